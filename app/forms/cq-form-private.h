#pragma once

#include "forms/cq-form.h"
#include "forms/cq-rich.h"
#include "statement/cq-clause-draft.h"
#include "statement/cq-numbering.h"
#include "statement/cq-part.h"
#include "statement/cq-section.h"

G_BEGIN_DECLS

/**
 * CqFormMaker:
 *
 * A form in the making; for this room only.
 */
typedef struct
{
  const CqFormSource *source;
  CqNode *document;       /* (unowned) */
  const char *principal;  /* (unowned): the document's language */
  const char *lang;       /* (unowned): the language that is written */
  CqNumbering *numbering; /* (owned): of the whole dossier */
  CqPath *within;         /* (unowned) (nullable): the clause that the form is about, which does not refer to itself */
  GPtrArray *inserts;     /* (owned) (nullable) (element-type CqInsert): of the form's sentences */
  CqForm *form;           /* (unowned) */
  CqFormGroup *group;     /* (unowned): where rows are added */
} CqFormMaker;

void cq_form_begin_group (CqFormMaker *self,
                          const char *title);
void cq_form_describe_group (CqFormMaker *self,
                             const char *description);
void cq_form_name_group (CqFormMaker *self,
                         const char *field);
void cq_form_make_list (CqFormMaker *self,
                        const char *empty);
void cq_form_add_action (CqFormMaker *self,
                         const char *what,
                         const char *label);
CqRow *cq_form_add (CqFormMaker *self,
                    CqRowKind kind,
                    const char *key,
                    const char *label,
                    CqRowChange change);
CqRow *cq_form_add_link (CqFormMaker *self,
                         const char *form,
                         const char *label);
CqRow *cq_form_add_content (CqFormMaker *self,
                            const char *key,
                            const char *label,
                            GPtrArray *content,
                            CqRowChange change);
void cq_form_set_parent (CqFormMaker *self,
                         const char *id);
char *cq_form_guide (CqFormMaker *self,
                     const char *about);

/* The forms. Each fills in the maker's form; %FALSE where there is nothing such in the document. */
gboolean cq_form_make_document (CqFormMaker *self,
                                const char *about);
gboolean cq_form_make_meeting (CqFormMaker *self,
                               const char *about);
gboolean cq_form_make_parties (CqFormMaker *self,
                               const char *about);
gboolean cq_form_make_party (CqFormMaker *self,
                             const char *about);
gboolean cq_form_make_chapeau (CqFormMaker *self,
                               const char *about);
gboolean cq_form_make_preamble (CqFormMaker *self,
                                const char *about);
gboolean cq_form_make_linking (CqFormMaker *self,
                               const char *about);
gboolean cq_form_make_area (CqFormMaker *self,
                            const char *about);
gboolean cq_form_make_clause (CqFormMaker *self,
                              const char *about);
gboolean cq_form_make_closing (CqFormMaker *self,
                               const char *about);
gboolean cq_form_make_signatures (CqFormMaker *self,
                                  const char *about);
gboolean cq_form_make_witness (CqFormMaker *self,
                               const char *about);
gboolean cq_form_make_annex (CqFormMaker *self,
                             const char *about);
gboolean cq_form_make_roadmap (CqFormMaker *self,
                               const char *about);

/* What several forms share */
void cq_form_add_part_rows (CqFormMaker *self,
                            CqPart *part);
void cq_form_add_numbering (CqFormMaker *self,
                            CqPart *part);
void cq_form_add_roadmap_form (CqFormMaker *self,
                               CqPart *part);
void cq_form_add_body (CqFormMaker *self,
                       const char *part,
                       CqPath *container);
void cq_form_add_commitments (CqFormMaker *self,
                              CqClause *clause);
GPtrArray *cq_commitments_list_of_clause (CqNode *document,
                                          CqPath *place);
void cq_form_add_dates (CqFormMaker *self);
char *cq_form_dup_date_name (const char *role);
void cq_form_add_date (CqFormMaker *self,
                       const char *role);
void cq_form_add_date_forms (CqFormMaker *self,
                             const char *part);
void cq_form_add_usage (CqFormMaker *self);
void cq_form_follow_template (CqFormMaker *self,
                              const char *kind,
                              const char *about);
CqRow *cq_form_add_clause_text (CqFormMaker *self,
                                CqClause *clause,
                                const char *key,
                                const char *label);
void cq_form_add_inserts (CqFormMaker *self,
                          CqRow *row);

/* Languages: the list in the form of the document, what stands beside each text, and what may be done */
CqConcordance *cq_form_ref_concordance (const CqFormSource *source);
char *cq_form_get_language_title (const char *lang);
void cq_form_add_language_list (CqFormMaker *self);
gboolean cq_form_make_language (CqFormMaker *self,
                                const char *about);
void cq_form_add_languages (CqFormMaker *self);
gboolean cq_form_act_on_languages (CqForm *form,
                                   CqNode *document,
                                   const char *what,
                                   gsize length,
                                   const char *about,
                                   const char *argument,
                                   CqEdit **edit);

/* What a form is about: an id, or the name of a place that has none, "at.2.5.1" */
CqPath *cq_about_get_path (const char *about);
char *cq_about_new (CqNode *node,
                    CqPath *path);
CqPath *cq_about_find (CqNode *document,
                       const char *about);
CqNode *cq_about_settle (CqNode *document,
                         const char *about,
                         char **id);

CqNode *cq_signing_set_order (CqNode *document,
                              GPtrArray *ids);
CqEdit *cq_signing_move (CqNode *document,
                         const char *form,
                         const char *party,
                         const char *after);
gboolean cq_structure_find_place (CqNode *document,
                                  const char *container,
                                  const char *form,
                                  char **before);
char *cq_structure_get_above (CqNode *document,
                              CqFormKind kind,
                              const char *id);

/* Where a clause is listed: the id of that form */
char *cq_form_id_find_above (CqNode *document,
                             CqClause *clause);
char *cq_form_get_title (CqFormMaker *self,
                         const char *id);
const char *cq_form_kind_get_name (CqFormKind kind);
char *cq_clause_get_title (CqClause *clause,
                           CqNumbering *numbering);

gboolean cq_clause_is_of_body (CqClause *clause);
CqClause *cq_clause_find_about (CqNode *document,
                                const char *about);
CqSection *cq_section_find_about (CqNode *document,
                                  const char *about);

G_END_DECLS

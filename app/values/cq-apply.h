#pragma once

#include "statement/cq-clause-draft.h"
#include "statement/cq-commitment-change.h"
#include "statement/cq-section.h"
#include "statement/cq-term.h"
#include "values/cq-json-read.h"
#include "values/cq-values-model.h"

G_BEGIN_DECLS

/**
 * CqApply:
 *
 * The values on their way into a document; for this room only. Each step puts a changed document
 * in the place of the last.
 */
typedef struct
{
  const CqSource *source;
  const CqValues *values;
  CqValuesMode mode;
  CqNode *document;   /* (owned) */
  char *principal;    /* (owned) */
  char **langs;       /* (owned): of the document and of the values */
  CqRegister *names;  /* (owned) (nullable): where the values have parties or languages */
  GHashTable *given;  /* (owned) (element-type utf8): the ids that stand in the values */
  GHashTable *taken;  /* (owned) (element-type utf8): the new ids on their way into the document */
  GHashTable *counts; /* (owned) (element-type utf8 guint): the last number given to each stem */
  CqIndex *ids;       /* (owned) (nullable): the ids in use, once the text is being set */
  GPtrArray *records; /* (owned) (element-type CqNode): of new commitments, put into the document at the end */
  gboolean in_roadmap; /* whether a commitment that does not say is in the roadmap */
} CqApply;

/* The footnotes that a text may call */
typedef struct _CqNotes CqNotes;
struct _CqNotes
{
  const CqValuesList *notes; /* (nullable) */
  const CqValuesText *text;  /* (nullable): the text that calls them */
  const CqNotes *outer;      /* (nullable) */
};

/* Sets a text of the document in one language; @lang %NULL is the principal one, @text %NULL removes it */
typedef CqNode *(*CqSetText) (CqApply *self,
                              const char *lang,
                              const char *text,
                              gconstpointer target);
typedef CqNode *(*CqSetContent) (CqApply *self,
                                 const char *lang,
                                 GPtrArray *content,
                                 gconstpointer target);

void cq_apply_take (CqApply *self,
                    CqNode *document);
void cq_apply_plain_text (CqApply *self,
                          const CqValuesText *text,
                          CqSetText set,
                          gconstpointer target);
void cq_apply_rich_text (CqApply *self,
                         const CqValuesText *text,
                         CqSetContent set,
                         gconstpointer target);
GPtrArray *cq_apply_make_content (CqApply *self,
                                  const char *string,
                                  const char *lang,
                                  const CqNotes *notes,
                                  gboolean opens);
char **cq_apply_list_langs (CqApply *self,
                            const CqValuesText *const *texts,
                            guint n_texts);
const char *cq_apply_lang_or_null (CqApply *self,
                                   const char *lang);
gboolean cq_apply_replaces (CqApply *self,
                            const CqValuesList *list);
char *cq_apply_new_id (CqApply *self,
                       const char *wanted,
                       const char *stem);

void cq_apply_languages (CqApply *self);
void cq_apply_parties (CqApply *self);
void cq_apply_signatures (CqApply *self);
void cq_apply_orders (CqApply *self);
void cq_apply_meeting (CqApply *self);
void cq_apply_part (CqApply *self,
                    const CqValuesPart *part,
                    const char *id);
void cq_apply_markings (CqApply *self);
void cq_apply_usage (CqApply *self);
void cq_apply_dates (CqApply *self);
void cq_apply_terms (CqApply *self);
void cq_apply_drop_blanks (CqApply *self);
void cq_apply_annexes (CqApply *self);
void cq_apply_texts (CqApply *self);

/* Clauses */
CqClauseDraft *cq_apply_draft_clause (CqApply *self,
                                      const CqValuesClause *clause,
                                      CqClauseKind kind);
GPtrArray *cq_apply_draft_items (CqApply *self,
                                 const CqValuesClause *clause,
                                 const CqNotes *outer);
void cq_apply_change_clause (CqApply *self,
                             const CqValuesClause *clause,
                             CqClause *old);
void cq_apply_clauses (CqApply *self,
                       const CqValuesList *list,
                       const CqClausePlace *place);
void cq_apply_sections (CqApply *self,
                        const CqValuesList *list,
                        const char *part,
                        const char *parent);

G_END_DECLS

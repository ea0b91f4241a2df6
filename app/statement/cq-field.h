#pragma once

#include "statement/cq-precedence.h"
#include "statement/cq-text.h"
#include "tree/cq-walk.h"

G_BEGIN_DECLS

/**
 * CqField:
 * @kind: (owned): "name-short", "due", "date-adopted", …, with its forms behind it; "due-date" and "start-date" print the date alone,
 *   behind a preposition of the sentence's own; "date" is a date[@role] by itself
 * @source: (owned) (nullable): the id or role that it takes its words from
 * @lang: (owned): the language of its words
 * @node: (owned): the element
 * @path: (owned): its place
 * @block_id: (owned) (nullable): the id of the nearest element around it that has one
 * @filled: whether it has words, or a blank
 *
 * A word in the text that follows from elsewhere in the document. Counted; not changed.
 */
typedef struct
{
  char *kind;
  char *source;
  char *lang;
  CqNode *node;
  CqPath *path;
  char *block_id;
  gboolean filled;
} CqField;

CqField *cq_field_ref (CqField *self);
void cq_field_unref (CqField *self);

/* Every field of the text, in document order; one pass */
GPtrArray *cq_fields_list (CqNode *document);

/* The kind of a phrase[@role="field KIND"], %NULL where @node is none */
const char *cq_field_get_kind (CqNode *node);
gboolean cq_field_is_filled (CqNode *node);

/*
 * Behind the name of a kind stand the forms of its words: "date-signed words". Of dates: `words`, spelled out; `era`, the
 * years of Japanese by era; `at`, “on 1 May 2017”. Of the meeting's ordinal: `words`, `roman`, and the gender and the case
 * in which it stands.
 */
char *cq_field_dup_name (const char *kind);
char *cq_field_dup_forms (const char *kind);
char *cq_fields_get_forms (CqNode *document,
                           CqPath *within,
                           const char *name);
CqNode *cq_fields_set_forms (CqNode *document,
                             CqPath *within,
                             const char *name,
                             const char *forms);

/* The words of a field as they follow from the document now; %NULL where its source does not say. */
char *cq_field_compute (CqNode *document,
                        const char *kind,
                        const char *source,
                        const char *lang);

/**
 * cq_fields_refresh:
 * @old_document: (nullable): the document before an edit
 * @new_document: the document after it
 *
 * Brings the fields up to date whose source says something else in @new_document than in
 * @old_document; with %NULL, all of them. What a drafter has typed over a field stays until its source
 * changes. Fields of blanks of the template (`text`) are never touched.
 *
 * Returns: (transfer full): @new_document itself where nothing changes
 */
CqNode *cq_fields_refresh (CqNode *old_document,
                           CqNode *new_document);

/**
 * CqFieldSources:
 *
 * What the words of fields follow from, gathered from a document once, so that a pass over many fields looks
 * nothing up twice. Not shared between threads.
 */
typedef struct _CqFieldSources CqFieldSources;

CqFieldSources *cq_field_sources_new (CqNode *document);
void cq_field_sources_free (CqFieldSources *self);

/* Which order the lists of parties follow from here on; the text's, if nothing is said. */
void cq_field_sources_set_place (CqFieldSources *self,
                                 CqPrecedencePlace place);

/* A kind that prints the name of a party, or those of all, in a form of grammar: "name-formal-genitive" */
gboolean cq_field_kind_get_form (const char *kind,
                                 CqCountryForm *which,
                                 CqNameForm *form,
                                 gboolean *is_list);
char *cq_field_kind_new (CqCountryForm which,
                         CqNameForm form,
                         gboolean is_list);

/* Making */
CqNode *cq_field_new (CqFieldSources *sources,
                      const char *kind,
                      const char *source,
                      const char *lang);
CqNode *cq_field_with_capital (CqNode *field);
CqNode *cq_reference_new (const char *id);
char *cq_field_get_label (const char *kind,
                          const char *lang);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqField, cq_field_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqFieldSources, cq_field_sources_free)

G_END_DECLS

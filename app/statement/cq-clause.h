#pragma once

#include "statement/cq-text.h"
#include "tree/cq-walk.h"

G_BEGIN_DECLS

/**
 * CqClause:
 *
 * A block of a part: a paragraph or numbered clause in all its languages, a sub-clause, or
 * something foreign. Immutable, counted; names a place in the document it was taken from.
 */
typedef struct _CqClause CqClause;

/**
 * CqClauseKind:
 * @CQ_CLAUSE_CHAPEAU: the words before the first clause, "The Ministers …"
 * @CQ_CLAUSE_PREAMBULAR: "Recalling …"
 * @CQ_CLAUSE_LINKING: "have reached the following understandings:"
 * @CQ_CLAUSE_OPERATIVE: what is decided or stated: numbered, or a para of that role
 * @CQ_CLAUSE_PLAIN: a paragraph without a number
 * @CQ_CLAUSE_SUBCLAUSE: a bullet, or (a), (i) within a clause
 * @CQ_CLAUSE_CLOSING: a paragraph of the closing
 * @CQ_CLAUSE_FOREIGN: any other block: shown and printed, not understood
 */
typedef enum
{
  CQ_CLAUSE_CHAPEAU,
  CQ_CLAUSE_PREAMBULAR,
  CQ_CLAUSE_LINKING,
  CQ_CLAUSE_OPERATIVE,
  CQ_CLAUSE_PLAIN,
  CQ_CLAUSE_SUBCLAUSE,
  CQ_CLAUSE_CLOSING,
  CQ_CLAUSE_FOREIGN,
} CqClauseKind;

/* How the sub-clauses of a clause are marked */
typedef enum
{
  CQ_MARKS_BULLET,
  CQ_MARKS_DASH,
  CQ_MARKS_LETTER, /* (a) */
  CQ_MARKS_ROMAN,  /* (i) */
  CQ_MARKS_NUMBER, /* 1. */
} CqMarks;

CqClause *cq_clause_ref (CqClause *self);
void cq_clause_unref (CqClause *self);

/* In document order, sub-clauses after their clause; one pass. @part %NULL is the whole dossier.
 * A para[@role=empty] is no clause. */
GPtrArray *cq_clauses_list (CqNode *document,
                            const char *part);
CqClause *cq_clause_find (CqNode *document,
                          const char *id);

const char *cq_clause_get_id (CqClause *self);
CqPath *cq_clause_get_path (CqClause *self);
CqNode *cq_clause_get_node (CqClause *self);
CqClauseKind cq_clause_get_kind (CqClause *self);
gboolean cq_clause_is_numbered (CqClause *self);
guint cq_clause_get_level (CqClause *self);
const char *cq_clause_get_part (CqClause *self);
const char *cq_clause_get_section (CqClause *self);
CqPath *cq_clause_get_section_path (CqClause *self);
guint cq_clause_get_section_depth (CqClause *self);
CqMarks cq_clause_get_marks (CqClause *self);
gboolean cq_clause_has_subclauses (CqClause *self);
GPtrArray *cq_clause_list_nodes (CqClause *self);
const char *cq_clause_get_principal (CqClause *self);

/* Its text: the first paragraph of the language; %NULL where the language has none */
GPtrArray *cq_clause_list_languages (CqClause *self);
CqNode *cq_clause_get_para (CqClause *self,
                            const char *lang);
GPtrArray *cq_clause_get_content (CqClause *self,
                                  const char *lang);
char *cq_clause_get_text (CqClause *self,
                          const char *lang);
char *cq_clause_get_verb (CqClause *self,
                          const char *lang);
GPtrArray *cq_clause_list_footnotes (CqClause *self,
                                     const char *lang);

/* Edits in place, by id; an unknown id leaves the document as it is. An edit that brings content
 * keeps the language versions and the sub-clauses; footnotes without ids get them. */
CqNode *cq_clause_ensure_id (CqNode *document,
                             CqPath *path,
                             char **id);
CqNode *cq_clause_set_content (CqNode *document,
                               const char *id,
                               const char *lang,
                               GPtrArray *content);
CqNode *cq_clause_set_verb (CqNode *document,
                            const char *id,
                            const char *lang,
                            const char *verb);
CqNode *cq_clause_set_marks (CqNode *document,
                             const char *id,
                             CqMarks marks);
/* Removes the clause and the records about what stood in it; what points to it from elsewhere
 * becomes a blank to be filled in. */
CqNode *cq_clause_remove (CqNode *document,
                          const char *id);

const char *cq_marks_to_string (CqMarks marks);
gboolean cq_marks_from_string (const char *word,
                               CqMarks *marks);
const char *cq_clause_kind_to_string (CqClauseKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqClause, cq_clause_unref)

G_END_DECLS

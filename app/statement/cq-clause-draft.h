#pragma once

#include "statement/cq-clause.h"

G_BEGIN_DECLS

/**
 * CqClauseDraft:
 *
 * A clause in the making: its id, its text in each language, its sub-clauses. Gathered, then set
 * at a place of a document with cq_clauses_add(), many at once in one pass. Not shared while it
 * is changed.
 */
typedef struct _CqClauseDraft CqClauseDraft;

CqClauseDraft *cq_clause_draft_new (void);
CqClauseDraft *cq_clause_draft_new_from (CqClause *clause);
CqClauseDraft *cq_clause_draft_new_text (const char *lang,
                                         const char *text);
void cq_clause_draft_free (CqClauseDraft *self);

void cq_clause_draft_set_id (CqClauseDraft *self,
                             const char *id);
/* @lang %NULL is the principal language, written without xml:lang */
void cq_clause_draft_set_content (CqClauseDraft *self,
                                  const char *lang,
                                  GPtrArray *content);
void cq_clause_draft_set_verb (CqClauseDraft *self,
                               const char *lang,
                               const char *in,
                               const char *verb);
void cq_clause_draft_set_marks (CqClauseDraft *self,
                                CqMarks marks);
void cq_clause_draft_take_subclause (CqClauseDraft *self,
                                     CqClauseDraft *subclause);
/* An explicit number: a whole one is written as override, another ("14 bis") as text before the clause */
void cq_clause_draft_set_number (CqClauseDraft *self,
                                 const char *number);

/**
 * CqClausePlace:
 * @part: (nullable): the part; %NULL is the main one
 * @section: (nullable): the area by id; %NULL is the part itself, before its first heading
 * @kind: what the clauses are; chapeau, preambular, linking and closing have their own places, and @section is not read
 * @numbered: for operative clauses: in a numbered list
 * @at_start: before the first clause of that place; else after its last
 * @after: (nullable): the clause of that place that they follow; wins over @at_start
 *
 * Where clauses go.
 */
typedef struct
{
  const char *part;
  const char *section;
  CqClauseKind kind;
  gboolean numbered;
  gboolean at_start;
  const char *after;
} CqClausePlace;

/* Adds @drafts (element-type CqClauseDraft) in order. @ids is an index of the ids in use, %NULL to
 * make one: give the same one to many calls. */
CqNode *cq_clauses_add (CqNode *document,
                        const CqClausePlace *place,
                        GPtrArray *drafts,
                        CqIndex *ids);
CqNode *cq_clause_add (CqNode *document,
                       const CqClausePlace *place,
                       CqClauseDraft *draft,
                       char **new_id);
/* In the place of the clause @id, which keeps its id */
CqNode *cq_clause_replace (CqNode *document,
                           const char *id,
                           CqClauseDraft *draft,
                           CqIndex *ids);
/* Moves a clause with all its language versions and sub-clauses; it keeps its ids */
CqNode *cq_clause_move (CqNode *document,
                        const char *id,
                        const CqClausePlace *place);
/* Behind itself, with ids of its own */
CqNode *cq_clause_duplicate (CqNode *document,
                             const char *id,
                             char **new_id);
/* Removes all the clauses of a place (not of the areas below it) and the records about them */
CqNode *cq_clauses_clear (CqNode *document,
                          const CqClausePlace *place);

/* Sub-clauses of the clause @parent; @after %NULL is the first place */
CqNode *cq_subclause_add (CqNode *document,
                          const char *parent,
                          const char *after,
                          CqClauseDraft *draft,
                          char **new_id);
CqNode *cq_subclause_move (CqNode *document,
                           const char *id,
                           const char *after);
CqNode *cq_subclauses_replace (CqNode *document,
                               const char *parent,
                               GPtrArray *drafts,
                               CqMarks marks,
                               CqIndex *ids);

/* The elements that a draft makes, for building large bodies bottom up */
GPtrArray *cq_clause_draft_make (CqClauseDraft *self,
                                 CqClauseKind kind,
                                 gboolean numbered,
                                 CqIndex *ids);

/* A footnote to stand in content; its id comes with the edit that sets it */
CqNode *cq_footnote_new (GPtrArray *content);
CqNode *cq_footnote_with (CqNode *footnote,
                          const char *lang,
                          const char *principal,
                          GPtrArray *content);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqClauseDraft, cq_clause_draft_free)

G_END_DECLS

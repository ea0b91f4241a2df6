#pragma once

#include "statement/cq-clause-draft.h"
#include "statement/cq-numbering.h"
#include "statement/cq-part.h"
#include "tree/cq-walk.h"

G_BEGIN_DECLS

/* What the files with edits share; for this room only. */

CqPath *cq_part_find_path (CqNode *document,
                           const char *part);
guint cq_info_get_index (CqNode *info,
                         CqNode *child);

/* The parties and signatories */
CqNode *cq_group_take (CqNode *document,
                       CqNode *group);

/* Ids within nodes: gathered into a set; what points to them from elsewhere is let go */
void cq_links_gather_ids (CqNode *node,
                          GHashTable *ids);
CqNode *cq_links_release (CqNode *document,
                          GHashTable *ids);
CqNode *cq_links_release_difference (CqNode *document,
                                     GPtrArray *before,
                                     GPtrArray *behind);

/* Blocks of a flow: the children of a part or section */
gboolean cq_block_is_heading (CqNode *node);
gboolean cq_block_is_apparatus (CqNode *node);
gboolean cq_block_is_para (CqNode *node);
gboolean cq_block_is_list (CqNode *node);
gboolean cq_block_is_placeholder (CqNode *node);
gboolean cq_block_is_version_of (CqNode *node,
                                 CqNode *head,
                                 GHashTable *seen,
                                 const char *principal);
guint cq_block_get_clause_end (CqNode *parent,
                               guint first,
                               const char *principal);
CqNode *cq_block_settle (CqNode *parent);
CqNode *cq_list_new (CqMarks marks);
CqMarks cq_list_get_marks (CqNode *list);

/* A clause as an element of a list, and as paragraphs of a flow */
GPtrArray *cq_clause_to_flow (CqNode *listitem,
                              const char *role);
CqNode *cq_clause_to_listitem (GPtrArray *nodes,
                               const char *role);

/* Where clauses stand */
void cq_flow_get_region (CqNode *container,
                         CqClauseKind kind,
                         guint *start,
                         guint *end);
CqNode *cq_flow_insert (CqNode *container,
                        const CqClausePlace *place,
                        GPtrArray *nodes,
                        const char *principal);
CqPath *cq_place_find (CqNode **document,
                       const CqClausePlace *place,
                       gboolean make);
GPtrArray *cq_clause_draft_make_as (CqClauseDraft *self,
                                    CqClauseKind kind,
                                    gboolean numbered,
                                    const char *id,
                                    CqIndex *ids);

/* Ids for the footnotes in a node that have none */
CqNode *cq_footnotes_name (CqNode *node,
                           CqIndex *ids);
gboolean cq_footnotes_need_names (CqNode *node);
CqNode *cq_para_with_verb (CqNode *para,
                           const char *verb,
                           const char *lang);
const char *cq_clause_get_stem (CqClauseKind kind);
const char *cq_clause_get_role_word (CqClauseKind kind);

G_END_DECLS

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

/* Whether an element of a flow is a block of clauses, not a heading, a section or an apparatus */
gboolean cq_block_is_clause (CqNode *node);
gboolean cq_block_is_placeholder (CqNode *node);
gboolean cq_block_is_version_of (CqNode *node,
                                 CqNode *head,
                                 const char *principal);
gboolean cq_block_is_numbered_list (CqNode *node);
CqNode *cq_block_settle (CqNode *parent);

G_END_DECLS

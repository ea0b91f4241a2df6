#pragma once

#include "tree/cq-path.h"

G_BEGIN_DECLS

typedef enum
{
  CQ_WALK_ON,   /* go on, into the children */
  CQ_WALK_OVER, /* go on, but not into the children */
  CQ_WALK_STOP,
} CqWalkStep;

/**
 * CqWalk:
 *
 * Where a walk stands. Valid during the visit only.
 */
typedef struct _CqWalk CqWalk;

typedef CqWalkStep (*CqVisit) (CqNode *node,
                               CqWalk *walk,
                               gpointer data);

void cq_tree_walk (CqNode *root,
                   CqVisit visit,
                   gpointer data);
void cq_tree_walk_elements (CqNode *root,
                            CqVisit visit,
                            gpointer data);
guint cq_walk_get_depth (CqWalk *self);
CqNode *cq_walk_get_ancestor (CqWalk *self,
                              guint level);
guint cq_walk_get_index (CqWalk *self);
CqPath *cq_walk_dup_path (CqWalk *self);
const char *cq_walk_get_inherited (CqWalk *self,
                                   CqNode *node,
                                   CqTag attribute);

CqNode *cq_tree_find_id (CqNode *root,
                         const char *id,
                         CqPath **path);
CqNode *cq_tree_find_tag (CqNode *root,
                          CqTag tag,
                          CqPath **path);

/**
 * CqMap:
 *
 * Called for each node, children first, with the node as its mapped children make it.
 *
 * Returns: (transfer full) (nullable): what takes its place; %NULL removes it
 */
typedef CqNode *(*CqMap) (CqNode *node,
                          gpointer data);

CqNode *cq_tree_map (CqNode *root,
                     CqMap map,
                     gpointer data);

/**
 * CqIndex:
 *
 * From id to node: a value made from a root by a pass that looks up often.
 */
typedef struct _CqIndex CqIndex;

CqIndex *cq_index_new (CqNode *root);
void cq_index_free (CqIndex *self);
CqNode *cq_index_lookup (CqIndex *self,
                         const char *id);
gboolean cq_index_has_id (CqIndex *self,
                          const char *id);
GPtrArray *cq_index_get_duplicates (CqIndex *self);
char *cq_index_dup_new_id (CqIndex *self,
                           const char *stem);
void cq_index_reserve_id (CqIndex *self,
                          const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqIndex, cq_index_free)

G_END_DECLS

#pragma once

#include "tree/cq-node.h"

G_BEGIN_DECLS

/**
 * CqPath:
 *
 * The place of a node below a root: an index into the children at each level. Immutable and
 * counted. The empty path is the root itself. A path is of one tree; after an edit, look again.
 */
typedef struct _CqPath CqPath;

CqPath *cq_path_new (const guint *steps,
                     guint depth);
CqPath *cq_path_new_child (CqPath *parent,
                           guint index);
CqPath *cq_path_new_parent (CqPath *self);
CqPath *cq_path_ref (CqPath *self);
void cq_path_unref (CqPath *self);
guint cq_path_get_depth (CqPath *self);
guint cq_path_get_step (CqPath *self,
                        guint level);
guint cq_path_get_last (CqPath *self);
int cq_path_compare (CqPath *a,
                     CqPath *b);
guint cq_path_hash (gconstpointer path);
gboolean cq_path_equal (gconstpointer a,
                        gconstpointer b);
char *cq_path_to_id (CqPath *self);
CqPath *cq_path_from_id (const char *id);

CqNode *cq_tree_get (CqNode *root,
                     CqPath *path);

/* Edits: each returns a new root that shares all but the way down to the place */
CqNode *cq_tree_replace (CqNode *root,
                         CqPath *path,
                         CqNode *node);
CqNode *cq_tree_insert (CqNode *root,
                        CqPath *parent,
                        guint index,
                        CqNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqPath, cq_path_unref)

G_END_DECLS

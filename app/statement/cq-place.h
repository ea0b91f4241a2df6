#pragma once

#include "tree/cq-node-builder.h"
#include "tree/cq-walk.h"

G_BEGIN_DECLS

/*
 * The small steps that this room's edits are made of; for this room only.
 *
 * A file that is indented stays so: what is inserted among indented children gets the white space of
 * its neighbours, what is removed takes it along.
 */

CqNode *cq_place_take (CqNode *document,
                       CqPath *path,
                       CqNode *node);
CqNode *cq_place_take_root (CqNode *document,
                            CqNode *root);
CqPath *cq_place_get_root_path (CqNode *document);

CqNode *cq_children_insert (CqNode *parent,
                            guint index,
                            CqNode *child);
CqNode *cq_children_insert_all (CqNode *parent,
                                guint index,
                                GPtrArray *children);
CqNode *cq_children_append (CqNode *parent,
                            CqNode *child);
CqNode *cq_children_remove (CqNode *parent,
                            guint index);

typedef gboolean (*CqChildTest) (CqNode *child,
                                 gconstpointer data);
CqNode *cq_children_remove_all (CqNode *parent,
                                guint first,
                                guint end,
                                CqChildTest test,
                                gconstpointer data);
CqNode *cq_children_set (CqNode *parent,
                         GPtrArray *content);
int cq_children_find (CqNode *parent,
                      CqTag tag,
                      const char *role);
int cq_children_find_node (CqNode *parent,
                           CqNode *child);
int cq_children_find_last (CqNode *parent,
                           CqTag tag);
gboolean cq_children_are_blank (CqNode *parent);

/* Moves a reference: *place = new value, the old one released */
static inline void
cq_node_move (CqNode **place, CqNode *node)
{
  CqNode *old = *place;

  *place = node;
  if (old != NULL)
    cq_node_unref (old);
}

G_END_DECLS

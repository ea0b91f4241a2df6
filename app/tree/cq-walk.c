/* Walking a tree, mapping it, and looking ids up in it. */
#include "tree/cq-walk.h"

#include <string.h>

#include "tree/cq-node-private.h"

/* Walks are most of what a keystroke costs: nothing is allocated from node to node. */
struct _CqWalk
{
  CqNode **ancestors; /* (owned) (array length=depth): from the root down, borrowed */
  guint *steps;       /* (owned) (array length=depth) */
  guint depth;
  guint room;
  gboolean only_elements;
};

struct _CqIndex
{
  GHashTable *nodes;     /* (owned) (element-type utf8 CqNode): borrowed from the root */
  GHashTable *reserved;  /* (owned) (element-type utf8 utf8): ids given out or held free */
  GHashTable *counts;    /* (owned) (element-type utf8 guint): the last number given behind a stem */
  GPtrArray *duplicates; /* (owned) (element-type CqNode): later bearers of an id already seen */
  CqNode *root;          /* (owned) */
};

static void
ensure_room (CqWalk *walk)
{
  if (walk->depth < walk->room)
    return;
  walk->room = MAX (32, walk->room * 2);
  walk->ancestors = g_renew (CqNode *, walk->ancestors, walk->room);
  walk->steps = g_renew (guint, walk->steps, walk->room);
}

static gboolean
walk_node (CqWalk *walk, CqNode *node, CqVisit visit, gpointer data)
{
  CqWalkStep step = visit (node, walk, data);
  guint level = walk->depth;

  if (step != CQ_WALK_ON)
    return step != CQ_WALK_STOP;
  if (!has_children (node))
    return TRUE;

  ensure_room (walk);
  walk->ancestors[level] = node;
  walk->depth++;
  for (guint i = 0; i < node->n_children; i++)
    {
      if (walk->only_elements && children_of (node)[i]->kind != CQ_NODE_ELEMENT)
        continue;
      walk->steps[level] = i;
      if (!walk_node (walk, children_of (node)[i], visit, data))
        return FALSE;
    }
  walk->depth--;
  return TRUE;
}

/**
 * cq_tree_walk:
 *
 * Visits @root and all below it in document order.
 */
void
cq_tree_walk (CqNode *root, CqVisit visit, gpointer data)
{
  CqWalk walk = { NULL, NULL, 0, 0, FALSE };

  walk_node (&walk, root, visit, data);
  g_free (walk.ancestors);
  g_free (walk.steps);
}

/**
 * cq_tree_walk_elements:
 *
 * Visits @root and all elements below it in document order, but no texts, comments and instructions: half as many
 * nodes.
 */
void
cq_tree_walk_elements (CqNode *root, CqVisit visit, gpointer data)
{
  CqWalk walk = { NULL, NULL, 0, 0, TRUE };

  walk_node (&walk, root, visit, data);
  g_free (walk.ancestors);
  g_free (walk.steps);
}

/**
 * cq_walk_get_depth:
 *
 * Returns: how many ancestors the visited node has within the walk
 */
guint
cq_walk_get_depth (CqWalk *self)
{
  return self->depth;
}

/**
 * cq_walk_get_ancestor:
 * @level: 0 is the parent, 1 its parent, and so on
 *
 * Returns: (transfer none) (nullable): that ancestor of the visited node
 */
CqNode *
cq_walk_get_ancestor (CqWalk *self, guint level)
{
  return level < self->depth ? self->ancestors[self->depth - 1 - level] : NULL;
}

/**
 * cq_walk_get_index:
 *
 * Returns: which child of its parent the visited node is; 0 for the root
 */
guint
cq_walk_get_index (CqWalk *self)
{
  return self->depth > 0 ? self->steps[self->depth - 1] : 0;
}

CqPath *
cq_walk_dup_path (CqWalk *self)
{
  return cq_path_new (self->steps, self->depth);
}

/**
 * cq_walk_get_inherited:
 * @node: the visited node
 *
 * Returns: (nullable): the attribute of @node or of its nearest ancestor that bears it, as `xml:lang` is inherited
 */
const char *
cq_walk_get_inherited (CqWalk *self, CqNode *node, CqTag attribute)
{
  const char *value = cq_node_get (node, attribute);

  for (guint i = 0; value == NULL && i < self->depth; i++)
    {
      CqNode *ancestor = cq_walk_get_ancestor (self, i);
      if (cq_node_get_kind (ancestor) == CQ_NODE_ELEMENT)
        value = cq_node_get (ancestor, attribute);
    }
  return value;
}

typedef struct
{
  const char *id;
  CqTag tag;
  CqPath **path;
  CqNode *found;
} Search;

static CqWalkStep
search_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  Search *search = data;

  if (cq_node_get_kind (node) == CQ_NODE_DOCUMENT)
    return CQ_WALK_ON;
  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT)
    return CQ_WALK_OVER;
  if (search->id != NULL ? g_strcmp0 (cq_node_get (node, CQ_XML_ID), search->id) != 0 : !cq_node_is (node, search->tag))
    return CQ_WALK_ON;
  search->found = node;
  if (search->path != NULL)
    *search->path = cq_walk_dup_path (walk);
  return CQ_WALK_STOP;
}

/**
 * cq_tree_find_id:
 * @path: (out) (optional) (nullable) (transfer full): where it stands below @root
 *
 * Returns: (nullable) (transfer none): the first element whose `xml:id` is @id
 */
CqNode *
cq_tree_find_id (CqNode *root, const char *id, CqPath **path)
{
  Search search = { id, CQ_TAG_OTHER, path, NULL };

  g_return_val_if_fail (id != NULL, NULL);

  if (path != NULL)
    *path = NULL;
  cq_tree_walk_elements (root, search_cb, &search);
  return search.found;
}

/**
 * cq_tree_find_tag:
 * @path: (out) (optional) (nullable) (transfer full): where it stands below @root
 *
 * Returns: (nullable) (transfer none): the first @tag element
 */
CqNode *
cq_tree_find_tag (CqNode *root, CqTag tag, CqPath **path)
{
  Search search = { NULL, tag, path, NULL };

  if (path != NULL)
    *path = NULL;
  cq_tree_walk_elements (root, search_cb, &search);
  return search.found;
}

/**
 * cq_tree_map:
 *
 * Rebuilds a tree from the leaves up; whatever @map returns unchanged stays shared.
 *
 * Returns: (transfer full) (nullable): the mapped tree, %NULL where the root itself was removed
 */
CqNode *
cq_tree_map (CqNode *root, CqMap map, gpointer data)
{
  g_autoptr (CqNode) rebuilt = NULL;

  if (cq_node_get_n_children (root) > 0)
    {
      g_autoptr (GPtrArray) children = cq_node_array_new ();

      for (guint i = 0; i < cq_node_get_n_children (root); i++)
        {
          CqNode *child = cq_tree_map (cq_node_get_child (root, i), map, data);
          if (child != NULL)
            g_ptr_array_add (children, child);
        }
      rebuilt = cq_node_with_child_array (root, children);
    }
  else
    rebuilt = cq_node_ref (root);
  return map (rebuilt, data);
}

static CqWalkStep
index_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  CqIndex *self = data;
  const char *id;

  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT)
    return CQ_WALK_ON;
  id = cq_node_get (node, CQ_XML_ID);
  if (id != NULL && g_hash_table_contains (self->nodes, id))
    g_ptr_array_add (self->duplicates, node);
  else if (id != NULL)
    g_hash_table_insert (self->nodes, (gpointer) id, node);
  return CQ_WALK_ON;
}

/**
 * cq_index_new:
 *
 * Returns: (transfer full): the ids of the tree at @root, which the index keeps alive
 */
CqIndex *
cq_index_new (CqNode *root)
{
  CqIndex *self = g_new0 (CqIndex, 1);

  self->root = cq_node_ref (root);
  self->nodes = g_hash_table_new (g_str_hash, g_str_equal);
  self->reserved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->duplicates = g_ptr_array_new ();
  cq_tree_walk_elements (root, index_cb, self);
  return self;
}

void
cq_index_free (CqIndex *self)
{
  g_hash_table_unref (self->nodes);
  g_hash_table_unref (self->reserved);
  g_hash_table_unref (self->counts);
  g_ptr_array_unref (self->duplicates);
  cq_node_unref (self->root);
  g_free (self);
}

/**
 * cq_index_lookup:
 *
 * Returns: (nullable) (transfer none): the element that bears @id
 */
CqNode *
cq_index_lookup (CqIndex *self, const char *id)
{
  return g_hash_table_lookup (self->nodes, id);
}

gboolean
cq_index_has_id (CqIndex *self, const char *id)
{
  return g_hash_table_contains (self->nodes, id) || g_hash_table_contains (self->reserved, id);
}

/**
 * cq_index_get_duplicates:
 *
 * Returns: (transfer none) (element-type CqNode): elements whose id another element bore before them
 */
GPtrArray *
cq_index_get_duplicates (CqIndex *self)
{
  return self->duplicates;
}

/**
 * cq_index_reserve_id:
 *
 * Keeps @id from being given out by cq_index_dup_new_id().
 */
void
cq_index_reserve_id (CqIndex *self, const char *id)
{
  g_hash_table_add (self->reserved, g_strdup (id));
}

/**
 * cq_index_dup_new_id:
 * @stem: how the id begins, an XML name
 *
 * Returns: (transfer full): `stem1`, `stem2`, …: the first that no element bears and that was not given out before
 */
char *
cq_index_dup_new_id (CqIndex *self, const char *stem)
{
  for (guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, stem)) + 1;; n++)
    {
      g_autofree char *id = g_strdup_printf ("%s%u", stem, n);
      if (cq_index_has_id (self, id))
        continue;
      cq_index_reserve_id (self, id);
      g_hash_table_replace (self->counts, g_strdup (stem), GUINT_TO_POINTER (n));
      return g_steal_pointer (&id);
    }
}

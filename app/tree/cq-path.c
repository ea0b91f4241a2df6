/* Places in a tree, and edits at them. */
#include "tree/cq-path.h"

#include <string.h>

struct _CqPath
{
  gatomicrefcount refs;
  guint depth;
  guint steps[];
};

/**
 * cq_path_new:
 * @steps: (array length=depth) (nullable): child indexes from the root down
 *
 * Returns: (transfer full): a path
 */
CqPath *
cq_path_new (const guint *steps, guint depth)
{
  CqPath *self = g_malloc (sizeof *self + depth * sizeof *steps);

  g_atomic_ref_count_init (&self->refs);
  self->depth = depth;
  if (depth > 0)
    memcpy (self->steps, steps, depth * sizeof *steps);
  return self;
}

CqPath *
cq_path_new_child (CqPath *parent, guint index)
{
  CqPath *self = g_malloc (sizeof *self + (parent->depth + 1) * sizeof (guint));

  g_atomic_ref_count_init (&self->refs);
  self->depth = parent->depth + 1;
  memcpy (self->steps, parent->steps, parent->depth * sizeof (guint));
  self->steps[parent->depth] = index;
  return self;
}

/**
 * cq_path_new_parent:
 *
 * Returns: (transfer full) (nullable): the place one level up, %NULL above the root
 */
CqPath *
cq_path_new_parent (CqPath *self)
{
  return self->depth > 0 ? cq_path_new (self->steps, self->depth - 1) : NULL;
}

CqPath *
cq_path_ref (CqPath *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
cq_path_unref (CqPath *self)
{
  if (g_atomic_ref_count_dec (&self->refs))
    g_free (self);
}

guint
cq_path_get_depth (CqPath *self)
{
  return self->depth;
}

guint
cq_path_get_step (CqPath *self, guint level)
{
  g_return_val_if_fail (level < self->depth, 0);
  return self->steps[level];
}

guint
cq_path_get_last (CqPath *self)
{
  g_return_val_if_fail (self->depth > 0, 0);
  return self->steps[self->depth - 1];
}

/**
 * cq_path_compare:
 *
 * Returns: less than, equal to or greater than 0, in document order; a parent comes before its children
 */
int
cq_path_compare (CqPath *a, CqPath *b)
{
  for (guint i = 0; i < MIN (a->depth, b->depth); i++)
    if (a->steps[i] != b->steps[i])
      return a->steps[i] < b->steps[i] ? -1 : 1;
  return a->depth == b->depth ? 0 : a->depth < b->depth ? -1 : 1;
}

/**
 * cq_path_hash:
 *
 * Returns: a hash of the path, for tables
 */
guint
cq_path_hash (gconstpointer path)
{
  const CqPath *self = path;
  guint hash = 5381;

  for (guint i = 0; i < self->depth; i++)
    hash = hash * 33 + self->steps[i];
  return hash;
}

/**
 * cq_path_equal:
 *
 * Returns: whether both are the same place, for tables
 */
gboolean
cq_path_equal (gconstpointer a, gconstpointer b)
{
  const CqPath *one = a;
  const CqPath *two = b;

  return one->depth == two->depth && memcmp (one->steps, two->steps, one->depth * sizeof (guint)) == 0;
}

/**
 * cq_path_to_id:
 *
 * Returns: (transfer full): a name for the place that may serve as an `xml:id`: “at.2.5.1”
 */
char *
cq_path_to_id (CqPath *self)
{
  GString *id = g_string_new ("at");

  for (guint i = 0; i < self->depth; i++)
    {
      char digits[16];
      guint first = sizeof digits;

      for (guint left = self->steps[i]; first == sizeof digits || left > 0; left /= 10)
        digits[--first] = (char) ('0' + left % 10);
      g_string_append_c (id, '.');
      g_string_append_len (id, digits + first, sizeof digits - first);
    }
  return g_string_free (id, FALSE);
}

/**
 * cq_path_from_id:
 *
 * Returns: (transfer full) (nullable): the place that cq_path_to_id() gave the name @id; %NULL where it is no
 *   such name
 */
CqPath *
cq_path_from_id (const char *id)
{
  g_autoptr (GArray) steps = NULL;

  if (!g_str_has_prefix (id, "at"))
    return NULL;
  steps = g_array_new (FALSE, FALSE, sizeof (guint));
  for (const char *at = id + strlen ("at"); *at != '\0';)
    {
      char *end;
      guint64 number;
      guint step;

      if (*at != '.' || !g_ascii_isdigit (at[1]))
        return NULL;
      number = g_ascii_strtoull (at + 1, &end, 10);
      if (number > G_MAXUINT)
        return NULL;
      step = (guint) number;
      g_array_append_val (steps, step);
      at = end;
    }
  return cq_path_new ((const guint *) (gpointer) steps->data, steps->len);
}

/**
 * cq_tree_get:
 *
 * Returns: (transfer none) (nullable): the node at @path, %NULL where there is none
 */
CqNode *
cq_tree_get (CqNode *root, CqPath *path)
{
  for (guint i = 0; i < path->depth; i++)
    {
      if (path->steps[i] >= cq_node_get_n_children (root))
        return NULL;
      root = cq_node_get_child (root, path->steps[i]);
    }
  return root;
}

static CqNode *
replace_below (CqNode *node, CqPath *path, guint level, CqNode *replacement)
{
  guint step = path->steps[level];
  CqNode *child;
  g_autoptr (CqNode) changed = NULL;

  g_return_val_if_fail (step < cq_node_get_n_children (node), cq_node_ref (node));

  if (level + 1 == path->depth)
    return cq_node_with_child_at (node, step, replacement);
  child = cq_node_get_child (node, step);
  changed = replace_below (child, path, level + 1, replacement);
  return cq_node_with_child_at (node, step, changed);
}

/**
 * cq_tree_replace:
 * @node: (nullable) (transfer none): what takes the place at @path; %NULL removes what is there
 *
 * Returns: (transfer full): the new root
 */
CqNode *
cq_tree_replace (CqNode *root, CqPath *path, CqNode *node)
{
  g_return_val_if_fail (path->depth > 0 || node != NULL, NULL);

  if (path->depth == 0)
    return cq_node_ref (node);
  return replace_below (root, path, 0, node);
}

/**
 * cq_tree_insert:
 * @parent: the place whose child @node becomes
 * @index: where among the children
 *
 * Returns: (transfer full): the new root
 */
CqNode *
cq_tree_insert (CqNode *root, CqPath *parent, guint index, CqNode *node)
{
  CqNode *old = cq_tree_get (root, parent);
  g_autoptr (CqNode) changed = NULL;

  g_return_val_if_fail (old != NULL, NULL);

  changed = cq_node_with_child_inserted (old, index, node);
  return cq_tree_replace (root, parent, changed);
}

/* The small steps that edits are made of. */
#include "statement/cq-place.h"

/**
 * cq_place_take:
 * @node: (transfer full) (nullable): what takes the place; %NULL removes
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_place_take (CqNode *document, CqPath *path, CqNode *node)
{
  g_autoptr (CqNode) taken = node;

  if (node != NULL && cq_tree_get (document, path) == node)
    return cq_node_ref (document);
  if (node == NULL)
    {
      g_autoptr (CqPath) up = cq_path_new_parent (path);
      g_autoptr (CqNode) parent = cq_children_remove (cq_tree_get (document, up), cq_path_get_last (path));
      return cq_tree_replace (document, up, parent);
    }
  return cq_tree_replace (document, path, node);
}

/**
 * cq_place_get_root_path:
 *
 * Returns: (transfer full): the place of the root element below @document
 */
CqPath *
cq_place_get_root_path (CqNode *document)
{
  guint index = 0;

  cq_node_next_element (document, &index);
  index--;
  return cq_path_new (&index, 1);
}

/**
 * cq_place_take_root:
 * @root: (transfer full): the new root element
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_place_take_root (CqNode *document, CqNode *root)
{
  g_autoptr (CqPath) path = cq_place_get_root_path (document);

  return cq_place_take (document, path, root);
}

/* The white space before the child elements of @parent around @index: of the last element before it, else of the first after. */
static CqNode *
find_indent (CqNode *parent, guint index)
{
  CqNode *found = NULL;

  for (guint i = 1; i < cq_node_get_n_children (parent); i++)
    {
      CqNode *before = cq_node_get_child (parent, i - 1);
      if (cq_node_get_kind (cq_node_get_child (parent, i)) != CQ_NODE_ELEMENT || !cq_node_is_blank (before))
        continue;
      if (found != NULL && i >= index)
        break;
      found = before;
    }
  return found;
}

static gboolean
is_mixed (CqNode *parent)
{
  for (guint i = 0; i < cq_node_get_n_children (parent); i++)
    {
      CqNode *child = cq_node_get_child (parent, i);
      if (cq_node_get_kind (child) == CQ_NODE_TEXT && !cq_node_is_blank (child))
        return TRUE;
    }
  return FALSE;
}

/**
 * cq_children_insert_all:
 * @index: where the first of them will stand
 * @children: (element-type CqNode): elements
 *
 * Returns: (transfer full): the changed copy of @parent
 */
CqNode *
cq_children_insert_all (CqNode *parent, guint index, GPtrArray *children)
{
  g_autoptr (GPtrArray) all = cq_node_array_new ();
  CqNode *indent = is_mixed (parent) ? NULL : find_indent (parent, index);
  guint n = cq_node_get_n_children (parent);
  /* Before the white space that leads to the next element or to the end tag, so that it stays there. */
  guint at = indent != NULL && index > 0 && cq_node_is_blank (cq_node_get_child (parent, index - 1)) ? index - 1 : index;

  for (guint i = 0; i < at; i++)
    g_ptr_array_add (all, cq_node_ref (cq_node_get_child (parent, i)));
  for (guint i = 0; i < children->len; i++)
    {
      if (indent != NULL)
        g_ptr_array_add (all, cq_node_ref (indent));
      g_ptr_array_add (all, cq_node_ref (g_ptr_array_index (children, i)));
    }
  for (guint i = at; i < n; i++)
    g_ptr_array_add (all, cq_node_ref (cq_node_get_child (parent, i)));
  return cq_node_with_child_array (parent, all);
}

/**
 * cq_children_insert:
 *
 * Returns: (transfer full): @parent with @child at @index
 */
CqNode *
cq_children_insert (CqNode *parent, guint index, CqNode *child)
{
  g_autoptr (GPtrArray) children = cq_node_array_new ();

  g_ptr_array_add (children, cq_node_ref (child));
  return cq_children_insert_all (parent, index, children);
}

/**
 * cq_children_append:
 *
 * Returns: (transfer full): @parent with @child as its last element
 */
CqNode *
cq_children_append (CqNode *parent, CqNode *child)
{
  return cq_children_insert (parent, cq_node_get_n_children (parent), child);
}

/**
 * cq_children_remove:
 *
 * Returns: (transfer full): @parent without the child at @index and the white space that led to it
 */
CqNode *
cq_children_remove (CqNode *parent, guint index)
{
  g_autoptr (GPtrArray) kept = cq_node_array_new ();
  gboolean is_led_to = index > 0 && cq_node_is_blank (cq_node_get_child (parent, index - 1)) && !is_mixed (parent);

  /* At once, for texts that come to stand side by side become one. */
  for (guint i = 0; i < cq_node_get_n_children (parent); i++)
    if (i != index && !(is_led_to && i + 1 == index))
      g_ptr_array_add (kept, cq_node_ref (cq_node_get_child (parent, i)));
  return cq_node_with_child_array (parent, kept);
}

/**
 * cq_children_remove_all:
 * @first: where to begin
 * @end: behind the last child looked at
 * @test: (nullable): which elements go; %NULL is every one
 *
 * Returns: (transfer full): @parent without those elements and the white space that led to them
 */
CqNode *
cq_children_remove_all (CqNode *parent, guint first, guint end, CqChildTest test, gconstpointer data)
{
  g_autoptr (GPtrArray) kept = cq_node_array_new ();
  gboolean mixed = is_mixed (parent);

  for (guint i = 0; i < cq_node_get_n_children (parent); i++)
    {
      CqNode *child = cq_node_get_child (parent, i);
      if (i < first || i >= end || cq_node_get_kind (child) != CQ_NODE_ELEMENT || (test != NULL && !test (child, data)))
        g_ptr_array_add (kept, cq_node_ref (child));
      else if (!mixed && kept->len > 0 && cq_node_is_blank (g_ptr_array_index (kept, kept->len - 1)))
        g_ptr_array_set_size (kept, (int) kept->len - 1);
    }
  return cq_node_with_child_array (parent, kept);
}

/**
 * cq_children_set:
 * @content: (element-type CqNode) (nullable): the new children; %NULL is none
 *
 * Returns: (transfer full): the changed copy; @parent itself where its children say the same already
 */
CqNode *
cq_children_set (CqNode *parent, GPtrArray *content)
{
  guint n = content != NULL ? content->len : 0;
  gboolean same = cq_node_get_n_children (parent) == n;

  for (guint i = 0; same && i < n; i++)
    same = cq_node_equal (cq_node_get_child (parent, i), g_ptr_array_index (content, i));
  if (same)
    return cq_node_ref (parent);
  return cq_node_with_children (parent, n > 0 ? (CqNode *const *) content->pdata : NULL, n);
}

/**
 * cq_children_find:
 * @role: (nullable): %NULL is any
 *
 * Returns: the index of the first such child, -1 for none
 */
int
cq_children_find (CqNode *parent, CqTag tag, const char *role)
{
  for (guint i = 0; i < cq_node_get_n_children (parent); i++)
    {
      CqNode *child = cq_node_get_child (parent, i);
      if (role != NULL ? cq_node_has_role (child, tag, role) : cq_node_is (child, tag))
        return (int) i;
    }
  return -1;
}

int
cq_children_find_node (CqNode *parent, CqNode *child)
{
  for (guint i = 0; i < cq_node_get_n_children (parent); i++)
    if (cq_node_get_child (parent, i) == child)
      return (int) i;
  return -1;
}

int
cq_children_find_last (CqNode *parent, CqTag tag)
{
  for (guint i = cq_node_get_n_children (parent); i > 0; i--)
    if (cq_node_is (cq_node_get_child (parent, i - 1), tag))
      return (int) i - 1;
  return -1;
}

/* Whether an element says nothing: no element within, white space alone. */
gboolean
cq_children_are_blank (CqNode *parent)
{
  for (guint i = 0; i < cq_node_get_n_children (parent); i++)
    {
      CqNode *child = cq_node_get_child (parent, i);
      if (cq_node_get_kind (child) == CQ_NODE_ELEMENT
          || (cq_node_get_kind (child) == CQ_NODE_TEXT && !cq_node_is_blank (child)))
        return FALSE;
    }
  return TRUE;
}

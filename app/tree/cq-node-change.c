/* The immutable tree: changed copies that share what they do not change. */
#include "tree/cq-node-private.h"

#include <string.h>

/**
 * cq_node_with_children:
 * @children: (array length=n_children): the new children; referenced, not taken
 *
 * Returns: (transfer full): @node with other children; @node itself where they are the same nodes
 */
CqNode *
cq_node_with_children (CqNode *node, CqNode *const *children, guint n_children)
{
  g_return_val_if_fail (has_children (node), NULL);

  if (n_children == node->n_children
      && (n_children == 0 || memcmp (children, children_of (node), n_children * sizeof *children) == 0))
    return cq_node_ref (node);
  return cq_node_new_parent (node->kind, node->name, declarations_of (node), node->n_declarations, attributes_of (node),
                     node->n_attributes, children, n_children, node->line);
}

/**
 * cq_node_with_child_array:
 * @children: (element-type CqNode): as from cq_node_array_new()
 *
 * Returns: (transfer full): as cq_node_with_children()
 */
CqNode *
cq_node_with_child_array (CqNode *node, GPtrArray *children)
{
  return cq_node_with_children (node, (CqNode *const *) children->pdata, children->len);
}

/**
 * cq_node_with_child_at:
 * @child: (nullable) (transfer none): what takes the place of the child at @index; %NULL removes it
 *
 * Returns: (transfer full): the changed copy
 */
CqNode *
cq_node_with_child_at (CqNode *node, guint index, CqNode *child)
{
  g_autofree CqNode **children = NULL;
  guint n = cq_node_get_n_children (node);

  g_return_val_if_fail (index < n, NULL);

  children = g_memdup2 (children_of (node), n * sizeof *children);
  if (child != NULL)
    children[index] = child;
  else
    memmove (children + index, children + index + 1, (n - index - 1) * sizeof *children);
  return cq_node_with_children (node, children, child != NULL ? n : n - 1);
}

/**
 * cq_node_with_child_inserted:
 * @index: where it will stand, at most the number of children
 * @child: (transfer none): the new child
 *
 * Returns: (transfer full): the changed copy
 */
CqNode *
cq_node_with_child_inserted (CqNode *node, guint index, CqNode *child)
{
  g_autofree CqNode **children = NULL;
  guint n = cq_node_get_n_children (node);

  g_return_val_if_fail (index <= n, NULL);

  children = g_new (CqNode *, n + 1);
  for (guint i = 0; i < n; i++)
    children[i < index ? i : i + 1] = children_of (node)[i];
  children[index] = child;
  return cq_node_with_children (node, children, n + 1);
}

/**
 * cq_node_with_attribute:
 * @attribute: a known attribute name
 * @value: (nullable): its new value; %NULL removes it
 *
 * A new attribute comes last; a changed one keeps its place.
 *
 * Returns: (transfer full): the changed copy, @node itself where nothing changes
 */
CqNode *
cq_node_with_attribute (CqNode *node, CqTag attribute, const char *value)
{
  g_autofree CqAttribute *attributes = NULL;
  char *counted = NULL;
  guint n = 0;
  gboolean placed = FALSE;
  CqNode *result;

  g_return_val_if_fail (node->kind == CQ_NODE_ELEMENT, NULL);

  if (g_strcmp0 (cq_node_get (node, attribute), value) == 0)
    return cq_node_ref (node);

  if (value != NULL)
    counted = g_ref_string_new (value);
  attributes = g_new (CqAttribute, node->n_attributes + 1);
  for (guint i = 0; i < node->n_attributes; i++)
    {
      const CqAttribute *old = &attributes_of (node)[i];
      if (old->name->tag != attribute)
        attributes[n++] = *old;
      else if (value != NULL && !placed)
        {
          attributes[n++] = (CqAttribute){ old->name, counted };
          placed = TRUE;
        }
    }
  if (value != NULL && !placed)
    attributes[n++] = (CqAttribute){ cq_name_get (attribute), counted };

  result = cq_node_new_parent (CQ_NODE_ELEMENT, node->name, declarations_of (node), node->n_declarations, attributes, n,
                       children_of (node), node->n_children, node->line);
  g_clear_pointer (&counted, g_ref_string_release);
  return result;
}

/**
 * cq_node_with_tag:
 * @tag: a known element name
 *
 * Returns: (transfer full): @node under another name
 */
CqNode *
cq_node_with_tag (CqNode *node, CqTag tag)
{
  g_return_val_if_fail (node->kind == CQ_NODE_ELEMENT, NULL);
  return cq_node_new_parent (CQ_NODE_ELEMENT, cq_name_get (tag), declarations_of (node), node->n_declarations,
                     attributes_of (node), node->n_attributes, children_of (node), node->n_children, node->line);
}

/**
 * cq_node_array_new:
 *
 * Returns: (transfer full) (element-type CqNode): an array that owns its nodes
 */
GPtrArray *
cq_node_array_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) cq_node_unref);
}

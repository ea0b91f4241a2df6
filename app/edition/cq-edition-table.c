/* Editions: tables being made. */
#include "edition/cq-edition-private.h"

/* White space in a cell would be text beside its paragraphs. */
static gboolean
holds_elements (CqNode *node)
{
  guint n = cq_node_get_n_children (node);

  for (guint i = 0; i < n; i++)
    if (cq_node_get_kind (cq_node_get_child (node, i)) != CQ_NODE_ELEMENT)
      return FALSE;
  return n > 0 && !cq_node_is (node, CQ_DB_PARA) && !cq_node_is (node, CQ_DB_ENTRY);
}

/**
 * cq_edition_indent:
 * @node: an element that was made without white space
 * @depth: how deep it stands
 *
 * Returns: (transfer full): it with its rows and cells on lines of their own
 */
CqNode *
cq_edition_indent (CqNode *node, guint depth)
{
  g_autoptr (GPtrArray) body = NULL;
  g_autofree char *gap = NULL;
  g_autofree char *tail = NULL;

  if (!holds_elements (node))
    return cq_node_ref (node);
  body = cq_node_array_new ();
  gap = g_strnfill (2 * (depth + 1) + 1, ' ');
  tail = g_strnfill (2 * depth + 1, ' ');
  *gap = *tail = '\n';
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      g_ptr_array_add (body, cq_node_new_text (gap, -1));
      g_ptr_array_add (body, cq_edition_indent (cq_node_get_child (node, i), depth + 1));
    }
  g_ptr_array_add (body, cq_node_new_text (tail, -1));
  return cq_node_with_child_array (node, body);
}

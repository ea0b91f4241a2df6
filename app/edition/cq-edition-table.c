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

/* A line feed and the indentation of @depth; one node for all the places that need it. */
static CqNode *
get_gap (GPtrArray *gaps, guint depth)
{
  while (gaps->len <= depth)
    {
      g_autofree char *text = g_strnfill (2 * gaps->len + 1, ' ');
      *text = '\n';
      g_ptr_array_add (gaps, cq_node_new_text (text, -1));
    }
  return cq_node_ref (g_ptr_array_index (gaps, depth));
}

static CqNode *
indent (CqNode *node, guint depth, GPtrArray *gaps)
{
  g_autoptr (GPtrArray) body = NULL;

  if (!holds_elements (node))
    return cq_node_ref (node);
  body = cq_node_array_new ();
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      g_ptr_array_add (body, get_gap (gaps, depth + 1));
      g_ptr_array_add (body, indent (cq_node_get_child (node, i), depth + 1, gaps));
    }
  g_ptr_array_add (body, get_gap (gaps, depth));
  return cq_node_with_child_array (node, body);
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
  g_autoptr (GPtrArray) gaps = cq_node_array_new ();

  return indent (node, depth, gaps);
}

/**
 * cq_edition_make_column_numbers:
 *
 * Returns: (transfer full): a row that numbers the columns, below their heads
 */
CqNode *
cq_edition_make_column_numbers (guint n_columns)
{
  CqNodeBuilder *row = cq_node_builder_new (CQ_DB_ROW);

  cq_node_builder_set (row, CQ_AT_ROLE, "column-numbers");
  for (guint i = 1; i <= n_columns; i++)
    {
      CqNodeBuilder *entry = cq_node_builder_new (CQ_DB_ENTRY);
      g_autofree char *number = g_strdup_printf ("%u", i);

      cq_node_builder_set (entry, CQ_AT_ALIGN, "center");
      cq_node_builder_add_element (entry, CQ_DB_PARA, number);
      cq_node_builder_take (row, cq_node_builder_end (entry));
    }
  return cq_node_builder_end (row);
}

/* The pieces of a rich text as content. */
#include "forms/cq-rich-private.h"

static void
flush_text (GPtrArray *nodes, GString *text)
{
  if (text->len > 0)
    g_ptr_array_add (nodes, cq_node_new_text (text->str, (gssize) text->len));
  g_string_truncate (text, 0);
}

/* The nodes of the pieces [first, end), all within the same @depth elements. */
static GPtrArray *
write_pieces (GPtrArray *pieces, guint first, guint end, guint depth)
{
  GPtrArray *nodes = cq_node_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  while (first < end)
    {
      CqRichPiece *piece = cq_rich_nth (pieces, first);
      guint next = first + 1;

      if (piece->chain->len > depth)
        {
          CqRichWrap *wrap = g_ptr_array_index (piece->chain, depth);
          g_autoptr (GPtrArray) children = NULL;
          g_autoptr (CqNode) node = NULL;

          while (next < end && cq_rich_nth (pieces, next)->chain->len > depth
                 && g_ptr_array_index (cq_rich_nth (pieces, next)->chain, depth) == wrap)
            next++;
          children = write_pieces (pieces, first, next, depth + 1);
          node = cq_node_with_child_array (wrap->node, children);
          flush_text (nodes, text);
          /* What says the same stays the same node, so that versions share it. */
          g_ptr_array_add (nodes, cq_node_ref (cq_node_equal (node, wrap->node) ? wrap->node : node));
        }
      else if (piece->kind == CQ_RICH_TEXT)
        g_string_append (text, piece->shown);
      else if (piece->kind == CQ_RICH_SPACE)
        g_string_append (text, cq_node_get_text (piece->node));
      else if (piece->node != NULL)
        {
          flush_text (nodes, text);
          g_ptr_array_add (nodes, cq_node_ref (piece->node));
        }
      first = next;
    }
  flush_text (nodes, text);
  return nodes;
}

/**
 * cq_rich_get_content:
 *
 * Returns: (transfer full) (element-type CqNode): the content that the text stands for: what it was made from,
 *   edits apart; neighbouring texts are one
 */
GPtrArray *
cq_rich_get_content (CqRich *self)
{
  return write_pieces (self->pieces, 0, self->pieces->len, 0);
}

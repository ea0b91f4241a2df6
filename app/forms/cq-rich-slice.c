/* What is copied of a rich text. */
#include "forms/cq-rich-private.h"

/* An element that may stand twice. A verb, an action and a commitment are what a record speaks of: a copy is but
 * words. */
static CqRichWrap *
copy_wrap (CqRichWrap *wrap, GHashTable *copies)
{
  CqRichWrap *copy = g_hash_table_lookup (copies, wrap);

  if (cq_rich_wrap_has_slot (wrap))
    return NULL;
  if (copy == NULL)
    {
      g_autoptr (CqNode) nameless = cq_node_with_attribute (wrap->node, CQ_XML_ID, NULL);
      copy = cq_rich_wrap_new (nameless);
      g_hash_table_insert (copies, wrap, copy);
    }
  return copy;
}

static CqRichPiece *
copy_piece (CqRichPiece *piece, GHashTable *copies)
{
  g_autoptr (GPtrArray) chain = cq_rich_chain_new ();
  g_autoptr (CqNode) nameless = NULL;
  CqRichPiece *copy;

  for (guint i = 0; i < piece->chain->len; i++)
    {
      CqRichWrap *wrap = copy_wrap (g_ptr_array_index (piece->chain, i), copies);
      if (wrap != NULL)
        g_ptr_array_add (chain, cq_rich_wrap_ref (wrap));
    }
  if (piece->node != NULL && piece->kind != CQ_RICH_SPACE)
    nameless = cq_node_with_attribute (piece->node, CQ_XML_ID, NULL);
  copy = cq_rich_piece_new (piece->kind, chain, piece->shown, nameless != NULL ? nameless : piece->node);
  copy->tip = g_strdup (piece->tip);
  return copy;
}

/**
 * cq_rich_get_slice:
 * @start: where a range begins; widened to whole atoms
 * @end: where it ends
 *
 * Returns: (transfer full): a copy of the range, to be put elsewhere: words and their look, fields, references and
 *   footnotes, without ids; brackets and what shows nothing stay behind
 */
CqRich *
cq_rich_get_slice (CqRich *self, guint start, guint end)
{
  g_autoptr (GHashTable) copies = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) cq_rich_wrap_unref);
  g_autoptr (GPtrArray) pieces = NULL;
  g_autoptr (GPtrArray) slice = cq_rich_pieces_new ();
  guint at = 0;

  cq_rich_widen (self, &start, &end);
  pieces = cq_rich_pieces_cut (self->pieces, start, end);
  for (guint i = 0; i < pieces->len; i++)
    {
      CqRichPiece *piece = cq_rich_nth (pieces, i);
      if (piece->length > 0 && at >= start && at < end && piece->kind != CQ_RICH_BRACKET)
        g_ptr_array_add (slice, copy_piece (piece, copies));
      at += piece->length;
    }
  return cq_rich_new_like (self, slice);
}

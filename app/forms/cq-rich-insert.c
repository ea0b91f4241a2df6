/* Putting something at a cursor of a rich text. */
#include "forms/cq-rich-private.h"

/* Adds the pieces of @what, with @chain around them. */
void
cq_rich_add_insertion (CqRich *self, const CqRichInsertion *what, GPtrArray *chain, GPtrArray *pieces)
{
  if (what->content != NULL)
    cq_rich_read (pieces, what->content, chain, self->lang, self->numbering);
  else if (*what->text != '\0')
    g_ptr_array_add (pieces, cq_rich_piece_new_text (chain, what->text, -1));
}

/* A verb is a word or two: letters typed at its end belong to it, all else goes on behind it. */
static gboolean
continues_verb (const CqRichInsertion *what)
{
  gunichar c = what->text != NULL ? g_utf8_get_char (what->text) : 0;

  return c != 0 && (g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '-' || c == '\'' || c == 0x2019);
}

/* Whether what is typed at the end of the words within @wrap becomes part of them. A link or a raised
 * figure is over where it ends, for there would be no other way out of it. */
static gboolean
continues (const CqRichWrap *wrap, const CqRichInsertion *what)
{
  switch (wrap->kind)
    {
    case CQ_RICH_VERB:
      return continues_verb (what);
    case CQ_RICH_WRAPPER:
    case CQ_RICH_RAISED:
    case CQ_RICH_LOWERED:
      return FALSE;
    default:
      return TRUE;
    }
}

/* What stands around words typed between @left and @right: as far as they share it, it does; beyond that, what
 * the words before continue. At the very beginning the words take the look of those that follow. */
static GPtrArray *
choose_chain (CqRichPiece *left, CqRichPiece *right, const CqRichInsertion *what)
{
  guint n = left != NULL && right != NULL ? cq_rich_chain_common (left->chain, right->chain) : 0;

  if (left != NULL)
    {
      while (n < left->chain->len && continues (g_ptr_array_index (left->chain, n), what))
        n++;
      return cq_rich_chain_first (left->chain, n);
    }
  if (right == NULL)
    return cq_rich_chain_new ();
  for (; n < right->chain->len; n++)
    {
      CqRichWrap *wrap = g_ptr_array_index (right->chain, n);
      if (wrap->kind < CQ_RICH_EMPHASIS || wrap->kind > CQ_RICH_STRUCK)
        break;
    }
  return cq_rich_chain_first (right->chain, n);
}

/* Whether a piece within @chain may stand between the pieces @i - 1 and @i: it parts nothing that goes on, and
 * is a neighbour of what it stands in. */
static gboolean
fits (GPtrArray *pieces, guint i, GPtrArray *chain)
{
  GPtrArray *before = i > 0 ? cq_rich_nth (pieces, i - 1)->chain : NULL;
  GPtrArray *after = i < pieces->len ? cq_rich_nth (pieces, i)->chain : NULL;

  if (before != NULL && after != NULL && cq_rich_chain_common (before, after) > chain->len)
    return FALSE;
  return (before != NULL && cq_rich_chain_common (before, chain) == chain->len)
         || (after != NULL && cq_rich_chain_common (after, chain) == chain->len) || chain->len == 0;
}

/* The pieces without characters where a cursor stands: from @first up to, not including, @last. */
static void
find_gap (GPtrArray *pieces, guint offset, guint *first, guint *last)
{
  guint at = 0;
  guint i = 0;

  while (i < pieces->len && at < offset)
    at += cq_rich_nth (pieces, i++)->length;
  *first = i;
  while (i < pieces->len && cq_rich_nth (pieces, i)->length == 0)
    i++;
  *last = i;
}

/* Puts something at a cursor, which does not stand within an atom. */
CqRich *
cq_rich_insert_at (CqRich *self, guint offset, const CqRichInsertion *what)
{
  g_autoptr (GPtrArray) pieces = cq_rich_pieces_cut (self->pieces, offset, offset);
  g_autoptr (GPtrArray) edited = cq_rich_pieces_new ();
  g_autoptr (GPtrArray) chain = NULL;
  guint first;
  guint last;
  guint at;

  find_gap (pieces, offset, &first, &last);
  for (at = first; at < last && chain == NULL; at++)
    if (cq_rich_nth (pieces, at)->kind == CQ_RICH_SLOT)
      chain = g_ptr_array_ref (cq_rich_nth (pieces, at)->chain);
  if (chain == NULL)
    {
      chain = choose_chain (first > 0 ? cq_rich_nth (pieces, first - 1) : NULL,
                            last < pieces->len ? cq_rich_nth (pieces, last) : NULL, what);
      /* Close to the words that it continues; at the very beginning, to those that follow. */
      at = first > 0 ? first : last;
      while (at != (first > 0 ? last : first) && !fits (pieces, at, chain))
        at += first > 0 ? 1 : -1;
    }
  for (guint i = 0; i <= pieces->len; i++)
    {
      if (i == at)
        cq_rich_add_insertion (self, what, chain, edited);
      if (i < pieces->len)
        g_ptr_array_add (edited, cq_rich_piece_ref (cq_rich_nth (pieces, i)));
    }
  return cq_rich_new_like (self, edited);
}

/* Putting the pieces of a rich text in order after they were read or edited. */
#include "forms/cq-rich-private.h"

#include <string.h>

static gboolean
is_within_same (CqRichPiece *a, CqRichPiece *b)
{
  return a->chain->len == b->chain->len && cq_rich_chain_common (a->chain, b->chain) == a->chain->len;
}

/* Whether @piece ends (or begins) with white space that a reader of the file would take together with a
 * neighbour's. */
static gboolean
is_space_at (CqRichPiece *piece, gboolean at_end)
{
  gsize bytes = strlen (piece->shown);

  if (piece->kind == CQ_RICH_SPACE)
    return TRUE;
  return piece->kind == CQ_RICH_TEXT && bytes > 0 && piece->shown[at_end ? bytes - 1 : 0] == ' ';
}

/* White space as it stood in the file can stay only where a reader shows it as it is shown now: elsewhere it
 * becomes the plain space that is seen. Returns whether it stays. */
static gboolean
space_stays (GPtrArray *pieces, guint i, gboolean is_edge)
{
  CqRichPiece *piece = cq_rich_nth (pieces, i);
  CqRichPiece *before = i > 0 ? cq_rich_nth (pieces, i - 1) : NULL;
  CqRichPiece *after = i + 1 < pieces->len ? cq_rich_nth (pieces, i + 1) : NULL;

  if (is_edge != (piece->length == 0))
    return FALSE;
  if (before != NULL && is_within_same (before, piece) && is_space_at (before, TRUE))
    return FALSE;
  return after == NULL || !is_within_same (after, piece) || !is_space_at (after, FALSE);
}

/* Whether words stand in the innermost element around the slot at @i, or another slot before it does. */
static gboolean
slot_is_taken (GPtrArray *pieces, guint i)
{
  CqRichPiece *slot = cq_rich_nth (pieces, i);
  CqRichWrap *wrap = g_ptr_array_index (slot->chain, slot->chain->len - 1);

  for (guint k = i; k > 0 && cq_rich_chain_has (cq_rich_nth (pieces, k - 1)->chain, wrap); k--)
    if (cq_rich_nth (pieces, k - 1)->length > 0 || cq_rich_nth (pieces, k - 1)->kind == CQ_RICH_SLOT)
      return TRUE;
  for (guint k = i + 1; k < pieces->len && cq_rich_chain_has (cq_rich_nth (pieces, k)->chain, wrap); k++)
    if (cq_rich_nth (pieces, k)->length > 0)
      return TRUE;
  return FALSE;
}

/* The first and the last piece with characters; FALSE where there is none. */
static gboolean
find_words (GPtrArray *pieces, guint *first, guint *last)
{
  guint n = 0;

  for (guint i = 0; i < pieces->len; i++)
    if (cq_rich_nth (pieces, i)->length > 0)
      {
        *first = n++ == 0 ? i : *first;
        *last = i;
      }
  return n > 0;
}

static void
add_joined (GPtrArray *settled, CqRichPiece *piece)
{
  CqRichPiece *last = settled->len > 0 ? cq_rich_nth (settled, settled->len - 1) : NULL;

  if (last != NULL && last->kind == CQ_RICH_TEXT && piece->kind == CQ_RICH_TEXT && is_within_same (last, piece))
    {
      g_autofree char *joined = g_strconcat (last->shown, piece->shown, NULL);
      g_ptr_array_set_size (settled, (gint) settled->len - 1);
      g_ptr_array_add (settled, cq_rich_piece_new_text (piece->chain, joined, -1));
    }
  else if (piece->kind != CQ_RICH_TEXT || piece->length > 0)
    g_ptr_array_add (settled, cq_rich_piece_ref (piece));
}

static GPtrArray *
without_taken_slots (GPtrArray *pieces)
{
  GPtrArray *kept = cq_rich_pieces_new ();

  for (guint i = 0; i < pieces->len; i++)
    if (cq_rich_nth (pieces, i)->kind != CQ_RICH_SLOT || !slot_is_taken (pieces, i))
      g_ptr_array_add (kept, cq_rich_piece_ref (cq_rich_nth (pieces, i)));
  return kept;
}

/* What becomes of white space that cannot stay: what is seen of it; and where nothing is, at least the element
 * that held it alone. */
static CqRichPiece *
make_plain (CqRichPiece *space)
{
  CqRichKind kind = space->length == 0 && space->chain->len > 0 ? CQ_RICH_SLOT : CQ_RICH_TEXT;

  return cq_rich_piece_new (kind, space->chain, space->shown, NULL);
}

/**
 * cq_rich_pieces_settle:
 *
 * Neighbouring texts become one, filled slots go, and white space is as a reader would find it: to write the
 * result and read it again shows the same characters.
 *
 * Returns: (transfer full): the pieces
 */
GPtrArray *
cq_rich_pieces_settle (GPtrArray *pieces)
{
  g_autoptr (GPtrArray) settled = cq_rich_pieces_new ();
  g_autoptr (GPtrArray) kept = without_taken_slots (pieces);
  guint first = 0;
  guint last = 0;
  gboolean any = find_words (kept, &first, &last);

  for (guint i = 0; i < kept->len; i++)
    {
      CqRichPiece *piece = cq_rich_nth (kept, i);
      gboolean is_edge = !any || i <= first || i >= last;

      if (piece->kind == CQ_RICH_SPACE && !space_stays (kept, i, is_edge))
        {
          g_autoptr (CqRichPiece) plain = make_plain (piece);
          add_joined (settled, plain);
        }
      else
        add_joined (settled, piece);
    }
  return without_taken_slots (settled);
}

/* White space with a line end before the first and after the last words is not shown. */
void
cq_rich_pieces_fold_edges (GPtrArray *pieces)
{
  guint first = 0;
  guint last = 0;

  while (find_words (pieces, &first, &last)
         && (cq_rich_nth (pieces, first)->kind == CQ_RICH_SPACE || cq_rich_nth (pieces, last)->kind == CQ_RICH_SPACE))
    {
      guint i = cq_rich_nth (pieces, first)->kind == CQ_RICH_SPACE ? first : last;
      CqRichPiece *piece = cq_rich_nth (pieces, i);
      pieces->pdata[i] = cq_rich_piece_new (CQ_RICH_SPACE, piece->chain, "", piece->node);
      cq_rich_piece_unref (piece);
    }
}

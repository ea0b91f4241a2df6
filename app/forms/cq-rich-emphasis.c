/* Emphasis set and taken away over a range of a rich text. */
#include "forms/cq-rich-private.h"

#include "tree/cq-node-builder.h"

typedef struct
{
  GPtrArray *pieces; /* (owned) (element-type CqRichPiece): changed in place */
  guint first;       /* the pieces of the range: [first, end) */
  guint end;
} Range;

static Range
range_of (CqRich *self, guint start, guint end)
{
  Range range = { NULL, G_MAXUINT, 0 };
  guint at = 0;

  cq_rich_widen (self, &start, &end);
  range.pieces = cq_rich_pieces_cut (self->pieces, start, end);
  for (guint i = 0; i < range.pieces->len; i++)
    {
      guint length = cq_rich_nth (range.pieces, i)->length;
      if (length > 0 && at >= start && at < end)
        {
          range.first = MIN (range.first, i);
          range.end = i + 1;
        }
      at += length;
    }
  return range;
}

static void
set_chain (Range *range, guint i, GPtrArray *chain)
{
  CqRichPiece *piece = cq_rich_nth (range->pieces, i);

  range->pieces->pdata[i] = cq_rich_piece_in (piece, chain);
  cq_rich_piece_unref (piece);
}

static gboolean
is_same_chain (GPtrArray *chain, GPtrArray *other)
{
  return chain->len == other->len && cq_rich_chain_common (chain, other) == chain->len;
}

static gboolean
may_be_emphasized (CqRichPiece *piece)
{
  return piece->kind != CQ_RICH_SLOT && cq_rich_chain_find (piece->chain, CQ_RICH_EMPHASIS) == NULL
         && cq_rich_chain_find (piece->chain, CQ_RICH_VERB) == NULL;
}

/* How many pieces from @first on, before @end, stand in the same elements and may be emphasized together; and
 * whether there are words among them. */
static guint
count_run (Range *range, guint first, guint end, gboolean *has_words)
{
  GPtrArray *chain = cq_rich_nth (range->pieces, first)->chain;
  guint i = first;

  *has_words = FALSE;
  for (; i < end; i++)
    {
      CqRichPiece *piece = cq_rich_nth (range->pieces, i);
      if (!may_be_emphasized (piece) || !is_same_chain (chain, piece->chain))
        break;
      *has_words = *has_words || piece->length > 0;
    }
  return i - first;
}

/* Puts the pieces [first, end) into emphasis where they are not yet: one element for each run in the same
 * elements, made like @node the first time. */
static void
emphasize (Range *range, guint first, guint end, CqNode *node)
{
  g_autoptr (CqNode) like = cq_node_ref (node);
  gboolean has_words;

  for (guint n = 0; first < end; first += MAX (n, 1))
    {
      g_autoptr (CqRichWrap) wrap = NULL;
      g_autoptr (GPtrArray) chain = NULL;

      n = count_run (range, first, end, &has_words);
      if (!has_words)
        continue;
      wrap = cq_rich_wrap_new (like);
      chain = cq_rich_chain_with (cq_rich_nth (range->pieces, first)->chain, wrap);
      for (guint i = first; i < first + n; i++)
        set_chain (range, i, chain);
      g_clear_pointer (&like, cq_node_unref);
      like = cq_node_with_attribute (node, CQ_XML_ID, NULL);
    }
}

/* Emphasis that meets emphasis, between the pieces @i - 1 and @i, becomes one with it. */
static void
join (Range *range, guint i)
{
  GPtrArray *before = cq_rich_nth (range->pieces, i - 1)->chain;
  GPtrArray *after = cq_rich_nth (range->pieces, i)->chain;
  guint n = cq_rich_chain_common (before, after);
  CqRichWrap *one = n < before->len ? g_ptr_array_index (before, n) : NULL;
  CqRichWrap *other = n < after->len ? g_ptr_array_index (after, n) : NULL;

  if (one == NULL || other == NULL || one->kind != CQ_RICH_EMPHASIS || other->kind != CQ_RICH_EMPHASIS
      || cq_node_get_n_attributes (one->node) > 0 || cq_node_get_n_attributes (other->node) > 0)
    return;
  for (guint k = i; k < range->pieces->len && cq_rich_chain_has (cq_rich_nth (range->pieces, k)->chain, other); k++)
    {
      g_autoptr (GPtrArray) chain = cq_rich_chain_swap (cq_rich_nth (range->pieces, k)->chain, other, one);
      set_chain (range, k, chain);
    }
}

/* Takes the emphasis around the piece at @i away, and gives it back to those of its pieces that stand outside
 * the range: so nothing else that stands in it is parted. */
static void
release (Range *range, guint i)
{
  CqRichWrap *found;

  while ((found = cq_rich_chain_find (cq_rich_nth (range->pieces, i)->chain, CQ_RICH_EMPHASIS)) != NULL)
    {
      g_autoptr (CqRichWrap) wrap = cq_rich_wrap_ref (found);
      guint first = i;
      guint end = i + 1;

      while (first > 0 && cq_rich_chain_has (cq_rich_nth (range->pieces, first - 1)->chain, wrap))
        first--;
      while (end < range->pieces->len && cq_rich_chain_has (cq_rich_nth (range->pieces, end)->chain, wrap))
        end++;
      for (guint k = first; k < end; k++)
        {
          g_autoptr (GPtrArray) chain = cq_rich_chain_without (cq_rich_nth (range->pieces, k)->chain, wrap);
          set_chain (range, k, chain);
        }
      if (first < range->first)
        emphasize (range, first, range->first, wrap->node);
      if (end > range->end)
        {
          g_autoptr (CqNode) rest = cq_node_with_attribute (wrap->node, CQ_XML_ID, NULL);
          emphasize (range, range->end, end, first < range->first ? rest : wrap->node);
        }
    }
}

/**
 * cq_rich_set_emphasis:
 * @start: where a range begins
 * @end: where it ends
 * @emphasized: whether its words shall be in italics
 *
 * The range is widened to whole atoms. Verbs are left as they are.
 *
 * Returns: (transfer full): the edited text
 */
CqRich *
cq_rich_set_emphasis (CqRich *self, guint start, guint end, gboolean emphasized)
{
  Range range = range_of (self, start, end);
  g_autoptr (GPtrArray) pieces = range.pieces;

  if (range.first >= range.end)
    return cq_rich_ref (self);
  if (emphasized)
    {
      g_autoptr (CqNode) plain = cq_node_new_with_text (CQ_DB_EMPHASIS, NULL);
      emphasize (&range, range.first, range.end, plain);
      for (guint i = MAX (range.first, 1); i <= range.end && i < pieces->len; i++)
        join (&range, i);
    }
  else
    for (guint i = range.first; i < range.end; i++)
      release (&range, i);
  return cq_rich_new_like (self, pieces);
}

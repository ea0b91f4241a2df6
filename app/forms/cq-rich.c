/* The text of a clause as an editable line of characters with live spans. */
#include "forms/cq-rich-private.h"

G_DEFINE_BOXED_TYPE (CqRich, cq_rich, cq_rich_ref, cq_rich_unref)

/* The span of each open element is closed where the next piece does not stand in it. */
static void
make_spans (CqRich *self)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  GPtrArray *chain = NULL;
  guint at = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      CqRichPiece *piece = cq_rich_nth (self->pieces, i);
      guint common = chain != NULL ? cq_rich_chain_common (chain, piece->chain) : 0;

      g_array_set_size (open, common);
      chain = piece->chain;
      for (guint k = common; k < chain->len; k++)
        {
          CqRichWrap *wrap = g_ptr_array_index (chain, k);
          CqRichSpan span = { wrap->kind, at, 0, FALSE, k, wrap->node, NULL };
          g_array_append_val (open, self->spans->len);
          g_array_append_val (self->spans, span);
        }
      for (guint k = 0; k < chain->len; k++)
        g_array_index (self->spans, CqRichSpan, g_array_index (open, guint, k)).length += piece->length;
      if (piece->kind > CQ_RICH_SLOT)
        {
          CqRichSpan span = { piece->kind, at, piece->length, TRUE, chain->len, piece->node, piece->tip };
          g_array_append_val (self->spans, span);
        }
      at += piece->length;
    }
  self->length = at;
}

/* @pieces: (transfer full) */
static CqRich *
rich_new_take (GPtrArray *pieces, const char *lang, CqNumbering *numbering)
{
  CqRich *self = g_new0 (CqRich, 1);
  GString *text = g_string_new (NULL);

  g_atomic_ref_count_init (&self->refs);
  self->lang = g_strdup (lang);
  self->numbering = numbering != NULL ? cq_numbering_ref (numbering) : NULL;
  self->pieces = pieces;
  self->spans = g_array_new (FALSE, FALSE, sizeof (CqRichSpan));
  for (guint i = 0; i < pieces->len; i++)
    g_string_append (text, cq_rich_nth (pieces, i)->shown);
  self->text = g_string_free (text, FALSE);
  make_spans (self);
  return self;
}

/**
 * cq_rich_new:
 * @content: (nullable) (element-type CqNode): texts and inline elements; %NULL is none
 * @lang: the language of the text
 * @numbering: (nullable): what references and footnotes take their numbers from
 *
 * Returns: (transfer full): the text
 */
CqRich *
cq_rich_new (GPtrArray *content, const char *lang, CqNumbering *numbering)
{
  g_autoptr (GPtrArray) pieces = cq_rich_pieces_new ();
  g_autoptr (GPtrArray) chain = cq_rich_chain_new ();

  g_return_val_if_fail (lang != NULL, NULL);

  if (content != NULL)
    cq_rich_read (pieces, content, chain, lang, numbering);
  cq_rich_pieces_fold_edges (pieces);
  return rich_new_take (g_steal_pointer (&pieces), lang, numbering);
}

/* Returns: (transfer full): a text in the language and with the numbers of @like */
CqRich *
cq_rich_new_like (CqRich *like, GPtrArray *pieces)
{
  return rich_new_take (cq_rich_pieces_settle (pieces), like->lang, like->numbering);
}

CqRich *
cq_rich_ref (CqRich *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
cq_rich_unref (CqRich *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_array_unref (self->spans);
  g_ptr_array_unref (self->pieces);
  g_clear_pointer (&self->numbering, cq_numbering_unref);
  g_free (self->text);
  g_free (self->lang);
  g_free (self);
}

/**
 * cq_rich_get_text:
 *
 * Returns: (transfer none): its characters, on one line
 */
const char *
cq_rich_get_text (CqRich *self)
{
  return self->text;
}

/**
 * cq_rich_get_length:
 *
 * Returns: how many characters it has
 */
guint
cq_rich_get_length (CqRich *self)
{
  return self->length;
}

/**
 * cq_rich_get_lang:
 *
 * Returns: (transfer none): the language that it was made for
 */
const char *
cq_rich_get_lang (CqRich *self)
{
  return self->lang;
}

/**
 * cq_rich_get_spans:
 * @n_spans: (out): how many
 *
 * Returns: (transfer none) (array length=n_spans) (nullable): its spans by where they begin, the outer before the
 *   inner; plain words have none
 */
const CqRichSpan *
cq_rich_get_spans (CqRich *self, guint *n_spans)
{
  *n_spans = self->spans->len;
  return (const CqRichSpan *) (gpointer) self->spans->data;
}

/**
 * cq_rich_equal:
 *
 * Returns: whether both show the same and stand for the same content
 */
gboolean
cq_rich_equal (CqRich *self, CqRich *other)
{
  g_autoptr (GPtrArray) mine = NULL;
  g_autoptr (GPtrArray) theirs = NULL;

  if (self == other)
    return TRUE;
  if (!g_str_equal (self->lang, other->lang) || !g_str_equal (self->text, other->text))
    return FALSE;
  mine = cq_rich_get_content (self);
  theirs = cq_rich_get_content (other);
  for (guint i = 0; i < mine->len && i < theirs->len; i++)
    if (!cq_node_equal (g_ptr_array_index (mine, i), g_ptr_array_index (theirs, i)))
      return FALSE;
  return mine->len == theirs->len;
}

/**
 * cq_rich_find_atom:
 * @offset: of a character
 *
 * Returns: (transfer none) (nullable): the atom that the character at @offset belongs to
 */
const CqRichSpan *
cq_rich_find_atom (CqRich *self, guint offset)
{
  for (guint i = 0; i < self->spans->len; i++)
    {
      const CqRichSpan *span = &g_array_index (self->spans, CqRichSpan, i);
      if (span->start > offset)
        return NULL;
      if (span->is_atom && offset - span->start < span->length)
        return span;
    }
  return NULL;
}

/**
 * cq_rich_widen:
 * @start: (inout): where a range begins
 * @end: (inout): where it ends; brought into the text, as @start is
 *
 * Widens a range so that it takes atoms whole. A cursor within an atom comes to stand behind it; within a blank,
 * which is there to be typed over, the range becomes the blank.
 */
void
cq_rich_widen (CqRich *self, guint *start, guint *end)
{
  guint first = MIN (*start, self->length);
  guint second = CLAMP (*end, first, self->length);
  const CqRichSpan *atom = cq_rich_find_atom (self, first);

  if (atom != NULL && atom->start < first)
    {
      gboolean is_cursor = first == second;
      second = MAX (second, atom->start + atom->length);
      first = is_cursor && atom->kind != CQ_RICH_BLANK ? second : atom->start;
    }
  atom = second > first ? cq_rich_find_atom (self, second) : NULL;
  if (atom != NULL && atom->start < second)
    second = atom->start + atom->length;
  *start = first;
  *end = second;
}

/**
 * cq_rich_is_emphasized:
 * @start: where a range begins
 * @end: where it ends; with @start, the words before the cursor answer
 *
 * Returns: whether all words of the range are emphasized
 */
gboolean
cq_rich_is_emphasized (CqRich *self, guint start, guint end)
{
  guint at = 0;
  guint n = 0;

  if (start == end && start > 0)
    start--;
  for (guint i = 0; i < self->pieces->len && at < end; i++)
    {
      CqRichPiece *piece = cq_rich_nth (self->pieces, i);
      if (piece->length > 0 && at + piece->length > start)
        {
          if (cq_rich_chain_find (piece->chain, CQ_RICH_EMPHASIS) == NULL)
            return FALSE;
          n++;
        }
      at += piece->length;
    }
  return n > 0;
}

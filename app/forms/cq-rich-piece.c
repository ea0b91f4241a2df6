/* The pieces of a rich text, and the chains of elements around them. */
#include "forms/cq-rich-private.h"

#include <string.h>

/* What an element around text is shown as. */
static CqRichKind
get_wrap_kind (CqNode *node)
{
  static const struct
  {
    CqTag tag;
    const char *role; /* (nullable): %NULL is any that is not named before */
    CqRichKind kind;
  } kinds[] = {
    { CQ_DB_EMPHASIS, "verb", CQ_RICH_VERB },
    { CQ_DB_EMPHASIS, "strong", CQ_RICH_STRONG },
    { CQ_DB_EMPHASIS, "bold", CQ_RICH_STRONG },
    { CQ_DB_EMPHASIS, "underline", CQ_RICH_UNDERLINED },
    { CQ_DB_EMPHASIS, "strikethrough", CQ_RICH_STRUCK },
    { CQ_DB_EMPHASIS, NULL, CQ_RICH_EMPHASIS },
    { CQ_DB_PHRASE, "action", CQ_RICH_ACTION },
    { CQ_DB_PHRASE, "commitment", CQ_RICH_COMMITMENT },
    { CQ_DB_SUPERSCRIPT, NULL, CQ_RICH_RAISED },
    { CQ_DB_SUBSCRIPT, NULL, CQ_RICH_LOWERED },
  };
  const char *role = cq_node_get (node, CQ_AT_ROLE);
  const char *flag = cq_node_get (node, CQ_AT_REVISIONFLAG);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (cq_node_is (node, kinds[i].tag) && (kinds[i].role == NULL || g_strcmp0 (role, kinds[i].role) == 0))
      return kinds[i].kind;
  if (g_strcmp0 (flag, "added") == 0)
    return CQ_RICH_UNDERLINED;
  return g_strcmp0 (flag, "deleted") == 0 ? CQ_RICH_STRUCK : CQ_RICH_WRAPPER;
}

CqRichWrap *
cq_rich_wrap_new (CqNode *node)
{
  CqRichWrap *self = g_atomic_rc_box_new0 (CqRichWrap);

  self->kind = get_wrap_kind (node);
  self->node = cq_node_ref (node);
  return self;
}

CqRichWrap *
cq_rich_wrap_ref (CqRichWrap *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_wrap (gpointer data)
{
  CqRichWrap *self = data;

  cq_node_unref (self->node);
}

void
cq_rich_wrap_unref (CqRichWrap *self)
{
  g_atomic_rc_box_release_full (self, clear_wrap);
}

/* Whether the element stays where its words are taken away: a record speaks of it. */
gboolean
cq_rich_wrap_has_slot (const CqRichWrap *self)
{
  return self->kind == CQ_RICH_VERB || self->kind == CQ_RICH_ACTION || self->kind == CQ_RICH_COMMITMENT;
}

GPtrArray *
cq_rich_chain_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) cq_rich_wrap_unref);
}

/* The outermost @n of @chain. */
GPtrArray *
cq_rich_chain_first (GPtrArray *chain, guint n)
{
  GPtrArray *first;

  if (n >= chain->len)
    return g_ptr_array_ref (chain);
  first = cq_rich_chain_new ();
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (first, cq_rich_wrap_ref (g_ptr_array_index (chain, i)));
  return first;
}

GPtrArray *
cq_rich_chain_with (GPtrArray *chain, CqRichWrap *wrap)
{
  GPtrArray *longer = cq_rich_chain_new ();

  for (guint i = 0; i < chain->len; i++)
    g_ptr_array_add (longer, cq_rich_wrap_ref (g_ptr_array_index (chain, i)));
  g_ptr_array_add (longer, cq_rich_wrap_ref (wrap));
  return longer;
}

/* @chain with @other where @wrap stands. */
GPtrArray *
cq_rich_chain_swap (GPtrArray *chain, CqRichWrap *wrap, CqRichWrap *other)
{
  GPtrArray *changed = cq_rich_chain_new ();

  for (guint i = 0; i < chain->len; i++)
    {
      CqRichWrap *one = g_ptr_array_index (chain, i);
      one = one == wrap ? other : one;
      if (one != NULL)
        g_ptr_array_add (changed, cq_rich_wrap_ref (one));
    }
  return changed;
}

GPtrArray *
cq_rich_chain_without (GPtrArray *chain, CqRichWrap *wrap)
{
  return cq_rich_chain_swap (chain, wrap, NULL);
}

/* How many elements two chains share, from the outermost on. */
guint
cq_rich_chain_common (GPtrArray *chain, GPtrArray *other)
{
  guint n = MIN (chain->len, other->len);

  for (guint i = 0; i < n; i++)
    if (g_ptr_array_index (chain, i) != g_ptr_array_index (other, i))
      return i;
  return n;
}

gboolean
cq_rich_chain_has (GPtrArray *chain, CqRichWrap *wrap)
{
  return g_ptr_array_find (chain, wrap, NULL);
}

/* The innermost of that kind, or NULL. */
CqRichWrap *
cq_rich_chain_find (GPtrArray *chain, CqRichKind kind)
{
  for (guint i = chain->len; i > 0; i--)
    {
      CqRichWrap *wrap = g_ptr_array_index (chain, i - 1);
      if (wrap->kind == kind)
        return wrap;
    }
  return NULL;
}

static CqRichPiece *
piece_new_take (CqRichKind kind, GPtrArray *chain, char *shown, CqNode *node)
{
  CqRichPiece *self = g_atomic_rc_box_new0 (CqRichPiece);

  self->kind = kind;
  self->chain = g_ptr_array_ref (chain);
  self->shown = shown;
  self->length = (guint) g_utf8_strlen (shown, -1);
  self->node = node != NULL ? cq_node_ref (node) : NULL;
  return self;
}

CqRichPiece *
cq_rich_piece_new (CqRichKind kind, GPtrArray *chain, const char *shown, CqNode *node)
{
  return piece_new_take (kind, chain, g_strdup (shown), node);
}

CqRichPiece *
cq_rich_piece_new_text (GPtrArray *chain, const char *text, gssize bytes)
{
  return piece_new_take (CQ_RICH_TEXT, chain, bytes < 0 ? g_strdup (text) : g_strndup (text, bytes), NULL);
}

CqRichPiece *
cq_rich_piece_ref (CqRichPiece *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_piece (gpointer data)
{
  CqRichPiece *self = data;

  g_ptr_array_unref (self->chain);
  g_free (self->shown);
  g_clear_pointer (&self->node, cq_node_unref);
  g_free (self->tip);
}

void
cq_rich_piece_unref (CqRichPiece *self)
{
  g_atomic_rc_box_release_full (self, clear_piece);
}

/* The same piece within other elements. */
CqRichPiece *
cq_rich_piece_in (CqRichPiece *self, GPtrArray *chain)
{
  CqRichPiece *moved;

  if (chain->len == self->chain->len && cq_rich_chain_common (chain, self->chain) == chain->len)
    return cq_rich_piece_ref (self);
  moved = cq_rich_piece_new (self->kind, chain, self->shown, self->node);
  moved->tip = g_strdup (self->tip);
  return moved;
}

GPtrArray *
cq_rich_pieces_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) cq_rich_piece_unref);
}

static void
add_part (GPtrArray *pieces, CqRichPiece *piece, guint start, guint end)
{
  const char *from = g_utf8_offset_to_pointer (piece->shown, start);
  const char *to = g_utf8_offset_to_pointer (from, (glong) (end - start));

  if (end > start)
    g_ptr_array_add (pieces, cq_rich_piece_new_text (piece->chain, from, to - from));
}

/* The same pieces, with a seam at @start and at @end; neither stands within an atom. */
GPtrArray *
cq_rich_pieces_cut (GPtrArray *pieces, guint start, guint end)
{
  GPtrArray *cut = cq_rich_pieces_new ();
  guint at = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      CqRichPiece *piece = cq_rich_nth (pieces, i);
      guint first = CLAMP (start, at, at + piece->length) - at;
      guint second = CLAMP (end, at, at + piece->length) - at;
      if (piece->kind == CQ_RICH_TEXT && piece->length > 0)
        {
          add_part (cut, piece, 0, first);
          add_part (cut, piece, first, second);
          add_part (cut, piece, second, piece->length);
        }
      else
        g_ptr_array_add (cut, cq_rich_piece_ref (piece));
      at += piece->length;
    }
  return cut;
}

/* Edits of a rich text: each takes a range away and puts something there. */
#include "forms/cq-rich-private.h"

typedef struct
{
  GPtrArray *pieces; /* cut at the ends of the range */
  guint first;       /* the first and the last piece with characters in the range */
  guint last;
  gboolean has_words;  /* whether something takes the place of what is removed */
  GHashTable *emptied; /* (element-type CqRichWrap): what no words stand in any longer */
} Removal;

static gboolean
is_removed (const Removal *self, guint i)
{
  return i >= self->first && i <= self->last && cq_rich_nth (self->pieces, i)->length > 0;
}

/* Slots within the range go, but for those of commitments. */
static gboolean
is_removed_slot (const Removal *self, guint i)
{
  return i > self->first && i < self->last && cq_rich_nth (self->pieces, i)->kind == CQ_RICH_SLOT;
}

static void
find_emptied (Removal *self)
{
  for (guint i = self->first; i <= self->last; i++)
    {
      CqRichPiece *piece = cq_rich_nth (self->pieces, i);
      gboolean goes = is_removed (self, i) || is_removed_slot (self, i);
      for (guint k = 0; goes && k < piece->chain->len; k++)
        g_hash_table_add (self->emptied, g_ptr_array_index (piece->chain, k));
    }
  for (guint i = 0; i < self->pieces->len; i++)
    {
      CqRichPiece *piece = cq_rich_nth (self->pieces, i);
      gboolean stays = piece->length > 0 ? !is_removed (self, i)
                                         : piece->kind == CQ_RICH_SLOT && !is_removed_slot (self, i);
      for (guint k = 0; stays && k < piece->chain->len; k++)
        g_hash_table_remove (self->emptied, g_ptr_array_index (piece->chain, k));
    }
}

/* Whether all that is removed stood in @wrap: it was edited from within. */
static gboolean
is_around_all (const Removal *self, CqRichWrap *wrap)
{
  return cq_rich_chain_has (cq_rich_nth (self->pieces, self->first)->chain, wrap)
         && cq_rich_chain_has (cq_rich_nth (self->pieces, self->last)->chain, wrap);
}

/* Whether an element stays without words. A verb or an action that was edited from within waits for new
 * ones. A commitment always does: its record would lose its sentence, and to take a commitment away is
 * an act of its own. */
static gboolean
waits (const Removal *self, CqRichWrap *wrap)
{
  return wrap->kind == CQ_RICH_COMMITMENT || (cq_rich_wrap_has_slot (wrap) && is_around_all (self, wrap));
}

/* @chain without the elements that go with their words. */
static GPtrArray *
strip (const Removal *self, GPtrArray *chain)
{
  GPtrArray *left = cq_rich_chain_new ();

  for (guint k = 0; k < chain->len; k++)
    {
      CqRichWrap *wrap = g_ptr_array_index (chain, k);
      if (!g_hash_table_contains (self->emptied, wrap) || waits (self, wrap)
          || (self->has_words && is_around_all (self, wrap)))
        g_ptr_array_add (left, cq_rich_wrap_ref (wrap));
    }
  return left;
}

/* New words go where the first are removed, but for a commitment that would be left without any. */
static guint
find_place (const Removal *self)
{
  CqRichPiece *first = cq_rich_nth (self->pieces, self->first);

  for (guint i = self->first; i <= self->last && cq_rich_chain_find (first->chain, CQ_RICH_COMMITMENT) == NULL; i++)
    {
      CqRichWrap *commitment = cq_rich_chain_find (cq_rich_nth (self->pieces, i)->chain, CQ_RICH_COMMITMENT);
      if (is_removed (self, i) && commitment != NULL && g_hash_table_contains (self->emptied, commitment))
        return i;
    }
  return self->first;
}

/* Leaves slots for the elements of @chain that wait for words, the innermost first: it is the one filled. */
static void
add_slots (const Removal *self, GPtrArray *chain, GHashTable *seen, GPtrArray *edited)
{
  for (guint k = chain->len; k > 0; k--)
    {
      CqRichWrap *wrap = g_ptr_array_index (chain, k - 1);
      g_autoptr (GPtrArray) outer = cq_rich_chain_first (chain, k);
      g_autoptr (GPtrArray) around = strip (self, outer);

      if (g_hash_table_contains (self->emptied, wrap) && waits (self, wrap) && g_hash_table_add (seen, wrap))
        g_ptr_array_add (edited, cq_rich_piece_new (CQ_RICH_SLOT, around, "", NULL));
    }
}

/* Of a slot within the range, that of its commitment stays. */
static void
add_slot_left (const Removal *self, CqRichPiece *slot, GPtrArray *edited)
{
  CqRichWrap *commitment = cq_rich_chain_find (slot->chain, CQ_RICH_COMMITMENT);
  guint n = 0;
  g_autoptr (GPtrArray) outer = NULL;
  g_autoptr (GPtrArray) around = NULL;

  if (commitment == NULL)
    return;
  while (g_ptr_array_index (slot->chain, n++) != commitment)
    ;
  outer = cq_rich_chain_first (slot->chain, n);
  around = strip (self, outer);
  g_ptr_array_add (edited, cq_rich_piece_new (CQ_RICH_SLOT, around, "", NULL));
}

static CqRich *
exchange (CqRich *self, Removal *removal, const CqRichInsertion *what)
{
  g_autoptr (GPtrArray) edited = cq_rich_pieces_new ();
  g_autoptr (GHashTable) emptied = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint place;

  removal->emptied = emptied;
  find_emptied (removal);
  place = find_place (removal);
  for (guint i = 0; i < removal->pieces->len; i++)
    {
      CqRichPiece *piece = cq_rich_nth (removal->pieces, i);
      g_autoptr (GPtrArray) around = NULL;

      if (is_removed_slot (removal, i))
        {
          add_slot_left (removal, piece, edited);
          continue;
        }
      if (piece->length > 0 && !is_removed (removal, i))
        {
          g_ptr_array_add (edited, cq_rich_piece_ref (piece));
          continue;
        }
      around = strip (removal, piece->chain);
      if (piece->length == 0)
        g_ptr_array_add (edited, cq_rich_piece_in (piece, around));
      if (i == place)
        cq_rich_add_insertion (self, what, around, edited);
      if (is_removed (removal, i))
        add_slots (removal, piece->chain, seen, edited);
    }
  return cq_rich_new_like (self, edited);
}

/* Puts @what in the place of the characters [start, end). */
static CqRich *
edit (CqRich *self, guint start, guint end, const CqRichInsertion *what)
{
  Removal removal = { NULL };
  g_autoptr (GPtrArray) pieces = NULL;
  guint at = 0;

  cq_rich_widen (self, &start, &end);
  if (start == end)
    return cq_rich_insert_at (self, start, what);
  pieces = cq_rich_pieces_cut (self->pieces, start, end);
  removal.pieces = pieces;
  removal.has_words = what->content != NULL || *what->text != '\0';
  removal.first = G_MAXUINT;
  for (guint i = 0; i < pieces->len; i++)
    {
      guint length = cq_rich_nth (pieces, i)->length;
      if (length > 0 && at >= start && at < end)
        {
          removal.first = MIN (removal.first, i);
          removal.last = i;
        }
      at += length;
    }
  return exchange (self, &removal, what);
}

/**
 * cq_rich_replace:
 * @start: the offset of the first character that is replaced
 * @end: the offset after the last; with @start, nothing is replaced
 * @text: (nullable): what takes its place; line ends in it become spaces
 *
 * The range is widened as by cq_rich_widen(). Typed words continue those before them: emphasis, an action, a
 * commitment; a verb as long as letters follow. Words in the place of others go where the first of those stood.
 * An element that is left without words goes with them; a verb or an action that was emptied from within stays to
 * be typed in again, a commitment always, and new words in the place of a whole sentence go into it. What shows
 * no characters, such as a comment, stays.
 *
 * Returns: (transfer full): the edited text
 */
CqRich *
cq_rich_replace (CqRich *self, guint start, guint end, const char *text)
{
  g_autofree char *line = cq_rich_dup_line (text != NULL ? text : "");
  CqRichInsertion what = { line, NULL };

  return edit (self, start, end, &what);
}

/* No drafter nests so deep; the reader of files refuses what is a few times deeper. */
#define MAX_DEPTH 48

static guint
get_depth_of_node (CqNode *node)
{
  guint depth = 0;

  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      guint below = get_depth_of_node (cq_node_get_child (node, i));
      depth = MAX (depth, below);
    }
  return depth + 1;
}

/* How deep a text would be with @content in its innermost element */
static guint
get_depth_with (CqRich *self, GPtrArray *content)
{
  guint depth = 0;
  guint within = 0;
  guint n_spans;
  const CqRichSpan *spans = cq_rich_get_spans (self, &n_spans);

  for (guint i = 0; i < n_spans; i++)
    depth = MAX (depth, spans[i].depth + 1);
  for (guint i = 0; i < content->len; i++)
    {
      guint own = get_depth_of_node (content->pdata[i]);
      within = MAX (within, own);
    }
  return depth + within;
}

/**
 * cq_rich_replace_with_content:
 * @content: (element-type CqNode): what takes the place of the range
 *
 * Content that would make the text too deep, as what is pasted into itself again and again, leaves its elements behind.
 *
 * Returns: (transfer full): as cq_rich_replace()
 */
CqRich *
cq_rich_replace_with_content (CqRich *self, guint start, guint end, GPtrArray *content)
{
  CqRichInsertion what = { NULL, content };

  if (get_depth_with (self, content) > MAX_DEPTH)
    {
      g_autofree char *text = cq_content_get_text (content);
      return cq_rich_replace (self, start, end, text);
    }
  return edit (self, start, end, &what);
}

/**
 * cq_rich_insert_node:
 * @at: an offset; within an atom, the node comes behind it, but takes the place of a blank
 * @node: (transfer none): an inline element
 *
 * Returns: (transfer full): the edited text
 */
CqRich *
cq_rich_insert_node (CqRich *self, guint at, CqNode *node)
{
  g_autoptr (GPtrArray) content = cq_node_array_new ();

  g_ptr_array_add (content, cq_node_ref (node));
  return cq_rich_replace_with_content (self, at, at, content);
}

/**
 * cq_rich_remove_atom:
 * @offset: of a character of an atom
 *
 * Returns: (transfer full): the text without that atom; @self where there is none
 */
CqRich *
cq_rich_remove_atom (CqRich *self, guint offset)
{
  const CqRichSpan *atom = cq_rich_find_atom (self, offset);

  return atom != NULL ? cq_rich_replace (self, atom->start, atom->start + atom->length, NULL) : cq_rich_ref (self);
}

/**
 * cq_rich_change_atom:
 * @offset: of a character of an atom
 * @node: (transfer none): what takes its place: a footnote with other words
 *
 * Returns: (transfer full): the edited text; @self where there is no atom
 */
CqRich *
cq_rich_change_atom (CqRich *self, guint offset, CqNode *node)
{
  const CqRichSpan *atom = cq_rich_find_atom (self, offset);
  g_autoptr (GPtrArray) content = cq_node_array_new ();

  if (atom == NULL)
    return cq_rich_ref (self);
  g_ptr_array_add (content, cq_node_ref (node));
  return cq_rich_replace_with_content (self, atom->start, atom->start + atom->length, content);
}

/**
 * cq_rich_fill_blank:
 * @offset: of a character of a blank
 * @text: what it is filled with
 *
 * Returns: (transfer full): the edited text; @self where there is no blank
 */
CqRich *
cq_rich_fill_blank (CqRich *self, guint offset, const char *text)
{
  const CqRichSpan *atom = cq_rich_find_atom (self, offset);

  if (atom == NULL || atom->kind != CQ_RICH_BLANK)
    return cq_rich_ref (self);
  return cq_rich_replace (self, atom->start, atom->start + atom->length, text);
}

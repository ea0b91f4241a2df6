/* From the stretch of the tree that is a paragraph's text to characters and their looks. */
#include "layout/cq-inline-look.h"

#include <string.h>

#include "layout/cq-quote.h"

#define NO_BREAK_SPACE "\xc2\xa0"
#define PICTURE "\xef\xbf\xbc" /* U+FFFC: what Pango takes for the place of a picture */

static void gather_children (CqInlineText *self, CqNode *node, guint first, guint end);

void
cq_inline_text_init (CqInlineText *self)
{
  self->text = g_string_sized_new (1024);
  self->stretches = g_array_new (FALSE, TRUE, sizeof (CqStretch));
  self->anchors = g_array_new (FALSE, TRUE, sizeof (CqAnchor));
  self->calls = g_array_new (FALSE, TRUE, sizeof (guint));
  self->elements = g_array_new (FALSE, TRUE, sizeof (CqSlabElement));
  self->owned = g_ptr_array_new_with_free_func (g_free);
}

void
cq_inline_text_clear (CqInlineText *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->stretches);
  g_array_unref (self->anchors);
  g_array_unref (self->calls);
  g_array_unref (self->elements);
  g_ptr_array_unref (self->owned);
}

/* Appends @length bytes in the present look. */
static void
emit (CqInlineText *self, const char *text, gsize length)
{
  guint start = (guint) self->text->len;
  CqStretch *last = self->stretches->len > 0 ? &g_array_index (self->stretches, CqStretch, self->stretches->len - 1) : NULL;

  if (length == 0)
    return;
  g_string_append_len (self->text, text, length);
  if (last != NULL && last->flags == self->look.flags && last->element == self->look.element
      && last->lang == self->look.lang && last->link == self->look.link && last->picture == NULL && self->look.picture == NULL)
    last->end = (guint) self->text->len;
  else
    {
      CqStretch stretch = self->look;
      stretch.start = start;
      stretch.end = (guint) self->text->len;
      g_array_append_val (self->stretches, stretch);
    }
}

static gboolean
is_wide (gunichar c)
{
  return (c >= 0x2e80 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xff00 && c <= 0xff60)
         || (c >= 0x20000 && c <= 0x3ffff);
}

/* The space that waits; a line end between two characters of Chinese or Japanese is none. */
static void
emit_space (CqInlineText *self, const char *next)
{
  gboolean newline = self->newline;
  CqStretch look = self->look;

  if (!self->space)
    return;
  self->space = FALSE;
  self->newline = FALSE;
  if (self->text->len == 0 || self->text->str[self->text->len - 1] == '\n')
    return;
  if (newline && next != NULL
      && is_wide (g_utf8_get_char (g_utf8_prev_char (self->text->str + self->text->len))) && is_wide (g_utf8_get_char (next)))
    return;
  self->look = self->space_look;
  emit (self, " ", 1);
  self->look = look;
}

/* A space belongs to the look in which it stands, though it is written only before the next word. */
static void
note_space (CqInlineText *self, gboolean newline)
{
  if (!self->space)
    self->space_look = self->look;
  self->space = TRUE;
  self->newline |= newline;
}

static gboolean
is_white (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Where the word at @text ends, and what is behind it; no-break spaces before any other space belong to neither. */
static const char *
find_word_end (const char *text, const char **rest)
{
  const gsize length = strlen (NO_BREAK_SPACE);
  const char *end = text;

  while (*end != '\0' && !is_white (*end))
    end++;
  *rest = end;
  if (*end != '\0')
    while (end >= text + length && memcmp (end - length, NO_BREAK_SPACE, length) == 0)
      end -= length;
  return end;
}

/* A no-break space beside any other space is no more than that: a line would begin with it. */
static void
emit_collapsed (CqInlineText *self, const char *text)
{
  while (*text != '\0')
    {
      const char *end, *rest;

      while (is_white (*text) || (self->space && g_str_has_prefix (text, NO_BREAK_SPACE)))
        if (is_white (*text))
          note_space (self, *text++ == '\n');
        else
          text += strlen (NO_BREAK_SPACE);
      if (*text == '\0')
        return;
      end = find_word_end (text, &rest);
      if (end > text)
        {
          emit_space (self, text);
          emit (self, text, (gsize) (end - text));
        }
      text = rest;
    }
}

static void
emit_verbatim (CqInlineText *self, const char *text)
{
  while (*text != '\0')
    {
      gsize length = strcspn (text, "\t\r");
      emit (self, text, length);
      text += length;
      if (*text == '\t')
        {
          const char *line = strrchr (self->text->str, '\n');
          glong column = g_utf8_strlen (line ? line + 1 : self->text->str, -1);
          emit (self, "        ", 8 - (gsize) column % 8);
        }
      if (*text != '\0')
        text++;
    }
}

static void
emit_text (CqInlineText *self, const char *text)
{
  if (self->block->flags & CQ_BLOCK_VERBATIM)
    emit_verbatim (self, text);
  else if (self->look.flags & CQ_INLINE_CAPITALS)
    {
      g_autofree char *capitals = g_utf8_strup (text, -1);
      emit_collapsed (self, capitals);
    }
  else
    emit_collapsed (self, text);
}

static guint16
open_element (CqInlineText *self, CqElementKind kind, const char *lang, const char *link)
{
  CqSlabElement element = { kind, self->look.element, lang, link, NULL };

  if (self->elements->len >= G_MAXUINT16 - 1)
    return self->look.element;
  g_array_append_val (self->elements, element);
  return (guint16) (self->elements->len - 1);
}

static void
add_anchor (CqInlineText *self, CqNode *node)
{
  CqAnchor anchor = { .id = cq_node_get (node, CQ_XML_ID) };

  if (anchor.id == NULL)
    return;
  anchor.offset = (guint32) self->text->len + (self->space ? 1 : 0);
  g_array_append_val (self->anchors, anchor);
}

static void
gather_resolved (CqInlineText *self, CqNode *node)
{
  const CqResolved *resolved;
  CqStretch outer = self->look;
  gboolean is_call = cq_node_is (node, CQ_DB_FOOTNOTE) || cq_node_is (node, CQ_DB_FOOTNOTEREF);
  guint offset;

  if (self->block->resolved == NULL || self->next_resolved >= self->block->resolved->len)
    return;
  resolved = &g_array_index (self->block->resolved, CqResolved, self->next_resolved++);
  self->look.link = cq_inline_link_of (self, node);
  if (is_call)
    {
      self->space = FALSE;
      self->look.flags |= CQ_INLINE_RAISED;
      self->look.element = open_element (self, CQ_ELEMENT_REFERENCE, NULL, self->look.link);
    }
  else
    {
      emit_space (self, NULL);
      self->look.element = open_element (self, CQ_ELEMENT_LINK, NULL, self->look.link);
    }
  add_anchor (self, node);
  if (resolved->text != NULL)
    emit (self, resolved->text, strlen (resolved->text));
  offset = (guint) self->text->len;
  if (cq_node_is (node, CQ_DB_FOOTNOTE))
    g_array_append_val (self->calls, offset);
  self->look = outer;
}

static void
gather_quote (CqInlineText *self, CqNode *node)
{
  const char *lang = self->look.lang ? self->look.lang : self->block->lang;
  const CqQuotes *quotes = cq_quotes_find (lang, self->quotes);

  emit_space (self, quotes->open);
  emit (self, quotes->open, strlen (quotes->open));
  self->quotes++;
  gather_children (self, node, 0, cq_node_get_n_children (node));
  self->quotes--;
  self->space = FALSE;
  emit (self, quotes->close, strlen (quotes->close));
}

/* The words between the parts of what is made of parts only: a name, a menu choice, an address. */
static const char *
separator_of (CqNode *node)
{
  const char *local = cq_node_get_name (node)->local;

  if (!cq_inline_is_spaced (node))
    return NULL;
  if (g_str_equal (local, "menuchoice"))
    return " → ";
  if (g_str_equal (local, "keycombo"))
    return "+";
  if (cq_node_is (node, CQ_DB_SIMPLELIST))
    return ", ";
  return " ";
}

static void
gather_parts (CqInlineText *self, CqNode *node, const char *separator)
{
  guint n = cq_node_get_n_children (node);
  gboolean is_first = TRUE;

  for (guint i = 0; i < n; i++)
    {
      CqNode *child = cq_node_get_child (node, i);
      if (cq_node_get_kind (child) != CQ_NODE_ELEMENT || !cq_inline_has_words (node, i, 1))
        continue;
      if (!is_first && separator[0] == ' ' && separator[1] == '\0')
        note_space (self, FALSE);
      else if (!is_first)
        {
          self->space = FALSE;
          emit (self, separator, strlen (separator));
        }
      gather_children (self, node, i, i + 1);
      is_first = FALSE;
    }
}

static void
open_look (CqInlineText *self, CqNode *node)
{
  const char *lang = cq_node_get (node, CQ_XML_LANG);
  const char *link = cq_inline_link_of (self, node);
  guint flags = cq_inline_flags_of (self, node);

  if ((flags & CQ_INLINE_ITALIC) && (self->look.flags & CQ_INLINE_ITALIC))
    {
      self->look.flags &= ~(guint) (CQ_INLINE_ITALIC | CQ_INLINE_EMPHASIS); /* italics within italics stand upright */
      flags &= ~(guint) (CQ_INLINE_ITALIC | CQ_INLINE_EMPHASIS);
    }
  self->look.flags |= flags;
  if (link != NULL)
    {
      self->look.link = link;
      self->look.element = open_element (self, CQ_ELEMENT_LINK, NULL, link);
    }
  if (lang != NULL && g_strcmp0 (lang, self->look.lang ? self->look.lang : self->block->lang) != 0)
    {
      self->look.lang = lang;
      self->look.element = open_element (self, CQ_ELEMENT_SPAN, lang, NULL);
    }
}

static void
gather_element (CqInlineText *self, CqNode *node)
{
  CqStretch outer = self->look;
  const char *separator = separator_of (node);

  add_anchor (self, node);
  open_look (self, node);
  if (cq_node_is (node, CQ_DB_QUOTE))
    gather_quote (self, node);
  else if (separator != NULL)
    gather_parts (self, node, separator);
  else if (cq_node_is (node, CQ_DB_LINK) && !cq_inline_has_words (node, 0, cq_node_get_n_children (node)) && self->look.link != NULL)
    emit_text (self, self->look.link);
  else
    gather_children (self, node, 0, cq_node_get_n_children (node));
  self->look = outer;
}

/* A picture stands in the line as one character; where there is none to draw, its words do. */
static void
gather_media (CqInlineText *self, CqNode *node)
{
  const CqResolved *resolved;
  CqStretch outer = self->look;

  if (self->block->resolved == NULL || self->next_resolved >= self->block->resolved->len)
    return;
  resolved = &g_array_index (self->block->resolved, CqResolved, self->next_resolved++);
  add_anchor (self, node);
  if (resolved->figure == NULL)
    {
      emit_text (self, resolved->text);
      return;
    }
  emit_space (self, PICTURE);
  self->look.element = open_element (self, CQ_ELEMENT_FIGURE, NULL, NULL);
  if (*resolved->text != '\0' && self->look.element != outer.element)
    g_array_index (self->elements, CqSlabElement, self->look.element).alternative = resolved->text;
  self->look.picture = resolved;
  emit (self, PICTURE, strlen (PICTURE));
  self->look = outer;
}

static void
gather_children (CqInlineText *self, CqNode *node, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      CqNode *child = cq_node_get_child (node, i);
      CqTag tag;

      if (cq_node_get_kind (child) == CQ_NODE_TEXT)
        {
          emit_text (self, cq_node_get_text (child));
          continue;
        }
      if (cq_node_get_kind (child) != CQ_NODE_ELEMENT)
        continue;
      tag = cq_node_get_tag (child);
      if (tag == CQ_DB_INDEXTERM)
        add_anchor (self, child);
      else if (tag == CQ_DB_SBR)
        emit (self, "\n", 1);
      else if (tag == CQ_DB_INLINEMEDIAOBJECT)
        gather_media (self, child);
      else if (cq_inline_is_resolved (child))
        gather_resolved (self, child);
      else
        gather_element (self, child);
    }
}

/* A listing's first and last line ends are of the mark-up, not of the listing. */
static void
trim_verbatim (CqInlineText *self)
{
  while (self->text->len > 0 && is_white (self->text->str[self->text->len - 1]))
    g_string_truncate (self->text, self->text->len - 1);
  for (guint i = self->stretches->len; i-- > 0;)
    {
      CqStretch *stretch = &g_array_index (self->stretches, CqStretch, i);
      stretch->end = MIN (stretch->end, (guint) self->text->len);
      if (stretch->start >= stretch->end)
        g_array_set_size (self->stretches, i);
    }
}

/**
 * cq_inline_text_gather:
 * @block: the block whose text is wanted
 *
 * Fills @self anew.
 */
void
cq_inline_text_gather (CqInlineText *self, const CqBlock *block, const CqStyle *style)
{
  CqSlabElement own = { CQ_ELEMENT_PARAGRAPH, 0, NULL, NULL, NULL };

  g_string_truncate (self->text, 0);
  g_array_set_size (self->stretches, 0);
  g_array_set_size (self->anchors, 0);
  g_array_set_size (self->calls, 0);
  g_array_set_size (self->elements, 0);
  g_ptr_array_set_size (self->owned, 0);
  g_array_append_val (self->elements, own);
  self->block = block;
  self->style = style;
  self->look = (CqStretch) { .flags = 0 };
  if (block->flags & CQ_BLOCK_ITALIC)
    self->look.flags |= CQ_INLINE_ITALIC;
  if (block->flags & CQ_BLOCK_BOLD)
    self->look.flags |= CQ_INLINE_BOLD;
  self->next_resolved = 0;
  self->quotes = 0;
  self->space = FALSE;
  self->newline = FALSE;
  if (block->node == NULL)
    return;
  gather_children (self, block->node, block->first, block->first + block->n_children);
  if (block->flags & CQ_BLOCK_VERBATIM)
    trim_verbatim (self);
}

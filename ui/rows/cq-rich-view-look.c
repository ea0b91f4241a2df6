/* How the words of a rich text look: by tags. */
#include "rows/cq-rich-view-private.h"

#include <adwaita.h>
#include <unicode/uchar.h>

/* To find where a character stands costs as much as there are characters before it in its paragraph: where that
 * comes to more than this for all the chips, their grounds are plain ones, drawn with the words. */
#define MAX_SEARCHES 400000

/**
 * cq_rich_view_make_tags:
 *
 * Makes the tags of the view's own buffer.
 */
void
cq_rich_view_make_tags (CqRichView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  self->tags[CQ_LOOK_TEXT] = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->tags[CQ_LOOK_ITALIC] = gtk_text_buffer_create_tag (buffer, NULL, "style", PANGO_STYLE_ITALIC, NULL);
  self->tags[CQ_LOOK_STRONG] = gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD, NULL);
  self->tags[CQ_LOOK_UNDERLINED] = gtk_text_buffer_create_tag (buffer, NULL, "underline", PANGO_UNDERLINE_SINGLE, NULL);
  self->tags[CQ_LOOK_STRUCK] = gtk_text_buffer_create_tag (buffer, NULL, "strikethrough", TRUE, NULL);
  self->tags[CQ_LOOK_RAISED]
      = gtk_text_buffer_create_tag (buffer, NULL, "scale", PANGO_SCALE_SMALL, "rise", 4 * PANGO_SCALE, NULL);
  self->tags[CQ_LOOK_LOWERED]
      = gtk_text_buffer_create_tag (buffer, NULL, "scale", PANGO_SCALE_SMALL, "rise", -3 * PANGO_SCALE, NULL);
  self->tags[CQ_LOOK_FOOTNOTE] = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->tags[CQ_LOOK_BRACKET] = gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD, NULL);
  for (guint i = CQ_LOOK_FIELD; i <= CQ_LOOK_FOREIGN; i++)
    self->tags[i] = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->misspelled = gtk_text_buffer_create_tag (buffer, NULL, "underline", PANGO_UNDERLINE_ERROR, NULL);
}

static GdkRGBA
get_colour (CqRichView *self, const char *name, float alpha)
{
  GdkRGBA colour = { 0.5f, 0.5f, 0.5f, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), name, &colour);
  colour.alpha *= alpha;
  return colour;
}

/**
 * cq_rich_view_colour_tags:
 *
 * Takes the colours of the theme, which is light or dark.
 */
void
cq_rich_view_colour_tags (CqRichView *self)
{
  const GdkRGBA accent = get_colour (self, "accent_color", 1);
  const GdkRGBA warning = get_colour (self, "warning_color", 1);
  const GdkRGBA error = get_colour (self, "error_color", 1);

  g_object_set (self->tags[CQ_LOOK_FOOTNOTE], "foreground-rgba", &accent, NULL);
  g_object_set (self->tags[CQ_LOOK_BRACKET], "foreground-rgba", &warning, NULL);
  g_object_set (self->misspelled, "underline-rgba", &error, NULL);
  for (guint i = CQ_LOOK_FIELD; i <= CQ_LOOK_FOREIGN; i++)
    {
      const GdkRGBA ground = cq_rich_view_get_ground (self, i);
      g_object_set (self->tags[i], "background-rgba", &ground, NULL);
    }
}

/**
 * cq_rich_view_get_ground:
 * @look: the look of a kind of chip
 *
 * Returns: the colour of its ground
 */
GdkRGBA
cq_rich_view_get_ground (CqRichView *self, CqLook look)
{
  const gboolean is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  switch ((guint) look)
    {
    case CQ_LOOK_FIELD:
      return get_colour (self, "accent_bg_color", is_dark ? 0.35f : 0.15f);
    case CQ_LOOK_BLANK:
      return get_colour (self, "warning_bg_color", is_dark ? 0.4f : 0.3f);
    default:
      return get_colour (self, "view_fg_color", 0.1f);
    }
}

/**
 * cq_rich_view_find_chip:
 * @kind: what a span is
 * @look: (out): the look of its ground
 *
 * Returns: whether it stands on a ground of its own
 */
gboolean
cq_rich_view_find_chip (CqRichKind kind, CqLook *look)
{
  switch (kind)
    {
    case CQ_RICH_FIELD:
    case CQ_RICH_REFERENCE:
      *look = CQ_LOOK_FIELD;
      return TRUE;
    case CQ_RICH_BLANK:
      *look = CQ_LOOK_BLANK;
      return TRUE;
    case CQ_RICH_FOREIGN:
      *look = CQ_LOOK_FOREIGN;
      return TRUE;
    default:
      return FALSE;
    }
}

static guint
get_look (CqRichView *self, CqRichKind kind)
{
  CqLook ground;

  if (self->has_plain_grounds && cq_rich_view_find_chip (kind, &ground))
    return 1u << ground;
  switch (kind)
    {
    case CQ_RICH_EMPHASIS:
    case CQ_RICH_VERB:
      return 1 << CQ_LOOK_ITALIC;
    case CQ_RICH_STRONG:
      return 1 << CQ_LOOK_STRONG;
    case CQ_RICH_UNDERLINED:
      return 1 << CQ_LOOK_UNDERLINED;
    case CQ_RICH_STRUCK:
      return 1 << CQ_LOOK_STRUCK;
    case CQ_RICH_RAISED:
      return 1 << CQ_LOOK_RAISED;
    case CQ_RICH_LOWERED:
      return 1 << CQ_LOOK_LOWERED;
    case CQ_RICH_FOOTNOTE:
      return 1 << CQ_LOOK_FOOTNOTE;
    case CQ_RICH_BRACKET:
      return 1 << CQ_LOOK_BRACKET;
    default:
      return 0;
    }
}

static void
set_tags (CqRichView *self, guint start, guint end, guint old_look, guint look)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, (int) end);
  self->is_tagging = TRUE;
  for (guint i = 0; i < CQ_N_LOOKS; i++)
    {
      const gboolean has = (look & 1u << i) != 0;
      const gboolean had = (old_look & 1u << i) != 0;
      if (had && !has)
        gtk_text_buffer_remove_tag (buffer, self->tags[i], &from, &to);
      else if (has && (!had || old_look == CQ_LOOK_UNKNOWN))
        gtk_text_buffer_apply_tag (buffer, self->tags[i], &from, &to);
    }
  self->is_tagging = FALSE;
}

static gboolean
has_right_to_left (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const UCharDirection direction = u_charDirection ((UChar32) g_utf8_get_char (at));
      if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC)
        return TRUE;
    }
  return FALSE;
}

/* Between words from right to left, a chip need not begin and end where its first and last characters do. */
static void
choose_grounds (CqRichView *self, const CqRichSpan *spans, guint n_spans)
{
  guint64 n_searches = 0;
  CqLook look;

  self->is_scattered = has_right_to_left (cq_rich_get_text (self->rich));
  for (guint i = 0; i < n_spans; i++)
    if (cq_rich_view_find_chip (spans[i].kind, &look))
      n_searches += self->is_scattered ? spans[i].length : 2;
  self->has_plain_grounds = n_searches * self->looks->len > MAX_SEARCHES;
}

/**
 * cq_rich_view_read_look:
 *
 * Returns: the look of the character at @iter, by its tags
 */
guint
cq_rich_view_read_look (CqRichView *self, const GtkTextIter *iter)
{
  guint look = 0;

  for (guint i = 0; i < CQ_N_LOOKS; i++)
    if (gtk_text_iter_has_tag (iter, self->tags[i]))
      look |= 1u << i;
  return look;
}

/* To set it anew has all of the text laid out anew. */
static void
set_language (CqRichView *self)
{
  g_autofree char *language = NULL;

  g_object_get (self->tags[CQ_LOOK_TEXT], "language", &language, NULL);
  if (g_strcmp0 (language, cq_rich_get_lang (self->rich)) != 0)
    g_object_set (self->tags[CQ_LOOK_TEXT], "language", cq_rich_get_lang (self->rich), NULL);
}

/**
 * cq_rich_view_update_looks:
 *
 * Sets and takes away tags where characters do not look as the rich text says; nowhere else, for every change of
 * a tag has its line laid out anew.
 */
void
cq_rich_view_update_looks (CqRichView *self)
{
  guint n_spans;
  const CqRichSpan *spans = cq_rich_get_spans (self->rich, &n_spans);
  const guint length = self->looks->len;
  g_autofree guint *looks = g_new (guint, length + 1);
  const guint *old_looks = (const guint *) (gpointer) self->looks->data;
  guint end;

  set_language (self);
  choose_grounds (self, spans, n_spans);
  for (guint i = 0; i < length; i++)
    looks[i] = 1 << CQ_LOOK_TEXT;
  for (guint k = 0; k < n_spans; k++)
    for (guint i = spans[k].start; i < spans[k].start + spans[k].length && i < length; i++)
      looks[i] |= get_look (self, spans[k].kind);

  for (guint start = 0; start < length; start = end)
    {
      for (end = start + 1; end < length && looks[end] == looks[start] && old_looks[end] == old_looks[start]; end++)
        ;
      if (looks[start] != old_looks[start])
        set_tags (self, start, end, old_looks[start], looks[start]);
    }
  g_array_set_size (self->looks, 0);
  g_array_append_vals (self->looks, looks, length);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

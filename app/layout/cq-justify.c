/* Lines that reach from margin to margin, but for those that would gape. */
#include "layout/cq-setter-private.h"

#define WIDEST_SPACE 1.5 /* of the size of the letters, between two words */

static gboolean
is_space (const char *character)
{
  gunichar c = g_utf8_get_char (character);

  return c == ' ' || c == 0xa0;
}

static gboolean
may_part_letters (GUnicodeScript script)
{
  switch (script)
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_HANGUL:
    case G_UNICODE_SCRIPT_BOPOMOFO:
    case G_UNICODE_SCRIPT_THAI:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Spaces wider than @widest, or letters drawn apart where the script does not do that. */
static gboolean
gapes (PangoLayoutLine *line, const char *text, int widest)
{
  gboolean has_space = FALSE, may_part = line->runs == NULL;

  for (GSList *r = line->runs; r != NULL; r = r->next)
    {
      const PangoGlyphItem *run = r->data;

      may_part |= may_part_letters ((GUnicodeScript) run->item->analysis.script);
      for (int i = 0; i < run->glyphs->num_glyphs; i++)
        if (is_space (text + run->item->offset + run->glyphs->log_clusters[i]))
          {
            /* The space at a line's end has no width. */
            has_space |= run->glyphs->glyphs[i].geometry.width > 0;
            if (run->glyphs->glyphs[i].geometry.width > widest)
              return TRUE;
          }
    }
  return !has_space && !may_part;
}

static GPtrArray *
list_lines (PangoLayout *layout)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) pango_layout_line_unref);

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    g_ptr_array_add (lines, pango_layout_line_ref (l->data));
  return lines;
}

/**
 * cq_setter_list_lines:
 * @layout: the text in hand
 *
 * Pango stretches a line to its margin whatever the gap: a long address that falls to the next line
 * leaves holes between the words before it. A line whose spaces would become half as wide again as
 * the letters are high stays ragged. No other line changes: where lines end does not hang on it.
 *
 * Returns: (transfer full) (element-type PangoLayoutLine): the lines of @layout
 */
GPtrArray *
cq_setter_list_lines (CqSetter *self, PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  int widest = (int) (WIDEST_SPACE * self->style->text[self->block->text].size * PANGO_SCALE);
  GPtrArray *lines = list_lines (layout);
  g_autoptr (GPtrArray) natural = NULL;

  if (!pango_layout_get_justify (layout))
    return lines;
  for (guint i = 0; i + 1 < lines->len; i++) /* the last one is never stretched */
    if (gapes (lines->pdata[i], text, widest))
      {
        if (natural == NULL)
          {
            pango_layout_set_justify (layout, FALSE);
            natural = list_lines (layout);
            pango_layout_set_justify (layout, TRUE);
          }
        pango_layout_line_unref (lines->pdata[i]);
        lines->pdata[i] = pango_layout_line_ref (natural->pdata[i]);
      }
  return lines;
}

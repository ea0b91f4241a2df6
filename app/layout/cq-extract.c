/* From Pango's lines to compact runs. */
#include <hb-ot.h>

#include "layout/cq-setter-private.h"

#define BASELINE 0.735 /* of the leading, from the top of the line */
#define CAPITALS 0.72  /* how high they are, of the size of the letters */
#define DOT 0.17       /* of the size of the letters, as are its distances from the baseline: */
#define DOT_ABOVE 0.96
#define DOT_BELOW 0.25

static const CqStretch *
find_stretch (CqSetter *self, guint offset)
{
  GArray *stretches = self->text.stretches;
  guint low = 0, high = stretches->len;

  while (low + 1 < high)
    {
      guint middle = (low + high) / 2;
      if (g_array_index (stretches, CqStretch, middle).start <= offset)
        low = middle;
      else
        high = middle;
    }
  return stretches->len > 0 ? &g_array_index (stretches, CqStretch, low) : NULL;
}

/* Whether the glyphs of a font are pictures, with colours of their own. */
static gboolean
is_pictured (PangoFont *font)
{
  hb_face_t *face = hb_font_get_face (pango_font_get_hb_font (font));

  return hb_ot_color_has_png (face) || hb_ot_color_has_layers (face);
}

static void
use_font (CqSetter *self, PangoFont *font)
{
  cairo_font_extents_t extents;

  if (font == self->last_font)
    return;
  self->last_font = font;
  self->last_scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  cairo_scaled_font_extents (self->last_scaled, &extents);
  self->last_ascent = (float) extents.ascent;
  self->last_descent = (float) extents.descent;
  self->last_is_pictured = is_pictured (font);
  if (!g_ptr_array_find (self->used_fonts, self->last_scaled, NULL))
    g_ptr_array_add (self->used_fonts, self->last_scaled);
}

/* The space at a line's end is drawn with no width and no glyph by Pango; it keeps its glyph
 * here, so that words stay apart when text is copied. */
static gboolean
find_space (PangoFont *font, guint32 *id)
{
  hb_codepoint_t glyph;

  if (!hb_font_get_nominal_glyph (pango_font_get_hb_font (font), ' ', &glyph))
    return FALSE;
  *id = glyph;
  return TRUE;
}

/* Adds the glyphs in visual order; glyphs without a picture fall away. Returns the width. */
static double
add_glyphs (CqSetter *self, PangoGlyphItem *from, const char *text, GArray *kept)
{
  PangoGlyphString *glyphs = from->glyphs;
  double x = 0;

  g_array_set_size (kept, (guint) glyphs->num_glyphs);
  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &glyphs->glyphs[i];
      const char *character = text + from->item->offset + glyphs->log_clusters[i];
      CqGlyph glyph = { info->glyph, (float) (x + info->geometry.x_offset / (double) PANGO_SCALE),
                        (float) (info->geometry.y_offset / (double) PANGO_SCALE) };
      gboolean keep = TRUE;

      if (info->glyph == PANGO_GLYPH_EMPTY)
        keep = *character == ' ' && find_space (from->item->analysis.font, &glyph.id);
      else if (info->glyph & PANGO_GLYPH_UNKNOWN_FLAG)
        {
          const CqMissingDraft missing = { (guint) (character - text), g_utf8_get_char (character) };
          g_array_append_val (self->missing, missing);
          glyph.id = 0;
        }
      g_array_index (kept, guint8, i) = keep;
      if (keep)
        g_array_append_val (self->glyphs, glyph);
      x += info->geometry.width / (double) PANGO_SCALE;
    }
  return x;
}

/* Adds the clusters in logical order. */
static void
add_clusters (CqSetter *self, PangoGlyphItem *from, const GArray *kept)
{
  PangoGlyphString *glyphs = from->glyphs;
  gboolean backward = from->item->analysis.level % 2 == 1;
  int n = glyphs->num_glyphs;

  for (int i = 0; i < n;)
    {
      int at = backward ? n - 1 - i : i;
      int start = glyphs->log_clusters[at];
      int end = from->item->length;
      CqCluster cluster = { 0, 0 };

      for (; i < n; i++)
        {
          at = backward ? n - 1 - i : i;
          if (glyphs->log_clusters[at] != start)
            {
              end = glyphs->log_clusters[at];
              break;
            }
          cluster.n_glyphs += g_array_index (kept, guint8, at);
        }
      cluster.n_bytes = (guint16) (end - start);
      g_array_append_val (self->clusters, cluster);
    }
}

static void
add_shade (CqSetter *self, const CqSlabRun *run, guint flags, const CqTextStyle *style, double baseline)
{
  CqShade shade = { run->x, 0, run->run.width, 0, self->style->blank_colour, FALSE };
  CqLine *line = &g_array_index (self->lines, CqLine, self->lines->len - 1);

  if (flags & CQ_INLINE_BLANK)
    {
      shade.y = (float) (baseline - 0.95 * style->size);
      shade.height = (float) (1.28 * style->size);
      g_array_append_val (self->shades, shade);
      line->n_shades++;
    }
  if (flags & (CQ_INLINE_STRUCK | CQ_INLINE_UNDERLINED))
    {
      shade.y = (float) (baseline + (flags & CQ_INLINE_STRUCK ? -0.3 : 0.16) * style->size);
      shade.height = (float) (0.05 * style->size);
      shade.colour = run->run.colour;
      g_array_append_val (self->shades, shade);
      line->n_shades++;
    }
}

static float
rise_of (guint flags, double size)
{
  if (flags & CQ_INLINE_RAISED)
    return (float) (0.33 * size);
  if (flags & CQ_INLINE_LOWERED)
    return (float) (-0.14 * size);
  return 0;
}

/* Whether the letters of a language are emphasised by dots, and whether those stand below them, as in Chinese. */
static gboolean
has_dots (CqSetter *self, const CqStretch *stretch, gboolean *is_below)
{
  const char *script = stretch->lang != NULL ? cq_setter_script_of (stretch->lang) : self->script;

  *is_below = script != NULL && g_str_has_prefix (script, "Han");
  return self->style->emphasis_dots && stretch->flags & CQ_INLINE_EMPHASIS && script != NULL && !g_str_equal (script, "Arab");
}

/* A dot over or under each letter that is emphasised and does not slant; none at what stands between words. */
static void
add_dots (CqSetter *self, PangoGlyphItem *from, const char *text, double x, gboolean is_below)
{
  CqLine *line = &g_array_index (self->lines, CqLine, self->lines->len - 1);
  double size = self->look.size, middle = self->look.leading * BASELINE + (is_below ? DOT_BELOW : -DOT_ABOVE) * size;

  for (int i = 0; i < from->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &from->glyphs->glyphs[i];
      gunichar c = g_utf8_get_char (text + from->item->offset + from->glyphs->log_clusters[i]);
      double width = info->geometry.width / (double) PANGO_SCALE;
      CqShade dot = { (float) (x + MIN (width, size) / 2 - DOT * size / 2), (float) (middle - DOT * size / 2), (float) (DOT * size),
                      (float) (DOT * size), self->look.colour, TRUE };

      if (cq_setter_never_slants (c) && g_unichar_isalpha (c))
        {
          g_array_append_val (self->shades, dot);
          line->n_shades++;
        }
      x += width;
    }
}

/* A picture stands in the midst of the capitals around it. */
static void
place_picture (CqSetter *self, const CqStretch *stretch, CqSlabRun *run)
{
  CqFigure *figure = stretch->picture->figure;

  run->figure = figure;
  run->height = (float) (cq_setter_get_picture_scale (self, stretch->picture) * cq_figure_get_height (figure));
  run->rise = (float) (CAPITALS * self->look.size - (double) run->height) / 2;
  run->run.n_bytes = 0;
}

static double
add_run (CqSetter *self, PangoGlyphItem *from, const char *text, guint text_start, double x, gboolean is_label, GArray *kept)
{
  const CqTextStyle *style = &self->look;
  const CqStretch *stretch = is_label ? NULL : find_stretch (self, (guint) from->item->offset);
  guint flags = stretch ? stretch->flags : 0;
  CqRunDraft draft = { .first_glyph = self->glyphs->len,
                       .first_cluster = self->clusters->len,
                       .first_byte = text_start + (guint) from->item->offset };
  CqRun *run = &draft.run.run;
  gboolean is_below;

  if (is_label && (self->block->flags & CQ_BLOCK_RAISED_LABEL))
    flags |= CQ_INLINE_RAISED;
  use_font (self, from->item->analysis.font);
  run->width = (float) add_glyphs (self, from, text, kept);
  add_clusters (self, from, kept);
  run->font = self->last_scaled;
  run->n_glyphs = self->glyphs->len - draft.first_glyph;
  run->n_clusters = self->clusters->len - draft.first_cluster;
  run->n_bytes = (guint32) from->item->length;
  run->is_pictured = self->last_is_pictured;
  run->is_backward = from->item->analysis.level % 2 == 1;
  run->colour = stretch && stretch->link && stretch->link[0] != '#' ? self->style->link_colour : style->colour;
  run->ascent = self->last_ascent;
  run->descent = self->last_descent;
  run->link = stretch ? stretch->link : NULL;
  draft.run.x = (float) x;
  draft.run.element = is_label ? CQ_SLAB_LABEL : stretch ? stretch->element : 0;
  draft.run.rise = rise_of (flags, style->size);
  if (self->lines->len > 0 && flags & (CQ_INLINE_BLANK | CQ_INLINE_STRUCK | CQ_INLINE_UNDERLINED))
    add_shade (self, &draft.run, flags, style, style->leading * BASELINE);
  if (self->lines->len > 0 && stretch != NULL && has_dots (self, stretch, &is_below))
    add_dots (self, from, text, x, is_below);
  if (stretch != NULL && stretch->picture != NULL)
    place_picture (self, stretch, &draft.run);
  g_array_append_val (self->runs, draft);
  return run->width;
}

static double
width_of_line (PangoLayoutLine *line)
{
  int width = 0;

  for (GSList *l = line->runs; l != NULL; l = l->next)
    width += pango_glyph_string_get_width (((PangoGlyphItem *) l->data)->glyphs);
  return width / (double) PANGO_SCALE;
}

static double
start_of_line (CqSetter *self, double width, double indent)
{
  const CqBlock *block = self->block;
  gboolean rtl = (block->flags & CQ_BLOCK_RTL) != 0;

  if (block->flags & CQ_BLOCK_NATURAL)
    return 0;
  if (block->align == CQ_ALIGN_CENTRE)
    return indent + (block->width - indent - width) / 2;
  if ((block->align == CQ_ALIGN_END) != rtl)
    return block->width - width - (rtl ? indent : 0);
  return rtl ? 0 : indent;
}

/* A paragraph's text begins a new line; a label shares the first. */
static void
begin_line (CqSetter *self, gboolean is_label, guint index)
{
  const CqTextStyle *style = &self->look;
  CqLine line = { .top = (float) (self->lines->len * style->leading), .baseline = (float) (style->leading * BASELINE) };

  if (!is_label && index == 0 && self->lines->len > 0)
    return;
  line.first_run = self->runs->len;
  line.first_shade = self->shades->len;
  g_array_append_val (self->lines, line);
}

static int
compare_bytes (gconstpointer a, gconstpointer b)
{
  const CqRunDraft *one = a, *two = b;

  return one->first_byte < two->first_byte ? -1 : one->first_byte > two->first_byte;
}

/* Runs are kept in the order in which they are read; Pango gives them from left to right. */
static void
sort_runs (CqSetter *self, guint first)
{
  for (guint i = first; i < self->runs->len; i++)
    if (g_array_index (self->runs, CqRunDraft, i).run.run.is_backward)
      {
        qsort (&g_array_index (self->runs, CqRunDraft, first), self->runs->len - first, sizeof (CqRunDraft), compare_bytes);
        return;
      }
}

/* How many characters there are before a byte of @text; asked for one line after the other. */
static glong
count_chars (CqSetter *self, const char *text, guint offset)
{
  if (offset < self->counted_bytes)
    self->counted_bytes = self->counted_chars = 0;
  self->counted_chars += (guint) g_utf8_strlen (text + self->counted_bytes, offset - self->counted_bytes);
  self->counted_bytes = offset;
  return self->counted_chars;
}

/* Notes the word in which a line begins at byte @offset, if it had to be broken there. */
static void
note_broken (CqSetter *self, PangoLayout *layout, const char *text, guint offset)
{
  const PangoLogAttr *attributes;
  guint start = offset, end = offset;
  int n;

  if (offset < self->broken_end || offset == 0 || text[offset] == '\0' || strchr (" \n", text[offset - 1]) != NULL)
    return;
  attributes = pango_layout_get_log_attrs_readonly (layout, &n);
  if (attributes[count_chars (self, text, offset)].is_line_break)
    return;
  while (start > 0 && strchr (" \n", text[start - 1]) == NULL)
    start--;
  end += (guint) strcspn (text + end, " \n");
  g_ptr_array_add (self->broken, g_strndup (text + start, end - start));
  self->broken_end = end;
}

/**
 * cq_setter_extract:
 * @left: where the text stands, from the left edge of the block
 * @first_indent: of the first line
 * @is_label: whether this is the label
 *
 * Adds the lines of @layout to the slab in the making.
 */
void
cq_setter_extract (CqSetter *self, PangoLayout *layout, double left, double first_indent, gboolean is_label)
{
  const char *text = pango_layout_get_text (layout);
  guint text_start = (guint) self->bytes->len;
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, 1);
  g_autoptr (GPtrArray) lines = cq_setter_list_lines (self, layout);

  g_string_append (self->bytes, text);
  for (guint index = 0; index < lines->len; index++)
    {
      PangoLayoutLine *line = lines->pdata[index];
      double x = left;
      guint first = self->runs->len;

      begin_line (self, is_label, index);
      if (index > 0)
        note_broken (self, layout, text, (guint) line->start_index);
      if (!is_label)
        x += start_of_line (self, width_of_line (line), index == 0 ? first_indent : 0);
      for (GSList *r = line->runs; r != NULL; r = r->next)
        x += add_run (self, r->data, text, text_start, x, is_label, kept);
      sort_runs (self, first);
      CqLine *made = &g_array_index (self->lines, CqLine, self->lines->len - 1);
      made->n_runs = self->runs->len - made->first_run;
    }
}

static int
compare_runs (gconstpointer a, gconstpointer b)
{
  return ((const PangoGlyphItem *) a)->item->offset - ((const PangoGlyphItem *) b)->item->offset;
}

/* What is read of a text, up to where a line may break, and how wide it is */
typedef struct
{
  const char *text;
  const PangoLogAttr *attributes;
  glong n_attributes;
  glong n_chars; /* read so far */
  int n_bytes;
  double word;
  double white;  /* after that */
  double widest;
} Stretches;

static void
read_run (Stretches *self, PangoGlyphItem *item)
{
  PangoGlyphItemIter iter;

  self->n_chars += g_utf8_strlen (self->text + self->n_bytes, item->item->offset - self->n_bytes);
  self->n_bytes = item->item->offset;
  for (gboolean has = pango_glyph_item_iter_init_start (&iter, item, self->text); has; has = pango_glyph_item_iter_next_cluster (&iter))
    {
      gboolean forward = iter.start_glyph < iter.end_glyph;
      int low = forward ? iter.start_glyph : iter.end_glyph + 1;
      int high = forward ? iter.end_glyph : iter.start_glyph + 1;
      glong at = self->n_chars + iter.start_char;

      if (at < self->n_attributes && self->attributes[at].is_line_break)
        self->word = self->white = 0;
      for (int g = low; g < high; g++)
        self->white += item->glyphs->glyphs[g].geometry.width / (double) PANGO_SCALE;
      if (at < self->n_attributes && self->attributes[at].is_white)
        continue;
      self->word += self->white;
      self->white = 0;
      self->widest = MAX (self->widest, self->word);
    }
}

/**
 * cq_setter_measure_words:
 *
 * Finds the width of the widest stretch of @layout in which no line may break. A space counts where letters follow that it
 * holds to those before it.
 */
void
cq_setter_measure_words (CqSetter *self, PangoLayout *layout)
{
  int n_attributes;
  const PangoLogAttr *attributes = pango_layout_get_log_attrs_readonly (layout, &n_attributes);
  Stretches stretches = { .text = pango_layout_get_text (layout), .attributes = attributes, .n_attributes = n_attributes };

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    {
      /* As they are read: what holds together may stand in several runs, and those from right to left. */
      g_autoptr (GSList) runs = g_slist_sort (g_slist_copy (((PangoLayoutLine *) l->data)->runs), compare_runs);

      for (GSList *r = runs; r != NULL; r = r->next)
        read_run (&stretches, r->data);
      stretches.word = stretches.white = 0;
    }
  self->least_width = MAX (self->least_width, stretches.widest);
}

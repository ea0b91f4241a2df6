/* Pango's side of setting: from a block to lines. */
#include "layout/cq-setter-private.h"

#include "tree/cq-node-builder.h"

#define MOST_BALANCED 4  /* lines; what has more is a paragraph */
#define BALANCE_STEPS 40 /* widths that are tried */

/**
 * cq_setter_find_fonts:
 *
 * Begins to find out which fonts there are, beside whatever else is done, so that the first setter has not to wait for it.
 */
void
cq_setter_find_fonts (void)
{
  /* Pango has fontconfig read its configuration as soon as there is any font map. */
  g_object_unref (pango_cairo_font_map_new ());
}

/**
 * cq_setter_new:
 *
 * Returns: (transfer full): a setter with a font map of its own
 */
CqSetter *
cq_setter_new (void)
{
  CqSetter *self = g_new0 (CqSetter, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  self->map = pango_cairo_font_map_new ();
  self->context = pango_font_map_create_context (self->map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  self->layout = pango_layout_new (self->context);
  self->label = pango_layout_new (self->context);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_auto_dir (self->layout, FALSE);
  self->fonts = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) pango_font_description_free);
  self->expected = g_hash_table_new (NULL, NULL);
  cq_inline_text_init (&self->text);
  self->ties = cq_ties_new ();
  self->found_ties = g_array_new (FALSE, FALSE, sizeof (CqTie));
  self->words = cq_word_widths_new ();
  self->bytes = g_string_new (NULL);
  self->lines = g_array_new (FALSE, TRUE, sizeof (CqLine));
  self->runs = g_array_new (FALSE, TRUE, sizeof (CqRunDraft));
  self->glyphs = g_array_new (FALSE, TRUE, sizeof (CqGlyph));
  self->clusters = g_array_new (FALSE, TRUE, sizeof (CqCluster));
  self->shades = g_array_new (FALSE, TRUE, sizeof (CqShade));
  self->missing = g_array_new (FALSE, TRUE, sizeof (CqMissingDraft));
  self->broken = g_ptr_array_new_with_free_func (g_free);
  self->used_fonts = g_ptr_array_new ();
  return self;
}

void
cq_setter_free (CqSetter *self)
{
  g_clear_object (&self->first);
  g_object_unref (self->layout);
  g_object_unref (self->label);
  g_object_unref (self->context);
  g_object_unref (self->map);
  g_hash_table_unref (self->fonts);
  g_hash_table_unref (self->expected);
  g_clear_pointer (&self->style, cq_style_unref);
  cq_inline_text_clear (&self->text);
  cq_ties_free (self->ties);
  g_array_unref (self->found_ties);
  cq_word_widths_free (self->words);
  g_string_free (self->bytes, TRUE);
  g_array_unref (self->lines);
  g_array_unref (self->runs);
  g_array_unref (self->glyphs);
  g_array_unref (self->clusters);
  g_array_unref (self->shades);
  g_array_unref (self->missing);
  g_ptr_array_unref (self->broken);
  g_ptr_array_unref (self->used_fonts);
  g_free (self);
}

void
cq_setter_use_style (CqSetter *self, CqStyle *style)
{
  if (self->style == style)
    return;
  cq_word_widths_forget (self->words);
  g_hash_table_remove_all (self->fonts);
  g_hash_table_remove_all (self->expected);
  g_clear_pointer (&self->style, cq_style_unref);
  self->style = cq_style_ref (style);
}

static void
use_language (CqSetter *self, const char *lang, gboolean is_rtl)
{
  PangoLanguage *language = pango_language_from_string (lang ? lang : "und");

  if (language != self->language)
    {
      pango_context_set_language (self->context, language);
      self->language = language;
      self->script = cq_setter_script_of (lang);
    }
  if (is_rtl != self->is_rtl)
    {
      pango_context_set_base_dir (self->context, is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
      self->is_rtl = is_rtl;
    }
}

static int
to_pango (double points)
{
  return (int) (points * PANGO_SCALE + 0.5);
}

/* The label hangs out to the left, or stands in the first line. Returns where the text of that line begins. */
static double
set_label (CqSetter *self)
{
  const CqBlock *block = self->block;
  const CqTextStyle *style = &self->look;
  g_autoptr (PangoAttrList) attributes = NULL;
  gboolean runs_in = (block->flags & CQ_BLOCK_RUN_IN) != 0;
  double start = runs_in ? block->first_line : -block->hang;
  int width;
  double reach;

  if (block->label == NULL)
    return block->flags & CQ_BLOCK_NATURAL ? 0 : block->first_line;
  if (block->flags & CQ_BLOCK_RAISED_LABEL)
    {
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, pango_attr_size_new_absolute ((int) (style->size * CQ_RAISED_SIZE * PANGO_SCALE)));
    }
  pango_layout_set_attributes (self->label, attributes);
  pango_layout_set_font_description (self->label, cq_setter_find_font_of (self, block->label));
  pango_layout_set_text (self->label, block->label, -1);
  pango_layout_get_size (self->label, &width, NULL);
  reach = width / (double) PANGO_SCALE;
  if (self->is_rtl)
    cq_setter_extract (self, self->label, block->width - start - reach, 0, TRUE);
  else
    cq_setter_extract (self, self->label, start, 0, TRUE);
  if (block->flags & CQ_BLOCK_NATURAL)
    return 0;
  reach += self->style->list.label_gap * (block->flags & CQ_BLOCK_RAISED_LABEL ? 0.5 : 1);
  return MAX (start + MAX (reach, block->hang), 0);
}

static gboolean
is_japanese (GUnicodeScript script)
{
  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA;
}

/* Japanese has no blanks between words; its phrases end with particles, in hiragana, and begin with other letters. */
static gboolean
parts_phrases (const char *at)
{
  GUnicodeScript before = g_unichar_get_script (g_utf8_get_char (g_utf8_prev_char (at)));
  GUnicodeScript after = g_unichar_get_script (g_utf8_get_char (at));

  if (!is_japanese (before) || !is_japanese (after))
    return TRUE;
  return before == G_UNICODE_SCRIPT_HIRAGANA && after != G_UNICODE_SCRIPT_HIRAGANA;
}

/* Whether the text has at most @n_lines lines at this width, and no word, nor a phrase if @whole, is broken by it. */
static gboolean
fits (PangoLayout *layout, int width, int n_lines, gboolean whole)
{
  const char *text = pango_layout_get_text (layout);
  const PangoLogAttr *attributes;
  int n_attributes;

  pango_layout_set_width (layout, width);
  if (pango_layout_get_line_count (layout) > n_lines)
    return FALSE;
  attributes = pango_layout_get_log_attrs_readonly (layout, &n_attributes);
  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    {
      const char *at = text + pango_layout_line_get_start_index (l->data);

      if (at > text && (!attributes[g_utf8_pointer_to_offset (text, at)].is_line_break || (whole && !parts_phrases (at))))
        return FALSE;
    }
  return TRUE;
}

/* What is centred over several lines is cut where they are about as long: no last word stands by itself, nor a last letter
 * in a script without blanks. */
static void
balance_lines (PangoLayout *layout)
{
  const int widest = pango_layout_get_width (layout);
  const int n_lines = pango_layout_get_line_count (layout);
  const int narrowest = widest / n_lines / 2;

  if (n_lines == 1 || n_lines > MOST_BALANCED)
    return;
  for (int whole = TRUE; whole >= FALSE; whole--)
    for (int i = 0; i < BALANCE_STEPS; i++)
      if (fits (layout, narrowest + (int) ((gint64) (widest - narrowest) * i / BALANCE_STEPS), n_lines, whole))
        return;
  pango_layout_set_width (layout, widest);
}

static void
set_text (CqSetter *self, double first_indent)
{
  const CqBlock *block = self->block;
  g_autoptr (PangoAttrList) attributes = cq_setter_make_attributes (self);
  PangoLayout *layout = self->layout;

  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_font_description (layout, cq_setter_find_font_of (self, self->text.text->str));
  pango_layout_set_width (layout, block->flags & CQ_BLOCK_NATURAL ? -1 : to_pango (MAX (block->width, 1)));
  pango_layout_set_indent (layout, to_pango (first_indent));
  pango_layout_set_justify (layout, block->align == CQ_ALIGN_JUSTIFY && !(block->flags & CQ_BLOCK_NATURAL));
  pango_layout_set_text (layout, self->text.text->str, (int) self->text.text->len);
  if (block->align == CQ_ALIGN_CENTRE && !(block->flags & CQ_BLOCK_NATURAL))
    balance_lines (layout);
  cq_setter_extract (self, layout, 0, first_indent, FALSE);
  if (block->flags & CQ_BLOCK_MEASURED)
    cq_setter_measure_words (self, layout);
}

static void
capitalise (CqSetter *self)
{
  g_autofree char *capitals = NULL;

  if (self->look.capitals != CQ_CAPITALS_UPPER || self->text.text->len == 0)
    return;
  /* Only where no byte moves, so that the looks stay where they are. */
  capitals = g_utf8_strup (self->text.text->str, -1);
  if (strlen (capitals) == self->text.text->len)
    g_string_assign (self->text.text, capitals);
}

/* Begins a slab of the text of @block; the look of that is known. */
static void
begin (CqSetter *self, const CqBlock *block)
{
  self->block = block;
  g_string_truncate (self->bytes, 0);
  g_array_set_size (self->lines, 0);
  g_array_set_size (self->runs, 0);
  g_array_set_size (self->glyphs, 0);
  g_array_set_size (self->clusters, 0);
  g_array_set_size (self->shades, 0);
  g_array_set_size (self->missing, 0);
  g_ptr_array_set_size (self->broken, 0);
  self->broken_end = self->counted_bytes = self->counted_chars = 0;
  g_ptr_array_set_size (self->used_fonts, 0);
  self->last_font = NULL;
  self->least_width = 0;

  use_language (self, block->lang, (block->flags & CQ_BLOCK_RTL) != 0);
  cq_inline_text_gather (&self->text, block, self->style);
}

static void
begin_paragraph (CqSetter *self, const CqBlock *block)
{
  self->look = cq_style_get_text (self->style, block->text, block->smaller);
  begin (self, block);
  capitalise (self);
}

/* (transfer full): the lines of what was begun. */
static CqSlab *
set (CqSetter *self)
{
  double indent = set_label (self);

  set_text (self, indent);
  return cq_setter_make_slab (self);
}

/**
 * cq_setter_set:
 * @block: a paragraph
 *
 * Returns: (transfer full): its lines
 */
CqSlab *
cq_setter_set (CqSetter *self, const CqBlock *block)
{
  begin_paragraph (self, block);
  return set (self);
}

/* (transfer full) (nullable): the measure of what was begun, where it is plain words from left to right. */
static CqMeasure *
measure_words (CqSetter *self)
{
  const CqBlock *block = self->block;
  const char *text = self->text.text->str;
  double width, least_width;

  if (block->label != NULL || block->flags & (CQ_BLOCK_RTL | CQ_BLOCK_VERBATIM) || self->script != NULL || !cq_setter_is_plain (self))
    return NULL;
  cq_ties_find (self->ties, text, block->lang, self->found_ties);
  if (!cq_word_widths_measure (self->words, self->context, cq_setter_find_font_of (self, text), text, self->found_ties, &width, &least_width))
    return NULL;
  return cq_measure_new (width, least_width, self->look.leading);
}

/**
 * cq_setter_measure:
 * @block: a paragraph with nothing broken, of which the measure is asked
 *
 * Measures a paragraph. Only where that cannot be told from its words, it is set.
 *
 * Returns: (transfer full): its measure
 */
CqMeasure *
cq_setter_measure (CqSetter *self, const CqBlock *block)
{
  CqMeasure *measure;

  begin_paragraph (self, block);
  measure = measure_words (self);
  return measure != NULL ? measure : cq_measure_new_of_slab (set (self));
}

/**
 * cq_setter_set_words:
 * @words: of a drawing
 * @lang: (nullable): their language
 * @is_rtl: whether they are read from right to left
 *
 * Returns: (transfer full): one line
 */
CqSlab *
cq_setter_set_words (CqSetter *self, const char *words, const char *lang, gboolean is_rtl, const CqSetterLook *look)
{
  g_autoptr (CqNode) para = cq_node_new_with_text (CQ_DB_PARA, words);
  const CqBlock block = { .node = para, .n_children = cq_node_get_n_children (para), .lang = lang,
                          .flags = CQ_BLOCK_NATURAL | (is_rtl ? CQ_BLOCK_RTL : 0) };
  PangoFontDescription *font = pango_font_description_new ();

  self->look = (CqTextStyle){ .size = look->size, .colour = look->colour };
  begin (self, &block);
  pango_font_description_set_family (font, look->families);
  pango_font_description_set_absolute_size (font, to_pango (look->size));
  pango_font_description_set_weight (font, look->is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_attributes (self->layout, NULL);
  pango_layout_set_font_description (self->layout, font);
  pango_layout_set_width (self->layout, -1);
  pango_layout_set_indent (self->layout, 0);
  pango_layout_set_justify (self->layout, FALSE);
  pango_layout_set_text (self->layout, self->text.text->str, (int) self->text.text->len);
  cq_setter_extract (self, self->layout, 0, 0, FALSE);
  pango_font_description_free (font);
  return cq_setter_make_slab (self);
}

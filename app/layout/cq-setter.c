/* Pango's side of setting: fonts, attributes, line breaking. */
#include "layout/cq-setter-private.h"

#define RAISED_SIZE 0.66
#define CODE_SIZE 0.9

/* Splits runs where a look begins or ends that no font attribute shows. */
static PangoAttrType
get_look_attribute (void)
{
  static gsize type;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, pango_attr_type_register ("cq-look"));
  return (PangoAttrType) type;
}

static PangoAttribute *
look_copy (const PangoAttribute *attribute)
{
  const PangoAttrInt *from = (const PangoAttrInt *) attribute;
  PangoAttrInt *to = g_slice_new (PangoAttrInt);

  pango_attribute_init (&to->attr, attribute->klass);
  to->value = from->value;
  return &to->attr;
}

static void
look_destroy (PangoAttribute *attribute)
{
  g_slice_free (PangoAttrInt, (PangoAttrInt *) attribute);
}

static gboolean
look_equal (const PangoAttribute *a, const PangoAttribute *b)
{
  return ((const PangoAttrInt *) a)->value == ((const PangoAttrInt *) b)->value;
}

static PangoAttribute *
look_new (guint value)
{
  static PangoAttrClass klass = { 0, look_copy, look_destroy, look_equal };
  static gsize is_ready;
  PangoAttrInt *attribute = g_slice_new (PangoAttrInt);

  if (g_once_init_enter (&is_ready))
    {
      klass.type = get_look_attribute ();
      g_once_init_leave (&is_ready, 1);
    }
  pango_attribute_init (&attribute->attr, &klass);
  attribute->value = (int) value;
  return &attribute->attr;
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
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (self->map), 72);
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
  cq_inline_text_init (&self->text);
  self->ties = cq_ties_new ();
  self->found_ties = g_array_new (FALSE, FALSE, sizeof (CqTie));
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
  g_object_unref (self->layout);
  g_object_unref (self->label);
  g_object_unref (self->context);
  g_object_unref (self->map);
  g_hash_table_unref (self->fonts);
  g_clear_pointer (&self->style, cq_style_unref);
  cq_inline_text_clear (&self->text);
  cq_ties_free (self->ties);
  g_array_unref (self->found_ties);
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
  g_hash_table_remove_all (self->fonts);
  g_clear_pointer (&self->style, cq_style_unref);
  self->style = cq_style_ref (style);
}

/* The script whose fonts serve a language first, as ISO 15924 code. */
static const char *
script_of_language (const char *lang)
{
  if (lang == NULL)
    return NULL;
  if (g_str_has_prefix (lang, "ja"))
    return "Jpan";
  if (g_str_has_prefix (lang, "ko"))
    return "Kore";
  if (g_str_has_prefix (lang, "zh"))
    return strstr (lang, "Hant") || strstr (lang, "TW") || strstr (lang, "HK") ? "Hant" : "Hans";
  if (g_str_has_prefix (lang, "ar") || g_str_has_prefix (lang, "fa") || g_str_has_prefix (lang, "ur"))
    return "Arab";
  return NULL;
}

static void
use_language (CqSetter *self, const char *lang, gboolean is_rtl)
{
  PangoLanguage *language = pango_language_from_string (lang ? lang : "und");

  if (language != self->language)
    {
      pango_context_set_language (self->context, language);
      self->language = language;
      self->script = script_of_language (lang);
    }
  if (is_rtl != self->is_rtl)
    {
      pango_context_set_base_dir (self->context, is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
      self->is_rtl = is_rtl;
    }
}

/* Scripts that have a list of fonts of their own; the rest share the usual one. These are the scripts that have no
 * italics either: a font that is slanted for want of them is ugly in Japanese, and wrong in Arabic. */
static guint
number_of_script (const char *script)
{
  return script != NULL ? (guint) script[0] * 256 + (guint) script[3] : 0;
}

static PangoFontDescription *
find_font (CqSetter *self, CqTextKind kind, CqFace face, const char *script)
{
  guint key = ((guint) kind * CQ_N_FACES + face) << 16 | number_of_script (script);
  PangoFontDescription *font = g_hash_table_lookup (self->fonts, GUINT_TO_POINTER (key));
  const CqTextStyle *style = &self->style->text[kind];

  if (font == NULL)
    {
      g_autofree char *families = cq_style_dup_families (self->style, face, script);
      font = pango_font_description_new ();
      pango_font_description_set_family (font, families);
      pango_font_description_set_size (font, (int) (style->size * PANGO_SCALE));
      pango_font_description_set_weight (font, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
      pango_font_description_set_style (font, style->italic && script == NULL ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
      g_hash_table_insert (self->fonts, GUINT_TO_POINTER (key), font);
    }
  return font;
}

static void
add_attribute (PangoAttrList *list, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

/* Hebrew, Arabic and their like; Chinese, Japanese, Korean and the marks that go with them. */
static gboolean
never_slants (gunichar c)
{
  return (c >= 0x590 && c <= 0x8ff) || (c >= 0x2e80 && c <= 0xd7ff) || (c >= 0xf900 && c <= 0xfdff) || (c >= 0xfe30 && c <= 0xfeff)
         || (c >= 0xff00 && c <= 0xffef) || (c >= 0x20000 && c <= 0x3ffff);
}

static const char *
find_upright (const char *text, const char *end)
{
  while (text < end && ((guchar) *text < 0xd6 || !never_slants (g_utf8_get_char (text))))
    text = g_utf8_next_char (text);
  return text;
}

/* Italics within italics stand upright; and within what is slanted, the words of scripts that never are. */
static void
add_slant (CqSetter *self, PangoAttrList *list, const CqStretch *stretch, const char *script)
{
  gboolean has_italics = self->style->text[self->block->text].italic;
  gboolean is_slanted = script == NULL && has_italics != ((stretch->flags & CQ_INLINE_ITALIC) != 0);
  const char *text = self->text.text->str, *end = text + stretch->end, *start, *last;

  if (is_slanted != (has_italics && self->script == NULL))
    add_attribute (list, pango_attr_style_new (is_slanted ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL), stretch->start, stretch->end);
  for (start = is_slanted ? find_upright (text + stretch->start, end) : end; start < end; start = find_upright (last, end))
    {
      for (last = start; last < end && never_slants (g_utf8_get_char (last));)
        last = g_utf8_next_char (last);
      add_attribute (list, pango_attr_style_new (PANGO_STYLE_NORMAL), (guint) (start - text), (guint) (last - text));
    }
}

static void
add_font_attributes (CqSetter *self, PangoAttrList *list, const CqStretch *stretch)
{
  const CqTextStyle *style = &self->style->text[self->block->text];
  guint start = stretch->start, end = stretch->end;
  const char *script = stretch->lang ? script_of_language (stretch->lang) : self->script;
  gboolean is_code = (stretch->flags & CQ_INLINE_CODE) && style->face != CQ_FACE_CODE;
  double size = style->size;

  if (is_code || script != self->script)
    {
      PangoFontDescription *font = find_font (self, self->block->text, is_code ? CQ_FACE_CODE : style->face, script);
      add_attribute (list, pango_attr_family_new (pango_font_description_get_family (font)), start, end);
    }
  if (is_code)
    size *= CODE_SIZE;
  if (stretch->flags & (CQ_INLINE_RAISED | CQ_INLINE_LOWERED))
    size *= RAISED_SIZE;
  if (size != style->size)
    add_attribute (list, pango_attr_size_new ((int) (size * PANGO_SCALE)), start, end);
  if (stretch->flags & CQ_INLINE_BOLD)
    add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
  add_slant (self, list, stretch, script);
  if (stretch->lang != NULL)
    add_attribute (list, pango_attr_language_new (pango_language_from_string (stretch->lang)), start, end);
}

/* The mark of a footnote stays with the word before it. A word that no line can hold is broken, but nowhere with a hyphen. */
static void
add_ties (CqSetter *self, PangoAttrList *list)
{
  const char *text = self->text.text->str;

  pango_attr_list_insert (list, pango_attr_insert_hyphens_new (FALSE));
  for (guint i = 0; i < self->found_ties->len; i++)
    {
      const CqTie *tie = &g_array_index (self->found_ties, CqTie, i);
      add_attribute (list, pango_attr_allow_breaks_new (FALSE), tie->start, tie->end);
    }
  for (guint i = 0; i < self->text.stretches->len; i++)
    {
      const CqStretch *stretch = &g_array_index (self->text.stretches, CqStretch, i);
      const CqSlabElement *element = &g_array_index (self->text.elements, CqSlabElement, stretch->element);

      if (element->kind == CQ_ELEMENT_REFERENCE && stretch->start > 0)
        add_attribute (list, pango_attr_allow_breaks_new (FALSE), (guint) (g_utf8_prev_char (text + stretch->start) - text), stretch->end);
    }
}

/* Whether the font of the paragraph says all that there is to say of its looks. */
static gboolean
is_plain (CqSetter *self)
{
  const CqTextStyle *style = &self->style->text[self->block->text];
  const GArray *stretches = self->text.stretches;
  const CqStretch *only = stretches->len > 0 ? &g_array_index (stretches, CqStretch, 0) : NULL;
  const char *text = self->text.text->str, *end = text + self->text.text->len;

  if (style->tracking != 0 || style->capitals == CQ_CAPITALS_SMALL || (style->italic && find_upright (text, end) < end))
    return FALSE;
  return only == NULL || (stretches->len == 1 && only->flags == 0 && only->lang == NULL);
}

/* Whether a word may be longer than the line, of wide letters. */
static gboolean
has_long_word (CqSetter *self)
{
  double size = self->style->text[self->block->text].size;
  gsize most = (gsize) MAX (self->block->width / (size * 0.85), 1);
  const char *at = self->text.text->str;

  if (self->block->flags & CQ_BLOCK_NATURAL)
    return FALSE;
  for (gsize length; *at != '\0'; at += length + (at[length] != '\0'))
    {
      length = strcspn (at, " \n");
      if (length > most)
        return TRUE;
    }
  return FALSE;
}

/* (transfer full) (nullable): most paragraphs need none. */
static PangoAttrList *
make_attributes (CqSetter *self)
{
  const CqTextStyle *style = &self->style->text[self->block->text];
  const GArray *stretches = self->text.stretches;
  gboolean has_ties = cq_ties_find (self->ties, self->text.text->str, self->block->lang, self->found_ties);
  PangoAttrList *list;

  if (!has_ties && is_plain (self) && !has_long_word (self))
    return NULL;
  list = pango_attr_list_new ();
  if (style->tracking != 0)
    pango_attr_list_insert (list, pango_attr_letter_spacing_new ((int) (style->tracking * PANGO_SCALE)));
  if (style->capitals == CQ_CAPITALS_SMALL)
    pango_attr_list_insert (list, pango_attr_font_features_new ("smcp=1, c2sc=1"));
  for (guint i = 0; i < stretches->len; i++)
    {
      const CqStretch *stretch = &g_array_index (stretches, CqStretch, i);
      add_font_attributes (self, list, stretch);
      if (stretches->len > 1)
        add_attribute (list, look_new (i), stretch->start, stretch->end);
    }
  add_ties (self, list);
  return list;
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
  const CqTextStyle *style = &self->style->text[block->text];
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
      pango_attr_list_insert (attributes, pango_attr_size_new ((int) (style->size * RAISED_SIZE * PANGO_SCALE)));
    }
  pango_layout_set_attributes (self->label, attributes);
  pango_layout_set_font_description (self->label, find_font (self, block->text, style->face, self->script));
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

static void
set_text (CqSetter *self, double first_indent)
{
  const CqBlock *block = self->block;
  const CqTextStyle *style = &self->style->text[block->text];
  g_autoptr (PangoAttrList) attributes = make_attributes (self);
  PangoLayout *layout = self->layout;

  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_font_description (layout, find_font (self, block->text, style->face, self->script));
  pango_layout_set_width (layout, block->flags & CQ_BLOCK_NATURAL ? -1 : to_pango (MAX (block->width, 1)));
  pango_layout_set_indent (layout, to_pango (first_indent));
  pango_layout_set_justify (layout, block->align == CQ_ALIGN_JUSTIFY && !(block->flags & CQ_BLOCK_NATURAL));
  pango_layout_set_text (layout, self->text.text->str, (int) self->text.text->len);
  cq_setter_extract (self, layout, 0, first_indent, FALSE);
  if (block->flags & CQ_BLOCK_NATURAL)
    cq_setter_measure_words (self, layout);
}

static void
capitalise (CqSetter *self)
{
  g_autofree char *capitals = NULL;

  if (self->style->text[self->block->text].capitals != CQ_CAPITALS_UPPER || self->text.text->len == 0)
    return;
  /* Only where no byte moves, so that the looks stay where they are. */
  capitals = g_utf8_strup (self->text.text->str, -1);
  if (strlen (capitals) == self->text.text->len)
    g_string_assign (self->text.text, capitals);
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
  double indent;

  self->block = block;
  g_string_truncate (self->bytes, 0);
  g_array_set_size (self->lines, 0);
  g_array_set_size (self->runs, 0);
  g_array_set_size (self->glyphs, 0);
  g_array_set_size (self->clusters, 0);
  g_array_set_size (self->shades, 0);
  g_array_set_size (self->missing, 0);
  g_ptr_array_set_size (self->broken, 0);
  self->last_broken = G_MAXUINT;
  g_ptr_array_set_size (self->used_fonts, 0);
  self->last_font = NULL;
  self->least_width = 0;

  use_language (self, block->lang, (block->flags & CQ_BLOCK_RTL) != 0);
  cq_inline_text_gather (&self->text, block, self->style);
  capitalise (self);
  indent = set_label (self);
  set_text (self, indent);
  return cq_setter_make_slab (self);
}

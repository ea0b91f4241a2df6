/* The looks of a text as Pango wants them: fonts, attributes, what is not to be broken. */
#include "layout/cq-setter-private.h"

#define CODE_SIZE 0.9
#define LONGEST_NAME 12  /* letters of a word of katakana that is not broken */
#define LONGEST_CELL 200 /* bytes; what is longer is running text */
#define LONGEST_WORD 200    /* bytes of one that is not to be cut */
#define LONGEST_PIECE 16384 /* bytes that Pango sets in one go: it counts widths up to two million points */
#define ALPHABET "Zyyy" /* in place of a script: letters that every usual font has */

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

/* The script whose fonts serve a language first, as ISO 15924 code. */
const char *
cq_setter_script_of (const char *lang)
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

/* Scripts that have a list of fonts of their own; the rest share the usual one. These are the scripts that have no
 * italics either: a font that is slanted for want of them is ugly in Japanese, and wrong in Arabic. */
static guint
number_of_script (const char *script)
{
  return script != NULL ? (guint) script[0] * 256 + (guint) script[3] : 0;
}

/**
 * cq_setter_find_font:
 *
 * Returns: (transfer none): the font of the block in hand, or that font with another face or for another script
 */
PangoFontDescription *
cq_setter_find_font (CqSetter *self, CqFace face, const char *script)
{
  guint key = self->block->smaller << 24 | ((guint) self->block->text * CQ_N_FACES + face) << 16 | number_of_script (script);
  PangoFontDescription *font = g_hash_table_lookup (self->fonts, GUINT_TO_POINTER (key));
  const CqTextStyle *style = &self->look;
  gboolean is_alphabet = g_strcmp0 (script, ALPHABET) == 0;

  if (font == NULL)
    {
      g_autofree char *families = is_alphabet ? g_strdup (cq_style_get_families (self->style, face))
                                              : cq_style_dup_families (self->style, face, script);
      font = pango_font_description_new ();
      pango_font_description_set_family (font, families);
      pango_font_description_set_absolute_size (font, (int) (style->size * PANGO_SCALE));
      pango_font_description_set_weight (font, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
      pango_font_description_set_style (font, style->italic && (script == NULL || is_alphabet) ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
      g_hash_table_insert (self->fonts, GUINT_TO_POINTER (key), font);
    }
  return font;
}

/* Latin, Greek, Cyrillic and Armenian letters, and what stands between words */
static gboolean
is_alphabet (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = (guchar) *text < 0x80 ? (gunichar) *text : g_utf8_get_char (text);

      if (c >= 0x590 && !(c >= 0x1e00 && c < 0x1f00) && !(c >= 0x2000 && c <= 0x203a) && c != 0x20ac && c != 0x2116)
        return FALSE;
    }
  return TRUE;
}

/**
 * cq_setter_find_font_of:
 * @text: of the block in hand, or its label
 *
 * Finds the font of a text. Where no letter asks for another font, none but the usual ones is named: Pango measures each
 * font that it takes once more by its own name, which fontconfig then need not look for among all.
 *
 * Returns: (transfer none): the font
 */
PangoFontDescription *
cq_setter_find_font_of (CqSetter *self, const char *text)
{
  const char *script = self->script == NULL && is_alphabet (text) ? ALPHABET : self->script;

  return cq_setter_find_font (self, self->look.face, script);
}

/**
 * cq_setter_tell_font:
 *
 * Returns: a number that texts have in common which this style sets in one font
 */
guint
cq_setter_tell_font (const CqStyle *style, const CqBlock *block)
{
  const CqTextStyle look = cq_style_get_text (style, block->text, block->smaller);

  return (guint) (look.size * 1000) << 4 | look.face << 2 | (look.bold ? 2 : 0) | (look.italic ? 1 : 0);
}

/**
 * cq_setter_expect:
 * @blocks: (element-type CqBlock): what is set next
 *
 * Asks for the fonts of these texts. Pango looks for a font in threads of its own: asked for all of them at once, it has found
 * them when they are wanted, and none is waited for.
 */
void
cq_setter_expect (CqSetter *self, GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const CqBlock *block = g_ptr_array_index (blocks, i);
      const char *script;
      PangoLanguage *language;
      PangoFontset *fontset;

      if (!g_hash_table_add (self->expected, GUINT_TO_POINTER (cq_setter_tell_font (self->style, block))))
        continue;
      self->block = block;
      self->look = cq_style_get_text (self->style, block->text, block->smaller);
      script = cq_setter_script_of (block->lang);
      language = pango_language_from_string (block->lang != NULL ? block->lang : "und");
      fontset = pango_font_map_load_fontset (
        self->map, self->context, cq_setter_find_font (self, self->look.face, script != NULL ? script : ALPHABET), language);
      if (self->first == NULL)
        self->first = g_object_ref (fontset);
      g_object_unref (fontset);
    }
}

static gboolean
find_one_cb (PangoFontset *fontset, PangoFont *font, gpointer found)
{
  *(gboolean *) found = TRUE;
  return TRUE;
}

/**
 * cq_setter_finds_fonts:
 *
 * Waits for the first of the fonts that were asked for, which is wanted next.
 *
 * Returns: whether it was found, be it one that has none of the letters; where none is, there is no font at all
 */
gboolean
cq_setter_finds_fonts (CqSetter *self)
{
  gboolean found = self->first == NULL;

  if (!found)
    pango_fontset_foreach (self->first, find_one_cb, &found);
  return found;
}

/**
 * cq_setter_has_font:
 * @font: what cq_setter_tell_font() said of a text
 *
 * Returns: whether its font was asked for, in this style
 */
gboolean
cq_setter_has_font (const CqSetter *self, guint font)
{
  return g_hash_table_contains (self->expected, GUINT_TO_POINTER (font));
}

static void
add_attribute (PangoAttrList *list, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

/* Hebrew, Arabic and their like; Chinese, Japanese, Korean and the marks that go with them. */
gboolean
cq_setter_never_slants (gunichar c)
{
  return (c >= 0x590 && c <= 0x8ff) || (c >= 0x2e80 && c <= 0xd7ff) || (c >= 0xf900 && c <= 0xfdff) || (c >= 0xfe30 && c <= 0xfeff)
         || (c >= 0xff00 && c <= 0xffef) || (c >= 0x20000 && c <= 0x3ffff);
}

static const char *
find_upright (const char *text, const char *end)
{
  while (text < end && ((guchar) *text < 0xd6 || !cq_setter_never_slants (g_utf8_get_char (text))))
    text = g_utf8_next_char (text);
  return text;
}

/* Italics within italics stand upright; and within what is slanted, the words of scripts that never are. */
static void
add_slant (CqSetter *self, PangoAttrList *list, const CqStretch *stretch, const char *script)
{
  gboolean has_italics = self->look.italic;
  gboolean is_slanted = script == NULL && has_italics != ((stretch->flags & CQ_INLINE_ITALIC) != 0);
  const char *text = self->text.text->str, *end = text + stretch->end, *start, *last;

  if (is_slanted != (has_italics && self->script == NULL))
    add_attribute (list, pango_attr_style_new (is_slanted ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL), stretch->start, stretch->end);
  for (start = is_slanted ? find_upright (text + stretch->start, end) : end; start < end; start = find_upright (last, end))
    {
      for (last = start; last < end && cq_setter_never_slants (g_utf8_get_char (last));)
        last = g_utf8_next_char (last);
      add_attribute (list, pango_attr_style_new (PANGO_STYLE_NORMAL), (guint) (start - text), (guint) (last - text));
    }
}

static void
add_font_attributes (CqSetter *self, PangoAttrList *list, const CqStretch *stretch)
{
  const CqTextStyle *style = &self->look;
  guint start = stretch->start, end = stretch->end;
  const char *script = stretch->lang ? cq_setter_script_of (stretch->lang) : self->script;
  gboolean is_code = (stretch->flags & CQ_INLINE_CODE) && style->face != CQ_FACE_CODE;
  double size = style->size;

  if (is_code || script != self->script)
    {
      PangoFontDescription *font = cq_setter_find_font (self, is_code ? CQ_FACE_CODE : style->face, script);
      add_attribute (list, pango_attr_family_new (pango_font_description_get_family (font)), start, end);
    }
  if (is_code)
    size *= CODE_SIZE;
  if (stretch->flags & (CQ_INLINE_RAISED | CQ_INLINE_LOWERED))
    size *= CQ_RAISED_SIZE;
  if (size != style->size)
    add_attribute (list, pango_attr_size_new_absolute ((int) (size * PANGO_SCALE)), start, end);
  if (stretch->flags & CQ_INLINE_BOLD)
    add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
  add_slant (self, list, stretch, script);
  if (stretch->lang != NULL)
    add_attribute (list, pango_attr_language_new (pango_language_from_string (stretch->lang)), start, end);
}

/* As wide as is asked for, but no higher than the line, nor wider than the measure. */
static void
add_picture (CqSetter *self, PangoAttrList *list, const CqStretch *stretch)
{
  PangoRectangle place = { 0 };

  place.width = (int) (cq_setter_get_picture_scale (self, stretch->picture) * cq_figure_get_width (stretch->picture->figure) * PANGO_SCALE);
  add_attribute (list, pango_attr_shape_new (&place, &place), stretch->start, stretch->end);
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
gboolean
cq_setter_is_plain (CqSetter *self)
{
  const CqTextStyle *style = &self->look;
  const GArray *stretches = self->text.stretches;
  const CqStretch *only = stretches->len > 0 ? &g_array_index (stretches, CqStretch, 0) : NULL;
  const char *text = self->text.text->str, *end = text + self->text.text->len;

  if (style->tracking != 0 || style->capitals == CQ_CAPITALS_SMALL || (style->italic && find_upright (text, end) < end))
    return FALSE;
  return only == NULL || (stretches->len == 1 && only->flags == 0 && only->lang == NULL && only->picture == NULL);
}

/* Whether a word may be longer than the line, of wide letters. */
static gboolean
has_long_word (CqSetter *self)
{
  double size = self->look.size;
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

/* Words in headings and cells of tables, whose margin is ragged anyway. Returns whether any holds together. */
static gboolean
find_words (CqSetter *self)
{
  const CqBlock *block = self->block;
  const char *text = self->text.text->str;
  guint most = (guint) CLAMP (block->flags & CQ_BLOCK_NATURAL ? LONGEST_NAME : block->width / self->look.size, 1, LONGEST_NAME);
  gboolean is_japanese = g_strcmp0 (self->script, "Jpan") == 0;
  gboolean has_ties = FALSE;

  if (block->align == CQ_ALIGN_JUSTIFY || self->text.text->len > LONGEST_CELL)
    return FALSE;
  if (is_japanese)
    has_ties = cq_ties_add_names (text, most, self->found_ties);
  if (is_japanese || (self->script != NULL && g_str_has_prefix (self->script, "Han")))
    has_ties |= cq_ties_add_end (text, most, self->found_ties);
  return has_ties;
}

/* Where a paragraph may be cut near @text without a trace: before a blank, or else before a letter */
static const char *
find_cut (const char *text)
{
  const char *blank = g_strstr_len (text, LONGEST_WORD, " ");

  if (blank != NULL)
    return blank;
  while (((guchar) *text & 0xc0) == 0x80 || g_unichar_ismark (g_utf8_get_char (text)))
    text++;
  return text;
}

/* Pango would set a paragraph of a hundred pages on one line, whose width it cannot count. Where an attribute begins it
 * begins anew. */
static void
add_pieces (PangoAttrList *list, const char *text, gsize length)
{
  for (gsize start = LONGEST_PIECE; start < length; start += 2 * LONGEST_PIECE)
    {
      gsize end = MIN (start + LONGEST_PIECE, length);

      add_attribute (list, pango_attr_fallback_new (TRUE), (guint) (find_cut (text + start) - text), (guint) (find_cut (text + end) - text));
    }
}

/* (transfer full) (nullable): most paragraphs need none. */
PangoAttrList *
cq_setter_make_attributes (CqSetter *self)
{
  const CqTextStyle *style = &self->look;
  const GArray *stretches = self->text.stretches;
  gboolean has_ties = cq_ties_find (self->ties, self->text.text->str, self->block->lang, self->found_ties);
  PangoAttrList *list;

  has_ties |= find_words (self);
  if (!has_ties && cq_setter_is_plain (self) && !has_long_word (self) && self->text.text->len <= LONGEST_PIECE)
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
      if (stretch->picture != NULL)
        add_picture (self, list, stretch);
      if (stretches->len > 1)
        add_attribute (list, look_new (i), stretch->start, stretch->end);
    }
  add_ties (self, list);
  add_pieces (list, self->text.text->str, self->text.text->len);
  return list;
}

/**
 * cq_setter_get_picture_scale:
 * @picture: in the text of the block in hand
 *
 * Returns: what its size is multiplied by
 */
double
cq_setter_get_picture_scale (CqSetter *self, const CqResolved *picture)
{
  double width = cq_figure_get_width (picture->figure), height = cq_figure_get_height (picture->figure);
  double wanted = picture->width > 0 ? picture->width : width;
  double most = MIN (self->block->flags & CQ_BLOCK_NATURAL ? wanted : self->block->width, CQ_PICTURE_HEIGHT * self->look.size * width / height);

  return MIN (wanted, most) / width;
}

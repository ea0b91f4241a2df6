/* How wide a text is, from the widths of its words: most words of a table stand in it again and again. */
#include "layout/cq-word-widths.h"

#include <string.h>

#include "layout/cq-ties.h"

#define MOST_WORDS 20000 /* of one look; more are those of a text that is typed for days */

/* What may stand in a word beside its letters: marks that Pango sets in the font of the letters around them. */
#define MARKS ",.;:()[]/'\"%&+-!?–—“”‘’«»…"

/* After these, a line does not end at a space; before the others, none begins. */
#define OPENING "(["
#define CLOSING ",.;:)]/!?…%"
#define QUOTES "'\"“”‘’«»"

/* The words of one font, in one language and script */
typedef struct
{
  const PangoFontDescription *font; /* (unowned) */
  PangoLanguage *language;
  GUnicodeScript script;
  PangoItem *sample;     /* (owned) (nullable): what shapes them; %NULL: their widths do not add up */
  int space;
  GHashTable *words;     /* (owned) (element-type Word) */
  GStringChunk *strings; /* (owned) */
} Look;

/* A line may end between the pieces of a word, as after a hyphen. */
typedef struct
{
  const char *text;
  guint length;
  gboolean is_known; /* its letters are in the font */
  gboolean has_pieces;
  int width;
  int first;         /* the first piece */
  int last;
  int widest;
} Word;

struct _CqWordWidths
{
  GPtrArray *looks;         /* (owned) (element-type Look) */
  PangoGlyphString *glyphs; /* (owned) */
};

static guint
hash_word (gconstpointer key)
{
  const Word *word = key;
  guint hash = 5381;

  for (guint i = 0; i < word->length; i++)
    hash = hash * 33 + (guchar) word->text[i];
  return hash;
}

static gboolean
equal_words (gconstpointer a, gconstpointer b)
{
  const Word *one = a, *two = b;

  return one->length == two->length && memcmp (one->text, two->text, one->length) == 0;
}

static void
look_free (gpointer data)
{
  Look *self = data;

  g_clear_pointer (&self->sample, pango_item_free);
  g_hash_table_unref (self->words);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * cq_word_widths_new:
 *
 * Returns: (transfer full): one that knows no word yet
 */
CqWordWidths *
cq_word_widths_new (void)
{
  CqWordWidths *self = g_new0 (CqWordWidths, 1);

  self->looks = g_ptr_array_new_with_free_func (look_free);
  self->glyphs = pango_glyph_string_new ();
  return self;
}

void
cq_word_widths_free (CqWordWidths *self)
{
  g_ptr_array_unref (self->looks);
  pango_glyph_string_free (self->glyphs);
  g_free (self);
}

/**
 * cq_word_widths_forget:
 *
 * Forgets all words: their fonts are others now.
 */
void
cq_word_widths_forget (CqWordWidths *self)
{
  g_ptr_array_set_size (self->looks, 0);
}

/* The alphabets that are known, and numbers without any letter */
static const struct
{
  GUnicodeScript script;
  const char *letters; /* have the font of all texts in it */
  const char *words;   /* of letters that some fonts move toward a space */
} alphabets[] = {
  { G_UNICODE_SCRIPT_COMMON, "0123456789 " MARKS, "1 7 4, 1. 7" },
  { G_UNICODE_SCRIPT_LATIN, "aA0123456789 " MARKS, "T A V W Y A T, V. Y" },
  { G_UNICODE_SCRIPT_CYRILLIC, "аА0123456789 " MARKS, "Т А У Г А Т, У. Г" },
};

/* Index of that of @script; as many as there are: none is */
static guint
find_alphabet (GUnicodeScript script)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (alphabets) && alphabets[i].script != script)
    i++;
  return i;
}

static int
shape (CqWordWidths *self, const Look *look, const char *text, guint length)
{
  pango_shape_full (text, (int) length, text, (int) length, &look->sample->analysis, self->glyphs);
  return pango_glyph_string_get_width (self->glyphs);
}

/* Whether letters stand as far from a space as from nothing: in some fonts, spaces beside T or A are narrower. */
static gboolean
has_even_spaces (CqWordWidths *self, const Look *look)
{
  const char *words = alphabets[find_alphabet (look->script)].words;
  int sum = 0;

  for (const char *at = words; *at != '\0'; at += *at == ' ')
    {
      guint length = (guint) strcspn (at, " ");

      sum += shape (self, look, at, length);
      at += length;
      sum += *at == ' ' ? look->space : 0;
    }
  return shape (self, look, words, (guint) strlen (words)) == sum;
}

static Look *
look_new (CqWordWidths *self, PangoContext *context, const PangoFontDescription *font, GUnicodeScript script)
{
  Look *look = g_new0 (Look, 1);
  const char *letters = alphabets[find_alphabet (script)].letters;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GList *items;

  look->font = font;
  look->language = pango_context_get_language (context);
  look->script = script;
  look->words = g_hash_table_new_full (hash_word, equal_words, g_free, NULL);
  look->strings = g_string_chunk_new (4096);
  pango_attr_list_insert (attributes, pango_attr_font_desc_new (font));
  items = pango_itemize (context, letters, 0, (int) strlen (letters), attributes, NULL);
  if (items != NULL && items->next == NULL)
    {
      look->sample = pango_item_copy (items->data);
      look->space = shape (self, look, " ", 1);
      if (!has_even_spaces (self, look))
        g_clear_pointer (&look->sample, pango_item_free);
    }
  g_list_free_full (items, (GDestroyNotify) pango_item_free);
  return look;
}

static Look *
find_look (CqWordWidths *self, PangoContext *context, const PangoFontDescription *font, GUnicodeScript script)
{
  PangoLanguage *language = pango_context_get_language (context);
  Look *look;

  for (guint i = 0; i < self->looks->len; i++)
    {
      look = g_ptr_array_index (self->looks, i);
      if (look->font == font && look->language == language && look->script == script)
        return look;
    }
  look = look_new (self, context, font, script);
  g_ptr_array_add (self->looks, look);
  return look;
}

/* Whether the character at @text is among @marks. */
static gboolean
is_among (const char *text, const char *marks)
{
  gsize length = (gsize) (g_utf8_next_char (text) - text);

  for (; *marks != '\0'; marks = g_utf8_next_char (marks))
    if (strncmp (marks, text, length) == 0)
      return TRUE;
  return FALSE;
}

/* Finds the script of all letters of @text. Returns whether it is one alphabet, and nothing else but marks and spaces. */
static gboolean
find_script (const char *text, GUnicodeScript *script)
{
  *script = G_UNICODE_SCRIPT_COMMON;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);
      GUnicodeScript of_letter;

      if (c == ' ' || g_ascii_isdigit (c))
        continue;
      if (!(c < 0x80 ? g_ascii_isalpha (c) : g_unichar_isalpha (c)))
        {
          if (!is_among (text, MARKS))
            return FALSE;
          continue;
        }
      of_letter = c < 0x80 ? G_UNICODE_SCRIPT_LATIN : g_unichar_get_script (c);
      if (*script == G_UNICODE_SCRIPT_COMMON)
        *script = of_letter;
      if (of_letter != *script || of_letter == G_UNICODE_SCRIPT_COMMON)
        return FALSE;
    }
  return find_alphabet (*script) < G_N_ELEMENTS (alphabets);
}

static gboolean
is_alphanumeric (const char *text, guint length)
{
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    if (!g_unichar_isalnum (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

/* Adds up the pieces of a word that was shaped. */
static void
find_pieces (CqWordWidths *self, const Look *look, Word *word)
{
  const PangoGlyphString *glyphs = self->glyphs;
  const int n = (int) g_utf8_strlen (word->text, word->length) + 1;
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n);
  int piece = 0;

  word->widest = 0;
  pango_get_log_attrs (word->text, (int) word->length, 0, look->language, attributes, n);
  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      glong at = g_utf8_pointer_to_offset (word->text, word->text + glyphs->log_clusters[i]);

      if (at > 0 && attributes[at].is_line_break && glyphs->log_clusters[i] != glyphs->log_clusters[i - 1])
        {
          if (!word->has_pieces)
            word->first = piece;
          word->has_pieces = TRUE;
          piece = 0;
        }
      piece += glyphs->glyphs[i].geometry.width;
      word->widest = MAX (word->widest, piece);
    }
  if (!word->has_pieces)
    word->first = piece;
  word->last = piece;
}

static const Word *
find_word (CqWordWidths *self, Look *look, const char *text, guint length)
{
  const Word key = { .text = text, .length = length };
  Word *word = g_hash_table_lookup (look->words, &key);

  if (word != NULL)
    return word;
  if (g_hash_table_size (look->words) >= MOST_WORDS)
    {
      g_hash_table_remove_all (look->words);
      g_string_chunk_clear (look->strings);
    }
  word = g_new0 (Word, 1);
  word->text = g_string_chunk_insert_len (look->strings, text, length);
  word->length = length;
  word->width = word->first = word->last = word->widest = shape (self, look, text, length);
  word->is_known = TRUE;
  for (int i = 0; i < self->glyphs->num_glyphs; i++)
    if (self->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG)
      word->is_known = FALSE;
  if (!is_alphanumeric (text, length))
    find_pieces (self, look, word);
  g_hash_table_add (look->words, word);
  return word;
}

/* Whether a line may end at @space for all that the marks beside it say, and there is no more to be said of it. */
static gboolean
parts_words (const char *text, const char *space)
{
  const char *before = g_utf8_find_prev_char (text, space), *after = space + 1;

  if (g_ascii_isalnum (*before) && g_ascii_isalnum (*after))
    return TRUE;
  return !is_among (before, OPENING) && !is_among (after, CLOSING) && !(is_among (before, QUOTES) && is_among (after, OPENING))
         && !(is_among (before, "—") && is_among (after, "—"));
}

static gboolean
is_tie (const GArray *ties, guint *next, guint space)
{
  while (*next < ties->len && g_array_index (ties, CqTie, *next).start < space)
    ++*next;
  return *next < ties->len && g_array_index (ties, CqTie, *next).start == space;
}

/**
 * cq_word_widths_measure:
 * @context: that the text would be set in, from left to right
 * @font: lives until cq_word_widths_forget()
 * @text: all in one look, its white space collapsed
 * @ties: (element-type CqTie): the spaces of it that hold together, in order
 * @width: (out): of the text in a line
 * @least_width: (out): of the widest stretch in which no line may end
 *
 * Measures a text of plain words. Whether it can does not depend on what was measured before.
 *
 * Returns: whether it could; what is not words of one alphabet and the usual marks is left to Pango
 */
gboolean
cq_word_widths_measure (CqWordWidths *self, PangoContext *context, const PangoFontDescription *font, const char *text, const GArray *ties,
                        double *width, double *least_width)
{
  GUnicodeScript script;
  Look *look = find_script (text, &script) ? find_look (self, context, font, script) : NULL;
  int sum = 0, piece = 0, widest = 0;
  guint next = 0;

  if (look == NULL || look->sample == NULL)
    return FALSE;
  for (const char *at = text; *at != '\0';)
    {
      guint length = (guint) strcspn (at, " ");
      const Word *word = length > 0 ? find_word (self, look, at, length) : NULL;

      if (word == NULL || !word->is_known)
        return FALSE;
      sum += word->width;
      piece += word->first;
      widest = MAX (MAX (widest, piece), word->widest);
      piece = word->has_pieces ? word->last : piece;
      at += length;
      if (*at == '\0')
        break;
      if (!parts_words (text, at))
        return FALSE;
      piece = is_tie (ties, &next, (guint) (at - text)) ? piece + look->space : 0;
      sum += look->space;
      at++;
    }
  *width = sum / (double) PANGO_SCALE;
  *least_width = widest / (double) PANGO_SCALE;
  return TRUE;
}

/* Lines with gaps for words of the document: running heads, mastheads. */
#include "style/cq-pattern.h"

#include <string.h>

#include "language/cq-language.h"

static const char *const names[CQ_N_PATTERN_WORDS] = {
  [CQ_PATTERN_TITLE] = "title",
  [CQ_PATTERN_SYMBOL] = "symbol",
  [CQ_PATTERN_DISTRIBUTION] = "distribution",
  [CQ_PATTERN_DISTRIBUTION_VALUE] = "distribution-value",
  [CQ_PATTERN_CLASSIFICATION] = "classification",
  [CQ_PATTERN_AGENDA_ITEM] = "agenda-item",
  [CQ_PATTERN_FRAMEWORK] = "framework",
  [CQ_PATTERN_MEETING] = "meeting",
  [CQ_PATTERN_PLACE] = "place",
  [CQ_PATTERN_DATES] = "dates",
  [CQ_PATTERN_DATE] = "date",
  [CQ_PATTERN_LANGUAGE] = "language",
  [CQ_PATTERN_ORIGINAL] = "original",
  [CQ_PATTERN_VERSION] = "version",
  [CQ_PATTERN_SECTION] = "section",
  [CQ_PATTERN_PAGE] = "page",
  [CQ_PATTERN_PAGES] = "pages",
};

/**
 * cq_pattern_set:
 * @lang: (nullable): the language that @text is for; %NULL is all that have none of their own
 * @text: the pattern
 */
void
cq_pattern_set (CqPattern *self, const char *lang, const char *text)
{
  if (lang == NULL)
    {
      /* Whoever changes the pattern does not mean the translations of the old one. */
      cq_pattern_clear (self);
      self->text = g_strdup (text);
      return;
    }
  if (self->others == NULL)
    self->others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_replace (self->others, g_strdup (lang), g_strdup (text));
}

void
cq_pattern_clear (CqPattern *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->others, g_hash_table_unref);
}

/**
 * cq_pattern_copy:
 *
 * Returns: (transfer full): the same pattern
 */
CqPattern
cq_pattern_copy (const CqPattern *self)
{
  CqPattern copy = { g_strdup (self->text), NULL };
  GHashTableIter iter;
  gpointer lang, text;

  if (self->others == NULL)
    return copy;
  g_hash_table_iter_init (&iter, self->others);
  while (g_hash_table_iter_next (&iter, &lang, &text))
    cq_pattern_set (&copy, lang, text);
  return copy;
}

/* Whether there is a pattern for any kind of the language of @lang: its tags are worked out only then. */
static gboolean
has_language (const CqPattern *self, const char *lang)
{
  g_autofree char *base = cq_language_get_base (lang);
  GHashTableIter iter;
  gpointer tag;

  g_hash_table_iter_init (&iter, self->others);
  while (base != NULL && g_hash_table_iter_next (&iter, &tag, NULL))
    {
      const char *known = tag;
      gsize n = strlen (base);

      if (strncmp (known, base, n) == 0 && (known[n] == '\0' || known[n] == '-'))
        return TRUE;
    }
  return FALSE;
}

/**
 * cq_pattern_get:
 * @lang: (nullable): a BCP 47 language tag
 *
 * Returns: (transfer none) (nullable): the pattern for a document in that language
 */
const char *
cq_pattern_get (const CqPattern *self, const char *lang)
{
  g_auto (GStrv) tags = NULL;

  if (self->others != NULL && lang != NULL && has_language (self, lang))
    tags = cq_language_get_fallbacks (lang);
  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      const char *text = g_hash_table_lookup (self->others, tags[i]);
      if (text != NULL)
        return text;
    }
  return self->text;
}

/* The word that begins at @brace, and its length with the braces; CQ_PATTERN_LITERAL is none. */
static CqPatternWord
word_at (const char *brace, gsize *length)
{
  for (guint i = 0; i < CQ_N_PATTERN_WORDS; i++)
    {
      gsize n = strlen (names[i]);
      if (strncmp (brace + 1, names[i], n) == 0 && brace[n + 1] == '}')
        {
          *length = n + 2;
          return i;
        }
    }
  return CQ_PATTERN_LITERAL;
}

/**
 * cq_pattern_is_valid:
 *
 * Returns: whether every brace of @text belongs to the name of a word
 */
gboolean
cq_pattern_is_valid (const char *text)
{
  gsize length = 0;

  for (const char *p = strpbrk (text, "{}"); p != NULL; p = strpbrk (p + length, "{}"))
    if (*p == '}' || word_at (p, &length) == CQ_PATTERN_LITERAL)
      return FALSE;
  return TRUE;
}

/**
 * cq_pattern_list_words:
 *
 * Returns: (transfer full): the words that there are, for messages
 */
char *
cq_pattern_list_words (void)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < CQ_N_PATTERN_WORDS; i++)
    g_string_append_printf (list, "%s{%s}", i > 0 ? " " : "", names[i]);
  return g_string_free (list, FALSE);
}

/**
 * cq_pattern_find_words:
 * @text: (nullable): a valid pattern
 *
 * Returns: the words that it asks for, a bit each
 */
guint
cq_pattern_find_words (const char *text)
{
  guint words = 0;
  gsize length = 0;

  for (const char *p = text ? strchr (text, '{') : NULL; p != NULL; p = strchr (p + length, '{'))
    words |= 1u << word_at (p, &length);
  return words;
}

static void
add_piece (GArray *pieces, CqPatternWord word, const char *text, gsize length)
{
  CqPatternPiece piece = { word, text, length };

  if (length > 0)
    g_array_append_val (pieces, piece);
}

/**
 * cq_pattern_take_apart:
 * @line: a line of a valid pattern
 * @known: the words that the document has, a bit each
 *
 * Takes a line apart. An unknown word takes with it the letters that lead to it: between two words only
 * those before the second are printed, and those after the last only with the last.
 *
 * Returns: (transfer full) (element-type CqPatternPiece): what is to be printed
 */
GArray *
cq_pattern_take_apart (const char *line, guint known)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (CqPatternPiece));
  const char *letters = line;
  gboolean is_first = TRUE, has_any = FALSE, has_last = TRUE;
  gsize length = 0;

  for (const char *p = strchr (line, '{'); p != NULL; p = strchr (letters, '{'))
    {
      CqPatternWord word = word_at (p, &length);

      has_last = (known & 1u << word) != 0;
      if (has_last && (is_first || has_any))
        add_piece (pieces, CQ_PATTERN_LITERAL, letters, (gsize) (p - letters));
      if (has_last)
        add_piece (pieces, word, p, length);
      has_any |= has_last;
      is_first = FALSE;
      letters = p + length;
    }
  if (has_last)
    add_piece (pieces, CQ_PATTERN_LITERAL, letters, strlen (letters));
  return pieces;
}

/**
 * cq_pattern_fill:
 * @text: a valid pattern, of one line or several
 * @words: (array fixed-size=16) (element-type utf8): the words of the document; %NULL and empty are unknown
 *
 * Returns: (transfer full): the pattern filled in, without the lines that came to nothing
 */
char *
cq_pattern_fill (const char *text, const char *const *words)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *filled = g_string_new (NULL);
  guint known = 0;

  for (guint i = 0; i < CQ_N_PATTERN_WORDS; i++)
    known |= words[i] != NULL && *words[i] != '\0' ? 1u << i : 0;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (GArray) pieces = cq_pattern_take_apart (lines[i], known);

      if (pieces->len > 0 && filled->len > 0)
        g_string_append_c (filled, '\n');
      for (guint j = 0; j < pieces->len; j++)
        {
          const CqPatternPiece *piece = &g_array_index (pieces, CqPatternPiece, j);
          if (piece->word == CQ_PATTERN_LITERAL)
            g_string_append_len (filled, piece->text, (gssize) piece->length);
          else
            g_string_append (filled, words[piece->word]);
        }
    }
  return g_string_free (filled, FALSE);
}

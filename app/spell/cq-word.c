/* The words of a text, by ICU's rules; without what no dictionary has: symbols, addresses, numbers and what hangs on them. */
#include "spell/cq-word.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "language/cq-language.h"

/* A text while its words are looked for */
typedef struct
{
  const char *text;
  GArray *words; /* (element-type CqWord) */
  int script;    /* the language's own */
} Finder;

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

static gboolean
is_space (const char *at)
{
  const gunichar c = g_utf8_get_char (at);

  return g_unichar_isspace (c) || c == 0xfffc;
}

/* From white space to white space */
static void
find_run (const char *text, const char *at, const char **start, const char **end)
{
  *start = at;
  while (*start > text && !is_space (g_utf8_prev_char (*start)))
    *start = g_utf8_prev_char (*start);
  *end = at;
  while (**end != '\0' && !is_space (*end))
    *end = g_utf8_next_char (*end);
}

static gboolean
is_address (const char *start, const char *end)
{
  const gsize length = (gsize) (end - start);
  const char *sign = memchr (start, '@', length);

  return g_strstr_len (start, (gssize) length, "://") != NULL || g_strstr_len (start, (gssize) length, "www.") != NULL
         || (sign != NULL && sign > start && sign + 1 < end);
}

/* “CAJ/FM/6/1”, “A/RES/70/1”: parts behind strokes, and all letters capitals */
static gboolean
is_symbol (const char *start, const char *end)
{
  gboolean has_stroke = FALSE;

  for (const char *at = start; at < end; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);
      if (g_unichar_islower (c))
        return FALSE;
      has_stroke = has_stroke || (c == '/' && at > start);
    }
  return has_stroke;
}

static gboolean
joins (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || is_hyphen (c) || c == '_';
}

/* “EXPO-2017”, “25-летие”, “15km”, “P6M” */
static gboolean
hangs_on_digit (const char *start, const char *end, const char *at)
{
  const char *from = at;

  while (from > start && joins (g_utf8_get_char (g_utf8_prev_char (from))))
    from = g_utf8_prev_char (from);
  for (; from < end && joins (g_utf8_get_char (from)); from = g_utf8_next_char (from))
    if (g_unichar_isdigit (g_utf8_get_char (from)))
      return TRUE;
  return FALSE;
}

/* “U.N.”, “т.е.” */
static gboolean
is_initials (const char *word, gsize bytes)
{
  guint n_letters = 0;
  guint n_stops = 0;

  for (const char *at = word; at < word + bytes; at = g_utf8_next_char (at))
    if (*at == '.')
      {
        n_stops++;
        n_letters = 0;
      }
    else if (!g_unichar_ismark (g_utf8_get_char (at)) && ++n_letters > 1)
      return FALSE;
  return n_stops > 0 || n_letters < 2;
}

/* A word of another alphabet is a quotation. One of two alphabets is a slip of the keyboard. */
static gboolean
is_of_script (const char *word, gsize bytes, int script)
{
  for (const char *at = word; at < word + bytes; at = g_utf8_next_char (at))
    {
      UErrorCode status = U_ZERO_ERROR;
      const gunichar c = g_utf8_get_char (at);
      if (g_unichar_isalpha (c) && (int) uscript_getScript ((UChar32) c, &status) == script)
        return TRUE;
    }
  return script == USCRIPT_INVALID_CODE;
}

static gboolean
follows_number (const char *text, const char *word)
{
  const char *at = word;

  while (at > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (at))))
    at = g_utf8_prev_char (at);
  return at > text && g_unichar_isdigit (g_utf8_get_char (g_utf8_prev_char (at)));
}

static gboolean
is_word (Finder *self, const char *word, gsize bytes)
{
  const char *start;
  const char *end;

  if (is_initials (word, bytes) || !is_of_script (word, bytes, self->script))
    return FALSE;
  find_run (self->text, word, &start, &end);
  return !is_address (start, end) && !is_symbol (start, end) && !hangs_on_digit (start, end, word);
}

/* Words that hyphens join are known to one another. */
static void
join_compound (Finder *self)
{
  CqWord *last = &g_array_index (self->words, CqWord, self->words->len - 1);
  CqWord *before = last - 1;
  const char *gap;

  if (self->words->len < 2)
    return;
  gap = before->text + before->bytes;
  if (!is_hyphen (g_utf8_get_char (gap)) || g_utf8_next_char (gap) != last->text)
    return;
  if (before->compound == NULL)
    before->compound = before->text;
  last->compound = before->compound;
  for (CqWord *part = last; part >= (CqWord *) (gpointer) self->words->data && part->compound == last->compound; part--)
    part->compound_bytes = (gsize) (last->text + last->bytes - last->compound);
}

static void
add_word (Finder *self, const char *word, gsize bytes, guint start)
{
  CqWord added = { { start, (guint) g_utf8_strlen (word, (gssize) bytes) }, word, bytes, NULL, 0, FALSE, FALSE };

  added.has_stop = word[bytes] == '.';
  added.has_number = follows_number (self->text, word);
  g_array_append_val (self->words, added);
  join_compound (self);
}

static int
get_script (const char *lang)
{
  g_autofree char *code = cq_language_get_script (lang);

  return code != NULL ? u_getPropertyValueEnum (UCHAR_SCRIPT, code) : USCRIPT_INVALID_CODE;
}

/* ICU joins a narrow no-break space, which French has beside its signs, to the word. */
static void
trim (const char **word, gsize *bytes)
{
  const char *end = *word + *bytes;

  while (*word < end && g_unichar_isspace (g_utf8_get_char (*word)))
    *word = g_utf8_next_char (*word);
  while (end > *word && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  *bytes = (gsize) (end - *word);
}

static void
find_words (Finder *self, UBreakIterator *breaks)
{
  const char *at = self->text;
  guint offset = 0;
  int32_t from = ubrk_first (breaks);

  for (int32_t to = ubrk_next (breaks); to != UBRK_DONE; from = to, to = ubrk_next (breaks))
    {
      const int32_t status = ubrk_getRuleStatus (breaks);
      const char *word = self->text + from;
      gsize bytes = (gsize) (to - from);

      if (status < UBRK_WORD_LETTER || status >= UBRK_WORD_LETTER_LIMIT)
        continue;
      trim (&word, &bytes);
      if (!is_word (self, word, bytes))
        continue;
      offset += (guint) g_utf8_strlen (at, word - at);
      at = word;
      add_word (self, word, bytes, offset);
    }
}

/**
 * cq_words_find:
 * @text: a text, with %CQ_WORD_MASK for what is not to be looked at
 * @lang: its language
 *
 * Finds the words that can be right or wrong: not those of another alphabet, nor addresses, symbols, initials and
 * what hangs together with a digit.
 *
 * Returns: (transfer full) (element-type CqWord): the words in order; they point into @text
 */
GArray *
cq_words_find (const char *text, const char *lang)
{
  UErrorCode status = U_ZERO_ERROR;
  UText *source = utext_openUTF8 (NULL, text, -1, &status);
  UBreakIterator *breaks = ubrk_open (UBRK_WORD, lang, NULL, 0, &status);
  Finder finder = { text, g_array_new (FALSE, FALSE, sizeof (CqWord)), get_script (lang) };

  if (U_SUCCESS (status))
    ubrk_setUText (breaks, source, &status);
  if (U_SUCCESS (status))
    find_words (&finder, breaks);
  ubrk_close (breaks);
  utext_close (source);
  return finder.words;
}

/**
 * cq_word_is_capitals:
 *
 * Returns: whether a word has two letters or more, and all are capitals
 */
gboolean
cq_word_is_capitals (const char *word, gsize bytes)
{
  guint n = 0;

  for (const char *at = word; at < word + bytes; at = g_utf8_next_char (at))
    {
      if (!g_unichar_isupper (g_utf8_get_char (at)))
        return FALSE;
      n++;
    }
  return n > 1;
}

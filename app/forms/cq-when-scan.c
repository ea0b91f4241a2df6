/* A text taken apart into words that times are said with. */
#include "forms/cq-when-scan.h"

#include <string.h>

#include "forms/cq-when-fold.h"
#include "forms/cq-when-vocabulary.h"
#include "language/cq-date-names.h"
#include "language/cq-language.h"

/* More digits than any year or number of days has. */
#define MAX_DIGITS 5

/* Letters that an ending of a case may have: "желтоқсанындағы" */
#define LONGEST_ENDING 7

struct _CqWhenScanner
{
  CqVocabulary *languages[2]; /* (owned): the document's, and English */
  guint n_languages;
};

/**
 * cq_when_scanner_new:
 * @lang: the language that is written; English is understood besides
 *
 * Returns: (transfer full): what takes texts apart
 */
CqWhenScanner *
cq_when_scanner_new (const char *lang)
{
  CqWhenScanner *self = g_new0 (CqWhenScanner, 1);

  self->languages[self->n_languages++] = cq_vocabulary_new (lang);
  if (!cq_language_matches (lang, "en"))
    self->languages[self->n_languages++] = cq_vocabulary_new ("en");
  return self;
}

void
cq_when_scanner_free (CqWhenScanner *self)
{
  for (guint i = 0; i < self->n_languages; i++)
    cq_vocabulary_free (self->languages[i]);
  g_free (self);
}

/* Whether a letter may be followed by the beginning of another word: Chinese and Japanese have no
 * spaces. */
static gboolean
stands_alone (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  return !g_unichar_isalpha (c) || script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA
         || script == G_UNICODE_SCRIPT_KATAKANA;
}

static gboolean
is_word_end (const char *at)
{
  return stands_alone (g_utf8_get_char (at)) || stands_alone (g_utf8_get_char (g_utf8_prev_char (at)));
}

static gsize
get_word_length (const char *at)
{
  const char *end = at;

  do
    end = g_utf8_next_char (end);
  while (g_unichar_isalnum (g_utf8_get_char (end)) && !is_word_end (end));
  return (gsize) (end - at);
}

/* "年内" is this year, but not in "1年内". */
static const CqPhrase *
find_longest (const CqVocabulary *words, const char *at, gboolean is_after_number)
{
  const CqPhrase *best = NULL;

  for (guint i = 0; i < words->phrases->len; i++)
    {
      const CqPhrase *phrase = &g_array_index (words->phrases, CqPhrase, i);
      if ((best == NULL || phrase->length > best->length) && g_str_has_prefix (at, phrase->folded)
          && is_word_end (at + phrase->length) && !(is_after_number && phrase->kind == CQ_TOKEN_RELATIVE))
        best = phrase;
    }
  return best;
}

/* "dekabrga": a month and an ending. */
static const CqPhrase *
find_month_with_ending (const CqVocabulary *words, const char *at, gsize length)
{
  const CqPhrase *best = NULL;

  for (guint i = 0; words->has_endings && i < words->phrases->len; i++)
    {
      const CqPhrase *phrase = &g_array_index (words->phrases, CqPhrase, i);
      if (phrase->kind == CQ_TOKEN_MONTH && phrase->length < length && g_str_has_prefix (at, phrase->folded)
          && g_utf8_strlen (at + phrase->length, (gssize) (length - phrase->length)) <= LONGEST_ENDING
          && g_utf8_strlen (phrase->folded, -1) > 2 && (best == NULL || phrase->length > best->length))
        best = phrase;
    }
  return best;
}

/* Digits of any script; the length in bytes. */
static gsize
read_digits (const char *at, CqToken *token)
{
  const char *end = at;

  for (; g_unichar_isdigit (g_utf8_get_char (end)); end = g_utf8_next_char (end))
    if (++token->n_digits <= MAX_DIGITS)
      token->value = 10 * token->value + g_unichar_digit_value (g_utf8_get_char (end));
  token->kind = token->n_digits <= MAX_DIGITS ? CQ_TOKEN_NUMBER : CQ_TOKEN_UNKNOWN;
  return (gsize) (end - at);
}

/* As in "to'rt" */
static gboolean
is_apostrophe (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  return c == '\'' || c == 0x2018 || c == 0x2019;
}

/* The number that the first word of a text is; the length in bytes, 0 where it is none. */
static gsize
read_number_word (CqVocabulary *words, const char *text, gint64 *number)
{
  const char *end = text;
  g_autofree char *word = NULL;

  while (g_unichar_isalpha (g_utf8_get_char (end)) || g_unichar_ismark (g_utf8_get_char (end)) || *end == '-'
         || is_apostrophe (end) || g_utf8_get_char (end) == 0x3007)
    end = g_utf8_next_char (end);
  word = g_strndup (text, (gsize) (end - text));
  return cq_number_reader_read (words->numbers, word, number);
}

/* A number in words; the length in bytes. ICU takes its time over whatever is no number: it is shown
 * one word first, and the rest, for "one hundred and twenty", only where that is one. */
static gsize
read_number (CqVocabulary *words, const char *text, int *value)
{
  gint64 number = 0;
  gint64 more = 0;
  gsize length, rest;

  if (words->numbers == NULL)
    words->numbers = cq_number_reader_new (words->lang);
  length = read_number_word (words, text, &number);
  if (length > 0 && text[length] == ' ')
    {
      /* "Twenty one" is 2001 to ICU. */
      rest = number >= 20 && number < 100 && number % 10 == 0
                 ? read_number_word (words, text + length + 1, &more)
                 : 0;
      if (rest > 0 && more < 10)
        {
          number += more;
          length += rest + 1;
        }
      else
        length = cq_number_reader_read (words->numbers, text, &number);
    }
  *value = (int) number;
  return number >= 1 && number <= 9999 ? length : 0;
}

/* A phrase of one language; the length in bytes, 0 where it is none. */
static gsize
read_phrase (const CqVocabulary *words, const char *at, gboolean is_after_number, CqToken *token)
{
  const CqPhrase *phrase = find_longest (words, at, is_after_number);
  gsize length = phrase != NULL ? phrase->length : get_word_length (at);

  if (phrase == NULL)
    phrase = find_month_with_ending (words, at, length);
  if (phrase == NULL)
    return 0;
  token->kind = phrase->kind;
  token->value = phrase->value;
  return length;
}

/* A number in words of one language. ICU reads numbers as they are written, so it is asked with the
 * text itself; the length is that of the folded text, 0 where it is none. */
static gsize
read_words (CqVocabulary *words, gsize at, const char *text, const CqFolded *folded, CqToken *token)
{
  gsize end = read_number (words, text + token->start, &token->value);
  gsize length = 0;

  if (end == 0)
    return 0;
  while (g_array_index (folded->places, gsize, at + length) < token->start + end)
    length++;
  if (!is_word_end (folded->text->str + at + length))
    return 0;
  token->kind = CQ_TOKEN_NUMBER;
  return length;
}

static gsize
read_sign (const char *at, CqToken *token)
{
  gunichar c = g_utf8_get_char (at);

  token->value = (int) c;
  if (c == '-' || c == 0x2013)
    token->kind = CQ_TOKEN_DASH;
  else if (c == '/' || c == '.')
    token->kind = CQ_TOKEN_MARK;
  else
    token->kind = strchr (",;:()'", (int) MIN (c, 127)) != NULL || c == 0x3001 || c == 0x30FB
                      ? CQ_TOKEN_SKIP
                      : CQ_TOKEN_UNKNOWN;
  return (gsize) (g_utf8_next_char (at) - at);
}

/* "平成29年": the year that the number behind the name of an era is. */
static void
take_eras (GArray *tokens, const char *text)
{
  for (guint i = tokens->len; i > 1; i--)
    {
      CqToken *era = &g_array_index (tokens, CqToken, i - 2);
      CqToken *number = &g_array_index (tokens, CqToken, i - 1);
      g_autofree char *name = NULL;
      int year;

      if (era->kind != CQ_TOKEN_ERA || number->kind != CQ_TOKEN_NUMBER)
        continue;
      name = g_strndup (text + era->start, era->end - era->start);
      year = cq_date_names_get_year_of_era (name, number->value);
      if (year == 0)
        continue;
      number->value = year;
      number->n_digits = 4;
      number->start = era->start;
      g_array_remove_index (tokens, i - 2);
    }
}

/* "شهرين" is two tokens: two, and months. */
static void
take_lengths (GArray *tokens)
{
  for (guint i = tokens->len; i > 0; i--)
    {
      CqToken number = g_array_index (tokens, CqToken, i - 1);
      CqToken *unit = &g_array_index (tokens, CqToken, i - 1);

      if (number.kind != CQ_TOKEN_LENGTH)
        continue;
      unit->kind = CQ_TOKEN_UNIT;
      unit->value = number.value % 10;
      number.kind = CQ_TOKEN_NUMBER;
      number.value /= 10;
      g_array_insert_val (tokens, i - 1, number);
    }
}

/* "Le sept juillet": what may be September, short, is a number before the name of another month. */
static void
take_numbers (CqVocabulary *words, GArray *tokens, const char *text)
{
  for (guint i = 0; i + 1 < tokens->len; i++)
    {
      CqToken *token = &g_array_index (tokens, CqToken, i);
      g_autofree char *word = NULL;
      int value = 0;

      if (token->kind != CQ_TOKEN_MONTH || g_array_index (tokens, CqToken, i + 1).kind != CQ_TOKEN_MONTH)
        continue;
      word = g_strndup (text + token->start, token->end - token->start);
      if (read_number (words, word, &value) != strlen (word))
        continue;
      token->kind = CQ_TOKEN_NUMBER;
      token->value = value;
    }
}

/**
 * cq_when_scanner_scan:
 * @text: what was typed
 *
 * Returns: (transfer full) (element-type CqToken): its tokens
 */
GArray *
cq_when_scanner_scan (CqWhenScanner *self, const char *text)
{
  GArray *tokens = g_array_new (FALSE, TRUE, sizeof (CqToken));
  g_auto (CqFolded) folded = cq_folded_new (text);

  for (gsize at = 0; at < folded.text->len;)
    {
      const char *rest = folded.text->str + at;
      gunichar c = g_utf8_get_char (rest);
      CqToken token = { .start = g_array_index (folded.places, gsize, at) };
      gboolean is_after_number
          = tokens->len > 0 && g_array_index (tokens, CqToken, tokens->len - 1).kind == CQ_TOKEN_NUMBER;
      gsize length = 0;

      if (c == ' ')
        {
          at++;
          continue;
        }
      if (g_unichar_isdigit (c))
        length = read_digits (rest, &token);
      else if (!g_unichar_isalpha (c))
        length = read_sign (rest, &token);
      /* English "on" is ten in Turkmen, and "once" eleven in Spanish. */
      for (guint i = 0; length == 0 && i < self->n_languages; i++)
        {
          length = read_phrase (self->languages[i], rest, is_after_number, &token);
          if (length == 0)
            length = read_words (self->languages[i], at, text, &folded, &token);
        }
      if (length == 0)
        length = get_word_length (rest);
      at += length;
      token.end = g_array_index (folded.places, gsize, at);
      g_array_append_val (tokens, token);
    }
  take_eras (tokens, text);
  take_lengths (tokens);
  take_numbers (self->languages[0], tokens, text);
  return tokens;
}

/* Words of the document: how they are looked up. */
#include "edition/cq-document-words-private.h"

#include "language/cq-language.h"
#include "language/cq-number-text.h"

#include <string.h>

#define MOST_LANGUAGES 32

static const CqDocumentWords *const sets[] = { cq_document_words_of_nations, cq_document_words_of_the_region };

static const CqDocumentWords *
find (const char *lang)
{
  g_autofree char *base = NULL;

  if (lang == NULL)
    return NULL;
  base = cq_language_get_base (lang);
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    for (const CqDocumentWords *words = sets[i]; words->lang != NULL; words++)
      if (g_strcmp0 (words->lang, base) == 0)
        return words;
  return NULL;
}

/**
 * cq_document_words_find:
 * @lang: (nullable): a BCP 47 tag
 * @principal: (nullable): what to fall back to before English
 *
 * Returns: (not nullable): the words of the language; cq_document_words_get_language() tells
 *   whether it is another one
 */
const CqDocumentWords *
cq_document_words_find (const char *lang, const char *principal)
{
  const CqDocumentWords *words = find (lang);

  if (words == NULL)
    words = find (principal);
  return words != NULL ? words : &cq_document_words_of_nations[0];
}

const char *
cq_document_words_get_language (const CqDocumentWords *self)
{
  return self->lang;
}

/**
 * cq_document_words_get:
 *
 * Returns: (not nullable): the word, or the pattern
 */
const char *
cq_document_words_get (const CqDocumentWords *self, CqWord word)
{
  g_return_val_if_fail (word < CQ_N_WORDS, "");
  return self->words[word];
}

static void
fill (GString *text, const char *field, const char *value)
{
  g_autofree char *braced = g_strdup_printf ("{%s}", field);

  g_string_replace (text, braced, value, 1);
}

/**
 * cq_document_words_format:
 * @field: the name of a field of the pattern, without its braces
 * @value: what takes its place
 * @...: more names and values, then %NULL
 *
 * Returns: (transfer full): the pattern filled
 */
char *
cq_document_words_format (const CqDocumentWords *self, CqWord word, const char *field, const char *value, ...)
{
  GString *text = g_string_new (cq_document_words_get (self, word));
  va_list more;

  va_start (more, value);
  while (field != NULL)
    {
      fill (text, field, value);
      field = va_arg (more, const char *);
      value = field != NULL ? va_arg (more, const char *) : NULL;
    }
  va_end (more);
  return g_string_free (text, FALSE);
}

/**
 * cq_document_words_format_number:
 *
 * Returns: (transfer full): the pattern with the number, arabic or roman as it wants it
 */
char *
cq_document_words_format_number (const CqDocumentWords *self, CqWord word, guint number)
{
  GString *text = g_string_new (cq_document_words_get (self, word));
  g_autofree char *arabic = g_strdup_printf ("%u", number);
  g_autofree char *roman = cq_number_to_roman (number, TRUE);

  fill (text, "n", arabic);
  fill (text, "N", roman != NULL ? roman : arabic);
  return g_string_free (text, FALSE);
}

/**
 * cq_document_words_list_languages:
 *
 * Returns: (transfer none) (array zero-terminated=1): the languages that have words
 */
const char *const *
cq_document_words_list_languages (void)
{
  static const char *tags[MOST_LANGUAGES + 1];
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
      guint n = 0;

      for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
        for (const CqDocumentWords *words = sets[i]; words->lang != NULL && n < MOST_LANGUAGES; words++)
          tags[n++] = words->lang;
      g_once_init_leave (&made, 1);
    }
  return tags;
}

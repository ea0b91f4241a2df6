/* Names of countries in the languages of documents, from a table compiled at build time. */
#include "language/cq-country.h"

#include "language/cq-country-table.h"
#include "language/cq-language.h"

#include <stdlib.h>
#include <string.h>

/* U+1F1E6, the regional indicator symbol for A; two of them are shown as a flag. */
#define REGIONAL_INDICATOR_A 0x1F1E6

static int
compare_names (const void *key,
               const void *member)
{
  return strcmp (key, *(const char *const *) member);
}

static int
find_name (const char *const *names,
           guint n_names,
           const char *wanted)
{
  const char *const *found;

  found = bsearch (wanted, names, n_names, sizeof *names, compare_names);
  return found != NULL ? (int) (found - names) : -1;
}

static int
find_code (const char *code)
{
  char upper[3];

  if (strlen (code) != 2)
    return -1;

  upper[0] = g_ascii_toupper (code[0]);
  upper[1] = g_ascii_toupper (code[1]);
  upper[2] = '\0';
  return find_name (cq_country_table_codes, cq_country_table_n_codes, upper);
}

static int
find_tag (const char *lang)
{
  g_auto (GStrv) fallbacks = NULL;
  int tag;

  tag = find_name (cq_country_table_tags, cq_country_table_n_tags, lang);
  if (tag >= 0)
    return tag;

  fallbacks = cq_language_get_fallbacks (lang);
  for (guint i = 0; fallbacks[i] != NULL && tag < 0; i++)
    tag = find_name (cq_country_table_tags, cq_country_table_n_tags, fallbacks[i]);
  return tag;
}

static const char *
get_pooled (guint32 offset)
{
  return offset != 0 ? cq_country_table_pool + offset : NULL;
}

/**
 * cq_country_is_code:
 * @code: any text
 *
 * Returns: whether @code is an ISO 3166-1 alpha-2 code, in either case of letters
 */
gboolean
cq_country_is_code (const char *code)
{
  g_return_val_if_fail (code != NULL, FALSE);

  return find_code (code) >= 0;
}

/**
 * cq_country_list:
 *
 * Returns: (transfer none): all ISO 3166-1 alpha-2 codes, upper case and sorted, ending with %NULL
 */
const char *const *
cq_country_list (void)
{
  return cq_country_table_codes;
}

/**
 * cq_country_list_languages:
 *
 * Returns: (transfer none): the languages in which some countries have names, as BCP 47 tags,
 *   sorted, ending with %NULL
 */
const char *const *
cq_country_list_languages (void)
{
  return cq_country_table_tags;
}

/**
 * cq_country_get_name:
 * @code: an ISO 3166-1 alpha-2 code, in either case of letters
 * @lang: a BCP 47 language tag
 * @form: which name
 *
 * Gives a country's name without an article. A name of another language is never given in the
 * place of a missing one; a regional variety ("en-GB") uses its language's names.
 *
 * Returns: (nullable) (transfer none): the name; %NULL where the country is unknown or has no such
 *   name in @lang
 */
const char *
cq_country_get_name (const char *code,
                     const char *lang,
                     CqCountryForm form)
{
  int country;
  int tag;

  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (lang != NULL, NULL);
  g_return_val_if_fail (form == CQ_COUNTRY_SHORT || form == CQ_COUNTRY_FORMAL, NULL);

  country = find_code (code);
  tag = country >= 0 ? find_tag (lang) : -1;
  if (tag < 0)
    return NULL;

  return get_pooled (cq_country_table_names[tag * cq_country_table_n_codes + country][form]);
}

/**
 * cq_country_get_name_in_text:
 * @code: an ISO 3166-1 alpha-2 code, in either case of letters
 * @lang: a BCP 47 language tag
 * @form: which name
 *
 * Gives a country's name as it stands inside a sentence. English adds the definite article where
 * there is one ("the Kyrgyz Republic", but "Japan"); it is lower case, for the sentence's beginning
 * is the caller's to know. In other languages this is cq_country_get_name().
 *
 * Returns: (nullable) (transfer none): the name; %NULL where it is missing
 */
const char *
cq_country_get_name_in_text (const char *code,
                             const char *lang,
                             CqCountryForm form)
{
  int country;

  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (lang != NULL, NULL);
  g_return_val_if_fail (form == CQ_COUNTRY_SHORT || form == CQ_COUNTRY_FORMAL, NULL);

  country = find_code (code);
  if (country < 0)
    return NULL;
  if (cq_language_matches (lang, "en"))
    return get_pooled (cq_country_table_in_text[country][form]);

  return cq_country_get_name (code, lang, form);
}

/**
 * cq_country_get_flag:
 * @code: an ISO 3166-1 alpha-2 code, in either case of letters
 *
 * Returns: (nullable) (transfer full): the two characters that fonts show as the country's flag;
 *   %NULL if @code is none
 */
char *
cq_country_get_flag (const char *code)
{
  GString *flag;

  g_return_val_if_fail (code != NULL, NULL);

  if (find_code (code) < 0)
    return NULL;

  flag = g_string_new (NULL);
  for (guint i = 0; i < 2; i++)
    g_string_append_unichar (flag, REGIONAL_INDICATOR_A + (gunichar) (g_ascii_toupper (code[i]) - 'A'));
  return g_string_free (flag, FALSE);
}

/* Alphabetical order, and lists joined in a sentence, as each language has them. */
#include "language/cq-order.h"

#include "language/cq-icu.h"
#include "language/cq-language.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucol.h>
#include <unicode/ulistformatter.h>
#include <unicode/uloc.h>

/*
 * ICU 72 has no order for Tajik. The alphabet of 35 letters (Ivanov, Semenova, Khushkadamova:
 * Uchebnik tadzhikskogo yazyka, part I, Moscow 2009, lesson 1):
 *
 *   А Б В Г Ғ Д Е Ё Ж З И Ӣ Й К Қ Л М Н О П Р С Т У Ӯ Ф Х Ҳ Ч Ҷ Ш Ъ Э Ю Я
 *
 * In the root order Ё, Ӣ and Ӯ are no letters of their own; the others are named so that nothing
 * rests on where the root has them.
 */
static const char tajik_rules[] = "&Г<ғ<<<Ғ&Е<ё<<<Ё&И<ӣ<<<Ӣ&К<қ<<<Қ&У<ӯ<<<Ӯ&Х<ҳ<<<Ҳ&Ч<ҷ<<<Ҷ";

/*
 * Where ICU lacks a list's last link, or has a comma where official texts have a word.
 *
 * kk: "және", as in the enumerations of Kazakhstan's laws (CLDR 42 has it between two only).
 * tg: "ва", as in the enumerations of Tajikistan's laws (CLDR 42 has nothing).
 * ja: 及び before the last, as in the laws and official documents of Japan (Council for Cultural Affairs, Kōyōbun sakusei
 *     no kangaekata, 2022); CLDR 42 has commas alone.
 */
typedef struct
{
  const char *lang;
  const char *comma;
  const char *last;
} Links;

static const Links own_links[] = {
  { "ja", "、", "及び" },
  { "kk", ", ", " және " },
  { "tg", ", ", " ва " },
};

typedef struct
{
  guint place;
  int32_t length;
  guint8 *key; /* (owned) */
} SortKey;

static UCollator *
open_tajik (void)
{
  UErrorCode status = U_ZERO_ERROR;
  g_autofree UChar *rules = NULL;
  UCollator *collator;
  int32_t length;

  rules = cq_icu_from_utf8 (tajik_rules, &length);
  collator = ucol_openRules (rules, length, UCOL_DEFAULT, UCOL_DEFAULT_STRENGTH, NULL, &status);
  return U_SUCCESS (status) ? collator : NULL;
}

/* Of a language with several orders the one that its tag names: "zh-u-co-stroke" by the strokes, "zh" by pinyin. */
static UCollator *
open_variety (const char *locale,
              const char *lang,
              UErrorCode *status)
{
  static const char word[] = "-u-co-";
  const char *variety = strstr (lang, word);
  g_autofree char *whole = NULL;

  if (variety == NULL)
    return ucol_open (locale, status);
  variety += strlen (word);
  whole = g_strdup_printf ("%s@collation=%.*s", locale, (int) strcspn (variety, "-"), variety);
  return ucol_open (whole, status);
}

/* The valid locale is what tells: English has the root's order for its own, Tajik by default. */
static UCollator *
open_collator (const char *lang)
{
  g_autofree char *locale = NULL;
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator;
  gboolean is_own;

  if (!cq_language_is_known (lang))
    return NULL;
  if (cq_language_matches (lang, "tg"))
    return open_tajik ();

  locale = cq_icu_get_locale (lang);
  collator = ucol_open (locale, &status);
  is_own = U_SUCCESS (status) && cq_icu_is_own (locale, ucol_getLocaleByType (collator, ULOC_VALID_LOCALE, &status));
  if (collator != NULL)
    ucol_close (collator);
  return is_own ? open_variety (locale, lang, &status) : NULL;
}

/**
 * cq_order_is_known:
 * @lang: a BCP 47 language tag
 *
 * Returns: whether the alphabetical order of @lang is known
 */
gboolean
cq_order_is_known (const char *lang)
{
  UCollator *collator;

  g_return_val_if_fail (lang != NULL, FALSE);

  collator = open_collator (lang);
  if (collator == NULL)
    return FALSE;
  ucol_close (collator);
  return TRUE;
}

/* The Arabic list of the Member States of the United Nations has اليابان among names that begin with ي. */
static const char *
skip_article (const char *text)
{
  static const char article[] = "ال";

  return g_str_has_prefix (text, article) && text[strlen (article)] != '\0' ? text + strlen (article) : text;
}

static void
make_key (UCollator *collator,
          const char *text,
          guint place,
          SortKey *key)
{
  g_autofree UChar *utf16 = NULL;
  int32_t length = 0;

  utf16 = cq_icu_from_utf8 (text, &length);
  key->place = place;
  key->length = utf16 != NULL ? ucol_getSortKey (collator, utf16, length, NULL, 0) : 0;
  key->key = g_malloc (MAX (key->length, 1));
  if (key->length > 0)
    ucol_getSortKey (collator, utf16, length, key->key, key->length);
}

static int
compare_keys (const void *a,
              const void *b)
{
  const SortKey *first = a;
  const SortKey *second = b;
  int order;

  order = memcmp (first->key, second->key, (size_t) MIN (first->length, second->length));
  if (order == 0)
    order = (first->length > second->length) - (first->length < second->length);
  /* What is equal keeps its order. */
  return order != 0 ? order : (first->place > second->place) - (first->place < second->place);
}

/**
 * cq_order_get_permutation:
 * @texts: (array length=n_texts): UTF-8 texts, such as names of parties
 * @n_texts: their number
 * @lang: a BCP 47 language tag
 *
 * Puts texts in the alphabetical order of a language. Equal ones keep their order. Arabic names are under their first
 * letter behind the article.
 *
 * Returns: (nullable) (transfer full) (array length=n_texts): the indexes in @texts, the one that
 *   comes first in the alphabet first; free with g_free(); %NULL where the order of @lang is not known
 */
guint *
cq_order_get_permutation (const char *const *texts,
                          gsize n_texts,
                          const char *lang)
{
  g_autofree SortKey *keys = NULL;
  UCollator *collator;
  guint *permutation;
  gboolean is_arabic;

  g_return_val_if_fail (texts != NULL || n_texts == 0, NULL);
  g_return_val_if_fail (lang != NULL, NULL);

  collator = open_collator (lang);
  if (collator == NULL)
    return NULL;

  is_arabic = cq_language_matches (lang, "ar");
  keys = g_new0 (SortKey, n_texts + 1);
  for (gsize i = 0; i < n_texts; i++)
    make_key (collator, is_arabic ? skip_article (texts[i]) : texts[i], (guint) i, &keys[i]);
  ucol_close (collator);

  qsort (keys, n_texts, sizeof *keys, compare_keys);
  permutation = g_new (guint, n_texts + 1);
  for (gsize i = 0; i < n_texts; i++)
    {
      permutation[i] = keys[i].place;
      g_free (keys[i].key);
    }
  return permutation;
}

static const Links *
find_links (const char *lang)
{
  for (gsize i = 0; i < G_N_ELEMENTS (own_links); i++)
    if (cq_language_matches (lang, own_links[i].lang))
      return &own_links[i];
  return NULL;
}

static char *
join_with_links (const char *const *texts,
                 guint n_texts,
                 const Links *links)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n_texts; i++)
    {
      if (i > 0)
        g_string_append (joined, i == n_texts - 1 ? links->last : links->comma);
      g_string_append (joined, texts[i]);
    }
  return g_string_free (joined, FALSE);
}

static char *
format_list (UListFormatter *formatter,
             const char *const *texts,
             guint n_texts)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_free);
  g_autofree int32_t *lengths = g_new (int32_t, n_texts);
  g_autofree UChar *joined = NULL;
  UErrorCode status = U_ZERO_ERROR;
  int32_t length;

  for (guint i = 0; i < n_texts; i++)
    {
      UChar *member = cq_icu_from_utf8 (texts[i], &lengths[i]);

      if (member == NULL)
        return NULL;
      g_ptr_array_add (members, member);
    }

  length = ulistfmt_format (formatter, (const UChar *const *) members->pdata, lengths, (int32_t) n_texts, NULL, 0,
                            &status);
  if (status != U_BUFFER_OVERFLOW_ERROR)
    return NULL;
  status = U_ZERO_ERROR;
  joined = g_new (UChar, length);
  length = ulistfmt_format (formatter, (const UChar *const *) members->pdata, lengths, (int32_t) n_texts, joined,
                            length, &status);
  return U_SUCCESS (status) ? cq_icu_to_utf8 (joined, length) : NULL;
}

static UListFormatter *
open_list_formatter (const char *lang)
{
  static const char *const probe[] = { "A", "B" };
  g_autofree char *locale = cq_icu_get_locale (lang);
  g_autofree char *pair = NULL;
  UListFormatter *formatter;
  UErrorCode status = U_ZERO_ERROR;

  if (locale == NULL || !cq_icu_has_locale (locale))
    return NULL;

  /* United Nations usage has no comma before "and"; CLDR gives that to world English. */
  formatter = ulistfmt_open (cq_language_matches (lang, "en") ? "en_001" : locale, &status);
  if (U_FAILURE (status))
    return NULL;

  /* A language without a word between two has the root's commas, that is, no pattern of its own:
   * ICU does not tell the locale of a list's pattern. */
  pair = format_list (formatter, probe, G_N_ELEMENTS (probe));
  if (pair != NULL && strcmp (pair, "A, B") != 0)
    return formatter;
  ulistfmt_close (formatter);
  return NULL;
}

/**
 * cq_list_join:
 * @texts: UTF-8 texts, ending with %NULL
 * @lang: a BCP 47 language tag
 *
 * Joins texts as in a sentence: "Japan, Kazakhstan and Uzbekistan". English has no comma before
 * "and", which is the usage of the United Nations.
 *
 * Returns: (nullable) (transfer full): the list, empty if there are no texts; %NULL where it is not
 *   known how @lang joins them
 */
char *
cq_list_join (const char *const *texts,
              const char *lang)
{
  UListFormatter *formatter;
  const Links *links;
  guint n_texts;
  char *joined;

  g_return_val_if_fail (texts != NULL, NULL);
  g_return_val_if_fail (lang != NULL, NULL);

  n_texts = g_strv_length ((char **) texts);
  if (n_texts < 2)
    return g_strdup (n_texts == 1 ? texts[0] : "");

  links = find_links (lang);
  if (links != NULL)
    return join_with_links (texts, n_texts, links);

  formatter = open_list_formatter (lang);
  if (formatter == NULL)
    return NULL;
  joined = format_list (formatter, texts, n_texts);
  ulistfmt_close (formatter);
  return joined;
}

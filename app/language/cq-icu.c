/* What the files of this room need of ICU: locales, and whether an answer is the language's own. */
#include "language/cq-icu.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

/**
 * cq_icu_get_locale:
 * @tag: a BCP 47 language tag; underscores are taken for hyphens
 *
 * Returns: (nullable) (transfer full): ICU's name for @tag ("zh_Hant"), without extensions, which
 *   would change calendars and orders; %NULL if @tag is not well-formed
 */
char *
cq_icu_get_locale (const char *tag)
{
  g_autofree char *hyphened = g_strdup (tag);
  char locale[ULOC_FULLNAME_CAPACITY];
  char base[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  int32_t parsed = 0;

  g_strdelimit (hyphened, "_", '-');
  uloc_forLanguageTag (hyphened, locale, sizeof locale, &parsed, &status);
  if (U_FAILURE (status) || status == U_STRING_NOT_TERMINATED_WARNING || parsed != (int32_t) strlen (hyphened))
    return NULL;

  uloc_getBaseName (locale, base, sizeof base, &status);
  if (U_FAILURE (status) || base[0] == '\0' || base[0] == '_')
    return NULL;
  return g_strdup (base);
}

static gboolean
get_language_and_script (const char *locale,
                         char language[ULOC_LANG_CAPACITY],
                         char script[ULOC_SCRIPT_CAPACITY])
{
  char likely[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  uloc_addLikelySubtags (locale, likely, sizeof likely, &status);
  uloc_getLanguage (likely, language, ULOC_LANG_CAPACITY, &status);
  uloc_getScript (likely, script, ULOC_SCRIPT_CAPACITY, &status);

  /* CLDR keeps Bokmål under the macrolanguage. */
  if (strcmp (language, "nb") == 0)
    strcpy (language, "no");
  return U_SUCCESS (status) && status != U_STRING_NOT_TERMINATED_WARNING && language[0] != '\0';
}

/**
 * cq_icu_is_own:
 * @locale: the locale that was asked for
 * @actual: (nullable): the locale that ICU says its data came from
 *
 * Where ICU has no data it answers from its root or from the locale of the process, and reports
 * success. So every answer is checked against the language and the script that were wanted.
 *
 * Returns: whether the data is @locale's own
 */
gboolean
cq_icu_is_own (const char *locale,
               const char *actual)
{
  char languages[2][ULOC_LANG_CAPACITY];
  char scripts[2][ULOC_SCRIPT_CAPACITY];

  if (actual == NULL || actual[0] == '\0' || strcmp (actual, "root") == 0)
    return FALSE;

  return get_language_and_script (locale, languages[0], scripts[0])
         && get_language_and_script (actual, languages[1], scripts[1])
         && strcmp (languages[0], languages[1]) == 0 && strcmp (scripts[0], scripts[1]) == 0;
}

/**
 * cq_icu_has_locale:
 * @locale: ICU's name of a locale
 *
 * Returns: whether ICU has general data, such as names of months, in that language and script
 */
gboolean
cq_icu_has_locale (const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  UResourceBundle *bundle;
  gboolean own;

  bundle = ures_open (NULL, locale, &status);
  own = U_SUCCESS (status) && status != U_USING_DEFAULT_WARNING
        && cq_icu_is_own (locale, ures_getLocaleByType (bundle, ULOC_ACTUAL_LOCALE, &status));
  ures_close (bundle);
  return own;
}

/**
 * cq_icu_to_utf8:
 * @text: text of ICU
 * @length: its length in 16-bit units, or -1 if it ends with zero
 *
 * Returns: (nullable) (transfer full): the same as UTF-8; %NULL if @text is not well-formed
 */
char *
cq_icu_to_utf8 (const UChar *text,
                int32_t length)
{
  return g_utf16_to_utf8 ((const gunichar2 *) text, length, NULL, NULL, NULL);
}

/**
 * cq_icu_from_utf8:
 * @text: UTF-8
 * @length: (out) (optional): its length in 16-bit units
 *
 * Returns: (nullable) (transfer full): the same for ICU, ending with zero; %NULL if @text is not
 *   well-formed
 */
UChar *
cq_icu_from_utf8 (const char *text,
                  int32_t *length)
{
  glong written = 0;
  gunichar2 *utf16;

  utf16 = g_utf8_to_utf16 (text, -1, NULL, &written, NULL);
  if (length != NULL)
    *length = (int32_t) written;
  return (UChar *) utf16;
}

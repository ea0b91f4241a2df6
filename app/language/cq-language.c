/* Language tags (BCP 47): what they mean, and what languages are called. */
#include "language/cq-language.h"

#include "language/cq-icu.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>
#include <unicode/uloc.h>
#include <unicode/unumsys.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

G_DEFINE_QUARK (cq-language-error-quark, cq_language_error)

/* ICU knows no table of codes but its own languages; a three-letter code is what shows that a
 * language stands in ISO 639. Codes for "none" and "several" name no language to write in. */
static gboolean
is_known_locale (const char *locale)
{
  static const char *const not_languages[] = { "und", "mul", "mis", "zxx", NULL };
  char language[ULOC_LANG_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  uloc_getLanguage (locale, language, sizeof language, &status);
  return U_SUCCESS (status) && uloc_getISO3Language (locale)[0] != '\0'
         && !g_strv_contains (not_languages, language);
}

static char *
get_known_locale (const char *tag)
{
  g_autofree char *locale = cq_icu_get_locale (tag);

  return locale != NULL && is_known_locale (locale) ? g_steal_pointer (&locale) : NULL;
}

/**
 * cq_language_normalize:
 * @tag: a language tag, perhaps with underscores or the wrong case of letters
 * @error: return location for a %CQ_LANGUAGE_ERROR_TAG
 *
 * Writes a tag as BCP 47 wants it: "EN_gb" becomes "en-GB". Extensions are dropped.
 *
 * Returns: (nullable) (transfer full): the tag; %NULL with @error set if @tag is not well-formed or
 *   its language not known
 */
char *
cq_language_normalize (const char *tag,
                       GError **error)
{
  g_autofree char *locale = NULL;
  char normal[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  g_return_val_if_fail (tag != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  locale = cq_icu_get_locale (tag);
  if (locale != NULL)
    uloc_toLanguageTag (locale, normal, sizeof normal, TRUE, &status);
  if (locale == NULL || U_FAILURE (status) || status == U_STRING_NOT_TERMINATED_WARNING)
    {
      g_set_error (error, CQ_LANGUAGE_ERROR, CQ_LANGUAGE_ERROR_TAG,
                   _ ("“%s” is not a language tag: write one such as “en”, “ru” or “zh-Hant”"), tag);
      return NULL;
    }
  if (!is_known_locale (locale))
    {
      g_set_error (error, CQ_LANGUAGE_ERROR, CQ_LANGUAGE_ERROR_TAG,
                   _ ("“%s” names no known language: write one such as “en”, “ru” or “ja”"), tag);
      return NULL;
    }
  return g_strdup (normal);
}

/**
 * cq_language_is_known:
 * @tag: any text
 *
 * Returns: whether @tag is a well-formed tag of a language in ISO 639
 */
gboolean
cq_language_is_known (const char *tag)
{
  g_autofree char *locale = NULL;

  g_return_val_if_fail (tag != NULL, FALSE);

  locale = get_known_locale (tag);
  return locale != NULL;
}

/* One subtag of a tag with the likely ones filled in: "zh-TW" is "zh-Hant-TW". */
static char *
get_subtag (const char *tag,
            gboolean likely,
            int32_t (*get) (const char *, char *, int32_t, UErrorCode *))
{
  g_autofree char *locale = get_known_locale (tag);
  char full[ULOC_FULLNAME_CAPACITY];
  char subtag[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  if (locale == NULL)
    return NULL;

  if (likely)
    uloc_addLikelySubtags (locale, full, sizeof full, &status);
  else
    g_strlcpy (full, locale, sizeof full);
  get (full, subtag, sizeof subtag, &status);
  return U_SUCCESS (status) && subtag[0] != '\0' ? g_strdup (subtag) : NULL;
}

/**
 * cq_language_get_base:
 * @tag: a language tag
 *
 * Returns: (nullable) (transfer full): the language alone, "zh" of "zh-Hant-TW"; %NULL if it is
 *   not known
 */
char *
cq_language_get_base (const char *tag)
{
  g_return_val_if_fail (tag != NULL, NULL);

  return get_subtag (tag, FALSE, uloc_getLanguage);
}

/**
 * cq_language_get_script:
 * @tag: a language tag
 *
 * Returns: (nullable) (transfer full): the ISO 15924 code of the script that @tag names or, where
 *   it names none, of the one its language is usually written in; %NULL if it is not known
 */
char *
cq_language_get_script (const char *tag)
{
  g_return_val_if_fail (tag != NULL, NULL);

  return get_subtag (tag, TRUE, uloc_getScript);
}

/**
 * cq_language_is_rtl:
 * @tag: a language tag
 *
 * Returns: whether the language is written from right to left
 */
gboolean
cq_language_is_rtl (const char *tag)
{
  g_autofree char *locale = NULL;

  g_return_val_if_fail (tag != NULL, FALSE);

  locale = get_known_locale (tag);
  return locale != NULL && uloc_isRightToLeft (locale);
}

static gsize
get_base_length (const char *tag)
{
  return strcspn (tag, "-_");
}

/* Two codes of two letters are two languages, but for those that a code of today has taken the place of: most tags that
 * are compared differ so, and need not be read. */
static gboolean
are_plainly_different (const char *tag, const char *other)
{
  static const char *const replaced[] = { "in", "iw", "ji", "jw", "mo", "sh", "tl" };

  if (get_base_length (tag) != 2 || get_base_length (other) != 2 || g_ascii_strncasecmp (tag, other, 2) == 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (replaced); i++)
    if (g_ascii_strncasecmp (tag, replaced[i], 2) == 0 || g_ascii_strncasecmp (other, replaced[i], 2) == 0)
      return FALSE;
  return TRUE;
}

/**
 * cq_language_matches:
 * @tag: a language tag
 * @other: another
 *
 * Whether text in one can serve where the other is wanted: the same language in the same script,
 * of whatever region. "en-GB" matches "en"; "zh-Hant" does not match "zh".
 *
 * Returns: whether they match
 */
gboolean
cq_language_matches (const char *tag,
                     const char *other)
{
  g_autofree char *locale = NULL;
  g_autofree char *other_locale = NULL;

  g_return_val_if_fail (tag != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  if (g_ascii_strcasecmp (tag, other) == 0)
    return TRUE;
  if (are_plainly_different (tag, other))
    return FALSE;

  locale = get_known_locale (tag);
  other_locale = get_known_locale (other);
  return locale != NULL && other_locale != NULL && cq_icu_is_own (locale, other_locale);
}

static void
add_tag (GPtrArray *tags,
         const char *language,
         const char *script,
         const char *region)
{
  g_autofree char *tag = NULL;

  tag = g_strconcat (language, script != NULL ? "-" : "", script != NULL ? script : "",
                     region != NULL ? "-" : "", region != NULL ? region : "", NULL);
  if (!g_ptr_array_find_with_equal_func (tags, tag, g_str_equal, NULL))
    g_ptr_array_add (tags, g_steal_pointer (&tag));
}

/**
 * cq_language_get_fallbacks:
 * @tag: a language tag
 *
 * Lists the tags under which data for @tag may be found, the nearest first. The script never
 * changes on the way: "zh-TW" leads to "zh-Hant" but not to "zh", which is written in Hans.
 *
 * Returns: (transfer full): the tags, ending with %NULL; none if @tag is not known
 */
char **
cq_language_get_fallbacks (const char *tag)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();
  g_autofree char *language = NULL;
  g_autofree char *script = NULL;
  g_autofree char *region = NULL;
  g_autofree char *usual = NULL;

  g_return_val_if_fail (tag != NULL, NULL);

  language = cq_language_get_base (tag);
  if (language != NULL)
    {
      script = cq_language_get_script (tag);
      region = get_subtag (tag, FALSE, uloc_getCountry);
      usual = cq_language_get_script (language);

      if (region != NULL)
        {
          g_autofree char *there = g_strconcat (language, "-", region, NULL);
          g_autofree char *usual_there = cq_language_get_script (there);

          if (g_strcmp0 (script, usual_there) == 0)
            add_tag (tags, language, NULL, region);
          add_tag (tags, language, script, region);
        }
      if (script != NULL)
        add_tag (tags, language, script, NULL);
      if (g_strcmp0 (script, usual) == 0)
        add_tag (tags, language, NULL, NULL);
    }

  g_ptr_array_add (tags, NULL);
  return (char **) g_ptr_array_steal (tags, NULL);
}

/**
 * cq_language_get_extension:
 * @tag: a language tag
 * @key: the key of a Unicode extension, "ca" for the calendar, "nu" for the digits
 *
 * Returns: (nullable) (transfer full): what @tag says of it, "japanese" of "ja-u-ca-japanese"; %NULL where it says nothing
 */
char *
cq_language_get_extension (const char *tag,
                           const char *key)
{
  char locale[ULOC_FULLNAME_CAPACITY];
  char value[ULOC_KEYWORDS_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length;

  g_return_val_if_fail (tag != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  if (strstr (tag, "-u-") == NULL)
    return NULL;
  uloc_forLanguageTag (tag, locale, sizeof locale, NULL, &status);
  length = uloc_getKeywordValue (locale, uloc_toLegacyKey (key), value, sizeof value, &status);
  return U_SUCCESS (status) && status != U_STRING_NOT_TERMINATED_WARNING && length > 0 ? g_strdup (value) : NULL;
}

/**
 * cq_language_get_digits:
 * @system: (nullable): a numbering system as CLDR calls it, "arab"
 * @digits: (out): its digits; zeros where they are the European ones
 *
 * Returns: whether there is such a system and it has ten digits
 */
gboolean
cq_language_get_digits (const char *system,
                        gunichar digits[10])
{
  UErrorCode status = U_ZERO_ERROR;
  UNumberingSystem *numbers;
  UChar text[32];
  int32_t length = 0;
  int32_t at = 0;

  for (guint i = 0; i < 10; i++)
    digits[i] = 0;
  if (system == NULL || strcmp (system, "latn") == 0)
    return system != NULL;
  numbers = unumsys_openByName (system, &status);
  if (U_SUCCESS (status) && !unumsys_isAlgorithmic (numbers))
    length = unumsys_getDescription (numbers, text, G_N_ELEMENTS (text), &status);
  unumsys_close (numbers);
  if (U_FAILURE (status) || u_countChar32 (text, length) != 10)
    return FALSE;
  for (guint i = 0; i < 10; i++)
    {
      UChar32 digit;

      U16_NEXT (text, at, length, digit);
      digits[i] = (gunichar) digit;
    }
  return TRUE;
}

/* CLDR still writes Uzbek oʻ and gʻ with a quotation mark; the alphabet's sign is U+02BB. */
static void
use_uzbek_letters (char **name,
                   const char *locale)
{
  g_auto (GStrv) parts = NULL;

  if (!cq_icu_is_own ("uz_Latn", locale))
    return;

  parts = g_strsplit (*name, "\u2018", -1);
  g_free (*name);
  *name = g_strjoinv ("\u02bb", parts);
}

static char *
get_display (int32_t (*get) (const char *, const char *, UChar *, int32_t, UErrorCode *),
             const char *locale,
             const char *in_locale)
{
  UChar text[256];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length;

  length = get (locale, in_locale, text, G_N_ELEMENTS (text), &status);
  /* With this warning ICU gives back the code itself or another language's name. */
  if (U_FAILURE (status) || status == U_USING_DEFAULT_WARNING || length == 0)
    return NULL;
  return cq_icu_to_utf8 (text, length);
}

/**
 * cq_language_get_name:
 * @tag: the language to be named
 * @in_lang: the language to name it in
 *
 * Returns: (nullable) (transfer full): the name, such as "казахский"; %NULL where it is missing
 */
char *
cq_language_get_name (const char *tag,
                      const char *in_lang)
{
  g_autofree char *locale = NULL;
  g_autofree char *in_locale = NULL;
  g_autofree char *language = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (tag != NULL, NULL);
  g_return_val_if_fail (in_lang != NULL, NULL);

  locale = get_known_locale (tag);
  in_locale = get_known_locale (in_lang);
  if (locale == NULL || in_locale == NULL || !cq_icu_has_locale (in_locale))
    return NULL;

  /* Asked for the language first: in a name of several parts ICU hides that it lacks one. */
  language = get_display (uloc_getDisplayLanguage, locale, in_locale);
  name = language != NULL ? get_display (uloc_getDisplayName, locale, in_locale) : NULL;
  if (name != NULL)
    use_uzbek_letters (&name, in_locale);
  return g_steal_pointer (&name);
}

/**
 * cq_language_get_autonym:
 * @tag: a language tag
 *
 * Returns: (nullable) (transfer full): what the language calls itself, such as "қазақ тілі"; %NULL
 *   where it is missing
 */
char *
cq_language_get_autonym (const char *tag)
{
  return cq_language_get_name (tag, tag);
}

/**
 * cq_language_get_interface:
 *
 * Returns: (transfer full): the language of the person at the keyboard, as the locale of the process says it: what
 *   gettext translates to, and what dates and names outside documents are written in
 */
char *
cq_language_get_interface (void)
{
  const char *locale = setlocale (LC_MESSAGES, NULL);
  g_autofree char *lang = g_strdup (g_get_language_names ()[0]);

  /* In the locale “C” gettext translates nothing, whatever LANGUAGE says. */
  if (g_strcmp0 (locale, "C") == 0 || g_strcmp0 (locale, "POSIX") == 0)
    return g_strdup ("en");
  lang[strcspn (lang, ".@")] = '\0';
  g_strdelimit (lang, "_", '-');
  return cq_language_is_known (lang) ? g_steal_pointer (&lang) : g_strdup ("en");
}

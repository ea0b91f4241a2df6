/* Numbers in words: writing and reading. */
#include "language/cq-number-spell.h"

#include "language/cq-icu.h"
#include "language/cq-language.h"
#include "language/cq-number-words.h"

#include <string.h>
#include <unicode/uloc.h>

#define LONGEST 512

/* The genders' names in ICU's rule sets, and for each gender the order in which they are tried. */
static const char *const rule_endings[4][4] = {
  [CQ_GENDER_NONE] = { "", "-neuter", "-masculine", NULL },
  [CQ_GENDER_MASCULINE] = { "-masculine", "", NULL },
  [CQ_GENDER_FEMININE] = { "-feminine", "", NULL },
  [CQ_GENDER_NEUTER] = { "-neuter", "", "-masculine", NULL },
};

static const char *const rule_cases[] = {
  [CQ_NUMBER_NOMINATIVE] = "",          [CQ_NUMBER_GENITIVE] = "-genitive",
  [CQ_NUMBER_DATIVE] = "-dative",       [CQ_NUMBER_ACCUSATIVE] = "-accusative",
  [CQ_NUMBER_INSTRUMENTAL] = "-ablative", [CQ_NUMBER_PREPOSITIONAL] = "-locative",
};

/* ICU marks where a word may be broken; that is for layout to find. */
static char *
strip_break_marks (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (letter != 0x00AD && letter != 0x200B)
        g_string_append_unichar (plain, letter);
    }
  return g_string_free (plain, FALSE);
}

static UNumberFormat *
open_rules (const char *lang,
            UNumberFormatStyle style)
{
  g_autofree char *locale = NULL;
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *format;

  if (!cq_language_is_known (lang))
    return NULL;

  locale = cq_icu_get_locale (lang);
  format = unum_open (style, NULL, 0, locale, NULL, &status);
  if (U_SUCCESS (status) && cq_icu_is_own (locale, unum_getLocaleByType (format, ULOC_ACTUAL_LOCALE, &status)))
    return format;
  if (format != NULL)
    unum_close (format);
  return NULL;
}

static gboolean
set_rules (UNumberFormat *format,
           const char *name)
{
  g_autofree UChar *rules = cq_icu_from_utf8 (name, NULL);
  UErrorCode status = U_ZERO_ERROR;

  unum_setTextAttribute (format, UNUM_DEFAULT_RULESET, rules, -1, &status);
  return U_SUCCESS (status);
}

/* Chooses the rules called @stem with the endings for @gender and, where the language has cases, @grammatical_case;
 * FALSE if the language has no such rules. */
static gboolean
choose_rules (UNumberFormat *format,
              const char *stem,
              CqGender gender,
              CqNumberCase grammatical_case)
{
  for (guint pass = grammatical_case == CQ_NUMBER_NOMINATIVE ? 1 : 0; pass < 2; pass++)
    for (guint i = 0; i < 4 && rule_endings[gender][i] != NULL; i++)
      {
        g_autofree char *name
          = g_strconcat (stem, rule_endings[gender][i], pass == 0 ? rule_cases[grammatical_case] : "", NULL);

        if (set_rules (format, name))
          return TRUE;
      }
  return FALSE;
}

/* ICU takes milliseconds to open the rules of a language, of Russian many, and microseconds to follow them: they are
 * opened once and kept for the life of the process. NULL where ICU has none. */
static UNumberFormat *
get_rules (const char *lang,
           UNumberFormatStyle style)
{
  static GHashTable *languages[2];
  GHashTable **table = &languages[style == UNUM_SPELLOUT ? 0 : 1];
  UNumberFormat *format;

  if (*table == NULL)
    *table = g_hash_table_new (g_str_hash, g_str_equal);
  format = g_hash_table_lookup (*table, lang);
  if (format == NULL)
    {
      format = open_rules (lang, style);
      if (format != NULL)
        g_hash_table_insert (*table, g_strdup (lang), format);
    }
  return format;
}

/* cq_number_format_by_rules:
 * Returns: (nullable) (transfer full): @number by ICU's rules called @stem; %NULL where ICU has none of @lang. */
char *
cq_number_format_by_rules (gint64 number,
                           const char *lang,
                           UNumberFormatStyle style,
                           const char *stem,
                           CqGender gender,
                           CqNumberCase grammatical_case)
{
  static GMutex mutex;
  /* Choosing rules changes the format, so that one at a time may. */
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  UErrorCode status = U_ZERO_ERROR;
  g_autofree char *marked = NULL;
  UNumberFormat *format = get_rules (lang, style);
  UChar text[LONGEST];
  int32_t length;

  if (format == NULL || !choose_rules (format, stem, gender, grammatical_case))
    return NULL;
  length = unum_formatInt64 (format, number, text, LONGEST, NULL, &status);
  marked = U_SUCCESS (status) ? cq_icu_to_utf8 (text, length) : NULL;
  return marked != NULL ? strip_break_marks (marked) : NULL;
}

/**
 * cq_number_spell_cardinal:
 * @number: any number
 * @lang: a BCP 47 language tag
 * @gender: the gender of what is counted
 *
 * Returns: (nullable) (transfer full): the number in words, "twenty-three"; %NULL where they are
 *   not known in @lang
 */
char *
cq_number_spell_cardinal (gint64 number,
                          const char *lang,
                          CqGender gender)
{
  return cq_number_spell_cardinal_in (number, lang, gender, CQ_NUMBER_NOMINATIVE);
}

/* Whether the number stands in the oblique case of Arabic, beside something masculine such as "year" or "day". */
static gboolean
is_oblique_arabic (const char *lang,
                   CqGender gender,
                   CqNumberCase grammatical_case)
{
  return grammatical_case != CQ_NUMBER_NOMINATIVE && gender != CQ_GENDER_FEMININE
         && g_ascii_strncasecmp (lang, "ar", 2) == 0 && cq_language_matches (lang, "ar");
}

/**
 * cq_number_spell_cardinal_in:
 * @number: any number
 * @lang: a BCP 47 language tag
 * @gender: the gender of what is counted
 * @grammatical_case: the case in which it stands; a language whose numbers have none has one form for all
 *
 * Returns: (nullable) (transfer full): the number in words, "тридцати"; %NULL where they are not known in @lang
 */
char *
cq_number_spell_cardinal_in (gint64 number,
                             const char *lang,
                             CqGender gender,
                             CqNumberCase grammatical_case)
{
  g_return_val_if_fail (lang != NULL, NULL);
  g_return_val_if_fail (gender <= CQ_GENDER_NEUTER, NULL);
  g_return_val_if_fail (grammatical_case <= CQ_NUMBER_PREPOSITIONAL, NULL);

  if (cq_number_words_has (lang))
    return cq_number_words_cardinal (number, lang);
  if (is_oblique_arabic (lang, gender, grammatical_case))
    return cq_number_words_arabic_cardinal (number);
  return cq_number_format_by_rules (number, lang, UNUM_SPELLOUT, "%spellout-cardinal", gender, grammatical_case);
}

/**
 * cq_number_spell_ordinal:
 * @number: any number
 * @lang: a BCP 47 language tag
 * @gender: the gender of what is numbered
 *
 * Returns: (nullable) (transfer full): the ordinal in words, "sixth"; %NULL where they are not known
 *   in @lang
 */
char *
cq_number_spell_ordinal (gint64 number,
                         const char *lang,
                         CqGender gender)
{
  return cq_number_spell_ordinal_in (number, lang, gender, CQ_NUMBER_NOMINATIVE);
}

/**
 * cq_number_spell_ordinal_in:
 * @number: any number
 * @lang: a BCP 47 language tag
 * @gender: the gender of what is numbered
 * @grammatical_case: the case in which it stands; a language whose numbers have none has one form for all
 *
 * Returns: (nullable) (transfer full): the ordinal in words, "шестой" of "на шестой встрече"; %NULL where they are
 *   not known in @lang
 */
char *
cq_number_spell_ordinal_in (gint64 number,
                            const char *lang,
                            CqGender gender,
                            CqNumberCase grammatical_case)
{
  g_return_val_if_fail (lang != NULL, NULL);
  g_return_val_if_fail (gender <= CQ_GENDER_NEUTER, NULL);
  g_return_val_if_fail (grammatical_case <= CQ_NUMBER_PREPOSITIONAL, NULL);

  if (cq_number_words_has (lang))
    return cq_number_words_ordinal (number, lang);
  if (is_oblique_arabic (lang, gender, grammatical_case))
    return cq_number_words_arabic_ordinal (number);
  return cq_number_format_by_rules (number, lang, UNUM_SPELLOUT, "%spellout-ordinal", gender, grammatical_case);
}

/**
 * cq_number_spell_with_figure:
 * @number: any number
 * @lang: a BCP 47 language tag
 * @gender: the gender of what is counted
 * @grammatical_case: the case in which the number stands
 *
 * Writes a number as treaties do, so that neither a slip nor a forgery changes it: "thirty (30)", and in the languages
 * of Central Asia and in Russian with the figure first, "30 (тридцати)".
 *
 * Returns: (nullable) (transfer full): the number; %NULL where @lang has no words for it
 */
char *
cq_number_spell_with_figure (gint64 number,
                             const char *lang,
                             CqGender gender,
                             CqNumberCase grammatical_case)
{
  static const char *const figure_first[] = { "kk", "ky", "ru", "tg", "tk", "uz" };
  static const char *const wide[] = { "ja", "zh" };
  g_autofree char *words = cq_number_spell_cardinal_in (number, lang, gender, grammatical_case);

  if (words == NULL)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (figure_first); i++)
    if (cq_language_matches (lang, figure_first[i]))
      return g_strdup_printf ("%" G_GINT64_FORMAT " (%s)", number, words);
  for (gsize i = 0; i < G_N_ELEMENTS (wide); i++)
    if (cq_language_matches (lang, wide[i]))
      return g_strdup_printf ("%s（%" G_GINT64_FORMAT "）", words, number);
  return g_strdup_printf ("%s (%" G_GINT64_FORMAT ")", words, number);
}

/* ICU reads small letters only. Letter by letter, so that places in the text stay what they are. */
static char *
make_small (const char *text)
{
  GString *small = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    g_string_append_unichar (small, g_unichar_tolower (g_utf8_get_char (c)));
  return g_string_free (small, FALSE);
}

struct _CqNumberReader
{
  UNumberFormat *format; /* (owned) (nullable) */
  char *lang;            /* (owned) (nullable): of a language whose words stand here */
  gboolean is_han;
  gboolean is_arabic;
};

/**
 * cq_number_reader_new:
 * @lang: a BCP 47 language tag
 *
 * Returns: (transfer full): a reader; of a language whose numbers nobody knows it finds none
 */
CqNumberReader *
cq_number_reader_new (const char *lang)
{
  CqNumberReader *self = g_new0 (CqNumberReader, 1);

  g_return_val_if_fail (lang != NULL, self);

  if (cq_number_words_has (lang))
    self->lang = g_strdup (lang);
  else
    self->format = open_rules (lang, UNUM_SPELLOUT);
  self->is_han = cq_language_matches (lang, "zh") || cq_language_matches (lang, "ja");
  self->is_arabic = cq_language_matches (lang, "ar");
  return self;
}

void
cq_number_reader_free (CqNumberReader *self)
{
  if (self->format != NULL)
    unum_close (self->format);
  g_free (self->lang);
  g_free (self);
}

/* A year digit by digit, "二〇一七", which ICU writes and does not read. */
static gsize
read_han_digits (const char *text,
                 gint64 *number)
{
  static const char *const digits[] = { "〇零", "一", "二", "三", "四", "五", "六", "七", "八", "九" };
  const char *at = text;
  gint64 value = 0;
  guint n = 0;

  for (; *at != '\0' && n < 5; at = g_utf8_next_char (at), n++)
    {
      guint digit = 0;

      while (digit < G_N_ELEMENTS (digits) && g_utf8_strchr (digits[digit], -1, g_utf8_get_char (at)) == NULL)
        digit++;
      if (digit == G_N_ELEMENTS (digits))
        break;
      value = 10 * value + digit;
    }
  if (n != 4)
    return 0;
  *number = value;
  return (gsize) (at - text);
}

/* A day or a year in the oblique case of Arabic, the longest that @text begins with. */
static gsize
read_arabic (const char *text,
             gint64 *number)
{
  static const char eleventh[] = "الحادي";
  gsize longest = 0;

  /* The first word of "eleventh" is a number by itself to whoever reads word by word. */
  if (g_str_has_prefix (text, eleventh) && !g_unichar_isalpha (g_utf8_get_char (text + strlen (eleventh))))
    {
      longest = strlen (eleventh);
      *number = 1;
    }
  for (gint64 n = 1; n <= 2199; n = n == 99 ? 1900 : n + 1)
    for (guint i = 0; i < 2; i++)
      {
        g_autofree char *words = i == 0 ? cq_number_words_arabic_cardinal (n) : cq_number_words_arabic_ordinal (n);
        gsize length = words != NULL ? strlen (words) : 0;

        if (length <= longest || !g_str_has_prefix (text, words)
            || g_unichar_isalpha (g_utf8_get_char (text + length)))
          continue;
        longest = length;
        *number = n;
      }
  return longest;
}

/**
 * cq_number_reader_read:
 * @text: a text that may begin with a number in words, cardinal or ordinal
 * @number: (out): the number; untouched where there is none
 *
 * Returns: how many bytes of @text the number takes, as many as can be; 0 where it begins with none
 */
gsize
cq_number_reader_read (CqNumberReader *self,
                       const char *text,
                       gint64 *number)
{
  g_autofree char *small = NULL;
  g_autofree UChar *wide = NULL;
  g_autofree char *read = NULL;
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  int32_t end = 0;
  gint64 value;
  gint64 own = 0;
  gsize n_digits, n_bytes, n_own;

  g_return_val_if_fail (text != NULL, 0);
  g_return_val_if_fail (number != NULL, 0);

  small = make_small (text);
  if (self->lang != NULL)
    {
      g_autofree char *taken = NULL;

      n_bytes = cq_number_words_read (small, self->lang, number);
      taken = g_strndup (small, n_bytes);
      return (gsize) (g_utf8_offset_to_pointer (text, g_utf8_strlen (taken, -1)) - text);
    }
  if (self->format == NULL)
    return 0;
  if (self->is_han && (n_digits = read_han_digits (text, number)) > 0)
    return n_digits;

  wide = cq_icu_from_utf8 (small, &length);
  value = unum_parseInt64 (self->format, wide, length, &end, &status);
  if (U_FAILURE (status) || end == 0)
    return self->is_arabic ? read_arabic (text, number) : 0;

  read = cq_icu_to_utf8 (wide, end);
  *number = value;
  n_bytes = (gsize) (g_utf8_offset_to_pointer (text, g_utf8_strlen (read, -1)) - text);
  n_own = self->is_arabic ? read_arabic (text, &own) : 0;
  if (n_own <= n_bytes)
    return n_bytes;
  *number = own;
  return n_own;
}


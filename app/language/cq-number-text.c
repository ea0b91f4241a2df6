/* Numbers in words, ordinals, and the marks of lists. */
#include "language/cq-number-text.h"

#include "language/cq-icu.h"
#include "language/cq-language.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>

#define LONGEST 512

/*
 * Ordinals in digits, ending by gender (none, masculine, feminine, neuter). ICU has a full stop for
 * most of these, which is German and Slavic, not theirs.
 *
 * ru: GOST R 7.0.12 and the usual rule of one letter, "6-е заседание".
 * kk, ky, uz: a hyphen alone stands for the ending, and the noun follows without a space
 * ("6-кездесу"), by the spelling rules of each. zh, ja: "第6" before its counter.
 */
static const struct
{
  const char *lang;
  const char *format[4];
} digit_ordinals[] = {
  { "ja", { "第%u", "第%u", "第%u", "第%u" } },
  { "kk", { "%u-", "%u-", "%u-", "%u-" } },
  { "ky", { "%u-", "%u-", "%u-", "%u-" } },
  { "ru", { "%u-е", "%u-й", "%u-я", "%u-е" } },
  { "uz", { "%u-", "%u-", "%u-", "%u-" } },
  { "zh", { "第%u", "第%u", "第%u", "第%u" } },
};

/* ICU's ordinals in digits, looked at and found good. */
static const char *const icu_ordinals[] = { "de", "en", "es", "fr", "it", "pt", NULL };

/* The genders' names in ICU's rule sets, and for each gender the order in which they are tried. */
static const char *const rule_endings[4][4] = {
  [CQ_GENDER_NONE] = { "", "-neuter", "-masculine", NULL },
  [CQ_GENDER_MASCULINE] = { "-masculine", "", NULL },
  [CQ_GENDER_FEMININE] = { "-feminine", "", NULL },
  [CQ_GENDER_NEUTER] = { "-neuter", "", "-masculine", NULL },
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

/* Chooses the rules called @stem with the ending for @gender; FALSE if the language has none. */
static gboolean
choose_rules (UNumberFormat *format,
              const char *stem,
              CqGender gender)
{
  for (guint i = 0; i < 4 && rule_endings[gender][i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat (stem, rule_endings[gender][i], NULL);
      g_autofree UChar *rules = cq_icu_from_utf8 (name, NULL);
      UErrorCode status = U_ZERO_ERROR;

      unum_setTextAttribute (format, UNUM_DEFAULT_RULESET, rules, -1, &status);
      if (U_SUCCESS (status))
        return TRUE;
    }
  return FALSE;
}

static char *
format_by_rules (gint64 number,
                 const char *lang,
                 UNumberFormatStyle style,
                 const char *stem,
                 CqGender gender)
{
  UErrorCode status = U_ZERO_ERROR;
  g_autofree char *marked = NULL;
  UNumberFormat *format;
  UChar text[LONGEST];
  int32_t length;

  format = open_rules (lang, style);
  if (format == NULL)
    return NULL;

  if (choose_rules (format, stem, gender))
    {
      length = unum_formatInt64 (format, number, text, LONGEST, NULL, &status);
      marked = U_SUCCESS (status) ? cq_icu_to_utf8 (text, length) : NULL;
    }
  unum_close (format);
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
  g_return_val_if_fail (lang != NULL, NULL);
  g_return_val_if_fail (gender <= CQ_GENDER_NEUTER, NULL);

  return format_by_rules (number, lang, UNUM_SPELLOUT, "%spellout-cardinal", gender);
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
  g_return_val_if_fail (lang != NULL, NULL);
  g_return_val_if_fail (gender <= CQ_GENDER_NEUTER, NULL);

  return format_by_rules (number, lang, UNUM_SPELLOUT, "%spellout-ordinal", gender);
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

  self->format = open_rules (lang, UNUM_SPELLOUT);
  return self;
}

void
cq_number_reader_free (CqNumberReader *self)
{
  if (self->format != NULL)
    unum_close (self->format);
  g_free (self);
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

  g_return_val_if_fail (text != NULL, 0);
  g_return_val_if_fail (number != NULL, 0);

  if (self->format == NULL)
    return 0;

  small = make_small (text);
  wide = cq_icu_from_utf8 (small, &length);
  value = unum_parseInt64 (self->format, wide, length, &end, &status);
  if (U_FAILURE (status) || end == 0)
    return 0;

  read = cq_icu_to_utf8 (wide, end);
  *number = value;
  return (gsize) (g_utf8_offset_to_pointer (text, g_utf8_strlen (read, -1)) - text);
}

/* Tajik: -юм after the vowels of ду, се and сӣ, else -ум; by the last word of the number. */
static char *
make_tajik_ordinal (guint number)
{
  gboolean teen = number % 100 >= 11 && number % 100 <= 19;
  gboolean vowel = (!teen && (number % 10 == 2 || number % 10 == 3)) || number % 100 == 30;

  return g_strdup_printf (vowel ? "%u-юм" : "%u-ум", number);
}

/* Turkmen: -njy after a back vowel of the number's last word (alty, dokuz; on, otuz, kyrk, altmyş,
 * togsan), else -nji. */
static char *
make_turkmen_ordinal (guint number)
{
  static const char back_units[] = "0000001001";
  static const char back_tens[] = "0101101001";
  guint units = number % 10;
  guint tens = number / 10 % 10;
  gboolean back = units != 0 ? back_units[units] == '1' : back_tens[tens] == '1';

  return g_strdup_printf (back ? "%u-njy" : "%u-nji", number);
}

/**
 * cq_number_get_ordinal:
 * @number: a number
 * @lang: a BCP 47 language tag
 * @gender: the gender of what is numbered
 *
 * Writes an ordinal in digits: "6th", "6e", "6-е", "第6". In Japanese, Chinese, Kazakh, Kyrgyz and
 * Uzbek the noun follows without a space.
 *
 * Returns: (nullable) (transfer full): the ordinal; %NULL where it is not known how @lang writes it
 */
char *
cq_number_get_ordinal (guint number,
                       const char *lang,
                       CqGender gender)
{
  g_return_val_if_fail (lang != NULL, NULL);
  g_return_val_if_fail (gender <= CQ_GENDER_NEUTER, NULL);

  if (cq_language_matches (lang, "tg"))
    return make_tajik_ordinal (number);
  if (cq_language_matches (lang, "tk"))
    return make_turkmen_ordinal (number);
  for (gsize i = 0; i < G_N_ELEMENTS (digit_ordinals); i++)
    if (cq_language_matches (lang, digit_ordinals[i].lang))
      return g_strdup_printf (digit_ordinals[i].format[gender], number);
  for (guint i = 0; icu_ordinals[i] != NULL; i++)
    if (cq_language_matches (lang, icu_ordinals[i]))
      return format_by_rules (number, lang, UNUM_ORDINAL, "%digits-ordinal", gender);
  return NULL;
}

/**
 * cq_number_to_roman:
 * @number: 1 to 3999
 * @upper: whether in capitals
 *
 * Returns: (nullable) (transfer full): the Roman numeral, "iv" or "IV"; %NULL if there is none
 */
char *
cq_number_to_roman (guint number,
                    gboolean upper)
{
  static const struct
  {
    guint value;
    const char *numeral;
  } steps[] = { { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" },
                { 90, "xc" }, { 50, "l" }, { 40, "xl" }, { 10, "x" }, { 9, "ix" },
                { 5, "v" }, { 4, "iv" }, { 1, "i" } };
  GString *numeral;

  if (number < 1 || number > 3999)
    return NULL;

  numeral = g_string_new (NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    for (; number >= steps[i].value; number -= steps[i].value)
      g_string_append (numeral, steps[i].numeral);
  if (upper)
    g_string_ascii_up (numeral);
  return g_string_free (numeral, FALSE);
}

/**
 * cq_number_to_letters:
 * @number: 1 or more
 * @upper: whether in capitals
 *
 * Returns: (nullable) (transfer full): the letter of a list's mark: a to z, then aa, ab and on;
 *   %NULL for 0
 */
char *
cq_number_to_letters (guint number,
                      gboolean upper)
{
  GString *letters;

  if (number < 1)
    return NULL;

  letters = g_string_new (NULL);
  for (; number > 0; number = (number - 1) / 26)
    g_string_prepend_c (letters, (char) ((upper ? 'A' : 'a') + (number - 1) % 26));
  return g_string_free (letters, FALSE);
}

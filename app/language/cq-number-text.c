/* Ordinals in digits and in Roman numerals, and the marks of lists. */
#include "language/cq-number-text.h"

#include "language/cq-language.h"
#include "language/cq-number-spell.h"

#include <unicode/unum.h>

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
      return cq_number_format_by_rules (number, lang, UNUM_ORDINAL, "%digits-ordinal", gender, CQ_NUMBER_NOMINATIVE);
  return NULL;
}

/**
 * cq_number_get_roman_ordinal:
 * @number: 1 to 3999
 * @lang: a BCP 47 language tag
 * @gender: the gender of what is numbered
 *
 * Writes an ordinal in Roman numerals, as some languages number meetings and congresses: "VIe réunion", "VI заседание".
 *
 * Returns: (nullable) (transfer full): the ordinal; %NULL where @lang does not write meetings so
 */
char *
cq_number_get_roman_ordinal (guint number,
                             const char *lang,
                             CqGender gender)
{
  /* French: the endings of the ordinals in digits. The others write the numeral alone. */
  static const char *const alone[] = { "es", "kk", "ky", "ru", "uz" };
  g_autofree char *numeral = cq_number_to_roman (number, TRUE);

  g_return_val_if_fail (lang != NULL, NULL);

  if (numeral != NULL && cq_language_matches (lang, "fr"))
    return g_strconcat (numeral, number > 1 ? "e" : gender == CQ_GENDER_FEMININE ? "re" : "er", NULL);
  for (gsize i = 0; numeral != NULL && i < G_N_ELEMENTS (alone); i++)
    if (cq_language_matches (lang, alone[i]))
      return g_steal_pointer (&numeral);
  return NULL;
}

/**
 * cq_number_get_session:
 * @number: a number
 * @lang: a BCP 47 language tag
 * @in_words: whether it is spelled out
 *
 * Japanese and Chinese put a counter between an ordinal and a meeting: "第6回会合", "第六次会议".
 *
 * Returns: (nullable) (transfer full): the number of a meeting with its counter; %NULL in a language without one
 */
char *
cq_number_get_session (guint number,
                       const char *lang,
                       gboolean in_words)
{
  gboolean is_chinese = cq_language_matches (lang, "zh");
  g_autofree char *ordinal = NULL;

  g_return_val_if_fail (lang != NULL, NULL);

  if (!is_chinese && !cq_language_matches (lang, "ja"))
    return NULL;
  /* Chinese spells the number of a meeting out. */
  ordinal = is_chinese || in_words ? cq_number_spell_ordinal (number, lang, CQ_GENDER_NONE)
                                   : cq_number_get_ordinal (number, lang, CQ_GENDER_NONE);
  return g_strconcat (ordinal, is_chinese ? "次" : "回", NULL);
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

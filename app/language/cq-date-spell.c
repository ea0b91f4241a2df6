/* How each language spells out a date in the closing of a document. */
#include "language/cq-date-spell.h"

#include "language/cq-language.h"
#include "language/cq-number-spell.h"

/* How a number of a date is spelled. */
typedef enum
{
  CARDINAL,
  ORDINAL,
} Kind;

/*
 * en: "this sixth day of September, two thousand and twenty-three"; the United States leave the "and" out.
 * fr, es: cardinals, but for the first of the month; es counts ("veintiuno de mayo"), with no noun beside.
 * ru: the day neuter (число), the year masculine (год), both genitive.
 * ja: 二千十七年五月一日; zh: the year digit by digit, 二〇一七年五月一日.
 * ar: both oblique, behind "اليوم" and "عام". The languages of Central Asia: ordinals.
 */
static const struct
{
  const char *lang;
  Kind day;
  Kind year;
  const char *first_day; /* (nullable) */
  const char *day_rule;  /* (nullable): ICU's, instead of @day */
  const char *year_rule; /* (nullable): ICU's, instead of @year */
} languages[] = {
  { "en-US", ORDINAL, CARDINAL, NULL, NULL, NULL },
  { "en", ORDINAL, CARDINAL, NULL, NULL, "%spellout-cardinal-verbose" },
  { "fr", CARDINAL, CARDINAL, "premier", NULL, NULL },
  { "es", CARDINAL, CARDINAL, "primero", "%spellout-numbering", "%spellout-numbering" },
  { "ru", ORDINAL, ORDINAL, NULL, NULL, NULL },
  { "ja", CARDINAL, CARDINAL, NULL, NULL, NULL },
  { "zh", CARDINAL, CARDINAL, NULL, NULL, "%spellout-numbering-year" },
  { "ar", ORDINAL, CARDINAL, NULL, NULL, NULL },
  { "kk", ORDINAL, ORDINAL, NULL, NULL, NULL },
  { "ky", ORDINAL, ORDINAL, NULL, NULL, NULL },
  { "tg", ORDINAL, ORDINAL, NULL, NULL, NULL },
  { "tk", ORDINAL, ORDINAL, NULL, NULL, NULL },
  { "uz", ORDINAL, ORDINAL, NULL, NULL, NULL },
};

static int
find_language (const char *lang)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (languages); i++)
    if (g_ascii_strcasecmp (languages[i].lang, lang) == 0)
      return i;
  for (int i = 0; i < (int) G_N_ELEMENTS (languages); i++)
    if (languages[i].lang[2] == '\0' && cq_language_matches (languages[i].lang, lang))
      return i;
  return -1;
}

static char *
spell (int number,
       const char *lang,
       Kind kind,
       const char *rule,
       CqGender gender,
       CqNumberCase grammatical_case)
{
  if (rule != NULL)
    return cq_number_format_by_rules (number, lang, UNUM_SPELLOUT, rule, CQ_GENDER_NONE, CQ_NUMBER_NOMINATIVE);
  return kind == ORDINAL ? cq_number_spell_ordinal_in (number, lang, gender, grammatical_case)
                         : cq_number_spell_cardinal_in (number, lang, gender, grammatical_case);
}

/* cq_date_spell_day:
 * Returns: (nullable) (transfer full): the day in words, as the pattern of its language has it. */
char *
cq_date_spell_day (int day,
                   const char *lang)
{
  int row = find_language (lang);

  if (row < 0)
    return NULL;
  if (day == 1 && languages[row].first_day != NULL)
    return g_strdup (languages[row].first_day);
  return spell (day, lang, languages[row].day, languages[row].day_rule,
                cq_language_matches (lang, "ru") ? CQ_GENDER_NEUTER : CQ_GENDER_MASCULINE, CQ_NUMBER_GENITIVE);
}

/* cq_date_spell_month:
 * Returns: (nullable) (transfer full): the number of the month in words. */
char *
cq_date_spell_month (int month,
                     const char *lang)
{
  return cq_number_spell_cardinal (month, lang, CQ_GENDER_MASCULINE);
}

/* cq_date_spell_year:
 * @alone: whether no day and month stand with it
 *
 * Returns: (nullable) (transfer full): the year in words. */
char *
cq_date_spell_year (int year,
                    const char *lang,
                    gboolean alone)
{
  int row = find_language (lang);

  return row < 0 ? NULL
                 : spell (year, lang, languages[row].year, languages[row].year_rule, CQ_GENDER_MASCULINE,
                          alone ? CQ_NUMBER_NOMINATIVE : CQ_NUMBER_GENITIVE);
}

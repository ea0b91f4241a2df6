/* Dates in words, single and ranges, by the patterns of each language. */
#include "language/cq-date-text.h"

#include "language/cq-date-fill.h"
#include "language/cq-date-icu.h"
#include "language/cq-date-languages.h"

static char *
format_by_icu (const CqDate *start,
               const CqDate *end,
               const char *lang,
               gboolean brief)
{
  g_autofree char *whole_start = NULL;
  g_autofree char *whole_end = NULL;
  gboolean same = end != NULL && cq_date_get_precision (start) == cq_date_get_precision (end);
  gboolean years = same && cq_date_get_precision (start) == CQ_DATE_YEAR;

  if (same && cq_date_get_precision (start) == CQ_DATE_DAY)
    return cq_date_icu_format_days (start, end, lang, brief);

  whole_start = cq_date_icu_format (start, lang, brief);
  if (end == NULL)
    return g_steal_pointer (&whole_start);
  whole_end = cq_date_icu_format (end, lang, brief);
  if (whole_start == NULL || whole_end == NULL)
    return NULL;
  return g_strconcat (whole_start, years ? "–" : " – ", whole_end, NULL);
}

/**
 * cq_date_text:
 * @start: a valid date, or the start of a range
 * @end: (nullable): the end of the range
 * @lang: a BCP 47 language tag; "ja-u-ca-japanese" counts the years by era, "ar-u-nu-arab" has Arabic digits
 * @style: where the text will stand
 *
 * Writes a date, or a range of dates, in words. A range writes what its ends share once ("1–3 May
 * 2017"); its ends may differ in precision. The numbers' digits are European in the languages with
 * patterns of our own, Arabic among them, unless @lang or the office says otherwise.
 *
 * Returns: (nullable) (transfer full): the text; %NULL where it is not known how @lang writes it
 */
char *
cq_date_text (const CqDate *start,
              const CqDate *end,
              const char *lang,
              CqDateStyle style)
{
  const CqDateLanguage *language;
  CqDateManner manner;
  char *text = NULL;

  g_return_val_if_fail (cq_date_is_valid (start), NULL);
  g_return_val_if_fail (end == NULL || cq_date_is_valid (end), NULL);
  g_return_val_if_fail (lang != NULL, NULL);
  g_return_val_if_fail (style <= CQ_DATE_STYLE_WORDS, NULL);

  if (end != NULL && cq_date_equal (start, end))
    end = NULL;

  language = cq_date_language_find (lang);
  if (language != NULL)
    {
      cq_date_manner_init (&manner, language, lang);
      text = cq_date_fill (language, style, &manner, start, end);
    }
  if (text == NULL && (style == CQ_DATE_STYLE_TEXT || style == CQ_DATE_STYLE_CELL))
    text = format_by_icu (start, end, lang, style == CQ_DATE_STYLE_CELL);
  return text;
}

/**
 * cq_date_text_figures:
 * @number: any number
 * @lang: a BCP 47 language tag
 *
 * Returns: (transfer full): the number in figures, with the digits that dates in @lang have
 */
char *
cq_date_text_figures (int number,
                      const char *lang)
{
  const CqDateLanguage *language;
  CqDateManner manner;

  g_return_val_if_fail (lang != NULL, NULL);

  language = cq_date_language_find (lang);
  if (language == NULL)
    return g_strdup_printf ("%d", number);
  cq_date_manner_init (&manner, language, lang);
  return cq_date_fill_number (&manner, number);
}

/**
 * cq_date_text_month:
 * @month: 1 to 12
 * @lang: a BCP 47 language tag
 *
 * Returns: (nullable) (transfer full): the month by itself, "December", "декабрь"; %NULL where it is not
 *   known in @lang
 */
char *
cq_date_text_month (int month,
                    const char *lang)
{
  g_return_val_if_fail (month >= 1 && month <= 12, NULL);
  g_return_val_if_fail (lang != NULL, NULL);

  return cq_date_icu_format_month (month, lang, FALSE);
}

/**
 * cq_date_text_short_month:
 * @month: 1 to 12
 * @lang: a BCP 47 language tag
 *
 * Returns: (nullable) (transfer full): the month by itself where there is little room, "Dec.", "дек.", "12月"; %NULL
 *   where it is not known in @lang
 */
char *
cq_date_text_short_month (int month,
                          const char *lang)
{
  const CqDateLanguage *language;

  g_return_val_if_fail (month >= 1 && month <= 12, NULL);
  g_return_val_if_fail (lang != NULL, NULL);

  language = cq_date_language_find (lang);
  return language != NULL ? g_strdup (cq_date_get_month_name (language, CQ_MONTHS_BRIEF, month))
                          : cq_date_icu_format_month (month, lang, TRUE);
}

/**
 * cq_date_text_weekday:
 * @day: a valid date, exact to the day
 * @lang: a BCP 47 language tag
 *
 * Returns: (nullable) (transfer full): the day of the week, "Monday"; %NULL where it is not known in
 *   @lang
 */
char *
cq_date_text_weekday (const CqDate *day,
                      const char *lang)
{
  g_return_val_if_fail (cq_date_is_valid (day), NULL);
  g_return_val_if_fail (cq_date_get_precision (day) == CQ_DATE_DAY, NULL);
  g_return_val_if_fail (lang != NULL, NULL);

  return cq_date_icu_format_weekday (day, lang);
}

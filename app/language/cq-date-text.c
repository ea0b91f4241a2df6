/* Dates in words, single and ranges, by the patterns of each language. */
#include "language/cq-date-text.h"

#include "language/cq-date-icu.h"
#include "language/cq-date-patterns.h"
#include "language/cq-language.h"

#include <string.h>

/* What the fields of a pattern are filled from. */
typedef struct
{
  const CqDateLanguage *language;
  const CqMonthNames *names;
  const CqDate *start;
  const CqDate *end; /* (nullable) */
  const char *whole_start; /* (nullable): {a} */
  const char *whole_end;   /* (nullable): {b} */
} Fields;

static int
find_row (const char *tag)
{
  for (int i = 0; i < CQ_DATE_N_LANGUAGES; i++)
    if (g_ascii_strcasecmp (cq_date_languages[i].lang, tag) == 0)
      return i;
  return -1;
}

/* The row of the patterns for @lang, or -1. */
static int
find_language (const char *lang)
{
  g_auto (GStrv) fallbacks = NULL;
  int row = find_row (lang);

  if (row >= 0)
    return row;

  fallbacks = cq_language_get_fallbacks (lang);
  for (guint i = 0; fallbacks[i] != NULL && row < 0; i++)
    row = find_row (fallbacks[i]);
  return row;
}

/* Opening ICU's formats costs more than a whole sentence, and a document has a thousand dates:
 * each language's months are read once and never change. */
static const CqMonthNames *
get_month_names (int row)
{
  static gsize names[CQ_DATE_N_LANGUAGES];

  if (g_once_init_enter (&names[row]))
    g_once_init_leave (&names[row], (gsize) cq_month_names_new (cq_date_languages[row].lang));
  return (const CqMonthNames *) names[row];
}

static char *
format_number (const CqDateLanguage *language,
               int number,
               const char *field)
{
  if (g_str_has_suffix (field, "o") && language->make_ordinal != NULL)
    return language->make_ordinal (number);
  return g_strdup_printf ("%d", number);
}

static const char *
get_month (const Fields *fields,
           const char *field,
           int month)
{
  const CqDateLanguage *language = fields->language;

  if (month == 0)
    return NULL;
  if (strcmp (field, "s") == 0)
    return language->brief != NULL ? language->brief[month - 1] : fields->names->brief[month - 1];
  if (strcmp (field, "u") == 0)
    return language->until != NULL ? language->until[month - 1] : NULL;
  if (strcmp (field, "n") == 0 && language->alone != NULL)
    return language->alone[month - 1];
  return language->months != NULL ? language->months[month - 1] : fields->names->full[month - 1];
}

/* One field of a pattern, its "2" taken off; NULL if there is nothing to fill it with. */
static char *
format_field (const Fields *fields,
              const char *field,
              const CqDate *date)
{
  static const char *const roman[] = { "I", "II", "III", "IV" };

  if (strcmp (field, "a") == 0)
    return g_strdup (fields->whole_start);
  if (strcmp (field, "b") == 0)
    return g_strdup (fields->whole_end);
  if (date == NULL)
    return NULL;

  if (strcmp (field, "dd") == 0)
    return g_strdup_printf ("%02d", date->day);
  if (strcmp (field, "mm") == 0)
    return g_strdup_printf ("%02d", date->month);
  if (strcmp (field, "mn") == 0)
    return g_strdup_printf ("%d", date->month);
  if (field[0] == 'd')
    return format_number (fields->language, date->day, field);
  if (field[0] == 'y')
    return format_number (fields->language, date->year, field);
  if (strcmp (field, "q") == 0)
    return g_strdup_printf ("%d", date->quarter);
  if (strcmp (field, "qr") == 0)
    return date->quarter != 0 ? g_strdup (roman[date->quarter - 1]) : NULL;
  if (strcmp (field, "qw") == 0)
    return date->quarter != 0 && fields->language->in_words != NULL
             ? g_strdup (fields->language->in_words[date->quarter - 1])
             : NULL;
  return g_strdup (get_month (fields, field, date->month));
}

/* Fills a pattern; NULL if there is none or a field of it is missing. */
static char *
fill (const char *pattern,
      const Fields *fields)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *rest = pattern;

  while (rest != NULL && *rest != '\0')
    {
      const char *open = strchr (rest, '{');
      const char *close = open != NULL ? strchr (open, '}') : NULL;
      g_autofree char *field = NULL;
      g_autofree char *value = NULL;
      const CqDate *date = fields->start;
      gsize length;

      if (close == NULL)
        {
          g_string_append (text, rest);
          break;
        }

      g_string_append_len (text, rest, open - rest);
      field = g_strndup (open + 1, (gsize) (close - open - 1));
      length = strlen (field);
      if (length > 1 && field[length - 1] == '2')
        {
          field[length - 1] = '\0';
          date = fields->end;
        }
      value = format_field (fields, field, date);
      if (value == NULL)
        return NULL;
      g_string_append (text, value);
      rest = close + 1;
    }

  return pattern != NULL ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static const char *
get_single_pattern (const CqDatePatterns *patterns,
                    const CqDate *date)
{
  switch (cq_date_get_precision (date))
    {
    case CQ_DATE_DAY:
      return patterns->day;
    case CQ_DATE_MONTH:
      return patterns->month;
    case CQ_DATE_QUARTER:
      return patterns->quarter;
    case CQ_DATE_YEAR:
    default:
      return patterns->year;
    }
}

/* The pattern that writes once what both ends share; the joining one if they share nothing. */
static const char *
get_range_pattern (const CqDatePatterns *patterns,
                   const CqDate *start,
                   const CqDate *end)
{
  CqDatePrecision precision = cq_date_get_precision (start);

  if (precision != cq_date_get_precision (end))
    return patterns->join;
  if (precision == CQ_DATE_YEAR)
    return patterns->years;
  if (start->year != end->year)
    return patterns->join;
  if (precision == CQ_DATE_QUARTER)
    return patterns->quarters;
  if (precision == CQ_DATE_MONTH)
    return patterns->months;
  return start->month == end->month ? patterns->days : patterns->months_days;
}

static char *
format_by_patterns (int row,
                    const CqDatePatterns *patterns,
                    const CqDatePatterns *whole,
                    const CqDate *start,
                    const CqDate *end)
{
  const CqDateLanguage *language = &cq_date_languages[row];
  Fields fields = { .language = language, .names = get_month_names (row), .start = start, .end = end };
  g_autofree char *whole_start = NULL;
  g_autofree char *whole_end = NULL;
  const char *pattern;

  if (end == NULL)
    return fill (get_single_pattern (patterns, start), &fields);

  pattern = get_range_pattern (patterns, start, end);
  if (pattern == patterns->join)
    {
      Fields ending = fields;

      ending.start = end;
      whole_start = fill (get_single_pattern (whole, start), &fields);
      whole_end = fill (get_single_pattern (whole, end), &ending);
      fields.whole_start = whole_start;
      fields.whole_end = whole_end;
    }
  return fill (pattern, &fields);
}

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
 * @lang: a BCP 47 language tag
 * @style: how long the text may be
 *
 * Writes a date, or a range of dates, in words. A range writes what its ends share once ("1–3 May
 * 2017"); its ends may differ in precision. The numbers' digits are European in the languages with
 * patterns of our own, Arabic among them.
 *
 * Returns: (nullable) (transfer full): the text; %NULL where it is not known how @lang writes it
 */
char *
cq_date_text (const CqDate *start,
              const CqDate *end,
              const char *lang,
              CqDateStyle style)
{
  gboolean brief = style == CQ_DATE_STYLE_CELL;
  const CqDatePatterns *patterns;
  int row;

  g_return_val_if_fail (cq_date_is_valid (start), NULL);
  g_return_val_if_fail (end == NULL || cq_date_is_valid (end), NULL);
  g_return_val_if_fail (lang != NULL, NULL);

  if (end != NULL && cq_date_equal (start, end))
    end = NULL;

  row = find_language (lang);
  if (row < 0)
    return format_by_icu (start, end, lang, brief);

  patterns = brief ? &cq_date_languages[row].cell : &cq_date_languages[row].text;
  return format_by_patterns (row, patterns, patterns, start, end);
}

/**
 * cq_date_text_by:
 * @start: a valid date, or the start of a range
 * @end: (nullable): the end of the range
 * @lang: a BCP 47 language tag
 *
 * Writes a due date as the phrase that stands in a sentence: "by 31 December 2018", "by the third
 * quarter of 2018", and of a range "in 2018–2020". In languages that put the word behind it does
 * ("2018年12月までに").
 *
 * Returns: (nullable) (transfer full): the phrase; %NULL where it is not known in @lang
 */
char *
cq_date_text_by (const CqDate *start,
                 const CqDate *end,
                 const char *lang)
{
  int row;

  g_return_val_if_fail (cq_date_is_valid (start), NULL);
  g_return_val_if_fail (end == NULL || cq_date_is_valid (end), NULL);
  g_return_val_if_fail (lang != NULL, NULL);

  if (end != NULL && cq_date_equal (start, end))
    end = NULL;

  row = find_language (lang);
  if (row < 0)
    return NULL;
  return format_by_patterns (row, &cq_date_languages[row].by, &cq_date_languages[row].text, start, end);
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
  int row;

  g_return_val_if_fail (month >= 1 && month <= 12, NULL);
  g_return_val_if_fail (lang != NULL, NULL);

  row = find_language (lang);
  if (row < 0)
    return cq_date_icu_format_month (month, lang, TRUE);
  if (cq_date_languages[row].brief != NULL)
    return g_strdup (cq_date_languages[row].brief[month - 1]);
  return g_strdup (get_month_names (row)->brief[month - 1]);
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

/* Dates at the precision they were meant: ISO 8601 text and plain values. */
#include "language/cq-date.h"

#include "language/cq-language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_YEAR 9999

static int
get_days_in_month (int year,
                   int month)
{
  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

/* Reads exactly @n_digits digits and moves on; -1 if they are not there. */
static int
read_number (const char **text,
             guint n_digits)
{
  int number = 0;

  for (guint i = 0; i < n_digits; i++, (*text)++)
    {
      if (!g_ascii_isdigit (**text))
        return -1;
      number = number * 10 + (**text - '0');
    }
  return number;
}

/* The shape alone: "2018", "2018-Q3", "2018-12", "2018-12-31". */
static gboolean
read_shape (const char *text,
            CqDate *date)
{
  *date = (CqDate) { 0 };

  date->year = read_number (&text, 4);
  if (date->year < 0 || *text == '\0')
    return date->year >= 0;

  if (*text++ != '-')
    return FALSE;
  if (*text == 'Q' || *text == 'q')
    {
      text++;
      date->quarter = read_number (&text, 1);
      return date->quarter >= 0 && *text == '\0';
    }

  date->month = read_number (&text, 2);
  if (date->month < 0 || *text == '\0')
    return date->month >= 0;
  if (*text++ != '-')
    return FALSE;
  date->day = read_number (&text, 2);
  return date->day >= 0 && *text == '\0';
}

/* What a shape leaves open; zero stands for "not meant" in the value, so it is looked for here. */
static gboolean
check_range (const char *text,
             const CqDate *date,
             GError **error)
{
  gboolean has_quarter = strpbrk (text, "Qq") != NULL;
  gboolean has_month = !has_quarter && strlen (text) > 4;
  gboolean has_day = has_month && strlen (text) > 7;

  if (date->year < 1)
    g_set_error (error, CQ_LANGUAGE_ERROR, CQ_LANGUAGE_ERROR_DATE,
                 _ ("“%s” is not a date: there is no year 0"), text);
  else if (has_quarter && (date->quarter < 1 || date->quarter > 4))
    g_set_error (error, CQ_LANGUAGE_ERROR, CQ_LANGUAGE_ERROR_DATE,
                 _ ("“%s” is not a date: a year has quarters Q1 to Q4"), text);
  else if (has_month && (date->month < 1 || date->month > 12))
    g_set_error (error, CQ_LANGUAGE_ERROR, CQ_LANGUAGE_ERROR_DATE,
                 _ ("“%s” is not a date: a year has months 01 to 12"), text);
  else if (has_day && (date->day < 1 || date->day > get_days_in_month (date->year, date->month)))
    g_set_error (error, CQ_LANGUAGE_ERROR, CQ_LANGUAGE_ERROR_DATE,
                 _ ("“%s” is not a date: month %02d of %04d has days 01 to %02d"), text, date->month, date->year,
                 get_days_in_month (date->year, date->month));
  else
    return TRUE;
  return FALSE;
}

/**
 * cq_date_parse:
 * @text: a date in ISO 8601, "2018-12-31", "2018-12" or "2018", or a quarter, "2018-Q3"
 * @date: (out) (not optional): the date; untouched on failure
 * @error: return location for a %CQ_LANGUAGE_ERROR_DATE
 *
 * Reads a date and refuses one that does not exist. The message says which part is wrong.
 *
 * Returns: whether @text is a date
 */
gboolean
cq_date_parse (const char *text,
               CqDate *date,
               GError **error)
{
  CqDate read;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!read_shape (text, &read))
    {
      g_set_error (error, CQ_LANGUAGE_ERROR, CQ_LANGUAGE_ERROR_DATE,
                   _ ("“%s” is not a date: write it as 2018-12-31, 2018-12, 2018 or 2018-Q3"), text);
      return FALSE;
    }
  if (!check_range (text, &read, error))
    return FALSE;

  *date = read;
  return TRUE;
}

/**
 * cq_date_to_string:
 * @date: a valid date
 *
 * Returns: (transfer full): the text that cq_date_parse() reads
 */
char *
cq_date_to_string (const CqDate *date)
{
  g_return_val_if_fail (cq_date_is_valid (date), NULL);

  switch (cq_date_get_precision (date))
    {
    case CQ_DATE_DAY:
      return g_strdup_printf ("%04d-%02d-%02d", date->year, date->month, date->day);
    case CQ_DATE_MONTH:
      return g_strdup_printf ("%04d-%02d", date->year, date->month);
    case CQ_DATE_QUARTER:
      return g_strdup_printf ("%04d-Q%d", date->year, date->quarter);
    case CQ_DATE_YEAR:
    default:
      return g_strdup_printf ("%04d", date->year);
    }
}

/**
 * cq_date_is_valid:
 * @date: (nullable): any value
 *
 * Returns: whether @date is a date that exists
 */
gboolean
cq_date_is_valid (const CqDate *date)
{
  if (date == NULL || date->year < 1 || date->year > MAX_YEAR)
    return FALSE;
  if (date->quarter != 0)
    return date->quarter >= 1 && date->quarter <= 4 && date->month == 0 && date->day == 0;
  if (date->month == 0)
    return date->day == 0;
  if (date->month < 1 || date->month > 12)
    return FALSE;
  return date->day >= 0 && date->day <= get_days_in_month (date->year, date->month);
}

/**
 * cq_date_get_precision:
 * @date: a date
 *
 * Returns: how exact @date is
 */
CqDatePrecision
cq_date_get_precision (const CqDate *date)
{
  g_return_val_if_fail (date != NULL, CQ_DATE_YEAR);

  if (date->day != 0)
    return CQ_DATE_DAY;
  if (date->month != 0)
    return CQ_DATE_MONTH;
  return date->quarter != 0 ? CQ_DATE_QUARTER : CQ_DATE_YEAR;
}

/**
 * cq_date_get_first_day:
 * @date: a valid date
 *
 * Returns: the first day of the day, month, quarter or year
 */
CqDate
cq_date_get_first_day (const CqDate *date)
{
  CqDate first = { 0 };

  g_return_val_if_fail (cq_date_is_valid (date), first);

  first.year = date->year;
  first.month = date->quarter != 0 ? 3 * date->quarter - 2 : MAX (date->month, 1);
  first.day = MAX (date->day, 1);
  return first;
}

/**
 * cq_date_get_last_day:
 * @date: a valid date
 *
 * Returns: the last day of the day, month, quarter or year: what is due "in 2018" is late after it
 */
CqDate
cq_date_get_last_day (const CqDate *date)
{
  CqDate last = { 0 };

  g_return_val_if_fail (cq_date_is_valid (date), last);

  last.year = date->year;
  if (date->quarter != 0)
    last.month = 3 * date->quarter;
  else
    last.month = date->month != 0 ? date->month : 12;
  last.day = date->day != 0 ? date->day : get_days_in_month (last.year, last.month);
  return last;
}

static int
compare_days (const CqDate *a,
              const CqDate *b)
{
  gint64 first = a->year * 10000 + a->month * 100 + a->day;
  gint64 second = b->year * 10000 + b->month * 100 + b->day;

  return (first > second) - (first < second);
}

/**
 * cq_date_compare:
 * @a: a valid date
 * @b: a valid date
 *
 * Orders dates by the day on which they end, as deadlines are; of two that end together the one
 * that begins later, the more exact one, comes first.
 *
 * Returns: less than, equal to or more than zero
 */
int
cq_date_compare (const CqDate *a,
                 const CqDate *b)
{
  CqDate ends[2];
  CqDate starts[2];
  int order;

  g_return_val_if_fail (cq_date_is_valid (a), 0);
  g_return_val_if_fail (cq_date_is_valid (b), 0);

  ends[0] = cq_date_get_last_day (a);
  ends[1] = cq_date_get_last_day (b);
  starts[0] = cq_date_get_first_day (a);
  starts[1] = cq_date_get_first_day (b);

  order = compare_days (&ends[0], &ends[1]);
  return order != 0 ? order : compare_days (&starts[1], &starts[0]);
}

/**
 * cq_date_equal:
 * @a: a date
 * @b: a date
 *
 * Returns: whether both are the same date at the same precision
 */
gboolean
cq_date_equal (const CqDate *a,
               const CqDate *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  return a->year == b->year && a->month == b->month && a->day == b->day && a->quarter == b->quarter;
}

/**
 * cq_date_add:
 * @date: a valid date
 * @months: months to add, may be negative; twelve a year
 * @days: days to add after that, may be negative
 * @sum: (out) (not optional): the day reached; untouched on failure
 *
 * Counts on from the last day of @date, as "within six months of" does. A month that is too short
 * gives its last day: a month after 31 January is 28 or 29 February.
 *
 * Returns: whether the day reached lies in the years 1 to 9999
 */
gboolean
cq_date_add (const CqDate *date,
             int months,
             int days,
             CqDate *sum)
{
  CqDate last;
  GDate day;
  gint64 month;
  gint64 year;
  gint64 julian;

  g_return_val_if_fail (cq_date_is_valid (date), FALSE);
  g_return_val_if_fail (sum != NULL, FALSE);

  last = cq_date_get_last_day (date);
  month = (gint64) last.year * 12 + last.month - 1 + months;
  year = month / 12;
  if (month < 12 || year > MAX_YEAR)
    return FALSE;

  month = month % 12 + 1;
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, (GDateDay) MIN (last.day, get_days_in_month ((int) year, (int) month)), (GDateMonth) month,
                  (GDateYear) year);
  julian = (gint64) g_date_get_julian (&day) + days;
  /* 3652059 is 31 December 9999. */
  if (julian < 1 || julian > 3652059)
    return FALSE;

  g_date_set_julian (&day, (guint32) julian);
  *sum = (CqDate) { .year = g_date_get_year (&day), .month = (int) g_date_get_month (&day),
                    .day = g_date_get_day (&day) };
  return TRUE;
}

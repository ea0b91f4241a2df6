#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CqDate:
 * @year: 1 to 9999, in the Gregorian calendar
 * @month: 1 to 12, or 0 if only the year or the quarter is meant
 * @day: 1 to 31, or 0 if no day is meant
 * @quarter: 1 to 4, or 0; excludes a month
 *
 * A date as exact as it was meant: a day, a month, a quarter or a year. A plain value.
 */
typedef struct
{
  int year;
  int month;
  int day;
  int quarter;
} CqDate;

/**
 * CqDatePrecision:
 *
 * How exact a date is, the least exact first.
 */
typedef enum
{
  CQ_DATE_YEAR,
  CQ_DATE_QUARTER,
  CQ_DATE_MONTH,
  CQ_DATE_DAY,
} CqDatePrecision;

gboolean cq_date_parse (const char *text,
                        CqDate *date,
                        GError **error);
char *cq_date_to_string (const CqDate *date);

gboolean cq_date_is_valid (const CqDate *date);
CqDatePrecision cq_date_get_precision (const CqDate *date);
CqDate cq_date_get_first_day (const CqDate *date);
CqDate cq_date_get_last_day (const CqDate *date);
int cq_date_compare (const CqDate *a,
                     const CqDate *b);
gboolean cq_date_equal (const CqDate *a,
                        const CqDate *b);
gboolean cq_date_add (const CqDate *date,
                      int months,
                      int days,
                      CqDate *sum);

G_END_DECLS

/* Years of Japanese eras, as ICU's Japanese calendar has them. */
#include "language/cq-date-icu.h"

#include "language/cq-icu.h"

#include <string.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>

#define LOCALE "ja@calendar=japanese"
#define LONGEST 256
#define MS_A_DAY 86400000.0
#define JULIAN_OF_1970 719163

/* Japan counts months and days as Europe does from 1873 on; before, an era's dates are other ones. */
#define FIRST_YEAR 1873

static const UChar utc[] = u"UTC";

static char **
read_names (void)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *format = udat_open (UDAT_NONE, UDAT_LONG, LOCALE, utc, -1, NULL, 0, &status);
  int32_t n = U_SUCCESS (status) ? udat_countSymbols (format, UDAT_ERAS) : 0;

  for (int32_t i = 0; i < n; i++)
    {
      UChar text[LONGEST];
      int32_t length = udat_getSymbols (format, UDAT_ERAS, i, text, LONGEST, &status);
      g_autofree char *name = U_SUCCESS (status) ? cq_icu_to_utf8 (text, length) : NULL;

      g_strv_builder_add (names, name != NULL ? name : "");
    }
  if (format != NULL)
    udat_close (format);
  return g_strv_builder_end (names);
}

/* The names of all eras, in ICU's order; read once, for ICU takes longer than a page of dates. */
static char **
get_names (void)
{
  static gsize names;

  if (g_once_init_enter (&names))
    g_once_init_leave (&names, (gsize) read_names ());
  return (char **) names;
}

/* cq_date_icu_get_era:
 * @day: a day
 * @year: (out): the year of the era
 *
 * Returns: (nullable) (transfer full): the era of @day, "平成"; %NULL where days were not counted as now. */
char *
cq_date_icu_get_era (const CqDate *day,
                     int *year)
{
  UErrorCode status = U_ZERO_ERROR;
  UCalendar *calendar;
  GDate julian;
  int32_t era = -1;

  if (day->year < FIRST_YEAR)
    return NULL;

  calendar = ucal_open (utc, -1, LOCALE, UCAL_TRADITIONAL, &status);
  g_date_clear (&julian, 1);
  g_date_set_dmy (&julian, (GDateDay) day->day, (GDateMonth) day->month, (GDateYear) day->year);
  ucal_setMillis (calendar, ((double) g_date_get_julian (&julian) - JULIAN_OF_1970) * MS_A_DAY, &status);
  *year = ucal_get (calendar, UCAL_YEAR, &status);
  era = ucal_get (calendar, UCAL_ERA, &status);
  ucal_close (calendar);
  return U_SUCCESS (status) && era >= 0 && (guint) era < g_strv_length (get_names ()) ? g_strdup (get_names ()[era])
                                                                                      : NULL;
}

/* cq_date_icu_list_eras:
 * Returns: (transfer full): the eras by which dates may be written, the oldest first. */
char **
cq_date_icu_list_eras (void)
{
  static const CqDate first = { .year = FIRST_YEAR, .month = 1, .day = 1 };
  int year;
  g_autofree char *oldest = cq_date_icu_get_era (&first, &year);
  char **names = get_names ();

  for (guint i = 0; names[i] != NULL; i++)
    if (g_strcmp0 (names[i], oldest) == 0)
      return g_strdupv (names + i);
  return g_new0 (char *, 1);
}

/* cq_date_icu_get_year_of_era:
 * Returns: the year in the Gregorian calendar; 0 where there is no such era. */
int
cq_date_icu_get_year_of_era (const char *era,
                             int year)
{
  char **names = get_names ();

  for (guint i = 0; names[i] != NULL; i++)
    if (strcmp (names[i], era) == 0)
      {
        UErrorCode status = U_ZERO_ERROR;
        UCalendar *calendar = ucal_open (utc, -1, LOCALE, UCAL_TRADITIONAL, &status);
        int32_t found;

        ucal_clear (calendar);
        ucal_set (calendar, UCAL_ERA, (int32_t) i);
        ucal_set (calendar, UCAL_YEAR, year);
        ucal_set (calendar, UCAL_MONTH, UCAL_DECEMBER);
        ucal_set (calendar, UCAL_DATE, 31);
        found = ucal_get (calendar, UCAL_EXTENDED_YEAR, &status);
        ucal_close (calendar);
        return U_SUCCESS (status) ? found : 0;
      }
  return 0;
}

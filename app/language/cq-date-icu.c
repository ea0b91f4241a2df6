/* Dates of languages without patterns of our own: ICU's, where ICU really has the language. */
#include "language/cq-date-icu.h"

#include "language/cq-icu.h"
#include "language/cq-language.h"

#include <string.h>
#include <unicode/udat.h>
#include <unicode/udateintervalformat.h>
#include <unicode/udatpg.h>

#define LONGEST 256
#define MS_A_DAY 86400000.0
#define JULIAN_OF_1970 719163

static const UChar utc[] = u"UTC";

/* The Gregorian calendar, where a country's usual one is another (Iran, Thailand). NULL where ICU
 * does not have the language. */
static char *
get_calendar_locale (const char *lang)
{
  g_autofree char *locale = NULL;

  if (!cq_language_is_known (lang))
    return NULL;

  locale = cq_icu_get_locale (lang);
  return cq_icu_has_locale (locale) ? g_strconcat (locale, "@calendar=gregorian", NULL) : NULL;
}

static UDate
get_time (const CqDate *date)
{
  CqDate first = cq_date_get_first_day (date);
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, (GDateDay) first.day, (GDateMonth) first.month, (GDateYear) first.year);
  return ((double) g_date_get_julian (&day) - JULIAN_OF_1970) * MS_A_DAY;
}

/* ICU's root calls March "M03" or "3" and the third quarter "Q3": such a name is a missing one. */
static char *
get_symbol (const UDateFormat *format,
            UDateFormatSymbolType type,
            int32_t place,
            const char *root_name)
{
  UChar text[LONGEST];
  UErrorCode status = U_ZERO_ERROR;
  g_autofree char *name = NULL;
  int32_t length;

  length = udat_getSymbols (format, type, place, text, LONGEST, &status);
  if (U_FAILURE (status))
    return NULL;
  name = cq_icu_to_utf8 (text, length);
  return g_strcmp0 (name, root_name) != 0 ? g_steal_pointer (&name) : NULL;
}

static UDateFormat *
open_symbols (const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *format;

  format = udat_open (UDAT_NONE, UDAT_LONG, locale, utc, -1, NULL, 0, &status);
  return U_SUCCESS (status) ? format : NULL;
}

/* cq_month_names_new:
 * Returns: (transfer full): the months of @lang; all missing where ICU does not have it. It is
 *   kept for the life of the process. */
CqMonthNames *
cq_month_names_new (const char *lang)
{
  g_autofree char *locale = get_calendar_locale (lang);
  CqMonthNames *names = g_new0 (CqMonthNames, 1);
  UDateFormat *format;

  format = locale != NULL ? open_symbols (locale) : NULL;
  if (format == NULL)
    return names;

  for (int32_t i = 0; i < 12; i++)
    {
      g_autofree char *root_name = g_strdup_printf ("M%02d", i + 1);

      names->full[i] = get_symbol (format, UDAT_MONTHS, i, root_name);
      names->brief[i] = get_symbol (format, UDAT_SHORT_MONTHS, i, root_name);
    }
  udat_close (format);
  return names;
}

static void
add_symbols (const UDateFormat *format,
             UDateFormatSymbolType type,
             const char *root_format,
             GPtrArray *const names[],
             int32_t n_names)
{
  for (int32_t i = 0; i < n_names; i++)
    {
      g_autofree char *root_name = g_strdup_printf (root_format, i + 1);
      char *name = get_symbol (format, type, i, root_name);

      if (name != NULL)
        g_ptr_array_add (names[i], name);
    }
}

/* cq_date_icu_add_names:
 * Adds every form of each month and quarter that ICU has, with a day and by itself, whole and
 * short; nothing where it does not have the language. */
void
cq_date_icu_add_names (const char *lang,
                       GPtrArray *const months[12],
                       GPtrArray *const quarters[4])
{
  static const UDateFormatSymbolType month_types[]
    = { UDAT_MONTHS, UDAT_SHORT_MONTHS, UDAT_STANDALONE_MONTHS, UDAT_STANDALONE_SHORT_MONTHS };
  static const UDateFormatSymbolType quarter_types[]
    = { UDAT_QUARTERS, UDAT_SHORT_QUARTERS, UDAT_STANDALONE_QUARTERS, UDAT_STANDALONE_SHORT_QUARTERS };
  g_autofree char *locale = get_calendar_locale (lang);
  UDateFormat *format = locale != NULL ? open_symbols (locale) : NULL;

  if (format == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (month_types); i++)
    add_symbols (format, month_types[i], "M%02d", months, 12);
  for (gsize i = 0; i < G_N_ELEMENTS (quarter_types); i++)
    add_symbols (format, quarter_types[i], "Q%d", quarters, 4);
  udat_close (format);
}

static gboolean
has_names (const char *locale,
           gboolean quarters)
{
  UDateFormat *format = open_symbols (locale);
  g_autofree char *name = NULL;

  if (format == NULL)
    return FALSE;
  name = quarters ? get_symbol (format, UDAT_QUARTERS, 2, "Q3") : get_symbol (format, UDAT_MONTHS, 2, "M03");
  udat_close (format);
  return name != NULL;
}

static char *
format_skeleton (UDate time,
                 const char *locale,
                 const UChar *skeleton)
{
  UErrorCode status = U_ZERO_ERROR;
  UDateTimePatternGenerator *generator;
  UDateFormat *format = NULL;
  UChar pattern[LONGEST];
  UChar text[LONGEST];
  int32_t length = 0;

  generator = udatpg_open (locale, &status);
  if (U_SUCCESS (status))
    length = udatpg_getBestPattern (generator, skeleton, -1, pattern, LONGEST, &status);
  if (U_SUCCESS (status))
    format = udat_open (UDAT_PATTERN, UDAT_PATTERN, locale, utc, -1, pattern, length, &status);
  if (U_SUCCESS (status))
    length = udat_format (format, time, text, LONGEST, NULL, &status);

  if (format != NULL)
    udat_close (format);
  if (generator != NULL)
    udatpg_close (generator);
  return U_SUCCESS (status) ? cq_icu_to_utf8 (text, length) : NULL;
}

static char *
format_day (UDate time,
            const char *locale,
            gboolean brief)
{
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *format;
  UChar text[LONGEST];
  int32_t length;

  format = udat_open (UDAT_NONE, brief ? UDAT_MEDIUM : UDAT_LONG, locale, utc, -1, NULL, 0, &status);
  if (U_FAILURE (status))
    return NULL;
  length = udat_format (format, time, text, LONGEST, NULL, &status);
  udat_close (format);
  return U_SUCCESS (status) ? cq_icu_to_utf8 (text, length) : NULL;
}

/* cq_date_icu_format:
 * Returns: (nullable) (transfer full): @date in words; %NULL where ICU lacks the words. */
char *
cq_date_icu_format (const CqDate *date,
                    const char *lang,
                    gboolean brief)
{
  CqDatePrecision precision = cq_date_get_precision (date);
  g_autofree char *locale = get_calendar_locale (lang);

  if (locale == NULL || !has_names (locale, precision == CQ_DATE_QUARTER))
    return NULL;

  switch (precision)
    {
    case CQ_DATE_DAY:
      return format_day (get_time (date), locale, brief);
    case CQ_DATE_MONTH:
      return format_skeleton (get_time (date), locale, brief ? u"yMMM" : u"yMMMM");
    case CQ_DATE_QUARTER:
      return format_skeleton (get_time (date), locale, brief ? u"yQQQ" : u"yQQQQ");
    case CQ_DATE_YEAR:
    default:
      return format_skeleton (get_time (date), locale, u"y");
    }
}

/* cq_date_icu_format_month:
 * Returns: (nullable) (transfer full): what the month is called by itself; %NULL where ICU lacks the word. */
char *
cq_date_icu_format_month (int month,
                          const char *lang,
                          gboolean brief)
{
  const CqDate date = { .year = 2000, .month = month };
  g_autofree char *locale = get_calendar_locale (lang);

  if (locale == NULL || !has_names (locale, FALSE))
    return NULL;
  return format_skeleton (get_time (&date), locale, brief ? u"LLL" : u"LLLL");
}

/* cq_date_icu_format_weekday:
 * Returns: (nullable) (transfer full): what the day is called; %NULL where ICU lacks the word. */
char *
cq_date_icu_format_weekday (const CqDate *day,
                            const char *lang)
{
  g_autofree char *locale = get_calendar_locale (lang);

  return locale != NULL && has_names (locale, FALSE) ? format_skeleton (get_time (day), locale, u"EEEE") : NULL;
}

/* cq_date_icu_format_days:
 * Returns: (nullable) (transfer full): the days from @start to @end in words, what they share
 *   written once; %NULL where ICU lacks the words. */
char *
cq_date_icu_format_days (const CqDate *start,
                         const CqDate *end,
                         const char *lang,
                         gboolean brief)
{
  g_autofree char *locale = get_calendar_locale (lang);
  g_autofree char *range = NULL;
  g_auto (GStrv) parts = NULL;
  UErrorCode status = U_ZERO_ERROR;
  UDateIntervalFormat *format;
  UChar text[LONGEST];
  int32_t length;

  if (locale == NULL || !has_names (locale, FALSE))
    return NULL;

  format = udtitvfmt_open (locale, brief ? u"yMMMd" : u"yMMMMd", -1, utc, -1, &status);
  if (U_FAILURE (status))
    return NULL;
  length = udtitvfmt_format (format, get_time (start), get_time (end), text, LONGEST, NULL, &status);
  udtitvfmt_close (format);
  range = U_SUCCESS (status) ? cq_icu_to_utf8 (text, length) : NULL;
  if (range == NULL)
    return NULL;

  /* CLDR's thin spaces are a matter for layout; text searched and compared has plain ones. */
  parts = g_strsplit (range, "\u2009", -1);
  return g_strjoinv (" ", parts);
}

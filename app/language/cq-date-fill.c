/* Dates by the patterns of their language. */
#include "language/cq-date-fill.h"

#include "language/cq-date-icu.h"
#include "language/cq-date-spell.h"
#include "language/cq-language.h"

#include <string.h>

/* What the fields of a pattern are filled from. */
typedef struct
{
  const CqDateLanguage *language;
  const CqDateManner *manner;
  const CqDate *start;
  const CqDate *end;       /* (nullable) */
  const char *whole_start; /* (nullable): {a} */
  const char *whole_end;   /* (nullable): {b} */
} Fields;

/* Opening ICU's formats costs more than a whole sentence, and a document has a thousand dates: each
 * language's months are read once and never change. */
static const CqMonthNames *
get_icu_names (const char *lang)
{
  static GMutex mutex;
  static GHashTable *languages;
  const CqMonthNames *names;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  if (languages == NULL)
    languages = g_hash_table_new (g_str_hash, g_str_equal);
  names = g_hash_table_lookup (languages, lang);
  if (names == NULL)
    {
      names = cq_month_names_new (lang);
      g_hash_table_insert (languages, g_strdup (lang), (gpointer) names);
    }
  return names;
}

/* cq_date_get_month_name:
 * Returns: (nullable) (transfer none): the month as @list has it; %NULL where the language has no such list. */
const char *
cq_date_get_month_name (const CqDateLanguage *language,
                        CqDateNameList list,
                        int month)
{
  if (month == 0)
    return NULL;
  if (language->names[list] != NULL)
    return language->names[list][month - 1];
  switch (list)
    {
    case CQ_MONTHS_ALONE:
      return cq_date_get_month_name (language, CQ_MONTHS_FULL, month);
    case CQ_MONTHS_FULL:
      return get_icu_names (language->lang)->full[month - 1];
    case CQ_MONTHS_BRIEF:
      return get_icu_names (language->lang)->brief[month - 1];
    case CQ_MONTHS_UNTIL:
    case CQ_MONTHS_IN:
    case CQ_QUARTERS:
    case CQ_QUARTERS_IN:
    case CQ_DATE_N_NAMES:
    default:
      return NULL;
    }
}

static char *
with_digits (const CqDateManner *manner,
             const char *plain)
{
  GString *text = g_string_new (NULL);

  for (const char *c = plain; *c != '\0'; c++)
    if (g_ascii_isdigit (*c) && manner->digits[0] != 0)
      g_string_append_unichar (text, manner->digits[*c - '0']);
    else
      g_string_append_c (text, *c);
  return g_string_free (text, FALSE);
}

/* cq_date_fill_number:
 * Returns: (transfer full): @number with the digits of the manner. */
char *
cq_date_fill_number (const CqDateManner *manner,
                     int number)
{
  g_autofree char *plain = g_strdup_printf ("%d", number);

  return with_digits (manner, plain);
}

static char *
format_number (const Fields *fields,
               int number,
               const char *field)
{
  g_autofree char *plain = NULL;

  if (g_str_has_suffix (field, "o") && fields->language->make_ordinal != NULL)
    plain = fields->language->make_ordinal (number);
  else
    plain = g_strdup_printf (strcmp (field, "dd") == 0 || strcmp (field, "mm") == 0 ? "%02d" : "%d", number);
  return with_digits (fields->manner, plain);
}

/* The year in figures: by the calendar of the text, where that had begun. */
static char *
format_year (const Fields *fields,
             const CqDate *date,
             const char *field)
{
  CqDate last = cq_date_get_last_day (date);
  g_autofree char *era = NULL;
  g_autofree char *number = NULL;
  int year = 0;

  if (fields->manner->by_era)
    era = cq_date_icu_get_era (&last, &year);
  if (era == NULL)
    return format_number (fields, date->year, field);
  number = year == 1 ? g_strdup (CQ_FIRST_YEAR_OF_ERA) : format_number (fields, year, field);
  return g_strconcat (era, number, NULL);
}

static char *
spell_year (const Fields *fields,
            const CqDate *date,
            gboolean alone)
{
  CqDate last = cq_date_get_last_day (date);
  g_autofree char *era = NULL;
  g_autofree char *number = NULL;
  int year = 0;

  if (fields->manner->by_era)
    era = cq_date_icu_get_era (&last, &year);
  if (era == NULL)
    return cq_date_spell_year (date->year, fields->language->lang, alone);
  number = year == 1 ? g_strdup (CQ_FIRST_YEAR_OF_ERA)
                     : cq_date_spell_year (year, fields->language->lang, alone);
  return g_strconcat (era, number, NULL);
}

static char *
format_day (const Fields *fields,
            const CqDate *date,
            const char *field)
{
  if (date->day == 0)
    return NULL;
  return strcmp (field, "dw") == 0 ? cq_date_spell_day (date->day, fields->language->lang)
                                   : format_number (fields, date->day, field);
}

static char *
format_month (const Fields *fields,
              const CqDate *date,
              const char *field)
{
  static const struct
  {
    const char *field;
    CqDateNameList list;
  } lists[] = { { "m", CQ_MONTHS_FULL }, { "n", CQ_MONTHS_ALONE }, { "s", CQ_MONTHS_BRIEF },
                { "u", CQ_MONTHS_UNTIL }, { "l", CQ_MONTHS_IN } };

  if (date->month == 0)
    return NULL;
  if (strcmp (field, "mw") == 0)
    return cq_date_spell_month (date->month, fields->language->lang);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (strcmp (field, lists[i].field) == 0)
      return g_strdup (cq_date_get_month_name (fields->language, lists[i].list, date->month));
  return format_number (fields, date->month, field);
}

static char *
format_quarter (const Fields *fields,
                const CqDate *date,
                const char *field)
{
  static const char *const roman[] = { "I", "II", "III", "IV" };
  const char *const *words = fields->language->names[strcmp (field, "ql") == 0 ? CQ_QUARTERS_IN : CQ_QUARTERS];

  if (date->quarter == 0)
    return NULL;
  if (strcmp (field, "q") == 0)
    return format_number (fields, date->quarter, field);
  if (strcmp (field, "qr") == 0)
    return g_strdup (roman[date->quarter - 1]);
  return words != NULL ? g_strdup (words[date->quarter - 1]) : NULL;
}

/* The fields without the "2" for the end of a range. */
static const char *const known_fields[]
  = { "d", "dd", "do", "dw", "m", "n", "s", "u", "l", "mn", "mm", "mw", "y", "yo", "yw", "yn",
      "q", "qr", "qw", "ql", "a", "b", NULL };

/* One field of a pattern; NULL if there is nothing to fill it with. */
static char *
format_field (const Fields *fields,
              const char *field,
              const CqDate *date)
{
  if (strcmp (field, "a") == 0)
    return g_strdup (fields->whole_start);
  if (strcmp (field, "b") == 0)
    return g_strdup (fields->whole_end);
  if (date == NULL)
    return NULL;
  switch (field[0])
    {
    case 'd':
      return format_day (fields, date, field);
    case 'y':
      if (strcmp (field, "yw") == 0 || strcmp (field, "yn") == 0)
        return spell_year (fields, date, field[1] == 'n');
      return format_year (fields, date, field);
    case 'q':
      return format_quarter (fields, date, field);
    default:
      return format_month (fields, date, field);
    }
}

/* Fills a pattern; NULL if there is none or a field of it is not to be had, which @wrong then names. */
static char *
fill (const char *pattern,
      const Fields *fields,
      char **wrong)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *rest = pattern;

  while (rest != NULL && *rest != '\0')
    {
      const char *open = strchr (rest, '{');
      const char *close = open != NULL ? strchr (open, '}') : NULL;
      g_autofree char *field = NULL;
      g_autofree char *value = NULL;
      gboolean is_end;

      if (close == NULL)
        {
          g_string_append (text, rest);
          break;
        }

      g_string_append_len (text, rest, open - rest);
      field = g_strndup (open + 1, (gsize) (close - open - 1));
      is_end = strlen (field) > 1 && g_str_has_suffix (field, "2");
      if (is_end)
        field[strlen (field) - 1] = '\0';
      if (g_strv_contains (known_fields, field))
        value = format_field (fields, field, is_end ? fields->end : fields->start);
      if (value == NULL)
        {
          if (wrong != NULL)
            *wrong = g_strconcat (field, is_end ? "2" : "", NULL);
          return NULL;
        }
      g_string_append (text, value);
      rest = close + 1;
    }

  return pattern != NULL ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* cq_date_fill_check:
 * @field: (out) (transfer full): the field that is wrong
 *
 * Tries a pattern on dates of the kind that it is for. */
CqDateField
cq_date_fill_check (const CqDateLanguage *language,
                    const char *pattern,
                    const CqDate *start,
                    const CqDate *end,
                    char **field)
{
  const CqDateManner manner = { 0 };
  const gboolean joins = end != NULL && cq_date_get_precision (start) != cq_date_get_precision (end);
  const Fields fields = { language, &manner, start, end, joins ? "" : NULL, joins ? "" : NULL };
  g_autofree char *text = fill (pattern, &fields, field);
  g_autofree char *name = NULL;

  if (text != NULL)
    return CQ_DATE_FIELD_FILLED;
  name = g_strndup (*field, strlen (*field) - (strlen (*field) > 1 && g_str_has_suffix (*field, "2") ? 1 : 0));
  return g_strv_contains (known_fields, name) ? CQ_DATE_FIELD_EMPTY : CQ_DATE_FIELD_UNKNOWN;
}

static gboolean
has_same_era (const CqDate *start,
              const CqDate *end)
{
  CqDate days[2] = { cq_date_get_last_day (start), cq_date_get_last_day (end) };
  int year;
  g_autofree char *first = cq_date_icu_get_era (&days[0], &year);
  g_autofree char *last = cq_date_icu_get_era (&days[1], &year);

  return g_strcmp0 (first, last) == 0;
}

/* cq_date_choose_pattern:
 * Returns: the pattern that writes once what both ends share; the joining one if they share nothing. */
CqDatePattern
cq_date_choose_pattern (const CqDate *start,
                        const CqDate *end,
                        const CqDateManner *manner)
{
  static const CqDatePattern single[] = {
    [CQ_DATE_YEAR] = CQ_DATE_YEAR_PATTERN,
    [CQ_DATE_QUARTER] = CQ_DATE_QUARTER_PATTERN,
    [CQ_DATE_MONTH] = CQ_DATE_MONTH_PATTERN,
    [CQ_DATE_DAY] = CQ_DATE_DAY_PATTERN,
  };
  CqDatePrecision precision = cq_date_get_precision (start);

  if (end == NULL)
    return single[precision];
  if (precision != cq_date_get_precision (end))
    return CQ_DATE_JOIN_PATTERN;
  if (precision == CQ_DATE_YEAR)
    return CQ_DATE_YEARS_PATTERN;
  if (start->year != end->year || (manner->by_era && !has_same_era (start, end)))
    return CQ_DATE_JOIN_PATTERN;
  if (precision == CQ_DATE_QUARTER)
    return CQ_DATE_QUARTERS_PATTERN;
  if (precision == CQ_DATE_MONTH)
    return CQ_DATE_MONTHS_PATTERN;
  return start->month == end->month ? CQ_DATE_DAYS_PATTERN : CQ_DATE_MONTHS_DAYS_PATTERN;
}

/* What a group lacks of ranges a deadline's has too, and what it says of whole dates stands in the text's. */
static const char *
get_pattern (const CqDateLanguage *language,
             CqDateStyle style,
             CqDatePattern pattern)
{
  const char *own = language->patterns[style][pattern];

  if (own == NULL && (style == CQ_DATE_STYLE_AT || style == CQ_DATE_STYLE_END) && pattern >= CQ_DATE_DAYS_PATTERN)
    return language->patterns[CQ_DATE_STYLE_BY][pattern];
  return own;
}

/* cq_date_fill:
 * @end: (nullable): the end of a range
 *
 * Returns: (nullable) (transfer full): the text; %NULL where the language has no pattern for it. */
char *
cq_date_fill (const CqDateLanguage *language,
              CqDateStyle style,
              const CqDateManner *manner,
              const CqDate *start,
              const CqDate *end)
{
  CqDatePattern pattern = cq_date_choose_pattern (start, end, manner);
  CqDateStyle whole = style == CQ_DATE_STYLE_CELL ? style : CQ_DATE_STYLE_TEXT;
  Fields fields = { language, manner, start, end, NULL, NULL };
  g_autofree char *whole_start = NULL;
  g_autofree char *whole_end = NULL;

  if (pattern == CQ_DATE_JOIN_PATTERN)
    {
      whole_start = cq_date_fill (language, whole, manner, start, NULL);
      whole_end = cq_date_fill (language, whole, manner, end, NULL);
      fields.whole_start = whole_start;
      fields.whole_end = whole_end;
    }
  return fill (get_pattern (language, style, pattern), &fields, NULL);
}

/* cq_date_manner_init:
 * @tag: the language as it was asked for, "ja-u-ca-japanese" or "ar-u-nu-arab" where it says how its dates are
 *   written; else the language's own manner is taken. */
void
cq_date_manner_init (CqDateManner *self,
                     const CqDateLanguage *language,
                     const char *tag)
{
  g_autofree char *calendar = cq_language_get_extension (tag, "ca");
  g_autofree char *numbers = cq_language_get_extension (tag, "nu");

  *self = (CqDateManner){ .by_era = g_strcmp0 (calendar != NULL ? calendar : language->calendar, "japanese") == 0 };
  cq_language_get_digits (numbers != NULL ? numbers : language->digits, self->digits);
}

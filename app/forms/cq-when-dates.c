/* Tokens that say a date, or two with something between them. */
#include <glib/gi18n-lib.h>

#include "forms/cq-when-reader-private.h"
#include "language/cq-date-text.h"
#include "statement/cq-meeting.h"

/* A number from here on is a year wherever it stands. */
#define FIRST_YEAR 1000

/* One end of a range, or a whole date, as far as the words say. A number of which nothing says what it
 * counts is loose till the other end is known: "1–3 May 2017". */
typedef struct
{
  int year;
  int month;
  int day;
  int quarter;
  int half;
  int loose[3];
  guint n_loose;
  gboolean is_year_first;
  gboolean names_quarter;
  int mark; /* between loose numbers, or 0 */
  gsize start;
  gsize end;
} Side;

static CqToken *
get_token (GArray *tokens, guint i)
{
  return i < tokens->len ? &g_array_index (tokens, CqToken, i) : NULL;
}

static gboolean
is_kind (GArray *tokens, guint i, CqTokenKind kind)
{
  return i < tokens->len && g_array_index (tokens, CqToken, i).kind == kind;
}

static gboolean
is_content (const CqToken *token)
{
  return token->kind == CQ_TOKEN_NUMBER || token->kind == CQ_TOKEN_MONTH || token->kind == CQ_TOKEN_QUARTER
         || token->kind == CQ_TOKEN_HALF;
}

static gboolean
is_year (const CqToken *token)
{
  return token->kind == CQ_TOKEN_NUMBER && token->value >= FIRST_YEAR;
}

/**
 * cq_when_reading_has_dates:
 * @tokens: (element-type CqToken): a text
 *
 * Returns: whether something in it can only belong to a date
 */
gboolean
cq_when_reading_has_dates (GArray *tokens)
{
  for (guint i = 0; i < tokens->len; i++)
    {
      const CqToken *token = get_token (tokens, i);
      const CqToken *next = get_token (tokens, i + 1);

      if (token->kind == CQ_TOKEN_MONTH || token->kind == CQ_TOKEN_MONTH_MARK
          || token->kind == CQ_TOKEN_QUARTER || token->kind == CQ_TOKEN_HALF)
        return TRUE;
      if (is_year (token) && (next == NULL || next->kind != CQ_TOKEN_UNIT || next->value == CQ_SPAN_YEAR))
        return TRUE;
    }
  return FALSE;
}

/* A short dash stands within a date and between two: "1-3 May", "2018-2020", but "31-12-2018". */
static gboolean
is_short_dash_between (GArray *tokens, guint i)
{
  const CqToken *dash = get_token (tokens, i);
  const CqToken *before = get_token (tokens, i - 1);
  const CqToken *after = get_token (tokens, i + 1);

  if (before->end < dash->start && dash->end < after->start)
    return TRUE;
  if (before->kind == CQ_TOKEN_MONTH
      && (after->kind == CQ_TOKEN_MONTH || is_kind (tokens, i + 2, CQ_TOKEN_MONTH)))
    return TRUE;
  if (before->kind == CQ_TOKEN_NUMBER && after->kind == CQ_TOKEN_QUARTER)
    return TRUE;
  if (before->kind != CQ_TOKEN_NUMBER || after->kind != CQ_TOKEN_NUMBER
      || is_year (before) != is_year (after))
    return FALSE;
  return !(is_kind (tokens, i + 2, CQ_TOKEN_DASH) && is_kind (tokens, i + 3, CQ_TOKEN_NUMBER))
         && !(i >= 2 && is_kind (tokens, i - 2, CQ_TOKEN_DASH));
}

/* "2018/2020", which can be no other date */
static gboolean
is_slash_between_years (GArray *tokens, guint i)
{
  return get_token (tokens, i)->value == '/' && i > 0 && i + 1 < tokens->len && is_year (get_token (tokens, i - 1))
         && is_year (get_token (tokens, i + 1));
}

static gboolean
separates (GArray *tokens, guint i)
{
  const CqToken *token = get_token (tokens, i);

  if (token->kind == CQ_TOKEN_MARK)
    return is_slash_between_years (tokens, i);

  if (token->kind == CQ_TOKEN_DASH)
    return i > 0 && i + 1 < tokens->len && (token->value != '-' || is_short_dash_between (tokens, i));
  return token->kind == CQ_TOKEN_TO || token->kind == CQ_TOKEN_BY;
}

/* Where the tokens fall into two ends; their number where they do not. */
static guint
find_separator (GArray *tokens)
{
  gboolean began = FALSE;
  guint found = tokens->len;

  for (guint i = 0; i < tokens->len; i++)
    if (is_content (get_token (tokens, i)))
      {
        if (found < tokens->len)
          return found;
        began = TRUE;
      }
    else if (began && found == tokens->len && separates (tokens, i))
      found = i;
  return tokens->len;
}

/* What the number at @i says by what stands beside it; %FALSE where that is nothing. */
static gboolean
place_number (Side *side, GArray *tokens, guint i)
{
  const CqToken *token = get_token (tokens, i);
  const CqToken *next = get_token (tokens, i + 1);

  if (is_year (token))
    {
      if (side->year != 0)
        return FALSE;
      side->year = token->value;
      side->is_year_first = side->n_loose == 0;
    }
  else if (is_kind (tokens, i + 1, CQ_TOKEN_MONTH_MARK))
    side->month = token->value;
  else if (next != NULL && next->kind == CQ_TOKEN_UNIT && next->value == CQ_SPAN_DAY)
    side->day = token->value;
  else if (side->quarter == 0 && token->value <= 4
           && (is_kind (tokens, i + 1, CQ_TOKEN_QUARTER)
               || (i > 0 && is_kind (tokens, i - 1, CQ_TOKEN_QUARTER))))
    side->quarter = token->value;
  else if (side->half == 0 && token->value <= 2
           && (is_kind (tokens, i + 1, CQ_TOKEN_HALF) || (i > 0 && is_kind (tokens, i - 1, CQ_TOKEN_HALF))))
    side->half = token->value;
  else
    return FALSE;
  return TRUE;
}

static gboolean
read_token (CqWhenReading *self, Side *side, GArray *tokens, guint i, GError **error)
{
  const CqToken *token = get_token (tokens, i);

  switch (token->kind)
    {
    case CQ_TOKEN_NUMBER:
      if (place_number (side, tokens, i))
        return TRUE;
      if (is_year (token) || side->n_loose == G_N_ELEMENTS (side->loose))
        break;
      side->loose[side->n_loose++] = token->value;
      return TRUE;
    case CQ_TOKEN_MONTH:
      if (side->month != 0 && side->month != token->value)
        break;
      side->month = token->value;
      return TRUE;
    case CQ_TOKEN_QUARTER:
      side->names_quarter = TRUE;
      return TRUE;
    case CQ_TOKEN_HALF:
      side->half = token->value != 0 ? token->value : side->half;
      return TRUE;
    case CQ_TOKEN_MARK:
    case CQ_TOKEN_DASH:
      side->mark = side->n_loose > 0 && i + 1 < tokens->len ? token->value : side->mark;
      return TRUE;
    case CQ_TOKEN_SKIP:
    case CQ_TOKEN_ARTICLE:
    case CQ_TOKEN_MONTH_MARK:
    case CQ_TOKEN_UNIT:
    case CQ_TOKEN_FROM:
    case CQ_TOKEN_TO:
    case CQ_TOKEN_BY:
    case CQ_TOKEN_NUANCE:
    case CQ_TOKEN_WITHIN:
    case CQ_TOKEN_OF:
    case CQ_TOKEN_OPEN:
      return TRUE;
    default:
      break;
    }
  if (token->kind == CQ_TOKEN_MONTH || (token->kind == CQ_TOKEN_NUMBER && is_year (token)))
    cq_when_reading_fail_twice (self, error);
  else
    cq_when_reading_fail (self, tokens, error);
  return FALSE;
}

static gboolean
read_side (CqWhenReading *self, Side *side, GArray *tokens, guint from, guint to, GError **error)
{
  for (guint i = from; i < to; i++)
    if (!read_token (self, side, tokens, i, error))
      return FALSE;
  side->start = from < to ? get_token (tokens, from)->start : 0;
  side->end = from < to ? get_token (tokens, to - 1)->end : 0;
  return TRUE;
}

static char *
get_typed (CqWhenReading *self, const Side *side)
{
  return g_strndup (self->text + side->start, side->end - side->start);
}

/* Two numbers and a year, "31.12.2018" or "2018/12/31". With slashes some people write the day first
 * and some the month: where both could be, nobody guesses. */
static gboolean
place_day_and_month (CqWhenReading *self, Side *side, int year, GError **error)
{
  int first = side->loose[0];
  int second = side->loose[1];
  gboolean is_month_first = side->is_year_first || (second > 12 && first <= 12);
  const CqDate by_day = { .year = year, .month = second, .day = first };
  const CqDate by_month = { .year = year, .month = first, .day = second };

  if (!side->is_year_first && side->mark == '/' && first != second && cq_date_is_valid (&by_day)
      && cq_date_is_valid (&by_month))
    {
      g_autofree char *day_first = cq_when_reading_write (self, &by_day);
      g_autofree char *month_first = cq_when_reading_write (self, &by_month);
      g_autofree char *typed = get_typed (self, side);
      g_set_error (error, CQ_WHEN_READER_ERROR, CQ_WHEN_READER_ERROR_AMBIGUOUS,
                   /* Translators: what was typed, as “1/2/2018”, and two dates, as “1 February 2018” */
                   _ ("“%s” may be %s or %s. Write the name of the month"), typed, day_first, month_first);
      return FALSE;
    }
  side->month = is_month_first ? first : second;
  side->day = is_month_first ? second : first;
  return TRUE;
}

/* What the loose numbers of one end are, when the other has been read. */
static gboolean
place_loose (CqWhenReading *self, Side *side, const Side *other, GError **error)
{
  gboolean has_month = side->month != 0 || other->month != 0 || other->n_loose > 1;

  if (side->n_loose == 0)
    return TRUE;
  if (side->n_loose == 3 && side->year == 0)
    {
      g_autofree char *typed = get_typed (self, side);
      g_set_error (error, CQ_WHEN_READER_ERROR, CQ_WHEN_READER_ERROR_INCOMPLETE,
                   _ ("“%s” has no year of four digits. Write, for example, 2030"), typed);
      return FALSE;
    }
  if (side->n_loose == 1 && has_month && side->day == 0
      && (side->month != 0 || side->year == 0 || other->year == 0))
    side->day = side->loose[0];
  else if (side->n_loose == 1 && side->month == 0 && side->quarter == 0
           && (side->names_quarter || other->names_quarter))
    side->quarter = side->loose[0];
  else if (side->n_loose == 1 && side->month == 0 && side->quarter == 0)
    side->month = side->loose[0];
  else if (side->n_loose == 2 && side->month == 0 && side->quarter == 0)
    return place_day_and_month (self, side, side->year != 0 ? side->year : other->year, error);
  else
    {
      cq_when_reading_fail (self, self->tokens, error);
      return FALSE;
    }
  return TRUE;
}

/* What is said once is meant for both ends. */
static void
share (Side *a, const Side *b)
{
  if (a->year == 0)
    a->year = b->year;
  if (a->month == 0 && a->day != 0)
    a->month = b->month;
}

static void
fail_without_year (CqWhenReading *self, const Side *side, GError **error)
{
  g_autofree char *typed = get_typed (self, side);
  const CqDate date = { .year = 0,
                        .month = side->month,
                        .day = side->month != 0 ? side->day : 0,
                        .quarter = side->month != 0 ? 0 : side->quarter };

  cq_when_reading_fail_incomplete (self, typed, &date, error);
}

static gboolean
make_date (CqWhenReading *self, const Side *side, gboolean is_last, CqDate *date, GError **error)
{
  *date = (CqDate){ .year = side->year, .month = side->month, .day = side->day };
  if (side->month == 0)
    date->quarter = side->quarter;
  if (side->half != 0 && side->month == 0)
    *date = (CqDate){ .year = side->year, .month = side->half == 1 ? (is_last ? 6 : 1) : (is_last ? 12 : 7) };
  if (date->year == 0)
    fail_without_year (self, side, error);
  else if (!cq_date_is_valid (date))
    {
      g_autofree char *typed = get_typed (self, side);
      cq_when_reading_fail_impossible (self, typed, date, error);
    }
  else
    return TRUE;
  return FALSE;
}

/* "10:00" */
static gboolean
find_clock (GArray *tokens, gsize *start, gsize *end)
{
  for (guint i = 1; i + 1 < tokens->len; i++)
    if (is_kind (tokens, i, CQ_TOKEN_SKIP) && get_token (tokens, i)->value == ':'
        && is_kind (tokens, i - 1, CQ_TOKEN_NUMBER) && is_kind (tokens, i + 1, CQ_TOKEN_NUMBER))
      {
        *start = get_token (tokens, i - 1)->start;
        *end = get_token (tokens, i + 1)->end;
        return TRUE;
      }
  return FALSE;
}

/**
 * cq_when_reading_get_dates:
 * @tokens: (element-type CqToken): a date or a range of dates
 * @first: (out): its beginning
 * @last: (out): its end; the same as @first for a single date
 *
 * Returns: whether the tokens are that
 */
gboolean
cq_when_reading_get_dates (CqWhenReading *self, GArray *tokens, CqDate *first, CqDate *last, GError **error)
{
  guint separator = find_separator (tokens);
  gboolean is_range = separator < tokens->len;
  Side sides[2] = { 0 };
  gboolean have_years;
  gsize clock_start, clock_end;
  CqDate begin, end;

  if (find_clock (tokens, &clock_start, &clock_end))
    {
      cq_when_reading_fail_clock (self, clock_start, clock_end, error);
      return FALSE;
    }
  if (!read_side (self, &sides[0], tokens, 0, separator, error)
      || (is_range && !read_side (self, &sides[1], tokens, separator + 1, tokens->len, error)))
    return FALSE;
  if (!place_loose (self, &sides[0], &sides[1], error) || !place_loose (self, &sides[1], &sides[0], error))
    return FALSE;
  have_years = sides[0].year != 0 && sides[1].year != 0;
  share (&sides[0], &sides[1]);
  if (is_range)
    share (&sides[1], &sides[0]);
  if (!make_date (self, &sides[0], FALSE, first, error)
      || !make_date (self, &sides[is_range ? 1 : 0], TRUE, last, error))
    return FALSE;
  begin = cq_date_get_first_day (first);
  end = cq_date_get_last_day (last);
  if (cq_date_compare (&begin, &end) <= 0)
    return TRUE;
  cq_when_reading_fail_backwards (self, have_years, error);
  return FALSE;
}

/**
 * cq_when_reading_get_relative:
 *
 * "By the end of this year": told from the document's own dates, and printed as it was said.
 *
 * Returns: (transfer full) (nullable): the time
 */
CqWhen *
cq_when_reading_get_relative (CqWhenReading *self, GError **error)
{
  const CqToken *token = cq_when_reading_find (self->tokens, CQ_TOKEN_RELATIVE);
  gboolean is_next = token->value >= 10;
  CqDate date;

  if (self->document == NULL
      || !(cq_when_get_anchor_date (self->document, "adopted", &date)
           || cq_when_get_anchor_date (self->document, "meeting", &date)))
    {
      g_autofree char *typed = g_strndup (self->text + token->start, token->end - token->start);
      g_set_error (error, CQ_WHEN_READER_ERROR, CQ_WHEN_READER_ERROR_ANCHOR,
                   _ ("“%s” counts from the adoption or the meeting. Give the document one of these dates, "
                      "or write the year"),
                   typed);
      return NULL;
    }
  date = cq_date_get_first_day (&date);
  date.day = 0;
  if (token->value % 10 == CQ_SPAN_YEAR)
    date = (CqDate){ .year = date.year + (is_next ? 1 : 0) };
  else
    {
      int months = is_next ? (token->value % 10 == CQ_SPAN_QUARTER ? 3 : 1) : 0;
      cq_date_add (&date, months, 0, &date);
      date.day = 0;
      if (token->value % 10 == CQ_SPAN_QUARTER)
        date = (CqDate){ .year = date.year, .quarter = (date.month + 2) / 3 };
    }
  return cq_when_reading_with_words (self, cq_when_new_date (&date));
}

/* A time while it is chosen: what each input shows, and the time that they make. */
#include "forms/cq-when-draft.h"

#include <glib/gi18n-lib.h>

#include "forms/cq-when-reader.h"
#include "statement/cq-text.h"

static CqWhenPrecision
get_precision (CqWhen *when, const char *event)
{
  static const CqWhenPrecision precisions[] = {
    [CQ_DATE_YEAR] = CQ_WHEN_PRECISION_YEAR,
    [CQ_DATE_QUARTER] = CQ_WHEN_PRECISION_QUARTER,
    [CQ_DATE_MONTH] = CQ_WHEN_PRECISION_MONTH,
    [CQ_DATE_DAY] = CQ_WHEN_PRECISION_DAY,
  };

  switch (when != NULL ? cq_when_get_kind (when) : CQ_WHEN_UNREADABLE)
    {
    case CQ_WHEN_DATE:
      return precisions[cq_date_get_precision (cq_when_get_first (when))];
    case CQ_WHEN_RANGE:
      return CQ_WHEN_PRECISION_PERIOD;
    case CQ_WHEN_WITHIN:
      return CQ_WHEN_PRECISION_WITHIN;
    case CQ_WHEN_EVENT:
      return event != NULL ? CQ_WHEN_PRECISION_EVENT : CQ_WHEN_PRECISION_WORDS;
    case CQ_WHEN_RECURRING:
      return CQ_WHEN_PRECISION_EVERY;
    case CQ_WHEN_ONGOING:
      return CQ_WHEN_PRECISION_ONGOING;
    case CQ_WHEN_UNREADABLE:
    default:
      return CQ_WHEN_PRECISION_NONE;
    }
}

/* What is offered first: the end of the year after the document's. */
static CqDate
get_likely_date (CqNode *document, const CqDate *today)
{
  CqDate date = *today;

  if (document != NULL && !cq_when_get_anchor_date (document, "adopted", &date))
    cq_when_get_anchor_date (document, "meeting", &date);
  return (CqDate){ .year = MIN (date.year + 1, 9999), .month = 12, .day = 31 };
}

/**
 * cq_when_draft_init:
 * @self: (out caller-allocates): what to fill; cleared with cq_when_draft_clear()
 * @when: (nullable): the time that stands there
 * @document: (nullable): what it stands in
 * @lang: (nullable): the language that is written
 * @today: the day, for a document that has no date to begin from
 *
 * Fills a draft with a time, and with likely values for whatever the time does not say.
 */
void
cq_when_draft_init (CqWhenDraft *self, CqWhen *when, CqNode *document, const char *lang, const CqDate *today)
{
  const char *principal = document != NULL ? cq_document_get_language (document) : "en";
  CqWhenKind kind = when != NULL ? cq_when_get_kind (when) : CQ_WHEN_UNREADABLE;
  CqDate first, last;

  *self = (CqWhenDraft){ .within.months = 6, .every.years = 1, .anchor = g_strdup ("adopted") };
  self->date = get_likely_date (document, today);
  if (when != NULL)
    {
      self->event = g_strdup (cq_when_get_event (when, lang, principal));
      self->wording = g_strdup (cq_when_get_wording (when, lang, principal));
      self->at_end = cq_when_is_at_end (when);
    }
  self->precision = get_precision (when, self->event);
  if (when != NULL && document != NULL && kind != CQ_WHEN_RECURRING
      && cq_when_resolve (when, document, &first, &last) && last.year > 0)
    self->date = last;
  else if (kind == CQ_WHEN_DATE || kind == CQ_WHEN_RANGE)
    self->date = cq_date_get_last_day (cq_when_get_last (when));
  self->first = self->last = (CqDate){ .year = self->date.year };
  if (kind == CQ_WHEN_DATE || kind == CQ_WHEN_RANGE)
    {
      self->first = *cq_when_get_first (when);
      self->last = *cq_when_get_last (when);
    }
  if (kind == CQ_WHEN_WITHIN)
    {
      self->within = *cq_when_get_duration (when);
      g_free (self->anchor);
      self->anchor = g_strdup (cq_when_get_anchor (when));
    }
  if (kind == CQ_WHEN_RECURRING)
    {
      self->every = *cq_when_get_duration (when);
      self->from = cq_when_get_first (when) != NULL ? *cq_when_get_first (when) : (CqDate){ 0 };
    }
}

void
cq_when_draft_clear (CqWhenDraft *self)
{
  g_clear_pointer (&self->anchor, g_free);
  g_clear_pointer (&self->event, g_free);
  g_clear_pointer (&self->wording, g_free);
}

/* The date as exact as a precision wants it. */
static CqDate
get_date (const CqWhenDraft *self, CqWhenPrecision precision)
{
  CqDate date = { .year = self->date.year };

  if (precision == CQ_WHEN_PRECISION_DAY)
    return self->date;
  if (precision == CQ_WHEN_PRECISION_MONTH)
    date.month = self->date.month;
  if (precision == CQ_WHEN_PRECISION_QUARTER)
    date.quarter = (self->date.month + 2) / 3;
  return date;
}

/**
 * cq_when_draft_set_precision:
 * @precision: the kind of time that is wanted
 *
 * A date becomes both ends of a period, and the end of a period a date.
 */
void
cq_when_draft_set_precision (CqWhenDraft *self, CqWhenPrecision precision)
{
  gboolean was_date = self->precision >= CQ_WHEN_PRECISION_DAY && self->precision <= CQ_WHEN_PRECISION_YEAR;

  if (self->precision == precision)
    return;
  if (precision == CQ_WHEN_PRECISION_PERIOD && was_date)
    self->first = self->last = get_date (self, self->precision);
  else if (self->precision == CQ_WHEN_PRECISION_PERIOD)
    self->date = cq_date_get_last_day (&self->last);
  self->precision = precision;
}

/* The day stays the last of its month if it was, and is never more than the month has. */
static void
set_month (CqWhenDraft *self, int year, int month)
{
  CqDate last = cq_date_get_last_day (&(CqDate){ .year = self->date.year, .month = self->date.month });
  CqDate wanted = { .year = year, .month = month };
  gboolean was_last = self->date.day == last.day;

  last = cq_date_get_last_day (&wanted);
  self->date = (CqDate){ year, month, was_last ? last.day : MIN (self->date.day, last.day), 0 };
}

void
cq_when_draft_set_month (CqWhenDraft *self, int month)
{
  set_month (self, self->date.year, month);
}

void
cq_when_draft_set_quarter (CqWhenDraft *self, int quarter)
{
  set_month (self, self->date.year, 3 * quarter);
}

void
cq_when_draft_set_year (CqWhenDraft *self, int year)
{
  set_month (self, year, self->date.month);
}

/**
 * cq_when_draft_get_inputs:
 *
 * Returns: what the precision asks for
 */
CqWhenInputs
cq_when_draft_get_inputs (const CqWhenDraft *self)
{
  static const CqWhenInputs inputs[CQ_N_WHEN_PRECISIONS] = {
    [CQ_WHEN_PRECISION_NONE] = 0,
    [CQ_WHEN_PRECISION_DAY] = CQ_WHEN_INPUT_CALENDAR | CQ_WHEN_INPUT_WORDING,
    [CQ_WHEN_PRECISION_MONTH] = CQ_WHEN_INPUT_MONTH | CQ_WHEN_INPUT_YEAR | CQ_WHEN_INPUT_AT_END | CQ_WHEN_INPUT_WORDING,
    [CQ_WHEN_PRECISION_QUARTER] = CQ_WHEN_INPUT_QUARTER | CQ_WHEN_INPUT_YEAR | CQ_WHEN_INPUT_AT_END | CQ_WHEN_INPUT_WORDING,
    [CQ_WHEN_PRECISION_YEAR] = CQ_WHEN_INPUT_YEAR | CQ_WHEN_INPUT_AT_END | CQ_WHEN_INPUT_WORDING,
    [CQ_WHEN_PRECISION_PERIOD] = CQ_WHEN_INPUT_ENDS | CQ_WHEN_INPUT_WORDING,
    [CQ_WHEN_PRECISION_WITHIN] = CQ_WHEN_INPUT_LENGTH | CQ_WHEN_INPUT_ANCHOR | CQ_WHEN_INPUT_WORDING,
    [CQ_WHEN_PRECISION_EVENT] = CQ_WHEN_INPUT_EVENT | CQ_WHEN_INPUT_WORDING,
    [CQ_WHEN_PRECISION_EVERY] = CQ_WHEN_INPUT_LENGTH | CQ_WHEN_INPUT_FROM | CQ_WHEN_INPUT_WORDING,
    [CQ_WHEN_PRECISION_ONGOING] = CQ_WHEN_INPUT_WORDING,
    [CQ_WHEN_PRECISION_WORDS] = CQ_WHEN_INPUT_WORDING,
  };

  return inputs[self->precision];
}

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

static gboolean
fail (GError **error, CqWhenReaderError code, const char *message)
{
  g_set_error_literal (error, CQ_WHEN_READER_ERROR, (int) code, message);
  return FALSE;
}

static gboolean
make_period (const CqWhenDraft *self, CqWhen **when, GError **error)
{
  CqDate begin = cq_date_get_first_day (&self->first);
  CqDate end = cq_date_get_last_day (&self->last);

  if (cq_date_compare (&begin, &end) > 0)
    return fail (error, CQ_WHEN_READER_ERROR_IMPOSSIBLE, _ ("The period ends before it begins"));
  *when = cq_date_equal (&self->first, &self->last) ? cq_when_new_date (&self->first)
                                                    : cq_when_new_range (&self->first, &self->last);
  return TRUE;
}

static gboolean
make_event (const CqWhenDraft *self, const char *key, CqWhen **when, GError **error)
{
  g_autoptr (CqWhen) event = cq_when_new_event ();

  if (is_empty (self->event))
    return fail (error, CQ_WHEN_READER_ERROR_INCOMPLETE,
                 _ ("Write what the event is, for example “the next meeting”"));
  *when = cq_when_with_event (event, key, self->event);
  return TRUE;
}

static gboolean
make_plain (const CqWhenDraft *self, const char *key, CqWhen **when, GError **error)
{
  CqDate date = get_date (self, self->precision);
  g_autoptr (CqWhen) plain = NULL;

  switch (self->precision)
    {
    case CQ_WHEN_PRECISION_DAY:
    case CQ_WHEN_PRECISION_MONTH:
    case CQ_WHEN_PRECISION_QUARTER:
    case CQ_WHEN_PRECISION_YEAR:
      plain = cq_when_new_date (&date);
      *when = cq_when_with_end (plain, self->at_end);
      return TRUE;
    case CQ_WHEN_PRECISION_PERIOD:
      return make_period (self, when, error);
    case CQ_WHEN_PRECISION_WITHIN:
      *when = cq_when_new_within (&self->within, self->anchor);
      return TRUE;
    case CQ_WHEN_PRECISION_EVENT:
      return make_event (self, key, when, error);
    case CQ_WHEN_PRECISION_EVERY:
      *when = cq_when_new_recurring (&self->every, self->from.year > 0 ? &self->from : NULL);
      return TRUE;
    case CQ_WHEN_PRECISION_ONGOING:
      *when = cq_when_new_ongoing ();
      return TRUE;
    case CQ_WHEN_PRECISION_WORDS:
      if (is_empty (self->wording))
        return fail (error, CQ_WHEN_READER_ERROR_INCOMPLETE,
                     _ ("Write the words, for example “as soon as possible”"));
      *when = cq_when_new_event ();
      return TRUE;
    case CQ_WHEN_PRECISION_NONE:
    case CQ_N_WHEN_PRECISIONS:
    default:
      *when = NULL;
      return TRUE;
    }
}

/**
 * cq_when_draft_make:
 * @document: (nullable): what the time will stand in
 * @lang: (nullable): the language that is written
 * @when: (out) (transfer full) (nullable): the time; %NULL where none is set
 * @error: return location for a #CqWhenReaderError
 *
 * Returns: whether the inputs make a time, or none is wanted
 */
gboolean
cq_when_draft_make (const CqWhenDraft *self,
                    CqNode *document,
                    const char *lang,
                    CqWhen **when,
                    GError **error)
{
  const char *principal = document != NULL ? cq_document_get_language (document) : "en";
  const char *key = lang == NULL || g_ascii_strcasecmp (lang, principal) == 0 ? NULL : lang;
  g_autoptr (CqWhen) plain = NULL;

  *when = NULL;
  if (!make_plain (self, key, &plain, error))
    return FALSE;
  if (plain != NULL)
    *when = is_empty (self->wording) ? g_steal_pointer (&plain)
                                     : cq_when_with_wording (plain, key, self->wording);
  return TRUE;
}

/**
 * cq_duration_get_simple:
 * @number: (out): how many
 * @unit: (out): of which: the largest in which the length is a whole number
 *
 * Years and months become months, weeks and days become days; what mixes both counts a month as 30 days,
 * to be shown only.
 */
void
cq_duration_get_simple (const CqDuration *self, int *number, CqSpan *unit)
{
  int months = 12 * self->years + self->months;
  int days = 7 * self->weeks + self->days;

  if (days == 0)
    {
      *unit = self->months == 0 ? CQ_SPAN_YEAR : CQ_SPAN_MONTH;
      *number = self->months == 0 ? self->years : months;
    }
  else
    {
      *unit = self->days == 0 && months == 0 ? CQ_SPAN_WEEK : CQ_SPAN_DAY;
      *number = *unit == CQ_SPAN_WEEK ? self->weeks : days + 30 * months;
    }
}

/**
 * cq_duration_from_simple:
 *
 * Returns: so many of a unit
 */
CqDuration
cq_duration_from_simple (int number, CqSpan unit)
{
  switch (unit)
    {
    case CQ_SPAN_YEAR:
      return (CqDuration){ .years = number };
    case CQ_SPAN_MONTH:
      return (CqDuration){ .months = number };
    case CQ_SPAN_QUARTER:
      return (CqDuration){ .months = 3 * number };
    case CQ_SPAN_WEEK:
      return (CqDuration){ .weeks = number };
    case CQ_SPAN_DAY:
    default:
      return (CqDuration){ .days = number };
    }
}

#pragma once

#include "forms/cq-when-phrases.h"
#include "statement/cq-when.h"

G_BEGIN_DECLS

/**
 * CqWhenPrecision:
 * @CQ_WHEN_PRECISION_NONE: no time is set
 * @CQ_WHEN_PRECISION_WORDS: words of one's own, without a date
 *
 * The kinds of times that may be chosen, in the order in which they are offered.
 */
typedef enum
{
  CQ_WHEN_PRECISION_NONE,
  CQ_WHEN_PRECISION_DAY,
  CQ_WHEN_PRECISION_MONTH,
  CQ_WHEN_PRECISION_QUARTER,
  CQ_WHEN_PRECISION_YEAR,
  CQ_WHEN_PRECISION_PERIOD,
  CQ_WHEN_PRECISION_WITHIN,
  CQ_WHEN_PRECISION_EVENT,
  CQ_WHEN_PRECISION_EVERY,
  CQ_WHEN_PRECISION_ONGOING,
  CQ_WHEN_PRECISION_WORDS,
  CQ_N_WHEN_PRECISIONS,
} CqWhenPrecision;

/**
 * CqWhenInputs:
 *
 * What is asked for, for one precision or another.
 */
typedef enum
{
  CQ_WHEN_INPUT_CALENDAR = 1 << 0,
  CQ_WHEN_INPUT_MONTH = 1 << 1,
  CQ_WHEN_INPUT_QUARTER = 1 << 2,
  CQ_WHEN_INPUT_YEAR = 1 << 3,
  CQ_WHEN_INPUT_ENDS = 1 << 4,   /* the first and the last date of a period */
  CQ_WHEN_INPUT_LENGTH = 1 << 5, /* a number and a unit */
  CQ_WHEN_INPUT_ANCHOR = 1 << 6,
  CQ_WHEN_INPUT_EVENT = 1 << 7,
  CQ_WHEN_INPUT_FROM = 1 << 8,    /* when a recurrence begins */
  CQ_WHEN_INPUT_WORDING = 1 << 9, /* what is printed instead */
  CQ_WHEN_INPUT_AT_END = 1 << 10, /* whether the end of it is named */
} CqWhenInputs;

/**
 * CqWhenDraft:
 * @date: exact to the day, whatever the precision asks for
 * @at_end: whether the end of the month, the quarter or the year is named
 * @first, @last: of a period, at any precision
 * @from: when a recurrence begins; of year 0 where that is not said
 * @anchor: (owned) (nullable): the role of the date that a length counts from
 * @event, @wording: (owned) (nullable): in the language that is written
 *
 * A time while it is chosen: what every input holds, those that the precision does not ask for included,
 * so that one may go through the precisions and back.
 */
typedef struct
{
  CqWhenPrecision precision;
  CqDate date;
  gboolean at_end;
  CqDate first;
  CqDate last;
  CqDuration within;
  CqDuration every;
  CqDate from;
  char *anchor;
  char *event;
  char *wording;
} CqWhenDraft;

void cq_when_draft_init (CqWhenDraft *self,
                         CqWhen *when,
                         CqNode *document,
                         const char *lang,
                         const CqDate *today);
void cq_when_draft_clear (CqWhenDraft *self);

void cq_when_draft_set_precision (CqWhenDraft *self,
                                  CqWhenPrecision precision);
void cq_when_draft_set_month (CqWhenDraft *self,
                              int month);
void cq_when_draft_set_quarter (CqWhenDraft *self,
                                int quarter);
void cq_when_draft_set_year (CqWhenDraft *self,
                             int year);

CqWhenInputs cq_when_draft_get_inputs (const CqWhenDraft *self);
gboolean cq_when_draft_make (const CqWhenDraft *self,
                             CqNode *document,
                             const char *lang,
                             CqWhen **when,
                             GError **error);

/* A length of time as a number of one unit, years to days */
void cq_duration_get_simple (const CqDuration *self,
                             int *number,
                             CqSpan *unit);
CqDuration cq_duration_from_simple (int number,
                                    CqSpan unit);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CqWhenDraft, cq_when_draft_clear)

G_END_DECLS

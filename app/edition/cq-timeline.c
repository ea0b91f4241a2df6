/* Timelines: what stands in them, told from the times of the commitments. */
#include "edition/cq-timeline.h"

#include "language/cq-date-text.h"
#include "statement/cq-meeting.h"

#include <string.h>

#define DAYS_OF_MONTHS 290    /* an axis that is shorter goes by months */
#define DAYS_OF_QUARTERS 1100 /* and by quarters; a longer one by years */

static void
clear_row (gpointer data)
{
  CqTimelineRow *row = data;

  g_free (row->number);
  g_free (row->text);
  g_free (row->time);
  g_free (row->said);
  g_strfreev (row->lines[0]);
  g_strfreev (row->lines[1]);
}

/**
 * cq_timeline_row_ref:
 *
 * Returns: (transfer full): @self
 */
CqTimelineRow *
cq_timeline_row_ref (CqTimelineRow *self)
{
  return g_rc_box_acquire (self);
}

void
cq_timeline_row_unref (CqTimelineRow *self)
{
  g_rc_box_release_full (self, clear_row);
}

static void
line_free (gpointer data)
{
  CqTimelineLine *line = data;

  g_free (line->text);
  g_free (line);
}

/**
 * cq_timeline_get_day:
 * @date: a date exact to the day
 *
 * Returns: its day; 0 where it is none
 */
guint
cq_timeline_get_day (const CqDate *date)
{
  GDate day;

  if (!cq_date_is_valid (date) || date->day == 0)
    return 0;
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, (GDateDay) date->day, (GDateMonth) date->month, (GDateYear) date->year);
  return g_date_get_julian (&day);
}

/* The date from which a commitment is taken to run where it does not say, and the word for it. */
static gboolean
find_adoption (CqNode *document, CqDate *date, CqWord *word)
{
  CqDate start;
  g_autoptr (CqMeeting) meeting = NULL;

  *word = CQ_WORD_ADOPTED;
  if (cq_document_get_date (document, "adopted", date))
    return TRUE;
  *word = CQ_WORD_SIGNED;
  if (cq_document_get_date (document, "signed", date))
    return TRUE;
  *word = CQ_N_WORDS;
  meeting = cq_document_get_meeting (document);
  return cq_meeting_get_dates (meeting, &start, date);
}

/**
 * cq_timeline_new:
 * @document: whose dates count
 * @lang: of what it says
 *
 * Begins a timeline: bands and rows are added, then cq_timeline_end() makes its axis. It does not change any more then.
 *
 * Returns: (transfer full): a timeline without rows
 */
CqTimeline *
cq_timeline_new (CqNode *document, const char *lang)
{
  CqTimeline *self = g_new0 (CqTimeline, 1);
  CqDate adopted;
  CqWord word;

  self->lang = g_strdup (lang);
  for (guint i = 0; i < G_N_ELEMENTS (self->wraps); i++)
    self->wraps[i] = cq_wrap_new (lang);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_timeline_row_unref);
  self->lines = g_ptr_array_new_with_free_func (line_free);
  if (find_adoption (document, &adopted, &word) && cq_date_get_precision (&adopted) != CQ_DATE_YEAR)
    {
      const CqDate first = cq_date_get_first_day (&adopted);
      self->adopted = cq_timeline_get_day (&first);
    }
  return self;
}

void
cq_timeline_free (CqTimeline *self)
{
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->lines);
  g_free (self->lang);
  for (guint i = 0; i < G_N_ELEMENTS (self->wraps); i++)
    cq_wrap_free (self->wraps[i]);
  g_free (self);
}

/**
 * cq_timeline_add_band:
 * @text: the name of the area that the following rows belong to
 */
void
cq_timeline_add_band (CqTimeline *self, const char *text)
{
  CqTimelineRow *row = g_rc_box_new0 (CqTimelineRow);

  row->text = g_strdup (text);
  g_ptr_array_add (self->rows, row);
}

static void
take_start (CqTimelineRow *row, CqNode *document, CqWhen *start)
{
  CqDate first, last;

  if (start == NULL || !cq_when_resolve (start, document, &first, &last))
    return;
  row->begin = cq_timeline_get_day (&first);
  row->is_stated = row->begin > 0;
  if (row->is_stated)
    row->kind = CQ_TIMELINE_OPEN;
}

/* The time by which, or during which. */
static void
take_due (CqTimelineRow *row, CqNode *document, CqWhen *due)
{
  CqWhenKind kind = due != NULL ? cq_when_get_kind (due) : CQ_WHEN_UNREADABLE;
  CqDate first, last;
  gboolean is_resolved = due != NULL && cq_when_resolve (due, document, &first, &last);

  if (kind == CQ_WHEN_ONGOING)
    row->kind = CQ_TIMELINE_OPEN;
  if (kind == CQ_WHEN_RECURRING)
    {
      row->kind = CQ_TIMELINE_RECURRING;
      row->every = *cq_when_get_duration (due);
    }
  if (!is_resolved)
    return;
  if (kind != CQ_WHEN_DATE && !row->is_stated)
    {
      row->begin = cq_timeline_get_day (&first);
      row->is_stated = row->begin > 0;
    }
  if (last.year == 0)
    return;
  row->end = cq_timeline_get_day (&last);
  row->due = kind == CQ_WHEN_DATE ? cq_timeline_get_day (&first) : row->end;
  row->kind = kind == CQ_WHEN_RANGE ? CQ_TIMELINE_PERIOD : CQ_TIMELINE_DUE;
}

/**
 * cq_timeline_add_row:
 * @document: whose dates count
 * @number: as in the table
 * @text: the action
 * @start: (nullable): when it begins
 * @due: (nullable): by when it is done
 *
 * Returns: (transfer none): the row; what it says of itself, `time` and `said`, is set by the caller
 */
CqTimelineRow *
cq_timeline_add_row (CqTimeline *self, CqNode *document, const char *number, const char *text, CqWhen *start,
                     CqWhen *due)
{
  CqTimelineRow *row = g_rc_box_new0 (CqTimelineRow);

  row->number = g_strdup (number);
  row->text = g_strdup (text);
  row->has_time = start != NULL || due != NULL;
  take_start (row, document, start);
  take_due (row, document, due);
  /* Who says no beginning begins when all do. */
  if (row->kind != CQ_TIMELINE_UNDATED && row->begin == 0 && (row->due == 0 || self->adopted < row->due))
    row->begin = self->adopted;
  /* A beginning after the end is a slip that a check names; the end is what was promised. */
  if (row->end > 0 && row->begin > row->end)
    row->begin = 0;
  g_ptr_array_add (self->rows, row);
  return row;
}

/**
 * cq_timeline_add_same_row:
 * @row: of another timeline of the same language, where the document had the same dates
 *
 * Adds a row that was made before. What it keeps of its breaking into lines is good for both.
 */
void
cq_timeline_add_same_row (CqTimeline *self, CqTimelineRow *row)
{
  g_ptr_array_add (self->rows, cq_timeline_row_ref (row));
}

static void
set_number_width (CqTimeline *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const CqTimelineRow *row = g_ptr_array_index (self->rows, i);

      if (row->number != NULL)
        self->number_width = MAX (self->number_width, cq_text_width_estimate (row->number, FALSE));
    }
}

/* The days that the rows need; whether any but the day of adoption is among them. */
static gboolean
find_extent (CqTimeline *self, guint *first, guint *last)
{
  gboolean is_dated = FALSE;

  *first = *last = 0;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const CqTimelineRow *row = g_ptr_array_index (self->rows, i);
      guint low = row->begin > 0 ? row->begin : row->due;

      is_dated = is_dated || row->is_stated || row->due > 0;
      if (low > 0 && (*first == 0 || low < *first))
        *first = low;
      *last = MAX (*last, MAX (row->begin, row->end));
    }
  return is_dated;
}

/* Whole years, quarters or months around the days that are needed. */
static void
set_axis (CqTimeline *self, guint first, guint last)
{
  guint days = last - first;
  GDate low, high;
  guint month;

  self->months = days > DAYS_OF_QUARTERS ? 12 : days > DAYS_OF_MONTHS ? 3 : 1;
  g_date_clear (&low, 1);
  g_date_clear (&high, 1);
  g_date_set_julian (&low, first);
  g_date_set_julian (&high, last);
  month = (g_date_get_month (&low) - 1) / self->months * self->months + 1;
  g_date_set_dmy (&low, 1, (GDateMonth) month, g_date_get_year (&low));
  month = (g_date_get_month (&high) - 1) / self->months * self->months + 1;
  g_date_set_dmy (&high, 1, (GDateMonth) month, g_date_get_year (&high));
  g_date_add_months (&high, self->months);
  self->first = g_date_get_julian (&low);
  self->last = g_date_get_julian (&high) - 1;
}

/* What a line is: "adopted on 1 May 2017", "adopted, May 2017", "next meeting: 2018" */
static char *
name_line (CqTimeline *self, const CqDate *date, const char *text, const CqDocumentWords *words, CqWord word)
{
  gboolean is_adoption = word == CQ_WORD_ADOPTED || word == CQ_WORD_SIGNED;

  /* Words of another language beside the date would be read in the wrong order. */
  if (word == CQ_N_WORDS || !g_str_has_prefix (self->lang, cq_document_words_get_language (words)))
    return g_strdup (text);
  if (is_adoption && cq_date_get_precision (date) != CQ_DATE_DAY)
    return cq_document_words_format (words, CQ_WORD_AND_THEN, "name", cq_document_words_get (words, word), "date", text, NULL);
  if (is_adoption)
    word = word == CQ_WORD_ADOPTED ? CQ_WORD_ADOPTED_ON : CQ_WORD_SIGNED_ON;
  return cq_document_words_format (words, word, "date", text, NULL);
}

/* A line at a date that is known well enough; one of a month or a quarter stands in its midst. */
static void
add_line (CqTimeline *self, CqTimelineLineKind kind, const CqDate *date, const CqDocumentWords *words, CqWord word)
{
  CqDate first = cq_date_get_first_day (date), last = cq_date_get_last_day (date);
  guint day = (cq_timeline_get_day (&first) + cq_timeline_get_day (&last)) / 2;
  g_autofree char *text = NULL;
  CqTimelineLine *line;

  if (cq_date_get_precision (date) == CQ_DATE_YEAR || day < self->first || day > self->last)
    return;
  text = cq_date_text (date, NULL, self->lang, CQ_DATE_STYLE_TEXT);
  if (text == NULL)
    text = cq_date_to_string (date);
  line = g_new0 (CqTimelineLine, 1);
  line->kind = kind;
  line->day = day;
  line->text = name_line (self, date, text, words, word);
  g_ptr_array_add (self->lines, line);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const CqTimelineLine *one = *(const CqTimelineLine *const *) a, *two = *(const CqTimelineLine *const *) b;

  return one->day != two->day ? (one->day < two->day ? -1 : 1) : (int) one->kind - (int) two->kind;
}

static void
add_lines (CqTimeline *self, CqNode *document, const CqDocumentWords *words, const CqDate *today)
{
  CqDate date;
  CqWord word;

  if (find_adoption (document, &date, &word))
    add_line (self, CQ_TIMELINE_ADOPTED, &date, words, word);
  if (cq_document_get_date (document, "next-review", &date))
    add_line (self, CQ_TIMELINE_MEETING, &date, words, CQ_WORD_NEXT_REVIEW);
  if (cq_document_get_date (document, "next-meeting", &date))
    add_line (self, CQ_TIMELINE_MEETING, &date, words, CQ_WORD_NEXT_MEETING);
  if (today != NULL && today->year > 0)
    add_line (self, CQ_TIMELINE_TODAY, today, words, CQ_WORD_TODAY);
  g_ptr_array_sort (self->lines, compare_lines);
}

/**
 * cq_timeline_end:
 * @words: of the language
 * @today: (nullable): a day to be marked; of year 0, none
 *
 * Makes the axis and its lines.
 *
 * Returns: whether there is anything to draw: a row with a day of its own
 */
gboolean
cq_timeline_end (CqTimeline *self, CqNode *document, const CqDocumentWords *words, const CqDate *today)
{
  guint first, last;

  if (!find_extent (self, &first, &last))
    return FALSE;
  /* What has begun and has no end needs room to go on. */
  if (last == first)
    last = first + 364;
  set_axis (self, first, last);
  set_number_width (self);
  add_lines (self, document, words, today);
  return TRUE;
}

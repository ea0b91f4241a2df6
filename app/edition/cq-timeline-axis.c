/* Timelines: the steps of the axis, and the times of what recurs. */
#include "edition/cq-timeline.h"

#include "language/cq-date-text.h"

#define GAP 6 /* between the words of two steps */

static void
tick_free (gpointer data)
{
  CqTimelineTick *tick = data;

  g_free (tick->text);
  g_free (tick);
}

static char *
get_text (CqTimeline *self, const GDate *day, gboolean is_month)
{
  const CqDate year = { .year = g_date_get_year (day) };
  char *text = is_month ? cq_date_text_short_month ((int) g_date_get_month (day), self->lang)
                        : cq_date_text (&year, NULL, self->lang, CQ_DATE_STYLE_CELL);

  if (text == NULL)
    text = g_strdup_printf ("%d", is_month ? (int) g_date_get_month (day) : year.year);
  return text;
}

/* Every how many months a step is named, so that no name touches the next. */
static guint
find_step (CqTimeline *self, double width, double size, gboolean is_month)
{
  static const guint month_steps[] = { 1, 3, 6, 0 }, year_steps[] = { 1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 0 };
  const guint *step = is_month ? month_steps : year_steps;
  const guint unit = is_month ? 1 : 12;
  double widest = 0, of_month = width * 30.4 / (self->last - self->first + 1);
  GDate day;

  g_date_clear (&day, 1);
  for (guint month = 1; month <= (is_month ? 12u : 1u); month++)
    {
      g_autofree char *text = NULL;
      g_date_set_dmy (&day, 1, (GDateMonth) month, 2028);
      text = get_text (self, &day, is_month);
      widest = MAX (widest, cq_text_width_estimate (text, FALSE) * size);
    }
  while (*step != 0 && (*step * unit < self->months || *step * unit * of_month < widest + GAP))
    step++;
  return *step * unit;
}

static void
add_ticks (CqTimeline *self, GPtrArray *ticks, guint step, gboolean is_month)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, self->first);
  for (; step > 0 && g_date_get_julian (&day) <= self->last; g_date_add_months (&day, 1))
    {
      guint months = is_month ? g_date_get_month (&day) - 1u : 12u * g_date_get_year (&day) + g_date_get_month (&day) - 1u;
      gboolean is_first = !is_month && self->months < 12 && g_date_get_julian (&day) == self->first;
      CqTimelineTick *tick;

      if (months % step != 0 && !is_first)
        continue;
      tick = g_new0 (CqTimelineTick, 1);
      tick->day = g_date_get_julian (&day);
      tick->text = get_text (self, &day, is_month);
      tick->is_second = is_month;
      g_ptr_array_add (ticks, tick);
    }
}

/* A step whose words would reach beyond the end of the axis is left out. */
static void
drop_last (CqTimeline *self, GPtrArray *ticks, double width, double size)
{
  const CqTimelineTick *last;
  double room;

  if (ticks->len < 2)
    return;
  last = g_ptr_array_index (ticks, ticks->len - 1);
  room = width * (self->last + 1 - last->day) / (self->last - self->first + 1);
  if (room < cq_text_width_estimate (last->text, FALSE) * size + GAP / 2)
    g_ptr_array_remove_index (ticks, ticks->len - 1);
}

/* The years of an axis that begins shortly before one would stand in each other's way. */
static void
drop_crowded (CqTimeline *self, GPtrArray *ticks, double width, double size)
{
  const CqTimelineTick *first, *second;
  double apart;

  if (ticks->len < 2)
    return;
  first = g_ptr_array_index (ticks, 0);
  second = g_ptr_array_index (ticks, 1);
  apart = width * (second->day - first->day) / (self->last - self->first + 1);
  if (apart < cq_text_width_estimate (first->text, FALSE) * size + GAP)
    g_ptr_array_remove_index (ticks, 0);
}

/**
 * cq_timeline_list_ticks:
 * @width: of the axis
 * @size: of its letters
 *
 * Returns: (transfer full) (element-type CqTimelineTick): the steps that are named: years, and where the axis is short
 *   months below them; as many as there is room for
 */
GPtrArray *
cq_timeline_list_ticks (CqTimeline *self, double width, double size)
{
  GPtrArray *ticks = g_ptr_array_new_with_free_func (tick_free);

  add_ticks (self, ticks, find_step (self, width, size, FALSE), FALSE);
  drop_crowded (self, ticks, width, size);
  drop_last (self, ticks, width, size);
  if (self->months < 12)
    {
      add_ticks (self, ticks, find_step (self, width, size, TRUE), TRUE);
      drop_last (self, ticks, width, size);
    }
  return ticks;
}

/**
 * cq_timeline_list_times:
 * @row: one that recurs
 * @most: no more than so many are told apart
 *
 * Returns: (transfer full) (nullable) (element-type guint): the days on which it recurs, as far as the axis goes; %NULL
 *   where they are too many
 */
GArray *
cq_timeline_list_times (CqTimeline *self, const CqTimelineRow *row, guint most)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (guint));
  guint months = (guint) (row->every.years * 12 + row->every.months), days = (guint) (row->every.weeks * 7 + row->every.days);
  guint begin = row->begin > 0 ? row->begin : self->first;

  if (months == 0 && days == 0)
    return NULL;
  for (guint i = 0;; i++)
    {
      GDate day;
      guint at;

      g_date_clear (&day, 1);
      g_date_set_julian (&day, begin);
      g_date_add_months (&day, i * months);
      g_date_add_days (&day, i * days);
      at = g_date_get_julian (&day);
      if (at > self->last)
        return g_steal_pointer (&times);
      if (times->len == most)
        return NULL;
      g_array_append_val (times, at);
    }
}

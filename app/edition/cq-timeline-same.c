/* Timelines: whether a picture would be the one that was drawn before. */
#include "edition/cq-timeline.h"

/**
 * cq_timeline_dup_frame:
 *
 * Returns: (transfer full): what all pictures of a timeline have in common, as text that is the same where that is: the
 *   language, the axis, and the lines across it
 */
char *
cq_timeline_dup_frame (CqTimeline *self)
{
  GString *frame = g_string_new (self->lang);

  g_string_append_printf (frame, " %u %u %u %u %.2f", self->first, self->last, self->months, self->adopted,
                          self->number_width);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const CqTimelineLine *line = g_ptr_array_index (self->lines, i);

      g_string_append_printf (frame, "\n%d %u %s", (int) line->kind, line->day, line->text);
    }
  return g_string_free (frame, FALSE);
}

static gboolean
has_same_lines (const CqTimelineRow *one, const CqTimelineRow *two)
{
  for (guint i = 0; i < G_N_ELEMENTS (one->lines); i++)
    if (one->lines[i] == NULL || two->lines[i] == NULL || one->rooms[i] != two->rooms[i]
        || !g_strv_equal ((const char *const *) one->lines[i], (const char *const *) two->lines[i]))
      return FALSE;
  return TRUE;
}

static gboolean
has_same_times (const CqTimelineRow *one, const CqTimelineRow *two)
{
  return one->kind == two->kind && one->has_time == two->has_time && one->is_stated == two->is_stated && one->begin == two->begin
         && one->due == two->due && one->end == two->end && one->every.years == two->every.years
         && one->every.months == two->every.months && one->every.weeks == two->every.weeks
         && one->every.days == two->every.days;
}

/**
 * cq_timeline_row_looks_same:
 *
 * Returns: whether two rows of timelines with the same frame, whose lines are broken, are drawn and told alike; of a
 *   long text no more than its beginning is drawn
 */
gboolean
cq_timeline_row_looks_same (const CqTimelineRow *one, const CqTimelineRow *two)
{
  return one == two
         || (g_strcmp0 (one->number, two->number) == 0 && g_strcmp0 (one->time, two->time) == 0
             && g_strcmp0 (one->said, two->said) == 0 && has_same_times (one, two)
             && (g_str_equal (one->text, two->text) || has_same_lines (one, two)));
}

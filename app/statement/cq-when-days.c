/* The days that a time comes to, in a document. */
#include "statement/cq-meeting.h"
#include "statement/cq-when-private.h"

/**
 * cq_when_get_anchor_date:
 * @anchor: the role of a date of the document, or "meeting" for the last day of its meeting
 * @date: (out): the date
 *
 * Returns: whether the document has the date that lengths of time are counted from
 */
gboolean
cq_when_get_anchor_date (CqNode *document, const char *anchor, CqDate *date)
{
  g_autoptr (CqMeeting) meeting = NULL;
  CqDate start;

  if (!g_str_equal (anchor, "meeting"))
    return cq_document_get_date (document, anchor, date);
  meeting = cq_document_get_meeting (document);
  return cq_meeting_get_dates (meeting, &start, date);
}

/**
 * cq_when_resolve:
 * @first: (out): the first day
 * @last: (out): the last day; of year 0 where it is open
 *
 * Returns: whether the days can be told from the document's dates
 */
gboolean
cq_when_resolve (CqWhen *self, CqNode *document, CqDate *first, CqDate *last)
{
  CqDate anchor;

  *first = (CqDate){ 0 };
  *last = (CqDate){ 0 };
  switch (self->kind)
    {
    case CQ_WHEN_DATE:
    case CQ_WHEN_RANGE:
      *first = cq_date_get_first_day (&self->first);
      *last = cq_date_get_last_day (&self->last);
      return TRUE;
    case CQ_WHEN_WITHIN:
      if (self->anchor == NULL || !cq_when_get_anchor_date (document, self->anchor, &anchor))
        return FALSE;
      *first = cq_date_get_first_day (&anchor);
      return cq_date_add (&anchor, self->duration.years * 12 + self->duration.months,
                          self->duration.weeks * 7 + self->duration.days, last);
    case CQ_WHEN_RECURRING:
      if (self->first.year == 0)
        return FALSE;
      *first = cq_date_get_first_day (&self->first);
      return TRUE;
    case CQ_WHEN_EVENT:
    case CQ_WHEN_ONGOING:
    case CQ_WHEN_UNREADABLE:
    default:
      return FALSE;
    }
}

/**
 * cq_when_compare:
 * @a: (nullable): a time
 * @b: (nullable): another
 *
 * Orders by the last day, then the first; times without an end follow, then those that cannot be told, then none.
 *
 * Returns: less than, equal to or greater than 0
 */
int
cq_when_compare (CqWhen *a, CqWhen *b, CqNode *document)
{
  CqWhen *both[2] = { a, b };
  CqDate first[2], last[2];
  int rank[2];

  for (guint i = 0; i < 2; i++)
    if (both[i] == NULL)
      rank[i] = 3;
    else
      rank[i] = !cq_when_resolve (both[i], document, &first[i], &last[i]) ? 2 : last[i].year == 0 ? 1 : 0;
  if (rank[0] != rank[1])
    return rank[0] - rank[1];
  if (rank[0] == 0 && cq_date_compare (&last[0], &last[1]) != 0)
    return cq_date_compare (&last[0], &last[1]);
  return rank[0] <= 1 ? cq_date_compare (&first[0], &first[1]) : 0;
}

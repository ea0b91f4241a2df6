/* The form of the meeting. */
#include "forms/cq-form-private.h"

#include <glib/gi18n-lib.h>

#include "statement/cq-meeting.h"

static CqNode *
change_text (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  gboolean has_language = row->what != CQ_MEETING_NUMBER && row->what != CQ_MEETING_COUNTRY;

  return cq_meeting_set_text (document, row->what, has_language ? row->lang : NULL, cq_row_input_get_text (input));
}

static CqNode *
change_dates (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  if (input->when == NULL)
    return cq_meeting_set_dates (document, NULL, NULL);
  return cq_meeting_set_dates (document, cq_when_get_first (input->when), cq_when_get_last (input->when));
}

static CqRow *
add_text (CqFormMaker *self, CqMeeting *meeting, CqRowKind kind, const char *key, const char *label, CqMeetingText what)
{
  CqRow *row = cq_form_add (self, kind, key, label, change_text);

  row->what = what;
  if (what == CQ_MEETING_NAME)
    cq_row_set_version (row, CQ_MEETING_ID, CQ_VERSIONS_NAME);
  else if (what == CQ_MEETING_FRAMEWORK)
    cq_row_set_version (row, CQ_MEETING_ID, CQ_VERSIONS_FRAMEWORK);
  else if (what == CQ_MEETING_CITY)
    cq_row_set_version (row, CQ_MEETING_ID, CQ_VERSIONS_CITY);
  row->text = cq_meeting_get_text (meeting, what, self->lang);
  return row;
}

gboolean
cq_form_make_meeting (CqFormMaker *self, const char *about)
{
  g_autoptr (CqMeeting) meeting = cq_document_get_meeting (self->document);
  CqDate start;
  CqDate end;
  CqRow *row;

  self->form->block = g_strdup (CQ_MEETING_ID);
  cq_form_begin_group (self, NULL);
  row = add_text (self, meeting, CQ_ROW_TEXT, "meeting-name", C_ ("meeting", "Name"), CQ_MEETING_NAME);
  row->hint = g_strdup (_ ("As on the invitation, such as “6th Meeting of Foreign Ministers”"));
  row = add_text (self, meeting, CQ_ROW_NUMBER, "meeting-number", C_ ("meeting", "Number"), CQ_MEETING_NUMBER);
  row->hint = g_strdup (_ ("Its number in the series, such as 6"));
  row = add_text (self, meeting, CQ_ROW_TEXT, "meeting-framework", _ ("Framework"), CQ_MEETING_FRAMEWORK);
  row->hint = g_strdup (_ ("The series or organization it belongs to, such as “Central Asia + Japan” Dialogue"));
  cq_form_begin_group (self, _ ("Place and Dates"));
  add_text (self, meeting, CQ_ROW_TEXT, "meeting-city", _ ("City"), CQ_MEETING_CITY);
  add_text (self, meeting, CQ_ROW_COUNTRY, "meeting-country", _ ("Country"), CQ_MEETING_COUNTRY);
  row = cq_form_add (self, CQ_ROW_DATES, "meeting-dates", _ ("Dates"), change_dates);
  row->hint = g_strdup (_ ("A day, or the first and the last day"));
  if (cq_meeting_get_dates (meeting, &start, &end))
    row->when = cq_date_equal (&start, &end) ? cq_when_new_date (&start) : cq_when_new_range (&start, &end);
  return TRUE;
}

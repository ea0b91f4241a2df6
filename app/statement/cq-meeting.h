#pragma once

#include "language/cq-date.h"
#include "statement/cq-text.h"

G_BEGIN_DECLS

/**
 * CqMeeting:
 *
 * The meeting that the document comes from. Immutable, counted. A document without one has an
 * empty meeting: every getter answers %NULL, or %FALSE.
 */
typedef struct _CqMeeting CqMeeting;

/* The id of the meeting's element, which fields name */
#define CQ_MEETING_ID "meeting"

typedef enum
{
  CQ_MEETING_NAME,
  CQ_MEETING_NUMBER,
  CQ_MEETING_FRAMEWORK,
  CQ_MEETING_CITY,
  CQ_MEETING_COUNTRY, /* an ISO 3166-1 alpha-2 code, or a name */
  CQ_N_MEETING_TEXTS,
} CqMeetingText;

CqMeeting *cq_meeting_ref (CqMeeting *self);
void cq_meeting_unref (CqMeeting *self);

CqMeeting *cq_document_get_meeting (CqNode *document);
CqNode *cq_meeting_get_node (CqMeeting *self);
char *cq_meeting_get_text (CqMeeting *self,
                           CqMeetingText what,
                           const char *lang);
char *cq_meeting_get_text_any (CqMeeting *self,
                               CqMeetingText what,
                               const char *lang,
                               CqTextMatch *match);
guint cq_meeting_get_number (CqMeeting *self);
char *cq_meeting_get_country_name (CqMeeting *self,
                                   const char *lang);
gboolean cq_meeting_get_dates (CqMeeting *self,
                               CqDate *start,
                               CqDate *end);
char *cq_meeting_get_dates_text (CqMeeting *self,
                                 const char *lang);

CqNode *cq_meeting_set_text (CqNode *document,
                             CqMeetingText what,
                             const char *lang,
                             const char *text);
CqNode *cq_meeting_set_dates (CqNode *document,
                              const CqDate *start,
                              const CqDate *end);
CqNode *cq_meeting_remove (CqNode *document);

/* The document's own dates: adopted, signed, next-meeting, … A %NULL date removes it. */
gboolean cq_document_get_date (CqNode *document,
                               const char *role,
                               CqDate *date);
char *cq_document_get_date_text (CqNode *document,
                                 const char *role,
                                 const char *lang);
char **cq_document_list_dates (CqNode *document);
CqNode *cq_document_set_date (CqNode *document,
                              const char *role,
                              const CqDate *date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqMeeting, cq_meeting_unref)

G_END_DECLS

/* The meeting: reading. */
#include "statement/cq-meeting.h"

#include <string.h>

#include "language/cq-country.h"
#include "language/cq-date-text.h"
#include "statement/cq-profile.h"
#include "statement/cq-usage.h"

struct _CqMeeting
{
  CqNode *document; /* (owned) */
  CqNode *node;    /* (owned) (nullable) */
  char *principal; /* (owned): the language of texts that state none */
};

static void
clear_meeting (gpointer data)
{
  CqMeeting *self = data;

  cq_node_unref (self->document);
  g_clear_pointer (&self->node, cq_node_unref);
  g_free (self->principal);
}

CqMeeting *
cq_meeting_ref (CqMeeting *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cq_meeting_unref (CqMeeting *self)
{
  g_atomic_rc_box_release_full (self, clear_meeting);
}

/**
 * cq_document_get_meeting:
 *
 * Returns: (transfer full): the meeting, empty where the document names none
 */
CqMeeting *
cq_document_get_meeting (CqNode *document)
{
  CqMeeting *self = g_atomic_rc_box_new0 (CqMeeting);
  CqNode *info = cq_profile_get_info (document);
  CqNode *node = info != NULL ? cq_node_find_child (info, CQ_DB_CONFGROUP) : NULL;

  self->document = cq_node_ref (document);
  self->node = node != NULL ? cq_node_ref (node) : NULL;
  self->principal = g_strdup (cq_document_get_language (document));
  if (node != NULL && cq_node_get (node, CQ_XML_LANG) != NULL)
    {
      g_free (self->principal);
      self->principal = g_strdup (cq_node_get (node, CQ_XML_LANG));
    }
  return self;
}

/**
 * cq_meeting_get_node:
 *
 * Returns: (transfer none) (nullable): the element
 */
CqNode *
cq_meeting_get_node (CqMeeting *self)
{
  return self->node;
}

static CqNode *
find_text (CqMeeting *self, CqMeetingText what)
{
  static const CqTag tags[]
      = { CQ_DB_CONFTITLE, CQ_DB_CONFNUM, CQ_DB_CONFSPONSOR, CQ_DB_CITY, CQ_DB_COUNTRY };
  CqNode *holder = self->node;

  if (holder != NULL && (what == CQ_MEETING_CITY || what == CQ_MEETING_COUNTRY))
    holder = cq_node_find_child (holder, CQ_DB_ADDRESS);
  return holder != NULL ? cq_node_find_child (holder, tags[what]) : NULL;
}

/**
 * cq_meeting_get_text:
 * @lang: (nullable): %NULL is the principal language
 *
 * Returns: (transfer full) (nullable): the text in @lang; a number and a country's code are in every language
 */
char *
cq_meeting_get_text (CqMeeting *self, CqMeetingText what, const char *lang)
{
  CqTextMatch match;
  g_autofree char *text = cq_meeting_get_text_any (self, what, lang, &match);

  return match == CQ_TEXT_FOUND || what == CQ_MEETING_NUMBER || what == CQ_MEETING_COUNTRY ? g_steal_pointer (&text)
                                                                                          : NULL;
}

/**
 * cq_meeting_get_text_any:
 * @match: (out) (optional): whether it is in @lang
 *
 * Returns: (transfer full) (nullable): the text in @lang, else in the principal language, else in any
 */
char *
cq_meeting_get_text_any (CqMeeting *self, CqMeetingText what, const char *lang, CqTextMatch *match)
{
  return cq_text_get_any (find_text (self, what), lang, self->principal, match);
}

/**
 * cq_meeting_get_number:
 *
 * Returns: which meeting of its series it is; 0 where that is not a number
 */
guint
cq_meeting_get_number (CqMeeting *self)
{
  g_autofree char *text = cq_meeting_get_text (self, CQ_MEETING_NUMBER, NULL);
  guint64 number;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 1, G_MAXUINT, &number, NULL))
    return 0;
  return (guint) number;
}

/**
 * cq_meeting_get_country_name:
 *
 * Returns: (transfer full) (nullable): the name in @lang of the country where it is
 */
char *
cq_meeting_get_country_name (CqMeeting *self, const char *lang)
{
  CqTextMatch match;
  g_autofree char *text = cq_meeting_get_text_any (self, CQ_MEETING_COUNTRY, lang, &match);

  if (lang == NULL)
    lang = self->principal;
  if (text != NULL && cq_country_is_code (text))
    return g_strdup (cq_country_get_name_in_text (text, lang, CQ_COUNTRY_SHORT));
  return match == CQ_TEXT_FOUND ? g_steal_pointer (&text) : NULL;
}

/**
 * cq_meeting_get_dates:
 * @start: (out): the first day
 * @end: (out): the last day, the first for a meeting of one
 *
 * Returns: whether the meeting has dates that can be read
 */
gboolean
cq_meeting_get_dates (CqMeeting *self, CqDate *start, CqDate *end)
{
  CqNode *node = self->node != NULL ? cq_node_find_child (self->node, CQ_DB_CONFDATES) : NULL;
  g_autofree char *text = node != NULL ? cq_text_get_plain (node) : NULL;
  char *slash = text != NULL ? strchr (text, '/') : NULL;

  if (text == NULL)
    return FALSE;
  if (slash != NULL)
    *slash = '\0';
  if (!cq_date_parse (text, start, NULL))
    return FALSE;
  *end = *start;
  return slash == NULL || cq_date_parse (slash + 1, end, NULL);
}

/**
 * cq_meeting_get_dates_text:
 *
 * Returns: (transfer full) (nullable): "30 April–1 May 2017" in @lang
 */
char *
cq_meeting_get_dates_text (CqMeeting *self, const char *lang)
{
  g_autofree char *tag = cq_document_get_date_language (self->document, lang != NULL ? lang : self->principal);
  CqDate start, end;

  return cq_meeting_get_dates (self, &start, &end) ? cq_date_text (&start, &end, tag, CQ_DATE_STYLE_TEXT) : NULL;
}

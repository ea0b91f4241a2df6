/* The meeting and the document's dates: edits. */
#include "statement/cq-meeting.h"

#include "language/cq-date-text.h"
#include "statement/cq-change.h"
#include "statement/cq-place.h"
#include "statement/cq-profile.h"
#include "statement/cq-usage.h"

static CqNode *
get_info (CqNode *document)
{
  CqNode *info = cq_profile_get_info (document);

  return info != NULL ? cq_node_ref (info) : cq_node_new_with_text (CQ_DB_INFO, NULL);
}

static CqNode *
make_meeting (CqNode *document)
{
  g_autoptr (CqIndex) ids = cq_index_new (document);
  g_autofree char *id = cq_id_new (ids, CQ_MEETING_ID, CQ_MEETING_ID);
  g_autoptr (CqNode) empty = cq_node_new_with_text (CQ_DB_CONFGROUP, NULL);

  return cq_node_with_attribute (empty, CQ_XML_ID, id);
}

/* What DocBook wants between the parts of a meeting: any order will do, this is the one that is read. */
static guint
get_meeting_index (CqNode *meeting, CqTag tag)
{
  static const CqTag order[] = { CQ_DB_CONFTITLE, CQ_DB_CONFNUM, CQ_DB_CONFDATES, CQ_DB_ADDRESS, CQ_DB_CONFSPONSOR };
  guint index = 0;

  for (guint o = 0; o < G_N_ELEMENTS (order) && order[o] != tag; o++)
    {
      int at = cq_children_find_last (meeting, order[o]);
      if (at >= (int) index)
        index = (guint) at + 1;
    }
  return index;
}

/* Sets the child @tag of @parent to @child, at @index where it is new; an empty one goes. */
static CqNode *
put_child (CqNode *parent, CqTag tag, guint index, CqNode *child)
{
  int at = cq_children_find (parent, tag, NULL);

  if (cq_children_are_blank (child))
    return at >= 0 ? cq_children_remove (parent, (guint) at) : cq_node_ref (parent);
  return at >= 0 ? cq_node_with_child_at (parent, (guint) at, child) : cq_children_insert (parent, index, child);
}

static CqNode *
take_meeting (CqNode *document, CqNode *meeting)
{
  g_autoptr (CqNode) taken = meeting;
  g_autoptr (CqNode) info = get_info (document);
  int at = cq_children_find (info, CQ_DB_CONFGROUP, NULL);

  if (at >= 0 && cq_node_get_child (info, (guint) at) == taken)
    return cq_node_ref (document);
  if (at < 0 && cq_children_are_blank (taken))
    return cq_node_ref (document);
  cq_node_move (&info, at >= 0 ? cq_node_with_child_at (info, (guint) at, taken)
                               : cq_children_insert (info, cq_info_get_index (info, taken), taken));
  return cq_profile_set_info (document, info);
}

static CqNode *
get_meeting (CqNode *document)
{
  CqNode *info = cq_profile_get_info (document);
  CqNode *meeting = info != NULL ? cq_node_find_child (info, CQ_DB_CONFGROUP) : NULL;

  return meeting != NULL ? cq_node_ref (meeting) : make_meeting (document);
}

static CqNode *
get_child (CqNode *parent, CqTag tag)
{
  CqNode *child = cq_node_find_child (parent, tag);

  return child != NULL ? cq_node_ref (child) : cq_node_new_with_text (tag, NULL);
}

/**
 * cq_meeting_set_text:
 * @lang: (nullable): %NULL is the principal language, and every language of a number or a country's code
 * @text: (nullable): %NULL removes the language
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_meeting_set_text (CqNode *document, CqMeetingText what, const char *lang, const char *text)
{
  static const CqTag tags[]
      = { CQ_DB_CONFTITLE, CQ_DB_CONFNUM, CQ_DB_CONFSPONSOR, CQ_DB_CITY, CQ_DB_COUNTRY };
  g_autoptr (CqNode) meeting = get_meeting (document);
  gboolean in_address = what == CQ_MEETING_CITY || what == CQ_MEETING_COUNTRY;
  g_autoptr (CqNode) holder = in_address ? get_child (meeting, CQ_DB_ADDRESS) : cq_node_ref (meeting);
  g_autoptr (CqNode) child = get_child (holder, tags[what]);
  const char *principal = cq_text_get_language (meeting, cq_document_get_language (document));

  cq_node_move (&child, cq_text_with (child, lang, principal, text));
  if (!in_address)
    return take_meeting (document,
                         put_child (meeting, tags[what], get_meeting_index (meeting, tags[what]), child));
  cq_node_move (&holder, put_child (holder, tags[what],
                                    what == CQ_MEETING_CITY ? 0 : cq_node_get_n_children (holder), child));
  return take_meeting (document, put_child (meeting, CQ_DB_ADDRESS, get_meeting_index (meeting, CQ_DB_ADDRESS), holder));
}

/**
 * cq_meeting_set_dates:
 * @start: (nullable): the first day; %NULL removes the dates
 * @end: (nullable): the last day; %NULL is the first
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_meeting_set_dates (CqNode *document, const CqDate *start, const CqDate *end)
{
  g_autoptr (CqNode) meeting = get_meeting (document);
  g_autoptr (CqNode) dates = get_child (meeting, CQ_DB_CONFDATES);
  g_autoptr (GPtrArray) content = cq_node_array_new ();

  if (start != NULL)
    {
      g_autofree char *first = cq_date_to_string (start);
      g_autofree char *last = end != NULL && !cq_date_equal (start, end) ? cq_date_to_string (end) : NULL;
      g_autofree char *text = last != NULL ? g_strconcat (first, "/", last, NULL) : g_strdup (first);
      g_ptr_array_add (content, cq_node_new_text (text, -1));
    }
  cq_node_move (&dates, cq_children_set (dates, content));
  return take_meeting (document,
                       put_child (meeting, CQ_DB_CONFDATES, get_meeting_index (meeting, CQ_DB_CONFDATES), dates));
}

/**
 * cq_meeting_remove:
 *
 * Returns: (transfer full): the document without a meeting; fields that named it are blanks
 */
CqNode *
cq_meeting_remove (CqNode *document)
{
  CqNode *info = cq_profile_get_info (document);
  int at = info != NULL ? cq_children_find (info, CQ_DB_CONFGROUP, NULL) : -1;
  g_autoptr (GHashTable) gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (CqNode) without = NULL;
  g_autoptr (CqNode) changed = NULL;

  if (at < 0)
    return cq_node_ref (document);
  cq_links_gather_ids (cq_node_get_child (info, (guint) at), gone);
  without = cq_children_remove (info, (guint) at);
  changed = cq_profile_set_info (document, without);
  return cq_links_release (changed, gone);
}

static int
find_date (CqNode *info, const char *role)
{
  return info != NULL ? cq_children_find (info, CQ_DB_DATE, role) : -1;
}

/**
 * cq_document_get_date:
 * @role: which date: "adopted", "signed", "next-meeting", …
 * @date: (out): the date
 *
 * Returns: whether the document has that date and it can be read
 */
gboolean
cq_document_get_date (CqNode *document, const char *role, CqDate *date)
{
  CqNode *info = cq_profile_get_info (document);
  int at = find_date (info, role);
  g_autofree char *text = at >= 0 ? cq_text_get_plain (cq_node_get_child (info, (guint) at)) : NULL;

  return text != NULL && cq_date_parse (text, date, NULL);
}

/**
 * cq_document_get_date_text:
 *
 * Returns: (transfer full) (nullable): that date in words of @lang
 */
char *
cq_document_get_date_text (CqNode *document, const char *role, const char *lang)
{
  g_autofree char *tag = cq_document_get_date_language (document, lang);
  CqDate date;

  return cq_document_get_date (document, role, &date) ? cq_date_text (&date, NULL, tag, CQ_DATE_STYLE_TEXT) : NULL;
}

/**
 * cq_document_list_dates:
 *
 * Returns: (transfer full): the roles of the dates that the document has
 */
char **
cq_document_list_dates (CqNode *document)
{
  g_autoptr (GStrvBuilder) roles = g_strv_builder_new ();
  CqNode *info = cq_profile_get_info (document);
  CqNode *child;

  for (guint i = 0; info != NULL && (child = cq_node_next_element (info, &i)) != NULL;)
    if (cq_node_is (child, CQ_DB_DATE) && cq_node_get (child, CQ_AT_ROLE) != NULL)
      g_strv_builder_add (roles, cq_node_get (child, CQ_AT_ROLE));
  return g_strv_builder_end (roles);
}

/**
 * cq_document_set_date:
 * @date: (nullable): %NULL removes it
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_document_set_date (CqNode *document, const char *role, const CqDate *date)
{
  g_autoptr (CqNode) info = get_info (document);
  g_autofree char *text = date != NULL ? cq_date_to_string (date) : NULL;
  g_autoptr (CqNode) child = NULL;
  g_autoptr (GPtrArray) content = NULL;
  int at = find_date (info, role);

  if (date == NULL)
    {
      if (at < 0)
        return cq_node_ref (document);
      cq_node_move (&info, cq_children_remove (info, (guint) at));
      return cq_profile_set_info (document, info);
    }
  content = cq_content_new (text);
  child = at >= 0 ? cq_node_ref (cq_node_get_child (info, (guint) at)) : cq_node_new_with_text (CQ_DB_DATE, NULL);
  cq_node_move (&child, cq_node_with_attribute (child, CQ_AT_ROLE, role));
  cq_node_move (&child, cq_children_set (child, content));
  cq_node_move (&info, at >= 0 ? cq_node_with_child_at (info, (guint) at, child)
                               : cq_children_insert (info, cq_info_get_index (info, child), child));
  return cq_profile_set_info (document, info);
}

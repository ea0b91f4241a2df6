/* Rules about the file as XML: structure, ids, references. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "check/cq-check-rule.h"

static gboolean
is_of (const CqMessage *message,
       const char *element)
{
  const char *colon = message->element != NULL ? strchr (message->element, ':') : NULL;

  return g_strcmp0 (colon != NULL ? colon + 1 : message->element, element) == 0;
}

/* What others say in passing stands here as a sentence */
static char *
capitalize (const char *text)
{
  char first[7] = { 0 };

  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (text)), first);
  return g_strconcat (first, *text != '\0' ? g_utf8_next_char (text) : "", NULL);
}

static void
report_messages (CqCheck *check,
                 CqMessageTopic topic)
{
  for (guint i = 0; i < check->messages->len; i++)
    {
      const CqMessage *message = g_ptr_array_index (check->messages, i);
      g_autofree char *text = capitalize (message->text);

      if (message->topic != topic || message->severity == CQ_MESSAGE_NOTE)
        continue;
      /* Where these two point at nothing, rules of their own say it in plainer words. */
      if (topic == CQ_MESSAGE_ABOUT_LINK && (is_of (message, "footnoteref") || is_of (message, "othercredit")))
        continue;
      cq_check_report_at (check, message->line, message->id, text);
    }
}

void
cq_rule_invalid_structure (CqCheck *check)
{
  report_messages (check, CQ_MESSAGE_ABOUT_STRUCTURE);
}

void
cq_rule_duplicate_id (CqCheck *check)
{
  report_messages (check, CQ_MESSAGE_ABOUT_ID);
}

void
cq_rule_dangling_link (CqCheck *check)
{
  report_messages (check, CQ_MESSAGE_ABOUT_LINK);
}

static CqWalkStep
visit_footnoteref (CqNode *node,
                   CqWalk *walk,
                   gpointer data)
{
  CqCheck *check = data;
  const char *id;
  CqNode *footnote;

  if (!cq_node_is (node, CQ_DB_FOOTNOTEREF))
    return CQ_WALK_ON;
  id = cq_node_get (node, CQ_AT_LINKEND);
  footnote = id != NULL ? cq_index_lookup (check->index, id) : NULL;
  if (footnote == NULL || !cq_node_is (footnote, CQ_DB_FOOTNOTE))
    cq_check_report (check, node, id, _("A mark refers to the footnote “%s”, which does not exist"), id != NULL ? id : "");
  return CQ_WALK_OVER;
}

void
cq_rule_undefined_footnote (CqCheck *check)
{
  cq_tree_walk (check->document, visit_footnoteref, check);
}

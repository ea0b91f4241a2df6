/* Which element is to blame, and for what. libxml2 often blames the root and its messages name
 * whatever it tried last. So the question is put again for every element by itself, and then
 * for the guilty one with one thing changed: what makes it valid is what was wrong. */
#include "docbook/cq-schema-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A file that is not DocBook at all need not be told so a thousand times. */
#define MAX_MESSAGES 100

char *
cq_schema_name_element (CqNode *element)
{
  const CqName *name = cq_node_get_name (element);

  return name->prefix != NULL ? g_strconcat (name->prefix, ":", name->local, NULL) : g_strdup (name->local);
}

void
cq_schema_add_message (GPtrArray *messages,
                       CqMessageSeverity severity,
                       CqMessageTopic topic,
                       CqPlace place,
                       CqNode *element,
                       const char *text)
{
  g_autofree char *name = cq_schema_name_element (element);
  CqMessage *message = cq_message_new (severity, place.file, cq_node_get_line (element), place.id, name, text);

  message->topic = topic;
  g_ptr_array_add (messages, message);
}

static gboolean
is_ours (CqSchema *self, CqNode *element)
{
  return g_strcmp0 (cq_node_get_name (element)->ns, self->ns) == 0;
}

/* Returns: whether one of the child elements is wrong by itself; each is then blamed */
static gboolean
blame_children (CqSchema *self, CqNode *element, CqPlace place, GPtrArray *messages)
{
  gboolean found = FALSE;
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (element, &i)) != NULL && messages->len < MAX_MESSAGES;)
    {
      const char *id = cq_node_get (child, CQ_XML_ID);

      if (!is_ours (self, child) || cq_schema_matches (cq_schema_get_anywhere (self), child))
        continue;
      found = TRUE;
      cq_schema_blame (self, child, (CqPlace) { place.file, id != NULL ? id : place.id }, messages);
    }
  return found;
}

/* @element is known to be wrong. */
void
cq_schema_blame (CqSchema *self, CqNode *element, CqPlace place, GPtrArray *messages)
{
  g_autofree char *text = NULL;
  g_autofree char *name = cq_schema_name_element (element);
  xmlRelaxNG *anywhere = cq_schema_get_anywhere (self);

  if (g_str_equal (self->ns, CQ_NS_URI_DOCBOOK) && cq_node_get_name (element)->ns == NULL)
    text = g_strdup_printf (_ ("“%s” is in no namespace; DocBook 5 begins <%s xmlns=\"%s\" version=\"5.0\">"), name, name,
                            self->ns);
  else if (!is_ours (self, element))
    text = g_strdup_printf (_ ("the root element “%s” is not a document of DocBook 5.0"), name);
  else if (!g_hash_table_contains (self->names, cq_node_get_name (element)->local))
    text = g_strdup_printf (_ ("there is no element “%s”"), name);
  else if (blame_children (self, element, place, messages))
    return;
  else if (cq_schema_matches (anywhere, element))
    text = g_strdup_printf (_ ("a document cannot begin with “%s”"), name);
  else
    text = cq_schema_diagnose (self, element);
  cq_schema_add_message (messages, CQ_MESSAGE_ERROR, CQ_MESSAGE_ABOUT_STRUCTURE, place, element, text);
}

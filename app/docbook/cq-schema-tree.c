/* From our tree to libxml2's, which its RELAX NG needs. Prefixes do not matter to a schema, so
 * each namespace is declared once at the root. */
#include "docbook/cq-schema-private.h"

#include <libxml/tree.h>
#include <string.h>

typedef struct
{
  xmlDoc *doc;
  GHashTable *spaces; /* (element-type utf8 xmlNs) */
  CqLeaveOut leave_out;
} Build;

static xmlNs *
get_space (Build *self, const char *uri)
{
  xmlNode *root = xmlDocGetRootElement (self->doc);
  g_autofree char *prefix = NULL;
  xmlNs *space;

  if (uri == NULL)
    return NULL;
  space = g_hash_table_lookup (self->spaces, uri);
  if (space != NULL)
    return space;
  if (g_str_equal (uri, CQ_NS_URI_XML))
    space = xmlSearchNs (self->doc, root, BAD_CAST "xml");
  else
    {
      prefix = g_strdup_printf ("n%u", g_hash_table_size (self->spaces));
      space = xmlNewNs (root, BAD_CAST uri, BAD_CAST prefix);
    }
  g_hash_table_insert (self->spaces, (gpointer) uri, space);
  return space;
}

static void
add_attribute (Build *self, xmlNode *into, const CqAttribute *attribute)
{
  xmlNewNsProp (into, get_space (self, attribute->name->ns), BAD_CAST attribute->name->local,
                BAD_CAST attribute->value);
}

static gboolean
is_left_out (Build *self, CqNode *parent, CqNode *child)
{
  return self->leave_out == CQ_LEAVE_RECORDS && cq_node_is (parent, CQ_DB_INFO)
         && g_strcmp0 (cq_node_get_name (child)->ns, CQ_NS_URI_PROJECT) == 0;
}

static void
add_element (Build *self, xmlNode *parent, CqNode *element)
{
  const CqName *name = cq_node_get_name (element);
  xmlNode *node = xmlNewDocNode (self->doc, NULL, BAD_CAST name->local, NULL);

  if (parent == NULL)
    xmlDocSetRootElement (self->doc, node);
  else
    xmlAddChild (parent, node);
  node->line = MIN (cq_node_get_line (element), G_MAXUINT16);
  xmlSetNs (node, get_space (self, name->ns));
  for (guint i = 0; i < cq_node_get_n_attributes (element); i++)
    add_attribute (self, node, cq_node_get_attribute (element, i));
  for (guint i = 0; i < cq_node_get_n_children (element); i++)
    {
      CqNode *child = cq_node_get_child (element, i);

      if (cq_node_get_kind (child) == CQ_NODE_TEXT)
        xmlAddChild (node, xmlNewDocTextLen (self->doc, BAD_CAST cq_node_get_text (child),
                                             cq_node_get_text_length (child)));
      else if (cq_node_get_kind (child) == CQ_NODE_ELEMENT && !is_left_out (self, element, child))
        add_element (self, node, child);
    }
}

/* Returns: (transfer full): @element and what it holds, as a document; free it with xmlFreeDoc() */
xmlDoc *
cq_schema_build_tree (CqNode *element, CqLeaveOut leave_out)
{
  g_autoptr (GHashTable) spaces = g_hash_table_new (g_str_hash, g_str_equal);
  Build self = { xmlNewDoc (BAD_CAST "1.0"), spaces, leave_out };

  add_element (&self, NULL, element);
  return self.doc;
}

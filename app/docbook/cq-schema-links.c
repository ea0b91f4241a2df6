/* Ids and what points at them, and where the project's records stand. */
#include "docbook/cq-schema-private.h"

#include "tree/cq-walk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *file;
  GHashTable *ids; /* (element-type utf8 CqNode): the first element with each id */
  GPtrArray *messages;
  CqSchema *records; /* (nullable) */
  CqNode *root;
} Check;

/* Attributes of DocBook that hold an id or several. */
static const char *const links[] = {
  "linkend", "linkends", "endterm", "arearefs", "annotates", "annotations", "startref", "otherterm", "zone",
};

static CqPlace
place_of (Check *self, CqNode *node, CqWalk *walk)
{
  const char *id = cq_node_get (node, CQ_XML_ID);

  return (CqPlace) { self->file, id != NULL ? id : cq_walk_get_inherited (walk, node, CQ_XML_ID) };
}

static CqWalkStep
gather_ids (CqNode *node, CqWalk *walk, gpointer data)
{
  Check *self = data;
  const char *id = cq_node_get_kind (node) == CQ_NODE_ELEMENT ? cq_node_get (node, CQ_XML_ID) : NULL;
  CqNode *first = id != NULL ? g_hash_table_lookup (self->ids, id) : NULL;

  if (first != NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("the id “%s” stands already in line %u"), id, cq_node_get_line (first));
      cq_schema_add_message (self->messages, CQ_MESSAGE_ERROR, CQ_MESSAGE_ABOUT_ID, place_of (self, node, walk), node, text);
    }
  else if (id != NULL)
    g_hash_table_insert (self->ids, (gpointer) id, node);
  return CQ_WALK_ON;
}

static gboolean
is_link (CqNode *node, const CqAttribute *attribute)
{
  const char *ns = cq_node_get_name (node)->ns;

  if (attribute->name->ns != NULL || ns == NULL)
    return FALSE;
  if (g_str_equal (ns, CQ_NS_URI_PROJECT))
    return attribute->name->tag == CQ_AT_ABOUT;
  if (!g_str_equal (ns, CQ_NS_URI_DOCBOOK))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (g_str_equal (attribute->name->local, links[i]))
      return TRUE;
  return FALSE;
}

/* DocBook means these two as links, but its schema takes any words. */
static gboolean
is_loose (const CqAttribute *attribute)
{
  return g_str_equal (attribute->name->local, "annotates") || g_str_equal (attribute->name->local, "annotations");
}

static CqWalkStep
follow_links (CqNode *node, CqWalk *walk, gpointer data)
{
  Check *self = data;

  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT)
    return CQ_WALK_ON;
  for (guint i = 0; i < cq_node_get_n_attributes (node); i++)
    {
      const CqAttribute *attribute = cq_node_get_attribute (node, i);
      g_auto (GStrv) ids = NULL;

      if (!is_link (node, attribute))
        continue;
      ids = g_strsplit_set (attribute->value, " \t\r\n", -1);
      for (guint k = 0; ids[k] != NULL; k++)
        if (*ids[k] != '\0' && !g_hash_table_contains (self->ids, ids[k]))
          {
            g_autofree char *name = cq_schema_name_element (node);
            /* Translators: an attribute, its element and its value */
            g_autofree char *text = g_strdup_printf (_ ("“%s” of “%s” points at “%s”, which is not in the document"),
                                                     attribute->name->local, name, ids[k]);
            cq_schema_add_message (self->messages, is_loose (attribute) ? CQ_MESSAGE_WARNING : CQ_MESSAGE_ERROR,
                                   CQ_MESSAGE_ABOUT_LINK, place_of (self, node, walk), node, text);
          }
    }
  return CQ_WALK_ON;
}

/**
 * cq_schema_check_links:
 * @file: (nullable): what messages call the file
 * @messages: (element-type CqMessage): where messages are added
 *
 * Finds ids that are given twice and links and records that point at nothing.
 */
void
cq_schema_check_links (CqNode *document, const char *file, GPtrArray *messages)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  Check self = { .file = file, .ids = ids, .messages = messages };

  cq_tree_walk (document, gather_ids, &self);
  cq_tree_walk (document, follow_links, &self);
}

/* A newer program may write records that this one does not know: they are kept, and said. */
static gboolean
is_newer (CqNode *info)
{
  CqNode *file = cq_node_find_child (info, CQ_PR_FILE);
  const char *profile = file != NULL ? cq_node_get (file, CQ_AT_PROFILE) : NULL;

  return profile != NULL && g_ascii_strtoull (profile, NULL, 10) > 1;
}

static CqWalkStep
check_record (CqNode *node, CqWalk *walk, gpointer data)
{
  Check *self = data;
  CqNode *info = cq_node_find_child (self->root, CQ_DB_INFO);
  CqPlace place;

  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT || g_strcmp0 (cq_node_get_name (node)->ns, CQ_NS_URI_PROJECT) != 0)
    return CQ_WALK_ON;
  place = place_of (self, node, walk);
  if (cq_node_get (node, CQ_AT_ABOUT) != NULL)
    place.id = cq_node_get (node, CQ_AT_ABOUT);
  if (info == NULL || cq_walk_get_depth (walk) != 2 || cq_walk_get_ancestor (walk, 0) != info)
    cq_schema_add_message (self->messages, CQ_MESSAGE_ERROR, CQ_MESSAGE_ABOUT_STRUCTURE, place, node,
                           _ ("records stand only in the “info” of the root element"));
  else if (!is_newer (info) && !cq_schema_matches (self->records->whole, node))
    cq_schema_blame (self->records, node, place, self->messages);
  return CQ_WALK_OVER;
}

void
cq_schema_check_records (CqSchema *records, CqNode *root, const char *file, GPtrArray *messages)
{
  Check self = { .file = file, .messages = messages, .records = records, .root = root };

  cq_tree_walk (root, check_record, &self);
}

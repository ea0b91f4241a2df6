/* From links to headings, as Markdown has them, to references. */
#include "import/cq-import-private.h"

#include "statement/cq-text.h"
#include "tree/cq-walk.h"

/* Headings that links lead to */
typedef struct
{
  GHashTable *ids;  /* (owned) (element-type utf8 utf8): by the folded name of a heading, its id once it is found; else "" */
  GPtrArray *paths; /* (owned) (element-type CqPath): of the sections that have one, in order */
} Links;

/* Programs make the name of a heading of its words, each in another way; letters and figures are in all of them. */
static char *
fold (const char *name)
{
  g_autofree char *small = g_utf8_casefold (name, -1);
  GString *folded = g_string_new (NULL);

  for (const char *at = small; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (folded, g_utf8_get_char (at));
  return g_string_free (folded, FALSE);
}

/* (transfer full) (nullable): the folded name of the heading that a link leads to */
static char *
dup_target (CqNode *node)
{
  const char *href = cq_node_is (node, CQ_DB_LINK) ? cq_node_get (node, CQ_XLINK_HREF) : NULL;
  g_autofree char *name = href != NULL && *href == '#' ? g_uri_unescape_string (href + 1, NULL) : NULL;
  g_autofree char *folded = name != NULL ? fold (name) : NULL;

  return folded != NULL && *folded != '\0' ? g_steal_pointer (&folded) : NULL;
}

static CqWalkStep
find_links_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  Links *self = data;
  char *target = dup_target (node);

  if (target != NULL)
    g_hash_table_insert (self->ids, target, g_strdup (""));
  return CQ_WALK_ON;
}

static CqWalkStep
find_headings_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  Links *self = data;
  CqNode *title = cq_node_is (node, CQ_DB_SECTION) ? cq_node_find_child (node, CQ_DB_TITLE) : NULL;
  g_autofree char *words = title != NULL ? cq_text_get_plain (title) : NULL;
  char *name = words != NULL ? fold (words) : NULL;

  if (name != NULL && g_strcmp0 (g_hash_table_lookup (self->ids, name), "") == 0)
    {
      g_ptr_array_add (self->paths, cq_walk_dup_path (walk));
      g_hash_table_insert (self->ids, name, g_strdup_printf ("section-%u", self->paths->len));
    }
  else
    g_free (name);
  return CQ_WALK_ON;
}

static CqNode *
mend_cb (CqNode *node, gpointer data)
{
  Links *self = data;
  g_autofree char *target = dup_target (node);
  const char *id = target != NULL ? g_hash_table_lookup (self->ids, target) : NULL;
  g_autoptr (CqNode) bare = NULL;

  if (id == NULL || *id == '\0')
    return cq_node_ref (node);
  bare = cq_node_with_attribute (node, CQ_XLINK_HREF, NULL);
  return cq_node_with_attribute (bare, CQ_AT_LINKEND, id);
}

/**
 * cq_import_join_links:
 *
 * Returns: (transfer full): @document, in which links to the names of headings are references to their sections
 */
CqNode *
cq_import_join_links (CqNode *document)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_path_unref);
  g_autoptr (CqNode) joined = cq_node_ref (document);
  Links self = { ids, paths };

  cq_tree_walk_elements (document, find_links_cb, &self);
  if (g_hash_table_size (ids) > 0)
    cq_tree_walk_elements (document, find_headings_cb, &self);
  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *id = g_strdup_printf ("section-%u", i + 1);
      g_autoptr (CqNode) section = cq_node_with_attribute (cq_tree_get (joined, paths->pdata[i]), CQ_XML_ID, id);
      CqNode *edited = cq_tree_replace (joined, paths->pdata[i], section);

      cq_node_unref (joined);
      joined = edited;
    }
  return paths->len > 0 ? cq_tree_map (joined, mend_cb, &self) : g_steal_pointer (&joined);
}

/* What happens to the links to text that is taken away. */
#include <glib/gi18n-lib.h>

#include "statement/cq-change.h"
#include "statement/cq-field.h"
#include "statement/cq-place.h"
#include "statement/cq-profile.h"

static CqWalkStep
gather_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  const char *id = cq_node_get_kind (node) == CQ_NODE_ELEMENT ? cq_node_get (node, CQ_XML_ID) : NULL;

  if (id != NULL)
    g_hash_table_add (data, g_strdup (id));
  return CQ_WALK_ON;
}

/**
 * cq_links_gather_ids:
 * @ids: (element-type utf8 utf8): a set that owns its strings, added to
 */
void
cq_links_gather_ids (CqNode *node, GHashTable *ids)
{
  cq_tree_walk (node, gather_cb, ids);
}

typedef struct
{
  GHashTable *ids;
  const char *principal;
} Release;

static CqNode *
without_ids (CqNode *node, CqTag attribute, GHashTable *ids)
{
  g_auto (GStrv) words = cq_ids_split (cq_node_get (node, attribute));
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autofree char *rest = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    if (!g_hash_table_contains (ids, words[i]))
      g_ptr_array_add (kept, words[i]);
  g_ptr_array_add (kept, NULL);
  rest = cq_ids_join ((const char *const *) kept->pdata);
  return cq_node_with_attribute (node, attribute, rest);
}

/* A field whose source is gone keeps its kind and asks to be filled in. */
static CqNode *
blank_field (CqNode *node, Release *release)
{
  g_autoptr (CqNode) loose = cq_node_with_attribute (node, CQ_AT_LINKEND, NULL);
  g_autofree char *label
      = cq_field_get_label (cq_field_get_kind (node), cq_text_get_language (node, release->principal));
  g_autoptr (CqNode) blank = cq_node_new_with_text (CQ_DB_REPLACEABLE, label);

  return cq_node_with_children (loose, &blank, 1);
}

static CqNode *
release_cb (CqNode *node, gpointer data)
{
  Release *release = data;
  const char *linkend;

  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT)
    return cq_node_ref (node);
  if (cq_node_get (node, CQ_AT_ANNOTATES) != NULL)
    return without_ids (node, CQ_AT_ANNOTATES, release->ids);
  linkend = cq_node_get (node, CQ_AT_LINKEND);
  if (linkend == NULL || !g_hash_table_contains (release->ids, linkend))
    return cq_node_ref (node);
  if (cq_field_get_kind (node) != NULL)
    return blank_field (node, release);
  if (cq_node_is (node, CQ_DB_XREF) || cq_node_is (node, CQ_DB_FOOTNOTEREF))
    {
      g_autofree char *label = cq_field_get_label ("text", release->principal);
      return cq_text_new_unfilled ("text", NULL, label);
    }
  if (cq_node_is (node, CQ_DB_LINK))
    {
      g_autoptr (CqNode) phrase = cq_node_with_tag (node, CQ_DB_PHRASE);
      return cq_node_with_attribute (phrase, CQ_AT_LINKEND, NULL);
    }
  return cq_node_with_attribute (node, CQ_AT_LINKEND, NULL);
}

/**
 * cq_links_release:
 * @ids: (element-type utf8 utf8): a set of ids that are gone from @document
 *
 * Removes the records that spoke of them, and makes cross-references and fields that pointed to
 * them blanks, so that no link dangles and the gap is seen.
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_links_release (CqNode *document, GHashTable *ids)
{
  Release release = { ids, cq_document_get_language (document) };
  g_autoptr (CqNode) forgotten = NULL;

  if (g_hash_table_size (ids) == 0)
    return cq_node_ref (document);
  forgotten = cq_profile_remove_records_about (document, ids);
  return cq_tree_map (forgotten, release_cb, &release);
}

static GHashTable *
gather_all (GPtrArray *nodes)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; nodes != NULL && i < nodes->len; i++)
    cq_links_gather_ids (g_ptr_array_index (nodes, i), ids);
  return ids;
}

/**
 * cq_links_release_difference:
 * @before: (element-type CqNode): what stood in @document before an edit
 * @behind: (nullable) (element-type CqNode): what stands there now
 *
 * Returns: (transfer full): the document without records about, and links to, what is there no more
 */
CqNode *
cq_links_release_difference (CqNode *document, GPtrArray *before, GPtrArray *behind)
{
  g_autoptr (GHashTable) gone = gather_all (before);
  g_autoptr (GHashTable) kept = gather_all (behind);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, kept);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_remove (gone, id);
  return cq_links_release (document, gone);
}

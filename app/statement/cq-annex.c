/* Annexes: added, removed, moved. */
#include "statement/cq-part.h"

#include "statement/cq-change.h"
#include "statement/cq-place.h"
#include "statement/cq-profile.h"
#include "statement/cq-section.h"

static CqNode *
make_annex (const char *id)
{
  CqNodeBuilder *annex = cq_node_builder_new (CQ_DB_APPENDIX);
  CqNodeBuilder *info = cq_node_builder_new (CQ_DB_INFO);

  cq_node_builder_set (annex, CQ_XML_ID, id);
  cq_node_builder_set (annex, CQ_AT_ROLE, "annex");
  cq_node_builder_add_element (info, CQ_DB_TITLE, NULL);
  cq_node_builder_take (annex, cq_node_builder_end (info));
  cq_node_builder_take (annex, cq_section_new_placeholder ());
  return cq_node_builder_end (annex);
}

/* Where an annex goes that follows @after: behind it, or before the first, or at the end of the root. */
static guint
get_index (CqNode *document, const char *after)
{
  CqNode *root = cq_document_get_root (document);
  g_autoptr (CqPath) path = after != NULL ? cq_part_find_path (document, after) : NULL;
  int first = cq_children_find (root, CQ_DB_APPENDIX, NULL);

  if (path != NULL && cq_path_get_depth (path) == 2)
    return cq_path_get_last (path) + 1;
  return first >= 0 ? (guint) first : cq_node_get_n_children (root);
}

static CqNode *
add_at (CqNode *document, const char *id, guint index, char **new_id)
{
  g_autoptr (CqIndex) ids = cq_index_new (document);
  g_autofree char *given = cq_id_new (ids, id, "an");
  g_autoptr (CqNode) annex = make_annex (given);

  if (new_id != NULL)
    *new_id = g_strdup (given);
  return cq_place_take_root (document, cq_children_insert (cq_document_get_root (document), index, annex));
}

/**
 * cq_annex_add:
 * @id: (nullable): the id wanted; %NULL gives one
 * @after: (nullable): the annex that it follows; %NULL is before all
 * @new_id: (out) (optional) (transfer full): the id it got
 *
 * Returns: (transfer full): the document with the new annex
 */
CqNode *
cq_annex_add (CqNode *document, const char *id, const char *after, char **new_id)
{
  return add_at (document, id, get_index (document, after), new_id);
}

/**
 * cq_annex_append:
 *
 * Returns: (transfer full): as cq_annex_add(), behind the last annex
 */
CqNode *
cq_annex_append (CqNode *document, const char *id, char **new_id)
{
  CqNode *root = cq_document_get_root (document);
  int last = cq_children_find_last (root, CQ_DB_APPENDIX);

  return add_at (document, id, last >= 0 ? (guint) last + 1 : cq_node_get_n_children (root), new_id);
}

/**
 * cq_annex_remove:
 *
 * Removes an annex and the records about it and what stood in it; what points to it from elsewhere
 * becomes a blank.
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_annex_remove (CqNode *document, const char *id)
{
  g_autoptr (CqPath) path = cq_part_find_path (document, id);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (CqNode) without = NULL;

  if (path == NULL || cq_path_get_depth (path) != 2)
    return cq_node_ref (document);
  cq_links_gather_ids (cq_tree_get (document, path), ids);
  without = cq_place_take (document, path, NULL);
  return cq_links_release (without, ids);
}

/**
 * cq_annex_move_after:
 * @after: (nullable): the annex that it follows; %NULL is before all
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_annex_move_after (CqNode *document, const char *id, const char *after)
{
  g_autoptr (CqPath) path = cq_part_find_path (document, id);
  g_autoptr (CqNode) annex = NULL;
  g_autoptr (CqNode) without = NULL;

  if (path == NULL || cq_path_get_depth (path) != 2 || g_strcmp0 (id, after) == 0)
    return cq_node_ref (document);
  annex = cq_node_ref (cq_tree_get (document, path));
  without = cq_place_take (document, path, NULL);
  return cq_place_take_root (
      without, cq_children_insert (cq_document_get_root (without), get_index (without, after), annex));
}

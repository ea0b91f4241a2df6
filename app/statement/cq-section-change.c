/* Areas: edits. */
#include "statement/cq-section.h"

#include "statement/cq-change.h"
#include "statement/cq-place.h"
#include "statement/cq-profile.h"

static CqNode *
make_section (const char *id)
{
  CqNodeBuilder *section = cq_node_builder_new (CQ_DB_SECTION);

  cq_node_builder_set (section, CQ_XML_ID, id);
  cq_node_builder_set (section, CQ_AT_ROLE, "area");
  cq_node_builder_add_element (section, CQ_DB_TITLE, NULL);
  cq_node_builder_take (section, cq_section_new_placeholder ());
  return cq_node_builder_end (section);
}

static gboolean
is_closing (CqNode *node)
{
  return cq_node_has_role (node, CQ_DB_SECTION, "closing");
}

/* Where the areas of @parent begin: before the first, or where it would be. */
static guint
get_first_index (CqNode *parent)
{
  guint n = cq_node_get_n_children (parent);

  for (guint i = 0; i < n; i++)
    if (cq_block_is_section (cq_node_get_child (parent, i)) || cq_block_is_apparatus (cq_node_get_child (parent, i)))
      return i;
  return n;
}

/* Behind the last area of @parent, before its closing. */
static guint
get_last_index (CqNode *parent)
{
  guint index = get_first_index (parent);

  for (guint i = index; i < cq_node_get_n_children (parent); i++)
    {
      CqNode *child = cq_node_get_child (parent, i);
      if (cq_block_is_section (child) && !is_closing (child))
        index = i + 1;
    }
  return index;
}

static guint
get_index_after (CqNode *parent, const char *after)
{
  for (guint i = 0; after != NULL && i < cq_node_get_n_children (parent); i++)
    {
      CqNode *child = cq_node_get_child (parent, i);
      if (cq_block_is_section (child) && g_strcmp0 (cq_node_get (child, CQ_XML_ID), after) == 0)
        return i + 1;
    }
  return after == NULL ? get_first_index (parent) : get_last_index (parent);
}

static CqPath *
find_parent (CqNode *document, const char *part, const char *parent)
{
  g_autoptr (CqPath) path = NULL;
  CqNode *node;

  if (parent == NULL)
    return cq_part_find_path (document, part);
  node = cq_tree_find_id (document, parent, &path);
  return node != NULL && cq_block_is_section (node) ? g_steal_pointer (&path) : NULL;
}

static CqNode *
insert_at (CqNode *document, CqPath *path, guint index, CqNode *section)
{
  g_autoptr (CqNode) with = cq_children_insert (cq_tree_get (document, path), index, section);
  g_autoptr (CqNode) changed = cq_place_take (document, path, cq_block_settle (with));

  return cq_numbering_normalize (changed);
}

static CqNode *
add_section (CqNode *document, CqPath *path, guint index, const char *id, CqIndex *ids, char **new_id)
{
  g_autoptr (CqIndex) own = NULL;
  g_autofree char *given = NULL;
  g_autoptr (CqNode) section = NULL;

  if (ids == NULL)
    ids = own = cq_index_new (document);
  given = cq_id_new (ids, id, "area");
  section = make_section (given);
  if (new_id != NULL)
    *new_id = g_steal_pointer (&given);
  return insert_at (document, path, index, section);
}

/**
 * cq_section_add:
 * @part: (nullable): the part; not read where there is a @parent
 * @parent: (nullable): the area around it; %NULL is the part itself
 * @after: (nullable): the area that it follows; %NULL is before the others
 * @id: (nullable): the id wanted; cq_id_from_text() makes one of a title
 * @ids: (nullable): the ids in use
 * @new_id: (out) (optional) (transfer full): the id it got
 *
 * Returns: (transfer full): the document with an empty area more; @document itself where the place is not there
 */
CqNode *
cq_section_add (CqNode *document, const char *part, const char *parent, const char *after, const char *id,
                CqIndex *ids, char **new_id)
{
  g_autoptr (CqPath) path = find_parent (document, part, parent);

  if (new_id != NULL)
    *new_id = NULL;
  if (path == NULL)
    return cq_node_ref (document);
  return add_section (document, path, get_index_after (cq_tree_get (document, path), after), id, ids, new_id);
}

/**
 * cq_section_append:
 *
 * Returns: (transfer full): as cq_section_add(), behind the last area there and before the closing
 */
CqNode *
cq_section_append (CqNode *document, const char *part, const char *parent, const char *id, CqIndex *ids, char **new_id)
{
  g_autoptr (CqPath) path = find_parent (document, part, parent);

  if (new_id != NULL)
    *new_id = NULL;
  if (path == NULL)
    return cq_node_ref (document);
  return add_section (document, path, get_last_index (cq_tree_get (document, path)), id, ids, new_id);
}

/**
 * cq_section_set_title:
 * @lang: (nullable): %NULL is the principal language
 * @content: (nullable) (element-type CqNode): %NULL removes the language
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_section_set_title (CqNode *document, const char *id, const char *lang, GPtrArray *content)
{
  g_autoptr (CqSection) section = cq_section_find (document, id);
  const char *principal;
  g_autoptr (CqNode) title = NULL;
  g_autoptr (CqNode) holder = NULL;
  g_autoptr (CqPath) path = NULL;
  int at;

  if (section == NULL)
    return cq_node_ref (document);
  principal = cq_section_get_principal (section);
  path = cq_path_ref (cq_section_get_path (section));
  holder = cq_node_ref (cq_section_get_node (section));
  at = cq_children_find (holder, CQ_DB_TITLE, NULL);
  if (at < 0 && cq_section_get_title_node (section) != NULL)
    {
      CqPath *below = cq_path_new_child (path, (guint) cq_children_find (holder, CQ_DB_INFO, NULL));
      cq_path_unref (path);
      path = below;
      cq_node_move (&holder, cq_node_ref (cq_tree_get (document, path)));
      at = cq_children_find (holder, CQ_DB_TITLE, NULL);
    }
  title = at >= 0 ? cq_node_ref (cq_node_get_child (holder, (guint) at)) : cq_node_new_with_text (CQ_DB_TITLE, NULL);
  cq_node_move (&title, cq_text_with_content (title, lang, principal, content));
  if (at < 0 && cq_children_are_blank (title))
    return cq_node_ref (document);
  return cq_place_take (document, path, at >= 0 ? cq_node_with_child_at (holder, (guint) at, title)
                                                : cq_children_insert (holder, 0, title));
}

/* The document without the section at @path. */
static CqNode *
cut (CqNode *document, CqPath *path)
{
  g_autoptr (CqPath) up = cq_path_new_parent (path);
  g_autoptr (CqNode) without = cq_children_remove (cq_tree_get (document, up), cq_path_get_last (path));

  return cq_place_take (document, up, cq_block_settle (without));
}

/**
 * cq_section_move:
 * @parent: (nullable): the area or part that it goes into; %NULL is its own part
 * @after: (nullable): the area that it follows there; %NULL is before the others
 *
 * Returns: (transfer full): the changed document; @document itself where the place is not there, or within the area itself
 */
CqNode *
cq_section_move (CqNode *document, const char *id, const char *parent, const char *after)
{
  g_autoptr (CqSection) section = cq_section_find (document, id);
  g_autoptr (CqPart) part = parent != NULL ? cq_part_find (document, parent) : NULL;
  g_autoptr (CqNode) without = NULL;
  g_autoptr (CqPath) path = NULL;
  const char *in_part;

  if (section == NULL || g_strcmp0 (id, after) == 0
      || (parent != NULL && cq_tree_find_id (cq_section_get_node (section), parent, NULL) != NULL))
    return cq_node_ref (document);
  in_part = part != NULL ? cq_part_get_id (part) : cq_section_get_part (section);
  without = cut (document, cq_section_get_path (section));
  path = find_parent (without, in_part, part != NULL ? NULL : parent);
  if (path == NULL)
    return cq_node_ref (document);
  return insert_at (without, path, get_index_after (cq_tree_get (without, path), after), cq_section_get_node (section));
}

/**
 * cq_section_remove:
 *
 * Returns: (transfer full): the document without that area and the records about what stood in it; what
 *   points to it from elsewhere becomes a blank
 */
CqNode *
cq_section_remove (CqNode *document, const char *id)
{
  g_autoptr (CqSection) section = cq_section_find (document, id);
  g_autoptr (GHashTable) gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (CqNode) changed = NULL;

  if (section == NULL)
    return cq_node_ref (document);
  cq_links_gather_ids (cq_section_get_node (section), gone);
  changed = cut (document, cq_section_get_path (section));
  cq_node_move (&changed, cq_links_release (changed, gone));
  return cq_numbering_normalize (changed);
}

/* Footnotes and their ids. */
#include "statement/cq-change.h"
#include "statement/cq-place.h"
#include "statement/cq-profile.h"

/**
 * cq_footnote_new:
 * @content: (nullable) (element-type CqNode): its content in the principal language
 *
 * Returns: (transfer full): a footnote without an id
 */
CqNode *
cq_footnote_new (GPtrArray *content)
{
  CqNodeBuilder *footnote = cq_node_builder_new (CQ_DB_FOOTNOTE);
  g_autoptr (CqNode) para = cq_node_new_with_text (CQ_DB_PARA, NULL);

  cq_node_builder_take (footnote, cq_children_set (para, content));
  return cq_node_builder_end (footnote);
}

/**
 * cq_footnote_with:
 * @lang: (nullable): %NULL is the principal language
 * @content: (nullable) (element-type CqNode): %NULL removes the language
 *
 * Returns: (transfer full): a changed copy
 */
CqNode *
cq_footnote_with (CqNode *footnote, const char *lang, const char *principal, GPtrArray *content)
{
  g_autoptr (CqNode) para = NULL;
  int last = cq_children_find_last (footnote, CQ_DB_PARA);
  guint n = 0;

  if (lang == NULL)
    lang = principal;
  for (guint i = 0; i < cq_node_get_n_children (footnote); i++)
    n += cq_node_is (cq_node_get_child (footnote, i), CQ_DB_PARA) ? 1 : 0;
  for (guint i = 0; i < cq_node_get_n_children (footnote); i++)
    {
      CqNode *child = cq_node_get_child (footnote, i);
      if (!cq_node_is (child, CQ_DB_PARA)
          || g_ascii_strcasecmp (cq_text_get_language (child, principal), lang) != 0)
        continue;
      if (content == NULL && n > 1)
        return cq_children_remove (footnote, i);
      para = cq_children_set (child, content);
      return cq_node_with_child_at (footnote, i, para);
    }
  if (content == NULL)
    return cq_node_ref (footnote);
  para = cq_node_new_with_text (CQ_DB_PARA, NULL);
  cq_node_move (&para, cq_children_set (para, content));
  cq_node_move (&para, cq_node_with_attribute (para, CQ_XML_LANG, lang));
  return cq_children_insert (footnote, (guint) (last + 1), para);
}

static CqWalkStep
find_nameless_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  gboolean *found = data;

  if (!cq_node_is (node, CQ_DB_FOOTNOTE) || cq_node_get (node, CQ_XML_ID) != NULL)
    return CQ_WALK_ON;
  *found = TRUE;
  return CQ_WALK_STOP;
}

/* Whether a footnote in @node has no id. */
gboolean
cq_footnotes_need_names (CqNode *node)
{
  gboolean found = FALSE;

  cq_tree_walk (node, find_nameless_cb, &found);
  return found;
}

static CqNode *
name_cb (CqNode *node, gpointer data)
{
  g_autofree char *id = NULL;

  if (!cq_node_is (node, CQ_DB_FOOTNOTE) || cq_node_get (node, CQ_XML_ID) != NULL)
    return cq_node_ref (node);
  id = cq_id_new (data, NULL, "fn");
  return cq_node_with_attribute (node, CQ_XML_ID, id);
}

/**
 * cq_footnotes_name:
 *
 * Returns: (transfer full): @node, its footnotes with ids
 */
CqNode *
cq_footnotes_name (CqNode *node, CqIndex *ids)
{
  return cq_footnotes_need_names (node) ? cq_tree_map (node, name_cb, ids) : cq_node_ref (node);
}

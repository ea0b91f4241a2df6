/* Which numbered lists go on where the last one ended. */
#include "statement/cq-numbering.h"

typedef struct
{
  CqNumberingScheme scheme;
  gboolean seen;
} Lists;

static CqNode *
normalize_below (CqNode *node, Lists *lists)
{
  g_autoptr (GPtrArray) children = NULL;
  gboolean outer_seen = lists->seen;
  CqNode *result;

  if (cq_node_has_role (node, CQ_DB_ORDEREDLIST, "operative"))
    {
      gboolean goes_on = lists->seen && lists->scheme != CQ_NUMBERING_NONE;

      lists->seen = TRUE;
      return cq_node_with_attribute (node, CQ_AT_CONTINUATION, goes_on ? "continues" : NULL);
    }
  if (!cq_node_is (node, CQ_DB_SECTION) && !cq_node_is (node, CQ_DB_ARTICLE) && !cq_node_is (node, CQ_DB_APPENDIX))
    return cq_node_ref (node);

  /* An area of its own count: from 1, and what comes after it as if it had not been */
  if (cq_node_is (node, CQ_DB_SECTION) && lists->scheme != CQ_NUMBERING_CONTINUOUS)
    lists->seen = FALSE;
  children = cq_node_array_new ();
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      CqNode *child = cq_node_get_child (node, i);
      gboolean other_part = cq_node_is (child, CQ_DB_APPENDIX);

      g_ptr_array_add (children, other_part ? cq_node_ref (child) : normalize_below (child, lists));
    }
  result = cq_node_with_child_array (node, children);
  if (cq_node_is (node, CQ_DB_SECTION) && lists->scheme != CQ_NUMBERING_CONTINUOUS)
    lists->seen = outer_seen;
  return result;
}

static CqNode *
normalize_part (CqNode *root, CqPart *part)
{
  Lists lists = { cq_part_get_numbering (part), FALSE };
  g_autoptr (CqNode) changed = normalize_below (cq_part_get_node (part), &lists);

  if (!cq_part_is_annex (part))
    return g_steal_pointer (&changed);
  for (guint i = 0; i < cq_node_get_n_children (root); i++)
    if (cq_node_get_child (root, i) == cq_part_get_node (part))
      return cq_node_with_child_at (root, i, changed);
  return cq_node_ref (root);
}

/**
 * cq_numbering_normalize:
 *
 * Sets `continuation` on the numbered lists of every part as its scheme wants it.
 *
 * Returns: (transfer full): the changed document, @document itself where nothing had to change
 */
CqNode *
cq_numbering_normalize (CqNode *document)
{
  g_autoptr (GPtrArray) parts = cq_parts_list (document);
  CqNode *old = cq_document_get_root (document);
  g_autoptr (CqNode) root = cq_node_ref (old);

  /* The main part comes first and leaves its annexes as they are, so each is found again */
  for (guint i = 0; i < parts->len; i++)
    {
      CqNode *changed = normalize_part (root, g_ptr_array_index (parts, i));

      cq_node_unref (root);
      root = changed;
    }
  for (guint i = 0; i < cq_node_get_n_children (document); i++)
    if (cq_node_get_child (document, i) == old)
      return cq_node_with_child_at (document, i, root);
  return cq_node_ref (document);
}

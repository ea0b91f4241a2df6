/* Whether a numbered list goes on counting. */
#include "statement/cq-change.h"
#include "statement/cq-place.h"

typedef struct
{
  CqNumberingScheme scheme;
  gboolean counting; /* whether a numbered list came before */
} Count;

static CqNode *
normalize_flow (CqNode *parent, Count *count, guint depth)
{
  g_autoptr (GPtrArray) children = NULL;
  gboolean by_area = count->scheme == CQ_NUMBERING_RESTART || count->scheme == CQ_NUMBERING_SECTION;

  for (guint i = 0; i < cq_node_get_n_children (parent); i++)
    {
      CqNode *child = cq_node_get_child (parent, i);
      g_autoptr (CqNode) changed = NULL;

      if (cq_node_has_role (child, CQ_DB_ORDEREDLIST, "operative"))
        {
          changed = cq_node_with_attribute (child, CQ_AT_CONTINUATION, count->counting ? "continues" : NULL);
          count->counting = TRUE;
        }
      else if (cq_block_is_section (child))
        {
          if (by_area && depth == 0)
            count->counting = FALSE;
          changed = normalize_flow (child, count, depth + 1);
        }
      if (changed == NULL || changed == child)
        continue;
      if (children == NULL)
        children = cq_content_of (parent);
      cq_node_unref (g_ptr_array_index (children, i));
      g_ptr_array_index (children, i) = g_steal_pointer (&changed);
    }
  return children != NULL ? cq_node_with_child_array (parent, children) : cq_node_ref (parent);
}

/**
 * cq_numbering_normalize:
 *
 * Returns: (transfer full): the document, every numbered list of each part after the first continued as the
 *   part's scheme wants it; @document itself where they are so already
 */
CqNode *
cq_numbering_normalize (CqNode *document)
{
  g_autoptr (GPtrArray) parts = cq_parts_list (document);
  g_autoptr (CqNode) changed = cq_node_ref (document);

  for (guint i = 0; i < parts->len; i++)
    {
      CqPart *part = g_ptr_array_index (parts, i);
      g_autoptr (CqPath) path = cq_part_find_path (changed, cq_part_get_id (part));
      Count count = { cq_part_get_numbering (part), FALSE };
      cq_node_move (&changed, cq_place_take (changed, path, normalize_flow (cq_tree_get (changed, path), &count, 0)));
    }
  return g_steal_pointer (&changed);
}

/* The order of what stands in an info. */
#include "statement/cq-change.h"

static guint
get_rank (CqNode *node)
{
  static const CqTag order[] = {
    CQ_DB_TITLE, CQ_DB_SUBTITLE, CQ_DB_TITLEABBREV, CQ_DB_BIBLIOID, CQ_DB_LEGALNOTICE, CQ_DB_AUTHORGROUP, CQ_DB_CONFGROUP, CQ_DB_DATE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (cq_node_is (node, order[i]))
      return i;
  return G_N_ELEMENTS (order);
}

/**
 * cq_info_get_index:
 *
 * DocBook leaves the order of an info free; people who read the file are glad of one.
 *
 * Returns: where @child goes in @info
 */
guint
cq_info_get_index (CqNode *info, CqNode *child)
{
  guint rank = get_rank (child);
  guint index = 0;

  for (guint i = 0; i < cq_node_get_n_children (info); i++)
    {
      CqNode *other = cq_node_get_child (info, i);
      if (cq_node_get_kind (other) == CQ_NODE_ELEMENT && get_rank (other) <= rank)
        index = i + 1;
    }
  return index;
}

/* Editions: whether two documents differ in words alone. */
#include "edition/cq-edition-private.h"

static gboolean
has_same_attributes (CqNode *a, CqNode *b)
{
  if (cq_node_get_n_attributes (a) != cq_node_get_n_attributes (b))
    return FALSE;
  for (guint i = 0; i < cq_node_get_n_attributes (a); i++)
    {
      const CqAttribute *one = cq_node_get_attribute (a, i);
      const CqAttribute *two = cq_node_get_attribute (b, i);

      if (!cq_name_equal (one->name, two->name) || g_strcmp0 (one->value, two->value) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_same_shape (CqNode *a, CqNode *b, gboolean in_number)
{
  if (a == b)
    return TRUE;
  if (cq_node_get_kind (a) != cq_node_get_kind (b))
    return FALSE;
  if (cq_node_get_kind (a) == CQ_NODE_TEXT)
    return !in_number && cq_node_is_blank (a) == cq_node_is_blank (b);
  if (cq_node_get_kind (a) == CQ_NODE_ELEMENT
      && (!cq_name_equal (cq_node_get_name (a), cq_node_get_name (b)) || !has_same_attributes (a, b)))
    return FALSE;
  if (cq_node_get_n_children (a) != cq_node_get_n_children (b))
    return FALSE;
  in_number = in_number || cq_node_has_role (a, CQ_DB_PHRASE, "number");
  for (guint i = 0; i < cq_node_get_n_children (a); i++)
    if (!has_same_shape (cq_node_get_child (a, i), cq_node_get_child (b, i), in_number))
      return FALSE;
  return TRUE;
}

/**
 * cq_edition_has_same_shape:
 * @a: a document
 * @b: what an edit made of it
 *
 * Whatever is not shared is compared, so that it takes no longer than the edit is large.
 *
 * Returns: whether all elements are where they were, with the same attributes, and no text became white space or
 *   was it: then numbers, references, brackets and places are the same. A number that is written out is no mere word.
 */
gboolean
cq_edition_has_same_shape (CqNode *a, CqNode *b)
{
  return has_same_shape (a, b, FALSE);
}

/* Sub-clauses: added and replaced. */
#include "statement/cq-change.h"
#include "statement/cq-place.h"
#include "statement/cq-profile.h"

/* Where the lists of a clause stand: the listitem and all its children, or the flow and the clause's own. */
static CqPath *
find_holder (CqNode *document, CqClause *clause, guint *first, guint *end)
{
  CqNode *parent;
  CqPath *path;

  *first = 0;
  if (cq_node_is (cq_clause_get_node (clause), CQ_DB_LISTITEM))
    {
      *end = cq_node_get_n_children (cq_clause_get_node (clause));
      return cq_path_ref (cq_clause_get_path (clause));
    }
  path = cq_path_new_parent (cq_clause_get_path (clause));
  parent = cq_tree_get (document, path);
  *first = cq_path_get_last (cq_clause_get_path (clause));
  *end = cq_block_get_clause_end (parent, *first, cq_clause_get_principal (clause));
  return path;
}

/* Behind the last paragraph of the clause, where its list goes. */
static guint
get_list_index (CqNode *holder, guint first, guint end)
{
  guint index = first;

  for (guint i = first; i < end; i++)
    if (cq_node_get_kind (cq_node_get_child (holder, i)) == CQ_NODE_ELEMENT)
      index = i + 1;
  return index;
}

static int
find_list (CqNode *holder, guint first, guint end, const char *subclause)
{
  for (guint i = first; i < end; i++)
    {
      CqNode *child = cq_node_get_child (holder, i);
      if (!cq_block_is_list (child))
        continue;
      if (subclause == NULL)
        return (int) i;
      for (guint k = 0; k < cq_node_get_n_children (child); k++)
        if (cq_node_get_kind (cq_node_get_child (child, k)) == CQ_NODE_ELEMENT
            && g_strcmp0 (cq_node_get (cq_node_get_child (child, k), CQ_XML_ID), subclause) == 0)
          return (int) i;
    }
  return -1;
}

static guint
get_index_after (CqNode *list, const char *after)
{
  for (guint k = 0; after != NULL && k < cq_node_get_n_children (list); k++)
    if (cq_node_get_kind (cq_node_get_child (list, k)) == CQ_NODE_ELEMENT
        && g_strcmp0 (cq_node_get (cq_node_get_child (list, k), CQ_XML_ID), after) == 0)
      return k + 1;
  return after != NULL ? cq_node_get_n_children (list) : 0;
}

/**
 * cq_subclause_add:
 * @parent: the id of a clause or sub-clause
 * @after: (nullable): the sub-clause that it follows; %NULL is the first place, an unknown one the last
 * @new_id: (out) (optional) (transfer full): the id it got
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_subclause_add (CqNode *document, const char *parent, const char *after, CqClauseDraft *draft, char **new_id)
{
  g_autoptr (CqClause) clause = cq_clause_find (document, parent);
  g_autoptr (CqIndex) ids = NULL;
  g_autoptr (CqPath) path = NULL;
  g_autoptr (GPtrArray) nodes = NULL;
  g_autoptr (CqNode) holder = NULL;
  g_autoptr (CqNode) list = NULL;
  g_autofree char *id = NULL;
  guint first, end;
  int at;

  if (clause == NULL || cq_clause_get_kind (clause) == CQ_CLAUSE_FOREIGN)
    return cq_node_ref (document);
  ids = cq_index_new (document);
  nodes = cq_clause_draft_make (draft, CQ_CLAUSE_SUBCLAUSE, FALSE, ids);
  id = cq_id_new (ids, cq_node_get (g_ptr_array_index (nodes, 0), CQ_XML_ID), cq_clause_get_stem (CQ_CLAUSE_SUBCLAUSE));
  cq_node_move ((CqNode **) &g_ptr_array_index (nodes, 0),
                cq_node_with_attribute (g_ptr_array_index (nodes, 0), CQ_XML_ID, id));
  path = find_holder (document, clause, &first, &end);
  holder = cq_node_ref (cq_tree_get (document, path));
  at = find_list (holder, first, end, after);
  if (at < 0)
    at = find_list (holder, first, end, NULL);
  list = at >= 0 ? cq_node_ref (cq_node_get_child (holder, (guint) at)) : cq_list_new (CQ_MARKS_BULLET);
  cq_node_move (&list, cq_children_insert_all (list, get_index_after (list, after), nodes));
  cq_node_move (&holder, at >= 0 ? cq_node_with_child_at (holder, (guint) at, list)
                                 : cq_children_insert (holder, get_list_index (holder, first, end), list));
  if (new_id != NULL)
    *new_id = g_steal_pointer (&id);
  return cq_place_take (document, path, g_steal_pointer (&holder));
}

/**
 * cq_subclause_move:
 * @id: the id of a sub-clause
 * @after: (nullable): the sub-clause of the same list that it follows; %NULL is the first place
 *
 * Returns: (transfer full): the changed document; @document itself where one of them is not there
 */
CqNode *
cq_subclause_move (CqNode *document, const char *id, const char *after)
{
  g_autoptr (CqPath) path = NULL;
  g_autoptr (CqPath) parent = NULL;
  g_autoptr (GPtrArray) moved = cq_node_array_new ();
  g_autoptr (CqNode) list = NULL;

  if (cq_tree_find_id (document, id, &path) == NULL || g_strcmp0 (id, after) == 0)
    return cq_node_ref (document);
  parent = cq_path_new_parent (path);
  list = cq_node_ref (cq_tree_get (document, parent));
  if (!cq_block_is_list (list))
    return cq_node_ref (document);
  g_ptr_array_add (moved, cq_node_ref (cq_tree_get (document, path)));
  cq_node_move (&list, cq_children_remove (list, cq_path_get_last (path)));
  cq_node_move (&list, cq_children_insert_all (list, get_index_after (list, after), moved));
  return cq_place_take (document, parent, g_steal_pointer (&list));
}

static gboolean
is_list (CqNode *child, gconstpointer data)
{
  return cq_block_is_list (child);
}

/* The elements that @drafts make; their ids are no longer among those that are gone. */
static GPtrArray *
make_all (GPtrArray *drafts, CqIndex *ids, GHashTable *gone)
{
  GPtrArray *listitems = cq_node_array_new ();
  g_autoptr (GHashTable) kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer id;

  for (guint i = 0; i < drafts->len; i++)
    {
      g_autoptr (GPtrArray) nodes
          = cq_clause_draft_make (g_ptr_array_index (drafts, i), CQ_CLAUSE_SUBCLAUSE, FALSE, ids);
      cq_links_gather_ids (g_ptr_array_index (nodes, 0), kept);
      g_ptr_array_add (listitems, cq_node_ref (g_ptr_array_index (nodes, 0)));
    }
  g_hash_table_iter_init (&iter, kept);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_remove (gone, id);
  return listitems;
}

/**
 * cq_subclauses_replace:
 * @parent: the id of a clause or sub-clause
 * @drafts: (nullable) (element-type CqClauseDraft): its sub-clauses from now on; %NULL or none removes them
 * @ids: (nullable): the ids in use
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_subclauses_replace (CqNode *document, const char *parent, GPtrArray *drafts, CqMarks marks, CqIndex *ids)
{
  g_autoptr (CqClause) clause = cq_clause_find (document, parent);
  g_autoptr (CqIndex) own = NULL;
  g_autoptr (CqPath) path = NULL;
  g_autoptr (CqNode) holder = NULL;
  g_autoptr (CqNode) changed = NULL;
  g_autoptr (GHashTable) gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint first, end, n;

  if (clause == NULL || cq_clause_get_kind (clause) == CQ_CLAUSE_FOREIGN)
    return cq_node_ref (document);
  if (ids == NULL)
    ids = own = cq_index_new (document);
  path = find_holder (document, clause, &first, &end);
  holder = cq_node_ref (cq_tree_get (document, path));
  for (guint i = first; i < end; i++)
    if (cq_block_is_list (cq_node_get_child (holder, i)))
      cq_links_gather_ids (cq_node_get_child (holder, i), gone);
  n = cq_node_get_n_children (holder);
  cq_node_move (&holder, cq_children_remove_all (holder, first, end, is_list, NULL));
  end -= n - cq_node_get_n_children (holder);
  if (drafts != NULL && drafts->len > 0)
    {
      g_autoptr (CqNode) list = cq_list_new (marks);
      g_autoptr (GPtrArray) listitems = make_all (drafts, ids, gone);
      cq_node_move (&list, cq_children_insert_all (list, 0, listitems));
      cq_node_move (&holder, cq_children_insert (holder, get_list_index (holder, first, end), list));
    }
  changed = cq_place_take (document, path, g_steal_pointer (&holder));
  return cq_links_release (changed, gone);
}

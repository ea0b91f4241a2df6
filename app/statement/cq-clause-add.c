/* Clauses: added, removed, moved, replaced. */
#include "statement/cq-change.h"
#include "statement/cq-place.h"
#include "statement/cq-profile.h"

static CqIndex *
get_ids (CqNode *document, CqIndex *ids, CqIndex **own)
{
  if (ids == NULL)
    ids = *own = cq_index_new (document);
  return ids;
}

/* NULL where the place is not there. */
static CqNode *
insert_nodes (CqNode *document, const CqClausePlace *place, GPtrArray *nodes)
{
  g_autoptr (CqNode) ready = cq_node_ref (document);
  g_autoptr (CqPath) path = cq_place_find (&ready, place, TRUE);
  const char *principal = cq_document_get_language (document);
  g_autoptr (CqNode) changed = NULL;

  if (path == NULL)
    return NULL;
  changed = cq_place_take (ready, path, cq_flow_insert (cq_tree_get (ready, path), place, nodes, principal));
  return cq_numbering_normalize (changed);
}

/**
 * cq_clauses_add:
 * @drafts: (element-type CqClauseDraft): the clauses, in order
 * @ids: (nullable): the ids in use, for many calls in a row; %NULL makes an index for this one
 *
 * Returns: (transfer full): the changed document; @document itself where the place is not there
 */
CqNode *
cq_clauses_add (CqNode *document, const CqClausePlace *place, GPtrArray *drafts, CqIndex *ids)
{
  g_autoptr (CqIndex) own = NULL;
  g_autoptr (GPtrArray) all = cq_node_array_new ();
  CqNode *changed;

  if (drafts->len == 0)
    return cq_node_ref (document);
  ids = get_ids (document, ids, &own);
  for (guint i = 0; i < drafts->len; i++)
    {
      g_autoptr (GPtrArray) nodes
          = cq_clause_draft_make (g_ptr_array_index (drafts, i), place->kind, place->numbered, ids);
      for (guint j = 0; j < nodes->len; j++)
        g_ptr_array_add (all, cq_node_ref (g_ptr_array_index (nodes, j)));
    }
  changed = insert_nodes (document, place, all);
  return changed != NULL ? changed : cq_node_ref (document);
}

/**
 * cq_clause_add:
 * @new_id: (out) (optional) (transfer full) (nullable): the id it got; %NULL where the place is not there
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_clause_add (CqNode *document, const CqClausePlace *place, CqClauseDraft *draft, char **new_id)
{
  g_autoptr (CqIndex) ids = cq_index_new (document);
  g_autoptr (GPtrArray) nodes = cq_clause_draft_make (draft, place->kind, place->numbered, ids);
  CqNode *changed = insert_nodes (document, place, nodes);

  if (new_id != NULL)
    *new_id = changed != NULL ? g_strdup (cq_node_get (g_ptr_array_index (nodes, 0), CQ_XML_ID)) : NULL;
  return changed != NULL ? changed : cq_node_ref (document);
}

static gboolean
is_numbered_list (CqNode *node)
{
  return cq_node_has_role (node, CQ_DB_ORDEREDLIST, "operative");
}

/* What a list says of itself, but for what follows from where it stands */
static CqNode *
without_content (CqNode *list)
{
  g_autoptr (CqNode) empty = cq_node_with_children (list, NULL, 0);
  g_autoptr (CqNode) plain = cq_node_with_attribute (empty, CQ_AT_CONTINUATION, NULL);

  return cq_node_with_attribute (plain, CQ_XML_ID, NULL);
}

static gboolean
can_be_one (CqNode *list, CqNode *next)
{
  g_autoptr (CqNode) one = without_content (list);
  g_autoptr (CqNode) other = without_content (next);

  return cq_node_get (next, CQ_XML_ID) == NULL && cq_node_equal (one, other);
}

static CqNode *
join_lists (CqNode *list, CqNode *next)
{
  g_autoptr (GPtrArray) children = cq_node_array_new ();
  guint n = cq_node_get_n_children (list);

  for (guint i = 0; i < n; i++)
    if (i + 1 < n || !cq_node_is_blank (cq_node_get_child (list, i)))
      g_ptr_array_add (children, cq_node_ref (cq_node_get_child (list, i)));
  for (guint i = 0; i < cq_node_get_n_children (next); i++)
    g_ptr_array_add (children, cq_node_ref (cq_node_get_child (next, i)));
  return cq_node_with_child_array (list, children);
}

/* A paragraph that went into the midst of a list has split it in two, which are one again when it is gone from @index. */
static CqNode *
rejoin_lists (CqNode *parent, guint index)
{
  guint n = cq_node_get_n_children (parent);
  guint before = index;
  guint behind = index;
  g_autoptr (CqNode) list = NULL;
  g_autoptr (CqNode) joined = NULL;

  while (before > 0 && cq_node_is_blank (cq_node_get_child (parent, before - 1)))
    before--;
  while (behind < n && cq_node_is_blank (cq_node_get_child (parent, behind)))
    behind++;
  if (before == 0 || behind == n || !is_numbered_list (cq_node_get_child (parent, before - 1))
      || !is_numbered_list (cq_node_get_child (parent, behind))
      || !can_be_one (cq_node_get_child (parent, before - 1), cq_node_get_child (parent, behind)))
    return cq_node_ref (parent);
  list = join_lists (cq_node_get_child (parent, before - 1), cq_node_get_child (parent, behind));
  joined = cq_children_remove (parent, behind);
  return cq_node_with_child_at (joined, before - 1, list);
}

/* Takes the elements of a clause out of its parent, puts others in their place, and settles what is around them. */
static CqNode *
exchange (CqNode *document, CqClause *clause, GPtrArray *nodes)
{
  g_autoptr (CqPath) path = cq_path_new_parent (cq_clause_get_path (clause));
  guint first = cq_path_get_last (cq_clause_get_path (clause));
  g_autoptr (CqNode) parent = cq_node_ref (cq_tree_get (document, path));
  gboolean is_list = cq_node_is (cq_clause_get_node (clause), CQ_DB_LISTITEM);
  guint end = is_list ? first + 1 : cq_block_get_clause_end (parent, first, cq_clause_get_principal (clause));
  gboolean is_spaced = first > 0 && cq_node_is_blank (cq_node_get_child (parent, first - 1));
  g_autoptr (CqNode) changed = NULL;

  /* The white space before the first element stays for what takes its place. */
  cq_node_move (&parent, cq_children_remove_all (parent, first + (nodes != NULL ? 1 : 0), end, NULL, NULL));
  for (guint i = 0; nodes != NULL && i < nodes->len; i++)
    cq_node_move (&parent, i == 0 ? cq_node_with_child_at (parent, first, g_ptr_array_index (nodes, i))
                                  : cq_children_insert (parent, first + 1, g_ptr_array_index (nodes, nodes->len - i)));
  if (!is_list && nodes == NULL)
    cq_node_move (&parent, rejoin_lists (parent, is_spaced ? first - 1 : first));
  if (!is_list)
    cq_node_move (&parent, cq_block_settle (parent));
  changed = cq_place_take (document, path, g_steal_pointer (&parent));
  if (is_list)
    {
      CqPath *up = cq_path_new_parent (path);
      cq_path_unref (path);
      path = up;
      cq_node_move (&changed, cq_place_take (changed, path, cq_block_settle (cq_tree_get (changed, path))));
    }
  return g_steal_pointer (&changed);
}

/**
 * cq_clause_remove:
 *
 * Returns: (transfer full): the document without that clause
 */
CqNode *
cq_clause_remove (CqNode *document, const char *id)
{
  g_autoptr (CqClause) clause = cq_clause_find (document, id);
  g_autoptr (CqNode) changed = NULL;

  if (clause == NULL)
    return cq_node_ref (document);
  changed = exchange (document, clause, NULL);
  cq_node_move (&changed, cq_links_release_difference (changed, cq_clause_list_nodes (clause), NULL));
  return cq_numbering_normalize (changed);
}

/**
 * cq_clause_replace:
 * @ids: (nullable): the ids in use
 *
 * Returns: (transfer full): the document with what @draft says in the place of that clause
 */
CqNode *
cq_clause_replace (CqNode *document, const char *id, CqClauseDraft *draft, CqIndex *ids)
{
  g_autoptr (CqClause) clause = cq_clause_find (document, id);
  g_autoptr (CqIndex) own = NULL;
  g_autoptr (GPtrArray) nodes = NULL;
  g_autoptr (CqNode) changed = NULL;
  CqNode *node;

  if (clause == NULL || cq_clause_get_kind (clause) == CQ_CLAUSE_FOREIGN)
    return cq_node_ref (document);
  node = cq_clause_get_node (clause);
  nodes = cq_clause_draft_make_as (draft, cq_clause_get_kind (clause), cq_clause_is_numbered (clause), id,
                                   get_ids (document, ids, &own));
  /* What the element bears beside its id and role, such as a language, is not the draft's to lose. */
  if (cq_node_get_tag (node) == cq_node_get_tag (g_ptr_array_index (nodes, 0)))
    {
      CqNode **first = (CqNode **) &g_ptr_array_index (nodes, 0);
      cq_node_move (first, cq_node_with_attribute (*first, CQ_AT_ROLE, cq_node_get (node, CQ_AT_ROLE)));
    }
  changed = exchange (document, clause, nodes);
  return cq_links_release_difference (changed, cq_clause_list_nodes (clause), nodes);
}

/* The elements of a clause as the place wants them. */
static GPtrArray *
convert_nodes (CqClause *clause, const CqClausePlace *place)
{
  CqNode *node = cq_clause_get_node (clause);
  const char *role = cq_clause_get_role_word (place->kind);
  gboolean stays = cq_clause_get_kind (clause) == place->kind;
  gboolean to_list = place->kind == CQ_CLAUSE_PREAMBULAR || (place->kind == CQ_CLAUSE_OPERATIVE && place->numbered);
  GPtrArray *nodes;

  if (cq_node_is (node, CQ_DB_LISTITEM) && !to_list)
    return cq_clause_to_flow (node, role);
  nodes = cq_node_array_new ();
  if (cq_node_is (node, CQ_DB_LISTITEM))
    g_ptr_array_add (nodes, stays ? cq_node_ref (node) : cq_node_with_attribute (node, CQ_AT_ROLE, role));
  else if (to_list)
    g_ptr_array_add (nodes, cq_clause_to_listitem (cq_clause_list_nodes (clause), role));
  else
    for (guint i = 0; i < cq_clause_list_nodes (clause)->len; i++)
      {
        CqNode *each = g_ptr_array_index (cq_clause_list_nodes (clause), i);
        /* What was written elsewhere may do without a role. */
        g_ptr_array_add (nodes, cq_block_is_para (each) && !stays ? cq_node_with_attribute (each, CQ_AT_ROLE, role)
                                                        : cq_node_ref (each));
      }
  return nodes;
}

/**
 * cq_clause_move:
 * @place: where to
 *
 * Returns: (transfer full): the changed document; @document itself where the place is not there
 */
CqNode *
cq_clause_move (CqNode *document, const char *id, const CqClausePlace *place)
{
  g_autoptr (CqClause) clause = cq_clause_find (document, id);
  g_autoptr (GPtrArray) nodes = NULL;
  g_autoptr (CqNode) without = NULL;
  CqNode *changed;

  if (clause == NULL || cq_clause_get_level (clause) > 0 || cq_clause_get_kind (clause) == CQ_CLAUSE_FOREIGN
      || g_strcmp0 (place->after, id) == 0)
    return cq_node_ref (document);
  nodes = convert_nodes (clause, place);
  without = exchange (document, clause, NULL);
  changed = insert_nodes (without, place, nodes);
  return changed != NULL ? changed : cq_node_ref (document);
}

static gboolean
is_clause (CqNode *child, gconstpointer data)
{
  return !cq_block_is_placeholder (child)
         && (cq_block_is_para (child) || cq_node_is (child, CQ_DB_ORDEREDLIST) || cq_node_is (child, CQ_DB_ITEMIZEDLIST));
}

/**
 * cq_clauses_clear:
 *
 * Foreign blocks stay.
 *
 * Returns: (transfer full): the document without the clauses of that place
 */
CqNode *
cq_clauses_clear (CqNode *document, const CqClausePlace *place)
{
  g_autoptr (CqNode) changed = cq_node_ref (document);
  g_autoptr (CqPath) path = cq_place_find (&changed, place, FALSE);
  g_autoptr (GPtrArray) removed = cq_node_array_new ();
  g_autoptr (CqNode) container = NULL;
  guint start, end;

  if (path == NULL)
    return cq_node_ref (document);
  container = cq_node_ref (cq_tree_get (changed, path));
  if (place->kind == CQ_CLAUSE_PREAMBULAR)
    {
      int at = cq_children_find (container, CQ_DB_ORDEREDLIST, "preamble");
      start = (guint) MAX (at, 0);
      end = (guint) (at + 1);
    }
  else
    cq_flow_get_region (container, place->kind, &start, &end);
  for (guint i = start; i < end; i++)
    if (is_clause (cq_node_get_child (container, i), NULL))
      g_ptr_array_add (removed, cq_node_ref (cq_node_get_child (container, i)));
  cq_node_move (&container, cq_children_remove_all (container, start, end, is_clause, NULL));
  cq_node_move (&container, cq_block_settle (container));
  cq_node_move (&changed, cq_place_take (changed, path, g_steal_pointer (&container)));
  cq_node_move (&changed, cq_links_release_difference (changed, removed, NULL));
  return cq_numbering_normalize (changed);
}

/* Where clauses stand in a part or section, and how they are set there. */
#include "statement/cq-change.h"
#include "statement/cq-place.h"
#include "statement/cq-profile.h"
#include "statement/cq-section.h"

static gboolean
has_role (CqNode *node, const char *role)
{
  return cq_node_get_kind (node) == CQ_NODE_ELEMENT && g_strcmp0 (cq_node_get (node, CQ_AT_ROLE), role) == 0;
}

/* The index behind the last child that is a heading or bears one of the roles; 0 where there is none. */
static guint
get_end_of (CqNode *container, const char *const *roles)
{
  guint end = 0;

  for (guint i = 0; i < cq_node_get_n_children (container); i++)
    {
      CqNode *child = cq_node_get_child (container, i);
      gboolean counts = cq_node_get_kind (child) == CQ_NODE_ELEMENT && cq_block_is_heading (child);
      for (guint r = 0; roles[r] != NULL && !counts; r++)
        counts = has_role (child, roles[r]);
      if (counts)
        end = i + 1;
    }
  return end;
}

static const char *const before_chapeau[] = { NULL };
static const char *const to_chapeau[] = { "chapeau", NULL };
static const char *const to_preamble[] = { "chapeau", "preamble", NULL };
static const char *const to_linking[] = { "chapeau", "preamble", "linking", NULL };

/**
 * cq_flow_get_region:
 * @kind: chapeau, linking, closing, plain or operative
 * @start: (out): where its clauses begin among the children of @container
 * @end: (out): behind the last of them
 */
void
cq_flow_get_region (CqNode *container, CqClauseKind kind, guint *start, guint *end)
{
  guint n = cq_node_get_n_children (container);

  if (kind == CQ_CLAUSE_CHAPEAU || kind == CQ_CLAUSE_LINKING)
    {
      *start = get_end_of (container, kind == CQ_CLAUSE_CHAPEAU ? before_chapeau : to_preamble);
      *end = MAX (*start, get_end_of (container, kind == CQ_CLAUSE_CHAPEAU ? to_chapeau : to_linking));
      return;
    }
  *start = get_end_of (container, kind == CQ_CLAUSE_CLOSING ? before_chapeau : to_linking);
  *end = *start;
  for (guint i = *start; i < n; i++)
    {
      CqNode *child = cq_node_get_child (container, i);
      if (cq_node_get_kind (child) != CQ_NODE_ELEMENT)
        continue;
      if (cq_block_is_section (child) || cq_block_is_apparatus (child))
        break;
      *end = i + 1;
    }
}

static gboolean
is_numbered_list (CqNode *node)
{
  return cq_node_has_role (node, CQ_DB_ORDEREDLIST, "operative");
}

/* The element before @index, not before @start; -1 for none. */
static int
get_previous (CqNode *container, guint start, guint index)
{
  for (guint i = index; i > start; i--)
    if (cq_node_get_kind (cq_node_get_child (container, i - 1)) == CQ_NODE_ELEMENT)
      return (int) i - 1;
  return -1;
}

static int
get_next (CqNode *container, guint index, guint end)
{
  for (guint i = index; i < end; i++)
    if (cq_node_get_kind (cq_node_get_child (container, i)) == CQ_NODE_ELEMENT)
      return (int) i;
  return -1;
}

static CqNode *
make_list (const char *role, GPtrArray *listitems)
{
  CqNodeBuilder *list = cq_node_builder_new (CQ_DB_ORDEREDLIST);

  cq_node_builder_set (list, CQ_AT_ROLE, role);
  for (guint i = 0; i < listitems->len; i++)
    cq_node_builder_add (list, g_ptr_array_index (listitems, i));
  return cq_node_builder_end (list);
}

static CqNode *
with_list_at (CqNode *container, guint at, guint index, GPtrArray *listitems)
{
  g_autoptr (CqNode) list = cq_children_insert_all (cq_node_get_child (container, at), index, listitems);

  return cq_node_with_child_at (container, at, list);
}

/* Numbered clauses at @index of the flow: into the list before it, else the one behind it, else a new one. */
static CqNode *
insert_numbered (CqNode *container, guint start, guint index, guint end, GPtrArray *listitems)
{
  int previous = get_previous (container, start, index);
  int next = get_next (container, index, end);
  g_autoptr (CqNode) list = NULL;

  if (previous >= 0 && is_numbered_list (cq_node_get_child (container, (guint) previous)))
    return with_list_at (container, (guint) previous,
                         cq_node_get_n_children (cq_node_get_child (container, (guint) previous)), listitems);
  if (next >= 0 && is_numbered_list (cq_node_get_child (container, (guint) next)))
    return with_list_at (container, (guint) next, 0, listitems);
  list = make_list ("operative", listitems);
  return cq_children_insert (container, index, list);
}

/* Paragraphs behind the element @k of the list at @at: the list is split in two. */
static CqNode *
insert_within_list (CqNode *container, guint at, guint k, GPtrArray *nodes)
{
  CqNode *list = cq_node_get_child (container, at);
  guint n = cq_node_get_n_children (list);
  g_autoptr (GPtrArray) before = cq_node_array_new ();
  g_autoptr (GPtrArray) behind = cq_node_array_new ();
  g_autoptr (GPtrArray) all = cq_node_array_new ();
  g_autoptr (CqNode) changed = NULL;
  gboolean rest = FALSE;

  for (guint i = 0; i < n; i++)
    {
      CqNode *child = cq_node_get_child (list, i);
      rest = rest || (i > k && cq_node_get_kind (child) == CQ_NODE_ELEMENT);
      g_ptr_array_add (i <= k ? before : behind, cq_node_ref (child));
    }
  for (guint i = 0; i < nodes->len; i++)
    g_ptr_array_add (all, cq_node_ref (g_ptr_array_index (nodes, i)));
  if (!rest)
    return cq_children_insert_all (container, at + 1, all);
  if (n > 0 && cq_node_is_blank (cq_node_get_child (list, n - 1)))
    g_ptr_array_add (before, cq_node_ref (cq_node_get_child (list, n - 1)));
  g_ptr_array_add (all, cq_node_with_child_array (list, behind));
  {
    g_autoptr (CqNode) first = cq_node_with_child_array (list, before);
    changed = cq_node_with_child_at (container, at, first);
  }
  /* The id, if the list has one, stays with its first half. */
  {
    CqNode **second = (CqNode **) &g_ptr_array_index (all, all->len - 1);
    cq_node_move (second, cq_node_with_attribute (*second, CQ_XML_ID, NULL));
  }
  return cq_children_insert_all (changed, at + 1, all);
}

/* Where the clause @after stands among the children [start, end): the child, and within a list the element; -1 for none. */
static gboolean
find_after (CqNode *container, guint start, guint end, const char *after, guint *at, int *within)
{
  for (guint i = start; after != NULL && i < end; i++)
    {
      CqNode *child = cq_node_get_child (container, i);
      if (cq_node_get_kind (child) != CQ_NODE_ELEMENT)
        continue;
      *at = i;
      *within = -1;
      if (g_strcmp0 (cq_node_get (child, CQ_XML_ID), after) == 0)
        return TRUE;
      /* The elements of any other list are points. */
      if (!cq_node_is (child, CQ_DB_ORDEREDLIST) || cq_block_is_list (child))
        continue;
      for (guint k = 0; k < cq_node_get_n_children (child); k++)
        if (cq_node_is (cq_node_get_child (child, k), CQ_DB_LISTITEM)
            && g_strcmp0 (cq_node_get (cq_node_get_child (child, k), CQ_XML_ID), after) == 0)
          {
            *within = (int) k;
            return TRUE;
          }
    }
  return FALSE;
}

static CqNode *
insert_in_flow (CqNode *container, const CqClausePlace *place, GPtrArray *nodes, const char *principal)
{
  gboolean numbered = place->kind == CQ_CLAUSE_OPERATIVE && place->numbered;
  guint start, end, index, at = 0;
  int within = -1;

  cq_flow_get_region (container, place->kind, &start, &end);
  index = place->at_start ? start : end;
  if (find_after (container, start, end, place->after, &at, &within))
    {
      if (within >= 0 && numbered)
        return with_list_at (container, at, (guint) within + 1, nodes);
      if (within >= 0)
        return insert_within_list (container, at, (guint) within, nodes);
      index = cq_block_get_clause_end (container, at, principal);
    }
  return numbered ? insert_numbered (container, start, index, end, nodes)
                  : cq_children_insert_all (container, index, nodes);
}

static CqNode *
insert_in_preamble (CqNode *container, const CqClausePlace *place, GPtrArray *listitems)
{
  int at = cq_children_find (container, CQ_DB_ORDEREDLIST, "preamble");
  guint end = at >= 0 ? cq_node_get_n_children (cq_node_get_child (container, (guint) at)) : 0;
  guint found;
  int within;
  g_autoptr (CqNode) list = NULL;

  if (at < 0)
    {
      list = make_list ("preamble", listitems);
      return cq_children_insert (container, get_end_of (container, to_chapeau), list);
    }
  if (place->at_start)
    end = 0;
  if (find_after (container, (guint) at, (guint) at + 1, place->after, &found, &within) && within >= 0)
    end = (guint) within + 1;
  return with_list_at (container, (guint) at, end, listitems);
}

/**
 * cq_flow_insert:
 * @container: a part or section
 * @nodes: (element-type CqNode): listitems for the preamble and numbered clauses, else paragraphs and lists
 *
 * Returns: (transfer full): the changed copy
 */
CqNode *
cq_flow_insert (CqNode *container, const CqClausePlace *place, GPtrArray *nodes, const char *principal)
{
  g_autoptr (CqNode) changed = place->kind == CQ_CLAUSE_PREAMBULAR
                                   ? insert_in_preamble (container, place, nodes)
                                   : insert_in_flow (container, place, nodes, principal);

  return cq_block_settle (changed);
}

/* The part with a closing, which comes behind the last area. */
static CqNode *
with_closing (CqNode *document, CqNode *part)
{
  g_autoptr (CqIndex) ids = cq_index_new (document);
  g_autofree char *id = cq_id_new (ids, "closing", "closing");
  CqNodeBuilder *section = cq_node_builder_new (CQ_DB_SECTION);
  g_autoptr (CqNode) closing = NULL;
  guint index = cq_node_get_n_children (part);

  cq_node_builder_set (section, CQ_XML_ID, id);
  cq_node_builder_set (section, CQ_AT_ROLE, "closing");
  cq_node_builder_add_element (section, CQ_DB_TITLE, NULL);
  closing = cq_node_builder_end (section);
  for (guint i = cq_node_get_n_children (part); i > 0; i--)
    if (cq_block_is_apparatus (cq_node_get_child (part, i - 1)))
      index = i - 1;
  return cq_children_insert (part, index, closing);
}

/**
 * cq_place_find:
 * @document: (inout): the document; changed where the place must be made first
 * @make: whether to make a closing where there is none
 *
 * Returns: (transfer full) (nullable): the part or section that holds the clauses of @place
 */
CqPath *
cq_place_find (CqNode **document, const CqClausePlace *place, gboolean make)
{
  g_autoptr (CqPath) path = NULL;
  CqNode *part;
  int at;

  if ((place->kind == CQ_CLAUSE_OPERATIVE || place->kind == CQ_CLAUSE_PLAIN) && place->section != NULL)
    {
      CqNode *section = cq_tree_find_id (*document, place->section, &path);
      return section != NULL && cq_block_is_section (section) ? g_steal_pointer (&path) : NULL;
    }
  path = cq_part_find_path (*document, place->part);
  if (path == NULL || place->kind != CQ_CLAUSE_CLOSING)
    return g_steal_pointer (&path);
  part = cq_tree_get (*document, path);
  at = cq_children_find (part, CQ_DB_SECTION, "closing");
  if (at < 0 && make)
    {
      g_autoptr (CqNode) closed = with_closing (*document, part);
      cq_node_move (document, cq_tree_replace (*document, path, closed));
      at = cq_children_find (closed, CQ_DB_SECTION, "closing");
    }
  return at >= 0 ? cq_path_new_child (path, (guint) at) : NULL;
}

/* Editions: names, so that a place on the pages leads back to the document. */
#include "edition/cq-edition-private.h"

#include "statement/cq-clause.h"
#include "statement/cq-section.h"

/* A closing that is not printed as a section leaves its id to its first paragraph. */
static gboolean
takes_id_of_closing (GPtrArray *clauses, guint index)
{
  CqClause *clause = g_ptr_array_index (clauses, index);
  CqClause *last = index > 0 ? g_ptr_array_index (clauses, index - 1) : NULL;

  return cq_clause_get_kind (clause) == CQ_CLAUSE_CLOSING && cq_clause_get_section (clause) != NULL
         && (last == NULL || cq_clause_get_kind (last) != CQ_CLAUSE_CLOSING
             || g_strcmp0 (cq_clause_get_section (last), cq_clause_get_section (clause)) != 0);
}

/* What is neither a clause nor an area, and yet has a form or stands apart from its clause. */
static CqWalkStep
name_others_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  g_autoptr (CqPath) path = NULL;

  switch ((guint) cq_node_get_tag (node))
    {
    case CQ_DB_ARTICLE:
    case CQ_DB_APPENDIX:
    case CQ_DB_CONFGROUP:
    case CQ_DB_AUTHOR:
    case CQ_DB_OTHERCREDIT:
    case CQ_DB_FOOTNOTE:
      path = cq_walk_dup_path (walk);
      g_hash_table_insert (data, node, cq_path_to_id (path));
      break;
    default:
      break;
    }
  return CQ_WALK_ON;
}

/**
 * cq_edition_name_places:
 *
 * Returns: (transfer full) (element-type CqNode utf8): what a drafter can write, with the names of its places
 */
GHashTable *
cq_edition_name_places (CqNode *document)
{
  GHashTable *names = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GPtrArray) clauses = cq_clauses_list (document, NULL);
  g_autoptr (GPtrArray) sections = cq_sections_list (document, NULL);

  for (guint i = 0; i < clauses->len; i++)
    if (!takes_id_of_closing (clauses, i))
      g_hash_table_insert (names, cq_clause_get_node (g_ptr_array_index (clauses, i)),
                           cq_path_to_id (cq_clause_get_path (g_ptr_array_index (clauses, i))));
  for (guint i = 0; i < sections->len; i++)
    g_hash_table_insert (names, cq_section_get_node (g_ptr_array_index (sections, i)),
                         cq_path_to_id (cq_section_get_path (g_ptr_array_index (sections, i))));
  cq_tree_walk (document, name_others_cb, names);
  return names;
}

/**
 * cq_edition_put_names:
 *
 * Returns: (transfer full): @node, where all that has a name and no id bears it as its id
 */
CqNode *
cq_edition_put_names (CqNode *node, GHashTable *names)
{
  const char *name = g_hash_table_lookup (names, node);
  g_autoptr (CqNode) named = name != NULL && cq_node_get (node, CQ_XML_ID) == NULL
                                 ? cq_node_with_attribute (node, CQ_XML_ID, name)
                                 : cq_node_ref (node);
  g_autoptr (GPtrArray) children = NULL;

  if (cq_node_get_n_children (node) == 0)
    return g_steal_pointer (&named);
  children = cq_node_array_new ();
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    g_ptr_array_add (children, cq_edition_put_names (cq_node_get_child (node, i), names));
  return cq_node_with_child_array (named, children);
}

/**
 * cq_edition_get_id:
 *
 * Returns: (transfer none) (nullable): the id that what becomes of @node bears
 */
const char *
cq_edition_get_id (CqEditionWork *work, CqNode *node)
{
  const char *id = cq_node_get (node, CQ_XML_ID);

  return id == NULL && work->names != NULL ? g_hash_table_lookup (work->names, node) : id;
}

/**
 * cq_edition_point_at:
 * @node: (transfer full): an element without an id
 * @source: (nullable): what in the document it was made of
 *
 * Returns: (transfer full): @node; in a named edition with the name of where @source stands. That is never an
 *   id of the document, which references might then lead to.
 */
CqNode *
cq_edition_point_at (CqEditionWork *work, CqNode *node, CqNode *source)
{
  g_autoptr (CqNode) made = node;

  if (work->names == NULL || source == NULL)
    return g_steal_pointer (&made);
  return cq_node_with_attribute (made, CQ_XML_ID, g_hash_table_lookup (work->names, source));
}

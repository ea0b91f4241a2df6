/* Editions: names, so that a place on the pages leads back to the document. */
#include "edition/cq-edition-private.h"

#include "statement/cq-clause.h"
#include "statement/cq-section.h"

/* A closing that is not printed as a section leaves its id to the first of what is in it. */
static gboolean
takes_id_of (CqNode *parent, guint index)
{
  guint first = 0;

  if (!cq_node_has_role (parent, CQ_DB_SECTION, "closing") || cq_node_get (parent, CQ_XML_ID) == NULL)
    return FALSE;
  while (first < index
         && (cq_node_get_kind (cq_node_get_child (parent, first)) != CQ_NODE_ELEMENT
             || cq_node_is (cq_node_get_child (parent, first), CQ_DB_TITLE)
             || cq_node_is (cq_node_get_child (parent, first), CQ_DB_INFO)))
    first++;
  return first == index;
}

static void
name_place (GHashTable *names, CqNode *node, CqPath *path)
{
  if (cq_node_get (node, CQ_XML_ID) == NULL)
    g_hash_table_insert (names, cq_path_ref (path), cq_path_to_id (path));
}

/* What a walk notes on its way. */
typedef struct
{
  GHashTable *names;
  gboolean has_more; /* whether a clause or an area may be without an id */
} Notes;

static gboolean
is_division (CqNode *node)
{
  return cq_node_is (node, CQ_DB_ARTICLE) || cq_node_is (node, CQ_DB_APPENDIX) || cq_block_is_section (node);
}

/* Most documents that this program made have ids all over, and are not asked for their clauses in vain. */
static gboolean
may_lack_id (CqNode *node, CqNode *parent, CqWalk *walk)
{
  if (parent == NULL || cq_node_get_kind (parent) != CQ_NODE_ELEMENT)
    return FALSE;
  if (cq_node_is (node, CQ_DB_LISTITEM))
    return TRUE;
  return is_division (parent) && !cq_node_has_role (node, CQ_DB_ORDEREDLIST, "preamble")
         && !cq_node_has_role (node, CQ_DB_ORDEREDLIST, "operative") && !cq_node_is (node, CQ_DB_TITLE)
         && !cq_node_is (node, CQ_DB_SUBTITLE) && !cq_node_is (node, CQ_DB_INFO)
         && !takes_id_of (parent, cq_walk_get_index (walk));
}

static CqWalkStep
note_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  Notes *notes = data;
  gboolean has_id;
  g_autoptr (CqPath) path = NULL;

  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT)
    return CQ_WALK_ON;
  if (cq_node_is (node, CQ_PR_COMMITMENT))
    return CQ_WALK_OVER;
  has_id = cq_node_get (node, CQ_XML_ID) != NULL;
  switch ((guint) cq_node_get_tag (node))
    {
    case CQ_DB_ARTICLE:
    case CQ_DB_APPENDIX:
    case CQ_DB_FOOTNOTE:
      if (has_id)
        return CQ_WALK_ON;
      break;
    default:
      notes->has_more = notes->has_more || (!has_id && may_lack_id (node, cq_walk_get_ancestor (walk, 0), walk));
      return CQ_WALK_ON;
    }
  path = cq_walk_dup_path (walk);
  name_place (notes->names, node, path);
  return CQ_WALK_ON;
}

static void
name_text (GHashTable *names, CqNode *document)
{
  g_autoptr (GPtrArray) clauses = cq_clauses_list (document, NULL);
  g_autoptr (GPtrArray) sections = cq_sections_list (document, NULL);

  for (guint i = 0; i < clauses->len; i++)
    {
      CqClause *clause = g_ptr_array_index (clauses, i);
      CqPath *path = cq_clause_get_path (clause);
      CqPath *area = cq_clause_get_section_path (clause);

      if (cq_clause_get_kind (clause) != CQ_CLAUSE_CLOSING || area == NULL
          || !takes_id_of (cq_tree_get (document, area), cq_path_get_last (path)))
        name_place (names, cq_clause_get_node (clause), path);
    }
  for (guint i = 0; i < sections->len; i++)
    name_place (names, cq_section_get_node (g_ptr_array_index (sections, i)),
                cq_section_get_path (g_ptr_array_index (sections, i)));
}

/**
 * cq_edition_name_places:
 *
 * Returns: (transfer full) (element-type CqPath utf8): the places of what a drafter can write that has no id,
 *   with their names
 */
GHashTable *
cq_edition_name_places (CqNode *document)
{
  GHashTable *names = g_hash_table_new_full (cq_path_hash, cq_path_equal, (GDestroyNotify) cq_path_unref, g_free);
  Notes notes = { names, FALSE };

  cq_tree_walk_elements (document, note_cb, &notes);
  if (notes.has_more)
    name_text (names, document);
  return names;
}

static CqNode *
put_names_below (CqNode *node, CqPath *path, GHashTable *names)
{
  const char *name = g_hash_table_lookup (names, path);
  g_autoptr (CqNode) named = name != NULL ? cq_node_with_attribute (node, CQ_XML_ID, name) : cq_node_ref (node);
  g_autoptr (GPtrArray) children = NULL;

  if (cq_node_get_n_children (node) == 0)
    return g_steal_pointer (&named);
  children = cq_node_array_new ();
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      g_autoptr (CqPath) place = cq_path_new_child (path, i);
      g_ptr_array_add (children, put_names_below (cq_node_get_child (node, i), place, names));
    }
  return cq_node_with_child_array (named, children);
}

/**
 * cq_edition_put_names:
 *
 * Returns: (transfer full): @document, where all that has a name and no id bears it as its id
 */
CqNode *
cq_edition_put_names (CqNode *document)
{
  g_autoptr (GHashTable) names = cq_edition_name_places (document);
  g_autoptr (CqPath) path = cq_path_new (NULL, 0);

  return put_names_below (document, path, names);
}

/**
 * cq_edition_get_source_place:
 *
 * Returns: (transfer full) (nullable): where the element at hand stands in the document as it was given; %NULL
 *   where that is not known
 */
CqPath *
cq_edition_get_source_place (CqEditionWork *work)
{
  g_autoptr (GArray) steps = NULL;
  CqNode *node = work->document;

  if (work->elsewhere > 0)
    return NULL;
  if (work->document == work->source)
    return cq_edition_get_place (work);
  steps = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < work->steps->len; i++)
    {
      GArray *origins = g_hash_table_lookup (work->origins, node);
      guint step = g_array_index (work->steps, guint, i);
      guint origin = step;

      if (origins != NULL)
        {
          if (step >= origins->len)
            return NULL;
          origin = g_array_index (origins, guint, step);
        }
      g_array_append_val (steps, origin);
      node = cq_node_get_child (node, step);
    }
  return cq_path_new ((const guint *) (gpointer) steps->data, steps->len);
}

/**
 * cq_edition_get_id:
 * @node: the element at hand
 *
 * Returns: (transfer none) (nullable): the id that what becomes of it bears
 */
const char *
cq_edition_get_id (CqEditionWork *work, CqNode *node)
{
  const char *id = cq_node_get (node, CQ_XML_ID);
  g_autoptr (CqPath) place = NULL;

  if (id != NULL || work->names == NULL)
    return id;
  place = cq_edition_get_source_place (work);
  return place != NULL ? g_hash_table_lookup (work->names, place) : NULL;
}

/**
 * cq_edition_point_at:
 * @node: (transfer full): an element without an id
 * @path: (nullable): where in the document that stands which it was made of
 *
 * Returns: (transfer full): @node; in a named edition with the name of that place. It is never an id of the
 *   document, which references might then lead to.
 */
CqNode *
cq_edition_point_at (CqEditionWork *work, CqNode *node, CqPath *path)
{
  g_autoptr (CqNode) made = node;
  g_autofree char *name = work->names != NULL && path != NULL ? cq_path_to_id (path) : NULL;

  return name != NULL ? cq_node_with_attribute (made, CQ_XML_ID, name) : g_steal_pointer (&made);
}

/* What a form is about: an id of the document, or a place where there is none. */
#include "forms/cq-form-people.h"
#include "forms/cq-form-private.h"

/**
 * cq_about_get_path:
 * @about: an id or the name of a place
 *
 * An element may bear the id “at”, which as the name of a place would be the document itself.
 *
 * Returns: (transfer full) (nullable): the place that @about names; %NULL where it is an id
 */
CqPath *
cq_about_get_path (const char *about)
{
  g_autoptr (CqPath) path = cq_path_from_id (about);

  return path != NULL && cq_path_get_depth (path) > 0 ? g_steal_pointer (&path) : NULL;
}

/**
 * cq_about_new:
 * @node: an element
 * @path: its place
 *
 * Returns: (transfer full): its id, else the name of its place
 */
char *
cq_about_new (CqNode *node, CqPath *path)
{
  const char *id = cq_node_get (node, CQ_XML_ID);

  return id != NULL ? g_strdup (id) : cq_path_to_id (path);
}

/**
 * cq_about_new_place_of_person:
 * @person: the element of a party, a signatory or a witness
 *
 * Returns: (transfer full): the name of its place, which is that of its signature on the pages too; empty where it
 *   has none
 */
char *
cq_about_new_place_of_person (CqNode *document, CqNode *person)
{
  g_autoptr (CqPath) path = NULL;
  CqNode *group = cq_tree_find_tag (document, CQ_DB_AUTHORGROUP, &path);

  for (guint i = 0; group != NULL && i < cq_node_get_n_children (group); i++)
    if (cq_node_get_child (group, i) == person)
      {
        g_autoptr (CqPath) at = cq_path_new_child (path, i);
        return cq_path_to_id (at);
      }
  return g_strdup ("");
}

/**
 * cq_about_new_of_person:
 * @person: the element of a party, a signatory or a witness
 *
 * Returns: (transfer full): its id, else the name of its place
 */
char *
cq_about_new_of_person (CqNode *document, CqNode *person)
{
  const char *id = cq_node_get (person, CQ_XML_ID);

  return id != NULL ? g_strdup (id) : cq_about_new_place_of_person (document, person);
}

/**
 * cq_about_find:
 * @about: an id or the name of a place
 *
 * Returns: (transfer full) (nullable): where it is; %NULL where nothing is there
 */
CqPath *
cq_about_find (CqNode *document, const char *about)
{
  g_autoptr (CqPath) path = cq_about_get_path (about);

  if (path == NULL)
    cq_tree_find_id (document, about, &path);
  if (path == NULL || cq_tree_get (document, path) == NULL
      || cq_node_get_kind (cq_tree_get (document, path)) != CQ_NODE_ELEMENT)
    return NULL;
  return g_steal_pointer (&path);
}

/**
 * cq_about_settle:
 * @about: an id or the name of a place
 * @id: (out) (transfer full): the id, given where there was none
 *
 * Returns: (transfer full) (nullable): the document with that id; %NULL where nothing is there
 */
CqNode *
cq_about_settle (CqNode *document, const char *about, char **id)
{
  g_autoptr (CqPath) path = cq_about_get_path (about);

  if (path == NULL)
    {
      *id = g_strdup (about);
      return cq_node_ref (document);
    }
  if (cq_tree_get (document, path) == NULL || cq_node_get_kind (cq_tree_get (document, path)) != CQ_NODE_ELEMENT)
    return NULL;
  return cq_clause_ensure_id (document, path, id);
}

/**
 * cq_section_find_about:
 * @about: an id or the name of a place
 *
 * Returns: (transfer full) (nullable): the area or closing there
 */
CqSection *
cq_section_find_about (CqNode *document, const char *about)
{
  g_autoptr (CqPath) path = cq_about_find (document, about);
  g_autoptr (GPtrArray) sections = path != NULL ? cq_sections_list (document, NULL) : NULL;

  for (guint i = 0; sections != NULL && i < sections->len; i++)
    if (cq_path_compare (cq_section_get_path (sections->pdata[i]), path) == 0)
      return cq_section_ref (sections->pdata[i]);
  return NULL;
}

/* The element that @about names; %NULL where nothing is there */
static CqNode *
get_node (CqNode *document, const char *about)
{
  g_autoptr (CqPath) path = cq_about_find (document, about);

  return path != NULL ? cq_tree_get (document, path) : NULL;
}

/**
 * cq_signatories_by_party:
 *
 * Returns: (transfer full) (element-type utf8 CqSignatory): who signs, by the id of the party that they sign for
 */
GHashTable *
cq_signatories_by_party (CqNode *document)
{
  g_autoptr (GPtrArray) signatories = cq_signatories_list (document);
  GHashTable *by_party = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) cq_signatory_unref);

  for (guint i = 0; i < signatories->len; i++)
    {
      const char *party = cq_signatory_get_party (signatories->pdata[i]);

      if (party != NULL && !g_hash_table_contains (by_party, party))
        g_hash_table_insert (by_party, (gpointer) party, cq_signatory_ref (signatories->pdata[i]));
    }
  return by_party;
}

/**
 * cq_party_find_about:
 * @about: an id or the name of a place
 *
 * Returns: (transfer full) (nullable): the party there
 */
CqParty *
cq_party_find_about (CqNode *document, const char *about)
{
  CqNode *node = get_node (document, about);
  g_autoptr (GPtrArray) parties = cq_parties_list (document);

  for (guint i = 0; i < parties->len; i++)
    if (cq_party_get_node (parties->pdata[i]) == node)
      return cq_party_ref (parties->pdata[i]);
  return NULL;
}

/**
 * cq_witness_find_about:
 * @about: an id or the name of a place
 *
 * Returns: (transfer full) (nullable): the witness there
 */
CqSignatory *
cq_witness_find_about (CqNode *document, const char *about)
{
  CqNode *node = get_node (document, about);
  g_autoptr (GPtrArray) witnesses = cq_witnesses_list (document);

  for (guint i = 0; i < witnesses->len; i++)
    if (cq_signatory_get_node (witnesses->pdata[i]) == node)
      return cq_signatory_ref (witnesses->pdata[i]);
  return NULL;
}

/**
 * cq_clause_find_about:
 * @about: an id or the name of a place
 *
 * Returns: (transfer full) (nullable): the clause there
 */
CqClause *
cq_clause_find_about (CqNode *document, const char *about)
{
  g_autoptr (CqPath) path = cq_about_get_path (about);
  g_autoptr (GPtrArray) clauses = NULL;

  if (path == NULL)
    return cq_clause_find (document, about);
  clauses = cq_clauses_list (document, NULL);
  for (guint i = 0; i < clauses->len; i++)
    if (cq_path_compare (cq_clause_get_path (clauses->pdata[i]), path) == 0)
      return cq_clause_ref (clauses->pdata[i]);
  return NULL;
}

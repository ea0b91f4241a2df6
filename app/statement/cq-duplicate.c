/* Clauses and areas once more: copies with ids of their own. */
#include <string.h>

#include "statement/cq-change.h"
#include "statement/cq-place.h"
#include "statement/cq-profile.h"
#include "statement/cq-section.h"

typedef struct
{
  GHashTable *renamed; /* (owned) (element-type utf8 utf8): old id → new id */
} Renaming;

static CqNode *
with_new_id (CqNode *node, CqTag attribute, GHashTable *renamed)
{
  const char *old = cq_node_get (node, attribute);
  const char *new_id = old != NULL ? g_hash_table_lookup (renamed, old) : NULL;

  return new_id != NULL ? cq_node_with_attribute (node, attribute, new_id) : cq_node_ref (node);
}

/* What points into the copy points at the copy; what points elsewhere still does. */
static CqNode *
rename_cb (CqNode *node, gpointer data)
{
  Renaming *self = data;
  g_autoptr (CqNode) named = NULL;

  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT)
    return cq_node_ref (node);
  named = with_new_id (node, CQ_XML_ID, self->renamed);
  return with_new_id (named, CQ_AT_LINKEND, self->renamed);
}

static void
choose_ids (Renaming *self, CqNode *node, CqIndex *ids)
{
  g_autoptr (GHashTable) old = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GList) sorted = NULL;

  cq_links_gather_ids (node, old);
  /* In order, so that the same document gets the same ids. */
  sorted = g_list_sort (g_hash_table_get_keys (old), (GCompareFunc) strcmp);
  for (GList *at = sorted; at != NULL; at = at->next)
    g_hash_table_insert (self->renamed, g_strdup (at->data), cq_id_new (ids, at->data, "block"));
}

/* The records about what was copied, about the copy */
static CqNode *
copy_records (CqNode *document, GHashTable *renamed)
{
  static const CqTag tags[] = { CQ_PR_COMMITMENT, CQ_PR_BRACKET, CQ_PR_VERSION };
  g_autoptr (GPtrArray) copies = cq_node_array_new ();

  for (guint t = 0; t < G_N_ELEMENTS (tags); t++)
    {
      g_autoptr (GPtrArray) records = cq_profile_list_records (document, tags[t]);

      for (guint i = 0; i < records->len; i++)
        {
          g_auto (GStrv) about = cq_ids_split (cq_node_get (records->pdata[i], CQ_AT_ABOUT));
          g_autofree char *joined = NULL;
          gboolean is_within = about[0] != NULL;

          for (guint a = 0; about[a] != NULL; a++)
            {
              const char *new_id = g_hash_table_lookup (renamed, about[a]);
              is_within = is_within && new_id != NULL;
              if (new_id != NULL)
                {
                  g_free (about[a]);
                  about[a] = g_strdup (new_id);
                }
            }
          joined = cq_ids_join ((const char *const *) about);
          if (is_within)
            g_ptr_array_add (copies, cq_node_with_attribute (records->pdata[i], CQ_AT_ABOUT, joined));
        }
    }
  return copies->len > 0 ? cq_profile_put_records (document, copies) : cq_node_ref (document);
}

/* The children [first, end) of the node at @path once more behind themselves, @head the id of the first */
static CqNode *
duplicate (CqNode *document, CqPath *path, guint first, guint end, const char *head, char **new_id)
{
  CqNode *parent = cq_tree_get (document, path);
  g_autoptr (CqIndex) ids = cq_index_new (document);
  Renaming renaming = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free) };
  g_autoptr (GPtrArray) copies = cq_node_array_new ();
  g_autoptr (CqNode) changed = NULL;

  for (guint i = first; i < end; i++)
    choose_ids (&renaming, cq_node_get_child (parent, i), ids);
  for (guint i = first; i < end; i++)
    if (cq_node_get_kind (cq_node_get_child (parent, i)) == CQ_NODE_ELEMENT)
      g_ptr_array_add (copies, cq_tree_map (cq_node_get_child (parent, i), rename_cb, &renaming));
  if (new_id != NULL)
    *new_id = g_strdup (g_hash_table_lookup (renaming.renamed, head));
  changed = cq_place_take (document, path, cq_children_insert_all (parent, end, copies));
  cq_node_move (&changed, copy_records (changed, renaming.renamed));
  g_hash_table_unref (renaming.renamed);
  return cq_numbering_normalize (changed);
}

/**
 * cq_clause_duplicate:
 * @id: the id of a clause or sub-clause
 * @new_id: (out) (optional) (nullable) (transfer full): the id of the copy
 *
 * The copy follows the clause, with its language versions, sub-clauses and commitments; ids are its own.
 *
 * Returns: (transfer full): the changed document; @document itself where there is no such clause
 */
CqNode *
cq_clause_duplicate (CqNode *document, const char *id, char **new_id)
{
  g_autoptr (CqClause) clause = cq_clause_find (document, id);
  g_autoptr (CqPath) parent = NULL;
  CqNode *holder;
  guint first;

  if (new_id != NULL)
    *new_id = NULL;
  if (clause == NULL)
    return cq_node_ref (document);
  parent = cq_path_new_parent (cq_clause_get_path (clause));
  holder = cq_tree_get (document, parent);
  first = cq_path_get_last (cq_clause_get_path (clause));
  return duplicate (document, parent, first,
                    cq_node_is (cq_clause_get_node (clause), CQ_DB_LISTITEM)
                        ? first + 1
                        : cq_block_get_clause_end (holder, first, cq_clause_get_principal (clause)),
                    id, new_id);
}

/**
 * cq_section_duplicate:
 * @id: the id of an area
 * @new_id: (out) (optional) (nullable) (transfer full): the id of the copy
 *
 * Returns: (transfer full): the document with a copy of the area behind it; @document itself where there
 *   is no such area
 */
CqNode *
cq_section_duplicate (CqNode *document, const char *id, char **new_id)
{
  g_autoptr (CqSection) section = cq_section_find (document, id);
  g_autoptr (CqPath) parent = NULL;
  guint at;

  if (new_id != NULL)
    *new_id = NULL;
  if (section == NULL || cq_section_is_closing (section))
    return cq_node_ref (document);
  parent = cq_path_new_parent (cq_section_get_path (section));
  at = cq_path_get_last (cq_section_get_path (section));
  return duplicate (document, parent, at, at + 1, id, new_id);
}

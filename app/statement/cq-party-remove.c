/* A party that leaves takes its signatories, its part in commitments and its fields along. */
#include "statement/cq-party.h"

#include "statement/cq-change.h"
#include "statement/cq-field.h"
#include "statement/cq-place.h"
#include "statement/cq-profile.h"

static const CqTag owner_attributes[] = { CQ_AT_ACTORS, CQ_AT_LEAD, CQ_AT_CO_LEADS, CQ_AT_PARTNERS, CQ_AT_BY };

static CqNode *
forget_owner (CqNode *record, const char *id)
{
  g_autoptr (CqNode) changed = cq_node_ref (record);

  for (guint a = 0; a < G_N_ELEMENTS (owner_attributes); a++)
    {
      g_auto (GStrv) words = cq_ids_split (cq_node_get (changed, owner_attributes[a]));
      g_autoptr (GPtrArray) kept = g_ptr_array_new ();
      g_autofree char *rest = NULL;

      for (guint i = 0; words[i] != NULL; i++)
        if (!g_str_equal (words[i], id))
          g_ptr_array_add (kept, words[i]);
      if (kept->len == g_strv_length (words))
        continue;
      g_ptr_array_add (kept, NULL);
      rest = cq_ids_join ((const char *const *) kept->pdata);
      cq_node_move (&changed, cq_node_with_attribute (changed, owner_attributes[a], rest));
    }
  return g_steal_pointer (&changed);
}

/* The party itself, or one who signs for it. */
static gboolean
belongs_to (CqNode *child, gconstpointer id)
{
  return g_strcmp0 (cq_node_get (child, CQ_XML_ID), id) == 0 || g_strcmp0 (cq_node_get (child, CQ_AT_LINKEND), id) == 0;
}

static CqNode *
forget_in_group (CqNode *group, const char *id, GHashTable *gone)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (group, &i)) != NULL;)
    if (belongs_to (child, id))
      cq_links_gather_ids (child, gone);
  return cq_children_remove_all (group, 0, G_MAXUINT, belongs_to, id);
}

/* The info without the party, its signatories and its part in records; their ids are gathered. */
static CqNode *
forget_party (CqNode *info, const char *id, GHashTable *gone)
{
  g_autoptr (GPtrArray) children = cq_node_array_new ();

  for (guint i = 0; i < cq_node_get_n_children (info); i++)
    {
      CqNode *child = cq_node_get_child (info, i);
      g_autoptr (CqNode) kept = NULL;

      if (cq_node_is (child, CQ_DB_AUTHORGROUP))
        {
          kept = forget_in_group (child, id, gone);
          if (cq_children_are_blank (kept))
            {
              cq_links_gather_ids (kept, gone);
              continue;
            }
        }
      else if (cq_node_get_kind (child) == CQ_NODE_ELEMENT
               && g_strcmp0 (cq_node_get_name (child)->ns, CQ_NS_URI_PROJECT) == 0)
        kept = forget_owner (child, id);
      else
        kept = cq_node_ref (child);
      g_ptr_array_add (children, g_steal_pointer (&kept));
    }
  return cq_node_with_child_array (info, children);
}

typedef struct
{
  const char *id;
  const char *heir; /* (nullable): a party that stays */
} Relink;

/* A field that lists all parties names any one of them as its source: it takes another. */
static CqNode *
relink_cb (CqNode *node, gpointer data)
{
  Relink *relink = data;
  const char *kind = cq_node_get_kind (node) == CQ_NODE_ELEMENT ? cq_field_get_kind (node) : NULL;

  if (kind == NULL || relink->heir == NULL || !g_str_has_prefix (kind, "name-list")
      || g_strcmp0 (cq_node_get (node, CQ_AT_LINKEND), relink->id) != 0)
    return cq_node_ref (node);
  return cq_node_with_attribute (node, CQ_AT_LINKEND, relink->heir);
}

/**
 * cq_party_remove:
 *
 * Returns: (transfer full): the document without the party, its signatories and its part in the
 *   commitments; fields that showed its name are blanks
 */
CqNode *
cq_party_remove (CqNode *document, const char *id)
{
  g_autoptr (CqParty) party = cq_party_find (document, id);
  g_autoptr (GHashTable) gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) others = NULL;
  g_autoptr (CqNode) info = NULL;
  g_autoptr (CqNode) changed = NULL;
  Relink relink = { id, NULL };

  if (party == NULL || *id == '\0')
    return cq_node_ref (document);
  info = forget_party (cq_profile_get_info (document), id, gone);
  changed = cq_profile_set_info (document, info);
  others = cq_parties_list_adopting (changed);
  if (others->len > 0)
    relink.heir = cq_party_get_id (g_ptr_array_index (others, 0));
  cq_node_move (&changed, cq_tree_map (changed, relink_cb, &relink));
  return cq_links_release (changed, gone);
}

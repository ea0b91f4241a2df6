/* Signatories and witnesses: edits. */
#include "statement/cq-signatory.h"

#include "statement/cq-change.h"
#include "statement/cq-place.h"
#include "statement/cq-profile.h"

static CqNode *
get_group (CqNode *document)
{
  CqNode *info = cq_profile_get_info (document);
  CqNode *group = info != NULL ? cq_node_find_child (info, CQ_DB_AUTHORGROUP) : NULL;

  return group != NULL ? cq_node_ref (group) : cq_node_new_with_text (CQ_DB_AUTHORGROUP, NULL);
}

static int
find_credit (CqNode *group, CqTag attribute, const char *value)
{
  for (guint i = 0; value != NULL && i < cq_node_get_n_children (group); i++)
    {
      CqNode *child = cq_node_get_child (group, i);
      if (cq_node_is (child, CQ_DB_OTHERCREDIT) && g_strcmp0 (cq_node_get (child, attribute), value) == 0)
        return (int) i;
    }
  return -1;
}

static CqNode *
make_credit (const char *id, const char *role, const char *party)
{
  CqNodeBuilder *credit = cq_node_builder_new (CQ_DB_OTHERCREDIT);

  cq_node_builder_set (credit, CQ_XML_ID, id);
  cq_node_builder_set (credit, CQ_AT_CLASS, "other");
  cq_node_builder_set (credit, CQ_AT_ROLE, role);
  cq_node_builder_set (credit, CQ_AT_LINKEND, party);
  /* DocBook wants a name, be it empty. */
  cq_node_builder_add_element (credit, CQ_DB_PERSONNAME, NULL);
  return cq_node_builder_end (credit);
}

static CqNode *
append_credit (CqNode *document, CqNode *credit)
{
  CqNode *group = get_group (document);

  cq_node_move (&group, cq_children_append (group, credit));
  return cq_group_take (document, group);
}

/* Where a signatory of @party goes, so that nobody changes place in the order of signing; the end where it is in none */
static guint
get_place_of_party (CqNode *document, CqNode *group, const char *party)
{
  g_autoptr (GPtrArray) signings = cq_signatures_list (document);
  gboolean is_behind = FALSE;

  for (guint i = 0; i < signings->len; i++)
    {
      const CqSigning *signing = g_ptr_array_index (signings, i);
      int at = is_behind && signing->signatory != NULL
                   ? cq_children_find_node (group, cq_signatory_get_node (signing->signatory))
                   : -1;

      if (at >= 0)
        return (guint) at;
      is_behind = is_behind || (signing->party != NULL && g_strcmp0 (cq_party_get_id (signing->party), party) == 0);
    }
  return cq_node_get_n_children (group);
}

/**
 * cq_signatory_ensure:
 * @party: the id of a party
 * @id: (out) (optional) (transfer full): the id of its signatory
 *
 * Returns: (transfer full): the document with a signatory of the party, with an id; where there was none it is
 *   made at the party's place in the order of signing
 */
CqNode *
cq_signatory_ensure (CqNode *document, const char *party, char **id)
{
  g_autoptr (CqNode) group = get_group (document);
  g_autoptr (CqNode) credit = NULL;
  g_autoptr (CqIndex) ids = NULL;
  g_autofree char *wanted = g_strconcat (party, "-signatory", NULL);
  g_autofree char *given = NULL;
  int at = find_credit (group, CQ_AT_LINKEND, party);

  if (at >= 0)
    given = g_strdup (cq_node_get (cq_node_get_child (group, (guint) at), CQ_XML_ID));
  if (id != NULL && given != NULL)
    *id = g_strdup (given);
  if (given != NULL)
    return cq_node_ref (document);
  ids = cq_index_new (document);
  given = cq_id_new (ids, wanted, "signatory");
  if (id != NULL)
    *id = g_strdup (given);
  if (at < 0)
    {
      credit = make_credit (given, "signatory", party);
      return cq_group_take (document, cq_children_insert (group, get_place_of_party (document, group, party), credit));
    }
  credit = cq_node_with_attribute (cq_node_get_child (group, (guint) at), CQ_XML_ID, given);
  return cq_group_take (document, cq_node_with_child_at (group, (guint) at, credit));
}

/**
 * cq_witness_add:
 * @new_id: (out) (optional) (transfer full): the id it got
 *
 * Returns: (transfer full): the document with one more witness, last
 */
CqNode *
cq_witness_add (CqNode *document, char **new_id)
{
  g_autoptr (CqIndex) ids = cq_index_new (document);
  g_autofree char *given = cq_id_new (ids, NULL, "witness");
  g_autoptr (CqNode) credit = make_credit (given, "witness", NULL);

  if (new_id != NULL)
    *new_id = g_strdup (given);
  return append_credit (document, credit);
}

/**
 * cq_signatory_remove:
 *
 * Returns: (transfer full): the document without that signatory or witness
 */
CqNode *
cq_signatory_remove (CqNode *document, const char *id)
{
  g_autoptr (CqNode) group = get_group (document);
  g_autoptr (GHashTable) gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (CqNode) changed = NULL;
  int at = find_credit (group, CQ_XML_ID, id);

  if (at < 0)
    return cq_node_ref (document);
  g_hash_table_add (gone, g_strdup (id));
  changed = cq_group_take (document, cq_children_remove (group, (guint) at));
  return cq_links_release (changed, gone);
}

static gboolean
is_witness (CqNode *child, gconstpointer data)
{
  return cq_node_has_role (child, CQ_DB_OTHERCREDIT, "witness");
}

static gboolean
is_among (CqNode *child, gconstpointer data)
{
  return g_hash_table_contains ((GHashTable *) data, child);
}

static CqNode *
remove_credits (CqNode *document, CqChildTest goes, gconstpointer data)
{
  g_autoptr (CqNode) group = get_group (document);
  g_autoptr (GHashTable) gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (CqNode) changed = NULL;

  for (guint i = 0; i < cq_node_get_n_children (group); i++)
    if (goes (cq_node_get_child (group, i), data))
      cq_links_gather_ids (cq_node_get_child (group, i), gone);
  cq_node_move (&group, cq_children_remove_all (group, 0, G_MAXUINT, goes, data));
  changed = cq_group_take (document, g_steal_pointer (&group));
  return cq_links_release (changed, gone);
}

/**
 * cq_signatories_remove_blank:
 *
 * Returns: (transfer full): the document without signatories of whom nothing is said
 */
CqNode *
cq_signatories_remove_blank (CqNode *document)
{
  g_autoptr (GPtrArray) signatories = cq_signatories_list (document);
  g_autoptr (GHashTable) blank = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < signatories->len; i++)
    if (cq_signatory_is_blank (signatories->pdata[i]))
      g_hash_table_add (blank, cq_signatory_get_node (signatories->pdata[i]));
  return g_hash_table_size (blank) > 0 ? remove_credits (document, is_among, blank) : cq_node_ref (document);
}

/**
 * cq_witnesses_remove_all:
 *
 * Returns: (transfer full): the document without witnesses
 */
CqNode *
cq_witnesses_remove_all (CqNode *document)
{
  return remove_credits (document, is_witness, NULL);
}

/* @credit with @child in the place of the child at @at; an empty one is left out unless DocBook wants it. */
static CqNode *
put_child (CqNode *credit, int at, CqNode *child)
{
  if (cq_children_are_blank (child) && !cq_node_is (child, CQ_DB_PERSONNAME))
    return at >= 0 ? cq_children_remove (credit, (guint) at) : cq_node_ref (credit);
  return at >= 0 ? cq_node_with_child_at (credit, (guint) at, child) : cq_children_append (credit, child);
}

static CqNode *
with_text (CqNode *credit, CqSignatoryText what, const char *lang, const char *principal, const char *text)
{
  CqTag tag = what == CQ_SIGNATORY_NAME ? CQ_DB_PERSONNAME : what == CQ_SIGNATORY_TITLE ? CQ_DB_AFFILIATION : CQ_DB_CONTRIB;
  const char *role = tag != CQ_DB_CONTRIB                   ? NULL
                     : what == CQ_SIGNATORY_ON_BEHALF_OF ? "on-behalf-of"
                                                         : "represented-by";
  int at = cq_children_find (credit, tag, role);
  g_autoptr (CqNode) holder = at >= 0 ? cq_node_ref (cq_node_get_child (credit, (guint) at))
                                      : cq_node_new_with_text (tag, NULL);

  if (at < 0 && role != NULL)
    cq_node_move (&holder, cq_node_with_attribute (holder, CQ_AT_ROLE, role));
  cq_node_move (&holder, what == CQ_SIGNATORY_TITLE
                             ? cq_text_with_child (holder, CQ_DB_JOBTITLE, lang, principal, text)
                             : cq_text_with (holder, lang, principal, text));
  return put_child (credit, at, holder);
}

/**
 * cq_signatory_set_text:
 * @lang: (nullable): %NULL is the principal language
 * @text: (nullable): %NULL removes the language
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_signatory_set_text (CqNode *document, const char *id, CqSignatoryText what, const char *lang, const char *text)
{
  g_autoptr (CqNode) group = get_group (document);
  g_autoptr (CqNode) credit = NULL;
  const char *principal = cq_document_get_language (document);
  int at = find_credit (group, CQ_XML_ID, id);

  if (at < 0)
    return cq_node_ref (document);
  credit = with_text (cq_node_get_child (group, (guint) at), what, lang, principal, text);
  cq_node_move (&group, cq_node_with_child_at (group, (guint) at, credit));
  return cq_group_take (document, g_steal_pointer (&group));
}

/* @group with @credits in the places of the elements of their role, so that the others stay where they are. */
static CqNode *
with_credits (CqNode *group, const char *role, GPtrArray *credits)
{
  g_autoptr (GPtrArray) children = cq_node_array_new ();
  guint next = 0;

  for (guint i = 0; i < cq_node_get_n_children (group); i++)
    {
      CqNode *child = cq_node_get_child (group, i);
      if (cq_node_has_role (child, CQ_DB_OTHERCREDIT, role))
        child = g_ptr_array_index (credits, next++);
      g_ptr_array_add (children, cq_node_ref (child));
    }
  return cq_node_with_child_array (group, children);
}

/**
 * cq_signatory_move_after:
 * @after: (nullable): the signatory or witness that it follows; %NULL is before all of its like
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_signatory_move_after (CqNode *document, const char *id, const char *after)
{
  g_autoptr (CqNode) group = get_group (document);
  g_autoptr (GPtrArray) credits = cq_node_array_new ();
  int at = find_credit (group, CQ_XML_ID, id);
  CqNode *moved = at >= 0 ? cq_node_get_child (group, (guint) at) : NULL;
  const char *role = moved != NULL ? cq_node_get (moved, CQ_AT_ROLE) : NULL;
  guint place = 0;

  if (role == NULL || g_strcmp0 (id, after) == 0)
    return cq_node_ref (document);
  for (guint i = 0; i < cq_node_get_n_children (group); i++)
    {
      CqNode *child = cq_node_get_child (group, i);
      if (child == moved || !cq_node_has_role (child, CQ_DB_OTHERCREDIT, role))
        continue;
      g_ptr_array_add (credits, cq_node_ref (child));
      if (after != NULL && g_strcmp0 (cq_node_get (child, CQ_XML_ID), after) == 0)
        place = credits->len;
    }
  g_ptr_array_insert (credits, (int) place, cq_node_ref (moved));
  cq_node_move (&group, with_credits (group, role, credits));
  return cq_group_take (document, g_steal_pointer (&group));
}

/* The signatories of @group as the parties are named, then the rest as they stand. */
static GPtrArray *
order_signatories (CqNode *group, const char *const *parties)
{
  g_autoptr (GHashTable) placed = g_hash_table_new (NULL, NULL);
  GPtrArray *ordered = cq_node_array_new ();

  for (guint p = 0; parties[p] != NULL; p++)
    for (guint i = 0; i < cq_node_get_n_children (group); i++)
      {
        CqNode *child = cq_node_get_child (group, i);
        if (cq_node_has_role (child, CQ_DB_OTHERCREDIT, "signatory")
            && g_strcmp0 (cq_node_get (child, CQ_AT_LINKEND), parties[p]) == 0
            && g_hash_table_add (placed, GUINT_TO_POINTER (i + 1)))
          g_ptr_array_add (ordered, cq_node_ref (child));
      }
  for (guint i = 0; i < cq_node_get_n_children (group); i++)
    if (cq_node_has_role (cq_node_get_child (group, i), CQ_DB_OTHERCREDIT, "signatory")
        && !g_hash_table_contains (placed, GUINT_TO_POINTER (i + 1)))
      g_ptr_array_add (ordered, cq_node_ref (cq_node_get_child (group, i)));
  return ordered;
}

/**
 * cq_signatures_set_order:
 * @parties: (array zero-terminated=1): ids of parties
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_signatures_set_order (CqNode *document, const char *const *parties)
{
  g_autoptr (CqNode) ready = cq_node_ref (document);
  g_autoptr (CqNode) group = NULL;
  g_autoptr (GPtrArray) ordered = NULL;

  for (guint i = 0; parties[i] != NULL; i++)
    cq_node_move (&ready, cq_signatory_ensure (ready, parties[i], NULL));
  group = get_group (ready);
  ordered = order_signatories (group, parties);
  cq_node_move (&group, with_credits (group, "signatory", ordered));
  return cq_group_take (ready, g_steal_pointer (&group));
}

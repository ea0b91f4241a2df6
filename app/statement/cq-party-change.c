/* The parties: edits. */
#include "statement/cq-party.h"

#include <string.h>

#include "statement/cq-change.h"
#include "statement/cq-place.h"
#include "statement/cq-profile.h"

/* The group that holds the parties; made where there is none. */
static CqNode *
get_group (CqNode *document)
{
  CqNode *info = cq_profile_get_info (document);
  CqNode *group = info != NULL ? cq_node_find_child (info, CQ_DB_AUTHORGROUP) : NULL;

  g_autoptr (CqNode) empty = NULL;

  if (group != NULL)
    return cq_node_ref (group);
  empty = cq_node_new_with_text (CQ_DB_AUTHORGROUP, NULL);
  return cq_node_with_attribute (empty, CQ_XML_ID, cq_tree_find_id (document, "parties", NULL) == NULL ? "parties" : NULL);
}

static CqNode *
release_group (CqNode *document, CqNode *group)
{
  g_autoptr (GHashTable) gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  cq_links_gather_ids (group, gone);
  return cq_links_release (document, gone);
}

/**
 * cq_group_take:
 * @group: (transfer full): the changed authorgroup; an empty one is left out, because DocBook wants someone in it
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_group_take (CqNode *document, CqNode *group)
{
  g_autoptr (CqNode) taken = group;
  CqNode *old = cq_profile_get_info (document);
  g_autoptr (CqNode) info = old != NULL ? cq_node_ref (old) : cq_node_new_with_text (CQ_DB_INFO, NULL);
  int at = cq_children_find (info, CQ_DB_AUTHORGROUP, NULL);
  gboolean empty = cq_children_are_blank (group);
  g_autoptr (CqNode) changed = NULL;

  if (at >= 0 && cq_node_get_child (info, (guint) at) == group)
    return cq_node_ref (document);
  if (at < 0 && empty)
    return cq_node_ref (document);
  if (at < 0)
    cq_node_move (&info, cq_children_insert (info, cq_info_get_index (info, group), group));
  else
    cq_node_move (&info, empty ? cq_children_remove (info, (guint) at)
                               : cq_node_with_child_at (info, (guint) at, group));
  changed = cq_profile_set_info (document, info);
  return empty ? release_group (changed, group) : g_steal_pointer (&changed);
}

static int
find_party (CqNode *group, const char *id)
{
  for (guint i = 0; id != NULL && i < cq_node_get_n_children (group); i++)
    {
      CqNode *child = cq_node_get_child (group, i);
      if (cq_node_is (child, CQ_DB_AUTHOR) && g_strcmp0 (cq_node_get (child, CQ_XML_ID), id) == 0)
        return (int) i;
    }
  return -1;
}

/* Where a party goes that follows @after: behind it; %NULL is before the other parties. */
static guint
get_index (CqNode *group, const char *after)
{
  int at = find_party (group, after);

  if (at >= 0)
    return (guint) at + 1;
  at = cq_children_find (group, CQ_DB_AUTHOR, NULL);
  return at >= 0 ? (guint) at : 0;
}

static CqNode *
append_party (CqNode *document, CqNode *author)
{
  g_autoptr (CqNode) group = get_group (document);
  int last = cq_children_find_last (group, CQ_DB_AUTHOR);

  cq_node_move (&group, cq_children_insert (group, (guint) (last + 1), author));
  return cq_group_take (document, g_steal_pointer (&group));
}

static CqNode *
make_author (const char *id, CqPartyRole role, CqNode *orgname)
{
  CqNodeBuilder *author = cq_node_builder_new (CQ_DB_AUTHOR);
  const char *word = cq_party_role_to_string (role);

  cq_node_builder_set (author, CQ_XML_ID, id);
  cq_node_builder_set (author, CQ_AT_ROLE, word != NULL ? word : "party");
  cq_node_builder_add (author, orgname);
  return cq_node_builder_end (author);
}

/**
 * cq_party_add:
 * @id: (nullable): the id wanted; %NULL gives one
 * @new_id: (out) (optional) (transfer full): the id it got
 *
 * Returns: (transfer full): the document with one more party, last and without names
 */
CqNode *
cq_party_add (CqNode *document, const char *id, CqPartyRole role, char **new_id)
{
  g_autoptr (CqIndex) ids = cq_index_new (document);
  g_autofree char *given = cq_id_new (ids, id, "p");
  g_autoptr (CqNode) orgname = cq_node_new_with_text (CQ_DB_ORGNAME, NULL);
  g_autoptr (CqNode) author = make_author (given, role, orgname);

  if (new_id != NULL)
    *new_id = g_strdup (given);
  return append_party (document, author);
}

/* Where a phrase stands among those of an orgname: short names, formal ones, what else is said of them */
static guint
get_rank (const char *role)
{
  if (role == NULL || g_str_equal (role, "short"))
    return 0;
  return g_str_equal (role, "formal") ? 1 : 2;
}

static gboolean
has_role (CqNode *phrase, const char *role)
{
  const char *own = cq_node_get (phrase, CQ_AT_ROLE);

  return g_str_equal (own != NULL ? own : "short", role);
}

/* @orgname with a name; the principal language is written out too, because a name is looked up by language. */
static CqNode *
with_name (CqNode *orgname, const char *role, const char *lang, const char *principal, const char *name)
{
  CqNodeBuilder *builder;
  g_autoptr (CqNode) phrase = NULL;
  guint index = 0;

  for (guint i = 0; i < cq_node_get_n_children (orgname); i++)
    {
      CqNode *child = cq_node_get_child (orgname, i);
      if (!cq_node_is (child, CQ_DB_PHRASE))
        continue;
      if (get_rank (cq_node_get (child, CQ_AT_ROLE)) <= get_rank (role))
        index = i + 1;
      if (g_ascii_strcasecmp (cq_text_get_language (child, principal), lang) != 0 || !has_role (child, role))
        continue;
      if (name == NULL)
        return cq_children_remove (orgname, i);
      {
        g_autoptr (GPtrArray) content = cq_content_new (name);
        phrase = cq_children_set (child, content);
        return cq_node_with_child_at (orgname, i, phrase);
      }
    }
  if (name == NULL)
    return cq_node_ref (orgname);
  builder = cq_node_builder_new (CQ_DB_PHRASE);
  cq_node_builder_set (builder, CQ_AT_ROLE, role);
  cq_node_builder_set (builder, CQ_XML_LANG, lang);
  cq_node_builder_add_text (builder, name);
  phrase = cq_node_builder_end (builder);
  return cq_children_insert (orgname, index, phrase);
}

/* An orgname of plain text becomes a short name beside which others can stand; a blank gives way to a name. */
static CqNode *
settle_orgname (CqNode *orgname, const char *principal)
{
  CqNodeBuilder *phrase;
  g_autoptr (CqNode) made = NULL;

  if (cq_node_find_child (orgname, CQ_DB_PHRASE) != NULL || cq_children_are_blank (orgname))
    return cq_node_ref (orgname);
  phrase = cq_node_builder_new (CQ_DB_PHRASE);
  cq_node_builder_set (phrase, CQ_AT_ROLE, "short");
  cq_node_builder_set (phrase, CQ_XML_LANG, cq_text_get_language (orgname, principal));
  cq_node_builder_add_children (phrase, orgname);
  made = cq_node_builder_end (phrase);
  return cq_node_with_children (orgname, &made, 1);
}

/**
 * cq_party_add_country:
 * @names: what states are called
 * @country: an ISO 3166-1 alpha-2 code
 * @langs: (nullable) (array zero-terminated=1): the languages to name it in
 * @new_id: (out) (optional) (transfer full): the id it got, the code in lower case where that is free
 *
 * Returns: (transfer full): the document with one more party, last
 */
CqNode *
cq_party_add_country (CqNode *document, CqRegister *names, const char *country, CqPartyRole role,
                      const char *const *langs, char **new_id)
{
  g_autofree char *code = g_ascii_strup (country, -1);
  g_autofree char *wanted = g_ascii_strdown (country, -1);
  g_autofree char *given = NULL;
  g_autoptr (CqNode) added = cq_party_add (document, wanted, role, &given);

  if (!g_str_equal (given, wanted))
    cq_node_move (&added, cq_party_set_country (added, given, code));
  if (langs != NULL)
    cq_node_move (&added, cq_party_take_names (added, names, given, code, langs, CQ_NAMES_ALL));
  if (new_id != NULL)
    *new_id = g_steal_pointer (&given);
  return g_steal_pointer (&added);
}

typedef CqNode *(*ChangeAuthor) (CqNode *author, gconstpointer data);

static CqNode *
change_author (CqNode *document, const char *id, ChangeAuthor change, gconstpointer data)
{
  g_autoptr (CqNode) group = get_group (document);
  g_autoptr (CqNode) author = NULL;
  int at = find_party (group, id);

  if (at < 0)
    return cq_node_ref (document);
  author = change (cq_node_get_child (group, (guint) at), data);
  cq_node_move (&group, cq_node_with_child_at (group, (guint) at, author));
  return cq_group_take (document, g_steal_pointer (&group));
}

static CqNode *
change_role (CqNode *author, gconstpointer data)
{
  return cq_node_with_attribute (author, CQ_AT_ROLE, data);
}

/**
 * cq_party_set_role:
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_party_set_role (CqNode *document, const char *id, CqPartyRole role)
{
  const char *word = cq_party_role_to_string (role);

  return word != NULL ? change_author (document, id, change_role, word) : cq_node_ref (document);
}

static CqNode *
change_country (CqNode *author, gconstpointer data)
{
  const char *code = data;
  const char *id = cq_node_get (author, CQ_XML_ID);
  int at = cq_children_find (author, CQ_DB_ADDRESS, NULL);
  gboolean said_by_id = code != NULL && g_ascii_strcasecmp (id, code) == 0;
  g_autoptr (CqNode) address = NULL;
  g_autoptr (CqNode) country = NULL;

  /* An id that is another country's code must be contradicted, an empty country does so. */
  if (said_by_id || (code == NULL && !(strlen (id) == 2)))
    return at >= 0 ? cq_children_remove (author, (guint) at) : cq_node_ref (author);
  country = cq_node_new_with_text (CQ_DB_COUNTRY, code);
  address = cq_node_new_with_text (CQ_DB_ADDRESS, NULL);
  cq_node_move (&address, cq_children_append (address, country));
  return at >= 0 ? cq_node_with_child_at (author, (guint) at, address) : cq_children_append (author, address);
}

/**
 * cq_party_set_country:
 * @country: (nullable): an ISO 3166-1 alpha-2 code; %NULL makes it no state
 *
 * Returns: (transfer full): the changed document; the names stay
 */
CqNode *
cq_party_set_country (CqNode *document, const char *id, const char *country)
{
  g_autofree char *code = country != NULL ? g_ascii_strup (country, -1) : NULL;

  return change_author (document, id, change_country, code);
}

typedef struct
{
  const char *role;
  const char *lang;
  const char *principal;
  const char *name;
} NameChange;

static CqNode *
change_name (CqNode *author, gconstpointer data)
{
  const NameChange *change = data;
  int at = cq_children_find (author, CQ_DB_ORGNAME, NULL);
  g_autoptr (CqNode) orgname = at >= 0 ? cq_node_ref (cq_node_get_child (author, (guint) at))
                                       : cq_node_new_with_text (CQ_DB_ORGNAME, NULL);

  cq_node_move (&orgname, settle_orgname (orgname, change->principal));
  cq_node_move (&orgname, with_name (orgname, change->role, change->lang, change->principal, change->name));
  return at >= 0 ? cq_node_with_child_at (author, (guint) at, orgname) : cq_children_insert (author, 0, orgname);
}

static CqNode *
set_phrase (CqNode *document, const char *id, const char *role, const char *lang, const char *text)
{
  const char *principal = cq_document_get_language (document);
  NameChange change = { role, lang != NULL ? lang : principal, principal, text };

  return change_author (document, id, change_name, &change);
}

/* The forms of a name are not those of another one. */
static CqNode *
forget_forms (CqNode *document, const char *id, CqCountryForm which, const char *lang)
{
  g_autoptr (CqNode) forgotten = cq_node_ref (document);

  for (CqNameForm form = CQ_NAME_GENITIVE; form < CQ_N_NAME_FORMS; form++)
    cq_node_move (&forgotten, set_phrase (forgotten, id, cq_name_form_to_string (which, form), lang, NULL));
  if (which == CQ_COUNTRY_SHORT)
    cq_node_move (&forgotten, set_phrase (forgotten, id, CQ_PARTY_SORT_ROLE, lang, NULL));
  return g_steal_pointer (&forgotten);
}

/**
 * cq_party_set_name:
 * @lang: (nullable): %NULL is the principal language
 * @name: (nullable): %NULL removes the name
 *
 * Another name takes the forms of the old one away, which would be wrong for it.
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_party_set_name (CqNode *document, const char *id, CqCountryForm form, const char *lang, const char *name)
{
  g_autoptr (CqNode) named = set_phrase (document, id, cq_name_form_to_string (form, CQ_NAME_BARE), lang, name);
  g_autoptr (CqParty) before = cq_party_find (document, id);
  const char *old = before != NULL ? cq_party_get_name (before, form, lang != NULL ? lang : cq_document_get_language (document)) : NULL;

  return old != NULL && g_strcmp0 (old, name) != 0 ? forget_forms (named, id, form, lang) : cq_node_ref (named);
}

/**
 * cq_party_set_form:
 * @form: the genitive or the instrumental
 * @lang: (nullable): %NULL is the principal language
 * @text: (nullable): %NULL removes the form
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_party_set_form (CqNode *document, const char *id, CqCountryForm which, CqNameForm form, const char *lang,
                   const char *text)
{
  g_return_val_if_fail (form == CQ_NAME_GENITIVE || form == CQ_NAME_INSTRUMENTAL, cq_node_ref (document));

  return set_phrase (document, id, cq_name_form_to_string (which, form), lang, text);
}

/**
 * cq_party_set_sort_key:
 * @lang: (nullable): %NULL is the principal language
 * @key: (nullable): by what the party is put in order; %NULL is by its name
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_party_set_sort_key (CqNode *document, const char *id, const char *lang, const char *key)
{
  return set_phrase (document, id, CQ_PARTY_SORT_ROLE, lang, key);
}

/**
 * cq_party_move_after:
 * @after: (nullable): the party that it follows in the text; %NULL is before all
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_party_move_after (CqNode *document, const char *id, const char *after)
{
  g_autoptr (CqNode) group = get_group (document);
  g_autoptr (CqNode) author = NULL;
  int at = find_party (group, id);

  if (at < 0 || g_strcmp0 (id, after) == 0)
    return cq_node_ref (document);
  author = cq_node_ref (cq_node_get_child (group, (guint) at));
  cq_node_move (&group, cq_children_remove (group, (guint) at));
  cq_node_move (&group, cq_children_insert (group, get_index (group, after), author));
  if (cq_node_equal (group, cq_node_find_child (cq_profile_get_info (document), CQ_DB_AUTHORGROUP)))
    return cq_node_ref (document);
  return cq_group_take (document, g_steal_pointer (&group));
}

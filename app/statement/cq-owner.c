/* Who has a part in a commitment: a party by id, or someone by name. */
#include "statement/cq-owner.h"

#include "language/cq-language.h"
#include "language/cq-order.h"
#include "statement/cq-party.h"
#include "statement/cq-profile.h"

typedef struct
{
  char *lang; /* (nullable): %NULL is the principal language */
  char *name;
  CqNode *node; /* (owned) (nullable): of a record */
} Name;

struct _CqOwner
{
  gatomicrefcount refs;
  char *party;  /* (nullable) */
  GArray *names; /* (owned) (element-type Name) */
};

/* Where a record keeps each kind of owner: ids in an attribute, names in elements */
static const struct
{
  CqTag ids;
  CqTag name;
  const char *field; /* the name of a text of theirs, before its number */
} places[CQ_N_OWNERS] = {
  [CQ_OWNERS_ACTORS] = { CQ_AT_ACTORS, CQ_PR_ACTOR, "actor" },
  [CQ_OWNERS_LEAD] = { CQ_AT_LEAD, CQ_PR_LEAD, "lead" },
  [CQ_OWNERS_CO_LEADS] = { CQ_AT_CO_LEADS, CQ_PR_CO_LEAD, "co-lead" },
  [CQ_OWNERS_PARTNERS] = { CQ_AT_PARTNERS, CQ_PR_PARTNER, "partner" },
};

static void
clear_name (gpointer data)
{
  Name *name = data;

  g_free (name->lang);
  g_free (name->name);
  g_clear_pointer (&name->node, cq_node_unref);
}

static CqOwner *
owner_new (const char *party)
{
  CqOwner *self = g_new0 (CqOwner, 1);

  g_atomic_ref_count_init (&self->refs);
  self->party = g_strdup (party);
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_array_set_clear_func (self->names, clear_name);
  return self;
}

/* @node: (nullable): the element of a record that says it */
static void
add_name (CqOwner *self, const char *lang, const char *text, CqNode *node)
{
  Name name = { g_strdup (lang), g_strdup (text), node != NULL ? cq_node_ref (node) : NULL };

  g_array_append_val (self->names, name);
}

/**
 * cq_owner_new_party:
 * @party: the id of a party of the document
 *
 * Returns: (transfer full): an owner
 */
CqOwner *
cq_owner_new_party (const char *party)
{
  return owner_new (party);
}

/**
 * cq_owner_new_named:
 * @lang: (nullable): the language of @name, %NULL for the principal one
 *
 * Returns: (transfer full): an owner who is no party of the document
 */
CqOwner *
cq_owner_new_named (const char *lang, const char *name)
{
  CqOwner *self = owner_new (NULL);

  add_name (self, lang, name, NULL);
  return self;
}

/**
 * cq_owner_with_name:
 * @lang: (nullable): the language of @name, %NULL for the principal one
 * @name: (nullable): %NULL takes the name in that language away
 *
 * Returns: (transfer full): the owner with another name in one language
 */
CqOwner *
cq_owner_with_name (CqOwner *self, const char *lang, const char *name)
{
  CqOwner *result = owner_new (self->party);

  for (guint i = 0; i < self->names->len; i++)
    {
      const Name *old = &g_array_index (self->names, Name, i);
      if (g_strcmp0 (old->lang, lang) != 0)
        add_name (result, old->lang, old->name, NULL);
    }
  if (name != NULL)
    add_name (result, lang, name, NULL);
  return result;
}

/**
 * cq_owner_with_principal:
 * @principal: the principal language
 *
 * Returns: (transfer full): the owner, whose name in that language states none, as names in it do
 */
CqOwner *
cq_owner_with_principal (CqOwner *self, const char *principal)
{
  CqOwner *result = owner_new (self->party);

  for (guint i = 0; i < self->names->len; i++)
    {
      const Name *old = &g_array_index (self->names, Name, i);
      add_name (result, g_strcmp0 (old->lang, principal) != 0 ? old->lang : NULL, old->name, NULL);
    }
  return result;
}

CqOwner *
cq_owner_ref (CqOwner *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
cq_owner_unref (CqOwner *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_free (self->party);
  g_array_unref (self->names);
  g_free (self);
}

/**
 * cq_owner_get_party:
 *
 * Returns: (nullable) (transfer none): the id of a party; %NULL for someone known by name
 */
const char *
cq_owner_get_party (CqOwner *self)
{
  return self->party;
}

static const Name *
find_name (CqOwner *self, const char *lang, const char *principal)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const Name *name = &g_array_index (self->names, Name, i);
      if (cq_language_matches (name->lang != NULL ? name->lang : principal, lang))
        return name;
    }
  return NULL;
}

/**
 * cq_owner_get_name:
 *
 * Returns: (nullable) (transfer none): the name in @lang; %NULL for a party, or where the language has none
 */
const char *
cq_owner_get_name (CqOwner *self, const char *lang, const char *principal)
{
  const Name *name = find_name (self, lang, principal);

  return name != NULL ? name->name : NULL;
}

/**
 * cq_owner_get_name_node:
 *
 * Returns: (nullable) (transfer none): the element of the record that says the name in @lang
 */
CqNode *
cq_owner_get_name_node (CqOwner *self, const char *lang, const char *principal)
{
  const Name *name = find_name (self, lang, principal);

  return name != NULL ? name->node : NULL;
}

/**
 * cq_owner_make_field:
 * @nth: of those who are known by name, from 1 on
 *
 * Returns: (transfer full): what the text is called that is the name of the owner: “partner-2”
 */
char *
cq_owner_make_field (CqOwners which, guint nth)
{
  return g_strdup_printf ("%s-%u", places[which].field, nth);
}

/* A name in another language that follows at once is another name of the same one */
static gboolean
is_version (CqOwner *last, const char *lang)
{
  if (last == NULL || last->party != NULL || lang == NULL)
    return FALSE;
  for (guint i = 0; i < last->names->len; i++)
    if (g_strcmp0 (g_array_index (last->names, Name, i).lang, lang) == 0)
      return FALSE;
  return TRUE;
}

/**
 * cq_owners_of_record:
 * @record: a commitment's record
 *
 * An empty element is an owner without a name, or with the names in other languages that follow it.
 *
 * Returns: (transfer full) (element-type CqOwner): parties first, then those known by name
 */
GPtrArray *
cq_owners_of_record (CqNode *record, CqOwners which)
{
  GPtrArray *owners = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_owner_unref);
  g_auto (GStrv) ids = cq_ids_split (cq_node_get (record, places[which].ids));
  CqOwner *last = NULL;
  CqNode *child;

  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (owners, cq_owner_new_party (ids[i]));
  for (guint i = 0; (child = cq_node_next_element (record, &i)) != NULL;)
    {
      g_autofree char *name = NULL;
      const char *lang = cq_node_get (child, CQ_XML_LANG);

      if (!cq_node_is (child, places[which].name))
        continue;
      name = cq_text_get_plain (child);
      if (*name == '\0' || !is_version (last, lang))
        {
          last = owner_new (NULL);
          g_ptr_array_add (owners, last);
        }
      if (*name != '\0')
        add_name (last, lang, name, child);
    }
  return owners;
}

static void
add_element (const Name *name, CqTag tag, GPtrArray *names)
{
  g_autoptr (CqNode) element = cq_node_new_with_text (tag, name->name);

  g_ptr_array_add (names, cq_node_with_attribute (element, CQ_XML_LANG, name->lang));
}

/* The name that states no language comes first: it begins an owner, and the others are taken for versions of it. */
static void
add_elements (CqOwner *owner, CqOwner *previous, CqTag tag, GPtrArray *names)
{
  const Name *first = owner->names->len > 0 ? &g_array_index (owner->names, Name, 0) : NULL;

  for (guint k = 1; k < owner->names->len && first->lang != NULL; k++)
    if (g_array_index (owner->names, Name, k).lang == NULL)
      first = &g_array_index (owner->names, Name, k);
  if (first == NULL || is_version (previous, first->lang))
    g_ptr_array_add (names, cq_node_builder_end (cq_node_builder_new (tag)));
  if (first != NULL)
    add_element (first, tag, names);
  for (guint k = 0; k < owner->names->len; k++)
    if (&g_array_index (owner->names, Name, k) != first)
      add_element (&g_array_index (owner->names, Name, k), tag, names);
}

/**
 * cq_owners_to_record:
 * @record: (transfer none): a commitment's record
 * @owners: (nullable) (element-type CqOwner): who takes the place of those there
 *
 * Returns: (transfer full): the changed record
 */
CqNode *
cq_owners_to_record (CqNode *record, CqOwners which, GPtrArray *owners, GPtrArray *names)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *joined = NULL;
  CqOwner *previous = NULL;

  for (guint i = 0; owners != NULL && i < owners->len; i++)
    {
      CqOwner *owner = g_ptr_array_index (owners, i);

      if (owner->party != NULL)
        g_strv_builder_add (ids, owner->party);
      else
        {
          add_elements (owner, previous, places[which].name, names);
          previous = owner;
        }
    }
  list = g_strv_builder_end (ids);
  joined = cq_ids_join ((const char *const *) list);
  return cq_node_with_attribute (record, places[which].ids, list[0] != NULL ? joined : NULL);
}

/* Returns: (nullable) (transfer full) */
static char *
get_label (CqOwner *owner, CqNode *document, const char *lang)
{
  g_autoptr (CqParty) party = owner->party != NULL ? cq_party_find (document, owner->party) : NULL;

  return g_strdup (party != NULL ? cq_party_get_display_name (party, CQ_COUNTRY_SHORT, lang)
                                 : cq_owner_get_name (owner, lang, cq_document_get_language (document)));
}

static char *
join (GPtrArray *names, const char *lang)
{
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return cq_list_join ((const char *const *) names->pdata, lang);
}

/**
 * cq_owners_get_text:
 * @owners: (element-type CqOwner): some owners
 * @n_missing: (out) (optional): how many have no name in the language
 *
 * Returns: (nullable) (transfer full): their names joined as the language joins them; %NULL where none has a name
 */
char *
cq_owners_get_text (GPtrArray *owners, CqNode *document, const char *lang, guint *n_missing)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < owners->len; i++)
    {
      char *name = get_label (owners->pdata[i], document, lang);
      if (name != NULL)
        g_ptr_array_add (names, name);
    }
  if (n_missing != NULL)
    *n_missing = owners->len - names->len;
  return join (names, lang);
}

/**
 * cq_owners_get_text_any:
 * @owners: (element-type CqOwner): some owners
 *
 * Returns: (nullable) (transfer full): as cq_owners_get_text() has it, but that whoever has no name in the language is
 *   called by another one, that in the principal language first
 */
char *
cq_owners_get_text_any (GPtrArray *owners, CqNode *document, const char *lang)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < owners->len; i++)
    {
      CqOwner *owner = owners->pdata[i];
      char *name = get_label (owner, document, lang);

      if (name == NULL)
        name = get_label (owner, document, cq_document_get_language (document));
      if (name == NULL && owner->names->len > 0)
        name = g_strdup (g_array_index (owner->names, Name, 0).name);
      if (name != NULL)
        g_ptr_array_add (names, name);
    }
  return join (names, lang);
}

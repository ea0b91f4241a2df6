/* The parties: reading. */
#include "statement/cq-party.h"

#include <string.h>

#include "language/cq-language.h"
#include "statement/cq-place.h"
#include "statement/cq-profile.h"

/* What stands in a register of a party beside its names */
#define SORT CQ_N_NAME_FORMS

typedef struct
{
  CqCountryForm which;
  CqNameForm form; /* a name is as it stands in a sentence; or SORT */
  char *lang;      /* (owned) */
  char *text;      /* (owned): the name, or the blank's label */
  gboolean filled;
} Name;

struct _CqParty
{
  CqNode *node;  /* (owned) */
  char *id;      /* (owned): empty where the element bears none */
  char *country; /* (owned) (nullable) */
  CqPartyRole role;
  GArray *names; /* (owned) (element-type Name) */
};

static void
clear_name (gpointer data)
{
  Name *name = data;

  g_free (name->lang);
  g_free (name->text);
}

static void
clear_party (gpointer data)
{
  CqParty *self = data;

  cq_node_unref (self->node);
  g_free (self->id);
  g_free (self->country);
  g_array_unref (self->names);
}

CqParty *
cq_party_ref (CqParty *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cq_party_unref (CqParty *self)
{
  g_atomic_rc_box_release_full (self, clear_party);
}

static void
add_name (CqParty *self, CqNode *element, CqCountryForm which, CqNameForm form, const char *principal)
{
  Name name = { which, form, NULL, NULL, !cq_text_is_unfilled (element) };

  if (cq_children_are_blank (element))
    return;
  name.lang = g_strdup (cq_text_get_language (element, principal));
  name.text = cq_text_get_plain (element);
  g_array_append_val (self->names, name);
}

/* What a role says that a phrase is; one that says nothing is a short name */
static void
read_role (const char *role, CqCountryForm *which, CqNameForm *form)
{
  if (role != NULL && g_str_equal (role, CQ_PARTY_SORT_ROLE))
    {
      *which = CQ_COUNTRY_SHORT;
      *form = SORT;
      return;
    }
  if (role == NULL || !cq_name_form_from_string (role, which, form))
    *which = CQ_COUNTRY_SHORT, *form = CQ_NAME_BARE;
  if (*form == CQ_NAME_BARE)
    *form = CQ_NAME_IN_TEXT;
}

/* orgname/phrase[@role][@xml:lang]; an orgname of plain text is a short name. */
static void
read_names (CqParty *self, const char *principal)
{
  CqNode *orgname = cq_node_find_child (self->node, CQ_DB_ORGNAME);
  gboolean found = FALSE;
  CqNode *child;

  if (orgname == NULL)
    orgname = cq_node_find_child (self->node, CQ_DB_PERSONNAME);
  if (orgname == NULL)
    return;
  principal = cq_text_get_language (orgname, principal);
  for (guint i = 0; (child = cq_node_next_element (orgname, &i)) != NULL;)
    if (cq_node_is (child, CQ_DB_PHRASE))
      {
        CqCountryForm which;
        CqNameForm form;

        read_role (cq_node_get (child, CQ_AT_ROLE), &which, &form);
        add_name (self, child, which, form, principal);
        found = TRUE;
      }
  if (!found)
    add_name (self, orgname, CQ_COUNTRY_SHORT, CQ_NAME_IN_TEXT, principal);
}

static char *
read_country (CqNode *node)
{
  CqNode *address = cq_node_find_child (node, CQ_DB_ADDRESS);
  CqNode *country = address != NULL ? cq_node_find_child (address, CQ_DB_COUNTRY) : NULL;
  const char *id = cq_node_get (node, CQ_XML_ID);
  g_autofree char *code = NULL;

  if (country != NULL)
    code = cq_text_get_plain (country);
  else if (id != NULL && strlen (id) == 2)
    code = g_ascii_strup (id, -1);
  return code != NULL && cq_country_is_code (code) ? g_steal_pointer (&code) : NULL;
}

static CqParty *
new_party (CqNode *node, const char *principal)
{
  CqParty *self = g_atomic_rc_box_new0 (CqParty);
  const char *id = cq_node_get (node, CQ_XML_ID);

  self->node = cq_node_ref (node);
  self->id = g_strdup (id != NULL ? id : "");
  self->country = read_country (node);
  self->role = CQ_PARTY_OTHER;
  cq_party_role_from_string (cq_node_get (node, CQ_AT_ROLE), &self->role);
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_array_set_clear_func (self->names, clear_name);
  read_names (self, cq_text_get_language (node, principal));
  return self;
}

static gboolean
is_party (CqNode *node)
{
  CqPartyRole role;

  return cq_node_is (node, CQ_DB_AUTHOR) && cq_party_role_from_string (cq_node_get (node, CQ_AT_ROLE), &role);
}

static CqNode *
get_group (CqNode *document)
{
  CqNode *info = cq_profile_get_info (document);

  return info != NULL ? cq_node_find_child (info, CQ_DB_AUTHORGROUP) : NULL;
}

/**
 * cq_parties_list:
 *
 * An author without a role of a party is an author, not a party.
 *
 * Returns: (transfer full) (element-type CqParty): the parties in the order of the text
 */
GPtrArray *
cq_parties_list (CqNode *document)
{
  GPtrArray *parties = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_party_unref);
  CqNode *group = get_group (document);
  const char *principal = cq_document_get_language (document);
  CqNode *child;

  for (guint i = 0; group != NULL && (child = cq_node_next_element (group, &i)) != NULL;)
    if (is_party (child))
      g_ptr_array_add (parties, new_party (child, principal));
  return parties;
}

/**
 * cq_parties_list_adopting:
 *
 * Returns: (transfer full) (element-type CqParty): those that adopt and sign
 */
GPtrArray *
cq_parties_list_adopting (CqNode *document)
{
  GPtrArray *parties = cq_parties_list (document);

  for (guint i = parties->len; i > 0; i--)
    if (!cq_party_adopts (g_ptr_array_index (parties, i - 1)))
      g_ptr_array_remove_index (parties, i - 1);
  return parties;
}

/**
 * cq_party_find:
 *
 * Returns: (transfer full) (nullable): the party of that id
 */
CqParty *
cq_party_find (CqNode *document, const char *id)
{
  CqNode *group = get_group (document);
  CqNode *child;

  for (guint i = 0; group != NULL && (child = cq_node_next_element (group, &i)) != NULL;)
    if (is_party (child) && g_strcmp0 (cq_node_get (child, CQ_XML_ID), id) == 0)
      return new_party (child, cq_document_get_language (document));
  return NULL;
}

/**
 * cq_party_get_id:
 *
 * Returns: (transfer none): the id; empty where the element bears none
 */
const char *
cq_party_get_id (CqParty *self)
{
  return self->id;
}

CqNode *
cq_party_get_node (CqParty *self)
{
  return self->node;
}

CqPartyRole
cq_party_get_role (CqParty *self)
{
  return self->role;
}

gboolean
cq_party_adopts (CqParty *self)
{
  return self->role == CQ_PARTY_PARTY || self->role == CQ_PARTY_HOST;
}

/**
 * cq_party_get_country:
 *
 * Returns: (transfer none) (nullable): the ISO 3166-1 alpha-2 code of a state
 */
const char *
cq_party_get_country (CqParty *self)
{
  return self->country;
}

static const char *
find_name (CqParty *self, CqCountryForm which, CqNameForm form, const char *lang, gboolean filled)
{
  const char *near = NULL;

  for (guint i = 0; i < self->names->len; i++)
    {
      Name *name = &g_array_index (self->names, Name, i);
      if (name->which != which || name->form != form || name->filled != filled)
        continue;
      if (g_ascii_strcasecmp (name->lang, lang) == 0)
        return name->text;
      if (near == NULL && cq_language_matches (name->lang, lang))
        near = name->text;
    }
  return near;
}

/**
 * cq_party_get_name:
 * @lang: a language
 *
 * Returns: (transfer none) (nullable): that name in @lang; %NULL where it is missing
 */
const char *
cq_party_get_name (CqParty *self, CqCountryForm form, const char *lang)
{
  return find_name (self, form, CQ_NAME_IN_TEXT, lang, TRUE);
}

const char *
cq_party_get_short_name (CqParty *self, const char *lang)
{
  return cq_party_get_name (self, CQ_COUNTRY_SHORT, lang);
}

const char *
cq_party_get_formal_name (CqParty *self, const char *lang)
{
  return cq_party_get_name (self, CQ_COUNTRY_FORMAL, lang);
}

/**
 * cq_party_get_display_name:
 *
 * Returns: (transfer none) (nullable): the name of that form in @lang, else of the other form
 */
const char *
cq_party_get_display_name (CqParty *self, CqCountryForm form, const char *lang)
{
  const char *name = cq_party_get_name (self, form, lang);

  if (name != NULL)
    return name;
  return cq_party_get_name (self, form == CQ_COUNTRY_SHORT ? CQ_COUNTRY_FORMAL : CQ_COUNTRY_SHORT, lang);
}

/**
 * cq_party_get_form:
 * @which: the short name or the formal one; a party that has one of them only goes by that
 * @form: the genitive or the instrumental
 * @lang: a language
 *
 * Where @lang writes the name as it is, that is the form.
 *
 * Returns: (transfer none) (nullable): that form of the name; %NULL where it is missing
 */
const char *
cq_party_get_form (CqParty *self, CqCountryForm which, CqNameForm form, const char *lang)
{
  if (cq_party_get_name (self, which, lang) == NULL)
    which = which == CQ_COUNTRY_SHORT ? CQ_COUNTRY_FORMAL : CQ_COUNTRY_SHORT;
  if (!cq_name_form_is_written (form, lang))
    return cq_party_get_name (self, which, lang);
  return find_name (self, which, form, lang, TRUE);
}

/**
 * cq_party_get_own_sort_key:
 *
 * Returns: (transfer none) (nullable): by what the document says that the party is put in order
 */
const char *
cq_party_get_own_sort_key (CqParty *self, const char *lang)
{
  return find_name (self, CQ_COUNTRY_SHORT, SORT, lang, TRUE);
}

/**
 * cq_party_get_sort_key:
 *
 * Returns: (transfer none) (nullable): by what the party is put in the order of @lang: what the document says,
 *   else its name without the article; %NULL where it has no name in @lang
 */
const char *
cq_party_get_sort_key (CqParty *self, const char *lang)
{
  const char *key = cq_party_get_own_sort_key (self, lang);
  const char *name = cq_party_get_display_name (self, CQ_COUNTRY_SHORT, lang);

  if (key != NULL)
    return key;
  return name != NULL ? cq_name_skip_article (name, lang) : NULL;
}

/**
 * cq_party_get_placeholder:
 *
 * Returns: (transfer none) (nullable): what a template asks for in the place of the short name
 */
const char *
cq_party_get_placeholder (CqParty *self, const char *lang)
{
  const char *label = find_name (self, CQ_COUNTRY_SHORT, CQ_NAME_IN_TEXT, lang, FALSE);

  for (guint i = 0; label == NULL && i < self->names->len; i++)
    if (!g_array_index (self->names, Name, i).filled)
      label = g_array_index (self->names, Name, i).text;
  return label;
}

static const char *
find_any_name (CqParty *self)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const Name *name = &g_array_index (self->names, Name, i);
      if (name->filled && name->form == CQ_NAME_IN_TEXT)
        return name->text;
    }
  return NULL;
}

/**
 * cq_party_get_label:
 * @lang: the language that is written
 *
 * Returns: (transfer full): what the party is called where it must be called something: its name in @lang, else in
 *   another language, else what a template asks for, in brackets, else its id
 */
char *
cq_party_get_label (CqParty *self, const char *lang)
{
  const char *name = cq_party_get_display_name (self, CQ_COUNTRY_SHORT, lang);
  const char *blank = NULL;

  if (name == NULL)
    name = find_any_name (self);
  if (name != NULL)
    return g_strdup (name);
  blank = cq_party_get_placeholder (self, lang);
  return blank != NULL ? g_strdup_printf ("[%s]", blank) : g_strdup (self->id);
}

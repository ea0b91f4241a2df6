/* What a party takes from the register of names. */
#include "statement/cq-party.h"

#include "statement/cq-place.h"

typedef struct
{
  CqNode *document;  /* (owned): as it has become */
  CqRegister *names; /* (unowned) */
  CqParty *party;    /* (unowned): as it was */
  const char *key;
  const char *lang;
  CqNamesTaken which;
} Taking;

/* Whether the party is called here as the register calls it, so that the register's forms are forms of its name */
static gboolean
is_called_so (Taking *self, CqCountryForm which)
{
  const char *own = cq_party_get_name (self->party, which, self->lang);
  const char *name = cq_register_get_name (self->names, self->key, self->lang, which, CQ_NAME_IN_TEXT);

  return self->which == CQ_NAMES_ALL || own == NULL || g_strcmp0 (own, name) == 0;
}

/* An organization that has no formal name of its own goes by its short one, which need not stand there twice. */
static gboolean
has_own_name (Taking *self, CqCountryForm which)
{
  const char *name = cq_register_get_name (self->names, self->key, self->lang, which, CQ_NAME_IN_TEXT);
  const char *short_name = cq_register_get_name (self->names, self->key, self->lang, CQ_COUNTRY_SHORT, CQ_NAME_IN_TEXT);

  return which == CQ_COUNTRY_SHORT || cq_country_is_code (self->key) || g_strcmp0 (name, short_name) != 0;
}

static void
take_name (Taking *self, CqCountryForm which)
{
  const char *name = cq_register_get_name (self->names, self->key, self->lang, which, CQ_NAME_IN_TEXT);
  const char *own = cq_party_get_name (self->party, which, self->lang);

  if (name != NULL && (self->which == CQ_NAMES_ALL || own == NULL))
    cq_node_move (&self->document,
                  cq_party_set_name (self->document, cq_party_get_id (self->party), which, self->lang, name));
}

/* The forms of a name that is not the party's any more go with it. */
static void
take_form (Taking *self, CqCountryForm which, CqNameForm form)
{
  const char *text = cq_register_get_name (self->names, self->key, self->lang, which, form);
  const char *own = cq_name_form_is_written (form, self->lang) ? cq_party_get_form (self->party, which, form, self->lang) : NULL;

  if (cq_name_form_is_written (form, self->lang) && is_called_so (self, which)
      && (self->which == CQ_NAMES_ALL || own == NULL))
    cq_node_move (&self->document,
                  cq_party_set_form (self->document, cq_party_get_id (self->party), which, form, self->lang, text));
}

static void
take_sort_key (Taking *self)
{
  const char *key = cq_register_get_sort_key (self->names, self->key, self->lang);

  if (is_called_so (self, CQ_COUNTRY_SHORT)
      && (self->which == CQ_NAMES_ALL || cq_party_get_own_sort_key (self->party, self->lang) == NULL))
    cq_node_move (&self->document, cq_party_set_sort_key (self->document, cq_party_get_id (self->party), self->lang, key));
}

/**
 * cq_party_dup_register_key:
 *
 * Returns: (transfer full) (nullable): what the party would stand under in the register: the code of its country,
 *   or its id in capitals; %NULL where it has neither
 */
char *
cq_party_dup_register_key (CqParty *self)
{
  g_autofree char *key = NULL;

  if (cq_party_get_country (self) != NULL)
    return g_strdup (cq_party_get_country (self));
  key = g_ascii_strup (cq_party_get_id (self), -1);
  return cq_register_is_key (key) ? g_steal_pointer (&key) : NULL;
}

/**
 * cq_party_take_names:
 * @names: what states and organizations are called
 * @id: the party
 * @key: what it stands under in @names: the code of its country, or what its organization stands under
 * @langs: (array zero-terminated=1): the languages to name it in
 * @which: whether what it is called already is kept
 *
 * Gives a party its names, as they stand in a sentence, with the forms that each language writes, and by what it
 * is put in order. A name that the register does not know stays.
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_party_take_names (CqNode *document, CqRegister *names, const char *id, const char *key, const char *const *langs,
                     CqNamesTaken which)
{
  g_autoptr (CqParty) party = cq_party_find (document, id);
  Taking self = { cq_node_ref (document), names, party, key, NULL, which };

  for (guint i = 0; party != NULL && langs[i] != NULL; i++)
    {
      self.lang = langs[i];
      for (CqCountryForm form = CQ_COUNTRY_SHORT; form <= CQ_COUNTRY_FORMAL && has_own_name (&self, form); form++)
        {
          take_name (&self, form);
          take_form (&self, form, CQ_NAME_GENITIVE);
          take_form (&self, form, CQ_NAME_INSTRUMENTAL);
        }
      take_sort_key (&self);
    }
  return self.document;
}

/**
 * cq_parties_take_names:
 * @langs: (array zero-terminated=1): the languages to name them in
 *
 * Gives all parties that the register knows their names, as for a language that the document is to have: what
 * they are called in the others stays.
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_parties_take_names (CqNode *document, CqRegister *names, const char *const *langs, CqNamesTaken which)
{
  g_autoptr (GPtrArray) parties = cq_parties_list (document);
  g_autoptr (CqNode) named = cq_node_ref (document);

  for (guint i = 0; i < parties->len; i++)
    {
      const char *id = cq_party_get_id (parties->pdata[i]);
      g_autofree char *key = *id != '\0' ? cq_party_dup_register_key (parties->pdata[i]) : NULL;

      if (key != NULL)
        cq_node_move (&named, cq_party_take_names (named, names, id, key, langs, which));
    }
  return g_steal_pointer (&named);
}

/* What may be done from the forms of parties and signatures beside filling in their rows. */
#include "forms/cq-form-act.h"

#include <glib/gi18n-lib.h>

#include "forms/cq-form-people.h"
#include "forms/cq-form-private.h"
#include "forms/cq-structure.h"
#include "office/cq-own-names.h"
#include "statement/cq-precedence.h"
#include "statement/cq-profile.h"

/* What an organization stands under in the register that somebody has typed, as its key or as one of its names */
static const char *
find_organization (CqRegister *names, const char *typed, const char *const *langs)
{
  const char *const *keys = cq_register_list_organizations (names);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      if (g_ascii_strcasecmp (keys[i], typed) == 0)
        return keys[i];
      for (guint l = 0; langs[l] != NULL; l++)
        {
          const char *name = cq_register_get_name (names, keys[i], langs[l], CQ_COUNTRY_SHORT, CQ_NAME_BARE);
          if (name != NULL && g_utf8_collate (name, typed) == 0)
            return keys[i];
        }
    }
  return NULL;
}

/* An organization that the register knows is called so in every language, another one as it was typed. */
static CqNode *
add_organization (CqNode *document, const char *typed)
{
  g_auto (GStrv) langs = cq_document_list_languages (document);
  g_autoptr (CqRegister) names = cq_register_load (NULL);
  const char *key = find_organization (names, typed, (const char *const *) langs);
  g_autofree char *wanted = key != NULL ? g_ascii_strdown (key, -1) : cq_id_from_text (typed);
  g_autofree char *id = NULL;
  g_autoptr (CqNode) added = cq_party_add (document, wanted, CQ_PARTY_ORGANIZATION, &id);
  g_autoptr (CqNode) named = key != NULL ? cq_party_take_names (added, names, id, key, (const char *const *) langs, CQ_NAMES_ALL)
                                         : cq_node_ref (added);
  g_autoptr (CqParty) party = cq_party_find (named, id);

  if (cq_party_get_short_name (party, langs[0]) != NULL)
    return g_steal_pointer (&named);
  return cq_party_set_name (named, id, CQ_COUNTRY_SHORT, NULL, typed);
}

CqEdit *
cq_act_add_party (const CqAct *act)
{
  g_autoptr (CqNode) after = NULL;

  if (act->argument == NULL)
    after = cq_party_add (act->document, NULL, CQ_PARTY_ORGANIZATION, NULL);
  else if (cq_country_is_code (act->argument))
    after = cq_parties_take_country (act->document, act->argument);
  else
    after = add_organization (act->document, act->argument);
  return cq_act_finish (act, cq_node_ref (after), _ ("New party"), CQ_FORM_PARTIES, NULL);
}

/* What is missing in the names of the party, in all languages of the document, as the register has it */
CqEdit *
cq_act_take_names (const CqAct *act)
{
  g_auto (GStrv) langs = cq_document_list_languages (act->document);
  g_autoptr (CqRegister) names = cq_register_load (NULL);
  g_autofree char *id = NULL;
  g_autoptr (CqNode) settled = cq_about_settle (act->document, act->about, &id);
  g_autoptr (CqParty) party = settled != NULL ? cq_party_find (settled, id) : NULL;
  g_autofree char *key = party != NULL ? cq_party_dup_register_key (party) : NULL;

  if (key == NULL)
    return NULL;
  return cq_act_finish (act, cq_party_take_names (settled, names, id, key, (const char *const *) langs, CQ_NAMES_MISSING),
                        _ ("Names from the register"), CQ_FORM_PARTY, id);
}

CqEdit *
cq_act_add_witness (const CqAct *act)
{
  g_autofree char *id = NULL;
  CqNode *after = cq_witness_add (act->document, &id);

  return cq_act_finish (act, after, C_ ("step", "New witness"), CQ_FORM_WITNESS, id);
}

/* The parties' ids by the alphabet of the language; those without a name come last, as they stand. */
static GPtrArray *
sort_parties (const CqAct *act)
{
  g_autoptr (CqPrecedence) alphabet = cq_precedence_new (CQ_BY_ALPHABET, NULL);
  g_autoptr (GPtrArray) listed = cq_parties_list (act->document);
  g_autoptr (GPtrArray) parties = cq_precedence_sort (alphabet, listed, act->lang);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < parties->len; i++)
    g_ptr_array_add (ids, g_strdup (cq_party_get_id (parties->pdata[i])));
  return ids;
}

static CqNode *
order_parties (CqNode *document, GPtrArray *ids)
{
  g_autoptr (CqNode) after = cq_node_ref (document);

  for (guint i = 0; i < ids->len; i++)
    {
      CqNode *moved = cq_party_move_after (after, ids->pdata[i], i > 0 ? ids->pdata[i - 1] : NULL);
      cq_node_unref (after);
      after = moved;
    }
  return g_steal_pointer (&after);
}

CqEdit *
cq_act_sort_by_alphabet (const CqAct *act)
{
  g_autoptr (GPtrArray) ids = sort_parties (act);

  return cq_act_finish (act, order_parties (act->document, ids), C_ ("step", "Sort parties"), CQ_FORM_PARTIES, NULL);
}

CqEdit *
cq_act_put_host_first (const CqAct *act)
{
  g_autoptr (GPtrArray) parties = cq_parties_list (act->document);

  for (guint i = 0; i < parties->len; i++)
    if (cq_party_get_role (parties->pdata[i]) == CQ_PARTY_HOST)
      return cq_act_finish (act, cq_party_move_after (act->document, cq_party_get_id (parties->pdata[i]), NULL), C_ ("step", "Move party"),
                     CQ_FORM_PARTIES, NULL);
  return NULL;
}

static CqEdit *
set_signing (const CqAct *act, GPtrArray *ids)
{
  return cq_act_finish (act, cq_signing_set_order (act->document, ids), C_ ("step", "Order of signing"), CQ_FORM_SIGNATURES, NULL);
}

static void
keep_adopting (const CqAct *act, GPtrArray *ids)
{
  for (guint i = ids->len; i > 0; i--)
    {
      g_autoptr (CqParty) party = cq_party_find (act->document, ids->pdata[i - 1]);
      if (party == NULL || !cq_party_adopts (party))
        g_ptr_array_remove_index (ids, i - 1);
    }
}

CqEdit *
cq_act_sign_by_alphabet (const CqAct *act)
{
  g_autoptr (GPtrArray) ids = sort_parties (act);

  keep_adopting (act, ids);
  return set_signing (act, ids);
}

CqEdit *
cq_act_sign_as_parties (const CqAct *act)
{
  g_autoptr (GPtrArray) parties = cq_parties_list_adopting (act->document);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < parties->len; i++)
    g_ptr_array_add (ids, g_strdup (cq_party_get_id (parties->pdata[i])));
  return set_signing (act, ids);
}

/* Lots once more, for the place that is named */
CqEdit *
cq_act_draw_lots (const CqAct *act)
{
  g_autoptr (CqPrecedence) lot = cq_precedence_draw ();

  for (CqPrecedencePlace place = 0; act->argument != NULL && place < CQ_N_PRECEDENCES; place++)
    if (g_str_equal (cq_precedence_place_to_string (place), act->argument))
      return cq_act_finish (act, cq_document_set_precedence (act->document, place, lot), _ ("Draw lots"),
                            place == CQ_IN_SIGNATURES ? CQ_FORM_SIGNATURES : CQ_FORM_PARTIES, NULL);
  return NULL;
}

/* It changes no document: cq_form_keep_names() does it. */
CqEdit *
cq_act_keep_names (const CqAct *act)
{
  return NULL;
}

/* Who calls it so, as far as the system knows */
static const char *
get_keeper (void)
{
  const char *name = g_get_real_name ();

  return g_str_equal (name, "Unknown") ? NULL : name;
}

/**
 * cq_form_keep_names:
 * @form: the id of the form of a party
 * @error: return location for a #CqStoreError
 *
 * Keeps what the party is called, in all languages of the document, for documents to come.
 *
 * Returns: whether that is in the register now
 */
gboolean
cq_form_keep_names (CqNode *document, const char *form, GError **error)
{
  g_autofree char *path = cq_register_get_own_file ();
  g_autofree char *id = NULL;
  g_autoptr (CqNode) settled = NULL;
  const char *about;
  CqFormKind kind;

  g_return_val_if_fail (cq_form_id_parse (form, &kind, &about) && kind == CQ_FORM_PARTY, FALSE);
  settled = cq_about_settle (document, about, &id);
  return cq_own_names_keep (path, settled != NULL ? settled : document, id != NULL ? id : about, get_keeper (), error);
}

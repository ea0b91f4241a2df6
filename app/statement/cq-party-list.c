/* The parties: their roles in words, and their names in a row. */
#include "statement/cq-party.h"

#include "language/cq-order.h"

/**
 * cq_parties_get_list_text:
 * @parties: (element-type CqParty): the parties, in their order
 * @n_missing: (out) (optional): how many have no name in @lang
 *
 * Returns: (transfer full) (nullable): their names joined as @lang joins them; %NULL where none has a name
 */
char *
cq_parties_get_list_text (GPtrArray *parties, CqCountryForm form, const char *lang, guint *n_missing)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint missing = 0;

  for (guint i = 0; i < parties->len; i++)
    {
      const char *name = cq_party_get_display_name (g_ptr_array_index (parties, i), form, lang);
      if (name != NULL)
        g_ptr_array_add (names, (gpointer) name);
      else
        missing++;
    }
  if (n_missing != NULL)
    *n_missing = missing;
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return cq_list_join ((const char *const *) names->pdata, lang);
}

/**
 * cq_parties_get_list_text_in_form:
 * @parties: (element-type CqParty): the parties, in their order
 * @which: their short names or the formal ones
 * @form: the genitive or the instrumental
 *
 * Returns: (transfer full) (nullable): that form of their names, joined as @lang joins them; %NULL where one of
 *   those that have a name in @lang lacks it: a list that leaves out a party would be wrong
 */
char *
cq_parties_get_list_text_in_form (GPtrArray *parties, CqCountryForm which, CqNameForm form, const char *lang)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < parties->len; i++)
    {
      const char *name = cq_party_get_form (parties->pdata[i], which, form, lang);

      if (name != NULL)
        g_ptr_array_add (names, (gpointer) name);
      else if (cq_party_get_display_name (parties->pdata[i], which, lang) != NULL)
        return NULL;
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return cq_list_join ((const char *const *) names->pdata, lang);
}

static const char *const role_words[] = { "party", "host", "observer", "organization" };

/**
 * cq_party_role_to_string:
 *
 * Returns: (nullable): the word in the file; %NULL for %CQ_PARTY_OTHER
 */
const char *
cq_party_role_to_string (CqPartyRole role)
{
  return role < CQ_PARTY_OTHER ? role_words[role] : NULL;
}

gboolean
cq_party_role_from_string (const char *word, CqPartyRole *role)
{
  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (role_words); i++)
    if (g_str_equal (role_words[i], word))
      {
        *role = i;
        return TRUE;
      }
  return FALSE;
}

/* Kinds of fields that print names of parties: “name-formal”, “name-list-genitive”. */
#include "statement/cq-field.h"

#include <string.h>

#define NAME "name-"
#define LIST "list"

/* What stands behind "name-": a form of the register, and of lists, whose short names need no word, the rest of it */
static gboolean
read_form (const char *word, CqCountryForm *which, CqNameForm *form)
{
  return cq_name_form_from_string (word, which, form) && *form != CQ_NAME_IN_TEXT;
}

/**
 * cq_field_kind_get_form:
 * @which: (out): the short names or the formal ones
 * @form: (out): the form; as in a sentence where the kind says none
 * @is_list: (out): whether it is of all parties that adopt the document
 *
 * Returns: whether @kind prints names of parties
 */
gboolean
cq_field_kind_get_form (const char *kind, CqCountryForm *which, CqNameForm *form, gboolean *is_list)
{
  g_autofree char *word = NULL;
  gboolean known;

  if (!g_str_has_prefix (kind, NAME))
    return FALSE;
  kind += strlen (NAME);
  *is_list = g_str_has_prefix (kind, LIST) && (kind[strlen (LIST)] == '-' || kind[strlen (LIST)] == '\0');
  if (!*is_list)
    word = g_strdup (kind);
  else if (g_str_has_prefix (kind, LIST "-formal"))
    word = g_strdup (kind + strlen (LIST "-"));
  else
    word = g_strconcat ("short", kind + strlen (LIST), NULL);
  known = read_form (word, which, form);
  if (known && *form == CQ_NAME_BARE)
    *form = CQ_NAME_IN_TEXT;
  return known;
}

/**
 * cq_field_kind_new:
 *
 * Returns: (transfer full): the kind that cq_field_kind_get_form() reads so
 */
char *
cq_field_kind_new (CqCountryForm which, CqNameForm form, gboolean is_list)
{
  const char *word = cq_name_form_to_string (which, form == CQ_NAME_IN_TEXT ? CQ_NAME_BARE : form);

  if (!is_list)
    return g_strconcat (NAME, word, NULL);
  if (which == CQ_COUNTRY_FORMAL)
    return g_strconcat (NAME LIST "-", word, NULL);
  return g_strconcat (NAME LIST, word + strlen ("short"), NULL);
}

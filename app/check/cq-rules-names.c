/* Rules about what parties are called, and in which order they stand. */
#include <glib/gi18n-lib.h>

#include "check/cq-check-rule.h"
#include "language/cq-language.h"
#include "language/cq-order.h"
#include "statement/cq-field.h"
#include "statement/cq-part.h"
#include "statement/cq-precedence.h"

/* So that a form that several fields ask for is named once */
typedef struct
{
  CqCheck *check;
  GHashTable *said; /* (owned) (element-type utf8) */
} Names;

static void
report_form (Names *self, CqParty *party, CqCountryForm which, CqNameForm form, const char *lang)
{
  const char *id = cq_party_get_id (party);
  const char *name = cq_party_get_display_name (party, which, lang);
  CqCountryForm other = which == CQ_COUNTRY_SHORT ? CQ_COUNTRY_FORMAL : CQ_COUNTRY_SHORT;
  const char *word = cq_name_form_to_string (cq_party_get_name (party, which, lang) != NULL ? which : other, form);
  g_autofree char *key = g_strdup_printf ("%s %s %s", id, word, lang);
  g_autofree char *language = cq_language_get_name (lang, lang);
  CqProblem *problem;

  if (name == NULL || cq_party_get_form (party, which, form, lang) != NULL
      || !g_hash_table_add (self->said, g_steal_pointer (&key)))
    return;
  /* Translators: a name, and the language that it is in: “Япония”, “русский” */
  cq_check_report (self->check, cq_party_get_node (party), id,
                   form == CQ_NAME_INSTRUMENTAL ? _("The instrumental of “%s” (%s) is missing") : _("The genitive of “%s” (%s) is missing"),
                   name, language != NULL ? language : lang);
  problem = g_ptr_array_index (self->check->problems, self->check->problems->len - 1);
  problem->field = g_strdup (word);
}

/**
 * cq_rule_name_form_missing:
 *
 * Finds the forms of names that fields of the text ask for and that are not there.
 */
void
cq_rule_name_form_missing (CqCheck *check)
{
  g_autoptr (GPtrArray) fields = cq_fields_list (check->document);
  g_autoptr (GPtrArray) parties = cq_parties_list (check->document);
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Names self = { check, said };

  for (guint i = 0; i < fields->len; i++)
    {
      const CqField *field = fields->pdata[i];
      CqCountryForm which;
      CqNameForm form;
      gboolean is_list;

      if (field->filled || !cq_field_kind_get_form (field->kind, &which, &form, &is_list) || form == CQ_NAME_IN_TEXT)
        continue;
      for (guint p = 0; p < parties->len; p++)
        if (is_list ? cq_party_adopts (parties->pdata[p])
                    : g_strcmp0 (cq_party_get_id (parties->pdata[p]), field->source) == 0)
          report_form (&self, parties->pdata[p], which, form, field->lang);
    }
}

/* Whether the parties are put in order by an alphabet in some place, and then by whose in a version in @lang */
static const char *
get_alphabet (CqNode *document, CqPrecedencePlace place, const char *lang, char **fixed)
{
  g_autoptr (CqPrecedence) precedence = cq_document_get_precedence (document, place);

  if (precedence->rule != CQ_BY_ALPHABET && precedence->rule != CQ_BY_HOST)
    return NULL;
  *fixed = g_strdup (precedence->alphabet);
  return *fixed != NULL ? *fixed : lang;
}

/**
 * cq_rule_order_unknown:
 *
 * Finds the languages whose alphabet the parties are to follow and whose order is not known.
 */
void
cq_rule_order_unknown (CqCheck *check)
{
  g_auto (GStrv) langs = cq_document_list_languages (check->document);
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (CqPrecedencePlace place = 0; place < CQ_N_PRECEDENCES; place++)
    for (guint i = 0; langs[i] != NULL; i++)
      {
        g_autofree char *fixed = NULL;
        const char *alphabet = get_alphabet (check->document, place, langs[i], &fixed);

        if (alphabet != NULL && !cq_order_is_known (alphabet) && g_hash_table_add (said, g_strdup (alphabet)))
          cq_check_report (check, cq_document_get_root (check->document), NULL,
                           _("The alphabetical order of the language “%s” is not known; the parties stand as they are listed"), alphabet);
      }
}

static gboolean
is_sorted_in_japanese (CqCheck *check)
{
  g_auto (GStrv) langs = cq_document_list_languages (check->document);

  for (CqPrecedencePlace place = 0; place < CQ_N_PRECEDENCES; place++)
    for (guint i = 0; langs[i] != NULL; i++)
      {
        g_autofree char *fixed = NULL;
        const char *alphabet = get_alphabet (check->document, place, langs[i], &fixed);

        if (alphabet != NULL && cq_language_matches (alphabet, "ja"))
          return TRUE;
      }
  return FALSE;
}

/**
 * cq_rule_name_without_reading:
 *
 * Finds the names that Japanese sorts by how they are read, which cannot be seen from their characters.
 */
void
cq_rule_name_without_reading (CqCheck *check)
{
  g_autoptr (GPtrArray) parties = cq_parties_list (check->document);

  if (!is_sorted_in_japanese (check))
    return;
  for (guint i = 0; i < parties->len; i++)
    {
      const char *key = cq_party_get_sort_key (parties->pdata[i], "ja");

      if (key == NULL || g_unichar_get_script (g_utf8_get_char (key)) != G_UNICODE_SCRIPT_HAN)
        continue;
      cq_check_report (check, cq_party_get_node (parties->pdata[i]), cq_party_get_id (parties->pdata[i]),
                       _("It is not said how “%s” is read, by which Japanese puts it in order"), key);
      ((CqProblem *) g_ptr_array_index (check->problems, check->problems->len - 1))->field = g_strdup (CQ_PARTY_SORT_ROLE);
    }
}

/* The forms of the parties: their list, and each with its signatory. */
#include "forms/cq-form-private.h"

#include <glib/gi18n-lib.h>

#include "forms/cq-form-people.h"
#include "office/cq-people.h"

const char *
cq_party_role_get_name (CqPartyRole role)
{
  switch (role)
    {
    case CQ_PARTY_HOST:
      return C_ ("role of a party", "Host");
    case CQ_PARTY_OBSERVER:
      return C_ ("role of a party", "Observer");
    case CQ_PARTY_ORGANIZATION:
      return C_ ("role of a party", "Organization");
    case CQ_PARTY_PARTY:
      return C_ ("role of a party", "Party");
    case CQ_PARTY_OTHER:
    default:
      return C_ ("role of a party", "Other");
    }
}

/* “Host · Rashid Meredov” */
static char *
describe_party (CqFormMaker *self, CqParty *party, CqSignatory *signatory)
{
  g_autofree char *name = signatory != NULL ? cq_signatory_get_text (signatory, CQ_SIGNATORY_NAME, self->lang) : NULL;
  const char *role = cq_party_role_get_name (cq_party_get_role (party));

  return name != NULL ? g_strdup_printf ("%s · %s", role, name) : g_strdup (role);
}

/* Whether some party is the host, and another stands before it */
static gboolean
can_put_host_first (GPtrArray *parties)
{
  for (guint i = 1; i < parties->len; i++)
    if (cq_party_get_role (parties->pdata[i]) == CQ_PARTY_HOST)
      return cq_party_get_role (parties->pdata[0]) != CQ_PARTY_HOST;
  return FALSE;
}

gboolean
cq_form_make_parties (CqFormMaker *self, const char *about)
{
  g_autoptr (GPtrArray) parties = cq_parties_list (self->document);
  g_autoptr (GHashTable) signatories = cq_signatories_by_party (self->document);

  cq_form_begin_group (self, NULL);
  cq_form_make_list (self, _ ("No parties yet. Add the states that adopt the document, then any observers."));
  for (guint i = 0; i < parties->len; i++)
    {
      CqParty *party = parties->pdata[i];
      g_autofree char *subject = cq_about_new_of_person (self->document, cq_party_get_node (party));
      g_autofree char *form = cq_form_id_new (CQ_FORM_PARTY, subject);
      g_autofree char *label = cq_party_get_label (party, self->lang);
      CqRow *row = cq_form_add_link (self, form, label);

      row->mark = cq_party_get_country (party) != NULL ? cq_country_get_flag (cq_party_get_country (party)) : NULL;
      row->detail = describe_party (self, party, g_hash_table_lookup (signatories, cq_party_get_id (party)));
      row->is_movable = row->is_removable = TRUE;
    }
  cq_form_add_action (self, "add-party", _ ("Add Party…"));
  if (parties->len > 1)
    cq_form_add_action (self, "sort-parties", _ ("Sort Alphabetically"));
  if (can_put_host_first (parties))
    cq_form_add_action (self, "host-first", _ ("Host First"));
  if (parties->len > 1)
    {
      cq_form_begin_group (self, _ ("Order in the Text"));
      cq_form_add_order (self, CQ_IN_CHAPEAU);
      cq_form_add_order (self, CQ_IN_BODY);
    }
  return TRUE;
}

/* The names follow from the country; a drafter who wants others writes them over. */
static CqNode *
become_country (CqNode *document, const char *id, const char *code)
{
  g_auto (GStrv) langs = cq_document_list_languages (document);
  g_autoptr (CqRegister) names = cq_register_load (NULL);
  g_autoptr (CqNode) after = cq_party_set_country (document, id, code);

  if (code == NULL)
    return g_steal_pointer (&after);
  return cq_party_take_names (after, names, id, code, (const char *const *) langs, CQ_NAMES_ALL);
}

/* Whether a party is a place that the template keeps for one that adopts the document */
static gboolean
is_blank (CqParty *party, const char *lang)
{
  return cq_party_get_country (party) == NULL && cq_party_get_placeholder (party, lang) != NULL
         && cq_party_get_display_name (party, CQ_COUNTRY_SHORT, lang) == NULL;
}

/* A country more: it takes the first place that is kept for such, or else the last. */
CqNode *
cq_parties_take_country (CqNode *document, const char *code)
{
  g_auto (GStrv) langs = cq_document_list_languages (document);
  g_autoptr (GPtrArray) parties = cq_parties_list_adopting (document);
  g_autoptr (CqRegister) names = NULL;

  for (guint i = 0; i < parties->len; i++)
    if (is_blank (parties->pdata[i], langs[0]))
      {
        g_autofree char *about = cq_about_new_of_person (document, cq_party_get_node (parties->pdata[i]));
        g_autofree char *id = NULL;
        g_autoptr (CqNode) settled = cq_about_settle (document, about, &id);

        return become_country (settled, id, code);
      }
  names = cq_register_load (NULL);
  return cq_party_add_country (document, names, code, CQ_PARTY_PARTY, (const char *const *) langs, NULL);
}

static CqNode *
change_country (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  g_autofree char *id = NULL;
  g_autoptr (CqNode) settled = cq_about_settle (document, row->about, &id);

  return settled != NULL ? become_country (settled, id, cq_row_input_get_text (input)) : cq_node_ref (document);
}

static CqNode *
change_name (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  g_autofree char *id = NULL;
  g_autoptr (CqNode) settled = cq_about_settle (document, row->about, &id);

  if (settled == NULL)
    return cq_node_ref (document);
  return cq_party_set_name (settled, id, row->what, row->lang, cq_row_input_get_text (input));
}

/* What a row of the forms of a name is for: @what is both */
#define GET_WHICH(what) ((CqCountryForm) ((what) % 2))
#define GET_FORM(what) ((CqNameForm) ((what) / 2))
#define NEW_WHAT(which, form) ((int) (form) * 2 + (int) (which))

static CqNode *
change_form (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  g_autofree char *id = NULL;
  g_autoptr (CqNode) settled = cq_about_settle (document, row->about, &id);

  if (settled == NULL)
    return cq_node_ref (document);
  return cq_party_set_form (settled, id, GET_WHICH (row->what), GET_FORM (row->what), row->lang, cq_row_input_get_text (input));
}

static CqNode *
change_sort_key (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  g_autofree char *id = NULL;
  g_autoptr (CqNode) settled = cq_about_settle (document, row->about, &id);

  if (settled == NULL)
    return cq_node_ref (document);
  return cq_party_set_sort_key (settled, id, row->lang, cq_row_input_get_text (input));
}

/* The forms of a name that the language writes, and by what it is put in order */
static void
add_forms (CqFormMaker *self, CqParty *party, const char *about)
{
  const char *labels[CQ_N_NAME_FORMS][2] = {
    [CQ_NAME_GENITIVE] = { _ ("Short name, genitive"), _ ("Formal name, genitive") },
    [CQ_NAME_INSTRUMENTAL] = { _ ("Short name, instrumental"), _ ("Formal name, instrumental") },
  };
  CqRow *row;

  for (CqNameForm form = CQ_NAME_GENITIVE; form <= CQ_NAME_INSTRUMENTAL; form++)
    for (CqCountryForm which = CQ_COUNTRY_SHORT; which <= CQ_COUNTRY_FORMAL; which++)
      {
        if (!cq_name_form_is_written (form, self->lang) || cq_party_get_name (party, which, self->lang) == NULL)
          continue;
        row = cq_form_add (self, CQ_ROW_TEXT, cq_name_form_to_string (which, form), labels[form][which], change_form);
        row->about = g_strdup (about);
        row->what = NEW_WHAT (which, form);
        row->text = g_strdup (cq_party_get_form (party, which, form, self->lang));
        row->is_folded = TRUE;
      }
  row = cq_form_add (self, CQ_ROW_TEXT, CQ_PARTY_SORT_ROLE, _ ("Sorted as"), change_sort_key);
  row->about = g_strdup (about);
  row->hint = g_strdup (_ ("By what the alphabet puts it in order, if not by its name: in Japanese its reading"));
  row->placeholder = g_strdup (cq_party_get_sort_key (party, self->lang));
  row->text = g_strdup (cq_party_get_own_sort_key (party, self->lang));
  row->is_folded = TRUE;
  self->group->folded = g_strdup (_ ("Grammar and Order…"));
}

static void
add_register_actions (CqFormMaker *self, CqParty *party)
{
  g_autofree char *key = cq_party_dup_register_key (party);

  if (key == NULL)
    return;
  cq_form_add_action (self, "take-names", _ ("Fill In from Register"));
  cq_form_add_action (self, "keep-names", _ ("Keep in Register"));
}

static CqNode *
change_role (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  g_autofree char *id = NULL;
  g_autoptr (CqNode) settled = cq_about_settle (document, row->about, &id);
  CqPartyRole role;

  if (settled == NULL || !cq_party_role_from_string (input->text, &role))
    return cq_node_ref (document);
  return cq_party_set_role (settled, id, role);
}

static void
add_role (CqFormMaker *self, CqParty *party, const char *about)
{
  CqRow *row = cq_form_add (self, CQ_ROW_CHOICE, "role", _ ("Role"), change_role);

  row->about = g_strdup (about);
  for (CqPartyRole role = CQ_PARTY_PARTY; role < CQ_PARTY_OTHER; role++)
    cq_row_add_choice (row, cq_party_role_to_string (role), cq_party_role_get_name (role));
  if (cq_party_get_role (party) == CQ_PARTY_OTHER)
    cq_row_add_choice (row, "", cq_party_role_get_name (CQ_PARTY_OTHER));
  row->text = g_strdup (cq_party_get_role (party) == CQ_PARTY_OTHER ? "" : cq_party_role_to_string (cq_party_get_role (party)));
}

static CqNode *
change_signatory (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  g_autofree char *id = NULL;
  g_autofree char *signatory = NULL;
  g_autoptr (CqNode) settled = cq_about_settle (document, row->about, &id);
  g_autoptr (CqNode) made = NULL;

  if (settled == NULL)
    return cq_node_ref (document);
  made = cq_signatory_ensure (settled, id, &signatory);
  if (input->person != NULL)
    return cq_person_take (made, signatory, input->person);
  return cq_signatory_set_text (made, signatory, row->what, row->lang, cq_row_input_get_text (input));
}

static CqNode *
change_witness (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  g_autofree char *id = NULL;
  g_autoptr (CqNode) settled = cq_about_settle (document, row->about, &id);

  if (settled == NULL)
    return cq_node_ref (document);
  if (input->person != NULL)
    return cq_person_take (settled, id, input->person);
  return cq_signatory_set_text (settled, id, row->what, row->lang, cq_row_input_get_text (input));
}

/* The texts of a witness, or of who signs for a party: made at the first word where @signatory is %NULL */
static void
add_person (CqFormMaker *self, CqSignatory *signatory, const char *about, const char *of, gboolean is_witness)
{
  const struct
  {
    CqSignatoryText what;
    const char *key;
    const char *label;
    const char *hint;
    const char *field;
  } texts[] = {
    { CQ_SIGNATORY_NAME, "signatory-name", C_ ("person", "Name"), NULL, CQ_VERSIONS_NAME },
    { CQ_SIGNATORY_TITLE, "signatory-title", C_ ("person", "Title"),
      _ ("As its holder uses it: “Minister for Foreign Affairs of Japan”"), CQ_VERSIONS_TITLE },
    { CQ_SIGNATORY_ON_BEHALF_OF, "signatory-on-behalf-of", _ ("On behalf of"),
      _ ("Whom the signature binds, if not the party itself"), CQ_VERSIONS_ON_BEHALF_OF },
    { CQ_SIGNATORY_REPRESENTED_BY, "signatory-represented-by", _ ("Represented by"),
      _ ("Who signs in place of the person named"), CQ_VERSIONS_REPRESENTED_BY },
  };

  for (guint i = 0; i < (is_witness ? 2 : G_N_ELEMENTS (texts)); i++)
    {
      gboolean is_known = texts[i].what == CQ_SIGNATORY_NAME || texts[i].what == CQ_SIGNATORY_TITLE;
      CqRow *row = cq_form_add (self, is_known ? CQ_ROW_PERSON : CQ_ROW_TEXT, texts[i].key, texts[i].label,
                                is_witness ? change_witness : change_signatory);

      row->what = texts[i].what;
      row->of = g_strdup (of);
      row->hint = g_strdup (texts[i].hint);
      row->about = g_strdup (about);
      cq_row_set_version (row, signatory != NULL ? cq_signatory_get_id (signatory) : NULL, texts[i].field);
      if (signatory != NULL)
        row->text = cq_signatory_get_text (signatory, texts[i].what, self->lang);
    }
}

gboolean
cq_form_make_party (CqFormMaker *self, const char *about)
{
  g_autoptr (CqParty) party = cq_party_find_about (self->document, about);
  g_autoptr (CqSignatory) signatory = party != NULL ? cq_signatory_find_of_party (self->document, about) : NULL;
  g_autofree char *of = party != NULL ? cq_party_dup_register_key (party) : NULL;
  const char *labels[] = { _ ("Short name"), _ ("Formal name") };
  const char *keys[] = { "short", "formal" };
  CqRow *row;

  if (party == NULL)
    return FALSE;
  self->form->title = cq_party_get_label (party, self->lang);
  self->form->block = cq_about_new_place_of_person (self->document, signatory != NULL ? cq_signatory_get_node (signatory)
                                                                                      : cq_party_get_node (party));
  cq_form_set_parent (self, "parties");
  cq_form_begin_group (self, NULL);
  row = cq_form_add (self, CQ_ROW_COUNTRY, "country", _ ("Country"), change_country);
  row->about = g_strdup (about);
  row->text = g_strdup (cq_party_get_country (party));
  for (CqCountryForm form = CQ_COUNTRY_SHORT; form <= CQ_COUNTRY_FORMAL; form++)
    {
      row = cq_form_add (self, CQ_ROW_TEXT, keys[form], labels[form], change_name);
      row->about = g_strdup (about);
      row->what = (int) form;
      row->text = g_strdup (cq_party_get_name (party, form, self->lang));
      cq_row_set_version (row, NULL, NULL);
    }
  row->hint = g_strdup (_ ("As it stands in running text, with its article: “the Republic of Kazakhstan”"));
  add_role (self, party, about);
  add_forms (self, party, about);
  add_register_actions (self, party);
  if (!cq_party_adopts (party))
    return TRUE;
  cq_form_begin_group (self, _ ("Signatory"));
  cq_form_name_group (self, "signatory");
  add_person (self, signatory, about, of, FALSE);
  return TRUE;
}

gboolean
cq_form_make_witness (CqFormMaker *self, const char *about)
{
  g_autoptr (CqSignatory) witness = cq_witness_find_about (self->document, about);

  if (witness == NULL)
    return FALSE;
  self->form->title = cq_form_get_title (self, self->form->id);
  self->form->block = cq_about_new_place_of_person (self->document, cq_signatory_get_node (witness));
  cq_form_set_parent (self, "signatures");
  cq_form_begin_group (self, NULL);
  add_person (self, witness, about, NULL, TRUE);
  return TRUE;
}

/* The form of the signatures: their order and columns, and who witnesses. */
#include "forms/cq-form-private.h"

#include <glib/gi18n-lib.h>

#include "forms/cq-form-people.h"

static CqNode *
change_columns (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  return cq_signatures_set_columns (document, (guint) g_ascii_strtoull (input->text, NULL, 10));
}

static void
add_columns (CqFormMaker *self)
{
  guint columns = cq_signatures_get_columns (self->document);
  CqRow *row = cq_form_add (self, CQ_ROW_CHOICE, "columns", _ ("Side by side"), change_columns);

  for (guint i = 1; i <= MAX (3, columns); i++)
    {
      g_autofree char *value = g_strdup_printf ("%u", i);
      g_autofree char *label = g_strdup_printf (ngettext ("%u signature", "%u signatures", i), i);
      cq_row_add_choice (row, value, label);
    }
  row->text = g_strdup_printf ("%u", columns);
}

/* “Fumio Kishida, Minister for Foreign Affairs of Japan” */
static char *
describe (CqFormMaker *self, CqSignatory *signatory)
{
  g_autofree char *name = cq_signatory_get_text (signatory, CQ_SIGNATORY_NAME, self->lang);
  g_autofree char *title = cq_signatory_get_text (signatory, CQ_SIGNATORY_TITLE, self->lang);

  if (name == NULL)
    return title != NULL ? g_strdup (title) : g_strdup (_ ("Nobody named yet"));
  return title != NULL ? g_strdup_printf ("%s · %s", name, title) : g_strdup (name);
}

static void
add_signatory (CqFormMaker *self, CqParty *party, CqSignatory *signatory)
{
  g_autofree char *about = cq_about_new_of_person (self->document, cq_party_get_node (party));
  g_autofree char *form = cq_form_id_new (CQ_FORM_PARTY, about);
  g_autofree char *label = cq_party_get_label (party, self->lang);
  CqRow *row = cq_form_add_link (self, form, label);

  row->mark = cq_party_get_country (party) != NULL ? cq_country_get_flag (cq_party_get_country (party)) : NULL;
  row->detail = signatory != NULL ? describe (self, signatory) : g_strdup (_ ("Nobody named yet"));
  row->is_movable = signatory != NULL;
}

static GHashTable *
index_parties (GPtrArray *parties)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < parties->len; i++)
    g_hash_table_insert (by_id, (gpointer) cq_party_get_id (parties->pdata[i]), parties->pdata[i]);
  return by_id;
}

/* In the order of signing; parties for whom nobody is named come last. */
static void
add_order (CqFormMaker *self)
{
  g_autoptr (GPtrArray) signatories = cq_signatories_list (self->document);
  g_autoptr (GPtrArray) parties = cq_parties_list_adopting (self->document);
  g_autoptr (GHashTable) waiting = index_parties (parties);

  for (guint i = 0; i < signatories->len; i++)
    {
      const char *id = cq_signatory_get_party (signatories->pdata[i]);
      CqParty *party = id != NULL ? g_hash_table_lookup (waiting, id) : NULL;

      if (party == NULL)
        continue;
      add_signatory (self, party, signatories->pdata[i]);
      g_hash_table_remove (waiting, id);
    }
  for (guint i = 0; i < parties->len; i++)
    if (g_hash_table_contains (waiting, cq_party_get_id (parties->pdata[i])))
      add_signatory (self, parties->pdata[i], NULL);
}

static void
add_witnesses (CqFormMaker *self)
{
  g_autoptr (GPtrArray) witnesses = cq_witnesses_list (self->document);

  for (guint i = 0; i < witnesses->len; i++)
    {
      g_autofree char *about = cq_about_new_of_person (self->document, cq_signatory_get_node (witnesses->pdata[i]));
      g_autofree char *form = cq_form_id_new (CQ_FORM_WITNESS, about);
      g_autofree char *name = cq_form_get_title (self, form);
      CqRow *row = cq_form_add_link (self, form, name);

      row->detail = cq_signatory_get_text (witnesses->pdata[i], CQ_SIGNATORY_TITLE, self->lang);
      row->is_movable = row->is_removable = TRUE;
    }
}

gboolean
cq_form_make_signatures (CqFormMaker *self, const char *about)
{
  cq_form_begin_group (self, NULL);
  add_columns (self);
  cq_form_begin_group (self, _ ("Order of Signing"));
  cq_form_make_list (self, _ ("No party yet. Those who adopt the document sign it."));
  add_order (self);
  if (self->group->rows->len > 1)
    {
      cq_form_add_action (self, "sign-as-parties", _ ("As the Parties Stand"));
      cq_form_add_action (self, "sign-by-alphabet", _ ("Sort by Alphabet"));
    }
  cq_form_begin_group (self, _ ("Witnesses"));
  cq_form_make_list (self, NULL);
  add_witnesses (self);
  cq_form_add_action (self, "add-witness", _ ("Add Witness"));
  return TRUE;
}

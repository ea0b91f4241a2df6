/* The form of the signatures: their order and columns, and who witnesses. */
#include "forms/cq-form-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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
  CqRow *row = cq_form_add (self, CQ_ROW_CHOICE, "columns", _ ("Signatures per row"), change_columns);

  for (guint i = 1; i <= MAX (3, columns); i++)
    {
      g_autofree char *value = g_strdup_printf ("%u", i);

      cq_row_add_choice (row, value, value);
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
    return title != NULL ? g_strdup (title) : g_strdup (_ ("Not named yet"));
  return title != NULL ? g_strdup_printf ("%s · %s", name, title) : g_strdup (name);
}

static void
add_signatory (CqFormMaker *self, CqParty *party, CqSignatory *signatory, gboolean by_hand)
{
  g_autofree char *about = cq_about_new_of_person (self->document, cq_party_get_node (party));
  g_autofree char *form = cq_form_id_new (CQ_FORM_PARTY, about);
  g_autofree char *label = cq_party_get_label (party, self->lang);
  CqRow *row = cq_form_add_link (self, form, label);

  row->mark = cq_party_get_country (party) != NULL ? cq_country_get_flag (cq_party_get_country (party)) : NULL;
  row->detail = signatory != NULL ? describe (self, signatory) : g_strdup (_ ("Not named yet"));
  row->is_movable = by_hand && *cq_party_get_id (party) != '\0';
}

/* A party of which two sign stands where the first of them does. */
static void
add_order (CqFormMaker *self, gboolean by_hand)
{
  g_autoptr (GPtrArray) signings = cq_signatures_list_in_order (self->document, self->lang);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < signings->len; i++)
    {
      const CqSigning *signing = signings->pdata[i];

      if (signing->party != NULL && cq_party_adopts (signing->party)
          && g_hash_table_add (seen, cq_party_get_node (signing->party)))
        add_signatory (self, signing->party, signing->signatory, by_hand);
    }
}

/* The ids of the parties in the order of signing, each once */
static GPtrArray *
list_signing (CqNode *document)
{
  g_autoptr (GPtrArray) signings = cq_signatures_list (document);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < signings->len; i++)
    {
      const CqSigning *signing = signings->pdata[i];

      if (signing->party != NULL && cq_party_adopts (signing->party)
          && g_hash_table_add (seen, (gpointer) cq_party_get_id (signing->party)))
        g_ptr_array_add (ids, g_strdup (cq_party_get_id (signing->party)));
    }
  return ids;
}

static gboolean
is_signed_so (CqNode *document, GPtrArray *ids)
{
  g_autoptr (GPtrArray) now = list_signing (document);
  gboolean same = now->len == ids->len;

  for (guint i = 0; same && i < ids->len; i++)
    same = g_str_equal (now->pdata[i], ids->pdata[i]);
  return same;
}

/**
 * cq_signing_set_order:
 * @ids: (element-type utf8): the parties that adopt the document
 *
 * Parties for which nobody is named have a signatory without a name where the order cannot be kept otherwise, and
 * only there.
 *
 * Returns: (transfer full): the document, signed in that order
 */
CqNode *
cq_signing_set_order (CqNode *document, GPtrArray *ids)
{
  g_autoptr (CqNode) bare = cq_signatories_remove_blank (document);
  g_autoptr (GHashTable) signatories = cq_signatories_by_party (bare);
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (CqNode) ordered = NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      g_ptr_array_add (all, ids->pdata[i]);
      if (g_hash_table_contains (signatories, ids->pdata[i]))
        g_ptr_array_add (named, ids->pdata[i]);
    }
  g_ptr_array_add (named, NULL);
  g_ptr_array_add (all, NULL);
  ordered = cq_signatures_set_order (bare, (const char *const *) named->pdata);
  return is_signed_so (ordered, ids) ? g_steal_pointer (&ordered)
                                     : cq_signatures_set_order (document, (const char *const *) all->pdata);
}

/**
 * cq_signing_move:
 * @form: the id of the form of the signatures
 * @party: the form of a party
 * @after: (nullable): the form of the party that signs before it
 *
 * Returns: (transfer full) (nullable): the edit of the order of signing; %NULL where the party cannot go there, or
 *   is there already
 */
CqEdit *
cq_signing_move (CqNode *document, const char *form, const char *party, const char *after)
{
  g_autoptr (GPtrArray) ids = list_signing (document);
  const char *id = party + strlen ("party/");
  guint from;
  guint to = 0;

  if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, &from))
    return NULL;
  if (after != NULL)
    {
      if (!g_ptr_array_find_with_equal_func (ids, after + strlen ("party/"), g_str_equal, &to) || to == from)
        return NULL;
      to += from < to ? 0 : 1;
    }
  if (to == from)
    return NULL;
  g_ptr_array_insert (ids, (int) to, g_ptr_array_steal_index (ids, from));
  return cq_edit_new (document, cq_signing_set_order (document, ids), C_ ("step", "Order of signing"), form);
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

/* On the pages, the signatures begin with the first of them. */
static char *
dup_first_block (CqNode *document)
{
  g_autoptr (GPtrArray) signings = cq_signatures_list (document);
  const CqSigning *first = signings->len > 0 ? signings->pdata[0] : NULL;

  if (first == NULL)
    return NULL;
  return cq_about_new_place_of_person (document, first->signatory != NULL ? cq_signatory_get_node (first->signatory)
                                                                          : cq_party_get_node (first->party));
}

gboolean
cq_form_make_signatures (CqFormMaker *self, const char *about)
{
  g_autoptr (CqPrecedence) precedence = cq_document_get_precedence (self->document, CQ_IN_SIGNATURES);
  gboolean by_hand = precedence->rule == CQ_BY_HAND;

  self->form->block = dup_first_block (self->document);
  cq_form_begin_group (self, NULL);
  add_columns (self);
  cq_form_add_order (self, CQ_IN_SIGNATURES);
  cq_form_begin_group (self, _ ("Order of Signing"));
  cq_form_name_group (self, "order");
  cq_form_make_list (self, _ ("No parties yet. Those that adopt the document sign it."));
  add_order (self, by_hand);
  if (by_hand && self->group->rows->len > 1)
    {
      cq_form_add_action (self, "sign-as-parties", _ ("Same Order as Parties"));
      cq_form_add_action (self, "sign-by-alphabet", _ ("Sort Alphabetically"));
    }
  cq_form_begin_group (self, _ ("Witnesses"));
  cq_form_name_group (self, "witnesses");
  cq_form_make_list (self, NULL);
  add_witnesses (self);
  cq_form_add_action (self, "add-witness", _ ("Add Witness"));
  return TRUE;
}

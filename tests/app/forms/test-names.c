/* The forms of parties and signatures: names in their grammatical forms, and in which order parties stand. */
#include "forms-documents.h"

#include "office/cq-people.h"
#include "statement/cq-precedence.h"
#include "statement/cq-signatory.h"

static const TestDocument template = { "roadmap", NULL, "templates/joint-statement-roadmap.xml", "en" };

static void
take (CqNode **document, CqEdit *edit)
{
  g_autoptr (CqEdit) taken = edit;

  g_assert_nonnull (taken);
  assert_valid (taken->document, taken->name);
  cq_node_unref (*document);
  *document = cq_node_ref (taken->document);
}

static void
act (CqNode **document, const char *id, const char *what)
{
  const CqFormSource source = { .document = *document };
  g_autoptr (CqForm) form = cq_form_new (&source, id);

  take (document, cq_form_act (form, *document, what, NULL, "en"));
}

static void
enter (CqNode **document, const char *id, const char *lang, const char *key, const CqRowInput *input)
{
  const CqFormSource source = { .document = *document, .lang = lang };
  g_autoptr (CqForm) form = cq_form_new (&source, id);
  g_autoptr (GError) error = NULL;

  take (document, cq_form_edit (form, *document, key, input, &error));
  g_assert_no_error (error);
}

static void
enter_text (CqNode **document, const char *id, const char *lang, const char *key, const char *text)
{
  const CqRowInput input = { .text = text };

  enter (document, id, lang, key, &input);
}

static CqNode *
new_document (void)
{
  CqNode *document = load_document (&template);

  act (&document, "parties", "add-party/UZ");
  act (&document, "parties", "add-party/JP");
  act (&document, "parties", "add-party/KZ");
  return document;
}

/* The form of the @nth party; one that has taken the place of a blank has the id of that */
static char *
get_form (CqNode *document, guint nth)
{
  g_autoptr (GPtrArray) parties = cq_parties_list (document);

  return g_strconcat ("party/", cq_party_get_id (parties->pdata[nth]), NULL);
}

static char *
list_rows (CqNode *document, const char *id, const char *lang)
{
  const CqFormSource source = { .document = document, .lang = lang };
  g_autoptr (CqForm) form = cq_form_new (&source, id);
  GString *keys = g_string_new (NULL);

  for (guint g = 0; g < form->groups->len; g++)
    {
      GPtrArray *rows = ((CqFormGroup *) form->groups->pdata[g])->rows;

      for (guint r = 0; r < rows->len; r++)
        g_string_append_printf (keys, "%s ", ((CqRow *) rows->pdata[r])->key);
    }
  return g_string_free (keys, FALSE);
}

static char *
dup_text (CqNode *document, const char *id, const char *lang, const char *key)
{
  const CqFormSource source = { .document = document, .lang = lang };
  g_autoptr (CqForm) form = cq_form_new (&source, id);
  CqRow *row = cq_form_find_row (form, key);

  return row != NULL ? g_strdup (row->text) : NULL;
}

/* A form asks for what the language that is written has, and no more. */
static void
test_forms (void)
{
  g_autoptr (CqNode) document = new_document ();
  g_autofree char *kz = get_form (document, 2);
  g_autofree char *english = list_rows (document, kz, "en");
  g_autofree char *russian = NULL;
  g_autofree char *genitive = NULL;
  g_autofree char *kept = NULL;

  g_assert_null (strstr (english, "genitive"));
  g_assert_nonnull (strstr (english, "sort"));
  enter_text (&document, kz, "ru", "formal", "Республика Казахстан");
  act (&document, kz, "take-names");
  russian = list_rows (document, kz, "ru");
  g_assert_nonnull (strstr (russian, "short-genitive formal-genitive short-instrumental formal-instrumental sort"));
  genitive = dup_text (document, kz, "ru", "formal-genitive");
  g_assert_cmpstr (genitive, ==, "Республики Казахстан");
  enter_text (&document, kz, "ru", "short-instrumental", "Казахстаном!");
  act (&document, kz, "take-names");
  kept = dup_text (document, kz, "ru", "short-instrumental");
  g_assert_cmpstr (kept, ==, "Казахстаном!");
}

static void
assert_order (CqNode *document, CqPrecedencePlace place, const char *expected)
{
  g_autoptr (GPtrArray) parties = cq_parties_list_in_order (document, place, "en");
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < parties->len; i++)
    g_string_append_printf (ids, i > 0 ? " %s" : "%s", cq_party_get_id (parties->pdata[i]));
  g_assert_cmpstr (ids->str, ==, expected);
}

static char *
list_signing (CqNode *document, gboolean *is_movable)
{
  const CqFormSource source = { .document = document };
  g_autoptr (CqForm) form = cq_form_new (&source, "signatures");
  GString *labels = g_string_new (NULL);

  for (guint g = 0; g < form->groups->len; g++)
    {
      CqFormGroup *group = form->groups->pdata[g];

      for (guint r = 0; g_strcmp0 (group->field, "order") == 0 && r < group->rows->len; r++)
        {
          CqRow *row = group->rows->pdata[r];
          g_string_append_printf (labels, "%s ", row->label);
          *is_movable = row->is_movable;
        }
    }
  return g_string_free (labels, FALSE);
}

static void
test_order (void)
{
  g_autoptr (CqNode) document = new_document ();
  g_autoptr (GPtrArray) owners = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_owner_unref);
  const CqRowInput input = { .owners = owners };
  g_autofree char *by_hand = NULL;
  g_autofree char *by_alphabet = NULL;
  g_autofree char *rows = NULL;
  gboolean is_movable;
  const char *ids[] = { NULL, NULL, NULL };
  g_autoptr (GPtrArray) parties = cq_parties_list (document);

  for (guint i = 0; i < 3; i++)
    ids[i] = cq_party_get_id (parties->pdata[i]);
  by_hand = list_signing (document, &is_movable);
  g_assert_cmpstr (by_hand, ==, "Uzbekistan Japan Kazakhstan ");
  g_assert_true (is_movable);

  enter_text (&document, "signatures", "en", "order-signatures", "alphabet");
  by_alphabet = list_signing (document, &is_movable);
  g_assert_cmpstr (by_alphabet, ==, "Japan Kazakhstan Uzbekistan ");
  g_assert_false (is_movable);
  enter_text (&document, "signatures", "en", "alphabet-signatures", "ru");

  enter_text (&document, "parties", "en", "order-body", "hand");
  g_ptr_array_add (owners, cq_owner_new_party (ids[2]));
  g_ptr_array_add (owners, cq_owner_new_party (ids[0]));
  enter (&document, "parties", "en", "hand-body", &input);
  rows = g_strdup_printf ("%s %s %s", ids[2], ids[0], ids[1]);
  assert_order (document, CQ_IN_BODY, rows);
}

/* A lot is drawn when it is chosen, kept while another order holds, and drawn again only on wish. */
static void
test_lot (void)
{
  g_autoptr (CqNode) document = new_document ();
  g_autoptr (CqPrecedence) first = NULL;
  g_autoptr (CqPrecedence) same = NULL;
  g_autoptr (CqPrecedence) other = NULL;

  enter_text (&document, "parties", "en", "order-chapeau", "lot");
  first = cq_document_get_precedence (document, CQ_IN_CHAPEAU);
  g_assert_nonnull (first->seed);
  g_assert_nonnull (first->drawn);
  enter_text (&document, "parties", "en", "order-chapeau", "alphabet");
  enter_text (&document, "parties", "en", "order-chapeau", "lot");
  same = cq_document_get_precedence (document, CQ_IN_CHAPEAU);
  g_assert_cmpstr (same->seed, ==, first->seed);
  act (&document, "parties", "draw-lots/chapeau");
  other = cq_document_get_precedence (document, CQ_IN_CHAPEAU);
  g_assert_cmpstr (other->seed, !=, first->seed);
}

/* Somebody who is picked brings name and title in every language of the document. */
static void
test_person (void)
{
  g_autoptr (CqNode) document = new_document ();
  g_autoptr (CqPerson) person = cq_person_new ("JP");
  const CqRowInput input = { .text = "Ki", .person = person };
  g_autofree char *form = get_form (document, 1);
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  g_hash_table_insert (person->names, g_strdup ("en"), g_strdup ("Fumio Kishida"));
  g_hash_table_insert (person->titles, g_strdup ("en"), g_strdup ("Minister for Foreign Affairs of Japan"));
  enter (&document, form, "en", "signatory-name", &input);
  name = dup_text (document, form, "en", "signatory-name");
  title = dup_text (document, form, "en", "signatory-title");
  g_assert_cmpstr (name, ==, "Fumio Kishida");
  g_assert_cmpstr (title, ==, "Minister for Foreign Affairs of Japan");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/forms/names/forms", test_forms);
  g_test_add_func ("/forms/names/order", test_order);
  g_test_add_func ("/forms/names/lot", test_lot);
  g_test_add_func ("/forms/names/person", test_person);
  return g_test_run ();
}

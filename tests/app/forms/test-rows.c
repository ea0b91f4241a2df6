/* Which rows and actions a form has, and when. */
#include "forms-documents.h"

#include <glib/gstdio.h>
#include <string.h>

#include "statement/cq-meeting.h"
#include "statement/cq-party.h"
#include "statement/cq-signatory.h"

static const TestDocument template = { "roadmap", NULL, "templates/joint-statement-roadmap.xml", "en" };

static CqNode *
read_xml (const char *xml)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_parse (bytes, "rows.xml", NULL, &error);

  g_assert_no_error (error);
  return document;
}

static CqEdit *
enter_text (CqNode *document, const char *id, const char *key, const char *text)
{
  CqFormSource source = { .document = document };
  CqRowInput input = { .text = text };
  g_autoptr (CqForm) form = cq_form_new (&source, id);
  g_autoptr (GError) error = NULL;
  CqEdit *edit = cq_form_edit (form, document, key, &input, &error);

  g_assert_no_error (error);
  return edit;
}

static gboolean
offers (CqNode *document, const char *id, const char *what)
{
  CqFormSource source = { .document = document };
  g_autoptr (CqForm) form = cq_form_new (&source, id);

  for (guint g = 0; g < form->groups->len; g++)
    {
      const CqFormGroup *group = form->groups->pdata[g];

      for (guint a = 0; a < group->actions->len; a++)
        if (g_str_equal (((CqFormAction *) group->actions->pdata[a])->what, what))
          return TRUE;
    }
  return FALSE;
}

/* Every paragraph of linking words has a row of its own. */
static void
test_linking (void)
{
  g_autoptr (CqNode) document
      = read_xml ("<article xmlns='http://docbook.org/ns/docbook' version='5.0' xml:lang='en'><title>A</title>"
                  "<para role='linking' xml:id='one'>have met</para><para role='linking'>and declare:</para>"
                  "<para role='plain'>One.</para></article>");
  g_autoptr (CqEdit) edit = enter_text (document, "linking", "linking-2", "and agree:");
  CqFormSource source = { .document = edit->document };
  g_autoptr (CqForm) form = cq_form_new (&source, "linking");
  GPtrArray *rows = ((CqFormGroup *) form->groups->pdata[0])->rows;

  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (((CqRow *) rows->pdata[0])->label, ==, "Linking words");
  g_assert_cmpstr (((CqRow *) rows->pdata[0])->text, ==, "have met");
  g_assert_cmpstr (((CqRow *) rows->pdata[1])->label, ==, "Linking words (2)");
  g_assert_cmpstr (((CqRow *) rows->pdata[1])->text, ==, "and agree:");
  g_assert_cmpstr (form->block, ==, "one");
}

/* An annex counts for itself. */
static void
test_numbering (void)
{
  g_autoptr (CqNode) document = load_document (&template);
  g_autoptr (CqEdit) edit = enter_text (document, "annex/roadmap", "numbering", "section");
  CqFormSource source = { .document = edit->document };
  g_autoptr (CqForm) annex = cq_form_new (&source, "annex/roadmap");
  g_autoptr (CqForm) main_text = cq_form_new (&source, "document");

  assert_valid (edit->document, "the numbering of an annex");
  g_assert_cmpstr (cq_form_find_row (annex, "numbering")->text, ==, "section");
  g_assert_cmpstr (cq_form_find_row (main_text, "numbering")->text, ==, "continuous");
}

static void
test_host_first (void)
{
  g_autoptr (CqNode) document = load_document (&template);
  g_autoptr (CqEdit) third = enter_text (document, "party/p3", "role", "host");
  g_autoptr (CqEdit) first = enter_text (document, "party/p1", "role", "host");

  g_assert_true (offers (document, "parties", "sort-parties"));
  g_assert_false (offers (document, "parties", "host-first"));
  g_assert_true (offers (third->document, "parties", "host-first"));
  g_assert_false (offers (first->document, "parties", "host-first"));
}

static char *
dup_signing (CqNode *document)
{
  CqFormSource source = { .document = document };
  g_autoptr (CqForm) form = cq_form_new (&source, "signatures");
  GPtrArray *rows = ((CqFormGroup *) form->groups->pdata[1])->rows;
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (order, "%s%s", i > 0 ? " " : "", ((CqRow *) rows->pdata[i])->form + strlen ("party/"));
  return g_string_free (order, FALSE);
}

static void
assert_signing (CqNode *document, const char *expected)
{
  g_autofree char *order = dup_signing (document);

  assert_valid (document, expected);
  g_assert_cmpstr (order, ==, expected);
}

/* Whoever is named first, nobody changes place by it. */
static void
test_naming (void)
{
  static const char *const orders[][3] = {
    { "p1", "p2", "p3" }, { "p1", "p3", "p2" }, { "p2", "p1", "p3" },
    { "p2", "p3", "p1" }, { "p3", "p1", "p2" }, { "p3", "p2", "p1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (CqNode) document = load_document (&template);

      for (guint k = 0; k < 3; k++)
        {
          g_autofree char *form = g_strconcat ("party/", orders[i][k], NULL);
          g_autoptr (CqEdit) edit = enter_text (document, form, "signatory-name", orders[i][k]);

          cq_node_unref (document);
          document = cq_node_ref (edit->document);
          assert_signing (document, "p1 p2 p3");
        }
    }
}

static CqEdit *
move_signing (CqNode *document, const char *party, const char *after)
{
  CqFormSource source = { .document = document };
  g_autoptr (CqForm) form = cq_form_new (&source, "signatures");

  return cq_form_move_row (form, document, party, after);
}

/* The order is the drafter's before anybody is named, and after. */
static void
test_signing (void)
{
  g_autoptr (CqNode) document = load_document (&template);
  g_autoptr (CqEdit) last = move_signing (document, "party/p1", "party/p3");
  g_autoptr (CqEdit) named = enter_text (last->document, "party/p1", "signatory-name", "Fumio Kishida");
  g_autoptr (CqEdit) first = move_signing (named->document, "party/p1", NULL);
  g_autoptr (CqEdit) back = move_signing (first->document, "party/p1", "party/p3");

  assert_signing (last->document, "p2 p3 p1");
  assert_signing (named->document, "p2 p3 p1");
  assert_signing (first->document, "p1 p2 p3");
  g_assert_true (cq_node_equal (back->document, named->document));
  g_assert_null (move_signing (document, "party/p1", NULL));
  g_assert_null (move_signing (document, "party/p2", "party/p1"));
}

static guint
count_signatories (CqNode *document)
{
  g_autoptr (GPtrArray) signatories = cq_signatories_list (document);

  return signatories->len;
}

/* Signatories without a name are there only as long as they hold a place. */
static void
test_signing_places (void)
{
  g_autoptr (CqNode) document = load_document (&template);
  g_autoptr (CqEdit) last = move_signing (document, "party/p1", "party/p3");
  g_autoptr (CqEdit) back = move_signing (last->document, "party/p1", NULL);
  g_autoptr (CqEdit) named = enter_text (last->document, "party/p2", "signatory-name", "Fumio Kishida");
  g_autoptr (CqEdit) in_order = move_signing (named->document, "party/p1", NULL);

  g_assert_cmpuint (count_signatories (last->document), ==, 3);
  assert_signing (back->document, "p1 p2 p3");
  g_assert_cmpuint (count_signatories (back->document), ==, 0);
  assert_signing (in_order->document, "p1 p2 p3");
  g_assert_cmpuint (count_signatories (in_order->document), ==, 1);
}

static CqEdit *
step_signing (CqNode *document, const char *party, gboolean down)
{
  CqFormSource source = { .document = document };
  g_autoptr (CqForm) form = cq_form_new (&source, "signatures");

  return cq_form_step_row (form, document, party, down);
}

/* Who signs goes by one place, and the parties stay where they stand. */
static void
test_signing_steps (void)
{
  g_autoptr (CqNode) document = load_document (&template);
  g_autoptr (CqEdit) down = step_signing (document, "party/p1", TRUE);
  g_autoptr (CqEdit) further = step_signing (down->document, "party/p1", TRUE);
  g_autoptr (CqEdit) up = step_signing (further->document, "party/p1", FALSE);
  g_autoptr (GPtrArray) parties = cq_parties_list (further->document);

  assert_signing (down->document, "p2 p1 p3");
  assert_signing (further->document, "p2 p3 p1");
  assert_signing (up->document, "p2 p1 p3");
  g_assert_cmpstr (cq_party_get_id (parties->pdata[0]), ==, "p1");
  g_assert_null (step_signing (document, "party/p1", FALSE));
  g_assert_null (step_signing (further->document, "party/p1", TRUE));
}

/* A template of an office, made from one of ours */
static CqTemplate *
make_template (const char *forms, CqNode **document)
{
  g_autofree char *path = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), template.template, NULL);
  g_autofree char *folder = g_dir_make_tmp ("forms-XXXXXX", NULL);
  g_autofree char *own = g_build_filename (folder, "own.xml", NULL);
  g_autofree char *text = NULL;
  g_autofree char *changed = NULL;
  g_autoptr (GRegex) old = g_regex_new ("<cq:form .*</cq:form>", G_REGEX_DOTALL, 0, NULL);
  g_autoptr (GError) error = NULL;
  CqTemplate *made;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  changed = g_regex_replace_literal (old, text, -1, 0, forms, 0, NULL);
  g_assert_true (g_file_set_contents (own, changed, -1, NULL));
  made = cq_template_load (own, &error);
  g_assert_no_error (error);
  *document = cq_template_instantiate (made, NULL);
  g_assert_cmpint (g_remove (own), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  return made;
}

static char *
dup_keys (CqForm *form)
{
  GString *keys = g_string_new (NULL);

  for (guint g = 0; g < form->groups->len; g++)
    {
      GPtrArray *rows = ((CqFormGroup *) form->groups->pdata[g])->rows;

      for (guint r = 0; r < rows->len; r++)
        if (!((CqRow *) rows->pdata[r])->is_folded && ((CqRow *) rows->pdata[r])->kind != CQ_ROW_LINK)
          g_string_append_printf (keys, "%s%s", keys->len > 0 ? " " : "", ((CqRow *) rows->pdata[r])->key);
      g_string_append (keys, " |");
    }
  return g_string_free (keys, FALSE);
}

static void
test_template (void)
{
  static const char forms[]
      = "<cq:form kind='document'><cq:field kind='classification'/><cq:field kind='distribution'/>"
        "<cq:field kind='date-entry-into-force'><cq:guidance xml:lang='en'>When it binds.</cq:guidance></cq:field>"
        "<cq:field kind='date-adopted'/><cq:field kind='symbol'/><cq:field kind='nothing'/><cq:field kind='title'/></cq:form>"
        "<cq:form kind='meeting'><cq:field kind='meeting-dates'/><cq:field kind='meeting-city'/><cq:field kind='meeting-number'/>"
        "<cq:field kind='date-opened'/></cq:form>"
        "<cq:form kind='parties'><cq:field kind='signatory'/><cq:field kind='formal'/>"
        "<cq:field kind='country'><cq:guidance xml:lang='en'>A state.</cq:guidance></cq:field></cq:form>"
        "<cq:form kind='measure' about='op2'><cq:field kind='due'/><cq:field kind='actors'/></cq:form>"
        "<cq:form kind='signatures'><cq:field kind='witnesses'/><cq:field kind='order'/></cq:form>";
  static const struct
  {
    const char *form;
    const char *keys;
  } cases[] = {
    { "document", "classification distribution | | | date-signed date-entry-into-force date-adopted date-next-meeting "
                  "date-next-review | kind symbol title subtitle agenda-item formality | lengths | numbering style paper |" },
    { "meeting", "meeting-dates meeting-city meeting-country | meeting-name meeting-number meeting-framework | date-opened |" },
    { "party/p1", "signatory-name signatory-title signatory-on-behalf-of signatory-represented-by | formal country short role |" },
    { "clause/op2", "text numbered | c1/due c1/actors c1/verb c1/action c1/lead c1/roadmap | |" },
    { "clause/op1", "text numbered | |" },
  };
  g_autoptr (CqNode) document = NULL;
  g_autoptr (CqTemplate) own = make_template (forms, &document);
  CqFormSource source = { document, own, NULL, NULL, "en" };
  g_autoptr (CqForm) shown = cq_form_new (&source, "document");
  g_autoptr (CqForm) party = cq_form_new (&source, "party/p1");
  g_autoptr (CqForm) signatures = cq_form_new (&source, "signatures");
  CqRow *date = cq_form_find_row (shown, "date-entry-into-force");
  g_autoptr (CqWhen) day = cq_when_parse ("2031-03-04", NULL);
  CqRowInput input = { .when = day };
  g_autoptr (CqEdit) edit = cq_form_edit (shown, document, date->key, &input, NULL);
  CqDate entered;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CqForm) form = cq_form_new (&source, cases[i].form);
      g_autofree char *keys = dup_keys (form);

      g_assert_cmpstr (keys, ==, cases[i].keys);
    }
  g_assert_cmpstr (((CqFormGroup *) signatures->groups->pdata[1])->field, ==, "witnesses");
  g_assert_cmpstr (((CqFormGroup *) signatures->groups->pdata[2])->field, ==, "order");
  g_assert_cmpstr (date->label, ==, "Entry into force");
  g_assert_cmpstr (date->hint, ==, "When it binds.");
  g_assert_cmpstr (cq_form_find_row (party, "country")->hint, ==, "A state.");
  assert_valid (edit->document, "a date of the template");
  g_assert_true (cq_document_get_date (edit->document, "entry-into-force", &entered));
  g_assert_cmpint (entered.year, ==, 2031);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forms/rows/linking", test_linking);
  g_test_add_func ("/forms/rows/numbering", test_numbering);
  g_test_add_func ("/forms/rows/host-first", test_host_first);
  g_test_add_func ("/forms/rows/naming", test_naming);
  g_test_add_func ("/forms/rows/signing", test_signing);
  g_test_add_func ("/forms/rows/signing-places", test_signing_places);
  g_test_add_func ("/forms/rows/signing-steps", test_signing_steps);
  g_test_add_func ("/forms/rows/template", test_template);
  return g_test_run ();
}

/* Which rows and actions a form has, and when. */
#include "forms-documents.h"

#include <string.h>

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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forms/rows/linking", test_linking);
  g_test_add_func ("/forms/rows/numbering", test_numbering);
  g_test_add_func ("/forms/rows/host-first", test_host_first);
  g_test_add_func ("/forms/rows/naming", test_naming);
  g_test_add_func ("/forms/rows/signing", test_signing);
  return g_test_run ();
}

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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forms/rows/linking", test_linking);
  g_test_add_func ("/forms/rows/numbering", test_numbering);
  g_test_add_func ("/forms/rows/host-first", test_host_first);
  return g_test_run ();
}

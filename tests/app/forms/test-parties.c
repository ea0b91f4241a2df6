/* A party that is added takes the place that the template keeps for it. */
#include "forms-documents.h"

static const TestDocument template = { "roadmap", NULL, "templates/joint-statement-roadmap.xml", "en" };

static CqNode *
add (CqNode *document, const char *who)
{
  const CqFormSource source = { .document = document };
  g_autoptr (CqForm) form = cq_form_new (&source, "parties");
  g_autoptr (CqEdit) edit = cq_form_act (form, document, "add-party", who, NULL);

  g_assert_nonnull (edit);
  g_assert_cmpstr (edit->form, ==, "parties");
  assert_valid (edit->document, who);
  return cq_node_ref (edit->document);
}

static char *
list_parties (CqNode *document)
{
  const CqFormSource source = { .document = document };
  g_autoptr (CqForm) form = cq_form_new (&source, "parties");
  GPtrArray *rows = ((CqFormGroup *) form->groups->pdata[0])->rows;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", ((CqRow *) rows->pdata[i])->label);
  return g_string_free (text, FALSE);
}

static void
test_blanks (void)
{
  static const struct
  {
    const char *who;
    const char *then;
  } steps[] = {
    { "JP", "Japan, [second party], [third party]" },
    { "European Union", "Japan, [second party], [third party], European Union" },
    { "KZ", "Japan, Kazakhstan, [third party], European Union" },
    { "KG", "Japan, Kazakhstan, Kyrgyzstan, European Union" },
    { "TJ", "Japan, Kazakhstan, Kyrgyzstan, European Union, Tajikistan" },
  };
  g_autoptr (CqNode) document = load_document (&template);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      CqNode *after = add (document, steps[i].who);
      g_autofree char *parties = list_parties (after);

      cq_node_unref (document);
      document = after;
      g_assert_cmpstr (parties, ==, steps[i].then);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/parties/blanks", test_blanks);
  return g_test_run ();
}

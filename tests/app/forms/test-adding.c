/* What is added: it takes the place that the template keeps for it, and has all that such a thing asks for. */
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
    /* The register knows it, with its article. */
    { "European Union", "Japan, [second party], [third party], the European Union" },
    { "KZ", "Japan, Kazakhstan, [third party], the European Union" },
    { "KG", "Japan, Kazakhstan, Kyrgyzstan, the European Union" },
    { "TJ", "Japan, Kazakhstan, Kyrgyzstan, the European Union, Tajikistan" },
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

static CqRow *
find_row (CqForm *form, const char *ending)
{
  for (guint i = 0; i < form->groups->len; i++)
    {
      GPtrArray *rows = ((CqFormGroup *) form->groups->pdata[i])->rows;

      for (guint j = 0; j < rows->len; j++)
        if (g_str_has_suffix (((CqRow *) rows->pdata[j])->key, ending))
          return rows->pdata[j];
    }
  return NULL;
}

static void
test_commitment (void)
{
  static const char *const asked[] = { "/actors", "/verb", "/action", "/due", "/lead" };
  g_autoptr (CqNode) document = load_document (&template);
  g_autoptr (CqEdit) edit = cq_structure_add (document, "add-commitment", "area/area1", NULL);
  CqFormSource source = { NULL };
  g_autoptr (CqForm) form = NULL;

  g_assert_nonnull (edit);
  assert_valid (edit->document, "a commitment");
  source.document = edit->document;
  form = cq_form_new (&source, edit->form);
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    g_assert_nonnull (find_row (form, asked[i]));
  g_assert_cmpstr (cq_rich_get_text (find_row (form, "/action")->rich), ==, "[do what]");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/adding/parties", test_blanks);
  g_test_add_func ("/adding/commitment", test_commitment);
  return g_test_run ();
}

/* What every form of a document shows, held against what it was when somebody read it. */
#include "forms-dump.h"

#include "cq-golden.h"

#include "template/cq-template.h"

typedef struct
{
  const char *document;
  const char *template;
  const char *golden;
} Case;

static const Case cases[] = {
  { "templates/examples/ashgabat.xml", "templates/joint-statement-roadmap.xml", "forms/ashgabat.txt" },
  { "templates/joint-statement-roadmap.xml", "templates/joint-statement-roadmap.xml", "forms/template.txt" },
  { "templates/roadmap.xml", "templates/roadmap.xml", "forms/roadmap.txt" },
  { "tests/foreign/01-manual.xml", NULL, "forms/foreign.txt" },
};

static void
test_golden (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (CqNode) document = load_source_file (one->document);
  g_autofree char *path = one->template != NULL ? g_build_filename (g_getenv ("CQ_SOURCE_DIR"), one->template, NULL) : NULL;
  g_autoptr (CqTemplate) template = path != NULL ? cq_template_load (path, NULL) : NULL;
  g_autoptr (GPtrArray) problems = cq_check_document (document, NULL, NULL);
  CqFormSource source = { document, template, problems, NULL, "en" };
  g_autoptr (GPtrArray) outline = cq_outline_new (&source);
  g_autoptr (GString) text = g_string_new (NULL);

  dump_outline (text, outline);
  for (guint i = 0; i < outline->len; i++)
    {
      g_autoptr (CqForm) form = cq_form_new (&source, ((CqOutlineRow *) outline->pdata[i])->form);

      g_assert_nonnull (form);
      dump_form (text, form);
    }
  cq_assert_golden (one->golden, text->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/forms/golden/", cases[i].golden, NULL);
      g_test_add_data_func (path, &cases[i], test_golden);
    }
  return g_test_run ();
}

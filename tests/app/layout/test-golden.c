/* Pages held against what they were when somebody looked at them. */
#include "layout-support.h"

#include "cq-golden.h"

typedef struct
{
  const char *file;
  const char *style;
  const char *golden;
} Case;

static const Case cases[] = {
  { "statement.xml", "dialogue", "layout/statement.pages" },
  { "statement.xml", "united-nations", "layout/statement-united-nations.pages" },
  { "statement.xml", "asean", "layout/statement-asean.pages" },
  { "statement.xml", "plain", "layout/statement-plain.pages" },
  { "statement.xml", "tests/app/layout/office.style", "layout/statement-office.pages" },
  { "matrix.xml", "dialogue", "layout/matrix.pages" },
  { "notes.xml", "dialogue", "layout/notes.pages" },
  { "names.xml", "dialogue", "layout/names.pages" },
  { "arabic.xml", "dialogue", "layout/arabic.pages" },
  { "arabic.xml", "united-nations", "layout/arabic-united-nations.pages" },
  { "arabic.xml", "tests/app/layout/office.style", "layout/arabic-office.pages" },
  { "japanese.xml", "dialogue", "layout/japanese.pages" },
};

static void
test_pages (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (CqNode) document = load_document ("tests/app/layout", one->file);
  g_autofree char *file = g_str_has_suffix (one->style, ".style")
                              ? g_build_filename (g_getenv ("CQ_SOURCE_DIR"), one->style, NULL)
                              : NULL;
  g_autoptr (CqPages) pages = lay_out_with (document, file != NULL ? file : one->style, NULL, 1);
  g_autofree char *dump = cq_pages_dump (pages);

  cq_assert_golden (one->golden, dump);
}

/* A short document in each script, in each style. */
static void
test_script (gconstpointer data)
{
  static const char *const styles[] = { "united-nations", "asean", "dialogue", "plain" };
  const char *name = data;
  g_autofree char *file = g_strconcat (name, ".xml", NULL);
  g_autoptr (CqNode) document = load_document ("tests/app/layout/scripts", file);

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autoptr (CqPages) pages = lay_out_with (document, styles[i], NULL, 1);
      g_autofree char *dump = cq_pages_dump (pages);
      g_autofree char *golden = g_strdup_printf ("layout/scripts/%s-%s.pages", name, styles[i]);
      guint n_missing;

      cq_pages_get_missing_glyphs (pages, &n_missing);
      g_assert_cmpuint (n_missing, ==, 0);
      cq_assert_golden (golden, dump);
    }
}

int
main (int argc, char **argv)
{
  static const char *const scripts[] = { "latin", "cyrillic", "japanese", "chinese", "arabic" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autofree char *path = g_strconcat ("/layout/golden/scripts/", scripts[i], NULL);
      g_test_add_data_func (path, scripts[i], test_script);
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/layout/golden/", cases[i].golden, NULL);
      g_test_add_data_func (path, &cases[i], test_pages);
    }
  return g_test_run ();
}

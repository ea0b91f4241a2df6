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
  { "statement.xml", "plain", "layout/statement-plain.pages" },
  { "matrix.xml", "dialogue", "layout/matrix.pages" },
  { "notes.xml", "dialogue", "layout/notes.pages" },
  { "names.xml", "dialogue", "layout/names.pages" },
};

static void
test_pages (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (CqNode) document = load_document ("tests/app/layout", one->file);
  g_autoptr (CqPages) pages = lay_out_with (document, one->style, NULL, 1);
  g_autofree char *dump = cq_pages_dump (pages);

  cq_assert_golden (one->golden, dump);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/layout/golden/", cases[i].golden, NULL);
      g_test_add_data_func (path, &cases[i], test_pages);
    }
  return g_test_run ();
}

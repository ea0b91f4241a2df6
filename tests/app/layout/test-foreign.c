/* Any DocBook prints: every word of it stands on the pages, within the margins. */
#include "layout-support.h"

static const char *const files[] = {
  "01-manual.xml",   "02-reference.xml", "03-howto.xml",      "04-prefixed.xml", "05-mathematics.xml",
  "06-tables.xml",   "07-languages.xml", "08-scholarly.xml",  "09-whitespace.xml", "10-deep.xml",
  "11-strangers.xml", "12-instructions.xml", "13-news.xml",
};

static void
test_every_word (gconstpointer data)
{
  g_autoptr (CqNode) document = load_document ("tests/foreign", data);
  g_autoptr (CqPages) pages = lay_out (document);

  g_assert_cmpuint (count_lost_words (document, pages), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/layout/foreign/", files[i], NULL);
      g_test_add_data_func (path, files[i], test_every_word);
    }
  return g_test_run ();
}

/* Several languages: side by side on pages, and a file each. */
#include <glib/gstdio.h>
#include <string.h>

#include "docbook/cq-reader.h"
#include "export/cq-export.h"
#include "statement/cq-text.h"
#include "store/cq-store.h"
#include "tree/cq-walk.h"

/* A page that lies on its side, and the columns on it, in points */
#define MARGIN 79
#define MEASURE 684
#define HEIGHT 480

static CqNode *
load (const char *name)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "tests", "app", "edition", "documents", name, NULL);
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_load_file (path, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("cq-languages-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}

static char *
ask (const char *const *command)
{
  g_autoptr (GError) error = NULL;
  char *answer = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &answer, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return answer;
}

/* What a reader finds in the column at @index of @n: without white space, and without case, for small capitals. */
static char *
read_column (const char *pdf, guint index, guint n)
{
  g_autofree char *x = g_strdup_printf ("%u", MARGIN + MEASURE * index / n);
  g_autofree char *width = g_strdup_printf ("%u", MEASURE / n);
  g_autofree char *height = g_strdup_printf ("%u", HEIGHT);
  const char *command[] = { "pdftotext", "-x", x, "-y", "50", "-W", width, "-H", height, pdf, "-", NULL };
  g_autofree char *answer = ask (command);

  return g_utf8_casefold (answer, -1);
}

/* The words of the column at @index, in order: texts without notes, whose marks stand among them. */
typedef struct
{
  guint index;
  GString *text; /* (owned) */
} Column;

static gboolean
holds_note (CqNode *node)
{
  return cq_tree_find_tag (node, CQ_DB_FOOTNOTE, NULL) != NULL;
}

static CqWalkStep
gather_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  Column *column = data;
  guint at = 0;
  CqNode *entry;

  if (cq_node_is (node, CQ_DB_SECTION) || cq_node_is (node, CQ_DB_INFO) || cq_node_is (node, CQ_DB_THEAD))
    return CQ_WALK_OVER;
  if (!cq_node_is (node, CQ_DB_ROW))
    return CQ_WALK_ON;
  for (guint i = 0; (entry = cq_node_next_element (node, &i)) != NULL; at++)
    if (at == column->index && !holds_note (entry))
      {
        CqNode *block;

        for (guint b = 0; (block = cq_node_next_element (entry, &b)) != NULL;)
          {
            g_autofree char *plain = cq_text_get_plain (block);
            g_string_append_printf (column->text, "%s ", plain);
          }
      }
  return CQ_WALK_OVER;
}

/* Every letter of @expected stands in @found, in that order; between them what is printed besides: numbers, heads. */
static void
assert_in_order (const char *found, const char *expected)
{
  const char *at = found;

  for (const char *letter = expected; *letter != '\0'; letter = g_utf8_next_char (letter))
    {
      if (!g_unichar_isalnum (g_utf8_get_char (letter)))
        continue;
      while (*at != '\0' && g_utf8_get_char (at) != g_utf8_get_char (letter))
        at = g_utf8_next_char (at);
      if (*at == '\0')
        g_error ("“%.60s” is not in the column", letter);
      at = g_utf8_next_char (at);
    }
}

static char *
write_side_by_side (CqNode *document, const char *const *langs, const char *folder)
{
  const CqExportChoice choice = { .target = CQ_EXPORT_PDF, .beside = langs };
  char *path = g_build_filename (folder, "side.pdf", NULL);
  g_autoptr (GError) error = NULL;

  cq_export_write (document, &choice, 0, path, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return path;
}

static void
test_columns (void)
{
  static const char *const langs[] = { "en", "ru", "ja", NULL };
  static const char *const foreign[] = { "министры", "ministers", "министры" };
  const CqExportChoice choice = { .beside = langs };
  g_autoptr (CqNode) document = load ("three-languages.xml");
  g_autoptr (CqNode) edition = cq_export_make_edition (document, &choice, NULL, NULL);
  g_autofree char *folder = make_folder ();
  g_autofree char *path = write_side_by_side (document, langs, folder);
  const char *pages[] = { "pdfinfo", path, NULL };
  g_autofree char *reader = g_find_program_in_path ("pdftotext");
  g_autofree char *info = NULL;

  if (reader == NULL)
    {
      g_test_skip ("pdftotext is not there");
      remove_folder (folder);
      return;
    }
  for (guint i = 0; i < 3; i++)
    {
      Column column = { i, g_string_new (NULL) };
      g_autofree char *found = read_column (path, i, 3);
      g_autofree char *expected = NULL;

      cq_tree_walk_elements (edition, gather_cb, &column);
      expected = g_utf8_casefold (column.text->str, -1);
      g_assert_cmpuint (strlen (expected), >, 500);
      assert_in_order (found, expected);
      g_assert_null (strstr (found, foreign[i]));
      g_string_free (column.text, TRUE);
    }
  info = ask (pages);
  g_assert_nonnull (strstr (info, "841.89 x 595.276"));
  g_assert_nonnull (strstr (info, "Tagged:          yes"));
  remove_folder (folder);
}

/* Each column has a heading cell; its words bear their language. */
static void
test_tags (void)
{
  static const char *const langs[] = { "en", "ru", "ja", NULL };
  g_autoptr (CqNode) document = load ("three-languages.xml");
  g_autofree char *folder = make_folder ();
  g_autofree char *path = write_side_by_side (document, langs, folder);
  const char *structure[] = { "pdfinfo", "-struct-text", path, NULL };
  g_autofree char *reader = g_find_program_in_path ("pdfinfo");
  g_autofree char *tags = NULL;
  const char *at;
  static const char *const order[] = { "Table", "TH", "English", "TH", "Русский", "TH", "日本語", "TD", "H1", "Joint Statement",
                                       "H1", "Совместное", "H2", "Upkeep", "H2", "Содержание", "LBody", "drains" };

  if (reader == NULL)
    {
      g_test_skip ("pdfinfo is not there");
      remove_folder (folder);
      return;
    }
  at = tags = ask (structure);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      at = strstr (at, order[i]);
      if (at == NULL)
        g_error ("“%s” does not follow in:\n%s", order[i], tags);
    }
  remove_folder (folder);
}

static void
assert_written (const char *folder, const char *name, gboolean is)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, is);
}

static void
hear_cb (double fraction, const char *step, gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (fraction, >=, *last);
  *last = fraction;
}

static void
test_each (void)
{
  static const char *const langs[] = { "en", "ru", "ja", NULL };
  static const char *const wrong[] = { "en", "uz", NULL };
  const CqExportChoice choice = { .target = CQ_EXPORT_TEXT };
  g_autoptr (CqNode) document = load ("three-languages.xml");
  g_autofree char *folder = make_folder ();
  g_autofree char *new_folder = g_strconcat (folder, "/new/", NULL);
  g_autofree char *pattern = g_build_filename (folder, "copy-%s.txt", NULL);
  g_autofree char *single = g_build_filename (folder, "copy.txt", NULL);
  g_autoptr (GPtrArray) notices = NULL;
  g_autoptr (GError) error = NULL;
  double last = 0;

  g_assert_true (cq_export_write_languages (document, &choice, langs, 0, new_folder, hear_cb, &last, NULL, &notices, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (last, ==, 1);
  g_assert_cmpuint (notices->len, >, 0);
  assert_written (folder, "new/en.txt", TRUE);
  assert_written (folder, "new/ja.txt", TRUE);
  g_assert_false (cq_export_write_languages (document, &choice, wrong, 0, pattern, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, CQ_EDITION_ERROR, CQ_EDITION_ERROR_LANGUAGE);
  g_assert_true (g_str_has_prefix (error->message, "Uzbek: "));
  assert_written (folder, "copy-en.txt", FALSE);
  g_clear_error (&error);
  g_assert_false (cq_export_write_languages (document, &choice, langs, 0, single, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, CQ_EXPORT_ERROR, CQ_EXPORT_ERROR_LANGUAGES);
  assert_written (folder, "copy.txt", FALSE);
  remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/columns/words", test_columns);
  g_test_add_func ("/export/columns/tags", test_tags);
  g_test_add_func ("/export/columns/each", test_each);
  return g_test_run ();
}

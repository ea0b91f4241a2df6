/* The checker: what check finds, of the newest document, at a pause. */
#include <glib/gstdio.h>
#include <string.h>

#include "docbook/cq-reader.h"
#include "export/cq-export.h"
#include "session/cq-checker.h"

#define LONGEST (60 * G_USEC_PER_SEC)

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

static void
count_cb (GObject *source,
          GParamSpec *pspec,
          gpointer data)
{
  guint *count = data;

  (*count)++;
}

static void
wait_for (const guint *count,
          guint n)
{
  gint64 end = g_get_monotonic_time () + LONGEST;

  while (*count < n && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (*count, ==, n);
}

static gboolean
raise_cb (gpointer data)
{
  gboolean *flag = data;

  *flag = TRUE;
  return G_SOURCE_REMOVE;
}

/* Long enough for whatever else might come. */
static void
wait_longer (void)
{
  gboolean is_over = FALSE;

  g_timeout_add (3 * CQ_CHECKER_PAUSE, raise_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static char *
list (GPtrArray *problems)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const CqProblem *problem = g_ptr_array_index (problems, i);
      g_string_append_printf (text, "%s #%s: %s\n", problem->rule, problem->id, problem->message);
    }
  return g_string_free (text, FALSE);
}

static void
test_same_as_check (void)
{
  g_autoptr (CqChecker) checker = cq_checker_new ();
  g_autoptr (CqNode) document = load ("dossier.xml");
  g_autoptr (GPtrArray) expected = cq_check_document (document, NULL, NULL);
  g_autofree char *one = list (expected);
  g_autofree char *two = NULL;
  guint n = 0;

  g_signal_connect (checker, "notify::problems", G_CALLBACK (count_cb), &n);
  g_assert_cmpuint (cq_checker_get_problems (checker)->len, ==, 0);
  cq_checker_set_document (checker, document);
  wait_for (&n, 1);
  two = list (cq_checker_get_problems (checker));
  g_assert_cmpuint (expected->len, >, 0);
  g_assert_cmpstr (one, ==, two);
  g_assert_true (cq_checker_get_source (checker) == document);
  g_assert_null (cq_checker_get_message (checker));
}

static void
test_pause (void)
{
  g_autoptr (CqChecker) checker = cq_checker_new ();
  g_autoptr (CqNode) first = load ("dossier.xml");
  g_autoptr (CqNode) second = load ("statement.xml");
  guint n = 0;

  g_signal_connect (checker, "notify::problems", G_CALLBACK (count_cb), &n);
  for (guint i = 0; i < 100; i++)
    {
      cq_checker_set_document (checker, i % 2 == 0 ? first : second);
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_cmpuint (n, ==, 0);
  wait_for (&n, 1);
  g_assert_true (cq_checker_get_source (checker) == second);
  wait_longer ();
  g_assert_cmpuint (n, ==, 1);
}

static void
test_pages (void)
{
  static const char xml[] = "<article xmlns='http://docbook.org/ns/docbook' version='5.0'><title>T</title>"
                            "<para xml:id='odd'>\xf3\xa0\x80\xa1\xee\x80\x80</para></article>";
  g_autoptr (CqChecker) checker = cq_checker_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (CqNode) document = cq_reader_parse (bytes, "test", NULL, NULL);
  const CqExportChoice choice = { 0 };
  g_autoptr (CqPages) pages = cq_export_lay_out (document, document, &choice, NULL, NULL);
  g_autoptr (GPtrArray) expected = cq_check_pages (pages, document, NULL);
  const CqProblem *last;
  guint n = 0;

  g_assert_cmpuint (expected->len, >, 0);
  g_signal_connect (checker, "notify::problems", G_CALLBACK (count_cb), &n);
  cq_checker_set_document (checker, document);
  cq_checker_set_pages (checker, pages, document);
  wait_for (&n, 1);
  last = g_ptr_array_index (cq_checker_get_problems (checker), cq_checker_get_problems (checker)->len - 1);
  g_assert_cmpstr (last->rule, ==, "missing-glyph");
  g_assert_cmpstr (last->id, ==, "odd");
}

/* What stands in a block without an id is reported of what is around it. */
static void
test_named_pages (void)
{
  static const char xml[] = "<article xmlns='http://docbook.org/ns/docbook' version='5.0'><title>T</title>\n"
                            "<section xml:id='area'><title>S</title>\n<para>\xf3\xa0\x80\xa1\xee\x80\x80</para></section></article>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (CqNode) document = cq_reader_parse (bytes, "test", NULL, NULL);
  g_autoptr (CqExportDesk) desk = cq_export_desk_new ();
  const CqExportChoice choice = { 0 };
  g_autoptr (CqPages) pages = cq_export_desk_lay_out (desk, document, &choice, NULL, NULL);
  g_autoptr (GPtrArray) problems = cq_check_pages (pages, document, NULL);
  const CqProblem *problem;

  g_assert_cmpuint (problems->len, >, 0);
  problem = g_ptr_array_index (problems, 0);
  g_assert_cmpstr (problem->id, ==, "area");
  g_assert_cmpuint (problem->line, ==, 3);
}

static void
test_nothing (void)
{
  g_autoptr (CqChecker) checker = cq_checker_new ();
  g_autoptr (CqNode) document = load ("dossier.xml");
  guint n = 0;

  cq_checker_set_document (checker, document);
  g_signal_connect (checker, "notify::problems", G_CALLBACK (count_cb), &n);
  wait_for (&n, 1);
  cq_checker_set_document (checker, NULL);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (cq_checker_get_problems (checker)->len, ==, 0);
  g_assert_null (cq_checker_get_source (checker));
  cq_checker_set_document (checker, document);
  cq_checker_set_document (checker, NULL);
  wait_longer ();
  g_assert_cmpuint (n, ==, 3);
}

static void
test_dropped (void)
{
  CqChecker *checker = cq_checker_new ();
  g_autoptr (CqNode) document = load ("dossier.xml");

  g_object_add_weak_pointer (G_OBJECT (checker), (gpointer *) &checker);
  cq_checker_set_document (checker, document);
  g_object_unref (checker);
  g_assert_null (checker);
  wait_longer ();
}

/* What is wrong with a file of the office is told beside what is wrong with the document. */
static void
test_office (void)
{
  g_autoptr (CqChecker) checker = cq_checker_new ();
  g_autoptr (CqNode) document = load ("dossier.xml");
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "communique", "register", NULL);
  g_autofree char *path = g_build_filename (folder, "own.register", NULL);
  g_autofree char *place = g_strconcat (path, ":2: ", NULL);
  const CqProblem *first;
  guint n = 0;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "[KG]\nnothing\n", -1, NULL));
  g_signal_connect (checker, "notify::problems", G_CALLBACK (count_cb), &n);
  cq_checker_set_document (checker, document);
  wait_for (&n, 1);
  first = cq_checker_get_problems (checker)->pdata[0];
  g_assert_cmpstr (first->rule, ==, "register-fault");
  g_assert_true (g_str_has_prefix (first->message, place));
  g_assert_cmpint (g_remove (path), ==, 0);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/checker/same-as-check", test_same_as_check);
  g_test_add_func ("/checker/pause", test_pause);
  g_test_add_func ("/checker/pages", test_pages);
  g_test_add_func ("/checker/named-pages", test_named_pages);
  g_test_add_func ("/checker/nothing", test_nothing);
  g_test_add_func ("/checker/dropped", test_dropped);
  g_test_add_func ("/checker/office", test_office);
  return g_test_run ();
}

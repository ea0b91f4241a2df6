/* What pages say of a document: here, the letters that no font has. */
#include "check/cq-check.h"
#include "docbook/cq-reader.h"
#include "layout/cq-layout.h"

/* (transfer full) (element-type CqProblem) */
static GPtrArray *
check_body (const char *body)
{
  g_autofree char *text = g_strdup_printf ("<article xmlns='http://docbook.org/ns/docbook' version='5.0' xml:lang='en'><info><title>T</title></info>"
                                           "%s</article>",
                                           body);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = cq_reader_parse (bytes, "test.xml", NULL, &error);
  g_autoptr (CqStyle) style = NULL;
  g_autoptr (CqPages) pages = NULL;

  g_assert_no_error (error);
  style = cq_style_load ("dialogue", &error);
  g_assert_no_error (error);
  pages = cq_layout_make (document, style, NULL, NULL, &error);
  g_assert_no_error (error);
  return cq_check_pages (pages, document, "test.xml");
}

static const CqProblem *
problem_at (GPtrArray *problems, guint index)
{
  g_assert_cmpuint (index, <, problems->len);
  return g_ptr_array_index (problems, index);
}

/* Letters of scripts for which the tests have no font */
#define KHITAN "\360\230\254\200"
#define KHITAN_TOO "\360\230\254\201"
#define UYGHUR_1 "\360\220\275\260"
#define UYGHUR_2 "\360\220\275\261"
#define UYGHUR_3 "\360\220\275\262"

/* A font that is missing is named once, by its script, where it is missed first. */
static void
test_once (void)
{
  g_autoptr (GPtrArray) problems = check_body ("<para xml:id='a'>" KHITAN KHITAN_TOO ", 日本</para><para xml:id='b'>" KHITAN_TOO "</para>"
                                               "<para xml:id='c'>" UYGHUR_1 "</para><para xml:id='d'>" KHITAN "</para>");

  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_cmpstr (problem_at (problems, 0)->rule, ==, "missing-glyph");
  g_assert_cmpstr (problem_at (problems, 0)->id, ==, "a");
  g_assert_cmpstr (problem_at (problems, 0)->message, ==,
                   "No font has “" KHITAN KHITAN_TOO "” (script: Khitan small script), nor what stands in this script in 2 other places");
  g_assert_cmpstr (problem_at (problems, 1)->id, ==, "c");
}

/* Of a long text the beginning is shown; what reads from right to left is shown as it is read. */
static void
test_sample (void)
{
  g_autoptr (GString) body = g_string_new ("<para>" UYGHUR_1 UYGHUR_2 " 2017 " UYGHUR_3 "</para><para>");
  g_autoptr (GPtrArray) problems = NULL;

  for (guint i = 0; i < 40; i++)
    g_string_append (body, KHITAN " ");
  g_string_append (body, "</para>");
  problems = check_body (body->str);
  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_true (g_str_has_prefix (problem_at (problems, 0)->message, "No font has “" UYGHUR_1 UYGHUR_2 UYGHUR_3 "”"));
  g_assert_nonnull (strstr (problem_at (problems, 1)->message, KHITAN "…”"));
  g_assert_cmpint (g_utf8_strlen (problem_at (problems, 1)->message, -1), <, 80);
}

/* What belongs to no script is shown by itself. */
static void
test_no_script (void)
{
  g_autoptr (GPtrArray) problems = check_body ("<para xml:id='a'>\356\200\200</para><para xml:id='b'>\356\200\201</para><para>\356\200\200</para>");

  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_cmpstr (problem_at (problems, 0)->message, ==, "No font has “\356\200\200”");
  g_assert_cmpstr (problem_at (problems, 1)->id, ==, "b");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check-pages/once", test_once);
  g_test_add_func ("/check-pages/sample", test_sample);
  g_test_add_func ("/check-pages/no-script", test_no_script);
  return g_test_run ();
}

/* Misspelled words and missing dictionaries as problems. */
#include <locale.h>
#include <string.h>

#include "../spell/plain-speller.h"
#include "check/cq-check-spelling.h"
#include "docbook/cq-reader.h"

static const char xml[] = "<article xmlns=\"http://docbook.org/ns/docbook\" version=\"5.0\" xml:lang=\"en\">\n"
                          "<title><phrase xml:lang=\"en\">Statement</phrase><phrase xml:lang=\"ky\">Билдирүү</phrase>"
                          "<phrase xml:lang=\"ja\">声明</phrase><phrase xml:lang=\"ru\">Заявление</phrase></title>\n"
                          "<para xml:id=\"a\">The ministers\n met in teh city.</para>\n"
                          "<section xml:id=\"b\"><title>Roads</title><para>Teh roads</para></section></article>";

static CqNode *
parse (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_parse (bytes, "test.xml", NULL, &error);

  g_assert_no_error (error);
  return document;
}

static void
assert_problem (const CqProblem *problem, const char *rule, guint line, const char *id, const char *part)
{
  g_assert_cmpstr (problem->rule, ==, rule);
  g_assert_cmpint (problem->severity, ==, CQ_PROBLEM_INFO);
  g_assert_cmpstr (problem->file, ==, "test.xml");
  g_assert_cmpuint (problem->line, ==, line);
  g_assert_cmpstr (problem->id, ==, id);
  g_assert_nonnull (strstr (problem->message, part));
  g_assert_false (g_str_has_suffix (problem->message, "."));
  g_assert_cmpstr (problem->remedy, !=, "");
}

static void
test_problems (void)
{
  g_autoptr (CqSpeller) speller = plain_speller_new ("en", "the ministers met in city roads statement", NULL);
  g_autoptr (CqNode) document = parse ();
  g_autoptr (GPtrArray) problems = cq_check_spelling (document, "test.xml", speller, "en");

  g_assert_cmpuint (problems->len, ==, 5);
  assert_problem (problems->pdata[0], "missing-dictionary", 0, NULL, "Kyrgyz");
  assert_problem (problems->pdata[1], "missing-dictionary", 0, NULL, "Japanese");
  assert_problem (problems->pdata[2], "missing-dictionary", 0, NULL, "Russian");
  assert_problem (problems->pdata[3], "spelling", 3, "a", "“teh”");
  assert_problem (problems->pdata[4], "spelling", 5, "b", "“Teh”");
  g_assert_nonnull (strstr (((CqProblem *) problems->pdata[2])->remedy, "hunspell-ru"));
}

/* Without any dictionary that is said, and nothing else. */
static void
test_no_dictionary (void)
{
  g_autoptr (CqSpeller) speller = plain_speller_new (NULL);
  g_autoptr (CqNode) document = parse ();
  g_autoptr (GPtrArray) problems = cq_check_spelling (document, NULL, speller, "en");

  g_assert_cmpuint (problems->len, ==, 4);
  for (guint i = 0; i < problems->len; i++)
    g_assert_cmpstr (((CqProblem *) problems->pdata[i])->rule, ==, "missing-dictionary");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check/spelling/problems", test_problems);
  g_test_add_func ("/check/spelling/no-dictionary", test_no_dictionary);
  return g_test_run ();
}

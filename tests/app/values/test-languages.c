/* Values name the languages of a document, and what they change in one leaves the others behind. */
#include "statement/cq-concordance.h"
#include "statement/cq-languages.h"
#include "statement/cq-part.h"
#include "values-fixtures.h"

static void
assert_languages (CqNode *document, const char *expected)
{
  g_auto (GStrv) languages = cq_document_list_languages (document);
  g_autofree char *joined = g_strjoinv (" ", languages);

  g_assert_cmpstr (joined, ==, expected);
}

static void
apply (CqNode **document, const char *json)
{
  CqNode *applied = apply_text (*document, json, CQ_VALUES_MERGE);

  assert_sound (applied);
  cq_node_unref (*document);
  *document = applied;
}

static void
test_languages (void)
{
  g_autoptr (CqNode) document = new_document ("joint-statement");
  g_autoptr (CqNode) same = NULL;

  apply (&document, "{\"languages\": [{\"lang\": \"ja\", \"standing\": \"unofficial-translation\"}, \"ru\"]}");
  assert_languages (document, "en ja ru");
  g_assert_cmpint (cq_document_get_standing (document, "ja"), ==, CQ_STANDING_UNOFFICIAL_TRANSLATION);
  g_assert_cmpint (cq_document_get_standing (document, "ru"), ==, CQ_STANDING_AUTHENTIC);
  same = apply_text (document, "{\"languages\": [\"ja\", \"ru\"]}", CQ_VALUES_MERGE);
  g_assert_true (cq_node_equal (same, document));
  apply (&document, "{\"languages\": [\"ru\", \"ja\", {\"lang\": \"kk\"}]}");
  assert_languages (document, "en ru ja kk");
  g_assert_cmpint (cq_document_get_standing (document, "ja"), ==, CQ_STANDING_UNOFFICIAL_TRANSLATION);
  apply (&document, "{\"languages\": [{\"lang\": \"ru\", \"remove\": true}]}");
  assert_languages (document, "en ja kk");
  apply (&document, "{\"lang\": \"ja\"}");
  assert_languages (document, "ja en kk");
  apply (&document, "{\"languages\": null}");
  assert_languages (document, "ja");
}

static CqVersionState
get_state (CqNode *document, const char *lang)
{
  g_autoptr (CqConcordance) concordance = cq_concordance_new (document, NULL);
  const CqVersions *text = cq_concordance_find (concordance, CQ_PART_MAIN, CQ_VERSIONS_TITLE);
  guint at;

  g_assert_nonnull (text);
  g_assert_true (cq_concordance_find_language (concordance, lang, &at));
  return text->versions[at].state;
}

static void
test_in_step (void)
{
  g_autoptr (CqNode) document = new_document ("joint-statement");

  apply (&document, "{\"languages\": [\"ja\"], \"title\": {\"en\": \"One\"}}");
  g_assert_cmpint (get_state (document, "ja"), ==, CQ_VERSION_MISSING);
  apply (&document, "{\"title\": {\"ja\": \"一\"}}");
  g_assert_cmpint (get_state (document, "ja"), ==, CQ_VERSION_IN_STEP);
  apply (&document, "{\"title\": {\"en\": \"Two\"}}");
  g_assert_cmpint (get_state (document, "ja"), ==, CQ_VERSION_BEHIND);
  apply (&document, "{\"title\": {\"en\": \"Three\", \"ja\": \"三\"}}");
  g_assert_cmpint (get_state (document, "ja"), ==, CQ_VERSION_IN_STEP);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/values/languages", test_languages);
  g_test_add_func ("/values/languages/in-step", test_in_step);
  return g_test_run ();
}

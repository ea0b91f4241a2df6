/* From values to documents: whole files, held against golden ones. */
#include "values-fixtures.h"

#include "cq-golden.h"
#include "statement/cq-usage.h"

typedef struct
{
  const char *values;
  const char *template;
  const char *golden;
} Case;

static const Case cases[] = {
  { "tests/values/full.json", "joint-statement-roadmap", "values/full.xml" },
  { "templates/examples/ashgabat.json", "joint-statement-roadmap", "values/ashgabat.xml" },
  { "tests/values/corpus/01.json", "joint-statement", "values/01.xml" },
  { "tests/values/corpus/03.json", "roadmap", "values/03.xml" },
  { "tests/values/corpus/06.json", "joint-statement", "values/06.xml" },
  { "tests/values/corpus/12.json", "joint-statement", "values/12.xml" },
  { "tests/values/corpus/13.json", "joint-statement-bilateral", "values/13.xml" },
  { "tests/values/corpus/15.json", "roadmap", "values/15.xml" },
  { "tests/values/corpus/16.json", "joint-statement", "values/16.xml" },
  { "tests/values/corpus/18.json", "joint-statement", "values/18.xml" },
  { "tests/values/corpus/19.json", "joint-statement", "values/19.xml" },
  { "tests/values/corpus/21.json", "joint-statement", "values/21.xml" },
};

static void
test_golden (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (CqNode) fresh = new_document (self->template);
  g_autoptr (CqNode) document = apply_file (fresh, self->values, CQ_VALUES_FILL);
  g_autofree char *text = to_text (document);

  assert_sound (document);
  cq_assert_golden (self->golden, text);
}

/* A merge into the full document, and the same values once more. */
static void
test_set (void)
{
  g_autoptr (CqNode) fresh = new_document ("joint-statement-roadmap");
  g_autoptr (CqNode) full = apply_file (fresh, "tests/values/full.json", CQ_VALUES_FILL);
  g_autoptr (CqNode) set = apply_file (full, "tests/values/full-set.json", CQ_VALUES_MERGE);
  g_autofree char *text = to_text (set);
  g_autoptr (CqNode) again = NULL;

  assert_sound (set);
  cq_assert_golden ("values/full-set.xml", text);
  again = apply_file (full, "tests/values/full.json", CQ_VALUES_MERGE);
  assert_sound (again);
}

static void
test_nothing (void)
{
  g_autoptr (CqNode) fresh = new_document ("roadmap");
  g_autoptr (CqNode) filled = apply_file (fresh, "tests/values/minimal.json", CQ_VALUES_FILL);
  g_autoptr (CqNode) merged = apply_text (fresh, "{}", CQ_VALUES_MERGE);

  g_assert_true (filled == fresh);
  g_assert_true (merged == fresh);
}

/* How dates and numbers are written is set, kept where it is not named, and cleared. */
static void
test_usage (void)
{
  g_autoptr (CqNode) fresh = new_document ("joint-statement");
  g_autoptr (CqNode) set = apply_text (
      fresh, "{\"usage\": {\"calendar\": \"japanese\", \"digits\": \"arab\", \"lengths\": \"words-and-figures\"}}",
      CQ_VALUES_MERGE);
  g_autoptr (CqNode) kept = apply_text (set, "{\"usage\": {\"digits\": null}}", CQ_VALUES_MERGE);
  g_autoptr (CqNode) cleared = apply_text (set, "{\"usage\": null}", CQ_VALUES_MERGE);
  g_autofree char *japanese = cq_document_get_date_language (set, "ja");
  g_autofree char *arabic = cq_document_get_date_language (set, "ar");
  g_autofree char *kept_japanese = cq_document_get_date_language (kept, "ja");
  g_autofree char *kept_arabic = cq_document_get_date_language (kept, "ar");

  assert_sound (set);
  g_assert_cmpstr (japanese, ==, "ja-u-ca-japanese");
  g_assert_cmpstr (arabic, ==, "ar-u-nu-arab");
  g_assert_true (cq_document_says_lengths_twice (set));
  g_assert_cmpstr (kept_japanese, ==, "ja-u-ca-japanese");
  g_assert_cmpstr (kept_arabic, ==, "ar");
  g_assert_true (cq_document_says_lengths_twice (kept));
  g_assert_true (cq_node_equal (cleared, fresh));
}

/* "By the end of 2018", in the sentence and in the file. */
static void
test_end (void)
{
  g_autoptr (CqNode) fresh = new_document ("joint-statement");
  g_autoptr (CqNode) document
      = apply_text (fresh,
                    "{\"clauses\": [{\"commitment\": {\"actors\": [\"We\"], \"verb\": \"will\", \"action\": \"meet\", "
                    "\"due\": {\"date\": \"2018\", \"end\": true}}}]}",
                    CQ_VALUES_FILL);
  g_autofree char *text = to_text (document);

  assert_sound (document);
  g_assert_nonnull (strstr (text, "by the end of 2018"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/values/golden/", cases[i].golden + strlen ("values/"), NULL);
      g_test_add_data_func (path, &cases[i], test_golden);
    }
  g_test_add_func ("/values/golden/set", test_set);
  g_test_add_func ("/values/nothing", test_nothing);
  g_test_add_func ("/values/usage", test_usage);
  g_test_add_func ("/values/end", test_end);
  return g_test_run ();
}

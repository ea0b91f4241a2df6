/* Values with one fault each: refused, with a message that names the file, the place and the fault. */
#include "values-fixtures.h"

static void
try_file (CqNode *document, const char *folder, const char *file, const char *word)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *json = NULL;
  g_autofree char *message = NULL;
  g_autofree char *lower_word = g_utf8_casefold (word, -1);
  gsize length;

  g_assert_true (g_file_get_contents (path, &json, &length, NULL));
  for (CqValuesMode mode = CQ_VALUES_FILL; mode <= CQ_VALUES_MERGE; mode++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CqNode) applied = cq_values_apply (document, json, length, file, mode, &error);
      g_autofree char *start = g_strconcat (file, ":", NULL);
      g_autofree char *lower = NULL;

      if (applied != NULL)
        g_error ("%s was accepted", file);
      g_assert_nonnull (error);
      g_assert_true (error->domain == CQ_VALUES_ERROR);
      g_test_message ("%s", error->message);
      lower = g_utf8_casefold (error->message, -1);
      if (strstr (lower, lower_word) == NULL || !g_str_has_prefix (error->message, start))
        g_error ("%s: the message does not say “%s”: %s", file, word, error->message);
    }
}

/* The table of the folder says which word each message must hold. */
static void
test_folder (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "tests", "values", "bad", NULL);
  g_autofree char *readme = g_build_filename (folder, "README.md", NULL);
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (CqNode) document = new_document ("joint-statement");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0, n_rows = 0;

  g_assert_true (g_file_get_contents (readme, &table, NULL, NULL));
  lines = g_strsplit (table, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "`", -1);
      if (!g_str_has_prefix (lines[i], "| `"))
        continue;
      try_file (document, folder, cells[1], cells[3]);
      n_rows++;
    }
  for (const char *name; (name = g_dir_read_name (dir)) != NULL;)
    n_files += g_str_has_suffix (name, ".json");
  g_assert_cmpuint (n_rows, ==, n_files);
}

static void
assert_message (const char *json, const char *expected)
{
  g_autoptr (CqNode) document = new_document ("joint-statement");
  g_autoptr (GError) error = NULL;

  g_assert_null (cq_values_apply (document, json, strlen (json), "values.json", CQ_VALUES_MERGE, &error));
  if (!g_str_has_prefix (error->message, expected))
    g_error ("%s\n  %s\n  expected: %s", json, error->message, expected);
}

/* Each message begins with the line and the place. */
static void
test_places (void)
{
  assert_message ("{\"title\": \"A\",\n\"sections\": [{},{},{\"clauses\": [\"a\",\n{\"commitment\": {\n\"foo\": 1}}]}]}",
                  "values.json:4: sections[2].clauses[1].commitment.foo: Unknown key “foo”");
  assert_message ("{\n\"meeting\":{\"number\":\n\"six\"}}", "values.json:2: meeting.number: Expected here: a number; found: a text");
  assert_message ("{\"clauses\":[\n{\"commitment\":{\"due\":{\"within\":\"P6M\",\n\"of\":7}}}]}",
                  "values.json:3: clauses[0].commitment.due.of: ");
  assert_message ("{\"parties\":[{\"country\":\"JP\"},\n{\"id\":\"jp\"}]}", "values.json:2: parties[1]: The id “jp” is given twice");
  assert_message ("{\"signatures\":{\"order\":[\n\"zz\"]}}", "values.json:2: signatures.order[0]: ");
  assert_message ("{\"order\":{\"body\":[\n\"zz\"]}}", "values.json:2: order.body[0]: ");
  assert_message ("{\"order\":{\n\"body\":\"rank\"}}", "values.json:2: order.body: ");
  assert_message ("{\"order\":{\n\"chapeau\":\"chapeau\"}}", "values.json:2: order.chapeau: ");
  assert_message ("{\"order\":{\n\"closing\":\"lot\"}}", "values.json:2: order");
  assert_message ("{\"order\":{\n\"signatures\":{\"by\":\"lot\",\"seed\":\"s\",\"drawn\":\"yesterday\"}}}", "values.json:2: order.signatures: ");
  assert_message ("{\"order\":{\n\"signatures\":{\"alphabet\":\"en\"}}}", "values.json:2: order.signatures: ");
  assert_message ("{\"sections\":[{\"id\":\"a\",\n\"after\":\"b\"}]}", "values.json:2: sections[0].after: ");
  assert_message ("{\"closing\":\n{\"text\":\"x\",\n\"footnotes\":{\n\"1\":\"y\"}}}", "values.json:4: closing.footnotes.1: ");
  assert_message ("[]", "values.json:1: Expected here: an object; found: an array");
  assert_message ("{\"sections\":[{\"id\":\"chapeau\"}]}", "values.json:1: sections[0]: The id “chapeau” is that of something else");
  assert_message ("{\"clauses\":[\"{actors} sing\"]}", "values.json:1: clauses[0]: ");
  assert_message ("{\"terms\":[{\"means\":\"b\"}]}", "values.json:1: terms[0]: ");
  assert_message ("{\"terms\":[{\"term\":\"a[^1]\"}]}", "values.json:1: terms[0].term: The footnote mark [^1]");
  assert_message ("{\"usage\":{\n\"calendar\":\"mayan\"}}", "values.json:2: usage.calendar: “mayan” is none of these words: ");
  assert_message ("{\"clauses\":[{\"commitment\":{\"due\":{\"date\":\"2018-12-31\",\n\"end\":true}}}]}",
                  "values.json:1: clauses[0].commitment.due: Only a month");
  assert_message ("{\"clauses\":[{\"commitment\":{\"due\":{\"within\":\"P6M\",\n\"end\":true}}}]}",
                  "values.json:1: clauses[0].commitment.due: “end” goes with “date” only");
  assert_message ("{\"meeting\":{\"name\":\"a[^1]\"}}", "values.json:1: meeting.name: The footnote mark [^1]");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/values/bad/folder", test_folder);
  g_test_add_func ("/values/bad/places", test_places);
  return g_test_run ();
}

/* The look over a JSON text, and the lines of its values. */
#include "values/cq-json-scan.h"

#include <string.h>

static void
test_good (void)
{
  static const char *const texts[] = {
    "{}", " [] ", "null", "-0.5e+10", "\"a\"", "{\"a\":[1,2,{\"b\":null}],\"c\":true}\n", "\"\\ud83d\\ude00 \\u00e9 \\n\\t\\/\"",
    "{\"a\":{\"a\":1},\"b\":{\"a\":1}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *message = NULL;
      guint line;

      if (!cq_json_scan (texts[i], strlen (texts[i]), &line, &message))
        g_error ("%s: %s", texts[i], message);
      g_assert_null (message);
    }
}

static void
test_bad (void)
{
  static const struct
  {
    const char *text;
    guint line;
    const char *word;
  } cases[] = {
    { "", 1, "nothing" },
    { "\n\n", 3, "nothing" },
    { "{", 1, "closed" },
    { "{\"a\":1,}", 1, "}" },
    { "[1,]", 1, "]" },
    { "[1 2]", 1, "comma" },
    { "{\"a\" 1}", 1, "colon" },
    { "{\n\"a\":1,\n\"a\":2}", 3, "twice" },
    { "{\"a\":1,\"\\u0061\":2}", 1, "twice" },
    { "[1]]", 1, "]" },
    { "[1] 2", 1, "end" },
    { "{]", 1, "]" },
    { "'a'", 1, "double quotes" },
    { "[// no\n1]", 1, "double quotes" },
    { "[01]", 1, "number" },
    { "[1.]", 1, "number" },
    { "[+1]", 1, "double quotes" },
    { "[0x10]", 1, "comma" },
    { "[nul]", 1, "double quotes" },
    { "[\"a\nb\"]", 1, "control" },
    { "[\"\\u0000\"]", 1, "control" },
    { "[\"\\b\"]", 1, "control" },
    { "[\"\\x\"]", 1, "escape" },
    { "[\"\\ud800\"]", 1, "surrogate" },
    { "[\"\\udc00\"]", 1, "surrogate" },
    { "[\"\\ud800\\u0041\"]", 1, "surrogate" },
    { "[\"\\uffff\"]", 1, "noncharacter" },
    { "[\"a", 1, "ends" },
    { "[\"\\", 1, "ends" },
    { "[\"\\u12", 1, "hexadecimal" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *message = NULL;
      guint line;

      g_assert_false (cq_json_scan (cases[i].text, strlen (cases[i].text), &line, &message));
      if (strstr (message, cases[i].word) == NULL || line != cases[i].line)
        g_error ("%s: %u: %s", cases[i].text, line, message);
    }
}

static void
test_depth (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *message = NULL;
  guint line;

  for (guint i = 0; i < CQ_JSON_MAX_DEPTH; i++)
    g_string_append_c (text, '[');
  for (guint i = 0; i < CQ_JSON_MAX_DEPTH; i++)
    g_string_append_c (text, ']');
  g_assert_true (cq_json_scan (text->str, text->len, &line, &message));
  g_string_prepend_c (text, '[');
  g_string_append_c (text, ']');
  g_assert_false (cq_json_scan (text->str, text->len, &line, &message));
  g_assert_nonnull (strstr (message, "deep"));
}

static void
test_lines (void)
{
  static const char text[] = "{\n\"a\": [1,\n 2, {\"b\":\n 3}],\n\n\"c\":\n{\"d\": null}}";

#define LINE(place) cq_json_find_line (text, strlen (text), place)
  g_assert_cmpuint (LINE (""), ==, 1);
  g_assert_cmpuint (LINE ("a"), ==, 2);
  g_assert_cmpuint (LINE ("a[0]"), ==, 2);
  g_assert_cmpuint (LINE ("a[1]"), ==, 3);
  g_assert_cmpuint (LINE ("a[2].b"), ==, 3);
  g_assert_cmpuint (LINE ("c"), ==, 6);
  g_assert_cmpuint (LINE ("c.d"), ==, 7);
  g_assert_cmpuint (LINE ("c.e"), ==, 0);
#undef LINE
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/values/scan/good", test_good);
  g_test_add_func ("/values/scan/bad", test_bad);
  g_test_add_func ("/values/scan/depth", test_depth);
  g_test_add_func ("/values/scan/lines", test_lines);
  return g_test_run ();
}

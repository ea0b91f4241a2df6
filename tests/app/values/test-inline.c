/* The little Markdown of the values. */
#include "values/cq-inline.h"

#include "docbook/cq-writer.h"
#include "tree/cq-node-builder.h"

static CqNode *
make_note (const char *mark, gpointer data)
{
  return cq_node_new_with_text (CQ_DB_FOOTNOTE, mark);
}

static CqNode *
make_field (const char *words, const char *before, gsize length, gpointer data)
{
  g_autofree char *text = g_strdup_printf ("%s after %" G_GSIZE_FORMAT, words, length);

  return g_ascii_islower (*words) ? cq_node_new_with_text (CQ_DB_PHRASE, text) : NULL;
}

static char *
parse (const char *string)
{
  g_autoptr (GPtrArray) content = cq_inline_parse (string, make_note, make_field, NULL);
  g_autoptr (CqNode) para = NULL;
  g_autofree char *text = NULL;
  g_autoptr (CqNode) empty = cq_node_new_with_text (CQ_DB_PARA, NULL);

  para = cq_node_with_child_array (empty, content);
  text = cq_writer_write_node (para);
  if (content->len == 0)
    return g_strdup ("");
  /* Between the tags of the paragraph. */
  return g_strndup (strchr (text, '>') + 1, strlen (strchr (text, '>') + 1) - strlen ("</para>"));
}

#define E "<emphasis>"
#define S "<emphasis role=\"strong\">"
#define X "</emphasis>"

static void
test_parse (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "plain", "plain" },
    { "*one*", E "one" X },
    { "a *b* c", "a " E "b" X " c" },
    { "**two**", S "two" X },
    { "***three***", E S "three" X X },
    { "**bold *and* more**", S "bold " E "and" X " more" X },
    { "*a **b***", E "a " S "b" X X },
    { "5 * 3 * 2", "5 * 3 * 2" },
    { "*open", "*open" },
    { "close*", "close*" },
    { "**", "**" },
    { "****", "****" },
    { "in*tra*word", "in" E "tra" X "word" },
    { "**東京**は", S "東京" X "は" },
    { "「*強調*」", "「" E "強調" X "」" },
    { "\\*not\\*", "*not*" },
    { "back\\slash \\\\", "back\\slash \\" },
    { "text[^1].", "text<footnote>1</footnote>." },
    { "*a[^x] b*", E "a<footnote>x</footnote> b" X },
    { "\\[^1]", "[^1]" },
    { "[^ ] [^] [^a b] [x] [^", "[^ ] [^] [^a b] [x] [^" },
    { "[ , each. - G77 ]", "[ , each. - G77 ]" },
    { "**foo*bar**", S "foo*bar" X },
    { "at {city} and *{city}*", "at <phrase>city after 3</phrase> and " E "<phrase>city after 15</phrase>" X },
    { "{Placeholder} {} {open", "{Placeholder} {} {open" },
    { "\\{city}", "{city}" },
    { "{{city}}", "{<phrase>city after 1</phrase>}" },
    { "a < b & c", "a &lt; b &amp; c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *made = parse (cases[i][0]);
      g_assert_cmpstr (made, ==, cases[i][1]);
    }
}

static void
test_strip (void)
{
  g_autofree char *plain = cq_inline_strip ("The *quiet* **waters**[^1] \\* 5");

  g_assert_cmpstr (plain, ==, "The quiet waters * 5");
}

/* No text makes a deep tree, or takes long. */
static void
test_bounds (void)
{
  g_autoptr (GString) nested = g_string_new (NULL);
  g_autoptr (GString) openers = g_string_new (NULL);
  g_autofree char *made = NULL;
  gint64 start;
  guint depth = 0, deepest = 0;

  for (guint i = 0; i < 200; i++)
    g_string_append (nested, i % 2 ? "**a " : "*a ");
  for (guint i = 200; i > 0; i--)
    g_string_append (nested, (i - 1) % 2 ? " b**" : " b*");
  made = parse (nested->str);
  for (const char *at = made; (at = strstr (at, "emphasis")) != NULL; at++)
    {
      depth += at[-1] == '/' ? -1 : 1;
      deepest = MAX (deepest, depth);
    }
  g_assert_cmpuint (deepest, <, 10);

  for (guint i = 0; i < 100000; i++)
    g_string_append (openers, "a**b*c");
  for (guint i = 0; i < 100000; i++)
    g_string_append (openers, "{a{");
  start = g_get_monotonic_time ();
  g_ptr_array_unref (cq_inline_parse (openers->str, NULL, make_field, NULL));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/values/inline/parse", test_parse);
  g_test_add_func ("/values/inline/strip", test_strip);
  g_test_add_func ("/values/inline/bounds", test_bounds);
  return g_test_run ();
}

/* Random content, random edits: what holds for every one of them. */
#include <string.h>

#include "rich-content.h"

#define N_SEEDS 1000
#define N_EDITS 25

static const char *const words[] = { "Ministers ", "日本は", "مرحبا ", "e\xcc\x81", "👩‍👩‍👧", "a", " ", ", ", "\n  ", "the roadmap" };

static const char *const atoms[] = {
  "<phrase role='field name-short' linkend='jp'>Japan</phrase>",
  "<phrase role='field text'><replaceable>a step</replaceable></phrase>",
  "<replaceable>do what</replaceable>",
  "<date role='adopted'>1 May</date>",
  "<footnote><para>Note.</para></footnote>",
  "<xref linkend='op1'/>",
  "<anchor role='bracket-open'/>",
  "<!-- nobody sees -->",
  "<?pi data?>",
  "<anchor xml:id='n%u'/>",
  "<emphasis/>",
  "<inlineequation><mathphrase>x = y</mathphrase></inlineequation>",
};

static const char *const wraps[] = {
  "<emphasis>", "<emphasis role='verb'>", "<emphasis role='strong'>", "<phrase role='action' xml:id='n%u'>",
  "<phrase role='commitment' xml:id='n%u'>", "<link linkend='op1' xml:id='n%u'>", "<subscript>",
  "<phrase xml:lang='ja'>", "<emphasis xml:id='n%u'>",
};

static void
append_random (GRand *random, GString *xml, guint depth, guint *n_ids)
{
  guint n = g_rand_int_range (random, depth == 3 ? 0 : 1, 6);

  for (guint i = 0; i < n; i++)
    {
      guint what = g_rand_int_range (random, 0, depth > 0 ? 3 : 2);
      const char *piece = what == 0 ? words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]
                          : what == 1 ? atoms[g_rand_int_range (random, 0, G_N_ELEMENTS (atoms))]
                                      : wraps[g_rand_int_range (random, 0, G_N_ELEMENTS (wraps))];
      const char *id = strstr (piece, "%u");

      if (id != NULL)
        g_string_append_printf (xml, "%.*s%u%s", (int) (id - piece), piece, ++*n_ids, id + 2);
      else
        g_string_append (xml, piece);
      if (what == 2)
        {
          append_random (random, xml, depth - 1, n_ids);
          g_string_append_printf (xml, "</%.*s>", (int) strcspn (piece + 1, " >"), piece + 1);
        }
    }
}

static char *
splice (const char *text, guint start, guint end, const char *replacement)
{
  g_autofree char *head = g_utf8_substring (text, 0, start);
  g_autofree char *tail = g_utf8_substring (text, end, -1);

  return g_strconcat (head, replacement, tail, NULL);
}

/* The spans around each character, as text; the nodes of what is not touched are the same. */
static GPtrArray *
describe (CqRich *rich)
{
  GPtrArray *characters = g_ptr_array_new_with_free_func (g_free);
  guint n_spans;
  const CqRichSpan *spans = cq_rich_get_spans (rich, &n_spans);

  for (guint i = 0; i < cq_rich_get_length (rich); i++)
    {
      GString *around = g_string_new (NULL);
      for (guint k = 0; k < n_spans; k++)
        if (spans[k].start <= i && i - spans[k].start < spans[k].length)
          g_string_append_printf (around, "%d:%p ", spans[k].kind, (void *) spans[k].node);
      g_ptr_array_add (characters, g_string_free (around, FALSE));
    }
  return characters;
}

static guint
count_kind (CqRich *rich, CqRichKind kind)
{
  guint n_spans;
  const CqRichSpan *spans = cq_rich_get_spans (rich, &n_spans);
  guint n = 0;

  for (guint i = 0; i < n_spans; i++)
    n += spans[i].kind == kind;
  return n;
}

static void
gather_ids (CqNode *node, GHashTable *ids)
{
  const char *id = cq_node_get_kind (node) == CQ_NODE_ELEMENT ? cq_node_get (node, CQ_XML_ID) : NULL;

  if (id != NULL)
    g_assert_true (g_hash_table_add (ids, (gpointer) id));
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    gather_ids (cq_node_get_child (node, i), ids);
}

/* What holds of every text: to write and read it changes nothing, and no element has been parted. */
static void
assert_sound (CqRich *rich)
{
  g_autoptr (GPtrArray) content = cq_rich_get_content (rich);
  g_autoptr (CqRich) again = cq_rich_new (content, "en", NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_spans;
  guint n_again;

  if (!cq_rich_equal (rich, again))
    {
      g_autofree char *xml = content_to_xml (content);
      g_error ("“%s”, read again “%s”: %s", cq_rich_get_text (rich), cq_rich_get_text (again), xml);
    }
  cq_rich_get_spans (rich, &n_spans);
  cq_rich_get_spans (again, &n_again);
  if (n_spans != n_again)
    {
      g_autofree char *xml = content_to_xml (content);
      g_error ("%u spans, read again %u: %s", n_spans, n_again, xml);
    }
  for (guint i = 0; i < content->len; i++)
    gather_ids (g_ptr_array_index (content, i), ids);
  for (guint i = 1; i < content->len; i++)
    g_assert_false (cq_node_get_kind (content->pdata[i - 1]) == CQ_NODE_TEXT
                    && cq_node_get_kind (content->pdata[i]) == CQ_NODE_TEXT);
}

static CqRich *
replace_randomly (GRand *random, CqRich *rich)
{
  guint length = cq_rich_get_length (rich);
  guint start = g_rand_int_range (random, 0, length + 1);
  guint end = g_rand_boolean (random) ? start : (guint) g_rand_int_range (random, start, MIN (start + 12, length) + 1);
  g_autoptr (GPtrArray) before = describe (rich);
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char *typed = g_rand_int_range (random, 0, 3) == 0
                               ? g_strdup ("")
                               : cq_rich_dup_line (words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
  g_autofree char *text = NULL;
  CqRich *edited = cq_rich_replace (rich, start, end, typed);
  guint added = (guint) g_utf8_strlen (typed, -1);

  cq_rich_widen (rich, &start, &end);
  text = splice (cq_rich_get_text (rich), start, end, typed);
  g_assert_cmpstr (cq_rich_get_text (edited), ==, text);
  g_assert_cmpuint (count_kind (edited, CQ_RICH_MARK), ==, count_kind (rich, CQ_RICH_MARK));
  g_assert_cmpuint (count_kind (edited, CQ_RICH_COMMITMENT), ==, count_kind (rich, CQ_RICH_COMMITMENT));
  after = describe (edited);
  for (guint i = 0; i < start; i++)
    g_assert_cmpstr (before->pdata[i], ==, after->pdata[i]);
  for (guint i = end; i < length; i++)
    g_assert_cmpstr (before->pdata[i], ==, after->pdata[i - end + start + added]);
  return edited;
}

/* Which characters are emphasized, one digit each: a verb is 2. */
static char *
describe_emphasis (CqRich *rich)
{
  guint length = cq_rich_get_length (rich);
  char *emphasis = g_strnfill (length, '0');
  guint n_spans;
  const CqRichSpan *spans = cq_rich_get_spans (rich, &n_spans);

  for (guint k = 0; k < n_spans; k++)
    for (guint i = spans[k].start; i < spans[k].start + spans[k].length; i++)
      {
        if (spans[k].kind == CQ_RICH_VERB)
          emphasis[i] = '2';
        else if (spans[k].kind == CQ_RICH_EMPHASIS && emphasis[i] != '2')
          emphasis[i] = '1';
      }
  return emphasis;
}

static CqRich *
emphasize_randomly (GRand *random, CqRich *rich)
{
  guint length = cq_rich_get_length (rich);
  guint start = g_rand_int_range (random, 0, length + 1);
  guint end = g_rand_int_range (random, start, length + 1);
  gboolean on = g_rand_boolean (random);
  CqRich *edited = cq_rich_set_emphasis (rich, start, end, on);
  g_autofree char *before = describe_emphasis (rich);
  g_autofree char *after = describe_emphasis (edited);

  cq_rich_widen (rich, &start, &end);
  g_assert_cmpstr (cq_rich_get_text (edited), ==, cq_rich_get_text (rich));
  for (guint i = start; i < end; i++)
    g_assert_cmpint (after[i] == '1', ==, on && before[i] != '2');
  for (guint i = 0; i < length; i++)
    if (i < start || i >= end)
      g_assert_cmpint (after[i], ==, before[i]);
  return edited;
}

static CqRich *
insert_randomly (GRand *random, CqRich *rich)
{
  g_autoptr (GPtrArray) content = content_from_xml ("<phrase role='field due'>by 2018</phrase>");
  guint at = g_rand_int_range (random, 0, cq_rich_get_length (rich) + 1);
  CqRich *edited = cq_rich_insert_node (rich, at, content->pdata[0]);
  g_autofree char *text = NULL;
  guint end = at;

  cq_rich_widen (rich, &at, &end);
  text = splice (cq_rich_get_text (rich), at, end, "by 2018");
  g_assert_cmpstr (cq_rich_get_text (edited), ==, text);
  g_assert_true (cq_node_equal (cq_rich_find_atom (edited, at)->node, content->pdata[0]));
  return edited;
}

static void
test_edits (void)
{
  for (guint seed = 0; seed < N_SEEDS; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (GString) xml = g_string_new (NULL);
      g_autoptr (CqRich) rich = NULL;
      guint n_ids = 0;

      append_random (random, xml, 3, &n_ids);
      g_test_message ("%u: %s", seed, xml->str);
      rich = rich_from_xml (xml->str, "en");
      assert_content (rich, xml->str);
      assert_sound (rich);
      for (guint i = 0; i < N_EDITS; i++)
        {
          guint what = g_rand_int_range (random, 0, 6);
          CqRich *edited = what == 0   ? emphasize_randomly (random, rich)
                           : what == 1 ? insert_randomly (random, rich)
                                       : replace_randomly (random, rich);
          assert_sound (edited);
          cq_rich_unref (rich);
          rich = edited;
        }
    }
}

static void
test_diffs (void)
{
  static const char *const clusters[] = { "a", "b", " ", "日", "e\xcc\x81", "👩‍👧", "🇯🇵", "ب", "가", "\xc3\xa9" };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GString) old_text = g_string_new (NULL);
      g_autoptr (GString) new_text = g_string_new (NULL);
      g_autofree char *replacement = NULL;
      g_autofree char *text = NULL;
      guint start;
      guint end;

      for (guint n = g_rand_int_range (random, 0, 16); n > 0; n--)
        g_string_append (n % 2 == 0 ? old_text : new_text, clusters[g_rand_int_range (random, 0, G_N_ELEMENTS (clusters))]);
      if (!cq_rich_diff (old_text->str, new_text->str, &start, &end, &replacement))
        {
          g_assert_cmpstr (old_text->str, ==, new_text->str);
          continue;
        }
      text = splice (old_text->str, start, end, replacement);
      g_assert_cmpstr (text, ==, new_text->str);
      g_assert_false (g_unichar_ismark (g_utf8_get_char (replacement)));
      g_assert_false (g_unichar_ismark (g_utf8_get_char (g_utf8_offset_to_pointer (old_text->str, end))));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forms/rich/random/edits", test_edits);
  g_test_add_func ("/forms/rich/random/diffs", test_diffs);
  return g_test_run ();
}

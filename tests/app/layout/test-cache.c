/* Neither threads nor the cache make a difference to the pages. */
#include "layout-support.h"

#include "tree/cq-walk.h"

static char *
make_long (guint n)
{
  GString *body = g_string_new ("<article xmlns='http://docbook.org/ns/docbook' version='5.0' xml:lang='en' role='joint-statement'><title>Long</title><orderedlist>");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (body,
                            "<listitem xml:id='op%u'><para>Commitment %u: <emphasis>Japan</emphasis> and Қазақстан, with 日本, will%s see <xref linkend='op%u'/>"
                            "<footnote><para>Note %u.</para></footnote> and report to the Senior Officials who review it every year and may revise it.</para></listitem>",
                            i, i, i % 3 == 0 ? " exchange timetables of container trains and" : "", (i * 7) % n, i);
  g_string_append (body, "</orderedlist><informaltable><tgroup cols='3'><tbody>");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (body, "<row><entry>%u</entry><entry>Measure %u along the corridor, as agreed by all</entry><entry>20%02u</entry></row>", i, i, i % 90);
  g_string_append (body, "</tbody></tgroup></informaltable></article>");
  return g_string_free (body, FALSE);
}

static char *
dump_of (CqNode *document, CqLayoutCache *cache, guint threads)
{
  g_autoptr (CqPages) pages = lay_out_with (document, NULL, cache, threads);

  return cq_pages_dump (pages);
}

/* Of a short document each thread has fonts of its own; of a long one all share the paragraphs of most fonts. */
static void
test_threads (void)
{
  static const guint lengths[] = { 12, 60, 900 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *xml = make_long (lengths[i]);
      g_autoptr (CqNode) document = parse_document (xml);
      g_autofree char *one = dump_of (document, NULL, 1);
      g_autofree char *two = dump_of (document, NULL, 2);
      g_autofree char *four = dump_of (document, NULL, 4);

      g_assert_cmpstr (one, ==, two);
      g_assert_cmpstr (one, ==, four);
      g_assert_cmpuint (strlen (one), >, 100 * lengths[i]);
    }
}

typedef struct
{
  const char *from;
  const char *to;
} Change;

static CqNode *
change_text (CqNode *node, gpointer data)
{
  Change *change = data;

  if (cq_node_get_kind (node) == CQ_NODE_TEXT && strstr (cq_node_get_text (node), change->from) != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (cq_node_get_text (node), change->from, -1);
      g_autofree char *joined = g_strjoinv (change->to, parts);
      return cq_node_new_text (joined, -1);
    }
  return cq_node_ref (node);
}

static CqNode *
with_text_changed (CqNode *document, const char *from, const char *to)
{
  Change change = { from, to };

  return cq_tree_map (document, change_text, &change);
}

/* A layout with what earlier ones know is the layout made from nothing. */
static void
test_edits (void)
{
  static const Change changes[] = {
    { "Commitment 17:", "Undertaking 17, at greater length than before, so that everything after it moves by a line or two at least:" },
    { "Note 30.", "A note that was short." },
    { "Measure 40 along", "Measure 40, the longest of them all, along" },
    { "Long", "Longer" },
  };
  g_autofree char *xml = make_long (120);
  g_autoptr (CqNode) document = parse_document (xml);
  g_autoptr (CqLayoutCache) cache = cq_layout_cache_new ();

  for (guint round = 0; round < 3; round++)
    for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
      {
        g_autoptr (CqNode) edited = with_text_changed (document, changes[i].from, changes[i].to);
        g_autofree char *warm = dump_of (edited, cache, 0);
        g_autofree char *cold = dump_of (edited, NULL, 1);
        g_assert_cmpstr (warm, ==, cold);
      }
}

/* A label, a number referred to or a style that changes is not served from the cache. */
static void
test_keys (void)
{
  g_autoptr (CqLayoutCache) cache = cq_layout_cache_new ();
  g_autoptr (CqNode) one = parse_body ("<orderedlist><listitem xml:id='a'><para>Same words.</para></listitem></orderedlist><para>See <xref linkend='a'/>.</para>");
  g_autoptr (CqNode) two = parse_body ("<orderedlist><listitem override='7' xml:id='a'><para>Same words.</para></listitem></orderedlist><para>See <xref linkend='a'/>.</para>");
  g_autofree char *first = dump_of (one, cache, 1);
  g_autofree char *second = dump_of (two, cache, 1);
  g_autoptr (CqPages) plain = lay_out_with (two, "plain", cache, 1);
  g_autoptr (CqPages) plain_cold = lay_out_with (two, "plain", NULL, 1);
  g_autofree char *third = cq_pages_dump (plain);
  g_autofree char *third_cold = cq_pages_dump (plain_cold);

  g_assert_nonnull (strstr (first, "1."));
  g_assert_nonnull (strstr (second, "7."));
  g_assert_nonnull (strstr (second, "See 7."));
  g_assert_cmpstr (third, ==, third_cold);
}

/* The last run of a page that is not of its running heads. */
static const CqRun *
last_run (CqPages *pages)
{
  const CqPage *page = cq_pages_get_page (pages, 0);
  const CqRun *run = NULL;

  for (guint i = 0; i < page->n_marks; i++)
    if (page->marks[i].kind == CQ_MARK_RUN && page->marks[i].element != CQ_ELEMENT_ARTIFACT)
      run = page->marks[i].run;
  return run;
}

/* A paragraph under another id is the same paragraph, at another place; what is named within it is not. */
static void
test_names (void)
{
  g_autoptr (CqLayoutCache) cache = cq_layout_cache_new ();
  g_autoptr (CqNode) one = parse_body ("<para xml:id='a'>Same <phrase>words</phrase>.</para>");
  g_autoptr (CqNode) two = parse_body ("<para>Other words.</para><para xml:id='b'>Same <phrase>words</phrase>.</para>");
  g_autoptr (CqNode) three = parse_body ("<para xml:id='b'>Same <phrase xml:id='c'>words</phrase>.</para>");
  g_autoptr (CqPages) first = lay_out_with (one, NULL, cache, 1);
  g_autoptr (CqPages) second = lay_out_with (two, NULL, cache, 1);
  g_autoptr (CqPages) third = lay_out_with (three, NULL, cache, 1);

  g_assert_true (last_run (first) == last_run (second));
  g_assert_true (last_run (first) != last_run (third));
  g_assert_nonnull (cq_pages_find_place (second, "b"));
  g_assert_null (cq_pages_find_place (second, "a"));
  g_assert_nonnull (cq_pages_find_place (third, "c"));
}

/* Pages outlive the cache, the document and the setters that made them. */
static void
test_outlive (void)
{
  g_autoptr (CqPages) pages = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 600, 850);
  cairo_t *cr = cairo_create (surface);

  {
    g_autoptr (CqLayoutCache) cache = cq_layout_cache_new ();
    g_autoptr (CqNode) document = load_document ("tests/app/layout", "statement.xml");
    pages = lay_out_with (document, NULL, cache, 2);
    before = cq_pages_dump (pages);
  }
  for (guint i = 0; i < cq_pages_get_n_pages (pages); i++)
    cq_pages_draw (pages, i, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  after = cq_pages_dump (pages);
  g_assert_cmpstr (before, ==, after);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/threads", test_threads);
  g_test_add_func ("/layout/edits", test_edits);
  g_test_add_func ("/layout/keys", test_keys);
  g_test_add_func ("/layout/names", test_names);
  g_test_add_func ("/layout/outlive", test_outlive);
  return g_test_run ();
}

/* A layout that takes over what the last one knows is the layout made anew, whatever was edited in between. */
#include "layout-support.h"

#include "tree/cq-node-builder.h"
#include "tree/cq-walk.h"

#define EDITS 24
#define EDITS_SLOW 250

static const char *const styles[] = { "dialogue", "united-nations", "asean", "plain" };

static void
add_elements (GString *all, CqPages *pages)
{
  guint n;
  const CqElement *elements = cq_pages_get_elements (pages, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (all, "%u %s in %u %s %s %s %s %u×%u\n", i, cq_element_kind_get_name (elements[i].kind), elements[i].parent,
                            elements[i].lang, elements[i].block, elements[i].link, elements[i].alternative, elements[i].column_span,
                            elements[i].row_span);
}

static void
add_marks (GString *all, CqPages *pages)
{
  for (guint p = 0; p < cq_pages_get_n_pages (pages); p++)
    {
      const CqPage *page = cq_pages_get_page (pages, p);

      for (guint m = 0; m < page->n_marks; m++)
        g_string_append_printf (all, "%u %u %.3f %.3f\n", page->marks[m].kind, page->marks[m].element, page->marks[m].x, page->marks[m].y);
    }
}

/* All that pages say. */
static char *
describe (CqPages *pages)
{
  g_autofree char *dump = cq_pages_dump (pages);
  GString *all = g_string_new (dump);
  guint n;
  const CqBrokenWord *broken = cq_pages_get_broken_words (pages, &n);
  const CqMissingPicture *missing;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (all, "broken %s %s\n", broken[i].text, broken[i].block);
  missing = cq_pages_get_missing_pictures (pages, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (all, "missing %s %s %s\n", missing[i].name, missing[i].reason, missing[i].block);
  g_string_append_printf (all, "%s %s\n", cq_pages_get_title (pages), cq_pages_get_language (pages));
  add_elements (all, pages);
  add_marks (all, pages);
  return g_string_free (all, FALSE);
}

/* Sections, numbers, lists within lists, a table that has to lie, a closing with signatures, an annex. */
static CqNode *
make_long (void)
{
  GString *body = g_string_new ("<article xmlns='http://docbook.org/ns/docbook' version='5.0' xml:lang='en' role='joint-statement'><title>Long</title>"
                                "<orderedlist role='preamble'><listitem xml:id='pp1'><para role='preambular'>Recalling what was said,</para></listitem></orderedlist>");
  guint number = 1;

  for (guint s = 0; s < 6; s++)
    {
      g_string_append_printf (body, "<section xml:id='s%u' role='area'><title>Area %u</title><orderedlist role='operative' numeration='arabic' startingnumber='%u'>", s, s, number);
      for (guint i = 0; i < 8; i++, number++)
        g_string_append_printf (body, "<listitem xml:id='op%u'><para>Clause %u: Japan and Қазақстан will exchange timetables of trains and report to the "
                                      "Senior Officials, who review them every year%s</para>%s</listitem>",
                                number, number, i % 5 == 4 ? ", as in <xref linkend='op3'/>." : i % 7 == 6 ? "<footnote><para>Once.</para></footnote>." : ".",
                                i % 4 == 3 ? "<orderedlist numeration='loweralpha'><listitem><para>one point;</para></listitem><listitem><para>and another.</para></listitem></orderedlist>" : "");
      g_string_append (body, "</orderedlist><itemizedlist><listitem><para>A bullet,</para></listitem><listitem><para>and one more.</para></listitem></itemizedlist></section>");
    }
  g_string_append (body, "<section role='closing' xml:id='end'><para role='closing'>Done at Ashgabat:</para><informaltable role='signatures'><tgroup cols='2'><tbody><row>"
                         "<entry><para>For Japan</para></entry><entry><para>For Kazakhstan</para></entry></row></tbody></tgroup></informaltable></section>"
                         "<appendix xml:id='annex' role='annex'><title>Roadmap</title><table xml:id='t' role='roadmap'><title>Measures</title><tgroup cols='7'><thead><row>");
  for (guint c = 0; c < 7; c++)
    g_string_append_printf (body, "<entry>Column %u</entry>", c);
  g_string_append (body, "</row></thead><tbody>");
  for (guint i = 0; i < 30; i++)
    {
      g_string_append_printf (body, "<row xml:id='r%u'>", i);
      for (guint c = 0; c < 7; c++)
        g_string_append_printf (body, "<entry><para>%u interconnection of corridors%s</para></entry>", i,
                                (i + c) % 6 == 0 ? ", as agreed by all of them" : c == 2 && i % 10 == 5 ? ", see <xref linkend='op7'/><xref linkend='op8'/><xref linkend='op9'/>"
                                : c == 3 && i % 13 == 7 ? "<footnote xml:id='n'><para>Of a cell.</para></footnote>" : "");
      g_string_append (body, "</row>");
    }
  g_string_append (body, "</tbody></tgroup></table></appendix></article>");
  g_string_prepend (body, "<?xml version='1.0'?>");
  {
    g_autofree char *xml = g_string_free (body, FALSE);
    return parse_document (xml);
  }
}

static CqNode *
edit_text (CqNode *text, GRand *rand)
{
  static const char *const words[] = { "a", " corridor", " 日本", ", and what follows from it for all who take part in the work of the years to come", "" };
  const char *old = cq_node_get_text (text);
  g_autofree char *words_now = g_strconcat (g_rand_int_range (rand, 0, 6) > 0 ? old : "", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))], NULL);

  return cq_node_new_text (words_now, -1);
}

/* An element with one child more, less, twice, or at another place. */
static CqNode *
edit_children (CqNode *node, guint at, GRand *rand)
{
  CqNode *child = cq_node_get_child (node, at);
  g_autoptr (CqNode) without = NULL;

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      return cq_node_with_child_at (node, at, NULL);
    case 1:
      return cq_node_with_child_inserted (node, at, child);
    case 2:
      without = cq_node_with_child_at (node, at, NULL);
      return cq_node_with_child_inserted (without, (guint) g_rand_int_range (rand, 0, (gint32) cq_node_get_n_children (without) + 1), child);
    default:
      return cq_node_ref (node);
    }
}

/* Somewhere in @node one thing is changed: in most cases a text. */
static CqNode *
edit (CqNode *node, GRand *rand)
{
  guint n = cq_node_get_n_children (node);
  guint at = n > 0 ? (guint) g_rand_int_range (rand, 0, (gint32) n) : 0;
  CqNode *child = n > 0 ? cq_node_get_child (node, at) : NULL;
  g_autoptr (CqNode) changed = NULL;

  if (child == NULL)
    return cq_node_ref (node);
  if (cq_node_get_kind (child) == CQ_NODE_TEXT && !cq_node_is_blank (child))
    changed = edit_text (child, rand);
  else if (cq_node_get_kind (child) != CQ_NODE_ELEMENT)
    return cq_node_ref (node);
  else if (cq_node_get_kind (node) == CQ_NODE_ELEMENT && g_rand_int_range (rand, 0, 14) == 0)
    return edit_children (node, at, rand);
  else
    changed = edit (child, rand);
  return cq_node_with_child_at (node, at, changed);
}

static void
tell_difference (const char *warm, const char *cold, guint edit, const char *style)
{
  g_auto (GStrv) ours = g_strsplit (warm, "\n", -1);
  g_auto (GStrv) theirs = g_strsplit (cold, "\n", -1);
  guint i = 0;

  while (ours[i] != NULL && theirs[i] != NULL && g_str_equal (ours[i], theirs[i]))
    i++;
  g_test_message ("edit %u, style %s, line %u: “%s” should be “%s”", edit, style, i + 1, ours[i], theirs[i]);
}

static void
assert_same (CqNode *document, const char *style, CqLayoutCache *cache, guint edit)
{
  g_autoptr (CqPages) warm = lay_out_with (document, style, cache, 1);
  g_autoptr (CqPages) cold = lay_out_with (document, style, NULL, 1);
  g_autofree char *says_warm = describe (warm);
  g_autofree char *says_cold = describe (cold);

  if (!g_str_equal (says_warm, says_cold))
    tell_difference (says_warm, says_cold, edit, style);
  g_assert_true (g_str_equal (says_warm, says_cold));
}

static void
walk (CqNode *document, const char *style, guint seed, guint n_edits)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (CqLayoutCache) cache = cq_layout_cache_new ();
  g_autoptr (CqNode) now = cq_node_ref (document);
  g_autoptr (CqNode) before = cq_node_ref (document);

  for (guint i = 0; i < n_edits; i++)
    {
      g_autoptr (CqNode) next = i % 9 == 8 ? cq_node_ref (before) : edit (now, rand); /* now and then back again */

      if (cq_document_get_root (next) == NULL || cq_node_get_n_children (cq_document_get_root (next)) == 0)
        continue;
      assert_same (next, style, cache, i);
      cq_node_unref (before);
      before = g_steal_pointer (&now);
      now = g_steal_pointer (&next);
    }
}

static void
test_walks (gconstpointer data)
{
  const char *leaf = data;
  g_autoptr (CqNode) document = *leaf != '\0' ? load_document ("tests/app/layout", leaf) : make_long ();

  for (guint s = 0; s < G_N_ELEMENTS (styles); s++)
    walk (document, styles[s], s + 1, g_test_slow () ? EDITS_SLOW : EDITS);
}

static CqNode *
renumber_cb (CqNode *node, gpointer data)
{
  return cq_node_has_role (node, CQ_DB_ORDEREDLIST, "operative") ? cq_node_with_attribute (node, CQ_AT_STARTINGNUMBER, data) : cq_node_ref (node);
}

/* What refers to a clause has other words, and a table other columns, though nothing in them was edited. */
static void
test_renumbered (void)
{
  static const char *const numbers[] = { "1", "123456", "2", "98" };
  g_autoptr (CqNode) document = make_long ();
  g_autoptr (CqLayoutCache) cache = cq_layout_cache_new ();

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (CqNode) renumbered = cq_tree_map (document, renumber_cb, (gpointer) numbers[i]);
      assert_same (renumbered, "dialogue", cache, i);
    }
}

/* The same elements, one after the other in other surroundings */
static void
test_surroundings (void)
{
#define PARA "<para xml:id='p'>The Participants will meet again <phrase xml:lang='ru'>в Ташкенте</phrase>.</para>"
#define LIST "<itemizedlist><listitem><para>A point</para></listitem></itemizedlist>"
  static const char *const bodies[] = {
    PARA LIST,
    "<section><title>One</title>" PARA LIST "</section>",
    "<section><title>One</title><section><title>Within</title>" PARA LIST "</section></section>",
    "<section xml:lang='ar'><title>One</title>" PARA LIST "</section>",
    "<section xml:id='s' role='closing'>" PARA LIST "</section>",
    "<orderedlist role='operative'><listitem>" PARA LIST "</listitem></orderedlist>",
    "<blockquote>" PARA LIST "</blockquote>",
    "<note>" PARA LIST "</note>",
    "<appendix role='annex'><title>Annex</title>" PARA LIST "</appendix>",
    "<para>Before.<footnote>" PARA "</footnote></para>" LIST,
    "<informaltable><tgroup cols='1'><tbody><row><entry>" PARA LIST "</entry></row></tbody></tgroup></informaltable>",
    "<para xml:lang='ru'>" LIST "</para>",
    "<figure xml:lang='ru'>" LIST "</figure>",
  };
  static const char *const langs[] = { "en", "ru", "ar" };
  const guint n = G_N_ELEMENTS (bodies) * G_N_ELEMENTS (langs);
  g_autoptr (CqLayoutCache) cache = cq_layout_cache_new ();

  for (guint times = 0; times < 2 * n; times++)
    {
      guint i = times % n;
      g_autofree char *xml = g_strdup_printf ("<article xmlns='http://docbook.org/ns/docbook' version='5.0' xml:lang='%s' role='joint-statement'>"
                                              "<title>T</title>%s</article>",
                                              langs[i / G_N_ELEMENTS (bodies)], bodies[i % G_N_ELEMENTS (bodies)]);
      g_autoptr (CqNode) document = parse_document (xml);

      assert_same (document, styles[times / n], cache, i);
    }
}

#define NO_DRAWING "<imageobject><imagedata><svg xmlns='http://www.w3.org/2000/svg' width='400' height='99999'/></imagedata></imageobject>"
#define UNREADABLE "<mediaobject>" NO_DRAWING NO_DRAWING "<textobject><phrase>A picture.</phrase></textobject></mediaobject>"

static void
assert_missing (CqNode *document)
{
  g_autoptr (CqPages) pages = lay_out (document);
  guint n;

  cq_pages_get_missing_pictures (pages, &n);
  g_assert_cmpuint (n, ==, 1);
}

/* A footnote that is called before others, a picture that cannot be read, signatures that come and go at the end of a
 * page: what stands around them is edited. */
static void
test_neighbours (void)
{
  static const char *const endings[] = {
    "<informaltable role='signatures'><tgroup cols='1'><tbody><row><entry><para>For Japan</para></entry></row></tbody></tgroup></informaltable>", ""
  };
  g_autoptr (CqLayoutCache) cache = cq_layout_cache_new ();

  for (guint i = 0; i < 130; i++)
    {
      g_autoptr (GString) body = g_string_new (NULL);
      g_autoptr (CqNode) document = NULL;

      for (guint line = 0; line < i / 2; line++)
        g_string_append_printf (body, "<para>Line %u.</para>", line);
      g_string_append_printf (body, "<para>First%s.</para>", i % 3 == 0 ? "<footnote label='a'><para>Note of the first.</para></footnote>" : "");
      g_string_append (body, "<para>Second<footnote label='*'><para>Note of the second.</para></footnote>.</para>" UNREADABLE);
      g_string_append (body, "<section role='closing'><para role='closing'>Done at Ashgabat.</para></section>");
      g_string_append (body, endings[i % 2]);
      g_string_append (body, "<para>After it.</para><para>And more.</para>");
      document = parse_body (body->str);
      assert_same (document, "dialogue", cache, i);
      assert_missing (document);
    }
}

/* Pages go on with a row that began on an earlier one, or with the notes of it. */
static void
test_tall_row (void)
{
  g_autoptr (CqLayoutCache) cache = cq_layout_cache_new ();
  g_autoptr (GString) cell = g_string_new (NULL);

  for (guint line = 0; line < 150; line++)
    g_string_append_printf (cell, "<para>Line %u of the cell%s</para>", line, line == 20 ? "<footnote label='*'><para>A note.</para></footnote>" : "");
  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (GString) body = g_string_new (NULL);
      g_autoptr (CqNode) document = NULL;

      for (guint line = 0; line < (i * 7) % 40; line++)
        g_string_append_printf (body, "<para>Line %u.</para>", line);
      g_string_append_printf (body, "<informaltable><tgroup cols='2'><tbody><row><entry>%s</entry><entry>Short</entry></row>"
                                    "<row><entry>Last</entry><entry>row</entry></row></tbody></tgroup></informaltable><para>End.</para>",
                              cell->str);
      document = parse_body (body->str);
      assert_same (document, "dialogue", cache, i);
    }
}

static char *
describe_marked (CqNode *document, CqLayoutCache *cache, const CqMarkings *markings)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CqStyle) style = cq_style_load ("dialogue", &error);
  CqLayoutOptions options = { .threads = 1, .markings = markings };
  g_autoptr (CqPages) pages = cq_layout_make (document, style, cache, &options, &error);

  g_assert_no_error (error);
  return describe (pages);
}

/* A working copy and the text without markings, one after the other */
static void
test_marked (void)
{
  const CqMarkings markings = { .notice = "Advance unedited version", .line_numbers = CQ_LINE_NUMBERS_FIFTH, .watermark = "Draft" };
  g_autoptr (CqNode) document = make_long ();
  g_autoptr (CqLayoutCache) cache = cq_layout_cache_new ();
  g_autofree char *plain = describe_marked (document, cache, NULL);
  g_autofree char *marked = describe_marked (document, cache, &markings);
  g_autofree char *plain_again = describe_marked (document, cache, NULL);
  g_autofree char *marked_cold = describe_marked (document, NULL, &markings);

  g_assert_true (g_str_equal (marked, marked_cold));
  g_assert_true (g_str_equal (plain, plain_again));
  g_assert_false (g_str_equal (plain, marked));
}

int
main (int argc, char **argv)
{
  static const char *const leaves[] = { "statement.xml", "matrix.xml", "names.xml", "notes.xml", "japanese.xml", "arabic.xml" };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/edits/renumbered", test_renumbered);
  g_test_add_func ("/layout/edits/surroundings", test_surroundings);
  g_test_add_func ("/layout/edits/neighbours", test_neighbours);
  g_test_add_func ("/layout/edits/tall-row", test_tall_row);
  g_test_add_func ("/layout/edits/marked", test_marked);
  g_test_add_data_func ("/layout/edits/long", "", test_walks);
  for (guint i = 0; i < G_N_ELEMENTS (leaves); i++)
    {
      g_autofree char *path = g_strconcat ("/layout/edits/", leaves[i], NULL);
      g_test_add_data_func (path, leaves[i], test_walks);
    }
  return g_test_run ();
}

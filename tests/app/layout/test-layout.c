/* What holds for the pages of any document. */
#include "layout-invariants.h"

#define LEFT 79.0 /* margins of the usual style */
#define TOP 72.0
#define BOTTOM 76.0

static CqPages *
pages_of_body (const char *body)
{
  g_autoptr (CqNode) document = parse_body (body);

  return lay_out (document);
}

static void
assert_within_margins (CqPages *pages)
{
  for (guint p = 0; p < cq_pages_get_n_pages (pages); p++)
    {
      const CqPage *page = cq_pages_get_page (pages, p);
      for (guint i = 0; i < page->n_marks; i++)
        {
          const CqMark *mark = &page->marks[i];
          if (mark->kind != CQ_MARK_RUN || mark->element == CQ_ELEMENT_ARTIFACT)
            continue;
          g_assert_cmpfloat (mark->x, >=, LEFT - 0.5);
          g_assert_cmpfloat (mark->x + (double) mark->run->width, <=, page->width - LEFT + 0.5);
          g_assert_cmpfloat (mark->y - (double) mark->run->ascent * 0.7, >=, TOP - 0.5);
          g_assert_cmpfloat (mark->y, <=, page->height - BOTTOM + 0.5);
        }
    }
}

static void
assert_structure (CqPages *pages)
{
  guint n;
  const CqElement *elements = cq_pages_get_elements (pages, &n);

  g_assert_cmpint (elements[0].kind, ==, CQ_ELEMENT_DOCUMENT);
  for (guint i = 1; i < n; i++)
    g_assert_cmpuint (elements[i].parent, <, i);
  for (guint p = 0; p < cq_pages_get_n_pages (pages); p++)
    for (guint i = 0; i < cq_pages_get_page (pages, p)->n_marks; i++)
      {
        const CqMark *mark = &cq_pages_get_page (pages, p)->marks[i];
        guint bytes = 0, glyphs = 0;

        g_assert_true (mark->element < n || mark->element == CQ_ELEMENT_ARTIFACT);
        if (mark->kind != CQ_MARK_RUN)
          continue;
        for (guint c = 0; c < mark->run->n_clusters; c++)
          {
            bytes += mark->run->clusters[c].n_bytes;
            glyphs += mark->run->clusters[c].n_glyphs;
          }
        g_assert_cmpuint (bytes, ==, mark->run->n_bytes);
        g_assert_cmpuint (glyphs, ==, mark->run->n_glyphs);
        g_assert_true (g_utf8_validate (mark->run->text, mark->run->n_bytes, NULL));
      }
}

static const char *const whole[] = { "statement.xml", "matrix.xml", "notes.xml", "names.xml" };

static void
test_whole (gconstpointer data)
{
  g_autoptr (CqNode) document = load_document ("tests/app/layout", data);
  g_autoptr (CqPages) pages = lay_out (document);

  g_assert_cmpuint (count_lost_words (document, pages), ==, 0);
  assert_words_in_order (document, pages);
  assert_within_margins (pages);
  assert_no_overlap (pages);
  assert_structure (pages);
}

/* A title alone, nothing at all, an element that is no division: there is always a page. */
static void
test_empty (void)
{
  static const char *const documents[] = {
    "<article xmlns='http://docbook.org/ns/docbook' version='5.0'/>",
    "<article xmlns='http://docbook.org/ns/docbook' version='5.0'><title/><para/></article>",
    "<para xmlns='http://docbook.org/ns/docbook'>Alone.</para>",
    "<phrase xmlns='http://docbook.org/ns/docbook'>Words.</phrase>",
    "<memo xmlns='urn:x'><to>All</to><text>Words.</text></memo>",
    "<article xmlns='http://docbook.org/ns/docbook' version='5.0'><informaltable><tgroup cols='2'><tbody><row/></tbody></tgroup></informaltable></article>",
    "<article xmlns='http://docbook.org/ns/docbook' version='5.0'><informaltable/><orderedlist/><footnote/></article>",
    "<article xmlns='http://docbook.org/ns/docbook' version='5.0'><para>Empty note<footnote/>.</para><orderedlist><listitem/></orderedlist></article>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (CqNode) document = parse_document (documents[i]);
      g_autoptr (CqPages) pages = lay_out (document);
      g_autofree char *dump = cq_pages_dump (pages);

      g_assert_cmpuint (cq_pages_get_n_pages (pages), ==, 1);
      g_assert_cmpuint (count_lost_words (document, pages), ==, 0);
    }
}

static void
test_nothing (void)
{
  g_autoptr (CqStyle) style = cq_style_load (NULL, NULL);
  g_autoptr (CqNode) document = cq_node_new_document (NULL, 0);
  g_autoptr (GError) error = NULL;

  g_assert_null (cq_layout_make (document, style, NULL, NULL, &error));
  g_assert_error (error, CQ_LAYOUT_ERROR, CQ_LAYOUT_ERROR_EMPTY);
}

/* A word longer than the line is broken, not cut; in a cell too. */
static void
test_long_word (void)
{
  g_autoptr (GString) word = g_string_new (NULL);
  g_autofree char *body = NULL;
  g_autoptr (CqNode) document = NULL;
  g_autoptr (CqPages) pages = NULL;

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (word, "interoperability%u", i);
  body = g_strdup_printf ("<para>%s</para><informaltable><tgroup cols='3'><tbody><row><entry>%s</entry><entry>short words here</entry>"
                          "<entry>%s</entry></row></tbody></tgroup></informaltable>",
                          word->str, word->str, word->str);
  document = parse_body (body);
  pages = lay_out (document);
  g_assert_cmpuint (count_lost_words (document, pages), ==, 0);
  assert_within_margins (pages);
  assert_no_overlap (pages);
}

/* A paragraph of more than a hundred pages is broken into lines like any other. */
static void
test_long_paragraph (void)
{
  g_autoptr (GString) body = g_string_new ("<para>");
  g_autoptr (CqNode) document = NULL;
  g_autoptr (CqPages) pages = NULL;

  for (guint i = 0; i < 22000; i++)
    g_string_append (body, "WWWWWWWWWW ");
  g_string_append (body, "</para>");
  document = parse_body (body->str);
  pages = lay_out (document);
  g_assert_cmpuint (cq_pages_get_n_pages (pages), >, 100);
  g_assert_cmpuint (count_lost_words (document, pages), ==, 0);
  assert_within_margins (pages);
}

/* Tables of many shapes: nothing is lost, nothing leaves its page. */
static void
test_tall_rows (void)
{
  for (guint columns = 1; columns <= 5; columns += 2)
    for (guint words = 50; words <= 6000; words *= 5)
      {
        g_autoptr (GString) body = g_string_new ("<para>Before.</para><informaltable><tgroup cols='5'><thead><row><entry>Head</entry></row></thead><tbody>");
        g_autoptr (CqNode) document = NULL;
        g_autoptr (CqPages) pages = NULL;

        for (guint row = 0; row < 3; row++)
          {
            g_string_append (body, "<row>");
            for (guint c = 0; c < columns; c++)
              {
                g_string_append_printf (body, "<entry%s>", c == 0 && row == 1 ? " morerows='1'" : "");
                for (guint w = 0; w < words / (c + row + 1); w++)
                  g_string_append_printf (body, "<para>r%uc%uw%u of the plan</para>", row, c, w);
                g_string_append (body, "</entry>");
              }
            g_string_append (body, "</row>");
          }
        g_string_append (body, "</tbody></tgroup></informaltable><para>After.</para>");
        document = parse_body (body->str);
        pages = lay_out (document);
        g_assert_cmpuint (count_lost_words (document, pages), ==, 0);
        assert_within_margins (pages);
        assert_no_overlap (pages);
      }
}

/* Where rows lack cells there are empty ones, so that each word stands below the head of its column. */
static void
test_short_rows (void)
{
  g_autoptr (CqNode) document = parse_body (
      "<informaltable><tgroup cols='3'><colspec colname='c1'/><colspec colname='c2'/><colspec colname='c3'/>"
      "<thead><row><entry>A</entry><entry>B</entry><entry>C</entry></row></thead><tbody><row><entry>1</entry></row>"
      "<row><entry colname='c3'>x</entry></row><row><entry>1</entry><entry colname='c3'>x</entry></row>"
      "<row><entry morerows='5'>1</entry><entry>2</entry></row><row><entry colname='c3'>x</entry></row>"
      "</tbody></tgroup></informaltable>");
  g_autoptr (CqPages) pages = lay_out (document);
  g_autoptr (GString) spans = g_string_new (NULL);
  guint n;
  const CqElement *elements = cq_pages_get_elements (pages, &n);

  for (guint i = 0; i < n; i++)
    if (elements[i].kind == CQ_ELEMENT_ROW)
      g_string_append (spans, " /");
    else if (elements[i].kind == CQ_ELEMENT_CELL || elements[i].kind == CQ_ELEMENT_HEADER)
      g_string_append_printf (spans, " %ux%u", elements[i].column_span, elements[i].row_span);
  g_assert_cmpstr (spans->str, ==, " / 1x1 1x1 1x1 / 1x1 2x1 / 2x1 1x1 / 1x1 1x1 1x1 / 1x2 1x1 1x1 / 1x1 1x1");
}

/* An entry of a list that begins with no paragraph has a label and a body, and nothing else. */
static void
test_lone_labels (void)
{
  g_autoptr (CqNode) document = parse_body (
      "<itemizedlist><listitem><itemizedlist><listitem><para>Word.</para></listitem></itemizedlist></listitem>"
      "<listitem><informaltable><tgroup cols='1'><tbody><row><entry>Word</entry></row></tbody></tgroup></informaltable></listitem>"
      "<listitem><para/></listitem></itemizedlist>");
  g_autoptr (CqPages) pages = lay_out (document);
  guint n, n_entries = 0;
  const CqElement *elements = cq_pages_get_elements (pages, &n);

  for (guint i = 1; i < n; i++)
    {
      n_entries += elements[i].kind == CQ_ELEMENT_LIST_ENTRY;
      if (elements[elements[i].parent].kind == CQ_ELEMENT_LIST_ENTRY)
        g_assert_true (elements[i].kind == CQ_ELEMENT_LABEL || elements[i].kind == CQ_ELEMENT_LIST_BODY);
    }
  g_assert_cmpuint (n_entries, ==, 4);
  g_assert_cmpuint (count_lost_words (document, pages), ==, 0);
}

static guint
page_of (CqPages *pages, const char *id)
{
  const CqPlace *place = cq_pages_find_place (pages, id);

  g_assert_nonnull (place);
  return place->page;
}

/* Wherever the text above ends: the closing line, all signatures and the end of the text before
 * them stand on one page. */
static void
test_signatures (void)
{
  for (guint n = 1; n < 45; n++)
    {
      g_autoptr (GString) body = g_string_new (NULL);
      g_autoptr (CqPages) pages = NULL;
      guint n_places;
      const CqPlace *places;

      for (guint i = 0; i < n; i++)
        g_string_append_printf (body, "<para xml:id='p%u'>Paragraph %u.</para>", i, i);
      g_string_append (body, "<para role='closing' xml:id='closing'>Signed at Ashgabat.</para><informaltable role='signatures' xml:id='sig'><tgroup cols='2'><tbody>");
      for (guint i = 0; i < 3; i++)
        g_string_append_printf (body, "<row><entry><para>For A%u</para></entry><entry><para>For B%u</para></entry></row>", i, i);
      g_string_append (body, "</tbody></tgroup></informaltable>");
      pages = pages_of_body (body->str);
      g_autofree char *last = g_strdup_printf ("p%u", n - 1);
      g_assert_cmpuint (page_of (pages, "closing"), ==, page_of (pages, "sig"));
      g_assert_cmpuint (page_of (pages, last), ==, page_of (pages, "sig"));
      places = cq_pages_get_places (pages, &n_places);
      guint n_sig = 0;
      for (guint i = 0; i < n_places; i++)
        n_sig += g_str_equal (places[i].id, "sig");
      g_assert_cmpuint (n_sig, ==, 1);
    }
}

/* A heading is never the last thing on a page. */
static void
test_headings (void)
{
  for (guint n = 20; n < 60; n++)
    {
      g_autoptr (GString) body = g_string_new (NULL);
      g_autoptr (CqPages) pages = NULL;

      for (guint i = 0; i < n; i++)
        g_string_append_printf (body, "<para>Paragraph %u.</para>", i);
      g_string_append (body, "<section xml:id='s'><title xml:id='t'>Heading</title><section><title xml:id='u'>Below</title><para xml:id='p'>One line.</para></section></section>");
      pages = pages_of_body (body->str);
      g_assert_cmpuint (page_of (pages, "t"), ==, page_of (pages, "p"));
      g_assert_cmpuint (page_of (pages, "u"), ==, page_of (pages, "p"));
    }
}

/* Neither the first nor the last line of a paragraph stands alone on a page. */
static void
test_widows (void)
{
  for (guint n = 28; n < 34; n++)
    {
      g_autoptr (GString) body = g_string_new (NULL);
      g_autoptr (CqPages) pages = NULL;
      guint n_places;
      const CqPlace *places;

      for (guint i = 0; i < n; i++)
        g_string_append_printf (body, "<para>Paragraph %u.</para>", i);
      g_string_append (body, "<para xml:id='p'>");
      for (guint i = 0; i < 60; i++)
        g_string_append (body, "Words of a paragraph with several lines. ");
      g_string_append (body, "</para>");
      pages = pages_of_body (body->str);
      places = cq_pages_get_places (pages, &n_places);
      for (guint i = 0; i < n_places; i++)
        if (g_str_equal (places[i].id, "p"))
          g_assert_cmpfloat (places[i].height, >, 30);
    }
}

/* A footnote begins on the page of its call. */
static void
test_notes (void)
{
  g_autoptr (CqNode) document = load_document ("tests/app/layout", "notes.xml");
  g_autoptr (CqPages) pages = lay_out (document);
  guint n;
  const CqElement *elements = cq_pages_get_elements (pages, &n);

  for (guint p = 0; p < cq_pages_get_n_pages (pages); p++)
    {
      const CqPage *page = cq_pages_get_page (pages, p);
      for (guint i = 0; i < page->n_marks; i++)
        {
          const CqMark *call = &page->marks[i];
          gboolean found = FALSE;

          if (call->kind != CQ_MARK_RUN || call->element == CQ_ELEMENT_ARTIFACT || elements[call->element].kind != CQ_ELEMENT_REFERENCE
              || call->run->link != NULL)
            continue;
          for (guint j = i + 1; j < page->n_marks && !found; j++)
            {
              const CqMark *mark = &page->marks[j];
              found = mark->kind == CQ_MARK_RUN && mark->element != CQ_ELEMENT_ARTIFACT && elements[mark->element].kind == CQ_ELEMENT_LABEL
                      && elements[elements[mark->element].parent].kind == CQ_ELEMENT_NOTE && mark->run->n_bytes == call->run->n_bytes
                      && memcmp (mark->run->text, call->run->text, call->run->n_bytes) == 0;
            }
          g_assert_true (found);
        }
    }
}

static const CqMark *
find_run (CqPages *pages, const char *text)
{
  for (guint p = 0; p < cq_pages_get_n_pages (pages); p++)
    for (guint i = 0; i < cq_pages_get_page (pages, p)->n_marks; i++)
      {
        const CqMark *mark = &cq_pages_get_page (pages, p)->marks[i];
        if (mark->kind == CQ_MARK_RUN && g_strstr_len (mark->run->text, mark->run->n_bytes, text) != NULL)
          return mark;
      }
  g_error ("no “%s” on the pages", text);
}

static void
test_references (void)
{
  g_autoptr (CqPages) pages = pages_of_body ("<para>See <xref linkend='b'/>, <xref linkend='s'/>, <xref linkend='lost'/>, <link xlink:href='https://example.org/'>there</link>.</para>"
                                             "<orderedlist><listitem><para>One</para></listitem><listitem xml:id='b'><para>Two</para></listitem></orderedlist>"
                                             "<section xml:id='s'><title>Third part</title><para>Text.</para></section>");
  guint n;
  const CqElement *elements = cq_pages_get_elements (pages, &n);
  const CqMark *there = find_run (pages, "there");
  const CqMark *part = find_run (pages, "Third part");

  g_assert_cmpstr (there->run->link, ==, "https://example.org/");
  g_assert_cmpint (elements[there->element].kind, ==, CQ_ELEMENT_LINK);
  g_assert_cmpstr (part->run->link, ==, "#s");
  g_assert_cmpstr (find_run (pages, "lost")->run->link, ==, "#lost");
  g_assert_nonnull (cq_pages_find_place (pages, "b"));
  g_assert_null (cq_pages_find_place (pages, "lost"));
}

static void
test_outline (void)
{
  g_autoptr (CqNode) document = load_document ("tests/app/layout", "statement.xml");
  g_autoptr (CqPages) pages = lay_out (document);
  guint n;
  const CqOutlineEntry *outline = cq_pages_get_outline (pages, &n);

  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpstr (outline[0].title, ==, "Joint Statement");
  g_assert_cmpuint (outline[1].level, ==, 2);
  g_assert_cmpstr (outline[3].title, ==, "Roadmap for Regional Cooperation in Transport and Logistics");
  g_assert_cmpuint (outline[3].page, ==, cq_pages_get_n_pages (pages) - 1);
  g_assert_cmpstr (cq_pages_get_title (pages), ==, "Joint Statement");
  g_assert_cmpstr (cq_pages_get_language (pages), ==, "en");
}

static void
test_missing_glyphs (void)
{
  g_autoptr (CqNode) document = load_document ("tests/app/layout", "names.xml");
  g_autoptr (CqPages) pages = lay_out (document);
  g_autoptr (CqPages) none = pages_of_body ("<para>Қазақстан, 日本, العربية, Oʻzbekiston</para>");
  guint n;
  const CqMissingGlyphs *missing = cq_pages_get_missing_glyphs (none, &n);

  g_assert_cmpuint (n, ==, 0);
  missing = cq_pages_get_missing_glyphs (pages, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (missing[0].script, ==, "Kits");
  g_assert_cmpstr (missing[0].text, ==, "\360\230\254\200\360\230\254\201");
  g_assert_cmpstr (missing[0].block, ==, "lost");
}

/* What is found where something stands, so far from its left end. */
static const char *
find_at (CqPages *pages, const char *id, double right)
{
  const CqPlace *place = cq_pages_find_place (pages, id);

  g_assert_nonnull (place);
  return cq_pages_find_id_at (pages, place->page, place->x + right, place->y + 1);
}

static void
test_points (void)
{
  g_autoptr (CqPages) pages = pages_of_body (
      "<section xml:id='area'><title>Area</title><para xml:id='one'>A short <emphasis xml:id='within'>paragraph.</emphasis>"
      "<footnote xml:id='note'><para>Below.</para></footnote></para>"
      "<itemizedlist><listitem xml:id='two'><para>Its second <emphasis>words</emphasis>.</para></listitem></itemizedlist>"
      "</section><section xml:id='other'><title/><para xml:id='only'>Alone.</para></section>"
      "<informaltable><tgroup cols='2'><tbody><row xml:id='row'><entry>Left</entry><entry xml:id='cell'>Right</entry></row>"
      "</tbody></tgroup></informaltable>");
  const CqPlace *note = cq_pages_get_places (pages, &(guint){ 0 });

  g_assert_cmpstr (find_at (pages, "area", 1), ==, "area");
  g_assert_cmpstr (find_at (pages, "one", 1), ==, "one");
  g_assert_cmpstr (find_at (pages, "within", 1), ==, "one"); /* the block of the phrase */
  g_assert_cmpstr (find_at (pages, "two", 1), ==, "two");
  g_assert_cmpstr (find_at (pages, "only", 1), ==, "only"); /* as large as the section around it */
  g_assert_cmpstr (find_at (pages, "row", 1), ==, "row");
  g_assert_cmpstr (find_at (pages, "cell", 1), ==, "cell");
  g_assert_null (cq_pages_find_id_at (pages, 0, 10, 10));
  g_assert_null (cq_pages_find_id_at (pages, 7, 100, 100));

  /* A footnote is found at the foot of the page. */
  for (; note->y < 600 || g_strcmp0 (note->id, "note") != 0; note++)
    ;
  g_assert_cmpstr (cq_pages_find_id_at (pages, 0, note->x + 1, note->y + 1), ==, "note");
}

static void
test_cancelled (void)
{
  g_autoptr (CqNode) document = load_document ("tests/app/layout", "statement.xml");
  g_autoptr (CqStyle) style = cq_style_load (NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  CqLayoutOptions options = { 1, cancellable };

  g_cancellable_cancel (cancellable);
  g_assert_null (cq_layout_make (document, style, NULL, &options, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    {
      g_autofree char *path = g_strconcat ("/layout/whole/", whole[i], NULL);
      g_test_add_data_func (path, whole[i], test_whole);
    }
  g_test_add_func ("/layout/empty", test_empty);
  g_test_add_func ("/layout/nothing", test_nothing);
  g_test_add_func ("/layout/long-word", test_long_word);
  g_test_add_func ("/layout/long-paragraph", test_long_paragraph);
  g_test_add_func ("/layout/tall-rows", test_tall_rows);
  g_test_add_func ("/layout/short-rows", test_short_rows);
  g_test_add_func ("/layout/lone-labels", test_lone_labels);
  g_test_add_func ("/layout/signatures", test_signatures);
  g_test_add_func ("/layout/headings", test_headings);
  g_test_add_func ("/layout/widows", test_widows);
  g_test_add_func ("/layout/notes", test_notes);
  g_test_add_func ("/layout/references", test_references);
  g_test_add_func ("/layout/outline", test_outline);
  g_test_add_func ("/layout/missing-glyphs", test_missing_glyphs);
  g_test_add_func ("/layout/points", test_points);
  g_test_add_func ("/layout/cancelled", test_cancelled);
  return g_test_run ();
}

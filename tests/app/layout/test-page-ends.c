/* Where pages may end: random documents on paper of random heights. */
#include "layout-invariants.h"

#define N_DOCUMENTS 25
#define WIDTH 420

/* The lines of an element, page by page. */
typedef struct
{
  guint first_page;
  guint last_page;
  guint on_first;
  guint on_last;
  guint n;
} Lines;

static void
add_words (GString *body, GRand *rand, guint n)
{
  static const char *const words[] = { "the", "cooperation", "transport", "of", "Ministers", "and", "roadmap", "reviewed", "in", "logistics" };

  for (guint i = 0; i < n; i++)
    g_string_append_printf (body, "%s%s", i > 0 ? " " : "", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
}

static void
add_note (GString *body, GRand *rand, guint most)
{
  g_string_append (body, "<footnote><para>");
  add_words (body, rand, (guint) g_rand_int_range (rand, 4, (gint32) most));
  g_string_append (body, "</para></footnote>");
}

static void
add_paragraph (GString *body, GRand *rand, guint *count)
{
  gboolean has_note = g_rand_int_range (rand, 0, 5) == 0;

  g_string_append_printf (body, "<para xml:id='p%u'>P%u ", *count, *count);
  add_words (body, rand, (guint) g_rand_int_range (rand, 2, 90));
  if (has_note)
    add_note (body, rand, g_rand_int_range (rand, 0, 8) == 0 ? 900 : 40);
  g_string_append (body, ".</para>");
  (*count)++;
}

static void
add_table (GString *body, GRand *rand)
{
  guint n = (guint) g_rand_int_range (rand, 1, 14);

  g_string_append (body, "<informaltable><tgroup cols='3'><thead><row><entry>No.</entry><entry>Action</entry><entry>Lead</entry></row></thead><tbody>");
  for (guint row = 0; row < n; row++)
    {
      if (g_rand_int_range (rand, 0, 4) == 0)
        g_string_append_printf (body, "<row role='band'><entry namest='c1' nameend='c3' colspan='3'>Band %u</entry></row>", row);
      g_string_append_printf (body, "<row><entry>%u</entry><entry>", row);
      for (gint i = g_rand_int_range (rand, 1, 4); i > 0; i--)
        {
          g_string_append (body, "<para>");
          add_words (body, rand, (guint) g_rand_int_range (rand, 1, 40));
          if (g_rand_int_range (rand, 0, 10) == 0)
            add_note (body, rand, 30);
          g_string_append (body, "</para>");
        }
      g_string_append (body, "</entry><entry>Japan</entry></row>");
    }
  g_string_append (body, "</tbody></tgroup></informaltable>");
}

static void
add_signatures (GString *body, GRand *rand)
{
  g_string_append (body, "<para role='closing' xml:id='closing'>Signed at Ashgabat on this day.</para>"
                         "<informaltable role='signatures' xml:id='sig'><tgroup cols='2'><tbody>");
  for (gint i = g_rand_int_range (rand, 1, 4); i > 0; i--)
    g_string_append (body, "<row><entry><para>For A</para></entry><entry><para>For B</para></entry></row>");
  g_string_append (body, "</tbody></tgroup></informaltable>");
}

/* (transfer full) */
static CqNode *
make_document (GRand *rand, gboolean has_signatures)
{
  g_autoptr (GString) body = g_string_new (NULL);
  guint count = 0;

  for (gint i = g_rand_int_range (rand, 0, 3); i > 0; i--)
    add_paragraph (body, rand, &count);
  for (gint section = 0; section < g_rand_int_range (rand, 1, 5); section++)
    {
      g_string_append_printf (body, "<section><title>Heading %d</title>", section);
      for (gint i = g_rand_int_range (rand, 1, 9); i > 0; i--)
        if (g_rand_int_range (rand, 0, 7) == 0)
          add_table (body, rand);
        else
          add_paragraph (body, rand, &count);
      g_string_append (body, "</section>");
    }
  if (has_signatures)
    {
      g_string_append (body, "<section role='closing'><title/>");
      add_signatures (body, rand);
      g_string_append (body, "</section>");
    }
  return parse_body (body->str);
}

static CqStyle *
make_style (double height)
{
  g_autofree char *data = g_strdup_printf ("[style]\ntitle=Test\nbased-on=dialogue\n[page]\nwidth=%d\nheight=%.0f\nmargin-left=40\nmargin-right=40\n"
                                           "margin-top=60\nmargin-bottom=60\n",
                                           WIDTH, height);
  g_autoptr (GError) error = NULL;
  CqStyle *style = cq_style_new_from_data (data, "test", &error);

  g_assert_no_error (error);
  return style;
}

static gboolean
is_within (const CqElement *elements, guint32 at, CqElementKind kind)
{
  for (; at != 0; at = elements[at].parent)
    if (elements[at].kind == kind)
      return TRUE;
  return FALSE;
}

static guint32
block_of (const CqElement *elements, guint32 at)
{
  while (is_inline (&elements[at]))
    at = elements[at].parent;
  return at;
}

static void
count_line (Lines *lines, guint page)
{
  if (lines->n++ == 0)
    lines->first_page = page;
  if (lines->first_page == page)
    lines->on_first++;
  lines->on_last = lines->last_page == page ? lines->on_last + 1 : 1;
  lines->last_page = page;
}

/* (transfer full): of each element that is a block. */
static Lines *
count_lines (CqPages *pages)
{
  guint n;
  const CqElement *elements = cq_pages_get_elements (pages, &n);
  Lines *lines = g_new0 (Lines, n);

  for (guint p = 0; p < cq_pages_get_n_pages (pages); p++)
    {
      const CqPage *page = cq_pages_get_page (pages, p);
      g_autofree double *last_y = g_new0 (double, n);

      for (guint i = 0; i < page->n_marks; i++)
        {
          const CqMark *mark = &page->marks[i];
          guint32 block = mark->element == CQ_ELEMENT_ARTIFACT ? 0 : block_of (elements, mark->element);

          if (mark->kind != CQ_MARK_RUN || block == 0 || fabs (last_y[block] - mark->y) < 6)
            continue;
          last_y[block] = mark->y;
          count_line (&lines[block], p);
        }
    }
  return lines;
}

/* Neither the first line of a paragraph nor its last stands alone; one of three lines is whole. */
static void
assert_no_line_alone (CqPages *pages, const Lines *lines)
{
  guint n;
  const CqElement *elements = cq_pages_get_elements (pages, &n);

  for (guint i = 0; i < n; i++)
    if (elements[i].kind == CQ_ELEMENT_PARAGRAPH && lines[i].first_page != lines[i].last_page && !is_within (elements, i, CQ_ELEMENT_NOTE))
      {
        g_assert_cmpuint (lines[i].on_first, >=, 2);
        g_assert_cmpuint (lines[i].on_last, >=, 2);
      }
}

static gboolean
is_heading (const CqElement *element)
{
  return element->kind >= CQ_ELEMENT_H1 && element->kind <= CQ_ELEMENT_H6;
}

/* Below a heading begins the text, and below the head of a table its first row. */
static void
assert_headings_kept (CqPages *pages, const Lines *lines)
{
  guint n;
  const CqElement *elements = cq_pages_get_elements (pages, &n);

  for (guint i = 0; i < n; i++)
    if ((is_heading (&elements[i]) || is_within (elements, i, CQ_ELEMENT_HEAD)) && lines[i].n > 0)
      {
        guint next = i + 1;
        while (next < n && (lines[next].n == 0 || is_within (elements, next, CQ_ELEMENT_HEAD) || is_within (elements, next, CQ_ELEMENT_NOTE)))
          next++;
        if (next < n && lines[next].first_page != lines[i].last_page)
          g_test_message ("element %u (%s) on page %u, then %u (%s) on page %u", i, cq_element_kind_get_name (elements[i].kind),
                          lines[i].last_page + 1, next, cq_element_kind_get_name (elements[next].kind), lines[next].first_page + 1);
        if (next < n)
          g_assert_cmpuint (lines[next].first_page, ==, lines[i].last_page);
      }
}

/* A row goes on over the page only if it is tall. */
static void
assert_rows_whole (CqPages *pages, const Lines *lines, double limit)
{
  guint n;
  const CqElement *elements = cq_pages_get_elements (pages, &n);

  for (guint i = 0; i < n; i++)
    {
      guint n_lines = 0, first = G_MAXUINT, last = 0;

      if (elements[i].kind != CQ_ELEMENT_ROW)
        continue;
      for (guint below = i + 1; below < n && elements[below].kind != CQ_ELEMENT_ROW; below++)
        if (lines[below].n > 0 && is_within (elements, below, CQ_ELEMENT_ROW) && !is_within (elements, below, CQ_ELEMENT_NOTE))
          {
            n_lines += lines[below].n;
            first = MIN (first, lines[below].first_page);
            last = MAX (last, lines[below].last_page);
          }
      if (n_lines > 0 && first != last)
        g_assert_cmpfloat (n_lines * 17.0, >, limit * 0.4);
    }
}

/* The signatures stand whole below their closing line, and it below the end of the text. */
static void
assert_signatures_kept (CqPages *pages)
{
  const CqPlace *closing = cq_pages_find_place (pages, "closing");
  guint n, n_above = 0;
  const CqPlace *places = cq_pages_get_places (pages, &n);
  const CqPage *page;
  double end = 0;

  g_assert_nonnull (closing);
  page = cq_pages_get_page (pages, closing->page);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (places[i].id, "sig"))
      {
        g_assert_cmpuint (places[i].page, ==, closing->page);
        end = places[i].y + places[i].height;
      }
  for (guint i = 0; i < page->n_marks; i++)
    n_above += page->marks[i].kind == CQ_MARK_RUN && page->marks[i].element != CQ_ELEMENT_ARTIFACT && page->marks[i].y < closing->y;
  if (end - closing->y < (page->height - 120) * 0.5) /* else there may be no room for a row with its notes */
    g_assert_cmpuint (n_above, >, 0);
}

/* The last page holds more than a line. */
static void
assert_last_page (CqPages *pages)
{
  guint n_lines = 0;
  const CqPage *page = cq_pages_get_page (pages, cq_pages_get_n_pages (pages) - 1);
  double y = 0;

  for (guint i = 0; i < page->n_marks; i++)
    if (page->marks[i].kind == CQ_MARK_RUN && page->marks[i].element != CQ_ELEMENT_ARTIFACT && fabs (page->marks[i].y - y) > 6)
      {
        y = page->marks[i].y;
        n_lines++;
      }
  if (cq_pages_get_n_pages (pages) > 1)
    g_assert_cmpuint (n_lines, >=, 2);
}

static void
assert_on_paper (CqPages *pages)
{
  for (guint p = 0; p < cq_pages_get_n_pages (pages); p++)
    for (guint i = 0; i < cq_pages_get_page (pages, p)->n_marks; i++)
      {
        const CqPage *page = cq_pages_get_page (pages, p);
        const CqMark *mark = &page->marks[i];
        double width = mark->kind == CQ_MARK_RUN ? (double) mark->run->width : mark->width;

        if (mark->kind == CQ_MARK_RUN && mark->element == CQ_ELEMENT_ARTIFACT)
          continue;
        g_assert_cmpfloat (mark->x, >=, 40 - 0.5);
        g_assert_cmpfloat (mark->x + width, <=, WIDTH - 40 + 0.5);
        g_assert_cmpfloat (mark->y, >=, 60 - 0.5);
        g_assert_cmpfloat (mark->y + (mark->kind == CQ_MARK_RUN ? 0 : mark->height), <=, page->height - 60 + 1);
      }
}

/* What goes over a page's end has a place on each. */
static guint
find_last_page (CqPages *pages, const char *id)
{
  guint n, last = 0;
  const CqPlace *places = cq_pages_get_places (pages, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (places[i].id, id))
      last = MAX (last, places[i].page);
  return last;
}

/* Words that announce something with a colon do not end a page where it may end earlier. */
static void
test_colons (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (CqNode) document = NULL;
  guint n_divided = 0;

  for (guint i = 0; i < 40; i++)
    {
      g_string_append_printf (body, "<para xml:id='lead%u'>", i);
      add_words (body, rand, (guint) g_rand_int_range (rand, 8, 70));
      g_string_append_printf (body, ":</para><itemizedlist><listitem xml:id='first%u'><para>", i);
      add_words (body, rand, 12);
      g_string_append (body, "</para></listitem><listitem><para>one more</para></listitem></itemizedlist>");
    }
  document = parse_body (body->str);
  for (guint height = 500; height < 700; height += 10)
    {
      g_autoptr (CqStyle) style = make_style (height);
      g_autoptr (GError) error = NULL;
      g_autoptr (CqPages) pages = cq_layout_make (document, style, NULL, NULL, &error);

      g_assert_no_error (error);
      for (guint i = 0; i < 40; i++)
        {
          g_autofree char *lead = g_strdup_printf ("lead%u", i);
          g_autofree char *first = g_strdup_printf ("first%u", i);
          guint end = find_last_page (pages, lead);

          n_divided += cq_pages_find_place (pages, lead)->page != end;
          g_assert_cmpuint (cq_pages_find_place (pages, first)->page, ==, end);
        }
    }
  g_assert_cmpuint (n_divided, >, 10); /* else no page ended near one */
}

static void
test_random (gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (GPOINTER_TO_UINT (data));

  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      double height = g_rand_double_range (rand, 520, 900);
      gboolean has_signatures = g_rand_boolean (rand);
      g_autoptr (CqStyle) style = make_style (height);
      g_autoptr (CqNode) document = make_document (rand, has_signatures);
      g_autoptr (GError) error = NULL;
      g_autoptr (CqPages) pages = cq_layout_make (document, style, NULL, NULL, &error);
      g_autofree Lines *lines = NULL;

      g_assert_no_error (error);
      lines = count_lines (pages);
      g_test_message ("document %u, %.0f high, %u pages", i, height, cq_pages_get_n_pages (pages));
      assert_words_in_order (document, pages);
      assert_no_overlap (pages);
      assert_on_paper (pages);
      assert_no_line_alone (pages, lines);
      assert_headings_kept (pages, lines);
      assert_rows_whole (pages, lines, height - 120);
      assert_last_page (pages);
      if (has_signatures)
        assert_signatures_kept (pages);
    }
}

/* However long the note is that the last clause calls, the signatures and their closing line stand below the end of the text. */
static void
test_long_last_note (void)
{
  static const guint lengths[] = { 3, 14, 30, 60, 160 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (CqLayoutCache) cache = cq_layout_cache_new ();
  g_autoptr (CqStyle) style = make_style (700);

  for (guint n_above = 0; n_above < 420; n_above += 12)
    for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
      {
        g_autoptr (GString) body = g_string_new ("<para>");
        g_autoptr (CqNode) document = NULL;
        g_autoptr (CqPages) pages = NULL;
        const CqPlace *closing;

        add_words (body, rand, n_above + 1);
        g_string_append (body, "</para><orderedlist role='operative'><listitem><para xml:id='clause'>");
        add_words (body, rand, 2);
        g_string_append (body, "<footnote><para>");
        for (guint w = 0; w < 450; w++)
          g_string_append (body, w % 5 == 0 ? "note " : "a roadmap ");
        g_string_append (body, "</para></footnote> ");
        add_words (body, rand, lengths[i]);
        g_string_append (body, ".</para></listitem></orderedlist><section role='closing'><title/>");
        add_signatures (body, rand);
        g_string_append (body, "</section>");
        document = parse_body (body->str);
        pages = cq_layout_make (document, style, cache, NULL, NULL);
        closing = cq_pages_find_place (pages, "closing");
        if (find_last_page (pages, "clause") != closing->page)
          g_test_message ("%u words above, %u in the clause: it ends on page %u, the closing line stands on page %u of %u", n_above,
                          lengths[i], find_last_page (pages, "clause") + 1, closing->page + 1, cq_pages_get_n_pages (pages));
        g_assert_cmpuint (find_last_page (pages, "clause"), ==, closing->page);
        assert_signatures_kept (pages);
      }
}

/* A line that calls several notes takes all of them along, if a page can hold their beginnings. */
static void
test_notes_of_a_line (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (CqLayoutCache) cache = cq_layout_cache_new ();
  g_autoptr (CqStyle) style = make_style (500);

  for (guint n_above = 0; n_above < 500; n_above += 4)
    for (guint length = 6; length <= 60; length += 18)
      {
        g_autoptr (GString) body = g_string_new ("<para>");
        g_autoptr (CqNode) document = NULL;
        g_autoptr (CqPages) pages = NULL;
        guint page;

        add_words (body, rand, n_above + 1);
        g_string_append (body, "</para><para xml:id='line'>Here");
        for (guint note = 0; note < 3; note++)
          {
            g_string_append_printf (body, "<footnote><para xml:id='note-%u'>", note);
            add_words (body, rand, length);
            g_string_append (body, "</para></footnote>");
          }
        g_string_append (body, ".</para><para>");
        add_words (body, rand, 60);
        g_string_append (body, "</para>");
        document = parse_body (body->str);
        pages = cq_layout_make (document, style, cache, NULL, NULL);
        page = cq_pages_find_place (pages, "line")->page;
        for (guint note = 0; note < 3; note++)
          {
            g_autofree char *id = g_strdup_printf ("note-%u", note);
            g_assert_cmpuint (cq_pages_find_place (pages, id)->page, ==, page);
          }
      }
}

/* Signatures that no page can hold go on over pages, each of them whole, and the text is not driven away from them: it has no
 * page for its last clause alone. */
static void
test_many_signatures (void)
{
  g_autoptr (CqLayoutCache) cache = cq_layout_cache_new ();
  g_autoptr (CqStyle) style = make_style (700);

  for (guint n_rows = 1; n_rows <= 12; n_rows++)
    for (guint n_lines = 2; n_lines <= 24; n_lines++)
      {
        g_autoptr (GString) body = g_string_new ("<para xml:id='first'>A.</para><para>B.</para><para xml:id='last'>C.</para>"
                                                 "<section role='closing'><title/><para role='closing' xml:id='closing'>Signed.</para>"
                                                 "<informaltable role='signatures'><tgroup cols='2'><tbody>");
        g_autoptr (CqNode) document = NULL;
        g_autoptr (CqPages) pages = NULL;
        const CqPlace *closing;

        for (guint row = 0; row < n_rows; row++)
          {
            g_string_append_printf (body, "<row><entry><para xml:id='top-%u'>For A</para>", row);
            for (guint line = 2; line < n_lines; line++)
              g_string_append (body, "<para>Minister</para>");
            g_string_append_printf (body, "<para xml:id='end-%u'>for Rivers</para></entry><entry><para>For B</para></entry></row>", row);
          }
        g_string_append (body, "</tbody></tgroup></informaltable></section>");
        document = parse_body (body->str);
        pages = cq_layout_make (document, style, cache, NULL, NULL);
        closing = cq_pages_find_place (pages, "closing");
        for (guint row = 0; row < n_rows; row++)
          {
            g_autofree char *top = g_strdup_printf ("top-%u", row);
            g_autofree char *end = g_strdup_printf ("end-%u", row);

            g_assert_cmpuint (find_last_page (pages, top), ==, find_last_page (pages, end));
          }
        g_assert_cmpuint (closing->page, ==, find_last_page (pages, "top-0"));
        g_assert_true (find_last_page (pages, "last") == closing->page || find_last_page (pages, "last") == find_last_page (pages, "first"));
        g_assert_cmpuint (closing->page, <=, 1);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint seed = 1; seed <= 4; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/page-ends/random/%u", seed);
      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_random);
    }
  g_test_add_func ("/page-ends/colons", test_colons);
  g_test_add_func ("/page-ends/long-last-note", test_long_last_note);
  g_test_add_func ("/page-ends/notes-of-a-line", test_notes_of_a_line);
  g_test_add_func ("/page-ends/many-signatures", test_many_signatures);
  return g_test_run ();
}

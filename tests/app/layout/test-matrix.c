/* Matrices: how they fit the page, and how their columns are numbered. */
#include "layout-support.h"

/* How a table of @n columns, in each of which @cell stands, is set: "|" on a page that stands, "-" on one that lies, and
 * how large its letters are, in hundredths. */
static char *
fit_of_table (CqNode *document, const char *style)
{
  g_autoptr (CqPages) pages = lay_out_styled (document, style, NULL);
  const CqMark *body = find_mark (pages, 0, "Body");
  const CqMark *cell = NULL;
  guint page = 0;

  for (; page < cq_pages_get_n_pages (pages) && cell == NULL; page++)
    cell = find_mark (pages, page, "Word");
  g_assert_nonnull (cell);
  return g_strdup_printf ("%c %.0f", cq_pages_get_page (pages, page - 1)->width > 600 ? '-' : '|',
                          (double) (100 * 10.5 / 8.5 * cell->run->ascent / body->run->ascent));
}

static CqNode *
make_wide (guint n, const char *cell)
{
  g_autoptr (GString) body = g_string_new ("<para>Body</para><section><title>S</title><informaltable><tgroup cols='1'><tbody><row><entry>Word</entry>");

  for (guint i = 1; i < n; i++)
    g_string_append_printf (body, "<entry>%s</entry>", cell);
  g_string_append (body, "</row></tbody></tgroup></informaltable></section>");
  return parse_body (body->str);
}

/* A table that the page is too narrow for has smaller letters, then a page that lies, then both. */
static void
test_fit (void)
{
  static const char *const text = "training of railway staff in the safe running of trains";
  static const struct
  {
    guint n;
    const char *cell;
    const char *style; /* (nullable) */
    const char *fit;
  } cases[] = {
    { 5, text, NULL, "| 100" },
    { 6, text, NULL, "| 89" },
    { 7, text, NULL, "- 100" },
    { 8, text, NULL, "- 100" },
    { 9, text, NULL, "- 89" },
    { 9, text, "narrowest-column=85", "- 95" },
    { 20, "a", NULL, "| 100" },
    { 7, text, "landscape=false", "| 89" },
    { 7, text, "narrowest-column=0", "| 100" },
    { 7, text, "smallest-text=6", "| 71" },
    { 6, text, "smallest-text=30", "- 100" },
    { 4, "Interoperabilityarrangementsinternationally", NULL, "- 100" },
    { 9, "Interoperabilityarrangements", NULL, "- 89" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CqNode) document = make_wide (cases[i].n, cases[i].cell);
      g_autofree char *style = g_strdup_printf ("[style]\nbased-on=dialogue\n[tables]\n%s\n", cases[i].style ? cases[i].style : "");
      g_autofree char *fit = fit_of_table (document, style);

      g_assert_cmpstr (fit, ==, cases[i].fit);
    }
}

/* While a cell is written the table turns once at most, and is what it is without what earlier layouts know. */
static void
test_typing (void)
{
  static const char text[] = "training of the staff of railways, roads and ports of the Participants, every year";
  g_autoptr (CqLayoutCache) cache = cq_layout_cache_new ();
  guint n_turns = 0;
  gboolean lay = FALSE;

  for (gsize length = 1; length < sizeof text; length += 3)
    {
      g_autofree char *cell = g_strndup (text, length);
      g_autoptr (CqNode) document = make_wide (7, cell);
      g_autoptr (CqPages) warm = lay_out_with (document, NULL, cache, 0);
      g_autoptr (CqPages) cold = lay_out_with (document, NULL, NULL, 1);
      g_autofree char *warm_dump = cq_pages_dump (warm);
      g_autofree char *cold_dump = cq_pages_dump (cold);
      gboolean lies = cq_pages_get_page (warm, cq_pages_get_n_pages (warm) - 1)->width > 600;

      g_assert_cmpstr (warm_dump, ==, cold_dump);
      n_turns += lies != lay;
      lay = lies;
    }
  g_assert_cmpuint (n_turns, ==, 1);
}

/* The words of the head of a table, and which of its rows are numbers; "|" between cells, "/" between rows. */
static char *
head_of_table (CqPages *pages, guint page_index)
{
  const CqPage *page = cq_pages_get_page (pages, page_index);
  GString *head = g_string_new (NULL);
  double y = -1;
  guint n;
  const CqElement *elements = cq_pages_get_elements (pages, &n);

  for (guint i = 0; i < page->n_marks; i++)
    {
      const CqMark *mark = &page->marks[i];
      gboolean is_header = FALSE;

      if (mark->kind != CQ_MARK_RUN)
        continue;
      for (guint32 at = mark->element; at != CQ_ELEMENT_ARTIFACT && at != 0 && !is_header; at = elements[at].parent)
        is_header = elements[at].kind == CQ_ELEMENT_HEADER;
      if (!is_header && mark->element != CQ_ELEMENT_ARTIFACT)
        continue;
      g_string_append (head, y < 0 ? "" : mark->y > y + 1 ? "/" : "|");
      g_string_append_len (head, mark->run->text, mark->run->n_bytes);
      y = mark->y;
    }
  return g_string_free (head, FALSE);
}

/* Numbers below the head leave the columns where they are, whatever the style says of paragraphs. */
static void
test_numbers_in_styles (void)
{
  static const char *const styles[] = { "dialogue\n", "united-nations\n", "asean\n", "plain\n", "dialogue\n[text body]\nindent=50\nindent-end=50\n" };
  g_autoptr (CqNode) document = load_document ("tests/app/layout", "matrix.xml");

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autofree char *style = g_strdup_printf ("[style]\nbased-on=%s", styles[i]);
      g_autofree char *numbered_style = g_strdup_printf ("%s[tables]\ncolumn-numbers={arabic}\n", style);
      g_autoptr (CqPages) pages = lay_out_styled (document, style, NULL);
      g_autoptr (CqPages) numbered = lay_out_styled (document, numbered_style, NULL);

      g_assert_cmpfloat_with_epsilon (find_mark (numbered, 0, "Lead")->x, find_mark (pages, 0, "Lead")->x, 0.1);
      g_assert_cmpfloat_with_epsilon (find_mark (numbered, 0, "By")->x, find_mark (pages, 0, "By")->x, 0.1);
    }
}

/* A row of numbers ends the head, by the style or by the document, once; it is shown again with the head. */
static void
test_numbers (void)
{
  static const char plain[] = "<informaltable><tgroup cols='3'><thead><row><entry>No.</entry><entry>Action</entry><entry>By</entry></row>%s</thead>"
                              "<tbody>%s</tbody></tgroup></informaltable>";
  static const char asked[] = "<row role='column-numbers'><entry>1</entry><entry>2</entry><entry>3</entry></row>";
  static const struct
  {
    const char *asked;
    const char *style;
    const char *head;
  } cases[] = {
    { "", "", "No.|Action|By" },
    { asked, "", "No.|Action|By/1|2|3" },
    { "", "column-numbers={arabic}", "No.|Action|By/1|2|3" },
    { asked, "column-numbers={kanji}", "No.|Action|By/1|2|3" },
    { "", "column-numbers={arabic}\ncolumn-numbers[en]={upper-roman}", "No.|Action|By/I|II|III" },
    { "", "column-numbers={arabic}\ncolumn-numbers[en]=", "No.|Action|By" },
  };
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < 60; i++)
    g_string_append (rows, "<row><entry>1</entry><entry>Build a road</entry><entry>2018</entry></row>");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *body = g_strdup_printf (plain, cases[i].asked, rows->str);
      g_autofree char *style = g_strdup_printf ("[style]\nbased-on=dialogue\n[head]\nleft=\nright=\n[foot]\ncentre=\n[tables]\n%s\n", cases[i].style);
      g_autoptr (CqNode) document = parse_body (body);
      g_autoptr (CqPages) pages = lay_out_styled (document, style, NULL);

      g_assert_cmpuint (cq_pages_get_n_pages (pages), >, 1);
      for (guint p = 0; p < cq_pages_get_n_pages (pages); p++)
        {
          g_autofree char *head = head_of_table (pages, p);
          g_assert_cmpstr (head, ==, cases[i].head);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix/fit", test_fit);
  g_test_add_func ("/matrix/typing", test_typing);
  g_test_add_func ("/matrix/numbers", test_numbers);
  g_test_add_func ("/matrix/numbers-in-styles", test_numbers_in_styles);
  return g_test_run ();
}

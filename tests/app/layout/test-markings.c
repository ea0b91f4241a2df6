/* What stands on a working copy besides its text. */
#include "layout-support.h"

#include "cq-golden.h"

static const CqMarkings everything = { .watermark = "Draft",
                                       .notice = "Advance unedited version",
                                       .version = "Rev. 2, 1 May 2017, 10:00 UTC",
                                       .line_numbers = CQ_LINE_NUMBERS_EVERY,
                                       .has_symbols = TRUE };

static CqPages *
lay_out_marked (CqNode *document, const char *style_name, const CqMarkings *markings)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CqStyle) style = cq_style_load (style_name, &error);
  const CqLayoutOptions options = { .threads = 1, .markings = markings };
  CqPages *pages;

  g_assert_no_error (error);
  pages = cq_layout_make (document, style, NULL, &options, &error);
  g_assert_no_error (error);
  return pages;
}

static void
assert_golden (const char *file, const char *style, const CqMarkings *markings, const char *golden)
{
  g_autoptr (CqNode) document = load_document ("tests/app/layout", file);
  g_autoptr (CqPages) pages = lay_out_marked (document, style, markings);
  g_autofree char *dump = cq_pages_dump (pages);

  cq_assert_golden (golden, dump);
}

static void
test_golden (void)
{
  const CqMarkings japanese = { "案", "（仮訳）", "2017年5月1日 10:00（UTC）版", CQ_LINE_NUMBERS_FIFTH, TRUE, TRUE };
  const CqMarkings arabic = { "مسودة", "Advance unedited version", "٢٫١", CQ_LINE_NUMBERS_EVERY, FALSE, TRUE };
  g_autofree char *office = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "tests/app/layout/office.style", NULL);

  assert_golden ("statement.xml", "dialogue", &everything, "layout/marked-statement.pages");
  assert_golden ("statement.xml", "united-nations", &everything, "layout/marked-united-nations.pages");
  assert_golden ("statement.xml", office, &everything, "layout/marked-office.pages");
  assert_golden ("matrix.xml", "dialogue", &everything, "layout/marked-matrix.pages");
  assert_golden ("japanese.xml", "dialogue", &japanese, "layout/marked-japanese.pages");
  assert_golden ("arabic.xml", "dialogue", &arabic, "layout/marked-arabic.pages");
}

/* The words in the margins, page by page: "1 2 3|1 2". A margin is where no line of the text begins. */
static char *
dup_margins (CqPages *pages, double left, double right)
{
  GString *words = g_string_new (NULL);

  for (guint p = 0; p < cq_pages_get_n_pages (pages); p++)
    {
      const CqPage *page = cq_pages_get_page (pages, p);

      g_string_append (words, p > 0 ? "|" : "");
      for (guint i = 0; i < page->n_marks; i++)
        {
          const CqMark *mark = &page->marks[i];
          gboolean is_space = words->len == 0 || words->str[words->len - 1] == '|';

          if (mark->kind != CQ_MARK_RUN || (mark->x + (double) mark->run->width > left && mark->x < page->width - right))
            continue;
          g_assert_cmpuint (mark->element, ==, CQ_ELEMENT_ARTIFACT);
          g_string_append_printf (words, "%s%.*s", is_space ? "" : " ", (int) mark->run->n_bytes, mark->run->text);
        }
    }
  return g_string_free (words, FALSE);
}

/* Two pages: lines of their own, and what is not a line of the text. */
#define LINES \
  "<para role='preambular'>a</para><para role='preambular'>b</para><para>c<footnote><para>note</para></footnote></para>" \
  "<informaltable><tgroup cols='1'><tbody><row><entry>cell</entry></row></tbody></tgroup></informaltable>" \
  "<orderedlist role='operative'><listitem override='7'><para>d</para><para>e</para>" \
  "<orderedlist><listitem><para>f</para></listitem></orderedlist></listitem><listitem><para>g</para></listitem></orderedlist>" \
  "<para role='operative'>no number</para><para role='operative'><phrase role='number'>8 bis.</phrase> h</para>" \
  "<appendix role='annex' label='Annex'><title>A</title><para role='preambular'>i</para><para role='operative'>j</para></appendix>"

static void
test_margins (void)
{
  static const struct
  {
    CqMarkings markings;
    const char *expected;
  } cases[] = {
    { { NULL }, "|" },
    { { .line_numbers = CQ_LINE_NUMBERS_EVERY }, "1 2 3 4 5 6 7 8 9 10|1 2 3 4" },
    { { .line_numbers = CQ_LINE_NUMBERS_EVERY, .is_continuous = TRUE }, "1 2 3 4 5 6 7 8 9 10|11 12 13 14" },
    { { .line_numbers = CQ_LINE_NUMBERS_FIFTH }, "5 10|" },
    { { .line_numbers = CQ_LINE_NUMBERS_FIFTH, .is_continuous = TRUE }, "5 10|" },
    { { .has_symbols = TRUE }, "Pp1 Pp2 Op7 Op8 Op8bis|Pp1 Op1" },
  };
  g_autoptr (CqNode) document = parse_body (LINES);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CqPages) pages = lay_out_marked (document, "dialogue", &cases[i].markings);
      g_autofree char *margins = dup_margins (pages, 79, 79);

      g_assert_cmpstr (margins, ==, cases[i].expected);
    }
}

/* The first run of a page in which @text stands */
static const CqMark *
find_words (CqPages *pages, guint index, const char *text)
{
  const CqPage *page = cq_pages_get_page (pages, index);

  for (guint i = 0; i < page->n_marks; i++)
    if (page->marks[i].kind == CQ_MARK_RUN && g_strstr_len (page->marks[i].run->text, page->marks[i].run->n_bytes, text) != NULL)
      return &page->marks[i];
  g_error ("“%s” is not on the page", text);
}

/* The name of a version has as much room as the notice leaves; what is longer than that begins higher, not within the head. */
static void
test_long_version (void)
{
  const CqMarkings cases[] = {
    { .notice = "Advance unedited version", .version = "As amended by the Senior Officials at their consultations, 1 June 2018" },
    { .notice = "Advance unedited version",
      .version = "Second reading, as amended by the Senior Officials at their informal consultations in Dushanbe and Astana, 1 June 2018" },
  };
  g_autoptr (CqNode) document = load_document ("tests/app/layout", "statement.xml");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CqPages) pages = lay_out_marked (document, "dialogue", &cases[i]);
      const CqMark *notice = find_words (pages, 0, "Advance");
      const CqMark *version = find_words (pages, 0, i == 0 ? "amended" : "Second");
      const CqMark *end = find_words (pages, 0, "1 June 2018");

      g_assert_cmpfloat_with_epsilon (notice->y, 42 - 17, 0.01);
      g_assert_cmpfloat_with_epsilon (end->y, notice->y, 0.01);
      g_assert_cmpfloat_with_epsilon (version->y, notice->y - 10 * i, 0.01);
    }
}

/* Lines begin on the right, and so do their numbers; symbols stand on the left. */
static void
test_mirrored (void)
{
  const CqMarkings numbers = { .line_numbers = CQ_LINE_NUMBERS_EVERY };
  const CqMarkings symbols = { .has_symbols = TRUE };
  g_autoptr (CqNode) document = load_document ("tests/app/layout", "arabic.xml");
  g_autoptr (CqPages) numbered = lay_out_marked (document, "dialogue", &numbers);
  g_autoptr (CqPages) marked = lay_out_marked (document, "dialogue", &symbols);
  g_autofree char *right = dup_margins (numbered, 0, 79);
  g_autofree char *left = dup_margins (numbered, 79, 0);
  g_autofree char *symbols_right = dup_margins (marked, 0, 79);
  g_autofree char *symbols_left = dup_margins (marked, 79, 0);

  g_assert_true (g_str_has_prefix (right, "1 2 3"));
  g_assert_null (strpbrk (left, "0123456789"));
  g_assert_null (strstr (symbols_right, "p"));
  g_assert_true (g_str_has_prefix (symbols_left, "Pp1"));
}

/* They add to the pages, and move nothing; behind the text is before it. */
static void
test_text_is_unmoved (void)
{
  g_autoptr (CqNode) document = load_document ("tests/app/layout", "statement.xml");
  const CqMarkings nothing = { .watermark = "", .notice = "", .version = "" };
  g_autoptr (CqPages) plain = lay_out (document);
  g_autoptr (CqPages) marked = lay_out_marked (document, "dialogue", &everything);
  g_autoptr (CqPages) unmarked = lay_out_marked (document, "dialogue", &nothing);
  g_autofree char *plain_text = cq_pages_dup_text (plain);
  g_autofree char *marked_text = cq_pages_dup_text (marked);
  g_autofree char *plain_dump = cq_pages_dump (plain);
  g_autofree char *unmarked_dump = cq_pages_dump (unmarked);

  g_assert_cmpstr (marked_text, ==, plain_text);
  g_assert_cmpstr (unmarked_dump, ==, plain_dump);
  g_assert_cmpuint (cq_pages_get_n_pages (marked), ==, cq_pages_get_n_pages (plain));
  for (guint i = 0; i < cq_pages_get_n_pages (marked); i++)
    {
      const CqPage *page = cq_pages_get_page (marked, i);

      g_assert_null (cq_pages_get_page (plain, i)->watermark);
      g_assert_cmpstr (page->watermark, ==, "Draft");
      g_assert_cmpint (page->marks[0].kind, ==, CQ_MARK_FIGURE);
      g_assert_cmpuint (page->marks[0].element, ==, CQ_ELEMENT_ARTIFACT);
      g_assert_cmpuint (page->marks[1].kind, !=, CQ_MARK_FIGURE);
    }
}

/* The bounds of what a page's watermark puts on paper. */
static cairo_rectangle_t
measure_watermark (const char *words)
{
  const CqMarkings markings = { .watermark = words };
  g_autoptr (CqNode) document = parse_body ("<para/>");
  g_autoptr (CqPages) pages = lay_out_marked (document, "dialogue", &markings);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  cairo_rectangle_t box;

  cq_figure_draw (cq_pages_get_page (pages, 0)->marks[0].figure, 0, 0, 595.276, 841.89, cr);
  cairo_recording_surface_ink_extents (surface, &box.x, &box.y, &box.width, &box.height);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return box;
}

/* Short or long, it lies in the middle of the page and within it. */
static void
test_watermark_fits (void)
{
  static const char *const words[] = { "案", "Draft", "Not for circulation outside the Ministry of Foreign Affairs" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      cairo_rectangle_t box = measure_watermark (words[i]);

      g_test_message ("%s: %.0f %.0f %.0f × %.0f", words[i], box.x, box.y, box.width, box.height);
      g_assert_cmpfloat (box.x, >, 40);
      g_assert_cmpfloat (box.y, >, 40);
      g_assert_cmpfloat_with_epsilon (box.x + box.width / 2, 595.276 / 2, 20);
      g_assert_cmpfloat_with_epsilon (box.y + box.height / 2, 841.89 / 2, 20);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/markings/golden", test_golden);
  g_test_add_func ("/layout/markings/margins", test_margins);
  g_test_add_func ("/layout/markings/long-version", test_long_version);
  g_test_add_func ("/layout/markings/mirrored", test_mirrored);
  g_test_add_func ("/layout/markings/text-is-unmoved", test_text_is_unmoved);
  g_test_add_func ("/layout/markings/watermark-fits", test_watermark_fits);
  return g_test_run ();
}

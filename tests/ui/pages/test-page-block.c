/* What is one thing on the pages, without a display. */
#include "pages-support.h"
#include "pages/cq-page-block.h"

static CqPages *
lay_out (void)
{
  return lay_out_article ("<section xml:id='area'><title>Area</title>"
                          "<orderedlist><listitem xml:id='clause'><para>A <phrase xml:id='phrase'>promise</phrase> of "
                          "several<footnote xml:id='note'><para>Below.</para></footnote> words.</para></listitem>"
                          "<listitem xml:id='other'><para>Another.</para></listitem></orderedlist>"
                          "</section>",
                          NULL);
}

static CqPageArea
get_area (CqPages *pages, const char *id)
{
  g_autoptr (CqPageBlock) block = cq_page_block_new (pages, id);
  guint n = 0;

  g_assert_nonnull (block);
  g_assert_cmpstr (cq_page_block_get_id (block), ==, id);
  return cq_page_block_get_areas (block, &n)[0];
}

/* Where the number of a clause begins; %G_MAXDOUBLE where none stands in the place */
static double
find_number (CqPages *pages, const CqPlace *place)
{
  const CqPage *page = cq_pages_get_page (pages, place->page);
  guint n = 0;
  const CqElement *elements = cq_pages_get_elements (pages, &n);

  for (guint i = 0; i < page->n_marks; i++)
    if (page->marks[i].element < n && elements[page->marks[i].element].kind == CQ_ELEMENT_LABEL
        && page->marks[i].y > place->y && page->marks[i].y < place->y + place->height)
      return page->marks[i].x;
  return G_MAXDOUBLE;
}

/* A clause with its number. */
static void
test_label (void)
{
  g_autoptr (CqPages) pages = lay_out ();
  const CqPlace *place = cq_pages_find_place (pages, "clause");
  const CqPageArea area = get_area (pages, "clause");

  g_assert_cmpfloat (area.x, <=, find_number (pages, place));
  g_assert_cmpfloat_with_epsilon (area.x, place->x, 0.001);
  g_assert_cmpfloat_with_epsilon (area.width, place->width, 0.001);
  g_assert_cmpfloat (area.y, ==, place->y);
  g_assert_cmpfloat (area.height, ==, place->height);
}

/* Of an area, its heading and nothing of what is in it. */
static void
test_heading (void)
{
  g_autoptr (CqPages) pages = lay_out ();
  g_autoptr (CqPageBlock) block = cq_page_block_new (pages, "area");
  const CqPlace *place = cq_pages_find_place (pages, "area");
  const CqPlace *clause = cq_pages_find_place (pages, "clause");
  const CqPageArea area = get_area (pages, "area");

  g_assert_cmpfloat (area.height, >, 5);
  g_assert_cmpfloat_with_epsilon (area.y, place->y, 1); /* the font may be taller than its line */
  g_assert_cmpfloat (area.y + area.height, <, clause->y);
  g_assert_true (cq_page_block_contains (block, 0, area.x + 1, area.y + 1));
  g_assert_false (cq_page_block_contains (block, 1, area.x + 1, area.y + 1));
  g_assert_false (cq_page_block_contains (block, 0, clause->x + 1, clause->y + 1));
}

/* A phrase is not pointed at: its clause is. A footnote is, at the foot of the page. */
static void
test_inline (void)
{
  g_autoptr (CqPages) pages = lay_out ();
  g_autoptr (CqPageBlock) block = cq_page_block_new (pages, "phrase");

  g_assert_cmpstr (cq_page_block_get_id (block), ==, "clause");
  g_assert_cmpfloat (get_area (pages, "note").y, >, 600);
}

static const char *
find (CqPages *pages, const char *id, double right, double down, CqPageBlock **block)
{
  const CqPlace *place = cq_pages_find_place (pages, id);

  g_clear_pointer (block, cq_page_block_free);
  *block = cq_page_block_find (pages, place->page, place->x + right, place->y + down);
  return *block != NULL ? cq_page_block_get_id (*block) : NULL;
}

static void
test_find (void)
{
  g_autoptr (CqPages) pages = lay_out ();
  g_autoptr (CqPageBlock) block = NULL;

  g_assert_cmpstr (find (pages, "clause", 1, 1, &block), ==, "clause");
  g_assert_cmpstr (find (pages, "phrase", 200, 5, &block), ==, "clause");
  /* Its number, and a little beside and above it. */
  g_assert_cmpstr (find (pages, "clause", 3, 5, &block), ==, "clause");
  g_assert_cmpstr (find (pages, "clause", -6, 5, &block), ==, "clause");
  g_assert_cmpstr (find (pages, "clause", 5, -3, &block), ==, "clause");
  g_assert_cmpstr (find (pages, "other", -6, 5, &block), ==, "other");
  g_assert_cmpstr (find (pages, "other", 470, 5, &block), ==, NULL);
  g_assert_cmpstr (find (pages, "area", 5, 5, &block), ==, "area");
  g_assert_cmpstr (find (pages, "area", 5, 200, &block), ==, NULL);
  g_assert_cmpstr (find (pages, "area", 5, -30, &block), ==, NULL);
}

static void
test_unknown (void)
{
  g_autoptr (CqPages) pages = lay_out ();

  g_assert_null (cq_page_block_new (pages, "nothing"));
}

/* A block that runs over the end of a page stands on both. */
static void
test_two_pages (void)
{
  g_autoptr (CqPages) pages = lay_out_paragraphs (40, 25, 80, NULL);
  g_autoptr (CqPageBlock) block = cq_page_block_new (pages, "p25");
  guint n = 0;
  const CqPageArea *areas = cq_page_block_get_areas (block, &n);

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (areas[0].page, ==, 0);
  g_assert_cmpuint (areas[1].page, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/page-block/label", test_label);
  g_test_add_func ("/ui/page-block/heading", test_heading);
  g_test_add_func ("/ui/page-block/inline", test_inline);
  g_test_add_func ("/ui/page-block/find", test_find);
  g_test_add_func ("/ui/page-block/unknown", test_unknown);
  g_test_add_func ("/ui/page-block/two-pages", test_two_pages);
  return g_test_run ();
}

/* Where pages stand, without a display. */
#include "pages-support.h"
#include "pages/cq-page-stack.h"

static void
test_fit_width (void)
{
  g_autoptr (CqPages) pages = lay_out_paragraphs (100, 0, 0, NULL);
  g_autoptr (CqPageStack) stack = cq_page_stack_new (pages, CQ_ZOOM_FIT_WIDTH, 1, 648, 500);

  for (guint i = 0; i < cq_page_stack_get_n_pages (stack); i++)
    {
      const GdkRectangle area = cq_page_stack_get_area (stack, i);

      g_assert_cmpint (area.x, ==, CQ_PAGE_STACK_MARGIN);
      g_assert_cmpint (area.width, ==, 648 - 2 * CQ_PAGE_STACK_MARGIN);
    }
  g_assert_cmpint (cq_page_stack_get_width (stack), ==, 648);
}

static void
test_fit_page (void)
{
  g_autoptr (CqPages) pages = lay_out_paragraphs (100, 0, 0, NULL);
  g_autoptr (CqPageStack) stack = cq_page_stack_new (pages, CQ_ZOOM_FIT_PAGE, 1, 648, 500);
  const GdkRectangle area = cq_page_stack_get_area (stack, 0);

  g_assert_cmpint (area.height, ==, 500 - 2 * CQ_PAGE_STACK_MARGIN);
  g_assert_cmpint (area.x, ==, (648 - area.width) / 2);
}

static void
test_free (void)
{
  g_autoptr (CqPages) pages = lay_out_paragraphs (100, 0, 0, NULL);
  g_autoptr (CqPageStack) stack = cq_page_stack_new (pages, CQ_ZOOM_FREE, 1.5, 648, 500);
  const CqPage *page = cq_pages_get_page (pages, 0);
  const GdkRectangle area = cq_page_stack_get_area (stack, 0);

  /* A4 at 96 pixels an inch. */
  g_assert_cmpint (area.width, ==, (int) (page->width * 2 + 0.5));
  g_assert_cmpint (area.height, ==, (int) (page->height * 2 + 0.5));
  g_assert_cmpfloat_with_epsilon (cq_page_stack_get_zoom (stack, 0), 1.5, 0.0001);
  g_assert_cmpint (cq_page_stack_get_width (stack), ==, area.width + 2 * CQ_PAGE_STACK_MARGIN);
}

static void
test_find (void)
{
  g_autoptr (CqPages) pages = lay_out_paragraphs (400, 0, 0, NULL);
  g_autoptr (CqPageStack) stack = cq_page_stack_new (pages, CQ_ZOOM_FREE, 1, 648, 500);
  const guint n = cq_page_stack_get_n_pages (stack);

  g_assert_cmpuint (n, >, 5);
  for (guint i = 0; i < n; i++)
    {
      const GdkRectangle area = cq_page_stack_get_area (stack, i);
      const CqPageSpot spot = cq_page_stack_find_spot (stack, area.x + 10.5, area.y + 20.25);
      double x;
      double y;

      g_assert_cmpuint (cq_page_stack_find_page (stack, area.y), ==, i);
      g_assert_cmpuint (cq_page_stack_find_page (stack, area.y + area.height - 1), ==, i);
      g_assert_cmpuint (cq_page_stack_find_page (stack, area.y - 1), ==, i);
      cq_page_stack_get_position (stack, &spot, &x, &y);
      g_assert_cmpuint (spot.page, ==, i);
      g_assert_cmpfloat_with_epsilon (x, area.x + 10.5, 0.0001);
      g_assert_cmpfloat_with_epsilon (y, area.y + 20.25, 0.0001);
    }
  g_assert_cmpuint (cq_page_stack_find_page (stack, -100), ==, 0);
  g_assert_cmpuint (cq_page_stack_find_page (stack, 1e9), ==, n - 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/page-stack/fit-width", test_fit_width);
  g_test_add_func ("/ui/page-stack/fit-page", test_fit_page);
  g_test_add_func ("/ui/page-stack/free", test_free);
  g_test_add_func ("/ui/page-stack/find", test_find);
  return g_test_run ();
}

/* Which panes a window has room for. */
#include "panes/cq-arrangement.h"

static const int least[CQ_N_PANES] = { 200, 360, 340 };

static char *
describe (int width, gboolean outline, gboolean pages, CqPane front)
{
  const CqPanesWish wish = { outline, pages, front };
  const CqArrangement shown = cq_arrangement_new (width, least, &wish);

  return g_strdup_printf ("%s%s%s%s", shown.shows[CQ_PANE_OUTLINE] ? "O" : "", shown.shows[CQ_PANE_FORM] ? "F" : "",
                          shown.shows[CQ_PANE_PAGES] ? "P" : "", shown.is_narrow ? " narrow" : "");
}

#define assert_shows(width, outline, pages, front, expected)                  \
  G_STMT_START                                                                \
  {                                                                           \
    g_autofree char *shows = describe (width, outline, pages, front);         \
    g_assert_cmpstr (shows, ==, expected);                                    \
  }                                                                           \
  G_STMT_END

static void
test_wide (void)
{
  assert_shows (1400, TRUE, TRUE, CQ_PANE_FORM, "OFP");
  assert_shows (900, TRUE, TRUE, CQ_PANE_FORM, "OFP");
  assert_shows (1400, FALSE, TRUE, CQ_PANE_FORM, "FP");
  assert_shows (1400, TRUE, FALSE, CQ_PANE_FORM, "OF");
  assert_shows (1400, FALSE, FALSE, CQ_PANE_PAGES, "F");
}

/* Pages and form do not fit beside the outline: one of them is seen. */
static void
test_middling (void)
{
  assert_shows (899, TRUE, TRUE, CQ_PANE_FORM, "OF");
  assert_shows (899, TRUE, TRUE, CQ_PANE_PAGES, "OP");
  assert_shows (899, FALSE, TRUE, CQ_PANE_FORM, "FP");
  assert_shows (699, FALSE, TRUE, CQ_PANE_FORM, "F");
  assert_shows (560, TRUE, TRUE, CQ_PANE_OUTLINE, "OF");
}

static void
test_narrow (void)
{
  assert_shows (559, TRUE, TRUE, CQ_PANE_FORM, "F narrow");
  assert_shows (559, FALSE, FALSE, CQ_PANE_OUTLINE, "O narrow");
  assert_shows (360, TRUE, TRUE, CQ_PANE_PAGES, "P narrow");
}

/* Whatever is wished for: something is seen, and what is seen fits. */
static void
test_every_width (void)
{
  for (int width = 360; width < 2000; width++)
    for (guint bits = 0; bits < 12; bits++)
      {
        const CqPanesWish wish = { bits & 1, bits & 2, (CqPane) (bits / 4) };
        const CqArrangement shown = cq_arrangement_new (width, least, &wish);
        int used = 0;
        guint n = 0;

        for (CqPane pane = 0; pane < CQ_N_PANES; pane++)
          if (shown.shows[pane])
            {
              used += least[pane];
              n++;
            }
        g_assert_cmpint (used, <=, width);
        g_assert_cmpuint (n, >=, 1);
        g_assert_true (shown.is_narrow || shown.shows[CQ_PANE_FORM] || shown.shows[CQ_PANE_PAGES]);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/panes/wide", test_wide);
  g_test_add_func ("/panes/middling", test_middling);
  g_test_add_func ("/panes/narrow", test_narrow);
  g_test_add_func ("/panes/every-width", test_every_width);
  return g_test_run ();
}

/* The view of the pages, in a window. */
#include "pages-support.h"
#include "pages/cq-page-view-private.h"

#define WIDTH 600
#define HEIGHT 700

typedef struct
{
  GtkWindow *window;
  CqPageView *view;
  GtkAdjustment *vadjustment;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->view = CQ_PAGE_VIEW (cq_page_view_new ());
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  self->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_decorated (self->window, FALSE);
  gtk_window_set_default_size (self->window, WIDTH, HEIGHT);
  gtk_window_set_child (self->window, scrolled);
  gtk_window_present (self->window);
  self->vadjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  wait_drawn (GTK_WIDGET (self->view));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (self->window);
}

static void
show_paragraphs (Fixture *self, guint n, guint index, guint n_sentences)
{
  g_autoptr (CqPages) pages = lay_out_paragraphs (n, index, n_sentences, NULL);

  cq_page_view_set_pages (self->view, pages);
}

static double
get_y (Fixture *self, const char *id)
{
  graphene_rect_t area;

  g_assert_true (cq_page_view_get_area (self->view, id, &area));
  return (double) area.origin.y;
}

static void
assert_stays (Fixture *self, const char *id, double before)
{
  g_assert_cmpfloat_with_epsilon (get_y (self, id), before, 1);
}

static void
test_fit (Fixture *self, gconstpointer data)
{
  double fit;

  show_paragraphs (self, 100, 0, 0);
  g_assert_cmpint (cq_page_view_get_zoom_mode (self->view), ==, CQ_ZOOM_FIT_WIDTH);
  fit = cq_page_view_get_zoom (self->view);
  g_assert_cmpfloat_with_epsilon (fit, (WIDTH - 2 * CQ_PAGE_STACK_MARGIN) / (595.28 * 96 / 72), 0.001);

  gtk_window_set_default_size (self->window, WIDTH + 200, HEIGHT);
  wait_drawn (GTK_WIDGET (self->view));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (self->view)), ==, WIDTH + 200);
  g_assert_cmpfloat_with_epsilon (cq_page_view_get_zoom (self->view), (WIDTH + 200 - 2 * CQ_PAGE_STACK_MARGIN) / (595.28 * 96 / 72),
                                  0.001);

  cq_page_view_set_zoom_mode (self->view, CQ_ZOOM_FIT_PAGE);
  g_assert_cmpfloat_with_epsilon (cq_page_view_get_zoom (self->view), (HEIGHT - 2 * CQ_PAGE_STACK_MARGIN) / (841.89 * 96 / 72),
                                  0.001);
}

static void
test_steps (Fixture *self, gconstpointer data)
{
  show_paragraphs (self, 100, 0, 0);
  cq_page_view_zoom_in (self->view);
  g_assert_cmpint (cq_page_view_get_zoom_mode (self->view), ==, CQ_ZOOM_FREE);
  g_assert_cmpfloat (cq_page_view_get_zoom (self->view), ==, 0.75);
  cq_page_view_zoom_in (self->view);
  g_assert_cmpfloat (cq_page_view_get_zoom (self->view), ==, 0.9);
  cq_page_view_zoom_out (self->view);
  g_assert_cmpfloat (cq_page_view_get_zoom (self->view), ==, 0.75);
  for (guint i = 0; i < 30; i++)
    cq_page_view_zoom_in (self->view);
  g_assert_cmpfloat (cq_page_view_get_zoom (self->view), ==, CQ_ZOOM_MOST);
  for (guint i = 0; i < 30; i++)
    cq_page_view_zoom_out (self->view);
  g_assert_cmpfloat_with_epsilon (cq_page_view_get_zoom (self->view), CQ_ZOOM_LEAST, 0.0001);
}

static void
test_zoom_around (Fixture *self, gconstpointer data)
{
  CqPageHold before;
  CqPageHold after;

  show_paragraphs (self, 200, 0, 0);
  cq_page_view_set_zoom (self->view, 1.5);
  cq_page_view_set_page (self->view, 3);
  g_assert_true (cq_page_view_hold_point (self->view, 200, 500, &before));
  cq_page_view_zoom_around (self->view, 2.3, 200, 500);
  g_assert_true (cq_page_view_hold_point (self->view, 200, 500, &after));
  g_assert_cmpuint (after.spot.page, ==, before.spot.page);
  g_assert_cmpfloat_with_epsilon (after.spot.x, before.spot.x, 1);
  g_assert_cmpfloat_with_epsilon (after.spot.y, before.spot.y, 1);
}

static void
test_pages (Fixture *self, gconstpointer data)
{
  guint n;

  g_assert_cmpuint (cq_page_view_get_page (self->view), ==, 0);
  show_paragraphs (self, 200, 0, 0);
  n = cq_page_view_get_n_pages (self->view);
  g_assert_cmpuint (n, >, 4);
  g_assert_cmpuint (cq_page_view_get_page (self->view), ==, 1);
  for (guint i = n; i > 0; i--)
    {
      cq_page_view_set_page (self->view, i);
      g_assert_cmpuint (cq_page_view_get_page (self->view), ==, i);
    }
  gtk_adjustment_set_value (self->vadjustment, gtk_adjustment_get_upper (self->vadjustment));
  g_assert_cmpuint (cq_page_view_get_page (self->view), ==, n);
  cq_page_view_set_page (self->view, 1000);
  g_assert_cmpuint (cq_page_view_get_page (self->view), ==, n);
  show_paragraphs (self, 3, 0, 0);
  g_assert_cmpuint (cq_page_view_get_page (self->view), ==, 1);
  cq_page_view_set_pages (self->view, NULL);
  g_assert_cmpuint (cq_page_view_get_page (self->view), ==, 0);
}

/* A clause above what is looked at grows and shrinks. */
static void
test_edit_above (Fixture *self, gconstpointer data)
{
  show_paragraphs (self, 300, 0, 0);
  cq_page_view_set_page (self->view, 5);
  gtk_adjustment_set_value (self->vadjustment, gtk_adjustment_get_value (self->vadjustment) + 133);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *id = NULL;
      double before;

      /* Whatever stands first in the view. */
      for (int y = 0; id == NULL; y += 5)
        id = cq_page_view_dup_id_at (self->view, 150, y);
      before = get_y (self, id);
      show_paragraphs (self, 300, 20, i * 3);
      assert_stays (self, id, before);
    }
}

/* The marked clause is what stays, even if something between it and the top of the view grows. */
static void
test_edit_marked (Fixture *self, gconstpointer data)
{
  double marked;
  double above;

  show_paragraphs (self, 300, 0, 0);
  cq_page_view_set_marked_id (self->view, "p110");
  gtk_adjustment_set_value (self->vadjustment, gtk_adjustment_get_value (self->vadjustment) + get_y (self, "p110") - 300);
  marked = get_y (self, "p110");
  above = get_y (self, "p108");
  show_paragraphs (self, 300, 109, 12);
  assert_stays (self, "p110", marked);
  g_assert_cmpfloat (get_y (self, "p108"), <, above - 10);
  /* It is edited itself: its first line stays, over many lines and over the end of its page. */
  for (guint i = 0; i < 60; i += 5)
    {
      show_paragraphs (self, 300, 110, i);
      g_assert_cmpfloat (get_y (self, "p110"), >, 0);
      g_assert_cmpfloat (get_y (self, "p110"), <, HEIGHT);
    }
}

static void
test_remove_top (Fixture *self, gconstpointer data)
{
  g_autoptr (CqPages) without = lay_out_without (300, 100);
  double next;

  show_paragraphs (self, 300, 0, 0);
  gtk_adjustment_set_value (self->vadjustment, get_y (self, "p100") - 5);
  next = get_y (self, "p101");
  cq_page_view_set_pages (self->view, without);
  assert_stays (self, "p101", next);
}

/* At the very top, what comes in before is to be seen. */
static void
test_stay_on_top (Fixture *self, gconstpointer data)
{
  g_autoptr (CqPages) without = lay_out_without (300, 0);

  cq_page_view_set_pages (self->view, without);
  show_paragraphs (self, 300, 0, 40);
  g_assert_cmpfloat (gtk_adjustment_get_value (self->vadjustment), ==, 0);
}

static void
test_resize (Fixture *self, gconstpointer data)
{
  double y;

  show_paragraphs (self, 300, 0, 0);
  cq_page_view_set_marked_id (self->view, "p150");
  y = get_y (self, "p150");
  g_assert_cmpfloat (y, >, 0);
  gtk_window_set_default_size (self->window, WIDTH - 150, HEIGHT);
  wait_drawn (GTK_WIDGET (self->view));
  assert_stays (self, "p150", y);
}

static void
test_reveal (Fixture *self, gconstpointer data)
{
  double value;

  show_paragraphs (self, 300, 0, 0);
  cq_page_view_set_marked_id (self->view, "p2");
  g_assert_cmpfloat (gtk_adjustment_get_value (self->vadjustment), ==, 0);
  cq_page_view_set_marked_id (self->view, "p200");
  g_assert_cmpfloat_with_epsilon (get_y (self, "p200"), HEIGHT / 4, 1);
  value = gtk_adjustment_get_value (self->vadjustment);
  cq_page_view_set_marked_id (self->view, "p202");
  g_assert_cmpfloat (gtk_adjustment_get_value (self->vadjustment), ==, value);
  cq_page_view_set_marked_id (self->view, NULL);
  g_assert_cmpfloat (gtk_adjustment_get_value (self->vadjustment), ==, value);
  /* A clause that is chosen before there are pages with it comes into sight with them. */
  cq_page_view_set_marked_id (self->view, "p350");
  show_paragraphs (self, 300, 5, 5);
  show_paragraphs (self, 400, 5, 5);
  g_assert_cmpfloat_with_epsilon (get_y (self, "p350"), HEIGHT / 4, 1);
  /* Who scrolls away is not called back. */
  gtk_adjustment_set_value (self->vadjustment, 0);
  show_paragraphs (self, 400, 5, 6);
  g_assert_cmpfloat (gtk_adjustment_get_value (self->vadjustment), ==, 0);
  cq_page_view_set_marked_id (self->view, "p450");
  gtk_adjustment_set_value (self->vadjustment, 10);
  show_paragraphs (self, 500, 0, 0);
  g_assert_cmpfloat (get_y (self, "p450"), >, HEIGHT);
}

static void
test_reveal_smoothly (Fixture *self, gconstpointer data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  show_paragraphs (self, 300, 0, 0);
  cq_page_view_set_marked_id (self->view, "p200");
  g_assert_cmpfloat (get_y (self, "p200"), >, HEIGHT);
  wait_milliseconds (100);
  /* New pages come in the middle of it. */
  show_paragraphs (self, 300, 10, 30);
  wait_milliseconds (700);
  g_assert_cmpfloat_with_epsilon (get_y (self, "p200"), HEIGHT / 4, 1);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static void
activated_cb (CqPageView *view, const char *id, GString *ids)
{
  g_string_append_printf (ids, "%s ", id);
}

static void
click (CqPageView *view, double x, double y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        {
          g_signal_emit_by_name (controller, "pressed", 1, x, y);
          g_signal_emit_by_name (controller, "released", 1, x, y);
        }
    }
}

static void
test_click (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  graphene_rect_t area;

  show_paragraphs (self, 300, 0, 0);
  cq_page_view_set_page (self->view, 3);
  g_signal_connect (self->view, "block-activated", G_CALLBACK (activated_cb), ids);
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);
      double x;
      double y;

      g_assert_true (cq_page_view_get_area (self->view, id, &area));
      x = (double) area.origin.x + 3;
      y = (double) (area.origin.y + area.size.height / 2);
      if (y > 0 && y < HEIGHT)
        {
          g_autofree char *found = cq_page_view_dup_id_at (self->view, x, y);
          g_assert_cmpstr (found, ==, id);
        }
    }
  cq_page_view_set_marked_id (self->view, "p7");
  g_assert_true (cq_page_view_get_area (self->view, "p7", &area));
  click (self->view, (double) area.origin.x + 5, (double) area.origin.y + 5);
  click (self->view, 2, 2);
  g_assert_cmpstr (ids->str, ==, "p7 ");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (self->view)));
}

/* Does what a key does that the view listens to. */
static void
press (Fixture *self, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->view));
  GtkShortcut *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key)
            found = shortcut;
        }
    }
  g_assert_nonnull (found);
  gtk_shortcut_action_activate (gtk_shortcut_get_action (found), 0, GTK_WIDGET (self->view), gtk_shortcut_get_arguments (found));
}

static void
test_keys (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  double value;

  show_paragraphs (self, 300, 0, 0);
  g_signal_connect (self->view, "block-activated", G_CALLBACK (activated_cb), ids);
  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (self->view)));
  press (self, GDK_KEY_Page_Down);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (self->vadjustment), HEIGHT * 0.9, 1);
  value = gtk_adjustment_get_value (self->vadjustment);
  press (self, GDK_KEY_Down);
  g_assert_cmpfloat (gtk_adjustment_get_value (self->vadjustment), >, value);
  press (self, GDK_KEY_Up);
  g_assert_cmpfloat (gtk_adjustment_get_value (self->vadjustment), ==, value);
  press (self, GDK_KEY_Page_Up);
  g_assert_cmpfloat (gtk_adjustment_get_value (self->vadjustment), ==, 0);
  press (self, GDK_KEY_End);
  g_assert_cmpuint (cq_page_view_get_page (self->view), ==, cq_page_view_get_n_pages (self->view));
  press (self, GDK_KEY_Home);
  g_assert_cmpuint (cq_page_view_get_page (self->view), ==, 1);
  press (self, GDK_KEY_Return);
  g_assert_cmpstr (ids->str, ==, "");
  cq_page_view_set_marked_id (self->view, "p3");
  press (self, GDK_KEY_Return);
  g_assert_cmpstr (ids->str, ==, "p3 ");
}

/* Waits until everything was drawn that a view draws, and returns how much that was. */
static guint
count_drawn (Fixture *self)
{
  wait_drawn (GTK_WIDGET (self->view));
  while (self->view->prepare_source != 0)
    g_main_context_iteration (NULL, TRUE);
  return cq_page_view_get_n_drawn (self->view);
}

/* What a view of a thousand pages costs: never more than what is in sight, and a page before and after. */
static void
test_thousand_pages (Fixture *self, gconstpointer data)
{
  guint n;
  guint before;
  guint after;

  show_paragraphs (self, 30000, 0, 0);
  n = cq_page_view_get_n_pages (self->view);
  g_assert_cmpuint (n, >, 1000);
  before = count_drawn (self);
  g_assert_cmpuint (before, <=, 2);
  for (guint i = 1; i <= 10; i++)
    {
      cq_page_view_set_page (self->view, i * n / 10);
      after = count_drawn (self);
      g_assert_cmpuint (after, <=, before + 4);
      before = after;
    }
  g_assert_cmpuint (count_drawn (self), ==, before);
  /* What is far was let go of. */
  cq_page_view_set_page (self->view, 1);
  after = count_drawn (self);
  g_assert_cmpuint (after, >, before);
  before = after;
  show_paragraphs (self, 30000, 3, 20);
  after = count_drawn (self);
  g_assert_cmpuint (after, <=, before + 4);
  /* Large pages are drawn in part: a whole one would be ten tiles. */
  cq_page_view_set_zoom (self->view, 4);
  g_assert_cmpuint (count_drawn (self), <, after + 10);
}

/* From end to end at any zoom: what is kept is what is in sight and around it, however long the document. */
static void
test_bounded (Fixture *self, gconstpointer data)
{
  static const double zooms[] = { 0.1, 0.25, 1, 2.5, 4 };
  /* Twelve tiles; a page at 400 % has ten. */
  const gsize most = (gsize) 12 * 2048 * 1024;

  show_paragraphs (self, 30000, 0, 0);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      GtkAdjustment *adjustment = self->view->adjustments[GTK_ORIENTATION_VERTICAL];

      cq_page_view_set_zoom (self->view, zooms[i]);
      for (guint step = 0; step <= 12; step++)
        {
          gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) * step / 12);
          count_drawn (self);
          g_assert_cmpuint (cq_page_tiles_get_n_pixels (self->view->tiles), >, 0);
          g_assert_cmpuint (cq_page_tiles_get_n_pixels (self->view->tiles), <=, most);
        }
    }
  cq_page_view_set_pages (self->view, NULL);
  g_assert_cmpuint (cq_page_tiles_get_n_pixels (self->view->tiles), ==, 0);
}

/* A page that an edit did not touch is not drawn again. */
static void
test_unchanged_pages (Fixture *self, gconstpointer data)
{
  g_autoptr (CqLayoutCache) cache = cq_layout_cache_new ();
  g_autoptr (CqPages) before = lay_out_paragraphs (300, 80, 0, cache);
  g_autoptr (CqPages) after = lay_out_paragraphs (300, 80, 1, cache);
  guint n_drawn;

  cq_page_view_set_pages (self->view, before);
  n_drawn = count_drawn (self);
  cq_page_view_set_pages (self->view, after);
  g_assert_cmpuint (count_drawn (self), ==, n_drawn);
  cq_page_view_set_page (self->view, 3);
  n_drawn = count_drawn (self);
  cq_page_view_set_pages (self->view, before);
  g_assert_cmpuint (count_drawn (self), >, n_drawn);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
#define ADD(name, func) g_test_add ("/ui/page-view/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("fit", test_fit);
  ADD ("steps", test_steps);
  ADD ("zoom-around", test_zoom_around);
  ADD ("pages", test_pages);
  ADD ("edit-above", test_edit_above);
  ADD ("edit-marked", test_edit_marked);
  ADD ("remove-top", test_remove_top);
  ADD ("stay-on-top", test_stay_on_top);
  ADD ("resize", test_resize);
  ADD ("reveal", test_reveal);
  ADD ("reveal-smoothly", test_reveal_smoothly);
  ADD ("click", test_click);
  ADD ("keys", test_keys);
  ADD ("thousand-pages", test_thousand_pages);
  ADD ("bounded", test_bounded);
  ADD ("unchanged-pages", test_unchanged_pages);
#undef ADD
  return g_test_run ();
}

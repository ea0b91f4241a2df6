/* The pane of the pages: its bar, what it says, and what it looks like. */
#include "pages-support.h"
#include "pages/cq-page-thumbnail.h"
#include "pages/cq-pages-bar.h"
#include "pages/cq-pages-pane.h"

#define WIDTH 600
#define HEIGHT 700

typedef struct
{
  GtkWindow *window;
  CqPagesPane *pane;
  CqPageView *view;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->pane = CQ_PAGES_PANE (cq_pages_pane_new ());
  self->view = cq_pages_pane_get_view (self->pane);
  self->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_decorated (self->window, FALSE);
  gtk_window_set_default_size (self->window, WIDTH, HEIGHT);
  gtk_window_set_child (self->window, GTK_WIDGET (self->pane));
  gtk_window_present (self->window);
  wait_drawn (GTK_WIDGET (self->pane));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  gtk_window_destroy (self->window);
}

static void
show_paragraphs (Fixture *self, guint n)
{
  g_autoptr (CqPages) pages = lay_out_paragraphs (n, 0, 0, NULL);

  cq_pages_pane_set_pages (self->pane, pages);
  wait_drawn (GTK_WIDGET (self->pane));
}

/* The first widget of a type below another, depth first; of those with a name, the one called so. */
static GtkWidget *
find (GtkWidget *widget, GType type, const char *id)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type)
      && (id == NULL || g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, id);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static const char *
get_label (Fixture *self, const char *id)
{
  return gtk_label_get_label (GTK_LABEL (find (GTK_WIDGET (self->pane), GTK_TYPE_LABEL, id)));
}

static void
test_bar (Fixture *self, gconstpointer data)
{
  GtkEditable *entry = GTK_EDITABLE (find (GTK_WIDGET (self->pane), GTK_TYPE_ENTRY, "entry"));

  show_paragraphs (self, 200);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "1");
  g_assert_cmpstr (get_label (self, "count"), ==, "of 7");
  g_assert_cmpstr (get_label (self, "zoom_label"), ==, "Fit Width");
  gtk_editable_set_text (entry, " 3");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (cq_page_view_get_page (self->view), ==, 3);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "3");
  gtk_editable_set_text (entry, "５");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (cq_page_view_get_page (self->view), ==, 5);
  gtk_editable_set_text (entry, "last");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (cq_page_view_get_page (self->view), ==, 5);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "5");
  gtk_editable_set_text (entry, "99999999999999");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (cq_page_view_get_page (self->view), ==, 7);
  cq_page_view_set_zoom (self->view, 1.25);
  g_assert_cmpstr (get_label (self, "zoom_label"), ==, "125%");
  cq_page_view_set_zoom_mode (self->view, CQ_ZOOM_FIT_PAGE);
  g_assert_cmpstr (get_label (self, "zoom_label"), ==, "Fit Page");
}

static gboolean
activate (Fixture *self, const char *action, GVariant *parameter)
{
  return gtk_widget_activate_action_variant (GTK_WIDGET (self->pane), action, parameter);
}

static gboolean
is_enabled (Fixture *self, const char *action)
{
  GtkWidget *button = NULL;
  g_autoptr (GListModel) children = NULL;
  GtkWidget *parents[2] = { gtk_widget_get_parent (find (GTK_WIDGET (self->pane), GTK_TYPE_ENTRY, "entry")),
                            gtk_widget_get_parent (find (GTK_WIDGET (self->pane), GTK_TYPE_MENU_BUTTON, NULL)) };

  for (guint i = 0; i < 2; i++)
    for (GtkWidget *child = gtk_widget_get_first_child (parents[i]); child != NULL; child = gtk_widget_get_next_sibling (child))
      if (GTK_IS_BUTTON (child) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (child)), action) == 0)
        button = child;
  g_assert_nonnull (button);
  return gtk_widget_is_sensitive (button);
}

static void
test_actions (Fixture *self, gconstpointer data)
{
  g_assert_false (is_enabled (self, "pages.next"));
  show_paragraphs (self, 200);
  g_assert_true (is_enabled (self, "pages.next"));
  g_assert_false (is_enabled (self, "pages.previous"));
  g_assert_true (activate (self, "pages.next", NULL));
  g_assert_cmpuint (cq_page_view_get_page (self->view), ==, 2);
  g_assert_true (is_enabled (self, "pages.previous"));
  g_assert_true (activate (self, "pages.previous", NULL));
  g_assert_cmpuint (cq_page_view_get_page (self->view), ==, 1);
  g_assert_true (activate (self, "pages.zoom", g_variant_new_double (4)));
  g_assert_cmpfloat (cq_page_view_get_zoom (self->view), ==, 4);
  g_assert_false (is_enabled (self, "pages.zoom-in"));
  g_assert_true (activate (self, "pages.zoom-out", NULL));
  g_assert_cmpfloat (cq_page_view_get_zoom (self->view), ==, 3);
  g_assert_true (is_enabled (self, "pages.zoom-in"));
  g_assert_true (activate (self, "pages.zoom-mode", g_variant_new_string ("fit-page")));
  g_assert_cmpint (cq_page_view_get_zoom_mode (self->view), ==, CQ_ZOOM_FIT_PAGE);
}

static gboolean
is_revealed (Fixture *self, const char *id)
{
  return gtk_revealer_get_reveal_child (GTK_REVEALER (find (GTK_WIDGET (self->pane), GTK_TYPE_REVEALER, id)));
}

static void
test_failure (Fixture *self, gconstpointer data)
{
  GtkStack *stack = GTK_STACK (find (GTK_WIDGET (self->pane), GTK_TYPE_STACK, NULL));

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "waiting");
  cq_pages_pane_set_failure (self->pane, "There is no style <x>.");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "failed");
  g_assert_false (is_revealed (self, "failure_revealer"));
  show_paragraphs (self, 10);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "pages");
  g_assert_true (is_revealed (self, "failure_revealer"));
  g_assert_cmpstr (get_label (self, "failure_label"), ==, "The pages could not be laid out: There is no style <x>.");
  cq_pages_pane_set_failure (self->pane, NULL);
  g_assert_false (is_revealed (self, "failure_revealer"));
}

static void
test_updating (Fixture *self, gconstpointer data)
{
  gint64 start;

  /* Quick updates one after the other are not spoken of. */
  for (guint i = 0; i < 6; i++)
    {
      cq_pages_pane_set_is_updating (self->pane, TRUE);
      start = g_get_monotonic_time ();
      wait_milliseconds (150);
      g_assert_true (!is_revealed (self, "updating_revealer") || g_get_monotonic_time () - start > 500 * 1000);
      cq_pages_pane_set_is_updating (self->pane, FALSE);
    }
  cq_pages_pane_set_is_updating (self->pane, TRUE);
  wait_milliseconds (700);
  g_assert_true (is_revealed (self, "updating_revealer"));
  cq_pages_pane_set_is_updating (self->pane, FALSE);
  g_assert_false (is_revealed (self, "updating_revealer"));
}

static int
get_brightness (guint32 pixel)
{
  return (int) ((pixel >> 16 & 0xff) + (pixel >> 8 & 0xff) + (pixel & 0xff)) / 3;
}

/* Paper is white by day and by night; the marked block has a ground of the accent's colour and a bar. */
static void
test_colours (Fixture *self, gconstpointer data)
{
  const gboolean is_dark = GPOINTER_TO_INT (data);
  g_auto (Picture) picture = { 0 };
  graphene_rect_t area;
  guint32 ground;
  guint32 bar;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      is_dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  show_paragraphs (self, 10);
  cq_pages_pane_set_marked_id (self->pane, "p3");
  wait_drawn (GTK_WIDGET (self->pane));
  picture = take_picture (GTK_WIDGET (self->pane));
  if (is_dark)
    g_assert_cmpint (get_brightness (get_pixel (&picture, 5, 5)), <, 60);
  else
    g_assert_cmpint (get_brightness (get_pixel (&picture, 5, 5)), >, 200);
  g_assert_cmphex (get_pixel (&picture, 40, 40), ==, 0xffffffff);
  g_assert_true (cq_page_view_get_area (self->view, "p3", &area));
  ground = get_pixel (&picture, (int) area.origin.x - 3, (int) area.origin.y + 5);
  bar = get_pixel (&picture, (int) area.origin.x - 7, (int) area.origin.y + 5);
  g_assert_cmpuint (ground & 0xff, >, (ground >> 16 & 0xff) + 10);
  g_assert_cmpint (get_brightness (ground), >, 220);
  g_assert_cmpint (get_brightness (bar), <, 160);
  g_assert_true (cq_page_view_get_area (self->view, "p4", &area));
  g_assert_cmphex (get_pixel (&picture, (int) area.origin.x - 3, (int) area.origin.y + 5), ==, 0xffffffff);
}

/* A window that is read from the right does not mirror the pages in it. */
static void
test_right_to_left (Fixture *self, gconstpointer data)
{
  g_auto (Picture) left = { 0 };
  g_auto (Picture) right = { 0 };
  guint n_ink = 0;

  show_paragraphs (self, 10);
  left = take_picture (GTK_WIDGET (self->view));
  gtk_widget_set_direction (GTK_WIDGET (self->view), GTK_TEXT_DIR_RTL);
  wait_drawn (GTK_WIDGET (self->pane));
  right = take_picture (GTK_WIDGET (self->view));
  for (int x = 0; x < left.width; x++)
    for (int y = 0; y < left.height; y++)
      {
        g_assert_cmphex (get_pixel (&left, x, y), ==, get_pixel (&right, x, y));
        n_ink += get_brightness (get_pixel (&left, x, y)) < 100;
      }
  g_assert_cmpuint (n_ink, >, 0);
}

static void
test_thumbnail (void)
{
  g_autoptr (CqPages) pages = lay_out_paragraphs (100, 0, 0, NULL);
  g_autoptr (CqPageThumbnail) thumbnail = cq_page_thumbnail_new (pages, 160, 2);
  GtkWidget *picture = gtk_picture_new_for_paintable (GDK_PAINTABLE (thumbnail));
  GtkWidget *window = gtk_window_new ();
  g_auto (Picture) small = { 0 };
  guint n_ink = 0;

  g_assert_cmpint (gdk_paintable_get_intrinsic_width (GDK_PAINTABLE (thumbnail)), ==, 168);
  g_assert_cmpint (gdk_paintable_get_intrinsic_height (GDK_PAINTABLE (thumbnail)), ==, 234);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_child (GTK_WINDOW (window), picture);
  gtk_window_present (GTK_WINDOW (window));
  wait_drawn (picture);
  small = take_picture (picture);
  g_assert_cmpint (small.width, ==, 168);
  g_assert_cmphex (get_pixel (&small, 10, 10), ==, 0xffffffff);
  for (int y = 20; y < 200; y++)
    n_ink += get_brightness (get_pixel (&small, 30, y)) < 250;
  g_assert_cmpuint (n_ink, >, 10);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkCssProvider) css = NULL;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  css = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (css, "/io/github/communique/Communique/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (css),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
#define ADD(name, func, data) g_test_add ("/ui/pages-pane/" name, Fixture, data, set_up, func, tear_down)
  ADD ("bar", test_bar, NULL);
  ADD ("actions", test_actions, NULL);
  ADD ("failure", test_failure, NULL);
  ADD ("updating", test_updating, NULL);
  ADD ("light", test_colours, GINT_TO_POINTER (FALSE));
  ADD ("dark", test_colours, GINT_TO_POINTER (TRUE));
  ADD ("right-to-left", test_right_to_left, NULL);
#undef ADD
  g_test_add_func ("/ui/pages-pane/thumbnail", test_thumbnail);
  return g_test_run ();
}

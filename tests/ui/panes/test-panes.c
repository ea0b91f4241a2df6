/* The window at every width: what is seen, and what leads to what is not. */
#include <X11/Xlib.h>

#include "cq-application.h"
#include "cq-editor.h"
#include "cq-window.h"
#include "compat/cq-width-bin.h"
#include "form/cq-form-view.h"
#include "pages/cq-page-view.h"

static CqApplication *application;

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_settled (CqWindow *window)
{
  GtkWidget *stack = find (GTK_WIDGET (window), GTK_TYPE_STACK);
  GtkWidget *bin = find (GTK_WIDGET (window), CQ_TYPE_WIDTH_BIN);
  int told = cq_width_bin_get_width (CQ_WIDTH_BIN (bin));

  return told > 0 && told == gtk_widget_get_width (bin) && !gtk_stack_get_transition_running (GTK_STACK (stack));
}

/* Until what the window shows stays as it is; not for ever, should it never. */
static void
settle (CqWindow *window)
{
  const gint64 end = g_get_monotonic_time () + 30 * G_TIME_SPAN_SECOND;

  do
    {
      while (g_main_context_iteration (NULL, FALSE))
        continue;
      g_usleep (1000);
    }
  while (!is_settled (window) && g_get_monotonic_time () < end);
}

static CqWindow *
open_window (int width)
{
  CqWindow *window = cq_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), width, 640);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new", "s", "joint-statement-roadmap");
  settle (window);
  return window;
}

static CqPanes *
get_panes (CqWindow *window)
{
  return cq_editor_get_panes (CQ_EDITOR (find (GTK_WIDGET (window), CQ_TYPE_EDITOR)));
}

static gboolean
get (CqPanes *panes, const char *property)
{
  gboolean value;

  g_object_get (panes, property, &value, NULL);
  return value;
}

static void
test_narrow (void)
{
  CqWindow *window = open_window (360);
  CqPanes *panes = get_panes (window);

  /* The whole of it has room: nothing makes the window wider than a telephone. */
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);
  g_assert_true (cq_panes_get_is_narrow (panes));
  g_assert_false (get (panes, "shows-pages"));
  g_assert_true (gtk_widget_activate_action (find (GTK_WIDGET (panes), GTK_TYPE_PANED), "panes.front", "s", "pages"));
  g_assert_true (get (panes, "shows-pages"));
  /* A form that is asked for comes to the front. */
  cq_session_show (cq_window_get_session (window), "party/p1", NULL);
  g_assert_false (get (panes, "shows-pages"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit", "s", "edit.toggle-outline");
  g_assert_true (get (panes, "shows-outline"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit", "s", "edit.toggle-outline");
  g_assert_false (get (panes, "shows-outline"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Tells what needs too much, down to the one to blame */
static void
report (GtkWidget *widget, guint depth, int most)
{
  int least;

  if (!gtk_widget_get_visible (widget))
    return;
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (least > most)
    g_test_message ("%*s%s needs %d of %d", (int) depth, "", G_OBJECT_TYPE_NAME (widget), least, most);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); least > most && child != NULL; child = gtk_widget_get_next_sibling (child))
    report (child, depth + 1, most);
}

/* Down to a telephone's width, nothing in the window needs more than there is, whatever is in front. */
static void
test_fits (void)
{
  for (int width = 360; width <= 1400; width += 210)
    {
      CqWindow *window = open_window (width);
      GtkWidget *bin = find (GTK_WIDGET (window), CQ_TYPE_WIDTH_BIN);

      for (CqPane pane = 0; pane < CQ_N_PANES; pane++)
        {
          int least;

          g_object_set (get_panes (window), "front", pane, NULL);
          settle (window);
          gtk_widget_measure (gtk_widget_get_first_child (bin), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
          report (gtk_widget_get_first_child (bin), 0, gtk_widget_get_width (bin));
          g_assert_cmpint (least, <=, gtk_widget_get_width (bin));
        }
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
test_remembered (void)
{
  CqWindow *window = open_window (1200);
  CqPanes *panes = get_panes (window);
  GtkPaned *outer = GTK_PANED (find (GTK_WIDGET (panes), GTK_TYPE_PANED));

  g_assert_true (get (panes, "shows-outline"));
  g_assert_true (get (panes, "shows-pages"));
  gtk_paned_set_position (outer, 300);
  cq_page_view_set_zoom (CQ_PAGE_VIEW (find (GTK_WIDGET (panes), CQ_TYPE_PAGE_VIEW)), 1.5);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit", "s", "edit.toggle-pages");
  settle (window);
  g_assert_false (get (panes, "shows-pages"));
  gtk_window_destroy (GTK_WINDOW (window));

  window = open_window (1200);
  panes = get_panes (window);
  g_assert_false (get (panes, "shows-pages"));
  g_assert_cmpint (gtk_paned_get_position (GTK_PANED (find (GTK_WIDGET (panes), GTK_TYPE_PANED))), ==, 300);
  g_assert_cmpfloat (cq_page_view_get_zoom (CQ_PAGE_VIEW (find (GTK_WIDGET (panes), CQ_TYPE_PAGE_VIEW))), ==, 1.5);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit", "s", "edit.toggle-pages");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Lets some frames go by. */
static void
rest (CqWindow *window)
{
  const gint64 end = g_get_monotonic_time () + 200 * G_TIME_SPAN_MILLISECOND;

  do
    settle (window);
  while (g_get_monotonic_time () < end);
}

/* Moves the pointer to a place of the screen, as a hand does. */
static void
point (CqWindow *window, int x, int y)
{
  Display *display = XOpenDisplay (NULL);

  g_assert_nonnull (display);
  XWarpPointer (display, None, DefaultRootWindow (display), 0, 0, 0, 0, x, y);
  XCloseDisplay (display);
  rest (window);
}

/* Where the pointer is in the window */
static void
find_pointer (CqWindow *window, int *x, int *y)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  GdkDevice *pointer = gdk_seat_get_pointer (gdk_display_get_default_seat (gdk_surface_get_display (surface)));
  double surface_x, surface_y, from_x, from_y;

  g_assert_true (gdk_surface_get_device_position (surface, pointer, &surface_x, &surface_y, NULL));
  gtk_native_get_surface_transform (GTK_NATIVE (window), &from_x, &from_y);
  *x = (int) (surface_x - from_x);
  *y = (int) (surface_y - from_y);
}

/* Moves the handle between form and pages. */
static void
put_handle (CqWindow *window, GtkWidget *form, int x)
{
  GtkPaned *inner = GTK_PANED (gtk_widget_get_ancestor (form, GTK_TYPE_PANED));
  double left;

  gtk_widget_translate_coordinates (GTK_WIDGET (inner), GTK_WIDGET (window), 0, 0, &left, NULL);
  gtk_paned_set_position (inner, x - (int) left);
  rest (window);
}

/* Scrolls until a row to type in that can be there is as high in the window as the pointer. */
static gboolean
put_row (CqWindow *window, GtkWidget *widget, GtkAdjustment *adjustment, int y)
{
  double at, wanted;

  if (ADW_IS_ENTRY_ROW (widget) && gtk_widget_get_mapped (widget))
    {
      gtk_widget_translate_coordinates (widget, GTK_WIDGET (window), 0, gtk_widget_get_height (widget) / 2.0, NULL, &at);
      wanted = gtk_adjustment_get_value (adjustment) + at - y;
      if (wanted < 0 || wanted > gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment))
        return FALSE;
      gtk_adjustment_set_value (adjustment, wanted);
      rest (window);
      return TRUE;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (put_row (window, child, adjustment, y))
      return TRUE;
  return FALSE;
}

/* A handle that goes from below the pointer leaves nothing undrawn that comes there: GTK would warn. */
static void
test_pointer (void)
{
  CqWindow *window = open_window (1300);
  GtkWidget *form;
  GtkWidget *scroller;
  GtkWidget *below;
  int x, y;

  cq_session_show (cq_window_get_session (window), "party/p1", NULL);
  rest (window);
  form = find (GTK_WIDGET (window), CQ_TYPE_FORM_VIEW);
  point (window, 700, 450);
  find_pointer (window, &x, &y);
  put_handle (window, form, x);
  point (window, 700, 451);
  below = gtk_widget_pick (GTK_WIDGET (window), x, y, GTK_PICK_DEFAULT);
  g_assert_false (gtk_widget_is_ancestor (below, form));
  scroller = find (form, GTK_TYPE_SCROLLED_WINDOW);
  g_assert_true (put_row (window, form, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), y));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit", "s", "edit.toggle-pages");
  rest (window);
  below = gtk_widget_pick (GTK_WIDGET (window), x, y, GTK_PICK_DEFAULT);
  g_assert_true (gtk_widget_is_ancestor (below, form));
  g_assert_nonnull (gtk_widget_get_ancestor (below, ADW_TYPE_ENTRY_ROW));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit", "s", "edit.toggle-pages");
  rest (window);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  application = cq_application_new ();
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  /* As large as GNOME has it */
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Sans 11", NULL);
  g_test_add_func ("/panes/window/narrow", test_narrow);
  g_test_add_func ("/panes/window/fits", test_fits);
  g_test_add_func ("/panes/window/remembered", test_remembered);
  g_test_add_func ("/panes/window/pointer", test_pointer);
  return g_test_run ();
}

#pragma once

#include <gdk/x11/gdkx.h>
#include <gtk/gtk.h>
#include <X11/extensions/XTest.h>

/* A keyboard and a pointer for tests: keys and clicks come from the X server, as a person's do. */

static inline Display *
keyboard_get_display (void)
{
  return gdk_x11_display_get_xdisplay (gdk_display_get_default ());
}

static gboolean
keyboard_rest_cb (gpointer data)
{
  gboolean *is_over = data;

  *is_over = TRUE;
  return G_SOURCE_REMOVE;
}

/* Runs the program until nothing is left to do, and a little longer: events and frames take their time. */
static inline void
keyboard_rest (guint milliseconds)
{
  gboolean is_over = FALSE;

  XSync (keyboard_get_display (), False);
  g_timeout_add (milliseconds, keyboard_rest_cb, &is_over);
  while (!is_over || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
}

/* How many keys and buttons the windows have seen let go. */
static guint keyboard_n_heard;

static gboolean
keyboard_heard_cb (GtkEventControllerLegacy *controller, GdkEvent *event, gpointer data)
{
  const GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_KEY_RELEASE || type == GDK_BUTTON_RELEASE)
    keyboard_n_heard++;
  return GDK_EVENT_PROPAGATE;
}

/* Hears the keys and buttons that go to a window or popover. */
static inline void
keyboard_listen (GtkWidget *widget)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "event", G_CALLBACK (keyboard_heard_cb), NULL);
  gtk_widget_add_controller (widget, controller);
}

/* Gives the keyboard to a window: without a window manager nobody else does. */
static inline void
keyboard_attach (GtkWidget *window)
{
  keyboard_listen (window);
  XSetInputFocus (keyboard_get_display (),
                  gdk_x11_surface_get_xid (gtk_native_get_surface (GTK_NATIVE (window))), RevertToParent, CurrentTime);
  keyboard_rest (50);
}

/* Waits until @n more keys and buttons were let go, and all has been done that follows. */
static inline void
keyboard_hear (guint n_before, guint n)
{
  const gint64 end = g_get_monotonic_time () + 5 * G_TIME_SPAN_SECOND;

  while (keyboard_n_heard < n_before + n && g_get_monotonic_time () < end)
    keyboard_rest (2);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static inline void
keyboard_press (guint keyval, GdkModifierType modifiers)
{
  static const struct
  {
    GdkModifierType modifier;
    guint keyval;
  } holds[] = {
    { GDK_SHIFT_MASK, GDK_KEY_Shift_L },
    { GDK_CONTROL_MASK, GDK_KEY_Control_L },
    { GDK_ALT_MASK, GDK_KEY_Alt_L },
  };
  Display *display = keyboard_get_display ();
  KeyCode code = XKeysymToKeycode (display, keyval);
  const guint n_before = keyboard_n_heard;
  guint n = 1;

  g_assert_cmpuint (code, !=, 0);
  for (guint i = 0; i < G_N_ELEMENTS (holds); i++)
    if ((modifiers & holds[i].modifier) != 0)
      {
        XTestFakeKeyEvent (display, XKeysymToKeycode (display, holds[i].keyval), True, 0);
        n++;
      }
  XTestFakeKeyEvent (display, code, True, 0);
  XTestFakeKeyEvent (display, code, False, 0);
  for (guint i = 0; i < G_N_ELEMENTS (holds); i++)
    if ((modifiers & holds[i].modifier) != 0)
      XTestFakeKeyEvent (display, XKeysymToKeycode (display, holds[i].keyval), False, 0);
  keyboard_hear (n_before, n);
}

/* Presses one key right behind another, before the windows have heard of the first. */
static inline void
keyboard_press_both (guint first, guint second)
{
  Display *display = keyboard_get_display ();
  const guint keyvals[] = { first, second };
  const guint n_before = keyboard_n_heard;

  for (guint i = 0; i < G_N_ELEMENTS (keyvals); i++)
    {
      XTestFakeKeyEvent (display, XKeysymToKeycode (display, keyvals[i]), True, 0);
      XTestFakeKeyEvent (display, XKeysymToKeycode (display, keyvals[i]), False, 0);
    }
  keyboard_hear (n_before, G_N_ELEMENTS (keyvals));
}

/* Letters, digits and signs that need no other key on the server's keyboard. */
static inline void
keyboard_type (const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    keyboard_press (gdk_unicode_to_keyval ((guint) *at), g_ascii_isupper (*at) ? GDK_SHIFT_MASK : 0);
}

/* A click at a point of a widget, whose window stands at the screen's corner as there is no window manager. */
static inline void
keyboard_click (GtkWidget *widget, int x, int y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  Display *display = keyboard_get_display ();
  double surface_x;
  double surface_y;
  double to_x;
  double to_y;
  int root_x;
  int root_y;
  Window child;
  const guint n_before = keyboard_n_heard;

  gtk_native_get_surface_transform (native, &surface_x, &surface_y);
  g_assert_true (gtk_widget_translate_coordinates (widget, GTK_WIDGET (native), x, y, &to_x, &to_y));
  XTranslateCoordinates (display, gdk_x11_surface_get_xid (gtk_native_get_surface (native)),
                         DefaultRootWindow (display), (int) (to_x + surface_x), (int) (to_y + surface_y), &root_x,
                         &root_y, &child);
  XTestFakeMotionEvent (display, DefaultScreen (display), root_x, root_y, 0);
  keyboard_rest (50);
  XTestFakeMotionEvent (display, DefaultScreen (display), root_x + 1, root_y, 0);
  keyboard_rest (50);
  XTestFakeButtonEvent (display, 1, True, 0);
  XTestFakeButtonEvent (display, 1, False, 0);
  keyboard_hear (n_before, 1);
}

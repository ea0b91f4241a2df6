/* Keyboard and mouse, as the X server gives them to whatever window has them. */
#include "hands.h"

#include <X11/XKBlib.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <cairo.h>
#include <string.h>

struct _Hands
{
  Display *display; /* (owned) */
};

/* A window may go while it is looked at: that is no error. */
static int
ignore_error_cb (Display *display, XErrorEvent *event)
{
  return 0;
}

/**
 * hands_new:
 *
 * Returns: (transfer full): hands on the display that the test runs on
 */
Hands *
hands_new (void)
{
  Hands *self = g_new0 (Hands, 1);

  self->display = XOpenDisplay (NULL);
  g_assert_nonnull (self->display);
  XSetErrorHandler (ignore_error_cb);
  return self;
}

void
hands_free (Hands *self)
{
  XCloseDisplay (self->display);
  g_free (self);
}

/* What stands on the screen */
typedef struct
{
  Window front;   /* what a person would take for the window in front; no window that only serves */
  guint n_popups; /* menus, popovers, tips */
} Standing;

static Standing
look (Hands *self)
{
  Standing standing = { None, 0 };
  Window root;
  Window parent;
  Window *children = NULL;
  guint n_children = 0;

  XQueryTree (self->display, DefaultRootWindow (self->display), &root, &parent, &children, &n_children);
  for (guint i = 0; i < n_children; i++)
    {
      XWindowAttributes attributes;

      if (XGetWindowAttributes (self->display, children[i], &attributes) == 0 || attributes.map_state != IsViewable
          || attributes.class != InputOutput)
        continue;
      if (attributes.override_redirect)
        standing.n_popups++;
      else
        standing.front = children[i];
    }
  if (children != NULL)
    XFree (children);
  return standing;
}

/**
 * hands_get_screen_height:
 *
 * Returns: the height of the screen, which the window fills
 */
int
hands_get_screen_height (Hands *self)
{
  return HeightOfScreen (DefaultScreenOfDisplay (self->display));
}

/**
 * hands_count_popups:
 *
 * Returns: how many menus, popovers and tips stand on the screen
 */
guint
hands_count_popups (Hands *self)
{
  return look (self).n_popups;
}

static void
send (Hands *self, KeySym key, gboolean is_down)
{
  KeyCode code = XKeysymToKeycode (self->display, key);

  if (code == 0)
    g_error ("the keyboard has no key %s", XKeysymToString (key));
  XTestFakeKeyEvent (self->display, code, is_down, CurrentTime);
}

/**
 * hands_turn_to_front:
 * @is_new: (out): whether another window had the keyboard
 *
 * Gives the keyboard to the window in front: there is no window manager that would.
 *
 * Returns: whether there is a window
 */
gboolean
hands_turn_to_front (Hands *self, gboolean *is_new)
{
  Window front = look (self).front;
  Window focus;
  int revert;

  XGetInputFocus (self->display, &focus, &revert);
  *is_new = front != None && focus != front;
  if (*is_new)
    {
      XSetInputFocus (self->display, front, RevertToPointerRoot, CurrentTime);
      /* The first key of a keyboard announces it, and may be lost over that. */
      send (self, XK_Shift_L, TRUE);
      send (self, XK_Shift_L, FALSE);
    }
  XSync (self->display, FALSE);
  return front != None;
}

static void
press (Hands *self, KeySym key, const KeySym *modifiers, guint n_modifiers)
{
  for (guint i = 0; i < n_modifiers; i++)
    send (self, modifiers[i], TRUE);
  send (self, key, TRUE);
  send (self, key, FALSE);
  for (guint i = n_modifiers; i > 0; i--)
    send (self, modifiers[i - 1], FALSE);
  XSync (self->display, FALSE);
}

/**
 * hands_press:
 * @accelerator: a key with its modifiers, written as GTK does: "<Control><Shift>Return"
 *
 * Presses the keys and lets them go.
 */
void
hands_press (Hands *self, const char *accelerator)
{
  static const struct
  {
    const char *name;
    KeySym key;
  } names[] = { { "<Control>", XK_Control_L }, { "<Shift>", XK_Shift_L }, { "<Alt>", XK_Alt_L } };
  KeySym modifiers[G_N_ELEMENTS (names)];
  guint n_modifiers = 0;
  KeySym key;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_has_prefix (accelerator, names[i].name))
      {
        modifiers[n_modifiers++] = names[i].key;
        accelerator += strlen (names[i].name);
      }
  key = XStringToKeysym (accelerator);
  if (key == NoSymbol)
    g_error ("there is no key “%s”", accelerator);
  press (self, key, modifiers, n_modifiers);
}

/**
 * hands_type:
 * @text: characters of the American keyboard; a line feed is Return
 *
 * Types a text.
 */
void
hands_type (Hands *self, const char *text)
{
  static const KeySym shift[] = { XK_Shift_L };

  for (; *text != '\0'; text++)
    {
      /* The keysyms of Latin-1 are its characters. */
      KeySym key = *text == '\n' ? XK_Return : (KeySym) (guchar) *text;
      KeyCode code = XKeysymToKeycode (self->display, key);
      gboolean is_shifted = XkbKeycodeToKeysym (self->display, code, 0, 0) != key;

      press (self, key, shift, is_shifted ? 1 : 0);
    }
}

/* Presses and lets go a button, or turns the wheel by one notch: downwards is the fifth. */
static void
click (Hands *self, guint button, int x, int y)
{
  XTestFakeMotionEvent (self->display, -1, x, y, CurrentTime);
  XTestFakeButtonEvent (self->display, button, TRUE, CurrentTime);
  XTestFakeButtonEvent (self->display, button, FALSE, CurrentTime);
  XSync (self->display, FALSE);
}

/**
 * hands_click:
 * @x: from the left of the screen
 * @y: from its top
 *
 * Clicks with the first button.
 */
void
hands_click (Hands *self, int x, int y)
{
  click (self, 1, x, y);
}

/**
 * hands_turn_wheel:
 * @down: whether downwards
 *
 * Turns the wheel of the mouse by one notch.
 */
void
hands_turn_wheel (Hands *self, int x, int y, gboolean down)
{
  click (self, down ? 5 : 4, x, y);
}

/**
 * hands_take_picture:
 * @path: a PNG file
 *
 * Returns: whether the screen could be written there
 */
gboolean
hands_take_picture (Hands *self, const char *path)
{
  Screen *screen = DefaultScreenOfDisplay (self->display);
  XImage *image = XGetImage (self->display, RootWindowOfScreen (screen), 0, 0, (guint) WidthOfScreen (screen),
                             (guint) HeightOfScreen (screen), AllPlanes, ZPixmap);
  cairo_surface_t *surface;
  gboolean done;

  if (image == NULL)
    return FALSE;
  surface = cairo_image_surface_create_for_data ((guchar *) image->data, CAIRO_FORMAT_RGB24, image->width, image->height,
                                                 image->bytes_per_line);
  done = cairo_surface_write_to_png (surface, path) == CAIRO_STATUS_SUCCESS;
  cairo_surface_destroy (surface);
  XDestroyImage (image);
  return done;
}

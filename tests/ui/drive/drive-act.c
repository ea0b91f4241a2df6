/* What is done to the program. */
#include "drive-private.h"

#include <string.h>

static gboolean
has_front_cb (Drive *self, gpointer is_new)
{
  return hands_turn_to_front (self->hands, is_new);
}

/* A window that is given the keyboard must have heard of it before the keys come. It has when it has answered: it
 * hears the X server first. */
static void
turn_to_front (Drive *self)
{
  gboolean is_new = FALSE;

  drive_wait (self, "a window", has_front_cb, &is_new);
  if (is_new)
    drive_look (self);
}

static void
do_call (Drive *self, const char *path, const char *interface, const char *method, GVariant *arguments)
{
  g_autoptr (GVariant) answer = bus_call (self->bus, path, interface, method, arguments, G_VARIANT_TYPE ("(b)"));
  gboolean done = FALSE;

  if (answer != NULL)
    g_variant_get (answer, "(b)", &done);
  if (!done)
    drive_fail (self, "%s does not do %s.%s", path, interface, method);
}

/**
 * drive_click:
 *
 * Waits for a button or a menu entry, and activates it.
 */
void
drive_click (Drive *self, const char *within, AtspiRole role, const char *name)
{
  g_autofree char *path = drive_find_ready (self, within, role, name);

  do_call (self, path, "Action", "DoAction", g_variant_new ("(i)", 0));
}

static cairo_rectangle_int_t
get_area (Drive *self, const char *path)
{
  cairo_rectangle_int_t area;

  if (!bus_get_area (self->bus, path, &area))
    drive_fail (self, "%s is gone", path);
  return area;
}

typedef struct
{
  const char *within;
  const char *path;
} Scrolled;

static gboolean
is_scrolled_cb (Drive *self, gpointer data)
{
  const Scrolled *scrolled = data;
  const cairo_rectangle_int_t within = get_area (self, scrolled->within);
  const cairo_rectangle_int_t area = get_area (self, scrolled->path);
  const gboolean is_below = area.y + area.height > within.y + within.height;

  if (!is_below && area.y >= within.y)
    return TRUE;
  hands_turn_wheel (self->hands, within.x + within.width / 2, within.y + within.height / 2, is_below);
  return FALSE;
}

/**
 * drive_scroll:
 * @within: what scrolls
 * @path: what stands in it
 *
 * Turns the wheel of the mouse until it is in view.
 */
void
drive_scroll (Drive *self, const char *within, const char *path)
{
  Scrolled scrolled = { within, path };

  drive_wait (self, "what is scrolled away", is_scrolled_cb, &scrolled);
}

/**
 * drive_point:
 *
 * Clicks in the middle of it with the mouse.
 */
void
drive_point (Drive *self, const char *path)
{
  cairo_rectangle_int_t area = get_area (self, path);

  if (area.y < 0 || area.y + area.height > hands_get_screen_height (self->hands))
    drive_fail (self, "%s is not on the screen", path);
  turn_to_front (self);
  hands_click (self->hands, area.x + area.width / 2, area.y + area.height / 2);
}

/**
 * drive_select:
 * @list: a list
 * @index: which of its rows
 *
 * Selects a row of a list.
 */
void
drive_select (Drive *self, const char *list, int index)
{
  do_call (self, list, "Selection", "SelectChild", g_variant_new ("(i)", index));
}

/**
 * drive_write:
 * @path: a text that can be edited
 * @text: what it is to be
 */
void
drive_write (Drive *self, const char *path, const char *text)
{
  do_call (self, path, "EditableText", "SetTextContents", g_variant_new ("(s)", text));
}

/**
 * drive_replace:
 * @start: where it begins, in characters
 * @end: where it ends
 * @text: what comes instead
 *
 * Replaces a piece of a text.
 */
void
drive_replace (Drive *self, const char *path, int start, int end, const char *text)
{
  do_call (self, path, "EditableText", "DeleteText", g_variant_new ("(ii)", start, end));
  do_call (self, path, "EditableText", "InsertText", g_variant_new ("(isi)", start, text, (int) strlen (text)));
}

/**
 * drive_read:
 *
 * Returns: (transfer full): the text of it
 */
char *
drive_read (Drive *self, const char *path)
{
  g_autoptr (GVariant) answer
      = bus_call (self->bus, path, "Text", "GetText", g_variant_new ("(ii)", 0, G_MAXINT), G_VARIANT_TYPE ("(s)"));
  char *text;

  if (answer == NULL)
    drive_fail (self, "%s has no text", path);
  g_variant_get (answer, "(s)", &text);
  return text;
}

/**
 * drive_read_look:
 * @offset: a character of its text
 * @attribute: “underline”
 *
 * Returns: (transfer full): how it looks; empty where nothing is told of that
 */
char *
drive_read_look (Drive *self, const char *path, int offset, const char *attribute)
{
  g_autoptr (GVariant) answer = bus_call (self->bus, path, "Text", "GetAttributes", g_variant_new ("(i)", offset),
                                          G_VARIANT_TYPE ("(a{ss}ii)"));
  g_autoptr (GVariant) attributes = NULL;
  const char *value;

  if (answer == NULL)
    drive_fail (self, "%s has no text", path);
  attributes = g_variant_get_child_value (answer, 0);
  return g_strdup (g_variant_lookup (attributes, attribute, "&s", &value) ? value : "");
}

void
drive_press (Drive *self, const char *accelerator)
{
  turn_to_front (self);
  hands_press (self->hands, accelerator);
}

void
drive_type (Drive *self, const char *text)
{
  turn_to_front (self);
  hands_type (self->hands, text);
}

static gboolean
is_ready_cb (Drive *self, gpointer button)
{
  return drive_has_state (self, button, ATSPI_STATE_SENSITIVE);
}

static gboolean
is_open_cb (Drive *self, gpointer opener)
{
  return drive_has_state (self, opener, ATSPI_STATE_EXPANDED);
}

/* What is closed is gone from the screen too. */
static gboolean
is_closed_cb (Drive *self, gpointer opener)
{
  return !is_open_cb (self, opener) && hands_count_popups (self->hands) == 0;
}

static gboolean
is_active_cb (Drive *self, gpointer data)
{
  const GPtrArray *windows = sight_get_root (drive_look (self))->children;

  for (guint i = 0; i < windows->len; i++)
    if (seen_has_state (windows->pdata[i], ATSPI_STATE_ACTIVE))
      return TRUE;
  return FALSE;
}

/**
 * drive_open:
 * @opener: a button with a menu or a popover: the outer one of the two that it is
 *
 * Opens it, and waits until it is.
 */
void
drive_open (Drive *self, const char *opener)
{
  const Seen *seen = sight_find_path (drive_look (self), opener);
  g_autofree char *inner = NULL;

  if (seen == NULL || seen->children->len == 0)
    drive_fail (self, "%s opens nothing", opener);
  inner = g_strdup (((const Seen *) seen->children->pdata[0])->path);
  drive_wait (self, "a button to be ready", is_ready_cb, inner);
  do_call (self, inner, "Action", "DoAction", g_variant_new ("(i)", 0));
  drive_wait (self, "what a button opens", is_open_cb, (gpointer) opener);
}

/**
 * drive_wait_closed:
 * @opener: a button with a menu or a popover
 *
 * Waits until what it opened is gone, and the window has the keyboard again: a key that comes before that is lost.
 */
void
drive_wait_closed (Drive *self, const char *opener)
{
  drive_wait (self, "what a button opened to close", is_closed_cb, (gpointer) opener);
  turn_to_front (self);
  drive_wait (self, "the window to have the keyboard", is_active_cb, NULL);
}

/**
 * drive_close:
 * @opener: a button with a menu or a popover that is open
 *
 * Closes it by the keyboard, and waits until it is.
 */
void
drive_close (Drive *self, const char *opener)
{
  drive_press (self, "Escape");
  drive_wait_closed (self, opener);
}

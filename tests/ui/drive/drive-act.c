/* What is done to the program. */
#include "drive-private.h"

#include <string.h>

/* A window that is given the keyboard must have heard of it before the keys come. It has when it has answered: it
 * hears the X server first. */
static void
turn_to_front (Drive *self)
{
  if (hands_turn_to_front (self->hands))
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

/**
 * drive_point:
 *
 * Clicks in the middle of it with the mouse.
 */
void
drive_point (Drive *self, const char *path)
{
  g_autoptr (GVariant) extents = bus_call (self->bus, path, "Component", "GetExtents",
                                           g_variant_new ("(u)", ATSPI_COORD_TYPE_WINDOW), G_VARIANT_TYPE ("((iiii))"));
  int x;
  int y;
  int width;
  int height;

  if (extents == NULL)
    drive_fail (self, "%s is gone", path);
  g_variant_get (extents, "((iiii))", &x, &y, &width, &height);
  turn_to_front (self);
  hands_click (self->hands, x + width / 2, y + height / 2);
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

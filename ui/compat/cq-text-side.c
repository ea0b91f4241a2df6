/* On which side of an entry its text stands. */
#include "compat/cq-text-side.h"

#include <unicode/ubidi.h>

static UBiDiDirection
find_direction (const char *text)
{
  glong length;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);

  return units != NULL ? ubidi_getBaseDirection ((const UChar *) units, (int32_t) length) : UBIDI_NEUTRAL;
}

/* As GtkText itself has it: what has no direction has that of the keyboard, while one types. */
static GtkTextDirection
get_text_direction (GtkText *text)
{
  const UBiDiDirection own = find_direction (gtk_editable_get_text (GTK_EDITABLE (text)));
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (GTK_WIDGET (text)));
  GdkDevice *keyboard = seat != NULL ? gdk_seat_get_keyboard (seat) : NULL;

  if (own == UBIDI_RTL)
    return GTK_TEXT_DIR_RTL;
  if (own == UBIDI_LTR)
    return GTK_TEXT_DIR_LTR;
  if (!gtk_widget_has_focus (GTK_WIDGET (text)) || keyboard == NULL)
    return gtk_widget_get_direction (GTK_WIDGET (text));
  return gdk_device_get_direction (keyboard) == PANGO_DIRECTION_RTL ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;
}

/* The alignment counts from where the text begins, on whichever side that is. */
static void
align (GtkText *text)
{
  const gboolean is_along = get_text_direction (text) == gtk_widget_get_direction (GTK_WIDGET (text));

  gtk_editable_set_alignment (GTK_EDITABLE (text), is_along ? 0 : 1);
}

/**
 * cq_text_side_keep:
 * @editable: an entry, or a row that is one
 *
 * Has the text stand where the entry begins, below its title, whichever way the text itself is written. By itself it would
 * go to the other side of a mirrored window where it is Latin, and stand at no margin where buttons follow.
 */
void
cq_text_side_keep (GtkEditable *editable)
{
  GtkEditable *text = gtk_editable_get_delegate (editable);

  g_return_if_fail (GTK_IS_TEXT (text));
  g_signal_connect (text, "changed", G_CALLBACK (align), NULL);
  g_signal_connect (text, "notify::has-focus", G_CALLBACK (align), NULL);
  g_signal_connect (text, "direction-changed", G_CALLBACK (align), NULL);
  align (GTK_TEXT (text));
}

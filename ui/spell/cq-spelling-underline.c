/* The underline of a misspelled word, by attributes. */
#include "spell/cq-spelling-underline.h"

static void
add (PangoAttrList *attributes, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

/**
 * cq_spelling_underline:
 * @widget: what shows the word
 * @attributes: to these it is added
 * @start: where the word begins, in bytes
 * @end: where it ends
 *
 * Underlines a word in the colour that errors have in the theme; by itself the line would have that of the text.
 */
void
cq_spelling_underline (GtkWidget *widget, PangoAttrList *attributes, guint start, guint end)
{
  GdkRGBA error = { 0.8f, 0, 0, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "error_color", &error);
  add (attributes, pango_attr_underline_new (PANGO_UNDERLINE_ERROR), start, end);
  add (attributes,
       pango_attr_underline_color_new ((guint16) (error.red * G_MAXUINT16), (guint16) (error.green * G_MAXUINT16),
                                       (guint16) (error.blue * G_MAXUINT16)),
       start, end);
}

/* What stands in an entry, beside what the document keeps of it. */
#include "rows/cq-typed-text.h"

/**
 * cq_typed_text_show:
 * @editable: the entry
 * @text: (nullable): the value of the row now
 *
 * Sets the text where it is another than the row had before, and not the answer to what was typed.
 */
void
cq_typed_text_show (CqTypedText *self, GtkEditable *editable, const char *text)
{
  if (text == NULL)
    text = "";
  if (g_strcmp0 (text, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (text);
  if (!self->is_entering && !g_str_equal (gtk_editable_get_text (editable), text))
    gtk_editable_set_text (editable, text);
}

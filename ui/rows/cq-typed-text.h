#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CqTypedText:
 * @shown: (owned) (nullable): the value of the row as it came last
 * @is_entering: while what was typed is taken: what comes back is not to be typed over it
 *
 * What a row with an entry must remember, because the document may keep less than was typed, such as
 * no blank at the end of a name: only what others changed takes the place of what stands in the entry.
 */
typedef struct
{
  char *shown;
  gboolean is_entering;
} CqTypedText;

void cq_typed_text_show (CqTypedText *self,
                         GtkEditable *editable,
                         const char *text);

G_END_DECLS

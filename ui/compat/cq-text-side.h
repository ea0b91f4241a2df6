#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cq_text_side_keep (GtkEditable *editable);

G_END_DECLS

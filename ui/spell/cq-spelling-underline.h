#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cq_spelling_underline (GtkWidget *widget,
                            PangoAttrList *attributes,
                            guint start,
                            guint end);

G_END_DECLS

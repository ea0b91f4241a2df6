#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cq_focus_return_watch (GtkWindow *window);

G_END_DECLS

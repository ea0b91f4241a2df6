#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cq_main_menu_offer (GtkMenuButton *button);

G_END_DECLS

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CqDropped:
 * @widget: what it was dropped on
 * @form: the id of the form of what was dragged
 * @below: whether it was dropped on the lower half
 *
 * Returns: whether it could be moved there
 */
typedef gboolean (*CqDropped) (GtkWidget *widget,
                               const char *form,
                               gboolean below);

void cq_drag_add_source (GtkWidget *handle,
                         GtkWidget *dragged,
                         const char *(*get_form) (GtkWidget *dragged));
void cq_drag_add_target (GtkWidget *widget,
                         CqDropped dropped);

G_END_DECLS

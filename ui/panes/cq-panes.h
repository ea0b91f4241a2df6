#pragma once

#include <gtk/gtk.h>

#include "panes/cq-arrangement.h"

G_BEGIN_DECLS

#define CQ_TYPE_PANE (cq_pane_get_type ())
GType cq_pane_get_type (void);

/**
 * CqPanes:
 *
 * The shell of the editor: outline, form and pages side by side as far as there is room for them, else one
 * of them and buttons that lead to the others. What is shown, and how wide, is remembered.
 *
 * Its “width” is the room there is. “shows-outline” and “shows-pages” are what is seen; setting them shows
 * the pane, beside the form or in its place, or puts it away.
 */
#define CQ_TYPE_PANES (cq_panes_get_type ())
G_DECLARE_FINAL_TYPE (CqPanes, cq_panes, CQ, PANES, GtkWidget)

void cq_panes_reveal (CqPanes *self,
                      CqPane pane);
gboolean cq_panes_get_is_narrow (CqPanes *self);

G_END_DECLS

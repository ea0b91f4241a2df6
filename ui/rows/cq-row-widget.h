#pragma once

#include <gtk/gtk.h>

#include "forms/cq-row.h"

G_BEGIN_DECLS

#define CQ_TYPE_ROW_WIDGET (cq_row_widget_get_type ())
G_DECLARE_INTERFACE (CqRowWidget, cq_row_widget, CQ, ROW_WIDGET, GtkWidget)

/**
 * CqRowWidgetInterface:
 * @show: shows the row's value; called again after every edit, the person's own included: it must leave
 *   alone what already says the same, and never move the cursor
 * @take_focus: (nullable): puts the keyboard focus where typing begins; without it, the widget itself
 *
 * What shows one row of a form. What the person enters goes out by cq_row_widget_enter(), and
 * comes back as the next row that is shown.
 */
struct _CqRowWidgetInterface
{
  GTypeInterface parent_iface;

  void (*show) (CqRowWidget *self,
                CqRow *row);
  void (*take_focus) (CqRowWidget *self);
};

void cq_row_widget_show (CqRowWidget *self,
                         CqRow *row);
void cq_row_widget_take_focus (CqRowWidget *self);

/* For the widgets: what the person entered; for links: that the person wants to go there */
void cq_row_widget_enter (CqRowWidget *self,
                          const CqRowInput *input);
void cq_row_widget_follow (CqRowWidget *self,
                           const char *form);

G_END_DECLS

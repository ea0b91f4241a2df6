/* What shows one row of a form. */
#include "rows/cq-row-widget.h"

G_DEFINE_INTERFACE (CqRowWidget, cq_row_widget, GTK_TYPE_WIDGET)

enum
{
  ENTERED,
  FOLLOWED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
cq_row_widget_default_init (CqRowWidgetInterface *iface)
{
  /**
   * CqRowWidget::entered:
   * @input: (type gpointer): a #CqRowInput, valid during the call
   *
   * The person entered something.
   */
  signals[ENTERED] = g_signal_new ("entered", CQ_TYPE_ROW_WIDGET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);
  /**
   * CqRowWidget::followed:
   * @form: the id of a form
   *
   * The person wants to see that form.
   */
  signals[FOLLOWED] = g_signal_new ("followed", CQ_TYPE_ROW_WIDGET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
}

/**
 * cq_row_widget_show:
 * @self: a widget made for rows of this kind
 * @row: what to show
 *
 * Shows a row. What the person is typing stays as it is where it says the same.
 */
void
cq_row_widget_show (CqRowWidget *self, CqRow *row)
{
  CQ_ROW_WIDGET_GET_IFACE (self)->show (self, row);
}

/**
 * cq_row_widget_take_focus:
 * @self: a widget in a window
 *
 * Puts the keyboard focus where typing begins.
 */
void
cq_row_widget_take_focus (CqRowWidget *self)
{
  CqRowWidgetInterface *iface = CQ_ROW_WIDGET_GET_IFACE (self);

  if (iface->take_focus != NULL)
    iface->take_focus (self);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * cq_row_widget_enter:
 * @self: a widget
 * @input: what the person entered
 *
 * Tells the form. While it lasts, the widget may be shown the row as the edit has left it.
 */
void
cq_row_widget_enter (CqRowWidget *self, const CqRowInput *input)
{
  g_signal_emit (self, signals[ENTERED], 0, input);
}

/**
 * cq_row_widget_follow:
 * @self: a widget
 * @form: the id of a form
 *
 * Tells the form that the person wants to see another.
 */
void
cq_row_widget_follow (CqRowWidget *self, const char *form)
{
  g_signal_emit (self, signals[FOLLOWED], 0, form);
}

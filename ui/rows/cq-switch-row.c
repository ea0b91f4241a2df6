/* Yes or no. */
#include "rows/cq-switch-row.h"

struct _CqSwitchRow
{
  AdwActionRow parent_instance;

  GtkSwitch *toggle; /* (unowned): the template's child */
  gboolean is_showing;
};

static void cq_switch_row_widget_init (CqRowWidgetInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CqSwitchRow, cq_switch_row, ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (CQ_TYPE_ROW_WIDGET, cq_switch_row_widget_init))

static void
toggled_cb (CqSwitchRow *self)
{
  const CqRowInput input = { .active = gtk_switch_get_active (self->toggle) };

  if (!self->is_showing)
    cq_row_widget_enter (CQ_ROW_WIDGET (self), &input);
}

static void
cq_switch_row_show (CqRowWidget *widget, CqRow *row)
{
  CqSwitchRow *self = CQ_SWITCH_ROW (widget);
  g_autofree char *advice = cq_row_dup_advice (row);

  self->is_showing = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), row->label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), advice);
  gtk_switch_set_active (self->toggle, row->active);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, row->label, -1);
  self->is_showing = FALSE;
}

static void
cq_switch_row_take_focus (CqRowWidget *widget)
{
  gtk_widget_grab_focus (GTK_WIDGET (CQ_SWITCH_ROW (widget)->toggle));
}

static void
cq_switch_row_widget_init (CqRowWidgetInterface *iface)
{
  iface->show = cq_switch_row_show;
  iface->take_focus = cq_switch_row_take_focus;
}

static void
cq_switch_row_class_init (CqSwitchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "rows/cq-switch-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CqSwitchRow, toggle);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
cq_switch_row_init (CqSwitchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* One of several. */
#include "rows/cq-choice-row.h"

struct _CqChoiceRow
{
  CqComboRow parent_instance;

  CqRow *row; /* (owned) (nullable): what is shown */
  gboolean is_showing;
};

static void cq_choice_row_widget_init (CqRowWidgetInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CqChoiceRow, cq_choice_row, CQ_TYPE_COMBO_ROW,
                               G_IMPLEMENT_INTERFACE (CQ_TYPE_ROW_WIDGET, cq_choice_row_widget_init))

static void
selected_cb (CqChoiceRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  CqRowInput input = { NULL };

  if (self->is_showing || self->row == NULL || selected >= self->row->choices->len)
    return;
  input.text = ((CqChoice *) self->row->choices->pdata[selected])->value;
  if (g_strcmp0 (input.text, self->row->text) != 0)
    cq_row_widget_enter (CQ_ROW_WIDGET (self), &input);
}

static gboolean
has_same_choices (const CqRow *row, const CqRow *other)
{
  if (other == NULL || row->choices->len != other->choices->len)
    return FALSE;
  for (guint i = 0; i < row->choices->len; i++)
    if (!g_str_equal (((CqChoice *) row->choices->pdata[i])->label, ((CqChoice *) other->choices->pdata[i])->label))
      return FALSE;
  return TRUE;
}

static void
cq_choice_row_show (CqRowWidget *widget, CqRow *row)
{
  CqChoiceRow *self = CQ_CHOICE_ROW (widget);
  g_autoptr (CqRow) old = g_steal_pointer (&self->row);
  guint selected = GTK_INVALID_LIST_POSITION;
  g_autofree char *advice = cq_row_dup_advice (row);

  self->row = cq_row_ref (row);
  self->is_showing = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), row->label);
  if (!has_same_choices (row, old))
    {
      g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

      for (guint i = 0; i < row->choices->len; i++)
        gtk_string_list_append (labels, ((CqChoice *) row->choices->pdata[i])->label);
      adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (labels));
    }
  for (guint i = 0; i < row->choices->len; i++)
    if (g_strcmp0 (((CqChoice *) row->choices->pdata[i])->value, row->text) == 0)
      selected = i;
  if (adw_combo_row_get_selected (ADW_COMBO_ROW (self)) != selected)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self), selected);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), advice);
  self->is_showing = FALSE;
}

static void
cq_choice_row_widget_init (CqRowWidgetInterface *iface)
{
  iface->show = cq_choice_row_show;
}

static void
cq_choice_row_finalize (GObject *object)
{
  CqChoiceRow *self = CQ_CHOICE_ROW (object);

  g_clear_pointer (&self->row, cq_row_unref);
  G_OBJECT_CLASS (cq_choice_row_parent_class)->finalize (object);
}

static void
cq_choice_row_class_init (CqChoiceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cq_choice_row_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "rows/cq-choice-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
cq_choice_row_init (CqChoiceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

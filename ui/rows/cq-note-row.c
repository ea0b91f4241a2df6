/* Words to read, not to change. */
#include "rows/cq-note-row.h"

struct _CqNoteRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel *title;
  GtkLabel *text;
  GtkLabel *hint;
};

static void cq_note_row_widget_init (CqRowWidgetInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CqNoteRow, cq_note_row, ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (CQ_TYPE_ROW_WIDGET, cq_note_row_widget_init))

static void
cq_note_row_show (CqRowWidget *widget, CqRow *row)
{
  CqNoteRow *self = CQ_NOTE_ROW (widget);

  gtk_label_set_text (self->title, row->label);
  gtk_label_set_text (self->text, row->text);
  gtk_label_set_text (self->hint, row->hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), row->hint != NULL);
}

static void
cq_note_row_take_focus (CqRowWidget *widget)
{
  gtk_widget_grab_focus (GTK_WIDGET (CQ_NOTE_ROW (widget)->text));
}

static void
cq_note_row_widget_init (CqRowWidgetInterface *iface)
{
  iface->show = cq_note_row_show;
  iface->take_focus = cq_note_row_take_focus;
}

static void
cq_note_row_class_init (CqNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "rows/cq-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CqNoteRow, title);
  gtk_widget_class_bind_template_child (widget_class, CqNoteRow, text);
  gtk_widget_class_bind_template_child (widget_class, CqNoteRow, hint);
}

static void
cq_note_row_init (CqNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

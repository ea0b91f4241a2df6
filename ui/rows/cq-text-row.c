/* One line of text, or a number. */
#include "rows/cq-text-row.h"

#include "rows/cq-entry-problem.h"
#include "rows/cq-typed-text.h"
#include "spell/cq-spelling-entry.h"

struct _CqTextRow
{
  CqEntryRow parent_instance;

  GtkImage *problem; /* (unowned): the template's child */
  CqTypedText typed;
  CqSpellingEntry *spelling; /* (owned) */
  gboolean is_showing; /* while a row is shown, what changes is not the person's doing */
};

static void cq_text_row_widget_init (CqRowWidgetInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CqTextRow, cq_text_row, CQ_TYPE_ENTRY_ROW,
                               G_IMPLEMENT_INTERFACE (CQ_TYPE_ROW_WIDGET, cq_text_row_widget_init))

static void
enter (CqTextRow *self, gboolean is_apart)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self)));
  const CqRowInput input = { .text = text, .is_apart = is_apart };

  self->typed.is_entering = TRUE;
  cq_row_widget_enter (CQ_ROW_WIDGET (self), &input);
  self->typed.is_entering = FALSE;
}

static void
changed_cb (CqTextRow *self)
{
  if (!self->is_showing)
    enter (self, FALSE);
}

/* Entered at once, for setting a text is two changes. */
static void
corrected_cb (CqTextRow *self, const char *text)
{
  self->is_showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  self->is_showing = FALSE;
  enter (self, TRUE);
}

static void
cq_text_row_show (CqRowWidget *widget, CqRow *row)
{
  CqTextRow *self = CQ_TEXT_ROW (widget);
  self->is_showing = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), row->label);
  cq_typed_text_show (&self->typed, GTK_EDITABLE (self), row->text);
  cq_entry_problem_show (GTK_WIDGET (self), self->problem, row);
  cq_spelling_entry_set_lang (self->spelling, row->lang);
  self->is_showing = FALSE;
}

/* Behind what stands there, so that typing goes on and takes nothing away */
static void
cq_text_row_take_focus (CqRowWidget *widget)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (widget));

  if (gtk_widget_has_focus (GTK_WIDGET (text)))
    return;
  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
  gtk_editable_set_position (text, -1);
}

static void
cq_text_row_widget_init (CqRowWidgetInterface *iface)
{
  iface->show = cq_text_row_show;
  iface->take_focus = cq_text_row_take_focus;
}

static void
cq_text_row_dispose (GObject *object)
{
  g_clear_object (&CQ_TEXT_ROW (object)->spelling);
  G_OBJECT_CLASS (cq_text_row_parent_class)->dispose (object);
}

static void
cq_text_row_finalize (GObject *object)
{
  g_free (CQ_TEXT_ROW (object)->typed.shown);
  G_OBJECT_CLASS (cq_text_row_parent_class)->finalize (object);
}

static void
cq_text_row_class_init (CqTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cq_text_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = cq_text_row_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "rows/cq-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CqTextRow, problem);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
cq_text_row_init (CqTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->spelling = cq_spelling_entry_new (GTK_EDITABLE (self));
  g_signal_connect_object (self->spelling, "corrected", G_CALLBACK (corrected_cb), self, G_CONNECT_SWAPPED);
}

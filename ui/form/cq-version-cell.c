/* A text in one language. */
#include "form/cq-version-cell.h"

#include <glib/gi18n-lib.h>

#include "compat/cq-wrap-layout.h"
#include "language/cq-language.h"

struct _CqVersionCell
{
  GtkWidget parent_instance;

  GtkListBox *list;
  GtkBox *foot;
  GtkLabel *note;
  GtkButton *mark;
  GtkButton *copy;
  CqRowWidget *widget;
};

G_DEFINE_FINAL_TYPE (CqVersionCell, cq_version_cell, GTK_TYPE_WIDGET)

/* Each list holds one row: the arrow keys go on to what stands around it. */
static gboolean
keynav_failed_cb (CqVersionCell *self, GtkDirectionType direction)
{
  GtkWidget *toplevel = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  if (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN)
    return FALSE;
  return gtk_widget_child_focus (toplevel, direction == GTK_DIR_UP ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
}

/* The direction is no child's by inheritance. Menus and the like belong to the window, not to the text. */
static void
set_direction (GtkWidget *widget, GtkTextDirection direction)
{
  gtk_widget_set_direction (widget, direction);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child))
      set_direction (child, direction);
}

/* @name says which text is meant, for who does not see where the button stands */
static void
set_target (GtkButton *button, const char *what, const CqRow *row, const char *name)
{
  g_autofree char *target = g_strconcat (what, "/", row->key, NULL);
  g_autofree char *full_name = g_strdup_printf (name, row->label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, full_name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "edit.act");
}

/**
 * cq_version_cell_show:
 * @row: what the widget shows
 *
 * Shows how the text stands to that in other languages, and writes it in the direction of its own.
 */
void
cq_version_cell_show (CqVersionCell *self, const CqRow *row)
{
  GtkTextDirection direction = cq_language_is_rtl (row->lang) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;

  if (gtk_widget_get_direction (GTK_WIDGET (self->list)) != direction
      || gtk_widget_get_direction (GTK_WIDGET (self->widget)) != direction)
    set_direction (GTK_WIDGET (self->list), direction);
  gtk_widget_set_direction (GTK_WIDGET (self->foot), direction);
  gtk_widget_set_visible (GTK_WIDGET (self->foot), row->note != NULL);
  if (row->note == NULL)
    return;
  gtk_label_set_text (self->note, row->note);
  /* Translators: %s is the name of a text: “Title · 日本語” */
  set_target (self->mark, "mark-in-step", row, _ ("Mark as in step: %s"));
  set_target (self->copy, "copy-structure", row, _ ("Copy structure: %s"));
  gtk_widget_set_visible (GTK_WIDGET (self->mark), row->state == CQ_VERSION_BEHIND);
  gtk_widget_set_visible (GTK_WIDGET (self->copy), row->state == CQ_VERSION_MISSING && row->kind == CQ_ROW_SENTENCE);
}

static void
cq_version_cell_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (cq_version_cell_parent_class)->dispose (object);
}

static void
cq_version_cell_class_init (CqVersionCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cq_version_cell_dispose;
  g_type_ensure (CQ_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "form/cq-version-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, CqVersionCell, list);
  gtk_widget_class_bind_template_child (widget_class, CqVersionCell, foot);
  gtk_widget_class_bind_template_child (widget_class, CqVersionCell, note);
  gtk_widget_class_bind_template_child (widget_class, CqVersionCell, mark);
  gtk_widget_class_bind_template_child (widget_class, CqVersionCell, copy);
  gtk_widget_class_bind_template_callback (widget_class, keynav_failed_cb);
}

static void
cq_version_cell_init (CqVersionCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cq_version_cell_new:
 * @widget: what shows the row
 *
 * Returns: (transfer floating): a cell that holds it
 */
GtkWidget *
cq_version_cell_new (CqRowWidget *widget)
{
  CqVersionCell *self = g_object_new (CQ_TYPE_VERSION_CELL, NULL);

  self->widget = widget;
  gtk_list_box_append (self->list, GTK_WIDGET (widget));
  return GTK_WIDGET (self);
}

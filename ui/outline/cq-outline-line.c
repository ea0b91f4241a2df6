/* A line of the outline. */
#include "outline/cq-outline-line.h"

#include <glib/gi18n-lib.h>

#include "form/cq-drag.h"
#include "forms/cq-structure.h"

/* How far a line stands in for each level, in pixels */
#define INDENT 14

struct _CqOutlineLine
{
  GtkWidget parent_instance;

  CqListedRow *listed; /* (owned) (nullable) */
  gulong changed_id;
  GtkBox *box;
  GtkButton *fold;
  GtkLabel *mark;
  GtkLabel *title;
  GtkLabel *count;
  GtkLabel *problems;
};

G_DEFINE_FINAL_TYPE (CqOutlineLine, cq_outline_line, GTK_TYPE_WIDGET)

static void
show_label (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_number (GtkLabel *label, guint number)
{
  g_autofree char *text = number > 0 ? g_strdup_printf ("%u", number) : NULL;

  show_label (label, text);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
show_fold (CqOutlineLine *self, const CqOutlineRow *row)
{
  gboolean is_folded = cq_listed_row_get_is_folded (self->listed);
  /* Translators: %s is the title of a part of the outline */
  g_autofree char *name = g_strdup_printf (is_folded ? _ ("Unfold “%s”") : _ ("Fold “%s”"), row->title);

  gtk_widget_set_opacity (GTK_WIDGET (self->fold), row->is_parent ? 1 : 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->fold), row->is_parent);
  gtk_button_set_icon_name (self->fold, is_folded ? "pan-end-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fold), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->fold), GTK_ACCESSIBLE_STATE_EXPANDED, !is_folded, -1);
}

static void
show_row (CqOutlineLine *self)
{
  const CqOutlineRow *row = cq_listed_row_get_row (self->listed);
  g_autofree char *said = NULL;

  gtk_widget_set_margin_start (GTK_WIDGET (self->box), (int) row->depth * INDENT);
  show_fold (self, row);
  show_label (self->mark, row->mark);
  show_label (self->title, row->title);
  /* Problems are told in place of how many there are, so that all numbers stand in one column. */
  show_number (self->count, row->n_problems > 0 ? 0 : row->count);
  show_number (self->problems, row->n_problems);
  set_class (GTK_WIDGET (self->title), "strong", row->is_strong);
  if (row->n_problems > 0)
    said = g_strdup_printf (ngettext ("%u problem", "%u problems", row->n_problems), row->n_problems);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->problems), said);
}

/**
 * cq_outline_line_set_row:
 * @self: a line
 * @listed: (nullable): what it shows from now on
 */
void
cq_outline_line_set_row (CqOutlineLine *self, CqListedRow *listed)
{
  if (self->listed != NULL)
    g_clear_signal_handler (&self->changed_id, self->listed);
  g_set_object (&self->listed, listed);
  if (listed == NULL)
    return;
  self->changed_id = g_signal_connect_swapped (listed, "changed", G_CALLBACK (show_row), self);
  show_row (self);
}

/* Only what is cut off is told again. */
static gboolean
query_tooltip_cb (GtkLabel *label, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  return TRUE;
}

/**
 * cq_outline_line_get_form:
 *
 * Returns: (transfer none) (nullable): the id of the form that it stands for
 */
const char *
cq_outline_line_get_form (CqOutlineLine *self)
{
  return self->listed != NULL ? cq_listed_row_get_row (self->listed)->form : NULL;
}

static void
fold_clicked_cb (CqOutlineLine *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "outline.fold", "s", cq_listed_row_get_row (self->listed)->form);
}

static const char *
get_dragged_form (GtkWidget *widget)
{
  const char *form = cq_outline_line_get_form (CQ_OUTLINE_LINE (widget));

  return form != NULL && cq_structure_can_remove (form) ? form : NULL;
}

static gboolean
dropped_cb (GtkWidget *widget, const char *form, gboolean below)
{
  CqOutlineLine *self = CQ_OUTLINE_LINE (widget);

  return gtk_widget_activate_action (widget, "edit.drop", "(ssb)", form, cq_listed_row_get_row (self->listed)->form, below);
}

static void
cq_outline_line_dispose (GObject *object)
{
  CqOutlineLine *self = CQ_OUTLINE_LINE (object);

  cq_outline_line_set_row (self, NULL);
  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (cq_outline_line_parent_class)->dispose (object);
}

static void
cq_outline_line_class_init (CqOutlineLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cq_outline_line_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "outline/cq-outline-line.ui");
  gtk_widget_class_bind_template_child (widget_class, CqOutlineLine, box);
  gtk_widget_class_bind_template_child (widget_class, CqOutlineLine, fold);
  gtk_widget_class_bind_template_child (widget_class, CqOutlineLine, mark);
  gtk_widget_class_bind_template_child (widget_class, CqOutlineLine, title);
  gtk_widget_class_bind_template_child (widget_class, CqOutlineLine, count);
  gtk_widget_class_bind_template_child (widget_class, CqOutlineLine, problems);
  gtk_widget_class_bind_template_callback (widget_class, fold_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
cq_outline_line_init (CqOutlineLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cq_drag_add_source (GTK_WIDGET (self), GTK_WIDGET (self), get_dragged_form);
  cq_drag_add_target (GTK_WIDGET (self), dropped_cb);
}

GtkWidget *
cq_outline_line_new (void)
{
  return g_object_new (CQ_TYPE_OUTLINE_LINE, NULL);
}

/* A line of the outline. */
#include "outline/cq-outline-line.h"

#include <glib/gi18n-lib.h>

#include "form/cq-drag.h"
#include "forms/cq-structure.h"

/* How far a line stands in for each level, and what a line leaves free that has nothing to fold, in pixels */
#define INDENT 14
#define FOLD_WIDTH 20
#define SPACING 6

struct _CqOutlineLine
{
  GtkWidget parent_instance;

  CqListedRow *listed; /* (owned) (nullable) */
  gulong changed_id;
  /* Few lines have more than words; the rest is made for those that do. */
  GtkWidget *fold;   /* (nullable) */
  GtkWidget *mark;   /* (nullable) */
  GtkWidget *title;
  GtkWidget *number; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (CqOutlineLine, cq_outline_line, GTK_TYPE_WIDGET)

static void
set_class (GtkWidget *widget, const char *name, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
fold_clicked_cb (CqOutlineLine *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "outline.fold", "s", cq_listed_row_get_row (self->listed)->form);
}

static void
make_fold (CqOutlineLine *self)
{
  self->fold = gtk_button_new ();
  gtk_widget_set_valign (self->fold, GTK_ALIGN_CENTER);
  gtk_widget_set_focusable (self->fold, FALSE);
  gtk_widget_set_size_request (self->fold, FOLD_WIDTH, -1);
  gtk_widget_add_css_class (self->fold, "flat");
  gtk_widget_add_css_class (self->fold, "fold");
  g_signal_connect_swapped (self->fold, "clicked", G_CALLBACK (fold_clicked_cb), self);
  gtk_widget_insert_after (self->fold, GTK_WIDGET (self), NULL);
}

static void
show_fold (CqOutlineLine *self, const CqOutlineRow *row)
{
  gboolean is_folded = cq_listed_row_get_is_folded (self->listed);
  g_autofree char *name = NULL;

  if (row->is_parent && self->fold == NULL)
    make_fold (self);
  if (self->fold != NULL)
    gtk_widget_set_visible (self->fold, row->is_parent);
  if (!row->is_parent)
    return;
  /* Translators: %s is the title of a part of the outline */
  name = g_strdup_printf (is_folded ? _ ("Unfold “%s”") : _ ("Fold “%s”"), row->title);
  gtk_button_set_icon_name (GTK_BUTTON (self->fold), is_folded ? "pan-end-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fold), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->fold), GTK_ACCESSIBLE_STATE_EXPANDED, !is_folded, -1);
}

static void
show_mark (CqOutlineLine *self, const CqOutlineRow *row)
{
  if (row->mark != NULL && self->mark == NULL)
    {
      self->mark = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (self->mark), 1);
      gtk_widget_add_css_class (self->mark, "mark");
      gtk_widget_add_css_class (self->mark, "numeric");
      gtk_widget_add_css_class (self->mark, "dim-label");
      gtk_widget_insert_before (self->mark, GTK_WIDGET (self), self->title);
    }
  if (self->mark == NULL)
    return;
  gtk_label_set_text (GTK_LABEL (self->mark), row->mark);
  gtk_widget_set_visible (self->mark, row->mark != NULL);
}

/* Problems are told in place of how many there are, so that all numbers stand in one column. */
static void
show_number (CqOutlineLine *self, const CqOutlineRow *row)
{
  guint number = row->n_problems > 0 ? row->n_problems : row->count;
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autofree char *said = NULL;

  if (number > 0 && self->number == NULL)
    {
      self->number = gtk_label_new (NULL);
      gtk_widget_set_valign (self->number, GTK_ALIGN_CENTER);
      gtk_widget_insert_before (self->number, GTK_WIDGET (self), NULL);
    }
  if (self->number == NULL)
    return;
  if (row->n_problems > 0)
    said = g_strdup_printf (ngettext ("%u problem", "%u problems", row->n_problems), row->n_problems);
  gtk_label_set_text (GTK_LABEL (self->number), text);
  set_class (self->number, "problem-count", row->n_problems > 0);
  set_class (self->number, "numeric", row->n_problems == 0);
  set_class (self->number, "dim-label", row->n_problems == 0);
  gtk_widget_set_tooltip_text (self->number, said);
  gtk_widget_set_visible (self->number, number > 0);
}

/* The words of a line that has nothing to fold stand where those of the others do. */
static void
indent (CqOutlineLine *self, const CqOutlineRow *row)
{
  GtkWidget *parts[] = { self->fold, self->mark, self->title };
  int margin = (int) row->depth * INDENT + (row->is_parent ? 0 : FOLD_WIDTH + SPACING);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && gtk_widget_get_visible (parts[i]))
      {
        gtk_widget_set_margin_start (parts[i], margin);
        margin = 0;
      }
}

static void
show_row (CqOutlineLine *self)
{
  const CqOutlineRow *row = cq_listed_row_get_row (self->listed);

  show_fold (self, row);
  show_mark (self, row);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->title), row->title);
  set_class (self->title, "strong", row->is_strong);
  show_number (self, row);
  indent (self, row);
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
query_tooltip_cb (GtkWidget *title, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const char *text = gtk_inscription_get_text (GTK_INSCRIPTION (title));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (title, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= gtk_widget_get_width (title))
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
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
  GtkWidget *child;

  cq_outline_line_set_row (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (cq_outline_line_parent_class)->dispose (object);
}

static void
cq_outline_line_class_init (CqOutlineLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cq_outline_line_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
cq_outline_line_init (CqOutlineLine *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
  /* Unlike a label it is not measured for every width that it might have. */
  self->title = gtk_inscription_new (NULL);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (self->title), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (self->title), 0);
  /* Words that are cut off make GTK take the line for taller than it is, and centre it too high. */
  gtk_inscription_set_yalign (GTK_INSCRIPTION (self->title), 0);
  gtk_widget_set_valign (self->title, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_set_has_tooltip (self->title, TRUE);
  g_signal_connect (self->title, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
  cq_drag_add_source (GTK_WIDGET (self), GTK_WIDGET (self), get_dragged_form);
  cq_drag_add_target (GTK_WIDGET (self), dropped_cb);
}

GtkWidget *
cq_outline_line_new (void)
{
  return g_object_new (CQ_TYPE_OUTLINE_LINE, NULL);
}

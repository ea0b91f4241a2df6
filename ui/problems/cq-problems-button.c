/* The button of the problems, and their list. */
#include "problems/cq-problems-button.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "cq-list-update.h"
#include "forms/cq-form.h"
#include "problems/cq-listed-problem.h"

struct _CqProblemsButton
{
  GtkWidget parent_instance;

  GtkMenuButton *button;
  GtkPopover *popover;
  GtkStack *stack;
  GtkListBox *list;
  GtkLabel *count;
  GtkImage *icon;
  CqNode *document;    /* (owned) (nullable): what was checked last */
  GPtrArray *problems; /* (owned) (nullable) (element-type CqProblem): what was found in it */
  GListStore *shown;   /* (owned) (element-type CqListedProblem): the rows of the list */
  guint n_problems;    /* errors and warnings */
  gboolean is_short;   /* whether the number stands for all */
};

G_DEFINE_FINAL_TYPE (CqProblemsButton, cq_problems_button, GTK_TYPE_WIDGET)

/* Hundreds of rows help nobody; the outline has the counts. */
#define MAX_ROWS 200

static const char *
get_icon (CqProblemSeverity severity)
{
  switch (severity)
    {
    case CQ_PROBLEM_ERROR:
      return "dialog-error-symbolic";
    case CQ_PROBLEM_WARNING:
      return "dialog-warning-symbolic";
    case CQ_PROBLEM_INFO:
    default:
      return "dialog-information-symbolic";
    }
}

static GtkWidget *
make_row (gpointer listed, gpointer data)
{
  const CqProblemSeverity severity = cq_listed_problem_get_severity (listed);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (get_icon (severity));

  if (severity != CQ_PROBLEM_INFO)
    gtk_widget_add_css_class (icon, severity == CQ_PROBLEM_ERROR ? "error" : "warning");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cq_problem_severity_to_string (severity), -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), cq_listed_problem_get_message (listed));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), cq_listed_problem_get_remedy (listed));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static void
row_activated_cb (CqProblemsButton *self, GtkListBoxRow *row)
{
  const guint at = (guint) gtk_list_box_row_get_index (row);
  g_autoptr (CqListedProblem) listed = g_list_model_get_item (G_LIST_MODEL (self->shown), at);

  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-form", "s", cq_listed_problem_get_form (listed));
}

static GPtrArray *
list_problems (CqProblemsButton *self)
{
  g_autoptr (GPtrArray) forms = cq_form_ids_of_problems (self->document, self->problems);
  GPtrArray *listed = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < MIN (self->problems->len, MAX_ROWS); i++)
    g_ptr_array_add (listed, cq_listed_problem_new (self->problems->pdata[i], forms->pdata[i]));
  return listed;
}

static gpointer
take_listed (gpointer listed, gpointer data)
{
  return g_object_ref (listed);
}

/* Where the row with the focus goes, the one that comes in its place has it. */
static void
change_rows (CqProblemsButton *self, GPtrArray *listed)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  const int at = focus != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;

  cq_list_update (self->shown, listed, cq_listed_problem_equal, take_listed, NULL);
  if (at >= 0 && listed->len > 0 && gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, MIN (at, (int) listed->len - 1))));
}

/* A list that nobody sees waits; in one that is seen, what stays is left alone. */
static void
fill (CqProblemsButton *self)
{
  g_autoptr (GPtrArray) listed = NULL;

  if (self->problems == NULL || !gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    return;
  listed = list_problems (self);
  change_rows (self, listed);
  gtk_stack_set_visible_child_name (self->stack, listed->len > 0 ? "list" : "none");
}

static void
show_count (CqProblemsButton *self)
{
  const guint n = self->n_problems;
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *name = n > 0 ? g_strdup_printf (ngettext ("%u problem", "%u problems", n), n) : g_strdup (_ ("No problems"));

  gtk_label_set_text (self->count, self->is_short ? number : name);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n > 0);
  gtk_image_set_from_icon_name (self->icon, n > 0 ? "dialog-warning-symbolic" : "emblem-ok-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * cq_problems_button_set_room:
 * @for_words: whether there is room in the header for more than the number
 * @for_list: whether there is room in the window for a wide list
 */
void
cq_problems_button_set_room (CqProblemsButton *self, gboolean for_words, gboolean for_list)
{
  self->is_short = !for_words;
  gtk_widget_set_size_request (GTK_WIDGET (self->popover), for_list ? 420 : 330, -1);
  show_count (self);
}

/**
 * cq_problems_button_show:
 * @document: the document that was checked
 * @problems: (element-type CqProblem): what was found in it
 */
void
cq_problems_button_show (CqProblemsButton *self, CqNode *document, GPtrArray *problems)
{
  g_autoptr (CqNode) old_document = self->document;
  g_autoptr (GPtrArray) old_problems = self->problems;

  self->document = cq_node_ref (document);
  self->problems = g_ptr_array_ref (problems);
  self->n_problems = 0;
  for (guint i = 0; i < problems->len; i++)
    self->n_problems += ((CqProblem *) problems->pdata[i])->severity != CQ_PROBLEM_INFO;
  fill (self);
  show_count (self);
}

/**
 * cq_problems_button_open:
 *
 * Shows the list, as if the button were pressed.
 */
void
cq_problems_button_open (CqProblemsButton *self)
{
  gtk_menu_button_popup (self->button);
}

static void
cq_problems_button_dispose (GObject *object)
{
  CqProblemsButton *self = CQ_PROBLEMS_BUTTON (object);

  g_clear_pointer ((GtkWidget **) &self->button, gtk_widget_unparent);
  g_clear_pointer (&self->document, cq_node_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_object (&self->shown);
  G_OBJECT_CLASS (cq_problems_button_parent_class)->dispose (object);
}

static void
cq_problems_button_class_init (CqProblemsButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cq_problems_button_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "problems/cq-problems-button.ui");
  gtk_widget_class_bind_template_child (widget_class, CqProblemsButton, button);
  gtk_widget_class_bind_template_child (widget_class, CqProblemsButton, popover);
  gtk_widget_class_bind_template_child (widget_class, CqProblemsButton, stack);
  gtk_widget_class_bind_template_child (widget_class, CqProblemsButton, list);
  gtk_widget_class_bind_template_child (widget_class, CqProblemsButton, count);
  gtk_widget_class_bind_template_child (widget_class, CqProblemsButton, icon);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
cq_problems_button_init (CqProblemsButton *self)
{
  self->shown = g_list_store_new (CQ_TYPE_LISTED_PROBLEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), make_row, NULL, NULL);
}

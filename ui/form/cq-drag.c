/* Dragging what has a form from one place of a list to another. */
#include "form/cq-drag.h"

/* The id of a form on its way; a type of its own, so that it cannot be dropped into a text. */
typedef char CqDragged;

#define CQ_TYPE_DRAGGED (cq_dragged_get_type ())
static GType cq_dragged_get_type (void);
G_DEFINE_BOXED_TYPE (CqDragged, cq_dragged, g_strdup, g_free)

typedef const char *(*GetForm) (GtkWidget *dragged);

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, GtkWidget *dragged)
{
  GetForm get_form = (GetForm) g_object_get_data (G_OBJECT (source), "get-form");
  const char *form = get_form (dragged);

  return form != NULL ? gdk_content_provider_new_typed (CQ_TYPE_DRAGGED, form) : NULL;
}

static void
begin_cb (GtkDragSource *source, GdkDrag *drag, GtkWidget *dragged)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (dragged);

  gtk_drag_source_set_icon (source, picture, 12, gtk_widget_get_height (dragged) / 2);
  gtk_widget_add_css_class (dragged, "dragged");
}

static void
end_cb (GtkDragSource *source, GdkDrag *drag, gboolean delete_data, GtkWidget *dragged)
{
  gtk_widget_remove_css_class (dragged, "dragged");
}

/**
 * cq_drag_add_source:
 * @handle: what is pressed
 * @dragged: what is seen moving
 * @get_form: the id of its form at the time; %NULL where it may not be moved
 *
 * Lets @dragged be moved by its handle.
 */
void
cq_drag_add_source (GtkWidget *handle, GtkWidget *dragged, GetForm get_form)
{
  GtkDragSource *source = gtk_drag_source_new ();

  g_object_set_data (G_OBJECT (source), "get-form", (gpointer) get_form);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  /* What is dropped elsewhere has often left its place before the drag ends. */
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), dragged, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (begin_cb), dragged, 0);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (end_cb), dragged, 0);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
}

static void
show_edge (GtkWidget *widget, gboolean above, gboolean below)
{
  if (above)
    gtk_widget_add_css_class (widget, "drop-above");
  else
    gtk_widget_remove_css_class (widget, "drop-above");
  if (below)
    gtk_widget_add_css_class (widget, "drop-below");
  else
    gtk_widget_remove_css_class (widget, "drop-below");
}

static gboolean
is_lower_half (GtkWidget *widget, double y)
{
  return y > gtk_widget_get_height (widget) / 2.0;
}

static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y, gpointer data)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  gboolean below = is_lower_half (widget, y);

  show_edge (widget, !below, below);
  return GDK_ACTION_MOVE;
}

static void
leave_cb (GtkDropTarget *target, gpointer data)
{
  show_edge (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)), FALSE, FALSE);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  CqDropped dropped = (CqDropped) data;

  show_edge (widget, FALSE, FALSE);
  return dropped (widget, g_value_get_boxed (value), is_lower_half (widget, y));
}

/**
 * cq_drag_add_target:
 * @widget: a row of a list
 * @dropped: called when something is dropped on it
 *
 * Lets other rows be dropped above and below @widget.
 */
void
cq_drag_add_target (GtkWidget *widget, CqDropped dropped)
{
  GtkDropTarget *target = gtk_drop_target_new (CQ_TYPE_DRAGGED, GDK_ACTION_MOVE);

  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), NULL);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), NULL);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), (gpointer) dropped);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

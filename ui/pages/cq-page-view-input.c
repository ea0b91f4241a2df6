/* What a person does on the pages: point, click, zoom, walk with the keys. */
#include "pages/cq-page-view-private.h"

#include <math.h>

/* One step of a wheel. */
#define WHEEL_STEP 1.15

static gboolean
is_same_block (CqPageBlock *a, CqPageBlock *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_str_equal (cq_page_block_get_id (a), cq_page_block_get_id (b));
}

/* Where nobody does anything when a block is clicked, nothing looks as if somebody did. */
static gboolean
is_heard (CqPageView *self)
{
  return g_signal_has_handler_pending (self, g_signal_lookup ("block-activated", CQ_TYPE_PAGE_VIEW), 0, FALSE);
}

/**
 * cq_page_view_hover:
 *
 * Looks what is under the pointer now: it or the pages have moved.
 */
void
cq_page_view_hover (CqPageView *self)
{
  g_autoptr (CqPageBlock) before = g_steal_pointer (&self->hovered);

  if (self->pointer_x >= 0 && self->pointer_y >= 0 && is_heard (self))
    self->hovered = cq_page_view_find_block (self, self->pointer_x, self->pointer_y);
  if ((before != NULL) != (self->hovered != NULL))
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), self->hovered != NULL ? "pointer" : NULL);
  if (!is_same_block (before, self->hovered))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
activate (CqPageView *self, const char *id)
{
  if (id != NULL)
    g_signal_emit_by_name (self, "block-activated", id);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_presses, double x, double y, CqPageView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
released_cb (GtkGestureClick *gesture, int n_presses, double x, double y, CqPageView *self)
{
  g_autofree char *id = cq_page_view_dup_id_at (self, x, y);

  if (n_presses == 1)
    activate (self, id);
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, CqPageView *self)
{
  self->pointer_x = x;
  self->pointer_y = y;
  cq_page_view_hover (self);
}

static void
leave_cb (GtkEventControllerMotion *controller, CqPageView *self)
{
  self->pointer_x = -1;
  self->pointer_y = -1;
  cq_page_view_hover (self);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, CqPageView *self)
{
  const GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  cq_page_view_zoom_around (self, cq_page_view_get_zoom (self) * pow (WHEEL_STEP, -dy), self->pointer_x, self->pointer_y);
  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, CqPageView *self)
{
  self->pinched_zoom = cq_page_view_get_zoom (self);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pinch_cb (GtkGestureZoom *gesture, double scale, CqPageView *self)
{
  double x = 0;
  double y = 0;

  if (gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    cq_page_view_zoom_around (self, self->pinched_zoom * scale, x, y);
}

static gboolean
scroll_key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  CqPageView *self = CQ_PAGE_VIEW (widget);
  const int height = gtk_widget_get_height (widget);
  double left = cq_page_view_get_left (self);
  double top = cq_page_view_get_top (self);

  switch ((GtkScrollType) g_variant_get_int32 (args))
    {
    case GTK_SCROLL_STEP_LEFT: left -= height * 0.1; break;
    case GTK_SCROLL_STEP_RIGHT: left += height * 0.1; break;
    case GTK_SCROLL_STEP_UP: top -= height * 0.1; break;
    case GTK_SCROLL_STEP_DOWN: top += height * 0.1; break;
    case GTK_SCROLL_PAGE_UP: top -= height * 0.9; break;
    case GTK_SCROLL_PAGE_DOWN: top += height * 0.9; break;
    case GTK_SCROLL_START: top = 0; break;
    case GTK_SCROLL_END: top = self->stack != NULL ? cq_page_stack_get_height (self->stack) : 0; break;
    default: g_assert_not_reached ();
    }
  cq_page_view_stop_scrolling (self);
  self->is_reveal_due = FALSE;
  cq_page_view_scroll_to (self, left, top);
  return TRUE;
}

static gboolean
activate_key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  CqPageView *self = CQ_PAGE_VIEW (widget);

  activate (self, self->marked_id);
  return self->marked_id != NULL;
}

/**
 * cq_page_view_bind_input:
 *
 * Gives the class its keys, and its template what it calls.
 */
void
cq_page_view_bind_input (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GtkScrollType scroll;
  } keys[] = {
    { GDK_KEY_Left, GTK_SCROLL_STEP_LEFT },     { GDK_KEY_KP_Left, GTK_SCROLL_STEP_LEFT },
    { GDK_KEY_Right, GTK_SCROLL_STEP_RIGHT },   { GDK_KEY_KP_Right, GTK_SCROLL_STEP_RIGHT },
    { GDK_KEY_Up, GTK_SCROLL_STEP_UP },         { GDK_KEY_KP_Up, GTK_SCROLL_STEP_UP },
    { GDK_KEY_Down, GTK_SCROLL_STEP_DOWN },     { GDK_KEY_KP_Down, GTK_SCROLL_STEP_DOWN },
    { GDK_KEY_Page_Up, GTK_SCROLL_PAGE_UP },    { GDK_KEY_KP_Page_Up, GTK_SCROLL_PAGE_UP },
    { GDK_KEY_Page_Down, GTK_SCROLL_PAGE_DOWN }, { GDK_KEY_KP_Page_Down, GTK_SCROLL_PAGE_DOWN },
    { GDK_KEY_Home, GTK_SCROLL_START },         { GDK_KEY_KP_Home, GTK_SCROLL_START },
    { GDK_KEY_End, GTK_SCROLL_END },            { GDK_KEY_KP_End, GTK_SCROLL_END },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, scroll_key_cb, "i", (int) keys[i].scroll);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_key_cb, NULL);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, scroll_cb);
  gtk_widget_class_bind_template_callback (widget_class, pinch_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, pinch_cb);
}

/* Keys, clicks and the cursor: what is taken whole is stepped over whole. */
#include "rows/cq-rich-view-private.h"

#include <glib/gi18n-lib.h>

#include "statement/cq-field.h"

/* Where a cursor that has come to stand within an atom goes: on, the way it came; from further off, to the
 * nearer edge. */
static guint
leave_atom (const CqRichSpan *atom, guint from, guint to)
{
  const guint start = atom->start;
  const guint end = atom->start + atom->length;

  if (from == start || from == end)
    return from == start ? end : start;
  return to - start < end - to ? start : end;
}

/* The other end of the selection goes with the cursor where that has just left the same atom. */
static guint
leave_atom_with (const CqRichSpan *atom, guint cursor, guint to)
{
  if (cursor == atom->start || cursor == atom->start + atom->length)
    return cursor;
  return leave_atom (atom, G_MAXUINT, to);
}

static void
mark_set_cb (CqRichView *self, const GtkTextIter *location, GtkTextMark *mark, GtkTextBuffer *buffer)
{
  const gboolean is_cursor = mark == gtk_text_buffer_get_insert (buffer);
  const guint to = (guint) gtk_text_iter_get_offset (location);
  const CqRichSpan *atom;

  if (self->is_showing || self->change.is_open || (!is_cursor && mark != gtk_text_buffer_get_selection_bound (buffer)))
    return;
  atom = cq_rich_find_atom (self->rich, to);
  if (atom != NULL && atom->start < to)
    {
      const guint edge = is_cursor ? leave_atom (atom, self->cursor, to) : leave_atom_with (atom, self->cursor, to);
      GtkTextIter iter;
      gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) edge);
      gtk_text_buffer_move_mark (buffer, mark, &iter);
      return;
    }
  self->typing = CQ_TYPING_GOES_ON;
  cq_rich_view_follow_cursor (self);
  if (self->spelling != NULL)
    cq_spelling_marks_cursor_moved (self->spelling);
}

/* A blank that the cursor steps over is selected: it is there to be typed over. */
static void
move_cursor (GtkTextView *view, GtkMovementStep step, int count, gboolean extend)
{
  CqRichView *self = CQ_RICH_VIEW (view);
  const guint from = self->cursor;
  const CqRichSpan *atom;

  cq_rich_view_get_parent ()->move_cursor (view, step, count, extend);
  if (extend || self->change.is_open || from == self->cursor)
    return;
  atom = cq_rich_find_atom (self->rich, MIN (from, self->cursor));
  if (atom != NULL && atom->kind == CQ_RICH_BLANK && atom->start == MIN (from, self->cursor)
      && atom->start + atom->length == MAX (from, self->cursor))
    cq_rich_view_select (self, from, self->cursor);
}

/* What is before the cursor goes whole; the default would leave the rest of a composed character. */
static void
backspace (GtkTextView *view)
{
  CqRichView *self = CQ_RICH_VIEW (view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  const CqRichSpan *atom = NULL;
  guint start;
  guint end;

  cq_rich_view_get_selection (self, &start, &end);
  if (start == end && start > 0 && !self->change.is_open)
    atom = cq_rich_find_atom (self->rich, start - 1);
  if (atom == NULL)
    cq_rich_view_get_parent ()->backspace (view);
  else
    {
      GtkTextIter from;
      GtkTextIter to;
      gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) atom->start);
      gtk_text_buffer_get_iter_at_offset (buffer, &to, (int) (atom->start + atom->length));
      gtk_text_buffer_begin_user_action (buffer);
      gtk_text_buffer_delete_interactive (buffer, &from, &to, gtk_text_view_get_editable (view));
      gtk_text_buffer_end_user_action (buffer);
    }
}

static gboolean
extend_selection (GtkTextView *view,
                  GtkTextExtendSelection granularity,
                  const GtkTextIter *location,
                  GtkTextIter *start,
                  GtkTextIter *end)
{
  CqRichView *self = CQ_RICH_VIEW (view);
  gboolean stop = cq_rich_view_get_parent ()->extend_selection (view, granularity, location, start, end);
  guint first = (guint) gtk_text_iter_get_offset (start);
  guint last = (guint) gtk_text_iter_get_offset (end);

  if (stop == GDK_EVENT_PROPAGATE && first < last)
    {
      cq_rich_widen (self->rich, &first, &last);
      gtk_text_iter_set_offset (start, (int) first);
      gtk_text_iter_set_offset (end, (int) last);
    }
  return stop;
}

/* Words are never typed over one by one: it would part what is taken whole. */
static void
toggle_overwrite (GtkTextView *view)
{
  gtk_widget_error_bell (GTK_WIDGET (view));
}

static const CqRichSpan *
find_atom_at (CqRichView *self, double x, double y)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  int buffer_x;
  int buffer_y;

  if (self->change.is_open)
    return NULL;
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_position (view, &iter, NULL, buffer_x, buffer_y))
    return NULL;
  return cq_rich_find_atom (self->rich, (guint) gtk_text_iter_get_offset (&iter));
}

/* What a click does something with: a blank, the mark of a footnote. */
static const CqRichSpan *
find_target (CqRichView *self, double x, double y)
{
  const CqRichSpan *atom = find_atom_at (self, x, y);

  return atom != NULL && (atom->kind == CQ_RICH_BLANK || atom->kind == CQ_RICH_FOOTNOTE) ? atom : NULL;
}

/* A click on a blank selects it; one on the mark of a footnote opens it, when the button is let go. The view's own
 * way with clicks would put the cursor there after us. */
static void
pressed_cb (CqRichView *self, int n_press, double x, double y, GtkGesture *click)
{
  const GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));
  const CqRichSpan *atom = find_target (self, x, y);

  if (atom == NULL || (modifiers & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0)
    return;
  gtk_gesture_set_state (click, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_text_view_reset_im_context (GTK_TEXT_VIEW (self));
  cq_rich_view_select (self, atom->kind == CQ_RICH_BLANK ? atom->start : atom->start + atom->length,
                       atom->start + atom->length);
}

static void
released_cb (CqRichView *self, int n_press, double x, double y)
{
  const CqRichSpan *atom = find_target (self, x, y);
  guint start;
  guint end;

  cq_rich_view_get_selection (self, &start, &end);
  if (atom != NULL && atom->kind == CQ_RICH_FOOTNOTE && start == end)
    cq_rich_view_activate_footnote (self, atom->start);
}

/* A blank of the template is there to be typed over; others have a form that fills them in everywhere. */
static const char *
get_blank_tip (const CqRichSpan *blank)
{
  const char *kind = cq_field_get_kind (blank->node);

  if (kind == NULL || g_str_equal (kind, "text"))
    return _("To be filled in: click and type");
  return _("To be filled in on its form, or here: click and type");
}

static const char *
get_tip (const CqRichSpan *atom)
{
  switch (atom->kind)
    {
    case CQ_RICH_BLANK:
      return get_blank_tip (atom);
    case CQ_RICH_FIELD:
      return _("Filled in from the forms");
    case CQ_RICH_REFERENCE:
      return _("Follows the numbering of the clauses");
    case CQ_RICH_FOOTNOTE:
      return atom->tip != NULL ? atom->tip : _("Empty footnote: click and type");
    case CQ_RICH_BRACKET:
      return _("Text not yet agreed");
    default:
      return atom->tip;
    }
}

static gboolean
query_tooltip_cb (CqRichView *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  const CqRichSpan *atom = NULL;
  GdkRectangle area;

  if (by_keyboard && !self->change.is_open && self->cursor > 0)
    atom = cq_rich_find_atom (self->rich, self->cursor - 1);
  else if (!by_keyboard)
    atom = find_atom_at (self, x, y);
  if (atom == NULL || get_tip (atom) == NULL || !cq_rich_view_get_area (self, atom->start, atom->length, &area))
    return FALSE;
  gtk_tooltip_set_text (tooltip, get_tip (atom));
  gtk_tooltip_set_tip_area (tooltip, &area);
  return TRUE;
}

/* A clause is one paragraph. An input method that is at work has its own use for the key. */
static gboolean
key_pressed_cb (CqRichView *self, guint key, guint code, GdkModifierType modifiers)
{
  const gboolean is_return = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;

  if (!is_return || self->has_preedit || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_error_bell (GTK_WIDGET (self));
  return GDK_EVENT_STOP;
}

static void
preedit_changed_cb (CqRichView *self, const char *preedit)
{
  g_autoptr (CqRich) waiting = NULL;

  self->has_preedit = *preedit != '\0';
  if (self->has_preedit)
    return;
  cq_rich_view_tell_soon (self);
  waiting = g_steal_pointer (&self->waiting);
  if (waiting != NULL)
    cq_rich_view_show (self, waiting);
}

static gboolean
emphasize_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CqRichView *self = CQ_RICH_VIEW (widget);

  cq_rich_view_set_emphasized (self, !cq_rich_view_get_emphasized (self));
  return TRUE;
}

/* The footnote at the cursor is opened, else there comes to be one. */
static gboolean
footnote_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CqRichView *self = CQ_RICH_VIEW (widget);
  const CqRichSpan *atom = NULL;

  cq_rich_view_tell (self);
  if (self->cursor > 0)
    atom = cq_rich_find_atom (self->rich, self->cursor - 1);
  if (atom == NULL || atom->kind != CQ_RICH_FOOTNOTE)
    atom = cq_rich_find_atom (self->rich, self->cursor);
  if (atom != NULL && atom->kind == CQ_RICH_FOOTNOTE)
    cq_rich_view_activate_footnote (self, atom->start);
  else
    cq_rich_view_put_footnote (self);
  return TRUE;
}

/**
 * cq_rich_view_bind_input:
 *
 * Keys that all rich views have.
 */
void
cq_rich_view_bind_input (GtkWidgetClass *widget_class)
{
  GtkTextViewClass *view_class = (GtkTextViewClass *) widget_class;

  view_class->move_cursor = move_cursor;
  view_class->backspace = backspace;
  view_class->extend_selection = extend_selection;
  view_class->toggle_overwrite = toggle_overwrite;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_i, GDK_CONTROL_MASK, emphasize_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_f, GDK_CONTROL_MASK | GDK_ALT_MASK, footnote_cb, NULL);
}

/**
 * cq_rich_view_add_input:
 *
 * Follows the keys, clicks and cursor of one view.
 */
void
cq_rich_view_add_input (CqRichView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (buffer, "mark-set", G_CALLBACK (mark_set_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect (self, "preedit-changed", G_CALLBACK (preedit_changed_cb), NULL);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* One of several that a row holds: with a button to take it out, or to be moved among the others. */
#include "rows/cq-chip.h"

#include <glib/gi18n.h>

struct _CqChip
{
  GtkWidget parent_instance;

  GtkLabel *flag; /* (unowned): of the template, as those below */
  GtkLabel *label;
  GtkButton *remove;
  gboolean is_movable;
};

enum
{
  REMOVED,
  MOVED,
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CqChip, cq_chip, GTK_TYPE_WIDGET)

static void
remove_cb (CqChip *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

/* Which way a key leads among the chips: towards the first, the last, or neither */
static int
get_step (CqChip *self, guint key)
{
  const int right = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (key)
    {
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return right;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return -right;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return 1;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return -1;
    default:
      return 0;
    }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, CqChip *self)
{
  const GdkModifierType held = state & (GDK_ALT_MASK | GDK_CONTROL_MASK | GDK_SHIFT_MASK);

  if (self->is_movable)
    {
      if (held != GDK_ALT_MASK || get_step (self, key) == 0)
        return GDK_EVENT_PROPAGATE;
      g_signal_emit (self, signals[MOVED], 0, get_step (self, key));
      return GDK_EVENT_STOP;
    }
  if (key != GDK_KEY_Delete && key != GDK_KEY_KP_Delete && key != GDK_KEY_BackSpace)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[REMOVED], 0);
  return GDK_EVENT_STOP;
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, CqChip *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, (int) x, (int) y);
  return gdk_content_provider_new_typed (CQ_TYPE_CHIP, self);
}

/* Only among the chips of its own row */
static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, CqChip *self)
{
  GtkWidget *other = g_value_get_object (value);

  if (other == NULL || gtk_widget_get_parent (other) != gtk_widget_get_parent (GTK_WIDGET (self)))
    return FALSE;
  if (other != GTK_WIDGET (self))
    g_signal_emit (self, signals[DROPPED], 0, other);
  return TRUE;
}

static void
cq_chip_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (cq_chip_parent_class)->dispose (object);
}

static void
cq_chip_class_init (CqChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cq_chip_dispose;

  /**
   * CqChip::removed:
   *
   * The person wants it out.
   */
  signals[REMOVED] = g_signal_new ("removed", CQ_TYPE_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * CqChip::moved:
   * @step: 1 towards the last of its row, -1 towards the first
   */
  signals[MOVED] = g_signal_new ("moved", CQ_TYPE_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * CqChip::dropped:
   * @other: a chip of the same row, which is to stand in the place of this one
   */
  signals[DROPPED] = g_signal_new ("dropped", CQ_TYPE_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, CQ_TYPE_CHIP);

  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "rows/cq-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, CqChip, flag);
  gtk_widget_class_bind_template_child (widget_class, CqChip, label);
  gtk_widget_class_bind_template_child (widget_class, CqChip, remove);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cq_chip_init (CqChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cq_chip_new:
 * @label: what it is called
 * @flag: (nullable): what stands before its name
 *
 * The button in it takes the focus, and the keys that delete.
 *
 * Returns: (transfer floating): a chip
 */
GtkWidget *
cq_chip_new (const char *label, const char *flag)
{
  CqChip *self = g_object_new (CQ_TYPE_CHIP, NULL);
  /* Translators: %s is a name: “Japan” */
  g_autofree char *said = g_strdup_printf (_("Remove %s"), label);

  gtk_label_set_label (self->label, label);
  gtk_label_set_label (self->flag, flag != NULL ? flag : "");
  gtk_widget_set_visible (GTK_WIDGET (self->flag), flag != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->remove), said);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

/**
 * cq_chip_set_movable:
 *
 * Lets the chip be moved among those of its row, by Alt with an arrow or by dragging, instead of taken out. It takes the
 * focus itself then.
 */
void
cq_chip_set_movable (CqChip *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (CQ_TYPE_CHIP, GDK_ACTION_MOVE);

  self->is_movable = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->remove), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
  gtk_widget_add_css_class (GTK_WIDGET (self), "movable");
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * cq_chip_get_label:
 *
 * Returns: (transfer none): what it is called
 */
const char *
cq_chip_get_label (CqChip *self)
{
  return gtk_label_get_label (self->label);
}

/**
 * cq_chip_get_flag:
 *
 * Returns: (transfer none): what stands before its name; empty where nothing does
 */
const char *
cq_chip_get_flag (CqChip *self)
{
  return gtk_label_get_label (self->flag);
}

/* One of several that a row holds, with a button to take it out. */
#include "rows/cq-chip.h"

#include <glib/gi18n.h>

struct _CqChip
{
  GtkWidget parent_instance;

  GtkLabel *flag; /* (unowned): of the template, as those below */
  GtkLabel *label;
  GtkButton *remove;
};

enum
{
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CqChip, cq_chip, GTK_TYPE_WIDGET)

static void
remove_cb (CqChip *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, CqChip *self)
{
  if (key != GDK_KEY_Delete && key != GDK_KEY_KP_Delete && key != GDK_KEY_BackSpace)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[REMOVED], 0);
  return GDK_EVENT_STOP;
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

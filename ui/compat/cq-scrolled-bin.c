/* What is scrolled up and down. */
#include "compat/cq-scrolled-bin.h"

struct _CqScrolledBin
{
  GtkWidget parent_instance;

  GtkWidget *child; /* (owned) (nullable) */
};

enum
{
  PROP_0,
  PROP_CHILD,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (CqScrolledBin, cq_scrolled_bin, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
cq_scrolled_bin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cq_scrolled_bin_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  CqScrolledBin *self = CQ_SCROLLED_BIN (widget);

  if (self->child == NULL)
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    gtk_widget_measure (self->child, orientation, -1, minimum, natural, NULL, NULL);
  else if (for_size >= 0)
    gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
cq_scrolled_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CqScrolledBin *self = CQ_SCROLLED_BIN (widget);

  if (self->child != NULL && gtk_widget_should_layout (self->child))
    gtk_widget_allocate (self->child, width, height, baseline, NULL);
}

/**
 * cq_scrolled_bin_set_child:
 * @child: (nullable): what is scrolled
 */
void
cq_scrolled_bin_set_child (CqScrolledBin *self, GtkWidget *child)
{
  if (child == self->child)
    return;
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

static void
cq_scrolled_bin_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_CHILD: g_value_set_object (value, CQ_SCROLLED_BIN (object)->child); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cq_scrolled_bin_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_CHILD: cq_scrolled_bin_set_child (CQ_SCROLLED_BIN (object), g_value_get_object (value)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cq_scrolled_bin_dispose (GObject *object)
{
  g_clear_pointer (&CQ_SCROLLED_BIN (object)->child, gtk_widget_unparent);
  G_OBJECT_CLASS (cq_scrolled_bin_parent_class)->dispose (object);
}

static void
cq_scrolled_bin_class_init (CqScrolledBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cq_scrolled_bin_dispose;
  object_class->get_property = cq_scrolled_bin_get_property;
  object_class->set_property = cq_scrolled_bin_set_property;
  widget_class->get_request_mode = cq_scrolled_bin_get_request_mode;
  widget_class->measure = cq_scrolled_bin_measure;
  widget_class->size_allocate = cq_scrolled_bin_size_allocate;
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
cq_scrolled_bin_init (CqScrolledBin *self)
{
}

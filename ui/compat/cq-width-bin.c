/* Lets a child that adapts to its width become narrower than it asks for. */
#include "compat/cq-width-bin.h"

struct _CqWidthBin
{
  AdwBin parent_instance;

  int allocated;     /* the width that there is */
  int width;         /* the width that has been told */
  guint tick;        /* waits to tell it: within an allocation nothing may be shown or hidden */
};

enum
{
  PROP_0,
  PROP_WIDTH,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (CqWidthBin, cq_width_bin, ADW_TYPE_BIN)

static void
tell (CqWidthBin *self, int width)
{
  if (self->width == width)
    return;
  self->width = width;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDTH]);
}

static gboolean
tell_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CqWidthBin *self = CQ_WIDTH_BIN (widget);

  self->tick = 0;
  tell (self, self->allocated);
  return G_SOURCE_REMOVE;
}

static void
cq_width_bin_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));
  int least = 0;

  if (child == NULL)
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
      *minimum = 0;
      return;
    }
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (child, orientation, for_size < 0 ? -1 : MAX (for_size, least), minimum, natural, NULL, NULL);
}

static void
cq_width_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CqWidthBin *self = CQ_WIDTH_BIN (widget);
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));
  int least = 0;

  self->allocated = width;
  if (child != NULL && gtk_widget_should_layout (child))
    {
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      gtk_widget_allocate (child, MAX (width, least), height, baseline, NULL);
    }
  if (width != self->width && self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (widget, tell_cb, NULL, NULL);
}

static void
cq_width_bin_unmap (GtkWidget *widget)
{
  CqWidthBin *self = CQ_WIDTH_BIN (widget);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (widget, self->tick);
  self->tick = 0;
  GTK_WIDGET_CLASS (cq_width_bin_parent_class)->unmap (widget);
}

/**
 * cq_width_bin_get_width:
 *
 * Returns: how wide the child may be; 0 as long as nobody knows
 */
int
cq_width_bin_get_width (CqWidthBin *self)
{
  return self->width;
}

/**
 * cq_width_bin_foresee:
 * @width: what the child will most likely be given
 *
 * Tells the width before there is one, so that what adapts to it is not seen to do so.
 */
void
cq_width_bin_foresee (CqWidthBin *self, int width)
{
  if (self->allocated == 0)
    tell (self, width);
}

static void
cq_width_bin_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CqWidthBin *self = CQ_WIDTH_BIN (object);

  switch (id)
    {
    case PROP_WIDTH: g_value_set_int (value, self->width); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cq_width_bin_class_init (CqWidthBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cq_width_bin_get_property;
  widget_class->measure = cq_width_bin_measure;
  widget_class->size_allocate = cq_width_bin_size_allocate;
  widget_class->unmap = cq_width_bin_unmap;
  properties[PROP_WIDTH] = g_param_spec_int ("width", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
cq_width_bin_init (CqWidthBin *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

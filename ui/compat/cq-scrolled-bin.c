/* What is scrolled up and down. */
#include "compat/cq-scrolled-bin.h"

struct _CqScrolledBin
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (CqScrolledBin, cq_scrolled_bin, ADW_TYPE_BIN)

static GtkSizeRequestMode
cq_scrolled_bin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cq_scrolled_bin_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  if (child == NULL)
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    gtk_widget_measure (child, orientation, -1, minimum, natural, NULL, NULL);
  else if (for_size >= 0)
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
cq_scrolled_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_allocate (child, width, height, baseline, NULL);
}

static void
cq_scrolled_bin_class_init (CqScrolledBinClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = cq_scrolled_bin_get_request_mode;
  widget_class->measure = cq_scrolled_bin_measure;
  widget_class->size_allocate = cq_scrolled_bin_size_allocate;
}

static void
cq_scrolled_bin_init (CqScrolledBin *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

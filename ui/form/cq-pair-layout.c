/* Two children side by side in columns of one width, or where that is too narrow, one below the other. */
#include "form/cq-pair-layout.h"

/* A column that is narrower holds too few words of a line to be read with ease. */
#define LEAST_COLUMN 260

struct _CqPairLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CqPairLayout, cq_pair_layout, GTK_TYPE_LAYOUT_MANAGER)

static guint
count_seen (GtkWidget *widget, int *least)
{
  guint n = 0;

  *least = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      {
        int minimum;

        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
        *least = MAX (*least, minimum);
        n++;
      }
  return n;
}

static gboolean
is_wide (GtkWidget *widget, int width)
{
  int least;
  guint n = count_seen (widget, &least);

  return n > 1 && width >= (int) n * MAX (least, LEAST_COLUMN);
}

static void
measure_height (GtkWidget *widget, int width, int *minimum, int *natural)
{
  gboolean wide = width >= 0 && is_wide (widget, width);

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      {
        int least;
        int usual;

        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, wide ? width / 2 : width, &least, &usual, NULL, NULL);
        *minimum = wide ? MAX (*minimum, least) : *minimum + least;
        *natural = wide ? MAX (*natural, usual) : *natural + usual;
      }
}

static void
cq_pair_layout_measure (GtkLayoutManager *layout, GtkWidget *widget, GtkOrientation orientation, int for_size,
                        int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_height (widget, for_size, minimum, natural);
      return;
    }
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      {
        int least;
        int usual;

        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &usual, NULL, NULL);
        *minimum = MAX (*minimum, least);
        *natural += usual;
      }
}

static void
cq_pair_layout_allocate (GtkLayoutManager *layout, GtkWidget *widget, int width, int height, int baseline)
{
  gboolean wide = is_wide (widget, width);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int at = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation place = { 0, at, width, height };
      int least;

      if (!gtk_widget_should_layout (child))
        continue;
      if (wide)
        {
          place.width = width / 2;
          place.x = (at == 0) == is_rtl ? width - place.width : 0;
          place.y = 0;
          at++;
        }
      else
        {
          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least, &place.height, NULL, NULL);
          at += place.height;
        }
      gtk_widget_size_allocate (child, &place, -1);
    }
}

static GtkSizeRequestMode
cq_pair_layout_get_request_mode (GtkLayoutManager *layout, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cq_pair_layout_class_init (CqPairLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = cq_pair_layout_measure;
  layout_class->allocate = cq_pair_layout_allocate;
  layout_class->get_request_mode = cq_pair_layout_get_request_mode;
}

static void
cq_pair_layout_init (CqPairLayout *self)
{
}

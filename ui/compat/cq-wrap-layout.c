/* Children one behind the other, on as many lines as they need: AdwWrapLayout, which came with libadwaita
 * 1.7. (A GtkFlowBox would set them in columns.) */
#include "compat/cq-wrap-layout.h"

#define SPACING 6

struct _CqWrapLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CqWrapLayout, cq_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Some children that stand on one line */
typedef struct
{
  GtkWidget *first;
  GtkWidget *next; /* (nullable): what begins the next line */
  int height;
} Line;

static GtkWidget *
skip_unseen (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_unseen (gtk_widget_get_next_sibling (child));
}

static int
get_width (GtkWidget *child, int most)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return MIN (natural, most);
}

/* The line that begins with @first, @width wide. */
static Line
make_line (GtkWidget *first, int width)
{
  Line line = { first, first, 0 };
  int used = 0;

  while (line.next != NULL)
    {
      int child_width = get_width (line.next, width);
      int height;

      if (line.next != first && used + child_width > width)
        break;
      gtk_widget_measure (line.next, GTK_ORIENTATION_VERTICAL, child_width, NULL, &height, NULL, NULL);
      line.height = MAX (line.height, height);
      used += child_width + SPACING;
      line.next = get_next (line.next);
    }
  return line;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  for (GtkWidget *child = skip_unseen (gtk_widget_get_first_child (widget)); child != NULL; child = get_next (child))
    {
      int child_minimum;
      int child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? SPACING : 0);
    }
}

static void
cq_wrap_layout_measure (GtkLayoutManager *layout, GtkWidget *widget, GtkOrientation orientation, int for_size,
                        int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  int height = 0;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (widget, minimum, natural);
      return;
    }
  for (GtkWidget *child = skip_unseen (gtk_widget_get_first_child (widget)); child != NULL;)
    {
      Line line = make_line (child, for_size < 0 ? G_MAXINT / 2 : for_size);

      height += line.height + (height > 0 ? SPACING : 0);
      child = line.next;
    }
  *minimum = *natural = height;
}

static void
allocate_line (GtkWidget *widget, const Line *line, int y, int width)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (GtkWidget *child = line->first; child != line->next; child = get_next (child))
    {
      int child_width = get_width (child, width);
      GtkAllocation place = { is_rtl ? width - x - child_width : x, y, child_width, line->height };

      gtk_widget_size_allocate (child, &place, -1);
      x += child_width + SPACING;
    }
}

static void
cq_wrap_layout_allocate (GtkLayoutManager *layout, GtkWidget *widget, int width, int height, int baseline)
{
  int y = 0;

  for (GtkWidget *child = skip_unseen (gtk_widget_get_first_child (widget)); child != NULL;)
    {
      Line line = make_line (child, width);

      allocate_line (widget, &line, y, width);
      y += line.height + SPACING;
      child = line.next;
    }
}

static GtkSizeRequestMode
cq_wrap_layout_get_request_mode (GtkLayoutManager *layout, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cq_wrap_layout_class_init (CqWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = cq_wrap_layout_measure;
  layout_class->allocate = cq_wrap_layout_allocate;
  layout_class->get_request_mode = cq_wrap_layout_get_request_mode;
}

static void
cq_wrap_layout_init (CqWrapLayout *self)
{
}

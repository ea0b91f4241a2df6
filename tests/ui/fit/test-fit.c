/* No word of any view is cut off, in a window of 1000 × 700, in the language of the environment. */
#include <adwaita.h>

#include "outline/cq-outline-line.h"
#include "rows/cq-link-row.h"
#include "table/cq-roadmap-table.h"
#include "views.h"

#define WIDTH 1000
#define HEIGHT 700

/* Less than this is the rounding of letters. */
#define SLACK 1.0f

/* Where words of the document stand in what room there is: in the outline, the cells of the table, titles of rows that lead
 * to a passage and begin as it does, and the title of the window. */
static gboolean
may_be_cut (GtkWidget *label)
{
  GtkWidget *row = gtk_widget_get_ancestor (label, CQ_TYPE_LINK_ROW);
  GtkWidget *title = gtk_widget_get_ancestor (label, ADW_TYPE_WINDOW_TITLE);
  const char *text = gtk_label_get_text (GTK_LABEL (label));

  if (row != NULL)
    return g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), text);
  if (title != NULL)
    return g_str_equal (adw_window_title_get_title (ADW_WINDOW_TITLE (title)), text);
  if (gtk_widget_get_ancestor (label, CQ_TYPE_ROADMAP_TABLE) != NULL)
    return gtk_widget_get_ancestor (label, GTK_TYPE_LIST_VIEW) != NULL
           || g_str_equal (G_OBJECT_TYPE_NAME (gtk_widget_get_parent (label)), "GtkColumnViewCell");
  return gtk_widget_get_ancestor (label, CQ_TYPE_OUTLINE_LINE) != NULL;
}

static gboolean
scrolls_aside (GtkWidget *widget)
{
  GtkPolicyType policy = GTK_POLICY_NEVER;

  if (GTK_IS_SCROLLED_WINDOW (widget))
    gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), &policy, NULL);
  return policy != GTK_POLICY_NEVER || GTK_IS_COLUMN_VIEW (widget);
}

/* Returns: (transfer none) (nullable): what the label stands out of, to the left or right */
static GtkWidget *
find_too_narrow (GtkWidget *label)
{
  for (GtkWidget *around = gtk_widget_get_parent (label); !scrolls_aside (around); around = gtk_widget_get_parent (around))
    {
      graphene_rect_t bounds;

      if (gtk_widget_compute_bounds (label, around, &bounds)
          && (bounds.origin.x < -SLACK || bounds.origin.x + bounds.size.width > (float) gtk_widget_get_width (around) + SLACK))
        return around;
      if (GTK_IS_NATIVE (around))
        break;
    }
  return NULL;
}

static char *
describe_place (GtkWidget *widget)
{
  GString *place = g_string_new (G_OBJECT_TYPE_NAME (widget));

  for (GtkWidget *around = gtk_widget_get_parent (widget); around != NULL; around = gtk_widget_get_parent (around))
    g_string_append_printf (place, " < %s", G_OBJECT_TYPE_NAME (around));
  return g_string_free (place, FALSE);
}

static void
check_label (GtkLabel *label)
{
  const char *text = gtk_label_get_text (label);
  g_autofree char *place = NULL;
  GtkWidget *narrow;

  if (*text == '\0' || may_be_cut (GTK_WIDGET (label)))
    return;
  place = describe_place (GTK_WIDGET (label));
  narrow = find_too_narrow (GTK_WIDGET (label));
  if (pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    g_test_fail_printf ("“%s” is cut off: %s", text, place);
  if (narrow != NULL)
    g_test_fail_printf ("“%s” (%d) stands out of %s (%d): %s", text, gtk_widget_get_width (GTK_WIDGET (label)),
                        G_OBJECT_TYPE_NAME (narrow), gtk_widget_get_width (narrow), place);
}

static void
check_widget (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget) || gtk_widget_get_opacity (widget) < 0.05)
    return;
  if (GTK_IS_LABEL (widget))
    check_label (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_widget (child);
}

/* What does not become smaller than the window is cut off by the screen. */
static void
check_size (GtkWidget *window)
{
  int width;
  int height;

  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (window, GTK_ORIENTATION_VERTICAL, WIDTH, &height, NULL, NULL, NULL);
  if (width > WIDTH || height > HEIGHT)
    g_test_fail_printf ("%s needs %d × %d", G_OBJECT_TYPE_NAME (window), width, height);
}

/* Every window and dialog; popovers stand within them. */
static void
check_windows (gpointer data)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (!gtk_widget_get_mapped (window))
        continue;
      check_size (window);
      check_widget (window);
    }
}

static CqApplication *application;

static void
test_view (gconstpointer data)
{
  views_show (application, data, WIDTH, HEIGHT, check_windows, NULL);
}

int
main (int argc, char **argv)
{
  guint n;
  const View *views = views_list (&n);

  g_test_init (&argc, &argv, NULL);
  application = views_start ();
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/fit/", views[i].name, NULL);

      g_test_add_data_func (path, &views[i], test_view);
    }
  return g_test_run ();
}

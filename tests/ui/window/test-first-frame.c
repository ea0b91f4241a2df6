/* The first frame of a window that opens with a document: it stands as it will stand, and has what is seen. */
#include "cq-window.h"
#include "form/cq-form-group-view.h"
#include "form/cq-form-view.h"
#include "outline/cq-outline-view.h"
#include "widget-test.h"

/* What a window without a shadow has around it, and what that makes of the shares of its panes */
#define EDGES 12

typedef struct
{
  int outline;
  int form;
  guint n_rows;
  guint n_groups;
} Seen;

typedef struct
{
  CqWindow *window;
  Seen first;
  gboolean is_painted;
} Watch;

static guint
count_groups (CqFormView *view)
{
  GtkWidget *group = find_child (GTK_WIDGET (view), CQ_TYPE_FORM_GROUP_VIEW);
  guint n = 0;

  for (; group != NULL; group = gtk_widget_get_next_sibling (group))
    n++;
  return n;
}

static Seen
look (CqWindow *window)
{
  GtkWidget *outline = find_child (GTK_WIDGET (window), CQ_TYPE_OUTLINE_VIEW);
  GtkWidget *form = find_child (GTK_WIDGET (window), CQ_TYPE_FORM_VIEW);
  GtkWidget *list = find_child (outline, GTK_TYPE_LIST_VIEW);

  return (Seen) { gtk_widget_get_width (outline), gtk_widget_get_width (form),
                  g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))),
                  count_groups (CQ_FORM_VIEW (form)) };
}

static void
painted_cb (Watch *watch)
{
  if (!watch->is_painted)
    watch->first = look (watch->window);
  watch->is_painted = TRUE;
}

/* Before what is in the window does the same */
static void
realized_cb (Watch *watch)
{
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (watch->window)), "paint", G_CALLBACK (painted_cb), watch);
}

static void
test_document (gconstpointer data)
{
  CqApplication *application = (CqApplication *) data;
  CqWindow *window = cq_window_new (application);
  g_autofree char *path = g_build_filename (g_getenv ("CQ_DATADIR"), "examples", "ashgabat.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Watch watch = { window };
  Seen last;

  g_signal_connect_swapped (window, "realize", G_CALLBACK (realized_cb), &watch);
  cq_window_open (window, file);
  while (!watch.is_painted)
    g_main_context_iteration (NULL, TRUE);
  settle ();
  last = look (window);
  g_assert_cmpint (ABS (last.outline - watch.first.outline), <=, EDGES);
  g_assert_cmpint (ABS (last.form - watch.first.form), <=, EDGES);
  g_assert_cmpuint (watch.first.n_rows, >=, 30);
  g_assert_cmpuint (watch.first.n_rows, <, last.n_rows);
  g_assert_cmpuint (watch.first.n_groups, >, 1);
  g_assert_cmpuint (watch.first.n_groups, <, last.n_groups);
  g_assert_cmpuint (last.n_groups, ==, 7);
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (GTK_WIDGET (window)), &watch);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (CqApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  application = cq_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  g_test_add_data_func ("/ui/first-frame/document", application, test_document);
  return g_test_run ();
}

/* The table of a roadmap: what is selected and scrolled to stays where the roadmap is shown again. */
#include "table/cq-roadmap-table.h"
#include "widget-test.h"

#include <adwaita.h>

typedef struct
{
  GtkWindow *window;
  CqRoadmapTable *table;
  GtkSingleSelection *selection;
  GPtrArray *rows; /* (owned) (element-type CqFormTableRow) */
  guint n_changes;
} Fixture;

static gboolean
shows_text (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows_text (child, text))
      return TRUE;
  return FALSE;
}

static void
row_free (gpointer data)
{
  CqFormTableRow *row = data;

  g_free (row->form);
  g_free (row->row);
  g_strfreev (row->cells);
  g_free (row);
}

static CqFormTableRow *
row_new (guint number, const char *action)
{
  CqFormTableRow *row = g_new0 (CqFormTableRow, 1);

  row->form = g_strdup_printf ("clause/op%u", number);
  row->row = g_strdup ("actors");
  row->cells = g_new0 (char *, 3);
  row->cells[0] = g_strdup_printf ("%u", number);
  row->cells[1] = g_strdup (action);
  return row;
}

static void
show (Fixture *fixture)
{
  char *columns[] = { (char *) "No.", (char *) "Action", NULL };
  const CqFormTable table = { columns, fixture->rows };

  cq_roadmap_table_show (fixture->table, &table);
}

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkColumnView *view;

  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->table = CQ_ROADMAP_TABLE (cq_roadmap_table_new ());
  fixture->rows = g_ptr_array_new_with_free_func (row_free);
  for (guint i = 1; i <= 5; i++)
    g_ptr_array_add (fixture->rows, row_new (i, "Training"));
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->table));
  gtk_window_set_default_size (fixture->window, 500, 400);
  gtk_window_present (fixture->window);
  show (fixture);
  settle ();
  view = GTK_COLUMN_VIEW (find_child (GTK_WIDGET (fixture->table), GTK_TYPE_COLUMN_VIEW));
  fixture->selection = GTK_SINGLE_SELECTION (gtk_column_view_get_model (view));
  gtk_single_selection_set_selected (fixture->selection, 3);
  g_signal_connect_swapped (fixture->selection, "items-changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_ptr_array_unref (fixture->rows);
}

static void
test_same (Fixture *fixture, gconstpointer data)
{
  show (fixture);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  g_assert_cmpuint (gtk_single_selection_get_selected (fixture->selection), ==, 3);
}

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_remove_index (fixture->rows, 3);
  g_ptr_array_insert (fixture->rows, 3, row_new (4, "Exchange of data"));
  show (fixture);
  settle ();
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  g_assert_cmpuint (gtk_single_selection_get_selected (fixture->selection), ==, 3);
  g_assert_true (shows_text (GTK_WIDGET (fixture->table), "Exchange of data"));
}

/* What comes before the line that is selected moves it, and no more. */
static void
test_added (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_insert (fixture->rows, 1, row_new (9, "Air traffic"));
  show (fixture);
  settle ();
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_cmpuint (gtk_single_selection_get_selected (fixture->selection), ==, 4);
  g_assert_true (shows_text (GTK_WIDGET (fixture->table), "Air traffic"));
  g_ptr_array_remove_index (fixture->rows, 0);
  show (fixture);
  g_assert_cmpuint (fixture->n_changes, ==, 2);
  g_assert_cmpuint (gtk_single_selection_get_selected (fixture->selection), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/ui/roadmap-table/same", Fixture, NULL, set_up, test_same, tear_down);
  g_test_add ("/ui/roadmap-table/changed", Fixture, NULL, set_up, test_changed, tear_down);
  g_test_add ("/ui/roadmap-table/added", Fixture, NULL, set_up, test_added, tear_down);
  return g_test_run ();
}

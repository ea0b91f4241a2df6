/* What leads to another form is dragged to another place. */
#include "row-fixtures.h"
#include "rows/cq-link-row.h"

static CqRow *
make_row (gboolean is_movable)
{
  CqRow *row = cq_row_new (CQ_ROW_LINK, "clause/c1", "The first clause");

  row->form = g_strdup ("clause/c1");
  row->is_movable = is_movable;
  return row;
}

/* Its handle is what the drag begins with. */
static GtkEventController *
find_drag_source (Shown *shown)
{
  GtkWidget *widget;

  for (guint n = 0; (widget = find (shown, GTK_TYPE_IMAGE, n)) != NULL; n++)
    {
      g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

      for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
        {
          g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

          if (GTK_IS_DRAG_SOURCE (controller))
            return g_steal_pointer (&controller);
        }
    }
  g_assert_not_reached ();
}

static void
test_movable (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_LINK_ROW);
  g_autoptr (GtkEventController) source = find_drag_source (shown);
  g_autoptr (CqRow) movable = make_row (TRUE);
  g_autoptr (CqRow) fixed = make_row (FALSE);
  g_autoptr (GdkContentProvider) content = NULL;

  cq_row_widget_show (shown->row, movable);
  g_signal_emit_by_name (source, "prepare", 0.0, 0.0, &content);
  g_assert_nonnull (content);
  g_clear_object (&content);
  cq_row_widget_show (shown->row, fixed);
  g_signal_emit_by_name (source, "prepare", 0.0, 0.0, &content);
  g_assert_null (content);
}

/* The drop has changed the list before the drag ends. */
static void
test_dropped (void)
{
  Shown *shown = shown_new (CQ_TYPE_LINK_ROW);
  g_autoptr (GtkEventController) source = find_drag_source (shown);
  g_autoptr (CqRow) row = make_row (TRUE);

  cq_row_widget_show (shown->row, row);
  shown_free (shown);
  g_signal_emit_by_name (source, "drag-end", NULL, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/link-row/movable", test_movable);
  g_test_add_func ("/ui/link-row/dropped", test_dropped);
  return g_test_run ();
}

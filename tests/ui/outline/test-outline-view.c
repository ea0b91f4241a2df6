/* The keyboard focus in the outline goes with what is moved. */
#include "forms/cq-outline.h"
#include "outline/cq-outline-line.h"
#include "outline/cq-outline-view.h"
#include "template/cq-catalogue.h"

#include <adwaita.h>

/* Lines are made when the next frame is laid out. */
static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + 150 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (G_TIME_SPAN_MILLISECOND);
}

static GPtrArray *
make_rows (void)
{
  const char *folders[] = { g_getenv ("CQ_DATADIR"), NULL };
  g_autoptr (CqCatalogue) catalogue = cq_catalogue_new (folders);
  CqTemplate *template = cq_catalogue_find (catalogue, "joint-statement");
  g_autoptr (CqNode) document = cq_template_instantiate (template, NULL);
  const CqFormSource source = { .document = document, .template = template, .lang = "en", .words = (char *) "en" };

  return cq_outline_new (&source);
}

static GPtrArray *
with_row_moved (GPtrArray *rows, guint from, guint to)
{
  GPtrArray *moved = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_outline_row_unref);

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (moved, cq_outline_row_ref (rows->pdata[i]));
  g_ptr_array_insert (moved, (int) to, g_ptr_array_steal_index (moved, from));
  return moved;
}

static const char *
get_form (GPtrArray *rows, guint at)
{
  return ((CqOutlineRow *) rows->pdata[at])->form;
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type);
  return found;
}

/* The form of the line that has the focus; %NULL where none has */
static const char *
get_focused_form (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *line = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return line != NULL && CQ_IS_OUTLINE_LINE (line) ? cq_outline_line_get_form (CQ_OUTLINE_LINE (line)) : NULL;
}

static void
test_focus (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  CqOutlineView *view = g_object_new (CQ_TYPE_OUTLINE_VIEW, NULL);
  g_autoptr (GPtrArray) rows = make_rows ();
  g_autofree char *form = g_strdup (get_form (rows, 3));

  gtk_window_set_child (window, GTK_WIDGET (view));
  gtk_window_set_default_size (window, 300, 700);
  gtk_window_present (window);
  cq_outline_view_show (view, rows, form);
  settle ();
  gtk_widget_child_focus (find_child (GTK_WIDGET (view), GTK_TYPE_LIST_VIEW), GTK_DIR_TAB_FORWARD);
  settle ();
  cq_outline_view_show (view, rows, form);
  g_assert_cmpstr (get_focused_form (window), ==, form);
  for (guint i = 3; i < 6; i++)
    {
      g_autoptr (GPtrArray) moved = with_row_moved (rows, i, i + 1);

      cq_outline_view_show (view, moved, form);
      settle ();
      g_assert_cmpstr (get_focused_form (window), ==, form);
      g_ptr_array_unref (rows);
      rows = g_steal_pointer (&moved);
    }
  gtk_window_destroy (window);
}

/* Where the focus is elsewhere it stays there. */
static void
test_elsewhere (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *entry = gtk_entry_new ();
  CqOutlineView *view = g_object_new (CQ_TYPE_OUTLINE_VIEW, NULL);
  g_autoptr (GPtrArray) rows = make_rows ();
  g_autoptr (GPtrArray) moved = with_row_moved (rows, 3, 4);

  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (view));
  gtk_window_set_child (window, box);
  gtk_window_present (window);
  cq_outline_view_show (view, rows, get_form (rows, 3));
  gtk_widget_grab_focus (entry);
  settle ();
  cq_outline_view_show (view, moved, get_form (moved, 4));
  settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), entry));
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/outline-view/focus", test_focus);
  g_test_add_func ("/ui/outline-view/elsewhere", test_elsewhere);
  return g_test_run ();
}

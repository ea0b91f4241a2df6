/* The list of the problems: nothing is done for it while it is closed, and while it is open its rows stay. */
#include "check/cq-problem.h"
#include "problems/cq-problems-button.h"
#include "docbook/cq-reader.h"
#include "late-tooltip.h"
#include "widget-test.h"

#include <adwaita.h>
#include <string.h>

typedef struct
{
  GtkWindow *window;
  CqProblemsButton *button;
  GtkListBox *list;
  GtkPopover *popover;
  CqNode *document; /* (owned) */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char xml[] = "<article xmlns='http://docbook.org/ns/docbook' version='5.0'/>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (GError) error = NULL;

  pass_late_tooltips ();
  fixture->document = cq_reader_parse (bytes, "article.xml", NULL, &error);
  g_assert_no_error (error);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->button = g_object_new (CQ_TYPE_PROBLEMS_BUTTON, NULL);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->button));
  gtk_window_present (fixture->window);
  fixture->popover = GTK_POPOVER (find_child (GTK_WIDGET (fixture->button), GTK_TYPE_POPOVER));
  fixture->list = GTK_LIST_BOX (find_child (GTK_WIDGET (fixture->popover), GTK_TYPE_LIST_BOX));
  settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_popover_popdown (fixture->popover);
  settle ();
  gtk_window_destroy (fixture->window);
  cq_node_unref (fixture->document);
  settle ();
}

static void
show (Fixture *fixture, const char *const *messages)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_problem_free);

  for (guint i = 0; messages[i] != NULL; i++)
    {
      CqProblem *problem = g_new0 (CqProblem, 1);

      problem->rule = "no-title";
      problem->message = g_strdup (messages[i]);
      problem->remedy = g_strdup ("Mend it");
      g_ptr_array_add (problems, problem);
    }
  cq_problems_button_show (fixture->button, fixture->document, problems);
}

static const char *
get_title (Fixture *fixture, int at)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (fixture->list, at);

  return row != NULL ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)) : NULL;
}

static void
test_closed (Fixture *fixture, gconstpointer data)
{
  show (fixture, (const char *const[]){ "one", "two", NULL });
  g_assert_null (gtk_list_box_get_row_at_index (fixture->list, 0));
  cq_problems_button_open (fixture->button);
  settle ();
  g_assert_cmpstr (get_title (fixture, 0), ==, "one");
  g_assert_cmpstr (get_title (fixture, 1), ==, "two");
  g_assert_cmpstr (get_title (fixture, 2), ==, NULL);
  gtk_popover_popdown (fixture->popover);
  settle ();
  show (fixture, (const char *const[]){ "three", NULL });
  g_assert_cmpstr (get_title (fixture, 0), ==, "one");
  cq_problems_button_open (fixture->button);
  settle ();
  g_assert_cmpstr (get_title (fixture, 0), ==, "three");
  g_assert_cmpstr (get_title (fixture, 1), ==, NULL);
}

/* A check that finds the same, or something else elsewhere, leaves the keyboard where it is. */
static void
test_open (Fixture *fixture, gconstpointer data)
{
  GtkListBoxRow *row;

  show (fixture, (const char *const[]){ "one", "two", "three", NULL });
  cq_problems_button_open (fixture->button);
  settle ();
  row = gtk_list_box_get_row_at_index (fixture->list, 1);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  show (fixture, (const char *const[]){ "one", "two", "three", NULL });
  g_assert_true (gtk_list_box_get_row_at_index (fixture->list, 1) == row);
  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (row));
  show (fixture, (const char *const[]){ "zero", "one", "two", NULL });
  show (fixture, (const char *const[]){ "zero", "one", "two", "four", NULL });
  g_assert_cmpstr (get_title (fixture, 3), ==, "four");
  g_assert_true (gtk_list_box_get_row_at_index (fixture->list, 2) == row);
  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (row));
}

/* The keyboard goes on from the row that comes in the place of one that is mended. */
static void
test_mended (Fixture *fixture, gconstpointer data)
{
  show (fixture, (const char *const[]){ "one", "two", "three", NULL });
  cq_problems_button_open (fixture->button);
  settle ();
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (fixture->list, 2)));
  show (fixture, (const char *const[]){ "one", "two", NULL });
  settle ();
  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (gtk_list_box_get_row_at_index (fixture->list, 1)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/ui/problems-button/closed", Fixture, NULL, set_up, test_closed, tear_down);
  g_test_add ("/ui/problems-button/open", Fixture, NULL, set_up, test_open, tear_down);
  g_test_add ("/ui/problems-button/mended", Fixture, NULL, set_up, test_mended, tear_down);
  return g_test_run ();
}

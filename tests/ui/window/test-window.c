/* Windows that open documents, and that are closed while something they asked for is still on its way. */
#include "cq-window.h"
#include "compat/cq-dialogs.h"
#include "docbook/cq-writer.h"
#include "problems/cq-problems-button.h"
#include "rows/cq-sentence-row.h"
#include "rows/cq-when-row.h"
#include "statement/cq-text.h"
#include "template/cq-template.h"
#include "widget-test.h"

#include <glib/gstdio.h>

typedef struct
{
  CqWindow *window; /* (owned) */
  char *folder;     /* (owned) */
  char *path;       /* (owned): a document in it */
} Fixture;

/* One for all: a process has no second. */
static CqApplication *application;

/* Whatever is on its way holds the window: when nothing does, all of it has come. */
static void
await_last_reference (gpointer window)
{
  g_object_add_weak_pointer (G_OBJECT (window), &window);
  g_object_unref (window);
  while (window != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static CqNode *
make_document (void)
{
  CqTemplate *template = cq_catalogue_find (cq_application_get_catalogue (application), "joint-statement");

  return cq_template_instantiate (template, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CqNode) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  document = make_document ();
  bytes = cq_writer_write (document);
  fixture->folder = g_dir_make_tmp ("cq-window-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "statement.xml", NULL);
  g_file_set_contents (fixture->path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  fixture->window = g_object_ref (cq_window_new (application));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
open_document (CqWindow *window, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  cq_window_open (window, file);
}

static void
test_open (Fixture *fixture, gconstpointer data)
{
  open_document (fixture->window, fixture->path);
  while (cq_window_get_session (fixture->window) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (cq_session_get_path (cq_window_get_session (fixture->window)), ==, fixture->path);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  await_last_reference (fixture->window);
}

/* The language that is chosen on the welcome page is that of the next new document, and is there again in the next window. */
static void
test_new_language (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.communique.Communique");
  GtkWidget *choice = find_child (GTK_WIDGET (fixture->window), GTK_TYPE_DROP_DOWN);
  GListModel *names = gtk_drop_down_get_model (GTK_DROP_DOWN (choice));
  CqSession *session;

  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (choice)), ==, 0);
  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr (GtkStringObject) name = g_list_model_get_item (names, i);
      if (g_str_equal (gtk_string_object_get_string (name), "日本語"))
        gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), i);
    }
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new", "s", "joint-statement");
  while (cq_window_get_session (fixture->window) == NULL)
    g_main_context_iteration (NULL, TRUE);
  session = cq_window_get_session (fixture->window);
  g_assert_cmpstr (cq_document_get_language (cq_session_get_document (session)), ==, "ja");
  g_assert_cmpstr (cq_session_get_title (session), ==, "共同声明");
  g_settings_reset (settings, "template-language");
  cq_session_close (session);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  await_last_reference (fixture->window);
}

static void
drop_file (CqWindow *window, const char *path)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GSList files = { file, NULL };
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (&files));
  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 1.0, 1.0, &is_taken);
    }
  g_assert_true (is_taken);
}

/* A text that is dropped on the window becomes a document that is not saved yet; what is said of it can be read. */
static void
test_import (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "plan.md", NULL);
  CqSession *session;
  GListModel *windows;
  g_autoptr (GtkWindow) dialog = NULL;
  GtkWidget *list;

  g_assert_true (g_file_set_contents (path, "# Plan\n\nOne <x>.\n\nTwo <y>.\n\nThree <z>.\n", -1, NULL));
  drop_file (fixture->window, path);
  while (cq_window_get_session (fixture->window) == NULL)
    g_main_context_iteration (NULL, TRUE);
  session = cq_window_get_session (fixture->window);
  g_assert_cmpstr (cq_session_get_title (session), ==, "Plan");
  g_assert_null (cq_session_get_path (session));
  g_assert_true (cq_session_get_is_modified (session));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-notices", NULL);
  windows = gtk_window_get_toplevels ();
  dialog = g_list_model_get_item (windows, g_list_model_get_n_items (windows) - 1);
  g_assert_true (gtk_window_get_transient_for (dialog) == GTK_WINDOW (fixture->window));
  list = adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog));
  g_assert_true (GTK_IS_SCROLLED_WINDOW (list));
  gtk_window_destroy (dialog);
  g_clear_object (&dialog);
  cq_session_close (session);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_remove (path);
  await_last_reference (fixture->window);
}

/* A window that is made for a document is shown when there is one to show. */
static void
test_open_unseen (Fixture *fixture, gconstpointer data)
{
  CqWindow *window = cq_window_new (application);

  open_document (window, fixture->path);
  while (cq_window_get_session (window) == NULL)
    {
      g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window)));
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  await_last_reference (fixture->window);
}

/* What is not on this computer is said to be so, in a window that is shown. */
static void
test_open_elsewhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("sftp://elsewhere/statement.xml");
  CqWindow *window = cq_window_new (application);
  g_autoptr (GtkWindow) dialog = NULL;
  GListModel *windows;

  cq_window_open (window, file);
  windows = gtk_window_get_toplevels ();
  dialog = g_list_model_get_item (windows, g_list_model_get_n_items (windows) - 1);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_true (gtk_window_get_transient_for (dialog) == GTK_WINDOW (window));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "sftp://elsewhere/statement.xml"));
  gtk_window_destroy (dialog);
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  await_last_reference (fixture->window);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data = cq_dialogs_ask_finish (result);
}

/* A question that nobody answered before it went is answered with the safe answer. */
static void
test_unanswered (Fixture *fixture, gconstpointer data)
{
  const CqDialogAnswer answers[] = { { "cancel", "_Cancel", ADW_RESPONSE_DEFAULT },
                                     { "discard", "_Discard", ADW_RESPONSE_DESTRUCTIVE },
                                     { NULL } };
  g_autofree char *answer = NULL;
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr (GtkWindow) dialog = NULL;

  cq_dialogs_ask_async (GTK_WINDOW (fixture->window), "Discard?", "It is lost.", answers, answered_cb, &answer);
  dialog = g_list_model_get_item (windows, g_list_model_get_n_items (windows) - 1);
  gtk_window_destroy (dialog);
  g_clear_object (&dialog);
  while (answer == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (answer, ==, "cancel");
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  await_last_reference (fixture->window);
}

static guint
count_windows (void)
{
  guint n = 0;

  for (GList *at = gtk_application_get_windows (GTK_APPLICATION (application)); at != NULL; at = at->next)
    n += CQ_IS_WINDOW (at->data);
  return n;
}

/* The dialog that stands over a window, awaited */
static AdwMessageDialog *
await_dialog (CqWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (;;)
    {
      for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
        {
          g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

          if (ADW_IS_MESSAGE_DIALOG (other) && gtk_window_get_transient_for (other) == GTK_WINDOW (window))
            return ADW_MESSAGE_DIALOG (other);
        }
      g_main_context_iteration (NULL, TRUE);
    }
}

/* What cannot be opened is said where it was asked for, and leaves no window behind. */
static void
test_fail_beside (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "missing.xml", NULL);
  AdwMessageDialog *dialog;

  open_document (fixture->window, fixture->path);
  while (cq_window_get_session (fixture->window) == NULL)
    g_main_context_iteration (NULL, TRUE);
  open_document (fixture->window, path);
  g_assert_cmpuint (count_windows (), ==, 2);
  dialog = await_dialog (fixture->window);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog), "missing.xml"));
  g_assert_cmpuint (count_windows (), ==, 1);
  gtk_window_close (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  await_last_reference (fixture->window);
}

/* Without any window, the welcome says it. */
static void
test_fail_alone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "missing.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWindow *window;
  AdwMessageDialog *dialog;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  await_last_reference (fixture->window);
  g_application_open (G_APPLICATION (application), &file, 1, "");
  g_assert_cmpuint (count_windows (), ==, 1);
  window = gtk_application_get_windows (GTK_APPLICATION (application))->data;
  dialog = await_dialog (CQ_WINDOW (window));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog), "missing.xml"));
  gtk_window_close (GTK_WINDOW (dialog));
  gtk_window_destroy (window);
}

/* A window of another kind, though it is the active one, opens no documents. */
static void
test_open_beside_other (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  GtkWindow *other = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_application (other, GTK_APPLICATION (application));
  gtk_window_present (other);
  g_assert_true (gtk_application_get_windows (GTK_APPLICATION (application))->data == (gpointer) other);
  g_application_open (G_APPLICATION (application), &file, 1, "");
  while (cq_window_get_session (fixture->window) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_windows (), ==, 1);
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  await_last_reference (fixture->window);
}

/* The window that waits for its document goes too, and one that goes with another is not asked again. */
static void
test_quit (Fixture *fixture, gconstpointer data)
{
  CqWindow *waiting = cq_window_new (application);
  GtkWindow *child = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_transient_for (child, GTK_WINDOW (fixture->window));
  gtk_window_set_destroy_with_parent (child, TRUE);
  gtk_window_set_application (child, GTK_APPLICATION (application));
  gtk_window_present (child);
  open_document (waiting, fixture->path);
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  g_assert_null (gtk_application_get_windows (GTK_APPLICATION (application)));
  await_last_reference (fixture->window);
}

static gboolean
is_seen (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, scroller, &bounds) && bounds.size.height > 0 && bounds.origin.y >= 0
         && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (scroller);
}

/* A widget comes to stand within what its scrolled window shows, and stays there. */
static void
assert_seen (GtkWidget *widget)
{
  const gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;
  gint64 since = G_MAXINT64;

  while (g_get_monotonic_time () < end && since > g_get_monotonic_time () - 300 * G_TIME_SPAN_MILLISECOND)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (G_TIME_SPAN_MILLISECOND);
      since = is_seen (widget) ? MIN (since, g_get_monotonic_time ()) : G_MAXINT64;
    }
  g_assert_true (is_seen (widget));
}

/* A row of another form is gone to with the form: as from the roadmap, or when a step there is undone. */
static void
test_show_row (Fixture *fixture, gconstpointer data)
{
  g_autofree char *example = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "templates", "examples", "ashgabat.xml", NULL);
  GtkWidget *focus;
  CqSession *session;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 560);
  open_document (fixture->window, example);
  while (cq_window_get_session (fixture->window) == NULL)
    g_main_context_iteration (NULL, TRUE);
  session = cq_window_get_session (fixture->window);
  cq_session_show (session, "clause/op4", "c2/due");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, CQ_TYPE_WHEN_ROW));
  assert_seen (gtk_widget_get_ancestor (focus, CQ_TYPE_WHEN_ROW));
  cq_session_show (session, "clause/op5", NULL);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, CQ_TYPE_SENTENCE_ROW));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  await_last_reference (fixture->window);
}

static void
assert_keys (GtkWidget *widget, guint *n)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    {
      g_autofree char *title = NULL;
      g_autofree char *keys = NULL;

      g_object_get (widget, "title", &title, "accelerator", &keys, NULL);
      g_test_message ("%s: %s", title, keys);
      g_assert_nonnull (keys);
      g_assert_cmpstr (keys, !=, "");
      (*n)++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_keys (child, n);
}

/* Each shortcut is said with its keys, also when the window is shown again. */
static void
test_shortcuts (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    {
      GtkWindow *shortcuts;
      guint n = 0;

      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-help-overlay", NULL);
      shortcuts = GTK_WINDOW (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (fixture->window)));
      g_assert_nonnull (shortcuts);
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (shortcuts)));
      assert_keys (GTK_WIDGET (shortcuts), &n);
      g_assert_cmpuint (n, >, 20);
      gtk_window_close (shortcuts);
    }
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  await_last_reference (fixture->window);
}

/* The list of the problems is of a document; without one there is no button for it. */
static void
test_problems (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.problems", NULL);
  g_assert_null (find_child (GTK_WIDGET (fixture->window), CQ_TYPE_PROBLEMS_BUTTON));
  open_document (fixture->window, fixture->path);
  while (cq_window_get_session (fixture->window) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.problems", NULL);
  button = find_child (GTK_WIDGET (fixture->window), CQ_TYPE_PROBLEMS_BUTTON);
  g_assert_true (gtk_widget_get_visible (find_child (button, GTK_TYPE_POPOVER)));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  await_last_reference (fixture->window);
}

static void
test_close_while_opening (Fixture *fixture, gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  open_document (fixture->window, path);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  await_last_reference (fixture->window);
}

static void
test_close_while_reloading (Fixture *fixture, gconstpointer data)
{
  open_document (fixture->window, fixture->path);
  while (cq_window_get_session (fixture->window) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_remove (fixture->path);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.reload", NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  await_last_reference (fixture->window);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  application = cq_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  g_test_add ("/ui/window/open", Fixture, NULL, set_up, test_open, tear_down);
  g_test_add ("/ui/window/new-language", Fixture, NULL, set_up, test_new_language, tear_down);
  g_test_add ("/ui/window/import", Fixture, NULL, set_up, test_import, tear_down);
  g_test_add ("/ui/window/open-unseen", Fixture, NULL, set_up, test_open_unseen, tear_down);
  g_test_add ("/ui/window/open-elsewhere", Fixture, NULL, set_up, test_open_elsewhere, tear_down);
  g_test_add ("/ui/window/unanswered", Fixture, NULL, set_up, test_unanswered, tear_down);
  g_test_add ("/ui/window/open-beside-other", Fixture, NULL, set_up, test_open_beside_other, tear_down);
  g_test_add ("/ui/window/fail-beside", Fixture, NULL, set_up, test_fail_beside, tear_down);
  g_test_add ("/ui/window/fail-alone", Fixture, NULL, set_up, test_fail_alone, tear_down);
  g_test_add ("/ui/window/quit", Fixture, NULL, set_up, test_quit, tear_down);
  g_test_add ("/ui/window/show-row", Fixture, NULL, set_up, test_show_row, tear_down);
  g_test_add ("/ui/window/shortcuts", Fixture, NULL, set_up, test_shortcuts, tear_down);
  g_test_add ("/ui/window/problems", Fixture, NULL, set_up, test_problems, tear_down);
  g_test_add ("/ui/window/close-while-opening", Fixture, "statement.xml", set_up, test_close_while_opening, tear_down);
  g_test_add ("/ui/window/close-while-failing", Fixture, "missing.xml", set_up, test_close_while_opening, tear_down);
  g_test_add ("/ui/window/close-while-reloading", Fixture, NULL, set_up, test_close_while_reloading, tear_down);
  return g_test_run ();
}

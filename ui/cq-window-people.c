/* What is kept from one document for the next: who signs, and what parties are called. */
#include "cq-window-private.h"

#include <glib/gi18n-lib.h>

#include "forms/cq-structure.h"
#include "office/cq-people.h"

static void
remember_thread (GTask *task, gpointer source, gpointer document, GCancellable *cancellable)
{
  g_autofree char *path = cq_people_get_default_file ();
  g_autoptr (GPtrArray) people = cq_people_of_document (document);
  GError *error = NULL;

  if (people->len == 0 || cq_people_remember (path, people, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
remembered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_application_release (g_application_get_default ());
  if (!g_task_propagate_boolean (G_TASK (result), &error) && !cq_window_is_gone (CQ_WINDOW (source)))
    gtk_widget_activate_action (GTK_WIDGET (source), "win.say", "s", error->message);
}

/**
 * cq_window_people_remember:
 * @document: what was saved
 *
 * Adds whoever signs it to the register of persons, in a thread.
 */
void
cq_window_people_remember (CqWindow *self, CqNode *document)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, remembered_cb, NULL);

  /* The last window may close meanwhile. */
  g_application_hold (g_application_get_default ());
  g_task_set_task_data (task, cq_node_ref (document), (GDestroyNotify) cq_node_unref);
  g_task_run_in_thread (task, remember_thread);
}

/* Of the party whose form is shown. That it is kept is said, for nothing that is shown changes. */
static void
keep_names (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqSession *session = cq_window_get_session (CQ_WINDOW (widget));
  g_autoptr (GError) error = NULL;
  gboolean kept = session != NULL
                  && cq_form_keep_names (cq_session_get_document (session), cq_session_get_form (session), &error);

  if (kept || error != NULL)
    gtk_widget_activate_action (widget, "win.say", "s", kept ? _ ("The names are in your register now.") : error->message);
}

void
cq_window_people_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.keep", "s", keep_names);
}

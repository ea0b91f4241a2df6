/* Opening documents, each in a window. */
#include "cq-window-private.h"

#include <glib/gi18n-lib.h>

#include "compat/cq-dialogs.h"
#include "store/cq-recent.h"
#include "welcome/cq-template-language.h"

/* From now on, what is in no file yet survives the program, and what is saved is among the documents of late. */
static void
keep (CqWindow *self, CqSession *session)
{
  CqApplication *application = CQ_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autofree char *recent = cq_recent_get_default_list ();

  cq_session_set_slot (session, cq_recovery_open_slot (cq_application_get_recovery (application)));
  cq_session_set_recent (session, recent);
}

/* A window made for a document is not shown before it, so that nobody sees the welcome go by. */
static void
show_document (CqWindow *self, CqSession *session)
{
  keep (self, session);
  cq_window_set_session (self, session);
  gtk_window_present (GTK_WINDOW (self));
}

static void
fail_to_open (CqWindow *self, const GError *error)
{
  gtk_window_present (GTK_WINDOW (self));
  cq_window_fail (self, _ ("The Document Cannot Be Opened"), error);
}

typedef struct
{
  CqWindow *asker;  /* (owned): where it was asked for */
  CqWindow *window; /* (owned): where it is to be shown */
} Opening;

static Opening *
opening_new (CqWindow *asker, CqWindow *window)
{
  Opening *self = g_new0 (Opening, 1);

  self->asker = g_object_ref (asker);
  self->window = g_object_ref (window);
  return self;
}

static void
opening_free (Opening *self)
{
  g_object_unref (self->asker);
  g_object_unref (self->window);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

/* A window that was made for the document goes with it; why is said where the document was asked for. */
static void
give_up (const Opening *opening, const GError *error)
{
  if (opening->window == opening->asker || cq_window_is_gone (opening->asker))
    {
      fail_to_open (opening->window, error);
      return;
    }
  gtk_window_destroy (GTK_WINDOW (opening->window));
  fail_to_open (opening->asker, error);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Opening) opening = data;
  CqWindow *self = opening->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (CqSession) session = cq_session_open_finish (result, &error);

  if (cq_window_is_gone (self))
    return;
  cq_window_set_awaited (self, NULL);
  if (session == NULL)
    {
      give_up (opening, error);
      return;
    }
  show_document (self, session);
  cq_window_notices_tell (self, cq_session_get_notices (session));
}

/* The window that shows a file already, or is about to; %NULL where none does */
static GtkWindow *
find_window (GtkApplication *application, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (GList *at = gtk_application_get_windows (application); at != NULL; at = at->next)
    {
      CqSession *session = CQ_IS_WINDOW (at->data) ? cq_window_get_session (at->data) : NULL;
      const char *shown = session != NULL ? cq_session_get_path (session) : NULL;
      g_autoptr (GFile) other = NULL;

      if (shown == NULL && CQ_IS_WINDOW (at->data))
        shown = cq_window_get_awaited (at->data);
      other = shown != NULL ? g_file_new_for_path (shown) : NULL;
      if (other != NULL && g_file_equal (file, other))
        return at->data;
    }
  return NULL;
}

/* This window where it shows no document yet, else a new one */
static CqWindow *
get_free_window (CqWindow *self)
{
  if (cq_window_get_session (self) != NULL || cq_window_get_awaited (self) != NULL)
    return cq_window_new (CQ_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  return self;
}

static void
open_path (CqWindow *self, const char *path)
{
  CqApplication *application = CQ_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  GtkWindow *other = find_window (GTK_APPLICATION (application), path);
  CqWindow *window;

  if (other != NULL)
    {
      gtk_window_present (other);
      return;
    }
  window = get_free_window (self);
  cq_window_set_awaited (window, path);
  cq_session_open_async (cq_application_get_catalogue (application), path, NULL, opened_cb, opening_new (self, window));
}

/**
 * cq_window_open:
 * @file: a document, or a text to make one of
 *
 * Opens a document, in this window where it has none yet, else in another. One that is open is shown. A
 * window that is not shown yet is shown with the document.
 */
void
cq_window_open (CqWindow *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  if (path != NULL)
    {
      open_path (self, path);
      return;
    }
  name = g_file_get_parse_name (file);
  error = g_error_new (G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                       _ ("“%s” is not on this computer. Copy the file here, and open the copy."), name);
  fail_to_open (self, error);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GFile) file = cq_dialogs_open_finish (result, NULL);

  if (file == NULL)
    return;
  cq_window_files_remember_folder (file);
  cq_window_open (CQ_WINDOW (source), file);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqWindow *self = CQ_WINDOW (widget);
  g_autoptr (GFile) folder = cq_window_files_get_folder (self);
  g_autoptr (GListModel) filters = cq_dialogs_list_open_filters ();

  cq_dialogs_open_async (GTK_WINDOW (self), _ ("Open a Document"), folder, filters, file_chosen_cb, NULL);
}

static void
open_path_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_path (CQ_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqWindow *self = CQ_WINDOW (widget);
  CqApplication *application = CQ_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  CqCatalogue *catalogue = cq_application_get_catalogue (application);
  CqTemplate *template = cq_catalogue_find (catalogue, g_variant_get_string (parameter, NULL));
  g_autoptr (GSettings) settings = g_settings_new (CQ_APPLICATION_ID);
  g_autoptr (CqSession) session = NULL;
  g_autofree char *lang = NULL;

  g_return_if_fail (template != NULL);
  lang = cq_template_language_get (settings, template);
  session = cq_session_new_from_template (catalogue, template, lang);
  show_document (get_free_window (self), session);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *at = files; at != NULL; at = at->next)
    cq_window_open (CQ_WINDOW (data), at->data);
  return files != NULL;
}

/**
 * cq_window_open_accept_files:
 *
 * Opens files that are dropped on the window.
 */
void
cq_window_open_accept_files (CqWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
cq_window_open_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.new", "s", new_action);
  gtk_widget_class_install_action (klass, "win.open", NULL, open_action);
  gtk_widget_class_install_action (klass, "win.open-path", "s", open_path_action);
}

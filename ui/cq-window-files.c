/* Saving and closing the document of a window. */
#include "cq-window-private.h"

#include <glib/gi18n-lib.h>

#include "compat/cq-dialogs.h"
#include "store/cq-store.h"

/* What waits for a document to be saved */
typedef enum
{
  THEN_STAY,
  THEN_CLOSE,
} Then;

typedef struct
{
  CqWindow *window; /* (owned) */
  Then then;
  char *path;       /* (owned) (nullable): where it is to be saved, where that is somewhere else */
} Saving;

static Saving *
saving_new (CqWindow *window, Then then, const char *path)
{
  Saving *self = g_new0 (Saving, 1);

  self->window = g_object_ref (window);
  self->then = then;
  self->path = g_strdup (path);
  return self;
}

static void
saving_free (Saving *self)
{
  g_object_unref (self->window);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

/* What is in no file is given up: the drafter has said so, or there is none. */
static void
close_now (CqWindow *self)
{
  if (cq_window_is_gone (self))
    return;
  cq_session_close (cq_window_get_session (self));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void save_as (CqWindow *self,
                     Then then);
static void save (CqWindow *self,
                  const char *path,
                  CqSaveMode mode,
                  Then then);

static void
changed_answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) saving = data;
  g_autofree char *answer = cq_dialogs_ask_finish (result);

  if (cq_window_is_gone (saving->window))
    return;
  if (g_str_equal (answer, "over"))
    save (saving->window, saving->path, CQ_SAVE_OVER, saving->then);
  else if (g_str_equal (answer, "as"))
    save_as (saving->window, saving->then);
}

/* The file is no longer what was read: nothing is written over without a word. */
static void
ask_about_change (Saving *saving)
{
  const CqDialogAnswer answers[] = {
    { "cancel", _ ("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "over", _ ("_Replace"), ADW_RESPONSE_DESTRUCTIVE },
    { "as", _ ("Save _As…"), ADW_RESPONSE_SUGGESTED },
    { NULL },
  };

  cq_dialogs_ask_async (GTK_WINDOW (saving->window), _ ("The File Was Changed by Another Program"),
                        _ ("It has changed since it was opened here. If you replace it, those changes are lost. "
                           "You can save your text under another name and compare the two."),
                        answers, changed_answered_cb, saving_new (saving->window, saving->then, saving->path));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) saving = data;
  g_autoptr (GError) error = NULL;

  if (cq_session_save_finish (CQ_SESSION (source), result, &error))
    {
      cq_window_people_remember (saving->window, cq_session_get_document (CQ_SESSION (source)));
      if (saving->then == THEN_CLOSE)
        close_now (saving->window);
      return;
    }
  if (g_error_matches (error, CQ_STORE_ERROR, CQ_STORE_ERROR_CHANGED))
    ask_about_change (saving);
  else
    cq_window_fail (saving->window, _ ("The Document Was Not Saved"), error);
}

static void
save (CqWindow *self, const char *path, CqSaveMode mode, Then then)
{
  CqSession *session = cq_window_get_session (self);

  cq_session_save_async (session, path, mode, saved_cb, saving_new (self, then, path));
}

/**
 * cq_window_files_remember_folder:
 * @file: what was opened or saved
 *
 * Where file choosers begin that nothing better is known for.
 */
void
cq_window_files_remember_folder (GFile *file)
{
  g_autoptr (GSettings) settings = g_settings_new (CQ_APPLICATION_ID);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (uri != NULL)
    g_settings_set_string (settings, "last-folder", uri);
}

static GFile *
get_folder (CqSession *session)
{
  const char *path = session != NULL ? cq_session_get_path (session) : NULL;
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autofree char *uri = NULL;

  if (file != NULL)
    return g_file_get_parent (file);
  settings = g_settings_new (CQ_APPLICATION_ID);
  uri = g_settings_get_string (settings, "last-folder");
  return *uri != '\0' ? g_file_new_for_uri (uri) : NULL;
}

/**
 * cq_window_files_get_folder:
 *
 * Returns: (transfer full) (nullable): where file choosers begin: beside the document, else where one was last
 *   opened or saved
 */
GFile *
cq_window_files_get_folder (CqWindow *self)
{
  return get_folder (cq_window_get_session (self));
}

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) saving = data;
  g_autoptr (GFile) file = cq_dialogs_save_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path == NULL)
    return;
  cq_window_files_remember_folder (file);
  /* The dialog has asked whether a file that stood there is to be replaced. */
  save (saving->window, path, CQ_SAVE_OVER, saving->then);
}

static void
save_as (CqWindow *self, Then then)
{
  CqSession *session = cq_window_get_session (self);
  g_autoptr (GFile) folder = cq_window_files_get_folder (self);
  g_autoptr (GListModel) filters = cq_dialogs_list_document_filters ();
  g_autofree char *name = cq_session_dup_file_name (session);

  cq_dialogs_save_async (GTK_WINDOW (self), _ ("Save the Document"), folder, name, filters, place_chosen_cb,
                         saving_new (self, then, NULL));
}

static void
save_or_ask (CqWindow *self, Then then)
{
  CqSession *session = cq_window_get_session (self);

  if (cq_session_get_path (session) == NULL || cq_session_get_is_read_only (session))
    save_as (self, then);
  else
    save (self, NULL, CQ_SAVE_UNCHANGED, then);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  save_or_ask (CQ_WINDOW (widget), THEN_STAY);
}

static void
save_as_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  save_as (CQ_WINDOW (widget), THEN_STAY);
}

static void
close_answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CqWindow *self = CQ_WINDOW (source);
  g_autofree char *answer = cq_dialogs_ask_finish (result);

  if (g_str_equal (answer, "save") && !cq_window_is_gone (self))
    save_or_ask (self, THEN_CLOSE);
  else if (g_str_equal (answer, "discard"))
    close_now (self);
}

/**
 * cq_window_files_ask_before_closing:
 *
 * Returns: whether the window must stay, because there is something to be asked first
 */
gboolean
cq_window_files_ask_before_closing (CqWindow *self)
{
  CqSession *session = cq_window_get_session (self);
  const CqDialogAnswer answers[] = {
    { "cancel", _ ("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "discard", _ ("_Discard"), ADW_RESPONSE_DESTRUCTIVE },
    { "save", _ ("_Save"), ADW_RESPONSE_SUGGESTED },
    { NULL },
  };
  g_autofree char *heading = NULL;

  if (session == NULL)
    return FALSE;
  if (!cq_session_get_is_modified (session))
    {
      cq_session_close (session);
      return FALSE;
    }
  /* Translators: %s is the title of a document */
  heading = g_strdup_printf (_ ("Save “%s”?"), cq_session_get_title (session));
  cq_dialogs_ask_async (GTK_WINDOW (self), heading, _ ("Changes that are not saved are lost."),
                        answers, close_answered_cb, NULL);
  return TRUE;
}

static void
reloaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CqWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!cq_session_reload_finish (CQ_SESSION (source), result, &error))
    cq_window_fail (self, _ ("The Document Cannot Be Reloaded"), error);
}

static void
reload_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqWindow *self = CQ_WINDOW (widget);

  cq_session_reload_async (cq_window_get_session (self), reloaded_cb, g_object_ref (self));
}

static void
changed_outside_cb (CqWindow *self)
{
  AdwToast *toast = adw_toast_new (_ ("Another program has changed the file."));

  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, _ ("_Reload"));
  adw_toast_set_action_name (toast, "win.reload");
  cq_window_show_toast (self, toast);
}

/**
 * cq_window_files_watch:
 * @session: the document that is shown from now on
 */
void
cq_window_files_watch (CqWindow *self, CqSession *session)
{
  g_signal_connect_swapped (session, "changed-outside", G_CALLBACK (changed_outside_cb), self);
}

void
cq_window_files_update_actions (CqWindow *self)
{
  gboolean has_document = cq_window_get_session (self) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-as", has_document);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.reload", has_document);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", has_document);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.check-spelling", has_document);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print", has_document);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print-preview", has_document);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.problems", has_document);
  if (!has_document)
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save", FALSE);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", FALSE);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", FALSE);
    }
}

void
cq_window_files_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.save", NULL, save_action);
  gtk_widget_class_install_action (klass, "win.save-as", NULL, save_as_action);
  gtk_widget_class_install_action (klass, "win.reload", NULL, reload_action);
}

/* Dialogs, asked asynchronously. */
#include "compat/cq-dialogs.h"

#include <glib/gi18n-lib.h>

static void
chosen_cb (GtkNativeDialog *dialog, int response, GTask *task)
{
  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)), g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _ ("No file was chosen"));
  g_object_unref (task);
  g_object_unref (dialog);
}

static void
choose (GtkWindow *parent, GtkFileChooserAction action, const char *title, GFile *folder, const char *name,
        GListModel *filters, GTask *task)
{
  const gboolean saves = action == GTK_FILE_CHOOSER_ACTION_SAVE;
  /* It lives by its own reference until it is answered. */
  GtkFileChooserNative *dialog
      = gtk_file_chooser_native_new (title, parent, action, saves ? _ ("_Save") : _ ("_Open"), _ ("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  for (guint i = 0; filters != NULL && i < g_list_model_get_n_items (filters); i++)
    {
      g_autoptr (GtkFileFilter) filter = g_list_model_get_item (filters, i);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
    }
  g_signal_connect (dialog, "response", G_CALLBACK (chosen_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * cq_dialogs_open_async:
 * @parent: the window that asks
 * @title: of the dialog
 * @folder: (nullable): where to begin
 * @filters: (nullable): a list of #GtkFileFilter, the first is the one at work
 *
 * Asks which file to open.
 */
void
cq_dialogs_open_async (GtkWindow *parent, const char *title, GFile *folder, GListModel *filters, GAsyncReadyCallback callback,
                       gpointer callback_data)
{
  choose (parent, GTK_FILE_CHOOSER_ACTION_OPEN, title, folder, NULL, filters, g_task_new (parent, NULL, callback, callback_data));
}

/**
 * cq_dialogs_open_finish:
 *
 * Returns: (transfer full) (nullable): the file; %NULL with %G_IO_ERROR_CANCELLED where none was chosen
 */
GFile *
cq_dialogs_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * cq_dialogs_save_async:
 * @parent: the window that asks
 * @title: of the dialog
 * @folder: (nullable): where to begin
 * @name: what to call the file
 * @filters: (nullable): as for opening
 *
 * Asks where to save. The dialog itself asks before a file that is there is replaced.
 */
void
cq_dialogs_save_async (GtkWindow *parent, const char *title, GFile *folder, const char *name, GListModel *filters,
                       GAsyncReadyCallback callback, gpointer callback_data)
{
  choose (parent, GTK_FILE_CHOOSER_ACTION_SAVE, title, folder, name, filters, g_task_new (parent, NULL, callback, callback_data));
}

/**
 * cq_dialogs_save_finish:
 *
 * Returns: (transfer full) (nullable): the file; %NULL with %G_IO_ERROR_CANCELLED where none was chosen
 */
GFile *
cq_dialogs_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
return_answer_cb (gpointer data)
{
  GTask *task = data;

  g_task_return_pointer (task, g_strdup (g_task_get_task_data (task)), g_free);
  return G_SOURCE_REMOVE;
}

/* Once the dialog is gone: the answer may close the window that asked, which a dialog must not outlive. */
static void
answered_cb (AdwMessageDialog *dialog, const char *response, GTask *task)
{
  g_signal_handlers_disconnect_by_data (dialog, task);
  g_task_set_task_data (task, g_strdup (response), g_free);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, return_answer_cb, task, g_object_unref);
}

/* A question that goes with its window is answered as one that is closed. */
static void
destroyed_cb (AdwMessageDialog *dialog, GTask *task)
{
  answered_cb (dialog, adw_message_dialog_get_close_response (dialog), task);
}

/**
 * cq_dialogs_ask_async:
 * @parent: the window that asks
 * @heading: the question, or what happened
 * @body: what it means
 * @answers: the buttons, the safe one first, the default one last
 *
 * Asks a question.
 */
void
cq_dialogs_ask_async (GtkWindow *parent, const char *heading, const char *body, const CqDialogAnswer *answers,
                      GAsyncReadyCallback callback, gpointer callback_data)
{
  GtkWidget *widget = adw_message_dialog_new (parent, heading, body);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);
  GTask *task = g_task_new (parent, NULL, callback, callback_data);

  for (const CqDialogAnswer *answer = answers; answer->id != NULL; answer++)
    {
      adw_message_dialog_add_response (dialog, answer->id, answer->label);
      adw_message_dialog_set_response_appearance (dialog, answer->id, answer->appearance);
      adw_message_dialog_set_default_response (dialog, answer->id);
    }
  adw_message_dialog_set_close_response (dialog, answers->id);
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), task);
  g_signal_connect (dialog, "destroy", G_CALLBACK (destroyed_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * cq_dialogs_ask_finish:
 *
 * Returns: (transfer full): the id of the answer
 */
char *
cq_dialogs_ask_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/* Adds a filter that lets files of such names through; all files where there is no suffix */
static void
add_filter (GListStore *filters, const char *name, const char *const *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; suffixes != NULL && suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  if (suffixes == NULL)
    gtk_file_filter_add_pattern (filter, "*");
  g_list_store_append (filters, filter);
}

static const char *const document_suffixes[] = { "xml", "dbk", NULL };

/**
 * cq_dialogs_list_document_filters:
 *
 * Returns: (transfer full): the filters for files that documents are kept in: documents, and all
 */
GListModel *
cq_dialogs_list_document_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  add_filter (filters, _ ("Statements and other DocBook (*.xml)"), document_suffixes);
  add_filter (filters, _ ("All files"), NULL);
  return G_LIST_MODEL (filters);
}

/**
 * cq_dialogs_list_open_filters:
 *
 * Returns: (transfer full): the filters for files that can be opened: documents, PDFs that carry one, and texts to make
 *   them of; each by itself, and all
 */
GListModel *
cq_dialogs_list_open_filters (void)
{
  static const char *const text_suffixes[] = { "md", "markdown", "txt", NULL };
  static const char *const all_suffixes[] = { "xml", "dbk", "pdf", "md", "markdown", "txt", NULL };
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  add_filter (filters, _ ("Documents and texts (*.xml, *.pdf, *.md, *.txt)"), all_suffixes);
  add_filter (filters, _ ("Statements and other DocBook (*.xml)"), document_suffixes);
  add_filter (filters, _ ("Markdown and plain text (*.md, *.txt)"), text_suffixes);
  add_filter (filters, _ ("All files"), NULL);
  return G_LIST_MODEL (filters);
}

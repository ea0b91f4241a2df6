/* From the file to the session: opening, and opening again. */
#include "session/cq-session-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *path;             /* (owned) */
  CqCatalogue *catalogue; /* (owned) */
} Wanted;

static Wanted *
wanted_new (const char *path, CqCatalogue *catalogue)
{
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->path = g_strdup (path);
  wanted->catalogue = cq_catalogue_ref (catalogue);
  return wanted;
}

static void
wanted_free (Wanted *wanted)
{
  g_free (wanted->path);
  cq_catalogue_unref (wanted->catalogue);
  g_free (wanted);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Wanted *wanted = data;
  g_autoptr (GError) error = NULL;
  CqReading *reading = cq_reading_new (wanted->path, &error);

  if (reading != NULL)
    g_task_return_pointer (task, reading, (GDestroyNotify) cq_reading_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * cq_session_open_async:
 * @catalogue: (transfer none): where the template that the document names is found
 * @path: the file
 *
 * Reads a file in a thread. What is amiss in it is told with its name and the line. A file of Markdown or plain text
 * becomes a new document.
 */
void
cq_session_open_async (CqCatalogue *catalogue,
                       const char *path,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer callback_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, callback_data);

  g_return_if_fail (catalogue != NULL && path != NULL);

  g_task_set_source_tag (task, cq_session_open_async);
  g_task_set_task_data (task, wanted_new (path, catalogue), (GDestroyNotify) wanted_free);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * cq_session_open_finish:
 * @error: of the store, the reader, or %CQ_READING_ERROR
 *
 * Returns: (transfer full) (nullable): the session of the file; or of a new document, modified and in no file yet
 */
CqSession *
cq_session_open_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (CqReading) reading = NULL;
  const Wanted *wanted;
  CqSession *self;

  g_return_val_if_fail (g_async_result_is_tagged (result, cq_session_open_async), NULL);

  reading = g_task_propagate_pointer (G_TASK (result), error);
  if (reading == NULL)
    return NULL;
  wanted = g_task_get_task_data (G_TASK (result));
  self = cq_session_new_from_document (wanted->catalogue, reading->document);
  if (reading->path != NULL)
    cq_session_set_file (self, reading->path, reading->fingerprint, reading->is_read_only);
  else if (reading->is_imported)
    {
      cq_history_set_saved (self->history, NULL);
      cq_session_refresh (self);
    }
  cq_session_set_notices (self, reading->notices);
  return self;
}

/* What was typed is not lost: reading the file again is a step, and can be taken back. */
static void
take_reading (CqSession *self, CqReading *reading)
{
  g_autoptr (CqEdit) edit
      = cq_edit_new (reading->document, cq_node_ref (reading->document), _ ("Reload"), self->form);

  g_object_freeze_notify (G_OBJECT (self));
  cq_history_set_saved (self->history, reading->document);
  cq_session_take_edit (self, edit);
  if (self->autosave != NULL)
    cq_autosave_saved (self->autosave, reading->document, reading->path, reading->fingerprint);
  cq_session_find_template (self);
  cq_session_set_file (self, reading->path, reading->fingerprint, reading->is_read_only);
  cq_session_set_notices (self, reading->notices);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
reloaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  CqSession *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (CqReading) reading = g_task_propagate_pointer (G_TASK (result), &error);

  if (reading != NULL && reading->path == NULL)
    {
      g_set_error (&error, CQ_READING_ERROR, CQ_READING_ERROR_NOT_DOCBOOK,
                   _ ("“%s” is no document any more, but a PDF or a text. Save this one under another name, or open the "
                      "other by itself."),
                   self->path);
      g_clear_pointer (&reading, cq_reading_free);
    }
  if (reading != NULL)
    take_reading (self, reading);
  cq_session_end_work (self);
  if (reading != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
start_reload (CqSession *self, GTask *task)
{
  g_autoptr (GTask) inner = g_task_new (NULL, NULL, reloaded_cb, g_object_ref (task));

  g_task_set_task_data (inner, wanted_new (self->path, self->catalogue), (GDestroyNotify) wanted_free);
  g_task_run_in_thread (inner, read_in_thread);
}

/**
 * cq_session_reload_async:
 *
 * Takes the document from its file again, in one step that can be undone. The session has a file.
 */
void
cq_session_reload_async (CqSession *self, GAsyncReadyCallback callback, gpointer callback_data)
{
  GTask *task;

  g_return_if_fail (CQ_IS_SESSION (self) && self->path != NULL);

  task = g_task_new (self, NULL, callback, callback_data);
  g_task_set_source_tag (task, cq_session_reload_async);
  cq_session_queue_work (self, task, start_reload);
}

/**
 * cq_session_reload_finish:
 * @error: as of cq_session_open_finish()
 *
 * Returns: whether it was read; else the session is what it was
 */
gboolean
cq_session_reload_finish (CqSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

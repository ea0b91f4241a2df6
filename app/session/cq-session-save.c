/* From the session to the file. */
#include "session/cq-session-private.h"

#include "docbook/cq-writer.h"

/* One saving, as whoever asked for it wants it */
typedef struct
{
  char *path; /* (owned) (nullable): %NULL is where the session's is kept */
  CqSaveMode mode;
} Wish;

/* What the thread needs, and what it answers */
typedef struct
{
  CqNode *document;        /* (owned) */
  CqAutosave *autosave;    /* (nullable): the session's, which outlives the task */
  char *path;              /* (owned) */
  gboolean is_over;        /* whatever stands there */
  CqFingerprint *expected; /* (owned) (nullable): what stands there, where that matters */
  CqFingerprint *written;  /* (owned) (nullable) */
} Save;

static void
wish_free (Wish *wish)
{
  g_free (wish->path);
  g_free (wish);
}

static void
save_free (Save *save)
{
  cq_node_unref (save->document);
  g_free (save->path);
  g_clear_pointer (&save->expected, cq_fingerprint_free);
  g_clear_pointer (&save->written, cq_fingerprint_free);
  g_free (save);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Save *save = data;
  g_autoptr (GBytes) bytes = cq_writer_write (save->document);
  g_autoptr (GError) error = NULL;

  /* A process that is killed right after leaves a copy that says what the file says. Where that cannot
   * be kept, it was reported already, and is no reason not to save. */
  if (save->autosave != NULL)
    (void) cq_autosave_flush (save->autosave, NULL);
  if (save->is_over)
    save->expected = cq_fingerprint_new (save->path, NULL);
  if (cq_store_write_unchanged (save->path, bytes, save->expected, &save->written, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  CqSession *self = g_task_get_source_object (task);
  Save *save = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean is_saved = g_task_propagate_boolean (G_TASK (result), &error);

  self->n_saves--;
  if (is_saved)
    {
      cq_history_set_saved (self->history, save->document);
      if (self->autosave != NULL)
        cq_autosave_saved (self->autosave, save->document, save->path, save->written);
      cq_session_set_file (self, save->path, save->written, FALSE);
    }
  cq_session_refresh (self);
  cq_session_end_work (self);
  if (is_saved)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* The document is taken as it is when its turn comes. What is typed from then on is not of the step
 * that is saved, so that undo leads back to it. What runs in the thread does not hold the session: it
 * might be the last to let go of it, and sessions end where they began. */
static void
start_save (CqSession *self, GTask *task)
{
  const Wish *wish = g_task_get_task_data (task);
  g_autoptr (GTask) inner = g_task_new (NULL, NULL, saved_cb, g_object_ref (task));
  Save *save = g_new0 (Save, 1);

  save->path = g_strdup (wish->path != NULL ? wish->path : self->path);
  save->document = cq_node_ref (cq_session_get_document (self));
  save->autosave = self->autosave;
  save->is_over = wish->mode == CQ_SAVE_OVER || g_strcmp0 (save->path, self->path) != 0;
  if (!save->is_over && self->fingerprint != NULL)
    save->expected = cq_fingerprint_copy (self->fingerprint);
  cq_history_end_step (self->history);
  g_task_set_task_data (inner, save, (GDestroyNotify) save_free);
  g_task_run_in_thread (inner, save_in_thread);
}

/**
 * cq_session_save_async:
 * @path: (nullable): where to; %NULL is where it is kept already. Whoever names another file has asked
 *   whether what stands there may be replaced.
 * @mode: whether what another program wrote to the session's own file may be replaced
 *
 * Writes the document in a thread, as it is now. The drafter may go on: what is changed meanwhile
 * is unsaved then. From then on the document is kept at @path.
 */
void
cq_session_save_async (CqSession *self,
                       const char *path,
                       CqSaveMode mode,
                       GAsyncReadyCallback callback,
                       gpointer callback_data)
{
  GTask *task;
  Wish *wish;

  g_return_if_fail (CQ_IS_SESSION (self) && (path != NULL || self->path != NULL));

  task = g_task_new (self, NULL, callback, callback_data);
  wish = g_new0 (Wish, 1);
  wish->path = path != NULL ? g_canonicalize_filename (path, NULL) : NULL;
  wish->mode = mode;
  g_task_set_source_tag (task, cq_session_save_async);
  g_task_set_task_data (task, wish, (GDestroyNotify) wish_free);
  self->n_saves++;
  cq_session_queue_work (self, task, start_save);
  cq_session_refresh (self);
}

/**
 * cq_session_save_finish:
 * @error: of the store; %CQ_STORE_ERROR_CHANGED where another program wrote the file meanwhile
 *
 * Returns: whether it was saved; else the session and the file are what they were
 */
gboolean
cq_session_save_finish (CqSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

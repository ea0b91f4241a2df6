/* The file of a session, and what is done to it one after the other. */
#include "session/cq-session-private.h"

#include "store/cq-recent.h"

typedef struct
{
  GTask *task; /* (owned) */
  CqSessionWork start;
} CqSessionQueued;

static void
start_next (CqSession *self)
{
  CqSessionQueued *next = g_queue_peek_head (&self->works);

  if (next != NULL)
    next->start (self, next->task);
}

/**
 * cq_session_queue_work:
 * @task: (transfer full): of whoever asked for it
 * @start: begins it, and sees to it that cq_session_end_work() is called in the end
 */
void
cq_session_queue_work (CqSession *self, GTask *task, CqSessionWork start)
{
  CqSessionQueued *queued = g_new0 (CqSessionQueued, 1);

  queued->task = task;
  queued->start = start;
  g_queue_push_tail (&self->works, queued);
  if (self->works.length == 1)
    start_next (self);
}

/**
 * cq_session_end_work:
 *
 * Lets go of the work that is under way, and begins the next.
 */
void
cq_session_end_work (CqSession *self)
{
  CqSessionQueued *done = g_queue_pop_head (&self->works);

  g_object_unref (done->task);
  g_free (done);
  start_next (self);
}

/* What is put on the list of recent documents */
typedef struct
{
  char *list;  /* (owned) */
  char *path;  /* (owned) */
  char *title; /* (owned) */
} Entry;

static void
entry_free (Entry *entry)
{
  g_free (entry->list);
  g_free (entry->path);
  g_free (entry->title);
  g_free (entry);
}

static void
remember_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Entry *entry = data;
  g_autoptr (GError) error = NULL;

  /* Nothing is lost with it: not worth stopping anybody */
  if (!cq_recent_add (entry->list, entry->path, entry->title, &error))
    g_message ("%s", error->message);
  g_task_return_boolean (task, TRUE);
}

static void
remember (CqSession *self)
{
  g_autoptr (GTask) task = NULL;
  Entry *entry;

  if (self->recent == NULL || self->path == NULL)
    return;
  task = g_task_new (NULL, NULL, NULL, NULL);
  entry = g_new0 (Entry, 1);
  entry->list = g_strdup (self->recent);
  entry->path = g_strdup (self->path);
  entry->title = g_strdup (self->sight.title);
  g_task_set_task_data (task, entry, (GDestroyNotify) entry_free);
  g_task_run_in_thread (task, remember_in_thread);
}

/**
 * cq_session_set_recent:
 * @list: the list of documents that were opened or saved lately, as of cq_recent_add()
 *
 * The file of the session is put on it now, and whenever it is saved.
 */
void
cq_session_set_recent (CqSession *self, const char *list)
{
  g_return_if_fail (CQ_IS_SESSION (self));

  g_free (self->recent);
  self->recent = g_strdup (list);
  remember (self);
}

/**
 * cq_session_set_file:
 * @path: where the document is kept, absolute
 * @fingerprint: (transfer none) (nullable): what stands there
 */
void
cq_session_set_file (CqSession *self,
                     const char *path,
                     const CqFingerprint *fingerprint,
                     gboolean is_read_only)
{
  g_autofree char *old = self->path;
  gboolean is_other = g_strcmp0 (old, path) != 0;

  g_object_freeze_notify (G_OBJECT (self));
  self->path = g_strdup (path);
  g_clear_pointer (&self->fingerprint, cq_fingerprint_free);
  self->fingerprint = fingerprint != NULL ? cq_fingerprint_copy (fingerprint) : NULL;
  self->is_gone = FALSE;
  self->n_written++;
  if (is_other)
    {
      g_autofree char *folder = g_path_get_dirname (path);

      cq_preview_set_folder (self->preview, folder);
      cq_session_notify (self, PROP_PATH);
      cq_session_watch (self);
    }
  if (self->is_read_only != is_read_only)
    {
      self->is_read_only = is_read_only;
      cq_session_notify (self, PROP_IS_READ_ONLY);
    }
  if (self->is_changed_outside)
    {
      self->is_changed_outside = FALSE;
      cq_session_notify (self, PROP_IS_CHANGED_OUTSIDE);
    }
  cq_session_refresh (self);
  g_object_thaw_notify (G_OBJECT (self));
  remember (self);
}

/**
 * cq_session_set_notices:
 * @notices: (transfer none) (nullable): what was left out when the file was read
 */
void
cq_session_set_notices (CqSession *self, char **notices)
{
  g_strfreev (self->notices);
  self->notices = g_strdupv (notices);
  cq_session_notify (self, PROP_NOTICES);
}

/**
 * cq_session_get_path:
 *
 * Returns: (transfer none) (nullable): where the document is kept; %NULL before it is first saved
 */
const char *
cq_session_get_path (CqSession *self)
{
  return self->path;
}

/**
 * cq_session_dup_file_name:
 *
 * Returns: (transfer full): what its file is called, or may well be called: its title, as a name of a file
 */
char *
cq_session_dup_file_name (CqSession *self)
{
  g_autofree char *stem = NULL;

  if (self->path != NULL)
    return g_filename_display_basename (self->path);
  stem = g_utf8_substring (self->sight.title, 0, MIN (g_utf8_strlen (self->sight.title, -1), 60));
  g_strstrip (g_strdelimit (stem, "/\\:*?\"<>|\n\t", ' '));
  return g_strconcat (stem, ".xml", NULL);
}

/**
 * cq_session_get_notices:
 *
 * Returns: (transfer none) (nullable): what the reader left out of the file, in sentences
 */
const char *const *
cq_session_get_notices (CqSession *self)
{
  return (const char *const *) self->notices;
}

/**
 * cq_session_get_is_read_only:
 *
 * Returns: whether the file could not be written when it was last read or written
 */
gboolean
cq_session_get_is_read_only (CqSession *self)
{
  return self->is_read_only;
}

/**
 * cq_session_get_is_changed_outside:
 *
 * Returns: whether another program wrote the file since it was last read or written
 */
gboolean
cq_session_get_is_changed_outside (CqSession *self)
{
  return self->is_changed_outside;
}

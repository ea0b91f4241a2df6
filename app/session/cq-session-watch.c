/* Noticing what others do to the file. */
#include "session/cq-session-private.h"

#include <unistd.h>

/* Programs that write whole files remove and rename in quick succession: what counts is what stands
 * there afterwards. */
#define SETTLING_MS 150

/* What the thread is asked, and what it answers */
typedef struct
{
  char *path;              /* (owned) */
  CqFingerprint *expected; /* (owned) (nullable) */
  guint n_written;         /* how often the file was read or written then */
  CqFingerprint *found;    /* (owned) (nullable) */
  gboolean is_ours;
  gboolean is_read_only;
} Look;

static void
look_free (Look *look)
{
  g_free (look->path);
  g_clear_pointer (&look->expected, cq_fingerprint_free);
  g_clear_pointer (&look->found, cq_fingerprint_free);
  g_free (look);
}

static void
look_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Look *look = data;

  look->found = cq_fingerprint_new (look->path, NULL);
  look->is_ours = look->expected != NULL && cq_fingerprint_matches (look->expected, look->path);
  look->is_read_only = look->found != NULL && access (look->path, W_OK) != 0;
  g_task_return_boolean (task, TRUE);
}

/* Each change is told once */
static void
tell_change (CqSession *self, const Look *look)
{
  gboolean is_changed = look->found != NULL && !look->is_ours;
  g_autofree char *found = is_changed ? cq_fingerprint_to_string (look->found) : NULL;
  gboolean is_news = g_strcmp0 (self->seen, found) != 0;

  g_free (self->seen);
  self->seen = g_steal_pointer (&found);
  if (self->is_changed_outside != is_changed)
    {
      self->is_changed_outside = is_changed;
      cq_session_notify (self, PROP_IS_CHANGED_OUTSIDE);
    }
  if (is_changed && is_news)
    cq_session_emit_changed_outside (self);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CqSession) self = data;
  const Look *look = g_task_get_task_data (G_TASK (result));

  /* What was found before a saving that is under way, or done meanwhile, is no answer any more */
  if (!g_queue_is_empty (&self->works) || look->n_written != self->n_written)
    {
      cq_session_check_file (self);
      return;
    }
  self->is_gone = look->found == NULL;
  if (self->is_read_only != look->is_read_only)
    {
      self->is_read_only = look->is_read_only;
      cq_session_notify (self, PROP_IS_READ_ONLY);
    }
  tell_change (self, look);
  cq_session_refresh (self);
}

static gboolean
settled_cb (gpointer data)
{
  CqSession *self = data;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, looked_cb, g_object_ref (self));
  Look *look = g_new0 (Look, 1);

  self->check = 0;
  look->path = g_strdup (self->path);
  look->n_written = self->n_written;
  look->expected = self->fingerprint != NULL ? cq_fingerprint_copy (self->fingerprint) : NULL;
  g_task_set_task_data (task, look, (GDestroyNotify) look_free);
  g_task_run_in_thread (task, look_in_thread);
  return G_SOURCE_REMOVE;
}

/**
 * cq_session_check_file:
 *
 * Looks, in a thread, whether another program changed or removed the file. Some file systems do not
 * tell of changes by other computers: whoever shows the session asks when the drafter comes back.
 */
void
cq_session_check_file (CqSession *self)
{
  g_return_if_fail (CQ_IS_SESSION (self));

  if (self->path != NULL && self->check == 0)
    self->check = g_timeout_add (SETTLING_MS, settled_cb, self);
}

/**
 * cq_session_watch:
 *
 * Watches the file where the session is kept now. Where it cannot be watched, a change is noticed by
 * cq_session_check_file() and before it would be overwritten.
 */
void
cq_session_watch (CqSession *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);

  cq_session_stop_watching (self);
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (cq_session_check_file), self);
}

void
cq_session_stop_watching (CqSession *self)
{
  g_clear_handle_id (&self->check, g_source_remove);
  if (self->monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
  g_clear_pointer (&self->seen, g_free);
}

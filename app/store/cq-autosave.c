/* Makes the slot on disk hold what it should, again and again, in a thread. */
#include "store/cq-autosave.h"

/* How long the first change waits for others. Not put off by them: together with two writes it
 * stays below a second. */
#define DELAY (300 * G_TIME_SPAN_MILLISECOND)

/* After a failure. Somebody may free some room at any moment, and the promise is a second. */
#define RETRY (900 * G_TIME_SPAN_MILLISECOND)

struct _CqAutosave
{
  GThread *thread; /* (owned) */
  GSource *report_source;
  CqAutosaveReport report; /* (nullable) */
  gpointer report_data;

  GMutex mutex; /* guards all that follows */
  GCond changed;
  CqRecoverySlot *slot;       /* (owned): of whoever set is_busy */
  CqNode *newest;             /* (owned) (nullable): what the slot is to hold; %NULL is nothing */
  char *path;                 /* (owned) (nullable): a new origin for the slot, where has_origin */
  CqFingerprint *fingerprint; /* (owned) (nullable) */
  gboolean has_origin;
  gint64 due; /* when the slot is to be settled; 0 where it holds what it is to hold */
  gboolean is_busy;
  gboolean ends;
  GError *failure; /* (owned) (nullable): of the last attempt */
  char *reported;  /* (owned) (nullable): its words, as they were last reported */
};

/* Without the mutex, by the one who is busy */
static gboolean
apply (CqRecoverySlot *slot, CqNode *document, GError **error)
{
  return document != NULL ? cq_recovery_slot_write (slot, document, error)
                          : cq_recovery_slot_discard (slot, error);
}

/* With the mutex. Returns: (transfer none) (nullable): what there is to report */
static const char *
get_message (CqAutosave *self)
{
  return self->failure != NULL ? self->failure->message : NULL;
}

/* With the mutex. @failure: (transfer full) (nullable) */
static void
note_outcome (CqAutosave *self, GError *failure)
{
  g_clear_error (&self->failure);
  self->failure = failure;
  if (failure != NULL)
    self->due = g_get_monotonic_time () + RETRY;
  if (g_strcmp0 (self->reported, get_message (self)) != 0)
    g_source_set_ready_time (self->report_source, 0);
}

/* With the mutex, which is let go meanwhile: one attempt, where one is due; waits for one under way.
 * What is asked for meanwhile is due afterwards. */
static void
settle (CqAutosave *self)
{
  CqNode *document;
  GError *failure = NULL;

  while (self->is_busy)
    g_cond_wait (&self->changed, &self->mutex);
  if (self->due == 0)
    return;

  self->is_busy = TRUE;
  self->due = 0;
  document = self->newest != NULL ? cq_node_ref (self->newest) : NULL;
  if (self->has_origin)
    cq_recovery_slot_set_origin (self->slot, self->path, self->fingerprint);
  self->has_origin = FALSE;
  g_mutex_unlock (&self->mutex);
  (void) apply (self->slot, document, &failure);
  g_clear_pointer (&document, cq_node_unref);
  g_mutex_lock (&self->mutex);
  self->is_busy = FALSE;
  note_outcome (self, failure);
  g_cond_broadcast (&self->changed);
}

static gpointer
work (gpointer data)
{
  CqAutosave *self = data;

  g_mutex_lock (&self->mutex);
  while (!self->ends)
    if (self->due == 0 || self->is_busy)
      g_cond_wait (&self->changed, &self->mutex);
    else if (g_get_monotonic_time () < self->due)
      g_cond_wait_until (&self->changed, &self->mutex, self->due);
    else
      settle (self);
  /* What could not be written so far is tried once more */
  settle (self);
  g_mutex_unlock (&self->mutex);
  return NULL;
}

static gboolean
report_cb (gpointer data)
{
  CqAutosave *self = data;
  g_autoptr (GError) failure = NULL;
  gboolean has_news;

  g_mutex_lock (&self->mutex);
  g_source_set_ready_time (self->report_source, -1);
  has_news = g_strcmp0 (self->reported, get_message (self)) != 0;
  g_free (self->reported);
  self->reported = g_strdup (get_message (self));
  failure = self->failure != NULL ? g_error_copy (self->failure) : NULL;
  g_mutex_unlock (&self->mutex);
  if (has_news && self->report != NULL)
    self->report (self, failure, self->report_data);
  return G_SOURCE_CONTINUE;
}

static gboolean
dispatch_report (GSource *source, GSourceFunc callback, gpointer data)
{
  return callback (data);
}

/**
 * cq_autosave_new:
 * @slot: (transfer full): an open one, or one that was taken after a crash
 * @report: (nullable): told of failures
 *
 * Returns: (transfer full)
 */
CqAutosave *
cq_autosave_new (CqRecoverySlot *slot, CqAutosaveReport report, gpointer data)
{
  static GSourceFuncs functions = { .dispatch = dispatch_report };
  CqAutosave *self = g_new0 (CqAutosave, 1);
  g_autoptr (GMainContext) context = g_main_context_ref_thread_default ();

  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  self->slot = slot;
  self->report = report;
  self->report_data = data;
  self->report_source = g_source_new (&functions, sizeof (GSource));
  g_source_set_callback (self->report_source, report_cb, self, NULL);
  g_source_attach (self->report_source, context);
  self->thread = g_thread_new ("autosave", work, self);
  return self;
}

/**
 * cq_autosave_free:
 * @self: (transfer full):
 *
 * Tries once more what is not on disk, waits for it, and lets go of the slot. A copy that was not
 * discarded stays for the next start. In the thread of the main context, or before it runs.
 */
void
cq_autosave_free (CqAutosave *self)
{
  g_mutex_lock (&self->mutex);
  self->ends = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->thread);
  g_source_destroy (self->report_source);
  g_source_unref (self->report_source);
  cq_recovery_slot_free (self->slot);
  g_clear_pointer (&self->newest, cq_node_unref);
  g_free (self->path);
  g_clear_pointer (&self->fingerprint, cq_fingerprint_free);
  g_clear_error (&self->failure);
  g_free (self->reported);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_free (self);
}

/* With the mutex. @document: (nullable) */
static void
want (CqAutosave *self, CqNode *document, gint64 due)
{
  CqNode *before = self->newest;

  self->newest = document != NULL ? cq_node_ref (document) : NULL;
  g_clear_pointer (&before, cq_node_unref);
  self->due = due;
  g_cond_broadcast (&self->changed);
}

/**
 * cq_autosave_put:
 * @document: the newest version, with changes that no file has
 */
void
cq_autosave_put (CqAutosave *self, CqNode *document)
{
  g_mutex_lock (&self->mutex);
  want (self, document, self->due != 0 ? self->due : g_get_monotonic_time () + DELAY);
  g_mutex_unlock (&self->mutex);
}

/**
 * cq_autosave_saved:
 * @document: the version that was saved
 * @path: the file that holds it now
 * @fingerprint: what that file was right after
 *
 * The copy is discarded, unless a later version than @document was put. It belongs to @path from
 * now on. Whoever saves does well to cq_autosave_flush() before, in the thread that saves: a
 * process killed between the two leaves a copy that says what the file says, and nobody is asked.
 */
void
cq_autosave_saved (CqAutosave *self, CqNode *document, const char *path, const CqFingerprint *fingerprint)
{
  gboolean is_newest;

  g_mutex_lock (&self->mutex);
  g_free (self->path);
  self->path = g_strdup (path);
  g_clear_pointer (&self->fingerprint, cq_fingerprint_free);
  self->fingerprint = cq_fingerprint_copy (fingerprint);
  self->has_origin = TRUE;
  is_newest = self->newest != NULL && cq_node_equal (self->newest, document);
  want (self, is_newest ? NULL : self->newest, g_get_monotonic_time ());
  g_mutex_unlock (&self->mutex);
}

/**
 * cq_autosave_discard:
 *
 * No copy is wanted: all changes were undone, or the person gave them up. One may be put again.
 */
void
cq_autosave_discard (CqAutosave *self)
{
  g_mutex_lock (&self->mutex);
  want (self, NULL, g_get_monotonic_time ());
  g_mutex_unlock (&self->mutex);
}

/**
 * cq_autosave_is_pending:
 *
 * Returns: whether the disk does not hold yet what it should; so it stays after a failure, until it does
 */
gboolean
cq_autosave_is_pending (CqAutosave *self)
{
  gboolean is_pending;

  g_mutex_lock (&self->mutex);
  is_pending = self->is_busy || self->due != 0;
  g_mutex_unlock (&self->mutex);
  return is_pending;
}

/**
 * cq_autosave_flush:
 *
 * In any thread.
 *
 * Returns: whether what was put, saved or discarded before is settled on disk; %FALSE with an error where
 *   the attempt failed, and others will follow
 */
gboolean
cq_autosave_flush (CqAutosave *self, GError **error)
{
  GError *failure;

  g_mutex_lock (&self->mutex);
  settle (self);
  failure = self->failure != NULL ? g_error_copy (self->failure) : NULL;
  g_mutex_unlock (&self->mutex);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

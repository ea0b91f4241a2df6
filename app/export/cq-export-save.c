/* Exporting to a file, in a thread. */
#include "export/cq-export.h"

#include "pdf/cq-pdf.h"

/* How far the thread is, for the context that asked: only the newest matters. */
typedef struct
{
  gatomicrefcount refs;
  GMainContext *context; /* (owned) */
  CqExportProgress progress;
  gpointer data;
  GMutex mutex;
  double fraction;       /* guarded by the mutex, as all below */
  char *step;            /* (owned) (nullable) */
  gboolean is_under_way; /* whether the context is yet to hear */
} Relay;

typedef struct
{
  CqNode *document;   /* (owned) */
  CqExportTarget target;
  CqEditionKind edition;
  char *lang;         /* (owned) (nullable) */
  CqExportMissing missing;
  GStrv beside;       /* (owned) (nullable) */
  GStrv each;         /* (owned) (nullable): languages in files of their own */
  char *part;         /* (owned) (nullable) */
  char *party;        /* (owned) (nullable) */
  char *paper;        /* (owned) (nullable) */
  guint first_page;
  guint last_page;
  guint columns;
  double resolution;
  char *folder;       /* (owned) (nullable) */
  gboolean attach_source;
  CqExportMarkings markings; /* their words (owned) */
  char *path;         /* (owned) */
  Relay *relay;       /* (owned) (nullable) */
  GPtrArray *notices; /* (owned) (nullable) */
} Export;

static Relay *
relay_new (CqExportProgress progress,
           gpointer data)
{
  Relay *self = g_new0 (Relay, 1);

  g_atomic_ref_count_init (&self->refs);
  g_mutex_init (&self->mutex);
  self->context = g_main_context_ref_thread_default ();
  self->progress = progress;
  self->data = data;
  return self;
}

static void
relay_unref (gpointer data)
{
  Relay *self = data;

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_main_context_unref (self->context);
  g_mutex_clear (&self->mutex);
  g_free (self->step);
  g_free (self);
}

static gboolean
relay_deliver_cb (gpointer data)
{
  Relay *self = data;
  g_autofree char *step = NULL;
  double fraction;

  g_mutex_lock (&self->mutex);
  step = g_steal_pointer (&self->step);
  fraction = self->fraction;
  self->is_under_way = FALSE;
  g_mutex_unlock (&self->mutex);
  self->progress (fraction, step, self->data);
  return G_SOURCE_REMOVE;
}

/* Hears the thread. A page takes less time to draw than a window to be told of it: what is not
 * delivered yet is replaced. */
static void
relay_hear_cb (double fraction,
               const char *step,
               gpointer data)
{
  Relay *self = data;
  gboolean is_under_way;

  g_mutex_lock (&self->mutex);
  g_free (self->step);
  self->step = g_strdup (step);
  self->fraction = fraction;
  is_under_way = self->is_under_way;
  self->is_under_way = TRUE;
  g_mutex_unlock (&self->mutex);
  if (!is_under_way)
    {
      g_autoptr (GSource) source = g_idle_source_new ();

      g_atomic_ref_count_inc (&self->refs);
      /* Of the same priority as the end of the task, and so before it. */
      g_source_set_priority (source, G_PRIORITY_DEFAULT);
      g_source_set_callback (source, relay_deliver_cb, self, relay_unref);
      g_source_attach (source, self->context);
    }
}

static void
export_free (gpointer data)
{
  Export *self = data;

  cq_node_unref (self->document);
  g_free (self->lang);
  g_strfreev (self->beside);
  g_strfreev (self->each);
  g_free (self->part);
  g_free (self->party);
  g_free (self->paper);
  g_free (self->folder);
  g_free ((char *) self->markings.watermark);
  g_free ((char *) self->markings.version);
  g_free (self->path);
  g_clear_pointer (&self->relay, relay_unref);
  g_clear_pointer (&self->notices, g_ptr_array_unref);
  g_free (self);
}

static void
save_in_thread (GTask *task,
                gpointer source,
                gpointer data,
                GCancellable *cancellable)
{
  Export *self = data;
  const CqExportChoice choice = {
    .target = self->target,
    .edition = self->edition,
    .lang = self->lang,
    .missing = self->missing,
    .beside = (const char *const *) self->beside,
    .part = self->part,
    .party = self->party,
    .paper = self->paper,
    .first_page = self->first_page,
    .last_page = self->last_page,
    .columns = self->columns,
    .resolution = self->resolution,
    .folder = self->folder,
    .attach_source = self->attach_source,
    .markings = self->markings,
  };
  CqExportProgress hear = self->relay != NULL ? relay_hear_cb : NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_done;

  if (self->each != NULL)
    is_done = cq_export_write_languages (self->document, &choice, (const char *const *) self->each, CQ_PDF_NOW, self->path,
                                         hear, self->relay, cancellable, &self->notices, &error);
  else
    is_done = cq_export_write (self->document, &choice, CQ_PDF_NOW, self->path, hear, self->relay, cancellable,
                               &self->notices, &error);
  if (is_done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * cq_export_save_async:
 * @document: the document
 * @choice: what to make of it; copied
 * @langs: (nullable) (array zero-terminated=1): languages that have a file each; %NULL is the one of @choice
 * @path: where to write it
 * @cancellable: (nullable): stops it; then nothing is written
 * @progress: (nullable): hears how far it is, on the caller's main context, and not any
 *   more when @callback has been called
 * @progress_data: handed to @progress
 * @callback: called when it is done
 * @callback_data: handed to @callback
 *
 * Makes what is circulated in a thread and writes it whole or not at all. See cq_export_write() and
 * cq_export_write_languages().
 */
void
cq_export_save_async (CqNode *document,
                      const CqExportChoice *choice,
                      const char *const *langs,
                      const char *path,
                      GCancellable *cancellable,
                      CqExportProgress progress,
                      gpointer progress_data,
                      GAsyncReadyCallback callback,
                      gpointer callback_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, callback_data);
  Export *self = g_new0 (Export, 1);

  self->document = cq_node_ref (document);
  self->target = choice->target;
  self->edition = choice->edition;
  self->lang = g_strdup (choice->lang);
  self->missing = choice->missing;
  self->beside = g_strdupv ((GStrv) choice->beside);
  self->each = g_strdupv ((GStrv) langs);
  self->part = g_strdup (choice->part);
  self->party = g_strdup (choice->party);
  self->paper = g_strdup (choice->paper);
  self->first_page = choice->first_page;
  self->last_page = choice->last_page;
  self->columns = choice->columns;
  self->resolution = choice->resolution;
  self->folder = g_strdup (choice->folder);
  self->attach_source = choice->attach_source;
  self->markings = choice->markings;
  self->markings.watermark = g_strdup (choice->markings.watermark);
  self->markings.version = g_strdup (choice->markings.version);
  self->path = g_strdup (path);
  self->relay = progress != NULL ? relay_new (progress, progress_data) : NULL;
  g_task_set_source_tag (task, cq_export_save_async);
  g_task_set_task_data (task, self, export_free);
  /* Once the file is written, it is written. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * cq_export_save_finish:
 * @result: what the callback was given
 * @notices: (out) (optional) (transfer full) (nullable) (element-type utf8): what whoever exports should know
 * @error: as for cq_export_write()
 *
 * Returns: whether the file is written; whatever stood there still does where not
 */
gboolean
cq_export_save_finish (GAsyncResult *result,
                       GPtrArray **notices,
                       GError **error)
{
  Export *self;

  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, cq_export_save_async), FALSE);

  self = g_task_get_task_data (G_TASK (result));
  if (notices != NULL)
    *notices = g_steal_pointer (&self->notices);
  return g_task_propagate_boolean (G_TASK (result), error);
}

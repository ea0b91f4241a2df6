/* Work in a thread, of which only the newest matters. */
#include "session/cq-newest.h"

/* That of drawing: whoever draws is not kept from it, and nobody who draws on and on keeps the work from beginning. */
#define PRIORITY (G_PRIORITY_HIGH_IDLE + 20)

/* Whether a thread is at work. It outlives both that thread and the one that waits for it. */
typedef struct
{
  GMutex lock;
  GCond ended;
  gboolean is_working;
} Gate;

struct _CqNewest
{
  GObject *owner;            /* (unowned) */
  const CqNewestWork *work;
  Gate *gate;                /* (owned) */
  gpointer waiting;          /* (owned) (nullable): the newest wish */
  guint begins;              /* source that begins it; 0: none */
  GCancellable *cancellable; /* (owned) (nullable): of the one that is worked on */
};

typedef struct
{
  GWeakRef owner;
  CqNewest *newest; /* (unowned): lives as long as the owner */
  const CqNewestWork *work;
  Gate *gate;       /* (owned) */
  gpointer wish;    /* (owned) */
} Run;

static void
gate_clear (gpointer data)
{
  Gate *gate = data;

  g_mutex_clear (&gate->lock);
  g_cond_clear (&gate->ended);
}

/* Returns: whether there is anything to do: nobody wants what was cancelled before it began */
static gboolean
gate_enter (Gate *gate,
            GCancellable *cancellable)
{
  gboolean is_working;

  g_mutex_lock (&gate->lock);
  gate->is_working = is_working = !g_cancellable_is_cancelled (cancellable);
  g_mutex_unlock (&gate->lock);
  return is_working;
}

static void
gate_leave (Gate *gate)
{
  g_mutex_lock (&gate->lock);
  gate->is_working = FALSE;
  g_cond_signal (&gate->ended);
  g_mutex_unlock (&gate->lock);
}

static void
gate_wait (Gate *gate)
{
  g_mutex_lock (&gate->lock);
  while (gate->is_working)
    g_cond_wait (&gate->ended, &gate->lock);
  g_mutex_unlock (&gate->lock);
}

static void
run_free (gpointer data)
{
  Run *run = data;

  g_weak_ref_clear (&run->owner);
  run->work->free_wish (run->wish);
  g_atomic_rc_box_release_full (run->gate, gate_clear);
  g_free (run);
}

static void
work_in_thread (GTask *task,
                gpointer source,
                gpointer data,
                GCancellable *cancellable)
{
  Run *run = data;
  GError *error = NULL;
  gpointer result = NULL;

  if (gate_enter (run->gate, cancellable))
    {
      result = run->work->work (run->wish, cancellable, &error);
      gate_leave (run->gate);
    }
  else
    g_cancellable_set_error_if_cancelled (cancellable, &error);
  if (result != NULL)
    g_task_return_pointer (task, result, run->work->free_result);
  else
    g_task_return_error (task, error);
}

static void begin (CqNewest *self);

static void
worked_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  Run *run = g_task_get_task_data (G_TASK (result));
  g_autoptr (GObject) owner = g_weak_ref_get (&run->owner);
  g_autoptr (GError) error = NULL;
  gpointer made = g_task_propagate_pointer (G_TASK (result), &error);

  if (owner != NULL)
    {
      gboolean is_cancelled = g_cancellable_is_cancelled (run->newest->cancellable);

      g_clear_object (&run->newest->cancellable);
      begin (run->newest);
      if (!is_cancelled)
        run->work->done (owner, run->wish, made, error);
    }
  if (made != NULL)
    run->work->free_result (made);
}

static void
begin (CqNewest *self)
{
  g_autoptr (GTask) task = NULL;
  Run *run;

  if (self->cancellable != NULL || self->waiting == NULL)
    return;
  run = g_new0 (Run, 1);
  g_weak_ref_init (&run->owner, self->owner);
  run->newest = self;
  run->work = self->work;
  run->gate = g_atomic_rc_box_acquire (self->gate);
  run->wish = g_steal_pointer (&self->waiting);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, worked_cb, NULL);
  g_task_set_source_tag (task, begin);
  g_task_set_task_data (task, run, run_free);
  g_task_run_in_thread (task, work_in_thread);
}

static gboolean
begin_cb (gpointer data)
{
  CqNewest *self = data;

  self->begins = 0;
  begin (self);
  return G_SOURCE_REMOVE;
}

/**
 * cq_newest_new:
 * @owner: (transfer none): a GObject, to which all results go
 * @work: (transfer none): the work; static
 *
 * Returns: (transfer full): nothing to do yet
 */
CqNewest *
cq_newest_new (gpointer owner,
               const CqNewestWork *work)
{
  CqNewest *self = g_new0 (CqNewest, 1);

  self->owner = owner;
  self->work = work;
  self->gate = g_atomic_rc_box_new0 (Gate);
  g_mutex_init (&self->gate->lock);
  g_cond_init (&self->gate->ended);
  return self;
}

/* Waits for the thread, which is told to stop: one that still worked when the program ends would use what its
 * libraries have let go of by then. */
void
cq_newest_free (CqNewest *self)
{
  cq_newest_cancel (self);
  gate_wait (self->gate);
  g_atomic_rc_box_release_full (self->gate, gate_clear);
  g_clear_handle_id (&self->begins, g_source_remove);
  g_clear_object (&self->cancellable);
  g_free (self);
}

/**
 * cq_newest_want:
 * @wish: (transfer full): what to work on
 *
 * Takes the place of whatever waits. What is worked on goes on, and its result is delivered too:
 * wishes that come faster than they are fulfilled would otherwise never be. It begins when whoever
 * wants it is done, together with what is to be drawn.
 */
void
cq_newest_want (CqNewest *self,
                gpointer wish)
{
  g_clear_pointer (&self->waiting, self->work->free_wish);
  self->waiting = wish;
  if (self->begins == 0)
    self->begins = g_idle_add_full (PRIORITY, begin_cb, self, NULL);
}

/**
 * cq_newest_cancel:
 *
 * Wants nothing any more, not even the result of what is worked on.
 */
void
cq_newest_cancel (CqNewest *self)
{
  g_clear_pointer (&self->waiting, self->work->free_wish);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

/**
 * cq_newest_is_busy:
 *
 * Returns: whether a result is to come
 */
gboolean
cq_newest_is_busy (CqNewest *self)
{
  return self->waiting != NULL
         || (self->cancellable != NULL && !g_cancellable_is_cancelled (self->cancellable));
}

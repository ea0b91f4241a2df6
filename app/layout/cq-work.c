/* Setting on several cores: threads take paragraphs from one list until it is empty. */
#include "layout/cq-work.h"

#define SHARE 12          /* paragraphs taken at a time */
#define WORTH_A_THREAD 160 /* a further font map costs as much as so many paragraphs */

typedef struct
{
  GPtrArray *blocks;         /* (element-type CqBlock) */
  GCancellable *cancellable; /* (nullable) */
  gint next;
} Work;

typedef struct
{
  Work *work;
  CqSetter *setter;
} Worker;

static gpointer
work (gpointer data)
{
  Worker *worker = data;
  Work *list = worker->work;

  for (;;)
    {
      guint first = (guint) g_atomic_int_add (&list->next, SHARE);

      if (first >= list->blocks->len || g_cancellable_is_cancelled (list->cancellable))
        return NULL;
      for (guint i = first; i < MIN (first + SHARE, list->blocks->len); i++)
        {
          CqBlock *block = g_ptr_array_index (list->blocks, i);
          block->slab = cq_setter_set (worker->setter, block);
        }
    }
}

/* Setters are made in this thread, where fontconfig reads its configuration once for all. */
static void
ensure_setters (GPtrArray *setters, guint n, CqStyle *style)
{
  while (setters->len < n)
    g_ptr_array_add (setters, cq_setter_new ());
  for (guint i = 0; i < n; i++)
    cq_setter_use_style (g_ptr_array_index (setters, i), style);
}

/**
 * cq_work_set_blocks:
 * @blocks: (element-type CqBlock): paragraphs without lines
 * @setters: (element-type CqSetter): setters at hand; more are added as they are needed
 * @threads: at most so many; 0: as many as there are processors
 * @cancellable: (nullable): when cancelled, blocks are left without lines
 *
 * Sets the paragraphs. The result does not depend on the number of threads.
 */
void
cq_work_set_blocks (GPtrArray *blocks, CqStyle *style, GPtrArray *setters, guint threads, GCancellable *cancellable)
{
  Work list = { blocks, cancellable, 0 };
  guint n = threads > 0 ? threads : g_get_num_processors ();
  g_autofree Worker *workers = NULL;
  g_autofree GThread **running = NULL;

  if (blocks->len == 0)
    return;
  n = MAX (1, MIN (n, MAX (blocks->len / WORTH_A_THREAD, MIN (setters->len, blocks->len / SHARE))));
  ensure_setters (setters, n, style);
  workers = g_new0 (Worker, n);
  running = g_new0 (GThread *, n);
  for (guint i = 0; i < n; i++)
    workers[i] = (Worker){ &list, g_ptr_array_index (setters, i) };
  for (guint i = 1; i < n; i++)
    running[i] = g_thread_new ("cq-setter", work, &workers[i]);
  work (&workers[0]);
  for (guint i = 1; i < n; i++)
    g_thread_join (running[i]);
}

/* Setting on several cores: threads take paragraphs from one list until it is empty. */
#include "layout/cq-work.h"

#define SHARE 4 /* paragraphs taken at a time */

/* What setting costs, in letters that are set */
#define OF_A_PARAGRAPH 30
#define OF_A_FONT 600 /* of looking for it once more */
#define FEW 3000      /* are set sooner than another thread has found its fonts */
#define MANY 10000    /* of one font are set by all, each of whom looks for it */

typedef struct
{
  GPtrArray *blocks;         /* (owned) (element-type CqBlock) */
  GCancellable *cancellable; /* (nullable) */
  gint next;
} Work;

typedef struct
{
  CqSetter *setter;
  Work *own;    /* what nobody else does */
  Work *common; /* what all do */
  CqWorkMeanwhile meanwhile; /* (nullable): done first */
  gpointer data;
  gboolean finds_fonts;
} Worker;

static void
do_work (Work *self, CqSetter *setter)
{
  for (;;)
    {
      guint first = (guint) g_atomic_int_add (&self->next, SHARE);

      if (first >= self->blocks->len || g_cancellable_is_cancelled (self->cancellable))
        return;
      for (guint i = first; i < MIN (first + SHARE, self->blocks->len); i++)
        {
          CqBlock *block = g_ptr_array_index (self->blocks, i);
          if (block->flags & CQ_BLOCK_MEASURED)
            block->natural = cq_setter_measure (setter, block);
          else
            block->slab = cq_setter_set (setter, block);
        }
    }
}

static gpointer
work (gpointer data)
{
  Worker *self = data;

  cq_setter_expect (self->setter, self->own->blocks);
  cq_setter_expect (self->setter, self->common->blocks);
  self->finds_fonts = cq_setter_finds_fonts (self->setter);
  if (!self->finds_fonts)
    return NULL;
  if (self->meanwhile != NULL)
    self->meanwhile (self->data);
  do_work (self->own, self->setter);
  do_work (self->common, self->setter);
  return NULL;
}

/* Setters are made in this thread, where fontconfig reads its configuration once for all. */
static void
ensure_setters (GPtrArray *setters, guint n, CqStyle *style)
{
  while (setters->len < n)
    g_ptr_array_add (setters, cq_setter_new ());
  for (guint i = 0; i < setters->len; i++)
    cq_setter_use_style (g_ptr_array_index (setters, i), style);
}

/* Starts the workers, does the work of the first one, and waits for the others. Returns whether there is any font. */
static gboolean
run (Worker *workers, guint n)
{
  g_autofree GThread **running = g_new0 (GThread *, n);
  gboolean finds_fonts;

  for (guint i = 1; i < n; i++)
    running[i] = g_thread_new ("cq-setter", work, &workers[i]);
  work (&workers[0]);
  finds_fonts = workers[0].finds_fonts;
  for (guint i = 1; i < n; i++)
    {
      g_thread_join (running[i]);
      finds_fonts &= workers[i].finds_fonts;
    }
  return finds_fonts;
}

static guint
count_letters (CqNode *node, guint first, guint n_children)
{
  guint n = 0;

  for (guint i = first; i < first + n_children; i++)
    {
      CqNode *child = cq_node_get_child (node, i);

      if (cq_node_get_kind (child) == CQ_NODE_TEXT)
        n += (guint) cq_node_get_text_length (child);
      else if (cq_node_get_kind (child) == CQ_NODE_ELEMENT)
        n += count_letters (child, 0, cq_node_get_n_children (child));
    }
  return n;
}

/* The paragraphs that are set in one font */
typedef struct
{
  guint font;
  guint cost;
  guint setter; /* index of the one that sets them; as many as there are: all do */
} Font;

static Font *
find_font (GArray *fonts, guint font)
{
  const Font new_font = { font, 0, 0 };

  for (guint i = 0; i < fonts->len; i++)
    if (g_array_index (fonts, Font, i).font == font)
      return &g_array_index (fonts, Font, i);
  g_array_append_val (fonts, new_font);
  return &g_array_index (fonts, Font, fonts->len - 1);
}

/* Adds up what the paragraphs cost, those of each font and all. */
static guint
estimate (GPtrArray *blocks, const CqStyle *style, GArray *fonts)
{
  guint sum = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const CqBlock *block = g_ptr_array_index (blocks, i);
      guint cost = OF_A_PARAGRAPH + (block->node != NULL ? count_letters (block->node, block->first, block->n_children) : 0);

      find_font (fonts, cq_setter_tell_font (style, block))->cost += cost;
      sum += cost;
    }
  return sum;
}

/* All set what is in one font where they have it, or where there is so much of it that each may look for it. What else
 * there is goes to the one that is done with it first. */
static void
choose_setter (GPtrArray *setters, guint n, Font *font, guint *loads)
{
  guint n_lacking = 0, least = G_MAXUINT;

  for (guint i = 0; i < n; i++)
    {
      gboolean is_lacking = !cq_setter_has_font (g_ptr_array_index (setters, i), font->font);
      guint load = loads[i] + font->cost + (is_lacking ? OF_A_FONT : 0);

      n_lacking += is_lacking;
      if (load < least)
        {
          least = load;
          font->setter = i;
        }
    }
  if (n_lacking == 0 || font->cost > MANY)
    font->setter = n;
  else
    loads[font->setter] = least;
}

static int
compare_costs (gconstpointer a, gconstpointer b)
{
  const Font *one = a, *two = b;

  return one->cost > two->cost ? -1 : one->cost < two->cost;
}

/* Parts the paragraphs into lists: one for each setter and, last, one for all. */
static Work *
part (GPtrArray *blocks, const CqStyle *style, GArray *fonts, GPtrArray *setters, guint n, GCancellable *cancellable)
{
  Work *lists = g_new0 (Work, n + 1);
  g_autofree guint *loads = g_new0 (guint, n);

  g_array_sort (fonts, compare_costs);
  for (guint i = 0; i < fonts->len; i++)
    choose_setter (setters, n, &g_array_index (fonts, Font, i), loads);
  for (guint i = 0; i <= n; i++)
    lists[i] = (Work){ g_ptr_array_new (), cancellable, 0 };
  for (guint i = 0; i < blocks->len; i++)
    {
      CqBlock *block = g_ptr_array_index (blocks, i);
      g_ptr_array_add (lists[find_font (fonts, cq_setter_tell_font (style, block))->setter].blocks, block);
    }
  return lists;
}

/**
 * cq_work_set_blocks:
 * @blocks: (element-type CqBlock): paragraphs without lines or measure
 * @setters: (element-type CqSetter): setters at hand; more are added as they are needed
 * @threads: at most so many; 0: as many as there are processors
 * @cancellable: (nullable): when cancelled, blocks are left without lines
 * @meanwhile: (nullable): done in this thread while others have begun; it may use the first setter
 * @data: handed to @meanwhile
 *
 * Sets the paragraphs, or measures those of which no more is asked. The result does not depend on the number of threads.
 *
 * Returns: whether it could; %FALSE where the system has no font at all
 */
gboolean
cq_work_set_blocks (GPtrArray *blocks, CqStyle *style, GPtrArray *setters, guint threads, GCancellable *cancellable,
                    CqWorkMeanwhile meanwhile, gpointer data)
{
  g_autoptr (GArray) fonts = g_array_new (FALSE, FALSE, sizeof (Font));
  const guint cost = estimate (blocks, style, fonts);
  const guint n = CLAMP (cost / FEW, 1, threads > 0 ? threads : g_get_num_processors ());
  g_autofree Worker *workers = g_new0 (Worker, n);
  g_autofree Work *lists = NULL;
  gboolean finds_fonts;

  ensure_setters (setters, n, style);
  lists = part (blocks, style, fonts, setters, n, cancellable);
  for (guint i = 0; i < n; i++)
    workers[i] = (Worker){ g_ptr_array_index (setters, i), &lists[i], &lists[n] };
  workers[0].meanwhile = meanwhile;
  workers[0].data = data;
  finds_fonts = run (workers, n);
  for (guint i = 0; i <= n; i++)
    g_ptr_array_unref (lists[i].blocks);
  return finds_fonts;
}

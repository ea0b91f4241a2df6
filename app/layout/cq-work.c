/* Setting on several cores: threads take paragraphs from one list until it is empty. */
#include "layout/cq-work.h"

#define SHARE 4 /* paragraphs taken at a time */

/* What setting costs, in letters that are set */
#define OF_A_PARAGRAPH 30
#define OF_A_FONT 600
#define OF_ALL_FONTS 7000 /* of a further font map */
#define FEW 1500          /* are set sooner than another thread could begin */

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

  cq_setter_expect (worker->setter, list->blocks);
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
  for (guint i = 0; i < setters->len; i++)
    cq_setter_use_style (g_ptr_array_index (setters, i), style);
}

/* Starts the workers, does what else is to be done and the work of the first one, and waits for the others. */
static void
run (Worker *workers, guint n, CqWorkMeanwhile meanwhile, gpointer data)
{
  g_autofree GThread **running = g_new0 (GThread *, n);

  for (guint i = 1; i < n; i++)
    running[i] = g_thread_new ("cq-setter", work, &workers[i]);
  if (meanwhile != NULL)
    meanwhile (data);
  work (&workers[0]);
  for (guint i = 1; i < n; i++)
    g_thread_join (running[i]);
}

/* Any worker takes any paragraph, and looks for all fonts. */
static void
share (GPtrArray *blocks, GPtrArray *setters, guint n, GCancellable *cancellable, CqWorkMeanwhile meanwhile, gpointer data)
{
  Work list = { blocks, cancellable, 0 };
  g_autofree Worker *workers = g_new0 (Worker, n);

  for (guint i = 0; i < n; i++)
    workers[i] = (Worker){ &list, g_ptr_array_index (setters, i) };
  run (workers, n, meanwhile, data);
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
  guint setter; /* index of the one that sets them */
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

/* Finds a setter for the paragraphs of a font: the one that is done with them first. */
static void
choose_setter (GPtrArray *setters, guint n, Font *font, guint *loads)
{
  guint least = G_MAXUINT;

  for (guint i = 0; i < n; i++)
    {
      guint load = loads[i] + font->cost + (cq_setter_has_font (g_ptr_array_index (setters, i), font->font) ? 0 : OF_A_FONT);
      if (load < least)
        {
          least = load;
          font->setter = i;
        }
    }
  loads[font->setter] = least;
}

static int
compare_costs (gconstpointer a, gconstpointer b)
{
  const Font *one = a, *two = b;

  return one->cost > two->cost ? -1 : one->cost < two->cost;
}

/* Each worker takes the paragraphs of some fonts, those that cost most first, so that no font is looked for twice. */
static void
part (GPtrArray *blocks, CqStyle *style, GArray *fonts, GPtrArray *setters, guint n, GCancellable *cancellable, CqWorkMeanwhile meanwhile,
      gpointer data)
{
  g_autofree guint *loads = g_new0 (guint, n);
  g_autofree Work *lists = g_new0 (Work, n);
  g_autofree Worker *workers = g_new0 (Worker, n);

  g_array_sort (fonts, compare_costs);
  for (guint i = 0; i < fonts->len; i++)
    choose_setter (setters, n, &g_array_index (fonts, Font, i), loads);
  for (guint i = 0; i < n; i++)
    {
      lists[i] = (Work){ g_ptr_array_new (), cancellable, 0 };
      workers[i] = (Worker){ &lists[i], g_ptr_array_index (setters, i) };
    }
  for (guint i = 0; i < blocks->len; i++)
    {
      CqBlock *block = g_ptr_array_index (blocks, i);
      g_ptr_array_add (lists[find_font (fonts, cq_setter_tell_font (style, block))->setter].blocks, block);
    }
  run (workers, n, meanwhile, data);
  for (guint i = 0; i < n; i++)
    g_ptr_array_unref (lists[i].blocks);
}

/* How many setters have all the fonts already. */
static guint
count_ready (GArray *fonts, GPtrArray *setters)
{
  guint n = 0;

  for (gboolean is_ready = TRUE; n < setters->len && is_ready; n += is_ready)
    for (guint i = 0; i < fonts->len && is_ready; i++)
      is_ready = cq_setter_has_font (g_ptr_array_index (setters, n), g_array_index (fonts, Font, i).font);
  return n;
}

/**
 * cq_work_set_blocks:
 * @blocks: (element-type CqBlock): paragraphs without lines
 * @setters: (element-type CqSetter): setters at hand; more are added as they are needed
 * @threads: at most so many; 0: as many as there are processors
 * @cancellable: (nullable): when cancelled, blocks are left without lines
 * @meanwhile: (nullable): done in this thread while others have begun; it may use the first setter
 * @data: handed to @meanwhile
 *
 * Sets the paragraphs. The result does not depend on the number of threads.
 */
void
cq_work_set_blocks (GPtrArray *blocks, CqStyle *style, GPtrArray *setters, guint threads, GCancellable *cancellable,
                    CqWorkMeanwhile meanwhile, gpointer data)
{
  const guint most = threads > 0 ? threads : g_get_num_processors ();
  g_autoptr (GArray) fonts = g_array_new (FALSE, FALSE, sizeof (Font));
  const guint cost = estimate (blocks, style, fonts);
  const guint n_parts = CLAMP (cost / FEW, 1, most);
  guint n_shares;

  ensure_setters (setters, n_parts, style);
  n_shares = MAX (cost / OF_ALL_FONTS, MIN (count_ready (fonts, setters), cost / FEW));
  n_shares = MIN (MIN (n_shares, n_parts), (blocks->len + SHARE - 1) / SHARE);
  if (n_shares > 1 || n_parts == 1)
    share (blocks, setters, MAX (n_shares, 1), cancellable, meanwhile, data);
  else
    part (blocks, style, fonts, setters, n_parts, cancellable, meanwhile, data);
}

#include "pdf/cq-pdf-leaf.h"

/*
 * Many pages are drawn by several threads: each draws some that follow one another, a quire, into a file of its own,
 * and the files are joined when they are finished. How the pages are divided depends on nothing but the pages, so that
 * the same pages give the same file everywhere.
 *
 * Cairo numbers fonts, and the glyphs of each, as it meets them. So that all quires can share the fonts of the first,
 * each begins with a page that lists all glyphs there are. That page is left out when the files are joined.
 */

#define PAGES_OF_A_QUIRE 30
#define MOST_QUIRES 4

/* All quires of some pages */
typedef struct
{
  CqPages *pages;
  const CqPdfOptions *options;
  const CqPdfGlyphs *glyphs; /* (nullable): of a single quire */
  guint n;
  gint n_drawn; /* pages */
  guint n_told; /* of those, the progress has heard */
} CqQuires;

typedef struct
{
  CqQuires *all; /* (unowned) */
  guint index;
  CqPdfDrawing *drawing; /* (owned): until it is taken */
  GBytes *file;          /* (owned) (nullable) */
  GError *error;         /* (owned) (nullable) */
  GThread *thread;       /* (nullable): of all but the first */
} CqQuire;

static void
tell_progress (CqQuires *self,
               guint n_drawn)
{
  const CqPdfOptions *options = self->options;

  if (options->progress != NULL && n_drawn > self->n_told)
    options->progress (n_drawn, cq_pages_get_n_pages (self->pages), options->progress_data);
  self->n_told = n_drawn;
}

/* Every thread counts, and the one that writes tells. */
static void
count_page (gpointer data)
{
  CqQuire *self = data;
  guint n_drawn = (guint) g_atomic_int_add (&self->all->n_drawn, 1) + 1;

  if (self->index == 0)
    tell_progress (self->all, n_drawn);
}

static gpointer
draw_quire (gpointer data)
{
  CqQuire *self = data;
  guint n_pages = cq_pages_get_n_pages (self->all->pages);
  const CqPdfStretch stretch = {
    .pages = self->all->pages,
    .first = n_pages * self->index / self->all->n,
    .end = n_pages * (self->index + 1) / self->all->n,
    .glyphs = self->all->glyphs,
    .page_drawn = count_page,
    .page_drawn_data = self,
    .cancellable = self->all->options->cancellable,
  };

  self->file = cq_pdf_draw_stretch (&stretch, self->drawing, &self->error);
  return NULL;
}

/* Waits for a quire, and takes what it drew, unless another one failed. */
static void
take_quire (CqQuire *self,
            CqPdfDrawing *drawing,
            GPtrArray *files,
            GError **error)
{
  if (self->thread != NULL)
    g_thread_join (self->thread);
  if (self->file != NULL)
    g_ptr_array_add (files, self->file);
  cq_pdf_drawing_append (drawing, self->drawing);
  if (self->error != NULL && *error == NULL)
    *error = self->error;
  else
    g_clear_error (&self->error);
}

/**
 * cq_pdf_draw:
 * @pages: what to draw; at least one
 * @options: with no member left to the pages
 * @drawing: filled
 * @error: a #CqPdfError or %G_IO_ERROR_CANCELLED
 *
 * Draws pages through cairo. The result has no structure yet, only the leaves of one.
 *
 * Returns: (transfer full) (element-type GBytes): one PDF, or several, each with some of the pages after a page that
 *   lists all glyphs; %NULL with @error set
 */
GPtrArray *
cq_pdf_draw (CqPages *pages,
             const CqPdfOptions *options,
             CqPdfDrawing *drawing,
             GError **error)
{
  guint n_pages = cq_pages_get_n_pages (pages);
  g_autoptr (CqPdfGlyphs) glyphs = n_pages >= 2 * PAGES_OF_A_QUIRE ? cq_pdf_glyphs_new (pages) : NULL;
  CqQuires all = { pages, options, glyphs, glyphs != NULL ? MIN (n_pages / PAGES_OF_A_QUIRE, MOST_QUIRES) : 1, 0, 0 };
  CqQuire quires[MOST_QUIRES] = { 0 };
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  GError *failure = NULL;

  for (guint i = 0; i < all.n; i++)
    quires[i] = (CqQuire){ .all = &all, .index = i, .drawing = cq_pdf_drawing_new (pages) };
  for (guint i = 1; i < all.n; i++)
    quires[i].thread = g_thread_new ("cq-quire", draw_quire, &quires[i]);
  draw_quire (&quires[0]);
  for (guint i = 0; i < all.n; i++)
    take_quire (&quires[i], drawing, files, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  tell_progress (&all, n_pages);
  return g_steal_pointer (&files);
}

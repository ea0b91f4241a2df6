/* A picture as a value, whatever draws it. */
#include "layout/cq-figure.h"

G_DEFINE_QUARK (cq-figure-error-quark, cq_figure_error)

struct _CqFigure
{
  gatomicrefcount refs;
  double width;
  double height;
  CqFigureDraw draw;
  gpointer data; /* (owned) */
  GDestroyNotify free_data;
  GPtrArray *runs; /* (owned) (nullable) (element-type CqRun): what words it shows, where that is known */
  GMutex mutex; /* what draws may keep things for the next time */
};

/**
 * cq_figure_new:
 * @width: in points, more than 0
 * @height: in points, more than 0
 * @draw: draws it
 * @data: (transfer full): handed to @draw
 * @free_data: (nullable): frees @data
 *
 * Returns: (transfer full): a picture
 */
CqFigure *
cq_figure_new (double width, double height, CqFigureDraw draw, gpointer data, GDestroyNotify free_data)
{
  CqFigure *self = g_new0 (CqFigure, 1);

  g_atomic_ref_count_init (&self->refs);
  g_mutex_init (&self->mutex);
  self->width = width;
  self->height = height;
  self->draw = draw;
  self->data = data;
  self->free_data = free_data;
  return self;
}

/**
 * cq_figure_new_with_runs:
 * @runs: (transfer full) (element-type CqRun): the words that are drawn in it, as long as @data lives
 *
 * As cq_figure_new(), for a picture that holds nothing but lines, areas and words that are known.
 *
 * Returns: (transfer full): a picture
 */
CqFigure *
cq_figure_new_with_runs (double width, double height, CqFigureDraw draw, gpointer data, GDestroyNotify free_data, GPtrArray *runs)
{
  CqFigure *self = cq_figure_new (width, height, draw, data, free_data);

  self->runs = runs;
  return self;
}

/**
 * cq_figure_ref:
 *
 * Returns: (transfer full): @self
 */
CqFigure *
cq_figure_ref (CqFigure *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
cq_figure_unref (CqFigure *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  if (self->free_data != NULL)
    self->free_data (self->data);
  g_clear_pointer (&self->runs, g_ptr_array_unref);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/**
 * cq_figure_get_width:
 *
 * Returns: how wide it is by itself, in points
 */
double
cq_figure_get_width (CqFigure *self)
{
  return self->width;
}

/**
 * cq_figure_get_height:
 *
 * Returns: how high it is by itself, in points
 */
double
cq_figure_get_height (CqFigure *self)
{
  return self->height;
}

/**
 * cq_figure_get_runs:
 * @n_runs: (out): how many
 *
 * Returns: (array length=n_runs) (nullable): the words that are drawn in it; %NULL where it is not known what there is
 *   beside lines and areas
 */
const CqRun *const *
cq_figure_get_runs (CqFigure *self, guint *n_runs)
{
  static const CqRun *const none[] = { NULL };

  *n_runs = self->runs != NULL ? self->runs->len : 0;
  if (self->runs == NULL)
    return NULL;
  return self->runs->len > 0 ? (const CqRun *const *) self->runs->pdata : none;
}

/**
 * cq_figure_draw:
 * @x: of its left edge
 * @y: of its upper edge
 * @width: how wide it is to be
 * @height: how high it is to be
 * @cr: a context in points; left as it was
 *
 * Draws a picture, scaled.
 */
void
cq_figure_draw (CqFigure *self, double x, double y, double width, double height, cairo_t *cr)
{
  cairo_save (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, width / self->width, height / self->height);
  g_mutex_lock (&self->mutex);
  self->draw (self->data, cr);
  g_mutex_unlock (&self->mutex);
  cairo_restore (cr);
}

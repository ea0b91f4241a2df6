/* Large words behind the text, along the diagonal of the page. */
#include "layout/cq-assemble.h"

#include <math.h>

#define MIDDLE 0.35 /* of the size of letters: half of what capitals reach above their baseline */

/* The words, as they lie on one size of page. */
typedef struct
{
  CqSlab *slab; /* (owned) */
  double width; /* of the page */
  double height;
  double scale;
} Drawing;

static void
draw (gpointer data, cairo_t *cr)
{
  const Drawing *self = data;
  const CqSlab *slab = self->slab;
  double middle = 0;

  for (guint i = 0; i < slab->n_runs; i++)
    middle = MAX (middle, (double) slab->runs[i].run.ascent);
  middle *= MIDDLE;
  cairo_translate (cr, self->width / 2, self->height / 2);
  cairo_rotate (cr, -atan2 (self->height, self->width));
  cairo_scale (cr, self->scale, self->scale);
  for (guint i = 0; i < slab->n_runs; i++)
    if (slab->runs[i].run.n_glyphs > 0)
      cq_run_show (&slab->runs[i].run, (double) slab->runs[i].x - (double) slab->width / 2, middle, cr);
}

static void
drawing_free (gpointer data)
{
  Drawing *self = data;

  cq_slab_unref (self->slab);
  g_free (self);
}

/**
 * cq_watermark_new:
 * @set: (scope call): gives a paragraph its lines
 *
 * Returns: (transfer full) (nullable): the words behind the text; %NULL where the markings have none
 */
CqWatermark *
cq_watermark_new (const CqDraft *draft, const CqMarkings *markings, CqSetHead set, gpointer data)
{
  CqWatermark *self;
  CqBlock block;

  if (markings->watermark == NULL || *markings->watermark == '\0')
    return NULL;
  self = g_new0 (CqWatermark, 1);
  block = cq_markings_new_block (draft, markings->watermark, CQ_TEXT_WATERMARK);
  block.flags |= CQ_BLOCK_NATURAL;
  self->words = g_strdup (markings->watermark);
  self->slab = set (&block, data);
  self->share = draft->style->marking.watermark_width;
  cq_node_unref (block.node);
  return self;
}

void
cq_watermark_free (CqWatermark *self)
{
  cq_slab_unref (self->slab);
  g_free (self->words);
  g_free (self);
}

/**
 * cq_watermark_make_figure:
 *
 * Returns: (transfer full): a figure as large as the page, in which nothing is drawn but the words: in the size of the
 *   style, smaller where they would be too long
 */
CqFigure *
cq_watermark_make_figure (const CqWatermark *self, const CqPaper *paper)
{
  Drawing *drawing = g_new0 (Drawing, 1);
  GPtrArray *runs = g_ptr_array_new ();
  double most = hypot (paper->width, paper->height) * self->share;

  drawing->slab = cq_slab_ref (self->slab);
  drawing->width = paper->width;
  drawing->height = paper->height;
  drawing->scale = (double) self->slab->width > most ? most / (double) self->slab->width : 1;
  for (guint i = 0; i < self->slab->n_runs; i++)
    g_ptr_array_add (runs, &self->slab->runs[i].run);
  return cq_figure_new_with_runs (paper->width, paper->height, draw, drawing, drawing_free, runs);
}

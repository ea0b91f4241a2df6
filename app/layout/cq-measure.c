/* The measure of a paragraph. */
#include "layout/cq-measure.h"

static CqMeasure *
measure_new (guint n_lines)
{
  CqMeasure *self = g_malloc0 (sizeof *self + n_lines * sizeof (float));

  g_atomic_ref_count_init (&self->refs);
  self->n_lines = n_lines;
  return self;
}

/**
 * cq_measure_new:
 *
 * Returns: (transfer full): the measure of a single line
 */
CqMeasure *
cq_measure_new (double width, double least_width, double leading)
{
  CqMeasure *self = measure_new (1);

  self->width = self->lines[0] = (float) width;
  self->least_width = (float) least_width;
  self->leading = (float) leading;
  return self;
}

static float
width_of_line (const CqSlab *slab, const CqLine *line)
{
  float width = 0;

  for (guint r = line->first_run; r < line->first_run + line->n_runs; r++)
    width = MAX (width, slab->runs[r].x + slab->runs[r].run.width);
  return width;
}

/**
 * cq_measure_new_of_slab:
 * @slab: (transfer full): lines that were set with nothing broken
 *
 * Returns: (transfer full): their measure
 */
CqMeasure *
cq_measure_new_of_slab (CqSlab *slab)
{
  CqMeasure *self = measure_new (slab->n_lines);

  self->slab = slab;
  self->width = slab->width;
  self->least_width = slab->least_width;
  self->leading = slab->leading;
  for (guint i = 0; i < self->n_lines; i++)
    self->lines[i] = width_of_line (slab, &slab->lines[i]);
  return self;
}

/* What it weighs, about */
gsize
cq_measure_get_bytes (const CqMeasure *self)
{
  return sizeof *self + self->n_lines * sizeof (float) + (self->slab != NULL ? self->slab->bytes : 0);
}

CqMeasure *
cq_measure_ref (CqMeasure *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
cq_measure_unref (CqMeasure *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_clear_pointer (&self->slab, cq_slab_unref);
  g_free (self);
}

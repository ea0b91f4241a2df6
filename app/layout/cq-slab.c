/* The lines of one paragraph. */
#include "layout/cq-slab.h"

CqSlab *
cq_slab_ref (CqSlab *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
cq_slab_unref (CqSlab *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  for (guint i = 0; i < self->n_fonts; i++)
    cairo_scaled_font_destroy (self->fonts[i]);
  for (guint i = 0; i < self->n_runs; i++)
    g_clear_pointer (&self->runs[i].figure, cq_figure_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_free (self->lines);
  g_free (self->runs);
  g_free (self->shades);
  g_free (self->anchors);
  g_free (self->elements);
  g_free (self->missing);
  g_free (self->broken);
  g_free (self->fonts);
  g_free (self->text);
  g_free (self->glyphs);
  g_free (self->clusters);
  g_free (self);
}

/**
 * cq_slab_find_width:
 *
 * Returns: how wide the words of its longest line are, wherever they stand within the slab
 */
double
cq_slab_find_width (const CqSlab *self)
{
  double width = 0;

  for (guint l = 0; l < self->n_lines; l++)
    {
      const CqLine *line = &self->lines[l];
      double from = G_MAXDOUBLE, to = 0;

      for (guint r = line->first_run; r < line->first_run + line->n_runs; r++)
        {
          from = MIN (from, (double) self->runs[r].x);
          to = MAX (to, (double) self->runs[r].x + (double) self->runs[r].run.width);
        }
      width = MAX (width, to - from);
    }
  return width;
}

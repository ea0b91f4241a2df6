#include "pdf/cq-pdf-leaf.h"

/*
 * Each time that something is drawn, cairo works out how it lies over all else on its page. So the lines of a
 * paragraph are drawn in one go, as far as they have one font and one colour.
 */

struct _CqPdfText
{
  GArray *glyphs;     /* (owned) (element-type cairo_glyph_t) */
  GArray *clusters;   /* (owned) (element-type cairo_text_cluster_t) */
  GString *words;     /* (owned) */
  const CqRun *first; /* (nullable) (unowned): of those that are gathered */
};

CqPdfText *
cq_pdf_text_new (void)
{
  CqPdfText *self = g_new0 (CqPdfText, 1);

  self->glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
  self->clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t));
  self->words = g_string_new (NULL);
  return self;
}

void
cq_pdf_text_free (CqPdfText *self)
{
  g_array_unref (self->glyphs);
  g_array_unref (self->clusters);
  g_string_free (self->words, TRUE);
  g_free (self);
}

/**
 * cq_pdf_text_draw:
 * @cr: where to; its source colour and font are changed
 *
 * Draws what is gathered.
 */
void
cq_pdf_text_draw (CqPdfText *self,
                  cairo_t *cr)
{
  const CqRun *run = self->first;

  if (run == NULL)
    return;
  cairo_set_source_rgb (cr, (run->colour >> 16 & 0xff) / 255.0, (run->colour >> 8 & 0xff) / 255.0,
                        (run->colour & 0xff) / 255.0);
  cairo_set_scaled_font (cr, run->font);
  cairo_show_text_glyphs (cr, self->words->str, (int) self->words->len, (cairo_glyph_t *) (void *) self->glyphs->data,
                          (int) self->glyphs->len, (cairo_text_cluster_t *) (void *) self->clusters->data,
                          (int) self->clusters->len, run->is_backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
  g_array_set_size (self->glyphs, 0);
  g_array_set_size (self->clusters, 0);
  g_string_truncate (self->words, 0);
  self->first = NULL;
}

static gboolean
goes_with (const CqRun *run,
           const CqRun *first)
{
  return run->font == first->font && run->colour == first->colour && !run->is_backward && !first->is_backward;
}

/**
 * cq_pdf_text_add:
 * @run: what to draw; it lives until it is drawn
 * @x: where its baseline starts
 * @y: of its baseline
 * @cr: where to draw what does not go with @run
 *
 * Gathers a run.
 */
void
cq_pdf_text_add (CqPdfText *self,
                 const CqRun *run,
                 double x,
                 double y,
                 cairo_t *cr)
{
  guint n_glyphs;
  guint n_clusters;

  if (self->first != NULL && !goes_with (run, self->first))
    cq_pdf_text_draw (self, cr);
  n_glyphs = self->glyphs->len;
  n_clusters = self->clusters->len;
  if (self->first == NULL)
    self->first = run;
  g_array_set_size (self->glyphs, n_glyphs + run->n_glyphs);
  g_array_set_size (self->clusters, n_clusters + run->n_clusters);
  for (guint i = 0; i < run->n_glyphs; i++)
    g_array_index (self->glyphs, cairo_glyph_t, n_glyphs + i)
        = (cairo_glyph_t){ run->glyphs[i].id, x + (double) run->glyphs[i].x, y + (double) run->glyphs[i].y };
  for (guint i = 0; i < run->n_clusters; i++)
    g_array_index (self->clusters, cairo_text_cluster_t, n_clusters + i)
        = (cairo_text_cluster_t){ run->clusters[i].n_bytes, run->clusters[i].n_glyphs };
  g_string_append_len (self->words, run->text, run->n_bytes);
}

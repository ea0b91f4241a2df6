/* Pages to any cairo surface: the preview, pictures; the PDF adds its structure itself. */
#include "layout/cq-pages.h"

#define FEW 256

/**
 * cq_run_show:
 * @x: where the baseline starts
 * @y: of the baseline
 * @cr: a context; its source colour and font are changed
 *
 * Draws a run with its text, so that a PDF surface can say which characters its glyphs are.
 */
void
cq_run_show (const CqRun *run, double x, double y, cairo_t *cr)
{
  cairo_glyph_t few_glyphs[FEW];
  cairo_text_cluster_t few_clusters[FEW];
  cairo_glyph_t *glyphs = run->n_glyphs <= FEW ? few_glyphs : g_new (cairo_glyph_t, run->n_glyphs);
  cairo_text_cluster_t *clusters = run->n_clusters <= FEW ? few_clusters : g_new (cairo_text_cluster_t, run->n_clusters);

  for (guint i = 0; i < run->n_glyphs; i++)
    glyphs[i] = (cairo_glyph_t){ run->glyphs[i].id, x + (double) run->glyphs[i].x, y + (double) run->glyphs[i].y };
  for (guint i = 0; i < run->n_clusters; i++)
    clusters[i] = (cairo_text_cluster_t){ run->clusters[i].n_bytes, run->clusters[i].n_glyphs };
  cairo_set_source_rgb (cr, (run->colour >> 16 & 0xff) / 255.0, (run->colour >> 8 & 0xff) / 255.0, (run->colour & 0xff) / 255.0);
  cairo_set_scaled_font (cr, run->font);
  cairo_show_text_glyphs (cr, run->text, (int) run->n_bytes, glyphs, (int) run->n_glyphs, clusters, (int) run->n_clusters,
                          run->is_backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
  if (glyphs != few_glyphs)
    g_free (glyphs);
  if (clusters != few_clusters)
    g_free (clusters);
}

/* A rule, or a dot. */
static void
draw_ground (const CqMark *mark, cairo_t *cr)
{
  cairo_set_source_rgb (cr, (mark->colour >> 16 & 0xff) / 255.0, (mark->colour >> 8 & 0xff) / 255.0, (mark->colour & 0xff) / 255.0);
  if (mark->kind == CQ_MARK_DOT)
    cairo_arc (cr, mark->x + mark->width / 2, mark->y + mark->height / 2, mark->width / 2, 0, 2 * G_PI);
  else
    cairo_rectangle (cr, mark->x, mark->y, mark->width, mark->height);
  cairo_fill (cr);
}

/* Whether surely nothing of a run is drawn between these heights. Letters may reach beyond what the font says, but
 * not a line beyond. */
static gboolean
is_outside (const CqMark *mark, double top, double bottom)
{
  const double line = (double) mark->run->ascent + (double) mark->run->descent;

  return mark->y + (double) mark->run->descent + line < top || mark->y - (double) mark->run->ascent - line > bottom;
}

/**
 * cq_pages_draw:
 * @index: of the page, from 0
 * @cr: a context in points, the origin at the page's top left corner
 *
 * Draws a page.
 */
void
cq_pages_draw (CqPages *self, guint index, cairo_t *cr)
{
  const CqPage *page = cq_pages_get_page (self, index);
  double top;
  double bottom;

  cairo_save (cr);
  cairo_clip_extents (cr, NULL, &top, NULL, &bottom);
  for (guint i = 0; i < page->n_marks; i++)
    {
      const CqMark *mark = &page->marks[i];
      if (mark->kind == CQ_MARK_RUN && is_outside (mark, top, bottom))
        continue;
      if (mark->kind == CQ_MARK_RULE || mark->kind == CQ_MARK_DOT)
        draw_ground (mark, cr);
      else if (mark->kind == CQ_MARK_FIGURE)
        cq_figure_draw (mark->figure, mark->x, mark->y, mark->width, mark->height, cr);
      else
        cq_run_show (mark->run, mark->x, mark->y, cr);
    }
  cairo_restore (cr);
}

/* A page, or a part of one, as what GTK draws. */
#include "pages/cq-page-picture.h"

#include "picture/cq-picture.h"

/**
 * cq_page_picture_new:
 * @index: of the page, from 0
 * @scale: pixels of the screen a point
 * @part: in pixels of the screen, of the whole page's picture
 * @factor: pixels of the screen to a pixel of the widget
 *
 * Draws a part of a page on nothing: where there is no ink, what is behind shows through. May be
 * called in any thread.
 *
 * Returns: (transfer full): the picture, its top left corner at the origin. It is a picture within a
 * cairo node, and not a texture, because GTK's cairo renderer converts textures pixel by pixel in
 * every frame; other renderers make a texture of the node and keep it.
 */
GskRenderNode *
cq_page_picture_new (CqPages *pages, guint index, double scale, const GdkRectangle *part, int factor)
{
  cairo_surface_t *surface = cq_picture_draw (pages, index, scale, part);
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float) part->width / (float) factor,
                                                                 (float) part->height / (float) factor));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_surface_set_device_scale (surface, factor, factor);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return node;
}

static gboolean
is_same_run (const CqRun *a, const CqRun *b)
{
  /* Layouts share the lines of what they have in common, so that this is nearly always all. */
  if (a == b)
    return TRUE;
  return a != NULL && b != NULL && a->font == b->font && a->colour == b->colour && a->n_glyphs == b->n_glyphs
         && memcmp (a->glyphs, b->glyphs, a->n_glyphs * sizeof (CqGlyph)) == 0;
}

static gboolean
is_same_mark (const CqMark *a, const CqMark *b)
{
  return a->kind == b->kind && a->x == b->x && a->y == b->y && a->width == b->width && a->height == b->height
         && a->colour == b->colour && (a->kind == CQ_MARK_FIGURE ? a->figure == b->figure : is_same_run (a->run, b->run));
}

/**
 * cq_page_picture_is_same:
 * @index: of a page, from 0
 *
 * Returns: whether @index is a page of both that surely looks the same in both
 */
gboolean
cq_page_picture_is_same (CqPages *pages, CqPages *others, guint index)
{
  const CqPage *a;
  const CqPage *b;

  if (index >= cq_pages_get_n_pages (pages) || index >= cq_pages_get_n_pages (others))
    return FALSE;
  a = cq_pages_get_page (pages, index);
  b = cq_pages_get_page (others, index);
  if (a->width != b->width || a->height != b->height || a->n_marks != b->n_marks)
    return FALSE;
  for (guint i = 0; i < a->n_marks; i++)
    if (!is_same_mark (&a->marks[i], &b->marks[i]))
      return FALSE;
  return TRUE;
}

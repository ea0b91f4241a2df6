/*
 * A page, or a part of one, as a picture.
 *
 * Cairo sets every glyph on a whole pixel, which at the size of a screen opens and closes gaps
 * between letters ("betwee n"). So small text is drawn on a finer grid and averaged: letters then
 * stand where the layout put them, to a quarter of a pixel.
 */
#include "pages/cq-page-picture.h"

/* Pixels a point from which a step of one pixel, or half of one, is no longer seen. */
#define COARSE 3.0
#define FINE 6.0
/* Below this, lines too would dance up and down. */
#define TINY 0.6

typedef struct
{
  guint across; /* 1, 2 or 4 */
  guint down;
  guint shift;  /* how many there are of both, as a power of two */
} Grid;

static Grid
choose_grid (double scale)
{
  if (scale < TINY)
    return (Grid){ 4, 4, 4 };
  if (scale < COARSE)
    return (Grid){ 4, 1, 2 };
  if (scale < FINE)
    return (Grid){ 2, 1, 1 };
  return (Grid){ 1, 1, 0 };
}

static cairo_surface_t *
draw (CqPages *pages, guint index, double scale, const GdkRectangle *part, Grid grid)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, part->width * (int) grid.across,
                                                         part->height * (int) grid.down);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, grid.across, grid.down);
  cairo_translate (cr, -part->x, -part->y);
  cairo_scale (cr, scale, scale);
  cq_pages_draw (pages, index, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* The mean of so many pixels, two channels at a time: sixteen of them still fit in 16 bits. */
static guint32
average (const guint32 *pixels, gsize stride, Grid grid)
{
  const guint32 lanes = 0x00ff00ff;
  const guint32 half = (1u << grid.shift >> 1) * 0x00010001;
  guint32 even = half;
  guint32 odd = half;

  for (guint y = 0; y < grid.down; y++)
    for (guint x = 0; x < grid.across; x++)
      {
        even += pixels[y * stride + x] & lanes;
        odd += pixels[y * stride + x] >> 8 & lanes;
      }
  even = even >> grid.shift & lanes;
  odd = odd >> grid.shift & lanes;
  return even | odd << 8;
}

static cairo_surface_t *
reduce (cairo_surface_t *surface, const GdkRectangle *part, Grid grid)
{
  const guint32 *from = (const guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  const gsize from_stride = (gsize) cairo_image_surface_get_stride (surface) / sizeof (guint32);
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, part->width, part->height);
  guint32 *to = (guint32 *) (gpointer) cairo_image_surface_get_data (picture);
  const gsize to_stride = (gsize) cairo_image_surface_get_stride (picture) / sizeof (guint32);

  for (gsize y = 0; y < (gsize) part->height; y++)
    for (gsize x = 0; x < (gsize) part->width; x++)
      to[y * to_stride + x] = average (from + y * grid.down * from_stride + x * grid.across, from_stride, grid);
  cairo_surface_mark_dirty (picture);
  return picture;
}

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
  const Grid grid = choose_grid (scale);
  cairo_surface_t *fine = draw (pages, index, scale, part, grid);
  cairo_surface_t *surface = reduce (fine, part, grid);
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float) part->width / (float) factor,
                                                                 (float) part->height / (float) factor));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_surface_set_device_scale (surface, factor, factor);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  cairo_surface_destroy (fine);
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
         && a->colour == b->colour && is_same_run (a->run, b->run);
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

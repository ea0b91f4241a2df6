/*
 * A page, or a part of one, as a picture.
 *
 * Cairo sets every glyph on a whole pixel, which at the size of a screen opens and closes gaps
 * between letters ("betwee n"). So small text is drawn on a finer grid and averaged: letters then
 * stand where the layout put them, to a quarter of a pixel.
 */
#include "picture/cq-picture.h"

/* Pixels a point from which a step of one pixel, or half of one, is no longer seen. */
#define COARSE 3.0
#define FINE 6.0
/* Below this, lines too would dance up and down. */
#define TINY 0.6

G_DEFINE_QUARK (cq-picture-error-quark, cq_picture_error)

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
draw (CqPages *pages, guint index, double scale, const cairo_rectangle_int_t *part, Grid grid)
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
reduce (cairo_surface_t *surface, const cairo_rectangle_int_t *part, Grid grid)
{
  const guint32 *from = (const guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  const gsize from_stride = (gsize) cairo_image_surface_get_stride (surface) / sizeof (guint32);
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, part->width, part->height);
  guint32 *to = (guint32 *) (gpointer) cairo_image_surface_get_data (picture);
  const gsize to_stride = (gsize) cairo_image_surface_get_stride (picture) / sizeof (guint32);

  if (from == NULL || to == NULL)
    return picture;
  for (gsize y = 0; y < (gsize) part->height; y++)
    for (gsize x = 0; x < (gsize) part->width; x++)
      to[y * to_stride + x] = average (from + y * grid.down * from_stride + x * grid.across, from_stride, grid);
  cairo_surface_mark_dirty (picture);
  return picture;
}

/**
 * cq_picture_draw:
 * @index: of the page, from 0
 * @scale: pixels a point
 * @part: in pixels, of the whole page's picture
 *
 * Draws a part of a page on nothing: where there is no ink, what is behind shows through. May be called in any
 * thread.
 *
 * Returns: (transfer full): a picture as large as @part; a surface in error where there is no room for it
 */
cairo_surface_t *
cq_picture_draw (CqPages *pages, guint index, double scale, const cairo_rectangle_int_t *part)
{
  const Grid grid = choose_grid (scale);
  cairo_surface_t *fine = draw (pages, index, scale, part, grid);
  cairo_surface_t *picture;

  if (cairo_surface_status (fine) != CAIRO_STATUS_SUCCESS || grid.shift == 0)
    return fine;
  picture = reduce (fine, part, grid);
  cairo_surface_destroy (fine);
  return picture;
}

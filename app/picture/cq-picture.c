/*
 * A page, or a part of one, as a picture.
 *
 * Cairo sets every glyph on a whole pixel, which at the size of a screen opens and closes gaps
 * between letters ("betwee n"). So small text is drawn on a finer grid and averaged: letters then
 * stand where the layout put them, to a quarter of a pixel.
 */
#include "picture/cq-picture.h"

#include <string.h>

/* Rows of a picture that are drawn at once. */
#define BAND_HEIGHT 96
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

#define TINY_GRID ((Grid){ 4, 4, 4 })
#define COARSE_GRID ((Grid){ 4, 1, 2 })
#define FINE_GRID ((Grid){ 2, 1, 1 })
#define WHOLE_GRID ((Grid){ 1, 1, 0 })

static Grid
choose_grid (double scale)
{
  if (scale < TINY)
    return TINY_GRID;
  if (scale < COARSE)
    return COARSE_GRID;
  return scale < FINE ? FINE_GRID : WHOLE_GRID;
}

/* The mean of so many pixels, two channels at a time: sixteen of them still fit in 16 bits. */
static inline guint32
average (const guint32 *pixels, gsize stride, const Grid grid)
{
  const guint32 lanes = 0x00ff00ff;
  const guint32 half = (1u << grid.shift >> 1) * 0x00010001;
  guint32 even = half;
  guint32 odd = half;
  guint32 ink = 0;

  for (guint y = 0; y < grid.down; y++)
    for (guint x = 0; x < grid.across; x++)
      ink |= pixels[y * stride + x];
  /* Most of a page is bare. */
  if (ink == 0)
    return 0;
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

static inline void
reduce_row (const guint32 *from, gsize stride, guint32 *to, int width, const Grid grid)
{
  for (int x = 0; x < width; x++)
    to[x] = average (from + (gsize) x * grid.across, stride, grid);
}

/* Averages what was drawn on the finer grid into the first rows of @to. */
static void
reduce (cairo_surface_t *fine, guint32 *to, gsize to_stride, const cairo_rectangle_int_t *band, const Grid grid)
{
  const guint32 *from = (const guint32 *) (gpointer) cairo_image_surface_get_data (fine);
  const gsize from_stride = (gsize) cairo_image_surface_get_stride (fine) / sizeof (guint32);

  for (gsize y = 0; y < (gsize) band->height; y++)
    {
      const guint32 *row = from + y * grid.down * from_stride;
      guint32 *reduced = to + y * to_stride;

      /* A loop for each grid, so that the compiler knows how many pixels are one. */
      if (grid.shift == TINY_GRID.shift)
        reduce_row (row, from_stride, reduced, band->width, TINY_GRID);
      else if (grid.shift == COARSE_GRID.shift)
        reduce_row (row, from_stride, reduced, band->width, COARSE_GRID);
      else
        reduce_row (row, from_stride, reduced, band->width, FINE_GRID);
    }
}

static void
draw (CqPages *pages, guint index, double scale, const cairo_rectangle_int_t *part, const Grid grid, cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, grid.across, grid.down);
  cairo_translate (cr, -part->x, -part->y);
  cairo_scale (cr, scale, scale);
  cq_pages_draw (pages, index, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
}

/* Band by band: the finer grid of all of it would be many times as large as the picture, and slow to come by. */
static void
draw_bands (CqPages *pages, guint index, double scale, const cairo_rectangle_int_t *part, const Grid grid,
            cairo_surface_t *fine, cairo_surface_t *picture)
{
  const gsize size = (gsize) cairo_image_surface_get_stride (fine) * (gsize) cairo_image_surface_get_height (fine);
  const gsize stride = (gsize) cairo_image_surface_get_stride (picture) / sizeof (guint32);
  guint32 *pixels = (guint32 *) (gpointer) cairo_image_surface_get_data (picture);

  for (int top = 0; top < part->height; top += BAND_HEIGHT)
    {
      const cairo_rectangle_int_t band
          = { part->x, part->y + top, part->width, MIN (BAND_HEIGHT, part->height - top) };

      memset (cairo_image_surface_get_data (fine), 0, size);
      cairo_surface_mark_dirty (fine);
      draw (pages, index, scale, &band, grid, fine);
      reduce (fine, pixels + (gsize) top * stride, stride, &band, grid);
    }
  cairo_surface_mark_dirty (picture);
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
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, part->width, part->height);
  cairo_surface_t *fine = NULL;

  if (grid.shift == 0 || cairo_surface_status (picture) != CAIRO_STATUS_SUCCESS)
    {
      draw (pages, index, scale, part, grid, picture);
      return picture;
    }
  fine = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, part->width * (int) grid.across, BAND_HEIGHT * (int) grid.down);
  if (cairo_surface_status (fine) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (picture);
      return fine;
    }
  draw_bands (pages, index, scale, part, grid, fine, picture);
  cairo_surface_destroy (fine);
  return picture;
}

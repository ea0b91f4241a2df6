/* A page as a PNG: black on white, in sRGB, knowing how large it is on paper. */
#include "picture/cq-picture.h"

#include <glib/gi18n-lib.h>
#include <png.h>

#define POINTS_PER_INCH 72.0
#define METRES_PER_INCH 0.0254

static void
write_cb (png_structp png, png_bytep data, png_size_t size)
{
  g_byte_array_append (png_get_io_ptr (png), data, (guint) size);
}

static void
flush_cb (png_structp png)
{
}

/* What libpng warns of concerns files that are read. */
static void
warning_cb (png_structp png, png_const_charp text)
{
}

static void
write_rows (png_structp png, png_infop info, cairo_surface_t *surface, double resolution)
{
  const png_uint_32 per_metre = (png_uint_32) (resolution / METRES_PER_INCH + 0.5);
  const int height = cairo_image_surface_get_height (surface);
  const gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  const guchar *data = cairo_image_surface_get_data (surface);

  png_set_IHDR (png, info, (png_uint_32) cairo_image_surface_get_width (surface), (png_uint_32) height, 8,
                PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_BASE, PNG_FILTER_TYPE_BASE);
  png_set_sRGB_gAMA_and_cHRM (png, info, PNG_sRGB_INTENT_PERCEPTUAL);
  png_set_pHYs (png, info, per_metre, per_metre, PNG_RESOLUTION_METER);
  /* Letters on white repeat themselves; what differs from pixel to pixel does not. */
  png_set_filter (png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_write_info (png, info);
  /* Cairo has a pixel in a number of 32 bits, of which the highest eight mean nothing. */
#if G_BYTE_ORDER == G_LITTLE_ENDIAN
  png_set_bgr (png);
  png_set_filler (png, 0, PNG_FILLER_AFTER);
#else
  png_set_filler (png, 0, PNG_FILLER_BEFORE);
#endif
  for (int y = 0; y < height; y++)
    png_write_row (png, data + (gsize) y * stride);
  png_write_end (png, info);
}

static gboolean
write_png (cairo_surface_t *surface, double resolution, GByteArray *file)
{
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, warning_cb);
  png_infop info = png != NULL ? png_create_info_struct (png) : NULL;

  if (info == NULL || setjmp (png_jmpbuf (png)) != 0)
    {
      png_destroy_write_struct (&png, &info);
      return FALSE;
    }
  png_set_write_fn (png, file, write_cb, flush_cb);
  write_rows (png, info, surface, resolution);
  png_destroy_write_struct (&png, &info);
  return TRUE;
}

/* Returns: (transfer full): the page on white paper */
static cairo_surface_t *
draw_on_paper (CqPages *pages, guint index, double resolution)
{
  const CqPage *page = cq_pages_get_page (pages, index);
  const double scale = resolution / POINTS_PER_INCH;
  const cairo_rectangle_int_t whole
      = { 0, 0, MAX (1, (int) (page->width * scale + 0.5)), MAX (1, (int) (page->height * scale + 0.5)) };
  cairo_surface_t *ink = cq_picture_draw (pages, index, scale, &whole);
  cairo_surface_t *paper = cairo_image_surface_create (CAIRO_FORMAT_RGB24, whole.width, whole.height);
  cairo_t *cr = cairo_create (paper);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_surface (cr, ink, 0, 0);
  cairo_paint (cr);
  /* Whatever went wrong with the ink is what is wrong with the context now. */
  if (cairo_status (cr) != CAIRO_STATUS_SUCCESS)
    g_clear_pointer (&paper, cairo_surface_destroy);
  cairo_destroy (cr);
  cairo_surface_destroy (ink);
  if (paper != NULL)
    cairo_surface_flush (paper);
  return paper;
}

/**
 * cq_picture_make_png:
 * @index: of the page, from 0
 * @resolution: pixels an inch, %CQ_PICTURE_LEAST_RESOLUTION to %CQ_PICTURE_MOST_RESOLUTION
 * @error: a #CqPictureError
 *
 * Makes a picture of a page on white ground, in sRGB, its size in pixels that of the paper, rounded. The same page
 * and resolution give the same bytes. May be called in any thread.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set
 */
GBytes *
cq_picture_make_png (CqPages *pages, guint index, double resolution, GError **error)
{
  g_autoptr (GByteArray) file = g_byte_array_new ();
  cairo_surface_t *picture = NULL;
  gboolean is_written = FALSE;

  g_return_val_if_fail (index < cq_pages_get_n_pages (pages), NULL);
  g_return_val_if_fail (resolution >= CQ_PICTURE_LEAST_RESOLUTION && resolution <= CQ_PICTURE_MOST_RESOLUTION, NULL);

  picture = draw_on_paper (pages, index, resolution);
  if (picture == NULL)
    {
      g_set_error (error, CQ_PICTURE_ERROR, CQ_PICTURE_ERROR_SIZE,
                   _("Page %u is too large for a picture of %g pixels an inch. Choose a lower resolution"), index + 1,
                   resolution);
      return NULL;
    }
  is_written = write_png (picture, resolution, file);
  cairo_surface_destroy (picture);
  if (!is_written)
    {
      g_set_error (error, CQ_PICTURE_ERROR, CQ_PICTURE_ERROR_FAILED, _("The picture of page %u could not be made"),
                   index + 1);
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&file));
}

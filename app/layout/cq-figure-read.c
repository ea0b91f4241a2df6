/* From the bytes of a file to a picture: PNG and JPEG by gdk-pixbuf, SVG by librsvg. */
#include "layout/cq-figure.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n-lib.h>
#include <librsvg/rsvg.h>
#include <string.h>

#define MOST_DOTS (40.0 * 1000 * 1000)      /* of a photograph: what a good camera takes */
#define MOST_DRAWING (8 * 1024 * 1024)      /* bytes of a drawing */
#define LONGEST 14400.0                     /* points: the longest side that a page of PDF may have */
#define POINTS_PER_DOT 0.75                 /* at 96 dots an inch */

/* ---- Photographs ---- */

typedef struct
{
  gboolean is_too_large;
} Measured;

static void
measured_cb (GdkPixbufLoader *loader, int width, int height, gpointer data)
{
  Measured *measured = data;

  if ((double) width * height <= MOST_DOTS)
    return;
  measured->is_too_large = TRUE;
  /* Not a dot of it is wanted. */
  gdk_pixbuf_loader_set_size (loader, 0, 0);
}

static gboolean
fail_large (GError **error)
{
  g_set_error_literal (error, CQ_FIGURE_ERROR, CQ_FIGURE_ERROR_LARGE, _ ("the picture is larger than 40 megapixels"));
  return FALSE;
}

/* gdk-pixbuf's own reason, as ours */
static void
fail_broken (GError **error, GError *reason)
{
  g_set_error (error, CQ_FIGURE_ERROR, CQ_FIGURE_ERROR_BROKEN, _ ("the picture is broken: %s"),
               reason != NULL ? reason->message : _ ("it ends too early"));
}

static GdkPixbuf *
load_dots (GBytes *bytes, const char *kind, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (kind, &reason);
  Measured measured = { FALSE };
  gboolean is_read;
  GdkPixbuf *dots;

  if (loader == NULL)
    {
      fail_broken (error, reason);
      return NULL;
    }
  g_signal_connect (loader, "size-prepared", G_CALLBACK (measured_cb), &measured);
  is_read = gdk_pixbuf_loader_write_bytes (loader, bytes, &reason);
  /* A loader is closed in any case; the first reason is the one to tell. */
  if (!gdk_pixbuf_loader_close (loader, is_read ? &reason : NULL))
    is_read = FALSE;
  dots = is_read && !measured.is_too_large ? gdk_pixbuf_loader_get_pixbuf (loader) : NULL;
  if (measured.is_too_large)
    fail_large (error);
  else if (dots == NULL)
    fail_broken (error, reason);
  return dots != NULL ? gdk_pixbuf_apply_embedded_orientation (dots) : NULL;
}

static guint32
premultiply (const guint8 *dot, gboolean has_alpha)
{
  guint32 alpha = has_alpha ? dot[3] : 255;

  return alpha << 24 | (dot[0] * alpha + 127) / 255 << 16 | (dot[1] * alpha + 127) / 255 << 8 | (dot[2] * alpha + 127) / 255;
}

static cairo_surface_t *
surface_of (GdkPixbuf *dots)
{
  int width = gdk_pixbuf_get_width (dots), height = gdk_pixbuf_get_height (dots);
  int n_channels = gdk_pixbuf_get_n_channels (dots), from_stride = gdk_pixbuf_get_rowstride (dots);
  gboolean has_alpha = gdk_pixbuf_get_has_alpha (dots);
  const guint8 *from = gdk_pixbuf_read_pixels (dots);
  cairo_surface_t *surface = cairo_image_surface_create (has_alpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, width, height);
  guint8 *to = cairo_image_surface_get_data (surface);
  int to_stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; to != NULL && y < height; y++)
    {
      guint32 *row = (guint32 *) (void *) (to + (gsize) y * to_stride);
      for (int x = 0; x < width; x++)
        row[x] = premultiply (from + (gsize) y * from_stride + (gsize) x * n_channels, has_alpha);
    }
  cairo_surface_mark_dirty (surface);
  return surface;
}

/* Of how many colours a JPEG is made: 1 is grey, 3 is red, green and blue, 4 is for a press. */
static guint
count_components (const guint8 *bytes, gsize size)
{
  for (gsize at = 2; at + 9 < size && bytes[at] == 0xff;)
    {
      guint8 marker = bytes[at + 1];

      if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc)
        return bytes[at + 9];
      at += 2 + (gsize) (bytes[at + 2] << 8 | bytes[at + 3]);
    }
  return 0;
}

/* A photograph goes into a PDF as it was taken, unless it must be turned or its colours are those of a press. */
static void
keep_jpeg (cairo_surface_t *surface, GBytes *bytes, GdkPixbuf *dots)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  guint n_components = count_components (data, size);
  const char *orientation = gdk_pixbuf_get_option (dots, "orientation");

  if ((n_components != 1 && n_components != 3) || (orientation != NULL && !g_str_equal (orientation, "1")))
    return;
  if (cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, data, size, (cairo_destroy_func_t) g_bytes_unref,
                                   g_bytes_ref (bytes))
      != CAIRO_STATUS_SUCCESS)
    g_bytes_unref (bytes);
}

static void
draw_dots (gpointer data, cairo_t *cr)
{
  cairo_surface_t *surface = data;

  cairo_scale (cr, POINTS_PER_DOT, POINTS_PER_DOT);
  cairo_set_source_surface (cr, surface, 0, 0);
  /* Archives refuse pictures that ask to be smoothed. */
  if (cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF)
    cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
}

static void
destroy_surface (gpointer surface)
{
  cairo_surface_destroy (surface);
}

static CqFigure *
read_dots (GBytes *bytes, const char *kind, GError **error)
{
  g_autoptr (GdkPixbuf) dots = load_dots (bytes, kind, error);
  cairo_surface_t *surface;

  if (dots == NULL)
    return NULL;
  surface = surface_of (dots);
  if (g_str_equal (kind, "jpeg"))
    keep_jpeg (surface, bytes, dots);
  return cq_figure_new (gdk_pixbuf_get_width (dots) * POINTS_PER_DOT, gdk_pixbuf_get_height (dots) * POINTS_PER_DOT, draw_dots,
                         surface, destroy_surface);
}

/* ---- Drawings ---- */

typedef struct
{
  RsvgHandle *handle; /* (owned) */
  double width;
  double height;
} Drawing;

static void
drawing_free (gpointer data)
{
  Drawing *self = data;

  g_object_unref (self->handle);
  g_free (self);
}

static gboolean
render (Drawing *self, cairo_t *cr, GError **error)
{
  const RsvgRectangle whole = { 0, 0, self->width, self->height };

  return rsvg_handle_render_document (self->handle, cr, &whole, error);
}

static void
draw_drawing (gpointer data, cairo_t *cr)
{
  /* It was rendered once when it was read: what fails now fails in the context, which keeps its own status. */
  render (data, cr, NULL);
}

static void
measure_drawing (Drawing *self)
{
  RsvgRectangle box = { 0 };
  gboolean has_box = FALSE;
  double width, height;

  if (rsvg_handle_get_intrinsic_size_in_pixels (self->handle, &width, &height))
    {
      self->width = width * POINTS_PER_DOT;
      self->height = height * POINTS_PER_DOT;
      return;
    }
  rsvg_handle_get_intrinsic_dimensions (self->handle, NULL, NULL, NULL, NULL, &has_box, &box);
  self->width = has_box ? box.width * POINTS_PER_DOT : 300 * POINTS_PER_DOT;
  self->height = has_box ? box.height * POINTS_PER_DOT : 150 * POINTS_PER_DOT;
}

/* Whether all of it can be drawn */
static gboolean
try_drawing (Drawing *self, GError **error)
{
  const cairo_rectangle_t whole = { 0, 0, self->width, self->height };
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &whole);
  cairo_t *cr = cairo_create (surface);
  gboolean is_drawn = render (self, cr, error);

  if (is_drawn && cairo_status (cr) != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, CQ_FIGURE_ERROR, CQ_FIGURE_ERROR_BROKEN, cairo_status_to_string (cairo_status (cr)));
      is_drawn = FALSE;
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return is_drawn;
}

static CqFigure *
read_drawing (GBytes *bytes, GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GError) reason = NULL;
  Drawing *drawing;

  if (size > MOST_DRAWING)
    {
      g_set_error_literal (error, CQ_FIGURE_ERROR, CQ_FIGURE_ERROR_LARGE, _ ("the drawing is larger than 8 MB"));
      return NULL;
    }
  /* Without a base, nothing but what stands in the drawing itself can be drawn. */
  drawing = g_new0 (Drawing, 1);
  drawing->handle = rsvg_handle_new_from_data (data, size, &reason);
  if (drawing->handle == NULL)
    {
      fail_broken (error, reason);
      g_free (drawing);
      return NULL;
    }
  measure_drawing (drawing);
  if (drawing->width < 0.1 || drawing->height < 0.1 || drawing->width > LONGEST || drawing->height > LONGEST)
    {
      g_set_error_literal (error, CQ_FIGURE_ERROR, CQ_FIGURE_ERROR_LARGE, _ ("the drawing has no size that fits a page"));
      drawing_free (drawing);
      return NULL;
    }
  if (!try_drawing (drawing, &reason))
    {
      fail_broken (error, reason);
      drawing_free (drawing);
      return NULL;
    }
  return cq_figure_new (drawing->width, drawing->height, draw_drawing, drawing, drawing_free);
}

/* An XML file whose first element is svg. Its parser says what is wrong with it. */
static gboolean
looks_like_drawing (const guint8 *data, gsize size)
{
  gsize start = size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (start < size && g_ascii_isspace (data[start]))
    start++;
  return start < size && data[start] == '<' && memmem (data, MIN (size, 4096), "svg", 3) != NULL;
}

/**
 * cq_figure_read:
 * @bytes: what stands in its file
 * @error: a #CqFigureError
 *
 * Reads a PNG, JPEG or SVG. Nothing outside of @bytes is looked at.
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL with @error set: the part of a sentence after a colon
 */
CqFigure *
cq_figure_read (GBytes *bytes, GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (size >= 8 && memcmp (data, "\x89PNG\r\n\x1a\n", 8) == 0)
    return read_dots (bytes, "png", error);
  if (size >= 3 && memcmp (data, "\xff\xd8\xff", 3) == 0)
    return read_dots (bytes, "jpeg", error);
  if (size > 0 && looks_like_drawing (data, size))
    return read_drawing (bytes, error);
  g_set_error_literal (error, CQ_FIGURE_ERROR, CQ_FIGURE_ERROR_KIND, _ ("it is neither PNG, JPEG nor SVG"));
  return NULL;
}

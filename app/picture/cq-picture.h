#pragma once

#include <gio/gio.h>

#include "layout/cq-pages.h"

G_BEGIN_DECLS

#define CQ_PICTURE_ERROR (cq_picture_error_quark ())

typedef enum
{
  CQ_PICTURE_ERROR_SIZE,   /* a picture so large cannot be drawn */
  CQ_PICTURE_ERROR_FAILED, /* cairo or libpng could not do its work */
} CqPictureError;

/* In pixels an inch. Beyond the greatest, a page of a matrix no longer fits into a picture. */
#define CQ_PICTURE_LEAST_RESOLUTION 10.0
#define CQ_PICTURE_MOST_RESOLUTION 1200.0
#define CQ_PICTURE_RESOLUTION 150.0 /* enough to read on a screen, and on paper at a pinch */

GQuark cq_picture_error_quark (void);

/* A part of a page, at so many pixels a point; for screens */
cairo_surface_t *cq_picture_draw (CqPages *pages,
                                  guint index,
                                  double scale,
                                  const cairo_rectangle_int_t *part);

/* A page as a file */
GBytes *cq_picture_make_png (CqPages *pages,
                             guint index,
                             double resolution,
                             GError **error);
GBytes *cq_picture_make_svg (CqPages *pages,
                             guint index,
                             GError **error);

G_END_DECLS

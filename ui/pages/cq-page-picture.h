#pragma once

#include <gdk/gdk.h>

#include "layout/cq-pages.h"

G_BEGIN_DECLS

GdkTexture *cq_page_picture_new (CqPages *pages,
                                 guint index,
                                 double scale,
                                 const GdkRectangle *part);

G_END_DECLS

#pragma once

#include <gdk/gdk.h>

#include "layout/cq-pages.h"

G_BEGIN_DECLS

GdkTexture *cq_page_picture_new (CqPages *pages,
                                 guint index,
                                 double scale,
                                 const GdkRectangle *part);

gboolean cq_page_picture_is_same (CqPages *pages,
                                  CqPages *others,
                                  guint index);

G_END_DECLS

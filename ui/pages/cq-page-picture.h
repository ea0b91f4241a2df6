#pragma once

#include <gtk/gtk.h>

#include "layout/cq-pages.h"

G_BEGIN_DECLS

GskRenderNode *cq_page_picture_new (CqPages *pages,
                                    guint index,
                                    double scale,
                                    const GdkRectangle *part,
                                    int factor);

gboolean cq_page_picture_is_same (CqPages *pages,
                                  CqPages *others,
                                  guint index);

G_END_DECLS

#pragma once

#include <gtk/gtk.h>

#include "layout/cq-pages.h"

G_BEGIN_DECLS

#define CQ_TYPE_PAGE_THUMBNAIL (cq_page_thumbnail_get_type ())
G_DECLARE_FINAL_TYPE (CqPageThumbnail, cq_page_thumbnail, CQ, PAGE_THUMBNAIL, GObject)

CqPageThumbnail *cq_page_thumbnail_new (CqPages *pages,
                                        int width,
                                        int factor);

G_END_DECLS

#pragma once

#include <gtk/gtk.h>

#include "layout/cq-pages.h"

G_BEGIN_DECLS

/**
 * CqPageTiles:
 *
 * The pictures of the pages that are in sight, cut into tiles so that no picture grows with the
 * zoom: each is drawn once and kept as long as it is near.
 */
typedef struct _CqPageTiles CqPageTiles;

CqPageTiles *cq_page_tiles_new (void);
void cq_page_tiles_free (CqPageTiles *self);

void cq_page_tiles_set_pages (CqPageTiles *self,
                              CqPages *pages);
void cq_page_tiles_snapshot (CqPageTiles *self,
                             guint page,
                             const GdkRectangle *area,
                             const GdkRectangle *visible,
                             int factor,
                             GtkSnapshot *snapshot);
gboolean cq_page_tiles_prepare (CqPageTiles *self,
                                guint page,
                                const GdkRectangle *area,
                                const GdkRectangle *visible,
                                int factor);
void cq_page_tiles_trim (CqPageTiles *self,
                         guint first,
                         guint last);
guint cq_page_tiles_get_n_drawn (CqPageTiles *self);
gsize cq_page_tiles_get_n_pixels (CqPageTiles *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqPageTiles, cq_page_tiles_free)

G_END_DECLS

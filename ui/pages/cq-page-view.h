#pragma once

#include <adwaita.h>

#include "layout/cq-pages.h"
#include "pages/cq-page-stack.h"

G_BEGIN_DECLS

#define CQ_TYPE_PAGE_VIEW (cq_page_view_get_type ())
G_DECLARE_FINAL_TYPE (CqPageView, cq_page_view, CQ, PAGE_VIEW, GtkWidget)

GtkWidget *cq_page_view_new (void);

CqPages *cq_page_view_get_pages (CqPageView *self);
void cq_page_view_set_pages (CqPageView *self,
                             CqPages *pages);
guint cq_page_view_get_n_pages (CqPageView *self);
guint cq_page_view_get_page (CqPageView *self);
void cq_page_view_set_page (CqPageView *self,
                            guint page);
CqZoomMode cq_page_view_get_zoom_mode (CqPageView *self);
void cq_page_view_set_zoom_mode (CqPageView *self,
                                 CqZoomMode mode);
double cq_page_view_get_zoom (CqPageView *self);
void cq_page_view_set_zoom (CqPageView *self,
                            double zoom);
void cq_page_view_zoom_in (CqPageView *self);
void cq_page_view_zoom_out (CqPageView *self);
const char *cq_page_view_get_marked_id (CqPageView *self);
void cq_page_view_set_marked_id (CqPageView *self,
                                 const char *id);

char *cq_page_view_dup_id_at (CqPageView *self,
                              double x,
                              double y);
gboolean cq_page_view_get_area (CqPageView *self,
                                const char *id,
                                graphene_rect_t *area);
guint cq_page_view_get_n_drawn (CqPageView *self);

G_END_DECLS

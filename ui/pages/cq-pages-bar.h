#pragma once

#include "pages/cq-page-view.h"

G_BEGIN_DECLS

#define CQ_TYPE_PAGES_BAR (cq_pages_bar_get_type ())
G_DECLARE_FINAL_TYPE (CqPagesBar, cq_pages_bar, CQ, PAGES_BAR, GtkWidget)

CqPageView *cq_pages_bar_get_view (CqPagesBar *self);
void cq_pages_bar_set_view (CqPagesBar *self,
                            CqPageView *view);

G_END_DECLS

#pragma once

#include "pages/cq-page-view.h"

G_BEGIN_DECLS

#define CQ_TYPE_PAGES_PANE (cq_pages_pane_get_type ())
G_DECLARE_FINAL_TYPE (CqPagesPane, cq_pages_pane, CQ, PAGES_PANE, GtkWidget)

GtkWidget *cq_pages_pane_new (void);

CqPageView *cq_pages_pane_get_view (CqPagesPane *self);
CqPages *cq_pages_pane_get_pages (CqPagesPane *self);
void cq_pages_pane_set_pages (CqPagesPane *self,
                              CqPages *pages);
const char *cq_pages_pane_get_marked_id (CqPagesPane *self);
void cq_pages_pane_set_marked_id (CqPagesPane *self,
                                  const char *id);
const char *cq_pages_pane_get_failure (CqPagesPane *self);
void cq_pages_pane_set_failure (CqPagesPane *self,
                                const char *failure);
gboolean cq_pages_pane_get_is_updating (CqPagesPane *self);
void cq_pages_pane_set_is_updating (CqPagesPane *self,
                                    gboolean is_updating);

G_END_DECLS

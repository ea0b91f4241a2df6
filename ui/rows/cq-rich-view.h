#pragma once

#include <gtk/gtk.h>

#include "forms/cq-rich.h"

G_BEGIN_DECLS

#define CQ_TYPE_RICH_VIEW (cq_rich_view_get_type ())
G_DECLARE_FINAL_TYPE (CqRichView, cq_rich_view, CQ, RICH_VIEW, GtkTextView)

void cq_rich_view_show (CqRichView *self,
                        CqRich *rich);
CqRich *cq_rich_view_get_rich (CqRichView *self);

void cq_rich_view_set_placeholder (CqRichView *self,
                                   const char *placeholder);
void cq_rich_view_set_emphasized (CqRichView *self,
                                  gboolean emphasized);
gboolean cq_rich_view_get_emphasized (CqRichView *self);

/* What a person does by a menu; each is told by CqRichView::edited */
void cq_rich_view_put (CqRichView *self,
                       GPtrArray *content);
void cq_rich_view_put_footnote (CqRichView *self);
void cq_rich_view_change (CqRichView *self,
                          CqRich *edited);

gboolean cq_rich_view_is_correcting (CqRichView *self);

gboolean cq_rich_view_get_area (CqRichView *self,
                                guint start,
                                guint length,
                                GdkRectangle *area);

G_END_DECLS

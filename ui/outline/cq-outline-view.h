#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CqOutlineView:
 *
 * The outline of a document, and what may be added to it.
 */
#define CQ_TYPE_OUTLINE_VIEW (cq_outline_view_get_type ())
G_DECLARE_FINAL_TYPE (CqOutlineView, cq_outline_view, CQ, OUTLINE_VIEW, GtkWidget)

void cq_outline_view_show (CqOutlineView *self,
                           GPtrArray *rows,
                           const char *form);
char *cq_outline_view_get_neighbour (CqOutlineView *self,
                                     const char *form,
                                     int step);

G_END_DECLS

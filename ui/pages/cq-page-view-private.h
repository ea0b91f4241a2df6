#pragma once

#include "pages/cq-page-block.h"
#include "pages/cq-page-tiles.h"
#include "pages/cq-page-view.h"

G_BEGIN_DECLS

struct _CqPageView
{
  GtkWidget parent_instance;

  CqPages *pages;     /* (owned) (nullable) */
  CqPageStack *stack; /* (owned) (nullable): %NULL without pages, and before there is room for them */
  CqPageTiles *tiles; /* (owned) */
  GtkAdjustment *adjustments[2]; /* (owned) (nullable): by GtkOrientation */
  GtkScrollablePolicy policies[2];
  CqZoomMode mode;
  double zoom;        /* of all pages, where the mode is free */
  guint page;         /* the current one, from 0 */
  char *marked_id;    /* (owned) (nullable) */
  CqPageBlock *marked;  /* (owned) (nullable): where @marked_id is on the pages */
  CqPageBlock *hovered; /* (owned) (nullable): what is under the pointer */
  double pointer_x;   /* where it was last; negative when it is elsewhere */
  double pointer_y;
  double pinched_zoom; /* where a pinch began */
  AdwAnimation *scrolling; /* (owned) */
  guint prepare_source;    /* waits to draw what may come into sight */
  gboolean is_reveal_due;  /* the marked block is to come into sight once there is one */
  gboolean is_placing;     /* the adjustments move by our doing */
  int built_width;         /* of the view, when the pages were stacked */
  int built_height;
};

/**
 * CqPageHold:
 *
 * What is to stay where it stands on the screen while everything else changes.
 */
typedef struct
{
  CqPageSpot spot;
  double x; /* where it stands in the view */
  double y;
} CqPageHold;

/* cq-page-view-draw.c */
void cq_page_view_snapshot (GtkWidget *widget,
                            GtkSnapshot *snapshot);

/* cq-page-view-input.c */
void cq_page_view_bind_input (GtkWidgetClass *widget_class);
void cq_page_view_hover (CqPageView *self);

/* cq-page-view-place.c */
double cq_page_view_get_left (CqPageView *self);
double cq_page_view_get_top (CqPageView *self);
GdkRectangle cq_page_view_get_sight (CqPageView *self);
CqPageBlock *cq_page_view_find_block (CqPageView *self,
                                      double x,
                                      double y);
gboolean cq_page_view_hold_point (CqPageView *self,
                                  double x,
                                  double y,
                                  CqPageHold *hold);
gboolean cq_page_view_hold_block (CqPageView *self,
                                  CqPages *pages,
                                  CqPageHold *hold);
void cq_page_view_rebuild (CqPageView *self,
                           const CqPageHold *hold);
void cq_page_view_scroll_to (CqPageView *self,
                             double left,
                             double top);
void cq_page_view_reveal (CqPageView *self);
void cq_page_view_stop_scrolling (CqPageView *self);

/* cq-page-view.c */
void cq_page_view_settle (CqPageView *self);

/* cq-page-view-zoom.c */
void cq_page_view_restack (CqPageView *self,
                           CqZoomMode mode,
                           double zoom);
void cq_page_view_zoom_around (CqPageView *self,
                               double zoom,
                               double x,
                               double y);

G_END_DECLS

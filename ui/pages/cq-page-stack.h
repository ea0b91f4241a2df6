#pragma once

#include <gdk/gdk.h>

#include "layout/cq-pages.h"

G_BEGIN_DECLS

#define CQ_TYPE_ZOOM_MODE (cq_zoom_mode_get_type ())
GType cq_zoom_mode_get_type (void);

/**
 * CqZoomMode:
 * @CQ_ZOOM_FIT_WIDTH: every page as wide as the view, whatever its paper
 * @CQ_ZOOM_FIT_PAGE: every page whole in the view
 * @CQ_ZOOM_FREE: all pages at one factor
 *
 * How large the pages are.
 */
typedef enum
{
  CQ_ZOOM_FIT_WIDTH,
  CQ_ZOOM_FIT_PAGE,
  CQ_ZOOM_FREE,
} CqZoomMode;

#define CQ_ZOOM_LEAST 0.1
#define CQ_ZOOM_MOST 4.0

/* Room around pages and between them, in pixels. */
#define CQ_PAGE_STACK_MARGIN 24

/**
 * CqPageSpot:
 *
 * A point on a page, in points from its top left corner. It may lie beside the page.
 */
typedef struct
{
  guint page; /* from 0 */
  double x;
  double y;
} CqPageSpot;

/**
 * CqPageStack:
 *
 * Where the pages stand, one below the other, on a ground of whole pixels: a value, made anew
 * whenever what it was made from changes.
 */
typedef struct _CqPageStack CqPageStack;

CqPageStack *cq_page_stack_new (CqPages *pages,
                                CqZoomMode mode,
                                double zoom,
                                int width,
                                int height);
void cq_page_stack_free (CqPageStack *self);

guint cq_page_stack_get_n_pages (CqPageStack *self);
int cq_page_stack_get_width (CqPageStack *self);
int cq_page_stack_get_height (CqPageStack *self);
double cq_page_stack_get_zoom (CqPageStack *self,
                               guint page);
double cq_page_stack_get_scale (CqPageStack *self,
                                guint page);
GdkRectangle cq_page_stack_get_area (CqPageStack *self,
                                     guint page);
guint cq_page_stack_find_page (CqPageStack *self,
                               double y);
CqPageSpot cq_page_stack_find_spot (CqPageStack *self,
                                    double x,
                                    double y);
void cq_page_stack_get_position (CqPageStack *self,
                                 const CqPageSpot *spot,
                                 double *x,
                                 double *y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqPageStack, cq_page_stack_free)

G_END_DECLS

/* How large the pages are. */
#include "pages/cq-page-view-private.h"

/* The steps of zooming in and out. */
static const double steps[] = { 0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4 };

/* Two factors nearer than this look the same. */
#define SAME_ZOOM 0.005

static void
set (CqPageView *self, CqZoomMode mode, double zoom, const CqPageHold *hold)
{
  const gboolean is_other_mode = self->mode != mode;

  self->mode = mode;
  self->zoom = CLAMP (zoom, CQ_ZOOM_LEAST, CQ_ZOOM_MOST);
  cq_page_view_stop_scrolling (self);
  cq_page_view_rebuild (self, hold);
  if (is_other_mode)
    g_object_notify (G_OBJECT (self), "zoom-mode");
  g_object_notify (G_OBJECT (self), "zoom");
  cq_page_view_reveal (self);
}

/**
 * cq_page_view_restack:
 *
 * Stacks the pages for a zoom and the present size of the view. What stood at the top, or the marked
 * block where that is in sight, stays where it is; pages that fit the view and stand at their top stay there.
 */
void
cq_page_view_restack (CqPageView *self, CqZoomMode mode, double zoom)
{
  const gboolean stays_at_top = mode != CQ_ZOOM_FREE && cq_page_view_get_top (self) <= 0;
  CqPageHold hold;

  set (self, mode, zoom, self->pages != NULL && !stays_at_top && cq_page_view_hold_block (self, self->pages, &hold)
                            ? &hold : NULL);
}

/**
 * cq_page_view_zoom_around:
 * @x: in the view
 * @y: in the view
 *
 * Makes all pages so large, and keeps in place what stands at a point.
 */
void
cq_page_view_zoom_around (CqPageView *self, double zoom, double x, double y)
{
  CqPageHold hold;

  set (self, CQ_ZOOM_FREE, zoom, cq_page_view_hold_point (self, x, y, &hold) ? &hold : NULL);
}

/**
 * cq_page_view_get_zoom_mode:
 *
 * Returns: how the size of the pages is chosen
 */
CqZoomMode
cq_page_view_get_zoom_mode (CqPageView *self)
{
  g_return_val_if_fail (CQ_IS_PAGE_VIEW (self), CQ_ZOOM_FREE);
  return self->mode;
}

void
cq_page_view_set_zoom_mode (CqPageView *self, CqZoomMode mode)
{
  g_return_if_fail (CQ_IS_PAGE_VIEW (self));
  if (self->mode != mode)
    cq_page_view_restack (self, mode, cq_page_view_get_zoom (self));
}

/**
 * cq_page_view_get_zoom:
 *
 * Returns: the factor of the current page; 1 is the size on paper
 */
double
cq_page_view_get_zoom (CqPageView *self)
{
  g_return_val_if_fail (CQ_IS_PAGE_VIEW (self), 1);
  return self->stack != NULL ? cq_page_stack_get_zoom (self->stack, self->page) : self->zoom;
}

/**
 * cq_page_view_set_zoom:
 * @zoom: the factor; 1 is the size on paper
 *
 * Makes all pages so large.
 */
void
cq_page_view_set_zoom (CqPageView *self, double zoom)
{
  g_return_if_fail (CQ_IS_PAGE_VIEW (self));
  if (self->mode != CQ_ZOOM_FREE || self->zoom != zoom)
    cq_page_view_restack (self, CQ_ZOOM_FREE, zoom);
}

/**
 * cq_page_view_zoom_in:
 *
 * Makes all pages a step larger.
 */
void
cq_page_view_zoom_in (CqPageView *self)
{
  const double zoom = cq_page_view_get_zoom (self);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] > zoom + SAME_ZOOM)
      {
        cq_page_view_set_zoom (self, steps[i]);
        return;
      }
}

/**
 * cq_page_view_zoom_out:
 *
 * Makes all pages a step smaller.
 */
void
cq_page_view_zoom_out (CqPageView *self)
{
  const double zoom = cq_page_view_get_zoom (self);

  for (guint i = G_N_ELEMENTS (steps); i > 0; i--)
    if (steps[i - 1] < zoom - SAME_ZOOM)
      {
        cq_page_view_set_zoom (self, steps[i - 1]);
        return;
      }
}

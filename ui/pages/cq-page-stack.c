/* Where the pages of a view stand. */
#include "pages/cq-page-stack.h"

/* So many pixels are an inch at 100 %, and so many points. */
#define PIXELS_PER_POINT (96.0 / 72.0)

typedef struct
{
  GdkRectangle area;
  double scale; /* pixels a point */
} Sheet;

struct _CqPageStack
{
  int width;
  int height;
  guint n_sheets;
  Sheet sheets[];
};

G_DEFINE_ENUM_TYPE (CqZoomMode, cq_zoom_mode,
                    G_DEFINE_ENUM_VALUE (CQ_ZOOM_FIT_WIDTH, "fit-width"),
                    G_DEFINE_ENUM_VALUE (CQ_ZOOM_FIT_PAGE, "fit-page"),
                    G_DEFINE_ENUM_VALUE (CQ_ZOOM_FREE, "free"))

static double
choose_scale (const CqPage *page, CqZoomMode mode, double zoom, int width, int height)
{
  const double across = (width - 2 * CQ_PAGE_STACK_MARGIN) / page->width;
  const double down = (height - 2 * CQ_PAGE_STACK_MARGIN) / page->height;
  double scale = zoom * PIXELS_PER_POINT;

  if (mode == CQ_ZOOM_FIT_WIDTH)
    scale = across;
  else if (mode == CQ_ZOOM_FIT_PAGE)
    scale = MIN (across, down);
  return CLAMP (scale, CQ_ZOOM_LEAST * PIXELS_PER_POINT, CQ_ZOOM_MOST * PIXELS_PER_POINT);
}

/**
 * cq_page_stack_new:
 * @zoom: the factor of all pages where @mode is %CQ_ZOOM_FREE; 1 is the size on paper
 * @width: of the view
 * @height: of the view
 *
 * Returns: (transfer full): the stack
 */
CqPageStack *
cq_page_stack_new (CqPages *pages, CqZoomMode mode, double zoom, int width, int height)
{
  const guint n = cq_pages_get_n_pages (pages);
  CqPageStack *self = g_malloc0 (sizeof *self + n * sizeof (Sheet));
  int top = CQ_PAGE_STACK_MARGIN;

  self->n_sheets = n;
  self->width = width;
  for (guint i = 0; i < n; i++)
    {
      const CqPage *page = cq_pages_get_page (pages, i);
      Sheet *sheet = &self->sheets[i];

      sheet->scale = choose_scale (page, mode, zoom, width, height);
      sheet->area.y = top;
      sheet->area.width = MAX (1, (int) (page->width * sheet->scale + 0.5));
      sheet->area.height = MAX (1, (int) (page->height * sheet->scale + 0.5));
      self->width = MAX (self->width, sheet->area.width + 2 * CQ_PAGE_STACK_MARGIN);
      top += sheet->area.height + CQ_PAGE_STACK_MARGIN;
    }
  for (guint i = 0; i < n; i++)
    self->sheets[i].area.x = (self->width - self->sheets[i].area.width) / 2;
  self->height = MAX (top, height);
  return self;
}

void
cq_page_stack_free (CqPageStack *self)
{
  g_free (self);
}

guint
cq_page_stack_get_n_pages (CqPageStack *self)
{
  return self->n_sheets;
}

/**
 * cq_page_stack_get_width:
 *
 * Returns: of the ground, in pixels; not less than the view's
 */
int
cq_page_stack_get_width (CqPageStack *self)
{
  return self->width;
}

/**
 * cq_page_stack_get_height:
 *
 * Returns: of the ground, in pixels; not less than the view's
 */
int
cq_page_stack_get_height (CqPageStack *self)
{
  return self->height;
}

/**
 * cq_page_stack_get_zoom:
 *
 * Returns: the factor of @page; 1 is the size on paper
 */
double
cq_page_stack_get_zoom (CqPageStack *self, guint page)
{
  return cq_page_stack_get_scale (self, page) / PIXELS_PER_POINT;
}

/**
 * cq_page_stack_get_scale:
 *
 * Returns: pixels a point on @page
 */
double
cq_page_stack_get_scale (CqPageStack *self, guint page)
{
  g_return_val_if_fail (page < self->n_sheets, 1);
  return self->sheets[page].scale;
}

/**
 * cq_page_stack_get_area:
 *
 * Returns: where @page stands on the ground
 */
GdkRectangle
cq_page_stack_get_area (CqPageStack *self, guint page)
{
  g_return_val_if_fail (page < self->n_sheets, (GdkRectangle){ 0 });
  return self->sheets[page].area;
}

/**
 * cq_page_stack_find_page:
 * @y: on the ground
 *
 * Returns: the page at @y; of the gap between two, the one below it; below the last, the last
 */
guint
cq_page_stack_find_page (CqPageStack *self, double y)
{
  guint first = 0;
  guint last = self->n_sheets - 1;

  while (first < last)
    {
      const guint middle = (first + last) / 2;
      const GdkRectangle *area = &self->sheets[middle].area;

      if (y < area->y + area->height)
        last = middle;
      else
        first = middle + 1;
    }
  return first;
}

/**
 * cq_page_stack_find_spot:
 * @x: on the ground
 * @y: on the ground
 *
 * Returns: the point of a page that stands there
 */
CqPageSpot
cq_page_stack_find_spot (CqPageStack *self, double x, double y)
{
  const guint page = cq_page_stack_find_page (self, y);
  const Sheet *sheet = &self->sheets[page];

  return (CqPageSpot){ page, (x - sheet->area.x) / sheet->scale, (y - sheet->area.y) / sheet->scale };
}

/**
 * cq_page_stack_get_position:
 * @x: (out): on the ground
 * @y: (out): on the ground
 *
 * Finds where a point of a page stands. Of a page that there is no longer, the last one's.
 */
void
cq_page_stack_get_position (CqPageStack *self, const CqPageSpot *spot, double *x, double *y)
{
  const Sheet *sheet = &self->sheets[MIN (spot->page, self->n_sheets - 1)];

  *x = sheet->area.x + spot->x * sheet->scale;
  *y = sheet->area.y + spot->y * sheet->scale;
}

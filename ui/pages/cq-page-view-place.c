/* What of the pages is in sight, what stays there, and what comes into it. */
#include "pages/cq-page-view-private.h"

#define REVEAL_MILLISECONDS 300
/* A block that comes into sight stands so far down the view: what leads to it is seen too. */
#define REVEAL_AT 0.25
/* Of a block, so many pixels at least are to be seen. */
#define LEAST_SEEN 24

static double
get_value (CqPageView *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  const int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  double value = 0;

  if (adjustment != NULL)
    value = gtk_adjustment_get_value (adjustment);
  return (double) (gint64) (value * factor + 0.5) / factor;
}

/**
 * cq_page_view_get_left:
 *
 * Returns: what of the ground stands at the left edge of the view, on a whole pixel of the screen
 */
double
cq_page_view_get_left (CqPageView *self)
{
  return get_value (self, GTK_ORIENTATION_HORIZONTAL);
}

/**
 * cq_page_view_get_top:
 *
 * Returns: what of the ground stands at the upper edge of the view, on a whole pixel of the screen
 */
double
cq_page_view_get_top (CqPageView *self)
{
  return get_value (self, GTK_ORIENTATION_VERTICAL);
}

/**
 * cq_page_view_get_sight:
 *
 * Returns: the part of the ground that is in sight
 */
GdkRectangle
cq_page_view_get_sight (CqPageView *self)
{
  return (GdkRectangle){ (int) cq_page_view_get_left (self), (int) cq_page_view_get_top (self),
                         gtk_widget_get_width (GTK_WIDGET (self)) + 1, gtk_widget_get_height (GTK_WIDGET (self)) + 1 };
}

/* Where a part of a page stands in the view. */
static graphene_rect_t
get_area_in_view (CqPageView *self, guint page, double x, double y, double width, double height)
{
  const CqPageSpot spot = { page, x, y };
  const double scale = cq_page_stack_get_scale (self->stack, page);
  double left;
  double top;

  cq_page_stack_get_position (self->stack, &spot, &left, &top);
  return GRAPHENE_RECT_INIT ((float) (left - cq_page_view_get_left (self)), (float) (top - cq_page_view_get_top (self)),
                             (float) (width * scale), (float) (height * scale));
}

/* How many pixels of the height of @area are in sight. */
static float
get_seen (CqPageView *self, const graphene_rect_t *area)
{
  const float height = (float) gtk_widget_get_height (GTK_WIDGET (self));

  return MIN (area->origin.y + area->size.height, height) - MAX (area->origin.y, 0);
}

/* Which of the areas of the marked block is in sight, if any. */
static gboolean
find_marked_in_sight (CqPageView *self, guint *index, graphene_rect_t *in_view)
{
  guint n_areas = 0;
  const CqPageArea *areas = self->marked != NULL ? cq_page_block_get_areas (self->marked, &n_areas) : NULL;

  for (guint i = 0; i < n_areas; i++)
    {
      *in_view = get_area_in_view (self, areas[i].page, areas[i].x, areas[i].y, areas[i].width, areas[i].height);
      *index = i;
      if (get_seen (self, in_view) >= MIN (in_view->size.height, LEAST_SEEN))
        return TRUE;
    }
  return FALSE;
}

/**
 * cq_page_view_hold_point:
 * @x: in the view
 * @y: in the view
 * @hold: (out): what stands there
 *
 * Returns: whether there are pages to hold
 */
gboolean
cq_page_view_hold_point (CqPageView *self, double x, double y, CqPageHold *hold)
{
  if (self->stack == NULL)
    return FALSE;
  hold->spot = cq_page_stack_find_spot (self->stack, x + cq_page_view_get_left (self), y + cq_page_view_get_top (self));
  hold->x = x;
  hold->y = y;
  return TRUE;
}

/* How good a block is to hold on to: the higher in the view, the better; best if its top is seen. */
static float
rank (const graphene_rect_t *area, gboolean is_first)
{
  return (area->origin.y >= 0 ? area->origin.y : G_MAXINT16 - area->origin.y) + (is_first ? 0 : G_MAXINT16);
}

/* The topmost place in sight of a block that stays. */
static const CqPlace *
find_topmost (CqPageView *self, CqPages *pages)
{
  guint n_places = 0;
  const CqPlace *places = cq_pages_get_places (self->pages, &n_places);
  const CqPlace *best = NULL;
  float best_rank = G_MAXFLOAT;

  for (guint i = 0; i < n_places && !places[i].is_inline; i++)
    {
      const CqPlace *place = &places[i];
      const gboolean is_first = i == 0 || !g_str_equal (place->id, places[i - 1].id);
      const graphene_rect_t area = get_area_in_view (self, place->page, place->x, place->y, place->width, place->height);
      const float place_rank = rank (&area, is_first);

      if (place_rank < best_rank && get_seen (self, &area) > 0 && cq_pages_find_place (pages, place->id) != NULL)
        {
          best = place;
          best_rank = place_rank;
        }
    }
  return best;
}

static gboolean
hold_marked (CqPageView *self, CqPages *pages, CqPageHold *hold)
{
  g_autoptr (CqPageBlock) block = NULL;
  const CqPageArea *areas;
  guint n_areas = 0;
  graphene_rect_t in_view;
  guint index = 0;

  if (!find_marked_in_sight (self, &index, &in_view))
    return FALSE;
  block = cq_page_block_new (pages, self->marked_id);
  if (block == NULL)
    return FALSE;
  areas = cq_page_block_get_areas (block, &n_areas);
  index = MIN (index, n_areas - 1);
  hold->spot.page = areas[index].page;
  hold->spot.y = areas[index].y;
  hold->y = (double) in_view.origin.y;
  return TRUE;
}

static void
hold_topmost (CqPageView *self, CqPages *pages, CqPageHold *hold)
{
  const CqPlace *place = find_topmost (self, pages);
  const CqPlace *before;
  const CqPlace *after;
  guint n_before = 0;
  guint n_after = 0;

  if (place == NULL)
    return;
  before = cq_page_block_list_places (self->pages, place->id, &n_before);
  after = cq_page_block_list_places (pages, place->id, &n_after);
  after += MIN ((guint) (place - before), n_after - 1);
  hold->spot.page = after->page;
  hold->spot.y = after->y;
  hold->y = (double) get_area_in_view (self, place->page, place->x, place->y, 0, 0).origin.y;
}

/**
 * cq_page_view_hold_block:
 * @pages: what is going to be shown
 * @hold: (out): where on @pages what is in sight now stands
 *
 * Returns: whether there is something to hold on to
 */
gboolean
cq_page_view_hold_block (CqPageView *self, CqPages *pages, CqPageHold *hold)
{
  if (!cq_page_view_hold_point (self, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, 0, hold))
    return FALSE;
  /* At the very top the pages stay at their top, whatever comes in before. */
  if (!hold_marked (self, pages, hold) && cq_page_view_get_top (self) > 0)
    hold_topmost (self, pages, hold);
  return TRUE;
}

static void
configure (CqPageView *self, GtkOrientation orientation, double value, double upper)
{
  const double size = orientation == GTK_ORIENTATION_HORIZONTAL ? gtk_widget_get_width (GTK_WIDGET (self))
                                                                : gtk_widget_get_height (GTK_WIDGET (self));

  upper = MAX (upper, size);
  if (self->adjustments[orientation] != NULL)
    gtk_adjustment_configure (self->adjustments[orientation], CLAMP (value, 0, upper - size), 0, upper, size * 0.1,
                              size * 0.9, size);
}

/**
 * cq_page_view_scroll_to:
 * @left: of the ground
 * @top: of the ground
 *
 * Moves what stands there to the top left corner of the view, as far as there is ground.
 */
void
cq_page_view_scroll_to (CqPageView *self, double left, double top)
{
  self->is_placing = TRUE;
  configure (self, GTK_ORIENTATION_HORIZONTAL, left, self->stack != NULL ? cq_page_stack_get_width (self->stack) : 0);
  configure (self, GTK_ORIENTATION_VERTICAL, top, self->stack != NULL ? cq_page_stack_get_height (self->stack) : 0);
  self->is_placing = FALSE;
  cq_page_view_settle (self);
}

/**
 * cq_page_view_rebuild:
 * @hold: (nullable): what is to stay where it is
 *
 * Stacks the pages anew for the present pages, size and zoom.
 */
void
cq_page_view_rebuild (CqPageView *self, const CqPageHold *hold)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  const int height = gtk_widget_get_height (GTK_WIDGET (self));
  double left = 0;
  double top = 0;

  g_clear_pointer (&self->stack, cq_page_stack_free);
  if (self->pages != NULL && width > 0 && height > 0)
    self->stack = cq_page_stack_new (self->pages, self->mode, self->zoom, width, height);
  if (self->stack != NULL && hold != NULL)
    {
      cq_page_stack_get_position (self->stack, &hold->spot, &left, &top);
      left -= hold->x;
      top -= hold->y;
    }
  else if (self->stack != NULL)
    left = (cq_page_stack_get_width (self->stack) - width) / 2.0;
  self->built_width = width;
  self->built_height = height;
  cq_page_view_scroll_to (self, left, top);
}

/**
 * cq_page_view_reveal:
 *
 * Brings the marked block into sight, where that is due and it is not there yet.
 */
void
cq_page_view_reveal (CqPageView *self)
{
  const CqPageArea *first;
  guint n_areas = 0;
  guint index = 0;
  graphene_rect_t area;
  double top;

  if (!self->is_reveal_due || self->stack == NULL || self->marked == NULL)
    return;
  self->is_reveal_due = FALSE;
  if (find_marked_in_sight (self, &index, &area))
    return;
  first = cq_page_block_get_areas (self->marked, &n_areas);
  area = get_area_in_view (self, first->page, first->x, first->y, first->width, first->height);
  top = cq_page_view_get_top (self) + (double) area.origin.y - REVEAL_AT * gtk_widget_get_height (GTK_WIDGET (self));
  adw_timed_animation_set_value_from (ADW_TIMED_ANIMATION (self->scrolling), cq_page_view_get_top (self));
  adw_timed_animation_set_value_to (ADW_TIMED_ANIMATION (self->scrolling),
                                    CLAMP (top, 0, cq_page_stack_get_height (self->stack)
                                                     - gtk_widget_get_height (GTK_WIDGET (self))));
  adw_timed_animation_set_duration (ADW_TIMED_ANIMATION (self->scrolling), REVEAL_MILLISECONDS);
  adw_animation_play (self->scrolling);
}

/**
 * cq_page_view_stop_scrolling:
 *
 * Ends a movement under way where it is; what was to come into sight is due again.
 */
void
cq_page_view_stop_scrolling (CqPageView *self)
{
  if (adw_animation_get_state (self->scrolling) != ADW_ANIMATION_PLAYING)
    return;
  adw_animation_pause (self->scrolling);
  self->is_reveal_due = TRUE;
}

/**
 * cq_page_view_find_block:
 * @x: in the view
 * @y: in the view
 *
 * Returns: (transfer full) (nullable): what stands there
 */
CqPageBlock *
cq_page_view_find_block (CqPageView *self, double x, double y)
{
  CqPageSpot spot;

  if (self->stack == NULL)
    return NULL;
  spot = cq_page_stack_find_spot (self->stack, x + cq_page_view_get_left (self), y + cq_page_view_get_top (self));
  return cq_page_block_find (self->pages, spot.page, spot.x, spot.y);
}

/**
 * cq_page_view_dup_id_at:
 * @x: in the view
 * @y: in the view
 *
 * Returns: (transfer full) (nullable): the xml:id of the block that stands there
 */
char *
cq_page_view_dup_id_at (CqPageView *self, double x, double y)
{
  g_autoptr (CqPageBlock) block = NULL;

  g_return_val_if_fail (CQ_IS_PAGE_VIEW (self), NULL);
  block = cq_page_view_find_block (self, x, y);
  return block != NULL ? g_strdup (cq_page_block_get_id (block)) : NULL;
}

/**
 * cq_page_view_get_area:
 * @id: the xml:id of a block
 * @area: (out): where it begins, in the view
 *
 * Returns: whether there is such a block on the pages
 */
gboolean
cq_page_view_get_area (CqPageView *self, const char *id, graphene_rect_t *area)
{
  const CqPlace *place;

  g_return_val_if_fail (CQ_IS_PAGE_VIEW (self), FALSE);
  place = self->stack != NULL ? cq_pages_find_place (self->pages, id) : NULL;
  if (place != NULL)
    *area = get_area_in_view (self, place->page, place->x, place->y, place->width, place->height);
  return place != NULL;
}

/* Which panes a window has room for. */
#include "panes/cq-arrangement.h"

/**
 * cq_arrangement_new:
 * @width: of the window
 * @least: (array fixed-size=3): what each pane needs
 * @wish: what the person wants to see
 *
 * The form gives way to nothing as long as there is room for two panes, unless the person looks at the
 * pages; the outline stays longer than the pages, which are seen in place of the form then.
 *
 * Returns: which panes are seen: one of them at least
 */
CqArrangement
cq_arrangement_new (int width, const int *least, const CqPanesWish *wish)
{
  CqArrangement self = { 0 };
  int rest = width;

  self.is_narrow = width < least[CQ_PANE_OUTLINE] + MAX (least[CQ_PANE_FORM], least[CQ_PANE_PAGES]);
  if (self.is_narrow)
    {
      self.shows[wish->front] = TRUE;
      return self;
    }
  self.shows[CQ_PANE_OUTLINE] = wish->outline;
  if (wish->outline)
    rest -= least[CQ_PANE_OUTLINE];
  self.has_room_for_pages = rest >= least[CQ_PANE_FORM] + least[CQ_PANE_PAGES];
  self.shows[CQ_PANE_PAGES] = self.has_room_for_pages ? wish->pages : wish->front == CQ_PANE_PAGES;
  self.shows[CQ_PANE_FORM] = self.has_room_for_pages || !self.shows[CQ_PANE_PAGES];
  return self;
}

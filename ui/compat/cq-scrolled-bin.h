#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CqScrolledBin:
 *
 * Holds what a scrolled window scrolls up and down. A scrolled window asks first how tall its child is at the width
 * that this would like best, and makes nothing of the answer; where lines of text wrap, that costs as much as all the
 * layout. So the child is asked only at a width.
 */
#define CQ_TYPE_SCROLLED_BIN (cq_scrolled_bin_get_type ())
G_DECLARE_FINAL_TYPE (CqScrolledBin, cq_scrolled_bin, CQ, SCROLLED_BIN, AdwBin)

G_END_DECLS

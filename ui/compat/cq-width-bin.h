#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CqWidthBin:
 *
 * Holds a child that adapts to how wide it is, and may therefore become narrower than it asks for. The
 * “width” tells it, a frame later; what does not fit is cut off for that frame. libadwaita 1.4 has
 * AdwBreakpointBin for this.
 */
#define CQ_TYPE_WIDTH_BIN (cq_width_bin_get_type ())
G_DECLARE_FINAL_TYPE (CqWidthBin, cq_width_bin, CQ, WIDTH_BIN, AdwBin)

int cq_width_bin_get_width (CqWidthBin *self);
void cq_width_bin_foresee (CqWidthBin *self,
                           int width);

G_END_DECLS

#pragma once

#include <adwaita.h>

#include "rows/cq-row-widget.h"

G_BEGIN_DECLS

#define CQ_TYPE_SWITCH_ROW (cq_switch_row_get_type ())
G_DECLARE_FINAL_TYPE (CqSwitchRow, cq_switch_row, CQ, SWITCH_ROW, AdwActionRow)

G_END_DECLS

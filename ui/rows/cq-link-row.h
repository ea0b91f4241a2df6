#pragma once

#include <adwaita.h>

#include "rows/cq-row-widget.h"

G_BEGIN_DECLS

#define CQ_TYPE_LINK_ROW (cq_link_row_get_type ())
G_DECLARE_FINAL_TYPE (CqLinkRow, cq_link_row, CQ, LINK_ROW, AdwActionRow)

G_END_DECLS

#pragma once

#include <adwaita.h>

#include "rows/cq-row-widget.h"

G_BEGIN_DECLS

#define CQ_TYPE_WHEN_ROW (cq_when_row_get_type ())
G_DECLARE_FINAL_TYPE (CqWhenRow, cq_when_row, CQ, WHEN_ROW, AdwPreferencesRow)

G_END_DECLS

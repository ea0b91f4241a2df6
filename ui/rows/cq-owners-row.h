#pragma once

#include <adwaita.h>

#include "rows/cq-row-widget.h"

G_BEGIN_DECLS

#define CQ_TYPE_OWNERS_ROW (cq_owners_row_get_type ())
G_DECLARE_FINAL_TYPE (CqOwnersRow, cq_owners_row, CQ, OWNERS_ROW, AdwPreferencesRow)

G_END_DECLS

#pragma once

#include "compat/cq-rows.h"
#include "rows/cq-row-widget.h"

G_BEGIN_DECLS

#define CQ_TYPE_TEXT_ROW (cq_text_row_get_type ())
G_DECLARE_FINAL_TYPE (CqTextRow, cq_text_row, CQ, TEXT_ROW, CqEntryRow)

G_END_DECLS

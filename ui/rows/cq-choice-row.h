#pragma once

#include "compat/cq-rows.h"
#include "rows/cq-row-widget.h"

G_BEGIN_DECLS

#define CQ_TYPE_CHOICE_ROW (cq_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (CqChoiceRow, cq_choice_row, CQ, CHOICE_ROW, CqComboRow)

G_END_DECLS

#pragma once

#include <adwaita.h>

#include "rows/cq-row-widget.h"

G_BEGIN_DECLS

#define CQ_TYPE_PERSON_ROW (cq_person_row_get_type ())
G_DECLARE_FINAL_TYPE (CqPersonRow, cq_person_row, CQ, PERSON_ROW, AdwPreferencesRow)

G_END_DECLS

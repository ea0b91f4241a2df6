#pragma once

#include <adwaita.h>

#include "rows/cq-row-widget.h"

G_BEGIN_DECLS

#define CQ_TYPE_VERB_ROW (cq_verb_row_get_type ())
G_DECLARE_FINAL_TYPE (CqVerbRow, cq_verb_row, CQ, VERB_ROW, AdwPreferencesRow)

G_END_DECLS

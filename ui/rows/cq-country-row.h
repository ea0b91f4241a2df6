#pragma once

#include <adwaita.h>

#include "rows/cq-row-widget.h"

G_BEGIN_DECLS

#define CQ_TYPE_COUNTRY_ROW (cq_country_row_get_type ())
G_DECLARE_FINAL_TYPE (CqCountryRow, cq_country_row, CQ, COUNTRY_ROW, AdwActionRow)

G_END_DECLS

#pragma once

#include <adwaita.h>

#include "rows/cq-row-widget.h"

G_BEGIN_DECLS

/**
 * CqVersionCell:
 *
 * A row of a form in one language, and below it what is to be done where the text is missing or behind.
 */
#define CQ_TYPE_VERSION_CELL (cq_version_cell_get_type ())
G_DECLARE_FINAL_TYPE (CqVersionCell, cq_version_cell, CQ, VERSION_CELL, GtkWidget)

GtkWidget *cq_version_cell_new (CqRowWidget *widget);
void cq_version_cell_show (CqVersionCell *self,
                           const CqRow *row);

G_END_DECLS

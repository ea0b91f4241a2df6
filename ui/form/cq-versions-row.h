#pragma once

#include <adwaita.h>

#include "rows/cq-row-widget.h"

G_BEGIN_DECLS

/**
 * CqVersionsRow:
 *
 * A text in the language that is written, and in another beside it, each with what is to be done to it.
 */
#define CQ_TYPE_VERSIONS_ROW (cq_versions_row_get_type ())
G_DECLARE_FINAL_TYPE (CqVersionsRow, cq_versions_row, CQ, VERSIONS_ROW, AdwPreferencesRow)

GtkWidget *cq_versions_row_new (void);
void cq_versions_row_add (CqVersionsRow *self,
                          CqRowWidget *widget);
void cq_versions_row_remove (CqVersionsRow *self,
                             CqRowWidget *widget);
void cq_versions_row_show (CqVersionsRow *self,
                           CqRowWidget *widget,
                           const CqRow *row);

G_END_DECLS

#pragma once

#include <gio/gio.h>

#include "forms/cq-outline.h"

G_BEGIN_DECLS

/**
 * CqListedRow:
 *
 * A row of the outline as a list model wants it. Its "row" is replaced, and notifies, when an edit changes
 * what it shows.
 */
#define CQ_TYPE_LISTED_ROW (cq_listed_row_get_type ())
G_DECLARE_FINAL_TYPE (CqListedRow, cq_listed_row, CQ, LISTED_ROW, GObject)

CqListedRow *cq_listed_row_new (CqOutlineRow *row,
                                gboolean is_folded);
const CqOutlineRow *cq_listed_row_get_row (CqListedRow *self);
gboolean cq_listed_row_get_is_folded (CqListedRow *self);
void cq_listed_row_update (CqListedRow *self,
                           CqOutlineRow *row,
                           gboolean is_folded);

/* Brings @list (of #CqListedRow) to @rows without those that stand below one of @folded (a set of form ids), with as
 * few changes as can be */
void cq_outline_list_update (GListStore *list,
                             GPtrArray *rows,
                             GHashTable *folded);

G_END_DECLS

#pragma once

#include <gio/gio.h>

#include "forms/cq-outline.h"

G_BEGIN_DECLS

/**
 * CqOutlineEntry:
 *
 * A row of the outline as a list model wants it. Its "row" is replaced, and notifies, when an edit changes
 * what it shows.
 */
#define CQ_TYPE_OUTLINE_ENTRY (cq_outline_entry_get_type ())
G_DECLARE_FINAL_TYPE (CqOutlineEntry, cq_outline_entry, CQ, OUTLINE_ENTRY, GObject)

CqOutlineEntry *cq_outline_entry_new (CqOutlineRow *row,
                                      gboolean is_folded);
const CqOutlineRow *cq_outline_entry_get_row (CqOutlineEntry *self);
gboolean cq_outline_entry_get_is_folded (CqOutlineEntry *self);
void cq_outline_entry_update (CqOutlineEntry *self,
                              CqOutlineRow *row,
                              gboolean is_folded);

/* Brings @list (of entries) to @rows without those that stand below one of @folded (a set of form ids), with as
 * few changes as can be */
void cq_outline_list_update (GListStore *list,
                             GPtrArray *rows,
                             GHashTable *folded);

G_END_DECLS

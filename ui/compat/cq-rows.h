#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CqComboRow:
 *
 * An AdwComboRow that shows its choices whole. (Libadwaita cuts them off at the width of twenty characters, whatever room
 * there is; words of other languages than English are longer.)
 */
#define CQ_TYPE_COMBO_ROW (cq_combo_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (CqComboRow, cq_combo_row, CQ, COMBO_ROW, AdwComboRow)

struct _CqComboRowClass
{
  AdwComboRowClass parent_class;
};

/**
 * CqEntryRow:
 *
 * An AdwEntryRow whose text stands below its title, whichever way it is written.
 */
#define CQ_TYPE_ENTRY_ROW (cq_entry_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (CqEntryRow, cq_entry_row, CQ, ENTRY_ROW, AdwEntryRow)

struct _CqEntryRowClass
{
  AdwEntryRowClass parent_class;
};

G_END_DECLS

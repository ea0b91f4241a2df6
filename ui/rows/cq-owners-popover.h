#pragma once

#include <gtk/gtk.h>

#include "forms/cq-row.h"

G_BEGIN_DECLS

#define CQ_TYPE_OWNERS_POPOVER (cq_owners_popover_get_type ())
G_DECLARE_FINAL_TYPE (CqOwnersPopover, cq_owners_popover, CQ, OWNERS_POPOVER, GtkPopover)

void cq_owners_popover_show (CqOwnersPopover *self,
                             CqRow *row);

G_END_DECLS

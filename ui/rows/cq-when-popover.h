#pragma once

#include <gtk/gtk.h>

#include "forms/cq-row.h"
#include "forms/cq-when-reader.h"

G_BEGIN_DECLS

#define CQ_TYPE_WHEN_POPOVER (cq_when_popover_get_type ())
G_DECLARE_FINAL_TYPE (CqWhenPopover, cq_when_popover, CQ, WHEN_POPOVER, GtkPopover)

void cq_when_popover_show (CqWhenPopover *self,
                           CqRow *row,
                           CqWhenReader *reader);
void cq_when_popover_begin (CqWhenPopover *self);

G_END_DECLS

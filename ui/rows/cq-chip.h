#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CQ_TYPE_CHIP (cq_chip_get_type ())
G_DECLARE_FINAL_TYPE (CqChip, cq_chip, CQ, CHIP, GtkWidget)

GtkWidget *cq_chip_new (const char *label,
                        const char *flag);
void cq_chip_set_movable (CqChip *self);
const char *cq_chip_get_label (CqChip *self);
const char *cq_chip_get_flag (CqChip *self);

G_END_DECLS

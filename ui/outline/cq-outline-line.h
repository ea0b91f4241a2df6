#pragma once

#include <gtk/gtk.h>

#include "outline/cq-listed-row.h"

G_BEGIN_DECLS

/**
 * CqOutlineLine:
 *
 * A line of the outline: its number, its words, how many stand below it, how many problems.
 */
#define CQ_TYPE_OUTLINE_LINE (cq_outline_line_get_type ())
G_DECLARE_FINAL_TYPE (CqOutlineLine, cq_outline_line, CQ, OUTLINE_LINE, GtkWidget)

GtkWidget *cq_outline_line_new (void);
void cq_outline_line_set_row (CqOutlineLine *self,
                              CqListedRow *listed);
const char *cq_outline_line_get_form (CqOutlineLine *self);

G_END_DECLS

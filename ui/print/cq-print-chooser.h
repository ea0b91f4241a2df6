#pragma once

#include <gtk/gtk.h>

#include "print/cq-print-choice.h"

G_BEGIN_DECLS

/**
 * CqPrintChooser:
 *
 * Asks what to print of a document: which edition, part and language, and for which paper. What a document has only
 * one of is not asked for.
 *
 * “changed” is emitted when something else is chosen.
 */
#define CQ_TYPE_PRINT_CHOOSER (cq_print_chooser_get_type ())
G_DECLARE_FINAL_TYPE (CqPrintChooser, cq_print_chooser, CQ, PRINT_CHOOSER, GtkWidget)

GtkWidget *cq_print_chooser_new (GtkOrientation orientation);

void cq_print_chooser_set_document (CqPrintChooser *self,
                                    CqNode *document,
                                    const CqPrintChoice *choice);
CqPrintChoice *cq_print_chooser_get_choice (CqPrintChooser *self);

G_END_DECLS

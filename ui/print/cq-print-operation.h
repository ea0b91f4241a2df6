#pragma once

#include <gtk/gtk.h>

#include "print/cq-print-choice.h"

G_BEGIN_DECLS

/**
 * CqPrintOperation:
 *
 * Prints the pages that are exported.
 *
 * They are the same on whatever paper a printer has, so that “see page 3” holds for every copy: each is turned as it
 * needs, made smaller where the paper is smaller, never larger, and stands in the middle. Who wants pages laid out
 * for another paper chooses that in the dialog.
 *
 * “previewed” is emitted when the dialog is asked for a preview.
 */
#define CQ_TYPE_PRINT_OPERATION (cq_print_operation_get_type ())
G_DECLARE_FINAL_TYPE (CqPrintOperation, cq_print_operation, CQ, PRINT_OPERATION, GtkPrintOperation)

CqPrintOperation *cq_print_operation_new (CqNode *document,
                                          const CqPrintChoice *choice,
                                          CqPages *pages);

const CqPrintChoice *cq_print_operation_get_choice (CqPrintOperation *self);
CqPages *cq_print_operation_get_pages (CqPrintOperation *self);
GtkPageSetup *cq_print_operation_get_page_setup (CqPrintOperation *self);
const GError *cq_print_operation_get_failure (CqPrintOperation *self);

GtkPageSetup *cq_print_operation_make_page_setup (CqPages *pages);

G_END_DECLS

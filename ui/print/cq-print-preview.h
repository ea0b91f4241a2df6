#pragma once

#include <adwaita.h>

#include "print/cq-print-choice.h"

G_BEGIN_DECLS

/**
 * CqPrintPreview:
 *
 * Shows what would be printed of a document, page by page.
 *
 * “print” is emitted when it is to be printed; the preview stays until it is closed.
 */
#define CQ_TYPE_PRINT_PREVIEW (cq_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (CqPrintPreview, cq_print_preview, CQ, PRINT_PREVIEW, AdwWindow)

CqPrintPreview *cq_print_preview_new (GtkWindow *parent,
                                      CqNode *document,
                                      const CqPrintChoice *choice);

CqNode *cq_print_preview_get_document (CqPrintPreview *self);
CqPrintChoice *cq_print_preview_get_choice (CqPrintPreview *self);
CqPages *cq_print_preview_get_pages (CqPrintPreview *self);

G_END_DECLS

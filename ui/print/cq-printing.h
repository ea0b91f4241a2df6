#pragma once

#include "print/cq-print-operation.h"
#include "print/cq-print-preview.h"

G_BEGIN_DECLS

/**
 * CqPrinting:
 *
 * Prints a document, and remembers between one time and the next what was chosen for it: printer, copies, paper, and
 * which edition.
 *
 * “printed” is emitted with the name of the printer when the pages are on their way to it; “failed” with a #GError
 * when they cannot be.
 */
#define CQ_TYPE_PRINTING (cq_printing_get_type ())
G_DECLARE_FINAL_TYPE (CqPrinting, cq_printing, CQ, PRINTING, GObject)

CqPrinting *cq_printing_new (void);

void cq_printing_print (CqPrinting *self,
                        GtkWindow *parent,
                        CqNode *document,
                        const char *folder);
CqPrintPreview *cq_printing_preview (CqPrinting *self,
                                     GtkWindow *parent,
                                     CqNode *document,
                                     const char *folder);

GtkPrintSettings *cq_printing_get_settings (CqPrinting *self);
const CqPrintChoice *cq_printing_get_choice (CqPrinting *self);

G_END_DECLS

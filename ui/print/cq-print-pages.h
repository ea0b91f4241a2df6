#pragma once

#include <gio/gio.h>

#include "print/cq-print-choice.h"

G_BEGIN_DECLS

/* The pages that are printed, laid out in a thread */
void cq_print_pages_make_async (CqNode *document,
                                const CqPrintChoice *choice,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer callback_data);
CqPages *cq_print_pages_make_finish (GAsyncResult *result,
                                     GError **error);

G_END_DECLS

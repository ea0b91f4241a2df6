#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The name of a document within its PDF, and its kind as PDF writes it */
#define CQ_PDF_SOURCE_NAME "document.xml"
#define CQ_PDF_SOURCE_TYPE "/application#2fdocbook+xml"

/* No document that people write is longer */
#define CQ_PDF_SOURCE_MOST ((gsize) 64 * 1024 * 1024)

gboolean cq_pdf_is_pdf (GBytes *bytes);
GBytes *cq_pdf_take_source (GBytes *pdf,
                            GError **error);

G_END_DECLS

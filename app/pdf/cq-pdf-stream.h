#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GByteArray *cq_pdf_inflate (const void *bytes,
                            gsize size,
                            gsize most);
GByteArray *cq_pdf_deflate (const void *bytes,
                            gsize size);

G_END_DECLS

#pragma once

#include <glib.h>

#include "store/cq-lock.h"

G_BEGIN_DECLS

/* Files of the office that several processes change; for this room only. */
int cq_office_lock (const char *path,
                    GError **error);
GKeyFile *cq_office_read (const char *path,
                          const char *broken_format,
                          GError **error);
gboolean cq_office_write (const char *path,
                          GKeyFile *file,
                          GError **error);

G_END_DECLS

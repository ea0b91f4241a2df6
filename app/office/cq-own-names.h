#pragma once

#include <gio/gio.h>

#include "statement/cq-party.h"

G_BEGIN_DECLS

gboolean cq_own_names_keep (const char *path,
                            CqNode *document,
                            const char *party,
                            const char *source,
                            GError **error);

G_END_DECLS

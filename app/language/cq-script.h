#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cq_script_is_foreign (const char *text,
                               const char *lang);

G_END_DECLS

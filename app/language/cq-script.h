#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cq_script_is_foreign (const char *text,
                               const char *lang);
char *cq_script_get_name (const char *code,
                          const char *in_lang);

G_END_DECLS

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cq_language_clause (const char *const *languages,
                          gboolean is_treaty,
                          const char *lang);

G_END_DECLS

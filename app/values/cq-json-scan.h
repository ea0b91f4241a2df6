#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How deep arrays and objects may be nested, and how long a file of values may be. */
#define CQ_JSON_MAX_DEPTH 64
#define CQ_JSON_MAX_LENGTH (64 * 1024 * 1024)

gboolean cq_json_scan (const char *text,
                       gsize length,
                       guint *line,
                       char **message);
guint cq_json_find_line (const char *text,
                         gsize length,
                         const char *place);

G_END_DECLS

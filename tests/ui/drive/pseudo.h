/* The language that nobody speaks, of tests/po/in-pseudo. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean
pseudo_is_spoken (void);
gboolean
pseudo_is_mirrored (void);
char *
pseudo_read (const char *text);
gboolean
pseudo_lets_escape (const char *text);

G_END_DECLS

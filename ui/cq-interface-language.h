#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cq_interface_language_get (void);

G_END_DECLS

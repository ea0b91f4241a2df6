#pragma once

#include "style/cq-style.h"

G_BEGIN_DECLS

gboolean cq_style_read_groups (CqStyle *self,
                               GKeyFile *file,
                               const char *name,
                               GError **error);
gboolean cq_style_find_paper (const char *name,
                              double *width,
                              double *height);

G_END_DECLS

#pragma once

#include "style/cq-style.h"
#include "tree/cq-node.h"

G_BEGIN_DECLS

CqNode *cq_head_line_fill (const char *line,
                           const char *const *words,
                           gboolean is_rtl,
                           const char *id);

G_END_DECLS

#pragma once

#include "layout/cq-inline.h"

G_BEGIN_DECLS

guint cq_inline_flags_of (CqInlineText *self,
                          CqNode *node);
const char *cq_inline_link_of (CqInlineText *self,
                               CqNode *node);

G_END_DECLS

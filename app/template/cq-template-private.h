#pragma once

#include "template/cq-template.h"

G_BEGIN_DECLS

CqNode *cq_template_make_instance (CqNode *document,
                                   const char *id);

G_END_DECLS

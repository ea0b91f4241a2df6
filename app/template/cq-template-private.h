#pragma once

#include "docbook/cq-message.h"
#include "template/cq-template.h"

G_BEGIN_DECLS

CqTemplate *cq_template_try (const char *path,
                             CqMessage **problem);
const char *cq_template_find_near (const char *const *languages,
                                   const char *lang);
CqNode *cq_template_speak (CqNode *instance,
                           const char *const *languages);
CqNode *cq_template_make_instance (CqNode *document,
                                   const char *id);

G_END_DECLS

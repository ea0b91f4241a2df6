#pragma once

#include <gio/gio.h>

#include "check/cq-problem.h"
#include "layout/cq-pages.h"
#include "tree/cq-node.h"

G_BEGIN_DECLS

GPtrArray *cq_check_document (CqNode *document,
                              const char *file,
                              GError **error);
GPtrArray *cq_check_pages (CqPages *pages,
                           CqNode *document,
                           const char *file);

/* Every rule by its name, for the documentation and the tests */
const char *const *cq_check_list_rules (void);

G_END_DECLS

#pragma once

#include "export/cq-export.h"

G_BEGIN_DECLS

/* Which style on which paper a document asks for, and the style itself */
const char *cq_export_find_style (CqNode *document,
                                  const CqExportChoice *choice,
                                  const char **paper);
CqStyle *cq_export_load_style (const char *name,
                               const char *paper,
                               GError **error);

G_END_DECLS

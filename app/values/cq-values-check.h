#pragma once

#include "values/cq-json-read.h"
#include "values/cq-values-model.h"

G_BEGIN_DECLS

gboolean cq_values_check (const CqSource *source,
                          const CqValues *values,
                          CqNode *document,
                          CqValuesMode mode,
                          GError **error);
gboolean cq_values_check_texts (const CqSource *source,
                                const CqValues *values,
                                CqNode *document,
                                GError **error);

G_END_DECLS

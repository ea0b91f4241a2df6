#pragma once

#include "forms/cq-form.h"

G_BEGIN_DECLS

/* To the next text that is missing or behind in a language that is shown */
char *cq_version_step (const CqFormSource *source,
                       CqForm *form,
                       const char *row,
                       gboolean forward,
                       char **target_row);

G_END_DECLS

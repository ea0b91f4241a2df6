#pragma once

#include "statement/cq-field.h"
#include "tree/cq-node-builder.h"

G_BEGIN_DECLS

/* The words of fields; for this room only. Kinds beyond the profile's own list: `due-date` and `start-date` print the
 * date alone, behind a preposition of the sentence's own. */
const char *cq_field_sources_compute (CqFieldSources *self,
                                      const char *kind,
                                      const char *source,
                                      const char *lang);

CqNode *cq_field_new_with_text (const char *kind,
                                const char *source,
                                const char *lang,
                                const char *text);
CqNode *cq_field_with_text (CqNode *field,
                            const char *kind,
                            const char *lang,
                            const char *text);

G_END_DECLS

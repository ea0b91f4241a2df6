#pragma once

#include "statement/cq-field.h"
#include "tree/cq-node-builder.h"

G_BEGIN_DECLS

/*
 * What the words of fields follow from; for this room only.
 *
 * CqFieldSources gathers it from a document once, so that a pass over all the fields looks
 * nothing up twice. Kinds beyond the profile's own list: `due-date` and `start-date` print the
 * date alone, behind a preposition of the sentence's own.
 */
typedef struct _CqFieldSources CqFieldSources;

CqFieldSources *cq_field_sources_new (CqNode *document);
void cq_field_sources_free (CqFieldSources *self);
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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqFieldSources, cq_field_sources_free)

G_END_DECLS

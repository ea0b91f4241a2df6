#pragma once

#include "values/cq-apply.h"

G_BEGIN_DECLS

gboolean cq_apply_lists_id (const CqValuesList *list,
                            const char *id);
CqClausePlace cq_apply_body_of (CqApply *self,
                                const char *part,
                                const char *section);
GPtrArray *cq_apply_list_clauses (CqApply *self,
                                  const CqClausePlace *place);
void cq_apply_add_drafts (CqApply *self,
                          const CqClausePlace *place,
                          const char *after,
                          GPtrArray *drafts);
void cq_apply_new_clauses (CqApply *self,
                           const CqValuesList *list,
                           const CqClausePlace *place);
/* What the list does not name */
void cq_apply_remove_clauses (CqApply *self,
                              const CqValuesList *list,
                              const CqClausePlace *place);
void cq_apply_remove_sections (CqApply *self,
                               const CqValuesList *list,
                               const char *part,
                               const char *parent);

G_END_DECLS

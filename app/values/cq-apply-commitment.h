#pragma once

#include "values/cq-apply.h"

G_BEGIN_DECLS

CqNode *cq_apply_make_record (CqApply *self,
                              const CqValuesCommitment *commitment,
                              const char *about);
CqNode *cq_apply_change_record (CqApply *self,
                                CqNode *record,
                                const CqValuesCommitment *commitment);
CqNode *cq_apply_row_from_action (CqApply *self,
                                  CqNode *record,
                                  const CqValuesCommitment *commitment);
gboolean cq_apply_has_placeholders (const CqValuesText *text);
gboolean cq_apply_says (GPtrArray *content,
                        const char *action);
void cq_apply_mark_action (GPtrArray *content,
                           const char *id,
                           const char *action);
void cq_apply_mark_place (GPtrArray *content,
                          const char *id);
void cq_apply_mark_commitments (CqApply *self,
                                const CqValuesList *list,
                                GPtrArray *content,
                                const char *clause_id);
GPtrArray *cq_apply_compose (CqApply *self,
                             CqNode *record,
                             const char *id,
                             const char *lang,
                             const CqValuesText *text,
                             const CqValuesCommitment *commitment,
                             const CqNotes *notes);
void cq_apply_drop_ids (GPtrArray *content);
CqMarks cq_apply_get_marks (const CqValuesClause *clause,
                            CqMarks otherwise);
const CqValuesList *cq_apply_get_commitments (const CqValuesClause *clause);

G_END_DECLS

#pragma once

#include "statement/cq-numbering.h"
#include "statement/cq-part.h"
#include "statement/cq-section.h"

G_BEGIN_DECLS

/* What stands in lists for clauses, areas and annexes; for this room only. */
char *cq_label_new (GPtrArray *content,
                    CqNumbering *numbering,
                    const char *lang);
char *cq_section_get_label (CqSection *section,
                            const char *lang,
                            const char *principal);
char *cq_part_get_label (CqPart *part,
                         const char *lang,
                         const char *principal);
char *cq_clause_get_label (CqClause *clause,
                           CqNumbering *numbering,
                           const char *lang);

G_END_DECLS

#pragma once

#include "statement/cq-commitment.h"
#include "tree/cq-node-builder.h"

G_BEGIN_DECLS

/* Owners as records keep them; for this room only. cq_owners_to_record() sets the ids and hands
 * the elements of those known by name to @names. */
GPtrArray *cq_owners_of_record (CqNode *record,
                                CqOwners which);
CqNode *cq_owners_to_record (CqNode *record,
                             CqOwners which,
                             GPtrArray *owners,
                             GPtrArray *names);

G_END_DECLS

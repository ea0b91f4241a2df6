#pragma once

#include "statement/cq-commitment.h"
#include "statement/cq-owner.h"

G_BEGIN_DECLS

struct _CqCommitment
{
  char *id;         /* (owned) */
  char *principal;  /* (owned): the document's language */
  CqNode *record;   /* (owned) */
  CqClause *clause; /* (owned) (nullable) */
};

/* The place of the commitment's words in @para: a span below it, or the paragraph itself; @path is
 * below @para, empty for itself. */
CqNode *cq_commitment_find_span (CqCommitment *self,
                                 CqNode *para,
                                 CqPath **path);
CqTag cq_commitment_text_get_tag (CqCommitmentText what);
CqNode *cq_tree_find_role (CqNode *root,
                           CqTag tag,
                           const char *role,
                           CqPath **path);
CqNode *cq_commitment_settle_due (CqNode *document,
                                  const char *id,
                                  CqWhen *old,
                                  CqWhen *due);

G_END_DECLS

#pragma once

#include "tree/cq-node.h"

G_BEGIN_DECLS

/**
 * CqTyping:
 * @added: how many characters came
 * @removed: how many went
 * @begins_word: whether what came, or went, begins another word than what came before it
 *
 * What was typed between two documents: both numbers are 0 where it was something else.
 */
typedef struct
{
  guint added;
  guint removed;
  gboolean begins_word;
} CqTyping;

CqTyping cq_step_find_typing (CqNode *before,
                              CqNode *after);
gsize cq_step_measure (CqNode *before,
                       CqNode *after);

G_END_DECLS

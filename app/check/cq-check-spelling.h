#pragma once

#include "check/cq-problem.h"
#include "spell/cq-speller.h"
#include "tree/cq-node.h"

G_BEGIN_DECLS

GPtrArray *cq_check_spelling (CqNode *document,
                              const char *file,
                              CqSpeller *speller,
                              const char *words);

G_END_DECLS

#pragma once

#include "tree/cq-node.h"

G_BEGIN_DECLS

/**
 * CqKnownWords:
 *
 * The words that a document brings with it: names of those who take part, of people and places, its terms and
 * abbreviations, and what the drafter said is to be ignored. Immutable, counted.
 */
typedef struct _CqKnownWords CqKnownWords;

CqKnownWords *cq_known_words_new (CqNode *document);
CqKnownWords *cq_known_words_ref (CqKnownWords *self);
void cq_known_words_unref (CqKnownWords *self);
gboolean cq_known_words_equal (CqKnownWords *self,
                               CqKnownWords *other);

gboolean cq_known_words_have (CqKnownWords *self,
                              const char *lang,
                              const char *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqKnownWords, cq_known_words_unref)

G_END_DECLS

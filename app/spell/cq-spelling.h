#pragma once

#include "spell/cq-known-words.h"
#include "spell/cq-misspelling.h"
#include "spell/cq-speller.h"

G_BEGIN_DECLS

/* Words of one text: stretches of it, in order. @known may be %NULL. */
GArray *cq_spelling_find (const char *text,
                          const char *lang,
                          CqSpeller *speller,
                          CqKnownWords *known);

/**
 * CqSpellingMemo:
 *
 * What was found in the passages of a document the last time, so that of the next only what has changed is looked at.
 * Used by one thread at a time.
 */
typedef struct _CqSpellingMemo CqSpellingMemo;

CqSpellingMemo *cq_spelling_memo_new (void);
void cq_spelling_memo_free (CqSpellingMemo *self);

/* Words of a whole document */
GPtrArray *cq_spelling_check (CqNode *document,
                              CqSpeller *speller,
                              CqKnownWords *known,
                              CqSpellingMemo *memo);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqSpellingMemo, cq_spelling_memo_free)

G_END_DECLS

#pragma once

#include <gio/gio.h>

#include "spell/cq-speller.h"

G_BEGIN_DECLS

/**
 * CqSuggester:
 *
 * Who looks in a thread for what may have been meant by a misspelled word, for a dictionary may need half a second.
 *
 * “suggested” is emitted when something was found, or nothing was: cq_suggester_get() says for which word.
 */
#define CQ_TYPE_SUGGESTER (cq_suggester_get_type ())
G_DECLARE_FINAL_TYPE (CqSuggester, cq_suggester, CQ, SUGGESTER, GObject)

CqSuggester *cq_suggester_new (CqSpeller *speller);

void cq_suggester_want (CqSuggester *self,
                        const char *lang,
                        const char *word);
void cq_suggester_cancel (CqSuggester *self);
const char *const *cq_suggester_get (CqSuggester *self,
                                     const char *lang,
                                     const char *word);

G_END_DECLS

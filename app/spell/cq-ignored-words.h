#pragma once

#include "tree/cq-node.h"

G_BEGIN_DECLS

/* Words of a language that the drafter has said are right in this document. They are kept in it, for all who draft
 * it, and are in no copy that circulates. */

char **cq_ignored_words_list_languages (CqNode *document);
char **cq_ignored_words_list (CqNode *document,
                              const char *lang);
CqNode *cq_ignored_words_add (CqNode *document,
                              const char *lang,
                              const char *word);
CqNode *cq_ignored_words_remove (CqNode *document,
                                 const char *lang,
                                 const char *word);

G_END_DECLS

#pragma once

#include "spell/cq-speller.h"
#include "tree/cq-node.h"

G_BEGIN_DECLS

/**
 * CqDictionaryState:
 * @CQ_DICTIONARY_FOUND: there is one, and texts are checked
 * @CQ_DICTIONARY_MISSING: none is installed
 * @CQ_DICTIONARY_NONE: none that the program knows of can be installed
 * @CQ_DICTIONARY_UNSPELLED: the language is written without blanks between words: its spelling is not checked
 */
typedef enum
{
  CQ_DICTIONARY_FOUND,
  CQ_DICTIONARY_MISSING,
  CQ_DICTIONARY_NONE,
  CQ_DICTIONARY_UNSPELLED,
} CqDictionaryState;

CqDictionaryState cq_dictionary_get_state (CqSpeller *speller,
                                           const char *lang);
const char *cq_dictionary_get_package (const char *lang);
char *cq_dictionary_dup_message (CqDictionaryState state,
                                 const char *lang,
                                 const char *words);
char *cq_dictionary_dup_remedy (CqDictionaryState state,
                                const char *lang);
gboolean cq_dictionary_is_any (CqSpeller *speller,
                               CqNode *document);

/* Every package that is named, for the test that looks whether they exist */
const char *const *cq_dictionary_list_packages (void);

G_END_DECLS

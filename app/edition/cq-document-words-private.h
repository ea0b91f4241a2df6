#pragma once

#include "edition/cq-document-words.h"

G_BEGIN_DECLS

struct _CqDocumentWords
{
  const char *lang;
  const char *words[CQ_N_WORDS];
};

#define FORMALITY(word, alone, at, on, at_on)                                                                \
  [CQ_WORD_##word] = alone, [CQ_WORD_##word##_AT] = at, [CQ_WORD_##word##_ON] = on, [CQ_WORD_##word##_AT_ON] = at_on

/* English first; each ends with one that has no language */
extern const CqDocumentWords cq_document_words_of_nations[];
extern const CqDocumentWords cq_document_words_of_the_region[];

G_END_DECLS

#pragma once

#include "statement/cq-text.h"

G_BEGIN_DECLS

/*
 * The elements of a document that bear the words of one language; for this room only. What stands within such
 * an element is in its language too.
 */
typedef enum
{
  CQ_LANGUAGE_UNIT_NONE,   /* no words, or words of no language: a symbol, a date as the file keeps it, a comment */
  CQ_LANGUAGE_UNIT_HOLDER, /* others stand within it */
  CQ_LANGUAGE_UNIT_TEXT,
} CqLanguageUnit;

CqLanguageUnit cq_language_unit_get (CqNode *node);
gboolean cq_language_is_same (const char *a,
                              const char *b);

/* The ids of spans and footnotes go over to what says the same in another language */
CqNode *cq_language_hand_ids (CqNode *from,
                              CqNode *to);

G_END_DECLS

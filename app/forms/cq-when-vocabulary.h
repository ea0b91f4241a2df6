#pragma once

#include "forms/cq-when-phrases.h"
#include "language/cq-number-text.h"

G_BEGIN_DECLS

typedef struct
{
  char *folded; /* (owned) */
  gsize length;
  CqTokenKind kind;
  int value;
} CqPhrase;

/* What the words of one language mean. */
typedef struct
{
  char *lang; /* (owned) */
  gboolean has_endings;
  GArray *phrases;         /* (owned) (element-type CqPhrase) */
  CqNumberReader *numbers; /* (owned) (nullable): made when it is first needed */
} CqVocabulary;

CqVocabulary *cq_vocabulary_new (const char *lang);
void cq_vocabulary_free (CqVocabulary *self);
const CqPhrase *cq_vocabulary_find (const CqVocabulary *self,
                                    const char *folded);

G_END_DECLS

#pragma once

#include "spell/cq-word.h"
#include "tree/cq-path.h"

G_BEGIN_DECLS

/**
 * CqMisspelling:
 * @path: (owned): the passage
 * @lang: (owned): the language of its words
 * @stretch: where the word stands in the text of the passage
 *
 * A word that neither a dictionary nor the document knows. Belongs to the document that it was found in.
 */
typedef struct
{
  CqPath *path;
  char *lang;
  CqStretch stretch;
} CqMisspelling;

CqMisspelling *cq_misspelling_new (CqPath *path,
                                   const char *lang,
                                   CqStretch stretch);
void cq_misspelling_free (CqMisspelling *self);

char *cq_misspelling_dup_word (const CqMisspelling *self,
                               CqNode *document);
char *cq_misspelling_dup_context (const CqMisspelling *self,
                                  CqNode *document,
                                  CqStretch *word);
char *cq_misspelling_dup_id (const CqMisspelling *self,
                             CqNode *document);
int cq_misspelling_compare (const CqMisspelling *self,
                            const CqMisspelling *other);

CqNode *cq_misspellings_replace (CqNode *document,
                                 GPtrArray *misspellings,
                                 const char *replacement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqMisspelling, cq_misspelling_free)

G_END_DECLS

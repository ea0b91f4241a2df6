#pragma once

#include "forms/cq-edit.h"
#include "spell/cq-misspelling.h"

G_BEGIN_DECLS

/* What is done about words that nobody knows. @form is what is shown where the words have no form of their own. */
CqEdit *cq_edit_correct (CqNode *document,
                         GPtrArray *misspellings,
                         const char *replacement,
                         const char *form);
CqEdit *cq_edit_ignore_word (CqNode *document,
                             const char *lang,
                             const char *word,
                             const char *form);

char *cq_misspelling_find_form (const CqMisspelling *self,
                                CqNode *document);

G_END_DECLS

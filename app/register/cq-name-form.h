#pragma once

#include "language/cq-country.h"

G_BEGIN_DECLS

/**
 * CqNameForm:
 * @CQ_NAME_BARE: as it stands in a list of names: “Kyrgyz Republic”
 * @CQ_NAME_IN_TEXT: as it stands within a sentence, with its article: “the Kyrgyz Republic”
 * @CQ_NAME_GENITIVE: whose something is: “Кыргызской Республики”; in French and Spanish with the preposition,
 *   “de la République kirghize”
 * @CQ_NAME_INSTRUMENTAL: with whom something is done, and between whom: “Кыргызской Республикой”
 *
 * The grammatical forms of a name.
 */
typedef enum
{
  CQ_NAME_BARE,
  CQ_NAME_IN_TEXT,
  CQ_NAME_GENITIVE,
  CQ_NAME_INSTRUMENTAL,
  CQ_N_NAME_FORMS
} CqNameForm;

gboolean cq_name_form_is_written (CqNameForm form,
                                  const char *lang);
const char *cq_name_form_to_string (CqCountryForm which,
                                    CqNameForm form);
gboolean cq_name_form_from_string (const char *word,
                                   CqCountryForm *which,
                                   CqNameForm *form);

const char *cq_name_skip_article (const char *name,
                                  const char *lang);

G_END_DECLS

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CqCountryForm:
 * @CQ_COUNTRY_SHORT: the name for most purposes, "Kazakhstan"
 * @CQ_COUNTRY_FORMAL: the name for treaties and formal texts, "Republic of Kazakhstan"; the short
 *   one where a state has no other, as Japan and Turkmenistan
 *
 * Which of a country's names.
 */
typedef enum
{
  CQ_COUNTRY_SHORT,
  CQ_COUNTRY_FORMAL,
} CqCountryForm;

gboolean cq_country_is_code (const char *code);
const char *const *cq_country_list (void);
const char *const *cq_country_list_languages (void);

const char *cq_country_get_name (const char *code,
                                 const char *lang,
                                 CqCountryForm form);
const char *cq_country_get_name_in_text (const char *code,
                                         const char *lang,
                                         CqCountryForm form);
char *cq_country_get_flag (const char *code);

G_END_DECLS

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CqCountryFound:
 * @code: (not nullable): ISO 3166-1 alpha-2, upper case
 * @name: (not nullable): the short name in the first language of the search that has one
 * @formal: (not nullable): the formal name in that language; the short one where there is no other
 * @also: (nullable): the other name by which it was found, where that is not @name: “Kyrgyz Republic”
 * @flag: (not nullable): the characters that fonts show as its flag
 *
 * A country that answers what was typed. Its strings live as long as the search.
 */
typedef struct
{
  const char *code;
  const char *name;
  const char *formal;
  const char *also;
  const char *flag;
} CqCountryFound;

/**
 * CqCountrySearch:
 *
 * The countries of the world, to be found by what they are called. Immutable, counted.
 */
typedef struct _CqCountrySearch CqCountrySearch;

CqCountrySearch *cq_country_search_new (const char *const *langs);
CqCountrySearch *cq_country_search_ref (CqCountrySearch *self);
void cq_country_search_unref (CqCountrySearch *self);

GArray *cq_country_search_find (CqCountrySearch *self,
                                const char *typed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqCountrySearch, cq_country_search_unref)

G_END_DECLS

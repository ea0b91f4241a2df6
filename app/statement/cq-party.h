#pragma once

#include "register/cq-register.h"
#include "statement/cq-text.h"

G_BEGIN_DECLS

/**
 * CqParty:
 *
 * Who takes part: a state, or an organization. Immutable, counted; its strings live as long.
 */
typedef struct _CqParty CqParty;

/**
 * CqPartyRole:
 * @CQ_PARTY_HOST: a party in whose country the meeting is
 * @CQ_PARTY_OTHER: a role that the program does not know
 *
 * Parties and hosts adopt and sign; the others do not.
 */
typedef enum
{
  CQ_PARTY_PARTY,
  CQ_PARTY_HOST,
  CQ_PARTY_OBSERVER,
  CQ_PARTY_ORGANIZATION,
  CQ_PARTY_OTHER,
} CqPartyRole;

CqParty *cq_party_ref (CqParty *self);
void cq_party_unref (CqParty *self);

/* In the order of the text */
GPtrArray *cq_parties_list (CqNode *document);
GPtrArray *cq_parties_list_adopting (CqNode *document);
CqParty *cq_party_find (CqNode *document,
                        const char *id);

/* Getters. A name is %NULL where the language has none or it is still to be filled in; the
 * formal name falls back to the short one only in cq_party_get_display_name(). */
const char *cq_party_get_id (CqParty *self);
CqNode *cq_party_get_node (CqParty *self);
CqPartyRole cq_party_get_role (CqParty *self);
gboolean cq_party_adopts (CqParty *self);
const char *cq_party_get_country (CqParty *self);
const char *cq_party_get_name (CqParty *self,
                               CqCountryForm form,
                               const char *lang);
const char *cq_party_get_short_name (CqParty *self,
                                     const char *lang);
const char *cq_party_get_formal_name (CqParty *self,
                                      const char *lang);
const char *cq_party_get_display_name (CqParty *self,
                                       CqCountryForm form,
                                       const char *lang);
const char *cq_party_get_form (CqParty *self,
                               CqCountryForm which,
                               CqNameForm form,
                               const char *lang);
const char *cq_party_get_own_sort_key (CqParty *self,
                                       const char *lang);
const char *cq_party_get_sort_key (CqParty *self,
                                   const char *lang);
const char *cq_party_get_placeholder (CqParty *self,
                                      const char *lang);
char *cq_party_get_label (CqParty *self,
                          const char *lang);

/* "Japan, Kazakhstan and Uzbekistan"; parties without a name in the language are left out and
 * counted in @n_missing */
char *cq_parties_get_list_text (GPtrArray *parties,
                                CqCountryForm form,
                                const char *lang,
                                guint *n_missing);

char *cq_parties_get_list_text_in_form (GPtrArray *parties,
                                        CqCountryForm which,
                                        CqNameForm form,
                                        const char *lang);

/* Edits; an unknown id leaves the document as it is. Fields that show what was changed are
 * refreshed by cq_fields_refresh(). */
CqNode *cq_party_add_country (CqNode *document,
                              CqRegister *names,
                              const char *country,
                              CqPartyRole role,
                              const char *const *langs,
                              char **new_id);
CqNode *cq_party_add (CqNode *document,
                      const char *id,
                      CqPartyRole role,
                      char **new_id);
CqNode *cq_party_remove (CqNode *document,
                         const char *id);
CqNode *cq_party_move_after (CqNode *document,
                             const char *id,
                             const char *after);
CqNode *cq_party_set_role (CqNode *document,
                           const char *id,
                           CqPartyRole role);
CqNode *cq_party_set_country (CqNode *document,
                              const char *id,
                              const char *country);
CqNode *cq_party_set_name (CqNode *document,
                           const char *id,
                           CqCountryForm form,
                           const char *lang,
                           const char *name);
CqNode *cq_party_set_form (CqNode *document,
                           const char *id,
                           CqCountryForm which,
                           CqNameForm form,
                           const char *lang,
                           const char *text);
CqNode *cq_party_set_sort_key (CqNode *document,
                               const char *id,
                               const char *lang,
                               const char *key);

/**
 * CqNamesTaken:
 * @CQ_NAMES_ALL: names take the place of those that the party has
 * @CQ_NAMES_MISSING: only what is missing is filled in, and no form of a name that is called otherwise
 *
 * What a party takes from the register.
 */
typedef enum
{
  CQ_NAMES_ALL,
  CQ_NAMES_MISSING,
} CqNamesTaken;

char *cq_party_dup_register_key (CqParty *self);
CqNode *cq_party_take_names (CqNode *document,
                             CqRegister *names,
                             const char *id,
                             const char *key,
                             const char *const *langs,
                             CqNamesTaken which);

CqNode *cq_parties_take_names (CqNode *document,
                               CqRegister *names,
                               const char *const *langs,
                               CqNamesTaken which);

/* The role of the phrase by which a party is put in order */
#define CQ_PARTY_SORT_ROLE "sort"

const char *cq_party_role_to_string (CqPartyRole role);
gboolean cq_party_role_from_string (const char *word,
                                    CqPartyRole *role);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqParty, cq_party_unref)

G_END_DECLS

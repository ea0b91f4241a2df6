#pragma once

#include "forms/cq-form-private.h"
#include "statement/cq-party.h"
#include "statement/cq-precedence.h"
#include "statement/cq-signatory.h"

G_BEGIN_DECLS

/* Parties, signatories and witnesses in forms; for this room only. */
const char *cq_party_role_get_name (CqPartyRole role);
CqNode *cq_parties_take_country (CqNode *document,
                                 const char *code);

/* cq-form-order.c: the rows that say in which order the parties stand in a place */
void cq_form_add_order (CqFormMaker *self,
                        CqPrecedencePlace place);

char *cq_about_new_place_of_person (CqNode *document,
                                    CqNode *person);
char *cq_about_new_of_person (CqNode *document,
                              CqNode *person);
CqParty *cq_party_find_about (CqNode *document,
                              const char *about);
CqSignatory *cq_witness_find_about (CqNode *document,
                                    const char *about);

/* (element-type utf8 CqSignatory): who signs, by the party that they sign for */
GHashTable *cq_signatories_by_party (CqNode *document);

G_END_DECLS

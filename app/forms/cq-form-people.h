#pragma once

#include "statement/cq-party.h"

G_BEGIN_DECLS

/* Parties in the words of the interface; for this room only. */
const char *cq_party_role_get_name (CqPartyRole role);
char *cq_party_get_label (CqParty *party,
                          const char *lang);

G_END_DECLS

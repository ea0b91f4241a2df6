#pragma once

#include "statement/cq-party.h"
#include "statement/cq-text.h"

G_BEGIN_DECLS

/**
 * CqSignatory:
 *
 * Who signs for a party, or witnesses. Immutable, counted.
 */
typedef struct _CqSignatory CqSignatory;

typedef enum
{
  CQ_SIGNATORY_NAME,
  CQ_SIGNATORY_TITLE,
  CQ_SIGNATORY_ON_BEHALF_OF,
  CQ_SIGNATORY_REPRESENTED_BY,
  CQ_N_SIGNATORY_TEXTS,
} CqSignatoryText;

CqSignatory *cq_signatory_ref (CqSignatory *self);
void cq_signatory_unref (CqSignatory *self);

/* In the order of signing */
GPtrArray *cq_signatories_list (CqNode *document);
GPtrArray *cq_witnesses_list (CqNode *document);
CqSignatory *cq_signatory_find (CqNode *document,
                                const char *id);
CqSignatory *cq_signatory_find_of_party (CqNode *document,
                                         const char *party);

const char *cq_signatory_get_id (CqSignatory *self);
CqNode *cq_signatory_get_node (CqSignatory *self);
const char *cq_signatory_get_party (CqSignatory *self);
gboolean cq_signatory_is_blank (CqSignatory *self);
char *cq_signatory_get_text (CqSignatory *self,
                             CqSignatoryText what,
                             const char *lang);
char *cq_signatory_get_text_any (CqSignatory *self,
                                 CqSignatoryText what,
                                 const char *lang,
                                 CqTextMatch *match);

/**
 * CqSigning:
 * @party: (owned) (nullable): whom it binds; %NULL where the document has no such party
 * @signatory: (owned) (nullable): who signs; %NULL where nobody is named
 *
 * A place in the order of signing. Not changed.
 */
typedef struct
{
  CqParty *party;
  CqSignatory *signatory;
} CqSigning;

/* As they are listed, and as they sign in a version of the document */
GPtrArray *cq_signatures_list (CqNode *document);
GPtrArray *cq_signatures_list_in_order (CqNode *document,
                                        const char *lang);

/* Edits. cq_signatory_ensure() gives the party's signatory, made where there was none. */
CqNode *cq_signatory_ensure (CqNode *document,
                             const char *party,
                             char **id);
CqNode *cq_witness_add (CqNode *document,
                        char **new_id);
CqNode *cq_signatory_remove (CqNode *document,
                             const char *id);
CqNode *cq_signatories_remove_blank (CqNode *document);
CqNode *cq_witnesses_remove_all (CqNode *document);
CqNode *cq_signatory_set_text (CqNode *document,
                               const char *id,
                               CqSignatoryText what,
                               const char *lang,
                               const char *text);
CqNode *cq_signatory_move_after (CqNode *document,
                                 const char *id,
                                 const char *after);

/* The parties in the order of signing; parties not named keep theirs, after those named. Parties
 * named that have no signatory yet get one. */
CqNode *cq_signatures_set_order (CqNode *document,
                                 const char *const *parties);
guint cq_signatures_get_columns (CqNode *document);
CqNode *cq_signatures_set_columns (CqNode *document,
                                   guint columns);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqSignatory, cq_signatory_unref)

G_END_DECLS

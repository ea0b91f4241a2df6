#pragma once

#include "statement/cq-party.h"

G_BEGIN_DECLS

/* Where the parties are named one after the other. */
typedef enum
{
  CQ_IN_CHAPEAU,
  CQ_IN_BODY,
  CQ_IN_SIGNATURES,
  CQ_N_PRECEDENCES
} CqPrecedencePlace;

/**
 * CqPrecedenceRule:
 * @CQ_BY_HAND: as the drafter has put them: in the chapeau as they are listed, at the end as the signatories are
 * @CQ_BY_ALPHABET: by the alphabet of the language that is written, or of one for all languages
 * @CQ_BY_HOST: the host first, then the others by the alphabet
 * @CQ_BY_LOT: as it was drawn
 * @CQ_BY_CHAPEAU: as in the chapeau
 *
 * By what the parties are put in order.
 */
typedef enum
{
  CQ_BY_HAND,
  CQ_BY_ALPHABET,
  CQ_BY_HOST,
  CQ_BY_LOT,
  CQ_BY_CHAPEAU,
  CQ_N_PRECEDENCE_RULES
} CqPrecedenceRule;

/**
 * CqPrecedence:
 * @alphabet: (nullable): BCP 47 tag of the language by whose alphabet all versions are ordered; %NULL is each by
 *   its own
 * @seed: (nullable): of a lot
 * @drawn: (nullable): when it was drawn, in ISO 8601
 * @ids: (nullable): of an order by hand: the parties; those that it leaves out follow
 *
 * In which order the parties stand in one place. Counted; not changed.
 */
typedef struct
{
  CqPrecedenceRule rule;
  char *alphabet;
  char *seed;
  char *drawn;
  char **ids;
} CqPrecedence;

CqPrecedence *cq_precedence_new (CqPrecedenceRule rule,
                                 const char *alphabet);
CqPrecedence *cq_precedence_new_by_hand (const char *const *ids);
CqPrecedence *cq_precedence_new_lot (const char *seed,
                                     const char *drawn);
CqPrecedence *cq_precedence_draw (void);
CqPrecedence *cq_precedence_ref (CqPrecedence *self);
void cq_precedence_unref (CqPrecedence *self);

const char *cq_precedence_rule_to_string (CqPrecedenceRule rule);
gboolean cq_precedence_rule_from_string (const char *word,
                                         CqPrecedenceRule *rule);
const char *cq_precedence_place_to_string (CqPrecedencePlace place);

CqPrecedence *cq_document_get_precedence (CqNode *document,
                                          CqPrecedencePlace place);
CqNode *cq_document_set_precedence (CqNode *document,
                                    CqPrecedencePlace place,
                                    CqPrecedence *precedence);

/* Pure: @parties in their order, an array of its own; the others stay behind in the order that they have */
GPtrArray *cq_precedence_sort (const CqPrecedence *self,
                               GPtrArray *parties,
                               const char *lang);
GPtrArray *cq_parties_list_in_order (CqNode *document,
                                     CqPrecedencePlace place,
                                     const char *lang);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqPrecedence, cq_precedence_unref)

G_END_DECLS

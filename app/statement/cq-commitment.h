#pragma once

#include "statement/cq-clause.h"
#include "statement/cq-when.h"

G_BEGIN_DECLS

/**
 * CqCommitment:
 *
 * A promise: its record, the words of the sentence that say it, and the clause it stands in.
 * Immutable, counted.
 */
typedef struct _CqCommitment CqCommitment;

/* Who has a part in a commitment, and how. Actors stand in the sentence. */
typedef enum
{
  CQ_OWNERS_ACTORS,
  CQ_OWNERS_LEAD,
  CQ_OWNERS_CO_LEADS,
  CQ_OWNERS_PARTNERS,
  CQ_N_OWNERS,
} CqOwners;

/* One of them: a party of the document by id, or someone who is none by name */
typedef struct _CqOwner CqOwner;

/* What a record says in words */
typedef enum
{
  CQ_COMMITMENT_ROW, /* the roadmap's own wording */
  CQ_COMMITMENT_DELIVERABLE,
  CQ_COMMITMENT_OUTCOME,
  CQ_COMMITMENT_INDICATOR,
  CQ_COMMITMENT_BASELINE,
  CQ_COMMITMENT_TARGET,
  CQ_COMMITMENT_FUNDING,
  CQ_COMMITMENT_CONDITIONALITY,
  CQ_COMMITMENT_REPORTING,
  CQ_COMMITMENT_EVIDENCE,
  CQ_N_COMMITMENT_TEXTS,
} CqCommitmentText;

typedef enum
{
  CQ_STATUS_NONE, /* not stated */
  CQ_STATUS_COMPLETE,
  CQ_STATUS_ONGOING,
  CQ_STATUS_UNDERWAY,
  CQ_STATUS_NO_DATA,
  CQ_STATUS_INACTIVE,
  CQ_STATUS_OVERDUE,
  CQ_STATUS_DROPPED,
} CqStatus;

/* Owners. A name may be said in several languages; @lang %NULL is the principal one. */
CqOwner *cq_owner_new_party (const char *party);
CqOwner *cq_owner_new_named (const char *lang,
                             const char *name);
CqOwner *cq_owner_with_name (CqOwner *self,
                             const char *lang,
                             const char *name);
CqOwner *cq_owner_with_principal (CqOwner *self,
                                  const char *principal);
CqOwner *cq_owner_ref (CqOwner *self);
void cq_owner_unref (CqOwner *self);
const char *cq_owner_get_party (CqOwner *self);
const char *cq_owner_get_name (CqOwner *self,
                               const char *lang,
                               const char *principal);
CqNode *cq_owner_get_name_node (CqOwner *self,
                                const char *lang,
                                const char *principal);
char *cq_owner_make_field (CqOwners which,
                           guint nth);

/* Listing: one pass, in the order of the text; records whose `about` names nothing come last.
 * @part %NULL is the whole dossier. */
GPtrArray *cq_commitments_list (CqNode *document,
                                const char *part);
/* What the roadmap in @part prints: for an annex every commitment marked for the roadmap, for a
 * main text that is itself a roadmap all of its own */
GPtrArray *cq_commitments_list_for_roadmap (CqNode *document,
                                            const char *part);
CqCommitment *cq_commitment_find (CqNode *document,
                                  const char *id);

CqCommitment *cq_commitment_ref (CqCommitment *self);
void cq_commitment_unref (CqCommitment *self);

/* Reading. @lang as everywhere; a text is %NULL where the language has none. */
const char *cq_commitment_get_id (CqCommitment *self);
CqNode *cq_commitment_get_record (CqCommitment *self);
CqCommitment *cq_commitment_with_clause (CqCommitment *self,
                                         CqClause *clause);
CqNode *cq_commitment_get_span (CqCommitment *self,
                                const char *lang);
CqClause *cq_commitment_get_clause (CqCommitment *self);
GPtrArray *cq_commitment_get_owners (CqCommitment *self,
                                     CqOwners which);
CqWhen *cq_commitment_get_due (CqCommitment *self);
CqWhen *cq_commitment_get_start (CqCommitment *self);
char *cq_commitment_get_text (CqCommitment *self,
                              CqCommitmentText what,
                              const char *lang);
char *cq_commitment_get_text_any (CqCommitment *self,
                                  CqCommitmentText what,
                                  const char *lang,
                                  CqTextMatch *match);
char *cq_commitment_get_verb (CqCommitment *self,
                              const char *lang);
char *cq_commitment_get_action (CqCommitment *self,
                                const char *lang);
GPtrArray *cq_commitment_get_action_content (CqCommitment *self,
                                             const char *lang);
CqStatus cq_commitment_get_status (CqCommitment *self);
const char *cq_commitment_get_kind (CqCommitment *self);
gboolean cq_commitment_is_in_roadmap (CqCommitment *self);

/* The roadmap's words: its own wording, else the action, else the sentence without actors, verb
 * and date */
char *cq_commitment_get_row_text (CqCommitment *self,
                                  const char *lang,
                                  CqTextMatch *match);
GPtrArray *cq_commitment_get_row_content (CqCommitment *self,
                                          const char *lang,
                                          CqTextMatch *match);
/* Owners joined by the language's "and"; @n_missing counts those without a name in the language */
char *cq_owners_get_text (GPtrArray *owners,
                          CqNode *document,
                          const char *lang,
                          guint *n_missing);
char *cq_owners_get_text_any (GPtrArray *owners,
                              CqNode *document,
                              const char *lang);

const char *cq_status_to_string (CqStatus status);
gboolean cq_status_from_string (const char *word,
                                CqStatus *status);
const char *cq_commitment_text_to_string (CqCommitmentText what);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqCommitment, cq_commitment_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqOwner, cq_owner_unref)

G_END_DECLS

#pragma once

#include "statement/cq-commitment.h"

G_BEGIN_DECLS

/*
 * Edits of the commitment about @id. Where it has no record yet, one is made. Each refreshes the
 * fields of its sentence. %NULL clears.
 */
CqNode *cq_commitment_set_owners (CqNode *document,
                                  const char *id,
                                  CqOwners which,
                                  GPtrArray *owners);
CqNode *cq_commitment_set_owner_name (CqNode *document,
                                      const char *id,
                                      const char *field,
                                      const char *lang,
                                      const char *name);
CqNode *cq_commitment_set_due (CqNode *document,
                               const char *id,
                               CqWhen *due);
CqNode *cq_commitment_set_start (CqNode *document,
                                 const char *id,
                                 CqWhen *start);
CqNode *cq_commitment_set_text (CqNode *document,
                                const char *id,
                                CqCommitmentText what,
                                const char *lang,
                                const char *text);
CqNode *cq_commitment_set_status (CqNode *document,
                                  const char *id,
                                  CqStatus status);
CqNode *cq_commitment_set_kind (CqNode *document,
                                const char *id,
                                const char *kind);
CqNode *cq_commitment_set_in_roadmap (CqNode *document,
                                      const char *id,
                                      gboolean in_roadmap);
/* In the sentence: nothing happens where it has no such span */
CqNode *cq_commitment_set_verb (CqNode *document,
                                const char *id,
                                const char *lang,
                                const char *verb);
CqNode *cq_commitment_set_action (CqNode *document,
                                  const char *id,
                                  const char *lang,
                                  GPtrArray *content);
/* Removes the record; the sentence stays, its fields as plain words */
CqNode *cq_commitment_remove (CqNode *document,
                              const char *id);

/*
 * The same on the record alone, for making many: gather records, then put them into the document
 * at once with cq_profile_put_records() and refresh with cq_fields_refresh(). Each returns a new
 * record. @principal is the document's language.
 */
CqNode *cq_commitment_record_new (const char *about);
CqNode *cq_commitment_record_with_owners (CqNode *record,
                                          CqOwners which,
                                          GPtrArray *owners);
CqNode *cq_commitment_record_with_when (CqNode *record,
                                        CqTag tag,
                                        CqWhen *when);
CqNode *cq_commitment_record_with_text (CqNode *record,
                                        CqCommitmentText what,
                                        const char *lang,
                                        const char *principal,
                                        const char *text);
CqNode *cq_commitment_record_with_status (CqNode *record,
                                          CqStatus status);
CqNode *cq_commitment_record_with_kind (CqNode *record,
                                        const char *kind);
CqNode *cq_commitment_record_with_roadmap (CqNode *record,
                                           gboolean in_roadmap);

/*
 * Composing the sentence, a typing aid: the content of a clause with the span of commitment @id
 * in it. The words of the fields are computed from @record (whether or not it stands in @document
 * yet) and the parties of @document. @pattern is content whose texts may hold {actors} {verb} {action}
 * {due}; %NULL is the language's usual order ("{actors} {verb} {action} {due}."). A {due} behind
 * a word of the sentence's own, "by {due}", prints the date alone; a {due} by itself prints "by
 * December 2018". What is in the pattern and not given becomes a blank; in the usual order it is
 * left out.
 */
GPtrArray *cq_commitment_compose (CqNode *document,
                                  CqNode *record,
                                  const char *id,
                                  const char *lang,
                                  GPtrArray *pattern,
                                  const char *verb,
                                  GPtrArray *action);
const char *cq_commitment_get_usual_pattern (const char *lang);
/* The names that a pattern may hold, %NULL-terminated: actors, verb, action, due */
const char *const *cq_commitment_list_placeholders (void);

G_END_DECLS

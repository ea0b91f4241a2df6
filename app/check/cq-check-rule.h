#pragma once

#include "check/cq-check.h"
#include "docbook/cq-schema.h"
#include "tree/cq-walk.h"

G_BEGIN_DECLS

/**
 * CqCheck:
 *
 * One check in the making: what the rules look at, and what they find.
 */
typedef struct
{
  CqNode *document;     /* (unowned) */
  const char *file;     /* (unowned) (nullable) */
  const char *lang;     /* (unowned): the principal language */
  CqIndex *index;       /* (owned): from id to element */
  GPtrArray *messages;  /* (unowned) (element-type CqMessage): what the schema says */
  GPtrArray *problems;  /* (unowned) (element-type CqProblem) */
  const struct _CqRule *rule; /* (unowned): the rule at work */
} CqCheck;

/* Finds what goes against a rule; changes nothing but the list of problems. */
typedef void (*CqFind) (CqCheck *check);

typedef struct _CqRule
{
  const char *name;
  CqProblemSeverity severity;
  gboolean is_general; /* for any DocBook, and not for statements only */
  CqFind find;         /* (nullable): of pages */
  const char *remedy;  /* marked for translation */
} CqRule;

/* cq-check-spelling.c: found on request */
extern const CqRule cq_rule_spelling;
extern const CqRule cq_rule_missing_dictionary;

void cq_check_report (CqCheck *self,
                      CqNode *node,
                      const char *id,
                      const char *format,
                      ...) G_GNUC_PRINTF (4, 5);
void cq_check_report_at (CqCheck *self,
                         guint line,
                         const char *id,
                         const char *message);

/* cq-rules-people.c */
void cq_rule_party_without_name (CqCheck *check);
void cq_rule_party_without_signatory (CqCheck *check);
void cq_rule_signed_without_signatories (CqCheck *check);
void cq_rule_signatory_of_unknown_party (CqCheck *check);
void cq_rule_meeting_without_date (CqCheck *check);

/* cq-rules-language.c */
void cq_rule_unknown_language (CqCheck *check);
void cq_rule_missing_translation (CqCheck *check);
void cq_rule_text_behind (CqCheck *check);
void cq_rule_wrong_script (CqCheck *check);

/* cq-rules-names.c */
void cq_rule_name_form_missing (CqCheck *check);
void cq_rule_order_unknown (CqCheck *check);
void cq_rule_name_without_reading (CqCheck *check);

/* cq-rules-commitment.c */
void cq_rule_commitment_without_actor (CqCheck *check);
void cq_rule_commitment_without_date (CqCheck *check);
void cq_rule_commitment_without_action (CqCheck *check);
void cq_rule_relative_date_without_anchor (CqCheck *check);
void cq_rule_unreadable_date (CqCheck *check);
void cq_rule_roadmap_empty (CqCheck *check);

/* cq-rules-text.c */
void cq_rule_part_without_title (CqCheck *check);
void cq_rule_unfilled_field (CqCheck *check);
void cq_rule_empty_section (CqCheck *check);
void cq_rule_unbalanced_bracket (CqCheck *check);

/* cq-rules-structure.c */
void cq_rule_invalid_structure (CqCheck *check);
void cq_rule_duplicate_id (CqCheck *check);
void cq_rule_dangling_link (CqCheck *check);
void cq_rule_undefined_footnote (CqCheck *check);

/* cq-rules-office.c */
void cq_rule_date_file_fault (CqCheck *check);
void cq_rule_register_fault (CqCheck *check);
void cq_rule_lexicon_fault (CqCheck *check);
void cq_rule_style_fault (CqCheck *check);

G_END_DECLS

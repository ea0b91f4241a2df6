#pragma once

#include "values/cq-json-read.h"
#include "values/cq-values-model.h"

G_BEGIN_DECLS

/* Readers of one value each: CqReadValue. The field that each fills is named. */
#define CQ_DECLARE_READER(name) \
  gboolean name (const CqPlace *place, JsonNode *node, gpointer field, GError **error)

CQ_DECLARE_READER (cq_read_string);         /* char *; null is empty */
CQ_DECLARE_READER (cq_read_language);       /* char * */
CQ_DECLARE_READER (cq_read_id);             /* char * */
CQ_DECLARE_READER (cq_read_after);          /* char *; null is empty */
CQ_DECLARE_READER (cq_read_country);        /* char *, in capitals; null is empty */
CQ_DECLARE_READER (cq_read_flag);           /* CqValuesFlag; null is absent */
CQ_DECLARE_READER (cq_read_count);          /* int, positive; null is CQ_VALUES_CLEARED */
CQ_DECLARE_READER (cq_read_formality);      /* char * */
CQ_DECLARE_READER (cq_read_role);           /* char * */
CQ_DECLARE_READER (cq_read_standing);       /* char * */
CQ_DECLARE_READER (cq_read_precedence_rule); /* char * */
CQ_DECLARE_READER (cq_read_orders);         /* CqValuesOrders * */
CQ_DECLARE_READER (cq_read_status);         /* char * */
CQ_DECLARE_READER (cq_read_style);          /* char * */
CQ_DECLARE_READER (cq_read_date);           /* CqValuesDate * */
CQ_DECLARE_READER (cq_read_when);           /* CqValuesWhen * */
CQ_DECLARE_READER (cq_read_text);           /* CqValuesText * */
CQ_DECLARE_READER (cq_read_rich_text);      /* CqValuesText *, with footnotes of its own */
CQ_DECLARE_READER (cq_read_footnotes);      /* CqValuesList * of CqValuesNote */
CQ_DECLARE_READER (cq_read_owners);         /* CqValuesList * of CqValuesText */
CQ_DECLARE_READER (cq_read_commitment);     /* CqValuesList * of one CqValuesCommitment */
CQ_DECLARE_READER (cq_read_commitments);    /* CqValuesList * of CqValuesCommitment */
CQ_DECLARE_READER (cq_read_clauses);        /* CqValuesList * of CqValuesClause */
CQ_DECLARE_READER (cq_read_preamble);       /* CqValuesList * of CqValuesClause */
CQ_DECLARE_READER (cq_read_sections);       /* CqValuesList * of CqValuesSection */
CQ_DECLARE_READER (cq_read_parties);        /* CqValuesList * of CqValuesParty */
CQ_DECLARE_READER (cq_read_signatures);     /* CqValuesSignatures * */
CQ_DECLARE_READER (cq_read_meeting);        /* CqValuesMeeting * */

/* Keys of every entry of a list that is known by id: the first member of its structure */
#define CQ_ENTRY_KEYS \
  { "id", cq_read_id, G_STRUCT_OFFSET (CqValuesEntry, id) }, \
  { "after", cq_read_after, G_STRUCT_OFFSET (CqValuesEntry, after) }, \
  { "remove", cq_read_flag, G_STRUCT_OFFSET (CqValuesEntry, remove) }

gboolean cq_is_text (JsonNode *node,
                     const CqKey *other_keys);
gboolean cq_read_list (const CqPlace *place,
                       JsonNode *node,
                       CqValuesList **list,
                       CqReadValue read_entry,
                       gsize entry_size,
                       GError **error);
CqValuesText *cq_text_new_cleared (const CqPlace *place);

gboolean cq_values_read (const CqSource *source,
                         JsonNode *root,
                         CqValues *values,
                         GError **error);

G_END_DECLS

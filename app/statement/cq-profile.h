#pragma once

#include "tree/cq-walk.h"

G_BEGIN_DECLS

/* What the program writes. Every older profile is read for ever. */
#define CQ_PROFILE_VERSION 1

/*
 * Records are the project's elements within the `info` of the root; `about` names the places of
 * the text that they speak of. Records handed out are borrowed from the document.
 */

gboolean cq_profile_is_ours (CqNode *document);
guint cq_profile_get_version (CqNode *document);
CqNode *cq_profile_ensure (CqNode *document);

/* Attributes of cq:file, such as CQ_AT_TEMPLATE; %NULL where absent, %NULL removes */
const char *cq_profile_get_setting (CqNode *document,
                                    CqTag attribute);
CqNode *cq_profile_set_setting (CqNode *document,
                                CqTag attribute,
                                const char *value);

/* Records */
CqNode *cq_profile_get_info (CqNode *document);
CqNode *cq_profile_set_info (CqNode *document,
                             CqNode *info);
CqNode *cq_profile_find_record (CqNode *document,
                                CqTag tag,
                                const char *about);
GPtrArray *cq_profile_list_records (CqNode *document,
                                    CqTag tag);
CqNode *cq_profile_put_record (CqNode *document,
                               CqNode *record);
CqNode *cq_profile_put_records (CqNode *document,
                                GPtrArray *records);
CqNode *cq_profile_remove_record (CqNode *document,
                                  CqTag tag,
                                  const char *about);
CqNode *cq_profile_remove_records_about (CqNode *document,
                                         GHashTable *ids);
CqNode *cq_record_new (CqTag tag,
                       const char *about);
gboolean cq_record_is_about (CqNode *record,
                             const char *id);

/* Ids: words separated by blanks */
char **cq_ids_split (const char *ids);
char *cq_ids_join (const char *const *ids);

/* New ids: an XML name made from a text ("Transport and logistics" gives "transport-and-logistics"),
 * and one that is free in @ids. Later edits that share the same @ids need not index the document again. */
char *cq_id_from_text (const char *text);
char *cq_id_new (CqIndex *ids,
                 const char *wanted,
                 const char *stem);

G_END_DECLS

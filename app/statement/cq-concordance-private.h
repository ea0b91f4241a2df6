#pragma once

#include "statement/cq-concordance.h"

G_BEGIN_DECLS

/* For the concordance's own files. */

/* Every text of the document in its languages, all said to be in step */
GPtrArray *cq_versions_list (CqNode *document,
                             char ***languages);
void cq_versions_free (CqVersions *self);
char *cq_versions_make_key (const char *about,
                            const char *field,
                            const char *lang);

/* The texts alone, for a pass that asks for no states */
CqConcordance *cq_concordance_new_unjudged (CqNode *document);

/* (element-type utf8 CqNode): the records of versions by key; borrowed from the document */
GHashTable *cq_versions_gather_records (CqNode *document);

/* What a text says, so short that it fits a record: the same for the same words, live fields by what they are */
char *cq_text_make_fingerprint (CqNode *text);

G_END_DECLS

#pragma once

#include "tree/cq-path.h"

G_BEGIN_DECLS

/**
 * CqPassageVisit:
 * @passage: an element that holds words
 * @path: how to get there; its steps are valid during the visit only
 * @lang: the language of its words
 *
 * Called for each passage of a document.
 */
typedef void (*CqPassageVisit) (CqNode *passage,
                                GArray *path,
                                const char *lang,
                                gpointer data);

void cq_passages_visit (CqNode *document,
                        CqPassageVisit visit,
                        gpointer data);

char *cq_passage_dup_text (CqNode *passage,
                           const char *lang);
CqNode *cq_passage_replace (CqNode *passage,
                            const char *lang,
                            guint start,
                            guint length,
                            const char *replacement);

G_END_DECLS

#pragma once

#include "statement/cq-when.h"

G_BEGIN_DECLS

/*
 * How a document writes its dates and numbers, where a language leaves the choice: by which calendar, with which
 * digits, and whether lengths of time are said twice.
 */

/* The tag by which the dates of a language are written: "ja-u-ca-japanese" where the document counts by era */
char *cq_document_get_date_language (CqNode *document,
                                     const char *lang);
CqNode *cq_document_set_date_language (CqNode *document,
                                       const char *tag);

/* Whether lengths of time have words and figures, "thirty (30) days" */
gboolean cq_document_says_lengths_twice (CqNode *document);
CqNode *cq_document_set_lengths_twice (CqNode *document,
                                       gboolean twice);

/* A time as cq_when_get_text() has it, in the manner of the document */
char *cq_document_get_when_text (CqNode *document,
                                 CqWhen *when,
                                 CqWhenUse use,
                                 const char *lang);

G_END_DECLS

#pragma once

#include <gio/gio.h>

#include "check/cq-check.h"

G_BEGIN_DECLS

/**
 * CqChecker:
 *
 * What is not yet fit to be circulated of a document that is being written: found when the writer
 * pauses, never waited for.
 */
#define CQ_TYPE_CHECKER (cq_checker_get_type ())
G_DECLARE_FINAL_TYPE (CqChecker, cq_checker, CQ, CHECKER, GObject)

/* How long a pause is, in milliseconds */
#define CQ_CHECKER_PAUSE 300

CqChecker *cq_checker_new (void);

void cq_checker_set_document (CqChecker *self,
                              CqNode *document);
void cq_checker_set_pages (CqChecker *self,
                           CqPages *pages,
                           CqNode *source);

GPtrArray *cq_checker_get_problems (CqChecker *self);
CqNode *cq_checker_get_source (CqChecker *self);
const char *cq_checker_get_message (CqChecker *self);

G_END_DECLS

#pragma once

#include <gio/gio.h>

#include "check/cq-problem.h"

G_BEGIN_DECLS

/**
 * CqListedProblem:
 *
 * A problem as a list model wants it, and the form where it is mended. Immutable.
 */
#define CQ_TYPE_LISTED_PROBLEM (cq_listed_problem_get_type ())
G_DECLARE_FINAL_TYPE (CqListedProblem, cq_listed_problem, CQ, LISTED_PROBLEM, GObject)

CqListedProblem *cq_listed_problem_new (const CqProblem *problem,
                                        const char *form);
gboolean cq_listed_problem_equal (gconstpointer listed,
                                  gconstpointer other);

CqProblemSeverity cq_listed_problem_get_severity (CqListedProblem *self);
const char *cq_listed_problem_get_message (CqListedProblem *self);
const char *cq_listed_problem_get_remedy (CqListedProblem *self);
const char *cq_listed_problem_get_form (CqListedProblem *self);

G_END_DECLS

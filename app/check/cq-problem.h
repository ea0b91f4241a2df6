#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CQ_PROBLEM_ERROR,   /* it must not be circulated so */
  CQ_PROBLEM_WARNING, /* probably not meant */
  CQ_PROBLEM_INFO,    /* worth knowing; may well be meant */
} CqProblemSeverity;

/**
 * CqProblem:
 *
 * Something that a drafter may want to mend, and how.
 */
typedef struct
{
  CqProblemSeverity severity;
  const char *rule; /* (not nullable): static; kebab-case; never changes its meaning */
  char *file;       /* (owned) (nullable): as it was named by whoever asked */
  guint line;       /* 0 where none is known */
  char *id;         /* (owned) (nullable): the xml:id of the element, or the nearest around it */
  char *field;      /* (owned) (nullable): of what is not filled in, the kind of field: "actors", "date-signed" */
  char *message;    /* (owned): one sentence without a full stop, translated */
  char *remedy;     /* (owned): what to do, likewise */
} CqProblem;

void cq_problem_free (CqProblem *self);
const char *cq_problem_severity_to_word (CqProblemSeverity severity);
const char *cq_problem_severity_to_string (CqProblemSeverity severity);
char *cq_problem_say (const CqProblem *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqProblem, cq_problem_free)

G_END_DECLS

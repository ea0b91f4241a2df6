#include "check/cq-problem.h"

#include <glib/gi18n-lib.h>

void
cq_problem_free (CqProblem *self)
{
  g_free (self->file);
  g_free (self->id);
  g_free (self->field);
  g_free (self->message);
  g_free (self->remedy);
  g_free (self);
}

/**
 * cq_problem_severity_to_word:
 *
 * Returns: (transfer none): "error", "warning" or "info", in every language, for programs to read
 */
const char *
cq_problem_severity_to_word (CqProblemSeverity severity)
{
  static const char *const words[] = { "error", "warning", "info" };

  return words[severity];
}

/**
 * cq_problem_severity_to_string:
 *
 * Returns: (transfer none): the word that stands before a problem, translated
 */
const char *
cq_problem_severity_to_string (CqProblemSeverity severity)
{
  switch (severity)
    {
    case CQ_PROBLEM_ERROR:
      return C_ ("severity", "error");
    case CQ_PROBLEM_WARNING:
      return C_ ("severity", "warning");
    case CQ_PROBLEM_INFO:
      return C_ ("severity", "info");
    default:
      g_assert_not_reached ();
    }
}

/**
 * cq_problem_say:
 *
 * Returns: (transfer full): what is wrong and what to do, for people
 */
char *
cq_problem_say (const CqProblem *self)
{
  /* Translators: what is wrong, and what to do. Put the full stop and the space of your language between them; after
     the second there is none. */
  return g_strdup_printf (C_ ("problem", "%s. %s"), self->message, self->remedy);
}

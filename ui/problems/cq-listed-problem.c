/* A problem in a list. */
#include "problems/cq-listed-problem.h"

struct _CqListedProblem
{
  GObject parent_instance;

  CqProblemSeverity severity;
  char *message; /* (owned) */
  char *remedy;  /* (owned) */
  char *form;    /* (owned) */
};

G_DEFINE_FINAL_TYPE (CqListedProblem, cq_listed_problem, G_TYPE_OBJECT)

static void
cq_listed_problem_finalize (GObject *object)
{
  CqListedProblem *self = CQ_LISTED_PROBLEM (object);

  g_free (self->message);
  g_free (self->remedy);
  g_free (self->form);
  G_OBJECT_CLASS (cq_listed_problem_parent_class)->finalize (object);
}

static void
cq_listed_problem_class_init (CqListedProblemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cq_listed_problem_finalize;
}

static void
cq_listed_problem_init (CqListedProblem *self)
{
}

/**
 * cq_listed_problem_new:
 * @problem: what a check found
 * @form: the id of the form where it is mended
 *
 * Returns: (transfer full): what a list shows of it
 */
CqListedProblem *
cq_listed_problem_new (const CqProblem *problem, const char *form)
{
  CqListedProblem *self = g_object_new (CQ_TYPE_LISTED_PROBLEM, NULL);

  self->severity = problem->severity;
  self->message = g_strdup (problem->message);
  self->remedy = g_strdup (problem->remedy);
  self->form = g_strdup (form);
  return self;
}

/**
 * cq_listed_problem_equal:
 *
 * Returns: whether both say the same and lead to the same form
 */
gboolean
cq_listed_problem_equal (gconstpointer listed, gconstpointer other)
{
  const CqListedProblem *a = listed;
  const CqListedProblem *b = other;

  return a->severity == b->severity && g_str_equal (a->message, b->message) && g_str_equal (a->remedy, b->remedy)
         && g_str_equal (a->form, b->form);
}

CqProblemSeverity
cq_listed_problem_get_severity (CqListedProblem *self)
{
  return self->severity;
}

const char *
cq_listed_problem_get_message (CqListedProblem *self)
{
  return self->message;
}

const char *
cq_listed_problem_get_remedy (CqListedProblem *self)
{
  return self->remedy;
}

const char *
cq_listed_problem_get_form (CqListedProblem *self)
{
  return self->form;
}

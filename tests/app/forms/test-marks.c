/* Where what checks find is shown: beside the row that mends it, and in the form that has that row. */
#include "forms-documents.h"

static const TestDocument template = { "roadmap", NULL, "templates/joint-statement-roadmap.xml", "en" };

static void
test_rows (void)
{
  static const struct
  {
    const char *form;
    const char *row;
    const char *words; /* (nullable): what the mark begins with; %NULL is no mark */
  } cases[] = {
    { "clause/op2", "c1/actors", "The commitment does not say who" },
    { "clause/op2", "c1/action", "“do what” is not filled in" },
    { "clause/op2", "c1/due", "The commitment has no date" },
    { "clause/op2", "text", NULL },
    { "clause/op2", "c1/lead", NULL },
    { "clause/op1", "text", "“a step that the parties approve of” is not filled in" },
    { "area/area1", "title", "“First area of cooperation” is not filled in" },
    { "meeting", "meeting-city", "“city” is not filled in" },
    { "meeting", "meeting-country", NULL },
    { "document", "date-signed", "“date” is not filled in" },
    { "document", "title", NULL },
    { "annex/roadmap", "title", "“field of cooperation” is not filled in" },
    { "annex/roadmap", "subtitle", NULL },
    { "closing", "date-signed", "“date” is not filled in" },
    { "closing", "text", NULL },
  };
  g_autoptr (CqNode) document = load_document (&template);
  g_autoptr (GPtrArray) problems = cq_check_document (document, NULL, NULL);
  CqFormSource source = { document, NULL, problems, NULL, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CqForm) form = cq_form_new (&source, cases[i].form);
      CqRow *row = cq_form_find_row (form, cases[i].row);
      const char *problem = row->problem != NULL ? row->problem : "";

      if (cases[i].words != NULL ? !g_str_has_prefix (problem, cases[i].words) : *problem != '\0')
        g_error ("“%s” of “%s” is marked “%s”", cases[i].row, cases[i].form, problem);
    }
}

static void
test_forms (void)
{
  static const struct
  {
    const char *field;
    const char *id;
    const char *form;
  } cases[] = {
    { "actors", "c1", "clause/op2" },           { "meeting-city", "chapeau", "meeting" },
    { "meeting-city", "closing", "meeting" },   { "name-list-formal", "chapeau", "parties" },
    { "date-signed", "closing", "closing" },    { "date-next-meeting", "op3", "document" },
    { "text", "op1", "clause/op1" },
  };
  g_autoptr (CqNode) document = load_document (&template);
  g_autoptr (GPtrArray) problems = cq_check_document (document, NULL, NULL);
  g_autoptr (GPtrArray) forms = cq_form_ids_of_problems (document, problems);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean is_found = FALSE;

      for (guint p = 0; p < problems->len; p++)
        {
          const CqProblem *problem = problems->pdata[p];

          if (g_strcmp0 (problem->field, cases[i].field) != 0 || g_strcmp0 (problem->id, cases[i].id) != 0)
            continue;
          is_found = TRUE;
          g_assert_cmpstr (forms->pdata[p], ==, cases[i].form);
        }
      g_assert_true (is_found);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forms/marks/rows", test_rows);
  g_test_add_func ("/forms/marks/forms", test_forms);
  return g_test_run ();
}

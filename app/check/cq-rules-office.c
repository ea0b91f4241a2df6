/* Rules about what the office has said of its own usage: it holds for every document. */
#include "check/cq-check-rule.h"
#include "language/cq-date-text.h"

void
cq_rule_date_file_fault (CqCheck *check)
{
  GPtrArray *faults = cq_date_text_list_faults ();

  for (guint i = 0; i < faults->len; i++)
    {
      const CqMessage *fault = g_ptr_array_index (faults, i);
      g_autofree char *place = fault->line > 0 ? g_strdup_printf (":%u", fault->line) : g_strdup ("");
      g_autofree char *text = g_strdup_printf ("%s%s: %s", fault->file, place, fault->text);

      cq_check_report_at (check, 0, NULL, text);
    }
}

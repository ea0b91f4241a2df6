/* Rules about what the office has said of its own usage: it holds for every document. */
#include "check/cq-check-rule.h"
#include "language/cq-date-text.h"
#include "register/cq-register.h"
#include "style/cq-style.h"
#include "template/cq-lexicon.h"

/* The line is one of the office's file, and not of the document. */
static void
report_faults (CqCheck *check,
               GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    {
      const CqMessage *fault = g_ptr_array_index (faults, i);
      g_autofree char *place = fault->line > 0 ? g_strdup_printf (":%u", fault->line) : g_strdup ("");
      g_autofree char *text = g_strdup_printf ("%s%s: %s", fault->file, place, fault->text);

      cq_check_report_at (check, 0, NULL, text);
    }
}

void
cq_rule_date_file_fault (CqCheck *check)
{
  report_faults (check, cq_date_text_list_faults ());
}

void
cq_rule_register_fault (CqCheck *check)
{
  g_autoptr (GPtrArray) faults = cq_message_array_new ();
  g_autoptr (CqRegister) names = cq_register_load (faults);

  report_faults (check, faults);
}

void
cq_rule_lexicon_fault (CqCheck *check)
{
  g_autoptr (GPtrArray) faults = cq_lexicon_list_faults ();

  report_faults (check, faults);
}

void
cq_rule_style_fault (CqCheck *check)
{
  g_auto (GStrv) names = cq_style_list_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CqStyle) style = cq_style_load (names[i], &error);

      if (style == NULL)
        cq_check_report_at (check, 0, NULL, error->message);
    }
}

#include <glib/gi18n-lib.h>

#include "cli/cq-cli.h"
#include "language/cq-date-text.h"

/* One line a language: its tag, what a date looks like in it, and the file that changed that last. */
static CqAnswer
list_languages (void)
{
  static const CqDate sample = { .year = 2017, .month = 5, .day = 1 };
  g_auto (GStrv) langs = cq_date_text_list_languages ();
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; langs[i] != NULL; i++)
    {
      const char *source = NULL;
      g_autofree char *patterns = cq_date_text_describe (langs[i], &source);
      g_autofree char *text = cq_date_text (&sample, NULL, langs[i], CQ_DATE_STYLE_TEXT);

      g_string_append_printf (list, "%s\t%s\t%s\n", langs[i], text != NULL ? text : "", source != NULL ? source : "");
    }
  return cq_cli_print (list->str);
}

static CqAnswer
show_language (const char *lang)
{
  g_autofree char *patterns = cq_date_text_describe (lang, NULL);

  if (patterns == NULL)
    return cq_cli_refuse (_ ("There are no patterns of dates for the language “%s”. “communique-cli dates” lists those "
                             "that there are"),
                          lang);
  return cq_cli_print (patterns);
}

static CqAnswer
show_dates (const CqCommand *command,
            char **arguments)
{
  g_auto (GStrv) operands = NULL;
  GPtrArray *faults;
  CqAnswer answer = CQ_ANSWER_DONE;
  CqAnswer shown;

  if (!cq_cli_parse (command, arguments, NULL, 0, 1, &operands, &answer))
    return answer;

  faults = cq_date_text_list_faults ();
  for (guint i = 0; i < faults->len; i++)
    {
      cq_cli_say_message (g_ptr_array_index (faults, i));
      answer = CQ_ANSWER_FAILED;
    }
  shown = operands[0] != NULL ? show_language (operands[0]) : list_languages ();
  return MAX (answer, shown);
}

const CqCommand cq_command_dates = {
  .name = "dates",
  .operands = N_ ("[LANGUAGE]"),
  .summary = N_ ("Show how dates are written: all languages, or the patterns of one"),
  .description = N_ ("What is shown of one language is a file. Keep it as LANGUAGE.dates in the folder\n"
                     "“communique/dates” of your data folder (~/.local/share, or XDG_DATA_HOME), and change\n"
                     "in it what your office writes otherwise. A fault in such a file is told with its line;\n"
                     "the rest of the file holds, and the exit status is 2."),
  .run = show_dates,
};

#include <glib/gi18n-lib.h>

#include "cli/cq-cli.h"
#include "language/cq-language.h"

static CqAnswer
list_templates (const CqCommand *command,
                char **arguments)
{
  g_auto (GStrv) operands = NULL;
  CqAnswer answer = CQ_ANSWER_DONE;
  g_autoptr (CqCatalogue) catalogue = NULL;
  g_autofree char *lang = cq_language_get_interface ();
  g_autoptr (GString) list = g_string_new (NULL);
  GPtrArray *templates;
  GPtrArray *problems;
  CqAnswer printed;

  if (!cq_cli_parse (command, arguments, NULL, 0, 0, &operands, &answer))
    return answer;

  catalogue = cq_cli_get_catalogue ();
  problems = cq_catalogue_get_problems (catalogue);
  for (guint i = 0; i < problems->len; i++)
    {
      cq_cli_say_message (g_ptr_array_index (problems, i));
      answer = CQ_ANSWER_FAILED;
    }

  templates = cq_catalogue_list (catalogue);
  for (guint i = 0; i < templates->len; i++)
    {
      CqTemplate *template = g_ptr_array_index (templates, i);
      g_autofree char *languages = g_strjoinv (",", (char **) cq_template_get_languages (template));
      g_autofree char *title = cq_template_get_title (template, lang);

      g_string_append_printf (list, "%s\t%s\t%s\n", cq_template_get_id (template), languages,
                              title != NULL ? title : "");
    }
  printed = cq_cli_print (list->str);
  return MAX (answer, printed);
}

const CqCommand cq_command_templates = {
  .name = "templates",
  .summary = N_ ("List the templates: id, languages and title, with tabs between"),
  .description = N_ ("Templates of your own go into the folder “communique/templates” of your data folder\n"
                     "(~/.local/share, or XDG_DATA_HOME). One that cannot be read is named, and the exit\n"
                     "status is 2."),
  .run = list_templates,
};

#include <glib/gi18n-lib.h>

#include "cli/cq-cli.h"
#include "pdf/cq-pdf.h"

/* Makes the output; says what whoever exports should know, and why where there is none. */
static GBytes *
make_output (CqNode *document,
             const CqExportChoice *choice,
             const char *file)
{
  gint64 epoch = CQ_PDF_NOW;
  g_autoptr (GPtrArray) notices = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  if (choice->target == CQ_EXPORT_PDF && !cq_cli_get_epoch (&epoch))
    return NULL;
  bytes = cq_export_make (document, choice, epoch, NULL, NULL, NULL, &notices, &error);
  for (guint i = 0; notices != NULL && i < notices->len; i++)
    cq_cli_say (CQ_MESSAGE_WARNING, file, 0, g_ptr_array_index (notices, i));
  if (bytes == NULL)
    cq_cli_fail (file, error);
  return bytes;
}

static CqAnswer
export_document (const CqCommand *command,
                 char **arguments)
{
  g_autofree char *to = NULL;
  g_autofree char *output = NULL;
  g_auto (CqCliChoice) choice = { NULL };
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_ ("What to make: pdf, docbook or text"), N_ ("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Where to write it; “-” is standard output"),
      N_ ("FILE") },
    CQ_CLI_CHOICE_ENTRIES (choice),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) operands = NULL;
  CqAnswer answer = CQ_ANSWER_DONE;
  g_autoptr (CqNode) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CqExportTarget target;
  CqExportChoice read;

  if (!cq_cli_parse (command, arguments, entries, 1, 1, &operands, &answer))
    return answer;
  if (!cq_cli_require (command, "--to", to) || !cq_cli_require (command, "-o", output))
    return CQ_ANSWER_FAILED;
  if (!cq_export_target_from_string (to, &target))
    return cq_cli_refuse (_("Nothing can be exported to “%s”. There are: pdf, docbook, text"), to);

  document = cq_cli_load (operands[0], NULL);
  if (document == NULL || !cq_cli_choice_read (&choice, &read))
    return CQ_ANSWER_FAILED;
  read.target = target;
  bytes = make_output (document, &read, operands[0]);
  return bytes != NULL ? cq_cli_write (output, bytes) : CQ_ANSWER_FAILED;
}

const CqCommand cq_command_export = {
  .name = "export",
  .operands = N_ ("FILE --to=FORMAT -o OUT"),
  .summary = N_ ("Make DocBook, PDF or plain text for circulation"),
  .description = N_ ("What is not filled in is printed as a blank and named on standard error.\n"
                     "SOURCE_DATE_EPOCH in the environment fixes the time that the file bears."),
  .run = export_document,
};

#include <glib/gi18n-lib.h>

#include "cli/cq-cli.h"
#include "pdf/cq-pdf.h"

static CqAnswer
dump_pages (const CqCommand *command,
            char **arguments)
{
  g_auto (CqCliChoice) choice = { NULL };
  g_auto (CqCliMarkings) markings = { NULL };
  const GOptionEntry entries[] = {
    CQ_CLI_CHOICE_ENTRIES (choice),
    CQ_CLI_MARKINGS_ENTRIES (markings),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) operands = NULL;
  CqAnswer answer = CQ_ANSWER_DONE;
  CqExportChoice read;
  g_autoptr (CqNode) document = NULL;
  g_autoptr (CqNode) edition = NULL;
  g_autoptr (CqPages) pages = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = NULL;

  if (!cq_cli_parse (command, arguments, entries, 1, 1, &operands, &answer))
    return answer;
  document = cq_cli_load (operands[0], NULL);
  if (document == NULL || !cq_cli_choice_read (&choice, operands[0], &read) || !cq_cli_markings_read (&markings, &read))
    return CQ_ANSWER_FAILED;
  if (!cq_cli_choice_read_languages (&choice, document, &read))
    return CQ_ANSWER_FAILED;
  if (choice.langs != NULL && choice.langs[1] != NULL && read.beside == NULL)
    return cq_cli_refuse (_("--lang names several languages. Name one, or set them side by side with --synoptic"));
  read.markings.time = CQ_PDF_NOW;
  if (!cq_cli_get_epoch (&read.markings.time))
    return CQ_ANSWER_FAILED;
  edition = cq_export_make_edition (document, &read, NULL, &error);
  pages = edition != NULL ? cq_export_lay_out (document, edition, &read, NULL, &error) : NULL;
  if (g_error_matches (error, CQ_EXPORT_ERROR, CQ_EXPORT_ERROR_MARKINGS))
    {
      cq_cli_fail (operands[0], error);
      return CQ_ANSWER_NO;
    }
  if (pages == NULL)
    return cq_cli_fail (operands[0], error);
  dump = cq_pages_dump (pages);
  return cq_cli_print (dump);
}

const CqCommand cq_command_pages = {
  .name = "pages",
  .operands = N_ ("FILE"),
  .summary = N_ ("Show what stands where on the pages, as text"),
  .run = dump_pages,
};

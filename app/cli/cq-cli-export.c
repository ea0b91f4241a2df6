#include <glib/gi18n-lib.h>

#include "cli/cq-cli.h"
#include "docbook/cq-writer.h"
#include "edition/cq-plain-text.h"
#include "pdf/cq-pdf.h"

typedef enum
{
  TO_PDF,
  TO_DOCBOOK,
  TO_TEXT,
} CqTarget;

static gboolean
read_target (const char *word,
             CqTarget *target)
{
  static const char *const words[] = { [TO_PDF] = "pdf", [TO_DOCBOOK] = "docbook", [TO_TEXT] = "text" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i]))
      {
        *target = i;
        return TRUE;
      }
  cq_cli_refuse (_("Nothing can be exported to “%s”. There are: pdf, docbook, text"), word);
  return FALSE;
}

static GBytes *
make_pdf (CqNode *document,
          CqNode *edition,
          const CqCliChoice *choice,
          const char *file)
{
  CqPdfOptions options = { .epoch = CQ_PDF_NOW };
  g_autoptr (CqPages) pages = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *bytes = NULL;

  if (!cq_cli_get_epoch (&options.epoch))
    return NULL;
  pages = cq_cli_make_pages (document, edition, choice->part, &error);
  if (pages != NULL)
    bytes = cq_pdf_write (pages, &options, &error);
  if (bytes == NULL)
    cq_cli_fail (file, error);
  return bytes;
}

static GBytes *
make_output (CqNode *document,
             const CqCliChoice *choice,
             CqTarget target,
             const char *file)
{
  g_autoptr (CqNode) edition = cq_cli_make_edition (document, choice, file, TRUE);
  char *text;

  if (edition == NULL)
    return NULL;
  switch (target)
    {
    case TO_PDF:
      return make_pdf (document, edition, choice, file);
    case TO_DOCBOOK:
      return cq_writer_write (edition);
    case TO_TEXT:
      text = cq_plain_text_make (edition);
      return g_bytes_new_take (text, strlen (text));
    default:
      g_assert_not_reached ();
    }
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
  CqTarget target;

  if (!cq_cli_parse (command, arguments, entries, 1, 1, &operands, &answer))
    return answer;
  if (!cq_cli_require (command, "--to", to) || !cq_cli_require (command, "-o", output) || !read_target (to, &target))
    return CQ_ANSWER_FAILED;

  document = cq_cli_load (operands[0], NULL);
  if (document == NULL)
    return CQ_ANSWER_FAILED;
  bytes = make_output (document, &choice, target, operands[0]);
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

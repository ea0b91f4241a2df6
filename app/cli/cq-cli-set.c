#include <glib/gi18n-lib.h>

#include "cli/cq-cli.h"
#include "docbook/cq-writer.h"
#include "pdf/cq-pdf-source.h"
#include "store/cq-store.h"

/* In place, and only where nobody else has written meanwhile */
static CqAnswer
write_in_place (const char *path,
                GBytes *bytes,
                const CqFingerprint *fingerprint)
{
  g_autoptr (GError) error = NULL;

  if (cq_store_write_unchanged (path, bytes, fingerprint, NULL, &error))
    return CQ_ANSWER_DONE;
  return cq_cli_fail (NULL, error);
}

static CqAnswer
set_values (const CqCommand *command,
            char **arguments)
{
  g_autofree char *values = NULL;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "values", 0, 0, G_OPTION_ARG_FILENAME, &values, N_ ("The values (JSON); what they do not name is kept"),
      N_ ("FILE.json") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_ ("Where to write it; “-” is standard output; without it, FILE itself"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) operands = NULL;
  CqAnswer answer = CQ_ANSWER_DONE;
  g_autoptr (CqFingerprint) fingerprint = NULL;
  g_autoptr (CqNode) document = NULL;
  g_autoptr (CqNode) filled = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *path;
  gboolean is_pdf;

  if (!cq_cli_parse (command, arguments, entries, 1, 1, &operands, &answer))
    return answer;
  if (!cq_cli_require (command, "--values", values))
    return CQ_ANSWER_FAILED;
  path = operands[0];
  if (g_str_equal (path, "-") && g_str_equal (values, "-"))
    return cq_cli_refuse (_("The document and the values cannot both be on standard input"));

  if (output == NULL && !g_str_equal (path, "-"))
    fingerprint = cq_fingerprint_new (path, NULL);
  document = cq_cli_load (path, &bytes);
  if (document == NULL)
    return CQ_ANSWER_FAILED;
  is_pdf = cq_pdf_is_pdf (bytes);
  if (is_pdf && fingerprint != NULL)
    return cq_cli_refuse (_("“%s” is a PDF, which a document does not take the place of. Say with -o where to write it"),
                          path);
  filled = cq_cli_apply_values (document, values);
  if (filled == NULL)
    return CQ_ANSWER_FAILED;

  /* What is not changed stays byte for byte, however it was written. */
  if (is_pdf || !cq_node_equal (document, filled))
    {
      g_bytes_unref (bytes);
      bytes = cq_writer_write (filled);
    }
  else if (fingerprint != NULL)
    return CQ_ANSWER_DONE;

  if (fingerprint != NULL)
    return write_in_place (path, bytes, fingerprint);
  return cq_cli_write (output != NULL ? output : "-", bytes);
}

const CqCommand cq_command_set = {
  .name = "set",
  .operands = N_ ("FILE --values FILE.json"),
  .summary = N_ ("Merge values into a document"),
  .description = N_ ("FILE may be “-” for standard input; the result then goes to standard output."),
  .run = set_values,
};

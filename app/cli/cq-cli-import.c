#include <glib/gi18n-lib.h>

#include "cli/cq-cli.h"
#include "docbook/cq-reader.h"
#include "docbook/cq-writer.h"
#include "import/cq-import.h"
#include "store/cq-store.h"

static gboolean
choose_format (const char *from, const char *path, GBytes *bytes, CqImportFormat *format)
{
  if (from == NULL)
    *format = cq_import_guess_format (path, bytes);
  else if (!cq_import_format_from_string (from, format))
    {
      cq_cli_refuse (_("“%s” is no format to import. The formats are: markdown, text, docbook"), from);
      return FALSE;
    }
  return TRUE;
}

/* Reads, and says what found no place of its own. */
static CqNode *
read_foreign (const char *path, const char *from, const char *lang)
{
  g_autoptr (GPtrArray) messages = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cq_store_read (path, CQ_READER_MAX_BYTES, &error);
  g_autofree char *name = g_filename_display_name (path);
  CqNode *document = NULL;
  CqImportFormat format;

  if (bytes != NULL)
    {
      if (!choose_format (from, name, bytes, &format))
        return NULL;
      document = cq_import_read (bytes, name, format, lang, &messages, &error);
    }
  for (guint i = 0; messages != NULL && i < messages->len; i++)
    cq_cli_say_message (g_ptr_array_index (messages, i));
  if (document == NULL)
    cq_cli_fail (name, error);
  return document;
}

static CqAnswer
import_document (const CqCommand *command,
                 char **arguments)
{
  g_autofree char *from = NULL;
  g_autofree char *lang = NULL;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &from,
      N_ ("What it is: markdown, text or docbook; by default what its name and its text say"), N_ ("FORMAT") },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &lang,
      N_ ("The language of the text; by default what stands before it, that of its script, or English"), N_ ("LANGUAGE") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Where to write the document; “-” is standard output"),
      N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) operands = NULL;
  CqAnswer answer = CQ_ANSWER_DONE;
  g_autoptr (CqNode) document = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!cq_cli_parse (command, arguments, entries, 1, 1, &operands, &answer))
    return answer;
  if (!cq_cli_require (command, "-o", output))
    return CQ_ANSWER_FAILED;
  document = read_foreign (operands[0], from, lang);
  if (document == NULL)
    return CQ_ANSWER_FAILED;
  bytes = cq_writer_write (document);
  return cq_cli_write (output, bytes);
}

const CqCommand cq_command_import = {
  .name = "import",
  .operands = N_ ("FILE -o FILE"),
  .summary = N_ ("Make a document of Markdown, plain text or other DocBook"),
  .description = N_ ("No word is left out: what has no place of its own becomes a paragraph, and is named on standard error."),
  .run = import_document,
};

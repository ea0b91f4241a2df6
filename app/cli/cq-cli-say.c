#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/cq-cli.h"
#include "docbook/cq-reader.h"
#include "store/cq-store.h"

/**
 * cq_cli_say:
 * @file: (nullable): as it was named on the command line
 * @line: 0 where none is known
 * @text: one sentence
 *
 * Says something on standard error: `file:line: severity: text`.
 */
void
cq_cli_say (CqMessageSeverity severity,
            const char *file,
            guint line,
            const char *text)
{
  g_autofree char *shown = file != NULL ? g_filename_display_name (file) : g_strdup ("communique-cli");
  g_autofree char *message = cq_message_format (shown, line, severity, text);

  g_printerr ("%s\n", message);
}

/**
 * cq_cli_say_message:
 *
 * Says what the reader or the schema found.
 */
void
cq_cli_say_message (const CqMessage *message)
{
  cq_cli_say (message->severity, message->file, message->line, message->text);
}

/* Errors of values and templates begin with "file:line: "; takes that off */
static const char *
take_place (const char *text,
            const char *file,
            guint *line)
{
  const char *rest;

  if (file == NULL || !g_str_has_prefix (text, file))
    return text;
  rest = text + strlen (file);
  if (rest[0] != ':')
    return text;
  if (g_ascii_isdigit (rest[1]))
    {
      char *end;

      *line = g_ascii_strtoull (rest + 1, &end, 10);
      rest = end;
    }
  return rest[0] == ':' && rest[1] == ' ' ? rest + 2 : text;
}

/**
 * cq_cli_fail:
 * @file: (nullable): the file at fault
 * @error: why
 *
 * Says on standard error why something could not be done.
 *
 * Returns: %CQ_ANSWER_FAILED
 */
CqAnswer
cq_cli_fail (const char *file,
             const GError *error)
{
  guint line = error->domain == CQ_READER_ERROR ? cq_reader_error_get_line (error) : 0;
  const char *text = take_place (error->message, file, &line);

  cq_cli_say (CQ_MESSAGE_ERROR, file, line, text);
  return CQ_ANSWER_FAILED;
}

/**
 * cq_cli_refuse:
 *
 * Says on standard error what is wrong with how the program was called.
 *
 * Returns: %CQ_ANSWER_FAILED
 */
CqAnswer
cq_cli_refuse (const char *format,
               ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  cq_cli_say (CQ_MESSAGE_ERROR, NULL, 0, text);
  return CQ_ANSWER_FAILED;
}

/**
 * cq_cli_write:
 * @path: "-" is standard output
 *
 * Writes an output whole or not at all; says why where it cannot.
 */
CqAnswer
cq_cli_write (const char *path,
              GBytes *bytes)
{
  g_autoptr (GError) error = NULL;

  if (cq_store_write (path, bytes, &error))
    return CQ_ANSWER_DONE;
  /* The message names the place by itself. */
  return cq_cli_fail (NULL, error);
}

/**
 * cq_cli_print:
 *
 * Writes text to standard output.
 */
CqAnswer
cq_cli_print (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return cq_cli_write ("-", bytes);
}

#include <glib/gi18n-lib.h>

#include "cli/cq-cli.h"
#include "docbook/cq-schema.h"

static CqAnswer
validate (const char *path)
{
  g_autoptr (CqNode) document = cq_cli_load (path, NULL);
  g_autoptr (GPtrArray) messages = NULL;
  g_autoptr (GError) error = NULL;
  CqAnswer answer = CQ_ANSWER_DONE;

  if (document == NULL)
    return CQ_ANSWER_FAILED;
  messages = cq_schema_check_document (document, path, &error);
  if (messages == NULL)
    return cq_cli_fail (NULL, error);
  for (guint i = 0; i < messages->len; i++)
    {
      const CqMessage *message = g_ptr_array_index (messages, i);

      cq_cli_say_message (message);
      if (message->severity == CQ_MESSAGE_ERROR)
        answer = CQ_ANSWER_NO;
    }
  return answer;
}

static CqAnswer
validate_files (const CqCommand *command,
                char **arguments)
{
  g_auto (GStrv) operands = NULL;
  CqAnswer answer = CQ_ANSWER_DONE;

  if (!cq_cli_parse (command, arguments, NULL, 1, G_MAXUINT, &operands, &answer))
    return answer;
  for (guint i = 0; operands[i] != NULL; i++)
    {
      CqAnswer of_file = validate (operands[i]);

      answer = MAX (answer, of_file);
    }
  return answer;
}

const CqCommand cq_command_validate = {
  .name = "validate",
  .operands = N_ ("FILE…"),
  .summary = N_ ("Hold documents against the schema of DocBook 5.0"),
  .description = N_ ("Says nothing of a valid document. The exit status is 1 where one is not valid."),
  .run = validate_files,
};

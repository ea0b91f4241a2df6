#include <glib/gi18n-lib.h>

#include "cli/cq-cli.h"
#include "docbook/cq-schema.h"
#include "language/cq-date-text.h"
#include "register/cq-register.h"
#include "store/cq-store.h"
#include "style/cq-style.h"
#include "template/cq-lexicon.h"

/* More than any office has to say */
#define MAX_FILE ((gsize) 16 * 1024 * 1024)

static CqAnswer
say_all (GPtrArray *messages)
{
  CqAnswer answer = CQ_ANSWER_DONE;

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
validate_register (const char *path)
{
  g_autoptr (GPtrArray) problems = cq_message_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cq_store_read (path, MAX_FILE, &error);
  g_autoptr (CqRegister) names = NULL;
  CqRegisterFile file = { path, "", 0 };

  if (bytes == NULL)
    return cq_cli_fail (NULL, error);
  if (g_bytes_get_size (bytes) > 0)
    file.data = g_bytes_get_data (bytes, &file.length);
  names = cq_register_load_with (&file, problems);
  return say_all (problems);
}

/* Returns: (nullable): what stands in the file */
static char *
read_text (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cq_store_read (path, MAX_FILE, &error);

  if (bytes != NULL)
    return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  cq_cli_fail (NULL, error);
  return NULL;
}

static CqAnswer
validate_dates (const char *path)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autofree char *data = read_text (path);

  if (data == NULL)
    return CQ_ANSWER_FAILED;
  faults = cq_date_text_check_file (path, data);
  return say_all (faults);
}

static CqAnswer
validate_lexicon (const char *path)
{
  g_autoptr (GPtrArray) faults = cq_message_array_new ();
  g_autofree char *data = read_text (path);
  g_autoptr (CqLexicon) lexicon = NULL;

  if (data == NULL)
    return CQ_ANSWER_FAILED;
  lexicon = cq_lexicon_new_from_data (data, path, faults);
  return say_all (faults);
}

/* The message names the file and the line. */
static CqAnswer
validate_style (const char *path)
{
  g_autofree char *data = read_text (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (CqStyle) style = NULL;

  if (data == NULL)
    return CQ_ANSWER_FAILED;
  style = cq_style_load (path, &error);
  if (style != NULL)
    return CQ_ANSWER_DONE;
  cq_cli_fail (path, error);
  return CQ_ANSWER_NO;
}

static CqAnswer
validate (const char *path)
{
  g_autoptr (CqNode) document = NULL;
  g_autoptr (GPtrArray) messages = NULL;
  g_autoptr (GError) error = NULL;

  if (g_str_has_suffix (path, ".register"))
    return validate_register (path);
  if (g_str_has_suffix (path, ".dates"))
    return validate_dates (path);
  if (g_str_has_suffix (path, ".lexicon"))
    return validate_lexicon (path);
  if (g_str_has_suffix (path, ".style"))
    return validate_style (path);
  document = cq_cli_load (path, NULL);
  if (document == NULL)
    return CQ_ANSWER_FAILED;
  messages = cq_schema_check_document (document, path, &error);
  return messages != NULL ? say_all (messages) : cq_cli_fail (NULL, error);
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
  .description = N_ ("Takes files of an office too: names (“.register”), dates (“.dates”), verbs (“.lexicon”) and page styles (“.style”). Says nothing of a valid file. The exit status is 1 where one is not valid."),
  .run = validate_files,
};

/* What reading and validating have to say about a place of a file. */
#include "docbook/cq-message.h"

#include <glib/gi18n-lib.h>

/**
 * cq_message_new:
 * @file: (nullable): the file as it was named
 * @line: the line, counted from 1; 0 where none is known
 * @id: (nullable): the nearest xml:id
 * @element: (nullable): the element to blame
 * @text: one sentence
 *
 * Returns: (transfer full): a message with copies of all that was passed
 */
CqMessage *
cq_message_new (CqMessageSeverity severity,
                const char *file,
                guint line,
                const char *id,
                const char *element,
                const char *text)
{
  CqMessage *self = g_new0 (CqMessage, 1);

  self->severity = severity;
  self->file = g_strdup (file);
  self->line = line;
  self->id = g_strdup (id);
  self->element = g_strdup (element);
  self->text = g_strdup (text);
  return self;
}

void
cq_message_free (CqMessage *self)
{
  g_free (self->file);
  g_free (self->id);
  g_free (self->element);
  g_free (self->text);
  g_free (self);
}

/**
 * cq_message_severity_to_string:
 *
 * Returns: (transfer none): the word that stands before a message, translated
 */
const char *
cq_message_severity_to_string (CqMessageSeverity severity)
{
  switch (severity)
    {
    case CQ_MESSAGE_NOTE:
      return C_ ("severity", "note");
    case CQ_MESSAGE_WARNING:
      return C_ ("severity", "warning");
    case CQ_MESSAGE_ERROR:
      return C_ ("severity", "error");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * cq_message_format:
 * @file: (nullable): the file as it was named; `-` is printed as such
 * @line: 0 where no line is known
 * @text: one sentence
 *
 * Returns: (transfer full): `file:line: severity: text`, without the parts that are not known
 */
char *
cq_message_format (const char *file, guint line, CqMessageSeverity severity, const char *text)
{
  GString *string = g_string_new (NULL);

  if (file != NULL)
    {
      g_string_append (string, file);
      if (line > 0)
        g_string_append_printf (string, ":%u", line);
      g_string_append (string, ": ");
    }
  g_string_append_printf (string, "%s: %s", cq_message_severity_to_string (severity), text);
  return g_string_free (string, FALSE);
}

/**
 * cq_message_to_string:
 *
 * Returns: (transfer full): the message as it is printed, without a line end
 */
char *
cq_message_to_string (const CqMessage *self)
{
  return cq_message_format (self->file, self->line, self->severity, self->text);
}

/**
 * cq_message_array_new:
 *
 * Returns: (transfer full) (element-type CqMessage): an empty array that owns its messages
 */
GPtrArray *
cq_message_array_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) cq_message_free);
}

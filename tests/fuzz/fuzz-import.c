/* Fuzzing the readers of Markdown and plain text: whatever the bytes are, they are refused with a message, or make a
 * document that reads back as what it is; and no letter of a plain text is lost. */
#include <stdlib.h>

#include "../app/import/cq-word-stream.h"
#include "docbook/cq-reader.h"
#include "docbook/cq-writer.h"
#include "import/cq-import.h"

/* A document of @format; NULL where the bytes were refused */
static CqNode *
try_format (GBytes *bytes, CqImportFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) messages = NULL;
  CqNode *document = cq_import_read (bytes, "-", format, "en", &messages, &error);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (CqNode) read = NULL;

  if (document == NULL)
    {
      if (error == NULL || *error->message == '\0')
        abort ();
      return NULL;
    }
  written = cq_writer_write (document);
  read = cq_reader_parse (written, "document", NULL, &error);
  if (read == NULL || !cq_node_equal (read, document))
    abort ();
  return document;
}

static void
check_words (const char *text, CqNode *document)
{
  g_autoptr (GString) expected = g_string_new (NULL);
  CqWordStream stream = cq_stream_new (document);

  cq_stream_add (expected, text);
  if (!cq_stream_holds (&stream, expected->str))
    abort ();
  cq_stream_clear (&stream);
}

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (CqNode) markdown = try_format (bytes, CQ_IMPORT_MARKDOWN);
  g_autoptr (CqNode) text = try_format (bytes, CQ_IMPORT_TEXT);
  g_autofree char *words = g_strndup ((const char *) data, size);

  if (text != NULL && strlen (words) == size && g_utf8_validate (words, -1, NULL))
    check_words (words, text);
  return 0;
}

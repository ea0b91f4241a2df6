/* Fuzzing the reader: whatever the bytes are, they are refused with a message, or make a document
 * that is the same when it is written and read again. */
#include "docbook/cq-reader.h"
#include "docbook/cq-writer.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = cq_reader_parse (bytes, "fuzz", NULL, &error);
  g_autoptr (CqNode) read = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) again = NULL;

  if (document == NULL)
    {
      if (error == NULL || *error->message == '\0')
        abort ();
      return 0;
    }
  written = cq_writer_write (document);
  read = cq_reader_parse (written, "written", NULL, &error);
  if (read == NULL)
    g_error ("what was written cannot be read: %s", error->message);
  again = cq_writer_write (read);
  if (!cq_node_equal (document, read) || !g_bytes_equal (written, again))
    abort ();
  return 0;
}

/* Fuzzing the reader of values: whatever the bytes are, they are refused with a message, or make a
 * document that reads back as what it is. */
#include <stdlib.h>

#include "docbook/cq-reader.h"
#include "docbook/cq-writer.h"
#include "template/cq-template.h"
#include "values/cq-values.h"

static CqNode *
load_template (void)
{
  const char *folder = g_getenv ("CQ_DATADIR");
  g_autofree char *path = g_build_filename (folder != NULL ? folder : "templates", "joint-statement-roadmap.xml", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CqTemplate) template = cq_template_load (path, &error);

  if (template == NULL)
    g_error ("%s", error->message);
  return cq_template_instantiate (template, NULL);
}

static CqNode *
try_values (CqNode *document, const guint8 *data, size_t size, CqValuesMode mode)
{
  g_autoptr (GError) error = NULL;
  CqNode *applied = cq_values_apply (document, (const char *) data, size, "values.json", mode, &error);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CqNode) read = NULL;

  if (applied == NULL)
    {
      if (error == NULL || *error->message == '\0')
        abort ();
      return NULL;
    }
  bytes = cq_writer_write (applied);
  read = cq_reader_parse (bytes, "document", NULL, &error);
  if (read == NULL || !cq_node_equal (read, applied))
    abort ();
  return applied;
}

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  static CqNode *fresh = NULL;
  g_autoptr (CqNode) filled = NULL;
  g_autoptr (CqNode) merged = NULL;

  if (fresh == NULL)
    fresh = load_template ();
  filled = try_values (fresh, data, size, CQ_VALUES_FILL);
  if (filled != NULL)
    merged = try_values (filled, data, size, CQ_VALUES_MERGE);
  return 0;
}

#include <glib/gi18n-lib.h>

#include "cli/cq-cli.h"
#include "docbook/cq-reader.h"
#include "pdf/cq-pdf-source.h"
#include "store/cq-store.h"
#include "values/cq-values.h"

/* The values of a large dossier have a few hundred thousand bytes. */
#define MAX_VALUES ((gsize) 64 * 1024 * 1024)

/**
 * cq_cli_get_folder:
 * @path: a file; "-" is standard input
 *
 * Returns: (transfer full) (nullable): the folder where the pictures are that it names; standard input has none
 */
char *
cq_cli_get_folder (const char *path)
{
  return g_str_equal (path, "-") ? NULL : g_path_get_dirname (path);
}

/**
 * cq_cli_load:
 * @path: "-" is standard input
 * @bytes: (out) (optional): what stood in the file
 *
 * Reads a document, also out of a PDF that carries one, and says on standard error what the reader has to say of it.
 *
 * Returns: (transfer full) (nullable): the document; %NULL where it cannot be read, which was said
 */
CqNode *
cq_cli_load (const char *path,
             GBytes **bytes)
{
  g_autoptr (GBytes) read = NULL;
  g_autoptr (GBytes) xml = NULL;
  g_autoptr (GPtrArray) messages = NULL;
  g_autoptr (GError) error = NULL;
  CqNode *document;

  read = cq_reader_read_bytes (path, CQ_READER_MAX_BYTES, &error);
  if (read != NULL)
    xml = cq_pdf_is_pdf (read) ? cq_pdf_take_source (read, &error) : g_bytes_ref (read);
  document = xml != NULL ? cq_reader_parse (xml, path, &messages, &error) : NULL;
  for (guint i = 0; messages != NULL && i < messages->len; i++)
    cq_cli_say_message (g_ptr_array_index (messages, i));
  if (document == NULL)
    {
      cq_cli_fail (path, error);
      return NULL;
    }
  if (bytes != NULL)
    *bytes = g_steal_pointer (&read);
  return document;
}

/**
 * cq_cli_apply_values:
 * @document: (transfer none): where they go
 * @values: the file of values; "-" is standard input
 *
 * Returns: (transfer full) (nullable): the document with the values; %NULL where they cannot be
 *   used, which was said
 */
CqNode *
cq_cli_apply_values (CqNode *document,
                     const char *values)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cq_store_read (values, MAX_VALUES, &error);
  g_autofree char *name = g_filename_display_name (values);
  CqNode *changed = NULL;
  gsize size;

  if (bytes != NULL)
    {
      const char *json = g_bytes_get_data (bytes, &size);
      changed = cq_values_apply (document, json, size, name, CQ_VALUES_MERGE, &error);
    }
  if (changed == NULL)
    cq_cli_fail (name, error);
  return changed;
}

/**
 * cq_cli_fill_template:
 * @template: (transfer none): what the document begins with
 * @languages: (nullable): its languages, the principal one first; %NULL leaves them to the values
 * @values: the file of values; "-" is standard input
 *
 * Returns: (transfer full) (nullable): a new document with the values; %NULL where they cannot be used, which was said
 */
CqNode *
cq_cli_fill_template (CqTemplate *template,
                      const char *const *languages,
                      const char *values)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cq_store_read (values, MAX_VALUES, &error);
  g_autofree char *name = g_filename_display_name (values);
  CqNode *filled = NULL;
  gsize size;

  if (bytes != NULL)
    {
      const char *json = g_bytes_get_data (bytes, &size);
      filled = cq_values_fill (template, languages, json, size, name, &error);
    }
  if (filled == NULL)
    cq_cli_fail (name, error);
  return filled;
}

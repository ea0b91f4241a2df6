/* From a file to a document, with what a drafter is told of it. */
#include "session/cq-reading.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "docbook/cq-reader.h"
#include "import/cq-import.h"
#include "pdf/cq-pdf-source.h"

G_DEFINE_QUARK (cq-reading-error-quark, cq_reading_error)

/* The reader says what is wrong and in which line; here, of which file, and what to do. The error
 * stays what it is, with its line. */
static void
tell_of_file (GError *error, const char *name)
{
  guint line = cq_reader_error_get_line (error);
  g_autofree char *text = error->message;

  if (line > 0)
    error->message = g_strdup_printf (
        _ ("“%s” could not be opened. Line %u: %s. Mend the file where it was last edited."), name, line,
        text);
  else
    error->message = g_strdup_printf (
        _ ("“%s” could not be opened: %s. Mend the file where it was last edited."), name, text);
}

static gboolean
is_docbook (CqNode *document, const char *name, GError **error)
{
  CqName *root = cq_node_get_name (cq_document_get_root (document));

  if (g_strcmp0 (root->ns, CQ_NS_URI_DOCBOOK) == 0)
    return TRUE;
  g_set_error (
      error, CQ_READING_ERROR, CQ_READING_ERROR_NOT_DOCBOOK,
      _ ("“%s” is not a DocBook 5 document: it begins with the element “%s”. Choose another file, or convert "
         "this one to DocBook 5."),
      name, root->local);
  return FALSE;
}

static char **
make_notices (GPtrArray *messages)
{
  g_autoptr (GStrvBuilder) notices = g_strv_builder_new ();

  for (guint i = 0; i < messages->len; i++)
    {
      const CqMessage *message = g_ptr_array_index (messages, i);
      g_autofree char *notice = message->line > 0
                                    ? g_strdup_printf (_ ("Line %u: %s"), message->line, message->text)
                                    : g_strdup (message->text);

      g_strv_builder_add (notices, notice);
    }
  return g_strv_builder_end (notices);
}

/* What stands in the file, or in the PDF that it is */
static GBytes *
read_bytes (CqReading *self, const char *name, GError **error)
{
  GBytes *bytes = cq_store_read (self->path, CQ_READER_MAX_BYTES, error);
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) problem = NULL;

  if (bytes == NULL || !cq_pdf_is_pdf (bytes))
    return bytes;
  pdf = bytes;
  bytes = cq_pdf_take_source (pdf, &problem);
  if (bytes == NULL)
    /* Translators: the second %s is the reason, and what to do: sentences. */
    g_set_error (error, problem->domain, problem->code, _ ("“%s” could not be opened: %s"), name, problem->message);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->fingerprint, cq_fingerprint_free);
  return bytes;
}

/* A document may be kept under any name: what says that it is XML is one. */
static gboolean
is_to_be_imported (const char *name, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return cq_import_is_wanted (name) && (length < 5 || memcmp (data, "<?xml", 5) != 0);
}

/* The document is new: it is kept in no file, and that of the text stays as it is. */
static gboolean
import_text (CqReading *self, GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (GPtrArray) messages = NULL;

  self->document = cq_import_read (bytes, name, cq_import_guess_format (name, bytes), NULL, &messages, error);
  if (self->document == NULL)
    return FALSE;
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->fingerprint, cq_fingerprint_free);
  self->notices = make_notices (messages);
  self->is_imported = TRUE;
  return TRUE;
}

/**
 * cq_reading_new:
 * @path: a file: a document, a PDF that carries one, or a text to make one of
 * @error: of the store, the reader, the PDF or the import, or %CQ_READING_ERROR; the message names the file and the line
 *
 * Reads a document. One that comes out of a PDF or is made of a text is in no file of its own: to save it is not to
 * write over that.
 *
 * Returns: (transfer full) (nullable): what stands in the file
 */
CqReading *
cq_reading_new (const char *path, GError **error)
{
  g_autoptr (CqReading) self = g_new0 (CqReading, 1);
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GPtrArray) messages = NULL;
  g_autoptr (GError) problem = NULL;
  g_autoptr (GBytes) bytes = NULL;

  self->path = g_canonicalize_filename (path, NULL);
  /* Before the bytes: a change while they are read is then noticed later */
  self->fingerprint = cq_fingerprint_new (self->path, NULL);
  bytes = read_bytes (self, name, error);
  if (bytes == NULL)
    return NULL;
  if (is_to_be_imported (name, bytes))
    return import_text (self, bytes, name, error) ? g_steal_pointer (&self) : NULL;
  self->document = cq_reader_parse (bytes, name, &messages, &problem);
  if (self->document == NULL)
    {
      tell_of_file (problem, name);
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  if (!is_docbook (self->document, name, error))
    return NULL;
  self->notices = make_notices (messages);
  self->is_read_only = self->path != NULL && access (self->path, W_OK) != 0;
  return g_steal_pointer (&self);
}

void
cq_reading_free (CqReading *self)
{
  g_free (self->path);
  g_clear_pointer (&self->document, cq_node_unref);
  g_clear_pointer (&self->fingerprint, cq_fingerprint_free);
  g_strfreev (self->notices);
  g_free (self);
}

#include <glib/gi18n-lib.h>

#include "pdf/cq-pdf-finish.h"
#include "pdf/cq-pdf-source.h"

/* The DocBook that the pages were made from, within the PDF: an associated file, its source. */

static qpdf_oh
new_embedded (CqPdfFile *self,
              const CqPdfOptions *options)
{
  qpdf_oh stream = qpdf_oh_new_stream (self->qpdf);
  qpdf_oh dictionary = qpdf_oh_get_dict (self->qpdf, stream);
  qpdf_oh parameters = qpdf_oh_new_dictionary (self->qpdf);
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (options->epoch);
  g_autofree char *date = time != NULL ? g_date_time_format (time, "D:%Y%m%d%H%M%SZ") : g_strdup ("D:19700101000000Z");
  gsize size;
  const void *bytes = g_bytes_get_data (options->source, &size);

  cq_pdf_fill_stream (self, stream, bytes, size);
  cq_pdf_set_name (self, dictionary, "/Type", "/EmbeddedFile");
  cq_pdf_set_name (self, dictionary, "/Subtype", CQ_PDF_SOURCE_TYPE);
  cq_pdf_set_integer (self, parameters, "/Size", (gint64) size);
  cq_pdf_set (self, parameters, "/ModDate", qpdf_oh_new_string (self->qpdf, date));
  cq_pdf_set (self, dictionary, "/Params", parameters);
  return stream;
}

static qpdf_oh
new_specification (CqPdfFile *self,
                   qpdf_oh stream)
{
  qpdf_oh specification = qpdf_oh_new_dictionary (self->qpdf);
  qpdf_oh files = qpdf_oh_new_dictionary (self->qpdf);

  cq_pdf_point (self, files, "/F", stream);
  cq_pdf_point (self, files, "/UF", stream);
  cq_pdf_set_name (self, specification, "/Type", "/Filespec");
  cq_pdf_set (self, specification, "/F", qpdf_oh_new_string (self->qpdf, CQ_PDF_SOURCE_NAME));
  cq_pdf_set_text (self, specification, "/UF", CQ_PDF_SOURCE_NAME);
  cq_pdf_set_name (self, specification, "/AFRelationship", "/Source");
  cq_pdf_set_text (self, specification, "/Desc", _("The document as DocBook XML"));
  cq_pdf_set (self, specification, "/EF", files);
  return cq_pdf_make_indirect (self, specification);
}

/**
 * cq_pdf_attach_source:
 * @self: a file whose pages are drawn
 * @options: with a source
 *
 * Embeds the source.
 */
void
cq_pdf_attach_source (CqPdfFile *self,
                      const CqPdfOptions *options)
{
  qpdf_oh catalog = qpdf_get_root (self->qpdf);
  qpdf_oh specification = new_specification (self, new_embedded (self, options));
  qpdf_oh associated = qpdf_oh_new_array (self->qpdf);
  qpdf_oh list = qpdf_oh_new_array (self->qpdf);
  qpdf_oh embedded = qpdf_oh_new_dictionary (self->qpdf);
  qpdf_oh names = qpdf_oh_get_key (self->qpdf, catalog, "/Names");

  if (!qpdf_oh_is_dictionary (self->qpdf, names))
    {
      names = qpdf_oh_new_dictionary (self->qpdf);
      cq_pdf_point (self, catalog, "/Names", names);
    }
  cq_pdf_append (self, list, qpdf_oh_new_string (self->qpdf, CQ_PDF_SOURCE_NAME));
  qpdf_oh_append_item (self->qpdf, list, specification);
  cq_pdf_set (self, embedded, "/Names", list);
  cq_pdf_set (self, names, "/EmbeddedFiles", embedded);
  cq_pdf_append (self, associated, specification);
  cq_pdf_set (self, catalog, "/AF", associated);
}

#include <cairo.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "pdf/cq-pdf-finish.h"

/* What a file says of itself as a whole. */

static void
set_flag (CqPdfFile *self,
          qpdf_oh dictionary,
          const char *key)
{
  cq_pdf_set (self, dictionary, key, qpdf_oh_new_bool (self->qpdf, QPDF_TRUE));
}

static void
add_metadata (CqPdfFile *self,
              CqPages *pages,
              const CqPdfOptions *options)
{
  g_autofree char *xmp = cq_pdf_make_xmp (pages, options);
  qpdf_oh stream = qpdf_oh_new_stream (self->qpdf);
  qpdf_oh dictionary = qpdf_oh_get_dict (self->qpdf, stream);

  /* Archives want to read it without a filter. */
  qpdf_oh_replace_stream_data (self->qpdf, stream, (const unsigned char *) xmp, strlen (xmp),
                               qpdf_oh_new_null (self->qpdf), qpdf_oh_new_null (self->qpdf));
  cq_pdf_set_name (self, dictionary, "/Type", "/Metadata");
  cq_pdf_set_name (self, dictionary, "/Subtype", "/XML");
  cq_pdf_set (self, qpdf_get_root (self->qpdf), "/Metadata", stream);
}

/* The same that the metadata say, for readers that do not know those */
static void
add_information (CqPdfFile *self,
                 const CqPdfOptions *options)
{
  qpdf_oh information = qpdf_oh_new_dictionary (self->qpdf);
  g_autofree char *date = cq_pdf_get_date (options);
  g_autofree char *producer = cq_pdf_get_producer ();
  g_autoptr (GString) plain = g_string_new ("D:");

  for (const char *c = date; *c != '\0'; c++)
    if (g_ascii_isdigit (*c) || *c == 'Z')
      g_string_append_c (plain, *c);
  if (options->title != NULL)
    cq_pdf_set_text (self, information, "/Title", options->title);
  if (options->author != NULL)
    cq_pdf_set_text (self, information, "/Author", options->author);
  if (options->subject != NULL)
    cq_pdf_set_text (self, information, "/Subject", options->subject);
  cq_pdf_set_text (self, information, "/Creator", CQ_PDF_CREATOR);
  cq_pdf_set_text (self, information, "/Producer", producer);
  cq_pdf_set (self, information, "/CreationDate", qpdf_oh_new_string (self->qpdf, plain->str));
  cq_pdf_set (self, information, "/ModDate", qpdf_oh_new_string (self->qpdf, plain->str));
  cq_pdf_set (self, qpdf_get_trailer (self->qpdf), "/Info", cq_pdf_make_indirect (self, information));
}

/* In which colours the pages are meant */
static void
add_intent (CqPdfFile *self)
{
  g_autoptr (GByteArray) profile = cq_pdf_make_profile ();
  qpdf_oh intent = qpdf_oh_new_dictionary (self->qpdf);
  qpdf_oh intents = qpdf_oh_new_array (self->qpdf);
  qpdf_oh stream;

  if (profile == NULL)
    return;
  stream = qpdf_oh_new_stream (self->qpdf);
  cq_pdf_fill_packed (self, stream, profile->data, profile->len);
  cq_pdf_set_integer (self, qpdf_oh_get_dict (self->qpdf, stream), "/N", 3);
  cq_pdf_set_name (self, intent, "/Type", "/OutputIntent");
  cq_pdf_set_name (self, intent, "/S", "/GTS_PDFA1");
  cq_pdf_set (self, intent, "/OutputConditionIdentifier", qpdf_oh_new_string (self->qpdf, "sRGB"));
  cq_pdf_set (self, intent, "/Info", qpdf_oh_new_string (self->qpdf, "sRGB IEC61966-2.1"));
  cq_pdf_set (self, intent, "/DestOutputProfile", stream);
  cq_pdf_append (self, intents, cq_pdf_make_indirect (self, intent));
  cq_pdf_set (self, qpdf_get_root (self->qpdf), "/OutputIntents", intents);
}

/**
 * cq_pdf_describe_file:
 * @self: a file whose pages are drawn
 * @pages: the pages
 * @options: with no member left to the pages
 *
 * Says what the file is.
 */
void
cq_pdf_describe_file (CqPdfFile *self,
                      CqPages *pages,
                      const CqPdfOptions *options)
{
  qpdf_oh catalog = qpdf_get_root (self->qpdf);
  qpdf_oh preferences = qpdf_oh_new_dictionary (self->qpdf);
  qpdf_oh marks = qpdf_oh_new_dictionary (self->qpdf);

  set_flag (self, preferences, "/DisplayDocTitle");
  cq_pdf_set (self, catalog, "/ViewerPreferences", preferences);
  set_flag (self, marks, "/Marked");
  cq_pdf_set (self, catalog, "/MarkInfo", marks);
  if (options->lang != NULL)
    cq_pdf_set_text (self, catalog, "/Lang", options->lang);
  add_metadata (self, pages, options);
  add_information (self, options);
  add_intent (self);
  if (options->source != NULL)
    cq_pdf_attach_source (self, options);
}

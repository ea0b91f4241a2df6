#include <cairo.h>
#include <qpdf/qpdf-c.h>
#include <string.h>

#include "pdf/cq-pdf-leaf.h"

/* The standards that a file keeps to: ISO 19005-3 with its structure, and ISO 14289-1 */
#define CLAIMS \
  "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"" \
  " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n" \
  "<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n<pdfuaid:part>1</pdfuaid:part>\n" \
  "</rdf:Description>\n"

/* Archives want every property described that their own standard does not know. */
#define EXTENSION \
  "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"" \
  " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n" \
  "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">" \
  "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>" \
  "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>" \
  "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" \
  "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">" \
  "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>" \
  "<pdfaProperty:category>internal</pdfaProperty:category>" \
  "<pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>" \
  "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n"

/* The time as ISO 8601 in UTC */
char *
cq_pdf_get_date (const CqPdfOptions *options)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (options->epoch);

  if (time == NULL)
    time = g_date_time_new_from_unix_utc (0);
  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}

char *
cq_pdf_get_producer (void)
{
  return g_strdup_printf ("cairo %s, qpdf %s", cairo_version_string (), qpdf_get_qpdf_version ());
}

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Characters of the private use areas mean nothing to anybody else; the others that are looked for here mean no
 * character at all. */
static gboolean
has_meaningless_characters (const CqRun *run)
{
  const char *end = run->text + run->n_bytes;

  /* All of them begin with a byte that no other character holds, or with a later one. */
  for (const char *c = run->text; c < end; c++)
    if ((guint8) *c >= 0xee)
      {
        gunichar character = g_utf8_get_char (c);

        if (g_unichar_type (character) == G_UNICODE_PRIVATE_USE || character == 0xfeff || character == 0xfffe)
          return TRUE;
      }
  return FALSE;
}

static gboolean
is_all_text_plain (CqPages *pages)
{
  for (guint p = 0; p < cq_pages_get_n_pages (pages); p++)
    {
      const CqPage *page = cq_pages_get_page (pages, p);

      for (guint i = 0; i < page->n_marks; i++)
        if (page->marks[i].kind == CQ_MARK_RUN && has_meaningless_characters (page->marks[i].run))
          return FALSE;
    }
  return TRUE;
}

/**
 * cq_pdf_can_claim:
 * @pages: the pages
 * @options: with no member left to the pages
 *
 * Finds out whether what depends on the document, and not on how it is written, is as the standards want it: it has
 * a title and a language, every figure is described, and every character has a glyph and a meaning.
 *
 * Returns: whether the file may say that it conforms
 */
gboolean
cq_pdf_can_claim (CqPages *pages,
                  const CqPdfOptions *options)
{
  guint n_elements;
  const CqElement *elements = cq_pages_get_elements (pages, &n_elements);
  guint n_missing;

  cq_pages_get_missing_glyphs (pages, &n_missing);
  if (!is_filled (options->title) || !is_filled (options->lang) || n_missing > 0)
    return FALSE;
  for (guint i = 0; i < n_elements; i++)
    if (elements[i].kind == CQ_ELEMENT_FIGURE && !is_filled (elements[i].alternative))
      return FALSE;
  return is_all_text_plain (pages);
}

static void
append_text (GString *xmp,
             const char *opening,
             const char *text,
             const char *closing)
{
  g_autofree char *escaped = NULL;

  if (text == NULL)
    return;
  escaped = g_markup_escape_text (text, -1);
  g_string_append_printf (xmp, "%s%s%s\n", opening, escaped, closing);
}

/**
 * cq_pdf_make_xmp:
 * @pages: the pages
 * @options: with no member left to the pages
 *
 * Writes what the file says of itself as XMP, and to which standards it conforms.
 *
 * Returns: (transfer full): the packet
 */
char *
cq_pdf_make_xmp (CqPages *pages,
                 const CqPdfOptions *options)
{
  GString *xmp = g_string_new ("<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                               "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                               "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                               " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
                               " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
                               "<dc:format>application/pdf</dc:format>\n");
  g_autofree char *date = cq_pdf_get_date (options);
  g_autofree char *producer = cq_pdf_get_producer ();

  append_text (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", options->title,
               "</rdf:li></rdf:Alt></dc:title>");
  append_text (xmp, "<dc:creator><rdf:Seq><rdf:li>", options->author, "</rdf:li></rdf:Seq></dc:creator>");
  append_text (xmp, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">", options->subject,
               "</rdf:li></rdf:Alt></dc:description>");
  append_text (xmp, "<dc:language><rdf:Bag><rdf:li>", options->lang, "</rdf:li></rdf:Bag></dc:language>");
  append_text (xmp, "<pdf:Producer>", producer, "</pdf:Producer>");
  append_text (xmp, "<xmp:CreatorTool>", CQ_PDF_CREATOR, "</xmp:CreatorTool>");
  append_text (xmp, "<xmp:CreateDate>", date, "</xmp:CreateDate>");
  append_text (xmp, "<xmp:ModifyDate>", date, "</xmp:ModifyDate>");
  g_string_append (xmp, "</rdf:Description>\n");
  if (cq_pdf_can_claim (pages, options))
    g_string_append (xmp, CLAIMS EXTENSION);
  g_string_append (xmp, "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>\n");
  return g_string_free (xmp, FALSE);
}

#include "pdf/cq-pdf-leaf.h"

/* The time as ISO 8601 in UTC */
char *
cq_pdf_get_date (const CqPdfOptions *options)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (options->epoch);

  if (time == NULL)
    time = g_date_time_new_from_unix_utc (0);
  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
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
 * Writes what the file says of itself as XMP. It claims no level of any standard.
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
                               " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
                               "<dc:format>application/pdf</dc:format>\n");
  g_autofree char *date = cq_pdf_get_date (options);

  append_text (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", options->title,
               "</rdf:li></rdf:Alt></dc:title>");
  append_text (xmp, "<dc:creator><rdf:Seq><rdf:li>", options->author, "</rdf:li></rdf:Seq></dc:creator>");
  append_text (xmp, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">", options->subject,
               "</rdf:li></rdf:Alt></dc:description>");
  append_text (xmp, "<dc:language><rdf:Bag><rdf:li>", options->lang, "</rdf:li></rdf:Bag></dc:language>");
  append_text (xmp, "<xmp:CreatorTool>", "Communiqué", "</xmp:CreatorTool>");
  append_text (xmp, "<xmp:CreateDate>", date, "</xmp:CreateDate>");
  append_text (xmp, "<xmp:ModifyDate>", date, "</xmp:ModifyDate>");
  g_string_append (xmp, "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");
  return g_string_free (xmp, FALSE);
}

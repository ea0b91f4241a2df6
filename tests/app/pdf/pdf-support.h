#pragma once

/* Documents that have everything for which a PDF has a rule, and the PDFs of them. */
#include "docbook/cq-reader.h"
#include "export/cq-export.h"
#include "layout/cq-layout.h"
#include "pdf/cq-pdf.h"
#include "walk.h"

#define ARTICLE(lang, title, body) \
  "<article xmlns='http://docbook.org/ns/docbook' xmlns:xlink='http://www.w3.org/1999/xlink' version='5.0' xml:lang='" lang \
  "'><info><title>" title "</title></info>" body "</article>"

#define PICTURE \
  "<mediaobject><alt>A map</alt><imageobject><imagedata><svg xmlns='http://www.w3.org/2000/svg' width='80' height='40'>" \
  "<rect width='80' height='40' fill='green' opacity='.5'/><text x='4' y='20'>Corridor</text></svg></imagedata></imageobject></mediaobject>"

/* Eight by eight dots in the four colours of a press */
#define PRESS \
  "<mediaobject><alt>Red</alt><imageobject><imagedata fileref='data:image/jpeg;base64," \
  "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwAbEhQXFBEbFxYXHhwbIChCKyglJShROj0wQmBVZWRfVV1baniZgWpxkHNbXYW1hpCeo6utq2eAvMm6ps" \
  "eZqKuk/9sAQwEcHh4oIyhOKytOpG5dbqSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk/8AAFAgACAAI" \
  "BAEiAAIRAQMRAQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAEBv/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAAEBv" \
  "/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAOBAEAAhEDEQQAAD8AvAMTTTAP/9k=" \
  "'/></imageobject></mediaobject>"

/* Everything that has a rule of its own: headings that leave out a level, lists in lists, labels that are no list's, a
 * table with headers of both kinds and one with none, notes, links within and out, pictures, languages, ligatures,
 * letters that are pictures. */
static const char everything[] = ARTICLE (
  "en", "Joint Statement",
  "<para>Official offices and effective affairs.<footnote xml:id='fn1'><para>The first note.</para></footnote> See <xref linkend='far'/>, "
  "<link xlink:href='https://example.org/a b?c=d&apos;e'>the page</link>, and again.<footnoteref linkend='fn1'/></para>"
  "<para xml:lang='ru'>Министры <phrase xml:lang='ja'>外務大臣</phrase> подтвердили.</para>"
  "<para>Flags: 🇯🇵, <link xlink:href='https://example.org'>🇺🇿</link>.</para>"
  "<para xml:lang='ar'>اجتمع الوزراء في عشق آباد في ١ مايو ٢٠١٧ CAJ/6.</para><para xml:lang='kk'>Әңгіме қорытындысы: ӘҒҚҢӨҰҮҺІ.</para>"
  "<section><title>Transport</title><section><title>Roads</title><section><title>Bridges</title><para>Text.</para></section></section>"
  "<bridgehead renderas='sect4'>Bridgehead</bridgehead>"
  "<para role='operative'><phrase role='number'>14 bis.</phrase> A clause that bears a number of its own.</para>"
  "<orderedlist numeration='loweralpha'><listitem><para>One</para><itemizedlist><listitem><para>Bullet</para></listitem></itemizedlist></listitem>"
  "<listitem><para>Two</para><para>More of two</para></listitem></orderedlist>"
  "<variablelist><varlistentry><term>Term</term><listitem><para>Meaning</para></listitem></varlistentry></variablelist>"
  "<qandaset><qandaentry><question><para>Why?</para></question><answer><para>Therefore.</para></answer></qandaentry></qandaset></section>"
  "<section xml:id='far' xreflabel='Section 2'><title>Measures</title>"
  "<table><title>Roadmap</title><tgroup cols='2'><thead><row><entry>Action</entry><entry>Lead</entry></row></thead><tbody>"
  "<row role='band'><entry namest='c1' nameend='c2'>Band</entry></row><row><entry>Training<footnote><para>In a cell.</para></footnote></entry>"
  "<entry>Japan</entry></row></tbody></tgroup></table>"
  "<informaltable><tr><th>Row</th><td>Cell</td></tr></informaltable>"
  "<informaltable role='signatures'><tgroup cols='2'><tbody><row><entry>For Japan</entry><entry>For Kazakhstan</entry></row></tbody></tgroup></informaltable>" PICTURE PRESS
  "<mediaobject><alt>Gone</alt><imageobject><imagedata fileref='gone.png'/></imageobject></mediaobject></section>");

static inline GBytes *
write_pages (CqPages *pages, const char *title)
{
  const CqPdfOptions options = { .title = title, .author = "Ministry & <sons>", .subject = "Subject", .epoch = 1493596800 };
  g_autoptr (GError) error = NULL;
  GBytes *pdf = cq_pdf_write (pages, &options, &error);

  g_assert_no_error (error);
  return pdf;
}

static inline CqPages *
lay_out (CqNode *document)
{
  const CqLayoutOptions options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CqStyle) style = cq_style_load ("dialogue", &error);
  CqPages *pages = style != NULL ? cq_layout_make (document, style, NULL, &options, &error) : NULL;

  g_assert_no_error (error);
  return pages;
}

static inline GBytes *
make_pdf (const char *xml)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = cq_reader_parse (bytes, "test.xml", NULL, &error);
  g_autoptr (CqPages) pages = NULL;

  g_assert_no_error (error);
  pages = lay_out (document);
  return write_pages (pages, NULL);
}

static inline CqNode *
load (const char *path)
{
  g_autofree char *whole = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), path, NULL);
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_load_file (whole, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static inline void
assert_no_faults (Walk *walk)
{
  for (guint i = 0; i < walk->faults->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (walk->faults, i));
  g_assert_cmpuint (walk->faults->len, ==, 0);
}

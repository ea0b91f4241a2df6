/* The PDF as other programs read it: qpdf and poppler. */
#include <gio/gio.h>
#include <string.h>

#include "ask.h"
#include "docbook/cq-reader.h"
#include "layout/cq-layout.h"
#include "pdf/cq-pdf.h"

#define LONG \
  "The Ministers confirm their intention to develop the transport corridors of the region, to simplify the crossing " \
  "of borders, and to train those who work there, in the offices and along the lines of flight and flow. "

static const char document[]
  = "<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"5.0\""
    " xml:lang=\"en\"><info><title>Joint Statement</title></info>"
    "<para>First words.<footnote xml:id=\"fn1\"><para>The note.</para></footnote> Second words, see"
    " <xref linkend=\"far\"/> and <link xlink:href=\"https://example.org/a b?c=d'e\">the page</link>.</para>"
    "<para xml:lang=\"ru\">Министры иностранных дел подтвердили.</para>"
    "<para xml:lang=\"ja\">外務大臣は共同声明に署名した。</para>"
    "<para xml:lang=\"kk\">Әңгіме қорытындысы: ӘҒҚҢӨҰҮҺІ.</para>"
    "<section><title>Transport</title><para>" LONG LONG LONG LONG LONG LONG "</para>"
    "<para>" LONG LONG LONG LONG LONG LONG LONG LONG LONG LONG LONG LONG LONG LONG LONG LONG "</para>"
    "<para>" LONG LONG LONG LONG LONG LONG LONG LONG LONG LONG LONG LONG LONG LONG LONG LONG "</para></section>"
    "<section xml:id=\"far\" xreflabel=\"Section 2\"><title>Measures</title>"
    "<table><title>Roadmap</title><tgroup cols=\"2\"><thead><row><entry>Action</entry><entry>Lead</entry></row></thead>"
    "<tbody><row><entry>Training<footnote><para>In a cell.</para></footnote></entry><entry>Japan</entry></row></tbody></tgroup></table></section></article>";

static CqPages *
make_pages (const char *xml)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) tree = cq_reader_parse (bytes, "test.xml", NULL, &error);
  g_autoptr (CqStyle) style = NULL;
  CqLayoutOptions options = { 0, NULL };
  CqPages *pages;

  g_assert_no_error (error);
  style = cq_style_load ("dialogue", &error);
  g_assert_no_error (error);
  pages = cq_layout_make (tree, style, NULL, &options, &error);
  g_assert_no_error (error);
  return pages;
}

static GBytes *
make_pdf (const char *xml,
          const CqPdfOptions *options)
{
  g_autoptr (CqPages) pages = make_pages (xml);
  g_autoptr (GError) error = NULL;
  GBytes *pdf = cq_pdf_write (pages, options, &error);

  g_assert_no_error (error);
  return pdf;
}

/* The words stand in @text in this order */
static void
assert_in_order (const char *text,
                 const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *found = strstr (text, words[i]);

      if (found == NULL)
        g_error ("“%s” is not there, or not in order", words[i]);
      text = found + strlen (words[i]);
    }
}

static void
test_check (void)
{
  g_autoptr (GBytes) pdf = make_pdf (document, NULL);
  g_autofree char *answer = ASK (pdf, "qpdf", "--check", "FILE");

  if (answer != NULL)
    g_assert_nonnull (strstr (answer, "No syntax or stream encoding errors found"));
}

static void
test_text (void)
{
  g_autoptr (GBytes) pdf = make_pdf (document, NULL);
  g_autofree char *answer = ASK (pdf, "pdftotext", "FILE", "-");
  const char *const words[] = { "Joint Statement", "First words.", "Second words, see Section 2 and the page.",
                                "Министры иностранных дел подтвердили.", "外務大臣は共同声明に署名した。",
                                "Әңгіме қорытындысы: ӘҒҚҢӨҰҮҺІ.", "Transport", "The note.", "offices", "flight and flow",
                                "Measures", "Training", NULL };

  if (answer != NULL)
    assert_in_order (answer, words);
}

static void
test_fonts (void)
{
  g_autoptr (GBytes) pdf = make_pdf (document, NULL);
  g_autofree char *answer = ASK (pdf, "pdffonts", "FILE");
  g_auto (GStrv) lines = answer != NULL ? g_strsplit (answer, "\n", -1) : NULL;

  if (answer == NULL)
    return;
  g_assert_cmpuint (g_strv_length (lines), >, 4);
  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
    if (strstr (lines[i], " yes yes yes ") == NULL)
      g_error ("not embedded, subset and with its characters: %s", lines[i]);
}

static void
test_structure (void)
{
  g_autoptr (GBytes) pdf = make_pdf (document, NULL);
  g_autofree char *answer = ASK (pdf, "pdfinfo", "-struct", "FILE");
  const char *const kinds[] = { "Document", "H1", "P (block)", "Reference", "Link", "Note", "Sect", "H2", "Table", "TR",
                                "TH", "TD", NULL };

  if (answer == NULL)
    return;
  assert_in_order (answer, kinds);
  g_assert_null (strstr (answer, "NonStruct"));
}

static void
test_info (void)
{
  const CqPdfOptions options = { .title = "Déclaration", .author = "Ministry", .lang = "fr", .epoch = 1493596800 };
  g_autoptr (GBytes) pdf = make_pdf (document, &options);
  g_autofree char *answer = ASK (pdf, "pdfinfo", "FILE");
  g_autofree char *metadata = ASK (pdf, "pdfinfo", "-meta", "FILE");
  g_autofree char *json = ASK (pdf, "qpdf", "--json", "FILE");

  if (answer == NULL || metadata == NULL || json == NULL)
    return;
  g_assert_true (g_regex_match_simple ("Title: +Déclaration\n", answer, 0, 0));
  g_assert_true (g_regex_match_simple ("Author: +Ministry\n", answer, 0, 0));
  g_assert_true (g_regex_match_simple ("CreationDate: +Mon May  1 00:00:00 2017", answer, 0, 0));
  g_assert_true (g_regex_match_simple ("Tagged: +yes\n", answer, 0, 0));
  g_assert_nonnull (strstr (metadata, "<xmp:CreateDate>2017-05-01T00:00:00Z</xmp:CreateDate>"));
  g_assert_nonnull (strstr (metadata, "Déclaration"));
  g_assert_nonnull (strstr (json, "\"/Lang\": \"u:fr\""));
  g_assert_nonnull (strstr (json, "\"/Lang\": \"u:ru\""));
  g_assert_nonnull (strstr (json, "\"/Scope\": \"/Column\""));
}

static void
test_links_and_outline (void)
{
  g_autoptr (GBytes) pdf = make_pdf (document, NULL);
  g_autofree char *json = ASK (pdf, "qpdf", "--json", "FILE");

  if (json == NULL)
    return;
  g_assert_nonnull (strstr (json, "https://example.org/a%20b?c=d"));
  g_assert_nonnull (strstr (json, "\"/Subtype\": \"/Link\""));
  g_assert_nonnull (strstr (json, "\"/Title\": \"u:Measures\""));
  g_assert_nonnull (strstr (json, "\"/OBJR\""));
}

/* Poppler draws the pages without complaint, and knows where bookmarks and links lead. */
static void
test_poppler (void)
{
  g_autoptr (GBytes) pdf = make_pdf (document, NULL);
  g_autofree char *drawing = ASK (pdf, "pdftocairo", "-svg", "-l", "1", "FILE", "-");
  g_autofree char *marked = ASK (pdf, "pdftohtml", "-xml", "-stdout", "-i", "FILE");
  g_autofree char *links = ASK (pdf, "pdfinfo", "-url", "FILE");

  if (drawing == NULL || marked == NULL || links == NULL)
    return;
  g_assert_nonnull (strstr (drawing, "<svg"));
  g_assert_true (g_regex_match_simple ("<outline>.*<item page=\"\\d+\">Transport</item>.*<item page=\"\\d+\">Measures</item>",
                                       marked, G_REGEX_DOTALL, 0));
  g_assert_nonnull (strstr (marked, "<a href="));
  g_assert_nonnull (strstr (links, "https://example.org/a%20b?c=d"));
}

/* What a screen reader reads is what was written: letters that are drawn as one, or change their shape, or run from
 * right to left. */
static void
test_structure_text (void)
{
  const char *const words[] = { "\"بيان مشترك\"",
                                "\"اجتمع الوزراء في عشق آباد في ١ مايو ٢٠١٧. لا سلام إلا بالتعاون.\"",
                                "\"外務大臣は共同声明に署名した。\"",
                                "\"Official offices and effective affairs of the first flight.\"",
                                NULL };
  g_autoptr (GBytes) pdf
    = make_pdf ("<article xmlns='http://docbook.org/ns/docbook' version='5.0' xml:lang='ar'><info><title>بيان مشترك</title>"
                "</info><para>اجتمع الوزراء في عشق آباد في ١ مايو ٢٠١٧. لا سلام إلا بالتعاون.</para>"
                "<para xml:lang='ja'>外務大臣は共同声明に署名した。</para>"
                "<para xml:lang='en'>Official offices and effective affairs of the first flight.</para></article>",
                NULL);
  g_autofree char *answer = ASK (pdf, "pdfinfo", "-struct-text", "FILE");

  if (answer != NULL)
    assert_in_order (answer, words);
}

static void
test_same_bytes (void)
{
  const CqPdfOptions options = { .epoch = 0 };
  const CqPdfOptions later = { .epoch = 1 };
  g_autoptr (GBytes) first = make_pdf (document, &options);
  g_autoptr (GBytes) second = make_pdf (document, &options);
  g_autoptr (GBytes) other = make_pdf (document, &later);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_false (g_bytes_equal (first, other));
}

static void
test_odd_texts (void)
{
  const CqPdfOptions options = { .title = "<&>\"'", .author = "(\\)", .epoch = G_MAXINT64 };
  g_autoptr (GBytes) pdf
    = make_pdf ("<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                " version=\"5.0\"><info><title>(]&gt;&gt; \\ ' stream</title></info><para>"
                "<link xlink:href=\"'] ('\\\">x</link><link xlink:href=\"#nowhere\">y</link></para></article>",
                &options);
  g_autofree char *answer = ASK (pdf, "qpdf", "--check", "FILE");

  if (answer != NULL)
    g_assert_nonnull (strstr (answer, "No syntax or stream encoding errors found"));
}

typedef struct
{
  guint n_drawn;
  guint n_pages;
  GCancellable *cancellable; /* (nullable): cancelled after the first page */
} Heard;

static void
hear_cb (guint n_drawn,
         guint n_pages,
         gpointer data)
{
  Heard *heard = data;

  g_assert_cmpuint (n_drawn, ==, heard->n_drawn + 1);
  heard->n_drawn = n_drawn;
  heard->n_pages = n_pages;
  g_cancellable_cancel (heard->cancellable);
}

static void
test_progress (void)
{
  g_autoptr (CqPages) pages = make_pages (document);
  Heard heard = { 0 };
  const CqPdfOptions options = { .progress = hear_cb, .progress_data = &heard };
  g_autoptr (GBytes) pdf = cq_pdf_write (pages, &options, NULL);

  g_assert_nonnull (pdf);
  g_assert_cmpuint (heard.n_drawn, ==, cq_pages_get_n_pages (pages));
  g_assert_cmpuint (heard.n_pages, ==, cq_pages_get_n_pages (pages));
}

static void
test_cancelled (void)
{
  g_autoptr (CqPages) pages = make_pages (document);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Heard heard = { .cancellable = cancellable };
  const CqPdfOptions options = { .progress = hear_cb, .progress_data = &heard, .cancellable = cancellable };
  GBytes *pdf = cq_pdf_write (pages, &options, &error);

  g_assert_null (pdf);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (cq_pages_get_n_pages (pages), >, 1);
  g_assert_cmpuint (heard.n_drawn, ==, 1);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/check", test_check);
  g_test_add_func ("/pdf/text", test_text);
  g_test_add_func ("/pdf/fonts", test_fonts);
  g_test_add_func ("/pdf/structure", test_structure);
  g_test_add_func ("/pdf/info", test_info);
  g_test_add_func ("/pdf/links-and-outline", test_links_and_outline);
  g_test_add_func ("/pdf/poppler", test_poppler);
  g_test_add_func ("/pdf/structure-text", test_structure_text);
  g_test_add_func ("/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/pdf/odd-texts", test_odd_texts);
  g_test_add_func ("/pdf/progress", test_progress);
  g_test_add_func ("/pdf/cancelled", test_cancelled);
  return g_test_run ();
}

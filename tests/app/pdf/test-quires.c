/* Many pages, drawn by several threads: nothing of that is seen in the file. */
#include "ask.h"
#include "pdf-support.h"

#include "pdf/cq-pdf-leaf.h"

#define N_SECTIONS 62 /* each on a page of its own */

/* A drawing as a timeline is: its words are in a size that the pages do not have. */
#define SKETCH \
  "<mediaobject><alt>A drawing</alt><imageobject><imagedata><svg xmlns='http://www.w3.org/2000/svg' width='200pt' height='40pt'" \
  " viewBox='0 0 200 40' font-family='Noto Sans' font-size='7'><rect x='0' y='0' width='200' height='40' fill='#eeeeee'/>" \
  "<text x='4' y='20' fill='#000000'>Q&amp;Z ẞ</text></svg></imagedata></imageobject></mediaobject>"

static char *
make_xml (const char *more)
{
  g_autoptr (GString) body = g_string_new (NULL);

  for (guint i = 1; i <= N_SECTIONS; i++)
    {
      /* What is rare stands where another quire begins with other letters, or none of them. */
      const char *rare = i == 10 ? "<para xml:lang='ar'>اجتمع الوزراء في عشق آباد.</para>"
                         : i == 40 ? "<para xml:lang='ja'>外務大臣は共同声明に署名した。</para>" SKETCH
                         : i == 61 ? "<para xml:lang='ru'>Министры подтвердили.</para><para xml:lang='ja'>大臣が来た。</para>"
                                   : "";

      g_string_append_printf (body,
                              "<appendix xml:id='s%u'><title>Annex %u</title>%s<para>Official offices, %u.<footnote><para>Note %c.</para>"
                              "</footnote> See <xref linkend='s%u'/> or <link xlink:href='https://example.org/%u'>the page</link>.</para>"
                              "<informaltable><tr><th>%u</th><td>Cell %c</td></tr></informaltable></appendix>",
                              i, i, rare, i * 7919, 'A' + i % 26, N_SECTIONS + 1 - i, i, i, 'a' + i % 26);
    }
  return g_strconcat ("<article xmlns='http://docbook.org/ns/docbook' xmlns:xlink='http://www.w3.org/1999/xlink' version='5.0' xml:lang='en'>"
                      "<info><title>Joint Statement</title></info>", body->str, more, "</article>", NULL);
}

static CqPages *
make_pages (const char *more)
{
  g_autofree char *xml = make_xml (more);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = cq_reader_parse (bytes, "test.xml", NULL, &error);

  g_assert_no_error (error);
  return lay_out (document);
}

static void
count_nothing (gpointer data)
{
}

/* The pages as one thread draws them */
static GBytes *
write_in_one_go (CqPages *pages)
{
  const CqPdfOptions options = { .title = "Joint Statement", .lang = "en", .epoch = 1493596800 };
  const CqPdfStretch stretch = { .pages = pages, .end = cq_pages_get_n_pages (pages), .page_drawn = count_nothing };
  g_autoptr (CqPdfDrawing) drawing = cq_pdf_drawing_new (pages);
  g_autoptr (GPtrArray) drawn = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GError) error = NULL;
  GBytes *pdf;

  g_ptr_array_add (drawn, cq_pdf_draw_stretch (&stretch, drawing, &error));
  g_assert_no_error (error);
  pdf = cq_pdf_finish (drawn, pages, &options, drawing, &error);
  g_assert_no_error (error);
  return pdf;
}

/* Each place of each word, and each outline of a page here and there, is as in one go. */
static void
test_same_pages (gconstpointer data)
{
  CqPages *pages = (CqPages *) data;
  g_autoptr (GBytes) one = write_in_one_go (pages);
  g_autoptr (GBytes) many = write_pages (pages, "Joint Statement");
  g_autofree char *words_of_one = ASK (one, "pdftotext", "-bbox", "FILE", "-");
  g_autofree char *words_of_many = ASK (many, "pdftotext", "-bbox", "FILE", "-");
  const char *const numbers[] = { "10", "31", "32", "41", "62" };

  g_assert_cmpuint (cq_pages_get_n_pages (pages), >=, 2 * 30);
  if (words_of_one == NULL || words_of_many == NULL)
    return;
  g_assert_cmpstr (strstr (words_of_one, "<body>"), ==, strstr (words_of_many, "<body>"));
  g_assert_nonnull (strstr (words_of_one, "Министры"));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *lines_of_one = ASK (one, "pdftocairo", "-svg", "-f", numbers[i], "-l", numbers[i], "FILE", "-");
      g_autofree char *lines_of_many = ASK (many, "pdftocairo", "-svg", "-f", numbers[i], "-l", numbers[i], "FILE", "-");

      g_assert_cmpuint (strlen (lines_of_one), >, 1000);
      g_assert_true (g_str_equal (lines_of_one, lines_of_many));
    }
}

/* A font is there once, however many quires use it. */
static void
test_fonts (gconstpointer data)
{
  CqPages *pages = (CqPages *) data;
  g_autoptr (GBytes) one = write_in_one_go (pages);
  g_autoptr (GBytes) many = write_pages (pages, "Joint Statement");
  g_autofree char *fonts_of_one = ASK (one, "pdffonts", "FILE");
  g_autofree char *fonts_of_many = ASK (many, "pdffonts", "FILE");
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) lines_of_one = NULL;

  if (fonts_of_one == NULL || fonts_of_many == NULL)
    return;
  lines = g_strsplit (fonts_of_many, "\n", -1);
  lines_of_one = g_strsplit (fonts_of_one, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 6);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (lines_of_one));
  for (guint i = 2; *lines[i] != '\0'; i++)
    for (guint j = i + 1; *lines[j] != '\0'; j++)
      g_assert_false (strncmp (lines[i], lines[j], 36) == 0);
  g_assert_cmpuint (g_bytes_get_size (many), <, g_bytes_get_size (one) * 101 / 100);
}

static void
test_structure (gconstpointer data)
{
  CqPages *pages = (CqPages *) data;
  g_autoptr (GBytes) pdf = write_pages (pages, NULL);
  g_autofree char *answer = ASK (pdf, "qpdf", "--check", "FILE");
  Walk walk;

  walk_open (&walk, pdf);
  walk_all (&walk);
  assert_no_faults (&walk);
  g_assert_cmpint (qpdf_get_num_pages (walk.qpdf), ==, (int) cq_pages_get_n_pages (pages));
  g_assert_cmpuint (count_kind (&walk, "/Note"), ==, N_SECTIONS);
  walk_close (&walk);
  if (answer != NULL)
    g_assert_nonnull (strstr (answer, "No syntax or stream encoding errors found"));
}

/* Which page, from 0, a place is on */
static int
find_page (qpdf_data qpdf, qpdf_oh place)
{
  qpdf_oh page = qpdf_oh_is_array (qpdf, place) ? qpdf_oh_get_array_item (qpdf, place, 0) : 0;

  return page != 0 ? qpdf_find_page_by_oh (qpdf, page) : -1;
}

/* Bookmarks and links lead where they say, in whatever quire that is. */
static void
test_places (gconstpointer data)
{
  CqPages *pages = (CqPages *) data;
  g_autoptr (GBytes) pdf = write_pages (pages, NULL);
  guint n_entries;
  const CqOutlineEntry *entries = cq_pages_get_outline (pages, &n_entries);
  guint n_links = 0;
  qpdf_oh bookmark;
  Walk walk;

  walk_open (&walk, pdf);
  bookmark = key (&walk, key (&walk, qpdf_get_root (walk.qpdf), "/Outlines"), "/First");
  g_assert_cmpuint (n_entries, >, N_SECTIONS);
  /* The title, and the annexes under it or after it */
  for (guint i = 0; i < n_entries; i++)
    {
      qpdf_oh next = key (&walk, bookmark, "/First");

      g_assert_cmpstr (qpdf_oh_get_utf8_value (walk.qpdf, key (&walk, bookmark, "/Title")), ==, entries[i].title);
      g_assert_cmpint (find_page (walk.qpdf, key (&walk, bookmark, "/Dest")), ==, (int) entries[i].page);
      if (qpdf_oh_is_null (walk.qpdf, next))
        next = key (&walk, bookmark, "/Next");
      bookmark = next;
    }
  for (guint i = 1; i <= N_SECTIONS; i++)
    {
      g_autofree char *from = g_strdup_printf ("s%u", i);
      g_autofree char *to = g_strdup_printf ("s%u", N_SECTIONS + 1 - i);
      qpdf_oh annotations = key (&walk, qpdf_get_page_n (walk.qpdf, cq_pages_find_place (pages, from)->page), "/Annots");

      for (int j = 0; j < qpdf_oh_get_array_n_items (walk.qpdf, annotations); j++)
        n_links += find_page (walk.qpdf, key (&walk, qpdf_oh_get_array_item (walk.qpdf, annotations, j), "/Dest"))
                   == (int) cq_pages_find_place (pages, to)->page;
    }
  g_assert_cmpuint (n_links, >=, N_SECTIONS);
  walk_close (&walk);
}

static void
test_same_bytes (gconstpointer data)
{
  CqPages *pages = (CqPages *) data;
  g_autoptr (GBytes) first = write_pages (pages, NULL);
  g_autoptr (GBytes) second = write_pages (pages, NULL);

  g_assert_true (g_bytes_equal (first, second));
}

/* A picture that others draw may show any glyphs: then all is drawn in one go. */
static void
test_unknown_picture (gconstpointer data)
{
  g_autoptr (CqPages) unknown = make_pages (PICTURE);
  g_autoptr (CqPdfGlyphs) glyphs = cq_pdf_glyphs_new ((CqPages *) data);
  g_autoptr (GBytes) pdf = write_pages (unknown, NULL);
  Walk walk;

  g_assert_nonnull (glyphs);
  g_assert_null (cq_pdf_glyphs_new (unknown));
  walk_open (&walk, pdf);
  walk_all (&walk);
  assert_no_faults (&walk);
  walk_close (&walk);
}

typedef struct
{
  guint n_drawn;
  GCancellable *cancellable; /* (nullable) */
} Heard;

static void
hear_cb (guint n_drawn, guint n_pages, gpointer data)
{
  Heard *heard = data;

  g_assert_cmpuint (n_drawn, >, heard->n_drawn);
  g_assert_cmpuint (n_drawn, <=, n_pages);
  heard->n_drawn = n_drawn;
  g_cancellable_cancel (heard->cancellable);
}

static void
test_progress (gconstpointer data)
{
  CqPages *pages = (CqPages *) data;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Heard heard = { 0, NULL };
  CqPdfOptions options = { .progress = hear_cb, .progress_data = &heard };
  g_autoptr (GBytes) pdf = cq_pdf_write (pages, &options, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (heard.n_drawn, ==, cq_pages_get_n_pages (pages));

  heard = (Heard){ 0, cancellable };
  options.cancellable = cancellable;
  g_assert_null (cq_pdf_write (pages, &options, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (heard.n_drawn, <, cq_pages_get_n_pages (pages));
}

int
main (int argc, char **argv)
{
  g_autoptr (CqPages) pages = NULL;

  g_test_init (&argc, &argv, NULL);
  pages = make_pages ("");
  g_test_add_data_func ("/pdf/quires/same-pages", pages, test_same_pages);
  g_test_add_data_func ("/pdf/quires/fonts", pages, test_fonts);
  g_test_add_data_func ("/pdf/quires/structure", pages, test_structure);
  g_test_add_data_func ("/pdf/quires/places", pages, test_places);
  g_test_add_data_func ("/pdf/quires/same-bytes", pages, test_same_bytes);
  g_test_add_data_func ("/pdf/quires/unknown-picture", pages, test_unknown_picture);
  g_test_add_data_func ("/pdf/quires/progress", pages, test_progress);
  return g_test_run ();
}

/* Pages as pictures: as large as their paper, black on white, and the same every time. */
#include <libxml/parser.h>
#include <string.h>

#include "docbook/cq-reader.h"
#include "layout/cq-layout.h"
#include "picture/cq-picture.h"

static const char document[]
  = "<article xmlns=\"http://docbook.org/ns/docbook\" version=\"5.0\" xml:lang=\"en\">"
    "<info><title>Trade &amp; Transport</title></info>"
    "<para>First words, and <emphasis>others</emphasis>.</para><para xml:lang=\"ja\">外務大臣は共同声明に署名した。</para>"
    "<para xml:lang=\"ar\">الكلمة الأولى</para></article>";

static CqPages *
make_pages (const char *paper,
            gboolean is_landscape)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
  g_autoptr (CqNode) tree = cq_reader_parse (bytes, "test.xml", NULL, NULL);
  g_autoptr (CqStyle) style = cq_style_load ("dialogue", NULL);
  g_autoptr (CqStyle) on_paper = cq_style_with_paper (style, paper, is_landscape, NULL);
  const CqLayoutOptions options = { 0, NULL };
  g_autoptr (GError) error = NULL;
  CqPages *pages = cq_layout_make (tree, on_paper, NULL, &options, &error);

  g_assert_no_error (error);
  return pages;
}

typedef struct
{
  const guchar *data;
  gsize left;
} Reading;

static cairo_status_t
read_cb (void *closure,
         unsigned char *data,
         unsigned int size)
{
  Reading *reading = closure;

  if (size > reading->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reading->data, size);
  reading->data += size;
  reading->left -= size;
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
make_png (CqPages *pages,
          double resolution)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = cq_picture_make_png (pages, 0, resolution, &error);
  g_autoptr (GBytes) again = cq_picture_make_png (pages, 0, resolution, &error);
  Reading reading = { g_bytes_get_data (png, &reading.left) };
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_cb, &reading);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (png, again));
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  return surface;
}

/* Whatever the paper and the resolution, the size in pixels is the paper's, rounded. */
static void
test_png_size (void)
{
  static const struct
  {
    const char *paper;
    gboolean is_landscape;
    double resolution;
    int width;
    int height;
  } cases[] = {
    { "A4", FALSE, 72, 595, 842 },     { "A4", FALSE, 96, 794, 1123 },     { "A4", FALSE, 150, 1240, 1754 },
    { "A4", FALSE, 300, 2480, 3508 },  { "A4", TRUE, 150, 1754, 1240 },    { "Letter", FALSE, 96, 816, 1056 },
    { "Letter", FALSE, 99.5, 846, 1095 }, { "A4", FALSE, 10, 83, 117 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CqPages) pages = make_pages (cases[i].paper, cases[i].is_landscape);
      cairo_surface_t *surface = make_png (pages, cases[i].resolution);

      g_assert_cmpint (cairo_image_surface_get_width (surface), ==, cases[i].width);
      g_assert_cmpint (cairo_image_surface_get_height (surface), ==, cases[i].height);
      cairo_surface_destroy (surface);
    }
}

/* White paper, dark ink, and nothing that shines through. */
static void
test_png_ground (void)
{
  g_autoptr (CqPages) pages = make_pages ("A4", FALSE);
  cairo_surface_t *surface = make_png (pages, 96);
  const int width = cairo_image_surface_get_width (surface);
  const int height = cairo_image_surface_get_height (surface);
  guint n_white = 0;
  guint n_dark = 0;

  g_assert_cmpint (cairo_image_surface_get_format (surface), ==, CAIRO_FORMAT_RGB24);
  for (int y = 0; y < height; y++)
    {
      const guint32 *row = (const guint32 *) (gpointer) (cairo_image_surface_get_data (surface)
                                                         + y * cairo_image_surface_get_stride (surface));
      for (int x = 0; x < width; x++)
        {
          n_white += (row[x] & 0xffffff) == 0xffffff;
          n_dark += (row[x] & 0xff) < 0x60;
        }
    }
  g_assert_cmpuint (n_white, >, (guint) (width * height) * 9 / 10);
  g_assert_cmpuint (n_dark, >, 100);
  cairo_surface_destroy (surface);
}

static const guchar *
find_chunk (GBytes *png,
            const char *name)
{
  gsize size;
  const char *data = g_bytes_get_data (png, &size);
  const char *found = memmem (data, size, name, 4);

  return found != NULL ? (const guchar *) found + 4 : NULL;
}

/* A program that places the picture knows its colours and its size on paper. */
static void
test_png_says (void)
{
  g_autoptr (CqPages) pages = make_pages ("A4", FALSE);
  g_autoptr (GBytes) png = cq_picture_make_png (pages, 0, 300, NULL);
  const guchar *size = find_chunk (png, "pHYs");

  g_assert_nonnull (find_chunk (png, "sRGB"));
  g_assert_nonnull (size);
  g_assert_cmpint (size[2] << 8 | size[3], ==, 11811); /* pixels a metre */
  g_assert_cmpint (size[8], ==, 1);
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *at = text; (at = strstr (at, part)) != NULL; at += strlen (part))
    n++;
  return n;
}

static guint
count_glyphs (CqPages *pages)
{
  const CqPage *page = cq_pages_get_page (pages, 0);
  guint n = 0;

  for (guint i = 0; i < page->n_marks; i++)
    if (page->marks[i].kind == CQ_MARK_RUN)
      n += page->marks[i].run->n_glyphs;
  return n;
}

/* Whatever else the process has drawn before, the same page is the same drawing. */
static void
test_svg (void)
{
  g_autoptr (CqPages) pages = make_pages ("A4", FALSE);
  g_autoptr (CqPages) others = make_pages ("Letter", TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = cq_picture_make_svg (pages, 0, &error);
  g_autoptr (GBytes) other = cq_picture_make_svg (others, 0, NULL);
  g_autoptr (GBytes) again = cq_picture_make_svg (pages, 0, NULL);
  gsize size = 0;
  const char *data = NULL;
  g_autofree char *text = NULL;
  xmlDoc *parsed;

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (svg, again));
  g_assert_false (g_bytes_equal (svg, other));
  data = g_bytes_get_data (svg, &size);
  text = g_strndup (data, size);
  parsed = xmlReadMemory (data, (int) size, "page.svg", NULL, XML_PARSE_NONET);
  g_assert_nonnull (parsed);
  xmlFreeDoc (parsed);
  g_assert_nonnull (strstr (text, " width=\"595.276pt\" height=\"841.89pt\""));
  g_assert_nonnull (strstr (text, " xml:lang=\"en\""));
  g_assert_nonnull (strstr (text, "<title>Trade &amp; Transport (1/1)</title>"));
  g_assert_cmpuint (count (text, "<use "), ==, count_glyphs (pages));
  g_assert_null (strstr (text, "<text"));
}

/* Tiles of a page are what they would be in the picture of all of it. */
static void
test_parts (void)
{
  static const double scales[] = { 0.5, 1.37, 4.1 };
  g_autoptr (CqPages) pages = make_pages ("A4", FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      const cairo_rectangle_int_t whole = { 0, 0, (int) (595 * scales[i]), (int) (420 * scales[i]) };
      const cairo_rectangle_int_t part = { whole.width / 3, whole.height / 4, whole.width / 2, whole.height / 2 };
      cairo_surface_t *all = cq_picture_draw (pages, 0, scales[i], &whole);
      cairo_surface_t *some = cq_picture_draw (pages, 0, scales[i], &part);

      for (int y = 0; y < part.height; y++)
        g_assert_cmpmem (cairo_image_surface_get_data (all) + (part.y + y) * cairo_image_surface_get_stride (all)
                             + part.x * 4,
                         part.width * 4,
                         cairo_image_surface_get_data (some) + y * cairo_image_surface_get_stride (some),
                         part.width * 4);
      cairo_surface_destroy (all);
      cairo_surface_destroy (some);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/png-size", test_png_size);
  g_test_add_func ("/picture/png-ground", test_png_ground);
  g_test_add_func ("/picture/png-says", test_png_says);
  g_test_add_func ("/picture/svg", test_svg);
  g_test_add_func ("/picture/parts", test_parts);
  return g_test_run ();
}

/* Pictures: found beside the document or in it, drawn to the measure, and missed where they are not. */
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>

#include "layout-support.h"

typedef struct
{
  char *folder; /* (owned): the document's */
  char *above;  /* (owned): the folder around it */
} Fixture;

static void
write_photograph (const char *folder, const char *leaf, const char *kind, int width, int height)
{
  g_autofree char *path = g_build_filename (folder, leaf, NULL);
  g_autoptr (GdkPixbuf) dots = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr (GError) error = NULL;

  gdk_pixbuf_fill (dots, 0x336699ff);
  gdk_pixbuf_save (dots, path, kind, &error, NULL);
  g_assert_no_error (error);
}

static void
write_text (const char *folder, const char *leaf, const char *text)
{
  g_autofree char *path = g_build_filename (folder, leaf, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

#define SVG "<svg xmlns='http://www.w3.org/2000/svg' width='80' height='40'><rect width='80' height='40' fill='green'/>%s</svg>"

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *drawing = g_strdup_printf (SVG, "");
  g_autofree char *link = NULL;

  fixture->above = g_dir_make_tmp ("communique-XXXXXX", NULL);
  fixture->folder = g_build_filename (fixture->above, "document", NULL);
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
  write_photograph (fixture->folder, "map.png", "png", 120, 60);
  write_photograph (fixture->folder, "wide.jpg", "jpeg", 2000, 500);
  write_photograph (fixture->folder, "my map.png", "png", 10, 10);
  write_photograph (fixture->above, "secret.png", "png", 10, 10);
  write_text (fixture->folder, "drawing.svg", drawing);
  write_text (fixture->folder, "words.png", "no picture at all");
  write_text (fixture->folder, "broken.png", "\x89PNG\r\n\x1a\nbroken");
  write_text (fixture->folder, "broken.svg", "<svg xmlns='http://www.w3.org/2000/svg'><rect");
  write_text (fixture->folder, "broken.jpg", "\xff\xd8\xff\xe0");
  link = g_build_filename (fixture->folder, "link.png", NULL);
  g_assert_cmpint (symlink ("../secret.png", link), ==, 0);
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *leaf;

  while ((leaf = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, leaf, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_all (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_all (fixture->above);
  g_free (fixture->above);
  g_free (fixture->folder);
}

static CqPages *
lay_out_in (const char *folder, CqLayoutCache *cache, const char *body)
{
  g_autoptr (CqNode) document = parse_body (body);
  g_autoptr (GError) error = NULL;
  g_autoptr (CqStyle) style = cq_style_load (NULL, &error);
  const CqLayoutOptions options = { 1, NULL, folder };
  CqPages *pages = cq_layout_make (document, style, cache, &options, &error);

  g_assert_no_error (error);
  return pages;
}

static CqPages *
lay_out_picture (const char *folder, const char *name, const char *more)
{
  g_autofree char *body = g_strdup_printf ("<mediaobject xml:id='m'><alt>Words</alt><imageobject><imagedata fileref=\"%s\" %s/>"
                                           "</imageobject></mediaobject>",
                                           name, more);

  return lay_out_in (folder, NULL, body);
}

/* The only picture on the first page; %NULL where there is none */
static const CqMark *
find_picture (CqPages *pages)
{
  const CqPage *page = cq_pages_get_page (pages, 0);
  const CqMark *found = NULL;

  for (guint i = 0; i < page->n_marks; i++)
    if (page->marks[i].kind == CQ_MARK_FIGURE)
      {
        g_assert_null (found);
        found = &page->marks[i];
      }
  return found;
}

static void
assert_size (CqPages *pages, double width, double height)
{
  guint n;
  const CqElement *elements = cq_pages_get_elements (pages, &n);
  const CqMark *mark = find_picture (pages);

  g_assert_nonnull (mark);
  g_assert_cmpfloat_with_epsilon (mark->width, width, 0.01);
  g_assert_cmpfloat_with_epsilon (mark->height, height, 0.01);
  g_assert_cmpint (elements[mark->element].kind, ==, CQ_ELEMENT_FIGURE);
  g_assert_cmpstr (elements[mark->element].alternative, ==, "Words");
  cq_pages_get_missing_pictures (pages, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_sizes (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *name;
    const char *more;
    double width;
    double height;
  } cases[] = {
    { "map.png", "", 90, 45 },
    { "my%20map.png", "", 7.5, 7.5 },
    { "my map.png", "", 7.5, 7.5 },
    { "map.png", "contentwidth='36pt'", 36, 18 },
    { "map.png", "width='1in'", 72, 36 },
    { "map.png", "width='nonsense'", 90, 45 },
    { "drawing.svg", "", 60, 30 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CqPages) pages = lay_out_picture (fixture->folder, cases[i].name, cases[i].more);

      assert_size (pages, cases[i].width, cases[i].height);
    }
}

/* A picture wider than the measure is as wide as the measure; one higher than the page stays on it. */
static void
test_measure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CqPages) wide = lay_out_picture (fixture->folder, "wide.jpg", "");
  g_autoptr (CqPages) half = lay_out_picture (fixture->folder, "wide.jpg", "width='50%'");
  const CqPage *page = cq_pages_get_page (wide, 0);
  const CqMark *mark = find_picture (wide);
  g_autoptr (CqPages) tall = NULL;

  g_assert_cmpfloat (mark->x + mark->width, <, page->width - 36);
  g_assert_cmpfloat (mark->width, >, page->width / 2);
  g_assert_cmpfloat_with_epsilon (mark->height, mark->width / 4, 0.1);
  g_assert_cmpfloat_with_epsilon (find_picture (half)->width, mark->width / 2, 0.1);
  write_photograph (fixture->folder, "tall.png", "png", 100, 3000);
  tall = lay_out_picture (fixture->folder, "tall.png", "");
  mark = find_picture (tall);
  g_assert_cmpfloat (mark->y + mark->height, <, page->height);
  g_assert_cmpfloat_with_epsilon (mark->width, mark->height / 30, 0.1);
}

static void
test_cell (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CqPages) pages
      = lay_out_in (fixture->folder, NULL,
                    "<informaltable><tgroup cols='2'><tbody><row><entry>Words that stand beside the picture, and are so many that "
                    "they fill their column and more</entry><entry><mediaobject><alt>Words</alt><imageobject>"
                    "<imagedata fileref='wide.jpg'/></imageobject></mediaobject></entry></row></tbody></tgroup></informaltable>");
  const CqPage *page = cq_pages_get_page (pages, 0);
  const CqMark *mark = find_picture (pages);

  g_assert_nonnull (mark);
  g_assert_cmpfloat (mark->x + mark->width, <, page->width - 36);
}

static void
test_embedded (void)
{
  g_autofree char *drawing = g_strdup_printf (SVG, "");
  g_autofree char *base64 = g_base64_encode ((const guint8 *) drawing, strlen (drawing));
  g_autofree char *uri = g_strconcat ("data:image/svg+xml;base64,", base64, NULL);
  g_autoptr (CqPages) coded = lay_out_picture (NULL, uri, "");
  g_autoptr (CqPages) nested
      = lay_out_in (NULL, NULL,
                    "<mediaobject><alt>Words</alt><imageobject><imagedata><s:svg xmlns:s='http://www.w3.org/2000/svg' width='80' "
                    "height='40'><s:rect width='8' height='4'/></s:svg></imagedata></imageobject></mediaobject>");

  assert_size (coded, 60, 30);
  assert_size (nested, 60, 30);
}

/* A picture that ends the text and begins a page takes no lines with it. */
static void
test_last (void)
{
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (CqNode) document = NULL;
  g_autoptr (CqPages) pages = NULL;

  for (guint i = 0; i < 12; i++)
    g_string_append_printf (body, "<para xml:id='p%u'>One line.</para>", i);
  g_string_append (body, "<informalfigure xml:id='f'><mediaobject><imageobject><imagedata>"
                         "<svg xmlns='http://www.w3.org/2000/svg' width='400pt' height='450pt'><rect width='9' height='9'/></svg>"
                         "</imagedata></imageobject></mediaobject></informalfigure>");
  document = parse_body (body->str);
  pages = lay_out (document);
  g_assert_cmpuint (cq_pages_get_n_pages (pages), ==, 2);
  g_assert_cmpuint (cq_pages_find_place (pages, "p11")->page, ==, 0);
  g_assert_cmpuint (cq_pages_find_place (pages, "f")->page, ==, 1);
}

#define DRAWN_HIGH(width, height)                                                                                      \
  "<imageobject><imagedata width='100%'><svg xmlns='http://www.w3.org/2000/svg' width='" width "pt' height='" height  \
  "pt'/></imagedata></imageobject>"
#define DRAWN(width) DRAWN_HIGH (width, "40")
#define CELLS(n) "<row>" n n n n n n n "</row>"

/* Of drawings of different widths the one that suits the page is taken; below a table that lies, they lie with it. */
static void
test_choice (void)
{
  static const char *const media = "<informalfigure><mediaobject xml:id='m'>" DRAWN ("400") DRAWN ("680")
                                   "<textobject><phrase>Words</phrase></textobject></mediaobject></informalfigure>";
  static const char *const table = "<informaltable><tgroup cols='7'><tbody>" CELLS ("<entry><para>of Interoperability</para></entry>")
                                   "</tbody></tgroup></informaltable>";
  g_autofree char *lying_body = g_strconcat (table, media, NULL);
  g_autoptr (CqLayoutCache) cache = cq_layout_cache_new ();
  g_autoptr (CqPages) standing = lay_out_in (NULL, NULL, media);
  g_autoptr (CqPages) lying = lay_out_in (NULL, cache, lying_body);
  g_autoptr (CqPages) again = lay_out_in (NULL, cache, lying_body);
  double measure = find_picture (standing)->width, lying_measure = find_picture (lying)->width;
  const CqPage *page = cq_pages_get_page (lying, 0);

  g_assert_cmpfloat (measure, >, 420);
  g_assert_cmpfloat (measure, <, 480);
  assert_size (standing, measure, 40 * measure / 400);
  g_assert_cmpfloat (page->width, >, page->height);
  g_assert_cmpfloat (lying_measure, >, 660);
  assert_size (lying, lying_measure, 40 * lying_measure / 680);
  assert_size (again, lying_measure, 40 * lying_measure / 680);
}

/* Of drawings that cannot be read another is taken; where there is none, the words are printed in a frame. */
static void
test_choice_broken (void)
{
  static const char *const one = "<mediaobject xml:id='m'>" DRAWN_HIGH ("400", "99999") DRAWN ("680")
                                 "<textobject><phrase>Words</phrase></textobject></mediaobject>";
  static const char *const none = "<mediaobject xml:id='m'>" DRAWN_HIGH ("400", "99999") DRAWN_HIGH ("680", "99999")
                                  "<textobject><phrase>Words</phrase></textobject></mediaobject>";
  g_autoptr (CqPages) other = lay_out_in (NULL, NULL, one);
  g_autoptr (CqPages) framed = lay_out_in (NULL, NULL, none);
  g_autofree char *text = cq_pages_dup_text (framed);
  const CqPage *page = cq_pages_get_page (framed, 0);
  double measure = find_picture (other)->width;
  const CqMissingPicture *missing;
  guint n, n_rules = 0;

  assert_size (other, measure, 40 * measure / 680);
  cq_pages_get_missing_pictures (other, &n);
  g_assert_cmpuint (n, ==, 0);
  missing = cq_pages_get_missing_pictures (framed, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_null (missing->name);
  g_assert_cmpstr (missing->block, ==, "m");
  g_assert_null (find_picture (framed));
  g_assert_nonnull (strstr (text, "Words"));
  for (guint m = 0; m < page->n_marks; m++)
    n_rules += page->marks[m].kind == CQ_MARK_RULE;
  g_assert_cmpuint (n_rules, >=, 4);
}

/* Where a picture is missing its words are printed in a frame, and the pages tell. */
static void
test_missing (Fixture *fixture, gconstpointer data)
{
  const char *const names[] = { "gone.png", "words.png", "broken.png", "broken.jpg", "broken.svg", "../secret.png", "link.png",
                                "/etc/passwd", "file:///etc/passwd", "https://example.org/a.png", "data:image/png;base64,AAAA",
                                "data:nothing", ".", "document/../../secret.png" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (CqPages) pages = lay_out_picture (fixture->folder, names[i], "");
      g_autofree char *text = cq_pages_dup_text (pages);
      const CqPage *page = cq_pages_get_page (pages, 0);
      guint n, n_elements, n_rules = 0;
      const CqMissingPicture *missing = cq_pages_get_missing_pictures (pages, &n);
      const CqElement *elements = cq_pages_get_elements (pages, &n_elements);

      /* Words are no figure: that would have to say where it stands */
      for (guint e = 0; e < n_elements; e++)
        g_assert_cmpint (elements[e].kind, !=, CQ_ELEMENT_FIGURE);
      g_assert_cmpuint (n, ==, 1);
      g_assert_cmpstr (missing->name, ==, g_str_has_prefix (names[i], "data:") ? NULL : names[i]);
      g_assert_cmpstr (missing->block, ==, "m");
      g_assert_cmpuint (strlen (missing->reason), >, 0);
      g_assert_null (find_picture (pages));
      g_assert_nonnull (strstr (text, "Words"));
      for (guint m = 0; m < page->n_marks; m++)
        n_rules += page->marks[m].kind == CQ_MARK_RULE;
      g_assert_cmpuint (n_rules, >=, 4);
    }
}

#define IN_LINE(name, words) \
  "<inlinemediaobject><imageobject><imagedata fileref='" name "'/></imageobject><textobject><phrase>" words "</phrase></textobject></inlinemediaobject>"

/* A picture in a line is as high as the line at most, described, and no word; the leading is what it is without. */
static void
test_in_line (Fixture *fixture, gconstpointer data)
{
  static const char *const words = "Japan %s will assist in the training of personnel for the transport of goods along the routes that the "
                                   "Ministers have named, and of those who plan them.";
  g_autofree char *with = g_strdup_printf ("<para xml:id='p'>%s</para>", words), *without = g_strdup_printf (with, "and");
  g_autofree char *body = g_strdup_printf (with, IN_LINE ("map.png", "flag"));
  g_autoptr (CqPages) pages = lay_out_in (fixture->folder, NULL, body);
  g_autoptr (CqPages) plain = lay_out_in (fixture->folder, NULL, without);
  g_autofree char *text = cq_pages_dup_text (pages);
  const CqMark *mark = find_picture (pages), *word = find_mark (pages, 0, "Japan ");
  guint n;
  const CqElement *elements = cq_pages_get_elements (pages, &n);

  g_assert_nonnull (mark);
  g_assert_nonnull (word);
  g_assert_cmpint (elements[mark->element].kind, ==, CQ_ELEMENT_FIGURE);
  g_assert_cmpint (elements[elements[mark->element].parent].kind, ==, CQ_ELEMENT_PARAGRAPH);
  g_assert_cmpstr (elements[mark->element].alternative, ==, "flag");
  g_assert_cmpfloat_with_epsilon (mark->height, 1.15 * 10.5, 0.1);
  g_assert_cmpfloat_with_epsilon (mark->width, 2 * mark->height, 0.1);
  g_assert_cmpfloat_with_epsilon (mark->x, word->x + (double) word->run->width, 1);
  g_assert_cmpfloat (mark->y, <, word->y);
  g_assert_cmpfloat (mark->y + mark->height, >, word->y);
  g_assert_null (strstr (text, "\xef\xbf\xbc"));
  g_assert_null (strstr (text, "flag"));
  g_assert_cmpfloat_with_epsilon (cq_pages_find_place (pages, "p")->height, cq_pages_find_place (plain, "p")->height, 0.01);
}

/* One that is not there is printed as its words, and told; what is kept of one is not taken for another. */
static void
test_in_line_kept (Fixture *fixture, gconstpointer data)
{
  static const char *const bodies[] = { "<para>A " IN_LINE ("map.png", "flag") " b</para>", "<para>A " IN_LINE ("drawing.svg", "flag") " b</para>",
                                        "<para>A " IN_LINE ("gone.png", "flag") " b</para>", "<para>A " IN_LINE ("map.png", "flag") " b</para>" };
  g_autoptr (CqLayoutCache) cache = cq_layout_cache_new ();

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (CqPages) warm = lay_out_in (fixture->folder, cache, bodies[i]);
      g_autoptr (CqPages) cold = lay_out_in (fixture->folder, NULL, bodies[i]);
      g_autofree char *warm_dump = cq_pages_dump (warm), *cold_dump = cq_pages_dump (cold);
      g_autofree char *text = cq_pages_dup_text (warm);
      guint n;
      const CqMissingPicture *missing = cq_pages_get_missing_pictures (warm, &n);

      g_assert_cmpstr (warm_dump, ==, cold_dump);
      g_assert_cmpint (find_picture (warm) == NULL, ==, i == 2);
      g_assert_cmpint (strstr (text, "A flag b") != NULL, ==, i == 2);
      g_assert_cmpuint (n, ==, i == 2 ? 1 : 0);
      if (n > 0)
        g_assert_cmpstr (missing->name, ==, "gone.png");
    }
}

/* A document that has never been saved has no folder. */
static void
test_without_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CqPages) pages = lay_out_picture (NULL, "map.png", "");
  guint n;

  cq_pages_get_missing_pictures (pages, &n);
  g_assert_cmpuint (n, ==, 1);
}

/* A file of a few bytes that claims a thousand million dots is not unfolded. */
static void
test_bomb (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "bomb.png", NULL);
  static const guint8 bytes[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0x7f,
                                  0xff, 0, 0, 0x7f, 0xff, 8, 2, 0, 0, 0, 0x55, 0x2f, 0x69, 0x50 };
  g_autoptr (CqPages) pages = NULL;
  guint n;

  g_assert_true (g_file_set_contents (path, (const char *) bytes, sizeof bytes, NULL));
  pages = lay_out_picture (fixture->folder, "bomb.png", "");
  cq_pages_get_missing_pictures (pages, &n);
  g_assert_cmpuint (n, ==, 1);
}

/* What a drawing names outside of itself is not drawn. */
static void
test_drawing_reaches_out (Fixture *fixture, gconstpointer data)
{
  g_autofree char *inside = g_strdup_printf ("<image width='80' height='40' href='file://%s/secret.png'/>", fixture->above);
  g_autofree char *drawing = g_strdup_printf (SVG, inside);
  g_autoptr (CqPages) pages = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 595, 842);
  cairo_t *cr = cairo_create (surface);
  const CqMark *mark;
  const guint32 *dots;

  write_text (fixture->folder, "out.svg", drawing);
  pages = lay_out_picture (fixture->folder, "out.svg", "");
  mark = find_picture (pages);
  g_assert_nonnull (mark);
  cq_pages_draw (pages, 0, cr);
  cairo_surface_flush (surface);
  dots = (const guint32 *) (void *) cairo_image_surface_get_data (surface);
  dots += (int) (mark->y + mark->height / 2) * cairo_image_surface_get_stride (surface) / 4 + (int) (mark->x + mark->width / 2);
  g_assert_cmphex (*dots, ==, 0xff008000);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* A picture is read again when its file changes, and only then. */
static void
test_changed (Fixture *fixture, gconstpointer data)
{
  const char *body = "<mediaobject><alt>Words</alt><imageobject><imagedata fileref='map.png'/></imageobject></mediaobject>";
  g_autoptr (CqLayoutCache) cache = cq_layout_cache_new ();
  g_autoptr (CqPages) first = lay_out_in (fixture->folder, cache, body);
  g_autoptr (CqPages) again = lay_out_in (fixture->folder, cache, body);
  g_autoptr (CqPages) changed = NULL;

  g_assert_true (find_picture (first)->figure == find_picture (again)->figure);
  write_photograph (fixture->folder, "map.png", "png", 240, 60);
  changed = lay_out_in (fixture->folder, cache, body);
  assert_size (changed, 180, 45);
}

static void
draw_half (gpointer data, cairo_t *cr)
{
  guint *n_drawn = data;

  (*n_drawn)++;
  cairo_set_source_rgb (cr, 1, 0, 0);
  cairo_rectangle (cr, 0, 0, 10, 40);
  cairo_fill (cr);
}

/* A picture of any making is scaled, and cut at its own size. */
static void
test_own_drawing (void)
{
  guint n_drawn = 0;
  g_autoptr (CqFigure) picture = cq_figure_new (20, 20, draw_half, &n_drawn, NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 100, 100);
  cairo_t *cr = cairo_create (surface);
  const guint32 *dots;
  int stride = cairo_image_surface_get_stride (surface) / 4;

  cq_figure_draw (picture, 10, 10, 40, 40, cr);
  cairo_surface_flush (surface);
  dots = (const guint32 *) (void *) cairo_image_surface_get_data (surface);
  g_assert_cmpuint (n_drawn, ==, 1);
  g_assert_cmphex (dots[12 * stride + 12], ==, 0xffff0000);
  g_assert_cmphex (dots[12 * stride + 32], ==, 0);
  g_assert_cmphex (dots[55 * stride + 12], ==, 0);
  g_assert_cmphex (dots[5 * stride + 12], ==, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/figures/sizes", Fixture, NULL, set_up, test_sizes, tear_down);
  g_test_add ("/figures/measure", Fixture, NULL, set_up, test_measure, tear_down);
  g_test_add ("/figures/cell", Fixture, NULL, set_up, test_cell, tear_down);
  g_test_add_func ("/figures/embedded", test_embedded);
  g_test_add_func ("/figures/choice", test_choice);
  g_test_add_func ("/figures/choice/broken", test_choice_broken);
  g_test_add_func ("/figures/last", test_last);
  g_test_add ("/figures/in-line", Fixture, NULL, set_up, test_in_line, tear_down);
  g_test_add ("/figures/in-line-kept", Fixture, NULL, set_up, test_in_line_kept, tear_down);
  g_test_add ("/figures/missing", Fixture, NULL, set_up, test_missing, tear_down);
  g_test_add ("/figures/without-folder", Fixture, NULL, set_up, test_without_folder, tear_down);
  g_test_add ("/figures/bomb", Fixture, NULL, set_up, test_bomb, tear_down);
  g_test_add ("/figures/drawing-reaches-out", Fixture, NULL, set_up, test_drawing_reaches_out, tear_down);
  g_test_add ("/figures/changed", Fixture, NULL, set_up, test_changed, tear_down);
  g_test_add_func ("/figures/own-drawing", test_own_drawing);
  return g_test_run ();
}

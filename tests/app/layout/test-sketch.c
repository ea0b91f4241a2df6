/* Drawings of boxes, lines, dots, polygons and words: as librsvg draws them, and nothing else but those. */
#include "layout-support.h"

#include "layout/cq-sketch.h"

#include <stdlib.h>

#define LARGER 4
#define WIDTH 200
#define HEIGHT 100

#define HEAD "xmlns='http://www.w3.org/2000/svg' font-family='Noto Sans, sans-serif' font-size='8'"
#define FRAME "viewBox='0 0 200 100' width='200pt' height='100pt'"
#define DRAWING(inside) "<svg " HEAD " " FRAME ">" inside "</svg>"

static CqSetter *
new_setter (void)
{
  CqSetter *setter = cq_setter_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CqStyle) style = cq_style_load ("dialogue", &error);

  g_assert_no_error (error);
  cq_setter_use_style (setter, style);
  return setter;
}

static CqNode *
parse (const char *svg)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (svg, strlen (svg));
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = cq_reader_parse (bytes, "drawing.svg", NULL, &error);

  g_assert_no_error (error);
  return cq_node_ref (cq_document_get_root (document));
}

static CqFigure *
sketch (const char *svg)
{
  g_autoptr (CqSetter) setter = new_setter ();
  g_autoptr (CqNode) node = parse (svg);

  return cq_sketch_read (node, setter);
}

static cairo_surface_t *
paint (CqFigure *figure)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH * LARGER, HEIGHT * LARGER);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cq_figure_draw (figure, 0, 0, WIDTH * LARGER, HEIGHT * LARGER, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static int
difference (guint32 a, guint32 b)
{
  int most = 0;

  for (guint shift = 0; shift < 24; shift += 8)
    most = MAX (most, abs ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)));
  return most;
}

/* How many dots of two pictures surely are not the same, and how many of the second are not white. */
static void
compare (CqFigure *one, CqFigure *other, guint *n_different, guint *n_drawn)
{
  cairo_surface_t *first = paint (one), *second = paint (other);
  const guint32 *a = (const guint32 *) (void *) cairo_image_surface_get_data (first);
  const guint32 *b = (const guint32 *) (void *) cairo_image_surface_get_data (second);
  guint n = (guint) cairo_image_surface_get_stride (first) / 4 * HEIGHT * LARGER;

  *n_different = *n_drawn = 0;
  for (guint i = 0; i < n; i++)
    {
      *n_different += difference (a[i], b[i]) > 128;
      *n_drawn += (b[i] & 0xffffff) != 0xffffff;
    }
  cairo_surface_destroy (first);
  cairo_surface_destroy (second);
}

static const char *const drawings[] = {
  DRAWING ("<rect x='10' y='20' width='50' height='30.5' fill='#9fadc4'/>"),
  DRAWING ("<rect x='10' y='20' width='50' height='30.5' fill='#ffffff' stroke='#2b4470'/>"),
  DRAWING ("<line x1='10' y1='20' x2='150' y2='80' stroke='#a3312a' stroke-width='2.2'/>"),
  DRAWING ("<line x1='10' y1='20' x2='150' y2='80' stroke='#a3312a' stroke-width='2.2' stroke-dasharray='5 3'/>"),
  DRAWING ("<circle cx='100' cy='50' r='20' fill='#2b4470'/>"),
  DRAWING ("<polygon points='10,50 50,10 90,50 50,90' fill='#111111'/>"),
  DRAWING ("<text x='20' y='50' fill='#111111'>In the middle</text>"),
  DRAWING ("<text x='20' y='50' font-size='14' font-weight='bold' fill='#111111'>In the middle</text>"),
  DRAWING ("<text x='180' y='50' font-size='14' text-anchor='end' fill='#a3312a'>At the end</text>"),
  DRAWING ("<text x='20' y='50' fill='#55554f'>Дорожная карта</text><text x='20' y='70' fill='#55554f'>行程表</text>"),
  "<svg " HEAD " xml:lang='ar' direction='rtl' " FRAME "><text x='180' y='50' font-size='14' fill='#111111'>خارطة الطريق</text></svg>",
  "<svg " HEAD " xml:lang='ar' direction='rtl' " FRAME "><text x='20' y='50' text-anchor='end' fill='#111111'>خارطة 2018</text></svg>",
};

/* A sketch looks as librsvg draws it. */
static void
test_same (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (drawings); i++)
    {
      g_autoptr (CqFigure) own = sketch (drawings[i]);
      g_autoptr (GBytes) bytes = g_bytes_new_static (drawings[i], strlen (drawings[i]));
      g_autoptr (GError) error = NULL;
      g_autoptr (CqFigure) other = cq_figure_read (bytes, &error);
      guint n_different, n_drawn;

      g_assert_no_error (error);
      g_assert_nonnull (own);
      g_assert_cmpfloat (cq_figure_get_width (own), ==, WIDTH);
      g_assert_cmpfloat (cq_figure_get_height (own), ==, HEIGHT);
      compare (own, other, &n_different, &n_drawn);
      g_test_message ("%u: %u of %u", i, n_different, n_drawn);
      g_assert_cmpuint (n_drawn, >, 500);
      g_assert_cmpuint (n_different, <, n_drawn / 20);
    }
}

/* Whatever might look otherwise is left to librsvg. */
static void
test_more (void)
{
  static const char *const more[] = {
    "<svg " FRAME " xmlns='http://www.w3.org/2000/svg'/>",
    "<svg " HEAD " viewBox='0 0 200 100' width='400pt' height='200pt'/>",
    "<svg " HEAD " viewBox='10 0 200 100' width='200pt' height='100pt'/>",
    "<svg " HEAD " viewBox='0 0 200 100' width='200' height='100'/>",
    "<svg " HEAD " " FRAME " style='opacity: 0.5'/>",
    "<svg " HEAD " " FRAME " direction='auto'/>",
    DRAWING ("<path d='M 0 0 L 100 100'/>"),
    DRAWING ("<g><rect x='1' y='1' width='1' height='1' fill='#000000'/></g>"),
    DRAWING ("<rect x='1' y='1' width='1' height='1'/>"),
    DRAWING ("<rect x='1' y='1' width='1' height='1' fill='red'/>"),
    DRAWING ("<rect x='1' y='1' width='1' height='1' fill='#00000g'/>"),
    DRAWING ("<rect x='1' y='1' width='1' height='1' fill=''/>"),
    DRAWING ("<rect x='1' y='1' width='1' height='1' fill='#-00001'/>"),
    DRAWING ("<rect x='1' y='1' width='50%' height='1' fill='#000000'/>"),
    DRAWING ("<rect x='1' y='1' width='1e300' height='1' fill='#000000'/>"),
    DRAWING ("<rect x='1' y='1' width='nan' height='1' fill='#000000'/>"),
    DRAWING ("<rect x='1' y='1' width='1' height='1' fill='#000000' transform='scale(2)'/>"),
    DRAWING ("<rect x='1' y='1' width='1' height='1' fill='#000000'><title>Bar</title></rect>"),
    DRAWING ("<rect x='1 2' y='1' width='1' height='1' fill='#000000'/>"),
    DRAWING ("<text x='1' y='1'>Black</text>"),
    DRAWING ("<text x='1' y='1' fill='#000000'>Two <tspan>parts</tspan></text>"),
    DRAWING ("<text x='1' y='1' fill='#000000' text-anchor='middle'>Middle</text>"),
    DRAWING ("<text x='1' y='1' fill='#000000' font-size='0'>Nothing</text>"),
    DRAWING ("Words"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    {
      g_autoptr (CqFigure) figure = sketch (more[i]);

      g_test_message ("%s", more[i]);
      g_assert_null (figure);
    }
}

/* In a document, a sketch is what is drawn, its words in the document's fonts; what is more is drawn all the same. */
static void
test_document (void)
{
  static const char *const figure = "<informalfigure><mediaobject><imageobject><imagedata>%s</imagedata></imageobject></mediaobject>"
                                    "</informalfigure>";

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *body = g_strdup_printf (figure, i == 0 ? drawings[6] : DRAWING ("<path d='M 0 0 L 100 100'/>"));
      g_autoptr (CqNode) document = parse_body (body);
      g_autoptr (CqPages) pages = lay_out (document);
      const CqPage *page = cq_pages_get_page (pages, 0);
      guint n_figures = 0;

      for (guint m = 0; m < page->n_marks; m++)
        n_figures += page->marks[m].kind == CQ_MARK_FIGURE;
      g_assert_cmpuint (n_figures, ==, 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sketch/same", test_same);
  g_test_add_func ("/sketch/more", test_more);
  g_test_add_func ("/sketch/document", test_document);
  return g_test_run ();
}

/* Pages on screens: every pixel is one that was drawn for it, at any zoom and on any screen. */
#include "pages-support.h"

#include "pages/cq-page-picture.h"
#include "picture/cq-picture.h"

/* What a renderer makes of a picture on a screen with so many pixels to one of the widget */
static cairo_surface_t *
render (GskRenderNode *node, const GdkRectangle *part, int factor)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, part->width, part->height);
  cairo_t *cr = NULL;

  cairo_surface_set_device_scale (surface, factor, factor);
  cr = cairo_create (surface);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static void
test_sharp (void)
{
  static const double scales[] = { 0.4, 1.0, 4.0 / 3.0, 2.71, 5.33 };
  g_autoptr (CqPages) pages = lay_out_paragraphs (10, 0, 12, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    for (int factor = 1; factor <= 3; factor++)
      {
        const double scale = scales[i] * factor;
        /* A part that begins and ends anywhere, a whole number of pixels of the widget. */
        const GdkRectangle part = { 30 * factor, 40 * factor, 200 * factor, 150 * factor };
        GskRenderNode *node = cq_page_picture_new (pages, 0, scale, &part, factor);
        cairo_surface_t *seen = render (node, &part, factor);
        cairo_surface_t *drawn = cq_picture_draw (pages, 0, scale, &part);
        graphene_rect_t bounds;

        gsk_render_node_get_bounds (node, &bounds);
        g_assert_cmpfloat (bounds.size.width, ==, 200);
        g_assert_cmpfloat (bounds.size.height, ==, 150);
        for (int y = 0; y < part.height; y++)
          g_assert_cmpmem (cairo_image_surface_get_data (seen) + y * cairo_image_surface_get_stride (seen), part.width * 4,
                           cairo_image_surface_get_data (drawn) + y * cairo_image_surface_get_stride (drawn),
                           part.width * 4);
        cairo_surface_destroy (seen);
        cairo_surface_destroy (drawn);
        gsk_render_node_unref (node);
      }
}

static CqPages *
lay_out_drawing (const char *colour, CqLayoutCache *cache)
{
  g_autofree char *body
      = g_strdup_printf ("<para>Text.</para><mediaobject><alt>Words</alt><imageobject><imagedata><svg xmlns='http://www.w3.org/2000/svg' "
                         "width='80' height='40'><rect width='80' height='40' fill='%s'/></svg></imagedata></imageobject></mediaobject>",
                         colour);

  return lay_out_article (body, cache);
}

/* A page is known again by its text and by its figures. */
static void
test_same (void)
{
  g_autoptr (CqLayoutCache) cache = cq_layout_cache_new ();
  g_autoptr (CqPages) green = lay_out_drawing ("green", cache);
  g_autoptr (CqPages) again = lay_out_drawing ("green", cache);
  g_autoptr (CqPages) red = lay_out_drawing ("red", cache);

  g_assert_true (cq_page_picture_is_same (green, again, 0));
  g_assert_false (cq_page_picture_is_same (green, red, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add_func ("/ui/page-picture/same", test_same);
  g_test_add_func ("/ui/page-picture/sharp", test_sharp);
  return g_test_run ();
}

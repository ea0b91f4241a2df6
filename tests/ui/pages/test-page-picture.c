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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add_func ("/ui/page-picture/sharp", test_sharp);
  return g_test_run ();
}

/* Draws the pages of a DocBook file to a PDF without structure, to look at. */
#include <cairo-pdf.h>

#include "docbook/cq-reader.h"
#include "layout/cq-layout.h"

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = NULL;
  g_autoptr (CqStyle) style = NULL;
  g_autoptr (CqPages) pages = NULL;
  g_autofree char *dump = NULL;
  cairo_surface_t *surface;

  if (argc < 3)
    return 2;
  document = cq_reader_load_file (argv[1], NULL, &error);
  if (document == NULL)
    g_error ("%s", error->message);
  style = cq_style_load (argc > 3 ? argv[3] : NULL, &error);
  if (style == NULL)
    g_error ("%s", error->message);
  pages = cq_layout_make (document, style, NULL, NULL, &error);
  if (pages == NULL)
    g_error ("%s", error->message);
  surface = cairo_pdf_surface_create (argv[2], 1, 1);
  for (guint i = 0; i < cq_pages_get_n_pages (pages); i++)
    {
      const CqPage *page = cq_pages_get_page (pages, i);
      cairo_t *cr;
      cairo_pdf_surface_set_size (surface, page->width, page->height);
      cr = cairo_create (surface);
      cq_pages_draw (pages, i, cr);
      cairo_show_page (cr);
      cairo_destroy (cr);
    }
  cairo_surface_destroy (surface);
  dump = cq_pages_dump (pages);
  g_print ("%s", dump);
  return 0;
}

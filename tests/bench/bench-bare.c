/* The bare baseline: the same words, one paragraph a line of the input, drawn with nothing but
 * Pango and cairo on one core. No headings, tables, notes, tags or references: what text
 * costs at the least.
 *
 * usage: bench-bare WORDS.txt OUT.pdf */
#include <cairo-pdf.h>
#include <gio/gio.h>
#include <pango/pangocairo.h>

#define PAGE_WIDTH 595.28
#define PAGE_HEIGHT 841.89
#define MARGIN 71.0

int
main (int argc, char *argv[])
{
  g_autofree char *text = NULL;
  g_auto (GStrv) paragraphs = NULL;
  g_autoptr (GError) error = NULL;
  PangoContext *context;
  PangoLayout *layout;
  PangoFontDescription *font = pango_font_description_from_string ("Noto Serif 10");
  cairo_surface_t *surface;
  cairo_t *cr;
  double y = MARGIN;

  if (argc != 3 || !g_file_get_contents (argv[1], &text, NULL, &error))
    {
      g_printerr ("usage: bench-bare WORDS.txt OUT.pdf%s%s\n", error ? ": " : "", error ? error->message : "");
      return 2;
    }

  surface = cairo_pdf_surface_create (argv[2], PAGE_WIDTH, PAGE_HEIGHT);
  cr = cairo_create (surface);
  context = pango_cairo_create_context (cr);
  pango_context_set_font_description (context, font);
  layout = pango_layout_new (context);
  pango_layout_set_width (layout, (PAGE_WIDTH - 2 * MARGIN) * PANGO_SCALE);
  pango_layout_set_justify (layout, TRUE);

  paragraphs = g_strsplit (text, "\n", -1);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      if (*paragraphs[i] == '\0')
        continue;
      pango_layout_set_text (layout, paragraphs[i], -1);
      for (int n = 0; n < pango_layout_get_line_count (layout); n++)
        {
          PangoLayoutLine *line = pango_layout_get_line_readonly (layout, n);
          int height;

          pango_layout_line_get_height (line, &height);
          if (y + height / (double) PANGO_SCALE > PAGE_HEIGHT - MARGIN)
            {
              cairo_show_page (cr);
              y = MARGIN;
            }
          y += height / (double) PANGO_SCALE;
          cairo_move_to (cr, MARGIN, y);
          pango_cairo_show_layout_line (cr, line);
        }
      y += 6;
    }

  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      g_printerr ("%s: %s\n", argv[2], cairo_status_to_string (cairo_surface_status (surface)));
      return 2;
    }
  cairo_surface_destroy (surface);
  g_object_unref (layout);
  g_object_unref (context);
  pango_font_description_free (font);
  return 0;
}

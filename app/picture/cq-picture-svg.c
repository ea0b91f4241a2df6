/* A page as an SVG, its text as outlines: it looks the same where none of its fonts is. */
#include "picture/cq-picture.h"

#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* FreeType sets the points of an outline on a grid of 64 to the unit. So many units are a point, and curves stay
 * smooth however much they are enlarged. */
#define UNITS_PER_POINT 16.0

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int size)
{
  g_string_append_len (closure, (const char *) data, size);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
draw (CqPages *pages, guint index, GString *file)
{
  const CqPage *page = cq_pages_get_page (pages, index);
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (write_cb, file, page->width * UNITS_PER_POINT,
                                                                  page->height * UNITS_PER_POINT);
  cairo_t *cr;
  cairo_status_t status;

  cairo_svg_surface_restrict_to_version (surface, CAIRO_SVG_VERSION_1_1);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, UNITS_PER_POINT, UNITS_PER_POINT);
  cq_pages_draw (pages, index, cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

static char *
format_number (double number, char *room)
{
  return g_ascii_formatd (room, G_ASCII_DTOSTR_BUF_SIZE, "%.10g", number);
}

/* Its size on paper, its language, and what a screen reader says of it */
static char *
make_head (CqPages *pages, guint index)
{
  const CqPage *page = cq_pages_get_page (pages, index);
  const char *title = cq_pages_get_title (pages);
  const char *lang = cq_pages_get_language (pages);
  char room[4][G_ASCII_DTOSTR_BUF_SIZE];

  return g_markup_printf_escaped (
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\""
      " width=\"%spt\" height=\"%spt\" viewBox=\"0 0 %s %s\" xml:lang=\"%s\">\n"
      "<title>%s (%u/%u)</title>\n",
      format_number (page->width, room[0]), format_number (page->height, room[1]),
      format_number (page->width * UNITS_PER_POINT, room[2]), format_number (page->height * UNITS_PER_POINT, room[3]),
      lang != NULL ? lang : "und", title != NULL ? title : "", index + 1, cq_pages_get_n_pages (pages));
}

/* Gives it a head of ours, and takes off the number that cairo gives to each surface of a process.
 * Returns: whether cairo wrote what it is known to write */
static gboolean
finish (GString *file, const char *head)
{
  static const char id[] = " id=\"surface";
  char *start = strstr (file->str, "<svg ");
  char *end = start != NULL ? strstr (start, ">\n") : NULL;
  char *surface = end != NULL ? strstr (end, id) : NULL;
  char *quote = surface != NULL ? strchr (surface + strlen (id), '"') : NULL;

  if (quote == NULL)
    return FALSE;
  g_string_erase (file, surface - file->str, quote + 1 - surface);
  g_string_erase (file, 0, end + strlen (">\n") - file->str);
  g_string_prepend (file, head);
  return TRUE;
}

/**
 * cq_picture_make_svg:
 * @index: of the page, from 0
 * @error: a #CqPictureError
 *
 * Makes a drawing of a page on white ground, in its size on paper. Text is outlines, so that it needs no fonts; what
 * the page is stands in its title. The same page gives the same bytes. May be called in any thread.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set
 */
GBytes *
cq_picture_make_svg (CqPages *pages, guint index, GError **error)
{
  g_autoptr (GString) file = g_string_new (NULL);
  g_autofree char *head = NULL;
  cairo_status_t status;

  g_return_val_if_fail (index < cq_pages_get_n_pages (pages), NULL);

  status = draw (pages, index, file);
  head = make_head (pages, index);
  if (status != CAIRO_STATUS_SUCCESS || !finish (file, head))
    {
      g_set_error (error, CQ_PICTURE_ERROR, CQ_PICTURE_ERROR_FAILED, _("The drawing of page %u could not be made: %s"),
                   index + 1, cairo_status_to_string (status));
      return NULL;
    }
  return g_string_free_to_bytes (g_steal_pointer (&file));
}

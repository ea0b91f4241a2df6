#include "pdf/cq-pdf-leaf.h"

/* Links as cairo wants them described, and what they say. */

static void
append_number (GString *string,
               double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (string, "%s ", g_ascii_formatd (text, sizeof text, "%.3f", number));
}

/* A string within cairo's attributes stands in quotes */
static void
append_quoted (GString *string,
               const char *text)
{
  g_string_append_c (string, '\'');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '\'' || *c == '\\')
        g_string_append_c (string, '\\');
      g_string_append_c (string, *c);
    }
  g_string_append_c (string, '\'');
}

/* Whether a link leads to what is read or written to, and does not have the reader's machine do things. Without a scheme, it
 * leads to a file beside this one. */
static gboolean
is_harmless (const char *uri)
{
  static const char *const schemes[] = { "http", "https", "mailto", "tel", "ftp", "ftps", "urn", "doi", NULL };
  const char *scheme = g_uri_peek_scheme (uri);

  return scheme == NULL || g_strv_contains (schemes, scheme);
}

/**
 * cq_pdf_describe_link:
 * @pages: the pages
 * @link: "#id" or a URI
 * @box: where it stands
 *
 * Returns: (transfer full) (nullable): the attributes of a link for cairo; %NULL where it leads nowhere, or where no link
 *   should lead
 */
char *
cq_pdf_describe_link (CqPages *pages,
                      const char *link,
                      const cairo_rectangle_t *box)
{
  g_autoptr (GString) attributes = g_string_new (NULL);

  if (link[0] == '#')
    {
      if (cq_pages_find_place (pages, link + 1) == NULL)
        return NULL;
      /* Any page that cairo knows: the right one is said when all pages are drawn. */
      g_string_append (attributes, "page=1 pos=[0 0] ");
    }
  else
    {
      g_autofree char *uri = NULL;

      if (!is_harmless (link))
        return NULL;
      uri = g_uri_escape_string (link, G_URI_RESERVED_CHARS_ALLOWED_IN_PATH "?#[]%", FALSE);

      g_string_append (attributes, "uri=");
      append_quoted (attributes, uri);
      g_string_append_c (attributes, ' ');
    }
  g_string_append (attributes, "rect=[");
  append_number (attributes, box->x);
  append_number (attributes, box->y);
  append_number (attributes, box->width);
  append_number (attributes, box->height);
  g_string_append (attributes, "]");
  return g_string_free (g_steal_pointer (&attributes), FALSE);
}

/**
 * cq_pdf_measure_link:
 * @page: a page
 * @first: the mark where a link begins
 * @words: filled with the words of the link on this line
 *
 * Returns: the box around what of the page's marks is one leaf, from the one at @first on
 */
cairo_rectangle_t
cq_pdf_measure_link (const CqPage *page,
                     guint first,
                     GString *words)
{
  const CqMark *mark = &page->marks[first];
  double top = mark->y - mark->run->ascent;
  double bottom = mark->y + mark->run->descent;
  double left = mark->x;
  double right = mark->x + mark->run->width;

  g_string_append_len (words, mark->run->text, mark->run->n_bytes);
  for (guint i = first + 1; i < page->n_marks; i++)
    {
      const CqMark *next = &page->marks[i];

      if (next->kind != CQ_MARK_RUN || next->element != mark->element || next->y != mark->y
          || g_strcmp0 (next->run->link, mark->run->link) != 0)
        break;
      g_string_append_len (words, next->run->text, next->run->n_bytes);
      top = MIN (top, next->y - next->run->ascent);
      bottom = MAX (bottom, next->y + next->run->descent);
      left = MIN (left, next->x);
      right = MAX (right, next->x + next->run->width);
    }
  return (cairo_rectangle_t) { left, top, right - left, bottom - top };
}

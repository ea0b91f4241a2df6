#include "pdf/cq-pdf-leaf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

/*
 * Cairo 1.16 marks text by tags, one leaf after the other. Its own structure tree cannot come
 * back to an element once left, as a table row that runs over a page must: so the leaves are
 * drawn flat here, remembered, and the tree is built over them afterwards.
 */

typedef struct
{
  CqPages *pages;
  cairo_t *cr;
  GArray *leaves;
  guint page;
  guint n_on_page;     /* leaves so far */
  guint n_annotations; /* links so far on the page */
  const char *open;    /* (nullable): the tag of the open leaf */
  guint32 element;     /* of the open leaf */
  const char *link;    /* (nullable): of the open leaf */
} CqPen;

static cairo_status_t
append (void *closure,
        const unsigned char *bytes,
        unsigned int length)
{
  g_byte_array_append (closure, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

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

/* Where a place is, as cairo wants it: the page from 1, the position on it */
static void
append_position (GString *string,
                 guint page,
                 double x,
                 double y)
{
  g_string_append_printf (string, "page=%u pos=[", page + 1);
  append_number (string, x);
  append_number (string, y);
  g_string_append (string, "] ");
}

/* The attributes of a link, without its rectangle; %NULL where it leads nowhere */
static GString *
describe_link (CqPages *pages,
               const char *link)
{
  g_autofree char *uri = NULL;
  GString *attributes = NULL;

  if (link[0] == '#')
    {
      const CqPlace *place = cq_pages_find_place (pages, link + 1);

      if (place == NULL)
        return NULL;
      attributes = g_string_new (NULL);
      append_position (attributes, place->page, place->x, place->y);
      return attributes;
    }

  uri = g_uri_escape_string (link, G_URI_RESERVED_CHARS_ALLOWED_IN_PATH "?#[]%", FALSE);
  attributes = g_string_new ("uri=");
  append_quoted (attributes, uri);
  g_string_append_c (attributes, ' ');
  return attributes;
}

static void
end_leaf (CqPen *pen)
{
  if (pen->open != NULL)
    cairo_tag_end (pen->cr, pen->open);
  pen->open = NULL;
  pen->link = NULL;
}

/* What of a page's marks, from the one at @first, is drawn as one leaf; its box for a link */
static cairo_rectangle_t
measure_link (const CqPage *page,
              guint first)
{
  const CqMark *mark = &page->marks[first];
  double top = mark->y - mark->run->ascent;
  double bottom = mark->y + mark->run->descent;
  double left = mark->x;
  double right = mark->x + mark->run->width;

  for (guint i = first + 1; i < page->n_marks; i++)
    {
      const CqMark *next = &page->marks[i];

      if (next->kind != CQ_MARK_RUN || next->element != mark->element || next->y != mark->y
          || g_strcmp0 (next->run->link, mark->run->link) != 0)
        break;
      top = MIN (top, next->y - next->run->ascent);
      bottom = MAX (bottom, next->y + next->run->descent);
      left = MIN (left, next->x);
      right = MAX (right, next->x + next->run->width);
    }
  return (cairo_rectangle_t) { left, top, right - left, bottom - top };
}

/* Rules are no part of the structure, whatever they stand by */
static guint32
element_of (const CqMark *mark)
{
  return mark->kind == CQ_MARK_RULE ? CQ_ELEMENT_ARTIFACT : mark->element;
}

static void
begin_leaf (CqPen *pen,
            const CqPage *page,
            guint index)
{
  const CqMark *mark = &page->marks[index];
  const char *link = mark->kind == CQ_MARK_RUN ? mark->run->link : NULL;
  CqLeaf leaf = { element_of (mark), pen->page, pen->n_on_page++, -1 };
  g_autoptr (GString) attributes = NULL;

  if (link != NULL && leaf.element != CQ_ELEMENT_ARTIFACT)
    attributes = describe_link (pen->pages, link);

  if (attributes != NULL)
    {
      cairo_rectangle_t box = measure_link (page, index);

      g_string_append (attributes, "rect=[");
      append_number (attributes, box.x);
      append_number (attributes, box.y);
      append_number (attributes, box.width);
      append_number (attributes, box.height);
      g_string_append (attributes, "]");
      leaf.annotation = pen->n_annotations++;
      pen->open = CAIRO_TAG_LINK;
      cairo_tag_begin (pen->cr, CAIRO_TAG_LINK, attributes->str);
    }
  else
    {
      pen->open = leaf.element == CQ_ELEMENT_ARTIFACT ? "NonStruct" : "Span";
      cairo_tag_begin (pen->cr, pen->open, NULL);
    }
  pen->element = leaf.element;
  pen->link = link;
  g_array_append_val (pen->leaves, leaf);
}

static gboolean
goes_on (const CqPen *pen,
         const CqMark *mark,
         const CqMark *last)
{
  const char *link = mark->kind == CQ_MARK_RUN ? mark->run->link : NULL;

  if (pen->open == NULL || element_of (mark) != pen->element || g_strcmp0 (link, pen->link) != 0)
    return FALSE;
  /* A link that breaks over lines has a rectangle on each, and so a leaf on each. */
  return pen->link == NULL || last == NULL || last->y == mark->y;
}

static void
draw_rule (cairo_t *cr,
           const CqMark *rule)
{
  cairo_set_source_rgb (cr, (rule->colour >> 16 & 0xff) / 255.0, (rule->colour >> 8 & 0xff) / 255.0,
                        (rule->colour & 0xff) / 255.0);
  cairo_rectangle (cr, rule->x, rule->y, rule->width, rule->height);
  cairo_fill (cr);
}

static void
draw_page (CqPen *pen,
           const CqPage *page)
{
  const CqMark *last = NULL;

  for (guint i = 0; i < page->n_marks; i++)
    {
      const CqMark *mark = &page->marks[i];

      if (mark->kind == CQ_MARK_RUN && mark->run->n_glyphs == 0)
        continue;
      if (!goes_on (pen, mark, last))
        {
          end_leaf (pen);
          begin_leaf (pen, page, i);
        }
      if (mark->kind == CQ_MARK_RULE)
        draw_rule (pen->cr, mark);
      else if (mark->kind == CQ_MARK_FIGURE)
        cq_figure_draw (mark->figure, mark->x, mark->y, mark->width, mark->height, pen->cr);
      else
        cq_run_show (mark->run, mark->x, mark->y, pen->cr);
      last = mark;
    }
  end_leaf (pen);
}

static void
add_outline (cairo_surface_t *surface,
             CqPages *pages)
{
  guint n_entries;
  const CqOutlineEntry *entries = cq_pages_get_outline (pages, &n_entries);
  g_autoptr (GArray) parents = g_array_new (FALSE, TRUE, sizeof (int));

  g_array_set_size (parents, 1);
  for (guint i = 0; i < n_entries; i++)
    {
      /* A level may be left out on the way down, never on the way up. */
      guint depth = CLAMP (entries[i].level, 1, parents->len);
      g_autoptr (GString) position = g_string_new (NULL);
      int id;

      append_position (position, entries[i].page, 0, entries[i].y);
      id = cairo_pdf_surface_add_outline (surface, g_array_index (parents, int, depth - 1), entries[i].title,
                                          position->str, CAIRO_PDF_OUTLINE_FLAG_OPEN);
      g_array_set_size (parents, depth);
      g_array_append_val (parents, id);
    }
}

static void
set_metadata (cairo_surface_t *surface,
              const CqPdfOptions *options)
{
  g_autofree char *date = cq_pdf_get_date (options);

  if (options->title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, options->title);
  if (options->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, options->author);
  if (options->subject != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, options->subject);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Communiqué");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

static void
draw_pages (CqPen *pen,
            cairo_surface_t *surface,
            const CqPdfOptions *options)
{
  guint n_pages = cq_pages_get_n_pages (pen->pages);

  for (pen->page = 0; pen->page < n_pages && !g_cancellable_is_cancelled (options->cancellable); pen->page++)
    {
      const CqPage *page = cq_pages_get_page (pen->pages, pen->page);

      cairo_pdf_surface_set_size (surface, page->width, page->height);
      if (page->label != NULL)
        cairo_pdf_surface_set_page_label (surface, page->label);
      pen->n_on_page = 0;
      pen->n_annotations = 0;
      draw_page (pen, page);
      cairo_show_page (pen->cr);
      if (options->progress != NULL)
        options->progress (pen->page + 1, n_pages, options->progress_data);
    }
}

/**
 * cq_pdf_draw:
 * @pages: what to draw; at least one
 * @options: with no member left to the pages
 * @leaves: (element-type CqLeaf): filled
 * @error: a #CqPdfError or %G_IO_ERROR_CANCELLED
 *
 * Draws pages through cairo. The result has no structure yet, only the leaves of one.
 *
 * Returns: (transfer full): a PDF, or %NULL with @error set
 */
GBytes *
cq_pdf_draw (CqPages *pages,
             const CqPdfOptions *options,
             GArray *leaves,
             GError **error)
{
  const CqPage *first = cq_pages_get_page (pages, 0);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  CqPen pen = { .pages = pages, .leaves = leaves };
  cairo_surface_t *surface;
  cairo_status_t status;

  surface = cairo_pdf_surface_create_for_stream (append, bytes, first->width, first->height);
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_5);
  set_metadata (surface, options);
  pen.cr = cairo_create (surface);
  draw_pages (&pen, surface, options);
  add_outline (surface, pages);

  status = cairo_status (pen.cr);
  cairo_destroy (pen.cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (g_cancellable_set_error_if_cancelled (options->cancellable, error))
    return NULL;
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, CQ_PDF_ERROR, CQ_PDF_ERROR_FAILED, _("The PDF could not be drawn: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }
  cq_pdf_forget_structure (bytes);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

#include "pdf/cq-pdf-leaf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * Cairo 1.16 marks text by tags, one leaf after the other. Its own structure tree cannot come
 * back to an element once left, as a table row that runs over a page must: so the leaves are
 * drawn flat here, remembered, and the tree is built over them afterwards.
 */

typedef struct
{
  CqPages *pages;
  cairo_t *cr;
  CqPdfText *text;
  CqPdfDrawing *drawing;
  guint page;
  guint n_on_page;     /* leaves so far */
  guint n_annotations; /* links so far on the page */
  const char *open;    /* (nullable): the tag of the open leaf */
  guint32 element;     /* of the open leaf */
  const char *link;    /* (nullable): of the open leaf */
  gboolean is_picture; /* the open leaf is a glyph that is one */
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
end_leaf (CqPen *pen)
{
  cq_pdf_text_draw (pen->text, pen->cr);
  if (pen->open != NULL)
    cairo_tag_end (pen->cr, pen->open);
  pen->open = NULL;
  pen->link = NULL;
}

/* Rules and dots are no part of the structure, whatever they stand by */
static guint32
element_of (const CqMark *mark)
{
  return mark->kind == CQ_MARK_RULE || mark->kind == CQ_MARK_DOT ? CQ_ELEMENT_ARTIFACT : mark->element;
}

/* Cairo draws letters that have colours of their own as pictures, from which nobody reads what they say. */
static gboolean
is_picture (const CqMark *mark)
{
  return mark->kind == CQ_MARK_RUN && mark->run->is_pictured;
}

/* Cairo knows only the places of pages that are drawn: where a link leads is said when all are. */
static void
note_link (CqPen *pen,
           const char *link,
           const char *words)
{
  const CqPlace *place = link[0] == '#' ? cq_pages_find_place (pen->pages, link + 1) : NULL;
  CqPdfLink noted = { g_strdup (place != NULL ? words : link), place == NULL, 0, 0, 0 };

  if (place != NULL)
    {
      noted.page = place->page;
      noted.x = place->x;
      noted.y = cq_pages_get_page (pen->pages, place->page)->height - place->y;
    }
  g_array_append_val (pen->drawing->links, noted);
}

/* Begins a leaf that is a link, unless it leads nowhere */
static gboolean
begin_link (CqPen *pen,
            const CqPage *page,
            guint index,
            CqLeaf *leaf)
{
  const char *link = page->marks[index].run->link;
  g_autoptr (GString) words = g_string_new (NULL);
  cairo_rectangle_t box = cq_pdf_measure_link (page, index, words);
  g_autofree char *attributes = cq_pdf_describe_link (pen->pages, link, &box);

  if (attributes == NULL)
    return FALSE;
  leaf->annotation = pen->n_annotations++;
  leaf->link = pen->drawing->links->len;
  note_link (pen, link, words->str);
  pen->open = CAIRO_TAG_LINK;
  cairo_tag_begin (pen->cr, CAIRO_TAG_LINK, attributes);
  return TRUE;
}

static void
begin_leaf (CqPen *pen,
            const CqPage *page,
            guint index)
{
  const CqMark *mark = &page->marks[index];
  const char *link = mark->kind == CQ_MARK_RUN ? mark->run->link : NULL;
  CqLeaf leaf = { element_of (mark), pen->page, pen->n_on_page++, -1, 0, -1 };

  if (link == NULL || leaf.element == CQ_ELEMENT_ARTIFACT || !begin_link (pen, page, index, &leaf))
    {
      pen->open = leaf.element == CQ_ELEMENT_ARTIFACT ? "NonStruct" : "Span";
      cairo_tag_begin (pen->cr, pen->open, NULL);
    }
  pen->element = leaf.element;
  pen->link = link;
  pen->is_picture = is_picture (mark);
  if (pen->is_picture)
    {
      leaf.words = (int) pen->drawing->words->len;
      g_ptr_array_add (pen->drawing->words, g_strndup (mark->run->text, mark->run->n_bytes));
    }
  g_array_append_val (pen->drawing->leaves, leaf);
}

static gboolean
goes_on (const CqPen *pen,
         const CqMark *mark,
         const CqMark *last)
{
  const char *link = mark->kind == CQ_MARK_RUN ? mark->run->link : NULL;

  if (pen->open == NULL || pen->is_picture || is_picture (mark) || element_of (mark) != pen->element || g_strcmp0 (link, pen->link) != 0)
    return FALSE;
  /* A link that breaks over lines has a rectangle on each, and so a leaf on each. */
  return pen->link == NULL || last == NULL || last->y == mark->y;
}

/* A rule, or a dot */
static void
draw_ground (cairo_t *cr,
             const CqMark *rule)
{
  cairo_set_source_rgb (cr, (rule->colour >> 16 & 0xff) / 255.0, (rule->colour >> 8 & 0xff) / 255.0,
                        (rule->colour & 0xff) / 255.0);
  if (rule->kind == CQ_MARK_DOT)
    cairo_arc (cr, rule->x + rule->width / 2, rule->y + rule->height / 2, rule->width / 2, 0, 2 * G_PI);
  else
    cairo_rectangle (cr, rule->x, rule->y, rule->width, rule->height);
  cairo_fill (cr);
}

static void
draw_figure (CqPen *pen,
             const CqPage *page,
             const CqMark *mark)
{
  const CqPdfFigure figure = { mark->element, mark->x, page->height - mark->y - mark->height, mark->x + mark->width,
                               page->height - mark->y };

  if (mark->element != CQ_ELEMENT_ARTIFACT)
    g_array_append_val (pen->drawing->figures, figure);
  cq_figure_draw (mark->figure, mark->x, mark->y, mark->width, mark->height, pen->cr);
}

/* The label of a list's first entry tells how the list is numbered. */
static void
note_numbering (CqPen *pen,
                const CqMark *mark)
{
  guint n_elements;
  const CqElement *elements = cq_pages_get_elements (pen->pages, &n_elements);
  guint32 entry;
  guint32 list;

  if (mark->element == CQ_ELEMENT_ARTIFACT || elements[mark->element].kind != CQ_ELEMENT_LABEL)
    return;
  entry = elements[mark->element].parent;
  list = elements[entry].parent;
  if (elements[entry].kind == CQ_ELEMENT_LIST_ENTRY && pen->drawing->numbering[list] == CQ_PDF_NUMBERING_NONE)
    pen->drawing->numbering[list] = cq_pdf_numbering_of (mark->run->text, mark->run->n_bytes);
}

static void
draw_mark (CqPen *pen,
           const CqPage *page,
           const CqMark *mark)
{
  if (mark->kind != CQ_MARK_RUN)
    cq_pdf_text_draw (pen->text, pen->cr);
  switch (mark->kind)
    {
    case CQ_MARK_RULE:
    case CQ_MARK_DOT:
      draw_ground (pen->cr, mark);
      break;
    case CQ_MARK_FIGURE:
      draw_figure (pen, page, mark);
      break;
    case CQ_MARK_RUN:
      note_numbering (pen, mark);
      cq_pdf_text_add (pen->text, mark->run, mark->x, mark->y, pen->cr);
      break;
    default:
      g_assert_not_reached ();
    }
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
      draw_mark (pen, page, mark);
      last = mark;
    }
  end_leaf (pen);
}

static void
draw_pages (CqPen *pen,
            cairo_surface_t *surface,
            const CqPdfStretch *stretch)
{
  for (pen->page = stretch->first; pen->page < stretch->end && !g_cancellable_is_cancelled (stretch->cancellable);
       pen->page++)
    {
      const CqPage *page = cq_pages_get_page (pen->pages, pen->page);

      cairo_pdf_surface_set_size (surface, page->width, page->height);
      pen->n_on_page = 0;
      pen->n_annotations = 0;
      /* What covers all of an empty page has cairo forget what was said before, unless it is told how large a page is. */
      cairo_rectangle (pen->cr, 0, 0, page->width, page->height);
      cairo_clip (pen->cr);
      draw_page (pen, page);
      cairo_reset_clip (pen->cr);
      cairo_show_page (pen->cr);
      stretch->page_drawn (stretch->page_drawn_data);
    }
}

/**
 * cq_pdf_draw_stretch:
 * @stretch: which pages to draw; at least one
 * @drawing: filled
 * @error: a #CqPdfError or %G_IO_ERROR_CANCELLED
 *
 * Draws pages that follow one another. Other threads may draw others at the same time.
 *
 * Returns: (transfer full): a PDF, or %NULL with @error set
 */
GBytes *
cq_pdf_draw_stretch (const CqPdfStretch *stretch,
                     CqPdfDrawing *drawing,
                     GError **error)
{
  const CqPage *first = cq_pages_get_page (stretch->pages, stretch->first);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (CqPdfText) text = cq_pdf_text_new ();
  CqPen pen = { .pages = stretch->pages, .text = text, .drawing = drawing };
  cairo_surface_t *surface;
  cairo_status_t status;

  surface = cairo_pdf_surface_create_for_stream (append, bytes, first->width, first->height);
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_5);
  /* What else the file says of itself is said when it is finished; cairo would write the time. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "1970-01-01T00:00:00Z");
  pen.cr = cairo_create (surface);
  if (stretch->glyphs != NULL)
    {
      cq_pdf_glyphs_draw (stretch->glyphs, first->width / 2, first->height / 2, pen.cr);
      cairo_show_page (pen.cr);
    }
  draw_pages (&pen, surface, stretch);

  status = cairo_status (pen.cr);
  cairo_destroy (pen.cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (g_cancellable_set_error_if_cancelled (stretch->cancellable, error))
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

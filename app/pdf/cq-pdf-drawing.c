#include "pdf/cq-pdf-leaf.h"

/* What was drawn, beside the drawn file itself. */

static void
clear_link (gpointer link)
{
  g_free (((CqPdfLink *) link)->words);
}

/**
 * cq_pdf_drawing_new:
 * @pages: what is to be drawn
 *
 * Returns: (transfer full): nothing drawn yet
 */
CqPdfDrawing *
cq_pdf_drawing_new (CqPages *pages)
{
  CqPdfDrawing *self = g_new0 (CqPdfDrawing, 1);

  cq_pages_get_elements (pages, &self->n_elements);
  self->leaves = g_array_new (FALSE, FALSE, sizeof (CqLeaf));
  self->links = g_array_new (FALSE, TRUE, sizeof (CqPdfLink));
  g_array_set_clear_func (self->links, clear_link);
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->figures = g_array_new (FALSE, FALSE, sizeof (CqPdfFigure));
  self->numbering = g_new0 (guint8, MAX (self->n_elements, 1));
  return self;
}

void
cq_pdf_drawing_free (CqPdfDrawing *self)
{
  g_array_unref (self->leaves);
  g_array_unref (self->links);
  g_ptr_array_unref (self->words);
  g_array_unref (self->figures);
  g_free (self->numbering);
  g_free (self);
}

static void
append_leaves (CqPdfDrawing *self,
               const CqPdfDrawing *next)
{
  guint n_leaves = self->leaves->len;

  g_array_append_vals (self->leaves, next->leaves->data, next->leaves->len);
  for (guint i = n_leaves; i < self->leaves->len; i++)
    {
      CqLeaf *leaf = &g_array_index (self->leaves, CqLeaf, i);

      leaf->link += self->links->len;
      if (leaf->words >= 0)
        leaf->words += (int) self->words->len;
    }
}

/**
 * cq_pdf_drawing_append:
 * @next: (transfer full): what was drawn on the pages after those of @self
 *
 * Adds what was drawn on further pages.
 */
void
cq_pdf_drawing_append (CqPdfDrawing *self,
                       CqPdfDrawing *next)
{
  append_leaves (self, next);
  g_array_append_vals (self->links, next->links->data, next->links->len);
  g_array_set_clear_func (next->links, NULL);
  g_array_set_size (next->links, 0);
  for (guint i = 0; i < next->words->len; i++)
    g_ptr_array_add (self->words, g_steal_pointer (&next->words->pdata[i]));
  g_array_append_vals (self->figures, next->figures->data, next->figures->len);
  for (guint i = 0; i < self->n_elements; i++)
    if (self->numbering[i] == CQ_PDF_NUMBERING_NONE)
      self->numbering[i] = next->numbering[i];
  cq_pdf_drawing_free (next);
}

#include "pdf/cq-pdf.h"

#include <glib/gi18n-lib.h>

#include "pdf/cq-pdf-leaf.h"

G_DEFINE_QUARK (cq-pdf-error-quark, cq_pdf_error)

/**
 * cq_pdf_write:
 * @pages: what to write
 * @options: (nullable): what the file says of itself
 * @error: a #CqPdfError or %G_IO_ERROR_CANCELLED
 *
 * Writes pages as a tagged PDF: fonts embedded and subset, text that copies out in order, links,
 * bookmarks, page labels and metadata. The same pages and options give the same bytes.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
GBytes *
cq_pdf_write (CqPages *pages,
              const CqPdfOptions *options,
              GError **error)
{
  CqPdfOptions whole = { .epoch = CQ_PDF_NOW };
  g_autoptr (CqPdfDrawing) drawing = NULL;
  g_autoptr (GPtrArray) drawn = NULL;

  g_return_val_if_fail (pages != NULL, NULL);

  if (options != NULL)
    whole = *options;
  if (whole.title == NULL)
    whole.title = cq_pages_get_title (pages);
  if (whole.lang == NULL)
    whole.lang = cq_pages_get_language (pages);
  if (whole.epoch == CQ_PDF_NOW)
    whole.epoch = g_get_real_time () / G_USEC_PER_SEC;

  if (cq_pages_get_n_pages (pages) == 0)
    {
      g_set_error_literal (error, CQ_PDF_ERROR, CQ_PDF_ERROR_EMPTY, _("There is no page to write"));
      return NULL;
    }

  drawing = cq_pdf_drawing_new (pages);
  drawn = cq_pdf_draw (pages, &whole, drawing, error);
  if (drawn == NULL)
    return NULL;

  return cq_pdf_finish (drawn, pages, &whole, drawing, error);
}

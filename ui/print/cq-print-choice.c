/* What to print. */
#include "print/cq-print-choice.h"

#include "pdf/cq-pdf.h"

/**
 * cq_print_choice_copy:
 *
 * Returns: (transfer full): another that says the same
 */
CqPrintChoice *
cq_print_choice_copy (const CqPrintChoice *self)
{
  CqPrintChoice *copy = g_memdup2 (self, sizeof *self);

  copy->part = g_strdup (self->part);
  copy->lang = g_strdup (self->lang);
  copy->paper = g_strdup (self->paper);
  copy->folder = g_strdup (self->folder);
  return copy;
}

void
cq_print_choice_free (CqPrintChoice *self)
{
  g_free (self->part);
  g_free (self->lang);
  g_free (self->paper);
  g_free (self->folder);
  g_free (self);
}

gboolean
cq_print_choice_equal (const CqPrintChoice *self, const CqPrintChoice *other)
{
  return self->edition == other->edition && g_strcmp0 (self->part, other->part) == 0
         && g_strcmp0 (self->lang, other->lang) == 0 && g_strcmp0 (self->paper, other->paper) == 0
         && g_strcmp0 (self->folder, other->folder) == 0 && self->has_no_watermark == other->has_no_watermark
         && self->has_symbols == other->has_symbols && self->line_numbers == other->line_numbers
         && self->is_continuous == other->is_continuous;
}

/**
 * cq_print_choice_get_export:
 *
 * Returns: how the pages are chosen that would be exported; it borrows from @self
 */
CqExportChoice
cq_print_choice_get_export (const CqPrintChoice *self)
{
  const CqExportMarkings markings = {
    .watermark = self->has_no_watermark ? "" : NULL,
    .time = CQ_PDF_NOW,
    .line_numbers = self->line_numbers,
    .is_continuous = self->is_continuous,
    .has_symbols = self->has_symbols,
  };

  return (CqExportChoice){
    .target = CQ_EXPORT_PDF,
    .edition = self->edition,
    .lang = self->lang,
    .part = self->part,
    .paper = self->paper,
    .folder = self->folder,
    .markings = self->edition == CQ_EDITION_DRAFT ? markings : (CqExportMarkings){ 0 },
  };
}

/* The options that say what stands on the pages of a draft. */
#include <glib/gi18n-lib.h>

#include "cli/cq-cli.h"

#define NONE "none"

void
cq_cli_markings_clear (CqCliMarkings *self)
{
  g_clear_pointer (&self->watermark, g_free);
  g_clear_pointer (&self->version, g_free);
  g_clear_pointer (&self->notice, g_free);
  g_clear_pointer (&self->line_numbers, g_free);
}

/* (nullable): "" for “none” */
static const char *
read_words (const char *given)
{
  return given != NULL && g_str_equal (given, NONE) ? "" : given;
}

/**
 * cq_cli_markings_read:
 * @self: the options as they were given
 * @choice: what is made; its target is known
 *
 * Puts them into @choice, which borrows from @self. Whether a clean copy may bear them is for the export to say.
 *
 * Returns: whether they make sense; says so where not
 */
gboolean
cq_cli_markings_read (const CqCliMarkings *self,
                      CqExportChoice *choice)
{
  CqExportMarkings *markings = &choice->markings;

  markings->watermark = read_words (self->watermark);
  markings->version = read_words (self->version);
  markings->has_symbols = self->has_symbols;
  if (self->notice != NULL && !cq_export_notice_from_string (self->notice, &markings->notice))
    cq_cli_refuse (_("There is no notice “%s”. There are: advance-unedited, unofficial-translation, none"), self->notice);
  else if (self->line_numbers != NULL && !cq_export_line_numbers_from_string (self->line_numbers, markings))
    cq_cli_refuse (_("Lines are not numbered “%s”. Write --line-numbers=every or fifth, and after it perhaps “,page” or "
                     "“,continuous”; or none"),
                   self->line_numbers);
  else if (!cq_export_markings_is_empty (markings)
           && (choice->target == CQ_EXPORT_DOCBOOK || choice->target == CQ_EXPORT_TEXT))
    cq_cli_refuse (_("Watermark, version, notice, line numbers and paragraph symbols stand on pages: use them with "
                     "--to=pdf, png or svg"));
  else
    return TRUE;
  return FALSE;
}

#include <glib/gi18n-lib.h>

#include "cli/cq-cli.h"

void
cq_cli_choice_clear (CqCliChoice *choice)
{
  g_clear_pointer (&choice->edition, g_free);
  g_clear_pointer (&choice->lang, g_free);
  g_clear_pointer (&choice->party, g_free);
  g_clear_pointer (&choice->part, g_free);
  g_clear_pointer (&choice->folder, g_free);
  g_clear_pointer (&choice->style, g_free);
}

/**
 * cq_cli_choice_read:
 * @choice: the options as they were given
 * @file: the document that they are for
 * @read: (out): what they mean; borrows from @choice
 *
 * Returns: whether there is such an edition; says so where not
 */
gboolean
cq_cli_choice_read (CqCliChoice *choice,
                    const char *file,
                    CqExportChoice *read)
{
  g_free (choice->folder);
  choice->folder = cq_cli_get_folder (file);
  *read = (CqExportChoice){ .lang = choice->lang,
                            .part = choice->part,
                            .party = choice->party,
                            .folder = choice->folder,
                            .style = choice->style };
  if (choice->edition == NULL || cq_edition_kind_from_string (choice->edition, &read->edition))
    return TRUE;
  cq_cli_refuse (_("There is no edition “%s”. There are: clean, draft"), choice->edition);
  return FALSE;
}

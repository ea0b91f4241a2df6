#include <glib/gi18n-lib.h>

#include "cli/cq-cli.h"
#include "statement/cq-text.h"

void
cq_cli_choice_clear (CqCliChoice *choice)
{
  g_clear_pointer (&choice->edition, g_free);
  g_clear_pointer (&choice->lang, g_free);
  g_clear_pointer (&choice->party, g_free);
  g_clear_pointer (&choice->part, g_free);
  g_clear_pointer (&choice->folder, g_free);
  g_clear_pointer (&choice->style, g_free);
  g_clear_pointer (&choice->langs, g_strfreev);
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
  cq_cli_refuse (_("There is no edition “%s”. There are: clean, draft, signature"), choice->edition);
  return FALSE;
}

/* Returns: whether each is named, and named once; says so where not */
static gboolean
check_languages (char **langs, const char *given)
{
  for (guint i = 0; langs[i] != NULL; i++)
    {
      if (*g_strstrip (langs[i]) == '\0')
        {
          cq_cli_refuse (_("“%s” is no list of languages. Write --lang=en, --lang=en,ja or --lang=all"), given);
          return FALSE;
        }
      for (guint at = 0; at < i; at++)
        if (g_ascii_strcasecmp (langs[at], langs[i]) == 0)
          {
            cq_cli_refuse (_("--lang names “%s” twice. Name each language once"), langs[i]);
            return FALSE;
          }
    }
  return TRUE;
}

/**
 * cq_cli_choice_read_languages:
 * @choice: the options as they were given
 * @document: the document that they are for
 * @read: (inout): gets its language, or those that are to stand side by side; borrows from @choice
 *
 * Several languages that shall not stand side by side are in the languages of @choice, and none in @read.
 *
 * Returns: whether the languages are well written; says so where not
 */
gboolean
cq_cli_choice_read_languages (CqCliChoice *choice, CqNode *document, CqExportChoice *read)
{
  g_strfreev (choice->langs);
  choice->langs = NULL;
  if (choice->lang == NULL)
    {
      if (choice->is_synoptic)
        cq_cli_refuse (_("--synoptic sets languages side by side: name two or three of them, as in --lang=en,ja"));
      return !choice->is_synoptic;
    }
  choice->langs = g_str_equal (choice->lang, "all") ? cq_document_list_languages (document)
                                                    : g_strsplit (choice->lang, ",", -1);
  if (choice->langs[0] == NULL || !check_languages (choice->langs, choice->lang))
    return FALSE;
  read->lang = !choice->is_synoptic && choice->langs[1] == NULL ? choice->langs[0] : NULL;
  read->beside = choice->is_synoptic ? (const char *const *) choice->langs : NULL;
  return TRUE;
}

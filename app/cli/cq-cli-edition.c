#include <glib/gi18n-lib.h>

#include "cli/cq-cli.h"
#include "layout/cq-layout.h"
#include "statement/cq-part.h"
#include "statement/cq-party.h"

#define DEFAULT_STYLE "dialogue"

void
cq_cli_choice_clear (CqCliChoice *choice)
{
  g_clear_pointer (&choice->edition, g_free);
  g_clear_pointer (&choice->lang, g_free);
  g_clear_pointer (&choice->party, g_free);
  g_clear_pointer (&choice->part, g_free);
}

static gboolean
check_party (CqNode *document,
             const char *id,
             const char *file)
{
  g_autoptr (CqParty) party = id != NULL ? cq_party_find (document, id) : NULL;
  g_autoptr (GPtrArray) parties = NULL;
  g_autoptr (GString) text = NULL;

  if (id == NULL || party != NULL)
    return TRUE;
  parties = cq_parties_list (document);
  text = g_string_new (NULL);
  g_string_append_printf (text, _("The document has no party “%s”"), id);
  for (guint i = 0; i < parties->len; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? _("; its parties are: ") : ", ",
                            cq_party_get_id (g_ptr_array_index (parties, i)));
  cq_cli_say (CQ_MESSAGE_ERROR, file, 0, text->str);
  return FALSE;
}

/**
 * cq_cli_make_edition:
 * @choice: which edition
 * @file: what to name in messages
 * @is_said: whether to say what is not filled in or not translated
 *
 * Returns: (transfer full) (nullable): the edition; %NULL where there is none such, which was said
 */
CqNode *
cq_cli_make_edition (CqNode *document,
                     const CqCliChoice *choice,
                     const char *file,
                     gboolean is_said)
{
  CqEditionOptions options = { CQ_EDITION_CLEAN, choice->lang, choice->part, choice->party };
  g_autoptr (GPtrArray) notices = NULL;
  g_autoptr (GError) error = NULL;
  CqNode *edition;

  if (choice->edition != NULL && !cq_edition_kind_from_string (choice->edition, &options.kind))
    {
      cq_cli_refuse (_("There is no edition “%s”. There are: clean, draft"), choice->edition);
      return NULL;
    }
  if (!check_party (document, choice->party, file))
    return NULL;
  edition = cq_edition_make (document, &options, &notices, &error);
  if (edition == NULL)
    {
      cq_cli_fail (file, error);
      return NULL;
    }
  for (guint i = 0; is_said && notices != NULL && i < notices->len; i++)
    cq_cli_say (CQ_MESSAGE_WARNING, file, 0, g_ptr_array_index (notices, i));
  return edition;
}

/**
 * cq_cli_make_pages:
 * @document: the document
 * @edition: what was made of it
 * @part: (nullable): the part that it is
 * @error: of the style or the layout
 *
 * Lays out an edition in the style and on the paper that its document asks for.
 *
 * Returns: (transfer full) (nullable): the pages, or %NULL with @error set
 */
CqPages *
cq_cli_make_pages (CqNode *document,
                   CqNode *edition,
                   const char *part,
                   GError **error)
{
  g_autoptr (CqPart) main_part = cq_part_find (document, NULL);
  g_autoptr (CqPart) chosen = part != NULL ? cq_part_find (document, part) : NULL;
  const char *name = chosen != NULL ? cq_part_get_style (chosen) : NULL;
  const char *paper = chosen != NULL ? cq_part_get_paper (chosen) : NULL;
  g_autoptr (CqStyle) style = NULL;
  CqLayoutOptions options = { 0, NULL };

  if (name == NULL && main_part != NULL)
    name = cq_part_get_style (main_part);
  if (paper == NULL && main_part != NULL)
    paper = cq_part_get_paper (main_part);

  style = cq_style_load (name != NULL ? name : DEFAULT_STYLE, error);
  if (style != NULL && paper != NULL)
    {
      CqStyle *on_paper = cq_style_with_paper (style, paper, FALSE, error);

      cq_style_unref (style);
      style = on_paper;
    }
  if (style == NULL)
    return NULL;
  return cq_layout_make (edition, style, NULL, &options, error);
}

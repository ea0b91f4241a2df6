/* The languages of a document: a list in its form, and a form for each. */
#include "forms/cq-form-private.h"

#include <glib/gi18n-lib.h>

#include "language/cq-language.h"
#include "statement/cq-languages.h"

/**
 * cq_form_get_language_title:
 *
 * Returns: (transfer full): the language as it calls itself, and as the person at the keyboard does: “日本語 (Japanese)”
 */
char *
cq_form_get_language_title (const char *lang)
{
  g_autofree char *words = cq_language_get_interface ();
  g_autofree char *own = cq_language_get_autonym (lang);
  g_autofree char *name = cq_language_get_name (lang, words);

  if (own == NULL || g_strcmp0 (own, name) == 0)
    return g_strdup (name != NULL ? name : lang);
  /* Translators: a language as it calls itself, and its name: “日本語 (Japanese)” */
  return g_strdup_printf (_ ("%s (%s)"), own, name != NULL ? name : lang);
}

static const char *
get_standing_name (CqStanding standing)
{
  switch (standing)
    {
    case CQ_STANDING_OFFICIAL_TRANSLATION:
      return C_ ("standing of a language", "Official translation");
    case CQ_STANDING_UNOFFICIAL_TRANSLATION:
      return C_ ("standing of a language", "Unofficial translation");
    case CQ_STANDING_AUTHENTIC:
    case CQ_N_STANDINGS:
    default:
      return C_ ("standing of a language", "Authentic text");
    }
}

/* “12 texts missing · 3 texts behind” */
static char *
get_progress (CqConcordance *concordance, const char *lang)
{
  guint missing = cq_concordance_count (concordance, lang, CQ_VERSION_MISSING);
  guint behind = cq_concordance_count (concordance, lang, CQ_VERSION_BEHIND);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (missing > 0)
    /* Translators: of texts that are to be translated */
    first = g_strdup_printf (ngettext ("%u text missing", "%u texts missing", missing), missing);
  if (behind > 0)
    /* Translators: of texts that are to be brought up to date */
    second = g_strdup_printf (ngettext ("%u text behind", "%u texts behind", behind), behind);
  if (first != NULL && second != NULL)
    return g_strconcat (first, " · ", second, NULL);
  return first != NULL ? g_steal_pointer (&first) : g_steal_pointer (&second);
}

static char *
get_detail (CqFormMaker *self, CqConcordance *concordance, const char *lang)
{
  const char *standing = get_standing_name (cq_document_get_standing (self->document, lang));
  g_autofree char *progress = get_progress (concordance, lang);
  gboolean is_principal = g_ascii_strcasecmp (lang, self->principal) == 0;

  return g_strconcat (is_principal ? C_ ("language", "Principal language") : "", is_principal ? " · " : "", standing,
                      progress != NULL ? " · " : "", progress, NULL);
}

/**
 * cq_form_add_language_list:
 *
 * Adds the languages of the document, the principal one first.
 */
void
cq_form_add_language_list (CqFormMaker *self)
{
  g_autoptr (CqConcordance) concordance = cq_form_ref_concordance (self->source);
  const char *const *languages = cq_concordance_get_languages (concordance);

  cq_form_begin_group (self, _ ("Languages"));
  cq_form_name_group (self, "languages");
  cq_form_make_list (self, NULL);
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *form = cq_form_id_new (CQ_FORM_LANGUAGE, languages[i]);
      g_autofree char *title = cq_form_get_language_title (languages[i]);
      CqRow *row = cq_form_add_link (self, form, title);

      row->detail = get_detail (self, concordance, languages[i]);
      row->is_movable = row->is_removable = i > 0;
    }
  cq_form_add_action (self, "add-language", _ ("Add Language…"));
}

static CqNode *
change_standing (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  CqStanding standing = CQ_STANDING_AUTHENTIC;
  g_autoptr (CqNode) declared = NULL;

  if (!cq_standing_from_string (input->text, &standing))
    return cq_node_ref (document);
  declared = cq_document_add_language (document, row->about, standing);
  return cq_document_set_standing (declared, row->about, standing);
}

gboolean
cq_form_make_language (CqFormMaker *self, const char *about)
{
  g_autoptr (CqConcordance) concordance = NULL;
  g_autofree char *progress = NULL;
  CqRow *row;

  if (!cq_document_has_language (self->document, about))
    return FALSE;
  concordance = cq_form_ref_concordance (self->source);
  progress = get_progress (concordance, about);
  self->form->title = cq_form_get_language_title (about);
  self->form->block = g_strdup (CQ_PART_MAIN);
  cq_form_set_parent (self, "document");
  cq_form_begin_group (self, NULL);
  cq_form_describe_group (self, _ ("What the text counts for. A translation says so on its first page."));
  row = cq_form_add (self, CQ_ROW_CHOICE, "standing", _ ("Standing"), change_standing);
  row->about = g_strdup (about);
  for (CqStanding standing = 0; standing < CQ_N_STANDINGS; standing++)
    cq_row_add_choice (row, cq_standing_to_string (standing), get_standing_name (standing));
  row->text = g_strdup (cq_standing_to_string (cq_document_get_standing (self->document, about)));
  if (progress != NULL)
    {
      row = cq_form_add (self, CQ_ROW_NOTE, "progress", _ ("To be done"), NULL);
      row->text = g_steal_pointer (&progress);
    }
  if (cq_concordance_count (concordance, about, CQ_VERSION_BEHIND) > 0)
    cq_form_add_action (self, "mark-all-in-step", _ ("Mark All as in Step"));
  if (g_ascii_strcasecmp (about, self->principal) != 0)
    {
      cq_form_add_action (self, "choose-principal", _ ("Make It the Principal Language"));
      cq_form_add_action (self, "remove-language", _ ("Remove Language…"));
    }
  return TRUE;
}

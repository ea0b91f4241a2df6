/* What may be done to languages and to texts in them. */
#include "forms/cq-form-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "forms/cq-rich.h"
#include "language/cq-language.h"
#include "statement/cq-languages.h"
#include "statement/cq-party.h"

static CqEdit *
add_language (CqForm *form, CqNode *document, const char *about, const char *argument)
{
  g_autofree char *tag = argument != NULL ? cq_language_normalize (argument, NULL) : NULL;
  const char *const langs[] = { tag, NULL };
  g_autoptr (CqRegister) names = NULL;
  g_autoptr (CqNode) named = NULL;

  if (tag == NULL)
    return NULL;
  names = cq_register_load (NULL);
  named = cq_parties_take_names (document, names, langs, CQ_NAMES_MISSING);
  /* Nobody has said yet that a new translation is more. */
  return cq_edit_new (document, cq_document_add_language (named, tag, CQ_STANDING_UNOFFICIAL_TRANSLATION),
                      C_ ("step", "Add language"), form->id);
}

static CqEdit *
choose_principal (CqForm *form, CqNode *document, const char *about, const char *argument)
{
  return cq_edit_new (document, cq_document_choose_principal (document, about), C_ ("step", "Choose principal language"),
                      form->id);
}

static CqEdit *
mark_all (CqForm *form, CqNode *document, const char *about, const char *argument)
{
  return cq_edit_new (document, cq_versions_mark_in_step (document, NULL, NULL, about), C_ ("step", "Mark all as in step"),
                      form->id);
}

/* The form of what bears @id after an edit, where the form was that of a place */
static char *
get_form_after (CqForm *form, const char *id)
{
  const char *about;
  CqFormKind kind;

  cq_form_id_parse (form->id, &kind, &about);
  return about != NULL && cq_about_get_path (about) != NULL ? cq_form_id_new (kind, id) : g_strdup (form->id);
}

static CqEdit *
mark_in_step (CqForm *form, CqNode *document, const char *about, const char *argument)
{
  CqRow *row = argument != NULL ? cq_form_find_row (form, argument) : NULL;
  g_autofree char *subject = NULL;
  g_autofree char *field = NULL;
  g_autofree char *id = NULL;
  g_autofree char *after = NULL;
  g_autoptr (CqNode) settled = NULL;
  g_autoptr (CqPath) path = NULL;

  if (row == NULL || !cq_row_get_version (row, &subject, &field))
    return NULL;
  path = cq_about_get_path (subject);
  settled = path != NULL ? cq_about_settle (document, subject, &id) : cq_node_ref (document);
  if (settled == NULL)
    return NULL;
  after = id != NULL ? get_form_after (form, id) : g_strdup (form->id);
  return cq_edit_new (document, cq_versions_mark_in_step (settled, id != NULL ? id : subject, field, row->lang),
                      C_ ("step", "Mark as in step"), after);
}

/* The text that a translation is made from: the principal one, else the first that there is */
static CqNode *
find_original (CqNode *document, const char *about, const char *field, const char *lang)
{
  g_autoptr (CqConcordance) concordance = cq_concordance_new (document, NULL);
  const char *const *languages = cq_concordance_get_languages (concordance);
  const CqVersions *text = cq_concordance_find (concordance, about, field);

  for (guint i = 0; text != NULL && languages[i] != NULL; i++)
    if (text->versions[i].node != NULL && g_ascii_strcasecmp (languages[i], lang) != 0)
      return cq_node_ref (text->versions[i].node);
  return NULL;
}

static CqEdit *
copy_structure (CqForm *form, CqNode *document, const char *about, const char *argument)
{
  CqRow *row = argument != NULL ? cq_form_find_row (form, argument) : NULL;
  g_autofree char *subject = NULL;
  g_autofree char *field = NULL;
  g_autoptr (CqNode) original = NULL;
  g_autoptr (GPtrArray) content = NULL;
  g_autoptr (CqRich) rich = NULL;
  CqNumbering *numbering;
  CqRowInput input = { NULL };
  CqEdit *edit;

  if (row == NULL || row->kind != CQ_ROW_SENTENCE || !cq_row_get_version (row, &subject, &field))
    return NULL;
  original = find_original (document, subject, field, row->lang);
  if (original == NULL)
    return NULL;
  content = cq_text_copy_structure (document, original, row->lang);
  numbering = cq_numbering_new (document, NULL);
  rich = cq_rich_new (content, row->lang, numbering);
  cq_numbering_unref (numbering);
  input.rich = rich;
  edit = cq_form_edit (form, document, row->key, &input, NULL);
  if (edit != NULL)
    {
      g_free (edit->name);
      edit->name = g_strdup (C_ ("step", "Copy structure"));
      g_clear_pointer (&edit->merge, g_free);
    }
  return edit;
}

static const struct
{
  const char *what;
  CqEdit *(*act) (CqForm *form, CqNode *document, const char *about, const char *argument);
} acts[] = {
  { "add-language", add_language },         { "choose-principal", choose_principal }, { "copy-structure", copy_structure },
  { "mark-all-in-step", mark_all },         { "mark-in-step", mark_in_step },
};

/**
 * cq_form_act_on_languages:
 * @what: the name of an action
 * @length: of the name
 * @argument: (nullable): a language, or the key of a row
 * @edit: (out) (transfer full) (nullable): %NULL where nothing is to be done
 *
 * Returns: whether it is an action on languages
 */
gboolean
cq_form_act_on_languages (CqForm *form, CqNode *document, const char *what, gsize length, const char *about,
                          const char *argument, CqEdit **edit)
{
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (strlen (acts[i].what) == length && strncmp (acts[i].what, what, length) == 0)
      {
        *edit = acts[i].act (form, document, about, argument);
        return TRUE;
      }
  return FALSE;
}

/* Two languages side by side: each text of a form beside the same in another language, and how they stand. */
#include "forms/cq-form-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "forms/cq-version-step.h"
#include "language/cq-language.h"

static char *
dup_name (const char *lang)
{
  g_autofree char *words = cq_language_get_interface ();
  char *name = cq_language_get_name (lang, words);

  return name != NULL ? name : g_strdup (lang);
}

/**
 * cq_form_ref_concordance:
 *
 * Returns: (transfer full): that of the source, or one made for it
 */
CqConcordance *
cq_form_ref_concordance (const CqFormSource *source)
{
  return source->concordance != NULL ? cq_concordance_ref (source->concordance) : cq_concordance_new (source->document, NULL);
}

/* How the text of a row stands to that in other languages */
static void
note_version (CqRow *row, CqConcordance *concordance)
{
  g_autofree char *about = NULL;
  g_autofree char *field = NULL;
  g_autofree char *name = NULL;
  const CqVersions *text;
  guint index;

  if (!cq_row_get_version (row, &about, &field) || !cq_concordance_find_language (concordance, row->lang, &index)
      || (text = cq_concordance_find (concordance, about, field)) == NULL)
    return;
  row->state = text->versions[index].state;
  if (row->state == CQ_VERSION_IN_STEP)
    return;
  name = dup_name (row->state == CQ_VERSION_MISSING
                       ? row->lang
                       : cq_concordance_get_languages (concordance)[text->versions[index].of]);
  /* Translators: %s is the name of a language */
  row->note = row->state == CQ_VERSION_MISSING ? g_strdup_printf (_ ("Not in %s yet"), name)
                                               : g_strdup_printf (_ ("Behind the text in %s"), name);
}

static void
note_rows (CqForm *form, CqConcordance *concordance)
{
  for (guint g = 0; g < form->groups->len; g++)
    {
      GPtrArray *rows = ((CqFormGroup *) form->groups->pdata[g])->rows;

      for (guint r = 0; r < rows->len; r++)
        note_version (rows->pdata[r], concordance);
    }
}

/* A document in one language has nothing to keep apart. */
static void
forget_languages (CqForm *form)
{
  for (guint g = 0; g < form->groups->len; g++)
    {
      GPtrArray *rows = ((CqFormGroup *) form->groups->pdata[g])->rows;

      for (guint r = 0; r < rows->len; r++)
        ((CqRow *) rows->pdata[r])->is_of_language = FALSE;
    }
}

/* Of a row in another language the key says which, and the label what it calls itself. */
static void
become_beside (CqRow *row)
{
  g_autofree char *autonym = cq_language_get_autonym (row->lang);
  char *key = g_strdup_printf ("%s@%s", row->key, row->lang);
  char *label = g_strdup_printf ("%s · %s", row->label, autonym != NULL ? autonym : row->lang);

  g_free (row->key);
  g_free (row->label);
  row->key = key;
  row->label = label;
  row->is_beside = TRUE;
}

static void
add_beside (CqForm *form, CqForm *other)
{
  for (guint g = 0; g < form->groups->len; g++)
    {
      GPtrArray *rows = ((CqFormGroup *) form->groups->pdata[g])->rows;

      for (guint r = rows->len; r > 0; r--)
        {
          CqRow *row = rows->pdata[r - 1];
          CqRow *beside = row->is_of_language ? cq_form_find_row (other, row->key) : NULL;

          if (beside == NULL || !beside->is_of_language || beside->is_beside)
            continue;
          become_beside (beside);
          g_ptr_array_insert (rows, (int) r, cq_row_ref (beside));
        }
    }
}

/**
 * cq_form_add_languages:
 *
 * Puts beside each text of a finished form the same in the other language of the source, and notes of each what is
 * missing or behind.
 */
void
cq_form_add_languages (CqFormMaker *self)
{
  const char *other = self->source->other;
  g_autoptr (CqConcordance) concordance = NULL;
  g_autoptr (CqForm) second = NULL;
  CqFormSource source = *self->source;
  guint index;

  if (self->source->is_beside)
    return;
  concordance = cq_form_ref_concordance (self->source);
  if (cq_concordance_get_languages (concordance)[1] == NULL)
    {
      forget_languages (self->form);
      return;
    }
  if (other != NULL && g_ascii_strcasecmp (other, self->lang) != 0 && cq_concordance_find_language (concordance, other, &index))
    {
      source.lang = other;
      source.other = NULL;
      source.problems = NULL;
      source.is_beside = TRUE;
      source.concordance = concordance;
      second = cq_form_new (&source, self->form->id);
    }
  if (second != NULL)
    add_beside (self->form, second);
  note_rows (self->form, concordance);
}

/* The row of @form that is the text; in @lang */
static const CqRow *
find_row_of (CqForm *form, const CqVersions *text, const char *lang)
{
  g_autofree char *version = g_strjoin (" ", text->about, text->field, NULL);

  for (guint g = 0; g < form->groups->len; g++)
    {
      GPtrArray *rows = ((CqFormGroup *) form->groups->pdata[g])->rows;

      for (guint r = 0; r < rows->len; r++)
        {
          const CqRow *row = rows->pdata[r];
          if (g_strcmp0 (row->version, version) == 0 && g_ascii_strcasecmp (row->lang, lang) == 0)
            return row;
        }
    }
  return NULL;
}

/* Where the form and row stand among the texts; -1 where they are none */
static int
find_here (GPtrArray *texts, CqForm *form, const char *row)
{
  const CqRow *here = row != NULL ? cq_form_find_row (form, row) : NULL;
  g_autofree char *about = NULL;
  g_autofree char *field = NULL;
  gboolean is_text = here != NULL && cq_row_get_version (here, &about, &field);
  const char *subject = strchr (form->id, '/');

  for (guint t = 0; t < texts->len; t++)
    {
      const CqVersions *text = texts->pdata[t];
      if (text->about == NULL)
        continue;
      if (is_text ? g_str_equal (text->about, about) && g_strcmp0 (text->field, field) == 0
                  : subject != NULL && g_str_equal (text->about, subject + 1))
        return (int) t;
    }
  return -1;
}

/**
 * cq_version_step:
 * @source: the languages that are shown
 * @form: the form that is shown
 * @row: (nullable): the key of the row that is written in
 * @forward: whether towards the end
 * @target_row: (out) (transfer full) (nullable): the key of the row there
 *
 * Finds the next text that is missing or behind in a language that is shown, round from the end to the beginning.
 *
 * Returns: (transfer full) (nullable): the id of its form; %NULL where there is none
 */
char *
cq_version_step (const CqFormSource *source, CqForm *form, const char *row, gboolean forward, char **target_row)
{
  g_autoptr (CqConcordance) concordance = cq_form_ref_concordance (source);
  GPtrArray *texts = cq_concordance_get_texts (concordance);
  const char *shown[] = { source->lang != NULL ? source->lang : cq_document_get_language (source->document), source->other };
  int n = (int) texts->len;
  int here = find_here (texts, form, row);

  *target_row = NULL;
  for (int k = 1; k <= n; k++)
    {
      int at = forward ? (here + k) % n : ((here < 0 ? n : here) - k + n) % n;
      const CqVersions *text = texts->pdata[at];

      for (guint l = 0; text->about != NULL && l < G_N_ELEMENTS (shown) && shown[l] != NULL; l++)
        {
          g_autofree char *id = NULL;
          g_autoptr (CqForm) target = NULL;
          const CqRow *found;
          guint index;

          if (!cq_concordance_find_language (concordance, shown[l], &index)
              || text->versions[index].state == CQ_VERSION_IN_STEP)
            continue;
          id = cq_form_id_find (source->document, text->about);
          target = id != NULL ? cq_form_new (source, id) : NULL;
          found = target != NULL ? find_row_of (target, text, shown[l]) : NULL;
          if (found == NULL)
            continue;
          *target_row = g_strdup (found->key);
          return g_steal_pointer (&id);
        }
    }
  return NULL;
}

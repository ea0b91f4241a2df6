/* Corrections, and words that are to be ignored, as edits. */
#include "forms/cq-edit-spelling.h"

#include <glib/gi18n-lib.h>

#include "forms/cq-form.h"
#include "spell/cq-ignored-words.h"

/**
 * cq_misspelling_find_form:
 * @document: what it was found in
 *
 * Returns: (transfer full) (nullable): the id of the form that the word is edited in
 */
char *
cq_misspelling_find_form (const CqMisspelling *self, CqNode *document)
{
  g_autofree char *id = cq_misspelling_dup_id (self, document);
  g_autofree char *place = cq_path_to_id (self->path);
  char *form = cq_form_id_find (document, place);

  /* What a record says is filled in on the form of the clause that it is about. */
  if (id != NULL && (form == NULL || g_str_equal (form, "document")))
    {
      char *of_id = cq_form_id_find (document, id);
      if (of_id != NULL)
        {
          g_free (form);
          form = of_id;
        }
    }
  return form;
}

/**
 * cq_edit_correct:
 * @misspellings: (element-type CqMisspelling): of @document, in order; at least one
 * @replacement: what takes the place of each
 * @form: the id of the form that is shown
 *
 * Returns: (transfer full): the edit
 */
CqEdit *
cq_edit_correct (CqNode *document, GPtrArray *misspellings, const char *replacement, const char *form)
{
  const CqMisspelling *first = g_ptr_array_index (misspellings, 0);
  g_autofree char *word = cq_misspelling_dup_word (first, document);
  g_autofree char *own = cq_misspelling_find_form (first, document);
  /* Translators: a step that can be undone; the two %s are words: Correct “teh” to “the” */
  g_autofree char *name = g_strdup_printf (_("Correct “%s” to “%s”"), word, replacement);

  return cq_edit_new (document, cq_misspellings_replace (document, misspellings, replacement), name,
                      own != NULL ? own : form);
}

/**
 * cq_edit_ignore_word:
 * @lang: the language of the text that the word stands in
 * @form: the id of the form that is shown
 *
 * Returns: (transfer full): the edit
 */
CqEdit *
cq_edit_ignore_word (CqNode *document, const char *lang, const char *word, const char *form)
{
  /* Translators: a step that can be undone; %s is a word */
  g_autofree char *name = g_strdup_printf (_("Ignore “%s”"), word);

  return cq_edit_new (document, cq_ignored_words_add (document, lang, word), name, form);
}

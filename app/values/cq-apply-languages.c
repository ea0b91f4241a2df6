/* The languages of a document as values name them. */
#include "statement/cq-languages.h"
#include "values/cq-apply.h"

static void
remove_all (CqApply *self)
{
  g_auto (GStrv) languages = cq_document_list_languages (self->document);

  for (guint i = 1; languages[i] != NULL; i++)
    cq_apply_take (self, cq_document_remove_language (self->document, languages[i]));
}

/* In a language that is new the parties are called as the register has it. */
static void
name_parties (CqApply *self, const char *lang)
{
  const char *const langs[] = { lang, NULL };

  if (!cq_document_declares_language (self->document, lang))
    cq_apply_take (self, cq_parties_take_names (self->document, self->names, langs, CQ_NAMES_MISSING));
}

/**
 * cq_apply_languages:
 *
 * Adds the languages that are named, in their order, and takes away those that are to go; those that are not named
 * stay behind them.
 */
void
cq_apply_languages (CqApply *self)
{
  const CqValuesList *list = self->values->languages;
  const char *after = NULL;

  if (list == NULL)
    return;
  if (list->cleared)
    remove_all (self);
  for (guint i = 0; i < list->entries->len; i++)
    {
      const CqValuesLanguage *given = list->entries->pdata[i];
      CqStanding standing = cq_document_get_standing (self->document, given->lang);

      if (given->remove == CQ_VALUES_FLAG_TRUE)
        {
          cq_apply_take (self, cq_document_remove_language (self->document, given->lang));
          continue;
        }
      if (given->standing != NULL && !cq_standing_from_string (given->standing, &standing))
        standing = CQ_STANDING_AUTHENTIC;
      name_parties (self, given->lang);
      cq_apply_take (self, cq_document_add_language (self->document, given->lang, standing));
      cq_apply_take (self, cq_document_set_standing (self->document, given->lang, standing));
      cq_apply_take (self, cq_document_move_language_after (self->document, given->lang, after));
      after = given->lang;
    }
}

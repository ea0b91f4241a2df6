/* The grammatical forms of names, and which language writes which. */
#include "register/cq-name-form.h"

#include <string.h>

#include "language/cq-language.h"

/* In the order of CqNameForm; of each the short name and the formal one */
static const char *const words[CQ_N_NAME_FORMS][2] = {
  [CQ_NAME_BARE] = { "short", "formal" },
  [CQ_NAME_IN_TEXT] = { "short-in-text", "formal-in-text" },
  [CQ_NAME_GENITIVE] = { "short-genitive", "formal-genitive" },
  [CQ_NAME_INSTRUMENTAL] = { "short-instrumental", "formal-instrumental" },
};

/*
 * The languages in which such a form is another word than the name. In the others of the Dialogue and of the United
 * Nations it is the name itself: Tajik joins names by the izafet, which the word before them bears; Arabic writes no
 * vowels of cases; English, Japanese and Chinese have no cases.
 */
static const struct
{
  CqNameForm form;
  const char *lang;
} written[] = {
  { CQ_NAME_GENITIVE, "es" },
  { CQ_NAME_GENITIVE, "fr" },
  { CQ_NAME_GENITIVE, "kk" },
  { CQ_NAME_GENITIVE, "ky" },
  { CQ_NAME_GENITIVE, "ru" },
  { CQ_NAME_GENITIVE, "tk" },
  { CQ_NAME_GENITIVE, "uz" },
  { CQ_NAME_INSTRUMENTAL, "ru" },
};

/* Articles with which a name may begin, and by which no list is sorted. “El Salvador” is all name. */
static const struct
{
  const char *lang;
  const char *article;
} articles[] = {
  { "en", "the " }, { "fr", "la " }, { "fr", "le " }, { "fr", "les " }, { "fr", "l’" },
  { "fr", "l'" },   { "es", "el " }, { "es", "la " }, { "es", "los " }, { "es", "las " },
};

/**
 * cq_name_form_is_written:
 * @lang: a BCP 47 language tag
 *
 * Returns: whether @lang has that form of a name beside the name itself
 */
gboolean
cq_name_form_is_written (CqNameForm form, const char *lang)
{
  g_return_val_if_fail (lang != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    if (written[i].form == form && cq_language_matches (lang, written[i].lang))
      return TRUE;
  return FALSE;
}

/**
 * cq_name_form_to_string:
 *
 * Returns: (transfer none): the word for it in files: “formal-genitive”
 */
const char *
cq_name_form_to_string (CqCountryForm which, CqNameForm form)
{
  g_return_val_if_fail (which <= CQ_COUNTRY_FORMAL && form < CQ_N_NAME_FORMS, NULL);

  return words[form][which];
}

/**
 * cq_name_form_from_string:
 * @word: any text
 * @which: (out): the short name or the formal one
 * @form: (out): the form of it
 *
 * Returns: whether @word is one that cq_name_form_to_string() gives
 */
gboolean
cq_name_form_from_string (const char *word, CqCountryForm *which, CqNameForm *form)
{
  g_return_val_if_fail (word != NULL, FALSE);

  for (*form = 0; *form < CQ_N_NAME_FORMS; (*form)++)
    for (*which = CQ_COUNTRY_SHORT; *which <= CQ_COUNTRY_FORMAL; (*which)++)
      if (strcmp (words[*form][*which], word) == 0)
        return TRUE;
  return FALSE;
}

/**
 * cq_name_skip_article:
 * @name: a name as it stands within a sentence
 * @lang: its language
 *
 * Returns: (transfer none): what of @name it is sorted by
 */
const char *
cq_name_skip_article (const char *name, const char *lang)
{
  g_return_val_if_fail (name != NULL && lang != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    if (g_str_has_prefix (name, articles[i].article) && cq_language_matches (lang, articles[i].lang))
      return name + strlen (articles[i].article);
  return name;
}

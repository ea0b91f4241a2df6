/* Which languages can be checked here, and what brings a dictionary that is missing. */
#include "spell/cq-dictionary.h"

#include <glib/gi18n-lib.h>

#include "language/cq-language.h"
#include "statement/cq-text.h"

/*
 * Packages of Debian 12. The Uzbek one is written in Cyrillic, so that a text in the Latin alphabet has none; there is
 * none of Kyrgyz, Tajik and Turkmen.
 */
static const struct
{
  const char *base;
  const char *script;
  const char *package;
} packages[] = {
  { "ar", "Arab", "hunspell-ar" },    { "be", "Cyrl", "hunspell-be" }, { "de", "Latn", "hunspell-de-de" },
  { "en", "Latn", "hunspell-en-gb" }, { "es", "Latn", "hunspell-es" }, { "fa", "Arab", "myspell-fa" },
  { "fr", "Latn", "hunspell-fr" },    { "it", "Latn", "hunspell-it" }, { "kk", "Cyrl", "hunspell-kk" },
  { "ko", "Kore", "hunspell-ko" },    { "mn", "Cyrl", "hunspell-mn" }, { "pt", "Latn", "hunspell-pt-pt" },
  { "ru", "Cyrl", "hunspell-ru" },    { "tr", "Latn", "hunspell-tr" }, { "uk", "Cyrl", "hunspell-uk" },
  { "uz", "Cyrl", "hunspell-uz" },
};

static const char *const without_blanks[] = { "ja", "zh", "yue", NULL };

/**
 * cq_dictionary_get_package:
 *
 * Returns: (nullable) (transfer none): the package of Debian that brings a dictionary of @lang; %NULL where none does
 */
const char *
cq_dictionary_get_package (const char *lang)
{
  g_autofree char *base = cq_language_get_base (lang);
  g_autofree char *script = cq_language_get_script (lang);

  for (guint i = 0; i < G_N_ELEMENTS (packages); i++)
    if (g_strcmp0 (packages[i].base, base) == 0 && g_strcmp0 (packages[i].script, script) == 0)
      return packages[i].package;
  return NULL;
}

/**
 * cq_dictionary_list_packages:
 *
 * Returns: (transfer none) (array zero-terminated=1): the packages that are named to people
 */
const char *const *
cq_dictionary_list_packages (void)
{
  static const char *names[G_N_ELEMENTS (packages) + 1];
  static gsize is_made = 0;

  if (g_once_init_enter (&is_made))
    {
      for (guint i = 0; i < G_N_ELEMENTS (packages); i++)
        names[i] = packages[i].package;
      g_once_init_leave (&is_made, 1);
    }
  return names;
}

/**
 * cq_dictionary_get_state:
 *
 * Returns: whether texts in @lang can be checked, else why not
 */
CqDictionaryState
cq_dictionary_get_state (CqSpeller *speller, const char *lang)
{
  g_autofree char *base = cq_language_get_base (lang);

  if (base != NULL && g_strv_contains (without_blanks, base))
    return CQ_DICTIONARY_UNSPELLED;
  if (cq_speller_has (speller, lang))
    return CQ_DICTIONARY_FOUND;
  return cq_dictionary_get_package (lang) != NULL ? CQ_DICTIONARY_MISSING : CQ_DICTIONARY_NONE;
}

/**
 * cq_dictionary_dup_message:
 * @lang: a language
 * @words: the language that it is named in, that of the interface
 *
 * Returns: (transfer full): what @state means for whoever drafts in @lang: one sentence without a full stop, translated
 */
char *
cq_dictionary_dup_message (CqDictionaryState state, const char *lang, const char *words)
{
  g_autofree char *known = cq_language_get_name (lang, words);
  const char *name = known != NULL ? known : lang;

  switch (state)
    {
    case CQ_DICTIONARY_FOUND:
      /* Translators: %s is a language: “Russian” */
      return g_strdup_printf (_("%s: the spelling is checked"), name);
    case CQ_DICTIONARY_MISSING:
      return g_strdup_printf (_("%s: no dictionary is installed, so the spelling is not checked"), name);
    case CQ_DICTIONARY_NONE:
      return g_strdup_printf (_("%s: no dictionary is installed, and Debian has none; the spelling is not checked"), name);
    case CQ_DICTIONARY_UNSPELLED:
      return g_strdup_printf (_("%s: written without blanks between words, so the spelling is not checked"), name);
    default:
      g_assert_not_reached ();
    }
}

/**
 * cq_dictionary_dup_remedy:
 *
 * Returns: (transfer full): what to do about it, likewise
 */
char *
cq_dictionary_dup_remedy (CqDictionaryState state, const char *lang)
{
  if (state == CQ_DICTIONARY_MISSING)
    /* Translators: %s is a package of Debian: “hunspell-ru” */
    return g_strdup_printf (_("Install the package %s"), cq_dictionary_get_package (lang));
  return g_strdup (_("Have the text read by somebody who knows the language"));
}

/**
 * cq_dictionary_is_any:
 *
 * Returns: whether any text of @document can be checked
 */
gboolean
cq_dictionary_is_any (CqSpeller *speller, CqNode *document)
{
  g_auto (GStrv) langs = cq_document_list_languages (document);

  for (guint i = 0; langs[i] != NULL; i++)
    if (cq_dictionary_get_state (speller, langs[i]) == CQ_DICTIONARY_FOUND)
      return TRUE;
  return FALSE;
}

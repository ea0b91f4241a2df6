/* Words that joint statements are full of and that the dictionaries of Debian lack. */
#include "spell/cq-genre-words.h"

#include <string.h>

#include "language/cq-language.h"

/* How much longer than its stem a word may be, in characters */
#define LONGEST_ENDING 5

/* Stems; each in lower case */
static const struct
{
  const char *base;
  const char *stems[24];
} genre[] = {
  { "en",
    { "counterterroris", "cybersecurity", "decarboni", "denucleari", "digitali", "interlinkage", "interregional",
      "intraregional", "multilateralis", "multimodal", "multistakeholder", "operationali", "phytosanitary", "preambular",
      "radicali", "roadmap", "subregion", "telemedicine", "transboundary" } },
  { "es",
    { "antiterroris", "ciberseguridad", "descarbonizaci", "desnuclearizaci", "fitosanitari", "intermodal",
      "interoperabilidad", "interregional", "intrarregional", "multilateralismo", "multimodal", "preambular",
      "subregional", "transfronteriz" } },
  { "fr", { "interconnectivité" } },
  { "ru",
    { "взаимосвязанност", "декарбонизаци", "денуклеаризаци", "интероперабельност", "кибербезопасност", "логистическ",
      "мультимодальн", "прекурсор", "транзитно", "транспортно-логистическ", "фитосанитарн", "цифровизаци" } },
};

static gboolean
begins_with (const char *word, const char *stem)
{
  const gsize length = strlen (stem);

  return strncmp (word, stem, length) == 0 && g_utf8_strlen (word + length, -1) <= LONGEST_ENDING;
}

/**
 * cq_genre_words_have:
 * @lang: a language tag
 * @word: a word
 *
 * Returns: whether it is a word of the genre, in whatever form
 */
gboolean
cq_genre_words_have (const char *lang, const char *word)
{
  g_autofree char *base = cq_language_get_base (lang);
  g_autofree char *lower = g_utf8_strdown (word, -1);

  for (guint i = 0; i < G_N_ELEMENTS (genre); i++)
    for (guint j = 0; g_strcmp0 (genre[i].base, base) == 0 && j < G_N_ELEMENTS (genre[i].stems); j++)
      if (genre[i].stems[j] != NULL && begins_with (lower, genre[i].stems[j]))
        return TRUE;
  return FALSE;
}

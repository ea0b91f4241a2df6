/* The words that say in which languages a document was made. */
#include "language/cq-language-clause.h"

typedef struct
{
  const char *languages;
  const char *lang;
  const char *expected;
} Case;

static const Case of_statements[] = {
  { "en", "en", "in the English language" },
  { "ja,en", "en", "in the English and Japanese languages, both texts being equally valid" },
  /* GENRE.md: “equally valid” where a treaty says “equally authentic”; the names by the alphabet */
  { "en,ja,ru", "en", "in the English, Japanese and Russian languages, all texts being equally valid" },
  { "ru", "ru", "на русском языке" },
  { "ru,kk", "ru", "на казахском и русском языках, причём оба текста имеют одинаковую силу" },
  { "en,ja,ru", "ru", "на английском, русском и японском языках, причём все тексты имеют одинаковую силу" },
  { "fr", "fr", "en langue française" },
  { "fr,en", "fr", "en langues anglaise et française, les deux textes faisant également foi" },
  { "es", "es", "en idioma español" },
  { "es,en", "es", "en los idiomas español e inglés, siendo ambos textos igualmente válidos" },
  { "ja", "ja", "日本語により" },
  { "en,ja", "ja", "ひとしく正文である英語及び日本語により" },
  { "en,ru,ja", "ja", "ひとしく正文であるロシア語、英語及び日本語により" },
  { "kk", "kk", "қазақ тілінде" },
  { "kk,ru", "kk", "қазақ және орыс тілдерінде, екі мәтіннің де күші бірдей" },
  { "ar", "ar", "باللغة العربية" },
  { "zh", "zh", "以中文写成" },
  { "en-US", "en", "in the English language" },
  { "en", "tk", NULL }, /* nobody wrote the clause */
  { "en,fi", "en", NULL },
  { "", "en", NULL },
};

/* Vienna Convention on the Law of Treaties, article 85, and its Russian, Spanish, French and Chinese texts */
static const Case of_treaties[] = {
  { "en", "en", "in the English language" },
  { "en,ja", "en", "in the English and Japanese languages, both texts being equally authentic" },
  { "en,ja,ru", "en", "in the English, Japanese and Russian languages, all texts being equally authentic" },
  { "en,ja,ru", "ru", "на английском, русском и японском языках, причём все тексты являются равно аутентичными" },
  { "es,en,fr", "es", "en los idiomas español, francés e inglés, siendo todos los textos igualmente auténticos" },
  { "fr,en", "fr", "en langues anglaise et française, les deux textes faisant également foi" },
  { "zh,en", "zh", "以英文和中文写成,两种文本同等作准" },
  { "en,ja", "ja", "ひとしく正文である英語及び日本語により" },
};

static void
assert_clauses (const Case *cases, guint n_cases, gboolean is_treaty)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_auto (GStrv) languages = g_strsplit (cases[i].languages, ",", -1);
      g_autofree char *clause = cq_language_clause ((const char *const *) languages, is_treaty, cases[i].lang);

      g_assert_cmpstr (clause, ==, cases[i].expected);
    }
}

static void
test_table (void)
{
  assert_clauses (of_statements, G_N_ELEMENTS (of_statements), FALSE);
}

static void
test_treaty (void)
{
  assert_clauses (of_treaties, G_N_ELEMENTS (of_treaties), TRUE);
}

/* Every language of the table has a name in every clause, and no clause names two of them alike. */
static void
test_names (void)
{
  static const char *const languages[] = { "ar", "en", "es", "fr", "ja", "kk", "ky", "ru", "tg", "tk", "uz", "zh", NULL };
  static const char *const clauses[] = { "ar", "en", "es", "fr", "ja", "kk", "ru", "zh" };

  for (guint i = 0; i < G_N_ELEMENTS (clauses); i++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (guint k = 0; languages[k] != NULL; k++)
        {
          const char *one[] = { languages[k], NULL };
          char *clause = cq_language_clause (one, FALSE, clauses[i]);

          g_assert_nonnull (clause);
          g_assert_true (g_hash_table_add (seen, clause));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/clause/table", test_table);
  g_test_add_func ("/language/clause/treaty", test_treaty);
  g_test_add_func ("/language/clause/names", test_names);
  return g_test_run ();
}

/* With the dictionaries of Debian: errors are found in every language, and right words are not taken for errors. */
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "docbook/cq-reader.h"
#include "spell/cq-dictionary.h"
#include "spell/cq-spelling.h"
#include "statement/cq-text.h"

/* One speller for all tests: dictionaries take a while to be read. */
typedef struct
{
  CqSpeller *speller; /* (unowned) */
} Fixture;

static CqSpeller *shared;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->speller = shared;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  self->speller = NULL;
}

/* What is wrong in @wrong is each word that differs from that in @right. */
static const struct
{
  const char *lang;
  const char *right;
  const char *wrong;
} sentences[] = {
  { "en",
    "The Ministers welcomed the progress of regional cooperation in transport and logistics, and recognized the programmes of the countries’ railways.",
    "The Ministerrs welcomed the progres of regional cooperaton in transport and logistics, and recognizd the programes of the countries’ railwais." },
  { "ru",
    "Министры приветствовали развитие регионального сотрудничества в области транспорта и логистики, в т.ч. социально-экономического, в 2018–2020 гг.",
    "Министры приветсвовали развитие региональнго сотрудничевства в области транспорта и логистики, в т.ч. социально-экономическго, в 2018–2020 гг." },
  { "fr",
    "Les ministres se sont félicités de l’essor de la coopération régionale et d’une politique coordonnée des transports aujourd’hui.",
    "Les minstres se sont félicités de l’esor de la coopérration régionale et d’une politique coorddonnée des transports aujourd’hui." },
  { "es",
    "Los ministros acogieron con satisfacción el avance de la cooperación regional en materia de transporte y logística.",
    "Los minsitros acogieron con satisfación el avance de la coperación regional en materia de transporte y lojística." },
  { "kk",
    "Көрші елдер көлік және сауда саласында аймақтық ынтымақтастық туралы бірлескен мәлімдеме қабылдады.",
    "Көрші елдер көлік жәнне сауда саласында аймақтық ынтымақтатсық туралы бірлескенн мәлімдеме қабылдады." },
  { "ar",
    "رحب الوزراء بتقدم التعاون الإقليمي في مجال النقل والخدمات.",
    "رحب الوزراؤء بتقدم التعااون الإقليمي في مجال النقلل والخدمات." },
  { "uz-Cyrl",
    "Вазирлар транспорт соҳасида минтақавий ҳамкорлик билан.",
    "Вазирлар транспоорт соҳасида минтақавий ҳамкоррлик билан." },
};

static char *
find (CqSpeller *speller, const char *text, const char *lang)
{
  g_autoptr (GArray) found = cq_spelling_find (text, lang, speller, NULL);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const CqStretch *stretch = &g_array_index (found, CqStretch, i);
      g_autofree char *word = g_utf8_substring (text, stretch->start, stretch->start + stretch->length);
      g_string_append_printf (words, "%s%s", i > 0 ? "|" : "", word);
    }
  return g_string_free (words, FALSE);
}

/* The words of @wrong that are others than those of @right */
static char *
list_planted (const char *right, const char *wrong, const char *lang)
{
  g_autoptr (GArray) words = cq_words_find (right, lang);
  g_autoptr (GArray) others = cq_words_find (wrong, lang);
  GString *planted = g_string_new (NULL);

  g_assert_cmpuint (words->len, ==, others->len);
  for (guint i = 0; i < words->len; i++)
    {
      const CqWord *a = &g_array_index (words, CqWord, i);
      const CqWord *b = &g_array_index (others, CqWord, i);
      if (a->bytes != b->bytes || strncmp (a->text, b->text, a->bytes) != 0)
        g_string_append_printf (planted, "%s%.*s", planted->len > 0 ? "|" : "", (int) b->bytes, b->text);
    }
  return g_string_free (planted, FALSE);
}

static void
test_planted (Fixture *self, gconstpointer data)
{
  const guint n = GPOINTER_TO_UINT (data);
  const char *lang = sentences[n].lang;
  g_autofree char *right = NULL;
  g_autofree char *wrong = NULL;
  g_autofree char *planted = NULL;

  if (cq_dictionary_get_state (self->speller, lang) != CQ_DICTIONARY_FOUND)
    {
      g_test_skip (cq_dictionary_get_package (lang));
      return;
    }
  right = find (self->speller, sentences[n].right, lang);
  wrong = find (self->speller, sentences[n].wrong, lang);
  planted = list_planted (sentences[n].right, sentences[n].wrong, lang);
  g_assert_cmpstr (right, ==, "");
  g_assert_cmpstr (wrong, ==, planted);
}

/* Suggestions have what was meant. */
static void
test_suggest (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *lang;
    const char *wrong;
    const char *right;
  } pairs[] = { { "en", "cooperaton", "cooperation" }, { "ru", "региональнго", "регионального" },
                { "fr", "coopérration", "coopération" }, { "es", "coperación", "cooperación" },
                { "kk", "жәнне", "және" } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_auto (GStrv) words = cq_speller_suggest (self->speller, pairs[i].lang, pairs[i].wrong);
      if (cq_speller_has (self->speller, pairs[i].lang))
        g_assert_true (g_strv_contains ((const char *const *) words, pairs[i].right));
    }
}

/* The words of the shipped example, in English and in Russian, that dictionaries lack: names that stand nowhere but in the
 * text. Japanese is not spelled. */
static const char *const example_unknown[] = { NULL };

static CqNode *
load (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("CQ_DATADIR"), name, NULL);
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_load_file (path, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static void
check_clean (Fixture *self, const char *name, const char *const *allowed)
{
  g_autoptr (CqNode) document = load (name);
  g_autoptr (CqKnownWords) known = cq_known_words_new (document);
  g_autoptr (CqSpellingMemo) memo = cq_spelling_memo_new ();
  g_autoptr (GPtrArray) found = cq_spelling_check (document, self->speller, known, memo);

  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *word = cq_misspelling_dup_word (found->pdata[i], document);
      if (!g_strv_contains (allowed, word))
        {
          g_test_message ("%s: %s", name, word);
          g_test_fail ();
        }
    }
}

static void
test_example (Fixture *self, gconstpointer data)
{
  const char *const none[] = { NULL };

  if (!cq_speller_has (self->speller, "en") || !cq_speller_has (self->speller, "ru"))
    {
      g_test_skip ("hunspell-en-gb, hunspell-ru");
      return;
    }
  check_clean (self, "examples/ashgabat.xml", example_unknown);
  check_clean (self, "joint-statement.xml", none);
  check_clean (self, "joint-statement-roadmap.xml", none);
  check_clean (self, "joint-statement-bilateral.xml", none);
  check_clean (self, "roadmap.xml", none);
}

/* What is added is known, to whoever asks next and in the next run too. */
static void
test_personal (Fixture *self, gconstpointer data)
{
  g_autofree char *word = g_strdup_printf ("qwrt%c%c", 'a' + g_test_rand_int_range (0, 26), 'a' + g_test_rand_int_range (0, 26));
  g_autofree char *list = NULL;
  g_autoptr (CqSpeller) other = NULL;
  const guint generation = cq_speller_get_generation (self->speller);

  if (!cq_speller_has (self->speller, "en"))
    {
      g_test_skip ("hunspell-en-gb");
      return;
    }
  g_assert_nonnull (g_getenv ("ENCHANT_CONFIG_DIR"));
  g_assert_false (cq_speller_knows (self->speller, "en", word));
  cq_speller_add (self->speller, "en", word);
  g_assert_true (cq_speller_knows (self->speller, "en", word));
  g_assert_cmpuint (cq_speller_get_generation (self->speller), !=, generation);
  other = cq_speller_new_enchant ();
  g_assert_true (cq_speller_knows (other, "en", word));
  list = g_build_filename (g_getenv ("ENCHANT_CONFIG_DIR"), "en_GB.dic", NULL);
  g_unlink (list);
}

/* A document that does not say whose English it is in may be of either; one that does, not. */
static void
test_regions (Fixture *self, gconstpointer data)
{
  if (!cq_speller_has (self->speller, "en-GB") || !cq_speller_has (self->speller, "en-US"))
    {
      g_test_skip ("hunspell-en-gb, hunspell-en-us");
      return;
    }
  g_assert_true (cq_speller_knows (self->speller, "en", "programme"));
  g_assert_true (cq_speller_knows (self->speller, "en", "organization"));
  g_assert_true (cq_speller_knows (self->speller, "en-GB", "labour"));
  g_assert_false (cq_speller_knows (self->speller, "en-US", "labour"));
  g_assert_false (cq_speller_knows (self->speller, "en-GB", "color"));
}

static void
test_states (Fixture *self, gconstpointer data)
{
  static const char *const none[] = { "ky", "tg", "tk", "uz", NULL };
  static const char *const unspelled[] = { "ja", "zh", "zh-Hant", NULL };
  g_autofree char *missing = cq_dictionary_dup_message (CQ_DICTIONARY_MISSING, "ru", "en");
  g_autofree char *remedy = cq_dictionary_dup_remedy (CQ_DICTIONARY_MISSING, "ru");
  g_autofree char *no_such = cq_dictionary_dup_message (CQ_DICTIONARY_NONE, "ky", "en");

  for (guint i = 0; none[i] != NULL; i++)
    {
      g_assert_null (cq_dictionary_get_package (none[i]));
      g_assert_cmpint (cq_dictionary_get_state (self->speller, none[i]), ==, CQ_DICTIONARY_NONE);
    }
  for (guint i = 0; unspelled[i] != NULL; i++)
    g_assert_cmpint (cq_dictionary_get_state (self->speller, unspelled[i]), ==, CQ_DICTIONARY_UNSPELLED);
  g_assert_nonnull (strstr (missing, "Russian"));
  g_assert_nonnull (strstr (remedy, "hunspell-ru"));
  g_assert_nonnull (strstr (no_such, "Kyrgyz"));
  g_assert_cmpstr (cq_dictionary_get_package ("ru-KZ"), ==, "hunspell-ru");
  g_assert_cmpstr (cq_dictionary_get_package ("uz-Cyrl"), ==, "hunspell-uz");
}

/* What people are told to install does exist, where Debian's list of packages is at hand. */
static void
test_packages (Fixture *self, gconstpointer data)
{
  const char *const *packages = cq_dictionary_list_packages ();
  g_autofree char *apt_cache = g_find_program_in_path ("apt-cache");
  const char *const arguments[] = { apt_cache, "pkgnames", NULL };
  g_autofree char *shown = NULL;
  g_auto (GStrv) names = NULL;

  if (apt_cache != NULL)
    g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &shown, NULL, NULL, NULL));
  names = g_strsplit (shown != NULL ? shown : "", "\n", -1);
  /* A list that has never been fetched knows what is installed, and no more. */
  if (g_strv_length (names) < 10000)
    {
      g_test_skip ("no list of packages");
      return;
    }
  for (guint i = 0; packages[i] != NULL; i++)
    {
      g_test_message ("%s", packages[i]);
      g_assert_true (g_strv_contains ((const char *const *) names, packages[i]));
    }
}

#define ADD(path, data, test) g_test_add (path, Fixture, data, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  int status;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (g_mkdir_with_parents (g_getenv ("ENCHANT_CONFIG_DIR"), 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *path = g_strdup_printf ("/spell/planted/%s", sentences[i].lang);
      ADD (path, GUINT_TO_POINTER (i), test_planted);
    }
  ADD ("/spell/enchant/suggest", NULL, test_suggest);
  ADD ("/spell/enchant/example", NULL, test_example);
  ADD ("/spell/enchant/personal", NULL, test_personal);
  ADD ("/spell/enchant/regions", NULL, test_regions);
  ADD ("/spell/dictionary/states", NULL, test_states);
  ADD ("/spell/dictionary/packages", NULL, test_packages);
  shared = cq_speller_new_enchant ();
  status = g_test_run ();
  cq_speller_unref (shared);
  return status;
}

/* Which words of a text a dictionary is asked for. */
#include "spell/cq-word.h"

#include <locale.h>

#define MASK CQ_WORD_MASK

static const struct
{
  const char *lang;
  const char *text;
  const char *words; /* with a stroke between them */
} cases[] = {
  { "en", "The Ministers met.", "The|Ministers|met" },
  { "en", "", "" },
  { "fr", "« une intention » ; puis", "une|intention|puis" }, /* narrow no-break spaces */
  { "en", "Turkmenistan’s transit, don't", "Turkmenistan’s|transit|don't" },
  { "en", "the Officials’ Meeting", "the|Officials|Meeting" },
  { "en", "twenty-five well-known routes", "twenty|five|well|known|routes" },
  { "en", "document CAJ/FM/6/1 and A/RES/70/1, GATT/WTO", "document|and" },
  { "en", "road and/or rail", "road|and|or|rail" },
  { "en", "EXPO-2017, COVID-19, 15km, 6th, P6M, 3D models", "models" },
  { "en", "see https://example.org/some/page or www.example.org, write to office@example.org now",
    "see|or|write|to|now" },
  { "en", "the U.N. and e.g. a road", "the|and|road" },
  { "en", "the “Dialogue” (hereinafter)", "the|Dialogue|hereinafter" },
  { "en", "met in " MASK ", " MASK "’s city", "met|in|city" },
  { "en", "words Сотрудничество 日本 words", "words|words" },
  { "en", "a Cооperation", "Cооperation" }, /* two Cyrillic letters among Latin ones */
  { "ru", "Министры, г. Ашхабад, т.е. СРАП и CAREC", "Министры|Ашхабад|СРАП" },
  { "ru", "25-летие социально-экономическое", "социально|экономическое" },
  { "fr", "l’organisation d’une réunion", "l’organisation|d’une|réunion" },
  { "uz", "bo‘lib oʻtgan", "bo‘lib|oʻtgan" },
  { "kk", "ынтымақтастық туралы", "ынтымақтастық|туралы" },
  { "ar", "التعاون الإقليمي، واليابان", "التعاون|الإقليمي|واليابان" },
};

static void
test_case (gconstpointer data)
{
  const guint n = GPOINTER_TO_UINT (data);
  g_autoptr (GArray) words = cq_words_find (cases[n].text, cases[n].lang);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const CqWord *word = &g_array_index (words, CqWord, i);
      g_autofree char *by_bytes = g_strndup (word->text, word->bytes);
      g_autofree char *by_characters = g_utf8_substring (cases[n].text, word->stretch.start,
                                                         word->stretch.start + word->stretch.length);

      g_assert_cmpstr (by_bytes, ==, by_characters);
      g_string_append_printf (found, "%s%s", i > 0 ? "|" : "", by_bytes);
    }
  g_assert_cmpstr (found->str, ==, cases[n].words);
}

static void
test_neighbours (void)
{
  g_autoptr (GArray) words = cq_words_find ("a road of 15 km, well-thought-out etc. plans", "en");
  const CqWord *word = (const CqWord *) (gpointer) words->data;

  g_assert_cmpuint (words->len, ==, 8);
  g_assert_false (word[1].has_number);
  g_assert_true (word[2].has_number);
  for (guint i = 3; i < 6; i++)
    {
      g_assert_true (g_str_has_prefix (word[i].compound, "well-thought-out"));
      g_assert_cmpuint (word[i].compound_bytes, ==, 16);
    }
  g_assert_null (word[6].compound);
  g_assert_true (word[6].has_stop);
  g_assert_false (word[7].has_stop);
}

static void
test_capitals (void)
{
  g_assert_true (cq_word_is_capitals ("OIC", 3));
  g_assert_true (cq_word_is_capitals ("ШОС", 6));
  g_assert_false (cq_word_is_capitals ("Oic", 3));
  g_assert_false (cq_word_is_capitals ("A", 1));
  g_assert_false (cq_word_is_capitals ("", 0));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/spell/words/%02u", i);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/spell/words/neighbours", test_neighbours);
  g_test_add_func ("/spell/words/capitals", test_capitals);
  return g_test_run ();
}

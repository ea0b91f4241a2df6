/* Countries found by what somebody types. */
#include "language/cq-country-search.h"

#include <string.h>

#include "language/cq-country.h"

/* The codes that are found, the first of them only. */
static char *
find (CqCountrySearch *search,
      const char *typed,
      guint n_first)
{
  g_autoptr (GArray) found = cq_country_search_find (search, typed);
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < MIN (found->len, n_first); i++)
    g_string_append_printf (codes, i > 0 ? " %s" : "%s", g_array_index (found, CqCountryFound, i).code);
  return g_string_free (codes, FALSE);
}

static const struct
{
  const char *langs[4];
  const char *typed;
  guint n_first;
  const char *codes;
} found[] = {
  { { "en" }, "kyr", 9, "KG" },
  { { "en" }, "KYRG", 9, "KG" },
  { { "en" }, " japan ", 9, "JP" },
  { { "en" }, "JP", 9, "JP" },
  { { "en" }, "tm", 1, "TM" },
  /* What is called so, before what begins so. */
  { { "en" }, "uk", 2, "GB UA" },
  { { "en" }, "niger", 9, "NE NG" },
  { { "en" }, "guinea", 9, "GN GW GQ PG" },
  /* A name's beginning, a word's, then the rest; each by the alphabet. */
  { { "en" }, "indi", 9, "IN IO" },
  { { "en" }, "stan", 9, "AF KZ KG PK SH TJ TM UZ" },
  /* What everybody says before what stands in treaties: Islamic Republics come after. */
  { { "en" }, "is", 4, "IS IM IL AF" },
  /* Accents and punctuation are nobody's business. */
  { { "en" }, "cote", 9, "CI" },
  { { "en" }, "cote divoire", 9, "CI" },
  { { "en" }, "turkiye", 9, "TR" },
  { { "en" }, "Turkey", 9, "TR" },
  { { "en" }, "guinea bissau", 9, "GW" },
  { { "en" }, "aland", 9, "AX NZ" },
  /* Other languages: only those at hand, whatever name is shown. */
  { { "en", "ja" }, "日本", 9, "JP" },
  { { "en" }, "日本", 9, "" },
  { { "ja" }, "日本", 9, "JP" },
  { { "ja" }, "japan", 9, "JP" },
  { { "ja" }, "きるぎす", 9, "KG" },
  { { "ja" }, "アメリカ", 1, "US" },
  { { "ru" }, "Киргиз", 9, "KG" },
  { { "ru" }, "кырг", 9, "KG" },
  { { "ru" }, "республика кор", 9, "KR" },
  { { "fr" }, "ouzbek", 9, "UZ" },
  { { "fr" }, "etats", 2, "FM US" },
  { { "uz" }, "ozbek", 9, "UZ" },
  { { "uz" }, "oʻzbek", 9, "UZ" },
  { { "xx" }, "japan", 9, "JP" },
  /* Nothing that is a country. */
  { { "en" }, "european union", 9, "" },
  { { "en" }, "zzz", 9, "" },
};

static void
test_found (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (found); i++)
    {
      g_autoptr (CqCountrySearch) search = cq_country_search_new (found[i].langs);
      g_autofree char *codes = find (search, found[i].typed, found[i].n_first);

      g_test_message ("“%s” in %s", found[i].typed, found[i].langs[0]);
      g_assert_cmpstr (codes, ==, found[i].codes);
    }
}

/* Nothing typed finds all, by the alphabet of the language. */
static void
test_all (void)
{
  static const struct
  {
    const char *lang;
    const char *first;
  } alphabets[] = {
    { "en", "AF AX AL DZ" }, /* Afghanistan, Åland Islands, Albania, Algeria */
    { "ru", "AU AT AZ" },    /* Австралия, Австрия, Азербайджан */
    { "fr", "AF ZA AL" },    /* Afghanistan, Afrique du Sud, Albanie */
    { "sv", "AF AL DZ" },    /* Afghanistan, Albanien, Algeriet; Åland stands behind Z */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (alphabets); i++)
    {
      const char *const langs[] = { alphabets[i].lang, NULL };
      g_autoptr (CqCountrySearch) search = cq_country_search_new (langs);
      g_autoptr (GArray) all = cq_country_search_find (search, "");
      g_autoptr (GArray) blank = cq_country_search_find (search, " - ");
      g_autofree char *first = find (search, "", alphabets[i].lang[0] == 'e' ? 4 : 3);

      g_test_message ("%s", alphabets[i].lang);
      g_assert_cmpuint (all->len, ==, 249);
      g_assert_cmpuint (blank->len, ==, 249);
      g_assert_cmpstr (first, ==, alphabets[i].first);
    }
}

static CqCountryFound
find_first (CqCountrySearch *search,
            const char *typed)
{
  g_autoptr (GArray) all = cq_country_search_find (search, typed);

  g_assert_cmpuint (all->len, >, 0);
  return g_array_index (all, CqCountryFound, 0);
}

/* A name is shown in the first language; the one that was found by beside it, where it is another. */
static void
test_names (void)
{
  static const char *const langs[] = { "en", "ja", "ru", NULL };
  g_autoptr (CqCountrySearch) search = cq_country_search_new (langs);
  CqCountryFound country;

  country = find_first (search, "kyrgyzs");
  g_assert_cmpstr (country.code, ==, "KG");
  g_assert_cmpstr (country.name, ==, "Kyrgyzstan");
  g_assert_cmpstr (country.formal, ==, "Kyrgyz Republic");
  g_assert_cmpstr (country.also, ==, NULL);
  g_assert_cmpstr (country.flag, ==, "\U0001F1F0\U0001F1EC");

  country = find_first (search, "kyrgyz r");
  g_assert_cmpstr (country.also, ==, "Kyrgyz Republic");
  country = find_first (search, "キルギス");
  g_assert_cmpstr (country.name, ==, "Kyrgyzstan");
  g_assert_cmpstr (country.also, ==, "キルギス");
  country = find_first (search, "Кыргызская");
  g_assert_cmpstr (country.also, ==, "Кыргызская Республика");
  country = find_first (search, "kg");
  g_assert_cmpstr (country.name, ==, "Kyrgyzstan");
  g_assert_cmpstr (country.also, ==, NULL);
  country = find_first (search, "Ivory");
  g_assert_cmpstr (country.name, ==, "Côte d'Ivoire");
  g_assert_cmpstr (country.also, ==, "Ivory Coast");
}

/* Each country is found by each of its names, in each of the languages of the United Nations and of the
 * Dialogue. */
static void
test_every_name (void)
{
  static const char *const langs[] = { "en", "ru", "ja", "fr", "es", "kk", NULL };
  g_autoptr (CqCountrySearch) search = cq_country_search_new (langs);
  const char *const *codes = cq_country_list ();

  for (guint i = 0; codes[i] != NULL; i++)
    for (guint j = 0; langs[j] != NULL; j++)
      {
        const char *name = cq_country_get_name (codes[i], langs[j], CQ_COUNTRY_SHORT);

        if (name != NULL)
          g_assert_cmpstr (find_first (search, name).code, ==, codes[i]);
      }
}

/* A keystroke costs a few milliseconds; the bound is ten times that, for busy machines. */
static void
test_speed (void)
{
  static const char *const langs[] = { "en", "ja", "ru", "fr", NULL };
  static const char *const typed[] = { "", "k", "ky", "e", "republic", "zz" };
  g_autoptr (CqCountrySearch) search = cq_country_search_new (langs);

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      gint64 best = G_MAXINT64;

      for (guint round = 0; round < 5; round++)
        {
          gint64 before = g_get_monotonic_time ();
          g_autoptr (GArray) all = cq_country_search_find (search, typed[i]);

          best = MIN (best, g_get_monotonic_time () - before);
        }
      g_test_message ("“%s”: %.1f ms", typed[i], (double) best / 1000);
      g_assert_cmpint (best, <, 50000);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/country-search/found", test_found);
  g_test_add_func ("/language/country-search/all", test_all);
  g_test_add_func ("/language/country-search/names", test_names);
  g_test_add_func ("/language/country-search/every-name", test_every_name);
  g_test_add_func ("/language/country-search/speed", test_speed);
  return g_test_run ();
}

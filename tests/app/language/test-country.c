#include "language/cq-country.h"

#include <string.h>

typedef struct
{
  const char *code;
  const char *lang;
  const char *short_name;  /* (nullable): missing */
  const char *formal_name; /* (nullable): missing */
} Names;

/* "iso": the catalogue of iso-codes. Others name their source. */
static const Names names[] = {
  /* iso-codes' source strings. */
  { "JP", "en", "Japan", "Japan" },
  { "KZ", "en", "Kazakhstan", "Republic of Kazakhstan" },
  { "KG", "en", "Kyrgyzstan", "Kyrgyz Republic" },
  { "TM", "en", "Turkmenistan", "Turkmenistan" },
  /* common_name of iso-codes, and the official one. */
  { "TZ", "en", "Tanzania", "United Republic of Tanzania" },
  /* Only the inverted name in iso-codes ("Congo, The Democratic Republic of the"); UN. */
  { "CD", "en", "Democratic Republic of the Congo", "Democratic Republic of the Congo" },
  { "KR", "en", "Republic of Korea", "Republic of Korea" },
  { "PS", "en", "State of Palestine", "State of Palestine" },
  /* A list of islands is not an inverted name. */
  { "SH", "en", "Saint Helena, Ascension and Tristan da Cunha", "Saint Helena, Ascension and Tristan da Cunha" },
  /* Constitution of the Kyrgyz Republic, Russian and Kyrgyz texts; iso has "Киргизия". */
  { "KG", "ru", "Кыргызстан", "Кыргызская Республика" },
  { "KG", "ky", "Кыргызстан", "Кыргыз Республикасы" },
  /* UN list of country names; iso. */
  { "TM", "ru", "Туркменистан", "Туркменистан" },
  { "TJ", "ru", "Таджикистан", "Республика Таджикистан" },
  { "IR", "ru", "Иран", "Исламская Республика Иран" },
  { "KZ", "es", "Kazajstán", "República de Kazajstán" },
  { "KZ", "fr", "Kazakhstan", "République du Kazakhstan" },
  { "KR", "fr", "République de Corée", "République de Corée" },
  { "RU", "fr", "Fédération de Russie", "Fédération de Russie" },
  { "VA", "fr", "Saint-Siège", "Saint-Siège" },
  /* Ministry of Foreign Affairs of Japan; iso. */
  { "KG", "ja", "キルギス", "キルギス共和国" },
  { "JP", "ja", "日本", "日本国" },
  { "UZ", "ja", "ウズベキスタン", "ウズベキスタン共和国" },
  /* iso. */
  { "JP", "kk", "Жапония", "Жапония" },
  { "KZ", "kk", "Қазақстан", "Қазақстан Республикасы" },
  { "TJ", "tg", "Тоҷикистон", "Ҷумҳурии Тоҷикистон" },
  { "UZ", "tk", "Özbegistan", "Özbegistan Respublikasy" },
  { "TM", "tk", "Türkmenistan", "Türkmenistan" },
  { "KZ", "ar", "كازاخستان", "جمهورية كازاخستان" },
  { "KZ", "zh", "哈萨克斯坦", "哈萨克斯坦共和国" },
  { "KG", "zh", "吉尔吉斯斯坦", "吉尔吉斯共和国" },
  /* Constitution of Uzbekistan; iso lacks the formal name. */
  { "UZ", "uz", "Oʻzbekiston", "Oʻzbekiston Respublikasi" },
  /* iso lacks these. */
  { "ET", "uz", "Efiopiya", NULL },
  { "CV", "tk", NULL, NULL },
  /* Regions use their language's names; scripts are never mixed. */
  { "KG", "ru-KZ", "Кыргызстан", "Кыргызская Республика" },
  { "KG", "en-GB", "Kyrgyzstan", "Kyrgyz Republic" },
  { "KZ", "zh-CN", "哈萨克斯坦", "哈萨克斯坦共和国" },
  { "KZ", "zh-TW", "哈薩克", "哈薩克共和國" },
  { "JP", "uz-Cyrl", NULL, NULL },
  /* No such language, no such country. */
  { "JP", "tlh", NULL, NULL },
  { "JP", "xx", NULL, NULL },
  { "JP", "not a tag", NULL, NULL },
  { "XX", "en", NULL, NULL },
  { "JPN", "en", NULL, NULL },
  { "", "en", NULL, NULL },
};

static void
test_names (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_test_message ("%s in %s", names[i].code, names[i].lang);
      g_assert_cmpstr (cq_country_get_name (names[i].code, names[i].lang, CQ_COUNTRY_SHORT), ==, names[i].short_name);
      g_assert_cmpstr (cq_country_get_name (names[i].code, names[i].lang, CQ_COUNTRY_FORMAL), ==,
                       names[i].formal_name);
    }
}

/* The article: United Nations usage. */
static void
test_in_text (void)
{
  static const Names in_text[] = {
    { "JP", "en", "Japan", "Japan" },
    { "TM", "en", "Turkmenistan", "Turkmenistan" },
    { "KZ", "en", "Kazakhstan", "the Republic of Kazakhstan" },
    { "KG", "en", "Kyrgyzstan", "the Kyrgyz Republic" },
    { "TJ", "en", "Tajikistan", "the Republic of Tajikistan" },
    { "UZ", "en-GB", "Uzbekistan", "the Republic of Uzbekistan" },
    { "US", "en", "the United States", "the United States of America" },
    { "NL", "en", "the Netherlands", "the Kingdom of the Netherlands" },
    { "RU", "en", "the Russian Federation", "the Russian Federation" },
    { "AE", "en", "the United Arab Emirates", "the United Arab Emirates" },
    { "SB", "en", "Solomon Islands", "Solomon Islands" },
    { "SD", "en", "the Sudan", "the Republic of the Sudan" },
    { "SS", "en", "South Sudan", "the Republic of South Sudan" },
    { "ER", "en", "Eritrea", "the State of Eritrea" },
    { "KZ", "ru", "Казахстан", "Республика Казахстан" },
    { "XX", "en", NULL, NULL },
    { "JP", "xx", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (in_text); i++)
    {
      g_assert_cmpstr (cq_country_get_name_in_text (in_text[i].code, in_text[i].lang, CQ_COUNTRY_SHORT), ==,
                       in_text[i].short_name);
      g_assert_cmpstr (cq_country_get_name_in_text (in_text[i].code, in_text[i].lang, CQ_COUNTRY_FORMAL), ==,
                       in_text[i].formal_name);
    }
}

static void
test_codes (void)
{
  const char *const *codes = cq_country_list ();
  guint n_codes = 0;

  for (; codes[n_codes] != NULL; n_codes++)
    {
      g_assert_true (cq_country_is_code (codes[n_codes]));
      g_assert_nonnull (cq_country_get_name (codes[n_codes], "en", CQ_COUNTRY_SHORT));
      g_assert_nonnull (cq_country_get_name (codes[n_codes], "en", CQ_COUNTRY_FORMAL));
      if (n_codes > 0)
        g_assert_cmpstr (codes[n_codes - 1], <, codes[n_codes]);
    }
  /* ISO 3166-1 has 249 countries and territories. */
  g_assert_cmpuint (n_codes, ==, 249);

  g_assert_true (cq_country_is_code ("tm"));
  g_assert_true (cq_country_is_code ("Tm"));
  g_assert_false (cq_country_is_code ("EU"));
  g_assert_false (cq_country_is_code ("T"));
  g_assert_false (cq_country_is_code ("TKM"));
  g_assert_false (cq_country_is_code ("日本"));
  g_assert_cmpstr (cq_country_get_name ("tm", "en", CQ_COUNTRY_SHORT), ==, "Turkmenistan");
}

/* Every language of the United Nations and of the Dialogue names the six parties, in full. */
static void
test_parties (void)
{
  static const char *const parties[] = { "JP", "KZ", "KG", "TJ", "TM", "UZ" };
  static const char *const langs[] = { "en", "ru", "ja", "kk", "ky", "tg", "tk", "uz", "ar", "zh", "fr", "es" };

  for (gsize i = 0; i < G_N_ELEMENTS (langs); i++)
    {
      g_assert_true (g_strv_contains (cq_country_list_languages (), langs[i]));
      for (gsize j = 0; j < G_N_ELEMENTS (parties); j++)
        {
          g_assert_nonnull (cq_country_get_name (parties[j], langs[i], CQ_COUNTRY_SHORT));
          g_assert_nonnull (cq_country_get_name (parties[j], langs[i], CQ_COUNTRY_FORMAL));
        }
    }
}

/* No name is turned round for sorting, blank, or not UTF-8, whatever a translator wrote. */
static void
test_all (void)
{
  const char *const *codes = cq_country_list ();
  const char *const *langs = cq_country_list_languages ();

  for (guint l = 0; langs[l] != NULL; l++)
    for (guint c = 0; codes[c] != NULL; c++)
      {
        const char *name = cq_country_get_name (codes[c], langs[l], CQ_COUNTRY_SHORT);

        if (name == NULL)
          continue;
        g_assert_true (g_utf8_validate (name, -1, NULL));
        g_assert_cmpuint (strspn (name, " "), ==, 0);
        g_assert_cmpuint (strlen (name), >, 0);
        if (strcmp (codes[c], "BQ") != 0 && strcmp (codes[c], "SH") != 0 && strcmp (codes[c], "GS") != 0)
          g_assert_null (strstr (name, ", "));
      }
}

static void
test_flag (void)
{
  g_autofree char *japan = cq_country_get_flag ("JP");
  g_autofree char *turkmenistan = cq_country_get_flag ("tm");
  g_autofree char *none = cq_country_get_flag ("EU");

  /* Unicode, regional indicator symbols. */
  g_assert_cmpstr (japan, ==, "\U0001F1EF\U0001F1F5");
  g_assert_cmpstr (turkmenistan, ==, "\U0001F1F9\U0001F1F2");
  g_assert_null (none);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/country/names", test_names);
  g_test_add_func ("/language/country/in-text", test_in_text);
  g_test_add_func ("/language/country/codes", test_codes);
  g_test_add_func ("/language/country/parties", test_parties);
  g_test_add_func ("/language/country/all", test_all);
  g_test_add_func ("/language/country/flag", test_flag);
  return g_test_run ();
}

/* The names that come with the program, each with the source of what is expected. */
#include "register/cq-register.h"

#include <string.h>

/* The languages of the Dialogue and of the United Nations */
static const char *const languages[] = { "ar", "en", "es", "fr", "ja", "kk", "ky", "ru", "tg", "tk", "uz", "zh" };

/* The members of the United Nations, and the two states that observe, by ISO 3166-1. */
static const char members[]
    = "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO "
      "CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID "
      "IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK "
      "ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB "
      "SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VA VC VE VN VU "
      "WS YE ZA ZM ZW";

typedef struct
{
  CqRegister *names;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer nothing)
{
  g_autoptr (GPtrArray) problems = cq_message_array_new ();

  fixture->names = cq_register_load (problems);
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *text = cq_message_to_string (problems->pdata[i]);
      g_test_message ("%s", text);
    }
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer nothing)
{
  cq_register_unref (fixture->names);
}

static void
test_forms (Fixture *fixture, gconstpointer nothing)
{
  static const struct
  {
    const char *key;
    const char *lang;
    CqCountryForm which;
    CqNameForm form;
    const char *expected;
  } rows[] = {
    /* Constitution of the Kyrgyz Republic, Russian text: "народ Кыргызской Республики". */
    { "KG", "ru", CQ_COUNTRY_FORMAL, CQ_NAME_GENITIVE, "Кыргызской Республики" },
    { "KG", "ru", CQ_COUNTRY_SHORT, CQ_NAME_BARE, "Кыргызстан" },
    /* Decree of the President of Kazakhstan of 24 October 2018, no. 778, and the treaty approved by it: "Указом
     * Президента Республики Казахстан", "Договор между Республикой Казахстан и Украиной". */
    { "KZ", "ru", CQ_COUNTRY_FORMAL, CQ_NAME_GENITIVE, "Республики Казахстан" },
    { "KZ", "ru", CQ_COUNTRY_FORMAL, CQ_NAME_INSTRUMENTAL, "Республикой Казахстан" },
    { "UA", "ru", CQ_COUNTRY_FORMAL, CQ_NAME_INSTRUMENTAL, "Украиной" },
    /* Grammar: A. A. Zaliznyak, Grammaticheskiy slovar. */
    { "JP", "ru", CQ_COUNTRY_SHORT, CQ_NAME_INSTRUMENTAL, "Японией" },
    { "MU", "ru", CQ_COUNTRY_SHORT, CQ_NAME_GENITIVE, "Маврикия" },
    { "EG", "ru", CQ_COUNTRY_SHORT, CQ_NAME_INSTRUMENTAL, "Египтом" },
    { "CL", "ru", CQ_COUNTRY_SHORT, CQ_NAME_GENITIVE, "Чили" },
    { "US", "ru", CQ_COUNTRY_FORMAL, CQ_NAME_INSTRUMENTAL, "Соединёнными Штатами Америки" },
    { "PG", "ru", CQ_COUNTRY_SHORT, CQ_NAME_GENITIVE, "Папуа — Новой Гвинеи" },
    /* Names of which usage is divided have none. */
    { "BN", "ru", CQ_COUNTRY_SHORT, CQ_NAME_GENITIVE, NULL },
    /* United Nations list of country names: (la) République kirghize, (le) Kazakhstan, Haïti, (el) Japón, Kazajstán. */
    { "KG", "fr", CQ_COUNTRY_FORMAL, CQ_NAME_IN_TEXT, "la République kirghize" },
    { "KG", "fr", CQ_COUNTRY_FORMAL, CQ_NAME_GENITIVE, "de la République kirghize" },
    { "KG", "fr", CQ_COUNTRY_FORMAL, CQ_NAME_BARE, "République kirghize" },
    { "KZ", "fr", CQ_COUNTRY_SHORT, CQ_NAME_GENITIVE, "du Kazakhstan" },
    { "UZ", "fr", CQ_COUNTRY_SHORT, CQ_NAME_GENITIVE, "de l’Ouzbékistan" },
    { "PH", "fr", CQ_COUNTRY_SHORT, CQ_NAME_GENITIVE, "des Philippines" },
    { "IL", "fr", CQ_COUNTRY_SHORT, CQ_NAME_GENITIVE, "d’Israël" },
    { "JP", "es", CQ_COUNTRY_SHORT, CQ_NAME_IN_TEXT, "el Japón" },
    { "JP", "es", CQ_COUNTRY_SHORT, CQ_NAME_GENITIVE, "del Japón" },
    { "KZ", "es", CQ_COUNTRY_SHORT, CQ_NAME_GENITIVE, "de Kazajstán" },
    { "SV", "es", CQ_COUNTRY_SHORT, CQ_NAME_GENITIVE, "de El Salvador" },
    /* Laws and treaties of the states themselves: "Қазақстан Республикасының", "Oʻzbekiston Respublikasining". */
    { "KZ", "kk", CQ_COUNTRY_FORMAL, CQ_NAME_GENITIVE, "Қазақстан Республикасының" },
    { "KG", "ky", CQ_COUNTRY_FORMAL, CQ_NAME_GENITIVE, "Кыргыз Республикасынын" },
    { "UZ", "uz", CQ_COUNTRY_FORMAL, CQ_NAME_GENITIVE, "Oʻzbekiston Respublikasining" },
    { "TM", "tk", CQ_COUNTRY_FORMAL, CQ_NAME_GENITIVE, "Türkmenistanyň" },
    /* The izafet leaves the name as it is: Constitution of the Republic of Tajikistan, "Конститутсияи Ҷумҳурии Тоҷикистон". */
    { "TJ", "tg", CQ_COUNTRY_FORMAL, CQ_NAME_GENITIVE, "Ҷумҳурии Тоҷикистон" },
    /* iso-codes with the English article; languages without cases. */
    { "KG", "en", CQ_COUNTRY_FORMAL, CQ_NAME_GENITIVE, "the Kyrgyz Republic" },
    { "JP", "ja", CQ_COUNTRY_FORMAL, CQ_NAME_GENITIVE, "日本国" },
    { "KZ", "zh", CQ_COUNTRY_FORMAL, CQ_NAME_GENITIVE, "哈萨克斯坦共和国" },
    /* Ministry of Foreign Affairs of Japan, country pages. */
    { "MN", "ja", CQ_COUNTRY_SHORT, CQ_NAME_BARE, "モンゴル" },
    /* Charter of the United Nations: title of the organization in its official languages. */
    { "UN", "ru", CQ_COUNTRY_SHORT, CQ_NAME_GENITIVE, "Организации Объединённых Наций" },
    { "UN", "en", CQ_COUNTRY_FORMAL, CQ_NAME_IN_TEXT, "the United Nations" },
    { "un", "zh", CQ_COUNTRY_SHORT, CQ_NAME_BARE, "联合国" },
    { "EU", "fr", CQ_COUNTRY_SHORT, CQ_NAME_GENITIVE, "de l’Union européenne" },
    { "OSCE", "kk", CQ_COUNTRY_SHORT, CQ_NAME_BARE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (cq_register_get_name (fixture->names, rows[i].key, rows[i].lang, rows[i].which, rows[i].form), ==, rows[i].expected);
}

/* What the six states of the Dialogue are called in every language: Japan, Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan,
 * Uzbekistan, the short name and, where it is another, the formal one. */
static void
test_own_names (Fixture *fixture, gconstpointer nothing)
{
  static const char *const codes[] = { "JP", "KZ", "KG", "TJ", "TM", "UZ" };
  static const struct
  {
    const char *lang;
    const char *names[G_N_ELEMENTS (codes)][2];
  } rows[] = {
    /* United Nations list of Member States; the formal names are iso-codes'. */
    { "en", { { "Japan" }, { "Kazakhstan", "Republic of Kazakhstan" }, { "Kyrgyzstan", "Kyrgyz Republic" },
              { "Tajikistan", "Republic of Tajikistan" }, { "Turkmenistan" }, { "Uzbekistan", "Republic of Uzbekistan" } } },
    /* The Russian texts of the constitutions of Kazakhstan and Kyrgyzstan; United Nations list of country names. */
    { "ru", { { "Япония" }, { "Казахстан", "Республика Казахстан" }, { "Кыргызстан", "Кыргызская Республика" },
              { "Таджикистан", "Республика Таджикистан" }, { "Туркменистан" }, { "Узбекистан", "Республика Узбекистан" } } },
    /* Ministry of Foreign Affairs of Japan, pages of countries. */
    { "ja", { { "日本", "日本国" }, { "カザフスタン", "カザフスタン共和国" }, { "キルギス", "キルギス共和国" },
              { "タジキスタン", "タジキスタン共和国" }, { "トルクメニスタン" }, { "ウズベキスタン", "ウズベキスタン共和国" } } },
    /* Constitution of the Republic of Kazakhstan for its own; iso-codes. */
    { "kk", { { "Жапония" }, { "Қазақстан", "Қазақстан Республикасы" }, { "Қырғызстан", "Қырғыз Республикасы" },
              { "Тәжікстан", "Тәжікстан Республикасы" }, { "Түрікменстан" }, { "Өзбекстан", "Өзбекстан Республикасы" } } },
    /* Constitution of the Kyrgyz Republic for its own; iso-codes. */
    { "ky", { { "Жапония" }, { "Казакстан", "Казакстан Республикасы" }, { "Кыргызстан", "Кыргыз Республикасы" },
              { "Тажикстан", "Тажикстан Республикасы" }, { "Түркмөнстан" }, { "Өзбекстан", "Өзбекстан Республикасы" } } },
    /* Constitution of the Republic of Tajikistan for its own; iso-codes. */
    { "tg", { { "Ҷопон" }, { "Қазоқистон", "Ҷумҳурии Қазоқистон" }, { "Қирғизистон", "Ҷумҳурии Қирғиз" },
              { "Тоҷикистон", "Ҷумҳурии Тоҷикистон" }, { "Туркманистон" }, { "Ӯзбекистон", "Ҷумҳурии Ӯзбекистон" } } },
    /* Constitution of Turkmenistan for its own; iso-codes. */
    { "tk", { { "Ýaponiýa" }, { "Gazagystan", "Gazagystan Respublikasy" }, { "Gyrgyzystan", "Gyrgyz Respublikasy" },
              { "Täjigistan", "Täjigistan Respublikasy" }, { "Türkmenistan" }, { "Özbegistan", "Özbegistan Respublikasy" } } },
    /* Constitution of the Republic of Uzbekistan for its own; iso-codes, with the Oʻ and Gʻ of the alphabet of 1995. */
    { "uz", { { "Yaponiya" }, { "Qozogʻiston", "Qozogʻiston Respublikasi" }, { "Qirgʻiziston", "Qirgʻiz Respublikasi" },
              { "Tojikiston", "Tojikiston Respublikasi" }, { "Turkmaniston" }, { "Oʻzbekiston", "Oʻzbekiston Respublikasi" } } },
    /* United Nations list of country names; the formal names are iso-codes'. */
    { "ar", { { "اليابان" }, { "كازاخستان", "جمهورية كازاخستان" }, { "قيرغزستان", "الجمهورية القيرغزية" },
              { "طاجيكستان", "جمهورية طاجيكستان" }, { "تركمانستان" }, { "أوزبكستان", "جمهورية أوزبكستان" } } },
    { "zh", { { "日本" }, { "哈萨克斯坦", "哈萨克斯坦共和国" }, { "吉尔吉斯斯坦", "吉尔吉斯共和国" },
              { "塔吉克斯坦", "塔吉克斯坦共和国" }, { "土库曼斯坦" }, { "乌兹别克斯坦", "乌兹别克斯坦共和国" } } },
    { "fr", { { "Japon" }, { "Kazakhstan", "République du Kazakhstan" }, { "Kirghizistan", "République kirghize" },
              { "Tadjikistan", "République du Tadjikistan" }, { "Turkménistan" }, { "Ouzbékistan", "République d’Ouzbékistan" } } },
    { "es", { { "Japón" }, { "Kazajstán", "República de Kazajstán" }, { "Kirguistán", "República Kirguisa" },
              { "Tayikistán", "República de Tayikistán" }, { "Turkmenistán" }, { "Uzbekistán", "República de Uzbekistán" } } },
  };

  g_assert_cmpuint (G_N_ELEMENTS (rows), ==, G_N_ELEMENTS (languages));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (codes); k++)
      {
        const char *const *expected = rows[i].names[k];

        g_test_message ("%s in %s", codes[k], rows[i].lang);
        g_assert_cmpstr (cq_register_get_name (fixture->names, codes[k], rows[i].lang, CQ_COUNTRY_SHORT, CQ_NAME_BARE), ==, expected[0]);
        g_assert_cmpstr (cq_register_get_name (fixture->names, codes[k], rows[i].lang, CQ_COUNTRY_FORMAL, CQ_NAME_BARE), ==,
                         expected[1] != NULL ? expected[1] : expected[0]);
      }
}

/* Ministry of Foreign Affairs of Japan: 韓国 is read かんこく, 中国 ちゅうごく. */
static void
test_readings (Fixture *fixture, gconstpointer nothing)
{
  g_auto (GStrv) codes = g_strsplit (members, " ", -1);

  g_assert_cmpstr (cq_register_get_sort_key (fixture->names, "KR", "ja"), ==, "かんこく");
  g_assert_cmpstr (cq_register_get_sort_key (fixture->names, "CN", "ja"), ==, "ちゅうごく");
  g_assert_null (cq_register_get_sort_key (fixture->names, "MN", "ja"));

  /* Every name that begins with a character has a reading. */
  for (guint i = 0; codes[i] != NULL; i++)
    {
      const char *name = cq_register_get_name (fixture->names, codes[i], "ja", CQ_COUNTRY_SHORT, CQ_NAME_BARE);

      if (name != NULL && g_unichar_get_script (g_utf8_get_char (name)) == G_UNICODE_SCRIPT_HAN)
        g_assert_nonnull (cq_register_get_sort_key (fixture->names, codes[i], "ja"));
    }
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return g_strv_length (words);
}

static gboolean
begins_alike (const char *name, const char *form)
{
  return g_utf8_get_char (name) == g_utf8_get_char (form)
         && g_utf8_get_char (g_utf8_next_char (name)) == g_utf8_get_char (g_utf8_next_char (form));
}

/* Every member has both cases of both names, and each is the name in another form, not another name. */
static void
test_russian (Fixture *fixture, gconstpointer nothing)
{
  g_auto (GStrv) codes = g_strsplit (members, " ", -1);
  guint n_missing = 0;

  g_assert_cmpuint (g_strv_length (codes), ==, 195);
  for (guint i = 0; codes[i] != NULL; i++)
    for (CqCountryForm which = CQ_COUNTRY_SHORT; which <= CQ_COUNTRY_FORMAL; which++)
      for (CqNameForm form = CQ_NAME_GENITIVE; form <= CQ_NAME_INSTRUMENTAL; form++)
        {
          const char *name = cq_register_get_name (fixture->names, codes[i], "ru", which, CQ_NAME_BARE);
          const char *text = cq_register_get_name (fixture->names, codes[i], "ru", which, form);

          g_assert_nonnull (name);
          n_missing += text == NULL;
          if (text == NULL)
            continue;
          g_test_message ("%s: %s", name, text);
          g_assert_cmpuint (count_words (name), ==, count_words (text));
          g_assert_true (begins_alike (name, text));
        }
  /* Бруней-Даруссалам, Тимор-Лешти. */
  g_assert_cmpuint (n_missing, ==, 6);
}

/* “de” joined to an article, as grammar has it */
static char *
join_of (const char *name, const char *lang)
{
  static const char *const articles[][3] = {
    { "fr", "les ", "des " }, { "fr", "le ", "du " },       { "fr", "la ", "de la " },   { "fr", "l’", "de l’" },
    { "es", "el ", "del " },  { "es", "los ", "de los " }, { "es", "las ", "de las " }, { "es", "la ", "de la " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (articles); i++)
    if (g_str_equal (articles[i][0], lang) && g_str_has_prefix (name, articles[i][1]))
      return g_strconcat (articles[i][2], name + strlen (articles[i][1]), NULL);
  if (g_str_equal (lang, "fr") && strchr ("AEIOU", *name) != NULL)
    return g_strconcat ("d’", name, NULL);
  return g_strconcat ("de ", name, NULL);
}

static void
test_articles (Fixture *fixture, gconstpointer nothing)
{
  g_auto (GStrv) codes = g_strsplit (members, " ", -1);
  const char *const langs[] = { "fr", "es" };

  for (guint l = 0; l < G_N_ELEMENTS (langs); l++)
    for (guint i = 0; codes[i] != NULL; i++)
      for (CqCountryForm which = CQ_COUNTRY_SHORT; which <= CQ_COUNTRY_FORMAL; which++)
        {
          const char *bare = cq_register_get_name (fixture->names, codes[i], langs[l], which, CQ_NAME_BARE);
          const char *in_text = cq_register_get_name (fixture->names, codes[i], langs[l], which, CQ_NAME_IN_TEXT);
          g_autofree char *genitive = join_of (in_text, langs[l]);
          g_autofree char *sorted = g_strdup (cq_name_skip_article (in_text, langs[l]));

          g_assert_cmpstr (cq_register_get_name (fixture->names, codes[i], langs[l], which, CQ_NAME_GENITIVE), ==, genitive);
          g_assert_cmpstr (bare, ==, sorted);
        }
}

/* What the six of the Dialogue are called is there in every language. */
static void
test_dialogue (Fixture *fixture, gconstpointer nothing)
{
  static const char *const parties[] = { "JP", "KG", "KZ", "TJ", "TM", "UZ" };

  for (gsize i = 0; i < G_N_ELEMENTS (parties); i++)
    for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
      for (CqCountryForm which = CQ_COUNTRY_SHORT; which <= CQ_COUNTRY_FORMAL; which++)
        for (CqNameForm form = 0; form < CQ_N_NAME_FORMS; form++)
          g_assert_nonnull (cq_register_get_name (fixture->names, parties[i], languages[l], which, form));
}

static void
test_skip_article (Fixture *fixture, gconstpointer nothing)
{
  g_assert_cmpstr (cq_name_skip_article ("the Kyrgyz Republic", "en-GB"), ==, "Kyrgyz Republic");
  g_assert_cmpstr (cq_name_skip_article ("l’Ouzbékistan", "fr"), ==, "Ouzbékistan");
  g_assert_cmpstr (cq_name_skip_article ("los Estados Unidos", "es"), ==, "Estados Unidos");
  g_assert_cmpstr (cq_name_skip_article ("El Salvador", "es"), ==, "El Salvador");
  g_assert_cmpstr (cq_name_skip_article ("la République", "ru"), ==, "la République");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/register/names/forms", Fixture, NULL, set_up, test_forms, tear_down);
  g_test_add ("/register/names/own", Fixture, NULL, set_up, test_own_names, tear_down);
  g_test_add ("/register/names/readings", Fixture, NULL, set_up, test_readings, tear_down);
  g_test_add ("/register/names/russian", Fixture, NULL, set_up, test_russian, tear_down);
  g_test_add ("/register/names/articles", Fixture, NULL, set_up, test_articles, tear_down);
  g_test_add ("/register/names/dialogue", Fixture, NULL, set_up, test_dialogue, tear_down);
  g_test_add ("/register/names/skip-article", Fixture, NULL, set_up, test_skip_article, tear_down);
  return g_test_run ();
}

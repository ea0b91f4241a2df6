#include "language/cq-country.h"
#include "language/cq-order.h"

#include <string.h>

static void
assert_text (char *actual,
             const char *expected)
{
  g_assert_cmpstr (actual, ==, expected);
  g_free (actual);
}

static char *
put_in_order (const char *const *texts,
              const char *lang)
{
  guint n_texts = g_strv_length ((char **) texts);
  g_autofree guint *permutation = cq_order_get_permutation (texts, n_texts, lang);
  GString *ordered;

  if (permutation == NULL)
    return NULL;
  ordered = g_string_new (NULL);
  for (guint i = 0; i < n_texts; i++)
    g_string_append_printf (ordered, i > 0 ? " %s" : "%s", texts[permutation[i]]);
  return g_string_free (ordered, FALSE);
}

/* The six parties of the Dialogue, by each language's alphabet. */
static void
test_parties (void)
{
  static const char *const orders[][2] = {
    /* United Nations list of Member States, in English, French and Spanish: "Ouzbékistan" precedes "Tadjikistan". */
    { "en", "JP KZ KG TJ TM UZ" },
    { "fr", "JP KZ KG UZ TJ TM" },
    { "es", "JP KZ KG TJ TM UZ" },
    /* The Russian alphabet, whose last letters are Э Ю Я. */
    { "ru", "KZ KG TJ TM UZ JP" },
    /* CLDR 42, ja: ウ カ キ タ ト, and characters behind kana; readings are the register's (tests/app/register). */
    { "ja", "UZ KZ KG TJ TM JP" },
    /* The Kazakh alphabet of 1940: Ж … Қ … Ө … Т, and Ә behind А: "Тәжікстан" before "Түрікменстан". */
    { "kk", "JP KZ KG UZ TJ TM" },
    /* The Kyrgyz alphabet: Ж … К … Ө … Т: "Тажикстан" before "Түркмөнстан". */
    { "ky", "JP KZ KG UZ TJ TM" },
    /* The Tajik alphabet, as below: Қ behind К, Ӯ behind У, Ҷ behind Ч. */
    { "tg", "KZ KG TJ TM UZ JP" },
    /* The Turkmen alphabet of 1999: G, Ö behind O, T, and Ý behind Y. */
    { "tk", "KZ KG UZ TJ TM JP" },
    /* The Uzbek alphabet of 1995: Q behind P, Oʻ and Gʻ behind Z. */
    { "uz", "KG KZ TJ TM JP UZ" },
    /* United Nations list of Member States in Arabic, which passes over the article: أ ت ط ق ك ي. */
    { "ar", "UZ TM TJ KG KZ JP" },
    /* CLDR 42, zh, by pinyin: hā jí rì tǎ tǔ wū. */
    { "zh", "KZ KG JP TJ TM UZ" },
  };
  static const char *const parties[] = { "UZ", "TM", "TJ", "KG", "KZ", "JP" };

  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      const char *names[G_N_ELEMENTS (parties)];
      g_autofree guint *permutation = NULL;
      g_autoptr (GString) ordered = g_string_new (NULL);

      for (gsize j = 0; j < G_N_ELEMENTS (parties); j++)
        names[j] = cq_country_get_name (parties[j], orders[i][0], CQ_COUNTRY_SHORT);
      permutation = cq_order_get_permutation (names, G_N_ELEMENTS (names), orders[i][0]);
      g_assert_nonnull (permutation);
      for (gsize j = 0; j < G_N_ELEMENTS (parties); j++)
        g_string_append_printf (ordered, j > 0 ? " %s" : "%s", parties[permutation[j]]);
      g_test_message ("%s", orders[i][0]);
      g_assert_cmpstr (ordered->str, ==, orders[i][1]);
    }
}

/* United Nations list of Member States in Arabic: الأردن stands before ألبانيا. A word that is the article alone stays. */
static void
test_arabic (void)
{
  static const char *const names[] = { "اليمن", "اليابان", "مصر", "الأردن", "ألبانيا", "الجزائر", "ال", NULL };

  assert_text (put_in_order (names, "ar"), "الأردن ال ألبانيا الجزائر مصر اليابان اليمن");
}

/* The 35 letters: Ivanov, Semenova, Khushkadamova, Uchebnik tadzhikskogo yazyka, lesson 1. */
static void
test_tajik (void)
{
  static const char alphabet[] = "А Б В Г Ғ Д Е Ё Ж З И Ӣ Й К Қ Л М Н О П Р С Т У Ӯ Ф Х Ҳ Ч Ҷ Ш Ъ Э Ю Я";
  g_auto (GStrv) letters = g_strsplit (alphabet, " ", -1);
  g_autoptr (GPtrArray) reversed = g_ptr_array_new ();
  static const char *const words[] = { "Ҷопон", "Чин", "чӯб", "Ӯзбекистон", "Украина", "Тоҷикистон", NULL };

  g_assert_cmpuint (g_strv_length (letters), ==, 35);
  for (guint i = 35; i > 0; i--)
    g_ptr_array_add (reversed, letters[i - 1]);
  g_ptr_array_add (reversed, NULL);

  assert_text (put_in_order ((const char *const *) reversed->pdata, "tg"), alphabet);
  assert_text (put_in_order ((const char *const *) reversed->pdata, "tg-TJ"), alphabet);
  assert_text (put_in_order (words, "tg"), "Тоҷикистон Украина Ӯзбекистон Чин чӯб Ҷопон");
}

static void
test_permutation (void)
{
  static const char *const same[] = { "b", "a", "b", "a", "", NULL };
  static const char *const none[] = { NULL };
  g_autofree guint *permutation = cq_order_get_permutation (same, 5, "en");
  g_autofree guint *empty = cq_order_get_permutation (none, 0, "en");

  g_assert_cmpuint (permutation[0], ==, 4);
  g_assert_cmpuint (permutation[1], ==, 1);
  g_assert_cmpuint (permutation[2], ==, 3);
  g_assert_cmpuint (permutation[3], ==, 0);
  g_assert_cmpuint (permutation[4], ==, 2);
  g_assert_nonnull (empty);

  /* ICU sorts these by its root order and does not say so. */
  g_assert_false (cq_order_is_known ("tlh"));
  g_assert_false (cq_order_is_known ("mi"));
  g_assert_false (cq_order_is_known ("xx"));
  g_assert_true (cq_order_is_known ("tg"));
  g_assert_true (cq_order_is_known ("en-GB"));
  assert_text (put_in_order (same, "tlh"), NULL);
}

static void
test_lists (void)
{
  static const char *const lists[][4] = {
    /* United Nations usage: no comma before "and". */
    { "en", "A, B and C", "A and B" },
    { "en-US", "A, B and C", "A and B" },
    /* CLDR 42. */
    { "ru", "A, B и C", "A и B" },
    { "ky", "A, B жана C", "A жана B" },
    { "tk", "A, B we C", "A we B" },
    { "uz", "A, B va C", "A va B" },
    { "ar", "A وB وC", "A وB" },
    { "zh", "A、B和C", "A和B" },
    { "fr", "A, B et C", "A et B" },
    { "es", "A, B y C", "A y B" },
    /* Official documents of Japan: the Council for Cultural Affairs, 2022. */
    { "ja", "A、B及びC", "A及びB" },
    /* Laws of Kazakhstan and of Tajikistan. */
    { "kk", "A, B және C", "A және B" },
    { "tg", "A, B ва C", "A ва B" },
    /* Root commas in ICU; not in ICU; no language. */
    { "mi", NULL, NULL },
    { "tlh", NULL, NULL },
    { "xx", NULL, NULL },
  };
  static const char *const three[] = { "A", "B", "C", NULL };
  static const char *const spanish[] = { "Francia", "Irlanda", NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_test_message ("%s", lists[i][0]);
      assert_text (cq_list_join (three, lists[i][0]), lists[i][1]);
      assert_text (cq_list_join ((const char *const[]) { "A", "B", NULL }, lists[i][0]), lists[i][2]);
      assert_text (cq_list_join (three + 2, lists[i][0]), "C");
      assert_text (cq_list_join (three + 3, lists[i][0]), "");
    }
  /* Ortografía de la lengua española: "e" before the sound i. */
  assert_text (cq_list_join (spanish, "es"), "Francia e Irlanda");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/order/parties", test_parties);
  g_test_add_func ("/language/order/arabic", test_arabic);
  g_test_add_func ("/language/order/tajik", test_tajik);
  g_test_add_func ("/language/order/permutation", test_permutation);
  g_test_add_func ("/language/order/lists", test_lists);
  return g_test_run ();
}

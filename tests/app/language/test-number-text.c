#include "language/cq-number-text.h"

static void
assert_text (char *actual,
             const char *expected)
{
  g_assert_cmpstr (actual, ==, expected);
  g_free (actual);
}

/* CLDR 42, rule-based number formats. */
static void
test_spelled (void)
{
  static const struct
  {
    const char *lang;
    const char *cardinal; /* 26 */
    const char *ordinal;  /* 6th */
  } cases[] = {
    { "en", "twenty-six", "sixth" },
    { "en-GB", "twenty-six", "sixth" },
    { "ru", "двадцать шесть", "шестое" },
    { "ja", "二十六", "第六" },
    { "kk", "жиырма алты", "алтыншы" },
    { "ky", "жыйырма алты", "алтынчы" },
    { "ar", "ستة وعشرون", "السادس" },
    { "zh", "二十六", "第六" },
    { "fr", "vingt-six", "sixième" },
    { "es", "veintiséis", "sexto" },
    /* ICU marks breaks in this one. */
    { "de", "sechsundzwanzig", "sechste" },
    /* ICU has none of these and answers in another language. */
    { "tg", NULL, NULL },
    { "tk", NULL, NULL },
    { "uz", NULL, NULL },
    { "tlh", NULL, NULL },
    { "xx", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].lang);
      assert_text (cq_number_spell_cardinal (26, cases[i].lang, CQ_GENDER_NONE), cases[i].cardinal);
      assert_text (cq_number_spell_ordinal (6, cases[i].lang, CQ_GENDER_NONE), cases[i].ordinal);
    }

  assert_text (cq_number_spell_ordinal (6, "ru", CQ_GENDER_FEMININE), "шестая");
  assert_text (cq_number_spell_ordinal (6, "ru", CQ_GENDER_MASCULINE), "шестой");
  assert_text (cq_number_spell_cardinal (1, "fr", CQ_GENDER_FEMININE), "une");
  assert_text (cq_number_spell_cardinal (2023, "en", CQ_GENDER_NONE), "two thousand twenty-three");
}

static void
test_ordinals (void)
{
  static const struct
  {
    guint number;
    const char *lang;
    CqGender gender;
    const char *ordinal;
  } cases[] = {
    /* CLDR 42. */
    { 1, "en", CQ_GENDER_NONE, "1st" },
    { 2, "en", CQ_GENDER_NONE, "2nd" },
    { 6, "en", CQ_GENDER_NONE, "6th" },
    { 12, "en-GB", CQ_GENDER_NONE, "12th" },
    { 23, "en", CQ_GENDER_NONE, "23rd" },
    { 6, "fr", CQ_GENDER_NONE, "6e" },
    { 1, "fr", CQ_GENDER_NONE, "1er" },
    { 1, "fr", CQ_GENDER_FEMININE, "1re" },
    { 6, "es", CQ_GENDER_NONE, "6.º" },
    { 6, "es", CQ_GENDER_FEMININE, "6.ª" },
    { 6, "ja", CQ_GENDER_NONE, "第6" },
    { 6, "zh", CQ_GENDER_NONE, "第6" },
    /* Russian: one letter of the ending. */
    { 6, "ru", CQ_GENDER_NONE, "6-е" },
    { 6, "ru", CQ_GENDER_MASCULINE, "6-й" },
    { 6, "ru", CQ_GENDER_FEMININE, "6-я" },
    /* Kazakh, Kyrgyz, Uzbek: a hyphen for the ending. */
    { 6, "kk", CQ_GENDER_NONE, "6-" },
    { 6, "ky", CQ_GENDER_NONE, "6-" },
    { 6, "uz", CQ_GENDER_NONE, "6-" },
    /* Turkmen: altynjy, birinji, onunjy, ýigriminji, otuzynjy, dokuzynjy, ýüzünji. */
    { 6, "tk", CQ_GENDER_NONE, "6-njy" },
    { 1, "tk", CQ_GENDER_NONE, "1-nji" },
    { 10, "tk", CQ_GENDER_NONE, "10-njy" },
    { 20, "tk", CQ_GENDER_NONE, "20-nji" },
    { 30, "tk", CQ_GENDER_NONE, "30-njy" },
    { 2019, "tk", CQ_GENDER_NONE, "2019-njy" },
    { 100, "tk", CQ_GENDER_NONE, "100-nji" },
    /* Tajik: шашум, дуюм, сеюм, дувоздаҳум, сиюм. */
    { 6, "tg", CQ_GENDER_NONE, "6-ум" },
    { 2, "tg", CQ_GENDER_NONE, "2-юм" },
    { 23, "tg", CQ_GENDER_NONE, "23-юм" },
    { 12, "tg", CQ_GENDER_NONE, "12-ум" },
    { 30, "tg", CQ_GENDER_NONE, "30-юм" },
    { 6, "ar", CQ_GENDER_NONE, NULL },
    { 6, "tlh", CQ_GENDER_NONE, NULL },
    { 6, "xx", CQ_GENDER_NONE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%u in %s", cases[i].number, cases[i].lang);
      assert_text (cq_number_get_ordinal (cases[i].number, cases[i].lang, cases[i].gender), cases[i].ordinal);
    }
}

static void
test_marks (void)
{
  assert_text (cq_number_to_roman (1, FALSE), "i");
  assert_text (cq_number_to_roman (4, FALSE), "iv");
  assert_text (cq_number_to_roman (9, TRUE), "IX");
  assert_text (cq_number_to_roman (1994, TRUE), "MCMXCIV");
  assert_text (cq_number_to_roman (3999, TRUE), "MMMCMXCIX");
  assert_text (cq_number_to_roman (0, TRUE), NULL);
  assert_text (cq_number_to_roman (4000, TRUE), NULL);

  assert_text (cq_number_to_letters (1, FALSE), "a");
  assert_text (cq_number_to_letters (26, FALSE), "z");
  assert_text (cq_number_to_letters (27, FALSE), "aa");
  assert_text (cq_number_to_letters (28, TRUE), "AB");
  assert_text (cq_number_to_letters (702, FALSE), "zz");
  assert_text (cq_number_to_letters (703, FALSE), "aaa");
  assert_text (cq_number_to_letters (0, FALSE), NULL);
}

static void
test_read (void)
{
  static const struct
  {
    const char *lang;
    const char *text;
    gint64 number;
    gsize length;
  } cases[] = {
    { "en", "six months", 6, 3 },
    { "en", "Twenty-three months", 23, 12 },
    { "en", "third quarter", 3, 5 },
    { "en", "months", 0, 0 },
    { "en", "", 0, 0 },
    /* As the case wants it. */
    { "ru", "Шести месяцев", 6, 10 },
    { "ru", "третьем квартале", 3, 14 },
    { "ja", "六か月", 6, 3 },
    { "kk", "үшінші", 3, 12 },
    { "fr", "deux ans", 2, 4 },
    { "es", "tercer trimestre", 3, 6 },
    /* ICU has none and would answer in another language. */
    { "tk", "six", 0, 0 },
    { "xx", "six", 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CqNumberReader) reader = cq_number_reader_new (cases[i].lang);
      gint64 number = 0;

      g_test_message ("%s in %s", cases[i].text, cases[i].lang);
      g_assert_cmpuint (cq_number_reader_read (reader, cases[i].text, &number), ==, cases[i].length);
      g_assert_cmpint (number, ==, cases[i].number);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/number/spelled", test_spelled);
  g_test_add_func ("/language/number/ordinals", test_ordinals);
  g_test_add_func ("/language/number/read", test_read);
  g_test_add_func ("/language/number/marks", test_marks);
  return g_test_run ();
}

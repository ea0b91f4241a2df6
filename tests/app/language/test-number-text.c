#include "language/cq-number-text.h"

#include <string.h>

static void
assert_text (char *actual,
             const char *expected)
{
  g_assert_cmpstr (actual, ==, expected);
  g_free (actual);
}

/* CLDR 42, rule-based number formats; tg, tk and uz: the spelling rules named in cq-number-words.c. */
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
    { "tg", "бисту шаш", "шашум" },
    { "tk", "ýigrimi alty", "altynjy" },
    { "uz", "yigirma olti", "oltinchi" },
    /* Written in other letters, of which nobody has the words. */
    { "uz-Cyrl", NULL, NULL },
    /* ICU has neither and answers in another language. */
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

typedef struct
{
  const char *lang;
  gint64 number;
  const char *cardinal;
  const char *ordinal; /* (nullable): not looked at */
} Spelled;

/* tg: the orthography of 2021; "ҳазору нуҳсаду наваду як" as official texts have the year of independence. tk:
 * enedilim.com, "Sanlar" ("bir müň dokuz ýüz togsan iki", "onunjy", "üçünji", "dokuzynjy"). uz: the spelling rules of
 * 1995. kk and ky: CLDR 42, against the ordinals of school grammars ("жиырмасыншы", "отузунчу"). */
static const Spelled spelled[] = {
  { "tg", 0, "сифр", NULL },
  { "tg", 1, "як", "якум" },
  { "tg", 2, "ду", "дуюм" },
  { "tg", 3, "се", "сеюм" },
  { "tg", 4, "чор", "чорум" },
  { "tg", 12, "дувоздаҳ", "дувоздаҳум" },
  { "tg", 20, "бист", "бистум" },
  { "tg", 23, "бисту се", "бисту сеюм" },
  { "tg", 30, "сӣ", "сиюм" },
  { "tg", 31, "сию як", "сию якум" },
  { "tg", 100, "сад", "садум" },
  { "tg", 345, "сесаду чилу панҷ", "сесаду чилу панҷум" },
  { "tg", 1991, "ҳазору нуҳсаду наваду як", "ҳазору нуҳсаду наваду якум" },
  { "tg", 2017, "ду ҳазору ҳабдаҳ", "ду ҳазору ҳабдаҳум" },
  { "tg", 12519, "дувоздаҳ ҳазору панҷсаду нуздаҳ", NULL },
  { "tk", 0, "nol", NULL },
  { "tk", 1, "bir", "birinji" },
  { "tk", 2, "iki", "ikinji" },
  { "tk", 3, "üç", "üçünji" },
  { "tk", 4, "dört", "dördünji" },
  { "tk", 5, "bäş", "bäşinji" },
  { "tk", 6, "alty", "altynjy" },
  { "tk", 9, "dokuz", "dokuzynjy" },
  { "tk", 10, "on", "onunjy" },
  { "tk", 20, "ýigrimi", "ýigriminji" },
  { "tk", 25, "ýigrimi bäş", "ýigrimi bäşinji" },
  { "tk", 30, "otuz", "otuzynjy" },
  { "tk", 40, "kyrk", "kyrkynjy" },
  { "tk", 50, "elli", "ellinji" },
  { "tk", 80, "segsen", "segseninji" },
  { "tk", 100, "bir ýüz", "bir ýüzünji" },
  { "tk", 364, "üç ýüz altmyş dört", "üç ýüz altmyş dördünji" },
  { "tk", 1000, "bir müň", "bir müňünji" },
  { "tk", 1992, "bir müň dokuz ýüz togsan iki", "bir müň dokuz ýüz togsan ikinji" },
  { "tk", 2017, "iki müň on ýedi", "iki müň on ýedinji" },
  { "uz", 0, "nol", NULL },
  { "uz", 1, "bir", "birinchi" },
  { "uz", 2, "ikki", "ikkinchi" },
  { "uz", 4, "toʻrt", "toʻrtinchi" },
  { "uz", 7, "yetti", "yettinchi" },
  { "uz", 10, "oʻn", "oʻninchi" },
  { "uz", 20, "yigirma", "yigirmanchi" },
  { "uz", 30, "oʻttiz", "oʻttizinchi" },
  { "uz", 41, "qirq bir", "qirq birinchi" },
  { "uz", 1991, "bir ming toʻqqiz yuz toʻqson bir", "bir ming toʻqqiz yuz toʻqson birinchi" },
  { "uz", 2017, "ikki ming oʻn yetti", "ikki ming oʻn yettinchi" },
  { "uz", 2000000, "ikki million", NULL },
  { "kk", 20, "жиырма", "жиырмасыншы" },
  { "kk", 2017, "екі мың он жеті", "екі мың он жетінші" },
  { "ky", 30, "отуз", "отузунчу" },
  { "ky", 2017, "эки миң он жети", "эки миң он жетинчи" },
};

static void
test_own_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (spelled); i++)
    {
      const Spelled *row = &spelled[i];

      g_test_message ("%d in %s", (int) row->number, row->lang);
      assert_text (cq_number_spell_cardinal (row->number, row->lang, CQ_GENDER_NONE), row->cardinal);
      if (row->ordinal != NULL)
        assert_text (cq_number_spell_ordinal (row->number, row->lang, CQ_GENDER_NONE), row->ordinal);
    }
}

/* What is written is read back: every number of a date or of a length of time, as cardinal and as ordinal. */
static void
test_own_words_read (void)
{
  static const char *const langs[] = { "tg", "tk", "uz" };

  for (gsize l = 0; l < G_N_ELEMENTS (langs); l++)
    {
      g_autoptr (CqNumberReader) reader = cq_number_reader_new (langs[l]);

      for (gint64 n = 1; n <= 9999; n += n < 2100 ? 1 : 37)
        for (int ordinal = 0; ordinal <= 1; ordinal++)
          {
            g_autofree char *text = ordinal ? cq_number_spell_ordinal (n, langs[l], CQ_GENDER_NONE)
                                            : cq_number_spell_cardinal (n, langs[l], CQ_GENDER_NONE);
            g_autofree char *more = g_strconcat (text, " kun", NULL);
            gint64 number = -1;

            g_assert_cmpuint (cq_number_reader_read (reader, more, &number), ==, strlen (text));
            g_assert_cmpint (number, ==, n);
          }
    }
}

/* Russian: CLDR 42, the declension of the Academy's grammar of 1980. Elsewhere a case changes nothing. */
static void
test_cases (void)
{
  static const struct
  {
    const char *lang;
    gint64 number;
    CqGender gender;
    CqNumberCase grammatical_case;
    gboolean ordinal;
    const char *text;
  } cases[] = {
    { "ru", 6, CQ_GENDER_NEUTER, CQ_NUMBER_NOMINATIVE, TRUE, "шестое" },
    { "ru", 6, CQ_GENDER_NEUTER, CQ_NUMBER_GENITIVE, TRUE, "шестого" },
    { "ru", 6, CQ_GENDER_FEMININE, CQ_NUMBER_PREPOSITIONAL, TRUE, "шестой" },
    { "ru", 6, CQ_GENDER_FEMININE, CQ_NUMBER_ACCUSATIVE, TRUE, "шестую" },
    { "ru", 6, CQ_GENDER_MASCULINE, CQ_NUMBER_INSTRUMENTAL, TRUE, "шестым" },
    { "ru", 13, CQ_GENDER_NEUTER, CQ_NUMBER_DATIVE, TRUE, "тринадцатому" },
    { "ru", 30, CQ_GENDER_MASCULINE, CQ_NUMBER_GENITIVE, FALSE, "тридцати" },
    { "ru", 2, CQ_GENDER_FEMININE, CQ_NUMBER_NOMINATIVE, FALSE, "две" },
    { "en", 6, CQ_GENDER_NONE, CQ_NUMBER_GENITIVE, TRUE, "sixth" },
    { "fr", 6, CQ_GENDER_FEMININE, CQ_NUMBER_GENITIVE, TRUE, "sixième" },
    { "es", 6, CQ_GENDER_FEMININE, CQ_NUMBER_DATIVE, TRUE, "sexta" },
    { "ar", 6, CQ_GENDER_MASCULINE, CQ_NUMBER_GENITIVE, TRUE, "السادس" },
    /* Arabic behind a preposition: "عام ألفين وثلاثة وعشرين", "اليوم الحادي والعشرين". */
    { "ar", 2017, CQ_GENDER_MASCULINE, CQ_NUMBER_GENITIVE, FALSE, "ألفين وسبعة عشر" },
    { "ar", 2023, CQ_GENDER_MASCULINE, CQ_NUMBER_GENITIVE, FALSE, "ألفين وثلاثة وعشرين" },
    { "ar", 2022, CQ_GENDER_MASCULINE, CQ_NUMBER_GENITIVE, FALSE, "ألفين واثنين وعشرين" },
    { "ar", 1992, CQ_GENDER_MASCULINE, CQ_NUMBER_GENITIVE, FALSE, "ألف وتسعمائة واثنين وتسعين" },
    { "ar", 3012, CQ_GENDER_MASCULINE, CQ_NUMBER_GENITIVE, FALSE, "ثلاثة آلاف واثني عشر" },
    { "ar", 1, CQ_GENDER_MASCULINE, CQ_NUMBER_GENITIVE, TRUE, "الأول" },
    { "ar", 11, CQ_GENDER_MASCULINE, CQ_NUMBER_GENITIVE, TRUE, "الحادي عشر" },
    { "ar", 20, CQ_GENDER_MASCULINE, CQ_NUMBER_GENITIVE, TRUE, "العشرين" },
    { "ar", 21, CQ_GENDER_MASCULINE, CQ_NUMBER_GENITIVE, TRUE, "الحادي والعشرين" },
    { "ar", 31, CQ_GENDER_MASCULINE, CQ_NUMBER_GENITIVE, TRUE, "الحادي والثلاثين" },
    { "tk", 6, CQ_GENDER_FEMININE, CQ_NUMBER_GENITIVE, TRUE, "altynjy" },
    { "xx", 6, CQ_GENDER_FEMININE, CQ_NUMBER_GENITIVE, TRUE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%d in %s", (int) cases[i].number, cases[i].lang);
      assert_text (cases[i].ordinal ? cq_number_spell_ordinal_in (cases[i].number, cases[i].lang, cases[i].gender,
                                                                  cases[i].grammatical_case)
                                    : cq_number_spell_cardinal_in (cases[i].number, cases[i].lang, cases[i].gender,
                                                                   cases[i].grammatical_case),
                   cases[i].text);
    }
}

/* Treaties of the United Nations Treaty Series: "thirty (30) days", "trente (30) jours", "treinta (30) días", "三十（30）
 * 天", "ثلاثين (30)"; contracts and laws in Russian, Kazakh and Kyrgyz: "30 (тридцати) дней", "30 (отыз) күн". */
static void
test_with_figure (void)
{
  static const struct
  {
    const char *lang;
    const char *text;
  } cases[] = {
    { "en", "thirty (30)" },  { "fr", "trente (30)" },  { "es", "treinta (30)" }, { "ru", "30 (тридцати)" },
    { "zh", "三十（30）" },   { "ja", "三十（30）" },   { "kk", "30 (отыз)" },    { "ky", "30 (отуз)" },
    { "ar", "ثلاثين (30)" },
    { "tg", "30 (сӣ)" },      { "tk", "30 (otuz)" },    { "uz", "30 (oʻttiz)" },  { "xx", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_text (cq_number_spell_with_figure (30, cases[i].lang, CQ_GENDER_MASCULINE, CQ_NUMBER_GENITIVE),
                 cases[i].text);
}

/* How meetings are numbered: "VIe Sommet de la Francophonie", "VI Cumbre de las Américas", "VI заседание", "VI сайланған
 * Парламент"; "第6回会合" of the Japanese Ministry of Foreign Affairs, "第六次外长会" of the Chinese one. */
static void
test_meetings (void)
{
  assert_text (cq_number_get_roman_ordinal (6, "fr", CQ_GENDER_FEMININE), "VIe");
  assert_text (cq_number_get_roman_ordinal (1, "fr", CQ_GENDER_FEMININE), "Ire");
  assert_text (cq_number_get_roman_ordinal (1, "fr", CQ_GENDER_MASCULINE), "Ier");
  assert_text (cq_number_get_roman_ordinal (6, "es", CQ_GENDER_FEMININE), "VI");
  assert_text (cq_number_get_roman_ordinal (6, "ru", CQ_GENDER_NEUTER), "VI");
  assert_text (cq_number_get_roman_ordinal (6, "kk", CQ_GENDER_NONE), "VI");
  assert_text (cq_number_get_roman_ordinal (6, "ja", CQ_GENDER_NONE), NULL);
  assert_text (cq_number_get_roman_ordinal (0, "fr", CQ_GENDER_NONE), NULL);
  assert_text (cq_number_get_session (6, "ja", FALSE), "第6回");
  assert_text (cq_number_get_session (6, "ja", TRUE), "第六回");
  assert_text (cq_number_get_session (6, "zh", FALSE), "第六次");
  assert_text (cq_number_get_session (6, "en", FALSE), NULL);
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
    { "tk", "Altynjy çärýek", 6, 7 },
    { "tg", "шаш моҳ", 6, 6 },
    /* "One" does not follow "one". */
    { "uz", "bir bir", 1, 3 },
    { "tk", "six", 0, 0 },
    /* ICU has none and would answer in another language. */
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
  g_test_add_func ("/language/number/own-words", test_own_words);
  g_test_add_func ("/language/number/own-words-read", test_own_words_read);
  g_test_add_func ("/language/number/cases", test_cases);
  g_test_add_func ("/language/number/with-figure", test_with_figure);
  g_test_add_func ("/language/number/meetings", test_meetings);
  g_test_add_func ("/language/number/ordinals", test_ordinals);
  g_test_add_func ("/language/number/read", test_read);
  g_test_add_func ("/language/number/marks", test_marks);
  return g_test_run ();
}

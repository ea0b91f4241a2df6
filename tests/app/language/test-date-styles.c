/* Dates in sentences and in closings, in every language of the Dialogue and of the United Nations. */
#include "language/cq-date-text.h"

typedef struct
{
  const char *lang;
  const char *day;     /* 1 May 2017 */
  const char *month;   /* December 2018 */
  const char *quarter; /* third of 2018 */
  const char *year;    /* 2018 */
} Row;

static void
check (const Row *row, CqDateStyle style)
{
  static const CqDate dates[]
      = { { 2017, 5, 1, 0 }, { 2018, 12, 0, 0 }, { 2018, 0, 0, 3 }, { 2018, 0, 0, 0 } };
  const char *const expected[] = { row->day, row->month, row->quarter, row->year };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *text = cq_date_text (&dates[i], NULL, row->lang, style);

      g_test_message ("%s", row->lang);
      g_assert_cmpstr (text, ==, expected[i]);
    }
}

static void
test_at (void)
{
  static const Row rows[] = {
    /* GENRE.md: the forms of C1 to C16. */
    { "en", "on 1 May 2017", "in December 2018", "in the third quarter of 2018", "in 2018" },
    { "en-US", "on May 1, 2017", "in December 2018", "in the third quarter of 2018", "in 2018" },
    /* Russian acts: "в третьем квартале 2018 года", "в декабре 2018 года", "в 2018 году". */
    { "ru", "1 мая 2017 года", "в декабре 2018 года", "в третьем квартале 2018 года", "в 2018 году" },
    /* The Japanese Ministry of Foreign Affairs: "2018年1月に". */
    { "ja", "2017年5月1日に", "2018年12月に", "2018年第3四半期に", "2018年に" },
    { "zh", "于2017年5月1日", "于2018年12月", "于2018年第三季度", "于2018年" },
    /* Laws of Kazakhstan: "2013 жылғы 30 шілдеде күшіне енді"; "2018 жылы". */
    { "kk", "2017 жылғы 1 мамырда", "2018 жылғы желтоқсанда", "2018 жылғы III тоқсанда", "2018 жылы" },
    /* Laws of Kyrgyzstan: "1922-жылы", "1-майында". */
    { "ky", "2017-жылдын 1-майында", "2018-жылдын декабрында", "2018-жылдын III чейрегинде", "2018-жылы" },
    /* Acts of Tajikistan: "дар соли 2018". */
    { "tg", "1 майи соли 2017", "дар декабри соли 2018", "дар семоҳаи сеюми соли 2018", "дар соли 2018" },
    /* Acts of Turkmenistan: "2018-nji ýylyň 5-nji iýulynda", "2018-nji ýylda". */
    { "tk", "2017-nji ýylyň 1-nji maýynda", "2018-nji ýylyň dekabr aýynda", "2018-nji ýylyň üçünji çärýeginde",
      "2018-nji ýylda" },
    /* Acts of Uzbekistan: "2017-yil 1-mayda", "2018-yilda". */
    { "uz", "2017-yil 1-mayda", "2018-yil dekabrda", "2018-yilning III choragida", "2018-yilda" },
    { "fr", "le 1er mai 2017", "en décembre 2018", "au troisième trimestre 2018", "en 2018" },
    { "es", "el 1 de mayo de 2017", "en diciembre de 2018", "en el tercer trimestre de 2018", "en 2018" },
    { "ar", "في 1 مايو 2017", "في ديسمبر 2018", "في الربع الثالث من عام 2018", "في عام 2018" },
    { "de", NULL, NULL, NULL, NULL },
    { "xx", NULL, NULL, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    check (&rows[i], CQ_DATE_STYLE_AT);
}

static void
test_end (void)
{
  static const Row rows[] = {
    /* GENRE.md: "by the end of this year". */
    { "en", NULL, "by the end of December 2018", "by the end of the third quarter of 2018", "by the end of 2018" },
    { "ru", NULL, "до конца декабря 2018 года", "до конца III квартала 2018 года", "до конца 2018 года" },
    { "ja", NULL, "2018年12月末までに", "2018年第3四半期末までに", "2018年末までに" },
    { "zh", NULL, "到2018年12月底", "到2018年第三季度末", "到2018年底" },
    { "kk", NULL, "2018 жылғы желтоқсан айының соңына дейін", "2018 жылғы III тоқсанның соңына дейін",
      "2018 жылдың соңына дейін" },
    { "ky", NULL, "2018-жылдын декабрь айынын аягына чейин", "2018-жылдын III чейрегинин аягына чейин",
      "2018-жылдын аягына чейин" },
    { "tg", NULL, "то охири декабри соли 2018", "то охири семоҳаи сеюми соли 2018", "то охири соли 2018" },
    { "tk", NULL, "2018-nji ýylyň dekabr aýynyň ahyryna çenli", "2018-nji ýylyň üçünji çärýeginiň ahyryna çenli",
      "2018-nji ýylyň ahyryna çenli" },
    { "uz", NULL, "2018-yil dekabr oxiriga qadar", "2018-yilning III choragi oxiriga qadar", "2018-yil oxiriga qadar" },
    { "fr", NULL, "d’ici à fin décembre 2018", "d’ici à la fin du troisième trimestre 2018", "d’ici à la fin de 2018" },
    { "es", NULL, "para finales de diciembre de 2018", "para finales del tercer trimestre de 2018",
      "para finales de 2018" },
    { "ar", NULL, "بحلول نهاية ديسمبر 2018", "بحلول نهاية الربع الثالث من عام 2018", "بحلول نهاية عام 2018" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    check (&rows[i], CQ_DATE_STYLE_END);
}

/* Closings spelled out. The numbers are CLDR 42's, those of tg, tk, uz and ar as test-number-text.c has them. */
static void
test_words (void)
{
  static const Row rows[] = {
    /* GENRE.md, alternat and date: "on this first day of May"; C9 spells the year out. */
    { "en", "this first day of May, two thousand and seventeen", "December two thousand and eighteen",
      "the third quarter of two thousand and eighteen", "two thousand and eighteen" },
    { "en-GB", "this first day of May, two thousand and seventeen", "December two thousand and eighteen",
      "the third quarter of two thousand and eighteen", "two thousand and eighteen" },
    { "en-US", "this first day of May, two thousand seventeen", "December two thousand eighteen",
      "the third quarter of two thousand eighteen", "two thousand eighteen" },
    { "ru", "первого мая две тысячи семнадцатого года", "декабрь две тысячи восемнадцатого года",
      "третий квартал две тысячи восемнадцатого года", "две тысячи восемнадцатый год" },
    { "ja", "二千十七年五月一日", "二千十八年十二月", "二千十八年第三四半期", "二千十八年" },
    { "zh", "二〇一七年五月一日", "二〇一八年十二月", "二〇一八年第三季度", "二〇一八年" },
    { "fr", "premier mai deux mille dix-sept", "décembre deux mille dix-huit", "troisième trimestre deux mille dix-huit",
      "deux mille dix-huit" },
    { "es", "primero de mayo de dos mil diecisiete", "diciembre de dos mil dieciocho",
      "tercer trimestre de dos mil dieciocho", "dos mil dieciocho" },
    { "ar", "اليوم الأول من شهر مايو عام ألفين وسبعة عشر", "شهر ديسمبر عام ألفين وثمانية عشر",
      "الربع الثالث من عام ألفين وثمانية عشر", "عام ألفين وثمانية عشر" },
    { "kk", "екі мың он жетінші жылғы бірінші мамыр", "екі мың он сегізінші жылғы желтоқсан",
      "екі мың он сегізінші жылғы үшінші тоқсан", "екі мың он сегізінші жыл" },
    { "ky", "эки миң он жетинчи жылдын биринчи майы", "эки миң он сегизинчи жылдын декабры",
      "эки миң он сегизинчи жылдын үчүнчү чейреги", "эки миң он сегизинчи жыл" },
    { "tg", "якуми майи соли ду ҳазору ҳабдаҳум", "декабри соли ду ҳазору ҳаждаҳум",
      "семоҳаи сеюми соли ду ҳазору ҳаждаҳум", "соли ду ҳазору ҳаждаҳум" },
    { "tk", "iki müň on ýedinji ýylyň birinji maýy", "iki müň on sekizinji ýylyň dekabr aýy",
      "iki müň on sekizinji ýylyň üçünji çärýegi", "iki müň on sekizinji ýyl" },
    { "uz", "ikki ming oʻn yettinchi yil birinchi may", "ikki ming oʻn sakkizinchi yil dekabr",
      "ikki ming oʻn sakkizinchi yilning uchinchi choragi", "ikki ming oʻn sakkizinchi yil" },
    /* Nobody has the words, and ICU would have English ones. */
    { "de", NULL, NULL, NULL, NULL },
    { "zh-Hant", NULL, NULL, NULL, NULL },
    { "xx", NULL, NULL, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    check (&rows[i], CQ_DATE_STYLE_WORDS);
}

typedef struct
{
  const char *lang;
  const char *start;
  const char *end; /* (nullable) */
  CqDateStyle style;
  const char *text;
} Case;

static void
check_cases (const Case *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      CqDate start;
      CqDate end;
      g_autofree char *text = NULL;

      g_assert_true (cq_date_parse (cases[i].start, &start, NULL));
      if (cases[i].end != NULL)
        g_assert_true (cq_date_parse (cases[i].end, &end, NULL));
      g_test_message ("%s %s", cases[i].lang, cases[i].start);
      text = cq_date_text (&start, cases[i].end != NULL ? &end : NULL, cases[i].lang, cases[i].style);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* GENRE.md: 平成29年5月1日, and 1 May 2019 is 令和元年5月1日. The eras began on 1926-12-25, 1989-01-08 and 2019-05-01 (ICU's
 * Japanese calendar). A month or a year in which an era began is of the new one. */
static void
test_era (void)
{
  static const Case cases[] = {
    { "ja-u-ca-japanese", "2017-05-01", NULL, CQ_DATE_STYLE_TEXT, "平成29年5月1日" },
    { "ja-u-ca-japanese", "2019-04-30", NULL, CQ_DATE_STYLE_TEXT, "平成31年4月30日" },
    { "ja-u-ca-japanese", "2019-05-01", NULL, CQ_DATE_STYLE_TEXT, "令和元年5月1日" },
    { "ja-u-ca-japanese", "1989-01-07", NULL, CQ_DATE_STYLE_TEXT, "昭和64年1月7日" },
    { "ja-u-ca-japanese", "1989-01-08", NULL, CQ_DATE_STYLE_TEXT, "平成元年1月8日" },
    { "ja-u-ca-japanese", "2018-12", NULL, CQ_DATE_STYLE_CELL, "平成30年12月" },
    { "ja-u-ca-japanese", "2018-Q3", NULL, CQ_DATE_STYLE_BY, "平成30年第3四半期までに" },
    { "ja-u-ca-japanese", "2018", NULL, CQ_DATE_STYLE_END, "平成30年末までに" },
    { "ja-u-ca-japanese", "2019", NULL, CQ_DATE_STYLE_TEXT, "令和元年" },
    { "ja-u-ca-japanese", "2017-04-30", "2017-05-01", CQ_DATE_STYLE_TEXT, "平成29年4月30日～5月1日" },
    { "ja-u-ca-japanese", "2019-04-30", "2019-05-01", CQ_DATE_STYLE_TEXT, "平成31年4月30日～令和元年5月1日" },
    { "ja-u-ca-japanese", "2018", "2020", CQ_DATE_STYLE_TEXT, "平成30年～令和2年" },
    { "ja-u-ca-japanese", "2017-05-01", NULL, CQ_DATE_STYLE_WORDS, "平成二十九年五月一日" },
    { "ja-u-ca-japanese", "2019-05-01", NULL, CQ_DATE_STYLE_WORDS, "令和元年五月一日" },
    /* Before days were counted as they are now. */
    { "ja-u-ca-japanese", "1872-12-31", NULL, CQ_DATE_STYLE_TEXT, "1872年12月31日" },
    { "ja-u-ca-japanese", "1873-01-01", NULL, CQ_DATE_STYLE_TEXT, "明治6年1月1日" },
    { "ja-u-ca-gregory", "2017-05-01", NULL, CQ_DATE_STYLE_TEXT, "2017年5月1日" },
    { "ja-JP-u-ca-japanese", "2017-05-01", NULL, CQ_DATE_STYLE_TEXT, "平成29年5月1日" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* CLDR 42: the digits of the numbering system "arab". */
static void
test_digits (void)
{
  static const Case cases[] = {
    { "ar-u-nu-arab", "2017-05-01", NULL, CQ_DATE_STYLE_TEXT, "١ مايو ٢٠١٧" },
    { "ar-u-nu-arab", "2018", "2020", CQ_DATE_STYLE_TEXT, "الفترة ٢٠١٨–٢٠٢٠" },
    { "ar-u-nu-arab", "2030", NULL, CQ_DATE_STYLE_BY, "بحلول عام ٢٠٣٠" },
    { "ar-u-nu-latn", "2017-05-01", NULL, CQ_DATE_STYLE_TEXT, "1 مايو 2017" },
    { "ar", "2017-05-01", NULL, CQ_DATE_STYLE_TEXT, "1 مايو 2017" },
    /* A calendar that a language does not count by changes nothing; nor do digits that nobody has. */
    { "en-u-ca-buddhist", "2017-05-01", NULL, CQ_DATE_STYLE_TEXT, "1 May 2017" },
    { "en-u-nu-roman", "2017-05-01", NULL, CQ_DATE_STYLE_TEXT, "1 May 2017" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* What the forms differ in: the first of the month, Spanish "veintiuno", the case of Arabic tens, ranges. */
static void
test_details (void)
{
  static const Case cases[] = {
    { "fr", "2017-05-02", NULL, CQ_DATE_STYLE_WORDS, "deux mai deux mille dix-sept" },
    { "es", "2021-05-21", NULL, CQ_DATE_STYLE_WORDS, "veintiuno de mayo de dos mil veintiuno" },
    { "ru", "2023-12-30", NULL, CQ_DATE_STYLE_WORDS, "тридцатого декабря две тысячи двадцать третьего года" },
    { "ru", "2000-03-03", NULL, CQ_DATE_STYLE_WORDS, "третьего марта двухтысячного года" },
    { "ar", "2023-11-21", NULL, CQ_DATE_STYLE_WORDS,
      "اليوم الحادي والعشرين من شهر نوفمبر عام ألفين وثلاثة وعشرين" },
    { "zh", "2020-10-20", NULL, CQ_DATE_STYLE_WORDS, "二〇二〇年十月二十日" },
    { "ja", "1999-10-20", NULL, CQ_DATE_STYLE_WORDS, "千九百九十九年十月二十日" },
    { "kk", "2020-12-20", NULL, CQ_DATE_STYLE_WORDS, "екі мың жиырмасыншы жылғы жиырмасыншы желтоқсан" },
    { "tk", "2010-09-10", NULL, CQ_DATE_STYLE_WORDS, "iki müň onunjy ýylyň onunjy sentýabry" },
    { "en", "2017-05-01", "2017-05-03", CQ_DATE_STYLE_WORDS, NULL },
    { "en", "2017-05-01", "2017-05-03", CQ_DATE_STYLE_AT, "from 1 to 3 May 2017" },
    { "ru", "2018", "2020", CQ_DATE_STYLE_END, "в 2018–2020 годах" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/date-styles/at", test_at);
  g_test_add_func ("/language/date-styles/end", test_end);
  g_test_add_func ("/language/date-styles/words", test_words);
  g_test_add_func ("/language/date-styles/era", test_era);
  g_test_add_func ("/language/date-styles/digits", test_digits);
  g_test_add_func ("/language/date-styles/details", test_details);
  return g_test_run ();
}

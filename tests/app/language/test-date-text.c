#include "language/cq-date-names.h"
#include "language/cq-date-text.h"

typedef struct
{
  const char *lang;
  const char *day;     /* 1 May 2017 */
  const char *month;   /* December 2018 */
  const char *quarter; /* third of 2018 */
  const char *year;    /* 2018 */
} Singles;

typedef struct
{
  const char *lang;
  const char *start;
  const char *end; /* (nullable) */
  const char *text;
} Case;

static void
parse (const char *text,
       CqDate *date)
{
  g_assert_true (cq_date_parse (text, date, NULL));
}

static void
assert_text (char *actual,
             const char *expected)
{
  g_assert_cmpstr (actual, ==, expected);
  g_free (actual);
}

static void
check_singles (const Singles *singles,
               CqDateStyle style)
{
  const char *const expected[] = { singles->day, singles->month, singles->quarter, singles->year };
  static const char *const dates[] = { "2017-05-01", "2018-12", "2018-Q3", "2018" };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      CqDate date;

      g_test_message ("%s in %s", dates[i], singles->lang);
      parse (dates[i], &date);
      assert_text (cq_date_text (&date, NULL, singles->lang, style), expected[i]);
      assert_text (cq_date_text (&date, &date, singles->lang, style), expected[i]);
    }
}

static void
test_text (void)
{
  static const Singles singles[] = {
    /* United Nations Editorial Manual. */
    { "en", "1 May 2017", "December 2018", "the third quarter of 2018", "2018" },
    { "en-GB", "1 May 2017", "December 2018", "the third quarter of 2018", "2018" },
    { "en-US", "May 1, 2017", "December 2018", "the third quarter of 2018", "2018" },
    /* Russian acts: "24 октября 2018 года". */
    { "ru", "1 мая 2017 года", "декабрь 2018 года", "III квартал 2018 года", "2018 год" },
    /* CLDR 42. */
    { "ja", "2017年5月1日", "2018年12月", "2018年第3四半期", "2018年" },
    { "zh", "2017年5月1日", "2018年12月", "2018年第三季度", "2018年" },
    { "es", "1 de mayo de 2017", "diciembre de 2018", "tercer trimestre de 2018", "2018" },
    /* Laws of Kazakhstan: "2013 жылғы 2 шілде". */
    { "kk", "2017 жылғы 1 мамыр", "2018 жылғы желтоқсан", "2018 жылғы III тоқсан", "2018 жыл" },
    { "ky", "2017-жылдын 1-майы", "2018-жылдын декабры", "2018-жылдын III чейреги", "2018-жыл" },
    /* Acts of Tajikistan: "31 декабри соли 2008". */
    { "tg", "1 майи соли 2017", "декабри соли 2018", "семоҳаи сеюми соли 2018", "соли 2018" },
    /* Acts of Turkmenistan: "2018-nji ýylyň 5-nji iýuly". */
    { "tk", "2017-nji ýylyň 1-nji maýy", "2018-nji ýylyň dekabr aýy", "2018-nji ýylyň üçünji çärýegi", "2018-nji ýyl" },
    { "uz", "2017-yil 1-may", "2018-yil dekabr", "2018-yilning III choragi", "2018-yil" },
    /* Lexique de l'Imprimerie nationale: "1er". */
    { "fr", "1er mai 2017", "décembre 2018", "troisième trimestre 2018", "2018" },
    { "ar", "1 مايو 2017", "ديسمبر 2018", "الربع الثالث من عام 2018", "عام 2018" },
    /* No pattern here: CLDR 42, in the Gregorian calendar. */
    { "de", "1. Mai 2017", "Dezember 2018", "3. Quartal 2018", "2018" },
    { "zh-Hant", "2017年5月1日", "2018年12月", "2018年第3季", "2018年" },
    { "fa", "۱ مهٔ ۲۰۱۷", "دسامبر ۲۰۱۸", "سه‌ماههٔ سوم ۲۰۱۸", "۲۰۱۸" },
    /* ICU has months but no quarters; nothing; no such language. */
    { "vai", "1 ꖑꕱ 2017", "ꖨꖕ ꕪꕴ ꗏꖺꕮꕊ 2018", NULL, "2018" },
    { "tlh", NULL, NULL, NULL, NULL },
    { "xx", NULL, NULL, NULL, NULL },
    { "not a tag", NULL, NULL, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (singles); i++)
    check_singles (&singles[i], CQ_DATE_STYLE_TEXT);
}

static void
test_cell (void)
{
  static const Singles singles[] = {
    /* United Nations Editorial Manual: months cut with a full stop in tables. */
    { "en", "1 May 2017", "Dec. 2018", "Q3 2018", "2018" },
    /* GOST R 7.0.97-2016: "05.06.2016" in figures; "г." and "кв." are its abbreviations. */
    { "ru", "01.05.2017", "декабрь 2018 г.", "III кв. 2018 г.", "2018 г." },
    /* CLDR 42, yMMMd and yQQQQ. */
    { "ja", "2017年5月1日", "2018年12月", "2018年第3四半期", "2018年" },
    { "zh", "2017年5月1日", "2018年12月", "2018年第三季度", "2018年" },
    /* CLDR 42: "01.05.2017" of yMd; the cut words for year are those of the acts named above, "ж.", "ж.", "ý.", "y.". */
    { "kk", "01.05.2017", "2018 ж. желтоқсан", "2018 ж. III тоқсан", "2018 ж." },
    { "ky", "01.05.2017", "2018-ж. декабрь", "2018-ж. III чейреги", "2018-ж." },
    { "tg", "01.05.2017", "декабри соли 2018", "семоҳаи III, 2018", "2018" },
    { "tk", "01.05.2017", "2018 ý. dekabr", "2018 ý. III çärýek", "2018 ý." },
    { "uz", "01.05.2017", "2018-y. dekabr", "2018-y. III chorak", "2018-y." },
    /* CLDR 42: "déc.", "dic", "T3"; "1er" as above. */
    { "fr", "1er mai 2017", "déc. 2018", "T3 2018", "2018" },
    { "es", "1 may 2017", "dic 2018", "T3 2018", "2018" },
    /* CLDR 42, the month's name of the Arab states that GENRE.md has, "ديسمبر". */
    { "ar", "1 مايو 2017", "ديسمبر 2018", "الربع الثالث 2018", "2018" },
    { "de", "01.05.2017", "Dez. 2018", "Q3 2018", "2018" },
    { "xx", NULL, NULL, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (singles); i++)
    check_singles (&singles[i], CQ_DATE_STYLE_CELL);
}

static void
test_ranges (void)
{
  static const Case cases[] = {
    /* United Nations Editorial Manual: "1–3 May 2017" beside a heading, "2018–2020" of periods. */
    { "en", "2017-05-01", "2017-05-03", "1–3 May 2017" },
    { "en", "2017-04-30", "2017-05-01", "30 April – 1 May 2017" },
    { "en", "2017-12-30", "2018-01-02", "30 December 2017 – 2 January 2018" },
    { "en", "2018-04", "2018-05", "April–May 2018" },
    { "en", "2018-12", "2019-03", "December 2018 – March 2019" },
    { "en", "2018-Q1", "2018-Q3", "the first to the third quarter of 2018" },
    { "en", "2018", "2020", "2018–2020" },
    { "en", "2018-12-31", "2020", "31 December 2018 – 2020" },
    /* Russian acts: "2018–2020 годы"; a dash with spaces between words, without between figures (Rosenthal). */
    { "ru", "2017-05-01", "2017-05-03", "1–3 мая 2017 года" },
    { "ru", "2017-04-30", "2017-05-01", "30 апреля – 1 мая 2017 года" },
    { "ru", "2018", "2020", "2018–2020 годы" },
    /* CLDR 42, intervals: "～" in Japanese, "至" in Chinese. */
    { "ja", "2017-04-30", "2017-05-01", "2017年4月30日～5月1日" },
    { "ja", "2018", "2020", "2018年～2020年" },
    { "zh", "2017-04-30", "2017-05-01", "2017年4月30日至5月1日" },
    /* The forms of single days above, with the figures joined as CLDR 42 joins them. */
    { "kk", "2017-05-01", "2017-05-03", "2017 жылғы 1–3 мамыр" },
    { "ky", "2017-05-01", "2017-05-03", "2017-жылдын 1–3-майы" },
    { "tg", "2017-04-30", "2017-05-01", "30 апрел – 1 майи соли 2017" },
    { "tk", "2017-04-30", "2017-05-01", "2017-nji ýylyň 30-njy apreli – 1-nji maýy" },
    { "uz", "2018", "2020", "2018–2020-yillar" },
    { "fr", "2017-04-30", "2017-05-01", "30 avril – 1er mai 2017" },
    { "es", "2017-05-01", "2017-05-03", "1 a 3 de mayo de 2017" },
    { "ar", "2018", "2020", "الفترة 2018–2020" },
    /* CLDR 42, thin spaces made plain. */
    { "de", "2017-04-30", "2017-05-01", "30. April – 1. Mai 2017" },
    { "de", "2018", "2020", "2018–2020" },
    { "xx", "2018", "2020", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CqDate start;
      CqDate end;

      g_test_message ("%s/%s in %s", cases[i].start, cases[i].end, cases[i].lang);
      parse (cases[i].start, &start);
      parse (cases[i].end, &end);
      assert_text (cq_date_text (&start, &end, cases[i].lang, CQ_DATE_STYLE_TEXT), cases[i].text);
    }
}

static void
test_by (void)
{
  static const Case cases[] = {
    /* GENRE.md: "by December 2018", "in 2018–2020". */
    { "en", "2018-12-31", NULL, "by 31 December 2018" },
    { "en", "2018-12", NULL, "by December 2018" },
    { "en", "2018-Q3", NULL, "by the third quarter of 2018" },
    { "en", "2018", NULL, "by 2018" },
    { "en", "2018", "2018", "by 2018" },
    { "en", "2018", "2020", "in 2018–2020" },
    { "en", "2017-04-30", "2017-05-01", "from 30 April to 1 May 2017" },
    { "en", "2018-12", "2019-03", "from December 2018 to March 2019" },
    { "en-US", "2018-12-31", NULL, "by December 31, 2018" },
    /* Russian acts: "до 31 декабря 2018 года", "в 2018–2020 годах". */
    { "ru", "2018-12-31", NULL, "до 31 декабря 2018 года" },
    { "ru", "2018-12", NULL, "до декабря 2018 года" },
    { "ru", "2018-Q3", NULL, "до III квартала 2018 года" },
    { "ru", "2018", NULL, "до 2018 года" },
    { "ru", "2018", "2020", "в 2018–2020 годах" },
    { "ru", "2018-04", "2018-05", "с апреля по май 2018 года" },
    /* The Japanese Ministry of Foreign Affairs: "2018年までに". */
    { "ja", "2018-12-31", NULL, "2018年12月31日までに" },
    { "ja", "2018-12", NULL, "2018年12月までに" },
    { "ja", "2018", NULL, "2018年までに" },
    /* The United Nations' 2030 Agenda in its languages: "d’ici à 2030", "para 2030", "بحلول عام 2030", "到2030年". */
    { "fr", "2018-12-31", NULL, "d’ici au 31 décembre 2018" },
    { "fr", "2018-12", NULL, "d’ici à décembre 2018" },
    { "fr", "2018", "2020", "entre 2018 et 2020" },
    { "es", "2018-12-31", NULL, "para el 31 de diciembre de 2018" },
    { "es", "2018", NULL, "para 2018" },
    { "ar", "2030", NULL, "بحلول عام 2030" },
    { "zh", "2030", NULL, "到2030年" },
    /* Laws and acts of the states themselves: "дейін", "чейин", "то", "çenli", "qadar" behind or before the day. */
    { "kk", "2018-12-31", NULL, "2018 жылғы 31 желтоқсанға дейін" },
    { "ky", "2018-12-31", NULL, "2018-жылдын 31-декабрына чейин" },
    { "tg", "2018-12-31", NULL, "то 31 декабри соли 2018" },
    { "tk", "2018-12-31", NULL, "2018-nji ýylyň 31-nji dekabryna çenli" },
    { "uz", "2018-12-31", NULL, "2018-yil 31-dekabrga qadar" },
    /* ICU has dates but nobody has the preposition. */
    { "de", "2018", NULL, NULL },
    { "zh-Hant", "2018", NULL, NULL },
    { "xx", "2018", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CqDate start;
      CqDate end;

      g_test_message ("%s in %s", cases[i].start, cases[i].lang);
      parse (cases[i].start, &start);
      if (cases[i].end != NULL)
        parse (cases[i].end, &end);
      assert_text (cq_date_text (&start, cases[i].end != NULL ? &end : NULL, cases[i].lang, CQ_DATE_STYLE_BY), cases[i].text);
    }
}

/* All twelve months where the forms are our own data: after "until", which shows the ending. The
 * endings follow each language's vowel harmony (kk, ky, tk); English abbreviates as the United
 * Nations do. */
static void
test_months (void)
{
  static const Case cases[] = {
    { "ru", "до %s 2018 года", NULL,
      "января февраля марта апреля мая июня июля августа сентября октября ноября декабря" },
    { "kk", "2018 жылғы %s дейін", NULL,
      "қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға" },
    { "ky", "2018-жылдын %s чейин", NULL,
      "январына февралына мартына апрелине майына июнуна июлуна августуна сентябрына октябрына ноябрына декабрына" },
    { "tg", "то %s соли 2018", NULL,
      "январи феврали марти апрели майи июни июли августи сентябри октябри ноябри декабри" },
    { "tk", "2018-nji ýylyň %s aýyna çenli", NULL,
      "ýanwar fewral mart aprel maý iýun iýul awgust sentýabr oktýabr noýabr dekabr" },
    { "uz", "2018-yil %sga qadar", NULL,
      "yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr" },
  };
  static const Case days[] = {
    { "ky", "2018-жылдын 1-%s", NULL,
      "январы февралы марты апрели майы июну июлу августу сентябры октябры ноябры декабры" },
    { "tk", "2018-nji ýylyň 1-nji %s", NULL,
      "ýanwary fewraly marty apreli maýy iýuny iýuly awgusty sentýabry oktýabry noýabry dekabry" },
    { "en", "1 %s 2018", NULL, "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec." },
  };
  static const char tk_until[]
    = "ýanwaryna fewralyna martyna apreline maýyna iýunyna iýulyna awgustyna sentýabryna oktýabryna noýabryna dekabryna";
  g_auto (GStrv) until = g_strsplit (tk_until, " ", -1);

  for (int month = 1; month <= 12; month++)
    {
      CqDate whole = { .year = 2018, .month = month };
      CqDate day = { .year = 2018, .month = month, .day = 1 };
      g_autofree char *turkmen = g_strdup_printf ("2018-nji ýylyň 1-nji %s çenli", until[month - 1]);

      for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
        {
          g_auto (GStrv) names = g_strsplit (cases[i].text, " ", -1);
          g_autofree char *expected = g_strdup_printf (cases[i].start, names[month - 1]);

          assert_text (cq_date_text (&whole, NULL, cases[i].lang, CQ_DATE_STYLE_BY), expected);
        }
      for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
        {
          g_auto (GStrv) names = g_strsplit (days[i].text, " ", -1);
          g_autofree char *expected = g_strdup_printf (days[i].start, names[month - 1]);
          CqDateStyle style = i == 2 ? CQ_DATE_STYLE_CELL : CQ_DATE_STYLE_TEXT;

          assert_text (cq_date_text (&day, NULL, days[i].lang, style), expected);
        }
      assert_text (cq_date_text (&day, NULL, "tk", CQ_DATE_STYLE_BY), turkmen);
    }
}

/* Every pattern fills: no field is misspelled in the data. */
static void
test_patterns (void)
{
  static const char *const langs[] = { "en", "en-US", "ru", "ja", "zh", "kk", "ky", "tg", "tk", "uz", "fr", "es", "ar" };
  static const char *const ranges[][2] = {
    { "2018-12-31", NULL },         { "2018-12", NULL },         { "2018-Q4", NULL },      { "2018", NULL },
    { "2018-12-01", "2018-12-31" }, { "2018-01-01", "2018-12-31" }, { "2018-01", "2018-12" },
    { "2018-Q1", "2018-Q4" },       { "2018", "2020" },          { "2018-12", "2020-Q2" },
  };

  for (gsize l = 0; l < G_N_ELEMENTS (langs); l++)
    for (gsize r = 0; r < G_N_ELEMENTS (ranges); r++)
      {
        CqDate start;
        CqDate end;
        char *texts[3];

        parse (ranges[r][0], &start);
        if (ranges[r][1] != NULL)
          parse (ranges[r][1], &end);
        g_test_message ("%s/%s in %s", ranges[r][0], ranges[r][1] != NULL ? ranges[r][1] : "", langs[l]);
        texts[0] = cq_date_text (&start, ranges[r][1] != NULL ? &end : NULL, langs[l], CQ_DATE_STYLE_TEXT);
        texts[1] = cq_date_text (&start, ranges[r][1] != NULL ? &end : NULL, langs[l], CQ_DATE_STYLE_CELL);
        texts[2] = cq_date_text (&start, ranges[r][1] != NULL ? &end : NULL, langs[l], CQ_DATE_STYLE_BY);
        for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
          {
            g_assert_nonnull (texts[i]);
            g_assert_null (g_strstr_len (texts[i], -1, "{"));
            g_free (texts[i]);
          }
      }
}

static void
test_alone (void)
{
  static const struct
  {
    const char *lang;
    const char *weekday;
    const char *month;
  } cases[] = { { "en", "Monday", "May" },   { "ru", "понедельник", "май" }, { "ja", "月曜日", "5月" },
                { "kk", "дүйсенбі", "Мамыр" }, { "xx", NULL, NULL } };
  const CqDate day = { .year = 2017, .month = 5, .day = 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_text (cq_date_text_weekday (&day, cases[i].lang), cases[i].weekday);
      assert_text (cq_date_text_month (day.month, cases[i].lang), cases[i].month);
    }
}

static gboolean
has_name (GPtrArray *names,
          const char *name)
{
  return g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL);
}

static void
test_names (void)
{
  static const struct
  {
    const char *lang;
    const char *december[3];
    const char *third;
  } cases[] = {
    { "en", { "December", "Dec", "Dec." }, "third" },
    { "ru", { "декабря", "декабрь", "дек." }, NULL },
    { "fr", { "décembre", "déc.", "décembre" }, "troisième" },
    { "kk", { "желтоқсан", "желтоқсанға", "жел." }, NULL },
    { "tk", { "dekabry", "dekabr", "dekabryna" }, "üçünji" },
    { "de", { "Dezember", "Dez.", "Dez" }, "3. Quartal" },
  };
  g_autoptr (CqDateNames) none = cq_date_names_new ("xx");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CqDateNames) names = cq_date_names_new (cases[i].lang);

      for (gsize j = 0; j < G_N_ELEMENTS (cases[i].december); j++)
        {
          g_test_message ("%s in %s", cases[i].december[j], cases[i].lang);
          g_assert_true (has_name (names->months[11], cases[i].december[j]));
          g_assert_false (has_name (names->months[10], cases[i].december[j]));
        }
      if (cases[i].third != NULL)
        g_assert_true (has_name (names->quarters[2], cases[i].third));
    }
  g_assert_cmpuint (none->months[0]->len, ==, 0);
  g_assert_cmpuint (none->quarters[0]->len, ==, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/date-text/text", test_text);
  g_test_add_func ("/language/date-text/cell", test_cell);
  g_test_add_func ("/language/date-text/ranges", test_ranges);
  g_test_add_func ("/language/date-text/by", test_by);
  g_test_add_func ("/language/date-text/months", test_months);
  g_test_add_func ("/language/date-text/alone", test_alone);
  g_test_add_func ("/language/date-text/names", test_names);
  g_test_add_func ("/language/date-text/patterns", test_patterns);
  return g_test_run ();
}

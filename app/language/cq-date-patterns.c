/*
 * How dates are written in words. CLDR's long dates differ from what official texts have (Kazakh
 * "2017 ж. 1 мамыр", Tajik "01 Май 2017"), so the languages of the Central Asia + Japan Dialogue
 * and of the United Nations have patterns here; others use ICU's. Sources stand with each language.
 */
#include "language/cq-date-patterns.h"

#include "language/cq-date-text.h"
#include "language/cq-number-text.h"

static char *
make_turkmen_ordinal (int number)
{
  return cq_number_get_ordinal ((guint) number, "tk", CQ_GENDER_NONE);
}

/* French: only the first day of a month is an ordinal. */
static char *
make_french_day (int number)
{
  return g_strdup_printf (number == 1 ? "%der" : "%d", number);
}

/* United Nations Editorial Manual: abbreviated months in tables; May, June and July stay whole. */
static const char *const english_brief[] = { "Jan.", "Feb.", "Mar.", "Apr.", "May", "June",
                                             "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec." };
static const char *const english_quarters[] = { "first", "second", "third", "fourth" };
static const char *const french_quarters[] = { "premier", "deuxième", "troisième", "quatrième" };
static const char *const spanish_quarters[] = { "primer", "segundo", "tercer", "cuarto" };
static const char *const arabic_quarters[] = { "الأول", "الثاني", "الثالث", "الرابع" };
static const char *const chinese_quarters[] = { "一", "二", "三", "四" };
static const char *const turkmen_quarters[] = { "birinji", "ikinji", "üçünji", "dördünji" };
static const char *const tajik_quarters[] = { "якуми", "дуюми", "сеюми", "чоруми" };

static const char *const russian_alone[] = { "январь", "февраль", "март", "апрель", "май", "июнь",
                                             "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь" };

/* Dative, before "дейін". */
static const char *const kazakh_until[] = { "қаңтарға", "ақпанға", "наурызға", "сәуірге", "мамырға", "маусымға",
                                            "шілдеге", "тамызға", "қыркүйекке", "қазанға", "қарашаға", "желтоқсанға" };

/* Kyrgyz and Turkmen: "the May of the year", with the possessive ending; and its dative. */
static const char *const kyrgyz_months[] = { "январы", "февралы", "марты", "апрели", "майы", "июну",
                                             "июлу", "августу", "сентябры", "октябры", "ноябры", "декабры" };
static const char *const kyrgyz_alone[] = { "январь", "февраль", "март", "апрель", "май", "июнь",
                                            "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь" };
static const char *const kyrgyz_until[] = { "январына", "февралына", "мартына", "апрелине", "майына", "июнуна",
                                            "июлуна", "августуна", "сентябрына", "октябрына", "ноябрына",
                                            "декабрына" };
static const char *const turkmen_months[] = { "ýanwary", "fewraly", "marty", "apreli", "maýy", "iýuny",
                                              "iýuly", "awgusty", "sentýabry", "oktýabry", "noýabry", "dekabry" };
static const char *const turkmen_alone[] = { "ýanwar", "fewral", "mart", "aprel", "maý", "iýun",
                                             "iýul", "awgust", "sentýabr", "oktýabr", "noýabr", "dekabr" };
static const char *const turkmen_until[] = { "ýanwaryna", "fewralyna", "martyna", "apreline", "maýyna", "iýunyna",
                                             "iýulyna", "awgustyna", "sentýabryna", "oktýabryna", "noýabryna",
                                             "dekabryna" };

/* Tajik: with the izofa that links the month to its year. */
static const char *const tajik_months[] = { "январи", "феврали", "марти", "апрели", "майи", "июни",
                                            "июли", "августи", "сентябри", "октябри", "ноябри", "декабри" };
static const char *const tajik_alone[] = { "январ", "феврал", "март", "апрел", "май", "июн",
                                           "июл", "август", "сентябр", "октябр", "ноябр", "декабр" };

static const char *const uzbek_months[] = { "yanvar", "fevral", "mart", "aprel", "may", "iyun",
                                            "iyul", "avgust", "sentabr", "oktabr", "noyabr", "dekabr" };

/* Prepositional, after "в"; the quarters for it too. */
static const char *const russian_in[] = { "январе", "феврале", "марте", "апреле", "мае", "июне", "июле",
                                          "августе", "сентябре", "октябре", "ноябре", "декабре" };
static const char *const russian_quarters[] = { "первый", "второй", "третий", "четвертый" };
static const char *const russian_quarters_in[] = { "первом", "втором", "третьем", "четвертом" };

/* Locative: "in May". */
static const char *const kazakh_in[] = { "қаңтарда", "ақпанда", "наурызда", "сәуірде", "мамырда", "маусымда",
                                         "шілдеде", "тамызда", "қыркүйекте", "қазанда", "қарашада",
                                         "желтоқсанда" };
static const char *const kyrgyz_in[] = { "январында", "февралында", "мартында", "апрелинде", "майында",
                                         "июнунда", "июлунда", "августунда", "сентябрында", "октябрында",
                                         "ноябрында", "декабрында" };
static const char *const turkmen_in[] = { "ýanwarynda", "fewralynda", "martynda", "aprelinde", "maýynda",
                                          "iýunynda", "iýulynda", "awgustynda", "sentýabrynda", "oktýabrynda",
                                          "noýabrynda", "dekabrynda" };

static const char *const kazakh_quarters[] = { "бірінші", "екінші", "үшінші", "төртінші" };
static const char *const kyrgyz_quarters[] = { "биринчи", "экинчи", "үчүнчү", "төртүнчү" };
static const char *const uzbek_quarters[] = { "birinchi", "ikkinchi", "uchinchi", "toʻrtinchi" };

/* In Japanese and Chinese a table has the same form as a text. */
#define JAPANESE \
  { "{y}年{mn}月{d}日", "{y}年{mn}月", "{y}年第{q}四半期", "{y}年", "{y}年{mn}月{d}日～{d2}日", \
    "{y}年{mn}月{d}日～{mn2}月{d2}日", "{y}年{mn}月～{mn2}月", "{y}年第{q}～第{q2}四半期", "{y}年～{y2}年", \
    "{a}～{b}" }
#define CHINESE \
  { "{y}年{mn}月{d}日", "{y}年{mn}月", "{y}年第{qw}季度", "{y}年", "{y}年{mn}月{d}日至{d2}日", \
    "{y}年{mn}月{d}日至{mn2}月{d2}日", "{y}年{mn}月至{mn2}月", "{y}年第{qw}至第{qw2}季度", "{y}年至{y2}年", \
    "{a}至{b}" }

const CqDateLanguage cq_date_languages[CQ_DATE_N_LANGUAGES] = {
  /* United Nations Editorial Manual: day, month, year; American order for those who ask for it. */
  { .lang = "en",
    .names[CQ_MONTHS_BRIEF] = english_brief,
    .names[CQ_QUARTERS] = english_quarters,
    .patterns[CQ_DATE_STYLE_TEXT]
    = { "{d} {m} {y}", "{m} {y}", "the {qw} quarter of {y}", "{y}", "{d}–{d2} {m} {y}",
        "{d} {m} – {d2} {m2} {y}", "{m}–{m2} {y}", "the {qw} to the {qw2} quarter of {y}", "{y}–{y2}",
        "{a} – {b}" },
    .patterns[CQ_DATE_STYLE_CELL]
    = { "{d} {s} {y}", "{s} {y}", "Q{q} {y}", "{y}", "{d}–{d2} {s} {y}", "{d} {s} – {d2} {s2} {y}",
        "{s}–{s2} {y}", "Q{q}–Q{q2} {y}", "{y}–{y2}", "{a} – {b}" },
    .patterns[CQ_DATE_STYLE_BY]
    = { "by {d} {m} {y}", "by {m} {y}", "by the {qw} quarter of {y}", "by {y}", "from {d} to {d2} {m} {y}",
        "from {d} {m} to {d2} {m2} {y}", "in {m}–{m2} {y}", "from the {qw} to the {qw2} quarter of {y}",
        "in {y}–{y2}", "from {a} to {b}" },
    .patterns[CQ_DATE_STYLE_AT]
    = { "on {d} {m} {y}", "in {m} {y}", "in the {qw} quarter of {y}", "in {y}" },
    .patterns[CQ_DATE_STYLE_END]
    = { NULL, "by the end of {m} {y}", "by the end of the {qw} quarter of {y}", "by the end of {y}" },
    .patterns[CQ_DATE_STYLE_WORDS]
    = { "this {dw} day of {m}, {yw}", "{m} {yw}", "the {qw} quarter of {yw}", "{yw}" } },
  { .lang = "en-US",
    .names[CQ_MONTHS_BRIEF] = english_brief,
    .names[CQ_QUARTERS] = english_quarters,
    .patterns[CQ_DATE_STYLE_TEXT]
    = { "{m} {d}, {y}", "{m} {y}", "the {qw} quarter of {y}", "{y}", "{m} {d}–{d2}, {y}",
        "{m} {d} – {m2} {d2}, {y}", "{m}–{m2} {y}", "the {qw} to the {qw2} quarter of {y}", "{y}–{y2}",
        "{a} – {b}" },
    .patterns[CQ_DATE_STYLE_CELL]
    = { "{s} {d}, {y}", "{s} {y}", "Q{q} {y}", "{y}", "{s} {d}–{d2}, {y}", "{s} {d} – {s2} {d2}, {y}",
        "{s}–{s2} {y}", "Q{q}–Q{q2} {y}", "{y}–{y2}", "{a} – {b}" },
    .patterns[CQ_DATE_STYLE_BY]
    = { "by {m} {d}, {y}", "by {m} {y}", "by the {qw} quarter of {y}", "by {y}", "from {m} {d} to {d2}, {y}",
        "from {m} {d} to {m2} {d2}, {y}", "in {m}–{m2} {y}", "from the {qw} to the {qw2} quarter of {y}",
        "in {y}–{y2}", "from {a} to {b}" },
    .patterns[CQ_DATE_STYLE_AT]
    = { "on {m} {d}, {y}", "in {m} {y}", "in the {qw} quarter of {y}", "in {y}" },
    .patterns[CQ_DATE_STYLE_END]
    = { NULL, "by the end of {m} {y}", "by the end of the {qw} quarter of {y}", "by the end of {y}" },
    .patterns[CQ_DATE_STYLE_WORDS]
    = { "this {dw} day of {m}, {yw}", "{m} {yw}", "the {qw} quarter of {yw}", "{yw}" } },
  /* Russian acts: "24 октября 2018 года", "III квартал"; 31.12.2018 in tables (GOST R 7.0.97). */
  { .lang = "ru",
    .names[CQ_MONTHS_IN] = russian_in,
    .names[CQ_QUARTERS] = russian_quarters,
    .names[CQ_QUARTERS_IN] = russian_quarters_in,
    .names[CQ_MONTHS_ALONE] = russian_alone,
    .patterns[CQ_DATE_STYLE_TEXT]
    = { "{d} {m} {y} года", "{n} {y} года", "{qr} квартал {y} года", "{y} год", "{d}–{d2} {m} {y} года",
        "{d} {m} – {d2} {m2} {y} года", "{n}–{n2} {y} года", "{qr}–{qr2} кварталы {y} года", "{y}–{y2} годы",
        "{a} – {b}" },
    .patterns[CQ_DATE_STYLE_CELL]
    = { "{dd}.{mm}.{y}", "{n} {y} г.", "{qr} кв. {y} г.", "{y} г.", "{d}–{d2} {m} {y} г.",
        "{d} {m} – {d2} {m2} {y} г.", "{n}–{n2} {y} г.", "{qr}–{qr2} кв. {y} г.", "{y}–{y2} гг.", "{a} – {b}" },
    .patterns[CQ_DATE_STYLE_BY]
    = { "до {d} {m} {y} года", "до {m} {y} года", "до {qr} квартала {y} года", "до {y} года",
        "с {d} по {d2} {m} {y} года", "с {d} {m} по {d2} {m2} {y} года", "с {m} по {n2} {y} года",
        "с {qr} по {qr2} квартал {y} года", "в {y}–{y2} годах", "в период {a} – {b}" },
    .patterns[CQ_DATE_STYLE_AT]
    = { "{d} {m} {y} года", "в {l} {y} года", "в {ql} квартале {y} года", "в {y} году" },
    .patterns[CQ_DATE_STYLE_END]
    = { NULL, "до конца {m} {y} года", "до конца {qr} квартала {y} года", "до конца {y} года" },
    .patterns[CQ_DATE_STYLE_WORDS]
    = { "{dw} {m} {yw} года", "{n} {yw} года", "{qw} квартал {yw} года", "{yn} год" } },
  /* CLDR's long date; "までに" is what notes of the Ministry of Foreign Affairs have for terms. */
  { .lang = "ja",
    .names[CQ_QUARTERS] = chinese_quarters,
    .patterns[CQ_DATE_STYLE_TEXT] = JAPANESE,
    .patterns[CQ_DATE_STYLE_CELL] = JAPANESE,
    .patterns[CQ_DATE_STYLE_BY]
    = { "{y}年{mn}月{d}日までに", "{y}年{mn}月までに", "{y}年第{q}四半期までに", "{y}年までに", "{y}年{mn}月{d}日から{d2}日までの間に",
        "{y}年{mn}月{d}日から{mn2}月{d2}日までの間に", "{y}年{mn}月から{mn2}月までの間に", "{y}年第{q}から第{q2}四半期までの間に",
        "{y}年から{y2}年までの間に", "{a}から{b}までの間に" },
    .patterns[CQ_DATE_STYLE_AT]
    = { "{y}年{mn}月{d}日に", "{y}年{mn}月に", "{y}年第{q}四半期に", "{y}年に" },
    .patterns[CQ_DATE_STYLE_END]
    = { NULL, "{y}年{mn}月末までに", "{y}年第{q}四半期末までに", "{y}年末までに" },
    .patterns[CQ_DATE_STYLE_WORDS]
    = { "{yw}年{mw}月{dw}日", "{yw}年{mw}月", "{yw}年第{qw}四半期", "{yw}年" } },
  /* CLDR's long date and quarter. */
  { .lang = "zh",
    .names[CQ_QUARTERS] = chinese_quarters,
    .patterns[CQ_DATE_STYLE_TEXT] = CHINESE,
    .patterns[CQ_DATE_STYLE_CELL] = CHINESE,
    .patterns[CQ_DATE_STYLE_BY]
    = { "到{y}年{mn}月{d}日", "到{y}年{mn}月", "到{y}年第{qw}季度", "到{y}年", "在{y}年{mn}月{d}日至{d2}日期间",
        "在{y}年{mn}月{d}日至{mn2}月{d2}日期间", "在{y}年{mn}月至{mn2}月期间", "在{y}年第{qw}至第{qw2}季度期间", "在{y}年至{y2}年期间",
        "在{a}至{b}期间" },
    .patterns[CQ_DATE_STYLE_AT]
    = { "于{y}年{mn}月{d}日", "于{y}年{mn}月", "于{y}年第{qw}季度", "于{y}年" },
    .patterns[CQ_DATE_STYLE_END]
    = { NULL, "到{y}年{mn}月底", "到{y}年第{qw}季度末", "到{y}年底" },
    .patterns[CQ_DATE_STYLE_WORDS]
    = { "{yw}年{mw}月{dw}日", "{yw}年{mw}月", "{yw}年第{qw}季度", "{yw}年" } },
  /* Laws of Kazakhstan: "2013 жылғы 2 шілде", "31 желтоқсанға дейін"; "III тоқсан" (CLDR). */
  { .lang = "kk",
    .names[CQ_MONTHS_IN] = kazakh_in,
    .names[CQ_QUARTERS] = kazakh_quarters,
    .names[CQ_MONTHS_UNTIL] = kazakh_until,
    .patterns[CQ_DATE_STYLE_TEXT]
    = { "{y} жылғы {d} {m}", "{y} жылғы {m}", "{y} жылғы {qr} тоқсан", "{y} жыл", "{y} жылғы {d}–{d2} {m}",
        "{y} жылғы {d} {m} – {d2} {m2}", "{y} жылғы {m} – {m2}", "{y} жылғы {qr}–{qr2} тоқсан",
        "{y}–{y2} жылдар", "{a} – {b}" },
    .patterns[CQ_DATE_STYLE_CELL]
    = { "{dd}.{mm}.{y}", "{y} ж. {m}", "{y} ж. {qr} тоқсан", "{y} ж.", "{y} ж. {d}–{d2} {m}",
        "{y} ж. {d} {m} – {d2} {m2}", "{y} ж. {m} – {m2}", "{y} ж. {qr}–{qr2} тоқсан", "{y}–{y2} жж.",
        "{a} – {b}" },
    .patterns[CQ_DATE_STYLE_BY]
    = { "{y} жылғы {d} {u} дейін", "{y} жылғы {u} дейін", "{y} жылғы {qr} тоқсанға дейін", "{y} жылға дейін",
        "{y} жылғы {d}–{d2} {m} аралығында", "{y} жылғы {d} {m} – {d2} {m2} аралығында",
        "{y} жылғы {m} – {m2} аралығында", "{y} жылғы {qr}–{qr2} тоқсан аралығында", "{y}–{y2} жылдары",
        "{a} – {b} аралығында" },
    .patterns[CQ_DATE_STYLE_AT]
    = { "{y} жылғы {d} {l}", "{y} жылғы {l}", "{y} жылғы {qr} тоқсанда", "{y} жылы" },
    .patterns[CQ_DATE_STYLE_END]
    = { NULL, "{y} жылғы {m} айының соңына дейін", "{y} жылғы {qr} тоқсанның соңына дейін",
        "{y} жылдың соңына дейін" },
    .patterns[CQ_DATE_STYLE_WORDS]
    = { "{yw} жылғы {dw} {m}", "{yw} жылғы {m}", "{yw} жылғы {qw} тоқсан", "{yw} жыл" } },
  /* Laws of Kyrgyzstan: "2017-жылдын 1-майы", "31-декабрына чейин"; "чейрек" (CLDR). */
  { .lang = "ky",
    .names[CQ_MONTHS_IN] = kyrgyz_in,
    .names[CQ_QUARTERS] = kyrgyz_quarters,
    .names[CQ_MONTHS_FULL] = kyrgyz_months,
    .names[CQ_MONTHS_ALONE] = kyrgyz_alone,
    .names[CQ_MONTHS_UNTIL] = kyrgyz_until,
    .patterns[CQ_DATE_STYLE_TEXT]
    = { "{y}-жылдын {d}-{m}", "{y}-жылдын {m}", "{y}-жылдын {qr} чейреги", "{y}-жыл", "{y}-жылдын {d}–{d2}-{m}",
        "{y}-жылдын {d}-{m} – {d2}-{m2}", "{y}-жылдын {n} – {n2} айлары", "{y}-жылдын {qr}–{qr2} чейректери",
        "{y}–{y2}-жылдар", "{a} – {b}" },
    .patterns[CQ_DATE_STYLE_CELL]
    = { "{dd}.{mm}.{y}", "{y}-ж. {n}", "{y}-ж. {qr} чейреги", "{y}-ж.", "{y}-ж. {d}–{d2}-{n}",
        "{y}-ж. {d}-{n} – {d2}-{n2}", "{y}-ж. {n} – {n2}", "{y}-ж. {qr}–{qr2} чейректери", "{y}–{y2}-жж.",
        "{a} – {b}" },
    .patterns[CQ_DATE_STYLE_BY]
    = { "{y}-жылдын {d}-{u} чейин", "{y}-жылдын {u} чейин", "{y}-жылдын {qr} чейрегине чейин",
        "{y}-жылга чейин", "{y}-жылдын {d}–{d2}-{m} аралыгында", "{y}-жылдын {d}-{m} – {d2}-{m2} аралыгында",
        "{y}-жылдын {n} – {n2} айлары аралыгында", "{y}-жылдын {qr}–{qr2} чейректери аралыгында",
        "{y}–{y2}-жылдары", "{a} – {b} аралыгында" },
    .patterns[CQ_DATE_STYLE_AT]
    = { "{y}-жылдын {d}-{l}", "{y}-жылдын {l}", "{y}-жылдын {qr} чейрегинде", "{y}-жылы" },
    .patterns[CQ_DATE_STYLE_END]
    = { NULL, "{y}-жылдын {n} айынын аягына чейин", "{y}-жылдын {qr} чейрегинин аягына чейин",
        "{y}-жылдын аягына чейин" },
    .patterns[CQ_DATE_STYLE_WORDS]
    = { "{yw} жылдын {dw} {m}", "{yw} жылдын {m}", "{yw} жылдын {qw} чейреги", "{yw} жыл" } },
  /* Acts of Tajikistan: "31 декабри соли 2008", "то декабри соли 2018". */
  { .lang = "tg",
    .names[CQ_MONTHS_FULL] = tajik_months,
    .names[CQ_MONTHS_ALONE] = tajik_alone,
    .names[CQ_QUARTERS] = tajik_quarters,
    .patterns[CQ_DATE_STYLE_TEXT]
    = { "{d} {m} соли {y}", "{m} соли {y}", "семоҳаи {qw} соли {y}", "соли {y}", "{d}–{d2} {m} соли {y}",
        "{d} {n} – {d2} {m2} соли {y}", "{n} – {m2} соли {y}", "семоҳаҳои {qr}–{qr2} соли {y}",
        "солҳои {y}–{y2}", "{a} – {b}" },
    .patterns[CQ_DATE_STYLE_CELL]
    = { "{dd}.{mm}.{y}", "{m} соли {y}", "семоҳаи {qr}, {y}", "{y}", "{d}–{d2} {m} соли {y}",
        "{d} {n} – {d2} {m2} соли {y}", "{n} – {m2} соли {y}", "семоҳаҳои {qr}–{qr2}, {y}", "{y}–{y2}",
        "{a} – {b}" },
    .patterns[CQ_DATE_STYLE_BY]
    = { "то {d} {m} соли {y}", "то {m} соли {y}", "то семоҳаи {qw} соли {y}", "то соли {y}",
        "аз {d} то {d2} {m} соли {y}", "аз {d} {n} то {d2} {m2} соли {y}", "аз {n} то {m2} соли {y}",
        "аз семоҳаи {qr} то {qr2} соли {y}", "дар солҳои {y}–{y2}", "аз {a} то {b}" },
    .patterns[CQ_DATE_STYLE_AT]
    = { "{d} {m} соли {y}", "дар {m} соли {y}", "дар семоҳаи {qw} соли {y}", "дар соли {y}" },
    .patterns[CQ_DATE_STYLE_END]
    = { NULL, "то охири {m} соли {y}", "то охири семоҳаи {qw} соли {y}", "то охири соли {y}" },
    .patterns[CQ_DATE_STYLE_WORDS]
    = { "{dw}и {m} соли {yw}", "{m} соли {yw}", "семоҳаи {qw} соли {yw}", "соли {yw}" } },
  /* Acts of Turkmenistan: "2018-nji ýylyň 5-nji iýuly"; "çärýek" (CLDR). */
  { .lang = "tk",
    .names[CQ_MONTHS_IN] = turkmen_in,
    .names[CQ_MONTHS_FULL] = turkmen_months,
    .names[CQ_MONTHS_ALONE] = turkmen_alone,
    .names[CQ_MONTHS_UNTIL] = turkmen_until,
    .names[CQ_QUARTERS] = turkmen_quarters,
    .make_ordinal = make_turkmen_ordinal,
    .patterns[CQ_DATE_STYLE_TEXT]
    = { "{yo} ýylyň {do} {m}", "{yo} ýylyň {n} aýy", "{yo} ýylyň {qw} çärýegi", "{yo} ýyl",
        "{yo} ýylyň {d}–{do2} {m}", "{yo} ýylyň {do} {m} – {do2} {m2}", "{yo} ýylyň {n} – {n2} aýlary",
        "{yo} ýylyň {qw} – {qw2} çärýekleri", "{y}–{yo2} ýyllar", "{a} – {b}" },
    .patterns[CQ_DATE_STYLE_CELL]
    = { "{dd}.{mm}.{y}", "{y} ý. {n}", "{y} ý. {qr} çärýek", "{y} ý.", "{y} ý. {d}–{d2} {n}",
        "{y} ý. {d} {n} – {d2} {n2}", "{y} ý. {n} – {n2}", "{y} ý. {qr}–{qr2} çärýek", "{y}–{y2} ýý.",
        "{a} – {b}" },
    .patterns[CQ_DATE_STYLE_BY]
    = { "{yo} ýylyň {do} {u} çenli", "{yo} ýylyň {n} aýyna çenli", "{yo} ýylyň {qw} çärýegine çenli",
        "{yo} ýyla çenli", "{yo} ýylyň {d}–{do2} {m} aralygynda", "{yo} ýylyň {do} {m} – {do2} {m2} aralygynda",
        "{yo} ýylyň {n} – {n2} aýlary aralygynda", "{yo} ýylyň {qw} – {qw2} çärýekleri aralygynda",
        "{y}–{yo2} ýyllarda", "{a} – {b} aralygynda" },
    .patterns[CQ_DATE_STYLE_AT]
    = { "{yo} ýylyň {do} {l}", "{yo} ýylyň {n} aýynda", "{yo} ýylyň {qw} çärýeginde", "{yo} ýylda" },
    .patterns[CQ_DATE_STYLE_END]
    = { NULL, "{yo} ýylyň {n} aýynyň ahyryna çenli", "{yo} ýylyň {qw} çärýeginiň ahyryna çenli",
        "{yo} ýylyň ahyryna çenli" },
    .patterns[CQ_DATE_STYLE_WORDS]
    = { "{yw} ýylyň {dw} {m}", "{yw} ýylyň {n} aýy", "{yw} ýylyň {qw} çärýegi", "{yw} ýyl" } },
  /* Acts of Uzbekistan in Latin letters: "2017-yil 1-may", "31-dekabrga qadar"; "chorak" (CLDR). */
  { .lang = "uz",
    .names[CQ_QUARTERS] = uzbek_quarters,
    .names[CQ_MONTHS_FULL] = uzbek_months,
    .patterns[CQ_DATE_STYLE_TEXT]
    = { "{y}-yil {d}-{m}", "{y}-yil {m}", "{y}-yilning {qr} choragi", "{y}-yil", "{y}-yil {d}–{d2}-{m}",
        "{y}-yil {d}-{m} – {d2}-{m2}", "{y}-yil {m} – {m2}", "{y}-yilning {qr}–{qr2} choraklari",
        "{y}–{y2}-yillar", "{a} – {b}" },
    .patterns[CQ_DATE_STYLE_CELL]
    = { "{dd}.{mm}.{y}", "{y}-y. {m}", "{y}-y. {qr} chorak", "{y}-y.", "{y}-y. {d}–{d2}-{m}",
        "{y}-y. {d}-{m} – {d2}-{m2}", "{y}-y. {m} – {m2}", "{y}-y. {qr}–{qr2} chorak", "{y}–{y2}-yy.",
        "{a} – {b}" },
    .patterns[CQ_DATE_STYLE_BY]
    = { "{y}-yil {d}-{m}ga qadar", "{y}-yil {m}ga qadar", "{y}-yilning {qr} choragiga qadar", "{y}-yilga qadar",
        "{y}-yil {d}–{d2}-{m} oraligʻida", "{y}-yil {d}-{m} – {d2}-{m2} oraligʻida",
        "{y}-yil {m} – {m2} oraligʻida", "{y}-yilning {qr}–{qr2} choraklari oraligʻida", "{y}–{y2}-yillarda",
        "{a} – {b} oraligʻida" },
    .patterns[CQ_DATE_STYLE_AT]
    = { "{y}-yil {d}-{m}da", "{y}-yil {m}da", "{y}-yilning {qr} choragida", "{y}-yilda" },
    .patterns[CQ_DATE_STYLE_END]
    = { NULL, "{y}-yil {m} oxiriga qadar", "{y}-yilning {qr} choragi oxiriga qadar", "{y}-yil oxiriga qadar" },
    .patterns[CQ_DATE_STYLE_WORDS]
    = { "{yw} yil {dw} {m}", "{yw} yil {m}", "{yw} yilning {qw} choragi", "{yw} yil" } },
  /* Lexique des règles typographiques en usage à l'Imprimerie nationale: "1er mai 2017"; the
   * United Nations write "d'ici à 2030". */
  { .lang = "fr",
    .names[CQ_QUARTERS] = french_quarters,
    .make_ordinal = make_french_day,
    .patterns[CQ_DATE_STYLE_TEXT]
    = { "{do} {m} {y}", "{m} {y}", "{qw} trimestre {y}", "{y}", "{do}–{d2} {m} {y}",
        "{do} {m} – {do2} {m2} {y}", "{m}–{m2} {y}", "{qw} au {qw2} trimestre {y}", "{y}–{y2}", "{a} – {b}" },
    .patterns[CQ_DATE_STYLE_CELL]
    = { "{do} {s} {y}", "{s} {y}", "T{q} {y}", "{y}", "{do}–{d2} {s} {y}", "{do} {s} – {do2} {s2} {y}",
        "{s}–{s2} {y}", "T{q}–T{q2} {y}", "{y}–{y2}", "{a} – {b}" },
    .patterns[CQ_DATE_STYLE_BY]
    = { "d’ici au {do} {m} {y}", "d’ici à {m} {y}", "d’ici au {qw} trimestre {y}", "d’ici à {y}",
        "du {do} au {d2} {m} {y}", "du {do} {m} au {do2} {m2} {y}", "entre {m} et {m2} {y}",
        "du {qw} au {qw2} trimestre {y}", "entre {y} et {y2}", "dans la période {a} – {b}" },
    .patterns[CQ_DATE_STYLE_AT]
    = { "le {do} {m} {y}", "en {m} {y}", "au {qw} trimestre {y}", "en {y}" },
    .patterns[CQ_DATE_STYLE_END]
    = { NULL, "d’ici à fin {m} {y}", "d’ici à la fin du {qw} trimestre {y}", "d’ici à la fin de {y}" },
    .patterns[CQ_DATE_STYLE_WORDS]
    = { "{dw} {m} {yw}", "{m} {yw}", "{qw} trimestre {yw}", "{yw}" } },
  /* CLDR's long date; the United Nations write "para 2030". */
  { .lang = "es",
    .names[CQ_QUARTERS] = spanish_quarters,
    .patterns[CQ_DATE_STYLE_TEXT]
    = { "{d} de {m} de {y}", "{m} de {y}", "{qw} trimestre de {y}", "{y}", "{d} a {d2} de {m} de {y}",
        "{d} de {m} a {d2} de {m2} de {y}", "{m} a {m2} de {y}", "{qw} a {qw2} trimestre de {y}", "{y}–{y2}",
        "{a} – {b}" },
    .patterns[CQ_DATE_STYLE_CELL]
    = { "{d} {s} {y}", "{s} {y}", "T{q} {y}", "{y}", "{d}–{d2} {s} {y}", "{d} {s} – {d2} {s2} {y}",
        "{s}–{s2} {y}", "T{q}–T{q2} {y}", "{y}–{y2}", "{a} – {b}" },
    .patterns[CQ_DATE_STYLE_BY]
    = { "para el {d} de {m} de {y}", "para {m} de {y}", "para el {qw} trimestre de {y}", "para {y}",
        "del {d} al {d2} de {m} de {y}", "del {d} de {m} al {d2} de {m2} de {y}", "de {m} a {m2} de {y}",
        "del {qw} al {qw2} trimestre de {y}", "entre {y} y {y2}", "en el período {a} – {b}" },
    .patterns[CQ_DATE_STYLE_AT]
    = { "el {d} de {m} de {y}", "en {m} de {y}", "en el {qw} trimestre de {y}", "en {y}" },
    .patterns[CQ_DATE_STYLE_END]
    = { NULL, "para finales de {m} de {y}", "para finales del {qw} trimestre de {y}", "para finales de {y}" },
    .patterns[CQ_DATE_STYLE_WORDS]
    = { "{dw} de {m} de {yw}", "{m} de {yw}", "{qw} trimestre de {yw}", "{yw}" } },
  /* CLDR's order and months; European digits, as the numbers of clauses have; the United Nations
   * write "بحلول عام 2030". */
  { .lang = "ar",
    .names[CQ_QUARTERS] = arabic_quarters,
    .patterns[CQ_DATE_STYLE_TEXT]
    = { "{d} {m} {y}", "{m} {y}", "الربع {qw} من عام {y}", "عام {y}", "{d}–{d2} {m} {y}",
        "{d} {m} – {d2} {m2} {y}", "{m} – {m2} {y}", "الربع {qw} إلى الربع {qw2} من عام {y}", "الفترة {y}–{y2}",
        "{a} – {b}" },
    .patterns[CQ_DATE_STYLE_CELL]
    = { "{d} {m} {y}", "{m} {y}", "الربع {qw} {y}", "{y}", "{d}–{d2} {m} {y}", "{d} {m} – {d2} {m2} {y}",
        "{m} – {m2} {y}", "الربع {qw} – الربع {qw2} {y}", "{y}–{y2}", "{a} – {b}" },
    .patterns[CQ_DATE_STYLE_BY]
    = { "بحلول {d} {m} {y}", "بحلول {m} {y}", "بحلول الربع {qw} من عام {y}", "بحلول عام {y}",
        "من {d} إلى {d2} {m} {y}", "من {d} {m} إلى {d2} {m2} {y}", "من {m} إلى {m2} {y}",
        "من الربع {qw} إلى الربع {qw2} من عام {y}", "في الفترة {y}–{y2}", "من {a} إلى {b}" },
    .patterns[CQ_DATE_STYLE_AT]
    = { "في {d} {m} {y}", "في {m} {y}", "في الربع {qw} من عام {y}", "في عام {y}" },
    .patterns[CQ_DATE_STYLE_END]
    = { NULL, "بحلول نهاية {m} {y}", "بحلول نهاية الربع {qw} من عام {y}", "بحلول نهاية عام {y}" },
    .patterns[CQ_DATE_STYLE_WORDS]
    = { "اليوم {dw} من شهر {m} عام {yw}", "شهر {m} عام {yw}", "الربع {qw} من عام {yw}", "عام {yw}" } },
};

/*
 * How dates are written in words. CLDR's long dates differ from what official texts have (Kazakh
 * "2017 ж. 1 мамыр", Tajik "01 Май 2017"), so the languages of the Central Asia + Japan Dialogue
 * and of the United Nations have patterns here; others use ICU's. Sources stand with each language.
 */
#include "language/cq-date-patterns.h"

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
    .brief = english_brief,
    .in_words = english_quarters,
    .text = { "{d} {m} {y}", "{m} {y}", "the {qw} quarter of {y}", "{y}", "{d}–{d2} {m} {y}",
              "{d} {m} – {d2} {m2} {y}", "{m}–{m2} {y}", "the {qw} to the {qw2} quarter of {y}", "{y}–{y2}",
              "{a} – {b}" },
    .cell = { "{d} {s} {y}", "{s} {y}", "Q{q} {y}", "{y}", "{d}–{d2} {s} {y}", "{d} {s} – {d2} {s2} {y}",
              "{s}–{s2} {y}", "Q{q}–Q{q2} {y}", "{y}–{y2}", "{a} – {b}" },
    .by = { "by {d} {m} {y}", "by {m} {y}", "by the {qw} quarter of {y}", "by {y}", "from {d} to {d2} {m} {y}",
            "from {d} {m} to {d2} {m2} {y}", "in {m}–{m2} {y}", "from the {qw} to the {qw2} quarter of {y}",
            "in {y}–{y2}", "from {a} to {b}" } },
  { .lang = "en-US",
    .brief = english_brief,
    .in_words = english_quarters,
    .text = { "{m} {d}, {y}", "{m} {y}", "the {qw} quarter of {y}", "{y}", "{m} {d}–{d2}, {y}",
              "{m} {d} – {m2} {d2}, {y}", "{m}–{m2} {y}", "the {qw} to the {qw2} quarter of {y}", "{y}–{y2}",
              "{a} – {b}" },
    .cell = { "{s} {d}, {y}", "{s} {y}", "Q{q} {y}", "{y}", "{s} {d}–{d2}, {y}", "{s} {d} – {s2} {d2}, {y}",
              "{s}–{s2} {y}", "Q{q}–Q{q2} {y}", "{y}–{y2}", "{a} – {b}" },
    .by = { "by {m} {d}, {y}", "by {m} {y}", "by the {qw} quarter of {y}", "by {y}", "from {m} {d} to {d2}, {y}",
            "from {m} {d} to {m2} {d2}, {y}", "in {m}–{m2} {y}", "from the {qw} to the {qw2} quarter of {y}",
            "in {y}–{y2}", "from {a} to {b}" } },
  /* Russian acts: "24 октября 2018 года", "III квартал"; 31.12.2018 in tables (GOST R 7.0.97). */
  { .lang = "ru",
    .alone = russian_alone,
    .text = { "{d} {m} {y} года", "{n} {y} года", "{qr} квартал {y} года", "{y} год", "{d}–{d2} {m} {y} года",
              "{d} {m} – {d2} {m2} {y} года", "{n}–{n2} {y} года", "{qr}–{qr2} кварталы {y} года",
              "{y}–{y2} годы", "{a} – {b}" },
    .cell = { "{dd}.{mm}.{y}", "{n} {y} г.", "{qr} кв. {y} г.", "{y} г.", "{d}–{d2} {m} {y} г.",
              "{d} {m} – {d2} {m2} {y} г.", "{n}–{n2} {y} г.", "{qr}–{qr2} кв. {y} г.", "{y}–{y2} гг.",
              "{a} – {b}" },
    .by = { "до {d} {m} {y} года", "до {m} {y} года", "до {qr} квартала {y} года", "до {y} года",
            "с {d} по {d2} {m} {y} года", "с {d} {m} по {d2} {m2} {y} года", "с {m} по {n2} {y} года",
            "с {qr} по {qr2} квартал {y} года", "в {y}–{y2} годах", "в период {a} – {b}" } },
  /* CLDR's long date; "までに" is what notes of the Ministry of Foreign Affairs have for terms. */
  { .lang = "ja",
    .text = JAPANESE,
    .cell = JAPANESE,
    .by = { "{y}年{mn}月{d}日までに", "{y}年{mn}月までに", "{y}年第{q}四半期までに", "{y}年までに",
            "{y}年{mn}月{d}日から{d2}日までの間に", "{y}年{mn}月{d}日から{mn2}月{d2}日までの間に",
            "{y}年{mn}月から{mn2}月までの間に", "{y}年第{q}から第{q2}四半期までの間に",
            "{y}年から{y2}年までの間に", "{a}から{b}までの間に" } },
  /* CLDR's long date and quarter. */
  { .lang = "zh",
    .in_words = chinese_quarters,
    .text = CHINESE,
    .cell = CHINESE,
    .by = { "到{y}年{mn}月{d}日", "到{y}年{mn}月", "到{y}年第{qw}季度", "到{y}年", "在{y}年{mn}月{d}日至{d2}日期间",
            "在{y}年{mn}月{d}日至{mn2}月{d2}日期间", "在{y}年{mn}月至{mn2}月期间",
            "在{y}年第{qw}至第{qw2}季度期间", "在{y}年至{y2}年期间", "在{a}至{b}期间" } },
  /* Laws of Kazakhstan: "2013 жылғы 2 шілде", "31 желтоқсанға дейін"; "III тоқсан" (CLDR). */
  { .lang = "kk",
    .until = kazakh_until,
    .text = { "{y} жылғы {d} {m}", "{y} жылғы {m}", "{y} жылғы {qr} тоқсан", "{y} жыл", "{y} жылғы {d}–{d2} {m}",
              "{y} жылғы {d} {m} – {d2} {m2}", "{y} жылғы {m} – {m2}", "{y} жылғы {qr}–{qr2} тоқсан",
              "{y}–{y2} жылдар", "{a} – {b}" },
    .cell = { "{dd}.{mm}.{y}", "{y} ж. {m}", "{y} ж. {qr} тоқсан", "{y} ж.", "{y} ж. {d}–{d2} {m}",
              "{y} ж. {d} {m} – {d2} {m2}", "{y} ж. {m} – {m2}", "{y} ж. {qr}–{qr2} тоқсан", "{y}–{y2} жж.",
              "{a} – {b}" },
    .by = { "{y} жылғы {d} {u} дейін", "{y} жылғы {u} дейін", "{y} жылғы {qr} тоқсанға дейін", "{y} жылға дейін",
            "{y} жылғы {d}–{d2} {m} аралығында", "{y} жылғы {d} {m} – {d2} {m2} аралығында",
            "{y} жылғы {m} – {m2} аралығында", "{y} жылғы {qr}–{qr2} тоқсан аралығында", "{y}–{y2} жылдары",
            "{a} – {b} аралығында" } },
  /* Laws of Kyrgyzstan: "2017-жылдын 1-майы", "31-декабрына чейин"; "чейрек" (CLDR). */
  { .lang = "ky",
    .months = kyrgyz_months,
    .alone = kyrgyz_alone,
    .until = kyrgyz_until,
    .text = { "{y}-жылдын {d}-{m}", "{y}-жылдын {m}", "{y}-жылдын {qr} чейреги", "{y}-жыл",
              "{y}-жылдын {d}–{d2}-{m}", "{y}-жылдын {d}-{m} – {d2}-{m2}", "{y}-жылдын {n} – {n2} айлары",
              "{y}-жылдын {qr}–{qr2} чейректери", "{y}–{y2}-жылдар", "{a} – {b}" },
    .cell = { "{dd}.{mm}.{y}", "{y}-ж. {n}", "{y}-ж. {qr} чейреги", "{y}-ж.", "{y}-ж. {d}–{d2}-{n}",
              "{y}-ж. {d}-{n} – {d2}-{n2}", "{y}-ж. {n} – {n2}", "{y}-ж. {qr}–{qr2} чейректери", "{y}–{y2}-жж.",
              "{a} – {b}" },
    .by = { "{y}-жылдын {d}-{u} чейин", "{y}-жылдын {u} чейин", "{y}-жылдын {qr} чейрегине чейин",
            "{y}-жылга чейин", "{y}-жылдын {d}–{d2}-{m} аралыгында", "{y}-жылдын {d}-{m} – {d2}-{m2} аралыгында",
            "{y}-жылдын {n} – {n2} айлары аралыгында", "{y}-жылдын {qr}–{qr2} чейректери аралыгында",
            "{y}–{y2}-жылдары", "{a} – {b} аралыгында" } },
  /* Acts of Tajikistan: "31 декабри соли 2008", "то декабри соли 2018". */
  { .lang = "tg",
    .months = tajik_months,
    .alone = tajik_alone,
    .in_words = tajik_quarters,
    .text = { "{d} {m} соли {y}", "{m} соли {y}", "семоҳаи {qw} соли {y}", "соли {y}", "{d}–{d2} {m} соли {y}",
              "{d} {n} – {d2} {m2} соли {y}", "{n} – {m2} соли {y}", "семоҳаҳои {qr}–{qr2} соли {y}",
              "солҳои {y}–{y2}", "{a} – {b}" },
    .cell = { "{dd}.{mm}.{y}", "{m} соли {y}", "семоҳаи {qr}, {y}", "{y}", "{d}–{d2} {m} соли {y}",
              "{d} {n} – {d2} {m2} соли {y}", "{n} – {m2} соли {y}", "семоҳаҳои {qr}–{qr2}, {y}", "{y}–{y2}",
              "{a} – {b}" },
    .by = { "то {d} {m} соли {y}", "то {m} соли {y}", "то семоҳаи {qw} соли {y}", "то соли {y}",
            "аз {d} то {d2} {m} соли {y}", "аз {d} {n} то {d2} {m2} соли {y}", "аз {n} то {m2} соли {y}",
            "аз семоҳаи {qr} то {qr2} соли {y}", "дар солҳои {y}–{y2}", "аз {a} то {b}" } },
  /* Acts of Turkmenistan: "2018-nji ýylyň 5-nji iýuly"; "çärýek" (CLDR). */
  { .lang = "tk",
    .months = turkmen_months,
    .alone = turkmen_alone,
    .until = turkmen_until,
    .in_words = turkmen_quarters,
    .make_ordinal = make_turkmen_ordinal,
    .text = { "{yo} ýylyň {do} {m}", "{yo} ýylyň {n} aýy", "{yo} ýylyň {qw} çärýegi", "{yo} ýyl",
              "{yo} ýylyň {d}–{do2} {m}", "{yo} ýylyň {do} {m} – {do2} {m2}", "{yo} ýylyň {n} – {n2} aýlary",
              "{yo} ýylyň {qw} – {qw2} çärýekleri", "{y}–{yo2} ýyllar", "{a} – {b}" },
    .cell = { "{dd}.{mm}.{y}", "{y} ý. {n}", "{y} ý. {qr} çärýek", "{y} ý.", "{y} ý. {d}–{d2} {n}",
              "{y} ý. {d} {n} – {d2} {n2}", "{y} ý. {n} – {n2}", "{y} ý. {qr}–{qr2} çärýek", "{y}–{y2} ýý.",
              "{a} – {b}" },
    .by = { "{yo} ýylyň {do} {u} çenli", "{yo} ýylyň {n} aýyna çenli", "{yo} ýylyň {qw} çärýegine çenli",
            "{yo} ýyla çenli", "{yo} ýylyň {d}–{do2} {m} aralygynda", "{yo} ýylyň {do} {m} – {do2} {m2} aralygynda",
            "{yo} ýylyň {n} – {n2} aýlary aralygynda", "{yo} ýylyň {qw} – {qw2} çärýekleri aralygynda",
            "{y}–{yo2} ýyllarda", "{a} – {b} aralygynda" } },
  /* Acts of Uzbekistan in Latin letters: "2017-yil 1-may", "31-dekabrga qadar"; "chorak" (CLDR). */
  { .lang = "uz",
    .months = uzbek_months,
    .text = { "{y}-yil {d}-{m}", "{y}-yil {m}", "{y}-yilning {qr} choragi", "{y}-yil", "{y}-yil {d}–{d2}-{m}",
              "{y}-yil {d}-{m} – {d2}-{m2}", "{y}-yil {m} – {m2}", "{y}-yilning {qr}–{qr2} choraklari",
              "{y}–{y2}-yillar", "{a} – {b}" },
    .cell = { "{dd}.{mm}.{y}", "{y}-y. {m}", "{y}-y. {qr} chorak", "{y}-y.", "{y}-y. {d}–{d2}-{m}",
              "{y}-y. {d}-{m} – {d2}-{m2}", "{y}-y. {m} – {m2}", "{y}-y. {qr}–{qr2} chorak", "{y}–{y2}-yy.",
              "{a} – {b}" },
    .by = { "{y}-yil {d}-{m}ga qadar", "{y}-yil {m}ga qadar", "{y}-yilning {qr} choragiga qadar",
            "{y}-yilga qadar", "{y}-yil {d}–{d2}-{m} oraligʻida", "{y}-yil {d}-{m} – {d2}-{m2} oraligʻida",
            "{y}-yil {m} – {m2} oraligʻida", "{y}-yilning {qr}–{qr2} choraklari oraligʻida", "{y}–{y2}-yillarda",
            "{a} – {b} oraligʻida" } },
  /* Lexique des règles typographiques en usage à l'Imprimerie nationale: "1er mai 2017"; the
   * United Nations write "d'ici à 2030". */
  { .lang = "fr",
    .in_words = french_quarters,
    .make_ordinal = make_french_day,
    .text = { "{do} {m} {y}", "{m} {y}", "{qw} trimestre {y}", "{y}", "{do}–{d2} {m} {y}",
              "{do} {m} – {do2} {m2} {y}", "{m}–{m2} {y}", "{qw} au {qw2} trimestre {y}", "{y}–{y2}", "{a} – {b}" },
    .cell = { "{do} {s} {y}", "{s} {y}", "T{q} {y}", "{y}", "{do}–{d2} {s} {y}", "{do} {s} – {do2} {s2} {y}",
              "{s}–{s2} {y}", "T{q}–T{q2} {y}", "{y}–{y2}", "{a} – {b}" },
    .by = { "d’ici au {do} {m} {y}", "d’ici à {m} {y}", "d’ici au {qw} trimestre {y}", "d’ici à {y}",
            "du {do} au {d2} {m} {y}", "du {do} {m} au {do2} {m2} {y}", "entre {m} et {m2} {y}",
            "du {qw} au {qw2} trimestre {y}", "entre {y} et {y2}", "dans la période {a} – {b}" } },
  /* CLDR's long date; the United Nations write "para 2030". */
  { .lang = "es",
    .in_words = spanish_quarters,
    .text = { "{d} de {m} de {y}", "{m} de {y}", "{qw} trimestre de {y}", "{y}", "{d} a {d2} de {m} de {y}",
              "{d} de {m} a {d2} de {m2} de {y}", "{m} a {m2} de {y}", "{qw} a {qw2} trimestre de {y}", "{y}–{y2}",
              "{a} – {b}" },
    .cell = { "{d} {s} {y}", "{s} {y}", "T{q} {y}", "{y}", "{d}–{d2} {s} {y}", "{d} {s} – {d2} {s2} {y}",
              "{s}–{s2} {y}", "T{q}–T{q2} {y}", "{y}–{y2}", "{a} – {b}" },
    .by = { "para el {d} de {m} de {y}", "para {m} de {y}", "para el {qw} trimestre de {y}", "para {y}",
            "del {d} al {d2} de {m} de {y}", "del {d} de {m} al {d2} de {m2} de {y}", "de {m} a {m2} de {y}",
            "del {qw} al {qw2} trimestre de {y}", "entre {y} y {y2}", "en el período {a} – {b}" } },
  /* CLDR's order and months; European digits, as the numbers of clauses have; the United Nations
   * write "بحلول عام 2030". */
  { .lang = "ar",
    .in_words = arabic_quarters,
    .text = { "{d} {m} {y}", "{m} {y}", "الربع {qw} من عام {y}", "عام {y}", "{d}–{d2} {m} {y}",
              "{d} {m} – {d2} {m2} {y}", "{m} – {m2} {y}", "الربع {qw} إلى الربع {qw2} من عام {y}",
              "الفترة {y}–{y2}", "{a} – {b}" },
    .cell = { "{d} {m} {y}", "{m} {y}", "الربع {qw} {y}", "{y}", "{d}–{d2} {m} {y}", "{d} {m} – {d2} {m2} {y}",
              "{m} – {m2} {y}", "الربع {qw} – الربع {qw2} {y}", "{y}–{y2}", "{a} – {b}" },
    .by = { "بحلول {d} {m} {y}", "بحلول {m} {y}", "بحلول الربع {qw} من عام {y}", "بحلول عام {y}",
            "من {d} إلى {d2} {m} {y}", "من {d} {m} إلى {d2} {m2} {y}", "من {m} إلى {m2} {y}",
            "من الربع {qw} إلى الربع {qw2} من عام {y}", "في الفترة {y}–{y2}", "من {a} إلى {b}" } },
};

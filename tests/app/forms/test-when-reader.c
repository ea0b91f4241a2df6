#include <glib.h>
#include <locale.h>

#include "docbook/cq-reader.h"
#include "forms/cq-when-reader.h"
#include "language/cq-date-text.h"
#include "statement/cq-meeting.h"
#include "statement/cq-text.h"
#include "tree/cq-node.h"

/* A document with nothing but its dates. */
static CqNode *
make_document (const char *lang, const char *dates)
{
  g_autofree char *xml
      = g_strdup_printf ("<article xmlns=\"http://docbook.org/ns/docbook\" version=\"5.0\" xml:lang=\"%s\" "
                         "role=\"joint-statement\">"
                         "<info><title>Joint Statement</title>%s</info><para>Text</para></article>",
                         lang, dates);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_parse (bytes, "test.xml", NULL, &error);

  g_assert_no_error (error);
  return document;
}

#define ADOPTED "<date role=\"adopted\">2017-05-01</date>"

/* A time in one line: "2018-12", "P6M of adopted", "every P1Y from 2018", "by the 7th Meeting", "own",
 * "ongoing"; then its wording. */
static char *
describe (CqWhen *when, const char *lang, const char *principal)
{
  const char *wording = cq_when_get_wording (when, lang, principal);
  const char *event = cq_when_get_event (when, lang, principal);
  const char *anchor = cq_when_get_anchor (when);
  g_autofree char *first
      = cq_when_get_first (when) != NULL ? cq_date_to_string (cq_when_get_first (when)) : NULL;
  g_autofree char *last
      = cq_when_get_last (when) != NULL ? cq_date_to_string (cq_when_get_last (when)) : NULL;
  g_autofree char *length
      = cq_when_get_duration (when) != NULL ? cq_duration_to_string (cq_when_get_duration (when)) : NULL;
  GString *text = g_string_new (NULL);

  switch (cq_when_get_kind (when))
    {
    case CQ_WHEN_DATE:
      g_string_append_printf (text, "%s%s", first, cq_when_is_at_end (when) ? " at its end" : "");
      break;
    case CQ_WHEN_RANGE:
      g_string_append_printf (text, "%s/%s", first, last);
      break;
    case CQ_WHEN_WITHIN:
      g_string_append_printf (text, "%s%s%s", length, anchor != NULL ? " of " : "",
                              anchor != NULL ? anchor : "");
      break;
    case CQ_WHEN_RECURRING:
      g_string_append_printf (text, "every %s%s%s", length, first != NULL ? " from " : "",
                              first != NULL ? first : "");
      break;
    case CQ_WHEN_EVENT:
      g_string_append_printf (text, event != NULL ? "by %s" : "own", event);
      break;
    case CQ_WHEN_ONGOING:
      g_string_append (text, "ongoing");
      break;
    case CQ_WHEN_UNREADABLE:
    default:
      g_string_append (text, "unreadable");
      break;
    }
  if (wording != NULL)
    g_string_append_printf (text, " “%s”", wording);
  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *typed;
  const char *time; /* as describe() has it; "“*”" for a wording that is what was typed */
} Case;

static void
check_cases (const char *lang, const Case *cases, gsize n)
{
  g_autoptr (CqNode) document = make_document (lang, ADOPTED);
  g_autoptr (CqWhenReader) reader = cq_when_reader_new (lang);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CqWhen) when = cq_when_reader_read (reader, cases[i].typed, document, &error);
      g_autofree char *described = NULL;
      g_autoptr (GString) expected = g_string_new (cases[i].time);

      g_test_message ("%s in %s", cases[i].typed, lang);
      g_assert_no_error (error);
      g_string_replace (expected, "*", cases[i].typed, 0);
      described = describe (when, lang, lang);
      g_assert_cmpstr (described, ==, expected->str);
    }
}

static void
test_english (void)
{
  static const Case cases[] = {
    { "2018", "2018" },
    { " 2018-12-31 ", "2018-12-31" },
    { "2018-12", "2018-12" },
    { "2018-Q3", "2018-Q3" },
    { "2018/2020", "2018/2020" },
    { "Q3 2018", "2018-Q3" },
    { "q3 2018", "2018-Q3" },
    { "2018 Q3", "2018-Q3" },
    { "3rd quarter 2018", "2018-Q3" },
    { "third quarter of 2018", "2018-Q3" },
    { "the third quarter of 2018", "2018-Q3" },
    { "III quarter 2018", "2018-Q3" },
    { "Ⅲ quarter of 2018", "2018-Q3" },
    { "quarter 3, 2018", "2018-Q3" },
    { "December 2018", "2018-12" },
    { "DECEMBER 2018", "2018-12" },
    { "Dec 2018", "2018-12" },
    { "Dec. 2018", "2018-12" },
    { "Sept 2018", "2018-09" },
    { "December, 2018", "2018-12" },
    { "12/2018", "2018-12" },
    { "12.2018", "2018-12" },
    { "2018/12", "2018-12" },
    { "31 December 2018", "2018-12-31" },
    { "31st December 2018", "2018-12-31" },
    { "the 31st of December 2018", "2018-12-31" },
    { "December 31, 2018", "2018-12-31" },
    { "December 31st, 2018", "2018-12-31" },
    { "31-Dec-2018", "2018-12-31" },
    { "31.12.2018", "2018-12-31" },
    { "31/12/2018", "2018-12-31" },
    { "12/31/2018", "2018-12-31" },
    { "31-12-2018", "2018-12-31" },
    { "2018/12/31", "2018-12-31" },
    { "2018.12.31", "2018-12-31" },
    { "3.4.2018", "2018-04-03" },
    { "5/5/2018", "2018-05-05" },
    { "３１／１２／２０１８", "2018-12-31" },
    { "1 May 2017", "2017-05-01" },
    { "2018–2020", "2018/2020" },
    { "2018-2020", "2018/2020" },
    { "2018 - 2020", "2018/2020" },
    { "2018 to 2020", "2018/2020" },
    { "from 2018 to 2020", "2018/2020" },
    { "between 2018 and 2020", "2018/2020" },
    { "in 2018–2020", "2018/2020" },
    { "1–3 May 2017", "2017-05-01/2017-05-03" },
    { "1-3 May 2017", "2017-05-01/2017-05-03" },
    { "1 to 3 May 2017", "2017-05-01/2017-05-03" },
    { "May 1–3, 2017", "2017-05-01/2017-05-03" },
    { "1.–3.5.2017", "2017-05-01/2017-05-03" },
    { "1.5.–3.5.2017", "2017-05-01/2017-05-03" },
    { "1.5.2017 – 3.5.2017", "2017-05-01/2017-05-03" },
    { "30 April – 1 May 2017", "2017-04-30/2017-05-01" },
    { "30 April-1 May 2017", "2017-04-30/2017-05-01" },
    { "from March to June 2018", "2018-03/2018-06" },
    { "March-June 2018", "2018-03/2018-06" },
    { "December 2018 – March 2019", "2018-12/2019-03" },
    { "Q1–Q3 2018", "2018-Q1/2018-Q3" },
    { "Q1-Q3 2018", "2018-Q1/2018-Q3" },
    { "the first to the third quarter of 2018", "2018-Q1/2018-Q3" },
    { "31 December 2018 – 2020", "2018-12-31/2020" },
    { "by 2018", "2018" },
    { "by 31 December 2018", "2018-12-31" },
    { "by the third quarter of 2018", "2018-Q3" },
    { "until December 2018", "2018-12 “*”" },
    { "before the end of 2018", "2018 “*”" },
    { "by the end of 2018", "2018 at its end" },
    { "no later than 31 December 2018", "2018-12-31 “*”" },
    { "early 2018", "2018 “*”" },
    { "mid-2018", "2018 “*”" },
    { "by 2050 at the latest", "2050 “*”" },
    { "the first half of 2018", "2018-01/2018-06 “*”" },
    { "H2 2018", "2018-07/2018-12 “*”" },
    { "within 2018", "2018 “*”" },
    { "as soon as possible and by 2018", "2018 “*”" },
    { "by the end of this year", "2017 “*”" },
    { "this year", "2017 “*”" },
    { "by the end of next year", "2018 “*”" },
    { "next quarter", "2017-Q3 “*”" },
    { "next month", "2017-06 “*”" },
    { "within six months of adoption", "P6M of adopted" },
    { "within 6 months of adoption", "P6M of adopted" },
    { "within 6 months of the adoption", "P6M of adopted" },
    { "6 months after adoption", "P6M of adopted" },
    { "within a year of signature", "P1Y of signed" },
    { "within one year and six months of signing", "P1Y6M of signed" },
    { "within 60 days", "P60D" },
    { "within sixty days", "P60D" },
    { "within the next sixty days", "P60D" },
    { "60 days", "P60D" },
    { "within one hundred and twenty days", "P120D" },
    { "within twenty one days", "P21D" },
    { "within twenty-four months of the meeting", "P24M of meeting" },
    { "no later than six months after the meeting", "P6M of meeting “*”" },
    { "within six months of the next meeting", "P6M of next-meeting" },
    { "within six months of the adoption of this Roadmap", "P6M of adopted “*”" },
    { "within six months of the entry into force of the Agreement", "P6M “*”" },
    { "within six months of the 7th Meeting", "P6M “*”" },
    { "P6M of adopted", "P6M of adopted" },
    { "P6M of ratified", "P6M of ratified" },
    { "by the next meeting", "by the next meeting" },
    { "by the 7th Meeting", "by the 7th Meeting" },
    { "by the 2023 WBG and IMF Annual Meeting", "by the 2023 WBG and IMF Annual Meeting" },
    { "by the accession of Turkmenistan", "by the accession of Turkmenistan" },
    { "by the “Central Asia + Japan” summit", "by the “Central Asia + Japan” summit" },
    { "by the 60th session", "by the 60th session" },
    { "before the 7th Meeting", "by the 7th Meeting “*”" },
    { "by “Navruz”", "by Navruz" },
    { "by “Navruz” “in time for Navruz”", "by Navruz “in time for Navruz”" },
    { "every year", "every P1Y" },
    { "annually", "every P1Y" },
    { "each year", "every P1Y" },
    { "annually from 2018", "every P1Y from 2018" },
    { "every year from 2018", "every P1Y from 2018" },
    { "every year starting in May 2018", "every P1Y from 2018-05" },
    { "every two years", "every P2Y" },
    { "every 2 years", "every P2Y" },
    { "every other year", "every P2Y" },
    { "every second year", "every P2Y" },
    { "every three months", "every P3M" },
    { "once a year", "every P1Y" },
    { "twice a year", "every P6M “*”" },
    { "2 times a year", "every P6M “*”" },
    { "four times a year from 2018", "every P3M from 2018 “*”" },
    { "once every two years", "every P2Y" },
    { "quarterly", "every P3M “*”" },
    { "every quarter", "every P3M “*”" },
    { "monthly", "every P1M" },
    { "weekly", "every P1W" },
    { "annually from 2018 to 2020", "every P1Y from 2018 “*”" },
    { "ongoing", "ongoing" },
    { "on an ongoing basis", "ongoing" },
    { "continuously", "ongoing “*”" },
    { "as soon as possible", "own “*”" },
    { "in due course", "own “*”" },
    { "“when the Parties are ready”", "own “when the Parties are ready”" },
    { "\"when the Parties are ready\"", "own “when the Parties are ready”" },
    { "2018 “before the year is out”", "2018 “before the year is out”" },
  };

  check_cases ("en", cases, G_N_ELEMENTS (cases));
}

static void
test_russian (void)
{
  static const Case cases[] = {
    { "2018 год", "2018" },
    { "2018 г.", "2018" },
    { "до 2018 года", "2018" },
    { "III квартал 2018 года", "2018-Q3" },
    { "3 квартал 2018", "2018-Q3" },
    { "третий квартал 2018 года", "2018-Q3" },
    { "в третьем квартале 2018 года", "2018-Q3" },
    { "3-й квартал 2018 г.", "2018-Q3" },
    { "III кв. 2018 г.", "2018-Q3" },
    { "до III квартала 2018 года", "2018-Q3" },
    { "декабрь 2018 года", "2018-12" },
    { "декабрь 2018", "2018-12" },
    { "до декабря 2018 года", "2018-12" },
    { "к декабрю 2018 года", "2018-12 “*”" },
    { "в декабре 2018 г.", "2018-12" },
    { "дек. 2018", "2018-12" },
    { "31 декабря 2018 года", "2018-12-31" },
    { "31 ДЕКАБРЯ 2018 ГОДА", "2018-12-31" },
    { "31-го декабря 2018 года", "2018-12-31" },
    { "31.12.2018", "2018-12-31" },
    { "до конца 2018 года", "2018 at its end" },
    { "не позднее 31 декабря 2018 года", "2018-12-31 “*”" },
    { "1–3 мая 2017 года", "2017-05-01/2017-05-03" },
    { "с 1 по 3 мая 2017 года", "2017-05-01/2017-05-03" },
    { "с апреля по май 2018 года", "2018-04/2018-05" },
    { "апрель–май 2018 года", "2018-04/2018-05" },
    { "с 2018 по 2020 год", "2018/2020" },
    { "с 2018 до 2020 года", "2018/2020" },
    { "2018–2020 годы", "2018/2020" },
    { "в 2018–2020 гг.", "2018/2020" },
    { "I–III кварталы 2018 года", "2018-Q1/2018-Q3" },
    { "первое полугодие 2018 года", "2018-01/2018-06 “*”" },
    { "до конца текущего года", "2017 “*”" },
    { "в течение 6 месяцев после принятия", "P6M of adopted" },
    { "в течение шести месяцев после подписания", "P6M of signed" },
    { "в течение двадцати одного дня", "P21D" },
    { "через шесть месяцев после встречи", "P6M of meeting" },
    { "не позднее чем через шесть месяцев после заседания", "P6M of meeting “*”" },
    { "к следующей встрече министров", "by к следующей встрече министров" },
    { "до седьмой встречи", "by до седьмой встречи" },
    { "ежегодно", "every P1Y" },
    { "ежегодно с 2018 года", "every P1Y from 2018" },
    { "каждый год начиная с 2018 года", "every P1Y from 2018" },
    { "каждые 3 месяца", "every P3M" },
    { "каждые три месяца", "every P3M" },
    { "раз в год", "every P1Y" },
    { "раз в два года", "every P2Y" },
    { "два раза в год", "every P6M “*”" },
    { "дважды в год", "every P6M “*”" },
    { "на постоянной основе", "ongoing" },
    { "как можно скорее", "own “*”" },
    { "«по готовности сторон»", "own “по готовности сторон”" },
    { "December 2018", "2018-12" },
    { "by the end of 2018", "2018 at its end" },
  };

  check_cases ("ru", cases, G_N_ELEMENTS (cases));
}

static void
test_japanese (void)
{
  static const Case cases[] = {
    { "2018年", "2018" },
    { "２０１８年", "2018" },
    { "2018年12月", "2018-12" },
    { "２０１８年１２月", "2018-12" },
    { "2018年12月31日", "2018-12-31" },
    { "2018 年 12 月 31 日", "2018-12-31" },
    { "2018/12/31", "2018-12-31" },
    { "2018年第3四半期", "2018-Q3" },
    { "2018年第三四半期", "2018-Q3" },
    { "2018年12月までに", "2018-12" },
    { "2018年末までに", "2018 at its end" },
    { "2018年～2020年", "2018/2020" },
    { "2018年から2020年まで", "2018/2020" },
    { "2018年から2020年までの間に", "2018/2020" },
    { "2017年5月1日～3日", "2017-05-01/2017-05-03" },
    { "2017年4月30日～5月1日", "2017-04-30/2017-05-01" },
    { "2018年4月～5月", "2018-04/2018-05" },
    { "2018年第1～第3四半期", "2018-Q1/2018-Q3" },
    { "2018年上半期", "2018-01/2018-06 “*”" },
    { "年内", "2017 “*”" },
    { "採択から6か月以内に", "P6M of adopted" },
    { "採択から六か月以内に", "P6M of adopted" },
    { "署名後６ヶ月以内", "P6M of signed" },
    { "60日以内に", "P60D" },
    { "次回会合までに", "by 次回会合" },
    { "第7回会合までに", "by 第7回会合" },
    { "毎年", "every P1Y" },
    { "2018年から毎年", "every P1Y from 2018" },
    { "2年ごとに", "every P2Y" },
    { "3か月ごとに", "every P3M" },
    { "年2回", "every P6M “*”" },
    { "継続的に", "ongoing" },
    { "継続", "ongoing" },
    { "可能な限り早期に", "own “*”" },
    { "「準備が整い次第」", "own “準備が整い次第”" },
    { "Dec 2018", "2018-12" },
    { "within six months of adoption", "P6M of adopted" },
  };

  check_cases ("ja", cases, G_N_ELEMENTS (cases));
}

static void
test_french (void)
{
  static const Case cases[] = {
    { "décembre 2018", "2018-12" },
    { "decembre 2018", "2018-12" },
    { "déc. 2018", "2018-12" },
    { "1er mai 2017", "2017-05-01" },
    { "le 1er mai 2017", "2017-05-01" },
    { "31 décembre 2018", "2018-12-31" },
    { "troisième trimestre 2018", "2018-Q3" },
    { "3e trimestre 2018", "2018-Q3" },
    { "T3 2018", "2018-Q3" },
    { "d’ici à 2018", "2018" },
    { "d'ici au 31 décembre 2018", "2018-12-31" },
    { "d’ici la fin de 2018", "2018 “*”" },
    { "avant la fin de 2018", "2018 “*”" },
    { "au plus tard le 31 décembre 2018", "2018-12-31 “*”" },
    { "du 1er au 3 mai 2017", "2017-05-01/2017-05-03" },
    { "1er–3 mai 2017", "2017-05-01/2017-05-03" },
    { "de mars à juin 2018", "2018-03/2018-06" },
    { "entre 2018 et 2020", "2018/2020" },
    { "premier au troisième trimestre 2018", "2018-Q1/2018-Q3" },
    { "dans un délai de six mois à compter de l’adoption", "P6M of adopted" },
    { "dans les six mois suivant l’adoption", "P6M of adopted" },
    { "dans un délai de 60 jours", "P60D" },
    { "tous les ans", "every P1Y" },
    { "chaque année à partir de 2018", "every P1Y from 2018" },
    { "tous les deux ans", "every P2Y" },
    { "deux fois par an", "every P6M “*”" },
    { "avant la prochaine réunion", "by avant la prochaine réunion" },
    { "de manière continue", "ongoing" },
    { "dès que possible", "own “*”" },
    { "d’ici la fin de l’année en cours", "2017 “*”" },
  };

  check_cases ("fr", cases, G_N_ELEMENTS (cases));
}

static void
test_spanish (void)
{
  static const Case cases[] = {
    { "diciembre de 2018", "2018-12" },
    { "dic 2018", "2018-12" },
    { "31 de diciembre de 2018", "2018-12-31" },
    { "tercer trimestre de 2018", "2018-Q3" },
    { "T3 2018", "2018-Q3" },
    { "para 2018", "2018" },
    { "para el 31 de diciembre de 2018", "2018-12-31" },
    { "a fines de 2018", "2018 “*”" },
    { "antes del 31 de diciembre de 2018", "2018-12-31 “*”" },
    { "del 1 al 3 de mayo de 2017", "2017-05-01/2017-05-03" },
    { "1 a 3 de mayo de 2017", "2017-05-01/2017-05-03" },
    { "entre 2018 y 2020", "2018/2020" },
    { "de marzo a junio de 2018", "2018-03/2018-06" },
    { "en un plazo de seis meses a partir de la adopción", "P6M of adopted" },
    { "once meses después de la firma", "P11M of signed" },
    { "cada año", "every P1Y" },
    { "cada año desde 2018", "every P1Y from 2018" },
    { "cada tres meses", "every P3M" },
    { "dos veces al año", "every P6M “*”" },
    { "de manera continua", "ongoing" },
    { "lo antes posible", "own “*”" },
  };

  check_cases ("es", cases, G_N_ELEMENTS (cases));
}

static void
test_kazakh (void)
{
  static const Case cases[] = {
    { "2018 жыл", "2018" },
    { "2018 жылғы желтоқсан", "2018-12" },
    { "желтоқсан 2018", "2018-12" },
    { "2018 жылғы 31 желтоқсан", "2018-12-31" },
    { "2018 жылғы 31 желтоқсанға дейін", "2018-12-31" },
    { "2018 жылдың желтоқсанында", "2018-12" },
    { "2018 жылғы III тоқсан", "2018-Q3" },
    { "2018 жылдың үшінші тоқсаны", "2018-Q3" },
    { "31.12.2018", "2018-12-31" },
    { "2017 жылғы 1–3 мамыр", "2017-05-01/2017-05-03" },
    { "2018–2020 жылдар", "2018/2020" },
    { "2018 жылдың соңына дейін", "2018 at its end" },
    { "алты ай ішінде", "P6M" },
    { "қабылданғаннан кейін алты ай ішінде", "P6M of adopted" },
    { "жыл сайын", "every P1Y" },
    { "екі жыл сайын", "every P2Y" },
    { "тұрақты негізде", "ongoing" },
    { "December 2018", "2018-12" },
  };

  check_cases ("kk", cases, G_N_ELEMENTS (cases));
}

static void
test_others (void)
{
  static const struct
  {
    const char *lang;
    Case cases[8];
  } languages[] = {
    { "zh",
      { { "2018年12月31日", "2018-12-31" },
        { "2018年第三季度", "2018-Q3" },
        { "到2018年底", "2018 at its end" },
        { "2018年至2020年", "2018/2020" },
        { "通过后6个月内", "P6M of adopted" },
        { "每两年", "every P2Y" },
        { "自2018年起每年", "every P1Y from 2018" } } },
    { "ky",
      { { "2018-жылдын 31-декабрына чейин", "2018-12-31" },
        { "2018-жылдын декабры", "2018-12" },
        { "2018-жылдын III чейреги", "2018-Q3" },
        { "2017-жылдын 1–3-майы", "2017-05-01/2017-05-03" } } },
    { "tg",
      { { "31 декабри соли 2018", "2018-12-31" },
        { "то декабри соли 2018", "2018-12" },
        { "семоҳаи сеюми соли 2018", "2018-Q3" },
        { "шаш моҳ", "P6M" } } },
    { "tk",
      { { "2018-nji ýylyň 31-nji dekabry", "2018-12-31" },
        { "2018-nji ýylyň üçünji çärýegi", "2018-Q3" },
        { "2018-nji ýylyň dekabr aýyna çenli", "2018-12" } } },
    { "uz",
      { { "2018-yil 31-dekabrga qadar", "2018-12-31" },
        { "2018-yilning III choragi", "2018-Q3" },
        { "2018-yil dekabr", "2018-12" },
        { "olti oy ichida", "P6M" } } },
    { "ar",
      { { "31 ديسمبر 2018", "2018-12-31" },
        { "٣١ ديسمبر ٢٠١٨", "2018-12-31" },
        { "الربع الثالث من عام 2018", "2018-Q3" },
        { "بحلول عام 2018", "2018" } } },
    /* No words here: ICU's. */
    { "de",
      { { "31. Dezember 2018", "2018-12-31" },
        { "Dez. 2018", "2018-12" },
        { "3. Quartal 2018", "2018-Q3" },
        { "1.–3. Mai 2017", "2017-05-01/2017-05-03" } } },
    { "pt",
      { { "31 de dezembro de 2018", "2018-12-31" },
        { "dez 2018", "2018-12" },
        { "3º trimestre de 2018", "2018-Q3" } } },
    { "ko", { { "2018년 12월 31일", "2018-12-31" }, { "2018년 12월", "2018-12" } } },
    { "vi", { { "31 tháng 12, 2018", "2018-12-31" }, { "tháng 12 năm 2018", "2018-12" } } },
    { "fa", { { "۳۱ دسامبر ۲۰۱۸", "2018-12-31" }, { "سه‌ماههٔ سوم ۲۰۱۸", "2018-Q3" } } },
    { "mn", { { "2018-12-31", "2018-12-31" }, { "within six months of adoption", "P6M of adopted" } } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      gsize n = 0;
      while (n < G_N_ELEMENTS (languages[i].cases) && languages[i].cases[n].typed != NULL)
        n++;
      check_cases (languages[i].lang, languages[i].cases, n);
    }
}

/* Nothing that cannot be meant is taken for something; the message names it and shows two examples. */
static void
test_bad (void)
{
  static const struct
  {
    const char *typed;
    CqWhenReaderError code;
    const char *named;
  } cases[] = {
    { "", CQ_WHEN_READER_ERROR_UNKNOWN, "" },
    { "soon", CQ_WHEN_READER_ERROR_UNKNOWN, "“soon”" },
    { "Decembre 2018", CQ_WHEN_READER_ERROR_UNKNOWN, "“Decembre”" },
    { "31 Foo Bar 2018", CQ_WHEN_READER_ERROR_UNKNOWN, "“Foo Bar”" },
    { "blah blah", CQ_WHEN_READER_ERROR_UNKNOWN, "“blah blah”" },
    { "by blah", CQ_WHEN_READER_ERROR_UNKNOWN, "“blah”" },
    { "2018 2019", CQ_WHEN_READER_ERROR_UNKNOWN, "“2018 2019”" },
    { "1 2 3 4 2018", CQ_WHEN_READER_ERROR_UNKNOWN, "" },
    { "May June 2018", CQ_WHEN_READER_ERROR_UNKNOWN, "" },
    { "the", CQ_WHEN_READER_ERROR_UNKNOWN, "“the”" },
    { "within", CQ_WHEN_READER_ERROR_UNKNOWN, "" },
    { "every", CQ_WHEN_READER_ERROR_UNKNOWN, "" },
    { "every year from blah", CQ_WHEN_READER_ERROR_UNKNOWN, "“blah”" },
    { "spring 2018", CQ_WHEN_READER_ERROR_UNKNOWN, "“spring”" },
    { "2018?", CQ_WHEN_READER_ERROR_UNKNOWN, "“?”" },
    { "123456", CQ_WHEN_READER_ERROR_UNKNOWN, "“123456”" },
    { "“”", CQ_WHEN_READER_ERROR_UNKNOWN, "" },
    { "“a” “b”", CQ_WHEN_READER_ERROR_UNKNOWN, "" },
    { "😀", CQ_WHEN_READER_ERROR_UNKNOWN, "“😀”" },
    { "3/4/2018", CQ_WHEN_READER_ERROR_AMBIGUOUS, "3 April 2018 or 4 March 2018" },
    { "03/04/2018", CQ_WHEN_READER_ERROR_AMBIGUOUS, "“03/04/2018”" },
    { "31 December", CQ_WHEN_READER_ERROR_INCOMPLETE, "“31 December 2030”" },
    { "December", CQ_WHEN_READER_ERROR_INCOMPLETE, "“December 2030”" },
    { "III quarter", CQ_WHEN_READER_ERROR_INCOMPLETE, "“the third quarter of 2030”" },
    { "31.12.18", CQ_WHEN_READER_ERROR_INCOMPLETE, "“31.12.18”" },
    { "31 February 2018", CQ_WHEN_READER_ERROR_IMPOSSIBLE, "28 February 2018" },
    { "2018-13", CQ_WHEN_READER_ERROR_IMPOSSIBLE, "13" },
    { "2018-02-29", CQ_WHEN_READER_ERROR_IMPOSSIBLE, "28 February 2018" },
    { "40/40/2018", CQ_WHEN_READER_ERROR_IMPOSSIBLE, "40" },
    { "2020–2018", CQ_WHEN_READER_ERROR_IMPOSSIBLE, "“2020–2018” ends before it begins. Write the earlier date first" },
    { "2020/2018", CQ_WHEN_READER_ERROR_IMPOSSIBLE, "“2020/2018” ends before it begins. Write the earlier date first" },
    { "December–March 2019", CQ_WHEN_READER_ERROR_IMPOSSIBLE, "“December–March 2019” ends before it begins. Write the year at both ends" },
    { "10:00", CQ_WHEN_READER_ERROR_UNKNOWN, "“10:00” is a time of the day" },
    { "45", CQ_WHEN_READER_ERROR_INCOMPLETE, "“45” has no year. Write, for example, “2030”" },
    { "Q5 2018", CQ_WHEN_READER_ERROR_IMPOSSIBLE, "there is no quarter 5. Write a quarter from 1 to 4" },
    { "five times a year", CQ_WHEN_READER_ERROR_IMPOSSIBLE, "“five times a year”" },
  };
  g_autoptr (CqNode) document = make_document ("en", ADOPTED);
  g_autoptr (CqWhenReader) reader = cq_when_reader_new ("en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CqWhen) when = cq_when_reader_read (reader, cases[i].typed, document, &error);

      g_test_message ("%s: %s", cases[i].typed, error != NULL ? error->message : "?");
      g_assert_null (when);
      g_assert_error (error, CQ_WHEN_READER_ERROR, (int) cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].named));
      if (cases[i].code == CQ_WHEN_READER_ERROR_UNKNOWN)
        g_assert_nonnull (strstr (error->message, "“31 December 2030” or “Q3 2030”"));
    }
}

/* A language of which nothing is known: dates in digits, and English. */
static void
test_unknown_language (void)
{
  static const char *const bad[] = { "3/4/2018", "31.2.2018", "31 December", "blah", "" };
  g_autoptr (CqNode) document = make_document ("xx", ADOPTED);
  g_autoptr (CqWhenReader) reader = cq_when_reader_new ("xx");
  g_autoptr (CqWhen) when = cq_when_reader_read (reader, "within six months of adoption", document, NULL);

  g_assert_cmpint (cq_when_get_kind (when), ==, CQ_WHEN_WITHIN);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (cq_when_reader_read (reader, bad[i], document, &error));
      g_assert_nonnull (error);
      g_assert_null (strstr (error->message, "(null)"));
    }
}

static void
test_relative (void)
{
  g_autoptr (CqNode) nothing = make_document ("en", "");
  g_autoptr (CqWhenReader) reader = cq_when_reader_new ("en");
  g_autoptr (CqNode) met
      = make_document ("en", "<confgroup><confdates>2016-12-30/2017-01-02</confdates></confgroup>");
  g_autoptr (GError) error = NULL;
  g_autoptr (CqWhen) unknown = cq_when_reader_read (reader, "by the end of this year", nothing, &error);
  g_autoptr (CqWhen) known = cq_when_reader_read (reader, "next quarter", met, NULL);
  g_autofree char *described = describe (known, "en", "en");

  g_assert_null (unknown);
  g_assert_error (error, CQ_WHEN_READER_ERROR, CQ_WHEN_READER_ERROR_ANCHOR);
  g_assert_nonnull (strstr (error->message, "“this year”"));
  g_assert_cmpstr (described, ==, "2017-Q2 “next quarter”");
}

static CqWhen *
with (CqWhen *when, CqWhen *(*change) (CqWhen *, const char *, const char *), const char *words)
{
  CqWhen *changed = change (when, NULL, words);

  cq_when_unref (when);
  return changed;
}

/* Times of every kind and precision, with and without words. */
static GPtrArray *
make_times (void)
{
  static const char *const dates[] = { "2018",
                                       "2018-Q1",
                                       "2018-Q3",
                                       "2018-Q4",
                                       "2018-01",
                                       "2018-03",
                                       "2018-05",
                                       "2018-08",
                                       "2018-12",
                                       "2018-12-31",
                                       "2017-05-01",
                                       "2018-10-10",
                                       "2018-02-28",
                                       "2018/2020",
                                       "2018-Q1/2018-Q3",
                                       "2018-Q4/2019-Q1",
                                       "2018-04/2018-05",
                                       "2018-12/2019-03",
                                       "2017-05-01/2017-05-03",
                                       "2017-04-30/2017-05-01",
                                       "2017-12-30/2018-01-02",
                                       "2018-12-31/2020",
                                       "2018-Q3/2020",
                                       "2018-03/2018-Q3" };
  static const CqDuration lengths[]
      = { { 1, 0, 0, 0 }, { 0, 6, 0, 0 }, { 0, 0, 2, 0 },  { 0, 0, 0, 60 }, { 1, 6, 0, 0 },
          { 0, 0, 2, 3 }, { 0, 1, 0, 0 }, { 0, 24, 0, 0 }, { 5, 0, 0, 0 },  { 0, 3, 0, 0 } };
  static const char *const anchors[]
      = { NULL, "adopted", "signed", "issued", "endorsed", "next-meeting", "meeting", "ratified" };
  static const CqDate froms[] = { { 0 },
                                  { .year = 2018 },
                                  { .year = 2018, .quarter = 3 },
                                  { .year = 2018, .month = 5 },
                                  { .year = 2018, .month = 5, .day = 1 } };
  static const char *const events[]
      = { "the 7th Meeting", "the next meeting",           "Navruz", "the “Central Asia + Japan” summit",
          "第7回会合",       "следующей встрече министров" };
  GPtrArray *times = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_when_unref);

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    g_ptr_array_add (times, cq_when_parse (dates[i], NULL));
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (anchors); j++)
        g_ptr_array_add (times, cq_when_new_within (&lengths[i], anchors[j]));
      for (guint j = 0; j < G_N_ELEMENTS (froms); j++)
        g_ptr_array_add (times, cq_when_new_recurring (&lengths[i], j > 0 ? &froms[j] : NULL));
    }
  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    g_ptr_array_add (times, with (cq_when_new_event (), cq_when_with_event, events[i]));
  g_ptr_array_add (times, cq_when_new_ongoing ());
  for (guint i = 0, n = times->len; i < n; i += 4)
    g_ptr_array_add (times, with (cq_when_ref (g_ptr_array_index (times, i)), cq_when_with_wording,
                                  "in words of its own"));
  g_ptr_array_add (times, with (cq_when_new_event (), cq_when_with_wording, "as soon as possible"));
  g_ptr_array_add (times, with (cq_when_new_event (), cq_when_with_wording, "say “when”"));
  return times;
}

static void
test_back (void)
{
  static const char *const langs[]
      = { "en", "en-US", "ru", "ja", "fr", "es", "zh", "kk", "ky",      "tg", "tk",
          "uz", "ar",    "de", "pt", "ko", "vi", "fa", "tr", "zh-Hant", "mn", "vai" };
  g_autoptr (GPtrArray) times = make_times ();
  guint n_written = 0;

  for (guint i = 0; i < G_N_ELEMENTS (langs); i++)
    {
      g_autoptr (CqNode) document = make_document (langs[i], "");
      g_autoptr (CqWhenReader) reader = cq_when_reader_new (langs[i]);
      for (guint j = 0; j < times->len; j++)
        {
          CqWhen *when = g_ptr_array_index (times, j);
          g_autofree char *text = cq_when_reader_get_text (reader, when, document);
          g_autoptr (GError) error = NULL;
          g_autoptr (CqWhen) back = cq_when_reader_read (reader, text, document, &error);
          g_autofree char *expected = describe (when, langs[i], langs[i]);
          g_autofree char *described = NULL;

          g_test_message ("%s in %s: %s", expected, langs[i], text);
          g_assert_no_error (error);
          described = describe (back, langs[i], langs[i]);
          g_assert_cmpstr (described, ==, expected);
          g_assert_true (cq_when_equal (back, when));
          n_written += g_str_equal (text, expected) ? 0 : 1;
        }
    }
  /* Most are in words, not in symbols. */
  g_assert_cmpuint (n_written, >, times->len * G_N_ELEMENTS (langs) / 2);
}

/* Whatever stands in a sentence may be copied back into the entry. */
static void
test_printed (void)
{
  static const char *const langs[]
      = { "en", "en-US", "ru", "ja", "fr", "es", "zh", "kk", "ky", "tg", "tk", "uz", "ar" };
  static const CqWhenUse uses[] = { CQ_WHEN_IN_SENTENCE, CQ_WHEN_BARE, CQ_WHEN_IN_TABLE };
  g_autoptr (GPtrArray) times = make_times ();

  for (guint i = 0; i < G_N_ELEMENTS (langs); i++)
    {
      g_autoptr (CqNode) document = make_document (langs[i], "");
      g_autoptr (CqWhenReader) reader = cq_when_reader_new (langs[i]);
      for (guint j = 0; j < times->len; j++)
        for (guint use = 0; use < G_N_ELEMENTS (uses); use++)
          {
            CqWhen *when = g_ptr_array_index (times, j);
            g_autofree char *text = cq_when_get_text (when, uses[use], langs[i], langs[i]);
            g_autoptr (GError) error = NULL;
            g_autoptr (CqWhen) back = NULL;

            if (text == NULL || cq_when_get_kind (when) == CQ_WHEN_EVENT
                || cq_when_get_wording (when, NULL, langs[i]) != NULL)
              continue;
            back = cq_when_reader_read (reader, text, document, &error);
            g_test_message ("%s in %s", text, langs[i]);
            g_assert_no_error (error);
            if (!cq_when_equal (back, when))
              {
                g_autofree char *a = describe (back, langs[i], langs[i]);
                g_autofree char *b = describe (when, langs[i], langs[i]);
                g_assert_cmpstr (a, ==, b);
              }
          }
    }
}

/* Whatever is understood is written so that it is understood again, and whatever is not says why. */
static void
test_random (void)
{
  static const char *const pieces[] = { "2018",      "2020",
                                        "31",        "3",
                                        "1",         "12",
                                        "third",     "six",
                                        "December",  "May",
                                        "Q",         "quarter",
                                        "half",      "year",
                                        "months",    "days",
                                        "-",         "–",
                                        "/",         ".",
                                        ",",         "from",
                                        "to",        "by",
                                        "until",     "the",
                                        "end of",    "within",
                                        "of",        "after",
                                        "adoption",  "meeting",
                                        "every",     "annually",
                                        "twice",     "a",
                                        "ongoing",   "as soon as possible",
                                        "this year", "session",
                                        "blah",      "“soon”",
                                        "“”",        "年",
                                        "月",        "日",
                                        "第",        "四半期",
                                        "から",      "までに",
                                        "毎年",      "以内に",
                                        "採択",      "  " };
  g_autoptr (CqNode) document = make_document ("ja", ADOPTED);
  g_autoptr (CqWhenReader) reader = cq_when_reader_new ("ja");
  guint n_read = 0;

  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (CqWhen) when = NULL;
      g_autoptr (CqWhen) back = NULL;
      g_autofree char *written = NULL;

      for (int n = g_test_rand_int_range (1, 7); n > 0; n--)
        g_string_append_printf (text, "%s%s", pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))],
                                g_test_rand_bit () ? " " : "");
      when = cq_when_reader_read (reader, text->str, document, &error);
      g_assert_true ((when == NULL) == (error != NULL));
      if (when == NULL)
        continue;
      written = cq_when_reader_get_text (reader, when, document);
      back = cq_when_reader_read (reader, written, document, &error);
      if (back == NULL || !cq_when_equal (back, when))
        g_test_message ("%s: %s", text->str, written);
      g_assert_no_error (error);
      g_assert_true (cq_when_equal (back, when));
      n_read++;
    }
  g_assert_cmpuint (n_read, >, 300);
}

static void
test_explain (void)
{
  static const struct
  {
    const char *typed, *line;
  } cases[] = {
    { "2018-12-31", "Monday, 31 December 2018" },
    { "December 2018", "The last day is Monday, 31 December 2018" },
    { "Q3 2018", "The last day is Sunday, 30 September 2018" },
    { "1–3 May 2017", "From Monday, 1 May 2017 to Wednesday, 3 May 2017" },
    { "within six months of adoption",
      "Counted from 1 May 2017, the last day is Wednesday, 1 November 2017" },
    { "within six months of signature", "Counted from the signing, whose date is not known yet" },
    { "within 60 days", "Does not say what it is counted from" },
    { "P6M of ratified", "Counted from a date that the document does not have: ratified" },
    { "by the 7th Meeting", "By an event: the 7th Meeting" },
    { "annually", "Recurring, without an end" },
    { "annually from 2018", "Recurring, from Monday, 1 January 2018 on" },
    { "ongoing", "Without an end" },
    { "as soon as possible", "No date, printed as “as soon as possible”" },
    { "by the end of 2018", "The last day is Monday, 31 December 2018" },
    { "before the end of 2018", "The last day is Monday, 31 December 2018, printed as “before the end of 2018”" },
  };
  g_autoptr (CqNode) document = make_document ("en", ADOPTED);
  g_autoptr (CqWhenReader) reader = cq_when_reader_new ("en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CqWhen) when = cq_when_reader_read (reader, cases[i].typed, document, NULL);
      g_autofree char *line = cq_when_explain (when, document, NULL, "en");
      g_assert_cmpstr (line, ==, cases[i].line);
    }
}

/* What other languages call a time stays with it as long as it is the same time. */
static void
test_merge (void)
{
  g_autoptr (CqNode) document = make_document ("en", "");
  g_autoptr (CqWhenReader) reader = cq_when_reader_new ("en");
  g_autoptr (CqWhenReader) in_russian = cq_when_reader_new ("ru");
  g_autoptr (CqWhen) plain = cq_when_reader_read (reader, "2018 “soon”", document, NULL);
  g_autoptr (CqWhen) before = cq_when_with_wording (plain, "ru", "скоро");
  g_autoptr (CqWhen) same = cq_when_reader_read (reader, "before the end of 2018", document, NULL);
  g_autoptr (CqWhen) other = cq_when_reader_read (reader, "2019", document, NULL);
  g_autoptr (CqWhen) russian = cq_when_reader_read (in_russian, "до конца 2018 года", document, NULL);
  g_autoptr (CqWhen) merged = cq_when_merge (before, same, document, NULL);
  g_autoptr (CqWhen) changed = cq_when_merge (before, other, document, NULL);
  g_autoptr (CqWhen) translated = cq_when_merge (before, russian, document, "ru");
  g_autoptr (CqWhen) first = cq_when_merge (NULL, same, document, NULL);

  g_assert_cmpstr (cq_when_get_wording (merged, "en", "en"), ==, "before the end of 2018");
  g_assert_cmpstr (cq_when_get_wording (merged, "ru", "en"), ==, "скоро");
  g_assert_true (cq_when_equal (changed, other));
  g_assert_cmpstr (cq_when_get_wording (translated, "en", "en"), ==, "soon");
  g_assert_null (cq_when_get_wording (translated, "ru", "en"));
  g_assert_true (cq_when_is_at_end (translated));
  g_assert_true (cq_when_equal (first, same));
}

static void
test_restricted (void)
{
  g_autoptr (CqNode) document = make_document ("en", "");
  g_autoptr (CqWhenReader) reader = cq_when_reader_new ("en");
  g_autoptr (CqWhen) date = cq_when_reader_read_date (reader, "by the end of 2018", document, NULL);
  g_autoptr (CqWhen) days = cq_when_reader_read_days (reader, "30 April – 1 May 2017", document, NULL);

  g_assert_cmpint (cq_when_get_first (date)->year, ==, 2018);
  g_assert_null (cq_when_get_wording (date, "en", "en"));
  g_assert_cmpint (cq_when_get_kind (days), ==, CQ_WHEN_RANGE);
}

/* What happened, and what to type instead, where only a date or days are wanted. */
static void
test_restricted_bad (void)
{
  static const struct
  {
    const char *typed;
    CqWhenReaderError code;
    const char *what;
    gboolean may_be_days;
  } cases[] = {
    { "soon", CQ_WHEN_READER_ERROR_UNKNOWN, "“soon” is not understood as a date. ", FALSE },
    { "", CQ_WHEN_READER_ERROR_UNKNOWN, "There are no words. ", FALSE },
    { "2018 2019", CQ_WHEN_READER_ERROR_UNKNOWN, "“2018 2019” says more than one date. ", FALSE },
    { "1 May 2018 10:00", CQ_WHEN_READER_ERROR_UNKNOWN, "“10:00” is a time of the day, which is not kept. ", FALSE },
    { "2018–2020", CQ_WHEN_READER_ERROR_KIND, "“2018–2020” is a first and a last date, and only one is wanted. ", TRUE },
    { "every year", CQ_WHEN_READER_ERROR_KIND, "“every year” comes again and again, and has no one date. ", FALSE },
    { "within 3 weeks", CQ_WHEN_READER_ERROR_KIND, "“within 3 weeks” says how long, and not on which date. ", FALSE },
    { "ongoing", CQ_WHEN_READER_ERROR_KIND, "“ongoing” has no end, and so no date. ", FALSE },
    { "as soon as possible", CQ_WHEN_READER_ERROR_KIND, "“as soon as possible” names no date. ", FALSE },
    { "“as agreed”", CQ_WHEN_READER_ERROR_KIND, "““as agreed”” names no date. ", FALSE },
  };
  g_autoptr (CqNode) document = make_document ("en", "");
  g_autoptr (CqWhenReader) reader = cq_when_reader_new ("en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) days_error = NULL;
      g_autoptr (CqWhen) days = cq_when_reader_read_days (reader, cases[i].typed, document, &days_error);

      g_assert_null (cq_when_reader_read_date (reader, cases[i].typed, document, &error));
      g_assert_error (error, CQ_WHEN_READER_ERROR, (int) cases[i].code);
      g_assert_true (g_str_has_prefix (error->message, cases[i].what));
      g_assert_true (g_str_has_suffix (error->message, "Write, for example, “31 December 2030” or “2030”"));
      g_assert_true ((days != NULL) == cases[i].may_be_days);
      if (days == NULL)
        g_assert_nonnull (strstr (days_error->message, "Write, for example, “31 December 2030” or “1–3 May 2030”"));
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forms/when-reader/english", test_english);
  g_test_add_func ("/forms/when-reader/russian", test_russian);
  g_test_add_func ("/forms/when-reader/japanese", test_japanese);
  g_test_add_func ("/forms/when-reader/french", test_french);
  g_test_add_func ("/forms/when-reader/spanish", test_spanish);
  g_test_add_func ("/forms/when-reader/kazakh", test_kazakh);
  g_test_add_func ("/forms/when-reader/others", test_others);
  g_test_add_func ("/forms/when-reader/bad", test_bad);
  g_test_add_func ("/forms/when-reader/unknown-language", test_unknown_language);
  g_test_add_func ("/forms/when-reader/relative", test_relative);
  g_test_add_func ("/forms/when-reader/back", test_back);
  g_test_add_func ("/forms/when-reader/printed", test_printed);
  g_test_add_func ("/forms/when-reader/random", test_random);
  g_test_add_func ("/forms/when-reader/explain", test_explain);
  g_test_add_func ("/forms/when-reader/merge", test_merge);
  g_test_add_func ("/forms/when-reader/restricted", test_restricted);
  g_test_add_func ("/forms/when-reader/restricted-bad", test_restricted_bad);
  return g_test_run ();
}

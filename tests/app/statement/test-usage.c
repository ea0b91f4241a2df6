/* Times in words of every language, and how a document writes its dates and numbers. */
#include <string.h>

#include "docbook/cq-reader.h"
#include "docbook/cq-writer.h"
#include "statement/cq-commitment.h"
#include "statement/cq-field.h"
#include "statement/cq-meeting.h"
#include "statement/cq-usage.h"

static CqNode *
make_document (const char *lang, const char *settings, const char *records, const char *text)
{
  g_autofree char *xml
      = g_strdup_printf ("<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:cq=\"urn:communique:statement\" "
                         "version=\"5.0\" xml:lang=\"%s\" role=\"joint-statement\"><info><title>Title</title>"
                         "<confgroup xml:id=\"meeting\"><confnum>6</confnum><confdates>2017-05-01</confdates></confgroup>"
                         "<date role=\"signed\">2017-05-01</date><cq:file profile=\"1\" %s/>%s</info>"
                         "<para role=\"plain\" xml:id=\"p\">%s</para></article>",
                         lang, settings, records, text);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_parse (bytes, "test.xml", NULL, &error);

  g_assert_no_error (error);
  return document;
}

typedef struct
{
  const char *lang;
  const char *within;    /* six months of adoption */
  const char *days;      /* within 60 days */
  const char *yearly;    /* from 2018 */
  const char *every_two; /* years */
  const char *ongoing;
  const char *cell;
} Row;

static void
assert_text (char *actual, const char *expected)
{
  g_assert_cmpstr (actual, ==, expected);
  g_free (actual);
}

/* en, ru, ja, fr, es and zh: the documents of GENRE.md. kk, ky, tg, tk, uz and ar: the acts named in cq-when-words.c. */
static void
test_words (void)
{
  static const Row rows[] = {
    { "en", "within six months of adoption", "within 60 days", "every year from 2018", "every two years",
      "on an ongoing basis", "ongoing" },
    { "ru", "в течение 6 месяцев после принятия", "в течение 60 дней", "каждый год, впервые в 2018 году", "каждые 2 года",
      "на постоянной основе", "постоянно" },
    { "ja", "採択から6か月以内に", "60日以内に", "2018年から毎年", "2年ごとに", "継続的に", "継続" },
    { "zh", "通过后6个月内", "60天内", "自2018年起每年", "每2年", "持续", "持续" },
    { "fr", "dans un délai de six mois à compter de l’adoption", "dans un délai de 60 jours",
      "tous les ans, pour la première fois en 2018", "tous les deux ans", "de manière continue", "en continu" },
    { "es", "en un plazo de seis meses a partir de la adopción", "en un plazo de 60 días", "cada año, por primera vez en 2018",
      "cada dos años", "de manera continua", "continuo" },
    { "kk", "қабылданған күннен бастап 6 ай ішінде", "60 күн ішінде", "жыл сайын (басталуы: 2018 жыл)", "2 жыл сайын",
      "тұрақты негізде", "тұрақты" },
    { "ky", "кабыл алынган күндөн тартып 6 ай ичинде", "60 күн ичинде", "жыл сайын (башталышы: 2018-жыл)",
      "2 жыл сайын", "туруктуу негизде", "туруктуу" },
    { "tg", "дар муддати 6 моҳ пас аз қабул", "дар муддати 60 рӯз", "ҳар сол (оғоз: соли 2018)", "ҳар 2 сол",
      "ба таври доимӣ", "доимӣ" },
    { "tk", "kabul edilenden soň 6 aýyň dowamynda", "60 günüň dowamynda", "her ýyl (başlanýan wagty: 2018-nji ýyl)",
      "her 2 ýyldan bir gezek", "hemişelik esasda", "hemişelik" },
    { "uz", "qabul qilingan kundan boshlab 6 oy ichida", "60 kun ichida", "har yili (boshlanishi: 2018-yil)",
      "har 2 yilda", "doimiy asosda", "doimiy" },
    { "ar", "في غضون 6 أشهر من الاعتماد", "في غضون 60 يوما", "كل عام اعتبارا من عام 2018", "كل عامين", "بصورة مستمرة",
      "مستمر" },
    /* Other letters, other words. */
    { "uz-Cyrl", NULL, NULL, NULL, NULL, NULL, NULL },
    { "zh-Hant", NULL, NULL, NULL, NULL, NULL, NULL },
    { "de", NULL, NULL, NULL, NULL, NULL, NULL },
  };
  const CqDuration half = { .months = 6 };
  const CqDuration days = { .days = 60 };
  const CqDuration year = { .years = 1 };
  const CqDuration two = { .years = 2 };
  const CqDate from = { .year = 2018 };
  g_autoptr (CqWhen) within = cq_when_new_within (&half, "adopted");
  g_autoptr (CqWhen) within_days = cq_when_new_within (&days, NULL);
  g_autoptr (CqWhen) yearly = cq_when_new_recurring (&year, &from);
  g_autoptr (CqWhen) every_two = cq_when_new_recurring (&two, NULL);
  g_autoptr (CqWhen) ongoing = cq_when_new_ongoing ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *lang = rows[i].lang;

      g_test_message ("%s", lang);
      assert_text (cq_when_get_text (within, CQ_WHEN_IN_SENTENCE, lang, "en"), rows[i].within);
      assert_text (cq_when_get_text (within_days, CQ_WHEN_IN_SENTENCE, lang, "en"), rows[i].days);
      assert_text (cq_when_get_text (yearly, CQ_WHEN_IN_SENTENCE, lang, "en"), rows[i].yearly);
      assert_text (cq_when_get_text (every_two, CQ_WHEN_IN_SENTENCE, lang, "en"), rows[i].every_two);
      assert_text (cq_when_get_text (ongoing, CQ_WHEN_IN_SENTENCE, lang, "en"), rows[i].ongoing);
      assert_text (cq_when_get_text (ongoing, CQ_WHEN_IN_TABLE, lang, "en"), rows[i].cell);
    }
}

/* What a document says of its dates holds wherever they are printed, and for that language alone. */
static void
test_date_language (void)
{
  g_autoptr (CqNode) plain = make_document ("ja", "", "", "");
  g_autoptr (CqNode) era = cq_document_set_date_language (plain, "ja-u-ca-japanese");
  g_autoptr (CqNode) both = cq_document_set_date_language (era, "ar-u-nu-arab");
  g_autoptr (CqNode) back = cq_document_set_date_language (both, "ja");
  g_autoptr (CqMeeting) meeting = cq_document_get_meeting (both);
  const CqDate date = { .year = 2018, .month = 12 };
  g_autoptr (CqWhen) due = cq_when_new_date (&date);

  assert_text (cq_document_get_date_text (plain, "signed", NULL), "2017年5月1日");
  assert_text (cq_document_get_date_text (era, "signed", NULL), "平成29年5月1日");
  assert_text (cq_document_get_date_text (both, "signed", "ar"), "١ مايو ٢٠١٧");
  assert_text (cq_document_get_date_text (both, "signed", "en"), "1 May 2017");
  assert_text (cq_meeting_get_dates_text (meeting, NULL), "平成29年5月1日");
  assert_text (cq_document_get_when_text (both, due, CQ_WHEN_IN_SENTENCE, "ja"), "平成30年12月までに");
  assert_text (cq_document_get_when_text (both, due, CQ_WHEN_IN_TABLE, "ar"), "ديسمبر ٢٠١٨");
  assert_text (cq_document_get_when_text (both, due, CQ_WHEN_IN_TABLE, "en"), "Dec. 2018");
  assert_text (cq_document_get_date_text (back, "signed", "ja"), "2017年5月1日");
  assert_text (cq_document_get_date_text (back, "signed", "ar"), "١ مايو ٢٠١٧");
}

/* "Thirty (30) days", in the case that the sentence wants. */
static void
test_lengths (void)
{
  static const struct
  {
    const char *lang;
    const char *text;
  } cases[] = {
    { "en", "within thirty (30) days of adoption" },
    { "ru", "в течение 30 (тридцати) дней после принятия" },
    { "fr", "dans un délai de trente (30) jours à compter de l’adoption" },
    { "es", "en un plazo de treinta (30) días a partir de la adopción" },
    { "ja", "採択から三十（30）日以内に" },
    { "kk", "қабылданған күннен бастап 30 (отыз) күн ішінде" },
    { "tk", "kabul edilenden soň 30 (otuz) günüň dowamynda" },
    { "ar", "في غضون ثلاثين (30) يوما من الاعتماد" },
  };
  const CqDuration days = { .days = 30 };
  g_autoptr (CqWhen) when = cq_when_new_within (&days, "adopted");
  g_autoptr (CqNode) plain = make_document ("en", "", "", "");
  g_autoptr (CqNode) twice = cq_document_set_lengths_twice (plain, TRUE);
  g_autoptr (CqNode) back = cq_document_set_lengths_twice (twice, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_text (cq_document_get_when_text (twice, when, CQ_WHEN_IN_SENTENCE, cases[i].lang), cases[i].text);
  assert_text (cq_document_get_when_text (twice, when, CQ_WHEN_IN_TABLE, "en"), "within 30 days of adoption");
  assert_text (cq_document_get_when_text (back, when, CQ_WHEN_IN_SENTENCE, "en"), "within 30 days of adoption");
  g_assert_true (cq_node_equal (back, plain));
}

/* What a field says in each of its forms. */
static void
test_forms (void)
{
  static const struct
  {
    const char *lang;
    const char *kind;
    const char *text;
  } cases[] = {
    { "en", "date-signed", "1 May 2017" },
    { "en", "date-signed words", "this first day of May, two thousand and seventeen" },
    { "en", "date-signed at", "on 1 May 2017" },
    { "ru", "date-signed words", "первого мая две тысячи семнадцатого года" },
    { "ja", "date-signed era", "平成29年5月1日" },
    { "ja", "date-signed words era", "平成二十九年五月一日" },
    { "ja", "date-signed words", "二千十七年五月一日" },
    { "en", "date-signed era", "1 May 2017" },
    /* Nobody has the words: the date in figures is the date still. */
    { "de", "date-signed words", "1. Mai 2017" },
    { "en", "meeting-dates at", "on 1 May 2017" },
    { "en", "meeting-ordinal", "6th" },
    { "en", "meeting-ordinal words", "sixth" },
    { "ru", "meeting-ordinal words feminine", "шестая" },
    { "ru", "meeting-ordinal words neuter", "шестое" },
    { "ru", "meeting-ordinal words feminine prepositional", "шестой" },
    { "ru", "meeting-ordinal words neuter genitive", "шестого" },
    { "ru", "meeting-ordinal feminine", "6-я" },
    { "fr", "meeting-ordinal", "6e" },
    { "fr", "meeting-ordinal roman", "VIe" },
    { "es", "meeting-ordinal words feminine", "sexta" },
    { "ja", "meeting-ordinal", "第6回" },
    { "ja", "meeting-ordinal words", "第六回" },
    { "zh", "meeting-ordinal", "第六次" },
    { "tk", "meeting-ordinal words", "altynjy" },
    { "tg", "meeting-ordinal words", "шашум" },
    { "uz", "meeting-ordinal words", "oltinchi" },
    { "kk", "meeting-ordinal words", "алтыншы" },
    { "ky", "meeting-ordinal words", "алтынчы" },
    { "ar", "meeting-ordinal words masculine", "السادس" },
    { "en", "date-never words", NULL },
  };
  g_autoptr (CqNode) document = make_document ("en", "", "", "");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s in %s", cases[i].kind, cases[i].lang);
      assert_text (cq_field_compute (document, cases[i].kind, "meeting", cases[i].lang), cases[i].text);
    }
}

static char *
write_text (CqNode *document)
{
  g_autoptr (GPtrArray) fields = cq_fields_list (document);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < fields->len; i++)
    {
      const CqField *field = fields->pdata[i];
      g_autofree char *words = cq_text_get_plain (field->node);

      g_string_append_printf (text, "%s%s=%s", i > 0 ? "; " : "", field->kind, words);
    }
  return g_string_free (text, FALSE);
}

/* The form is chosen; the words follow, and follow again when the date changes. */
static void
test_set_forms (void)
{
  g_autoptr (CqNode) document
      = make_document ("en", "", "",
                       "on <phrase role='field date-signed'><date role='signed'>1 May 2017</date></phrase> and "
                       "<phrase role='field date-next-meeting'><replaceable>date</replaceable></phrase>");
  g_autoptr (CqNode) in_words = cq_fields_set_forms (document, NULL, "date-signed", "words");
  g_autoptr (CqNode) blank = cq_fields_set_forms (in_words, NULL, "date-next-meeting", "words");
  g_autoptr (CqNode) back = cq_fields_set_forms (in_words, NULL, "date-signed", "");
  const CqDate date = { .year = 2018, .month = 12, .day = 31 };
  g_autoptr (CqNode) moved = cq_document_set_date (in_words, "signed", &date);
  g_autoptr (CqNode) refreshed = cq_fields_refresh (in_words, moved);
  g_autofree char *forms = cq_fields_get_forms (in_words, NULL, "date-signed");

  assert_text (write_text (in_words),
               "date-signed words=this first day of May, two thousand and seventeen; date-next-meeting=date");
  g_assert_cmpstr (forms, ==, "words");
  assert_text (write_text (blank),
               "date-signed words=this first day of May, two thousand and seventeen; date-next-meeting words=date");
  g_assert_true (cq_node_equal (back, document));
  assert_text (write_text (refreshed),
               "date-signed words=this thirty-first day of December, two thousand and eighteen; date-next-meeting=date");
}

/* "By the end of 2018" is kept in the file and said in every language; its last day is the year's. */
static void
test_end (void)
{
  const CqDate year = { .year = 2018 };
  const CqDate day = { .year = 2018, .month = 12, .day = 31 };
  g_autoptr (CqWhen) date = cq_when_new_date (&year);
  g_autoptr (CqWhen) at_end = cq_when_with_end (date, TRUE);
  g_autoptr (CqWhen) on_day = cq_when_new_date (&day);
  g_autoptr (CqWhen) no_end = cq_when_with_end (on_day, TRUE);
  g_autoptr (CqNode) element = cq_when_to_node (at_end, CQ_PR_DUE);
  g_autoptr (CqWhen) read = cq_when_from_node (element);
  g_autoptr (CqNode) document = make_document ("en", "", "", "");
  CqDate first, last;

  assert_text (cq_when_get_text (at_end, CQ_WHEN_IN_SENTENCE, "en", "en"), "by the end of 2018");
  assert_text (cq_when_get_text (at_end, CQ_WHEN_IN_SENTENCE, "ja", "en"), "2018年末までに");
  assert_text (cq_when_get_text (at_end, CQ_WHEN_IN_TABLE, "ru", "en"), "до конца 2018 года");
  assert_text (cq_when_get_text (at_end, CQ_WHEN_BARE, "en", "en"), "2018");
  g_assert_true (cq_when_equal (read, at_end));
  g_assert_false (cq_when_equal (date, at_end));
  g_assert_false (cq_when_is_at_end (no_end));
  g_assert_true (cq_when_resolve (at_end, document, &first, &last));
  g_assert_true (cq_date_equal (&last, &day));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/statement/usage/words", test_words);
  g_test_add_func ("/statement/usage/date-language", test_date_language);
  g_test_add_func ("/statement/usage/lengths", test_lengths);
  g_test_add_func ("/statement/usage/forms", test_forms);
  g_test_add_func ("/statement/usage/set-forms", test_set_forms);
  g_test_add_func ("/statement/usage/end", test_end);
  return g_test_run ();
}

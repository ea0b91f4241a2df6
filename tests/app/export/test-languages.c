/* One document in three languages: what is changed once is changed in each copy, each says what it counts for, and what
 * is missing is marked or refused. */
#include <string.h>

#include "docbook/cq-reader.h"
#include "edition/cq-plain-text.h"
#include "export/cq-export.h"
#include "forms/cq-form.h"
#include "statement/cq-clause.h"
#include "statement/cq-concordance.h"
#include "statement/cq-languages.h"

#define VERSION(lang, words) "<phrase xml:lang=\"" lang "\">" words "</phrase>"
#define FIELD(kind, of) "<phrase role=\"field " kind "\" linkend=\"" of "\">…</phrase>"
#define DATE "<date role=\"adopted\">…</date>"
#define SHORT(lang, name) "<phrase role=\"short\" xml:lang=\"" lang "\">" name "</phrase>"

static const char xml[]
    = "<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:cq=\"urn:communique:statement\" version=\"5.0\" xml:lang=\"en\" role=\"joint-statement\">"
      "<info><title>" VERSION ("en", "Joint Statement") VERSION ("ja", "共同声明") VERSION ("ru", "Совместное заявление") "</title>"
      "<authorgroup xml:id=\"parties\"><author xml:id=\"kz\" role=\"party\"><orgname>" SHORT ("en", "Kazakhstan") SHORT ("ja", "カザフスタン")
      SHORT ("ru", "Казахстан") "</orgname></author></authorgroup>"
      "<confgroup xml:id=\"meeting\"><conftitle>" VERSION ("en", "Meeting") VERSION ("ja", "会合") VERSION ("ru", "Встреча") "</conftitle>"
      "<confnum>6</confnum></confgroup><date role=\"adopted\">2017-05-01</date><cq:file profile=\"1\"/>"
      "<cq:language xml:lang=\"en\"/><cq:language xml:lang=\"ja\" standing=\"unofficial-translation\"/>"
      "<cq:language xml:lang=\"ru\" standing=\"official-translation\"/></info>"
      "<para role=\"plain\" xml:id=\"p\">It is " FIELD ("name-short", "kz") " that hosts meeting " FIELD ("meeting-number", "meeting") " on " DATE ".</para>"
      "<para role=\"plain\" xml:lang=\"ja\">主催は" FIELD ("name-short", "kz") "、第" FIELD ("meeting-number", "meeting") "回、" DATE "。</para>"
      "<para role=\"plain\" xml:lang=\"ru\">Принимает " FIELD ("name-short", "kz") ", встреча № " FIELD ("meeting-number", "meeting") ", " DATE ".</para>"
      "</article>";

static CqNode *
load (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_parse (bytes, "test", NULL, &error);

  g_assert_no_error (error);
  return document;
}

static char *
print (CqNode *document, const char *lang)
{
  const CqExportChoice choice = { .lang = lang };
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) edition = cq_export_make_edition (document, &choice, NULL, &error);

  g_assert_no_error (error);
  return cq_plain_text_make (edition, 0);
}

static void
assert_says (CqNode *document, const char *lang, const char *words, gboolean says)
{
  g_autofree char *text = print (document, lang);

  if ((strstr (text, words) != NULL) != says)
    g_error ("in %s “%s” %s: %s", lang, words, says ? "is missing" : "is still there", text);
}

static void
enter (CqNode **document, const char *form, const char *key, const CqRowInput *input)
{
  const CqFormSource source = { .document = *document };
  g_autoptr (CqForm) shown = cq_form_new (&source, form);
  g_autoptr (GError) error = NULL;
  g_autoptr (CqEdit) edit = cq_form_edit (shown, *document, key, input, &error);

  g_assert_no_error (error);
  cq_node_unref (*document);
  *document = cq_node_ref (edit->document);
}

static CqNode *
load_example (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CQ_DATADIR"), "examples", "ashgabat.xml", NULL);
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_load_file (path, NULL, &error);

  g_assert_no_error (error);
  return document;
}

/* A party, a number and a date of the shipped example, each changed once */
static void
test_concordance (void)
{
  static const struct
  {
    const char *lang;
    const char *says[7];
    const char *no_more[5];
  } copies[] = {
    { "en",
      { "Seventh Meeting of Foreign Ministers", "for the seventh Meeting", "On the initiative of Mongolia,", "Japan and Mongolia will convene",
        "Kyrgyz Republic, Mongolia, the Republic of Tajikistan", "at Ashgabat on 2 June 2018. It" },
      { "sixth Meeting", "initiative of Kazakhstan", "Japan and Kazakhstan", "on 1 May 2017. It" } },
    { "ru",
      { "Седьмая встреча министров", "на седьмую встречу", "По инициативе Монголии", "Япония и Монголия проведут",
        "Кыргызской Республики, Монголии, Республики Таджикистан", "и Японии 2 июня 2018 года в городе Ашхабад." },
      { "шестую встречу", "инициативе Казахстана", "Япония и Казахстан", "и Японии 1 мая 2017 года" } },
    { "ja",
      { "対話第7回外相会合", "（以下「対話」という。）第7回外相会合", "モンゴルの提案に基づき", "日本及びモンゴルは、2018年9月までに",
        "トルクメニスタン、日本国及びモンゴル国の外務大臣", "このロードマップは、2018年6月2日、アシガバットにおいて" },
      { "（以下「対話」という。）第6回", "カザフスタンの提案", "日本及びカザフスタン", "このロードマップは、2017年5月1日" } },
  };
  g_autoptr (CqNode) document = load_example ();
  g_autoptr (CqWhen) when = cq_when_parse ("2018-06-02", NULL);
  const CqRowInput country = { .text = "MN" };
  const CqRowInput number = { .text = "7" };
  const CqRowInput date = { .when = when };

  enter (&document, "party/kz", "country", &country);
  enter (&document, "meeting", "meeting-number", &number);
  enter (&document, "document", "date-adopted", &date);
  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    {
      for (guint k = 0; copies[i].says[k] != NULL; k++)
        assert_says (document, copies[i].lang, copies[i].says[k], TRUE);
      for (guint k = 0; copies[i].no_more[k] != NULL; k++)
        assert_says (document, copies[i].lang, copies[i].no_more[k], FALSE);
    }
}

/* Nothing is missing in it, nor behind, and each copy says what it is: an illustration, and of what standing. */
static void
test_example (void)
{
  static const struct
  {
    const char *lang;
    const char *illustration;
    const char *standing;
    const char *first; /* of the parties */
  } copies[] = {
    { "en", "Illustration written from published facts", NULL, "The Ministers of Foreign Affairs of Japan, the Republic of Kazakhstan," },
    { "ru", "Иллюстрация, составленная по опубликованным сведениям", "(неофициальный перевод)", "Министры иностранных дел Республики Казахстан," },
    { "ja", "公表済みの事実に基づいて作成された見本", "（仮訳）", "ウズベキスタン共和国、カザフスタン共和国、" },
  };
  g_autoptr (CqNode) document = load_example ();
  g_autoptr (CqConcordance) concordance = cq_concordance_new (document, NULL);

  g_assert_cmpuint (g_strv_length ((char **) cq_concordance_get_languages (concordance)), ==, G_N_ELEMENTS (copies));
  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    {
      g_assert_cmpuint (cq_concordance_count (concordance, copies[i].lang, CQ_VERSION_MISSING), ==, 0);
      g_assert_cmpuint (cq_concordance_count (concordance, copies[i].lang, CQ_VERSION_BEHIND), ==, 0);
      assert_says (document, copies[i].lang, copies[i].illustration, TRUE);
      assert_says (document, copies[i].lang, copies[i].first, TRUE);
      assert_says (document, copies[i].lang, copies[i].standing != NULL ? copies[i].standing : "translation)", copies[i].standing != NULL);
    }
}

/* Makes a copy, and says whether anything was missing from it. */
static void
assert_complete (CqNode *document, const CqExportChoice *choice)
{
  g_autoptr (GPtrArray) notices = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cq_export_make (document, choice, 0, NULL, NULL, NULL, &notices, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 1000);
  for (guint i = 0; i < notices->len; i++)
    if (strstr (notices->pdata[i], "signatory") == NULL)
      g_error ("%s", (const char *) notices->pdata[i]);
}

/* The example in each of its languages, and in two and three of them side by side */
static void
test_example_copies (void)
{
  static const char *const langs[] = { "en", "ru", "ja" };
  static const char *const beside[][4] = { { "en", "ja", NULL }, { "en", "ru", NULL }, { "en", "ru", "ja", NULL } };
  static const CqExportTarget targets[] = { CQ_EXPORT_PDF, CQ_EXPORT_DOCBOOK, CQ_EXPORT_TEXT };
  g_autoptr (CqNode) document = load_example ();

  for (guint t = 0; t < G_N_ELEMENTS (targets); t++)
    for (guint i = 0; i < G_N_ELEMENTS (langs); i++)
      {
        const CqExportChoice one = { .target = targets[t], .lang = langs[i], .missing = CQ_EXPORT_MISSING_REFUSE };
        const CqExportChoice several = { .target = targets[t], .beside = beside[i], .missing = CQ_EXPORT_MISSING_REFUSE };

        assert_complete (document, &one);
        assert_complete (document, &several);
      }
}

static void
test_standing (void)
{
  g_autoptr (CqNode) document = load ();
  g_autoptr (CqNode) authentic = cq_document_set_standing (document, "ja", CQ_STANDING_AUTHENTIC);

  assert_says (document, "ja", "（仮訳）", TRUE);
  assert_says (document, "ru", "(официальный перевод)", TRUE);
  assert_says (document, "en", "translation", FALSE);
  assert_says (authentic, "ja", "（仮訳）", FALSE);
}

static void
test_missing (void)
{
  g_autoptr (CqNode) whole = load ();
  g_autoptr (CqNode) document = cq_clause_set_content (whole, "p", "ja", NULL);
  g_autoptr (GPtrArray) notices = NULL;
  g_autoptr (GError) error = NULL;
  CqExportChoice choice = { .lang = "ja" };
  g_autoptr (CqNode) marked = cq_export_make_edition (document, &choice, &notices, &error);
  g_autoptr (CqNode) refused = NULL;
  g_autoptr (CqNode) complete = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (notices->len, ==, 1);
  assert_says (document, "ja", "[英語] It is ", TRUE);
  choice.missing = CQ_EXPORT_MISSING_REFUSE;
  refused = cq_export_make_edition (document, &choice, NULL, &error);
  g_assert_null (refused);
  g_assert_error (error, CQ_EDITION_ERROR, CQ_EDITION_ERROR_MISSING);
  g_assert_nonnull (strstr (error->message, "Japanese"));
  g_clear_error (&error);
  choice.lang = "ru";
  complete = cq_export_make_edition (document, &choice, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (complete);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/languages/concordance", test_concordance);
  g_test_add_func ("/export/languages/example", test_example);
  g_test_add_func ("/export/languages/example-copies", test_example_copies);
  g_test_add_func ("/export/languages/standing", test_standing);
  g_test_add_func ("/export/languages/missing", test_missing);
  return g_test_run ();
}

/* One document in three languages: what is changed once is changed in each copy, each says what it counts for, and what
 * is missing is marked or refused. */
#include <string.h>

#include "docbook/cq-reader.h"
#include "edition/cq-plain-text.h"
#include "export/cq-export.h"
#include "forms/cq-form.h"
#include "statement/cq-clause.h"
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

static void
test_concordance (void)
{
  static const char *const langs[] = { "en", "ja", "ru" };
  static const char *const names[] = { "Uzbekistan", "ウズベキスタン", "Узбекистан" };
  static const char *const dates[] = { "2 June 2018", "2018年6月2日", "2 июня 2018" };
  static const char *const old_names[] = { "Kazakhstan", "カザフスタン", "Казахстан" };
  g_autoptr (CqNode) document = load ();
  g_autoptr (CqWhen) when = cq_when_parse ("2018-06-02", NULL);
  const CqRowInput country = { .text = "UZ" };
  const CqRowInput number = { .text = "7" };
  const CqRowInput date = { .when = when };

  enter (&document, "party/kz", "country", &country);
  enter (&document, "meeting", "meeting-number", &number);
  enter (&document, "document", "date-adopted", &date);
  for (guint i = 0; i < G_N_ELEMENTS (langs); i++)
    {
      assert_says (document, langs[i], names[i], TRUE);
      assert_says (document, langs[i], old_names[i], FALSE);
      assert_says (document, langs[i], dates[i], TRUE);
      assert_says (document, langs[i], "7", TRUE);
      assert_says (document, langs[i], "…", FALSE);
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
  g_test_add_func ("/export/languages/standing", test_standing);
  g_test_add_func ("/export/languages/missing", test_missing);
  return g_test_run ();
}

/* Every rule has a document that goes against it and one that does not. */
#include <string.h>

#include "check/cq-check.h"
#include "docbook/cq-reader.h"

#define TITLE "<title>Joint Statement</title>"
#define FILE_RECORD "<cq:file profile=\"1\" formality=\"adopted\"/>"
#define JAPAN \
  "<author xml:id=\"jp\" role=\"party\"><orgname><phrase role=\"short\" xml:lang=\"en\">Japan</phrase></orgname></author>"
#define PARTIES "<authorgroup xml:id=\"parties\">" JAPAN "</authorgroup>"
#define SIGNED "<cq:file profile=\"1\" formality=\"signed\"/>"
#define SIGNATORY(party, name) \
  "<othercredit class=\"other\" role=\"signatory\" linkend=\"" party "\"><personname>" name "</personname></othercredit>"
#define PARTY_RU(forms) \
  "<authorgroup xml:id=\"parties\"><author xml:id=\"jp\" role=\"party\"><orgname><phrase role=\"short\" xml:lang=\"en\">Japan</phrase>" \
  "<phrase role=\"short\" xml:lang=\"ru\">Япония</phrase>" forms "</orgname></author></authorgroup>"
#define JAPAN_OF "<phrase role=\"short-genitive\" xml:lang=\"ru\">Японии</phrase>"
#define GENITIVE(content) \
  "<para role=\"plain\" xml:id=\"x1\" xml:lang=\"ru\">Министр <phrase role=\"field name-short-genitive\" linkend=\"jp\">" content \
  "</phrase>.</para>"
#define PARTY_JA(forms) \
  "<authorgroup xml:id=\"parties\"><author xml:id=\"jp\" role=\"party\"><orgname><phrase role=\"short\" xml:lang=\"en\">Japan</phrase>" \
  "<phrase role=\"short\" xml:lang=\"ja\">日本</phrase>" forms "</orgname></author></authorgroup>"
#define READ_SO "<phrase role=\"sort\" xml:lang=\"ja\">にほん</phrase>"
#define ALPHABET(lang) "<cq:precedence><cq:order place=\"chapeau\" by=\"alphabet\" alphabet=\"" lang "\"/></cq:precedence>"
#define PLAIN "<para role=\"plain\" xml:id=\"x1\">The parties met.</para>"
#define TITLE_BOTH "<title><phrase xml:lang=\"en\">Joint Statement</phrase><phrase xml:lang=\"ja\">共同声明</phrase></title>"
#define LANGUAGES "<cq:language xml:lang=\"en\"/><cq:language xml:lang=\"ja\"/>"
#define TRANSLATED "<para role=\"plain\" xml:lang=\"ja\">当事者は会合した。</para>"
#define COMMITMENT(action) \
  "<para role=\"plain\" xml:id=\"x1\"><phrase xml:id=\"c1\" role=\"commitment\">Japan <emphasis role=\"verb\">will</emphasis> " \
  "<phrase role=\"action\">" action "</phrase></phrase>.</para>"
#define RECORD(attributes, due) "<cq:commitment about=\"c1\" " attributes ">" due "</cq:commitment>"
#define DUE "<cq:due>2018-12</cq:due>"
#define ROADMAP "<cq:roadmap about=\"r\" form=\"matrix\"/>"
#define ANNEX "<appendix xml:id=\"r\" role=\"annex\"><info><title>Roadmap</title></info>" \
              "<para role=\"plain\">Text.</para></appendix>"
#define BRACKET(anchors) "<para role=\"plain\" xml:id=\"x1\">" anchors "</para>"
#define OPEN "<anchor xml:id=\"b1\" role=\"bracket-open\"/>"
#define CLOSE "<anchor xml:id=\"b1-end\" role=\"bracket-close\"/>"

typedef struct
{
  const char *rule;
  const char *bad_info;
  const char *bad_body;
  const char *good_info;
  const char *good_body;
} CqCase;

static const CqCase cases[] = {
  { "invalid-structure", TITLE FILE_RECORD, "<section><para>No title.</para></section>", TITLE FILE_RECORD, PLAIN },
  { "invalid-structure", TITLE FILE_RECORD "<cq:nonsense/>", PLAIN, TITLE FILE_RECORD PARTIES, PLAIN },
  { "duplicate-id", TITLE, PLAIN PLAIN, TITLE, PLAIN },
  { "dangling-link", TITLE, "<para>See <xref linkend=\"nothing\"/>.</para>", TITLE,
    "<para xml:id=\"a\">See <xref linkend=\"a\"/>.</para>" },
  { "dangling-link", TITLE FILE_RECORD "<cq:commitment about=\"c9\"/>", PLAIN,
    TITLE FILE_RECORD RECORD ("actors=\"jp\"", DUE) PARTIES, COMMITMENT ("help") },
  { "undefined-footnote", TITLE, "<para>Text<footnoteref linkend=\"f\"/></para>", TITLE,
    "<para>Text<footnote xml:id=\"f\"><para>Note.</para></footnote> and<footnoteref linkend=\"f\"/></para>" },
  { "undefined-footnote", TITLE, "<para xml:id=\"f\">Text<footnoteref linkend=\"f\"/></para>", TITLE, PLAIN },
  { "part-without-title", FILE_RECORD "<title/>", PLAIN, TITLE FILE_RECORD, PLAIN },
  { "part-without-title", TITLE FILE_RECORD,
    PLAIN "<appendix xml:id=\"r\" role=\"annex\"><info><title/></info><para>Text.</para></appendix>",
    TITLE FILE_RECORD, PLAIN ANNEX },
  { "part-without-title", FILE_RECORD "<title/>", PLAIN,
    FILE_RECORD "<title><phrase role=\"field text\"><replaceable>title</replaceable></phrase></title>", PLAIN },
  { "party-without-name",
    TITLE FILE_RECORD "<authorgroup><author xml:id=\"p1\" role=\"party\"><orgname><phrase role=\"short\" xml:lang=\"en\">"
    "<replaceable>party</replaceable></phrase></orgname></author></authorgroup>",
    PLAIN, TITLE FILE_RECORD PARTIES, PLAIN },
  { "name-form-missing", TITLE FILE_RECORD PARTY_RU (""), GENITIVE ("<replaceable>участник</replaceable>"), TITLE FILE_RECORD PARTY_RU (JAPAN_OF),
    GENITIVE ("Японии") },
  /* A language that writes the name as it is lacks nothing. */
  { "name-form-missing", TITLE FILE_RECORD PARTY_RU (""), GENITIVE ("<replaceable>участник</replaceable>"), TITLE FILE_RECORD PARTIES,
    "<para role=\"plain\" xml:id=\"x1\">The Minister of <phrase role=\"field name-short-genitive\" linkend=\"jp\">Japan</phrase>.</para>" },
  { "name-without-reading", TITLE FILE_RECORD PARTY_JA ("") ALPHABET ("ja"), PLAIN, TITLE FILE_RECORD PARTY_JA (READ_SO) ALPHABET ("ja"), PLAIN },
  { "name-without-reading", TITLE FILE_RECORD PARTY_JA ("") ALPHABET ("ja"), PLAIN, TITLE FILE_RECORD PARTY_JA ("") ALPHABET ("en"), PLAIN },
  { "order-unknown", TITLE FILE_RECORD PARTIES ALPHABET ("mi"), PLAIN, TITLE FILE_RECORD PARTIES ALPHABET ("tg"), PLAIN },
  { "signatory-of-unknown-party",
    TITLE SIGNED "<authorgroup>" JAPAN SIGNATORY ("x1", "Somebody") "</authorgroup>", PLAIN,
    TITLE SIGNED "<authorgroup>" JAPAN SIGNATORY ("jp", "Somebody") "</authorgroup>", PLAIN },
  { "signed-without-signatories", TITLE SIGNED PARTIES, PLAIN, TITLE FILE_RECORD PARTIES, PLAIN },
  { "signed-without-signatories", TITLE SIGNED PARTIES, PLAIN,
    TITLE SIGNED "<authorgroup>" JAPAN SIGNATORY ("jp", "Somebody") "</authorgroup>", PLAIN },
  /* A signatory without a name holds a place in the order of signing. */
  { "signed-without-signatories", TITLE SIGNED "<authorgroup>" JAPAN SIGNATORY ("jp", "") "</authorgroup>", PLAIN,
    TITLE SIGNED "<authorgroup>" JAPAN SIGNATORY ("jp", "Somebody") "</authorgroup>", PLAIN },
  { "party-without-signatory",
    TITLE SIGNED "<authorgroup>" JAPAN "<author xml:id=\"kz\" role=\"party\"><orgname><phrase role=\"short\">Kazakhstan"
    "</phrase></orgname></author>" SIGNATORY ("jp", "Somebody") "</authorgroup>",
    PLAIN, TITLE SIGNED "<authorgroup>" JAPAN SIGNATORY ("jp", "Somebody") "</authorgroup>", PLAIN },
  { "meeting-without-date", TITLE FILE_RECORD "<confgroup xml:id=\"meeting\"><conftitle>6th Meeting</conftitle></confgroup>", PLAIN,
    TITLE FILE_RECORD "<confgroup xml:id=\"meeting\"><confdates>2017-05-01</confdates></confgroup>", PLAIN },
  { "unfilled-field", TITLE FILE_RECORD,
    "<para role=\"plain\"><phrase role=\"field text\"><replaceable>place</replaceable></phrase></para>",
    TITLE FILE_RECORD, "<para role=\"plain\"><phrase role=\"field text\">Ashgabat</phrase></para>" },
  /* In the documents of others, much means something else: a replaceable is what the reader puts in. */
  { "meeting-without-date", TITLE FILE_RECORD "<confgroup><conftitle>6th Meeting</conftitle></confgroup>", PLAIN,
    TITLE "<confgroup><conftitle>6th Meeting</conftitle></confgroup>", PLAIN },
  { "unfilled-field", TITLE FILE_RECORD, "<para role=\"plain\"><replaceable>x</replaceable></para>", TITLE,
    "<para>cp <replaceable>file</replaceable></para>" },
  { "empty-section", TITLE FILE_RECORD,
    "<section role=\"area\" xml:id=\"s\"><title>Ports</title><para role=\"empty\"><replaceable>No clause yet</replaceable>"
    "</para></section>",
    TITLE FILE_RECORD, "<section role=\"area\" xml:id=\"s\"><title>Ports</title>" PLAIN "</section>" },
  { "commitment-without-actor", TITLE FILE_RECORD PARTIES RECORD ("", DUE), COMMITMENT ("help"),
    TITLE FILE_RECORD PARTIES RECORD ("actors=\"jp\"", DUE), COMMITMENT ("help") },
  { "commitment-without-action", TITLE FILE_RECORD PARTIES RECORD ("actors=\"jp\"", DUE), COMMITMENT (" "),
    TITLE FILE_RECORD PARTIES RECORD ("actors=\"jp\"", DUE), COMMITMENT ("help") },
  { "commitment-without-date", TITLE FILE_RECORD PARTIES RECORD ("actors=\"jp\"", ""), COMMITMENT ("help"),
    TITLE FILE_RECORD PARTIES RECORD ("actors=\"jp\"", DUE), COMMITMENT ("help") },
  { "commitment-without-date", TITLE FILE_RECORD PARTIES RECORD ("actors=\"jp\"", ""), COMMITMENT ("help"),
    TITLE FILE_RECORD PARTIES RECORD ("actors=\"jp\"", "<cq:due ongoing=\"true\"/>"), COMMITMENT ("help") },
  { "relative-date-without-anchor",
    TITLE FILE_RECORD PARTIES RECORD ("actors=\"jp\"", "<cq:due within=\"P6M\" of=\"adopted\"/>"), COMMITMENT ("help"),
    TITLE FILE_RECORD PARTIES "<date role=\"adopted\">2017-05-01</date>"
    RECORD ("actors=\"jp\"", "<cq:due within=\"P6M\" of=\"adopted\"/>"), COMMITMENT ("help") },
  { "unreadable-date", TITLE FILE_RECORD PARTIES RECORD ("actors=\"jp\"", "<cq:due>soon</cq:due>"), COMMITMENT ("help"),
    TITLE FILE_RECORD PARTIES RECORD ("actors=\"jp\"", DUE), COMMITMENT ("help") },
  { "roadmap-empty", TITLE FILE_RECORD PARTIES ROADMAP RECORD ("actors=\"jp\"", DUE), COMMITMENT ("help") ANNEX,
    TITLE FILE_RECORD PARTIES ROADMAP RECORD ("actors=\"jp\" roadmap=\"true\"", DUE), COMMITMENT ("help") ANNEX },
  { "unknown-language", TITLE FILE_RECORD, "<para role=\"plain\" xml:lang=\"qqq\">Text.</para>", TITLE FILE_RECORD, PLAIN },
  { "missing-translation", TITLE_BOTH FILE_RECORD LANGUAGES, PLAIN, TITLE_BOTH FILE_RECORD LANGUAGES, PLAIN TRANSLATED },
  /* A language that nothing is written in yet, and a name that is the only word in it */
  { "missing-translation", TITLE FILE_RECORD LANGUAGES, PLAIN,
    TITLE FILE_RECORD "<authorgroup><author xml:id=\"jp\" role=\"party\"><orgname><phrase role=\"short\" xml:lang=\"en\">Japan"
    "</phrase><phrase role=\"short\" xml:lang=\"ja\">日本</phrase></orgname></author></authorgroup>", PLAIN },
  { "text-behind", TITLE_BOTH FILE_RECORD LANGUAGES "<cq:version about=\"x1\" xml:lang=\"ja\" of=\"en\" fingerprint=\"0123456789abcdef\"/>",
    PLAIN TRANSLATED, TITLE_BOTH FILE_RECORD LANGUAGES, PLAIN TRANSLATED },
  { "wrong-script", TITLE FILE_RECORD, "<para role=\"plain\">Стороны приветствуют сотрудничество.</para>",
    TITLE FILE_RECORD, "<para role=\"plain\">They saw <foreignphrase>Стороны приветствуют</foreignphrase>.</para>" },
  { "unbalanced-bracket", TITLE FILE_RECORD "<cq:bracket about=\"b1\" status=\"open\"/>", BRACKET (OPEN "text"),
    TITLE FILE_RECORD "<cq:bracket about=\"b1 b1-end\" status=\"open\"/>", BRACKET (OPEN "text" CLOSE) },
  { "unbalanced-bracket", TITLE FILE_RECORD "<cq:bracket about=\"b1 b1-end\" status=\"open\"/>",
    BRACKET (CLOSE "text" OPEN), TITLE FILE_RECORD "<cq:bracket about=\"b1 b1-end\" status=\"open\"/>",
    BRACKET (OPEN "text" CLOSE) },
};

static GPtrArray *
check (const char *info,
       const char *body)
{
  g_autofree char *xml
    = g_strdup_printf ("<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:cq=\"urn:communique:statement\""
                       " xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"5.0\" xml:lang=\"en\""
                       " role=\"joint-statement\">\n<info>%s</info>\n%s</article>\n",
                       info, body);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = cq_reader_parse (bytes, "test.xml", NULL, &error);
  GPtrArray *problems;

  g_assert_no_error (error);
  problems = cq_check_document (document, "test.xml", &error);
  g_assert_no_error (error);
  return problems;
}

static const CqProblem *
find (GPtrArray *problems,
      const char *rule)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const CqProblem *problem = g_ptr_array_index (problems, i);

      if (g_str_equal (problem->rule, rule))
        return problem;
    }
  return NULL;
}

static void
say_all (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const CqProblem *problem = g_ptr_array_index (problems, i);

      g_test_message ("%s:%u: %s: %s", problem->file, problem->line, problem->rule, problem->message);
    }
}

static void
test_case (gconstpointer data)
{
  const CqCase *one = data;
  g_autoptr (GPtrArray) bad = check (one->bad_info, one->bad_body);
  g_autoptr (GPtrArray) good = check (one->good_info, one->good_body);
  const CqProblem *problem = find (bad, one->rule);

  if (problem == NULL)
    {
      say_all (bad);
      g_test_fail ();
      return;
    }
  g_assert_cmpstr (problem->file, ==, "test.xml");
  g_assert_cmpuint (problem->line, >, 0);
  g_assert_cmpstr (problem->message, !=, "");
  g_assert_cmpstr (problem->remedy, !=, "");
  g_assert_false (g_str_has_suffix (problem->message, "."));

  say_all (good);
  g_assert_null (find (good, one->rule));
}

/* Every rule stands in the table above; those of glyphs, words and pictures are tested on pages, those of spelling by
 * themselves, those of the office's files where the command line is. */
static void
test_all_rules_tested (void)
{
  const char *const *rules = cq_check_list_rules ();

  for (guint i = 0; rules[i] != NULL; i++)
    {
      gboolean found = g_str_equal (rules[i], "missing-glyph") || g_str_equal (rules[i], "broken-word") || g_str_has_suffix (rules[i], "-picture")
                       || g_str_has_suffix (rules[i], "-fault") || g_str_equal (rules[i], "spelling")
                       || g_str_equal (rules[i], "missing-dictionary");

      for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
        found = found || g_str_equal (cases[j].rule, rules[i]);
      g_test_message ("%s", rules[i]);
      g_assert_true (found);
    }
}

static void
test_clean (void)
{
  g_autoptr (GPtrArray) problems
    = check (TITLE FILE_RECORD PARTIES RECORD ("actors=\"jp\"", DUE)
             "<confgroup xml:id=\"meeting\"><confdates>2017-05-01</confdates></confgroup>", COMMITMENT ("help"));

  say_all (problems);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_place (void)
{
  g_autoptr (GPtrArray) problems
    = check (TITLE FILE_RECORD, PLAIN "\n<section xml:id=\"s\" role=\"area\"><title>A</title>\n<para role=\"plain\" xml:id=\"p\">"
             "<phrase role=\"field text\"><replaceable>place</replaceable></phrase></para></section>");
  const CqProblem *problem = find (problems, "unfilled-field");

  g_assert_nonnull (problem);
  g_assert_cmpuint (problem->line, ==, 5);
  g_assert_cmpstr (problem->id, ==, "p");
  g_assert_nonnull (strstr (problem->message, "place"));
  g_assert_cmpint (problem->severity, ==, CQ_PROBLEM_WARNING);
}

/* What is not yet said once is not said twice. */
static void
test_once (void)
{
  g_autoptr (GPtrArray) problems
    = check (TITLE SIGNED "<authorgroup>" JAPAN SIGNATORY ("zz", "Somebody") "</authorgroup>", PLAIN);

  g_assert_nonnull (find (problems, "signatory-of-unknown-party"));
  g_assert_null (find (problems, "dangling-link"));
}

/* A party is called by its name, in whatever language it has one, else by what a template asks for. */
static void
test_party_names (void)
{
  static const char info[]
      = TITLE SIGNED "<authorgroup>" JAPAN
                     "<author xml:id=\"p1\" role=\"party\"><orgname><phrase role=\"short\" xml:lang=\"ru\">Казахстан</phrase>"
                     "</orgname></author>"
                     "<author xml:id=\"p2\" role=\"party\"><orgname><phrase role=\"short\" xml:lang=\"en\">"
                     "<replaceable>second party</replaceable></phrase></orgname></author>" SIGNATORY ("p2", "Somebody")
                     "</authorgroup>";
  static const char *const expected[] = {
    "The party “Казахстан” has no name in the document’s language",
    "The party “[second party]” has no name in the document’s language",
    "No signatory is named for “Japan”",
    "No signatory is named for “Казахстан”",
  };
  g_autoptr (GPtrArray) problems = check (info, PLAIN);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < problems->len; j++)
        found = found || g_str_equal (((CqProblem *) problems->pdata[j])->message, expected[i]);
      g_test_message ("%s", expected[i]);
      g_assert_true (found);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/check/%s/%u", cases[i].rule, i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/check/all-rules-tested", test_all_rules_tested);
  g_test_add_func ("/check/clean", test_clean);
  g_test_add_func ("/check/place", test_place);
  g_test_add_func ("/check/once", test_once);
  g_test_add_func ("/check/party-names", test_party_names);
  return g_test_run ();
}

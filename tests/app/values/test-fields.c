/* Fields that values name in braces: they follow the document, in each language of a text; and the verb of a clause, which
 * stands where its language has it. */
#include "edition/cq-edition.h"
#include "edition/cq-plain-text.h"
#include "values-fixtures.h"

static const char values[]
    = "{\"languages\": [\"en\", \"ru\", \"ja\"],"
      " \"subtitle\": {\"en\": \"{meeting-ordinal words} Meeting\", \"ru\": \"{meeting-ordinal words feminine} встреча\", \"ja\": \"{meeting-ordinal}会合\"},"
      " \"meeting\": {\"number\": 6, \"city\": {\"en\": \"Ashgabat\", \"ru\": \"Ашхабад\", \"ja\": \"アシガバット\"}, \"start\": \"2017-05-01\"},"
      " \"parties\": [{\"country\": \"KZ\"}, {\"country\": \"JP\"}],"
      " \"chapeau\": {\"text\": {\"en\": \"The Ministers of {name-list-formal}, on {date-signed},[^1]\","
      "   \"ru\": \"Министры {name-list-formal-genitive}, {date-signed},[^1]\", \"ja\": \"{name-list-formal}の大臣は、{date-signed}、\"},"
      "  \"footnotes\": {\"1\": {\"en\": \"They met at {meeting-city}.\", \"ru\": \"Город: {meeting-city}.\"}}},"
      " \"preamble\": [{\"verb\": {\"en\": \"Recalling\", \"ru\": \"напоминая\", \"ja\": \"想起し\"},"
      "  \"text\": {\"en\": \"the initiative of {name-short:jp},\", \"ru\": \"об инициативе {name-short-genitive:jp},\", \"ja\": \"{name-short:jp}の提唱を、\"}}],"
      " \"clauses\": [{\"text\": {\"en\": \"{name-formal:kz} thanks {Somebody} at \\\\{meeting-city}. {actors} {verb} {action} {due}. Done {languages authentic}.\","
      "   \"ja\": \"{actors}は、{due-date}の会合で{action}{verb}。\"},"
      "  \"commitment\": {\"actors\": [\"jp\"], \"verb\": {\"en\": \"will\", \"ja\": \"する\"}, \"due\": \"2018-01\","
      "   \"action\": {\"en\": \"help {name-formal:kz}\", \"ja\": \"支援\"}}}],"
      " \"dates\": {\"signed\": \"2017-05-01\"}}";

static CqNode *
fill (void)
{
  g_autoptr (CqNode) fresh = new_document ("joint-statement");

  return apply_text (fresh, values, CQ_VALUES_FILL);
}

static void
assert_prints (CqNode *document, const char *lang, const char *words)
{
  const CqEditionOptions options = { .lang = lang };
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) edition = cq_edition_make (document, &options, NULL, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = cq_plain_text_make (edition, 0);
  if (strstr (text, words) == NULL)
    g_error ("in %s “%s” is missing: %s", lang, words, text);
}

static void
test_fill (void)
{
  g_autoptr (CqNode) document = fill ();

  assert_sound (document);
  assert_prints (document, "en", "\nSixth Meeting\n");
  assert_prints (document, "ru", "\nШестая встреча\n");
  assert_prints (document, "ja", "\n第6回会合\n");
  assert_prints (document, "en", "The Ministers of the Republic of Kazakhstan and Japan, on 1 May 2017,");
  assert_prints (document, "ru", "Министры Республики Казахстан и Японии, 1 мая 2017 года,");
  assert_prints (document, "ja", "の大臣は、2017年5月1日、");
  assert_prints (document, "en", "Done in the English, Japanese and Russian languages, all texts being equally authentic.");
  assert_prints (document, "en", "They met at Ashgabat.");
  assert_prints (document, "ru", "Город: Ашхабад.");
  assert_prints (document, "ru", "напоминая об инициативе Японии,");
}

/* A sentence begins with a capital, and what stands within it does not; what is no field is printed as it stands. */
static void
test_sentence (void)
{
  g_autoptr (CqNode) document = fill ();

  assert_prints (document, "en", "The Republic of Kazakhstan thanks {Somebody} at {meeting-city}. Japan will help "
                                 "the Republic of Kazakhstan by January 2018.");
  assert_prints (document, "ja", "日本は、2018年1月の会合で支援する。");
}

/* What is changed once is changed wherever it stands. */
static void
test_follow (void)
{
  g_autoptr (CqNode) document = fill ();
  g_autoptr (CqNode) changed
      = apply_text (document,
                    "{\"meeting\": {\"number\": 7}, \"dates\": {\"signed\": \"2018-06-02\"},"
                    " \"parties\": [{\"id\": \"jp\", \"short\": {\"en\": \"Nippon\"}}],"
                    " \"closing\": \"Signed {date-signed at}.\"}",
                    CQ_VALUES_MERGE);

  assert_sound (changed);
  assert_prints (changed, "en", "\nSeventh Meeting\n");
  assert_prints (changed, "ru", "\nСедьмая встреча\n");
  assert_prints (changed, "ja", "\n第7回会合\n");
  assert_prints (changed, "en", "the initiative of Nippon,");
  assert_prints (changed, "ru", ", 2 июня 2018 года,");
  assert_prints (changed, "ja", "の大臣は、2018年6月2日、");
  assert_prints (changed, "en", "Signed on 2 June 2018.");
}

/* A Japanese verb ends its clause, before the comma; whichever language is the principal one. */
static void
test_verb (void)
{
  g_autoptr (CqNode) fresh = new_document ("joint-statement");
  g_autoptr (CqNode) document = fill ();
  g_autoptr (CqNode) japanese
      = apply_text (fresh,
                    "{\"lang\": \"ja\", \"preamble\": [{\"verb\": \"歓迎し\", \"text\": \"進展を\"},"
                    " {\"id\": \"late\", \"text\": \"重要性を、[^1]\", \"footnotes\": {\"1\": \"注\"}, \"verb\": \"強調し\"}]}",
                    CQ_VALUES_FILL);
  g_autoptr (CqNode) changed
      = apply_text (japanese, "{\"preamble\": [{\"id\": \"late\", \"verb\": \"確認し\"}]}", CQ_VALUES_MERGE);

  assert_prints (document, "ja", "\n日本の提唱を想起し、\n");
  assert_prints (japanese, "ja", "\n進展を歓迎し\n");
  assert_prints (japanese, "ja", "\n重要性を強調し、[1]\n");
  assert_prints (changed, "ja", "\n重要性を確認し、[1]\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/values/fields/fill", test_fill);
  g_test_add_func ("/values/fields/sentence", test_sentence);
  g_test_add_func ("/values/fields/follow", test_follow);
  g_test_add_func ("/values/fields/verb", test_verb);
  return g_test_run ();
}

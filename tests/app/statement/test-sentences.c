/* Sentences composed from records, the fields in them, printed numbers, brackets and terms. */
#include <string.h>

#include "dossier.h"
#include "statement/cq-bracket.h"
#include "statement/cq-commitment-change.h"
#include "statement/cq-field.h"
#include "statement/cq-meeting.h"
#include "statement/cq-numbering.h"
#include "statement/cq-party.h"
#include "statement/cq-term.h"
#include "tree/cq-node-builder.h"

#define HEAD                                                                                                           \
  "<article xmlns='http://docbook.org/ns/docbook' xmlns:cq='urn:communique:statement' version='5.0' xml:lang='en'>"    \
  "<info><title>T</title><authorgroup>"                                                                                \
  "<author xml:id='jp' role='party'><orgname><phrase role='short' xml:lang='en'>Japan</phrase></orgname></author>"     \
  "<author xml:id='kz' role='party'><orgname><phrase role='short' xml:lang='en'>Kazakhstan</phrase></orgname></author>"\
  "<author xml:id='us' role='observer'><orgname><phrase role='short' xml:lang='en'>the United States</phrase></orgname></author>" \
  "</authorgroup><date role='adopted'>2017-05-01</date>"                                                               \
  "<cq:file profile='1' numbering='%s'/>%s</info>%s</article>"

static CqNode *
make (const char *numbering, const char *records, const char *body)
{
  g_autofree char *xml = g_strdup_printf (HEAD, numbering, records, body);

  return read_xml (xml);
}

static CqNode *
make_record (const char *const *actors, const char *due)
{
  g_autoptr (GPtrArray) owners = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_owner_unref);
  g_autoptr (CqNode) empty = cq_commitment_record_new ("c1");
  g_autoptr (CqNode) owned = NULL;
  g_autoptr (CqWhen) when = due != NULL ? cq_when_parse (due, NULL) : NULL;

  for (guint i = 0; actors[i] != NULL; i++)
    g_ptr_array_add (owners, cq_owner_new_party (actors[i]));
  owned = cq_commitment_record_with_owners (empty, CQ_OWNERS_ACTORS, owners);
  return cq_commitment_record_with_when (owned, CQ_PR_DUE, when);
}

static void
test_compose (void)
{
  static const struct
  {
    const char *actors[3];
    const char *due;
    const char *pattern;
    const char *sentence;
  } cases[] = {
    { { "jp" }, "2018-12", NULL, "Japan will build roads by December 2018." },
    { { "jp", "kz" }, NULL, NULL, "Japan and Kazakhstan will build roads." },
    { { "jp" }, "2018-12", "To this end {actors} {verb} {action} by {due}.",
      "To this end Japan will build roads by December 2018." },
    { { "jp" }, "2018-12", "{actors} {verb} {action}, {due}.", "Japan will build roads, by December 2018." },
    { { "jp" }, "2018-01", "{actors} {verb} {action} at a meeting in {due}.",
      "Japan will build roads at a meeting in January 2018." },
    { { NULL }, NULL, "{actors} {verb} {action} by {due}.", "Who will build roads by date." },
    { { "us" }, "2018", NULL, "The United States will build roads by 2018." },
    { { "us" }, NULL, "To this end {actors} {verb} {action}.", "To this end the United States will build roads." },
    { { "us" }, NULL, "They met. {actors} {verb} {action}.", "They met. The United States will build roads." },
    { { "jp" }, "2018", "The roads are built.", "The roads are built." },
    { { "jp" }, "2018", "A {brace} stays, {actors} {verb} {action}.", "A {brace} stays, Japan will build roads." },
  };
  g_autoptr (CqNode) document = make ("continuous", "", "<para>x</para>");
  g_autoptr (GPtrArray) action = cq_content_new ("build roads");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CqNode) record = make_record (cases[i].actors, cases[i].due);
      g_autoptr (GPtrArray) pattern = cases[i].pattern != NULL ? cq_content_new (cases[i].pattern) : NULL;
      g_autoptr (GPtrArray) content
          = cq_commitment_compose (document, record, "c1", "en", pattern, "will", action);
      g_autoptr (CqNode) empty = cq_node_new_with_text (CQ_DB_PARA, NULL);
      g_autoptr (CqNode) para = cq_node_with_child_array (empty, content);
      g_autofree char *sentence = cq_node_dup_text_content (para);

      g_assert_cmpstr (sentence, ==, cases[i].sentence);
      g_assert_true (cq_node_has_role (cq_tree_find_id (para, "c1", NULL), CQ_DB_PHRASE, "commitment"));
    }
}

static void
test_due_moves_sentence (void)
{
  g_autoptr (CqNode) document = make (
      "continuous", "<cq:commitment about='c1' actors='jp'><cq:due>2018-12</cq:due></cq:commitment>",
      "<para><phrase xml:id='c1' role='commitment'>Japan will act "
      "<phrase role='field due' linkend='c1'>by December 2018</phrase></phrase>, or before "
      "<phrase role='field due-date' linkend='c1'>December 2018</phrase>; "
      "<phrase role='field name-short' linkend='jp'>our host</phrase>.</para>");
  g_autoptr (CqWhen) later = cq_when_parse ("2019-Q3", NULL);
  g_autoptr (CqNode) changed = cq_commitment_set_due (document, "c1", later);
  g_autofree char *text = cq_node_dup_text_content (cq_node_find_child (cq_document_get_root (changed), CQ_DB_PARA));
  g_autoptr (CqNode) again = cq_fields_refresh (document, changed);

  /* What was typed over a name stays: its source did not change */
  g_assert_cmpstr (text, ==,
                   "Japan will act by the third quarter of 2019, or before the third quarter of 2019; our host.");
  g_assert_true (cq_node_equal (again, changed));
}

/* “By {due-date}” is right for a date; another time brings its own preposition. */
static void
test_due_takes_preposition (void)
{
  static const struct
  {
    const char *due, *english, *japanese;
  } cases[] = {
    { "<cq:due>2019-Q3</cq:due>", "Japan will act by the third quarter of 2019, as agreed; by the third quarter of 2019 and not before the third quarter of 2019.",
      "日本は2019年第3四半期までに行う。" },
    { "<cq:due>2018<cq:wording>by the end of 2018</cq:wording><cq:wording xml:lang='ja'>2018年末までに</cq:wording></cq:due>",
      "Japan will act by the end of 2018, as agreed; by the end of 2018 and not before by the end of 2018.", "日本は2018年末までに行う。" },
    { "<cq:due within='P6M' of='adopted'/>",
      "Japan will act within six months of adoption, as agreed; within six months of adoption and not before within six months of adoption.",
      "日本は採択から6か月以内に行う。" },
    { "<cq:due>2018/2020</cq:due>", "Japan will act in 2018–2020, as agreed; in 2018–2020 and not before 2018–2020.", "日本は2018年から2020年までの間に行う。" },
    { "<cq:due ongoing='true'/>", "Japan will act on an ongoing basis, as agreed; on an ongoing basis and not before on an ongoing basis.", "日本は継続的に行う。" },
  };
  g_autoptr (CqNode) document = make (
      "continuous", "<cq:commitment about='c1' actors='jp'><cq:due>2018-12</cq:due></cq:commitment>",
      "<section><title>A</title>"
      "<para xml:lang='en'><phrase xml:id='c1' role='commitment'>Japan will act by <phrase role='field due-date' linkend='c1'>December 2018</phrase></phrase>, as agreed; "
      "<phrase role='field due' linkend='c1'>by December 2018</phrase> and not before <phrase role='field due-date' linkend='c1'>December 2018</phrase>.</para>"
      "<para xml:lang='ja'>日本は<phrase role='field due-date' linkend='c1'>2018年12月</phrase>までに行う。</para></section>");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *xml = g_strconcat ("<a xmlns:cq=\"urn:communique:statement\">", cases[i].due, "</a>", NULL);
      g_autoptr (CqNode) holder = read_xml (xml);
      g_autoptr (CqWhen) due = cq_when_from_node (cq_node_get_child (cq_document_get_root (holder), 0));
      g_autoptr (CqWhen) date = cq_when_parse ("2018-12", NULL);
      g_autoptr (CqNode) changed = cq_commitment_set_due (document, "c1", due);
      g_autoptr (CqNode) back = cq_commitment_set_due (changed, "c1", date);
      CqNode *section = cq_node_find_child (cq_document_get_root (changed), CQ_DB_SECTION);
      CqNode *section_back = cq_node_find_child (cq_document_get_root (back), CQ_DB_SECTION);
      g_autofree char *text = cq_node_dup_text_content (section);
      g_autofree char *expected = g_strconcat ("A", cases[i].english, cases[i].japanese, NULL);
      g_autofree char *text_back = cq_node_dup_text_content (section_back);

      g_assert_cmpstr (text, ==, expected);
      g_assert_cmpstr (text_back, ==, "AJapan will act by December 2018, as agreed; by December 2018 and not before December 2018.日本は2018年12月までに行う。");
    }
}

static void
test_capital_stays (void)
{
  g_autoptr (CqNode) document
      = make ("continuous", "",
              "<para><phrase role='field name-short' linkend='us'>The United States</phrase> and "
              "<phrase role='field name-short' linkend='us'>the United States</phrase></para>");
  g_autoptr (CqNode) renamed = cq_party_set_name (document, "us", CQ_COUNTRY_SHORT, "en", "the Union");
  g_autoptr (CqNode) changed = cq_fields_refresh (document, renamed);
  g_autoptr (CqNode) same = cq_fields_refresh (NULL, document);
  g_autofree char *text = cq_node_dup_text_content (cq_node_find_child (cq_document_get_root (changed), CQ_DB_PARA));

  g_assert_cmpstr (text, ==, "The Union and the Union");
  g_assert_true (same == document);
}

static CqNode *
act (CqNode *document, const char *id, const char *actor)
{
  g_autoptr (GPtrArray) owners = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_owner_unref);

  if (actor != NULL)
    g_ptr_array_add (owners, cq_owner_new_party (actor));
  return cq_commitment_set_owners (document, id, CQ_OWNERS_ACTORS, owners);
}

static void
assert_para (CqNode *document, const char *expected)
{
  g_autofree char *text = cq_node_dup_text_content (cq_node_find_child (cq_document_get_root (document), CQ_DB_PARA));

  g_assert_cmpstr (text, ==, expected);
}

/* A blank begins a sentence as a word would, and so does what fills it. */
static void
test_blank_begins (void)
{
  static const char *const actors[] = { "us", "jp" };
  g_autoptr (CqNode) document
      = make ("continuous", "<cq:commitment about='c1'/>",
              "<para><phrase role='field actors' linkend='c1'><replaceable>who</replaceable></phrase> will act. "
              "<phrase role='field actors' linkend='c1'><replaceable>who</replaceable></phrase>"
              "<footnote><para>With <phrase role='field actors' linkend='c1'><replaceable>who</replaceable></phrase>.</para></footnote>, "
              "with <phrase role='field actors' linkend='c1'><replaceable>who</replaceable></phrase>, will see.</para>");
  g_autoptr (CqNode) again = cq_fields_refresh (NULL, document);

  assert_para (again, "Who will act. WhoWith who., with who, will see.");
  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    {
      g_autoptr (CqNode) filled = act (again, "c1", actors[i]);
      g_autoptr (CqNode) emptied = act (filled, "c1", NULL);

      assert_para (filled, i == 0 ? "The United States will act. The United StatesWith the United States., with the "
                                    "United States, will see."
                                  : "Japan will act. JapanWith Japan., with Japan, will see.");
      assert_para (emptied, "Who will act. WhoWith who., with who, will see.");
    }
}

static void
test_refresh_all (void)
{
  g_autoptr (CqNode) document
      = make ("continuous", "",
              "<para><phrase role='field name-list' linkend='jp'><replaceable>all</replaceable></phrase> met on "
              "<phrase role='field date-adopted'><replaceable>day</replaceable></phrase> in "
              "<phrase role='field meeting-city'><replaceable>town</replaceable></phrase>"
              "<phrase role='field text'><replaceable>free</replaceable></phrase>.</para>");
  g_autoptr (CqNode) filled = cq_fields_refresh (NULL, document);
  g_autofree char *text = cq_node_dup_text_content (cq_node_find_child (cq_document_get_root (filled), CQ_DB_PARA));
  g_autoptr (CqNode) again = cq_fields_refresh (NULL, filled);
  g_autoptr (GPtrArray) fields = cq_fields_list (filled);

  g_assert_cmpstr (text, ==, "Japan and Kazakhstan met on 1 May 2017 in townfree.");
  g_assert_true (again == filled);
  g_assert_cmpuint (fields->len, ==, 4);
  g_assert_true (((CqField *) g_ptr_array_index (fields, 1))->filled);
  g_assert_false (((CqField *) g_ptr_array_index (fields, 2))->filled);
}

static const char body[]
    = "<orderedlist role='operative'><listitem xml:id='a'><para>A</para></listitem></orderedlist>"
      "<section role='area'><title>One</title><orderedlist role='operative' continuation='%s'>"
      "<listitem xml:id='b'><para>B</para><orderedlist><listitem xml:id='ba'><para>x</para></listitem>"
      "<listitem xml:id='bb'><para>y</para><orderedlist><listitem xml:id='bbi'><para>z</para></listitem></orderedlist>"
      "</listitem></orderedlist></listitem>"
      "<listitem xml:id='bis'><para><phrase role='number'>2 bis.</phrase> C</para></listitem>"
      "<listitem xml:id='d'><para>D<footnote xml:id='n1'><para>n</para></footnote>"
      "<phrase xml:id='span'>s</phrase></para></listitem></orderedlist></section>";

static void
test_numbers (void)
{
  static const struct
  {
    const char *scheme;
    const char *continuation;
    const char *id;
    const char *reference;
  } cases[] = {
    { "continuous", "continues", "a", "1" },        { "continuous", "continues", "b", "2" },
    { "continuous", "continues", "bb", "2 (b)" },   { "continuous", "continues", "bbi", "2 (b) (i)" },
    { "continuous", "continues", "bis", "2 bis" },  { "continuous", "continues", "d", "3" },
    { "continuous", "continues", "n1", "1" },       { "continuous", "continues", "span", "3" },
    { "restart", "restarts", "b", "1" },            { "section", "restarts", "d", "1.2" },
    { "none", "restarts", "b", NULL },              { "none", "restarts", "bis", "2 bis" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (body, cases[i].continuation);
      g_autoptr (CqNode) document = make (cases[i].scheme, "", text);
      g_autoptr (CqNumbering) numbering = cq_numbering_new (document, NULL);
      g_autofree char *reference = cq_numbering_get_reference (numbering, cases[i].id, "en");

      g_test_message ("%s %s", cases[i].scheme, cases[i].id);
      g_assert_cmpstr (reference, ==, cases[i].reference);
    }
}

static void
test_normalize (void)
{
  g_autofree char *text = g_strdup_printf (body, "restarts");
  g_autoptr (CqNode) document = make ("continuous", "", text);
  g_autoptr (CqNode) changed = cq_numbering_normalize (document);
  g_autoptr (CqNode) again = cq_numbering_normalize (changed);
  g_autoptr (CqNumbering) numbering = cq_numbering_new (changed, NULL);

  g_assert_cmpstr (cq_numbering_get_number_of (numbering, "b"), ==, "2");
  g_assert_true (again == changed);
}

static void
test_brackets (void)
{
  g_autoptr (CqNode) document
      = make ("continuous",
              "<cq:bracket about='o1 e1' by='kz jp' status='open'/><cq:bracket about='p'/>"
              "<cq:bracket about='gone1 gone2'/><cq:bracket about='o9 e9'/>",
              "<para xml:id='p'>a <anchor xml:id='o1' role='bracket-open'/>b <anchor role='bracket-open' xml:id='o2'/>"
              "c<anchor role='bracket-close' xml:id='e2'/></para><para>d<anchor xml:id='e1' role='bracket-close'/>"
              "<anchor xml:id='e9' role='bracket-close'/><anchor xml:id='o9' role='bracket-open'/>"
              "<anchor xml:id='o3' role='bracket-open'/></para>");
  static const struct
  {
    const char *open_id;
    CqBracketState state;
    guint depth;
  } expected[] = {
    { "p", CQ_BRACKET_WHOLE, 0 },    { "o1", CQ_BRACKET_WHOLE, 1 },    { "o2", CQ_BRACKET_WHOLE, 2 },
    { "o9", CQ_BRACKET_REVERSED, 0 }, { "o3", CQ_BRACKET_UNCLOSED, 0 }, { "gone1", CQ_BRACKET_NOWHERE, 0 },
  };
  g_autoptr (GPtrArray) brackets = cq_brackets_list (document);
  g_auto (GStrv) by = NULL;

  g_assert_cmpuint (brackets->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < brackets->len; i++)
    {
      CqBracket *bracket = g_ptr_array_index (brackets, i);

      g_assert_cmpstr (bracket->open_id, ==, expected[i].open_id);
      g_assert_cmpint (bracket->state, ==, expected[i].state);
      g_assert_cmpuint (bracket->depth, ==, expected[i].depth);
    }
  by = cq_bracket_get_by (g_ptr_array_index (brackets, 1));
  g_assert_cmpstr (by[0], ==, "kz");
  g_assert_cmpstr (by[1], ==, "jp");
}

static void
test_terms (void)
{
  g_autoptr (CqNode) document = make ("continuous", "", "<para>x</para><appendix role='annex' xml:id='an'><title/><para/></appendix>");
  g_autoptr (GPtrArray) term = cq_content_new ("the Dialogue");
  g_autoptr (GPtrArray) meaning = cq_content_new ("Central Asia + Japan");
  g_autoptr (CqNode) empty = cq_term_new (CQ_TERMS_TERMS);
  g_autoptr (CqNode) named = cq_term_with_term (empty, "en", "en", term);
  g_autoptr (CqNode) entry = cq_term_with_meaning (named, "en", "en", meaning);
  g_autoptr (CqNode) reference = cq_term_new (CQ_TERMS_REFERENCES);
  g_autoptr (CqNode) with_reference = cq_terms_append (document, CQ_TERMS_REFERENCES, reference);
  g_autoptr (CqNode) with_both = cq_terms_append (with_reference, CQ_TERMS_TERMS, entry);
  g_autoptr (CqNode) without = cq_terms_replace (with_both, CQ_TERMS_TERMS, NULL);
  CqNode *root = cq_document_get_root (with_both);
  g_autoptr (GPtrArray) read = cq_term_get_meaning (entry, "en", "en");
  g_autofree char *said = cq_content_get_text (read);

  g_assert_cmpstr (said, ==, "Central Asia + Japan");
  g_assert_null (cq_term_get_meaning (entry, "ja", "en"));
  /* after the text, before the annexes, terms before references */
  g_assert_true (cq_node_has_role (cq_node_get_child (root, 2), CQ_DB_GLOSSARY, "terms"));
  g_assert_true (cq_node_has_role (cq_node_get_child (root, 3), CQ_DB_BIBLIOGRAPHY, "references"));
  g_assert_true (cq_node_is (cq_node_get_child (root, 4), CQ_DB_APPENDIX));
  g_assert_true (cq_node_equal (without, with_reference));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/statement/compose", test_compose);
  g_test_add_func ("/statement/due-moves-sentence", test_due_moves_sentence);
  g_test_add_func ("/statement/due-takes-preposition", test_due_takes_preposition);
  g_test_add_func ("/statement/capital-stays", test_capital_stays);
  g_test_add_func ("/statement/blank-begins", test_blank_begins);
  g_test_add_func ("/statement/refresh-all", test_refresh_all);
  g_test_add_func ("/statement/numbers", test_numbers);
  g_test_add_func ("/statement/normalize", test_normalize);
  g_test_add_func ("/statement/brackets", test_brackets);
  g_test_add_func ("/statement/terms", test_terms);
  return g_test_run ();
}

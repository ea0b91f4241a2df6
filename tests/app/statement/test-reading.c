/* What the accessors say of a document. */
#include <string.h>

#include "dossier.h"
#include "statement/cq-bracket.h"
#include "statement/cq-clause-draft.h"
#include "statement/cq-commitment-change.h"
#include "statement/cq-field.h"
#include "statement/cq-meeting.h"
#include "statement/cq-numbering.h"
#include "statement/cq-part.h"
#include "statement/cq-party.h"
#include "statement/cq-profile.h"
#include "statement/cq-section.h"
#include "statement/cq-signatory.h"

#define assert_text(expression, expected)                                                                              \
  do                                                                                                                   \
    {                                                                                                                  \
      g_autofree char *said = (expression);                                                                            \
      g_assert_cmpstr (said, ==, expected);                                                                            \
    }                                                                                                                  \
  while (0)

static void
test_texts (void)
{
  static const struct
  {
    const char *title;
    const char *lang;
    const char *text;
    const char *result;
  } cases[] = {
    { "<t>One</t>", NULL, "Two", "<t>Two</t>" },
    { "<t>One</t>", "en", "Two", "<t>Two</t>" },
    { "<t>One</t>", "ja", "二", "<t><phrase xml:lang=\"en\">One</phrase><phrase xml:lang=\"ja\">二</phrase></t>" },
    { "<t/>", "ja", "二", "<t><phrase xml:lang=\"ja\">二</phrase></t>" },
    { "<t>One</t>", "ja", NULL, "<t>One</t>" },
    { "<t>One</t>", "en", NULL, "<t/>" },
    { "<t><phrase xml:lang=\"en\">One</phrase><phrase xml:lang=\"ja\">二</phrase></t>", "ja", NULL,
      "<t><phrase xml:lang=\"en\">One</phrase></t>" },
    { "<t>On <phrase xml:lang=\"fr\">droit</phrase></t>", NULL, "X", "<t>X</t>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *source = g_strconcat ("<a xmlns=\"http://docbook.org/ns/docbook\">", cases[i].title, "</a>", NULL);
      g_autofree char *expected = g_strconcat ("<a xmlns=\"http://docbook.org/ns/docbook\">", cases[i].result, "</a>", NULL);
      g_autoptr (CqNode) document = read_xml (source);
      g_autoptr (CqNode) wanted = read_xml (expected);
      CqNode *title = cq_node_get_child (cq_document_get_root (document), 0);
      g_autoptr (CqNode) changed = cq_text_with (title, cases[i].lang, "en", cases[i].text);
      g_assert_true (cq_node_equal (changed, cq_node_get_child (cq_document_get_root (wanted), 0)));
      assert_text (cq_text_get (changed, cases[i].lang, "en"), cases[i].text);
    }
}

static void
test_info (void)
{
  g_autoptr (CqNode) d = read_xml (dossier_xml);
  g_autoptr (GPtrArray) parts = cq_parts_list (d);
  g_autoptr (GPtrArray) adopting = cq_parties_list_adopting (d);
  g_autoptr (CqMeeting) meeting = cq_document_get_meeting (d);
  g_autoptr (CqParty) jp = cq_party_find (d, "jp");
  g_autoptr (CqSignatory) signatory = cq_signatory_find_of_party (d, "jp");
  CqPart *annex = g_ptr_array_index (parts, 1);
  guint missing;

  g_assert_cmpuint (parts->len, ==, 2);
  g_assert_cmpstr (cq_part_get_id (g_ptr_array_index (parts, 0)), ==, "main");
  g_assert_cmpint (cq_part_get_formality (g_ptr_array_index (parts, 0)), ==, CQ_FORMALITY_SIGNED);
  g_assert_cmpint (cq_part_get_formality (annex), ==, CQ_FORMALITY_ADOPTED);
  g_assert_cmpstr (cq_part_get_kind (annex), ==, "roadmap");
  g_assert_cmpint (cq_part_get_roadmap_form (annex), ==, CQ_ROADMAP_BOTH);
  assert_text (cq_part_get_title (g_ptr_array_index (parts, 0), "ja"), "共同声明");
  assert_text (cq_part_get_title (annex, "ja"), NULL);
  assert_text (cq_part_get_symbol (g_ptr_array_index (parts, 0)), "CAJ/FM/6/1");
  g_assert_cmpuint (adopting->len, ==, 2);
  g_assert_cmpstr (cq_party_get_short_name (jp, "ja"), ==, "日本");
  g_assert_null (cq_party_get_short_name (jp, "ru"));
  g_assert_cmpstr (cq_party_get_country (jp), ==, "JP");
  assert_text (cq_parties_get_list_text (adopting, CQ_COUNTRY_FORMAL, "en", &missing), "Japan and the Republic of Kazakhstan");
  assert_text (cq_parties_get_list_text (adopting, CQ_COUNTRY_SHORT, "ja", &missing), "日本");
  g_assert_cmpuint (missing, ==, 1);
  assert_text (cq_signatory_get_text (signatory, CQ_SIGNATORY_NAME, NULL), "Fumio Kishida");
  assert_text (cq_signatory_get_text (signatory, CQ_SIGNATORY_TITLE, "ja"), NULL);
  g_assert_cmpuint (cq_meeting_get_number (meeting), ==, 6);
  assert_text (cq_meeting_get_dates_text (meeting, "en"), "1 May 2017");
  assert_text (cq_document_get_date_text (d, "adopted", "en"), "1 May 2017");
}

static void
test_clauses (void)
{
  static const char *const expected[] = {
    "ch chapeau 0 -",        "pp1 preambular 0 -",     "link linking 0 -",       "op1 operative 0 transport",
    "op1a subclause 1 transport", "op1b subclause 1 transport", "op2 operative 0 transport", "par1 plain 0 transport",
    "- subclause 1 transport", "op3 operative 0 transport", "op4 operative 0 water",  "- closing 0 closing",
    "- plain 0 measures",
  };
  g_autoptr (CqNode) d = read_xml (dossier_xml);
  g_autoptr (GPtrArray) clauses = cq_clauses_list (d, NULL);
  g_autoptr (GPtrArray) annexed = cq_clauses_list (d, "roadmap");
  g_autoptr (CqClause) op1 = cq_clause_find (d, "op1");
  g_autoptr (CqClause) ch = cq_clause_find (d, "ch");

  g_assert_cmpuint (clauses->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < clauses->len; i++)
    {
      CqClause *clause = g_ptr_array_index (clauses, i);
      const char *id = cq_clause_get_id (clause);
      const char *section = cq_clause_get_section (clause);
      g_autofree char *said
          = g_strdup_printf ("%s %s %u %s", id != NULL ? id : "-", cq_clause_kind_to_string (cq_clause_get_kind (clause)),
                             cq_clause_get_level (clause), section != NULL ? section : "-");
      g_assert_cmpstr (said, ==, expected[i]);
      g_assert_true (cq_tree_get (d, cq_clause_get_path (clause)) == cq_clause_get_node (clause));
    }
  g_assert_cmpuint (annexed->len, ==, 1);
  assert_text (cq_clause_get_text (op1, "ja"), "日本は…");
  assert_text (cq_clause_get_text (op1, "ru"), NULL);
  assert_text (cq_clause_get_verb (op1, "en"), "will");
  assert_text (cq_clause_get_text (ch, "ja"), "大臣は会合した。");
  g_assert_cmpint (cq_clause_get_marks (op1), ==, CQ_MARKS_LETTER);
}

static void
test_numbers (void)
{
  static const struct
  {
    CqNumberingScheme scheme;
    const char *op3, *op4, *op1b;
  } cases[] = {
    { CQ_NUMBERING_CONTINUOUS, "3", "4", "1 (b)" },
    { CQ_NUMBERING_RESTART, "3", "1", "1 (b)" },
    { CQ_NUMBERING_SECTION, "1.3", "2.1", "1.1 (b)" },
  };
  g_autoptr (CqNode) d = read_xml (dossier_xml);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CqNode) changed = cq_part_set_numbering (d, NULL, cases[i].scheme);
      g_autoptr (CqNumbering) numbering = cq_numbering_new (changed, NULL);
      g_assert_cmpstr (cq_numbering_get_number_of (numbering, "op3"), ==, cases[i].op3);
      g_assert_cmpstr (cq_numbering_get_number_of (numbering, "op4"), ==, cases[i].op4);
      assert_text (cq_numbering_get_reference (numbering, "op1b", "en"), cases[i].op1b);
      assert_text (cq_numbering_get_reference (numbering, "water", "en"),
                   cases[i].scheme == CQ_NUMBERING_SECTION ? "2" : "Water");
    }
}

static void
test_commitments (void)
{
  g_autoptr (CqNode) d = read_xml (dossier_xml);
  g_autoptr (GPtrArray) all = cq_commitments_list (d, NULL);
  g_autoptr (GPtrArray) rows = cq_commitments_list_for_roadmap (d, "roadmap");
  g_autoptr (CqWhen) when = cq_when_parse ("2019", NULL);
  g_autoptr (CqNode) changed = cq_commitment_set_due (d, "c1", when);
  g_autoptr (CqClause) clause = cq_clause_find (changed, "op1");
  CqCommitment *c1 = g_ptr_array_index (all, 0);
  CqTextMatch match;

  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (cq_commitment_get_id (c1), ==, "c1");
  g_assert_cmpstr (cq_clause_get_id (cq_commitment_get_clause (c1)), ==, "op1");
  assert_text (cq_commitment_get_row_text (c1, "en", &match), "assist");
  g_assert_cmpint (match, ==, CQ_TEXT_FOUND);
  assert_text (cq_commitment_get_row_text (g_ptr_array_index (all, 1), NULL, NULL), "Kazakhstan survey");
  assert_text (cq_commitment_get_text (c1, CQ_COMMITMENT_DELIVERABLE, "en"), "Course held");
  assert_text (cq_clause_get_text (clause, "en"), "Japan will assist by 2019, see .");
}

static void
test_when (void)
{
  static const struct
  {
    const char *due, *sentence, *table, *russian, *last;
  } cases[] = {
    { "<cq:due>2018-12</cq:due>", "by December 2018", "Dec. 2018", "до декабря 2018 года", "2018-12-31" },
    { "<cq:due>2018/2020</cq:due>", "in 2018–2020", "2018–2020", NULL, "2020-12-31" },
    { "<cq:due within=\"P6M\" of=\"adopted\"/>", "within six months of adoption", "within 6 months of adoption",
      "в течение 6 месяцев после принятия", "2017-11-01" },
    { "<cq:due within=\"P60D\" of=\"meeting\"/>", "within 60 days of the meeting", "within 60 days of the meeting",
      "в течение 60 дней после встречи", "2017-06-30" },
    { "<cq:due within=\"P1Y21D\"/>", "within one year and 21 days", "within 1 year and 21 days", "в течение 1 года и 21 дня", NULL },
    { "<cq:due within=\"P2W3D\" of=\"adopted\"/>", "within two weeks and three days of adoption", "within 2 weeks and 3 days of adoption",
      NULL, "2017-05-18" },
    { "<cq:due recurring=\"P1Y\" from=\"2018\"/>", "every year from 2018", "every year from 2018", NULL, NULL },
    { "<cq:due recurring=\"P3M\"/>", "every three months", "every 3 months", "каждые 3 месяца", NULL },
    { "<cq:due ongoing=\"true\"/>", "on an ongoing basis", "ongoing", "на постоянной основе", NULL },
    { "<cq:due by-event=\"true\"><cq:event>the Fourth Meeting</cq:event></cq:due>", "by the Fourth Meeting", "the Fourth Meeting", NULL, NULL },
    { "<cq:due>2018<cq:wording>soon</cq:wording></cq:due>", "soon", "soon", NULL, "2018-12-31" },
    { "<cq:due>whenever</cq:due>", NULL, NULL, NULL, NULL },
  };
  g_autoptr (CqNode) d = read_xml (dossier_xml);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *xml = g_strconcat ("<a xmlns:cq=\"urn:communique:statement\">", cases[i].due, "</a>", NULL);
      g_autoptr (CqNode) holder = read_xml (xml);
      CqNode *element = cq_node_get_child (cq_document_get_root (holder), 0);
      g_autoptr (CqWhen) when = cq_when_from_node (element);
      g_autoptr (CqNode) back = cq_when_to_node (when, CQ_PR_DUE);
      g_autoptr (CqWhen) again = cq_when_from_node (back);
      CqDate first, last;
      g_autofree char *end = NULL;

      g_assert_true (cq_node_equal (back, element));
      g_assert_true (cq_when_equal (when, again));
      assert_text (cq_when_get_text (when, CQ_WHEN_IN_SENTENCE, "en", "en"), cases[i].sentence);
      assert_text (cq_when_get_text (when, CQ_WHEN_IN_TABLE, "en", "en"), cases[i].table);
      if (cases[i].russian != NULL && i > 0)
        assert_text (cq_when_get_text (when, CQ_WHEN_IN_SENTENCE, "ru", "en"), cases[i].russian);
      if (cq_when_resolve (when, d, &first, &last) && last.year > 0)
        end = cq_date_to_string (&last);
      g_assert_cmpstr (end, ==, cases[i].last);
    }
}

static void
test_when_wrong (void)
{
  static const char *const wrong[] = { "", "soon", "2018-13", "2018/", "/2018", "2018/2019/2020", "2020/2018", "18-12" };
  static const char *const lengths[] = { "", "P", "6 months", "P1X", "P0D", "PT5H", "P1M1Y", "P99999D", "6M" };
  CqDuration duration;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (cq_when_parse (wrong[i], &error));
      g_assert_true (error != NULL && error->domain == CQ_WHEN_ERROR);
    }
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_false (cq_duration_parse (lengths[i], &duration, &error));
      g_assert_error (error, CQ_WHEN_ERROR, CQ_WHEN_ERROR_DURATION);
    }
}

/* The clauses of the main part as ids and numbers, in order: "op1=1 op2=2" */
static char *
get_order (CqNode *document)
{
  g_autoptr (GPtrArray) clauses = cq_clauses_list (document, CQ_PART_MAIN);
  g_autoptr (CqNumbering) numbering = cq_numbering_new (document, NULL);
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < clauses->len; i++)
    {
      CqClause *clause = g_ptr_array_index (clauses, i);
      const char *number = cq_numbering_get_number (numbering, cq_clause_get_path (clause));
      if (cq_clause_get_level (clause) > 0 || cq_clause_get_kind (clause) < CQ_CLAUSE_OPERATIVE
          || cq_clause_get_kind (clause) == CQ_CLAUSE_CLOSING)
        continue;
      g_string_append_printf (said, "%s%s%s%s", said->len > 0 ? " " : "", cq_clause_get_id (clause),
                              number != NULL ? "=" : "", number != NULL ? number : "");
    }
  return g_string_free (said, FALSE);
}

static void
test_order (void)
{
  static const struct
  {
    const char *moved; /* NULL: a new clause "new" */
    CqClausePlace place;
    const char *order;
  } cases[] = {
    { NULL, { .section = "transport", .kind = CQ_CLAUSE_PLAIN, .after = "op1" }, "op1=1 new op2=2 par1 op3=3 op4=4" },
    { NULL, { .section = "transport", .kind = CQ_CLAUSE_PLAIN, .after = "op2" }, "op1=1 op2=2 new par1 op3=3 op4=4" },
    { NULL, { .section = "transport", .kind = CQ_CLAUSE_OPERATIVE, .numbered = TRUE, .after = "op1" },
      "op1=1 new=2 op2=3 par1 op3=4 op4=5" },
    { NULL, { .section = "transport", .kind = CQ_CLAUSE_OPERATIVE, .numbered = TRUE, .after = "par1" },
      "op1=1 op2=2 par1 new=3 op3=4 op4=5" },
    { NULL, { .section = "transport", .kind = CQ_CLAUSE_OPERATIVE, .numbered = TRUE, .at_start = TRUE },
      "new=1 op1=2 op2=3 par1 op3=4 op4=5" },
    { NULL, { .kind = CQ_CLAUSE_OPERATIVE, .numbered = TRUE }, "new=1 op1=2 op2=3 par1 op3=4 op4=5" },
    { NULL, { .section = "ports", .kind = CQ_CLAUSE_OPERATIVE, .numbered = TRUE }, "op1=1 op2=2 par1 op3=3 new=4 op4=5" },
    { "op1", { .section = "water", .kind = CQ_CLAUSE_PLAIN, .at_start = TRUE }, "op2=1 par1 op3=2 op1 op4=3" },
    { "par1", { .section = "water", .kind = CQ_CLAUSE_OPERATIVE, .numbered = TRUE, .after = "op4" },
      "op1=1 op2=2 op3=3 op4=4 par1=5" },
    { "op4", { .section = "transport", .kind = CQ_CLAUSE_OPERATIVE, .numbered = TRUE }, "op1=1 op2=2 par1 op3=3 op4=4" },
  };
  g_autoptr (CqNode) d = read_xml (dossier_xml);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CqClauseDraft) draft = cq_clause_draft_new_text (NULL, "New.");
      g_autoptr (CqNode) after = NULL;
      cq_clause_draft_set_id (draft, "new");
      after = cases[i].moved != NULL ? cq_clause_move (d, cases[i].moved, &cases[i].place)
                                     : cq_clause_add (d, &cases[i].place, draft, NULL);
      assert_text (get_order (after), cases[i].order);
    }
}

/* What an edit leaves where it took something away. */
static void
test_left (void)
{
  g_autoptr (CqNode) d = read_xml (dossier_xml);
  g_autoptr (CqNode) headless = cq_clause_set_content (d, "ch", "en", NULL);
  g_autoptr (CqNode) without = cq_party_remove (d, "jp");
  g_autoptr (CqNode) relinked = NULL;
  g_autofree char *xml = write_xml (d);
  g_autofree char *by_party = NULL;
  g_autoptr (CqNode) second = NULL;
  g_autoptr (CqClause) ch = cq_clause_find (headless, "ch");
  g_autoptr (CqCommitment) c1 = cq_commitment_find (without, "c1");
  g_autoptr (GPtrArray) actors = cq_commitment_get_owners (c1, CQ_OWNERS_ACTORS);
  g_autoptr (GPtrArray) partners = cq_commitment_get_owners (c1, CQ_OWNERS_PARTNERS);
  GString *changed = g_string_new (xml);

  assert_text (cq_clause_get_text (ch, "ja"), "大臣は会合した。");
  assert_text (cq_clause_get_text (ch, "en"), NULL);
  g_assert_cmpuint (actors->len, ==, 0);
  g_assert_cmpuint (partners->len, ==, 1);
  g_assert_null (cq_signatory_find_of_party (without, "jp"));
  g_string_replace (changed, "linkend=\"parties\"", "linkend=\"jp\"", 0);
  by_party = g_string_free (changed, FALSE);
  second = read_xml (by_party);
  relinked = cq_party_remove (second, "jp");
  {
    g_autofree char *after = write_xml (relinked);
    g_assert_nonnull (strstr (after, "role=\"field name-list\" linkend=\"kz\""));
  }
}

/* Ten thousand commitments: nothing may grow with the square of them. */
static void
test_many (void)
{
  GString *xml = g_string_new ("<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:cq=\"urn:communique:statement\" version=\"5.0\" xml:lang=\"en\"><info><title>T</title>"
                               "<authorgroup xml:id=\"parties\"><author xml:id=\"jp\" role=\"party\"><orgname><phrase role=\"short\" xml:lang=\"en\">Japan</phrase></orgname></author></authorgroup><cq:file profile=\"1\"/>");
  g_autoptr (CqNode) document = NULL;
  g_autoptr (GPtrArray) commitments = NULL;
  g_autoptr (CqNode) without = NULL;
  g_autoptr (CqNumbering) numbering = NULL;
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_clause_draft_free);
  g_autoptr (CqNode) more = NULL;
  CqClausePlace place = { .kind = CQ_CLAUSE_OPERATIVE, .numbered = TRUE };

  for (guint i = 1; i <= 10000; i++)
    g_string_append_printf (xml, "<cq:commitment about=\"c%u\" actors=\"jp\"><cq:due>2018</cq:due></cq:commitment>", i);
  g_string_append (xml, "</info><orderedlist role=\"operative\">");
  for (guint i = 1; i <= 10000; i++)
    g_string_append_printf (xml, "<listitem xml:id=\"op%u\" role=\"operative\"><para><phrase xml:id=\"c%u\" role=\"commitment\"><phrase role=\"field actors\" linkend=\"c%u\">Japan</phrase> will act <phrase role=\"field due\" linkend=\"c%u\">by 2018</phrase></phrase>.</para></listitem>", i, i, i, i);
  g_string_append (xml, "</orderedlist></article>");
  g_test_timer_start ();
  document = read_xml (xml->str);
  g_string_free (xml, TRUE);
  commitments = cq_commitments_list (document, NULL);
  g_assert_cmpuint (commitments->len, ==, 10000);
  numbering = cq_numbering_new (document, NULL);
  g_assert_cmpstr (cq_numbering_get_number_of (numbering, "op10000"), ==, "10000");
  without = cq_party_remove (document, "jp");
  for (guint i = 0; i < 10000; i++)
    g_ptr_array_add (drafts, cq_clause_draft_new_text (NULL, "More."));
  more = cq_clauses_add (document, &place, drafts, NULL);
  g_assert_nonnull (cq_tree_find_id (more, "op20000", NULL));
  g_assert_cmpfloat (g_test_timer_elapsed (), <, 20);
  g_test_message ("%.2f s", g_test_timer_last ());
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/statement/texts", test_texts);
  g_test_add_func ("/statement/info", test_info);
  g_test_add_func ("/statement/clauses", test_clauses);
  g_test_add_func ("/statement/numbers", test_numbers);
  g_test_add_func ("/statement/commitments", test_commitments);
  g_test_add_func ("/statement/when", test_when);
  g_test_add_func ("/statement/when-wrong", test_when_wrong);
  g_test_add_func ("/statement/order", test_order);
  g_test_add_func ("/statement/left", test_left);
  g_test_add_func ("/statement/many", test_many);
  return g_test_run ();
}

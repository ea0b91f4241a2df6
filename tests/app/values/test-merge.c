/* What set keeps, changes, clears, moves and removes. */
#include "values-fixtures.h"

#include "statement/cq-commitment.h"
#include "statement/cq-meeting.h"
#include "statement/cq-part.h"
#include "statement/cq-party.h"
#include "statement/cq-section.h"
#include "statement/cq-signatory.h"
#include "statement/cq-term.h"

static const char base[]
    = "{'lang':'en','title':{'en':'Title','ru':'Название'},'subtitle':'Sub','symbol':'S/1','formality':'signed',"
      "'markings':{'distribution':'LIMITED','classification':'SECRET'},"
      "'meeting':{'name':'Meeting','number':3,'city':'Osh','country':'KG','start':'2018-04-30','end':'2018-05-01'},"
      "'parties':[{'country':'JP','short':{'en':'Japan','ru':'Япония'},'signatory':{'name':'A','title':'T'}},"
      "{'country':'KZ'},{'id':'eu','name':'European Union','role':'observer'}],"
      "'chapeau':'We met,','preamble':[{'id':'x','verb':'Recalling','text':'the past,'}],'linking':'say:',"
      "'clauses':[{'id':'c-a','text':'First.'},{'id':'c-b','text':{'en':'Second.','ru':'Второй.'},'items':['i','j'],'style':'letter'}],"
      "'sections':[{'id':'s1','title':'One','clauses':[{'id':'deed','commitment':{'actors':['jp'],'verb':'will','action':'sail',"
      "'due':'2018-12','lead':'jp','indicator':'ships'}}]},{'id':'s2','title':'Two','clauses':['Text.'],"
      "'sections':[{'id':'s21','title':'Deep','clauses':['Deeper.']}]}],"
      "'terms':[{'term':'a','means':'b'}],'abbreviations':{'AB':'alpha','CD':'gamma'},"
      "'annexes':[{'id':'an','title':'Annex','clauses':['Text.']}],"
      "'dates':{'signed':'2018-05-01','next-meeting':'2019'},'closing':'Done.',"
      "'signatures':{'columns':2,'order':['kz','jp'],'witnesses':[{'name':'W'}]}}";

/* JSON with single quotes for double ones, to be read at ease. */
static CqNode *
apply_quoted (CqNode *document, const char *json, CqValuesMode mode)
{
  g_autofree char *quoted = g_strdelimit (g_strdup (json), "'", '"');

  return apply_text (document, quoted, mode);
}

static CqNode *
make_base (void)
{
  g_autoptr (CqNode) fresh = new_document ("joint-statement");
  CqNode *document = apply_quoted (fresh, base, CQ_VALUES_FILL);

  assert_sound (document);
  return document;
}

static CqNode *
set (CqNode *document, const char *json)
{
  CqNode *changed = apply_quoted (document, json, CQ_VALUES_MERGE);

  assert_sound (changed);
  return changed;
}

static void
assert_clause (CqNode *document, const char *id, const char *lang, const char *expected)
{
  g_autoptr (CqClause) clause = cq_clause_find (document, id);
  g_autofree char *text = clause != NULL ? cq_clause_get_text (clause, lang) : NULL;

  g_assert_cmpstr (text, ==, expected);
}

/* A fresh document has nothing of the template's body left once the values bring their own. */
static void
test_fill (void)
{
  g_autoptr (CqNode) document = make_base ();
  g_autoptr (GPtrArray) sections = cq_sections_list (document, NULL);
  g_autoptr (GPtrArray) parties = cq_parties_list (document);
  g_autoptr (GPtrArray) signatories = cq_signatories_list (document);
  g_autofree char *text = to_text (document);

  g_assert_cmpuint (parties->len, ==, 3);
  g_assert_cmpstr (cq_party_get_id (parties->pdata[0]), ==, "jp");
  g_assert_cmpstr (cq_party_get_short_name (parties->pdata[1], "en"), ==, "Kazakhstan");
  g_assert_cmpstr (cq_party_get_short_name (parties->pdata[1], "ru"), ==, "Казахстан");
  g_assert_cmpstr (cq_party_get_formal_name (parties->pdata[1], "en"), ==, "the Republic of Kazakhstan");
  g_assert_cmpuint (sections->len, ==, 4);
  g_assert_cmpuint (signatories->len, ==, 2);
  g_assert_cmpstr (cq_signatory_get_party (signatories->pdata[0]), ==, "kz");
  g_assert_null (strstr (text, "<replaceable>"));
  assert_clause (document, "deed", "en", "Japan will sail by December 2018.");
  assert_clause (document, "chapeau", "en", "We met,");
  assert_clause (document, "x", "en", "Recalling the past,");
}

/* Where the values are silent, the template's sentences are filled from what they say elsewhere. */
static void
test_fields_fill_themselves (void)
{
  g_autoptr (CqNode) fresh = new_document ("joint-statement");
  g_autoptr (CqNode) document
      = apply_quoted (fresh, "{'parties':[{'country':'JP'},{'country':'KZ'}],'meeting':{'city':'Osh','name':'Meeting','framework':'Dialogue',"
                             "'start':'2018-05-01','end':'2018-05-01'},'dates':{'signed':'2018-05-01'}}", CQ_VALUES_FILL);
  g_autoptr (CqNode) later = set (document, "{'meeting':{'city':'Astana'}}");
  g_autofree char *text = to_text (later);

  assert_clause (document, "chapeau", "en",
                 "The Ministers of Foreign Affairs of Japan and the Republic of Kazakhstan (hereinafter “the Ministers”), meeting "
                 "in Osh on 1 May 2018 for the Meeting of the Dialogue,");
  g_assert_nonnull (strstr (text, ">Astana</phrase> on "));
  g_assert_null (strstr (text, "Osh"));
}

static void
test_languages_kept (void)
{
  g_autoptr (CqNode) document = make_base ();
  g_autoptr (CqNode) changed = set (document, "{'title':{'ja':'題'},'clauses':[{'id':'c-b','text':'Changed.'}],"
                                              "'parties':[{'country':'JP','short':'Nippon'}],'closing':{'ru':'Сделано.'}}");
  g_autoptr (CqPart) part = cq_part_find (changed, NULL);
  g_autoptr (CqParty) japan = cq_party_find (changed, "jp");
  g_autofree char *english = cq_part_get_title (part, "en");
  g_autofree char *russian = cq_part_get_title (part, "ru");
  g_autofree char *japanese = cq_part_get_title (part, "ja");

  g_assert_cmpstr (english, ==, "Title");
  g_assert_cmpstr (russian, ==, "Название");
  g_assert_cmpstr (japanese, ==, "題");
  assert_clause (changed, "c-b", "en", "Changed.");
  assert_clause (changed, "c-b", "ru", "Второй.");
  assert_clause (changed, "c-a", "en", "First.");
  g_assert_cmpstr (cq_party_get_short_name (japan, "en"), ==, "Nippon");
  g_assert_cmpstr (cq_party_get_short_name (japan, "ru"), ==, "Япония");
}

static void
test_cleared (void)
{
  g_autoptr (CqNode) document = make_base ();
  g_autoptr (CqNode) changed
      = set (document, "{'title':{'ru':null},'subtitle':null,'symbol':null,'formality':null,'markings':{'classification':null},"
                       "'meeting':{'number':null,'end':null},'parties':[{'country':'JP','signatory':null}],'linking':null,"
                       "'sections':[{'id':'s1','clauses':[{'id':'deed','commitment':{'indicator':null,'lead':null}}]}],"
                       "'terms':null,'abbreviations':{'AB':null},'dates':{'next-meeting':null},'closing':null}");
  g_autoptr (CqPart) part = cq_part_find (changed, NULL);
  g_autoptr (CqMeeting) meeting = cq_document_get_meeting (changed);
  g_autoptr (CqCommitment) commitment = cq_commitment_find (changed, "c1");
  g_autoptr (GPtrArray) leads = cq_commitment_get_owners (commitment, CQ_OWNERS_LEAD);
  g_autoptr (GPtrArray) terms = cq_terms_list (changed, CQ_TERMS_TERMS);
  g_autoptr (GPtrArray) abbreviations = cq_terms_list (changed, CQ_TERMS_ABBREVIATIONS);
  g_autofree char *title = cq_part_get_title (part, "ru");
  g_autofree char *subtitle = cq_part_get_subtitle (part, "en");
  g_autofree char *symbol = cq_part_get_symbol (part);
  g_autofree char *classification = cq_part_get_marking (part, CQ_MARKING_CLASSIFICATION);
  g_autofree char *distribution = cq_part_get_marking (part, CQ_MARKING_DISTRIBUTION);
  g_autofree char *indicator = cq_commitment_get_text (commitment, CQ_COMMITMENT_INDICATOR, "en");
  g_autofree char *text = to_text (changed);
  CqDate date;

  g_assert_null (title);
  g_assert_null (subtitle);
  g_assert_null (symbol);
  g_assert_cmpint (cq_part_get_formality (part), ==, CQ_FORMALITY_NONE);
  g_assert_null (classification);
  g_assert_cmpstr (distribution, ==, "LIMITED");
  g_assert_cmpuint (cq_meeting_get_number (meeting), ==, 0);
  g_assert_null (cq_signatory_find_of_party (changed, "jp"));
  g_assert_null (indicator);
  g_assert_cmpuint (leads->len, ==, 0);
  g_assert_cmpuint (terms->len, ==, 0);
  g_assert_cmpuint (abbreviations->len, ==, 1);
  g_assert_false (cq_document_get_date (changed, "next-meeting", &date));
  g_assert_true (cq_document_get_date (changed, "signed", &date));
  g_assert_null (strstr (text, "say:"));
  g_assert_null (strstr (text, "Done."));
}

static void
test_everything_cleared (void)
{
  g_autoptr (CqNode) document = make_base ();
  g_autoptr (CqNode) changed
      = set (document, "{'title':null,'markings':null,'meeting':null,'parties':null,'chapeau':null,'preamble':null,'linking':null,"
                       "'clauses':null,'sections':null,'terms':null,'abbreviations':null,'references':null,'annexes':null,"
                       "'dates':null,'closing':null,'signatures':null}");
  g_autoptr (GPtrArray) parties = cq_parties_list (changed);
  g_autoptr (GPtrArray) clauses = cq_clauses_list (changed, NULL);
  g_autoptr (GPtrArray) parts = cq_parts_list (changed);

  g_assert_cmpuint (parties->len, ==, 0);
  g_assert_cmpuint (clauses->len, ==, 0);
  g_assert_cmpuint (parts->len, ==, 1);
}

static void
test_order (void)
{
  g_autoptr (CqNode) document = make_base ();
  g_autoptr (CqNode) changed
      = set (document, "{'parties':[{'country':'JP','after':'kz'},{'id':'eu','remove':true},{'country':'UZ','after':null}],"
                       "'clauses':[{'id':'c-a','after':'c-b'},{'id':'new','text':'New.','after':'c-b'}],"
                       "'sections':[{'id':'s1','after':'s2'},{'id':'s3','title':'Three','after':'s2','clauses':['x']},"
                       "{'id':'s2','sections':[{'id':'s21','remove':true}]}],'annexes':[{'id':'an','remove':true}]}");
  g_autoptr (GPtrArray) parties = cq_parties_list (changed);
  g_autoptr (GPtrArray) sections = cq_sections_list (changed, NULL);
  g_autoptr (GPtrArray) clauses = cq_clauses_list (changed, CQ_PART_MAIN);
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < parties->len; i++)
    g_string_append_printf (order, "%s ", cq_party_get_id (parties->pdata[i]));
  for (guint i = 0; i < sections->len; i++)
    g_string_append_printf (order, "%s ", cq_section_get_id (sections->pdata[i]));
  for (guint i = 0; i < clauses->len; i++)
    if (cq_clause_get_section (clauses->pdata[i]) == NULL && cq_clause_get_kind (clauses->pdata[i]) == CQ_CLAUSE_OPERATIVE)
      g_string_append_printf (order, "%s ", cq_clause_get_id (clauses->pdata[i]));
  g_assert_cmpstr (order->str, ==, "uz kz jp s2 s3 s1 closing c-b new c-a ");
}

/* One record is both the sentence and the row: what changes in it changes in the sentence. */
static void
test_commitment (void)
{
  g_autoptr (CqNode) document = make_base ();
  g_autoptr (CqNode) later
      = set (document, "{'sections':[{'id':'s1','clauses':[{'id':'deed','commitment':{'due':'2019-09-30','target':'2'}}]}]}");
  g_autoptr (CqNode) said
      = set (later, "{'sections':[{'id':'s1','clauses':[{'id':'deed','text':'By {due}, {actors} {verb} {action} and row.',"
                    "'commitment':{'actors':['jp','kz'],'verb':'intend to'}}]}]}");
  g_autoptr (CqNode) worded = set (said, "{'sections':[{'id':'s1','clauses':[{'id':'deed','commitment':{'action':'swim'}}]}]}");
  g_autoptr (CqNode) none = set (worded, "{'sections':[{'id':'s1','clauses':[{'id':'deed','commitment':null}]}]}");
  g_autoptr (CqCommitment) commitment = cq_commitment_find (later, "c1");
  g_autofree char *indicator = cq_commitment_get_text (commitment, CQ_COMMITMENT_INDICATOR, "en");
  g_autoptr (GPtrArray) left = cq_commitments_list (none, NULL);

  g_assert_cmpstr (indicator, ==, "ships");
  assert_clause (later, "deed", "en", "Japan will sail by 30 September 2019.");
  assert_clause (said, "deed", "en", "By 30 September 2019, Japan and Kazakhstan intend to sail and row.");
  assert_clause (worded, "deed", "en", "By 30 September 2019, Japan and Kazakhstan intend to swim and row.");
  assert_clause (none, "deed", "en", "By 30 September 2019, Japan and Kazakhstan intend to swim and row.");
  g_assert_cmpuint (left->len, ==, 0);
}

/* Promises in free sentences: a span where the sentence says them, a mark where it does not. */
static void
test_free_sentences (void)
{
  g_autoptr (CqNode) document = make_base ();
  g_autoptr (CqNode) changed
      = set (document, "{'clauses':[{'id':'many','text':'Japan will lend a ferry, and others will paint it.',"
                       "'commitments':[{'actors':['jp'],'action':'lend a ferry','due':'2018'},{'actors':['kz'],'action':'paint'},"
                       "{'id':'third','actors':['the crew'],'action':'sing'}]},"
                       "{'id':'one','text':'A free sentence.','commitment':{'actors':['jp'],'action':'dance'}}]}");
  g_autoptr (CqNode) again = set (changed, "{'clauses':[{'id':'many','text':'They will sing.'}]}");
  g_autoptr (GPtrArray) before = cq_commitments_list (changed, NULL);
  g_autoptr (GPtrArray) after = cq_commitments_list (again, NULL);
  g_autoptr (CqCommitment) third = cq_commitment_find (again, "third");
  g_autoptr (CqCommitment) whole = cq_commitment_find (changed, "one");
  g_autofree char *row = cq_commitment_get_text (whole, CQ_COMMITMENT_ROW, "en");

  assert_clause (changed, "many", "en", "Japan will lend a ferry, and others will paint it.");
  g_assert_cmpuint (before->len, ==, 5);
  g_assert_cmpuint (after->len, ==, 5);
  for (guint i = 0; i < after->len; i++)
    g_assert_nonnull (cq_commitment_get_clause (after->pdata[i]));
  g_assert_nonnull (third);
  g_assert_cmpstr (row, ==, "dance");
}

static void
test_whole_arrays (void)
{
  g_autoptr (CqNode) document = make_base ();
  g_autoptr (CqNode) changed = set (document, "{'preamble':[{'verb':'Noting','text':'this,'}],'sections':[{'id':'s2','clauses':['a','b']}],"
                                              "'signatures':{'witnesses':[]},'clauses':[{'id':'c-b','items':['k']}]}");
  g_autoptr (GPtrArray) clauses = cq_clauses_list (changed, CQ_PART_MAIN);
  g_autoptr (GPtrArray) witnesses = cq_witnesses_list (changed);
  g_autoptr (GString) texts = g_string_new (NULL);

  for (guint i = 0; i < clauses->len; i++)
    {
      g_autofree char *text = cq_clause_get_text (clauses->pdata[i], "en");
      g_string_append_printf (texts, "%s|", text);
    }
  g_assert_cmpstr (texts->str, ==,
                   "We met,|Noting this,|say:|First.|Second.|k|Japan will sail by December 2018.|a|b|Deeper.|Done.|");
  g_assert_cmpuint (witnesses->len, ==, 0);
}

/* Ids that the values give are kept, whatever ids are made beside them. */
static void
test_given_ids (void)
{
  g_autoptr (CqNode) fresh = new_document ("joint-statement");
  g_autoptr (CqNode) document
      = apply_quoted (fresh, "{'clauses':['a',{'id':'op1','text':'b'},{'id':'fn1','text':'c[^1]','footnotes':{'1':'n'}}],"
                             "'sections':[{'title':'Water','clauses':['d']},{'id':'water','title':'Wine','clauses':"
                             "[{'id':'c1','commitment':{'action':'x'}}]}]}", CQ_VALUES_FILL);
  g_autoptr (CqSection) second = NULL;

  assert_sound (document);
  assert_clause (document, "op1", "en", "b");
  assert_clause (document, "fn1", "en", "c");
  assert_clause (document, "c1", "en", "x.");
  second = cq_section_find (document, "water-2");
  g_assert_nonnull (second);
}

/* A document in another language than its template's. */
static void
test_other_language (void)
{
  g_autoptr (CqNode) fresh = new_document ("joint-statement");
  g_autoptr (CqNode) document = apply_quoted (fresh, "{'lang':'ru','title':'Заявление','parties':[{'country':'JP'},{'country':'KZ'}],"
                                                     "'chapeau':'Министры,','clauses':[{'commitment':{'actors':['jp'],'verb':'намерена',"
                                                     "'action':'плыть','due':'2018-12'}}]}", CQ_VALUES_FILL);
  g_autoptr (CqParty) kazakhstan = cq_party_find (document, "kz");

  assert_sound (document);
  assert_clause (document, "chapeau", "ru", "Министры,");
  assert_clause (document, "chapeau", "en", NULL);
  g_assert_cmpstr (cq_party_get_short_name (kazakhstan, "ru"), ==, "Казахстан");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/values/merge/fill", test_fill);
  g_test_add_func ("/values/merge/fields-fill-themselves", test_fields_fill_themselves);
  g_test_add_func ("/values/merge/languages-kept", test_languages_kept);
  g_test_add_func ("/values/merge/cleared", test_cleared);
  g_test_add_func ("/values/merge/everything-cleared", test_everything_cleared);
  g_test_add_func ("/values/merge/order", test_order);
  g_test_add_func ("/values/merge/commitment", test_commitment);
  g_test_add_func ("/values/merge/free-sentences", test_free_sentences);
  g_test_add_func ("/values/merge/whole-arrays", test_whole_arrays);
  g_test_add_func ("/values/merge/given-ids", test_given_ids);
  g_test_add_func ("/values/merge/other-language", test_other_language);
  return g_test_run ();
}

/* Every edit: valid DocBook comes out, the input stays, what was not touched is shared, and files
 * with and without indentation, ours and foreign, survive it. */
#include <string.h>

#include "dossier.h"
#include "statement/cq-commitment-change.h"
#include "statement/cq-clause-draft.h"
#include "statement/cq-concordance.h"
#include "statement/cq-field.h"
#include "statement/cq-languages.h"
#include "statement/cq-meeting.h"
#include "statement/cq-numbering.h"
#include "statement/cq-part.h"
#include "statement/cq-party.h"
#include "statement/cq-precedence.h"
#include "statement/cq-profile.h"
#include "statement/cq-section.h"
#include "statement/cq-signatory.h"
#include "statement/cq-term.h"

typedef CqNode *(*Edit) (CqNode *document);

static GPtrArray *
words (const char *text)
{
  return cq_content_new (text);
}

#define EDIT(name, expression)                                                                                         \
  static CqNode *name (CqNode *d)                                                                                      \
  {                                                                                                                    \
    g_autoptr (GPtrArray) w = words ("Some words");                                                                    \
    g_autoptr (CqClauseDraft) draft = cq_clause_draft_new_text (NULL, "A drafted clause.");                            \
    (void) w;                                                                                                          \
    (void) draft;                                                                                                      \
    return expression;                                                                                                 \
  }
#define PLACE(...) (&(CqClausePlace){ __VA_ARGS__ })

static const char *const langs[] = { "en", "ru", NULL };
static const char *const order[] = { "kz", "jp", NULL };
static const CqDate date = { 2019, 3, 1, 0 };

EDIT (title_en, cq_part_set_title (d, NULL, "en", w))
EDIT (title_ru, cq_part_set_title (d, NULL, "ru", w))
EDIT (title_gone, cq_part_set_title (d, NULL, "ja", NULL))
EDIT (language_add, cq_document_add_language (d, "ru", CQ_STANDING_UNOFFICIAL_TRANSLATION))
EDIT (language_remove, cq_document_remove_language (d, "ja"))
EDIT (language_standing, cq_document_set_standing (d, "ja", CQ_STANDING_OFFICIAL_TRANSLATION))
EDIT (languages_in_step, cq_versions_mark_in_step (d, NULL, NULL, "ja"))
EDIT (subtitle, cq_part_set_subtitle (d, NULL, NULL, w))
EDIT (annex_title, cq_part_set_title (d, "roadmap", "ja", w))
EDIT (annex_symbol, cq_part_set_symbol (d, "roadmap", "X/2"))
EDIT (agenda_item, cq_part_set_agenda_item (d, NULL, "15 (b)"))
EDIT (symbol_gone, cq_part_set_symbol (d, NULL, NULL))
EDIT (marking, cq_part_set_marking (d, NULL, CQ_MARKING_DISTRIBUTION, "LIMITED"))
EDIT (formality, cq_part_set_formality (d, NULL, CQ_FORMALITY_ISSUED))
EDIT (annex_formality, cq_part_set_formality (d, "roadmap", CQ_FORMALITY_ENDORSED))
EDIT (numbering, cq_part_set_numbering (d, NULL, CQ_NUMBERING_RESTART))
EDIT (roadmap_form, cq_part_set_roadmap (d, NULL, CQ_ROADMAP_MATRIX, NULL))
EDIT (timeline, cq_part_set_timeline (d, "roadmap", TRUE))
EDIT (column_numbers, cq_part_set_column_numbers (d, "roadmap", TRUE))
EDIT (annex_add, cq_annex_add (d, NULL, NULL, NULL))
EDIT (annex_append, cq_annex_append (d, "list", NULL))
EDIT (annex_remove, cq_annex_remove (d, "roadmap"))
static CqNode *
add_country (CqNode *document, const char *code)
{
  g_autoptr (CqRegister) names = cq_register_load (NULL);

  return cq_party_add_country (document, names, code, CQ_PARTY_PARTY, langs, NULL);
}

static CqNode *
put_in_order (CqNode *document, CqPrecedencePlace place, CqPrecedenceRule rule)
{
  g_autoptr (CqPrecedence) precedence = cq_precedence_new (rule, "en");

  return cq_document_set_precedence (document, place, precedence);
}

EDIT (party_add, add_country (d, "uz"))
EDIT (party_add_other, cq_party_add (d, "fund", CQ_PARTY_ORGANIZATION, NULL))
EDIT (party_remove, cq_party_remove (d, "jp"))
EDIT (party_move, cq_party_move_after (d, "kz", NULL))
EDIT (party_role, cq_party_set_role (d, "kz", CQ_PARTY_HOST))
EDIT (party_form, cq_party_set_form (d, "jp", CQ_COUNTRY_SHORT, CQ_NAME_GENITIVE, "ru", "Японии"))
EDIT (party_sort, cq_party_set_sort_key (d, "jp", "ja", "にほん"))
EDIT (precedence, put_in_order (d, CQ_IN_CHAPEAU, CQ_BY_ALPHABET))
EDIT (precedence_body, put_in_order (d, CQ_IN_BODY, CQ_BY_HOST))
EDIT (party_name, cq_party_set_name (d, "jp", CQ_COUNTRY_SHORT, "en", "Nippon"))
EDIT (party_country, cq_party_set_country (d, "eu", "BE"))
EDIT (signatory, cq_signatory_ensure (d, "kz", NULL))
EDIT (signatory_title, cq_signatory_set_text (d, "jp-signatory", CQ_SIGNATORY_TITLE, "ja", "大臣"))
EDIT (signatory_behalf, cq_signatory_set_text (d, "jp-signatory", CQ_SIGNATORY_ON_BEHALF_OF, NULL, "the Government"))
EDIT (signatory_remove, cq_signatory_remove (d, "jp-signatory"))
EDIT (witness_add, cq_witness_add (d, NULL))
EDIT (witnesses_gone, cq_witnesses_remove_all (d))
EDIT (signing_order, cq_signatures_set_order (d, order))
EDIT (columns, cq_signatures_set_columns (d, 3))
EDIT (meeting_name, cq_meeting_set_text (d, CQ_MEETING_NAME, "ru", "Встреча"))
EDIT (meeting_city, cq_meeting_set_text (d, CQ_MEETING_CITY, NULL, "Tashkent"))
EDIT (meeting_dates, cq_meeting_set_dates (d, &date, NULL))
EDIT (meeting_gone, cq_meeting_remove (d))
EDIT (date_set, cq_document_set_date (d, "adopted", &date))
EDIT (date_new, cq_document_set_date (d, "next-meeting", &date))
EDIT (date_gone, cq_document_set_date (d, "adopted", NULL))
EDIT (clause_text, cq_clause_set_content (d, "op1", "ja", w))
EDIT (clause_new_lang, cq_clause_set_content (d, "op2", "ru", w))
EDIT (chapeau_new_lang, cq_clause_set_content (d, "ch", "ru", w))
EDIT (chapeau_head_gone, cq_clause_set_content (d, "ch", "en", NULL))
EDIT (clause_verb, cq_clause_set_verb (d, "pp1", NULL, "Noting"))
EDIT (clause_verb_gone, cq_clause_set_verb (d, "pp1", NULL, NULL))
EDIT (clause_marks, cq_clause_set_marks (d, "op1", CQ_MARKS_DASH))
EDIT (clause_marks_flow, cq_clause_set_marks (d, "par1", CQ_MARKS_ROMAN))
EDIT (clause_remove, cq_clause_remove (d, "op1"))
EDIT (clause_remove_last, cq_clause_remove (d, "op4"))
EDIT (clause_remove_flow, cq_clause_remove (d, "par1"))
EDIT (clause_remove_chapeau, cq_clause_remove (d, "ch"))
EDIT (clause_remove_preambular, cq_clause_remove (d, "pp1"))
EDIT (subclause_remove, cq_clause_remove (d, "op1b"))
EDIT (add_chapeau, cq_clause_add (d, PLACE (.kind = CQ_CLAUSE_CHAPEAU), draft, NULL))
EDIT (add_preambular, cq_clause_add (d, PLACE (.kind = CQ_CLAUSE_PREAMBULAR, .after = "pp1"), draft, NULL))
EDIT (add_linking, cq_clause_add (d, PLACE (.kind = CQ_CLAUSE_LINKING), draft, NULL))
EDIT (add_closing, cq_clause_add (d, PLACE (.kind = CQ_CLAUSE_CLOSING), draft, NULL))
EDIT (add_closing_annex, cq_clause_add (d, PLACE (.part = "roadmap", .kind = CQ_CLAUSE_CLOSING), draft, NULL))
EDIT (add_unheaded, cq_clause_add (d, PLACE (.kind = CQ_CLAUSE_OPERATIVE, .numbered = TRUE), draft, NULL))
EDIT (add_numbered,
      cq_clause_add (d, PLACE (.section = "transport", .kind = CQ_CLAUSE_OPERATIVE, .numbered = TRUE), draft, NULL))
EDIT (add_numbered_start,
      cq_clause_add (d, PLACE (.section = "transport", .kind = CQ_CLAUSE_OPERATIVE, .numbered = TRUE, .at_start = TRUE), draft, NULL))
EDIT (add_after_plain,
      cq_clause_add (d, PLACE (.section = "transport", .kind = CQ_CLAUSE_OPERATIVE, .numbered = TRUE, .after = "par1"), draft, NULL))
EDIT (add_plain_within,
      cq_clause_add (d, PLACE (.section = "transport", .kind = CQ_CLAUSE_PLAIN, .after = "op1"), draft, NULL))
EDIT (add_to_empty, cq_clause_add (d, PLACE (.section = "ports", .kind = CQ_CLAUSE_PLAIN), draft, NULL))
EDIT (replace, cq_clause_replace (d, "op1", draft, NULL))
EDIT (replace_flow, cq_clause_replace (d, "par1", draft, NULL))
EDIT (move_to_empty, cq_clause_move (d, "op1", PLACE (.section = "ports", .kind = CQ_CLAUSE_OPERATIVE, .numbered = TRUE)))
EDIT (move_to_flow, cq_clause_move (d, "op1", PLACE (.section = "water", .kind = CQ_CLAUSE_PLAIN)))
EDIT (move_to_list,
      cq_clause_move (d, "par1", PLACE (.section = "water", .kind = CQ_CLAUSE_OPERATIVE, .numbered = TRUE, .after = "op4")))
EDIT (clear_area, cq_clauses_clear (d, PLACE (.section = "transport", .kind = CQ_CLAUSE_OPERATIVE)))
EDIT (clear_preamble, cq_clauses_clear (d, PLACE (.kind = CQ_CLAUSE_PREAMBULAR)))
EDIT (clear_chapeau, cq_clauses_clear (d, PLACE (.kind = CQ_CLAUSE_CHAPEAU)))
EDIT (clear_closing, cq_clauses_clear (d, PLACE (.kind = CQ_CLAUSE_CLOSING)))
EDIT (subclause_add, cq_subclause_add (d, "op1", "op1a", draft, NULL))
EDIT (subclause_add_new, cq_subclause_add (d, "op2", NULL, draft, NULL))
EDIT (subclause_add_flow, cq_subclause_add (d, "link", NULL, draft, NULL))
EDIT (subclauses_gone, cq_subclauses_replace (d, "op1", NULL, CQ_MARKS_BULLET, NULL))
EDIT (section_add, cq_section_add (d, NULL, NULL, "transport", "new", NULL, NULL))
EDIT (section_nested, cq_section_append (d, NULL, "water", NULL, NULL, NULL))
EDIT (section_annex, cq_section_append (d, "roadmap", NULL, NULL, NULL, NULL))
EDIT (section_title, cq_section_set_title (d, "ports", "ru", w))
EDIT (section_move, cq_section_move (d, "water", "transport", NULL))
EDIT (section_move_out, cq_section_move (d, "ports", "roadmap", "measures"))
EDIT (section_remove, cq_section_remove (d, "transport"))
EDIT (section_remove_inner, cq_section_remove (d, "measures"))
EDIT (status, cq_commitment_set_status (d, "c1", CQ_STATUS_UNDERWAY))
EDIT (row, cq_commitment_set_text (d, "c1", CQ_COMMITMENT_ROW, "ja", "行"))
EDIT (commitment_verb, cq_commitment_set_verb (d, "c1", "en", "intends to"))
EDIT (commitment_action, cq_commitment_set_action (d, "c1", "en", w))
EDIT (commitment_gone, cq_commitment_remove (d, "c1"))
EDIT (in_roadmap, cq_commitment_set_in_roadmap (d, "c2", TRUE))
EDIT (setting, cq_profile_set_setting (d, CQ_AT_TEMPLATE, "joint-statement"))

static CqNode *
due (CqNode *d)
{
  g_autoptr (CqWhen) when = cq_when_parse ("2019-Q3", NULL);
  return cq_commitment_set_due (d, "c1", when);
}

static CqNode *
terms (CqNode *d)
{
  g_autoptr (GPtrArray) w = words ("the delegates");
  g_autoptr (CqNode) entry = cq_term_new (CQ_TERMS_TERMS);
  g_autoptr (CqNode) with = cq_term_with_term (entry, NULL, "en", w);
  return cq_terms_append (d, CQ_TERMS_TERMS, with);
}

static const struct
{
  const char *name;
  Edit edit;
} edits[] = {
#define E(name) { #name, name }
  E (title_en), E (title_ru), E (title_gone), E (language_add), E (language_remove),
  E (language_standing), E (languages_in_step), E (subtitle), E (annex_title), E (annex_symbol), E (symbol_gone), E (marking),
  E (formality), E (annex_formality), E (numbering), E (roadmap_form), E (timeline), E (agenda_item), E (column_numbers), E (annex_add), E (annex_append), E (annex_remove),
  E (party_add), E (party_add_other), E (party_remove), E (party_move), E (party_role), E (party_name), E (party_country),
  E (party_form), E (party_sort), E (precedence), E (precedence_body),
  E (signatory), E (signatory_title), E (signatory_behalf), E (signatory_remove), E (witness_add), E (witnesses_gone),
  E (signing_order), E (columns), E (meeting_name), E (meeting_city), E (meeting_dates), E (meeting_gone), E (date_set),
  E (date_new), E (date_gone), E (clause_text), E (clause_new_lang), E (chapeau_new_lang), E (chapeau_head_gone),
  E (clause_verb), E (clause_verb_gone), E (clause_marks), E (clause_marks_flow), E (clause_remove), E (clause_remove_last),
  E (clause_remove_flow), E (clause_remove_chapeau), E (clause_remove_preambular), E (subclause_remove), E (add_chapeau),
  E (add_preambular), E (add_linking), E (add_closing), E (add_closing_annex), E (add_unheaded), E (add_numbered),
  E (add_numbered_start), E (add_after_plain), E (add_plain_within), E (add_to_empty), E (replace), E (replace_flow),
  E (move_to_empty), E (move_to_flow), E (move_to_list), E (clear_area), E (clear_preamble), E (clear_chapeau),
  E (clear_closing), E (subclause_add), E (subclause_add_new), E (subclause_add_flow), E (subclauses_gone), E (section_add),
  E (section_nested), E (section_annex), E (section_title), E (section_move), E (section_move_out), E (section_remove),
  E (section_remove_inner), E (status), E (row), E (commitment_verb), E (commitment_action), E (commitment_gone),
  E (in_roadmap), E (setting), E (due), E (terms),
};

static char *
without_indentation (const char *xml)
{
  g_autoptr (GRegex) regex = g_regex_new (">\\n *<", 0, 0, NULL);

  return g_regex_replace_literal (regex, xml, -1, 0, "><", 0, NULL);
}

/* The children of the root that the edit had no business with are the same nodes. */
static guint
count_shared (CqNode *before, CqNode *after)
{
  CqNode *one = cq_document_get_root (before);
  CqNode *two = cq_document_get_root (after);
  guint shared = 0;

  for (guint i = 0; i < cq_node_get_n_children (one); i++)
    for (guint j = 0; j < cq_node_get_n_children (two); j++)
      if (cq_node_get_kind (cq_node_get_child (one, i)) == CQ_NODE_ELEMENT
          && cq_node_get_child (one, i) == cq_node_get_child (two, j))
        {
          shared++;
          break;
        }
  return shared;
}

static void
run_all (const char *xml)
{
  g_autoptr (CqNode) document = read_xml (xml);
  g_autofree char *written = write_xml (document);

  assert_valid (document, "the dossier");
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr (CqNode) after = edits[i].edit (document);
      g_autofree char *still = write_xml (document);
      if (cq_node_equal (after, document))
        g_error ("%s changes nothing", edits[i].name);
      g_assert_cmpstr (still, ==, written);
      assert_valid (after, edits[i].name);
      if (count_shared (document, after) < 4)
        g_error ("%s shares too little", edits[i].name);
    }
}

static void
test_indented (void)
{
  run_all (dossier_xml);
}

static void
test_dense (void)
{
  g_autofree char *dense = without_indentation (dossier_xml);

  run_all (dense);
}

/* Any two edits after one another leave a valid document. */
static void
test_pairs (void)
{
  g_autoptr (CqNode) document = read_xml (dossier_xml);

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr (CqNode) first = edits[i].edit (document);
      for (guint j = i % 7; j < G_N_ELEMENTS (edits); j += 7)
        {
          g_autofree char *what = g_strconcat (edits[i].name, " then ", edits[j].name, NULL);
          g_autoptr (CqNode) second = edits[j].edit (first);
          g_autoptr (CqNode) refreshed = cq_fields_refresh (first, second);
          assert_valid (refreshed, what);
        }
    }
}

static void
test_foreign (void)
{
  static const char *const documents[] = {
    "<article xmlns=\"http://docbook.org/ns/docbook\" version=\"5.0\"><title>T</title><para>x</para></article>",
    "<d:article xmlns:d=\"http://docbook.org/ns/docbook\" version=\"5.0\"><d:info><d:title>T</d:title><d:author><d:personname>A</d:personname></d:author></d:info>"
    "<d:sect1><d:title>S</d:title><d:itemizedlist><d:listitem><d:para>y</d:para></d:listitem></d:itemizedlist></d:sect1></d:article>",
    "<article xmlns=\"http://docbook.org/ns/docbook\"/>",
    "<other><thing/></other>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (CqNode) document = read_xml (documents[i]);
      for (guint j = 0; j < G_N_ELEMENTS (edits); j++)
        {
          g_autoptr (CqNode) after = edits[j].edit (document);
          g_autofree char *xml = write_xml (after);
          g_autoptr (CqNode) again = read_xml (xml);
          g_assert_nonnull (again);
        }
    }
}

/* Articles as other programs write them. */
static void
test_files (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "tests", "foreign", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (CqNode) document = g_str_has_suffix (name, ".xml") ? cq_reader_load_file (path, NULL, NULL) : NULL;
      g_autofree char *written = document != NULL ? write_xml (document) : NULL;

      if (document == NULL)
        continue;
      n++;
      g_ptr_array_unref (cq_clauses_list (document, NULL));
      g_ptr_array_unref (cq_commitments_list (document, NULL));
      g_ptr_array_unref (cq_fields_list (document));
      cq_numbering_unref (cq_numbering_new (document, NULL));
      for (guint j = 0; j < G_N_ELEMENTS (edits); j++)
        {
          g_autoptr (CqNode) after = edits[j].edit (document);
          g_autofree char *still = write_xml (document);
          g_assert_nonnull (after);
          g_assert_cmpstr (still, ==, written);
        }
    }
  g_assert_cmpuint (n, >, 0);
}

/* What names nothing changes nothing. */
static void
test_nothing (void)
{
  g_autoptr (CqNode) d = read_xml (dossier_xml);
  g_autoptr (GPtrArray) w = words ("x");
  CqNode *results[] = {
    cq_part_set_title (d, "nowhere", NULL, w), cq_annex_remove (d, "nowhere"), cq_annex_remove (d, NULL),
    cq_party_remove (d, "zz"), cq_party_set_name (d, "zz", CQ_COUNTRY_SHORT, NULL, "x"), cq_clause_remove (d, "zz"),
    cq_clause_set_content (d, "zz", NULL, w), cq_clause_set_content (d, "op2", "ru", NULL), cq_section_remove (d, "zz"),
    cq_section_move (d, "transport", "ports", NULL), cq_section_move (d, "transport", "zz", NULL),
    cq_signatory_remove (d, "zz"), cq_commitment_remove (d, "zz"), cq_profile_ensure (d), cq_numbering_normalize (d),
    cq_fields_refresh (NULL, d), cq_clause_move (d, "op1", PLACE (.section = "zz", .kind = CQ_CLAUSE_PLAIN)),
    cq_party_set_role (d, "jp", CQ_PARTY_PARTY), cq_document_set_date (d, "zz", NULL),
  };

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      if (results[i] != d)
        {
          g_autofree char *xml = write_xml (results[i]);
          g_error ("the edit %u changes something:\n%s", i, xml);
        }
      cq_node_unref (results[i]);
    }
}

/* What a record says in words is no field's source; what it says of times is. */
static void
test_sources (void)
{
  g_autoptr (CqNode) document = read_xml (dossier_xml);
  g_autoptr (CqWhen) due = cq_when_parse ("2020", NULL);
  g_autoptr (CqNode) told = cq_commitment_set_text (document, "c1", CQ_COMMITMENT_DELIVERABLE, "en", "Course held twice");
  g_autoptr (CqNode) postponed = cq_commitment_set_due (document, "c1", due);
  g_autoptr (CqNode) refreshed = cq_fields_refresh (document, told);
  g_autofree char *text = cq_node_dup_text_content (postponed);

  g_assert_true (cq_node_equal (refreshed, told));
  g_assert_nonnull (strstr (text, "assist by 2020"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/statement/edits/indented", test_indented);
  g_test_add_func ("/statement/edits/dense", test_dense);
  g_test_add_func ("/statement/edits/pairs", test_pairs);
  g_test_add_func ("/statement/edits/foreign", test_foreign);
  g_test_add_func ("/statement/edits/files", test_files);
  g_test_add_func ("/statement/edits/nothing", test_nothing);
  g_test_add_func ("/statement/edits/sources", test_sources);
  return g_test_run ();
}

/* How the languages follow each other: what is missing, what is behind, what brings it in step. */
#include <string.h>

#include "dossier.h"
#include "statement/cq-clause-draft.h"
#include "statement/cq-clause.h"
#include "statement/cq-commitment-change.h"
#include "statement/cq-concordance.h"
#include "statement/cq-field.h"
#include "statement/cq-languages.h"
#include "statement/cq-meeting.h"
#include "statement/cq-part.h"
#include "statement/cq-profile.h"
#include "statement/cq-section.h"

static void
take (CqNode **document, CqNode *changed)
{
  cq_node_unref (*document);
  *document = changed;
}

/* One edit of a drafter: the change, then what is remembered of it */
static void
edit (CqNode **document, CqNode *changed)
{
  g_autoptr (CqNode) made = changed;

  take (document, cq_concordance_follow (*document, made));
}

static CqNode *
with_title (CqNode *document, const char *lang, const char *text)
{
  g_autoptr (GPtrArray) content = text != NULL ? cq_content_new (text) : NULL;

  return cq_part_set_title (document, NULL, lang, content);
}

static CqNode *
with_clause (CqNode *document, const char *id, const char *lang, const char *text)
{
  g_autoptr (GPtrArray) content = text != NULL ? cq_content_new (text) : NULL;

  return cq_clause_set_content (document, id, lang, content);
}

static char *
get_state (CqNode *document, const char *about, const char *field, const char *lang)
{
  static const char *const words[] = { "in step", "missing", "behind" };
  g_autoptr (CqConcordance) concordance = cq_concordance_new (document, NULL);
  const CqVersions *text = cq_concordance_find (concordance, about, field);
  guint at;

  g_assert_nonnull (text);
  g_assert_true (cq_concordance_find_language (concordance, lang, &at));
  if (text->versions[at].state == CQ_VERSION_BEHIND)
    return g_strdup_printf ("behind %s", cq_concordance_get_languages (concordance)[text->versions[at].of]);
  return g_strdup (words[text->versions[at].state]);
}

#define assert_state(document, about, field, lang, expected)                                                          \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *state_ = get_state (document, about, field, lang);                                               \
    g_assert_cmpstr (state_, ==, expected);                                                                            \
  }                                                                                                                    \
  G_STMT_END

static guint
count_records (CqNode *document)
{
  g_autoptr (GPtrArray) records = cq_profile_list_records (document, CQ_PR_VERSION);

  return records->len;
}

static void
test_states (void)
{
  g_autoptr (CqNode) document = read_xml (dossier_xml);
  g_autoptr (CqConcordance) concordance = cq_concordance_new (document, NULL);
  const char *const *languages = cq_concordance_get_languages (concordance);

  g_assert_cmpstr (languages[0], ==, "en");
  g_assert_cmpstr (languages[1], ==, "ja");
  g_assert_null (languages[2]);
  assert_state (document, CQ_PART_MAIN, CQ_VERSIONS_TITLE, "ja", "in step");
  assert_state (document, "ch", NULL, "ja", "in step");
  assert_state (document, "pp1", NULL, "ja", "missing");
  assert_state (document, "ports", CQ_VERSIONS_TITLE, "ja", "missing");
  assert_state (document, "meeting", CQ_VERSIONS_CITY, "ja", "missing");
  assert_state (document, "c1", "deliverable", "ja", "missing");
  assert_state (document, "jp-signatory", CQ_VERSIONS_NAME, "ja", "missing");
  g_assert_cmpuint (cq_concordance_count (concordance, "en", CQ_VERSION_MISSING), ==, 0);
  g_assert_cmpuint (cq_concordance_count (concordance, "ja", CQ_VERSION_IN_STEP), ==, 4);
  g_assert_cmpuint (cq_concordance_count (concordance, "ja", CQ_VERSION_MISSING), ==,
                    cq_concordance_get_texts (concordance)->len - 4);
}

static CqNode *
with_partners (CqNode *document, const char *const (*names)[2], guint n)
{
  g_autoptr (GPtrArray) owners = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_owner_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (owners, cq_owner_new_named (names[i][0], names[i][1]));
  return cq_commitment_set_owners (document, "c1", CQ_OWNERS_PARTNERS, owners);
}

static char *
say_partners (CqNode *document, const char *lang)
{
  g_autoptr (CqCommitment) commitment = cq_commitment_find (document, "c1");
  g_autoptr (GPtrArray) owners = cq_commitment_get_owners (commitment, CQ_OWNERS_PARTNERS);
  guint n_missing;
  g_autofree char *text = cq_owners_get_text (owners, document, lang, &n_missing);

  return g_strdup_printf ("%s (%u of %u missing)", text, n_missing, owners->len);
}

/* Who has a part in a commitment and is no party has a name in each language, of which each is a text by itself. */
static void
test_owners (void)
{
  static const char *const names[][2] = { { "en", "ATF-JCC" }, { "ja", "事務局" }, { "en", "the Secretariat" } };
  g_autoptr (CqNode) document = read_xml (dossier_xml);
  g_autofree char *english = NULL;
  g_autofree char *japanese = NULL;
  g_autofree char *without = NULL;
  g_autoptr (CqNode) removed = NULL;

  edit (&document, with_partners (document, names, G_N_ELEMENTS (names)));
  assert_state (document, "c1", "partner-1", "en", "in step");
  assert_state (document, "c1", "partner-1", "ja", "missing");
  assert_state (document, "c1", "partner-2", "en", "missing");
  assert_state (document, "c1", "partner-2", "ja", "in step");
  assert_state (document, "c1", "partner-3", "ja", "missing");
  english = say_partners (document, "en");
  g_assert_cmpstr (english, ==, "ATF-JCC and the Secretariat (1 of 3 missing)");

  edit (&document, cq_commitment_set_owner_name (document, "c1", "partner-2", "en", "the Office"));
  edit (&document, cq_commitment_set_owner_name (document, "c1", "partner-3", "ja", "書記局"));
  assert_state (document, "c1", "partner-2", "en", "in step");
  assert_state (document, "c1", "partner-3", "ja", "in step");
  japanese = say_partners (document, "ja");
  g_assert_cmpstr (japanese, ==, "事務局及び書記局 (1 of 3 missing)");
  edit (&document, cq_commitment_set_owner_name (document, "c1", "partner-3", NULL, "the Secretariat-General"));
  assert_state (document, "c1", "partner-3", "ja", "behind en");

  /* One who loses all names stays an owner, and says so. */
  edit (&document, cq_commitment_set_owner_name (document, "c1", "partner-1", "en", NULL));
  without = say_partners (document, "en");
  g_assert_cmpstr (without, ==, "the Office and the Secretariat-General (1 of 3 missing)");
  removed = cq_document_remove_language (document, "ja");
  g_free (without);
  without = say_partners (removed, "en");
  g_assert_cmpstr (without, ==, "the Office and the Secretariat-General (1 of 3 missing)");
}

/* A name in another language makes no translation of the rest; a document in one language has nothing to keep in step. */
static void
test_one_language (void)
{
  static const char xml[] = "<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:cq=\"urn:communique:statement\" version=\"5.0\" xml:lang=\"en\">"
                            "<info><title>T</title><authorgroup><othercredit xml:id=\"s\" class=\"other\" role=\"signatory\">"
                            "<personname><phrase xml:lang=\"en\">K</phrase><phrase xml:lang=\"ja\">岸</phrase></personname></othercredit></authorgroup>"
                            "<cq:file profile=\"1\"/></info><para xml:id=\"p\">P.</para></article>";
  g_autoptr (CqNode) document = read_xml (xml);
  g_autoptr (CqConcordance) concordance = cq_concordance_new (document, NULL);

  g_assert_null (cq_concordance_get_languages (concordance)[1]);
  edit (&document, with_clause (document, "p", NULL, "Other."));
  g_assert_cmpuint (count_records (document), ==, 0);
}

static void
test_follow (void)
{
  g_autoptr (CqNode) document = read_xml (dossier_xml);

  /* A text that changes leaves its translation behind, however many strokes of the key it takes. */
  edit (&document, with_clause (document, "ch", NULL, "The Ministers m"));
  edit (&document, with_clause (document, "ch", NULL, "The Ministers met."));
  assert_state (document, "ch", NULL, "ja", "behind en");
  assert_state (document, "ch", NULL, "en", "in step");
  /* Touching it brings it up, and does not put the other behind in turn. */
  edit (&document, with_clause (document, "ch", "ja", "大"));
  edit (&document, with_clause (document, "ch", "ja", "大臣"));
  assert_state (document, "ch", NULL, "ja", "in step");
  assert_state (document, "ch", NULL, "en", "in step");
  edit (&document, with_clause (document, "ch", NULL, "The Ministers met again."));
  assert_state (document, "ch", NULL, "ja", "behind en");
  take (&document, cq_versions_mark_in_step (document, "ch", NULL, "ja"));
  assert_state (document, "ch", NULL, "ja", "in step");
  /* Two authentic texts: whichever changes first leaves the other behind. */
  edit (&document, with_clause (document, "ch", "ja", "大臣ら"));
  assert_state (document, "ch", NULL, "en", "behind ja");
  assert_state (document, "ch", NULL, "ja", "in step");
  take (&document, cq_document_set_standing (document, "ja", CQ_STANDING_UNOFFICIAL_TRANSLATION));
  assert_state (document, "ch", NULL, "en", "in step");
  assert_valid (document, "with versions");
}

/* What is written where it was missing follows; what is taken away and written anew is still compared. */
static void
test_missing (void)
{
  g_autoptr (CqNode) document = read_xml (dossier_xml);

  edit (&document, with_clause (document, "pp1", "ja", "想"));
  edit (&document, with_clause (document, "pp1", "ja", "想起し"));
  assert_state (document, "pp1", NULL, "ja", "in step");
  assert_state (document, "pp1", NULL, "en", "in step");
  edit (&document, with_clause (document, "pp1", NULL, "Recalling more,"));
  assert_state (document, "pp1", NULL, "ja", "behind en");
  edit (&document, with_clause (document, "pp1", NULL, NULL));
  edit (&document, with_clause (document, "pp1", NULL, "Believing,"));
  assert_state (document, "pp1", NULL, "ja", "behind en");

  edit (&document, with_title (document, "ja", NULL));
  assert_state (document, CQ_PART_MAIN, CQ_VERSIONS_TITLE, "ja", "missing");
  g_assert_cmpuint (count_records (document), >, 0);
  assert_valid (document, "written anew");
}

/* Live words change in all languages at once, and ids and anchors are no words. */
static void
test_live (void)
{
  g_autoptr (CqNode) document = read_xml (dossier_xml);
  g_autoptr (CqNode) dated = NULL;
  const CqDate date = { 2017, 6, 2, 0 };

  take (&document, cq_versions_mark_in_step (document, NULL, NULL, "ja"));
  dated = cq_document_set_date (document, "adopted", &date);
  edit (&document, cq_fields_refresh (document, dated));
  assert_state (document, "op1", NULL, "ja", "in step");
  assert_state (document, "ch", NULL, "ja", "in step");
}

/* Both at once, as values set them, stay as they were to each other. */
static void
test_both (void)
{
  g_autoptr (CqNode) document = read_xml (dossier_xml);
  g_autoptr (CqNode) half = NULL;

  take (&document, cq_versions_mark_in_step (document, "ch", NULL, "ja"));
  half = with_clause (document, "ch", "en", "New.");
  edit (&document, with_clause (half, "ch", "ja", "新"));
  assert_state (document, "ch", NULL, "ja", "in step");
  edit (&document, with_clause (document, "ch", "en", "Newer."));
  assert_state (document, "ch", NULL, "ja", "behind en");
}

/* Records go with what they speak of, and turn with the principal language. */
static void
test_records (void)
{
  g_autoptr (CqNode) document = read_xml (dossier_xml);

  take (&document, cq_versions_mark_in_step (document, "op1", NULL, "ja"));
  take (&document, cq_versions_mark_in_step (document, "transport", CQ_VERSIONS_TITLE, "ja"));
  g_assert_cmpuint (count_records (document), ==, 2);
  edit (&document, with_clause (document, "op1", "en", "Changed."));
  assert_state (document, "op1", NULL, "ja", "behind en");
  take (&document, cq_document_choose_principal (document, "ja"));
  assert_state (document, "op1", NULL, "ja", "behind en");
  g_assert_cmpuint (count_records (document), ==, 2);
  take (&document, cq_clause_remove (document, "op1"));
  g_assert_cmpuint (count_records (document), ==, 1);
  take (&document, cq_document_remove_language (document, "en"));
  g_assert_cmpuint (count_records (document), ==, 0);
  assert_valid (document, "without records");
}

/* A copy is as far behind as what it was copied from, and clauses that are moved keep their state. */
static void
test_copy (void)
{
  g_autoptr (CqNode) document = read_xml (dossier_xml);
  g_autofree char *id = NULL;
  const CqClausePlace place = { .section = "water", .kind = CQ_CLAUSE_OPERATIVE, .numbered = TRUE, .at_start = TRUE };

  edit (&document, with_clause (document, "op1", "en", "Changed."));
  assert_state (document, "op1", NULL, "ja", "behind en");
  edit (&document, cq_clause_duplicate (document, "op1", &id));
  assert_state (document, id, NULL, "ja", "behind en");
  edit (&document, cq_clause_move (document, "op1", &place));
  assert_state (document, "op1", NULL, "ja", "behind en");
  take (&document, cq_versions_mark_in_step (document, id, NULL, "ja"));
  assert_state (document, id, NULL, "ja", "in step");
  assert_state (document, "op1", NULL, "ja", "behind en");
  assert_valid (document, "copied and moved");
}

/* A clause without an id gets one when something is to be remembered of it. */
static void
test_nameless (void)
{
  static const char xml[] = "<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:cq=\"urn:communique:statement\" version=\"5.0\" xml:lang=\"en\">"
                            "<info><title>T</title><cq:file profile=\"1\"/></info>"
                            "<para role=\"plain\">One.</para><para role=\"plain\" xml:lang=\"ja\">一</para></article>";
  g_autoptr (CqNode) document = read_xml (xml);
  g_autoptr (GPtrArray) clauses = NULL;

  take (&document, cq_versions_mark_in_step (document, NULL, NULL, "ja"));
  clauses = cq_clauses_list (document, NULL);
  g_assert_cmpuint (clauses->len, ==, 1);
  g_assert_nonnull (cq_clause_get_id (clauses->pdata[0]));
  g_assert_cmpuint (count_records (document), ==, 1);
  edit (&document, with_clause (document, cq_clause_get_id (clauses->pdata[0]), "en", "Two."));
  assert_state (document, cq_clause_get_id (clauses->pdata[0]), NULL, "ja", "behind en");
}

/* Whatever is typed and marked, in whatever order: the state follows from the file alone, and marking brings all in step. */
static void
test_any_order (void)
{
  static const char *const about[] = { "ch", "pp1", "op1", "op2", "par1" };
  static const char *const langs[] = { "en", "ja" };

  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (CqNode) document = read_xml (dossier_xml);
      g_autoptr (GRand) dice = g_rand_new_with_seed (1000 + round);
      g_autoptr (CqConcordance) concordance = NULL;

      for (guint step = 0; step < 30; step++)
        {
          const char *id = about[g_rand_int_range (dice, 0, G_N_ELEMENTS (about))];
          const char *lang = langs[g_rand_int_range (dice, 0, 2)];
          g_autofree char *words = g_strdup_printf ("%d", g_rand_int_range (dice, 0, 5));
          g_autoptr (CqConcordance) one = NULL;
          g_autoptr (CqConcordance) two = NULL;
          g_autofree char *xml = NULL;
          g_autoptr (CqNode) reread = NULL;

          if (g_rand_int_range (dice, 0, 6) == 0)
            take (&document, cq_versions_mark_in_step (document, id, NULL, lang));
          else
            edit (&document, with_clause (document, id, lang, g_rand_int_range (dice, 0, 8) == 0 ? NULL : words));
          xml = write_xml (document);
          reread = read_xml (xml);
          one = cq_concordance_new (document, NULL);
          two = cq_concordance_new (reread, one);
          for (guint l = 0; l < 2; l++)
            for (CqVersionState state = CQ_VERSION_IN_STEP; state <= CQ_VERSION_BEHIND; state++)
              g_assert_cmpuint (cq_concordance_count (one, langs[l], state), ==, cq_concordance_count (two, langs[l], state));
        }
      take (&document, cq_versions_mark_in_step (document, NULL, NULL, "en"));
      concordance = cq_concordance_new (document, NULL);
      for (guint l = 0; l < 2; l++)
        g_assert_cmpuint (cq_concordance_count (concordance, langs[l], CQ_VERSION_BEHIND), ==, 0);
      assert_valid (document, "any order");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/concordance/owners", test_owners);
  g_test_add_func ("/concordance/states", test_states);
  g_test_add_func ("/concordance/one-language", test_one_language);
  g_test_add_func ("/concordance/follow", test_follow);
  g_test_add_func ("/concordance/missing", test_missing);
  g_test_add_func ("/concordance/live", test_live);
  g_test_add_func ("/concordance/both", test_both);
  g_test_add_func ("/concordance/records", test_records);
  g_test_add_func ("/concordance/copy", test_copy);
  g_test_add_func ("/concordance/nameless", test_nameless);
  g_test_add_func ("/concordance/any-order", test_any_order);
  return g_test_run ();
}

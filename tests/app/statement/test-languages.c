/* The languages of a document: declared, ordered, taken away, and another one made the principal. */
#include <string.h>

#include "dossier.h"
#include "statement/cq-clause.h"
#include "statement/cq-commitment.h"
#include "statement/cq-concordance.h"
#include "statement/cq-languages.h"
#include "statement/cq-part.h"
#include "statement/cq-party.h"
#include "statement/cq-section.h"
#include "tree/cq-node-builder.h"

static void
assert_languages (CqNode *document, const char *expected)
{
  g_auto (GStrv) languages = cq_document_list_languages (document);
  g_autofree char *joined = g_strjoinv (" ", languages);

  g_assert_cmpstr (joined, ==, expected);
}

static void
take (CqNode **document, CqNode *changed)
{
  cq_node_unref (*document);
  *document = changed;
}

static void
test_declare (void)
{
  g_autoptr (CqNode) document = read_xml (dossier_xml);
  g_autoptr (CqNode) again = NULL;
  g_autoptr (CqParty) party = NULL;

  assert_languages (document, "en ja");
  g_assert_false (cq_document_declares_languages (document));
  g_assert_cmpint (cq_document_get_standing (document, "ja"), ==, CQ_STANDING_AUTHENTIC);
  take (&document, cq_document_add_language (document, "kk", CQ_STANDING_OFFICIAL_TRANSLATION));
  assert_languages (document, "en ja kk");
  g_assert_true (cq_document_declares_language (document, "ja"));
  g_assert_cmpint (cq_document_get_standing (document, "KK"), ==, CQ_STANDING_OFFICIAL_TRANSLATION);
  g_assert_cmpint (cq_document_get_standing (document, "ja"), ==, CQ_STANDING_AUTHENTIC);
  /* Nothing is written in it but what follows from elsewhere. */
  g_assert_cmpuint (cq_document_count_texts (document, "kk"), ==, 0);
  again = cq_document_add_language (document, "kk", CQ_STANDING_AUTHENTIC);
  g_assert_true (again == document);

  take (&document, cq_document_move_language_after (document, "kk", NULL));
  assert_languages (document, "en kk ja");
  take (&document, cq_document_move_language_after (document, "kk", "ja"));
  assert_languages (document, "en ja kk");
  take (&document, cq_document_move_language_after (document, "en", "ja"));
  assert_languages (document, "en ja kk");
  assert_valid (document, "declared");
}

/* A country has its name before anybody writes it. */
static void
test_names (void)
{
  static const char xml[] = "<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:cq=\"urn:communique:statement\" version=\"5.0\" xml:lang=\"en\">"
                            "<info><title>T</title><cq:file profile=\"1\"/></info><para>P.</para></article>";
  g_autoptr (CqNode) document = read_xml (xml);
  g_autoptr (CqRegister) names = cq_register_new (NULL, 0, NULL);
  g_autoptr (CqParty) party = NULL;
  static const char *const langs[] = { "en", NULL };

  take (&document, cq_party_add_country (document, names, "jp", CQ_PARTY_PARTY, langs, NULL));
  take (&document, cq_document_add_language (document, "ja", CQ_STANDING_AUTHENTIC));
  party = cq_party_find (document, "jp");
  g_assert_cmpstr (cq_party_get_name (party, CQ_COUNTRY_SHORT, "ja"), ==, "日本");
  g_assert_cmpstr (cq_party_get_name (party, CQ_COUNTRY_SHORT, "en"), ==, "Japan");
}

/* What each text says, by who says it and in which language */
static GHashTable *
gather (CqNode *document, GPtrArray *places)
{
  GHashTable *found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (CqConcordance) concordance = cq_concordance_new (document, NULL);
  const char *const *languages = cq_concordance_get_languages (concordance);
  GPtrArray *texts = cq_concordance_get_texts (concordance);

  for (guint t = 0; t < texts->len; t++)
    {
      const CqVersions *text = texts->pdata[t];
      for (guint i = 0; languages[i] != NULL; i++)
        if (text->versions[i].node != NULL)
          {
            g_autofree char *place = text->path != NULL ? cq_path_to_id (text->path) : g_strdup (text->about);
            g_hash_table_insert (found, g_strdup_printf ("%s %s %s", place, text->field, languages[i]),
                                 cq_text_get_plain (text->versions[i].node));
          }
    }
  return found;
}

static void
assert_same (GHashTable *before, GHashTable *after)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (g_strcmp0 (value, g_hash_table_lookup (after, key)) != 0)
      g_error ("“%s” said “%s” and says “%s”", (char *) key, (char *) value, (char *) g_hash_table_lookup (after, key));
  g_assert_cmpuint (g_hash_table_size (before), ==, g_hash_table_size (after));
}

static void
test_principal (void)
{
  g_autoptr (CqNode) document = read_xml (dossier_xml);
  g_autoptr (GHashTable) before = gather (document, NULL);
  g_autoptr (GHashTable) after = NULL;
  g_autoptr (GHashTable) back = NULL;
  g_autoptr (CqClause) clause = NULL;
  g_autoptr (CqNode) same = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpuint (g_hash_table_size (before), >, 20);
  take (&document, cq_document_choose_principal (document, "ja"));
  g_assert_cmpstr (cq_document_get_language (document), ==, "ja");
  after = gather (document, NULL);
  assert_same (before, after);
  assert_valid (document, "another principal language");
  clause = cq_clause_find (document, "ch");
  text = cq_clause_get_text (clause, NULL);
  g_assert_cmpstr (text, ==, "大臣は会合した。");

  take (&document, cq_document_choose_principal (document, "en"));
  back = gather (document, NULL);
  assert_same (before, back);
  same = cq_document_choose_principal (document, "fr");
  g_assert_true (same == document);
}

/* Paragraphs side by side of which one states its language and the next does not */
static void
test_principal_keeps_apart (void)
{
  static const char xml[] = "<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:cq=\"urn:communique:statement\" version=\"5.0\" xml:lang=\"en\">"
                            "<info><title>T</title><cq:file profile=\"1\"/></info>"
                            "<para role=\"plain\" xml:lang=\"ja\">一</para><para role=\"plain\">Two.</para><para role=\"plain\">Three.</para>"
                            "<para role=\"plain\" xml:lang=\"ja\">三</para></article>";
  g_autoptr (CqNode) document = read_xml (xml);
  g_autoptr (GPtrArray) before = cq_clauses_list (document, NULL);
  g_autoptr (GPtrArray) after = NULL;

  take (&document, cq_document_choose_principal (document, "ja"));
  after = cq_clauses_list (document, NULL);
  g_assert_cmpuint (before->len, ==, 3);
  g_assert_cmpuint (after->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *was = cq_clause_get_text (before->pdata[i], "en");
      g_autofree char *is = cq_clause_get_text (after->pdata[i], "en");
      g_assert_cmpstr (was, ==, is);
    }
}

static void
test_remove (void)
{
  g_autoptr (CqNode) document = read_xml (dossier_xml);
  g_autoptr (CqNode) same = cq_document_remove_language (document, "en");
  g_autoptr (CqNode) other = cq_document_remove_language (document, "fr");
  g_autoptr (CqSection) section = NULL;
  g_autofree char *title = NULL;
  g_autofree char *xml = NULL;

  g_assert_true (same == document);
  g_assert_true (other == document);
  g_assert_cmpuint (cq_document_count_texts (document, "ja"), ==, 4);
  take (&document, cq_document_remove_language (document, "ja"));
  assert_languages (document, "en");
  g_assert_cmpuint (cq_document_count_texts (document, "ja"), ==, 0);
  section = cq_section_find (document, "transport");
  title = cq_section_get_title (section, "en");
  g_assert_cmpstr (title, ==, "Transport");
  xml = write_xml (document);
  g_assert_null (strstr (xml, "ja\""));
  g_assert_null (strstr (xml, "<para role=\"chapeau\"/>"));
  assert_valid (document, "a language less");
}

/* The ids stand in the text that goes: what pointed at them finds the same in the other language. */
static void
test_remove_first (void)
{
  g_autoptr (CqNode) document = read_xml (dossier_xml);
  g_autoptr (GPtrArray) content = NULL;
  CqNode *parts[2];
  g_autoptr (CqCommitment) commitment = NULL;
  g_autoptr (CqClause) clause = NULL;
  g_autoptr (CqClause) empty = NULL;
  g_autofree char *text = NULL;
  g_autofree char *nothing = NULL;
  CqNode *span;

  content = cq_node_array_new ();
  parts[0] = cq_node_new_with_text (CQ_DB_PHRASE, "日本は支援する");
  parts[1] = cq_node_with_attribute (parts[0], CQ_AT_ROLE, "commitment");
  g_ptr_array_add (content, parts[1]);
  cq_node_unref (parts[0]);
  take (&document, cq_clause_set_content (document, "op1", "ja", content));
  take (&document, cq_document_choose_principal (document, "ja"));
  take (&document, cq_document_remove_language (document, "en"));
  assert_languages (document, "ja");
  commitment = cq_commitment_find (document, "c1");
  g_assert_nonnull (commitment);
  span = cq_commitment_get_span (commitment, "ja");
  text = span != NULL ? cq_text_get_plain (span) : NULL;
  g_assert_cmpstr (text, ==, "日本は支援する");
  /* The chapeau had its id in the English paragraph. */
  clause = cq_clause_find (document, "ch");
  g_assert_nonnull (clause);
  /* What was said in the language alone is empty, and still there. */
  empty = cq_clause_find (document, "op2");
  g_assert_nonnull (empty);
  nothing = cq_clause_get_text (empty, NULL);
  g_assert_cmpstr (nothing, ==, "");
  assert_valid (document, "without the first language");
}

/* The same, where one clause alone loses the language */
static void
test_remove_from_clause (void)
{
  g_autoptr (CqNode) document = read_xml (dossier_xml);
  g_autoptr (GPtrArray) content = cq_node_array_new ();
  g_autoptr (CqNode) plain = cq_node_new_with_text (CQ_DB_PHRASE, "日本は支援する");
  g_autoptr (CqCommitment) commitment = NULL;

  g_ptr_array_add (content, cq_node_with_attribute (plain, CQ_AT_ROLE, "commitment"));
  take (&document, cq_clause_set_content (document, "op1", "ja", content));
  take (&document, cq_clause_set_content (document, "op1", "en", NULL));
  commitment = cq_commitment_find (document, "c1");
  g_assert_nonnull (commitment);
  g_assert_nonnull (cq_commitment_get_span (commitment, "ja"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/languages/declare", test_declare);
  g_test_add_func ("/languages/names", test_names);
  g_test_add_func ("/languages/principal", test_principal);
  g_test_add_func ("/languages/principal/keeps-apart", test_principal_keeps_apart);
  g_test_add_func ("/languages/remove", test_remove);
  g_test_add_func ("/languages/remove/first", test_remove_first);
  g_test_add_func ("/languages/remove/from-clause", test_remove_from_clause);
  return g_test_run ();
}

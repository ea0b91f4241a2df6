/* Editions: golden files, and what holds for all of them. */
#include "edition-fixtures.h"

#include "cq-golden.h"
#include "edition/cq-plain-text.h"
#include "statement/cq-clause.h"
#include "statement/cq-party.h"
#include "tree/cq-node-builder.h"
#include "tree/cq-walk.h"

typedef struct
{
  const char *name; /* of the golden files */
  const char *document;
  CqEditionKind kind;
  const char *lang;
  const char *part;
} Case;

static const Case cases[] = {
  { "statement", "statement.xml", CQ_EDITION_CLEAN, NULL, NULL },
  { "statement-draft", "statement.xml", CQ_EDITION_DRAFT, NULL, NULL },
  { "statement-ja", "statement.xml", CQ_EDITION_CLEAN, "ja", NULL },
  { "dossier", "dossier.xml", CQ_EDITION_CLEAN, NULL, NULL },
  { "dossier-main", "dossier.xml", CQ_EDITION_CLEAN, NULL, "main" },
  { "dossier-roadmap", "dossier.xml", CQ_EDITION_CLEAN, NULL, "roadmap" },
  { "roadmap", "roadmap.xml", CQ_EDITION_CLEAN, NULL, NULL },
  { "mixed", "mixed.xml", CQ_EDITION_CLEAN, NULL, NULL },
  { "prose", "prose.xml", CQ_EDITION_CLEAN, NULL, NULL },
  { "annexes", "annexes.xml", CQ_EDITION_CLEAN, NULL, NULL },
  { "annexes-ru", "annexes.xml", CQ_EDITION_CLEAN, "ru", NULL },
  { "annexes-main", "annexes.xml", CQ_EDITION_CLEAN, NULL, "main" },
};

static void
test_golden (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (CqNode) document = load (one->document);
  g_autoptr (CqNode) kept = load (one->document);
  g_autoptr (GPtrArray) notices = NULL;
  g_autoptr (CqNode) edition = make_edition (document, one->kind, one->lang, one->part, &notices);
  g_autofree char *written = write_text (edition);
  g_autofree char *plain = cq_plain_text_make (edition, 0);
  g_autofree char *mail = cq_plain_text_make (edition, CQ_PLAIN_TEXT_COLUMNS);
  g_autoptr (GString) said = g_string_new (NULL);
  g_autofree char *xml_name = g_strdup_printf ("edition/%s.xml", one->name);
  g_autofree char *text_name = g_strdup_printf ("edition/%s.txt", one->name);
  g_autofree char *mail_name = g_strdup_printf ("edition/%s.mail", one->name);
  g_autofree char *notices_name = g_strdup_printf ("edition/%s.notices", one->name);

  for (guint i = 0; i < notices->len; i++)
    g_string_append_printf (said, "%s\n", (char *) g_ptr_array_index (notices, i));
  g_assert_true (cq_node_equal (document, kept));
  cq_assert_golden (xml_name, written);
  cq_assert_golden (text_name, plain);
  cq_assert_golden (mail_name, mail);
  cq_assert_golden (notices_name, said->str);
  assert_circulable (edition, one->name);
}

/* Reading what was written gives the same tree: no texts side by side, no names undeclared. */
static void
test_round_trip (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (CqNode) document = load (one->document);
  g_autoptr (CqNode) edition = make_edition (document, one->kind, one->lang, one->part, NULL);
  g_autofree char *written = write_text (edition);
  g_autoptr (CqNode) read = parse (written);

  g_assert_true (cq_node_equal (edition, read));
}

static void
gather_pointers (CqNode *node, GHashTable *seen)
{
  g_hash_table_add (seen, node);
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    gather_pointers (cq_node_get_child (node, i), seen);
}

/* Two editions around an edit differ by what was edited, and share what the document has as it prints. */
static void
test_sharing (void)
{
  g_autoptr (CqNode) before = load ("dossier.xml");
  g_autoptr (CqPath) path = NULL;
  g_autoptr (CqNode) para = cq_node_new_with_text (CQ_DB_PARA, "They attach great importance to it.");
  g_autoptr (CqNode) item = cq_node_with_children (cq_tree_find_id (before, "op1", &path), &para, 1);
  g_autoptr (CqNode) after = cq_tree_replace (before, path, item);
  g_autoptr (CqNode) first = make_edition (before, CQ_EDITION_CLEAN, NULL, NULL, NULL);
  g_autoptr (CqNode) second = make_edition (after, CQ_EDITION_CLEAN, NULL, NULL, NULL);
  g_autoptr (GHashTable) source = g_hash_table_new (NULL, NULL);
  static const char *const equal[] = { "ch", "op2", "op3", "op4", "cl1", "roadmap", "r1", NULL };

  gather_pointers (before, source);
  for (guint i = 0; equal[i] != NULL; i++)
    {
      CqNode *a = cq_tree_find_id (first, equal[i], NULL);
      CqNode *b = cq_tree_find_id (second, equal[i], NULL);
      g_assert_nonnull (a);
      g_assert_true (cq_node_equal (a, b));
      g_assert_cmpuint (cq_node_get_hash (a), ==, cq_node_get_hash (b));
    }
  g_assert_false (cq_node_equal (first, second));
  g_assert_true (g_hash_table_contains (source, cq_node_get_child (cq_tree_find_id (first, "op1", NULL), 0)));
}

/* Random edits keep what holds for every edition: clauses, areas and parties come and go. */
static void
test_edits (void)
{
  static const char *const documents[] = { "statement.xml", "dossier.xml", "roadmap.xml", "prose.xml" };

  for (guint d = 0; d < G_N_ELEMENTS (documents); d++)
    for (guint round = 0; round < 40; round++)
      {
        g_autoptr (CqNode) document = load (documents[d]);
        g_autoptr (CqIndex) index = cq_index_new (document);
        CqNode *root = cq_document_get_root (document);
        g_autoptr (CqNode) changed = NULL;
        g_autoptr (CqNode) edition = NULL;
        g_autofree char *name = NULL;
        guint n = cq_node_get_n_children (root);
        guint at = 1 + (guint) g_test_rand_int_range (0, (int) n - 1);
        g_autoptr (CqNode) less = NULL;

        /* Any block of the part but its info goes. */
        if (cq_node_get_kind (cq_node_get_child (root, at)) != CQ_NODE_ELEMENT
            || cq_node_is (cq_node_get_child (root, at), CQ_DB_INFO))
          continue;
        less = cq_node_with_child_at (root, at, NULL);
        changed = cq_node_new_document (&less, 1);
        edition = make_edition (changed, round % 2 == 0 ? CQ_EDITION_CLEAN : CQ_EDITION_DRAFT, NULL,
                                round % 3 == 0 ? "main" : NULL, NULL);
        name = g_strdup_printf ("%s without child %u", documents[d], at);
        assert_circulable (edition, name);
      }
}

/* The register of parties and the clauses that others refer to may go. */
static void
test_removals (void)
{
  static const char *const gone[] = { "jp", "kz", "tm" };
  static const char *const clauses[] = { "op1", "op2", "op3", "op4", "r1", "r2", "ch" };

  for (guint i = 0; i < G_N_ELEMENTS (gone); i++)
    {
      g_autoptr (CqNode) document = load ("dossier.xml");
      g_autoptr (CqNode) less = cq_party_remove (document, gone[i]);
      g_autoptr (CqNode) edition = make_edition (less, CQ_EDITION_CLEAN, NULL, NULL, NULL);
      assert_circulable (edition, gone[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (clauses); i++)
    {
      g_autoptr (CqNode) document = load ("dossier.xml");
      g_autoptr (CqNode) less = cq_clause_remove (document, clauses[i]);
      g_autoptr (CqNode) edition = make_edition (less, CQ_EDITION_CLEAN, NULL, i % 2 == 0 ? "roadmap" : NULL, NULL);
      g_assert_false (cq_node_equal (document, less));
      assert_circulable (edition, clauses[i]);
    }
}

static void
test_foreign (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "tests", "foreign", NULL);
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (files);
  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (CqNode) document = NULL;
      g_autoptr (CqNode) edition = NULL;
      g_autofree char *text = NULL;

      if (!g_str_has_suffix (name, ".xml"))
        continue;
      document = cq_reader_load_file (path, NULL, NULL);
      g_assert_nonnull (document);
      edition = make_edition (document, CQ_EDITION_CLEAN, NULL, NULL, NULL);
      g_assert_true (edition == document);
      text = cq_plain_text_make (edition, CQ_PLAIN_TEXT_COLUMNS);
      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_cmpuint (strlen (text), >, 0);
      n++;
    }
  g_assert_cmpuint (n, >, 5);
}

static void
assert_refused (const char *name, const char *lang, const char *part, int code, const char *word)
{
  g_autoptr (CqNode) document = load (name);
  CqEditionOptions options = { CQ_EDITION_CLEAN, lang, part, NULL };
  g_autoptr (GPtrArray) notices = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (cq_edition_make (document, &options, &notices, &error));
  g_assert_error (error, CQ_EDITION_ERROR, code);
  g_assert_nonnull (strstr (error->message, word));
  g_assert_null (notices);
}

static void
test_refusals (void)
{
  assert_refused ("statement.xml", "ru", NULL, CQ_EDITION_ERROR_LANGUAGE, "en, ja");
  assert_refused ("dossier.xml", NULL, "annex9", CQ_EDITION_ERROR_PART, "roadmap");
}

/* Texts of other programs have addresses of places that they do not have themselves. */
static void
test_lost_addresses (void)
{
  static const char *const links[][2] = {
    { "<link xlink:href='#there'>word</link>", "<link xlink:href=\"#there\">word</link>" },
    { "<link xlink:href='#gone'>word</link>", "<phrase>word</phrase>" },
    { "<link xlink:href='#'>word</link>", "<phrase>word</phrase>" },
    { "<xref xlink:href='#gone'/>", "<para role=\"plain\">gone</para>" },
    { "<emphasis xlink:href='#gone'>word</emphasis>", "<emphasis>word</emphasis>" },
  };
  const CqEditionOptions options = { CQ_EDITION_CLEAN };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "<article xmlns='http://docbook.org/ns/docbook' xmlns:xlink='http://www.w3.org/1999/xlink' "
          "xmlns:cq='urn:communique:statement' version='5.0' xml:lang='en'><info><title>T</title><cq:file profile='1'/></info>"
          "<para role='plain'>%s</para><section role='area' xml:id='there'><title>S</title><para role='plain'>W</para></section></article>",
          links[i][0]);
      g_autoptr (CqNode) document = parse (text);
      g_autoptr (GError) error = NULL;
      g_autoptr (CqNode) edition = cq_edition_make (document, &options, NULL, &error);
      g_autofree char *written = NULL;

      g_assert_no_error (error);
      written = write_text (edition);
      if (strstr (written, links[i][1]) == NULL)
        g_error ("%s lacks %s", written, links[i][1]);
      assert_valid (edition, "edition");
    }
}

static void
test_kinds (void)
{
  CqEditionKind kind;

  g_assert_true (cq_edition_kind_from_string ("draft", &kind));
  g_assert_cmpint (kind, ==, CQ_EDITION_DRAFT);
  g_assert_cmpstr (cq_edition_kind_to_string (CQ_EDITION_CLEAN), ==, "clean");
  g_assert_false (cq_edition_kind_from_string ("final", &kind));
  g_assert_false (cq_edition_kind_from_string (NULL, &kind));
}

static double
time_commitments_once (guint n)
{
  g_autoptr (GString) text = g_string_new (
      "<article xmlns='http://docbook.org/ns/docbook' xmlns:cq='urn:communique:statement' version='5.0' xml:lang='en' "
      "xml:id='r' role='roadmap'><info><title>R</title><authorgroup><author xml:id='jp' role='party'><orgname><phrase "
      "role='short'>Japan</phrase></orgname></author></authorgroup><cq:file profile='1'/><cq:roadmap about='r' "
      "form='both'/>");
  g_autoptr (CqNode) document = NULL;
  g_autoptr (CqNode) edition = NULL;
  gint64 start;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "<cq:commitment about='c%u' actors='jp' lead='jp'><cq:due>2018-12</cq:due></cq:commitment>", i);
  g_string_append (text, "</info>");
  for (guint i = 0; i < n; i++)
    {
      if (i % 10 == 0)
        g_string_append_printf (text, "%s<section role='area'><title>Area %u</title><orderedlist role='operative' continuation='continues'>",
                                i > 0 ? "</orderedlist></section>" : "", i);
      g_string_append_printf (text, "<listitem xml:id='op%u' role='operative'><para><phrase role='commitment' xml:id='c%u'><phrase role='field actors' linkend='c%u'>Japan</phrase> will do it</phrase>, see <xref linkend='op%u'/>.</para></listitem>", i, i, i, (i * 7) % n);
    }
  g_string_append (text, "</orderedlist></section></article>");
  document = parse (text->str);
  start = g_get_monotonic_time ();
  edition = make_edition (document, CQ_EDITION_CLEAN, NULL, NULL, NULL);
  return (double) (g_get_monotonic_time () - start);
}

/* The best of three, because others use the machine too. */
static double
time_commitments (guint n)
{
  double first = time_commitments_once (n);
  double second = time_commitments_once (n);
  double third = time_commitments_once (n);

  return MIN (first, MIN (second, third));
}

/* Many commitments take no more than their share: four times as many, less than eight times as long. */
static void
test_linear (void)
{
  double few = time_commitments (1000);
  double many = time_commitments (4000);

  g_test_message ("1000 commitments: %.1f ms, 4000: %.1f ms", few / 1000, many / 1000);
  g_assert_cmpfloat (many, <, 8 * few + 20000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *golden = g_strdup_printf ("/edition/golden/%s", cases[i].name);
      g_autofree char *trip = g_strdup_printf ("/edition/round-trip/%s", cases[i].name);
      g_test_add_data_func (golden, &cases[i], test_golden);
      g_test_add_data_func (trip, &cases[i], test_round_trip);
    }
  g_test_add_func ("/edition/sharing", test_sharing);
  g_test_add_func ("/edition/edits", test_edits);
  g_test_add_func ("/edition/removals", test_removals);
  g_test_add_func ("/edition/foreign", test_foreign);
  g_test_add_func ("/edition/refusals", test_refusals);
  g_test_add_func ("/edition/lost-addresses", test_lost_addresses);
  g_test_add_func ("/edition/kinds", test_kinds);
  g_test_add_func ("/edition/linear", test_linear);
  return g_test_run ();
}

/* Named editions: every thing that a drafter can write leads back to the document, and prints the same. */
#include "edition-fixtures.h"

#include "edition/cq-plain-text.h"
#include "statement/cq-clause.h"
#include "statement/cq-commitment.h"
#include "statement/cq-section.h"
#include "statement/cq-signatory.h"
#include "tree/cq-walk.h"

static const char *const documents[] = { "statement.xml", "dossier.xml", "roadmap.xml", "mixed.xml", "prose.xml" };

static CqNode *
make_named (CqNode *document, CqEditionKind kind, const char *lang, GPtrArray **notices)
{
  const CqEditionOptions options = { kind, lang, NULL, NULL, TRUE };
  g_autoptr (GError) error = NULL;
  CqNode *edition = cq_edition_make (document, &options, notices, &error);

  g_assert_no_error (error);
  return edition;
}

static CqNode *
strip_cb (CqNode *node, gpointer data)
{
  return cq_node_get_kind (node) == CQ_NODE_ELEMENT ? cq_node_with_attribute (node, CQ_XML_ID, NULL)
                                                    : cq_node_ref (node);
}

static char *
write_without_ids (CqNode *edition)
{
  g_autoptr (CqNode) bare = cq_tree_map (edition, strip_cb, NULL);

  return write_text (bare);
}

/* Without the ids of whatever nothing points at */
static CqNode *
forget_cb (CqNode *node, gpointer data)
{
  const char *id = cq_node_get_kind (node) == CQ_NODE_ELEMENT ? cq_node_get (node, CQ_XML_ID) : NULL;

  if (id != NULL && !g_hash_table_contains (data, id))
    return cq_node_with_attribute (node, CQ_XML_ID, NULL);
  return cq_node_ref (node);
}

static CqWalkStep
gather_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  for (guint i = 0; cq_node_get_kind (node) == CQ_NODE_ELEMENT && i < cq_node_get_n_attributes (node); i++)
    {
      const CqAttribute *attribute = cq_node_get_attribute (node, i);
      g_auto (GStrv) ids = g_strsplit (attribute->value, " ", -1);

      for (guint at = 0; attribute->name->tag != CQ_XML_ID && ids[at] != NULL; at++)
        g_hash_table_add (data, g_strdup (ids[at]));
    }
  return CQ_WALK_ON;
}

static CqNode *
forget_ids (CqNode *document)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  cq_tree_walk (document, gather_cb, wanted);
  return cq_tree_map (document, forget_cb, wanted);
}

static void
assert_prints_the_same (CqNode *document, const char *name)
{
  g_auto (GStrv) langs = cq_document_list_languages (document);

  for (guint i = 0; langs[i] != NULL; i++)
    for (CqEditionKind kind = CQ_EDITION_CLEAN; kind <= CQ_EDITION_DRAFT; kind++)
      {
        g_autoptr (GPtrArray) notices = NULL;
        g_autoptr (GPtrArray) named_notices = NULL;
        g_autoptr (CqNode) edition = make_edition (document, kind, langs[i], NULL, &notices);
        g_autoptr (CqNode) named = make_named (document, kind, langs[i], &named_notices);
        g_autofree char *expected = write_without_ids (edition);
        g_autofree char *found = write_without_ids (named);

        g_test_message ("%s, %s", name, langs[i]);
        g_assert_cmpstr (found, ==, expected);
        g_assert_cmpuint (named_notices->len, ==, notices->len);
      }
}

static void
test_prints_the_same (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (CqNode) document = load (documents[i]);
      g_autoptr (CqNode) without = forget_ids (document);

      assert_prints_the_same (document, documents[i]);
      assert_prints_the_same (without, documents[i]);
    }
}

typedef struct
{
  CqNode *node;
  char *name;
} Search;

static CqWalkStep
find_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  Search *search = data;
  g_autoptr (CqPath) path = NULL;

  if (node != search->node)
    return CQ_WALK_ON;
  path = cq_walk_dup_path (walk);
  search->name = cq_path_to_id (path);
  return CQ_WALK_STOP;
}

/* The name of the place of @node. */
static char *
find_name (CqNode *document, CqNode *node)
{
  Search search = { node, NULL };

  cq_tree_walk (document, find_cb, &search);
  g_assert_nonnull (search.name);
  return search.name;
}

static char *
get_name (CqNode *node, CqPath *path)
{
  const char *id = cq_node_get (node, CQ_XML_ID);

  return id != NULL ? g_strdup (id) : cq_path_to_id (path);
}

static gboolean
is_there (CqNode *edition, CqNode *node, CqPath *path)
{
  g_autofree char *name = get_name (node, path);
  gboolean found = cq_tree_find_id (edition, name, NULL) != NULL;

  if (!found)
    g_test_message ("%s is lost", name);
  return found;
}

/* The first paragraph of a closing is found by the id of the closing. */
static gboolean
is_clause_there (CqNode *edition, CqClause *clause)
{
  if (cq_clause_get_kind (clause) == CQ_CLAUSE_CLOSING && cq_clause_get_section (clause) != NULL
      && cq_tree_find_id (edition, cq_clause_get_section (clause), NULL) != NULL)
    return TRUE;
  return is_there (edition, cq_clause_get_node (clause), cq_clause_get_path (clause));
}

static void
assert_all_there (CqNode *document)
{
  g_autoptr (CqNode) edition = make_named (document, CQ_EDITION_CLEAN, NULL, NULL);
  g_autoptr (GPtrArray) clauses = cq_clauses_list (document, NULL);
  g_autoptr (GPtrArray) sections = cq_sections_list (document, NULL);
  g_autoptr (GPtrArray) signatories = cq_signatories_list (document);

  for (guint i = 0; i < clauses->len; i++)
    g_assert_true (is_clause_there (edition, g_ptr_array_index (clauses, i)));
  for (guint i = 0; i < sections->len; i++)
    {
      CqSection *section = g_ptr_array_index (sections, i);
      if (!cq_section_is_closing (section))
        g_assert_true (is_there (edition, cq_section_get_node (section), cq_section_get_path (section)));
    }
  for (guint i = 0; i < signatories->len; i++)
    {
      g_autofree char *name = find_name (document, cq_signatory_get_node (g_ptr_array_index (signatories, i)));
      g_assert_nonnull (cq_tree_find_id (edition, name, NULL));
    }
}

static void
test_all_there (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (CqNode) document = load (documents[i]);
      g_autoptr (CqNode) without = forget_ids (document);

      g_test_message ("%s", documents[i]);
      assert_all_there (document);
      assert_all_there (without);
    }
}

/* A name is a place: what is there says what the named element says. */
static CqWalkStep
follow_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  CqNode *document = data;
  const char *id = cq_node_get_kind (node) == CQ_NODE_ELEMENT ? cq_node_get (node, CQ_XML_ID) : NULL;
  g_auto (GStrv) steps = NULL;

  if (id == NULL || !g_str_has_prefix (id, "at."))
    return CQ_WALK_ON;
  steps = g_strsplit (id + strlen ("at."), ".", -1);
  for (guint i = 0; steps[i] != NULL; i++)
    {
      guint64 step = g_ascii_strtoull (steps[i], NULL, 10);
      g_assert_cmpuint (step, <, cq_node_get_n_children (document));
      document = cq_node_get_child (document, (guint) step);
    }
  g_assert_cmpint (cq_node_get_kind (document), ==, CQ_NODE_ELEMENT);
  if (cq_node_is (node, CQ_DB_LISTITEM) || cq_node_is (node, CQ_DB_SECTION) || cq_node_is (node, CQ_DB_FOOTNOTE))
    g_assert_cmpint (cq_node_get_tag (document), ==, cq_node_get_tag (node));
  return CQ_WALK_ON;
}

static void
test_names_are_places (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (CqNode) document = load (documents[i]);
      g_autoptr (CqNode) without = forget_ids (document);
      g_autoptr (CqNode) edition = make_named (without, CQ_EDITION_CLEAN, NULL, NULL);

      cq_tree_walk (edition, follow_cb, without);
    }
}

/* Rows lead to their clauses and bands to their areas, also where the sentences stand in the text. */
static void
test_rows (void)
{
  g_autoptr (CqNode) document = load ("dossier.xml");
  const CqEditionOptions options = { CQ_EDITION_CLEAN, NULL, "roadmap", NULL, TRUE };
  g_autoptr (CqNode) edition = cq_edition_make (document, &options, NULL, NULL);
  g_autoptr (GPtrArray) commitments = cq_commitments_list_for_roadmap (document, "roadmap");
  g_autofree char *written = write_text (edition);
  g_autofree char *area = find_name (document, cq_tree_find_id (document, "training", NULL));
  g_autofree char *band = g_strdup_printf ("<row role=\"band\" xml:id=\"%s\">", area);

  g_assert_cmpuint (commitments->len, >, 2);
  for (guint i = 0; i < commitments->len; i++)
    {
      CqClause *clause = cq_commitment_get_clause (g_ptr_array_index (commitments, i));
      g_autofree char *name = cq_path_to_id (cq_clause_get_path (clause));
      g_autofree char *row = g_strdup_printf ("<row xml:id=\"%s\">", name);
      g_assert_nonnull (strstr (written, row));
    }
  g_assert_nonnull (strstr (written, band));
}

static void
test_foreign (void)
{
  g_autoptr (CqNode) document
      = parse ("<article xmlns='http://docbook.org/ns/docbook' version='5.0'><title>T</title><para>One.</para>"
               "<section><title>S</title><para xml:id='two'>Two.</para><itemizedlist><listitem><para>Three.</para>"
               "</listitem></itemizedlist></section></article>");
  g_autoptr (CqNode) edition = make_named (document, CQ_EDITION_CLEAN, NULL, NULL);
  g_autofree char *written = write_text (edition);
  g_autofree char *bare = write_without_ids (edition);
  g_autofree char *expected = write_without_ids (document);

  g_assert_cmpstr (bare, ==, expected);
  g_assert_nonnull (strstr (written, "<para xml:id=\"at.0.1\">One."));
  g_assert_nonnull (strstr (written, "<section xml:id=\"at.0.2\">"));
  g_assert_nonnull (strstr (written, "<para xml:id=\"two\">"));
  g_assert_nonnull (strstr (written, "<listitem xml:id=\"at.0.2.2.0\">"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/named-edition/prints-the-same", test_prints_the_same);
  g_test_add_func ("/named-edition/all-there", test_all_there);
  g_test_add_func ("/named-edition/names-are-places", test_names_are_places);
  g_test_add_func ("/named-edition/rows", test_rows);
  g_test_add_func ("/named-edition/foreign", test_foreign);
  return g_test_run ();
}

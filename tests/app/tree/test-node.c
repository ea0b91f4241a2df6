/* The immutable tree: sharing, equality, edits, ids. */
#include "tree/cq-node-builder.h"
#include "tree/cq-walk.h"

static CqNode *
make_para (const char *id, const char *text)
{
  CqNodeBuilder *para = cq_node_builder_new (CQ_DB_PARA);

  cq_node_builder_set (para, CQ_XML_ID, id);
  cq_node_builder_add_text (para, text);
  return cq_node_builder_end (para);
}

static CqNode *
make_document (void)
{
  CqNodeBuilder *article = cq_node_builder_new (CQ_DB_ARTICLE);
  CqNodeBuilder *section = cq_node_builder_new (CQ_DB_SECTION);
  g_autoptr (CqNode) root = NULL;

  cq_node_builder_set (section, CQ_XML_ID, "s");
  cq_node_builder_take (section, make_para ("b", "second"));
  cq_node_builder_set (article, CQ_XML_LANG, "en");
  cq_node_builder_take (article, make_para ("a", "first"));
  cq_node_builder_take (article, cq_node_builder_end (section));
  root = cq_node_builder_end (article);
  return cq_node_new_document (&root, 1);
}

static void
test_names (void)
{
  g_autoptr (CqName) prefixed = cq_name_new (CQ_NS_URI_DOCBOOK, "db", "para");
  g_autoptr (CqName) foreign = cq_name_new ("urn:x", "x", "para");

  g_assert_true (cq_name_new (CQ_NS_URI_DOCBOOK, NULL, "para") == cq_name_get (CQ_DB_PARA));
  g_assert_cmpint (prefixed->tag, ==, CQ_DB_PARA);
  g_assert_false (cq_name_equal (prefixed, cq_name_get (CQ_DB_PARA)));
  g_assert_cmpint (foreign->tag, ==, CQ_TAG_OTHER);
  g_assert_cmpint (cq_tag_lookup (CQ_NS_URI_XML, "id"), ==, CQ_XML_ID);
  g_assert_cmpint (cq_tag_lookup (NULL, "id"), !=, CQ_XML_ID);
}

static void
test_equality (void)
{
  g_autoptr (CqNode) one = make_document ();
  g_autoptr (CqNode) two = make_document ();
  g_autoptr (CqNode) changed = NULL;
  g_autoptr (CqPath) path = NULL;
  g_autoptr (CqNode) other = make_para ("b", "Second");

  g_assert_true (one != two);
  g_assert_cmpuint (cq_node_get_hash (one), ==, cq_node_get_hash (two));
  g_assert_true (cq_node_equal (one, two));
  g_assert_nonnull (cq_tree_find_id (one, "b", &path));
  changed = cq_tree_replace (one, path, other);
  g_assert_false (cq_node_equal (one, changed));
  g_assert_cmpuint (cq_node_get_hash (one), !=, cq_node_get_hash (changed));
}

static void
test_edit_shares (void)
{
  g_autoptr (CqNode) before = make_document ();
  g_autoptr (CqNode) kept = make_document ();
  g_autoptr (CqPath) path = NULL;
  g_autoptr (CqNode) para = make_para ("c", "new");
  g_autoptr (CqNode) after = NULL;
  CqNode *old_root = cq_document_get_root (before);

  g_assert_nonnull (cq_tree_find_id (before, "s", &path));
  after = cq_tree_insert (before, path, 0, para);
  g_assert_true (cq_node_equal (before, kept));
  g_assert_true (cq_node_get_child (cq_document_get_root (after), 0) == cq_node_get_child (old_root, 0));
  g_assert_nonnull (cq_tree_find_id (after, "c", NULL));
  g_assert_null (cq_tree_find_id (before, "c", NULL));
}

static void
test_texts_join (void)
{
  CqNodeBuilder *para = cq_node_builder_new (CQ_DB_PARA);
  g_autoptr (CqNode) node = NULL;
  g_autofree char *content = NULL;

  cq_node_builder_add_text (para, "a");
  cq_node_builder_take (para, cq_node_new_text ("", 0));
  cq_node_builder_add_text (para, "b");
  node = cq_node_builder_end (para);
  g_assert_cmpuint (cq_node_get_n_children (node), ==, 1);
  content = cq_node_dup_text_content (node);
  g_assert_cmpstr (content, ==, "ab");
}

static void
test_attributes (void)
{
  g_autoptr (CqNode) para = make_para ("a", "x");
  g_autoptr (CqNode) same = cq_node_with_attribute (para, CQ_XML_ID, "a");
  g_autoptr (CqNode) role = cq_node_with_attribute (para, CQ_AT_ROLE, "plain");
  g_autoptr (CqNode) without = cq_node_with_attribute (role, CQ_AT_ROLE, NULL);

  g_assert_true (same == para);
  g_assert_cmpstr (cq_node_get (role, CQ_AT_ROLE), ==, "plain");
  g_assert_true (cq_node_has_role (role, CQ_DB_PARA, "plain"));
  g_assert_true (cq_node_equal (without, para));
}

static CqNode *
keep_all (CqNode *node, gpointer data)
{
  return cq_node_ref (node);
}

static void
test_map (void)
{
  g_autoptr (CqNode) document = make_document ();
  g_autoptr (CqNode) same = cq_tree_map (document, keep_all, NULL);

  g_assert_true (same == document);
}

static void
test_index (void)
{
  g_autoptr (CqNode) document = make_document ();
  g_autoptr (CqIndex) index = cq_index_new (document);
  g_autofree char *first = cq_index_dup_new_id (index, "op");
  g_autofree char *second = cq_index_dup_new_id (index, "op");

  g_assert_true (cq_node_is (cq_index_lookup (index, "a"), CQ_DB_PARA));
  g_assert_null (cq_index_lookup (index, "none"));
  g_assert_cmpstr (first, ==, "op1");
  g_assert_cmpstr (second, ==, "op2");
  g_assert_cmpuint (cq_index_get_duplicates (index)->len, ==, 0);
}

static gpointer
ref_and_unref (gpointer data)
{
  for (guint i = 0; i < 100000; i++)
    cq_node_unref (cq_node_ref (data));
  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (CqNode) document = make_document ();
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("refs", ref_and_unref, document);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_nonnull (cq_tree_find_id (document, "b", NULL));
}

/* Writes down where a walk comes by. */
static CqWalkStep
note_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  g_autoptr (CqPath) path = cq_walk_dup_path (walk);
  g_autofree char *place = cq_path_to_id (path);
  CqNode *parent = cq_walk_get_ancestor (walk, 0);

  g_assert_cmpuint (cq_walk_get_depth (walk), ==, cq_path_get_depth (path));
  g_assert_true (parent == NULL || cq_node_get_child (parent, cq_walk_get_index (walk)) == node);
  g_string_append_printf (data, "%s ", place);
  if (cq_node_is (node, CQ_DB_EMPHASIS))
    return CQ_WALK_OVER;
  return cq_node_is (node, CQ_DB_FOOTNOTE) ? CQ_WALK_STOP : CQ_WALK_ON;
}

static void
test_walk (void)
{
  CqNodeBuilder *para = cq_node_builder_new (CQ_DB_PARA);
  CqNodeBuilder *section = cq_node_builder_new (CQ_DB_SECTION);
  g_autoptr (CqNode) tree = NULL;
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GString) elements = g_string_new (NULL);

  cq_node_builder_add_text (para, "a");
  cq_node_builder_add_element (para, CQ_DB_EMPHASIS, "b");
  cq_node_builder_add_element (para, CQ_DB_PHRASE, "c");
  cq_node_builder_add_element (para, CQ_DB_FOOTNOTE, "d");
  cq_node_builder_add_element (para, CQ_DB_PHRASE, "e");
  cq_node_builder_add_element (section, CQ_DB_TITLE, NULL);
  cq_node_builder_take (section, cq_node_builder_end (para));
  tree = cq_node_builder_end (section);

  cq_tree_walk (tree, note_cb, all);
  g_assert_cmpstr (all->str, ==, "at at.0 at.1 at.1.0 at.1.1 at.1.2 at.1.2.0 at.1.3 ");
  cq_tree_walk_elements (tree, note_cb, elements);
  g_assert_cmpstr (elements->str, ==, "at at.0 at.1 at.1.1 at.1.2 at.1.3 ");
}

/* Deeper than anybody writes. */
static void
test_deep_walk (void)
{
  g_autoptr (CqNode) tree = cq_node_new_text ("x", 1);
  g_autoptr (CqPath) path = NULL;

  for (guint i = 0; i < 200; i++)
    {
      CqNodeBuilder *around = cq_node_builder_new (i == 0 ? CQ_DB_EMPHASIS : CQ_DB_PHRASE);
      cq_node_builder_take (around, g_steal_pointer (&tree));
      tree = cq_node_builder_end (around);
    }
  g_assert_nonnull (cq_tree_find_tag (tree, CQ_DB_EMPHASIS, &path));
  g_assert_cmpuint (cq_path_get_depth (path), ==, 199);
}

static void
test_paths (void)
{
  const guint steps[] = { 0, 12, 4294967295u };
  g_autoptr (CqPath) path = cq_path_new (steps, 3);
  g_autoptr (CqPath) same = cq_path_new (steps, 3);
  g_autoptr (CqPath) parent = cq_path_new_parent (path);
  g_autofree char *id = cq_path_to_id (path);

  g_assert_cmpstr (id, ==, "at.0.12.4294967295");
  g_assert_true (cq_path_equal (path, same));
  g_assert_cmpuint (cq_path_hash (path), ==, cq_path_hash (same));
  g_assert_false (cq_path_equal (path, parent));
}

static void
test_path_names (void)
{
  static const char *const names[] = { "at", "at.0", "at.2.5.1", "at.4294967295" };
  static const char *const others[] = { "", "a", "atlas", "at.", "at.x", "at.1.", "at..1", "at.-1", "at.4294967296", "op1" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (CqPath) path = cq_path_from_id (names[i]);
      g_autofree char *again = NULL;

      g_assert_nonnull (path);
      again = cq_path_to_id (path);
      g_assert_cmpstr (again, ==, names[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_null (cq_path_from_id (others[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tree/names", test_names);
  g_test_add_func ("/tree/equality", test_equality);
  g_test_add_func ("/tree/edit-shares", test_edit_shares);
  g_test_add_func ("/tree/texts-join", test_texts_join);
  g_test_add_func ("/tree/attributes", test_attributes);
  g_test_add_func ("/tree/map", test_map);
  g_test_add_func ("/tree/walk", test_walk);
  g_test_add_func ("/tree/deep-walk", test_deep_walk);
  g_test_add_func ("/tree/paths", test_paths);
  g_test_add_func ("/tree/path-names", test_path_names);
  g_test_add_func ("/tree/index", test_index);
  g_test_add_func ("/tree/threads", test_threads);
  return g_test_run ();
}

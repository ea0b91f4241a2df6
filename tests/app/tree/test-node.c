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
  g_test_add_func ("/tree/index", test_index);
  g_test_add_func ("/tree/threads", test_threads);
  return g_test_run ();
}

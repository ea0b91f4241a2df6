/* The memo makes editions sooner, and no others: after any edit, those with it are those without. */
#include "edition-fixtures.h"

#include "tree/cq-walk.h"

#define ROUNDS 300

static const char *const documents[] = { "statement.xml", "dossier.xml", "roadmap.xml", "mixed.xml", "prose.xml", "annexes.xml" };

/* A place anywhere in the document, the text more often than not. */
static CqPath *
choose_place (GRand *random, CqNode *document)
{
  g_autoptr (CqPath) path = cq_path_new (NULL, 0);
  CqNode *node = document;

  while (cq_node_get_n_children (node) > 0
         && (cq_path_get_depth (path) < 2 || g_rand_int_range (random, 0, 5) > 0))
    {
      guint n = cq_node_get_n_children (node);
      guint at = cq_path_get_depth (path) == 1 && g_rand_boolean (random) ? n - 1 - g_rand_int_range (random, 0, MIN (n, 4))
                                                                          : (guint) g_rand_int_range (random, 0, (int) n);
      CqPath *child = cq_path_new_child (path, at);

      cq_path_unref (path);
      path = child;
      node = cq_node_get_child (node, at);
    }
  return g_steal_pointer (&path);
}

static CqNode *
change_text (GRand *random, CqNode *text)
{
  static const char *const words[] = { "x", " and more", "", "日本", "[" };
  g_autofree char *changed = g_strconcat (cq_node_get_text (text), words[g_rand_int_range (random, 0, 5)], NULL);

  return cq_node_new_text (changed, -1);
}

static CqNode *
change_attribute (GRand *random, CqNode *element)
{
  static const CqTag tags[] = { CQ_XML_ID, CQ_XML_LANG, CQ_AT_ROLE, CQ_AT_LINKEND, CQ_AT_OVERRIDE, CQ_AT_CONTINUATION };
  static const char *const values[] = { NULL, "op1", "en", "ja", "operative", "area", "plain", "7", "continues", "new" };

  return cq_node_with_attribute (element, tags[g_rand_int_range (random, 0, G_N_ELEMENTS (tags))],
                                 values[g_rand_int_range (random, 0, G_N_ELEMENTS (values))]);
}

/* Two children change places. */
static CqNode *
swap_children (GRand *random, CqNode *element)
{
  int n = (int) cq_node_get_n_children (element);
  guint a = (guint) g_rand_int_range (random, 0, n);
  guint b = (guint) g_rand_int_range (random, 0, n);
  g_autoptr (CqNode) first = cq_node_with_child_at (element, a, cq_node_get_child (element, b));

  if (cq_node_get_n_children (first) != (guint) n) /* texts that met became one */
    return g_steal_pointer (&first);
  return cq_node_with_child_at (first, b, cq_node_get_child (element, a));
}

static CqNode *
edit (GRand *random, CqNode *document)
{
  g_autoptr (CqPath) path = choose_place (random, document);
  CqNode *node = cq_tree_get (document, path);
  g_autoptr (CqNode) changed = NULL;

  if (cq_node_get_kind (node) == CQ_NODE_TEXT)
    changed = change_text (random, node);
  else if (cq_node_get_kind (node) != CQ_NODE_ELEMENT || cq_path_get_depth (path) < 2)
    return cq_node_ref (document);
  else
    switch (g_rand_int_range (random, 0, 6))
      {
      case 0:
        return cq_tree_replace (document, path, NULL);
      case 1:
        {
          g_autoptr (CqPath) parent = cq_path_new_parent (path);
          return cq_tree_insert (document, parent, cq_path_get_last (path), node);
        }
      case 2:
        changed = cq_node_get_n_children (node) > 1 ? swap_children (random, node) : cq_node_ref (node);
        break;
      default:
        changed = change_attribute (random, node);
      }
  return cq_tree_replace (document, path, changed);
}

static void
assert_same (CqNode *document, CqEditionMemo *memo, gboolean is_named)
{
  CqEditionOptions options = { CQ_EDITION_CLEAN, NULL, NULL, NULL, is_named, NULL };
  g_autoptr (GPtrArray) notices = NULL;
  g_autoptr (GPtrArray) recalled = NULL;
  g_autoptr (CqNode) expected = cq_edition_make (document, &options, &notices, NULL);
  g_autoptr (CqNode) found = NULL;

  options.memo = memo;
  found = cq_edition_make (document, &options, &recalled, NULL);
  g_assert_true ((expected == NULL) == (found == NULL));
  if (expected == NULL)
    return;
  if (!cq_node_equal (expected, found))
    {
      g_autofree char *one = write_text (expected);
      g_autofree char *two = write_text (found);
      g_assert_cmpstr (one, ==, two);
      g_assert_not_reached ();
    }
  g_assert_cmpuint (notices->len, ==, recalled->len);
  for (guint i = 0; i < notices->len; i++)
    g_assert_cmpstr (g_ptr_array_index (notices, i), ==, g_ptr_array_index (recalled, i));
}

static void
test_same (gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2017);
  g_autoptr (CqEditionMemo) memo = cq_edition_memo_new ();
  g_autoptr (CqNode) original = load (data);
  g_autoptr (CqNode) document = cq_node_ref (original);

  for (guint round = 0; round < ROUNDS; round++)
    {
      CqNode *next = round % 40 == 39 ? cq_node_ref (original) : edit (random, document);

      assert_same (next, memo, round % 60 < 45);
      cq_node_unref (document);
      document = next;
    }
}

typedef struct
{
  CqNode *document;
  CqEditionMemo *memo;
} Words;

/* Each text says something else, then nothing, then something again. */
static CqWalkStep
change_words_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  static const char *const words[] = { "7 ter.", " ", "open" };
  Words *self = data;
  g_autoptr (CqPath) path = NULL;

  if (cq_node_get_kind (node) != CQ_NODE_TEXT)
    return CQ_WALK_ON;
  path = cq_walk_dup_path (walk);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (CqNode) text = cq_node_new_text (words[i], -1);
      g_autoptr (CqNode) changed = cq_tree_replace (self->document, path, text);

      assert_same (changed, self->memo, TRUE);
    }
  return CQ_WALK_ON;
}

static void
test_words (gconstpointer data)
{
  g_autoptr (CqEditionMemo) memo = cq_edition_memo_new ();
  g_autoptr (CqNode) document = load (data);
  Words words = { document, memo };

  cq_tree_walk (document, change_words_cb, &words);
}

/* A number that is written out is no mere word: what refers to it prints it. */
static void
test_written_number (void)
{
  g_autoptr (CqEditionMemo) memo = cq_edition_memo_new ();
  g_autoptr (CqNode) document = load ("statement.xml");
  g_autoptr (CqPath) path = NULL;
  CqNode *reference = cq_tree_find_tag (document, CQ_DB_XREF, &path);
  g_autoptr (CqNode) other = cq_node_with_attribute (reference, CQ_AT_LINKEND, "op3bis");
  g_autoptr (CqNode) referring = cq_tree_replace (document, path, other);
  Words words = { referring, memo };

  cq_tree_walk (referring, change_words_cb, &words);
}

/* What an edit did not touch is the same node as before, not only an equal one. */
static void
test_shared (void)
{
  g_autoptr (CqEditionMemo) memo = cq_edition_memo_new ();
  const CqEditionOptions options = { .is_named = TRUE, .memo = memo };
  g_autoptr (CqNode) document = load ("dossier.xml");
  g_autoptr (CqPath) path = NULL;
  CqNode *title = cq_tree_find_tag (document, CQ_DB_SUBTITLE, &path);
  g_autoptr (CqNode) other = cq_node_with_attribute (title, CQ_AT_ROLE, "new");
  g_autoptr (CqNode) edited = cq_tree_replace (document, path, other);
  g_autoptr (CqNode) first = cq_edition_make (document, &options, NULL, NULL);
  g_autoptr (CqNode) second = cq_edition_make (edited, &options, NULL, NULL);

  g_assert_false (cq_node_equal (first, second));
  g_assert_true (cq_tree_find_id (first, "review", NULL) == cq_tree_find_id (second, "review", NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *name = g_strconcat ("/memo/same/", documents[i], NULL);
      g_autofree char *words = g_strconcat ("/memo/words/", documents[i], NULL);

      g_test_add_data_func (name, documents[i], test_same);
      g_test_add_data_func (words, documents[i], test_words);
    }
  g_test_add_func ("/memo/written-number", test_written_number);
  g_test_add_func ("/memo/shared", test_shared);
  return g_test_run ();
}

/* What is read can be written, and what is written can be read: nothing is lost on the way. */
#include "docbook/cq-reader.h"
#include "docbook/cq-writer.h"
#include "tree/cq-path.h"

#include "cq-random-tree.h"

#include <libxml/c14n.h>
#include <libxml/parser.h>
#include <string.h>

static CqNode *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_parse (bytes, "test", NULL, &error);

  g_assert_no_error (error);
  return document;
}

static char *
write_text (CqNode *document)
{
  g_autoptr (GBytes) bytes = cq_writer_write (document);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_random (void)
{
  for (guint32 seed = 1; seed <= 400; seed++)
    {
      g_autoptr (CqNode) document = cq_random_document (seed);
      g_autoptr (GBytes) written = cq_writer_write (document);
      g_autoptr (GError) error = NULL;
      g_autoptr (CqNode) read = cq_reader_parse (written, "random", NULL, &error);
      g_autoptr (GBytes) again = NULL;

      g_assert_no_error (error);
      if (!cq_node_equal (document, read))
        g_error ("seed %u: %s", seed, (const char *) g_bytes_get_data (written, NULL));
      again = cq_writer_write (read);
      g_assert_true (g_bytes_equal (written, again));
    }
}

/* Every edit keeps what it did not touch, and what comes out can be read. */
static void
test_inserted (void)
{
  g_autoptr (CqNode) plain = cq_node_new_with_text (CQ_DB_PARA, "new");
  g_autoptr (CqNode) record = cq_node_new_with_text (CQ_PR_COMMITMENT, "new");
  static const char *const files[] = {
    "<db:article xmlns:db='http://docbook.org/ns/docbook'><db:para/></db:article>",
    "<article xmlns='http://docbook.org/ns/docbook'><para xmlns:cq='urn:other'/></article>",
    "<a><b xmlns='urn:x'/></a>",
    "<cq:a xmlns:cq='urn:other' cq:b=''><c/></cq:a>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    for (guint k = 0; k < 2; k++)
      {
        g_autoptr (CqNode) document = read_text (files[i]);
        g_autoptr (CqPath) path = cq_path_new ((const guint[]) { 0 }, 1);
        g_autoptr (CqNode) edited = cq_tree_insert (document, path, 0, k == 0 ? plain : record);
        g_autofree char *written = write_text (edited);
        g_autoptr (CqNode) read = read_text (written);
        g_autofree char *again = write_text (read);
        CqNode *found = cq_node_get_child (cq_document_get_root (read), 0);

        g_assert_cmpint (cq_node_get_tag (found), ==, k == 0 ? CQ_DB_PARA : CQ_PR_COMMITMENT);
        g_assert_cmpstr (again, ==, written);
      }
}

static void
test_kept (void)
{
  static const char text[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- before -->\n<?style a?>\n"
                             "<db:a xmlns:db=\"http://docbook.org/ns/docbook\" z=\"1\" a=\"&#9;2&#10;&quot;&amp;&lt;>\">\n"
                             "  <db:b xml:lang=\"en\"/> x &amp; y &lt; z ]]&gt; &#13;\n<!-- in --><?in side?></db:a>\n<!-- after -->\n";
  g_autoptr (CqNode) document = read_text (text);
  g_autofree char *written = write_text (document);

  g_assert_cmpstr (written, ==, text);
  g_assert_cmpuint (cq_node_get_line (cq_document_get_root (document)), ==, 4);
}

static void
test_characters (void)
{
  g_autoptr (CqNode) bad = cq_node_new_with_text (CQ_DB_PARA, "a\001b\xef\xbf\xbe" "c\xef\xbf\xbd");
  g_autofree char *written = cq_writer_write_node (bad);

  g_assert_cmpstr (written, ==, "<para xmlns=\"http://docbook.org/ns/docbook\">a\xef\xbf\xbd" "b\xef\xbf\xbd" "c\xef\xbf\xbd</para>");
}

static char *
canonical (const char *data, gsize length)
{
  xmlDoc *doc = xmlReadMemory (data, length, "test", NULL, XML_PARSE_NOENT | XML_PARSE_NONET);
  xmlChar *text = NULL;
  char *copy;

  g_assert_nonnull (doc);
  g_assert_cmpint (xmlC14NDocDumpMemory (doc, NULL, XML_C14N_1_0, NULL, 1, &text), >, 0);
  copy = g_strdup ((char *) text);
  xmlFree (text);
  xmlFreeDoc (doc);
  return copy;
}

/* Documents of other people, as they come: the same canonical XML afterwards. */
static void
test_foreign (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "tests", "foreign", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *data = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autofree char *written = NULL;
      g_autoptr (CqNode) document = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;

      if (!g_str_has_suffix (name, ".xml"))
        continue;
      g_assert_true (g_file_get_contents (path, &data, &length, NULL));
      document = cq_reader_load_file (path, NULL, &error);
      g_assert_no_error (error);
      written = write_text (document);
      before = canonical (data, length);
      after = canonical (written, strlen (written));
      g_assert_cmpstr (after, ==, before);
      n++;
    }
  g_assert_cmpuint (n, >=, 12);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/docbook/round-trip/random", test_random);
  g_test_add_func ("/docbook/round-trip/inserted", test_inserted);
  g_test_add_func ("/docbook/round-trip/kept", test_kept);
  g_test_add_func ("/docbook/round-trip/characters", test_characters);
  g_test_add_func ("/docbook/round-trip/foreign", test_foreign);
  return g_test_run ();
}

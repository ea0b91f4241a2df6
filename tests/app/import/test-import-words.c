/* No word is lost: what the parser of Markdown reads in a text, and what stands in a plain text, stands in the document
 * in the same order. Over the samples of this folder, and over real texts where CQ_CORPUS names their folder. */
#include "import/cq-import.h"

#include <gio/gio.h>

#include "cq-word-stream.h"
#include "docbook/cq-schema.h"

static gboolean
is_known_html (const char *html)
{
  return g_regex_match_simple ("^(</?(sup|sub|em|i|strong|b|u|ins|s|del)>|<br ?/?>|<!--.*-->)\\s*$", html, G_REGEX_CASELESS | G_REGEX_DOTALL, 0);
}

static void
add_row (cmark_node *row, GString *body)
{
  g_autofree char *first = NULL;
  gboolean all_same = TRUE;

  for (cmark_node *cell = cmark_node_first_child (row); cell != NULL; cell = cmark_node_next (cell))
    {
      g_autofree char *text = cmark_render_commonmark (cell, 0, 0);
      if (first == NULL)
        first = g_strdup (text);
      all_same &= g_str_equal (first, text);
    }
  /* What a program repeated in each cell of a row stands there once */
  while (all_same && first != NULL && strlen (first) > 40 && cmark_node_next (cmark_node_first_child (row)) != NULL)
    cmark_node_free (cmark_node_last_child (row));
}

/* What the parser of Markdown reads, in order: the text, then the notes */
static void
add_markdown (cmark_node *root, GString *body, GString *notes)
{
  cmark_iter *iter = cmark_iter_new (root);
  cmark_event_type event;
  gboolean in_note = FALSE;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iter);
      cmark_node *parent = cmark_node_parent (node);
      const char *literal = cmark_node_get_literal (node);
      GString *stream;

      if (cmark_node_get_type (node) == CMARK_NODE_FOOTNOTE_DEFINITION)
        in_note = event == CMARK_EVENT_ENTER;
      stream = in_note ? notes : body;
      if (event != CMARK_EVENT_ENTER)
        continue;
      if (g_str_has_prefix (cmark_node_get_type_string (node), "table_") && !g_str_equal (cmark_node_get_type_string (node), "table_cell"))
        add_row (node, body);
      if (cmark_node_get_type (node) == CMARK_NODE_ITEM && cmark_node_get_list_type (parent) == CMARK_ORDERED_LIST)
        {
          int number = cmark_node_get_list_start (parent);
          for (cmark_node *before = node; (before = cmark_node_previous (before)) != NULL;)
            number++;
          g_string_append_printf (stream, "%d", number);
        }
      if (literal == NULL || cmark_node_get_type (node) == CMARK_NODE_FOOTNOTE_REFERENCE
          || ((cmark_node_get_type (node) == CMARK_NODE_HTML_INLINE || cmark_node_get_type (node) == CMARK_NODE_HTML_BLOCK)
              && is_known_html (literal)))
        continue;
      cq_stream_add (stream, literal);
    }
  cmark_iter_free (iter);
}

static void
read_markdown (const char *text, GString *body, GString *notes)
{
  cmark_parser *parser = cmark_parser_new (CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE);
  cmark_node *root;

  cmark_gfm_core_extensions_ensure_registered ();
  cmark_parser_attach_syntax_extension (parser, cmark_find_syntax_extension ("table"));
  cmark_parser_attach_syntax_extension (parser, cmark_find_syntax_extension ("strikethrough"));
  cmark_parser_feed (parser, text, strlen (text));
  root = cmark_parser_finish (parser);
  cmark_parser_free (parser);
  add_markdown (root, body, notes);
  cmark_node_free (root);
}

/* Front matter is not Markdown: its keys stand where they stood, but for the language, which is no word of the text. */
static char *
dup_without_front_matter (const char *text)
{
  g_autoptr (GRegex) fence = g_regex_new ("\\A---\\n(.*?)\\n---\\n", G_REGEX_DOTALL, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *matter = NULL;

  if (!g_regex_match (fence, text, 0, &match))
    return g_strdup (text);
  matter = g_match_info_fetch (match, 1);
  for (char *at = matter; (at = strstr (at, "title:")) != NULL;)
    memset (at, ' ', strlen ("title:"));
  for (char *at = matter; (at = strstr (at, "lang:")) != NULL;)
    memset (at, ' ', strcspn (at, "\n"));
  return g_strconcat (matter, "\n\n", text + strlen ("---\n") + strlen (matter) + strlen ("\n---\n"), NULL);
}

static void
assert_same (const char *name, const char *expected, const char *found)
{
  gsize at = 0;

  while (expected[at] != '\0' && expected[at] == found[at])
    at++;
  if (expected[at] == '\0' && found[at] == '\0')
    return;
  while (at > 0 && ((guint8) expected[at] & 0xc0) == 0x80)
    at--;
  g_error ("%s: in the text …%.60s, in the document …%.60s", name, expected + at, found + at);
}

static void
check (const char *name, const char *text, CqImportFormat format)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = cq_import_read (bytes, name, format, NULL, NULL, &error);
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (GString) notes = g_string_new (NULL);
  CqWordStream stream;

  g_assert_no_error (error);
  if (format == CQ_IMPORT_MARKDOWN)
    {
      g_autofree char *bare = dup_without_front_matter (text);
      read_markdown (bare, expected, notes);
    }
  else
    cq_stream_add (expected, text);
  stream = cq_stream_new (document);
  if (!cq_stream_holds (&stream, expected->str))
    assert_same (name, expected->str, stream.body->str);
  assert_same (name, notes->str, stream.notes->str);
  cq_stream_clear (&stream);
}

static void
check_valid (const char *name, const char *text, CqImportFormat format)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = cq_import_read (bytes, name, format, NULL, NULL, &error);
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_no_error (error);
  problems = cq_schema_check_document (document, name, &error);
  g_assert_no_error (error);
  if (problems->len > 0)
    g_error ("%s: %s", name, ((CqMessage *) problems->pdata[0])->text);
}

/* The corpus has the address of each text above it. */
static const char *
skip_head (const char *text)
{
  const char *gap = g_str_has_prefix (text, "URL:") ? strstr (text, "\n\n") : NULL;

  return gap != NULL ? gap + 2 : text;
}

static void
check_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *text = NULL;

      if (!g_str_has_suffix (name, ".md") && !g_str_has_suffix (name, ".txt"))
        continue;
      g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
      g_test_message ("%s", name);
      check (name, skip_head (text), CQ_IMPORT_MARKDOWN);
      check (name, skip_head (text), CQ_IMPORT_TEXT);
      check_valid (name, skip_head (text), CQ_IMPORT_MARKDOWN);
      check_valid (name, skip_head (text), CQ_IMPORT_TEXT);
    }
}

static void
test_samples (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "app", "import", "samples", NULL);

  check_folder (path);
}

static void
test_corpus (void)
{
  const char *corpus = g_getenv ("CQ_CORPUS");

  if (corpus == NULL)
    g_test_skip ("CQ_CORPUS names no folder of real texts");
  else
    check_folder (corpus);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/words/samples", test_samples);
  g_test_add_func ("/import/words/corpus", test_corpus);
  return g_test_run ();
}

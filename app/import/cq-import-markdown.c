/* From Markdown to passages. The parser is cmark-gfm, the variety of cmark that has tables and footnotes. */
#include "import/cq-import-markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "tree/cq-node-builder.h"

/* Longer lines than this are paragraphs of their own; shorter ones, names and addresses, stand below one another. */
#define MAX_LINE 120

static gboolean
is_type (cmark_node *node, const char *type)
{
  return g_str_equal (cmark_node_get_type_string (node), type);
}

static guint
get_line (cmark_node *node)
{
  return (guint) cmark_node_get_start_line (node);
}

static CqNode *
wrap_nodes (CqMarkdown *self, GPtrArray *passages, CqTag tag)
{
  g_autoptr (GPtrArray) nodes = cq_passages_make_nodes (self->import, passages);

  return cq_import_content_wrap (nodes, tag, NULL);
}

static gboolean
begins_with_label (GPtrArray *line)
{
  g_autofree char *text = cq_import_content_get_text (line);
  g_autofree char *number = NULL;
  guint value;

  return cq_label_read_number (text, &value, &number) > 0 || cq_label_read_any_point (text) > 0;
}

static gboolean
are_short (GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *text = cq_import_content_get_text (lines->pdata[i]);

      if (g_utf8_strlen (text, -1) > MAX_LINE || begins_with_label (lines->pdata[i]))
        return FALSE;
    }
  return TRUE;
}

static CqNode *
make_line_list (GPtrArray *lines)
{
  CqNodeBuilder *list = cq_node_builder_new (CQ_DB_SIMPLELIST);

  for (guint i = 0; i < lines->len; i++)
    if (((GPtrArray *) lines->pdata[i])->len > 0)
      cq_node_builder_take (list, cq_import_content_wrap (lines->pdata[i], CQ_DB_MEMBER, NULL));
  return cq_node_builder_end (list);
}

static void
add_paragraph (CqMarkdown *self, cmark_node *node, GPtrArray *passages)
{
  g_autoptr (GPtrArray) content = cq_markdown_read_inline (self, node);
  g_autoptr (GPtrArray) lines = cq_import_content_split (content);

  if (lines->len > 1 && are_short (lines))
    {
      g_ptr_array_add (passages, cq_passage_new_node (make_line_list (lines), get_line (node)));
      return;
    }
  for (guint i = 0; i < lines->len; i++)
    {
      CqPassage *text = cq_passage_new_text (g_ptr_array_ref (lines->pdata[i]), get_line (node) + i);

      text->is_alone = lines->len == 1;
      if (text->content->len > 0)
        g_ptr_array_add (passages, text);
      else
        cq_passage_free (text);
    }
}

static void
add_heading (CqMarkdown *self, cmark_node *node, GPtrArray *passages)
{
  g_autoptr (GPtrArray) content = cq_markdown_read_inline (self, node);
  CqPassage *heading;

  if (cmark_node_first_child (node) == NULL)
    return;
  heading = cq_passage_new (CQ_PASSAGE_HEADING, get_line (node));
  heading->level = (guint) cmark_node_get_heading_level (node);
  heading->content = cq_import_content_on_one_line (content);
  g_ptr_array_add (passages, heading);
}

/* A numbered paragraph of the text itself: a clause */
static void
add_clauses (CqMarkdown *self, cmark_node *list, GPtrArray *passages)
{
  guint number = (guint) MAX (cmark_node_get_list_start (list), 0);

  for (cmark_node *child = cmark_node_first_child (list); child != NULL; child = cmark_node_next (child))
    {
      CqPassage *clause = cq_passage_new (CQ_PASSAGE_CLAUSE, get_line (child));

      clause->number = g_strdup_printf ("%u", number++);
      clause->passages = cq_passages_new ();
      cq_markdown_add_blocks (self, child, clause->passages);
      g_ptr_array_add (passages, clause);
    }
}

static CqNode *
make_list (CqMarkdown *self, cmark_node *list)
{
  gboolean is_ordered = cmark_node_get_list_type (list) == CMARK_ORDERED_LIST;
  CqNodeBuilder *builder = cq_node_builder_new (is_ordered ? CQ_DB_ORDEREDLIST : CQ_DB_ITEMIZEDLIST);
  guint start = (guint) MAX (cmark_node_get_list_start (list), 0);

  if (is_ordered)
    cq_node_builder_set (builder, CQ_AT_NUMERATION, "arabic");
  if (is_ordered && start == 0)
    cq_import_note (self->import, get_line (list), _ ("a list that counts from 0 counts from 1 here"));
  for (cmark_node *child = cmark_node_first_child (list); child != NULL; child = cmark_node_next (child))
    {
      g_autoptr (GPtrArray) passages = cq_passages_new ();
      g_autoptr (CqNode) entry = NULL;

      cq_markdown_add_blocks (self, child, passages);
      entry = wrap_nodes (self, passages, CQ_DB_LISTITEM);
      if (is_ordered && start > 1 && cmark_node_previous (child) == NULL)
        {
          g_autofree char *override = g_strdup_printf ("%u", start);

          cq_node_builder_take (builder, cq_node_with_attribute (entry, CQ_AT_OVERRIDE, override));
        }
      else
        cq_node_builder_add (builder, entry);
    }
  return cq_node_builder_end (builder);
}

static CqNode *
make_quotation (CqMarkdown *self, cmark_node *node)
{
  g_autoptr (GPtrArray) passages = cq_passages_new ();

  cq_markdown_add_blocks (self, node, passages);
  return wrap_nodes (self, passages, CQ_DB_BLOCKQUOTE);
}

static CqNode *
make_listing (cmark_node *node)
{
  CqNodeBuilder *builder = cq_node_builder_new (CQ_DB_PROGRAMLISTING);
  const char *language = cmark_node_get_fence_info (node);

  if (language != NULL && *language != '\0')
    cq_node_builder_set (builder, CQ_AT_LANGUAGE, language);
  cq_node_builder_add_text (builder, cmark_node_get_literal (node));
  return cq_node_builder_end (builder);
}

static CqNode *
make_html (CqMarkdown *self, cmark_node *node)
{
  g_autofree char *html = g_strstrip (g_strdup (cmark_node_get_literal (node)));
  gsize length = strlen (html);
  CqNodeBuilder *builder;

  if (length >= 7 && g_str_has_prefix (html, "<!--") && g_str_has_suffix (html, "-->"))
    {
      g_autofree char *inside = g_strndup (html + 4, length - 7);

      if (strstr (inside, "--") == NULL && !g_str_has_suffix (inside, "-"))
        return cq_node_new_comment (inside, get_line (node));
    }
  cq_import_note (self->import, get_line (node), _ ("HTML has no place here; it is kept as text"));
  builder = cq_node_builder_new (CQ_DB_LITERALLAYOUT);
  cq_node_builder_add_text (builder, html);
  return cq_node_builder_end (builder);
}

/* DocBook has no rule: three stars have stood for it since before there were computers. */
static CqNode *
make_rule (void)
{
  return cq_node_new_with_text (CQ_DB_PARA, "* * *");
}

static gboolean
is_block_of_text (cmark_node *node)
{
  return is_type (node, "document") && cmark_node_parent (node) == NULL;
}

/**
 * cq_markdown_add_blocks:
 * @parent: what holds blocks
 *
 * Adds a passage for each. Numbered lists of the text itself are clauses; elsewhere they are lists.
 */
void
cq_markdown_add_blocks (CqMarkdown *self, cmark_node *parent, GPtrArray *passages)
{
  for (cmark_node *child = cmark_node_first_child (parent); child != NULL; child = cmark_node_next (child))
    {
      cmark_node_type type = cmark_node_get_type (child);
      CqNode *node = NULL;

      if (type == CMARK_NODE_PARAGRAPH)
        add_paragraph (self, child, passages);
      else if (type == CMARK_NODE_HEADING)
        add_heading (self, child, passages);
      else if (type == CMARK_NODE_LIST && is_block_of_text (parent)
               && cmark_node_get_list_type (child) == CMARK_ORDERED_LIST)
        add_clauses (self, child, passages);
      else if (type == CMARK_NODE_LIST)
        node = make_list (self, child);
      else if (type == CMARK_NODE_BLOCK_QUOTE)
        node = make_quotation (self, child);
      else if (type == CMARK_NODE_CODE_BLOCK)
        node = make_listing (child);
      else if (type == CMARK_NODE_HTML_BLOCK)
        node = make_html (self, child);
      else if (type == CMARK_NODE_THEMATIC_BREAK)
        node = make_rule ();
      else if (is_type (child, "table"))
        node = cq_markdown_make_table (self, child);
      if (node != NULL)
        g_ptr_array_add (passages, cq_passage_new_node (node, get_line (child)));
    }
}

/* The parser's tables of extensions are made once for the process; it has no other way. */
static cmark_node *
parse (const char *text)
{
  static gsize is_registered = 0;
  static const char *const extensions[] = { "table", "strikethrough" };
  cmark_parser *parser;
  cmark_node *root;

  if (g_once_init_enter (&is_registered))
    {
      cmark_gfm_core_extensions_ensure_registered ();
      g_once_init_leave (&is_registered, 1);
    }
  parser = cmark_parser_new (CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE);
  for (guint i = 0; i < G_N_ELEMENTS (extensions); i++)
    cmark_parser_attach_syntax_extension (parser, cmark_find_syntax_extension (extensions[i]));
  cmark_parser_feed (parser, text, strlen (text));
  root = cmark_parser_finish (parser);
  cmark_parser_free (parser);
  return root;
}

/* Whether all is as deep as texts are */
static gboolean
check_depth (CqImport *import, cmark_node *root, GError **error)
{
  cmark_iter *iter = cmark_iter_new (root);
  cmark_event_type event;
  guint depth = 0;
  guint too_deep = 0;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE && too_deep == 0)
    {
      cmark_node *node = cmark_iter_get_node (iter);

      if (cmark_node_first_child (node) != NULL)
        depth = event == CMARK_EVENT_ENTER ? depth + 1 : depth - 1;
      if (depth > CQ_IMPORT_MAX_DEPTH)
        too_deep = MAX (get_line (node), 1);
    }
  cmark_iter_free (iter);
  if (too_deep > 0)
    cq_import_set_error (error, CQ_IMPORT_ERROR_BOUNDS, import->name, too_deep,
                         _ ("what stands here is nested too deep; the limit is %u. Write it flatter"),
                         CQ_IMPORT_MAX_DEPTH);
  return too_deep == 0;
}

/* Parses @text, and again where the parser left out some of it, which is then written otherwise. */
static cmark_node *
parse_whole (CqImport *import, const char *text, GError **error)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  cmark_node *root = parse (text);

  for (;;)
    {
      gboolean is_freed = cq_import_free_unused (import, lines, root);
      gboolean is_widened = cq_markdown_widen_tables (import, lines, root);
      g_autofree char *whole = NULL;

      if (!is_freed && !is_widened)
        return root;
      cmark_node_free (root);
      if (!cq_import_check_bounds (import, lines, error))
        return NULL;
      whole = g_strjoinv ("\n", lines);
      root = parse (whole);
    }
}

/**
 * cq_import_read_markdown:
 * @text: Markdown
 * @title: (out) (nullable): the title that the matter before the text gives
 *
 * Returns: (transfer full) (nullable) (element-type CqPassage): what stands in it
 */
GPtrArray *
cq_import_read_markdown (CqImport *import, const char *text, char **title, GError **error)
{
  g_autofree char *prepared = cq_import_prepare (import, text, title, error);
  g_autoptr (GArray) notes = NULL;
  GPtrArray *passages = NULL;
  cmark_node *root;

  if (prepared == NULL)
    return NULL;
  if (import->lang == NULL)
    import->lang = cq_import_detect_language (prepared);
  root = parse_whole (import, prepared, error);
  if (root == NULL)
    return NULL;
  notes = cq_markdown_find_notes (root);
  if (check_depth (import, root, error))
    {
      CqMarkdown self = { .import = import, .notes = notes };

      passages = cq_passages_new ();
      cq_markdown_add_blocks (&self, root, passages);
    }
  cmark_node_free (root);
  return passages;
}

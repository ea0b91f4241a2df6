/* Content on its way into the document: its lines, its head, its looks. A line end within it stands as an
 * `sbr` until cq_import_content_split() has taken it out. */
#include "import/cq-import-private.h"

#include <string.h>

#include "statement/cq-text.h"
#include "tree/cq-node-builder.h"

static gboolean
is_wide (gunichar c)
{
  return g_unichar_iswide (c) && g_unichar_get_script (c) != G_UNICODE_SCRIPT_HANGUL;
}

/**
 * cq_import_is_joined:
 * @before: the last character of a line
 * @after: the first of the next
 *
 * Returns: whether no space stands between them: Chinese and Japanese have none
 */
gboolean
cq_import_is_joined (gunichar before, gunichar after)
{
  return is_wide (before) && is_wide (after);
}

/**
 * cq_import_skip_space:
 *
 * Returns: (transfer none): @text behind white space of any kind
 */
const char *
cq_import_skip_space (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)) || g_utf8_get_char (text) == 0xfeff)
    text = g_utf8_next_char (text);
  return text;
}

/**
 * cq_import_dup_stripped:
 * @at_start: whether to strip the start as well as the end
 *
 * Returns: (transfer full): @text without white space of any kind around it
 */
char *
cq_import_dup_stripped (const char *text, gboolean at_start)
{
  const char *start = at_start ? cq_import_skip_space (text) : text;
  const char *end = start + strlen (start);

  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (start, (gsize) (end - start));
}

/* The words below a node, as they are read: a line end is a space. */
static void
gather_text (CqNode *node, GString *text)
{
  if (cq_node_get_kind (node) == CQ_NODE_TEXT)
    g_string_append (text, cq_node_get_text (node));
  else if (cq_node_is (node, CQ_DB_SBR))
    g_string_append_c (text, ' ');
  else if (cq_node_get_kind (node) == CQ_NODE_ELEMENT && !cq_node_is (node, CQ_DB_FOOTNOTE))
    for (guint i = 0; i < cq_node_get_n_children (node); i++)
      gather_text (cq_node_get_child (node, i), text);
}

/**
 * cq_import_content_get_text:
 *
 * Returns: (transfer full): its words, without footnotes
 */
char *
cq_import_content_get_text (GPtrArray *content)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < content->len; i++)
    gather_text (content->pdata[i], text);
  return g_string_free (text, FALSE);
}

/**
 * cq_import_content_get_words:
 *
 * Returns: (transfer full): its words without the white space around them
 */
char *
cq_import_content_get_words (GPtrArray *content)
{
  g_autofree char *text = cq_import_content_get_text (content);

  return cq_import_dup_stripped (text, TRUE);
}

/**
 * cq_import_content_wrap:
 * @role: (nullable)
 *
 * Returns: (transfer full): an element that holds the content
 */
CqNode *
cq_import_content_wrap (GPtrArray *content, CqTag tag, const char *role)
{
  CqNodeBuilder *builder = cq_node_builder_new (tag);

  cq_node_builder_set (builder, CQ_AT_ROLE, role);
  for (guint i = 0; i < content->len; i++)
    cq_node_builder_add (builder, content->pdata[i]);
  return cq_node_builder_end (builder);
}

/**
 * cq_import_content_append:
 *
 * Adds the nodes of @more, which keeps them.
 */
void
cq_import_content_append (GPtrArray *content, GPtrArray *more)
{
  for (guint i = 0; i < more->len; i++)
    g_ptr_array_add (content, cq_node_ref (more->pdata[i]));
}

static gboolean
holds_line_end (CqNode *node)
{
  if (cq_node_is (node, CQ_DB_SBR))
    return TRUE;
  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT || cq_node_is (node, CQ_DB_FOOTNOTE))
    return FALSE;
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    if (holds_line_end (cq_node_get_child (node, i)))
      return TRUE;
  return FALSE;
}

static GPtrArray *
begin_line (GPtrArray *lines)
{
  GPtrArray *line = cq_node_array_new ();

  g_ptr_array_add (lines, line);
  return line;
}

/* Emphasis that goes on over a line end is closed before it and opened again after it. */
static GPtrArray *
split_node (CqNode *node)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *line = begin_line (lines);

  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      CqNode *child = cq_node_get_child (node, i);

      if (cq_node_is (child, CQ_DB_SBR))
        line = begin_line (lines);
      else if (!holds_line_end (child))
        g_ptr_array_add (line, cq_node_ref (child));
      else
        {
          g_autoptr (GPtrArray) inner = split_node (child);

          for (guint part = 0; part < inner->len; part++)
            {
              g_autoptr (GPtrArray) nodes = cq_node_array_new ();

              if (part > 0)
                line = begin_line (lines);
              cq_import_content_append (nodes, inner->pdata[part]);
              if (nodes->len > 0)
                g_ptr_array_add (line, cq_node_with_child_array (child, nodes));
            }
        }
    }
  return lines;
}

/* White space at the ends of a line is none of its own. */
static void
trim (GPtrArray *line)
{
  while (line->len > 0 && cq_node_get_kind (line->pdata[0]) == CQ_NODE_TEXT)
    {
      const char *text = cq_import_skip_space (cq_node_get_text (line->pdata[0]));
      CqNode *rest = *text != '\0' ? cq_node_new_text (text, -1) : NULL;

      g_ptr_array_remove_index (line, 0);
      if (rest != NULL)
        {
          g_ptr_array_insert (line, 0, rest);
          break;
        }
    }
  while (line->len > 0 && cq_node_get_kind (line->pdata[line->len - 1]) == CQ_NODE_TEXT)
    {
      g_autofree char *text = cq_import_dup_stripped (cq_node_get_text (line->pdata[line->len - 1]), FALSE);

      g_ptr_array_set_size (line, line->len - 1);
      if (*text != '\0')
        {
          g_ptr_array_add (line, cq_node_new_text (text, -1));
          break;
        }
    }
}

/**
 * cq_import_content_split:
 *
 * Returns: (transfer full) (element-type GPtrArray): its lines, each content without line ends; those that are
 *   empty between others are kept
 */
GPtrArray *
cq_import_content_split (GPtrArray *content)
{
  g_autoptr (CqNode) whole = cq_import_content_wrap (content, CQ_DB_PARA, NULL);
  GPtrArray *lines = split_node (whole);

  for (guint i = 0; i < lines->len; i++)
    trim (lines->pdata[i]);
  while (lines->len > 1 && ((GPtrArray *) lines->pdata[lines->len - 1])->len == 0)
    g_ptr_array_set_size (lines, lines->len - 1);
  while (lines->len > 1 && ((GPtrArray *) lines->pdata[0])->len == 0)
    g_ptr_array_remove_index (lines, 0);
  return lines;
}

/**
 * cq_import_content_on_one_line:
 *
 * Returns: (transfer full): the content with spaces for line ends
 */
GPtrArray *
cq_import_content_on_one_line (GPtrArray *content)
{
  g_autoptr (GPtrArray) lines = cq_import_content_split (content);
  GPtrArray *joined = cq_node_array_new ();

  for (guint i = 0; i < lines->len; i++)
    {
      GPtrArray *line = lines->pdata[i];

      if (line->len > 0 && joined->len > 0)
        g_ptr_array_add (joined, cq_node_new_text (" ", 1));
      cq_import_content_append (joined, line);
    }
  return joined;
}

/* The node without the first @n_bytes of its words; %NULL where nothing is left. @n_bytes counts down. */
static CqNode *
behead (CqNode *node, gsize *n_bytes)
{
  g_autoptr (GPtrArray) children = NULL;

  if (*n_bytes == 0)
    return cq_node_ref (node);
  if (cq_node_get_kind (node) == CQ_NODE_TEXT)
    {
      gsize taken = MIN (*n_bytes, cq_node_get_text_length (node));

      *n_bytes -= taken;
      return taken < cq_node_get_text_length (node) ? cq_node_new_text (cq_node_get_text (node) + taken, -1) : NULL;
    }
  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT || cq_node_is (node, CQ_DB_FOOTNOTE))
    return cq_node_ref (node);
  children = cq_node_array_new ();
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      CqNode *kept = behead (cq_node_get_child (node, i), n_bytes);

      if (kept != NULL)
        g_ptr_array_add (children, kept);
    }
  return children->len > 0 ? cq_node_with_child_array (node, children) : NULL;
}

/**
 * cq_import_content_without_head:
 * @n_bytes: so many bytes of its text, as cq_import_content_get_text() gives it
 *
 * Returns: (transfer full): the content without its first words, and without the space behind them
 */
GPtrArray *
cq_import_content_without_head (GPtrArray *content, gsize n_bytes)
{
  GPtrArray *rest = cq_node_array_new ();

  for (guint i = 0; i < content->len; i++)
    {
      CqNode *kept = behead (content->pdata[i], &n_bytes);

      if (kept != NULL)
        g_ptr_array_add (rest, kept);
    }
  trim (rest);
  return rest;
}

static gboolean
is_strong (CqNode *node)
{
  if (cq_node_get_kind (node) == CQ_NODE_TEXT)
    return cq_node_is_blank (node);
  if (cq_node_has_role (node, CQ_DB_EMPHASIS, "strong"))
    return TRUE;
  if (!cq_node_is (node, CQ_DB_EMPHASIS))
    return FALSE;
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    if (!is_strong (cq_node_get_child (node, i)))
      return FALSE;
  return cq_node_get_n_children (node) > 0;
}

/**
 * cq_import_content_is_strong:
 *
 * Returns: whether all of its words are in strong emphasis
 */
gboolean
cq_import_content_is_strong (GPtrArray *content)
{
  gboolean has_words = FALSE;

  for (guint i = 0; i < content->len; i++)
    {
      if (!is_strong (content->pdata[i]))
        return FALSE;
      has_words = has_words || cq_node_get_kind (content->pdata[i]) == CQ_NODE_ELEMENT;
    }
  return has_words;
}

/**
 * cq_import_content_unwrap:
 *
 * Returns: (transfer full): the content of a heading without emphasis: the style says how headings look
 */
GPtrArray *
cq_import_content_unwrap (GPtrArray *content)
{
  GPtrArray *plain = cq_node_array_new ();

  for (guint i = 0; i < content->len; i++)
    {
      CqNode *node = content->pdata[i];
      g_autoptr (GPtrArray) children = NULL;
      g_autoptr (GPtrArray) inner = NULL;

      if (!cq_node_is (node, CQ_DB_EMPHASIS))
        {
          g_ptr_array_add (plain, cq_node_ref (node));
          continue;
        }
      children = cq_content_of (node);
      inner = cq_import_content_unwrap (children);
      cq_import_content_append (plain, inner);
    }
  return plain;
}

/* Whether the words of @node are the first @n_bytes and a space at most. */
static gboolean
says_no_more (CqNode *node, gsize n_bytes)
{
  g_autofree char *text = cq_node_dup_text_content (node);
  g_autofree char *words = cq_import_dup_stripped (text, FALSE);

  return strlen (words) == n_bytes;
}

/**
 * cq_import_content_with_verb:
 * @n_bytes: how long the verb is that it begins with
 *
 * Marks the verb; emphasis that is about nothing else becomes the mark, for the style says how verbs look.
 *
 * Returns: (transfer full): the changed content; as it was where emphasis begins with the verb and goes on
 */
GPtrArray *
cq_import_content_with_verb (GPtrArray *content, gsize n_bytes)
{
  GPtrArray *marked = cq_node_array_new ();
  CqNode *first = content->pdata[0];
  guint next = 1;

  if (cq_node_get_kind (first) == CQ_NODE_TEXT && cq_node_get_text_length (first) >= n_bytes)
    {
      g_autofree char *verb = g_strndup (cq_node_get_text (first), n_bytes);
      CqNodeBuilder *builder = cq_node_builder_new (CQ_DB_EMPHASIS);

      cq_node_builder_set (builder, CQ_AT_ROLE, "verb");
      cq_node_builder_add_text (builder, verb);
      g_ptr_array_add (marked, cq_node_builder_end (builder));
      if (cq_node_get_text_length (first) > n_bytes)
        g_ptr_array_add (marked, cq_node_new_text (cq_node_get_text (first) + n_bytes, -1));
    }
  else if (cq_node_is (first, CQ_DB_EMPHASIS) && says_no_more (first, n_bytes))
    {
      g_autofree char *text = cq_node_dup_text_content (first);
      CqNodeBuilder *builder = cq_node_builder_new (CQ_DB_EMPHASIS);

      cq_node_builder_set (builder, CQ_AT_ROLE, "verb");
      cq_node_builder_add_text (builder, text);
      g_ptr_array_add (marked, cq_node_builder_end (builder));
    }
  else
    next = 0;
  for (guint i = next; i < content->len; i++)
    g_ptr_array_add (marked, cq_node_ref (content->pdata[i]));
  return marked;
}

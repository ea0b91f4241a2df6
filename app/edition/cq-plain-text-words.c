/* Plain text: the words of a line. */
#include "edition/cq-plain-text-private.h"

#include <string.h>

gboolean
cq_plain_is_verbatim (CqNode *node)
{
  switch (cq_node_get_tag (node))
    {
    case CQ_DB_PROGRAMLISTING:
    case CQ_DB_SCREEN:
    case CQ_DB_LITERALLAYOUT:
    case CQ_DB_SYNOPSIS:
    case CQ_DB_ADDRESS:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Whether an element within a paragraph is a block of its own. */
gboolean
cq_plain_is_block (CqNode *node)
{
  switch (cq_node_get_tag (node))
    {
    case CQ_DB_PARA:
    case CQ_DB_SIMPARA:
    case CQ_DB_FORMALPARA:
    case CQ_DB_ORDEREDLIST:
    case CQ_DB_ITEMIZEDLIST:
    case CQ_DB_VARIABLELIST:
    case CQ_DB_SEGMENTEDLIST:
    case CQ_DB_CALLOUTLIST:
    case CQ_DB_PROCEDURE:
    case CQ_DB_TABLE:
    case CQ_DB_INFORMALTABLE:
    case CQ_DB_BLOCKQUOTE:
    case CQ_DB_EXAMPLE:
    case CQ_DB_INFORMALEXAMPLE:
    case CQ_DB_EQUATION:
    case CQ_DB_INFORMALEQUATION:
    case CQ_DB_FIGURE:
    case CQ_DB_INFORMALFIGURE:
    case CQ_DB_MEDIAOBJECT:
    case CQ_DB_NOTE:
    case CQ_DB_TIP:
    case CQ_DB_CAUTION:
    case CQ_DB_WARNING:
    case CQ_DB_IMPORTANT:
    case CQ_DB_SIDEBAR:
    case CQ_DB_QANDASET:
    case CQ_DB_GLOSSLIST:
    case CQ_DB_BIBLIOLIST:
      return TRUE;
    default:
      return cq_plain_is_verbatim (node);
    }
}

static void
append_text (GString *words, const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    {
      if (strchr (" \t\r\n", *at) == NULL)
        g_string_append_c (words, *at);
      else if (words->len > 0 && words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }
}

static guint
number_footnote (CqPlainText *text, CqNode *footnote)
{
  guint at;

  if (g_ptr_array_find (text->footnotes, footnote, &at))
    return at + 1;
  g_ptr_array_add (text->footnotes, footnote);
  return text->footnotes->len;
}

/* What a reference prints: the label of what it points at, else its title, else its words. */
static void
append_reference (CqPlainText *text, CqNode *xref, GString *words)
{
  const char *id = cq_node_get (xref, CQ_AT_LINKEND);
  CqNode *target = id != NULL ? cq_index_lookup (text->ids, id) : NULL;
  CqNode *info = target != NULL ? cq_node_find_child (target, CQ_DB_INFO) : NULL;
  CqNode *title = target != NULL ? cq_node_find_child (target, CQ_DB_TITLE) : NULL;

  if (title == NULL && info != NULL)
    title = cq_node_find_child (info, CQ_DB_TITLE);
  if (target != NULL && cq_node_get (target, CQ_AT_XREFLABEL) != NULL)
    append_text (words, cq_node_get (target, CQ_AT_XREFLABEL));
  else if (target != NULL && cq_node_is (target, CQ_DB_FOOTNOTE))
    g_string_append_printf (words, "[%u]", number_footnote (text, target));
  else if (title != NULL)
    cq_plain_words_append (text, title, words);
  else if (id != NULL)
    append_text (words, id);
}

/* Of a picture, what is said in its place. */
static void
append_picture (CqPlainText *text, CqNode *node, GString *words)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    if (cq_node_is (child, CQ_DB_ALT) || cq_node_is (child, CQ_DB_TEXTOBJECT) || cq_node_is (child, CQ_DB_CAPTION))
      {
        append_text (words, " ");
        cq_plain_words_append (text, child, words);
      }
}

/**
 * cq_plain_words_append:
 *
 * Appends the words of @node, white space folded; blocks within it run on.
 */
void
cq_plain_words_append (CqPlainText *text, CqNode *node, GString *words)
{
  CqNode *target;

  if (cq_node_get_kind (node) == CQ_NODE_TEXT)
    {
      append_text (words, cq_node_get_text (node));
      return;
    }
  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT)
    return;
  switch (cq_node_get_tag (node))
    {
    case CQ_DB_FOOTNOTE:
      g_string_append_printf (words, "[%u]", number_footnote (text, node));
      return;
    case CQ_DB_FOOTNOTEREF:
      target = cq_node_get (node, CQ_AT_LINKEND) != NULL
                   ? cq_index_lookup (text->ids, cq_node_get (node, CQ_AT_LINKEND))
                   : NULL;
      if (target != NULL)
        g_string_append_printf (words, "[%u]", number_footnote (text, target));
      return;
    case CQ_DB_XREF:
      append_reference (text, node, words);
      return;
    case CQ_DB_INDEXTERM:
    case CQ_DB_REMARK:
      return;
    case CQ_DB_INLINEMEDIAOBJECT:
    case CQ_DB_MEDIAOBJECT:
      append_picture (text, node, words);
      return;
    case CQ_DB_QUOTE:
      g_string_append (words, "“");
      break;
    default:
      break;
    }
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      CqNode *child = cq_node_get_child (node, i);
      if (cq_plain_is_block (child))
        append_text (words, " ");
      cq_plain_words_append (text, child, words);
    }
  if (cq_node_is (node, CQ_DB_QUOTE))
    g_string_append (words, "”");
}

/**
 * cq_plain_words_get:
 *
 * Returns: (transfer full): the words of @node, in one line
 */
char *
cq_plain_words_get (CqPlainText *text, CqNode *node)
{
  GString *words = g_string_new (NULL);

  cq_plain_words_append (text, node, words);
  return g_strstrip (g_string_free (words, FALSE));
}

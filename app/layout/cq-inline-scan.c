/* What can be said of a stretch of text without setting it. */
#include "layout/cq-inline.h"

/* A reference or a footnote: its words are not in the text but found when the blocks are made. */
gboolean
cq_inline_is_resolved (CqNode *node)
{
  switch ((guint) cq_node_get_tag (node))
    {
    case CQ_DB_XREF:
    case CQ_DB_FOOTNOTE:
    case CQ_DB_FOOTNOTEREF:
      return TRUE;
    case CQ_DB_LINK:
      return cq_node_get (node, CQ_AT_LINKEND) != NULL && cq_node_is_blank (node);
    default:
      return FALSE;
    }
}

static void
clear_resolved (gpointer data)
{
  CqResolved *resolved = data;

  g_free (resolved->text);
  g_clear_pointer (&resolved->figure, cq_figure_unref);
}

/**
 * cq_inline_find_resolved:
 * @resolved: (transfer full) (nullable): where to add, or %NULL
 *
 * Returns: (transfer full) (nullable): the references, footnotes and pictures of the text in the order in
 * which cq_inline_text_gather() meets them; %NULL where there is none
 */
GArray *
cq_inline_find_resolved (CqNode *node, guint first, guint n_children, GArray *resolved)
{
  for (guint i = first; i < first + n_children; i++)
    {
      CqNode *child = cq_node_get_child (node, i);

      if (cq_node_get_kind (child) != CQ_NODE_ELEMENT || cq_node_is (child, CQ_DB_INDEXTERM))
        continue;
      if (cq_inline_is_resolved (child) || cq_node_is (child, CQ_DB_INLINEMEDIAOBJECT))
        {
          CqResolved one = { .node = child, .note = G_MAXUINT };
          if (resolved == NULL)
            {
              resolved = g_array_new (FALSE, FALSE, sizeof (CqResolved));
              g_array_set_clear_func (resolved, clear_resolved);
            }
          g_array_append_val (resolved, one);
        }
      else
        resolved = cq_inline_find_resolved (child, 0, cq_node_get_n_children (child), resolved);
    }
  return resolved;
}

/* Whether the stretch prints anything. */
gboolean
cq_inline_has_words (CqNode *node, guint first, guint n_children)
{
  for (guint i = first; i < first + n_children; i++)
    {
      CqNode *child = cq_node_get_child (node, i);

      if (cq_node_get_kind (child) == CQ_NODE_TEXT)
        {
          if (!cq_node_is_blank (child))
            return TRUE;
        }
      else if (cq_node_get_kind (child) != CQ_NODE_ELEMENT || cq_node_is (child, CQ_DB_INDEXTERM))
        continue;
      else if (cq_inline_is_resolved (child) || cq_node_is (child, CQ_DB_INLINEMEDIAOBJECT)
               || (cq_node_is (child, CQ_DB_LINK) && cq_node_get (child, CQ_XLINK_HREF) != NULL))
        return TRUE;
      else if (cq_inline_has_words (child, 0, cq_node_get_n_children (child)))
        return TRUE;
    }
  return FALSE;
}

/* Inline elements that hold text and other elements freely: nothing is put between their parts. */
static gboolean
is_running_text (CqNode *node)
{
  switch ((guint) cq_node_get_tag (node))
    {
    case CQ_DB_PARA:
    case CQ_DB_SIMPARA:
    case CQ_DB_TITLE:
    case CQ_DB_SUBTITLE:
    case CQ_DB_PHRASE:
    case CQ_DB_EMPHASIS:
    case CQ_DB_QUOTE:
    case CQ_DB_LINK:
    case CQ_DB_LITERAL:
    case CQ_DB_CODE:
    case CQ_DB_COMMAND:
    case CQ_DB_FILENAME:
    case CQ_DB_SUBSCRIPT:
    case CQ_DB_SUPERSCRIPT:
    case CQ_DB_FOREIGNPHRASE:
    case CQ_DB_CITETITLE:
    case CQ_DB_DATE:
    case CQ_DB_TERM:
    case CQ_DB_GLOSSTERM:
    case CQ_DB_FIRSTTERM:
    case CQ_DB_ENTRY:
    case CQ_DB_TD:
    case CQ_DB_TH:
    case CQ_DB_OPTION:
    case CQ_DB_USERINPUT:
    case CQ_DB_COMPUTEROUTPUT:
    case CQ_DB_REMARK:
    case CQ_DB_URI:
    case CQ_DB_REPLACEABLE:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Whether @node is made of elements only, at least two, and is no running text: the parts of a
 * name or an address would run together without a space. */
gboolean
cq_inline_is_spaced (CqNode *node)
{
  guint n = cq_node_get_n_children (node);
  guint n_elements = 0;

  if (is_running_text (node))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      CqNode *child = cq_node_get_child (node, i);
      if (cq_node_get_kind (child) == CQ_NODE_TEXT && !cq_node_is_blank (child))
        return FALSE;
      n_elements += cq_node_get_kind (child) == CQ_NODE_ELEMENT;
    }
  return n_elements >= 2;
}

static void
append_plain (GString *text, CqNode *node, gboolean with_files)
{
  guint n = cq_node_get_n_children (node);
  gboolean spaced = cq_inline_is_spaced (node);

  if (cq_node_is (node, CQ_DB_INDEXTERM) || cq_node_is (node, CQ_DB_FOOTNOTE))
    return;
  if (with_files && cq_node_get (node, CQ_AT_FILEREF) != NULL)
    g_string_append (text, cq_node_get (node, CQ_AT_FILEREF));
  for (guint i = 0; i < n; i++)
    {
      CqNode *child = cq_node_get_child (node, i);
      if (cq_node_get_kind (child) == CQ_NODE_TEXT)
        g_string_append (text, cq_node_get_text (child));
      else if (cq_node_get_kind (child) == CQ_NODE_ELEMENT)
        {
          append_plain (text, child, with_files);
          if (spaced)
            g_string_append_c (text, ' ');
        }
    }
}

/**
 * cq_inline_find_title:
 *
 * Returns: (transfer none) (nullable): the title of @node, its own or its info's, if it has words
 */
CqNode *
cq_inline_find_title (CqNode *node)
{
  CqNode *title = cq_node_find_child (node, CQ_DB_TITLE);
  CqNode *info = cq_node_find_child (node, CQ_DB_INFO);

  if (title == NULL && info != NULL)
    title = cq_node_find_child (info, CQ_DB_TITLE);
  return title != NULL && cq_inline_has_words (title, 0, cq_node_get_n_children (title)) ? title : NULL;
}

/**
 * cq_inline_dup_plain:
 *
 * Returns: (transfer full): the words of @node on one line, without footnotes; of a picture
 * that has none, the names of its files
 */
char *
cq_inline_dup_plain (CqNode *node)
{
  GString *text = g_string_new (NULL);
  char *plain;

  append_plain (text, node, FALSE);
  if (text->len == 0)
    append_plain (text, node, TRUE);
  plain = g_string_free (text, FALSE);
  g_strstrip (g_strdelimit (plain, "\n\t\r", ' '));

  char *to = plain;
  for (const char *from = plain; *from != '\0'; from++)
    if (*from != ' ' || from[1] != ' ')
      *to++ = *from;
  *to = '\0';
  return plain;
}

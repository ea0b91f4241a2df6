/* The blocks of a flow: what stands among the children of a part or section. */
#include "statement/cq-change.h"
#include "statement/cq-place.h"
#include "statement/cq-section.h"

/**
 * cq_block_is_section:
 * @node: an element
 *
 * Returns: whether it is a section, under any of the names that DocBook has for one
 */
gboolean
cq_block_is_section (CqNode *node)
{
  switch (cq_node_get_tag (node))
    {
    case CQ_DB_SECTION:
    case CQ_DB_SECT1:
    case CQ_DB_SECT2:
    case CQ_DB_SECT3:
    case CQ_DB_SECT4:
    case CQ_DB_SECT5:
    case CQ_DB_SIMPLESECT:
      return TRUE;
    default:
      return FALSE;
    }
}

/* What stands before the first block. */
gboolean
cq_block_is_heading (CqNode *node)
{
  switch (cq_node_get_tag (node))
    {
    case CQ_DB_INFO:
    case CQ_DB_TITLE:
    case CQ_DB_SUBTITLE:
    case CQ_DB_TITLEABBREV:
      return TRUE;
    default:
      return FALSE;
    }
}

/* What stands behind the last block and has accessors of its own. */
gboolean
cq_block_is_apparatus (CqNode *node)
{
  switch (cq_node_get_tag (node))
    {
    case CQ_DB_APPENDIX:
    case CQ_DB_GLOSSARY:
    case CQ_DB_BIBLIOGRAPHY:
    case CQ_DB_INDEX:
    case CQ_DB_TOC:
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
cq_block_is_para (CqNode *node)
{
  return cq_node_is (node, CQ_DB_PARA) || cq_node_is (node, CQ_DB_SIMPARA);
}

/* A list of sub-clauses, not of clauses. */
gboolean
cq_block_is_list (CqNode *node)
{
  const char *role = cq_node_get_kind (node) == CQ_NODE_ELEMENT ? cq_node_get (node, CQ_AT_ROLE) : NULL;

  if (cq_node_is (node, CQ_DB_ITEMIZEDLIST))
    return TRUE;
  return cq_node_is (node, CQ_DB_ORDEREDLIST) && g_strcmp0 (role, "operative") != 0 && g_strcmp0 (role, "preamble") != 0;
}

gboolean
cq_block_is_placeholder (CqNode *node)
{
  return cq_node_has_role (node, CQ_DB_PARA, "empty");
}

/**
 * cq_block_is_version_of:
 * @head: a paragraph
 * @seen: (element-type utf8 utf8): languages in lower case that @head and its versions before @node are in; added to
 *
 * Returns: whether @node says in another language what @head says
 */
gboolean
cq_block_is_version_of (CqNode *node, CqNode *head, GHashTable *seen, const char *principal)
{
  const char *lang = cq_node_get_kind (node) == CQ_NODE_ELEMENT ? cq_node_get (node, CQ_XML_LANG) : NULL;

  if (lang == NULL || cq_node_get (node, CQ_XML_ID) != NULL || cq_node_get_tag (node) != cq_node_get_tag (head)
      || g_strcmp0 (cq_node_get (node, CQ_AT_ROLE), cq_node_get (head, CQ_AT_ROLE)) != 0)
    return FALSE;
  if (g_hash_table_size (seen) == 0)
    g_hash_table_add (seen, g_ascii_strdown (cq_text_get_language (head, principal), -1));
  return g_hash_table_add (seen, g_ascii_strdown (lang, -1));
}

/**
 * cq_block_get_clause_end:
 * @first: the index of a paragraph in @parent
 *
 * Returns: the index behind the last of its versions and the lists of its sub-clauses
 */
guint
cq_block_get_clause_end (CqNode *parent, guint first, const char *principal)
{
  CqNode *head = cq_node_get_child (parent, first);
  g_autoptr (GHashTable) seen = NULL;
  gboolean lists = FALSE;
  guint end = first + 1;

  if (!cq_block_is_para (head))
    return end;
  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = end; i < cq_node_get_n_children (parent); i++)
    {
      CqNode *child = cq_node_get_child (parent, i);
      if (cq_node_is_blank (child))
        continue;
      if (cq_block_is_list (child))
        lists = TRUE;
      else if (lists || !cq_block_is_version_of (child, head, seen, principal))
        break;
      end = i + 1;
    }
  return end;
}

static gboolean
is_empty_list (CqNode *node, gconstpointer data)
{
  return (cq_node_is (node, CQ_DB_ORDEREDLIST) || cq_node_is (node, CQ_DB_ITEMIZEDLIST)) && cq_children_are_blank (node);
}

/**
 * cq_block_settle:
 * @parent: a part or section after an edit
 *
 * Removes lists that have become empty; gives an empty section its placeholder, and takes the placeholder from
 * one that has something in it.
 *
 * Returns: (transfer full): the changed copy, valid DocBook
 */
CqNode *
cq_block_settle (CqNode *parent)
{
  g_autoptr (CqNode) changed = cq_children_remove_all (parent, 0, G_MAXUINT, is_empty_list, NULL);
  guint blocks = 0;
  int placeholder;
  guint index = 0;

  for (guint i = 0; i < cq_node_get_n_children (changed); i++)
    {
      CqNode *child = cq_node_get_child (changed, i);
      if (cq_node_get_kind (child) != CQ_NODE_ELEMENT)
        continue;
      if (cq_block_is_heading (child))
        index = i + 1;
      else if (!cq_block_is_placeholder (child) && !cq_block_is_apparatus (child))
        blocks++;
    }
  placeholder = cq_children_find (changed, CQ_DB_PARA, "empty");
  if (blocks > 0 && placeholder >= 0)
    return cq_children_remove (changed, (guint) placeholder);
  if (blocks == 0 && placeholder < 0)
    {
      g_autoptr (CqNode) para = cq_section_new_placeholder ();
      return cq_children_insert (changed, index, para);
    }
  return g_steal_pointer (&changed);
}

/**
 * cq_list_new:
 *
 * Returns: (transfer full): an empty list of sub-clauses
 */
CqNode *
cq_list_new (CqMarks marks)
{
  static const char *const numerations[] = { NULL, NULL, "loweralpha", "lowerroman", "arabic" };
  CqNodeBuilder *list = cq_node_builder_new (numerations[marks] != NULL ? CQ_DB_ORDEREDLIST : CQ_DB_ITEMIZEDLIST);

  cq_node_builder_set (list, CQ_AT_NUMERATION, numerations[marks]);
  cq_node_builder_set (list, CQ_AT_MARK, marks == CQ_MARKS_DASH ? "dash" : NULL);
  return cq_node_builder_end (list);
}

/**
 * cq_list_get_marks:
 *
 * Returns: how the elements of @list are marked
 */
CqMarks
cq_list_get_marks (CqNode *list)
{
  const char *numeration = cq_node_get (list, CQ_AT_NUMERATION);
  const char *mark = cq_node_get (list, CQ_AT_MARK);

  if (cq_node_is (list, CQ_DB_ITEMIZEDLIST))
    return mark != NULL && (g_str_equal (mark, "dash") || g_str_equal (mark, "endash") || g_str_equal (mark, "-"))
               ? CQ_MARKS_DASH
               : CQ_MARKS_BULLET;
  if (g_strcmp0 (numeration, "loweralpha") == 0)
    return CQ_MARKS_LETTER;
  return g_strcmp0 (numeration, "lowerroman") == 0 ? CQ_MARKS_ROMAN : CQ_MARKS_NUMBER;
}

/**
 * cq_clause_to_flow:
 * @role: (nullable): the role of its paragraphs
 *
 * Returns: (transfer full) (element-type CqNode): what stood in a list, as paragraphs and lists; the first
 *   paragraph bears the id
 */
GPtrArray *
cq_clause_to_flow (CqNode *listitem, const char *role)
{
  GPtrArray *nodes = cq_node_array_new ();
  gboolean first = TRUE;
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (listitem, &i)) != NULL;)
    {
      g_autoptr (CqNode) changed = cq_node_ref (child);
      if (cq_block_is_para (child))
        {
          cq_node_move (&changed, cq_node_with_attribute (changed, CQ_AT_ROLE, role));
          if (first && cq_node_get (listitem, CQ_XML_ID) != NULL)
            cq_node_move (&changed, cq_node_with_attribute (changed, CQ_XML_ID, cq_node_get (listitem, CQ_XML_ID)));
          first = FALSE;
        }
      g_ptr_array_add (nodes, g_steal_pointer (&changed));
    }
  return nodes;
}

/**
 * cq_clause_to_listitem:
 * @nodes: (element-type CqNode): a paragraph, its versions and the lists of its sub-clauses
 * @role: (nullable): the role of the element
 *
 * Returns: (transfer full): the same in an element of a list, which bears the id
 */
CqNode *
cq_clause_to_listitem (GPtrArray *nodes, const char *role)
{
  CqNodeBuilder *listitem = cq_node_builder_new (CQ_DB_LISTITEM);

  cq_node_builder_set (listitem, CQ_XML_ID, cq_node_get (g_ptr_array_index (nodes, 0), CQ_XML_ID));
  cq_node_builder_set (listitem, CQ_AT_ROLE, role);
  for (guint i = 0; i < nodes->len; i++)
    {
      g_autoptr (CqNode) node = cq_node_ref (g_ptr_array_index (nodes, i));
      if (cq_block_is_para (node))
        {
          cq_node_move (&node, cq_node_with_attribute (node, CQ_AT_ROLE, NULL));
          cq_node_move (&node, cq_node_with_attribute (node, CQ_XML_ID, NULL));
        }
      cq_node_builder_add (listitem, node);
    }
  return cq_node_builder_end (listitem);
}

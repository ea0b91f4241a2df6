/* White space between blocks, so that the file can be read by people and named by line. */
#include "import/cq-import-private.h"

#include "tree/cq-node-builder.h"

/* Whether what stands in an element is blocks and nothing else */
static gboolean
holds_blocks (CqNode *node)
{
  switch ((guint) cq_node_get_tag (node))
    {
    case CQ_DB_ARTICLE:
    case CQ_DB_INFO:
    case CQ_DB_SECTION:
    case CQ_DB_ORDEREDLIST:
    case CQ_DB_ITEMIZEDLIST:
    case CQ_DB_SIMPLELIST:
    case CQ_DB_BLOCKQUOTE:
    case CQ_DB_INFORMALTABLE:
    case CQ_DB_TGROUP:
    case CQ_DB_THEAD:
    case CQ_DB_TBODY:
    case CQ_DB_ROW:
      return TRUE;
    case CQ_DB_LISTITEM: /* one paragraph stands on its line */
      return cq_node_get_n_children (node) > 1;
    default:
      return FALSE;
    }
}

static void
add_space (CqNodeBuilder *builder, guint depth)
{
  g_autofree char *space = g_strnfill (1 + 2 * depth, ' ');

  *space = '\n';
  cq_node_builder_add_text (builder, space);
}

static CqNode *
set_out (CqNode *node, guint depth)
{
  CqNodeBuilder *builder;

  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT || cq_node_get_n_children (node) == 0 || !holds_blocks (node))
    return cq_node_ref (node);
  builder = cq_node_builder_new_from (node);
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      CqNode *child = cq_node_get_child (node, i);

      if (cq_node_get_kind (child) == CQ_NODE_TEXT && cq_node_is_blank (child))
        continue;
      add_space (builder, depth + 1);
      cq_node_builder_take (builder, set_out (child, depth + 1));
    }
  add_space (builder, depth);
  return cq_node_builder_end (builder);
}

/**
 * cq_import_set_out:
 *
 * Returns: (transfer full): the document with each block on a line of its own
 */
CqNode *
cq_import_set_out (CqNode *document)
{
  g_autoptr (CqNode) root = set_out (cq_document_get_root (document), 0);

  return cq_node_new_document (&root, 1);
}

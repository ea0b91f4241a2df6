/* Stretches of a text on its way into the document. */
#include "import/cq-import-private.h"

#include <glib/gi18n-lib.h>

#include "tree/cq-node-builder.h"

CqPassage *
cq_passage_new (CqPassageKind kind, guint line)
{
  CqPassage *self = g_new0 (CqPassage, 1);

  self->kind = kind;
  self->line = line;
  return self;
}

/**
 * cq_passage_new_text:
 * @content: (transfer full)
 */
CqPassage *
cq_passage_new_text (GPtrArray *content, guint line)
{
  CqPassage *self = cq_passage_new (CQ_PASSAGE_TEXT, line);

  self->content = content;
  return self;
}

/**
 * cq_passage_new_node:
 * @node: (transfer full)
 */
CqPassage *
cq_passage_new_node (CqNode *node, guint line)
{
  CqPassage *self = cq_passage_new (CQ_PASSAGE_NODE, line);

  self->node = node;
  return self;
}

void
cq_passage_free (CqPassage *self)
{
  g_clear_pointer (&self->content, g_ptr_array_unref);
  g_clear_pointer (&self->passages, g_ptr_array_unref);
  g_clear_pointer (&self->node, cq_node_unref);
  g_free (self->number);
  g_free (self);
}

GPtrArray *
cq_passages_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) cq_passage_free);
}

/**
 * cq_passage_make_node:
 * @self: a heading, a text or a block
 * @role: (nullable): of a paragraph
 *
 * Returns: (transfer full): the block that it is where no section can begin
 */
CqNode *
cq_passage_make_node (CqPassage *self, const char *role)
{
  if (self->kind == CQ_PASSAGE_NODE)
    return cq_node_ref (self->node);
  if (self->kind == CQ_PASSAGE_HEADING)
    return cq_import_content_wrap (self->content, CQ_DB_BRIDGEHEAD, NULL);
  return cq_import_content_wrap (self->content, CQ_DB_PARA, role);
}

/**
 * cq_passages_make_nodes:
 * @passages: what stands in a list, a quotation, a note or a clause
 *
 * Returns: (transfer full) (element-type CqNode): its blocks; one that is empty where there are none, for
 *   DocBook wants one
 */
GPtrArray *
cq_passages_make_nodes (CqImport *import, GPtrArray *passages)
{
  GPtrArray *nodes = cq_node_array_new ();

  cq_import_gather_points (passages);
  for (guint i = 0; i < passages->len; i++)
    {
      CqPassage *passage = passages->pdata[i];

      if (passage->kind == CQ_PASSAGE_HEADING)
        cq_import_note (import, passage->line, _ ("a heading within another block begins no section; it is kept as a line"));
      g_ptr_array_add (nodes, cq_passage_make_node (passage, NULL));
    }
  for (guint i = 0; i < nodes->len; i++)
    if (cq_node_get_kind (nodes->pdata[i]) == CQ_NODE_ELEMENT)
      return nodes;
  g_ptr_array_add (nodes, cq_node_new_with_text (CQ_DB_PARA, NULL));
  return nodes;
}

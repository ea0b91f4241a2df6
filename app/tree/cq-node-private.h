#pragma once

#include "tree/cq-node.h"

G_BEGIN_DECLS

/* One allocation a node. An element is followed by its declarations, attributes and children;
 * any other leaf by its text. */
struct _CqNode
{
  gatomicrefcount refs;
  guint8 kind;
  guint8 n_declarations;
  guint16 n_attributes;
  guint n_children; /* of a text, comment or PI: the length of the text in bytes */
  guint line;       /* where it stood in the file; 0 where it never stood in one. Not content. */
  guint64 hash;
  CqName *name; /* (owned) (nullable): of an element; of a PI: the target as a local name */
};

static inline CqNamespaceDeclaration *
declarations_of (CqNode *node)
{
  return (CqNamespaceDeclaration *) (node + 1);
}

static inline CqAttribute *
attributes_of (CqNode *node)
{
  return (CqAttribute *) (declarations_of (node) + node->n_declarations);
}

static inline CqNode **
children_of (CqNode *node)
{
  return (CqNode **) (attributes_of (node) + node->n_attributes);
}

static inline gboolean
has_children (CqNode *node)
{
  return node->kind == CQ_NODE_ELEMENT || node->kind == CQ_NODE_DOCUMENT;
}

static inline char *
text_of (CqNode *node)
{
  return (char *) (node + 1);
}

CqNode *cq_node_new_parent (CqNodeKind kind,
                            CqName *name,
                            const CqNamespaceDeclaration *declarations,
                            guint n_declarations,
                            const CqAttribute *attributes,
                            guint n_attributes,
                            CqNode *const *children,
                            guint n_children,
                            guint line);

G_END_DECLS

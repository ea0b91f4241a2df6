#pragma once

#include "tree/cq-name.h"

G_BEGIN_DECLS

/**
 * CqNode:
 *
 * A node of an immutable XML tree: shared, atomically counted, hashed by content. A document is
 * a node of kind %CQ_NODE_DOCUMENT whose children are comments, processing instructions and
 * exactly one root element. No node knows its parent, so that trees can share what they have
 * in common; places in a tree are named by a #CqPath.
 */
typedef struct _CqNode CqNode;

typedef enum
{
  CQ_NODE_DOCUMENT,
  CQ_NODE_ELEMENT,
  CQ_NODE_TEXT,
  CQ_NODE_COMMENT,
  CQ_NODE_PI,
} CqNodeKind;

/* An attribute. The value is a counted string (g_ref_string_…). */
typedef struct
{
  CqName *name; /* (owned) */
  char *value;  /* (owned): a GRefString */
} CqAttribute;

/* A namespace declaration as it stood in the file. */
typedef struct
{
  char *prefix; /* (owned) (nullable): a GRefString; %NULL declares the default namespace */
  char *uri;    /* (owned): a GRefString; empty undeclares */
} CqNamespaceDeclaration;

CqNode *cq_node_new_element (CqName *name,
                             const CqNamespaceDeclaration *declarations,
                             guint n_declarations,
                             const CqAttribute *attributes,
                             guint n_attributes,
                             CqNode *const *children,
                             guint n_children,
                             guint line);
CqNode *cq_node_new_text (const char *text,
                          gssize length);
CqNode *cq_node_new_comment (const char *text,
                             guint line);
CqNode *cq_node_new_pi (const char *target,
                        const char *data,
                        guint line);
CqNode *cq_node_new_document (CqNode *const *children,
                              guint n_children);

CqNode *cq_node_ref (CqNode *node);
void cq_node_unref (CqNode *node);

CqNodeKind cq_node_get_kind (CqNode *node);
guint64 cq_node_get_hash (CqNode *node);
guint cq_node_get_line (CqNode *node);
gboolean cq_node_equal (CqNode *a,
                        CqNode *b);
guint cq_node_hash_key (gconstpointer node);
gboolean cq_node_equal_keys (gconstpointer one,
                             gconstpointer two);

/* Elements */
CqTag cq_node_get_tag (CqNode *node);
CqName *cq_node_get_name (CqNode *node);
gboolean cq_node_is (CqNode *node,
                     CqTag tag);
gboolean cq_node_has_role (CqNode *node,
                           CqTag tag,
                           const char *role);
guint cq_node_get_n_attributes (CqNode *node);
const CqAttribute *cq_node_get_attribute (CqNode *node,
                                          guint index);
const char *cq_node_get (CqNode *node,
                         CqTag attribute);
guint cq_node_get_n_declarations (CqNode *node);
const CqNamespaceDeclaration *cq_node_get_declaration (CqNode *node,
                                                       guint index);

/* Children; a text, comment or processing instruction has none */
guint cq_node_get_n_children (CqNode *node);
CqNode *cq_node_get_child (CqNode *node,
                           guint index);
CqNode *cq_node_find_child (CqNode *node,
                            CqTag tag);
CqNode *cq_node_find_child_with_role (CqNode *node,
                                      CqTag tag,
                                      const char *role);
CqNode *cq_document_get_root (CqNode *document);

/* Text, comments, processing instructions */
const char *cq_node_get_text (CqNode *node);
gsize cq_node_get_text_length (CqNode *node);
const char *cq_node_get_pi_target (CqNode *node);
char *cq_node_dup_text_content (CqNode *node);
gboolean cq_node_is_blank (CqNode *node);

/* Changed copies: what is not named is shared with @node */
CqNode *cq_node_with_children (CqNode *node,
                               CqNode *const *children,
                               guint n_children);
CqNode *cq_node_with_child_array (CqNode *node,
                                  GPtrArray *children);
CqNode *cq_node_with_child_at (CqNode *node,
                               guint index,
                               CqNode *child);
CqNode *cq_node_with_child_inserted (CqNode *node,
                                     guint index,
                                     CqNode *child);
CqNode *cq_node_with_attribute (CqNode *node,
                                CqTag attribute,
                                const char *value);
CqNode *cq_node_with_tag (CqNode *node,
                          CqTag tag);

GPtrArray *cq_node_array_new (void);

/* The children of an element, one after the other:
 * for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;) */
CqNode *cq_node_next_element (CqNode *node,
                              guint *index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqNode, cq_node_unref)

G_END_DECLS

/* The immutable tree: construction and lifetime. */
#include "tree/cq-node-private.h"

#include <string.h>

static guint64
hash_element (CqNode *node)
{
  guint64 hash = node->kind + 1;

  if (node->name != NULL)
    hash = cq_hash_bytes (hash, &node->name->hash, sizeof node->name->hash);
  for (guint i = 0; i < node->n_declarations; i++)
    {
      const CqNamespaceDeclaration *declaration = &declarations_of (node)[i];
      if (declaration->prefix != NULL)
        hash = cq_hash_bytes (hash, declaration->prefix, strlen (declaration->prefix));
      hash = cq_hash_bytes (hash, declaration->uri, strlen (declaration->uri));
    }
  for (guint i = 0; i < node->n_attributes; i++)
    {
      const CqAttribute *attribute = &attributes_of (node)[i];
      hash = cq_hash_bytes (hash ^ attribute->name->hash, attribute->value, strlen (attribute->value));
    }
  for (guint i = 0; i < node->n_children; i++)
    hash = cq_hash_bytes (hash, &children_of (node)[i]->hash, sizeof hash);
  return hash;
}

/* Adjacent texts become one and empty texts vanish, so that a tree and what a parser makes of
 * its written form are equal. Returns NULL where @children is fine as it is. */
static GPtrArray *
normalise_children (CqNode *const *children, guint n_children)
{
  gboolean fine = TRUE;
  GPtrArray *result;

  for (guint i = 0; i < n_children && fine; i++)
    if (children[i]->kind == CQ_NODE_TEXT
        && (children[i]->n_children == 0 || (i + 1 < n_children && children[i + 1]->kind == CQ_NODE_TEXT)))
      fine = FALSE;
  if (fine)
    return NULL;

  result = cq_node_array_new ();
  for (guint i = 0; i < n_children;)
    {
      g_autoptr (GString) text = NULL;

      if (children[i]->kind != CQ_NODE_TEXT)
        {
          g_ptr_array_add (result, cq_node_ref (children[i++]));
          continue;
        }
      text = g_string_new (NULL);
      for (; i < n_children && children[i]->kind == CQ_NODE_TEXT; i++)
        g_string_append_len (text, text_of (children[i]), children[i]->n_children);
      if (text->len > 0)
        g_ptr_array_add (result, cq_node_new_text (text->str, text->len));
    }
  return result;
}

CqNode *
cq_node_new_parent (CqNodeKind kind,
            CqName *name,
            const CqNamespaceDeclaration *declarations,
            guint n_declarations,
            const CqAttribute *attributes,
            guint n_attributes,
            CqNode *const *children,
            guint n_children,
            guint line)
{
  g_autoptr (GPtrArray) normal = normalise_children (children, n_children);
  CqNode *node;

  g_return_val_if_fail (n_declarations <= G_MAXUINT8 && n_attributes <= G_MAXUINT16, NULL);

  if (normal != NULL)
    {
      children = (CqNode *const *) normal->pdata;
      n_children = normal->len;
    }

  node = g_malloc (sizeof *node + n_declarations * sizeof *declarations + n_attributes * sizeof *attributes
                   + n_children * sizeof *children);
  g_atomic_ref_count_init (&node->refs);
  node->kind = kind;
  node->n_declarations = n_declarations;
  node->n_attributes = n_attributes;
  node->n_children = n_children;
  node->line = line;
  node->name = name != NULL ? cq_name_ref (name) : NULL;

  for (guint i = 0; i < n_declarations; i++)
    {
      const CqNamespaceDeclaration *from = &declarations[i];
      declarations_of (node)[i].prefix = from->prefix ? g_ref_string_acquire (from->prefix) : NULL;
      declarations_of (node)[i].uri = g_ref_string_acquire (from->uri);
    }
  for (guint i = 0; i < n_attributes; i++)
    {
      attributes_of (node)[i].name = cq_name_ref (attributes[i].name);
      attributes_of (node)[i].value = g_ref_string_acquire (attributes[i].value);
    }
  for (guint i = 0; i < n_children; i++)
    children_of (node)[i] = cq_node_ref (children[i]);
  node->hash = hash_element (node);
  return node;
}

static CqNode *
new_leaf (CqNodeKind kind, CqName *name, const char *text, gsize length, guint line)
{
  CqNode *node = g_malloc (sizeof *node + length + 1);

  g_atomic_ref_count_init (&node->refs);
  node->kind = kind;
  node->n_declarations = 0;
  node->n_attributes = 0;
  node->n_children = length;
  node->line = line;
  node->name = name;
  if (length > 0)
    memcpy (text_of (node), text, length);
  text_of (node)[length] = '\0';
  node->hash = cq_hash_bytes (kind + 1 + (name ? name->hash : 0), text_of (node), length);
  return node;
}

/**
 * cq_node_new_element:
 * @name: (transfer none): its name
 * @declarations: (array length=n_declarations) (nullable): namespace declarations to keep as written
 * @attributes: (array length=n_attributes) (nullable): attributes in the order of the file
 * @children: (array length=n_children) (nullable): children; adjacent texts are joined
 * @line: the line of the file, 0 for none
 *
 * All that is passed is referenced, not taken. See #CqNodeBuilder for the convenient way.
 *
 * Returns: (transfer full): a new element
 */
CqNode *
cq_node_new_element (CqName *name,
                     const CqNamespaceDeclaration *declarations,
                     guint n_declarations,
                     const CqAttribute *attributes,
                     guint n_attributes,
                     CqNode *const *children,
                     guint n_children,
                     guint line)
{
  g_return_val_if_fail (name != NULL, NULL);
  return cq_node_new_parent (CQ_NODE_ELEMENT, name, declarations, n_declarations, attributes, n_attributes, children,
                     n_children, line);
}

/**
 * cq_node_new_document:
 * @children: (array length=n_children): comments, processing instructions, one root element
 *
 * Returns: (transfer full): a new document
 */
CqNode *
cq_node_new_document (CqNode *const *children, guint n_children)
{
  return cq_node_new_parent (CQ_NODE_DOCUMENT, NULL, NULL, 0, NULL, 0, children, n_children, 0);
}

/**
 * cq_node_new_text:
 * @text: UTF-8 of characters that XML allows
 * @length: its length in bytes, or -1
 *
 * Returns: (transfer full): a new text
 */
CqNode *
cq_node_new_text (const char *text, gssize length)
{
  g_return_val_if_fail (text != NULL, NULL);
  return new_leaf (CQ_NODE_TEXT, NULL, text, length < 0 ? strlen (text) : (gsize) length, 0);
}

/**
 * cq_node_new_comment:
 *
 * Returns: (transfer full): a new comment
 */
CqNode *
cq_node_new_comment (const char *text, guint line)
{
  g_return_val_if_fail (text != NULL, NULL);
  return new_leaf (CQ_NODE_COMMENT, NULL, text, strlen (text), line);
}

/**
 * cq_node_new_pi:
 * @data: (nullable): what follows the target
 *
 * Returns: (transfer full): a new processing instruction
 */
CqNode *
cq_node_new_pi (const char *target, const char *data, guint line)
{
  g_return_val_if_fail (target != NULL, NULL);
  return new_leaf (CQ_NODE_PI, cq_name_new (NULL, NULL, target), data ? data : "", data ? strlen (data) : 0, line);
}

CqNode *
cq_node_ref (CqNode *node)
{
  g_atomic_ref_count_inc (&node->refs);
  return node;
}

void
cq_node_unref (CqNode *node)
{
  if (!g_atomic_ref_count_dec (&node->refs))
    return;

  if (has_children (node))
    {
      for (guint i = 0; i < node->n_children; i++)
        cq_node_unref (children_of (node)[i]);
      for (guint i = 0; i < node->n_attributes; i++)
        {
          cq_name_unref (attributes_of (node)[i].name);
          g_ref_string_release (attributes_of (node)[i].value);
        }
      for (guint i = 0; i < node->n_declarations; i++)
        {
          g_clear_pointer (&declarations_of (node)[i].prefix, g_ref_string_release);
          g_ref_string_release (declarations_of (node)[i].uri);
        }
    }
  g_clear_pointer (&node->name, cq_name_unref);
  g_free (node);
}

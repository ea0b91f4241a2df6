/* The immutable tree: reading and equality. */
#include "tree/cq-node-private.h"

#include <string.h>

CqNodeKind
cq_node_get_kind (CqNode *node)
{
  return node->kind;
}

/**
 * cq_node_get_hash:
 *
 * Returns: a hash of all the content; equal trees have equal hashes, wherever they were made
 */
guint64
cq_node_get_hash (CqNode *node)
{
  return node->hash;
}

/**
 * cq_node_get_line:
 *
 * Returns: the line of the file where the node began, 0 where it never stood in a file
 */
guint
cq_node_get_line (CqNode *node)
{
  return node->line;
}

static gboolean
attributes_equal (CqNode *a, CqNode *b)
{
  for (guint i = 0; i < a->n_declarations; i++)
    if (g_strcmp0 (declarations_of (a)[i].prefix, declarations_of (b)[i].prefix) != 0
        || !g_str_equal (declarations_of (a)[i].uri, declarations_of (b)[i].uri))
      return FALSE;
  for (guint i = 0; i < a->n_attributes; i++)
    if (!cq_name_equal (attributes_of (a)[i].name, attributes_of (b)[i].name)
        || !g_str_equal (attributes_of (a)[i].value, attributes_of (b)[i].value))
      return FALSE;
  return TRUE;
}

/**
 * cq_node_equal:
 *
 * Compares content (not source lines). Shared and differing subtrees are decided at once, so
 * that comparing two versions of a document touches little more than what differs.
 *
 * Returns: whether the two trees say the same
 */
gboolean
cq_node_equal (CqNode *a, CqNode *b)
{
  if (a == b)
    return TRUE;
  if (a->hash != b->hash || a->kind != b->kind || a->n_children != b->n_children
      || a->n_attributes != b->n_attributes || a->n_declarations != b->n_declarations
      || (a->name == NULL) != (b->name == NULL) || (a->name != NULL && !cq_name_equal (a->name, b->name)))
    return FALSE;
  if (!has_children (a))
    return memcmp (text_of (a), text_of (b), a->n_children) == 0;
  if (!attributes_equal (a, b))
    return FALSE;
  for (guint i = 0; i < a->n_children; i++)
    if (!cq_node_equal (children_of (a)[i], children_of (b)[i]))
      return FALSE;
  return TRUE;
}

/**
 * cq_node_hash_key:
 *
 * Returns: the hash of a node whose content is a key, for a #GHashTable
 */
guint
cq_node_hash_key (gconstpointer node)
{
  return (guint) cq_node_get_hash ((CqNode *) node);
}

/**
 * cq_node_equal_keys:
 *
 * Returns: whether two keys have the same content: cq_node_equal(), for a #GHashTable
 */
gboolean
cq_node_equal_keys (gconstpointer one, gconstpointer two)
{
  return cq_node_equal ((CqNode *) one, (CqNode *) two);
}

/**
 * cq_node_get_tag:
 *
 * Returns: the known name of an element, else %CQ_TAG_OTHER
 */
CqTag
cq_node_get_tag (CqNode *node)
{
  return node->kind == CQ_NODE_ELEMENT ? node->name->tag : CQ_TAG_OTHER;
}

/**
 * cq_node_get_name:
 *
 * Returns: (transfer none): the name of an element
 */
CqName *
cq_node_get_name (CqNode *node)
{
  g_return_val_if_fail (node->kind == CQ_NODE_ELEMENT, NULL);
  return node->name;
}

gboolean
cq_node_is (CqNode *node, CqTag tag)
{
  return node->kind == CQ_NODE_ELEMENT && node->name->tag == tag;
}

/**
 * cq_node_has_role:
 *
 * Returns: whether @node is a @tag element whose `role` is exactly @role
 */
gboolean
cq_node_has_role (CqNode *node, CqTag tag, const char *role)
{
  return cq_node_is (node, tag) && g_strcmp0 (cq_node_get (node, CQ_AT_ROLE), role) == 0;
}

guint
cq_node_get_n_attributes (CqNode *node)
{
  return node->n_attributes;
}

const CqAttribute *
cq_node_get_attribute (CqNode *node, guint index)
{
  g_return_val_if_fail (index < node->n_attributes, NULL);
  return &attributes_of (node)[index];
}

/**
 * cq_node_get:
 * @attribute: a known attribute name
 *
 * Returns: (nullable) (transfer none): its value, %NULL where it is absent
 */
const char *
cq_node_get (CqNode *node, CqTag attribute)
{
  for (guint i = 0; i < node->n_attributes; i++)
    if (attributes_of (node)[i].name->tag == attribute)
      return attributes_of (node)[i].value;
  return NULL;
}

guint
cq_node_get_n_declarations (CqNode *node)
{
  return node->n_declarations;
}

const CqNamespaceDeclaration *
cq_node_get_declaration (CqNode *node, guint index)
{
  g_return_val_if_fail (index < node->n_declarations, NULL);
  return &declarations_of (node)[index];
}

guint
cq_node_get_n_children (CqNode *node)
{
  return has_children (node) ? node->n_children : 0;
}

/**
 * cq_node_get_child:
 *
 * Returns: (transfer none): the child at @index
 */
CqNode *
cq_node_get_child (CqNode *node, guint index)
{
  g_return_val_if_fail (has_children (node) && index < node->n_children, NULL);
  return children_of (node)[index];
}

/**
 * cq_node_next_element:
 * @index: (inout): where to go on; start at 0
 *
 * Returns: (nullable) (transfer none): the next child element
 */
CqNode *
cq_node_next_element (CqNode *node, guint *index)
{
  while (*index < cq_node_get_n_children (node))
    {
      CqNode *child = children_of (node)[(*index)++];
      if (child->kind == CQ_NODE_ELEMENT)
        return child;
    }
  return NULL;
}

/**
 * cq_node_find_child:
 *
 * Returns: (nullable) (transfer none): the first child that is a @tag element
 */
CqNode *
cq_node_find_child (CqNode *node, CqTag tag)
{
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    if (cq_node_is (children_of (node)[i], tag))
      return children_of (node)[i];
  return NULL;
}

/**
 * cq_node_find_child_with_role:
 *
 * Returns: (nullable) (transfer none): the first child that is a @tag element of role @role
 */
CqNode *
cq_node_find_child_with_role (CqNode *node, CqTag tag, const char *role)
{
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    if (cq_node_has_role (children_of (node)[i], tag, role))
      return children_of (node)[i];
  return NULL;
}

/**
 * cq_document_get_root:
 *
 * Returns: (transfer none): the root element of @document
 */
CqNode *
cq_document_get_root (CqNode *document)
{
  guint i = 0;

  g_return_val_if_fail (document->kind == CQ_NODE_DOCUMENT, NULL);
  return cq_node_next_element (document, &i);
}

/**
 * cq_node_get_text:
 *
 * Returns: (transfer none): the characters of a text, comment or processing instruction
 */
const char *
cq_node_get_text (CqNode *node)
{
  g_return_val_if_fail (!has_children (node), NULL);
  return text_of (node);
}

gsize
cq_node_get_text_length (CqNode *node)
{
  g_return_val_if_fail (!has_children (node), 0);
  return node->n_children;
}

const char *
cq_node_get_pi_target (CqNode *node)
{
  g_return_val_if_fail (node->kind == CQ_NODE_PI, NULL);
  return node->name->local;
}

static void
append_text (CqNode *node, GString *text)
{
  if (node->kind == CQ_NODE_TEXT)
    g_string_append_len (text, text_of (node), node->n_children);
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    append_text (children_of (node)[i], text);
}

/**
 * cq_node_dup_text_content:
 *
 * Returns: (transfer full): all characters below @node, as they stand
 */
char *
cq_node_dup_text_content (CqNode *node)
{
  GString *text = g_string_new (NULL);

  append_text (node, text);
  return g_string_free (text, FALSE);
}

/**
 * cq_node_is_blank:
 *
 * Returns: whether @node is a text of white space alone
 */
gboolean
cq_node_is_blank (CqNode *node)
{
  return node->kind == CQ_NODE_TEXT && strspn (text_of (node), " \t\r\n") == node->n_children;
}

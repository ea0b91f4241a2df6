/* The convenient way to make an element. */
#include "tree/cq-node-builder.h"

struct _CqNodeBuilder
{
  CqName *name;         /* (owned) */
  GArray *declarations; /* (owned) (element-type CqNamespaceDeclaration) */
  GArray *attributes;   /* (owned) (element-type CqAttribute) */
  GPtrArray *children;  /* (owned) (element-type CqNode) */
  guint line;
};

static void
clear_declaration (gpointer data)
{
  CqNamespaceDeclaration *declaration = data;

  g_clear_pointer (&declaration->prefix, g_ref_string_release);
  g_ref_string_release (declaration->uri);
}

static void
clear_attribute (gpointer data)
{
  CqAttribute *attribute = data;

  cq_name_unref (attribute->name);
  g_ref_string_release (attribute->value);
}

/**
 * cq_node_builder_new_named:
 * @name: (transfer none): the element's name
 *
 * Returns: (transfer full): a builder; end it with cq_node_builder_end()
 */
CqNodeBuilder *
cq_node_builder_new_named (CqName *name)
{
  CqNodeBuilder *self = g_new0 (CqNodeBuilder, 1);

  self->name = cq_name_ref (name);
  self->declarations = g_array_new (FALSE, FALSE, sizeof (CqNamespaceDeclaration));
  g_array_set_clear_func (self->declarations, clear_declaration);
  self->attributes = g_array_new (FALSE, FALSE, sizeof (CqAttribute));
  g_array_set_clear_func (self->attributes, clear_attribute);
  self->children = cq_node_array_new ();
  return self;
}

CqNodeBuilder *
cq_node_builder_new (CqTag tag)
{
  return cq_node_builder_new_named (cq_name_get (tag));
}

/**
 * cq_node_builder_new_from:
 * @node: an element
 *
 * Returns: (transfer full): a builder with the name, declarations and attributes of @node, and no children
 */
CqNodeBuilder *
cq_node_builder_new_from (CqNode *node)
{
  CqNodeBuilder *self = cq_node_builder_new_named (cq_node_get_name (node));

  for (guint i = 0; i < cq_node_get_n_declarations (node); i++)
    {
      const CqNamespaceDeclaration *declaration = cq_node_get_declaration (node, i);
      cq_node_builder_declare (self, declaration->prefix, declaration->uri);
    }
  for (guint i = 0; i < cq_node_get_n_attributes (node); i++)
    {
      const CqAttribute *attribute = cq_node_get_attribute (node, i);
      cq_node_builder_set_named (self, attribute->name, attribute->value);
    }
  self->line = cq_node_get_line (node);
  return self;
}

void
cq_node_builder_free (CqNodeBuilder *self)
{
  cq_name_unref (self->name);
  g_array_unref (self->declarations);
  g_array_unref (self->attributes);
  g_ptr_array_unref (self->children);
  g_free (self);
}

/**
 * cq_node_builder_declare:
 * @prefix: (nullable): %NULL declares the default namespace
 */
void
cq_node_builder_declare (CqNodeBuilder *self, const char *prefix, const char *uri)
{
  CqNamespaceDeclaration declaration = { prefix ? g_ref_string_new (prefix) : NULL, g_ref_string_new (uri) };

  g_array_append_val (self->declarations, declaration);
}

/**
 * cq_node_builder_set_named:
 * @value: (nullable): %NULL leaves the attribute out, or removes it
 */
void
cq_node_builder_set_named (CqNodeBuilder *self, CqName *name, const char *value)
{
  CqAttribute attribute;

  for (guint i = 0; i < self->attributes->len; i++)
    {
      CqAttribute *old = &g_array_index (self->attributes, CqAttribute, i);
      if (!cq_name_equal (old->name, name))
        continue;
      if (value == NULL)
        g_array_remove_index (self->attributes, i);
      else
        {
          char *counted = g_ref_string_new (value);
          g_ref_string_release (old->value);
          old->value = counted;
        }
      return;
    }
  if (value == NULL)
    return;
  attribute.name = cq_name_ref (name);
  attribute.value = g_ref_string_new (value);
  g_array_append_val (self->attributes, attribute);
}

void
cq_node_builder_set (CqNodeBuilder *self, CqTag attribute, const char *value)
{
  cq_node_builder_set_named (self, cq_name_get (attribute), value);
}

/**
 * cq_node_builder_add:
 * @child: (transfer none): a child, referenced
 */
void
cq_node_builder_add (CqNodeBuilder *self, CqNode *child)
{
  g_ptr_array_add (self->children, cq_node_ref (child));
}

/**
 * cq_node_builder_take:
 * @child: (transfer full) (nullable): a child, taken; %NULL adds nothing
 */
void
cq_node_builder_take (CqNodeBuilder *self, CqNode *child)
{
  if (child != NULL)
    g_ptr_array_add (self->children, child);
}

void
cq_node_builder_add_text (CqNodeBuilder *self, const char *text)
{
  if (text != NULL && *text != '\0')
    g_ptr_array_add (self->children, cq_node_new_text (text, -1));
}

/**
 * cq_node_builder_add_element:
 * @text: (nullable): its text
 *
 * Adds a child element without attributes.
 */
void
cq_node_builder_add_element (CqNodeBuilder *self, CqTag tag, const char *text)
{
  cq_node_builder_take (self, cq_node_new_with_text (tag, text));
}

/**
 * cq_node_builder_add_children:
 *
 * Adds all the children of @parent.
 */
void
cq_node_builder_add_children (CqNodeBuilder *self, CqNode *parent)
{
  for (guint i = 0; i < cq_node_get_n_children (parent); i++)
    cq_node_builder_add (self, cq_node_get_child (parent, i));
}

guint
cq_node_builder_get_n_children (CqNodeBuilder *self)
{
  return self->children->len;
}

/**
 * cq_node_builder_end:
 * @self: (transfer full): the builder, gone afterwards
 *
 * Returns: (transfer full): the element
 */
CqNode *
cq_node_builder_end (CqNodeBuilder *self)
{
  CqNode *node = cq_node_new_element (
      self->name, (const CqNamespaceDeclaration *) self->declarations->data, self->declarations->len,
      (const CqAttribute *) self->attributes->data, self->attributes->len, (CqNode *const *) self->children->pdata,
      self->children->len, self->line);

  cq_node_builder_free (self);
  return node;
}

/**
 * cq_node_new_with_text:
 * @text: (nullable): its text
 *
 * Returns: (transfer full): an element with nothing but a text
 */
CqNode *
cq_node_new_with_text (CqTag tag, const char *text)
{
  CqNodeBuilder *builder = cq_node_builder_new (tag);

  cq_node_builder_add_text (builder, text);
  return cq_node_builder_end (builder);
}

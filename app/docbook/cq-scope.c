/* Prefixes and namespaces where the writer stands, and what must be declared there. */
#include "docbook/cq-scope.h"

typedef struct
{
  guint first;                /* of the bindings of this element */
  const char *element_prefix; /* (nullable) */
} Level;

struct _CqScope
{
  GArray *bindings;     /* (element-type CqBinding): innermost last */
  GArray *levels;       /* (element-type Level) */
  GStringChunk *made;   /* prefixes of our own making */
  guint n_made;
};

CqScope *
cq_scope_new (void)
{
  CqScope *self = g_new0 (CqScope, 1);

  self->bindings = g_array_new (FALSE, FALSE, sizeof (CqBinding));
  self->levels = g_array_new (FALSE, FALSE, sizeof (Level));
  self->made = g_string_chunk_new (64);
  return self;
}

void
cq_scope_free (CqScope *self)
{
  g_array_unref (self->bindings);
  g_array_unref (self->levels);
  g_string_chunk_free (self->made);
  g_free (self);
}

static inline gboolean
is_same (const char *a, const char *b)
{
  return a == b || (a != NULL && b != NULL && g_str_equal (a, b));
}

static CqBinding *
get_binding (CqScope *self, guint index)
{
  return &g_array_index (self->bindings, CqBinding, index);
}

/* Returns: (nullable): the innermost binding of @prefix among those from @first on */
static CqBinding *
find_prefix (CqScope *self, const char *prefix, guint first)
{
  for (guint i = self->bindings->len; i > first; i--)
    if (is_same (get_binding (self, i - 1)->prefix, prefix))
      return get_binding (self, i - 1);
  return NULL;
}

static gboolean
is_bound (CqScope *self, const char *prefix, const char *uri)
{
  CqBinding *binding = find_prefix (self, prefix, 0);

  if (binding == NULL)
    return prefix == NULL && *uri == '\0';
  return is_same (binding->uri, uri);
}

static void
add_binding (CqScope *self, const char *prefix, const char *uri)
{
  CqBinding binding = { prefix, uri };

  g_array_append_val (self->bindings, binding);
}

static gboolean
is_xml (const char *uri)
{
  return uri != NULL && g_str_equal (uri, CQ_NS_URI_XML);
}

/* The name decides: where the element's own declaration says otherwise, the name is right. */
static const char *
bind_element (CqScope *self, const CqName *name, guint first)
{
  const char *uri = name->ns != NULL ? name->ns : "";
  const char *prefix = name->ns != NULL ? name->prefix : NULL;
  CqBinding *own;

  if (is_xml (name->ns))
    return "xml";
  if (is_bound (self, prefix, uri))
    return prefix;
  own = find_prefix (self, prefix, first);
  if (own != NULL)
    own->uri = uri;
  else
    add_binding (self, prefix, uri);
  return prefix;
}

/* Returns: (nullable): a prefix that stands for @uri here; an attribute cannot do without one */
static const char *
find_uri (CqScope *self, const char *uri)
{
  for (guint i = self->bindings->len; i > 0; i--)
    {
      const CqBinding *binding = get_binding (self, i - 1);
      if (binding->prefix != NULL && is_same (binding->uri, uri) && find_prefix (self, binding->prefix, 0) == binding)
        return binding->prefix;
    }
  return NULL;
}

static const char *
make_prefix (CqScope *self)
{
  while (TRUE)
    {
      char prefix[16];
      g_snprintf (prefix, sizeof prefix, "ns%u", ++self->n_made);
      if (find_prefix (self, prefix, 0) == NULL)
        return g_string_chunk_insert (self->made, prefix);
    }
}

static void
bind_attribute (CqScope *self, const CqName *name, guint first)
{
  if (name->ns == NULL || is_xml (name->ns))
    return;
  if (name->prefix != NULL && is_bound (self, name->prefix, name->ns))
    return;
  if (name->prefix != NULL && find_prefix (self, name->prefix, first) == NULL)
    add_binding (self, name->prefix, name->ns);
  else if (find_uri (self, name->ns) == NULL)
    add_binding (self, make_prefix (self), name->ns);
}

/**
 * cq_scope_enter:
 *
 * Goes into @element: takes its declarations, and adds those that its name and attributes lack.
 * Ask for what is new and for the prefixes before going further in.
 */
void
cq_scope_enter (CqScope *self, CqNode *element)
{
  Level level = { self->bindings->len, NULL };

  for (guint i = 0; i < cq_node_get_n_declarations (element); i++)
    {
      const CqNamespaceDeclaration *declaration = cq_node_get_declaration (element, i);
      add_binding (self, declaration->prefix, declaration->uri);
    }
  level.element_prefix = bind_element (self, cq_node_get_name (element), level.first);
  for (guint i = 0; i < cq_node_get_n_attributes (element); i++)
    bind_attribute (self, cq_node_get_attribute (element, i)->name, level.first);
  g_array_append_val (self->levels, level);
}

void
cq_scope_leave (CqScope *self)
{
  const Level *level = &g_array_index (self->levels, Level, self->levels->len - 1);

  g_array_set_size (self->bindings, level->first);
  g_array_set_size (self->levels, self->levels->len - 1);
}

/**
 * cq_scope_get_n_new:
 *
 * Returns: how many declarations the element entered last must carry
 */
guint
cq_scope_get_n_new (CqScope *self)
{
  return self->bindings->len - g_array_index (self->levels, Level, self->levels->len - 1).first;
}

const CqBinding *
cq_scope_get_new (CqScope *self, guint index)
{
  return get_binding (self, g_array_index (self->levels, Level, self->levels->len - 1).first + index);
}

/**
 * cq_scope_get_element_prefix:
 *
 * Returns: (nullable): what to write before the name of the element entered last
 */
const char *
cq_scope_get_element_prefix (CqScope *self)
{
  return g_array_index (self->levels, Level, self->levels->len - 1).element_prefix;
}

/**
 * cq_scope_get_attribute_prefix:
 *
 * Returns: (nullable): what to write before the name of an attribute of the element entered last
 */
const char *
cq_scope_get_attribute_prefix (CqScope *self, const CqName *name)
{
  if (name->ns == NULL)
    return NULL;
  if (is_xml (name->ns))
    return "xml";
  if (name->prefix != NULL && is_bound (self, name->prefix, name->ns))
    return name->prefix;
  return find_uri (self, name->ns);
}

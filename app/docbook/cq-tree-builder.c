/* From the events of a parser to the tree. Names and short attribute values come again and
 * again, so each is made once in a file and then shared. */
#include "docbook/cq-reader-private.h"

#include <string.h>

#define N_VALUES 1024
#define MAX_SHARED_VALUE 40

/* An element whose end tag has not come yet: what it owns begins at these places of the stacks. */
typedef struct
{
  CqName *name; /* (unowned): of the table of names */
  guint first_declaration;
  guint first_attribute;
  guint first_child;
  guint line;
} Frame;

/* The strings come from the parser's dictionary: same string, same address. */
typedef struct
{
  const char *ns;
  const char *prefix;
  const char *local;
} NameKey;

struct _CqTreeBuilder
{
  GArray *frames;        /* (element-type Frame) */
  GArray *declarations;  /* (element-type CqNamespaceDeclaration) */
  GArray *attributes;    /* (element-type CqAttribute): the name unowned, the value owned */
  GPtrArray *children;   /* (element-type CqNode) */
  GString *text;         /* not yet a node */
  GHashTable *names;     /* (element-type NameKey CqName) */
  char *values[N_VALUES]; /* (nullable): GRefStrings */
};

static guint
hash_key (gconstpointer data)
{
  const NameKey *key = data;
  guint64 hash = GPOINTER_TO_SIZE (key->local) * 0x9e3779b97f4a7c15u;

  hash ^= (GPOINTER_TO_SIZE (key->ns) >> 3) * 31 + (GPOINTER_TO_SIZE (key->prefix) >> 3);
  return hash >> 17;
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (NameKey)) == 0;
}

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

  g_ref_string_release (attribute->value);
}

CqTreeBuilder *
cq_tree_builder_new (void)
{
  CqTreeBuilder *self = g_new0 (CqTreeBuilder, 1);

  self->frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  self->declarations = g_array_new (FALSE, FALSE, sizeof (CqNamespaceDeclaration));
  g_array_set_clear_func (self->declarations, clear_declaration);
  self->attributes = g_array_new (FALSE, FALSE, sizeof (CqAttribute));
  g_array_set_clear_func (self->attributes, clear_attribute);
  self->children = cq_node_array_new ();
  self->text = g_string_sized_new (4096);
  self->names = g_hash_table_new_full (hash_key, equal_keys, g_free, (GDestroyNotify) cq_name_unref);
  return self;
}

void
cq_tree_builder_free (CqTreeBuilder *self)
{
  g_array_unref (self->frames);
  g_array_unref (self->declarations);
  g_array_unref (self->attributes);
  g_ptr_array_unref (self->children);
  g_string_free (self->text, TRUE);
  g_hash_table_unref (self->names);
  for (guint i = 0; i < N_VALUES; i++)
    g_clear_pointer (&self->values[i], g_ref_string_release);
  g_free (self);
}

guint
cq_tree_builder_get_depth (CqTreeBuilder *self)
{
  return self->frames->len;
}

static CqName *
get_name (CqTreeBuilder *self, const char *ns, const char *prefix, const char *local)
{
  NameKey key = { ns, prefix, local };
  CqName *name = g_hash_table_lookup (self->names, &key);

  if (name == NULL)
    {
      name = cq_name_new (ns, prefix, local);
      g_hash_table_insert (self->names, g_memdup2 (&key, sizeof key), name);
    }
  return name;
}

static char *
get_value (CqTreeBuilder *self, const char *value, gsize length)
{
  char **slot;

  if (length > MAX_SHARED_VALUE)
    return g_ref_string_new_len (value, length);

  slot = &self->values[cq_hash_bytes (0, value, length) % N_VALUES];
  if (*slot == NULL || g_ref_string_length (*slot) != length || memcmp (*slot, value, length) != 0)
    {
      g_clear_pointer (slot, g_ref_string_release);
      *slot = g_ref_string_new_len (value, length);
    }
  return g_ref_string_acquire (*slot);
}

static void
flush_text (CqTreeBuilder *self)
{
  if (self->text->len == 0)
    return;
  g_ptr_array_add (self->children, cq_node_new_text (self->text->str, self->text->len));
  g_string_truncate (self->text, 0);
}

/* Names and prefixes passed to the three functions below come from the dictionary. */
void
cq_tree_builder_start (CqTreeBuilder *self, const char *ns, const char *prefix, const char *local, guint line)
{
  Frame frame = { get_name (self, ns, prefix, local), self->declarations->len, self->attributes->len, 0, line };

  flush_text (self);
  frame.first_child = self->children->len;
  g_array_append_val (self->frames, frame);
}

void
cq_tree_builder_declare (CqTreeBuilder *self, const char *prefix, const char *uri)
{
  CqNamespaceDeclaration declaration = { prefix ? g_ref_string_new (prefix) : NULL, g_ref_string_new (uri) };

  g_array_append_val (self->declarations, declaration);
}

void
cq_tree_builder_attribute (CqTreeBuilder *self,
                           const char *ns,
                           const char *prefix,
                           const char *local,
                           const char *value,
                           gsize length)
{
  CqAttribute attribute = { get_name (self, ns, prefix, local), get_value (self, value, length) };

  g_array_append_val (self->attributes, attribute);
}

void
cq_tree_builder_text (CqTreeBuilder *self, const char *text, gsize length)
{
  g_string_append_len (self->text, text, length);
}

/* @node: (transfer full): a comment or processing instruction */
void
cq_tree_builder_take (CqTreeBuilder *self, CqNode *node)
{
  flush_text (self);
  g_ptr_array_add (self->children, node);
}

void
cq_tree_builder_end (CqTreeBuilder *self)
{
  const Frame *frame = &g_array_index (self->frames, Frame, self->frames->len - 1);
  guint n_declarations;
  guint n_attributes;
  guint n_children;
  CqNode *node;

  flush_text (self);
  n_declarations = self->declarations->len - frame->first_declaration;
  n_attributes = self->attributes->len - frame->first_attribute;
  n_children = self->children->len - frame->first_child;
  /* An array that never held anything has no first place to point at */
  node = cq_node_new_element (
      frame->name,
      n_declarations > 0 ? &g_array_index (self->declarations, CqNamespaceDeclaration, frame->first_declaration) : NULL,
      n_declarations, n_attributes > 0 ? &g_array_index (self->attributes, CqAttribute, frame->first_attribute) : NULL,
      n_attributes, n_children > 0 ? (CqNode *const *) self->children->pdata + frame->first_child : NULL, n_children,
      frame->line);
  g_array_set_size (self->declarations, frame->first_declaration);
  g_array_set_size (self->attributes, frame->first_attribute);
  g_ptr_array_set_size (self->children, frame->first_child);
  g_ptr_array_add (self->children, node);
  g_array_set_size (self->frames, self->frames->len - 1);
}

/* Returns: (transfer full): the document of all that was built */
CqNode *
cq_tree_builder_finish (CqTreeBuilder *self)
{
  g_assert (self->frames->len == 0);
  g_string_truncate (self->text, 0);
  return cq_node_new_document ((CqNode *const *) self->children->pdata, self->children->len);
}

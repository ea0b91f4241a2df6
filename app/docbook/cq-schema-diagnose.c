/* What is wrong with one element whose parts are all right: found by changing one thing after the
 * other until the element is valid. */
#include "docbook/cq-schema-private.h"

#include "tree/cq-node-builder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many nodes may be looked at again and again before we say only that something is wrong. */
#define MAX_WORK 400000

typedef struct
{
  CqSchema *schema;
  CqNode *element;
  const char *name;
  guint size;
  guint work;
} Trial;

/* Attributes that DocBook asks for, with a value that will do. */
static const struct
{
  CqTag tag;
  const char *value;
} likely_attributes[] = {
  { CQ_AT_LINKEND, "x" },      { CQ_AT_FILEREF, "x" },  { CQ_AT_VERSION, "5.0" }, { CQ_XML_ID, "x" },
  { CQ_AT_COLS, "1" },         { CQ_AT_CLASS, "other" }, { CQ_AT_AREAREFS, "x" },  { CQ_XLINK_HREF, "x" },
  { CQ_AT_ABOUT, "x" },        { CQ_AT_PROFILE, "1" },  { CQ_AT_ENDTERM, "x" },
};

/* Elements that DocBook asks for, each within those before it: `listitem para` is a list item
 * that holds a paragraph. */
static const char *const likely_elements[] = {
  "title",           "para",   "listitem para", "entry", "row entry", "tbody row entry", "tgroup tbody row entry",
  "term",            "member", "step para",     "glossterm", "glossdef para", "orgname", "personname", "year",
  "imagedata", "textobject phrase", "phrase", "revnumber", "date",
};

static guint
count_nodes (CqNode *node)
{
  guint n = 1;

  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    n += count_nodes (cq_node_get_child (node, i));
  return n;
}

/* @changed: (transfer full) */
static gboolean
is_right (Trial *self, CqNode *changed)
{
  g_autoptr (CqNode) owned = changed;

  self->work += self->size;
  return self->work <= MAX_WORK && cq_schema_matches (cq_schema_get_anywhere (self->schema), owned);
}

static CqNode *
make_likely (CqSchema *schema, const char *names)
{
  g_auto (GStrv) parts = g_strsplit (names, " ", -1);
  CqNode *inner = NULL;

  for (guint i = g_strv_length (parts); i > 0; i--)
    {
      g_autoptr (CqName) name = cq_name_new (schema->ns, NULL, parts[i - 1]);
      CqNodeBuilder *builder = cq_node_builder_new_named (name);

      if (g_str_equal (parts[i - 1], "tgroup"))
        cq_node_builder_set (builder, CQ_AT_COLS, "1");
      cq_node_builder_take (builder, inner);
      inner = cq_node_builder_end (builder);
    }
  return inner;
}

static CqNode *
without_attribute (CqNode *element, guint index)
{
  CqNodeBuilder *builder = cq_node_builder_new_named (cq_node_get_name (element));

  for (guint i = 0; i < cq_node_get_n_attributes (element); i++)
    if (i != index)
      cq_node_builder_set_named (builder, cq_node_get_attribute (element, i)->name,
                                 cq_node_get_attribute (element, i)->value);
  cq_node_builder_add_children (builder, element);
  return cq_node_builder_end (builder);
}

static CqNode *
without_text (CqNode *element)
{
  CqNodeBuilder *builder = cq_node_builder_new_from (element);
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (element, &i)) != NULL;)
    cq_node_builder_add (builder, child);
  return cq_node_builder_end (builder);
}

static char *
try_attributes (Trial *self)
{
  for (guint i = 0; i < cq_node_get_n_attributes (self->element); i++)
    {
      const CqAttribute *attribute = cq_node_get_attribute (self->element, i);

      if (is_right (self, without_attribute (self->element, i)))
        /* Translators: an attribute, its element and its value, as they stand in the file */
        return g_strdup_printf (_ ("the attribute “%s” of “%s” is not allowed, or not with the value “%s”"),
                                attribute->name->local, self->name, attribute->value);
    }
  for (guint i = 0; i < G_N_ELEMENTS (likely_attributes); i++)
    if (cq_node_get (self->element, likely_attributes[i].tag) == NULL
        && is_right (self, cq_node_with_attribute (self->element, likely_attributes[i].tag,
                                                   likely_attributes[i].value)))
      return g_strdup_printf (_ ("“%s” needs the attribute “%s”"), self->name,
                              cq_tag_get_local_name (likely_attributes[i].tag));
  return NULL;
}

static char *
try_missing (Trial *self)
{
  guint n = cq_node_get_n_children (self->element);

  for (guint i = 0; i < G_N_ELEMENTS (likely_elements); i++)
    {
      g_autoptr (CqNode) likely = make_likely (self->schema, likely_elements[i]);

      if (is_right (self, cq_node_with_child_inserted (self->element, 0, likely))
          || (n > 0 && is_right (self, cq_node_with_child_inserted (self->element, n, likely))))
        return g_strdup_printf (_ ("“%s” needs an element “%s”"), self->name, cq_node_get_name (likely)->local);
    }
  return NULL;
}

static char *
name_child (CqNode *child)
{
  g_autofree char *name = cq_schema_name_element (child);

  if (cq_node_get_line (child) == 0)
    /* Translators: the name of an element, in the quotation marks of your language */
    return g_strdup_printf (_ ("“%s”"), name);
  return g_strdup_printf (_ ("“%s” (line %u)"), name, cq_node_get_line (child));
}

static gboolean
is_named_like (CqNode *node, CqNode *child)
{
  return cq_node_get_kind (node) == CQ_NODE_ELEMENT
         && cq_name_equal (cq_node_get_name (node), cq_node_get_name (child));
}

static gboolean
is_stranger (CqNode *node, const char *ns)
{
  return cq_node_get_kind (node) == CQ_NODE_ELEMENT && g_strcmp0 (cq_node_get_name (node)->ns, ns) != 0;
}

/* Returns: (transfer full): the element without @child and those that are named like it; where @child is
 * of another namespace than the schema, without all such */
static CqNode *
without_kind (Trial *self, CqNode *child)
{
  CqNodeBuilder *builder = cq_node_builder_new_from (self->element);
  gboolean strangers = is_stranger (child, self->schema->ns);

  for (guint i = 0; i < cq_node_get_n_children (self->element); i++)
    {
      CqNode *other = cq_node_get_child (self->element, i);
      if (strangers ? !is_stranger (other, self->schema->ns) : !is_named_like (other, child))
        cq_node_builder_add (builder, other);
    }
  return cq_node_builder_end (builder);
}

static char *
try_without_child (Trial *self)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (self->element, &i)) != NULL;)
    {
      if (is_right (self, cq_node_with_child_at (self->element, i - 1, NULL))
          || is_right (self, without_kind (self, child)))
        {
          g_autofree char *name = name_child (child);
          /* Translators: an element as “para” (line 12), in quotation marks already, and the name of the one that it is in */
          return g_strdup_printf (_ ("%s cannot stand at its place in “%s”"), name, self->name);
        }
    }
  return NULL;
}

static char *
try_other_child (Trial *self)
{
  for (guint i = 0; i < cq_node_get_n_children (self->element); i++)
    {
      CqNode *child = cq_node_get_child (self->element, i);

      for (guint k = 0; cq_node_get_kind (child) == CQ_NODE_ELEMENT && k < G_N_ELEMENTS (likely_elements); k++)
        {
          g_autoptr (CqNode) likely = make_likely (self->schema, likely_elements[k]);
          g_autofree char *name = NULL;

          if (!is_right (self, cq_node_with_child_at (self->element, i, likely)))
            continue;
          name = name_child (child);
          /* Translators: the name of an element; another within it, as “para” (line 12), in quotation marks already; and a name */
          return g_strdup_printf (_ ("in “%s”, %s stands where “%s” is expected"), self->name, name,
                                  cq_node_get_name (likely)->local);
        }
    }
  return NULL;
}

/**
 * cq_schema_diagnose:
 * @element: an element that is wrong although its child elements are right
 *
 * Returns: (transfer full): what is wrong with it, in one sentence
 */
char *
cq_schema_diagnose (CqSchema *self, CqNode *element)
{
  g_autofree char *name = cq_schema_name_element (element);
  Trial trial = { self, element, name, count_nodes (element), 0 };
  char *text = try_attributes (&trial);

  if (text == NULL && is_right (&trial, without_text (element)))
    text = g_strdup_printf (_ ("text cannot stand directly in “%s”"), name);
  if (text == NULL)
    text = try_missing (&trial);
  if (text == NULL)
    text = try_without_child (&trial);
  if (text == NULL)
    text = try_other_child (&trial);
  if (text == NULL)
    text = g_strdup_printf (_ ("what stands in “%s” is not complete, not allowed there, or not in order"), name);
  return text;
}

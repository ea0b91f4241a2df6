/* Writes the tree as XML: nothing is re-indented, the same tree gives the same bytes. */
#include "docbook/cq-writer.h"

#include "docbook/cq-scope.h"

#include <string.h>

/* Which bytes cannot be written as they stand. */
enum
{
  IN_TEXT = 1,
  IN_VALUE = 2,
};

typedef struct
{
  GString *out;
  CqScope *scope;
  guint8 special[256];
} Writer;

static void
set_up (Writer *self)
{
  memset (self->special, 0, sizeof self->special);
  for (guint c = 0; c < ' '; c++)
    self->special[c] = IN_TEXT | IN_VALUE;
  self->special['\t'] = self->special['\n'] = IN_VALUE;
  self->special['&'] = self->special['<'] = IN_TEXT | IN_VALUE;
  self->special['>'] = IN_TEXT;
  self->special['"'] = IN_VALUE;
  /* U+FFFE and U+FFFF begin with it */
  self->special[0xef] = IN_TEXT | IN_VALUE;
}

/* Returns: (transfer none): what stands for @c in a text or value, as canonical XML has it */
static const char *
get_reference (char c)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    case '>':
      return "&gt;";
    default:
      /* No XML can hold a control character: better a sign that one was lost than no file */
      return "\357\277\275";
    }
}

static void
write_escaped (Writer *self, const char *text, gsize length, guint8 where)
{
  const char *end = text + length;
  const char *run = text;

  for (const char *at = text; at < end; at++)
    {
      if ((self->special[(guint8) *at] & where) == 0)
        continue;
      if (*at == '\xef' && !(end - at >= 3 && at[1] == '\xbf' && (guint8) at[2] >= 0xbe))
        continue;
      g_string_append_len (self->out, run, at - run);
      g_string_append (self->out, get_reference (*at));
      run = at + (*at == '\xef' ? 3 : 1);
      at = run - 1;
    }
  g_string_append_len (self->out, run, end - run);
}

static void
write_name (Writer *self, const char *prefix, const char *local)
{
  if (prefix != NULL)
    {
      g_string_append (self->out, prefix);
      g_string_append_c (self->out, ':');
    }
  g_string_append (self->out, local);
}

static void
write_declaration (Writer *self, const char *prefix, const char *uri)
{
  g_string_append (self->out, prefix != NULL ? " xmlns:" : " xmlns");
  if (prefix != NULL)
    g_string_append (self->out, prefix);
  g_string_append (self->out, "=\"");
  write_escaped (self, uri, strlen (uri), IN_VALUE);
  g_string_append_c (self->out, '"');
}

static void
write_attributes (Writer *self, CqNode *node)
{
  for (guint i = 0; i < cq_node_get_n_attributes (node); i++)
    {
      const CqAttribute *attribute = cq_node_get_attribute (node, i);

      g_string_append_c (self->out, ' ');
      write_name (self, cq_scope_get_attribute_prefix (self->scope, attribute->name), attribute->name->local);
      g_string_append_len (self->out, "=\"", 2);
      write_escaped (self, attribute->value, g_ref_string_length (attribute->value), IN_VALUE);
      g_string_append_c (self->out, '"');
    }
}

/* The text of a comment or instruction, in which @forbidden may not stand. */
static void
write_guarded (Writer *self, const char *text, gsize length, const char *forbidden)
{
  for (const char *at = text; at < text + length; at++)
    {
      g_string_append_c (self->out, *at);
      if (at[0] == forbidden[0] && at[1] == forbidden[1])
        g_string_append_c (self->out, ' ');
    }
}

static void write_node (Writer *self,
                        CqNode *node);

static void
write_element (Writer *self, CqNode *node)
{
  const char *local = cq_node_get_name (node)->local;
  guint n_children = cq_node_get_n_children (node);
  const char *prefix;

  cq_scope_enter (self->scope, node);
  prefix = cq_scope_get_element_prefix (self->scope);
  g_string_append_c (self->out, '<');
  write_name (self, prefix, local);
  for (guint i = 0; i < cq_scope_get_n_new (self->scope); i++)
    {
      const CqBinding *binding = cq_scope_get_new (self->scope, i);
      write_declaration (self, binding->prefix, binding->uri);
    }
  write_attributes (self, node);
  if (n_children == 0)
    g_string_append_len (self->out, "/>", 2);
  else
    {
      g_string_append_c (self->out, '>');
      for (guint i = 0; i < n_children; i++)
        write_node (self, cq_node_get_child (node, i));
      g_string_append_len (self->out, "</", 2);
      write_name (self, prefix, local);
      g_string_append_c (self->out, '>');
    }
  cq_scope_leave (self->scope);
}

static void
write_node (Writer *self, CqNode *node)
{
  const char *text;
  gsize length;

  switch (cq_node_get_kind (node))
    {
    case CQ_NODE_DOCUMENT:
      for (guint i = 0; i < cq_node_get_n_children (node); i++)
        {
          write_node (self, cq_node_get_child (node, i));
          g_string_append_c (self->out, '\n');
        }
      return;
    case CQ_NODE_ELEMENT:
      write_element (self, node);
      return;
    default:
      break;
    }

  text = cq_node_get_text (node);
  length = cq_node_get_text_length (node);
  if (cq_node_get_kind (node) == CQ_NODE_TEXT)
    write_escaped (self, text, length, IN_TEXT);
  else if (cq_node_get_kind (node) == CQ_NODE_COMMENT)
    {
      g_string_append (self->out, "<!--");
      write_guarded (self, text, length, "--");
      g_string_append (self->out, length > 0 && text[length - 1] == '-' ? " -->" : "-->");
    }
  else
    {
      g_string_append_printf (self->out, "<?%s%s", cq_node_get_pi_target (node), length > 0 ? " " : "");
      write_guarded (self, text, length, "?>");
      g_string_append (self->out, "?>");
    }
}

static GString *
write_whole (CqNode *node, const char *before)
{
  Writer writer = { .out = g_string_sized_new (64 * 1024), .scope = cq_scope_new () };

  set_up (&writer);
  g_string_append (writer.out, before);
  write_node (&writer, node);
  cq_scope_free (writer.scope);
  return writer.out;
}

/**
 * cq_writer_write:
 * @document: a document
 *
 * Writes UTF-8 with line feeds. The declarations of namespaces stand as they stood in the file;
 * where an edit put a name in whose prefix is not declared there, the declaration is added.
 * Reading what was written gives @document again.
 *
 * Returns: (transfer full): the bytes of its file
 */
GBytes *
cq_writer_write (CqNode *document)
{
  g_return_val_if_fail (cq_node_get_kind (document) == CQ_NODE_DOCUMENT, NULL);
  return g_string_free_to_bytes (write_whole (document, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"));
}

/**
 * cq_writer_write_node:
 * @node: any node
 *
 * Returns: (transfer full): @node by itself, without XML declaration, with every namespace that it needs declared
 */
char *
cq_writer_write_node (CqNode *node)
{
  return g_string_free (write_whole (node, ""), FALSE);
}

/* Reads XML into the tree: libxml2 parses, nothing is loaded, everything is bounded. */
#include "docbook/cq-reader-private.h"

#include <glib/gi18n-lib.h>
#include <libxml/parserInternals.h>
#include <string.h>

#if LIBXML_VERSION >= 21200
typedef const xmlError *XmlErrorArgument;
#else
typedef xmlError *XmlErrorArgument;
#endif

guint
cq_reader_get_line (CqReader *self)
{
  return self->parser->input != NULL ? MAX (self->parser->input->line, 0) : 0;
}

static gboolean
is_in_entity (CqReader *self, xmlParserCtxt *parser)
{
  return parser != self->parser;
}

/* Ends the parsing, in this parser and in the one for which it works. */
static void
stop (CqReader *self, xmlParserCtxt *parser)
{
  xmlStopParser (parser);
  if (is_in_entity (self, parser))
    xmlStopParser (self->parser);
}

/* @error: (transfer full) */
void
cq_reader_fail (CqReader *self, xmlParserCtxt *parser, GError *error)
{
  if (self->error == NULL)
    self->error = error;
  else
    g_error_free (error);
  stop (self, parser);
}

gboolean
cq_reader_is_stopped (CqReader *self, xmlParserCtxt *parser)
{
  if (self->error == NULL)
    return FALSE;
  stop (self, parser);
  return TRUE;
}

/* Returns: whether the attribute could be added; else the parser is stopped */
static gboolean
add_attribute (CqReader *self, xmlParserCtxt *parser, const xmlChar **attribute)
{
  const char *value = (const char *) attribute[3];
  gsize length = attribute[4] - attribute[3];
  g_autofree char *expanded = NULL;
  g_autoptr (GError) error = NULL;

  if (memchr (value, '&', length) != NULL)
    {
      expanded = cq_reader_expand_attribute (self->parser->myDoc, value, length, &self->expansion, &error);
      if (expanded == NULL)
        {
          cq_reader_fail (self, parser, cq_reader_error_new (error->code, cq_reader_get_line (self), "%s", error->message));
          return FALSE;
        }
      value = expanded;
      length = strlen (expanded);
    }
  cq_tree_builder_attribute (self->builder, (const char *) attribute[2], (const char *) attribute[1],
                             (const char *) attribute[0], value, length);
  return TRUE;
}

static gboolean
check_element (CqReader *self, xmlParserCtxt *parser, int n_namespaces, int n_attributes)
{
  if (cq_tree_builder_get_depth (self->builder) >= CQ_READER_MAX_DEPTH)
    cq_reader_fail (self, parser,
          cq_reader_error_new (CQ_READER_ERROR_BOUNDS, cq_reader_get_line (self), _ ("the elements are nested too deep; the limit is %u"),
                               CQ_READER_MAX_DEPTH));
  else if (n_namespaces > CQ_READER_MAX_DECLARATIONS)
    cq_reader_fail (self, parser,
          cq_reader_error_new (CQ_READER_ERROR_BOUNDS, cq_reader_get_line (self),
                               _ ("an element declares too many namespaces; the limit is %u"), CQ_READER_MAX_DECLARATIONS));
  else if (n_attributes > CQ_READER_MAX_ATTRIBUTES)
    cq_reader_fail (self, parser,
          cq_reader_error_new (CQ_READER_ERROR_BOUNDS, cq_reader_get_line (self),
                               _ ("an element has too many attributes; the limit is %u"), CQ_READER_MAX_ATTRIBUTES));
  return self->error == NULL;
}

static void
start_element_cb (void *data,
                  const xmlChar *local,
                  const xmlChar *prefix,
                  const xmlChar *uri,
                  int n_namespaces,
                  const xmlChar **namespaces,
                  int n_attributes,
                  int n_defaulted,
                  const xmlChar **attributes)
{
  xmlParserCtxt *parser = data;
  CqReader *self = parser->_private;

  if (cq_reader_is_stopped (self, parser) || !check_element (self, parser, n_namespaces, n_attributes))
    return;
  /* Defaults of the document type come with every element, so they multiply as entities do. */
  for (int i = n_attributes - n_defaulted; i < n_attributes; i++)
    if (!cq_expansion_add (&self->expansion, 32 + (attributes[5 * i + 4] - attributes[5 * i + 3])))
      {
        cq_reader_fail (self, parser,
              cq_reader_error_new (CQ_READER_ERROR_BOUNDS, cq_reader_get_line (self),
                                   _ ("the document type adds too many attributes")));
        return;
      }

  cq_tree_builder_start (self->builder, (const char *) uri, (const char *) prefix, (const char *) local,
                         cq_reader_get_line (self));
  for (int i = 0; i < n_namespaces; i++)
    cq_tree_builder_declare (self->builder, (const char *) namespaces[2 * i],
                             namespaces[2 * i + 1] ? (const char *) namespaces[2 * i + 1] : "");
  for (int i = 0; i < n_attributes; i++)
    if (!add_attribute (self, parser, attributes + 5 * i))
      return;
}

static void
end_element_cb (void *data, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri)
{
  xmlParserCtxt *parser = data;
  CqReader *self = parser->_private;

  if (!cq_reader_is_stopped (self, parser))
    cq_tree_builder_end (self->builder);
}

static void
characters_cb (void *data, const xmlChar *text, int length)
{
  xmlParserCtxt *parser = data;
  CqReader *self = parser->_private;

  if (!cq_reader_is_stopped (self, parser) && cq_tree_builder_get_depth (self->builder) > 0)
    cq_tree_builder_text (self->builder, (const char *) text, length);
}

static guint
count_lines (const xmlChar *text)
{
  return cq_reader_line_at ((const char *) text, (const char *) text + strlen ((const char *) text)) - 1;
}

static void
comment_cb (void *data, const xmlChar *text)
{
  xmlParserCtxt *parser = data;
  CqReader *self = parser->_private;

  if (parser->inSubset != 0 || cq_reader_is_stopped (self, parser))
    return;
  cq_tree_builder_take (self->builder, cq_node_new_comment ((const char *) text, cq_reader_get_line (self) - count_lines (text)));
}

static void
instruction_cb (void *data, const xmlChar *target, const xmlChar *text)
{
  xmlParserCtxt *parser = data;
  CqReader *self = parser->_private;
  const char *content = text != NULL ? (const char *) text : "";

  if (parser->inSubset != 0 || cq_reader_is_stopped (self, parser))
    return;
  cq_tree_builder_take (self->builder, cq_node_new_pi ((const char *) target, content,
                                                       cq_reader_get_line (self) - count_lines (BAD_CAST content)));
}

static void
error_cb (void *data, XmlErrorArgument xml)
{
  xmlParserCtxt *parser = xml->ctxt != NULL ? xml->ctxt : data;
  CqReader *self = parser->_private;

  if (self->error != NULL || xml->level < XML_ERR_ERROR)
    return;
  /* What is amiss within a document type that we leave out is no concern of ours. */
  if (xml->level == XML_ERR_ERROR && xml->domain != XML_FROM_NAMESPACE && xml->domain != XML_FROM_PARSER)
    return;
  cq_reader_fail (self, parser, cq_reader_error_new_from_xml (xml, cq_reader_get_line (self)));
}

static void
ignore_message_cb (void *data, const char *format, ...)
{
}

static void
set_up (xmlParserCtxt *parser)
{
  xmlSAXHandler *sax = parser->sax;

  /* HUGE lifts bounds of libxml2 at 10 MB that are too narrow for us; ours stand instead. */
  xmlCtxtUseOptions (parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_BIG_LINES | XML_PARSE_HUGE);
  cq_reader_watch_doctype (sax);
  sax->startElementNs = start_element_cb;
  sax->endElementNs = end_element_cb;
  sax->startElement = NULL;
  sax->endElement = NULL;
  sax->reference = NULL;
  sax->characters = characters_cb;
  sax->ignorableWhitespace = characters_cb;
  sax->cdataBlock = characters_cb;
  sax->comment = comment_cb;
  sax->processingInstruction = instruction_cb;
  sax->warning = ignore_message_cb;
  sax->error = ignore_message_cb;
  sax->fatalError = ignore_message_cb;
  sax->serror = error_cb;
}

/* Returns: (transfer full) (nullable): the document of @text, which is UTF-8 and within bounds */
static CqNode *
parse_text (GBytes *text, const char *name, GPtrArray *messages, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (text, &length);
  g_autoptr (CqTreeBuilder) builder = cq_tree_builder_new ();
  CqReader self = { .builder = builder, .name = name, .messages = messages };
  CqNode *document = NULL;

  xmlInitParser ();
  self.parser = xmlCreateMemoryParserCtxt (data, length);
  g_return_val_if_fail (self.parser != NULL, NULL);
  self.parser->_private = &self;
  set_up (self.parser);
  xmlParseDocument (self.parser);

  if (self.error == NULL && (!self.parser->wellFormed || !self.parser->nsWellFormed))
    self.error = cq_reader_error_new (CQ_READER_ERROR_SYNTAX, cq_reader_get_line (&self), _ ("not well-formed XML"));
  if (self.error == NULL)
    document = cq_tree_builder_finish (builder);
  else
    g_propagate_error (error, self.error);

  if (self.parser->myDoc != NULL)
    xmlFreeDoc (self.parser->myDoc);
  xmlFreeParserCtxt (self.parser);
  return document;
}

/**
 * cq_reader_parse:
 * @bytes: a file: UTF-8, UTF-16 with a mark, or another encoding that its XML declaration names
 * @name: what messages call it; `-` for standard input
 * @messages: (out) (optional) (transfer full) (element-type CqMessage): notes on what was left out,
 *   set also where it fails
 *
 * Reads a document. Everything is kept: order of attributes, prefixes and declarations of
 * namespaces, comments, processing instructions and white space. A document type declaration is
 * left out with a note and its entities are expanded. Nothing else is read, whatever the file says.
 *
 * Returns: (transfer full) (nullable): the document; %NULL with an error of %CQ_READER_ERROR
 */
CqNode *
cq_reader_parse (GBytes *bytes, const char *name, GPtrArray **messages, GError **error)
{
  g_autoptr (GPtrArray) notes = cq_message_array_new ();
  g_autoptr (GBytes) text = NULL;
  CqNode *document = NULL;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  if (g_bytes_get_size (bytes) > CQ_READER_MAX_BYTES)
    g_propagate_error (error, cq_reader_error_new (CQ_READER_ERROR_BOUNDS, 0, _ ("the file is larger than %u MiB"),
                                                   (guint) (CQ_READER_MAX_BYTES >> 20)));
  else
    text = cq_reader_decode (bytes, error);

  if (text != NULL && cq_reader_scan (g_bytes_get_data (text, NULL), g_bytes_get_size (text), error))
    document = parse_text (text, name, notes, error);
  if (messages != NULL)
    *messages = g_steal_pointer (&notes);
  return document;
}

/* The document type of a file: left out, its entities bounded, nothing fetched for it. */
#include "docbook/cq-reader-private.h"

#include <glib/gi18n-lib.h>
#include <libxml/SAX2.h>
#include <string.h>

static void
add_note (CqReader *self, const char *text)
{
  if (self->messages != NULL)
    g_ptr_array_add (self->messages,
                     cq_message_new (CQ_MESSAGE_NOTE, self->name, cq_reader_get_line (self), NULL, NULL, text));
}

static void
internal_subset_cb (void *data, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id)
{
  xmlParserCtxt *parser = data;
  CqReader *self = parser->_private;

  xmlSAX2InternalSubset (data, name, public_id, system_id);
  if (system_id != NULL)
    {
      g_autofree char *text = g_strdup_printf (
          _ ("the document type declaration is left out; “%s” was not read"), (const char *) system_id);
      add_note (self, text);
    }
  else
    add_note (self, _ ("the document type declaration is left out"));
}

static void
entity_declaration_cb (void *data,
                       const xmlChar *name,
                       int type,
                       const xmlChar *public_id,
                       const xmlChar *system_id,
                       xmlChar *content)
{
  xmlParserCtxt *parser = data;
  CqReader *self = parser->_private;
  GError *error = NULL;

  if (cq_reader_is_stopped (self, parser))
    return;
  if (content != NULL && !cq_reader_scan ((const char *) content, strlen ((const char *) content), &error))
    {
      cq_reader_fail (self, parser, cq_reader_error_new (error->code, cq_reader_get_line (self), "%s", error->message));
      g_error_free (error);
      return;
    }
  xmlSAX2EntityDecl (data, name, type, public_id, system_id, content);
}

static void
unparsed_entity_cb (void *data,
                    const xmlChar *name,
                    const xmlChar *public_id,
                    const xmlChar *system_id,
                    const xmlChar *notation)
{
  xmlParserCtxt *parser = data;
  /* Translators: the name of an entity, and the file that it stands for */
  g_autofree char *text = g_strdup_printf (_ ("the unparsed entity “%s” (%s) is left out with the document type"),
                                           (const char *) name, system_id ? (const char *) system_id : "");

  add_note (parser->_private, text);
}

static void
attribute_declaration_cb (void *data,
                          const xmlChar *element,
                          const xmlChar *name,
                          int type,
                          int def,
                          const xmlChar *value,
                          xmlEnumeration *tree)
{
  xmlParserCtxt *parser = data;
  CqReader *self = parser->_private;

  xmlFreeEnumeration (tree);
  if (++self->n_attribute_declarations > CQ_READER_MAX_ATTRIBUTE_DECLARATIONS)
    cq_reader_fail (self, parser,
          cq_reader_error_new (CQ_READER_ERROR_BOUNDS, cq_reader_get_line (self),
                               _ ("the document type declares too many attributes; the limit is %u"),
                               CQ_READER_MAX_ATTRIBUTE_DECLARATIONS));
}

static void
element_declaration_cb (void *data, const xmlChar *name, int type, xmlElementContent *content)
{
  /* Content models belong to the document type; here the schema decides. */
}

/* Every reference comes by here, those within the text of other entities too, before anything is
 * done for it: so this is where their sum is bounded. */
static void
count_reference (CqReader *self, xmlParserCtxt *parser, xmlEntity *entity)
{
  self->expansion.references += parser->depth > 0;
  if (parser->depth > CQ_READER_MAX_ENTITY_DEPTH)
    cq_reader_fail (self, parser,
                    cq_reader_error_new (CQ_READER_ERROR_BOUNDS, cq_reader_get_line (self),
                                         _ ("entities stand for one another in a circle or too deep")));
  else if (!cq_expansion_add (&self->expansion, entity->length))
    cq_reader_fail (self, parser,
                    cq_reader_error_new (CQ_READER_ERROR_BOUNDS, cq_reader_get_line (self),
                                         _ ("the entities of the file expand to too much text")));
}

static xmlEntity *
get_entity_cb (void *data, const xmlChar *name)
{
  xmlParserCtxt *parser = data;
  CqReader *self = parser->_private;
  xmlEntity *entity;

  if (cq_reader_is_stopped (self, parser))
    return NULL;
  entity = xmlSAX2GetEntity (data, name);
  if (entity == NULL)
    cq_reader_fail (self, parser,
          cq_reader_error_new (CQ_READER_ERROR_ENTITY, cq_reader_get_line (self),
                               _ ("the entity “&%s;” is not declared in the file; write the character itself"),
                               (const char *) name));
  else if (entity->etype != XML_INTERNAL_GENERAL_ENTITY && entity->etype != XML_INTERNAL_PREDEFINED_ENTITY)
    cq_reader_fail (self, parser,
          cq_reader_error_new (CQ_READER_ERROR_ENTITY, cq_reader_get_line (self),
                               _ ("the entity “&%s;” stands for another file, which is never read; put its text here"),
                               (const char *) name));
  else
    count_reference (self, parser, entity);
  return self->error == NULL ? entity : NULL;
}

static xmlEntity *
get_parameter_entity_cb (void *data, const xmlChar *name)
{
  xmlParserCtxt *parser = data;
  CqReader *self = parser->_private;

  cq_reader_fail (self, parser,
        cq_reader_error_new (CQ_READER_ERROR_ENTITY, cq_reader_get_line (self),
                             _ ("the parameter entity “%%%s;” is not allowed; remove it from the document type"),
                             (const char *) name));
  return NULL;
}

/**
 * cq_reader_watch_doctype:
 * @sax: a handler as libxml2 makes it
 *
 * Sets what is called for DOCTYPE, its declarations and for references to entities.
 */
void
cq_reader_watch_doctype (xmlSAXHandler *sax)
{
  sax->internalSubset = internal_subset_cb;
  sax->externalSubset = NULL;
  sax->resolveEntity = NULL;
  sax->getEntity = get_entity_cb;
  sax->getParameterEntity = get_parameter_entity_cb;
  sax->entityDecl = entity_declaration_cb;
  sax->unparsedEntityDecl = unparsed_entity_cb;
  sax->notationDecl = NULL;
  sax->attributeDecl = attribute_declaration_cb;
  sax->elementDecl = element_declaration_cb;
}

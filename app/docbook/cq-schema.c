/* Validation: a schema is read and compiled once. Ids and links are checked apart, because a
 * schema says where they may stand, not whether they lead anywhere. */
#include "docbook/cq-schema-private.h"

#include "docbook/cq-docbook-resources.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <string.h>

#if LIBXML_VERSION >= 21200
typedef const xmlError *XmlErrorArgument;
#else
typedef xmlError *XmlErrorArgument;
#endif

#define RELAXNG_URI "http://relaxng.org/ns/structure/1.0"
#define RECORDS "/communique/schema/records.rng"

G_DEFINE_QUARK (cq-schema-error-quark, cq_schema_error)

static void
ignore_error_cb (void *data, XmlErrorArgument error)
{
}

static gboolean
is_rng (xmlNode *node, const char *local)
{
  return node->type == XML_ELEMENT_NODE && g_str_equal (node->name, local) && node->ns != NULL
         && g_str_equal (node->ns->href, RELAXNG_URI);
}

/* Returns: (nullable): the `element` right within @define that has a name of its own */
static xmlNode *
find_named_element (xmlNode *define)
{
  for (xmlNode *child = define->children; child != NULL; child = child->next)
    if (is_rng (child, "element") && xmlHasProp (child, BAD_CAST "name"))
      return child;
  return NULL;
}

/* Makes every element of the grammar a possible beginning, and notes their names. */
static void
open_grammar (CqSchema *self, xmlNode *from, xmlNode *choice)
{
  for (xmlNode *node = from->children; node != NULL; node = node->next)
    {
      xmlNode *element = is_rng (node, "define") ? find_named_element (node) : NULL;

      if (is_rng (node, "div"))
        open_grammar (self, node, choice);
      if (element == NULL)
        continue;
      xmlChar *define = xmlGetProp (node, BAD_CAST "name");
      xmlChar *name = xmlGetProp (element, BAD_CAST "name");
      xmlNewProp (xmlNewChild (choice, choice->ns, BAD_CAST "ref", NULL), BAD_CAST "name", define);
      g_hash_table_add (self->names, g_strdup ((char *) name));
      xmlFree (define);
      xmlFree (name);
    }
}

/* Ids and links are checked apart: libxml2 takes an id that is there twice for a fault of the
 * structure and blames any element around it, and part of a document has links out of it. So
 * to the schema they are plain names. */
static void
loosen_ids (xmlNode *from)
{
  for (xmlNode *node = from->children; node != NULL; node = node->next)
    {
      xmlChar *type = is_rng (node, "data") ? xmlGetProp (node, BAD_CAST "type") : NULL;

      if (g_strcmp0 ((char *) type, "ID") == 0 || g_strcmp0 ((char *) type, "IDREF") == 0)
        xmlSetProp (node, BAD_CAST "type", BAD_CAST "NCName");
      else if (g_strcmp0 ((char *) type, "IDREFS") == 0)
        xmlSetProp (node, BAD_CAST "type", BAD_CAST "NMTOKENS");
      xmlFree (type);
      loosen_ids (node);
    }
}

static xmlNode *
find_start (xmlNode *grammar)
{
  for (xmlNode *node = grammar->children; node != NULL; node = node->next)
    if (is_rng (node, "start"))
      return node;
  return NULL;
}

static xmlRelaxNG *
compile (xmlDoc *grammar)
{
  xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewDocParserCtxt (grammar);
  xmlRelaxNG *relaxng;

  xmlRelaxNGSetParserStructuredErrors (parser, ignore_error_cb, NULL);
  relaxng = xmlRelaxNGParse (parser);
  xmlRelaxNGFreeParserCtxt (parser);
  return relaxng;
}

/* @grammar: (transfer full) (nullable): a schema as XML */
static CqSchema *
new_from_grammar (xmlDoc *grammar, const char *path, GError **error)
{
  g_autoptr (CqSchema) self = g_new0 (CqSchema, 1);
  xmlNode *root = grammar != NULL ? xmlDocGetRootElement (grammar) : NULL;
  xmlNode *start = root != NULL ? find_start (root) : NULL;

  self->grammar = grammar;
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (start != NULL)
    {
      xmlChar *ns = xmlGetProp (root, BAD_CAST "ns");

      self->ns = g_strdup (ns != NULL ? (char *) ns : "");
      xmlFree (ns);
      loosen_ids (root);
      self->whole = compile (grammar);
    }
  if (self->whole == NULL)
    {
      g_set_error (error, CQ_SCHEMA_ERROR, CQ_SCHEMA_ERROR_UNREADABLE,
                   _ ("the schema “%s” could not be read; install the package docbook5-xml again"), path);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * cq_schema_get_anywhere:
 *
 * The schema in which every element may be the first, made when something is wrong for the first time.
 *
 * Returns: (transfer none) (nullable): to be matched against an element by itself
 */
xmlRelaxNG *
cq_schema_get_anywhere (CqSchema *self)
{
  if (g_once_init_enter (&self->is_open))
    {
      xmlNode *root = xmlDocGetRootElement (self->grammar);
      xmlNode *start = find_start (root);
      xmlNode *choice = xmlNewNode (start->ns, BAD_CAST "choice");

      while (start->children != NULL)
        {
          xmlNode *child = start->children;
          xmlUnlinkNode (child);
          xmlFreeNode (child);
        }
      open_grammar (self, root, choice);
      xmlAddChild (start, choice);
      self->anywhere = compile (self->grammar);
      g_once_init_leave (&self->is_open, 1);
    }
  return self->anywhere;
}

/**
 * cq_schema_new_from_file:
 * @path: a RELAX NG schema in XML syntax
 * @error: %CQ_SCHEMA_ERROR_UNREADABLE
 *
 * Returns: (transfer full) (nullable): the compiled schema
 */
CqSchema *
cq_schema_new_from_file (const char *path, GError **error)
{
  xmlInitParser ();
  return new_from_grammar (xmlReadFile (path, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING), path,
                           error);
}

void
cq_schema_free (CqSchema *self)
{
  g_clear_pointer (&self->whole, xmlRelaxNGFree);
  g_clear_pointer (&self->anywhere, xmlRelaxNGFree);
  g_clear_pointer (&self->grammar, xmlFreeDoc);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_free (self->ns);
  g_free (self);
}

typedef struct
{
  CqSchema *schema; /* (nullable) */
  GError *error;    /* (nullable) */
} Loaded;

static gpointer
load_docbook (gpointer data)
{
  Loaded *loaded = g_new0 (Loaded, 1);

  loaded->schema = cq_schema_new_from_file (CQ_DOCBOOK_SCHEMA, &loaded->error);
  return loaded;
}

static gpointer
load_records (gpointer data)
{
  Loaded *loaded = g_new0 (Loaded, 1);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (cq_docbook_get_resource (), RECORDS, 0, &loaded->error);
  gsize size;
  const char *text;

  if (bytes == NULL)
    return loaded;
  xmlInitParser ();
  text = g_bytes_get_data (bytes, &size);
  loaded->schema = new_from_grammar (xmlReadMemory (text, size, RECORDS, NULL, XML_PARSE_NONET), RECORDS,
                                     &loaded->error);
  return loaded;
}

static CqSchema *
get_loaded (const Loaded *loaded, GError **error)
{
  if (loaded->error != NULL)
    g_propagate_error (error, g_error_copy (loaded->error));
  return loaded->schema;
}

/**
 * cq_schema_get_docbook:
 * @error: %CQ_SCHEMA_ERROR_UNREADABLE
 *
 * Returns: (transfer none) (nullable): the official schema of DocBook 5.0, kept for the life of the process
 */
CqSchema *
cq_schema_get_docbook (GError **error)
{
  static GOnce once = G_ONCE_INIT;

  return get_loaded (g_once (&once, load_docbook, NULL), error);
}

/**
 * cq_schema_get_records:
 * @error: %CQ_SCHEMA_ERROR_UNREADABLE
 *
 * Returns: (transfer none) (nullable): the schema of the project's records, kept for the life of the process
 */
CqSchema *
cq_schema_get_records (GError **error)
{
  static GOnce once = G_ONCE_INIT;

  return get_loaded (g_once (&once, load_records, NULL), error);
}

gboolean
cq_schema_matches (xmlRelaxNG *relaxng, CqNode *element)
{
  xmlDoc *doc = cq_schema_build_tree (element, CQ_LEAVE_RECORDS);
  xmlRelaxNGValidCtxt *context = xmlRelaxNGNewValidCtxt (relaxng);
  gboolean matches;

  xmlRelaxNGSetValidStructuredErrors (context, ignore_error_cb, NULL);
  matches = xmlRelaxNGValidateDoc (context, doc) == 0;
  xmlRelaxNGFreeValidCtxt (context);
  xmlFreeDoc (doc);
  return matches;
}

/**
 * cq_schema_validate:
 * @element: a root element
 * @file: (nullable): what messages call the file
 * @messages: (element-type CqMessage): where messages are added
 *
 * Validates structure: elements, attributes, order. Each message points at the smallest element
 * that is wrong by itself. For ids and links see cq_schema_check_links().
 *
 * Returns: whether @element is valid
 */
gboolean
cq_schema_validate (CqSchema *self, CqNode *element, const char *file, GPtrArray *messages)
{
  if (cq_schema_matches (self->whole, element))
    return TRUE;
  cq_schema_blame (self, element, (CqPlace) { file, cq_node_get (element, CQ_XML_ID) }, messages);
  return FALSE;
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const CqMessage *one = *(const CqMessage *const *) a;
  const CqMessage *other = *(const CqMessage *const *) b;

  return one->line < other->line ? -1 : one->line > other->line;
}

/**
 * cq_schema_check_document:
 * @document: a document
 * @file: (nullable): what messages call the file
 * @error: where the schema itself cannot be had
 *
 * All that can be wrong with a file: structure under DocBook 5.0, ids and links, the project's records.
 *
 * Returns: (transfer full) (nullable) (element-type CqMessage): what is wrong, by line; empty where nothing is
 */
GPtrArray *
cq_schema_check_document (CqNode *document, const char *file, GError **error)
{
  CqSchema *docbook = cq_schema_get_docbook (error);
  CqSchema *records = docbook != NULL ? cq_schema_get_records (error) : NULL;
  g_autoptr (GPtrArray) messages = cq_message_array_new ();
  CqNode *root = cq_document_get_root (document);

  if (records == NULL)
    return NULL;
  cq_schema_validate (docbook, root, file, messages);
  cq_schema_check_records (records, root, file, messages);
  cq_schema_check_links (document, file, messages);
  g_ptr_array_sort (messages, compare_lines);
  return g_steal_pointer (&messages);
}

#pragma once

#include "docbook/cq-reader.h"

#include <libxml/parser.h>
#include <libxml/xmlerror.h>

G_BEGIN_DECLS

/* More than this in one file and something is wrong with it: a million clauses have fewer. */
#define CQ_READER_MAX_NODES 10000000
/* The declarations in square brackets after DOCTYPE, and one of them that declares no entity:
 * libxml2 is quadratic in some of those. */
#define CQ_READER_MAX_SUBSET (1024 * 1024)
#define CQ_READER_MAX_DECLARATION 8192
#define CQ_READER_MAX_ATTRIBUTE_DECLARATIONS 2000
/* References to entities within entities: those that stand in the text cost no more than their text. */
#define CQ_READER_MAX_REFERENCES 250000
#define CQ_READER_MAX_ENTITY_DEPTH 32

/* Errors */
GError *cq_reader_error_new (CqReaderError code,
                             guint line,
                             const char *format,
                             ...) G_GNUC_PRINTF (3, 4);
GError *cq_reader_error_new_from_xml (const xmlError *xml,
                                      guint line);
guint cq_reader_line_at (const char *text,
                         const char *place);

/* Bytes to UTF-8 */
GBytes *cq_reader_decode (GBytes *bytes,
                          GError **error);

/* Bounds, looked at before libxml2 sees the text */
gboolean cq_reader_scan (const char *text,
                         gsize length,
                         GError **error);

/**
 * CqExpansion:
 *
 * Counts what entities add to a document, over its whole length.
 */
typedef struct
{
  gsize bytes;
  guint references;
} CqExpansion;

gboolean cq_expansion_add (CqExpansion *self,
                           gsize bytes);
char *cq_reader_expand_attribute (xmlDoc *doc,
                                  const char *value,
                                  gsize length,
                                  CqExpansion *expansion,
                                  GError **error);

/**
 * CqTreeBuilder:
 *
 * Puts a tree together from the events of a parser, from the first start tag to the end.
 */
typedef struct _CqTreeBuilder CqTreeBuilder;

CqTreeBuilder *cq_tree_builder_new (void);
void cq_tree_builder_free (CqTreeBuilder *self);
guint cq_tree_builder_get_depth (CqTreeBuilder *self);
void cq_tree_builder_start (CqTreeBuilder *self,
                            const char *ns,
                            const char *prefix,
                            const char *local,
                            guint line);
void cq_tree_builder_declare (CqTreeBuilder *self,
                              const char *prefix,
                              const char *uri);
void cq_tree_builder_attribute (CqTreeBuilder *self,
                                const char *ns,
                                const char *prefix,
                                const char *local,
                                const char *value,
                                gsize length);
void cq_tree_builder_text (CqTreeBuilder *self,
                           const char *text,
                           gsize length);
void cq_tree_builder_take (CqTreeBuilder *self,
                           CqNode *node);
void cq_tree_builder_end (CqTreeBuilder *self);
CqNode *cq_tree_builder_finish (CqTreeBuilder *self);

/* Hangs at `_private` of the parser and of those that it makes for the text of entities. */
typedef struct
{
  xmlParserCtxt *parser; /* of the file itself */
  CqTreeBuilder *builder;
  const char *name;
  GPtrArray *messages; /* (nullable) */
  CqExpansion expansion;
  guint n_attribute_declarations;
  GError *error; /* (nullable): the first; nothing is built after it */
} CqReader;

void cq_reader_fail (CqReader *self,
                     xmlParserCtxt *parser,
                     GError *error);
gboolean cq_reader_is_stopped (CqReader *self,
                               xmlParserCtxt *parser);
guint cq_reader_get_line (CqReader *self);
void cq_reader_watch_doctype (xmlSAXHandler *sax);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqTreeBuilder, cq_tree_builder_free)

G_END_DECLS

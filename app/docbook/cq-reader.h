#pragma once

#include "docbook/cq-message.h"
#include "tree/cq-node.h"

G_BEGIN_DECLS

/**
 * CqReaderError:
 * @CQ_READER_ERROR_UNREADABLE: the file could not be opened or read
 * @CQ_READER_ERROR_SYNTAX: it is not well-formed XML
 * @CQ_READER_ERROR_ENCODING: its bytes are not in the encoding that it names
 * @CQ_READER_ERROR_ENTITY: it uses an entity that is external, undeclared or not allowed
 * @CQ_READER_ERROR_BOUNDS: it is larger, deeper or otherwise more than the reader takes
 *
 * Why bytes did not become a document. The message is one sentence; the line is
 * cq_reader_error_get_line().
 */
typedef enum
{
  CQ_READER_ERROR_UNREADABLE,
  CQ_READER_ERROR_SYNTAX,
  CQ_READER_ERROR_ENCODING,
  CQ_READER_ERROR_ENTITY,
  CQ_READER_ERROR_BOUNDS,
} CqReaderError;

#define CQ_READER_ERROR (cq_reader_error_quark ())
GQuark cq_reader_error_quark (void);
guint cq_reader_error_get_line (const GError *error);

/* What the reader takes, all checked before or while libxml2 sees the bytes. */
#define CQ_READER_MAX_BYTES ((gsize) 256 * 1024 * 1024)
#define CQ_READER_MAX_DEPTH 256
#define CQ_READER_MAX_ATTRIBUTES 1000
#define CQ_READER_MAX_DECLARATIONS 250
#define CQ_READER_MAX_NAME 1000
#define CQ_READER_MAX_EXPANSION ((gsize) 16 * 1024 * 1024)

CqNode *cq_reader_parse (GBytes *bytes,
                         const char *name,
                         GPtrArray **messages,
                         GError **error);
CqNode *cq_reader_load_file (const char *path,
                             GPtrArray **messages,
                             GError **error);
GBytes *cq_reader_read_bytes (const char *path,
                              gsize limit,
                              GError **error);

G_END_DECLS

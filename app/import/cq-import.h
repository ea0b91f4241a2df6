#pragma once

#include "docbook/cq-message.h"
#include "tree/cq-node.h"

G_BEGIN_DECLS

/**
 * CqImportError:
 * @CQ_IMPORT_ERROR_EMPTY: there is nothing in it
 * @CQ_IMPORT_ERROR_ENCODING: its bytes are no text in UTF-8 or UTF-16
 * @CQ_IMPORT_ERROR_BOUNDS: it is larger or deeper than any text of people
 * @CQ_IMPORT_ERROR_LANGUAGE: the language asked for is none
 * @CQ_IMPORT_ERROR_DOCBOOK: it is XML, but no article of DocBook
 *
 * Why a file did not become a document. The message begins with "file:line: " where a line is known.
 */
typedef enum
{
  CQ_IMPORT_ERROR_EMPTY,
  CQ_IMPORT_ERROR_ENCODING,
  CQ_IMPORT_ERROR_BOUNDS,
  CQ_IMPORT_ERROR_LANGUAGE,
  CQ_IMPORT_ERROR_DOCBOOK,
} CqImportError;

#define CQ_IMPORT_ERROR (cq_import_error_quark ())
GQuark cq_import_error_quark (void);

/* More than this is no statement; a novel has a megabyte. */
#define CQ_IMPORT_MAX_BYTES ((gsize) 16 * 1024 * 1024)

typedef enum
{
  CQ_IMPORT_MARKDOWN,
  CQ_IMPORT_TEXT,
  CQ_IMPORT_DOCBOOK,
} CqImportFormat;

gboolean cq_import_format_from_string (const char *word,
                                       CqImportFormat *format);
CqImportFormat cq_import_guess_format (const char *name,
                                       GBytes *bytes);
gboolean cq_import_is_wanted (const char *name);

CqNode *cq_import_read (GBytes *bytes,
                        const char *name,
                        CqImportFormat format,
                        const char *lang,
                        GPtrArray **messages,
                        GError **error);

G_END_DECLS

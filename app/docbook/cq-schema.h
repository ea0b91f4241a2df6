#pragma once

#include "docbook/cq-message.h"
#include "tree/cq-node.h"

G_BEGIN_DECLS

typedef enum
{
  CQ_SCHEMA_ERROR_UNREADABLE, /* the schema's file is absent or broken */
  CQ_SCHEMA_ERROR_FAILED,     /* libxml2 could not do its work */
} CqSchemaError;

#define CQ_SCHEMA_ERROR (cq_schema_error_quark ())
GQuark cq_schema_error_quark (void);

/**
 * CqSchema:
 *
 * A compiled RELAX NG schema. Immutable, may be used by several threads at once.
 */
typedef struct _CqSchema CqSchema;

CqSchema *cq_schema_new_from_file (const char *path,
                                   GError **error);
void cq_schema_free (CqSchema *self);
CqSchema *cq_schema_get_docbook (GError **error);
CqSchema *cq_schema_get_records (GError **error);

gboolean cq_schema_validate (CqSchema *self,
                             CqNode *element,
                             const char *file,
                             GPtrArray *messages);
void cq_schema_check_links (CqNode *document,
                            const char *file,
                            GPtrArray *messages);

GPtrArray *cq_schema_check_document (CqNode *document,
                                     const char *file,
                                     GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqSchema, cq_schema_free)

G_END_DECLS

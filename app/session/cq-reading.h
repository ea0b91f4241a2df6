#pragma once

#include "store/cq-store.h"
#include "tree/cq-node.h"

G_BEGIN_DECLS

/* Why a file that could be read and parsed is not opened */
typedef enum
{
  CQ_READING_ERROR_NOT_DOCBOOK,
} CqReadingError;

#define CQ_READING_ERROR (cq_reading_error_quark ())
GQuark cq_reading_error_quark (void);

/**
 * CqReading:
 *
 * A file as it was read: the document in it, and how to know it again.
 */
typedef struct
{
  char *path;                 /* (owned) (nullable): absolute; %NULL where the document came within another file, or of a
                               * text */
  CqNode *document;           /* (owned) */
  CqFingerprint *fingerprint; /* (owned) (nullable): %NULL where it came to be while it was read */
  char **notices;             /* (owned): what was left out, in sentences; empty where all was kept */
  gboolean is_read_only;
  gboolean is_imported;       /* made of a text just now */
} CqReading;

CqReading *cq_reading_new (const char *path,
                           GError **error);
void cq_reading_free (CqReading *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqReading, cq_reading_free)

G_END_DECLS

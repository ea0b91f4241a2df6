#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CqStoreError:
 * @CQ_STORE_ERROR_FOLDER: the folder is absent or is no folder
 * @CQ_STORE_ERROR_DENIED: the folder or file may not be written, or is read-only
 * @CQ_STORE_ERROR_FULL: no room is left, or a quota or size limit is reached
 * @CQ_STORE_ERROR_CHANGED: somebody else changed the file meanwhile
 * @CQ_STORE_ERROR_BROKEN: what stands in the file makes no sense
 * @CQ_STORE_ERROR_IN_USE: somebody else has it open
 * @CQ_STORE_ERROR_CLOSED: nobody reads what is written to standard output
 * @CQ_STORE_ERROR_READ: the file could not be read
 * @CQ_STORE_ERROR_TOO_LARGE: the file is larger than the limit
 * @CQ_STORE_ERROR_FAILED: anything else
 *
 * Whatever the reason, the file that stood there still stands there, whole. The message says what
 * could not be done, why, and what to do.
 */
typedef enum
{
  CQ_STORE_ERROR_FOLDER,
  CQ_STORE_ERROR_DENIED,
  CQ_STORE_ERROR_FULL,
  CQ_STORE_ERROR_CHANGED,
  CQ_STORE_ERROR_BROKEN,
  CQ_STORE_ERROR_IN_USE,
  CQ_STORE_ERROR_CLOSED,
  CQ_STORE_ERROR_READ,
  CQ_STORE_ERROR_TOO_LARGE,
  CQ_STORE_ERROR_FAILED,
} CqStoreError;

#define CQ_STORE_ERROR (cq_store_error_quark ())
GQuark cq_store_error_quark (void);

/* "-" is standard input or output */
gboolean cq_store_write (const char *path,
                         GBytes *bytes,
                         GError **error);
GBytes *cq_store_read (const char *path,
                       gsize limit,
                       GError **error);

/**
 * CqFingerprint:
 *
 * What a file was when it was last read or written, to notice a change by somebody else.
 */
typedef struct _CqFingerprint CqFingerprint;

CqFingerprint *cq_fingerprint_new (const char *path,
                                   GError **error);
CqFingerprint *cq_fingerprint_copy (const CqFingerprint *self);
void cq_fingerprint_free (CqFingerprint *self);
gboolean cq_fingerprint_matches (const CqFingerprint *self,
                                 const char *path);
char *cq_fingerprint_to_string (const CqFingerprint *self);
CqFingerprint *cq_fingerprint_from_string (const char *text);
gboolean cq_store_write_unchanged (const char *path,
                                   GBytes *bytes,
                                   const CqFingerprint *expected,
                                   CqFingerprint **written,
                                   GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqFingerprint, cq_fingerprint_free)

G_END_DECLS

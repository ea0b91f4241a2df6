#pragma once

#include "store/cq-store.h"

#include <sys/stat.h>

G_BEGIN_DECLS

/* Beside the numbers of errno: somebody else changed the file */
#define CQ_STORE_CHANGED (-1)

/* What has to stand where something is written */
typedef struct
{
  const CqFingerprint *file; /* (nullable): %NULL expects nothing to stand there */
} CqExpected;

void cq_store_set_write_error (GError **error,
                               const char *path,
                               int number);
CqFingerprint *cq_fingerprint_new_from_stat (const struct stat *now);
gboolean cq_expected_stands (const CqExpected *self,
                             const char *path);
gboolean cq_store_write_expected (const char *path,
                                  GBytes *bytes,
                                  const CqExpected *expected,
                                  CqFingerprint **written,
                                  GError **error);

G_END_DECLS

/* What a file was when it was last read or written. */
#include "store/cq-store.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <sys/stat.h>

struct _CqFingerprint
{
  dev_t device;
  ino_t inode;
  off_t size;
  struct timespec changed;
};

/**
 * cq_fingerprint_new:
 *
 * Returns: (transfer full) (nullable): what the file at @path is now; %NULL with an error
 */
CqFingerprint *
cq_fingerprint_new (const char *path, GError **error)
{
  CqFingerprint *self;
  struct stat now;

  if (stat (path, &now) != 0)
    {
      g_set_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_READ, _ ("“%s” could not be read: %s."), path,
                   g_strerror (errno));
      return NULL;
    }
  self = g_new0 (CqFingerprint, 1);
  self->device = now.st_dev;
  self->inode = now.st_ino;
  self->size = now.st_size;
  self->changed = now.st_mtim;
  return self;
}

void
cq_fingerprint_free (CqFingerprint *self)
{
  g_free (self);
}

/**
 * cq_fingerprint_matches:
 *
 * Returns: whether the file at @path is still what it was; a file that is gone is not
 */
gboolean
cq_fingerprint_matches (const CqFingerprint *self, const char *path)
{
  g_autoptr (CqFingerprint) now = cq_fingerprint_new (path, NULL);

  return now != NULL && now->device == self->device && now->inode == self->inode && now->size == self->size
         && now->changed.tv_sec == self->changed.tv_sec && now->changed.tv_nsec == self->changed.tv_nsec;
}

/**
 * cq_store_write_unchanged:
 * @expected: (nullable): what the file is expected to be; %NULL expects none to stand there
 * @written: (out) (optional) (transfer full): what it is after writing
 *
 * Returns: whether it was written; %CQ_STORE_ERROR_CHANGED where somebody else changed the file
 */
gboolean
cq_store_write_unchanged (const char *path,
                          GBytes *bytes,
                          const CqFingerprint *expected,
                          CqFingerprint **written,
                          GError **error)
{
  gboolean stands = g_file_test (path, G_FILE_TEST_EXISTS);

  if (written != NULL)
    *written = NULL;
  if (stands && (expected == NULL || !cq_fingerprint_matches (expected, path)))
    {
      g_set_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_CHANGED,
                   _ ("“%s” was changed by another program since it was read, and was not overwritten. Save under "
                      "another name, or open it again to see the change."),
                   path);
      return FALSE;
    }
  if (!cq_store_write (path, bytes, error))
    return FALSE;
  if (written != NULL)
    *written = cq_fingerprint_new (path, NULL);
  return TRUE;
}

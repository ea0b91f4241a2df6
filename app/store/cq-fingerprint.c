/* What a file was when it was last read or written. */
#include "store/cq-store-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

struct _CqFingerprint
{
  /* Both 0 where they are not known: they may change when a file system is mounted again */
  dev_t device;
  ino_t inode;
  off_t size;
  struct timespec changed;
};

CqFingerprint *
cq_fingerprint_new_from_stat (const struct stat *now)
{
  CqFingerprint *self = g_new0 (CqFingerprint, 1);

  self->device = now->st_dev;
  self->inode = now->st_ino;
  self->size = now->st_size;
  self->changed = now->st_mtim;
  return self;
}

/**
 * cq_fingerprint_new:
 *
 * Whoever reads a file takes its fingerprint before: a change while it is read is then noticed
 * later, and not taken for what was read.
 *
 * Returns: (transfer full) (nullable): what the file at @path is now; %NULL with an error
 */
CqFingerprint *
cq_fingerprint_new (const char *path, GError **error)
{
  struct stat now;

  if (stat (path, &now) != 0)
    {
      g_set_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_READ, _ ("“%s” could not be read: %s."), path,
                   g_strerror (errno));
      return NULL;
    }
  return cq_fingerprint_new_from_stat (&now);
}

CqFingerprint *
cq_fingerprint_copy (const CqFingerprint *self)
{
  return g_memdup2 (self, sizeof *self);
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
  struct stat now;

  if (stat (path, &now) != 0)
    return FALSE;
  return (self->inode == 0 || (now.st_dev == self->device && now.st_ino == self->inode))
         && now.st_size == self->size && now.st_mtim.tv_sec == self->changed.tv_sec
         && now.st_mtim.tv_nsec == self->changed.tv_nsec;
}

/**
 * cq_fingerprint_to_string:
 *
 * Returns: (transfer full): what of it holds after a restart too, for cq_fingerprint_from_string()
 */
char *
cq_fingerprint_to_string (const CqFingerprint *self)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %ld", (gint64) self->size,
                          (gint64) self->changed.tv_sec, self->changed.tv_nsec);
}

/**
 * cq_fingerprint_from_string:
 *
 * Returns: (transfer full) (nullable): %NULL where @text is none
 */
CqFingerprint *
cq_fingerprint_from_string (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);
  gint64 numbers[3];
  CqFingerprint *self;

  if (g_strv_length (parts) != G_N_ELEMENTS (numbers))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (!g_ascii_string_to_signed (parts[i], 10, G_MININT64, G_MAXINT64, &numbers[i], NULL))
      return NULL;
  self = g_new0 (CqFingerprint, 1);
  self->size = numbers[0];
  self->changed.tv_sec = numbers[1];
  self->changed.tv_nsec = numbers[2];
  return self;
}

/* A file that is gone was not changed: nothing would be overwritten */
gboolean
cq_expected_stands (const CqExpected *self, const char *path)
{
  return !g_file_test (path, G_FILE_TEST_EXISTS)
         || (self->file != NULL && cq_fingerprint_matches (self->file, path));
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
  const CqExpected what = { .file = expected };

  return cq_store_write_expected (path, bytes, &what, written, error);
}

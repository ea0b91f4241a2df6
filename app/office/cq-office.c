/* Files that several processes may change at once. */
#include "office/cq-office-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "store/cq-store.h"

#define MAX_FILE ((gsize) 16 * 1024 * 1024)

/**
 * cq_office_lock:
 * @path: the file that is to be changed; its folder is made where there is none
 *
 * The file itself is replaced at every write and cannot bear the lock.
 *
 * Returns: the lock, to be let go by cq_lock_release(); -1 with a #CqStoreError
 */
int
cq_office_lock (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *beside = g_strconcat (path, ".lock", NULL);
  int lock = -1;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    lock = cq_lock_take (beside, CQ_LOCK_CREATE | CQ_LOCK_WAIT);
  if (lock < 0)
    g_set_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_DENIED,
                 _ ("“%s” cannot be changed: %s. Give yourself the right to write there"), path, g_strerror (errno));
  return lock;
}

/**
 * cq_office_read:
 * @broken_format: what is said of a file that cannot be understood: its path, and why
 *
 * The remarks that somebody wrote into it stay. A file with a fault is theirs to mend: nothing is written over it.
 *
 * Returns: (transfer full) (nullable): the file, empty where there is none; %NULL with a #CqStoreError
 */
GKeyFile *
cq_office_read (const char *path, const char *broken_format, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) broken = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&file);
  bytes = cq_store_read (path, MAX_FILE, error);
  if (bytes == NULL)
    return NULL;
  if (g_bytes_get_size (bytes) == 0
      || g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_KEEP_TRANSLATIONS | G_KEY_FILE_KEEP_COMMENTS, &broken))
    return g_steal_pointer (&file);
  g_set_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_BROKEN, broken_format, path, broken->message);
  return NULL;
}

/**
 * cq_office_write:
 *
 * Returns: whether the file is what @file says now; otherwise it is as it was
 */
gboolean
cq_office_write (const char *path, GKeyFile *file, GError **error)
{
  gsize length;
  char *data = g_key_file_to_data (file, &length, error);
  g_autoptr (GBytes) bytes = data != NULL ? g_bytes_new_take (data, length) : NULL;

  return bytes != NULL && cq_store_write (path, bytes, error);
}

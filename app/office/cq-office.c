/* Files that several processes may change at once. */
#include "office/cq-office-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "store/cq-store.h"

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

/* The documents that were opened or saved lately, in a list of our own. */
#include "store/cq-recent.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "store/cq-lock.h"
#include "store/cq-store-private.h"

#define MAX_LIST ((gsize) 1024 * 1024)

/* What GBookmarkFile asks of an entry; the list has documents of one kind from one program */
#define MIME_TYPE "application/x-communique+xml"
#define PROGRAM "communique"
#define COMMAND "communique %f"

void
cq_recent_free (CqRecent *self)
{
  g_free (self->path);
  g_free (self->title);
  g_clear_pointer (&self->time, g_date_time_unref);
  g_free (self);
}

/**
 * cq_recent_get_default_list:
 *
 * Returns: (transfer full): where the list stands unless somebody says otherwise
 */
char *
cq_recent_get_default_list (void)
{
  return g_build_filename (g_get_user_data_dir (), "communique", "recent.xbel", NULL);
}

/* Returns: (transfer full) (nullable): an empty one where there is no file; %NULL with an error where it is
 * broken */
static GBookmarkFile *
load (const char *list, GError **error)
{
  g_autoptr (GBookmarkFile) marks = g_bookmark_file_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) broken = NULL;
  const char *data;
  gsize length;

  if (!g_file_test (list, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&marks);
  bytes = cq_store_read (list, MAX_LIST, error);
  if (bytes == NULL)
    return NULL;
  data = g_bytes_get_data (bytes, &length);
  if (g_bookmark_file_load_from_data (marks, data != NULL ? data : "", length, &broken))
    return g_steal_pointer (&marks);
  g_set_error (
      error, CQ_STORE_ERROR, CQ_STORE_ERROR_BROKEN,
      _ ("The list of recent documents, “%s”, is broken: %s. It begins anew with the next document."), list,
      broken->message);
  return NULL;
}

static CqRecent *
new_recent (GBookmarkFile *marks, const char *uri)
{
  g_autofree char *path = g_filename_from_uri (uri, NULL, NULL);
  g_autofree char *title = g_bookmark_file_get_title (marks, uri, NULL);
  GDateTime *time = g_bookmark_file_get_visited_date_time (marks, uri, NULL);
  CqRecent *self;

  if (path == NULL || time == NULL)
    return NULL;
  self = g_new0 (CqRecent, 1);
  self->path = g_steal_pointer (&path);
  if (title != NULL && *title != '\0')
    self->title = g_steal_pointer (&title);
  self->time = g_date_time_ref (time);
  return self;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const CqRecent *one = *(CqRecent *const *) a;
  const CqRecent *other = *(CqRecent *const *) b;
  int by_time = g_date_time_compare (other->time, one->time);

  return by_time != 0 ? by_time : g_strcmp0 (one->path, other->path);
}

static GPtrArray *
list_marks (GBookmarkFile *marks)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_recent_free);
  g_auto (GStrv) uris = g_bookmark_file_get_uris (marks, NULL);

  for (guint i = 0; uris[i] != NULL; i++)
    {
      CqRecent *recent = new_recent (marks, uris[i]);

      if (recent != NULL)
        g_ptr_array_add (all, recent);
    }
  g_ptr_array_sort (all, compare_times);
  return all;
}

/**
 * cq_recent_list:
 *
 * Looks whether each file is there, which may take a while where it is far away.
 *
 * Returns: (transfer full) (element-type CqRecent) (nullable): the newest first, missing ones too; %NULL with
 * an error where the list cannot be read
 */
GPtrArray *
cq_recent_list (const char *list, GError **error)
{
  g_autoptr (GBookmarkFile) marks = load (list, error);
  GPtrArray *all = marks != NULL ? list_marks (marks) : NULL;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      CqRecent *recent = all->pdata[i];
      recent->is_missing = !g_file_test (recent->path, G_FILE_TEST_EXISTS);
    }
  return all;
}

/* GBookmarkFile leaves out what no program has registered, though another program wrote it so */
static void
register_all (GBookmarkFile *marks)
{
  g_auto (GStrv) uris = g_bookmark_file_get_uris (marks, NULL);

  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_auto (GStrv) programs = g_bookmark_file_get_applications (marks, uris[i], NULL, NULL);

      if (programs == NULL || programs[0] == NULL)
        g_bookmark_file_add_application (marks, uris[i], PROGRAM, COMMAND);
    }
}

static gboolean
save (const char *list, GBookmarkFile *marks, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  char *data;

  register_all (marks);
  data = g_bookmark_file_to_data (marks, &length, error);
  if (data == NULL)
    return FALSE;
  bytes = g_bytes_new_take (data, length);
  return cq_store_write (list, bytes, error);
}

/* So that of two programs that add at once none undoes what the other did. The list itself is
 * replaced at every write and cannot bear the lock.
 * Returns: -1 with an error */
static int
lock_list (const char *list, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (list);
  g_autofree char *path = g_strconcat (list, ".lock", NULL);
  int lock = -1;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    lock = cq_lock_take (path, CQ_LOCK_CREATE | CQ_LOCK_WAIT);
  if (lock < 0)
    cq_store_set_write_error (error, list, errno);
  return lock;
}

/* Of a list that is broken a copy is left beside it: perhaps somebody can read it */
static GBookmarkFile *
load_or_begin (const char *list, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *aside = g_strconcat (list, ".broken", NULL);
  GBookmarkFile *marks = load (list, &failure);

  if (marks != NULL)
    return marks;
  if (g_error_matches (failure, CQ_STORE_ERROR, CQ_STORE_ERROR_BROKEN) && g_rename (list, aside) == 0)
    return g_bookmark_file_new ();
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static void
drop_oldest (GBookmarkFile *marks)
{
  g_autoptr (GPtrArray) all = list_marks (marks);

  for (guint i = CQ_RECENT_MAX; i < all->len; i++)
    {
      const CqRecent *recent = all->pdata[i];
      g_autofree char *uri = g_filename_to_uri (recent->path, NULL, NULL);

      (void) g_bookmark_file_remove_item (marks, uri, NULL);
    }
}

static char *
dup_uri (const char *path, GError **error)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);

  return g_filename_to_uri (whole, NULL, error);
}

/**
 * cq_recent_add:
 * @path: a document that was opened or saved just now
 * @title: (nullable): what it is called
 *
 * Returns: whether it stands first in the list now
 */
gboolean
cq_recent_add (const char *list, const char *path, const char *title, GError **error)
{
  g_autofree char *uri = dup_uri (path, error);
  g_autoptr (GBookmarkFile) marks = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  gboolean added = FALSE;
  int lock = uri != NULL ? lock_list (list, error) : -1;

  if (lock < 0)
    return FALSE;
  marks = load_or_begin (list, error);
  if (marks != NULL)
    {
      g_bookmark_file_set_mime_type (marks, uri, MIME_TYPE);
      g_bookmark_file_add_application (marks, uri, PROGRAM, COMMAND);
      g_bookmark_file_set_title (marks, uri, title != NULL ? title : "");
      g_bookmark_file_set_visited_date_time (marks, uri, now);
      drop_oldest (marks);
      added = save (list, marks, error);
    }
  cq_lock_release (&lock);
  return added;
}

/**
 * cq_recent_remove:
 *
 * Returns: whether @path does not stand in the list, now or before; %FALSE with an error
 */
gboolean
cq_recent_remove (const char *list, const char *path, GError **error)
{
  g_autofree char *uri = dup_uri (path, error);
  g_autoptr (GBookmarkFile) marks = NULL;
  gboolean removed = FALSE;
  int lock = uri != NULL ? lock_list (list, error) : -1;

  if (lock < 0)
    return FALSE;
  marks = load (list, error);
  if (marks != NULL)
    removed = !g_bookmark_file_remove_item (marks, uri, NULL) || save (list, marks, error);
  cq_lock_release (&lock);
  return removed;
}

/**
 * cq_recent_clear:
 *
 * Returns: whether no document stands in the list; %FALSE with an error
 */
gboolean
cq_recent_clear (const char *list, GError **error)
{
  int lock = lock_list (list, error);
  int number;

  if (lock < 0)
    return FALSE;
  number = g_unlink (list) != 0 ? errno : 0;
  cq_lock_release (&lock);
  if (number == 0 || number == ENOENT)
    return TRUE;
  cq_store_set_write_error (error, list, number);
  return FALSE;
}

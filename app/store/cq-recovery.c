/* Finds what crashed processes left, and gives it back. */
#include "store/cq-recovery-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "docbook/cq-reader.h"
#include "statement/cq-part.h"
#include "store/cq-lock.h"

struct _CqRecovery
{
  char *folder; /* (owned) */
};

/**
 * cq_recovery_get_default_folder:
 *
 * Returns: (transfer full): where copies are kept unless somebody says otherwise
 */
char *
cq_recovery_get_default_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "communique", "recovery", NULL);
}

/**
 * cq_recovery_new:
 * @folder: need not be there yet
 *
 * Returns: (transfer full)
 */
CqRecovery *
cq_recovery_new (const char *folder)
{
  CqRecovery *self = g_new0 (CqRecovery, 1);

  self->folder = g_canonicalize_filename (folder, NULL);
  return self;
}

void
cq_recovery_free (CqRecovery *self)
{
  g_free (self->folder);
  g_free (self);
}

void
cq_lost_free (CqLost *self)
{
  g_free (self->folder);
  g_free (self->problem);
  g_free (self->title);
  g_free (self->path);
  g_clear_pointer (&self->time, g_date_time_unref);
  g_free (self);
}

/**
 * cq_recovery_open_slot:
 *
 * Returns: (transfer full): a place for the copy of a document that was opened or begun
 */
CqRecoverySlot *
cq_recovery_open_slot (CqRecovery *self)
{
  return cq_recovery_slot_new (self->folder);
}

static char *
dup_title (CqNode *document, const CqOrigin *origin)
{
  g_autoptr (CqPart) part = document != NULL ? cq_part_find (document, NULL) : NULL;
  const char *lang = document != NULL ? cq_document_get_language (document) : NULL;
  CqNode *node = part != NULL ? cq_part_get_title_node (part) : NULL;
  g_autofree char *title = node != NULL ? cq_text_get_any (node, lang, lang, NULL) : NULL;

  if (title != NULL && *g_strstrip (title) != '\0')
    return g_steal_pointer (&title);
  return origin->path != NULL ? g_filename_display_basename (origin->path) : NULL;
}

static char *
dup_broken (const char *path, const GError *error)
{
  guint line = cq_reader_error_get_line (error);

  if (line == 0)
    return g_strdup_printf (_ ("The copy could not be read: %s. It was left as it is: “%s”."), error->message,
                            path);
  return g_strdup_printf (_ ("The copy could not be read: in line %u, %s. It was left as it is: “%s”."), line,
                          error->message, path);
}

/* Whether the file that the copy belongs to says the same: then nothing was lost */
static gboolean
is_saved (const CqOrigin *origin, GBytes *copy)
{
  g_autoptr (GBytes) saved = NULL;

  if (origin->path == NULL || !g_file_test (origin->path, G_FILE_TEST_IS_REGULAR))
    return FALSE;
  saved = cq_store_read (origin->path, CQ_READER_MAX_BYTES, NULL);
  return saved != NULL && g_bytes_equal (saved, copy);
}

static gboolean
has_changed (const CqOrigin *origin)
{
  return origin->path != NULL && g_file_test (origin->path, G_FILE_TEST_EXISTS)
         && (origin->fingerprint == NULL || !cq_fingerprint_matches (origin->fingerprint, origin->path));
}

static gboolean
is_whole (const char *path)
{
  g_autoptr (CqNode) document = cq_reader_load_file (path, NULL, NULL);

  return document != NULL;
}

/* A process killed in its first write, when all was written but the name, left a whole copy all the same.
 * Returns: (transfer full) (nullable): the path of the newest such draft */
static char *
find_whole_draft (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *newest = NULL;
  struct timespec time = { 0 };
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      struct stat found;

      if (!g_str_has_prefix (name, CQ_SLOT_DRAFT) || lstat (path, &found) != 0 || !S_ISREG (found.st_mode))
        continue;
      if (newest != NULL
          && (found.st_mtim.tv_sec < time.tv_sec
              || (found.st_mtim.tv_sec == time.tv_sec && found.st_mtim.tv_nsec <= time.tv_nsec)))
        continue;
      if (!is_whole (path))
        continue;
      g_free (newest);
      newest = g_steal_pointer (&path);
      time = found.st_mtim;
    }
  return g_steal_pointer (&newest);
}

/* Returns: whether there is a copy at @path, which may have got its name only now */
static gboolean
find_copy (const char *folder, const char *path, struct stat *found)
{
  g_autofree char *draft = NULL;

  if (stat (path, found) == 0 || errno != ENOENT)
    return TRUE;
  draft = find_whole_draft (folder);
  return draft != NULL && g_rename (draft, path) == 0 && stat (path, found) == 0;
}

/* Of a slot whose lock is held, so that nobody writes to it meanwhile.
 * Returns: (transfer full) (nullable): %NULL where nothing was lost; the slot is gone then */
static CqLost *
examine (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, CQ_SLOT_DOCUMENT, NULL);
  g_auto (CqOrigin) origin = { NULL, NULL };
  g_autoptr (CqNode) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CqLost) lost = NULL;
  struct stat found = { 0 };

  if (!find_copy (folder, path, &found))
    {
      (void) cq_recovery_remove_slot (folder, NULL);
      return NULL;
    }
  lost = g_new0 (CqLost, 1);
  lost->folder = g_strdup (folder);
  lost->time = g_date_time_new_from_unix_local (found.st_mtime);
  if (!cq_origin_read (&origin, folder, NULL))
    {
      lost->state = CQ_LOST_NAMELESS;
      lost->problem
          = g_strdup (_ ("Which file the copy belongs to is not known any more. Save it under a name."));
    }
  bytes = cq_store_read (path, CQ_READER_MAX_BYTES, &error);
  document = bytes != NULL ? cq_reader_parse (bytes, path, NULL, &error) : NULL;
  if (document == NULL)
    {
      lost->state = CQ_LOST_BROKEN;
      g_free (lost->problem);
      lost->problem = dup_broken (path, error);
    }
  else if (is_saved (&origin, bytes))
    {
      (void) cq_recovery_remove_slot (folder, NULL);
      return NULL;
    }
  lost->title = dup_title (document, &origin);
  lost->has_changed = has_changed (&origin);
  lost->path = g_steal_pointer (&origin.path);
  return g_steal_pointer (&lost);
}

/* Returns: the lock of a slot that nobody holds; -1 with errno */
static int
lock_slot (const char *folder)
{
  g_autofree char *lock = g_build_filename (folder, CQ_SLOT_LOCK, NULL);

  return cq_lock_take (lock, CQ_LOCK_CREATE);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const CqLost *one = *(CqLost *const *) a;
  const CqLost *other = *(CqLost *const *) b;

  return g_date_time_compare (other->time, one->time);
}

static CqLost *
new_out_of_reach (const char *folder, int number)
{
  CqLost *self = g_new0 (CqLost, 1);

  self->folder = g_strdup (folder);
  self->state = CQ_LOST_BROKEN;
  self->problem = g_strdup_printf (_ ("The copy could not be opened: %s. It was left as it is: “%s”."),
                                   g_strerror (number), folder);
  self->time = g_date_time_new_now_local ();
  return self;
}

/**
 * cq_recovery_list_lost:
 *
 * What crashed processes left. A copy that says what its file says is no loss, and is removed, as
 * is what holds no copy; a copy that cannot be read is listed too, and kept.
 *
 * Returns: (transfer full) (element-type CqLost) (nullable): the newest first; %NULL with an error where the
 *   folder is there and cannot be read
 */
GPtrArray *
cq_recovery_list_lost (CqRecovery *self, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_lost_free);
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) failed = NULL;
  const char *name;

  dir = g_dir_open (self->folder, 0, &failed);
  if (dir == NULL && g_error_matches (failed, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return g_steal_pointer (&all);
  if (dir == NULL)
    {
      g_set_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_READ,
                   _ ("What an earlier crash may have left could not be looked for: %s."), failed->message);
      return NULL;
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folder = g_build_filename (self->folder, name, NULL);
      CqLost *lost = NULL;
      int lock;

      if (!g_uuid_string_is_valid (name))
        continue;
      lock = lock_slot (folder);
      if (lock >= 0)
        lost = examine (folder);
      else if (errno != EWOULDBLOCK && errno != ENOENT)
        lost = new_out_of_reach (folder, errno);
      if (lost != NULL)
        g_ptr_array_add (all, lost);
      cq_lock_release (&lock);
    }
  g_ptr_array_sort (all, compare_times);
  return g_steal_pointer (&all);
}

/* Returns: the lock of a slot that was lost and still is; -1 with an error */
static int
lock_lost (const CqLost *lost, GError **error)
{
  int lock = lock_slot (lost->folder);

  if (lock >= 0)
    return lock;
  if (errno == EWOULDBLOCK)
    g_set_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_IN_USE,
                 _ ("The copy was opened meanwhile, in another window. Go on there."));
  else if (errno == ENOENT)
    g_set_error (
        error, CQ_STORE_ERROR, CQ_STORE_ERROR_READ,
        _ ("The copy is not there any more: it was opened in another window, and saved or discarded there."));
  else
    g_set_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_READ, _ ("The copy “%s” could not be opened: %s."),
                 lost->folder, g_strerror (errno));
  return -1;
}

/**
 * cq_recovery_take_lost:
 * @lost: one of cq_recovery_list_lost()
 * @document: (out) (transfer full) (nullable): what was recovered, as it stands in the slot now
 *
 * Adopts the copy: it stays on disk, where it is, until the slot is discarded.
 *
 * Returns: (transfer full) (nullable): its slot, with the origin that it had; %NULL with an error where it
 *   cannot be read, or somebody else has it
 */
CqRecoverySlot *
cq_recovery_take_lost (CqRecovery *self, const CqLost *lost, CqNode **document, GError **error)
{
  g_autofree char *path = g_build_filename (lost->folder, CQ_SLOT_DOCUMENT, NULL);
  g_auto (CqOrigin) origin = { NULL, NULL };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) broken = NULL;
  int lock;

  *document = NULL;
  lock = lock_lost (lost, error);
  if (lock < 0)
    return NULL;
  bytes = cq_store_read (path, CQ_READER_MAX_BYTES, &broken);
  *document = bytes != NULL ? cq_reader_parse (bytes, path, NULL, &broken) : NULL;
  if (*document == NULL)
    {
      g_autofree char *text = dup_broken (path, broken);

      g_set_error_literal (error, CQ_STORE_ERROR, CQ_STORE_ERROR_READ, text);
      cq_lock_release (&lock);
      return NULL;
    }
  (void) cq_origin_read (&origin, lost->folder, NULL);
  return cq_recovery_slot_new_taken (self->folder, lost->folder, lock, &origin);
}

/**
 * cq_recovery_forget_lost:
 * @lost: one of cq_recovery_list_lost(); a broken one too
 *
 * Removes the copy, because somebody who was asked said so.
 *
 * Returns: whether it is gone
 */
gboolean
cq_recovery_forget_lost (CqRecovery *self, const CqLost *lost, GError **error)
{
  int lock = lock_lost (lost, error);
  gboolean gone = lock >= 0 && cq_recovery_remove_slot (lost->folder, error);

  cq_lock_release (&lock);
  return gone;
}

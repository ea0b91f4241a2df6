/* One document's copy: its bytes, and beside them which file they belong to. */
#include "store/cq-recovery-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "docbook/cq-writer.h"
#include "store/cq-lock.h"
#include "store/cq-store-private.h"

#define GROUP "Origin"
#define KEY_URI "Uri"
#define KEY_FINGERPRINT "Fingerprint"
#define MAX_ORIGIN ((gsize) 64 * 1024)

/* New names that are tried: a folder that is still empty may be tidied away by somebody else */
#define MAX_TRIES 20

struct _CqRecoverySlot
{
  char *root;      /* (owned): the folder of all slots */
  char *folder;    /* (owned) (nullable): %NULL while there is no copy */
  int lock;        /* held while there is a folder; else -1 */
  CqOrigin origin; /* (owned) */
  gboolean has_written_origin;
};

void
cq_origin_clear (CqOrigin *self)
{
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->fingerprint, cq_fingerprint_free);
}

/**
 * cq_origin_read:
 * @self: an empty one, filled
 *
 * Returns: whether it could be read; else @self stays empty
 */
gboolean
cq_origin_read (CqOrigin *self, const char *folder, GError **error)
{
  g_autofree char *file = g_build_filename (folder, CQ_SLOT_ORIGIN, NULL);
  g_autoptr (GBytes) bytes = cq_store_read (file, MAX_ORIGIN, error);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *uri = NULL;
  g_autofree char *fingerprint = NULL;

  if (bytes == NULL || !g_key_file_load_from_bytes (keys, bytes, G_KEY_FILE_NONE, error))
    return FALSE;
  if (!g_key_file_has_group (keys, GROUP))
    {
      g_set_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_READ,
                   _ ("“%s” does not say which file it belongs to."), file);
      return FALSE;
    }
  uri = g_key_file_get_string (keys, GROUP, KEY_URI, NULL);
  if (uri == NULL)
    return TRUE;
  self->path = g_filename_from_uri (uri, NULL, error);
  if (self->path == NULL)
    return FALSE;
  fingerprint = g_key_file_get_string (keys, GROUP, KEY_FINGERPRINT, NULL);
  if (fingerprint != NULL)
    self->fingerprint = cq_fingerprint_from_string (fingerprint);
  return TRUE;
}

static gboolean
write_origin (const CqOrigin *self, const char *folder, GError **error)
{
  g_autofree char *file = g_build_filename (folder, CQ_SLOT_ORIGIN, NULL);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  char *data;

  g_key_file_set_comment (keys, NULL, NULL,
                          " The file that the copy beside this belongs to; without a Uri, none yet", NULL);
  /* So that the group stands there though nothing be in it */
  g_key_file_set_integer (keys, GROUP, "Version", 1);
  if (self->path != NULL)
    {
      g_autofree char *uri = g_filename_to_uri (self->path, NULL, error);

      if (uri == NULL)
        return FALSE;
      g_key_file_set_string (keys, GROUP, KEY_URI, uri);
    }
  if (self->fingerprint != NULL)
    {
      g_autofree char *fingerprint = cq_fingerprint_to_string (self->fingerprint);

      g_key_file_set_string (keys, GROUP, KEY_FINGERPRINT, fingerprint);
    }
  data = g_key_file_to_data (keys, &length, NULL);
  bytes = g_bytes_new_take (data, length);
  return cq_store_write (file, bytes, error);
}

CqRecoverySlot *
cq_recovery_slot_new (const char *root)
{
  CqRecoverySlot *self = g_new0 (CqRecoverySlot, 1);

  self->root = g_strdup (root);
  self->lock = -1;
  return self;
}

/* @lock: (transfer full)
 * @origin: (inout) (transfer full): empty afterwards */
CqRecoverySlot *
cq_recovery_slot_new_taken (const char *root, const char *folder, int lock, CqOrigin *origin)
{
  CqRecoverySlot *self = cq_recovery_slot_new (root);

  self->folder = g_strdup (folder);
  self->lock = lock;
  self->origin.path = g_steal_pointer (&origin->path);
  self->origin.fingerprint = g_steal_pointer (&origin->fingerprint);
  return self;
}

static void
leave_folder (CqRecoverySlot *slot)
{
  cq_lock_release (&slot->lock);
  g_clear_pointer (&slot->folder, g_free);
  slot->has_written_origin = FALSE;
}

/**
 * cq_recovery_slot_free:
 * @slot: (transfer full):
 *
 * Lets go of the copy. One that was not discarded stays, and is lost from now on.
 */
void
cq_recovery_slot_free (CqRecoverySlot *slot)
{
  leave_folder (slot);
  cq_origin_clear (&slot->origin);
  g_free (slot->root);
  g_free (slot);
}

/**
 * cq_recovery_slot_get_path:
 *
 * Returns: (transfer none) (nullable): the file that the document belongs to; %NULL where there is none yet
 */
const char *
cq_recovery_slot_get_path (CqRecoverySlot *slot)
{
  return slot->origin.path;
}

/**
 * cq_recovery_slot_get_fingerprint:
 *
 * Returns: (transfer none) (nullable): what that file was when it was last opened or saved; what
 *   cq_store_write_unchanged() is to expect
 */
const CqFingerprint *
cq_recovery_slot_get_fingerprint (CqRecoverySlot *slot)
{
  return slot->origin.fingerprint;
}

/**
 * cq_recovery_slot_set_origin:
 * @path: (nullable): the file that the document belongs to; %NULL where there is none yet
 * @fingerprint: (nullable): what it was when it was last read or written
 *
 * Goes to disk with the next write.
 */
void
cq_recovery_slot_set_origin (CqRecoverySlot *slot, const char *path, const CqFingerprint *fingerprint)
{
  cq_origin_clear (&slot->origin);
  slot->origin.path = path != NULL ? g_canonicalize_filename (path, NULL) : NULL;
  slot->origin.fingerprint = fingerprint != NULL ? cq_fingerprint_copy (fingerprint) : NULL;
  slot->has_written_origin = FALSE;
}

/* A new folder under a new name, locked; 0, or what the system said */
static int
try_folder (CqRecoverySlot *slot)
{
  g_autofree char *name = g_uuid_string_random ();
  g_autofree char *folder = g_build_filename (slot->root, name, NULL);
  g_autofree char *lock = g_build_filename (folder, CQ_SLOT_LOCK, NULL);

  if (g_mkdir (folder, 0700) != 0)
    return errno;
  slot->lock = cq_lock_take (lock, CQ_LOCK_CREATE);
  if (slot->lock < 0)
    {
      int number = errno;

      (void) g_rmdir (folder);
      return number;
    }
  slot->folder = g_steal_pointer (&folder);
  return 0;
}

static int
make_folder (CqRecoverySlot *slot)
{
  int number = EEXIST;

  if (g_mkdir_with_parents (slot->root, 0700) != 0)
    return errno;
  for (guint i = 0; i < MAX_TRIES && (number == EEXIST || number == ENOENT || number == EWOULDBLOCK); i++)
    number = try_folder (slot);
  return number;
}

static gboolean
write_copy (CqRecoverySlot *slot, CqNode *document, GError **error)
{
  g_autofree char *file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gboolean written;

  /* Somebody cleaned up under us: begin again */
  if (slot->folder != NULL && !g_file_test (slot->folder, G_FILE_TEST_IS_DIR))
    leave_folder (slot);
  if (slot->folder == NULL)
    {
      int number = make_folder (slot);

      if (number != 0)
        {
          cq_store_set_write_error (error, slot->root, number);
          return FALSE;
        }
    }
  /* The origin first: of a process killed between, nothing remains that has lost its name. Where the
   * origin cannot be written, a copy without its name is better than none. */
  if (!slot->has_written_origin)
    slot->has_written_origin = write_origin (&slot->origin, slot->folder, error);
  bytes = cq_writer_write (document);
  file = g_build_filename (slot->folder, CQ_SLOT_DOCUMENT, NULL);
  written = cq_store_write (file, bytes, slot->has_written_origin ? error : NULL);
  return written && slot->has_written_origin;
}

/**
 * cq_recovery_slot_write:
 * @document: the newest version
 *
 * What stood in the slot is replaced in one step.
 *
 * Returns: whether the copy is on disk, whole; else the one before is still there, and the message
 *   says to people what to do
 */
gboolean
cq_recovery_slot_write (CqRecoverySlot *slot, CqNode *document, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (write_copy (slot, document, &problem))
    return TRUE;
  /* Translators: %s is the reason, a sentence. */
  g_set_error (error, problem->domain, problem->code,
               _ ("The changes are not safe from a crash; save the document yourself. %s"), problem->message);
  return FALSE;
}

/* Of a process that was killed while it wrote */
static gboolean
is_draft (const char *name)
{
  return g_str_has_prefix (name, CQ_SLOT_DRAFT);
}

static gboolean
is_origin (const char *name)
{
  return g_str_equal (name, CQ_SLOT_ORIGIN) || g_str_has_prefix (name, "." CQ_SLOT_ORIGIN ".");
}

static void
remove_files (const char *folder, gboolean (*is_one) (const char *name))
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_one (name))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);
        (void) g_unlink (path);
      }
}

/**
 * cq_recovery_remove_slot:
 * @folder: one whose lock is held by whoever calls
 *
 * Returns: whether the copy is gone
 */
gboolean
cq_recovery_remove_slot (const char *folder, GError **error)
{
  g_autofree char *document = g_build_filename (folder, CQ_SLOT_DOCUMENT, NULL);
  g_autofree char *lock = g_build_filename (folder, CQ_SLOT_LOCK, NULL);

  /* A draft without a document is taken for one: drafts go first. The rest is tidied away whenever it is met
   * without a document, and goes last. */
  remove_files (folder, is_draft);
  if (g_unlink (document) != 0 && errno != ENOENT)
    {
      g_set_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_DENIED,
                   _ ("The copy “%s” could not be removed: %s. Remove it by hand."), document,
                   g_strerror (errno));
      return FALSE;
    }
  remove_files (folder, is_origin);
  (void) g_unlink (lock);
  (void) g_rmdir (folder);
  return TRUE;
}

/**
 * cq_recovery_slot_discard:
 *
 * Removes the copy: the document was saved, or is not wanted. The slot can be written to again.
 *
 * Returns: whether there is no copy any more
 */
gboolean
cq_recovery_slot_discard (CqRecoverySlot *slot, GError **error)
{
  if (slot->folder == NULL)
    return TRUE;
  if (!cq_recovery_remove_slot (slot->folder, error))
    return FALSE;
  leave_folder (slot);
  return TRUE;
}

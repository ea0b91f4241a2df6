/* Files, written whole or not at all. */
#include "store/cq-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

G_DEFINE_QUARK (cq - store - error - quark, cq_store_error)

static gboolean
is_standard (const char *path)
{
  return g_str_equal (path, "-");
}

/* What the system said, as an error that says what to do. @path is what the person named. */
void
cq_store_set_write_error (GError **error, const char *path, int number)
{
  const char *shown = is_standard (path) ? _ ("standard output") : path;

  switch (number)
    {
    case ENOENT:
    case ENOTDIR:
      g_set_error (
          error, CQ_STORE_ERROR, CQ_STORE_ERROR_FOLDER,
          _ ("“%s” could not be written: its folder does not exist. Make the folder, or choose another."),
          shown);
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_DENIED,
                   _ ("“%s” could not be written: permission is denied. Choose another place, or ask for "
                      "permission to write there."),
                   shown);
      break;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      g_set_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_FULL,
                   _ ("“%s” could not be written: no room is left there. Free some room, or choose another "
                      "place; what stood there before is unchanged."),
                   shown);
      break;
    case EISDIR:
      g_set_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_FAILED,
                   _ ("“%s” could not be written: it is a folder. Give the name of a file."), shown);
      break;
    case CQ_STORE_CHANGED:
      g_set_error (
          error, CQ_STORE_ERROR, CQ_STORE_ERROR_CHANGED,
          _ ("“%s” was changed by another program since it was read, and was not overwritten. Save under "
             "another name, or open it again to see the change."),
          shown);
      break;
    case EPIPE:
      g_set_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_CLOSED,
                   _ ("Nobody reads what is written to standard output. Give the name of a file with -o."));
      break;
    default:
      g_set_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_FAILED,
                   _ ("“%s” could not be written: %s. What stood there before is unchanged."), shown,
                   g_strerror (number));
    }
}

/* Writes all of @bytes; 0, or what the system said */
static int
write_all (int fd, GBytes *bytes)
{
  gsize length;
  const char *at = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      gssize written = write (fd, at, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return errno;
      at += written;
      length -= written;
    }
  return 0;
}

/* While this lasts, a closed pipe and a limit on the size of files are errors to be said, and no
 * signals that end the process; of this thread only. */
static void
hold_signals (sigset_t *held, sigset_t *before)
{
  sigemptyset (held);
  sigaddset (held, SIGPIPE);
  sigaddset (held, SIGXFSZ);
  pthread_sigmask (SIG_BLOCK, held, before);
}

/* Takes back what was sent meanwhile, so that it does not arrive afterwards */
static void
release_signals (const sigset_t *held, const sigset_t *before)
{
  const struct timespec at_once = { 0, 0 };

  while (sigtimedwait (held, NULL, &at_once) > 0)
    ;
  pthread_sigmask (SIG_SETMASK, before, NULL);
}

/* To what is open already. Where the shell made a file of it, that is cut back to what it was
 * when not all can be written. 0, or what the system said */
static int
write_open (int fd, GBytes *bytes)
{
  struct stat before;
  gboolean is_file = fstat (fd, &before) == 0 && S_ISREG (before.st_mode);
  int number = write_all (fd, bytes);

  if (number != 0 && is_file && ftruncate (fd, before.st_size) == 0)
    (void) lseek (fd, 0, SEEK_END);
  return number;
}

/* A link stays a link: what it points to is replaced, or made. A file that is not there yet is itself. */
static char *
dup_target (const char *path)
{
  g_autofree char *link = NULL;
  char *real = realpath (path, NULL);

  if (real != NULL)
    {
      char *copy = g_strdup (real);
      free (real);
      return copy;
    }
  link = g_file_read_link (path, NULL);
  if (link != NULL && !g_path_is_absolute (link))
    {
      g_autofree char *folder = g_path_get_dirname (path);
      return g_build_filename (folder, link, NULL);
    }
  return link != NULL ? g_steal_pointer (&link) : g_strdup (path);
}

/* So that the new name outlives a loss of power; a file system that cannot is no failure */
static void
sync_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  (void) fsync (fd);
  close (fd);
}

/* Fills and syncs the file at @fd; 0, or what the system said. Closes @fd. What it is then is asked
 * of the file itself: under its name, another program's file may stand a moment later. */
static int
fill (int fd, GBytes *bytes, const struct stat *old, struct stat *filled)
{
  int number = write_all (fd, bytes);

  if (number == 0 && old != NULL && fchmod (fd, old->st_mode & 07777) != 0)
    number = errno;
  if (number == 0 && fsync (fd) != 0)
    number = errno;
  if (number == 0 && fstat (fd, filled) != 0)
    number = errno;
  if (close (fd) != 0 && number == 0)
    number = errno;
  return number;
}

/* The file that stands at @target is replaced in one step by one that is complete */
static int
replace_file (const char *target, GBytes *bytes, const CqExpected *expected, CqFingerprint **written)
{
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *name = g_path_get_basename (target);
  g_autofree char *draft = g_strdup_printf ("%s/.%.200s.XXXXXX", folder, name);
  struct stat old;
  struct stat filled;
  gboolean stands = stat (target, &old) == 0;
  int fd;
  int number;

  /* A file that may not be written is not to be replaced either, though its folder would allow it */
  if (stands && access (target, W_OK) != 0)
    return errno;
  /* The system applies the mask to a new file: to ask for the mask would change it for every thread */
  fd = g_mkstemp_full (draft, O_RDWR | O_CLOEXEC, stands ? 0600 : 0666);
  if (fd < 0)
    return errno;
  number = fill (fd, bytes, stands ? &old : NULL, &filled);
  /* Writing took its time: what stands there is looked at in the last moment */
  if (number == 0 && expected != NULL && !cq_expected_stands (expected, target))
    number = CQ_STORE_CHANGED;
  if (number == 0 && g_rename (draft, target) != 0)
    number = errno;
  if (number != 0)
    {
      (void) g_unlink (draft);
      return number;
    }
  sync_folder (folder);
  if (written != NULL)
    *written = cq_fingerprint_new_from_stat (&filled);
  return 0;
}

/* To a device or pipe */
static int
write_device (const char *target, GBytes *bytes)
{
  int fd = open (target, O_WRONLY | O_CLOEXEC);
  int number = fd < 0 ? errno : write_all (fd, bytes);

  if (fd >= 0 && close (fd) != 0 && number == 0)
    number = errno;
  return number;
}

/**
 * cq_store_write_expected:
 * @expected: (nullable): what has to stand at @path; %NULL takes whatever does
 * @written: (out) (optional) (transfer full) (nullable): the file that was written; %NULL for what is no file
 *
 * Returns: whether it was written, whole; else what stood there still stands there
 */
gboolean
cq_store_write_expected (const char *path,
                         GBytes *bytes,
                         const CqExpected *expected,
                         CqFingerprint **written,
                         GError **error)
{
  g_autofree char *target = NULL;
  sigset_t held;
  sigset_t before;
  struct stat found;
  int number;

  if (written != NULL)
    *written = NULL;
  hold_signals (&held, &before);
  if (is_standard (path))
    {
      number = write_open (STDOUT_FILENO, bytes);
    }
  else
    {
      target = dup_target (path);
      if (expected != NULL && !cq_expected_stands (expected, target))
        number = CQ_STORE_CHANGED;
      else if (stat (target, &found) == 0 && S_ISDIR (found.st_mode))
        number = EISDIR;
      else if (stat (target, &found) == 0 && !S_ISREG (found.st_mode))
        number = write_device (target, bytes);
      else
        number = replace_file (target, bytes, expected, written);
    }
  release_signals (&held, &before);
  if (number != 0)
    cq_store_set_write_error (error, path, number);
  return number == 0;
}

/**
 * cq_store_write:
 * @path: where to; `-` is standard output. A device or pipe is written to, a file replaced.
 * @bytes: all that is to stand there
 *
 * Returns: whether it was written, whole; else what stood there still stands there
 */
gboolean
cq_store_write (const char *path, GBytes *bytes, GError **error)
{
  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);
  return cq_store_write_expected (path, bytes, NULL, NULL, error);
}

static void
set_read_error (GError **error, const char *path, int number)
{
  const char *shown = is_standard (path) ? _ ("standard input") : path;

  if (number == ENOENT || number == ENOTDIR)
    g_set_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_READ,
                 _ ("“%s” does not exist. Check the name and the folder."), shown);
  else if (number == EACCES || number == EPERM)
    g_set_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_READ,
                 _ ("“%s” could not be read: permission is denied. Ask its owner for permission to read it."),
                 shown);
  else if (number == EISDIR)
    g_set_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_READ,
                 _ ("“%s” could not be read: it is a folder. Give the name of a file."), shown);
  else
    g_set_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_READ, _ ("“%s” could not be read: %s."), shown,
                 g_strerror (number));
}

/* Reads to the end, or to one byte past @limit; 0, or what the system said */
static int
read_all (int fd, gsize limit, GByteArray *bytes)
{
  guint8 piece[65536];

  while (bytes->len <= limit)
    {
      gssize n = read (fd, piece, sizeof piece);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return errno;
      if (n == 0)
        return 0;
      g_byte_array_append (bytes, piece, n);
    }
  return 0;
}

/**
 * cq_store_read:
 * @path: where from; `-` is standard input
 * @limit: the most that is read, in bytes
 *
 * Returns: (transfer full) (nullable): all that stands there; %NULL with an error
 */
GBytes *
cq_store_read (const char *path, gsize limit, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *most = NULL;
  int fd;
  int number;

  g_return_val_if_fail (path != NULL && limit < G_MAXUINT, NULL);

  fd = is_standard (path) ? dup (STDIN_FILENO) : open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  number = fd < 0 ? errno : read_all (fd, limit, bytes);
  if (fd >= 0)
    close (fd);
  if (number != 0)
    {
      set_read_error (error, path, number);
      return NULL;
    }
  if (bytes->len > limit)
    {
      most = g_format_size (limit);
      g_set_error (
          error, CQ_STORE_ERROR, CQ_STORE_ERROR_TOO_LARGE,
          _ ("“%s” is larger than %s and was not read. Divide it, or take out what it does not need."),
          is_standard (path) ? _ ("standard input") : path, most);
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

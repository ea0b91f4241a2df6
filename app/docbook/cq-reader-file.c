/* Files into memory, no larger than they may be. */
#include "docbook/cq-reader-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static GBytes *
fail (GError **error, CqReaderError code, const char *format, const char *argument)
{
  g_propagate_error (error, cq_reader_error_new (code, 0, format, argument));
  return NULL;
}

static GBytes *
read_all (int fd, gsize limit, GError **error)
{
  struct stat status;
  gsize room = 64 * 1024;
  gsize length = 0;
  g_autofree char *data = NULL;

  if (fstat (fd, &status) == 0 && S_ISDIR (status.st_mode))
    return fail (error, CQ_READER_ERROR_UNREADABLE, "%s", _ ("this is a folder, not a file"));
  if (S_ISREG (status.st_mode) && status.st_size > 0)
    room = MIN ((gsize) status.st_size, limit) + 1;

  data = g_malloc (room);
  while (TRUE)
    {
      gssize n = read (fd, data + length, room - length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail (error, CQ_READER_ERROR_UNREADABLE, _ ("the file could not be read: %s"), g_strerror (errno));
      if (n == 0)
        return g_bytes_new_take (g_steal_pointer (&data), length);
      length += n;
      if (length > limit)
        {
          g_autofree char *size = g_format_size_full (limit, G_FORMAT_SIZE_IEC_UNITS);
          return fail (error, CQ_READER_ERROR_BOUNDS, _ ("the file is larger than %s"), size);
        }
      if (length == room)
        {
          room = MIN (room * 2, limit + 1);
          data = g_realloc (data, room);
        }
    }
}

/**
 * cq_reader_read_bytes:
 * @path: a file; `-` is standard input
 * @limit: the most bytes that are taken
 * @error: %CQ_READER_ERROR_UNREADABLE or %CQ_READER_ERROR_BOUNDS
 *
 * Reads a file, a pipe or standard input to its end, and no more than @limit.
 *
 * Returns: (transfer full) (nullable): its bytes
 */
GBytes *
cq_reader_read_bytes (const char *path, gsize limit, GError **error)
{
  GBytes *bytes;
  int fd;

  g_return_val_if_fail (path != NULL && limit < G_MAXSSIZE, NULL);

  if (g_str_equal (path, "-"))
    return read_all (STDIN_FILENO, limit, error);
  do
    fd = open (path, O_RDONLY | O_CLOEXEC);
  while (fd < 0 && errno == EINTR);
  if (fd < 0)
    return fail (error, CQ_READER_ERROR_UNREADABLE, _ ("the file could not be opened: %s"), g_strerror (errno));
  bytes = read_all (fd, limit, error);
  close (fd);
  return bytes;
}

/**
 * cq_reader_load_file:
 * @path: a file; `-` is standard input
 * @messages: (out) (optional) (transfer full) (element-type CqMessage): as of cq_reader_parse()
 *
 * Returns: (transfer full) (nullable): the document, as of cq_reader_parse()
 */
CqNode *
cq_reader_load_file (const char *path, GPtrArray **messages, GError **error)
{
  g_autoptr (GBytes) bytes = cq_reader_read_bytes (path, CQ_READER_MAX_BYTES, error);

  if (bytes == NULL)
    {
      if (messages != NULL)
        *messages = cq_message_array_new ();
      return NULL;
    }
  return cq_reader_parse (bytes, path, messages, error);
}

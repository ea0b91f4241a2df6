/* Locks that end with the process that holds them, however it ends. */
#include "store/cq-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* A file that was removed, or replaced, between its opening and its locking locks nothing out */
static gboolean
is_in_place (int fd, const char *path)
{
  struct stat own;
  struct stat found;

  return fstat (fd, &own) == 0 && stat (path, &found) == 0 && own.st_dev == found.st_dev
         && own.st_ino == found.st_ino;
}

/**
 * cq_lock_take:
 * @path: a file that is there for the lock only
 *
 * Locks against other processes, and against others in this one.
 *
 * Returns: the lock, for cq_lock_release(); -1 with errno: EWOULDBLOCK where somebody holds it, ENOENT where
 *   there is no such file
 */
int
cq_lock_take (const char *path, CqLockFlags flags)
{
  int create = (flags & CQ_LOCK_CREATE) != 0 ? O_CREAT : 0;
  int wait = (flags & CQ_LOCK_WAIT) != 0 ? 0 : LOCK_NB;
  int fd = open (path, O_RDWR | O_CLOEXEC | create, 0600);
  int result;
  int number;

  if (fd < 0)
    return -1;
  do
    result = flock (fd, LOCK_EX | wait);
  while (result != 0 && errno == EINTR);
  number = result != 0 ? errno : ENOENT;
  if (result == 0 && is_in_place (fd, path))
    return fd;
  close (fd);
  errno = number;
  return -1;
}

/**
 * cq_lock_release:
 * @lock: (inout): -1 afterwards; where it is -1 before, nothing is done
 */
void
cq_lock_release (int *lock)
{
  if (*lock >= 0)
    close (*lock);
  *lock = -1;
}

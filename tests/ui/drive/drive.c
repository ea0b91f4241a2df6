/* The real program in the hands of a test. */
#include "drive-private.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>

/* How long anything may take, in seconds: much longer than it takes on the slowest machine */
#define PATIENCE 60

/* How often it is looked for, in microseconds */
#define INTERVAL 20000

/**
 * drive_init:
 *
 * What a test does first.
 */
void
drive_init (int *argc, char ***argv)
{
  setlocale (LC_ALL, "");
  g_test_init (argc, argv, NULL);
}

/* The program goes with the test, however that ends. */
static void
child_setup_cb (gpointer data)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

static void
start (Drive *self, const char *argument)
{
  const char *argv[] = { g_getenv ("CQ_PROGRAM"), argument, NULL };
  g_autoptr (GError) error = NULL;
  int fd;

  fd = g_file_open_tmp ("communique-said-XXXXXX", &self->said, &error);
  g_assert_no_error (error);
  g_spawn_async_with_fds (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, child_setup_cb, NULL, &self->pid, -1, fd, fd,
                          &error);
  g_assert_no_error (error);
  g_close (fd, NULL);
}

static gboolean
has_ended (Drive *self)
{
  if (self->pid != 0 && waitpid (self->pid, &self->status, WNOHANG) == self->pid)
    self->pid = 0;
  return self->pid == 0;
}

static gboolean
is_on_bus_cb (Drive *self, gpointer data)
{
  g_autoptr (Sight) sight = bus_find_program (self->bus, (guint) self->pid) ? bus_look (self->bus) : NULL;

  return sight != NULL;
}

/**
 * drive_new:
 * @argument: (nullable): a file to open
 *
 * Returns: (transfer full): the program, on the bus
 */
Drive *
drive_new (const char *argument)
{
  Drive *self = g_new0 (Drive, 1);

  self->bus = bus_new ();
  self->hands = hands_new ();
  start (self, argument);
  drive_wait (self, "the program on the bus", is_on_bus_cb, NULL);
  return self;
}

/**
 * drive_kill:
 *
 * Ends the program as a crash does.
 */
void
drive_kill (Drive *self)
{
  if (self->pid == 0)
    return;
  kill (self->pid, SIGKILL);
  waitpid (self->pid, NULL, 0);
  self->pid = 0;
}

/**
 * drive_limit_files:
 * @limit: how large a file may become
 *
 * Limits what the program may write from now on.
 */
void
drive_limit_files (Drive *self, const struct rlimit *limit)
{
  g_assert_cmpint (prlimit (self->pid, RLIMIT_FSIZE, limit, NULL), ==, 0);
}

/**
 * drive_wait_end:
 *
 * Waits until the program has ended by itself, and well.
 */
void
drive_wait_end (Drive *self)
{
  g_autoptr (GError) error = NULL;

  for (gint64 end = g_get_monotonic_time () + PATIENCE * G_USEC_PER_SEC; !has_ended (self);)
    {
      if (g_get_monotonic_time () > end)
        drive_fail (self, "the program does not end");
      g_usleep (INTERVAL);
    }
  if (!g_spawn_check_wait_status (self->status, &error))
    drive_fail (self, "%s", error->message);
}

void
drive_free (Drive *self)
{
  drive_kill (self);
  g_remove (self->said);
  g_clear_pointer (&self->sight, sight_free);
  bus_free (self->bus);
  hands_free (self->hands);
  g_free (self->said);
  g_free (self);
}

/**
 * drive_take_picture:
 * @name: what the file is called, without its ending
 *
 * Takes a picture of the screen into the folder that CQ_PICTURES names; into none where it names none.
 */
void
drive_take_picture (Drive *self, const char *name)
{
  const char *folder = g_getenv ("CQ_PICTURES");
  g_autofree char *base = g_strconcat (name, ".png", NULL);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, base, NULL) : NULL;

  if (path != NULL && hands_take_picture (self->hands, path))
    g_test_message ("picture: %s", path);
}

/**
 * drive_fail:
 *
 * Ends the test, and tells what there is.
 */
void
drive_fail (Drive *self, const char *format, ...)
{
  g_autoptr (Sight) sight = has_ended (self) ? NULL : bus_look (self->bus);
  g_autofree char *tree = sight != NULL ? seen_describe_tree (sight_get_root (sight)) : g_strdup ("nothing\n");
  g_autofree char *said = NULL;
  g_autofree char *what = NULL;
  g_autofree char *name = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  g_file_get_contents (self->said, &said, NULL, NULL);
  g_printerr ("The program shows:\n%sThe program said:\n%s\n", tree, said);
  name = g_path_get_basename (g_get_prgname ());
  drive_take_picture (self, name);
  g_error ("%s%s", has_ended (self) ? "the program has ended: " : "", what);
}

/**
 * drive_look:
 *
 * Returns: (transfer none): what the program shows now; valid until it is looked again, or something found
 */
Sight *
drive_look (Drive *self)
{
  g_clear_pointer (&self->sight, sight_free);
  if (!has_ended (self))
    self->sight = bus_look (self->bus);
  if (self->sight == NULL)
    drive_fail (self, "the program does not answer");
  return self->sight;
}

/**
 * drive_wait:
 * @what: what is waited for
 * @condition: whether it has come
 */
void
drive_wait (Drive *self, const char *what, DriveCondition condition, gpointer data)
{
  for (gint64 end = g_get_monotonic_time () + PATIENCE * G_USEC_PER_SEC; !condition (self, data);)
    {
      if (has_ended (self) || g_get_monotonic_time () > end)
        drive_fail (self, "waited in vain for %s", what);
      g_usleep (INTERVAL);
    }
}

/* Places that take nothing more: a full disk, a limit on the size of files, a file that may only be read.
 * What could not be written is said, nothing that stood there is touched, and the document can be saved as
 * soon as there is room. */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include "case.h"
#include "editor.h"
#include "outputs.h"

#define EXAMPLE "templates/examples/ashgabat.xml"

static const char *const is_full[]
    = { "could not be written", "no room is left there", "choose another place", NULL };
static const char *const edited[] = { "Mary", NULL };

/* Whether the machine lets the test mount file systems that nobody else sees */
static gboolean can_mount;

/* Tells the system a line, through one of its files. */
static gboolean
tell (const char *path, const char *line)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC);
  gboolean told = fd >= 0 && write (fd, line, strlen (line)) == (gssize) strlen (line);

  if (fd >= 0)
    close (fd);
  return told;
}

/* A view of the file systems that is the test's own, and goes with it. Whoever has threads may not ask for
 * it. */
static gboolean
enter_own_view (void)
{
  g_autofree char *user = g_strdup_printf ("%u %u 1", getuid (), getuid ());
  g_autofree char *group = g_strdup_printf ("%u %u 1", getgid (), getgid ());

  return unshare (CLONE_NEWUSER | CLONE_NEWNS) == 0 && tell ("/proc/self/setgroups", "deny")
         && tell ("/proc/self/uid_map", user) && tell ("/proc/self/gid_map", group);
}

static void
edit (Drive *drive)
{
  editor_show (drive, "Meeting");
  editor_fill (drive, "City", "Mary");
}

static void
fail_to_save (Drive *drive)
{
  drive_press (drive, "<Control>s");
  editor_wait_said (drive, is_full);
  editor_answer (drive, "The Document Was Not Saved", "_Close Close");
  editor_assert_text (drive, "City", "Mary");
}

static void
fail_to_export (Drive *drive, const char *path)
{
  editor_try_export (drive, "PDF", path);
  editor_wait_said (drive, is_full);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  drive_press (drive, "Escape");
  drive_wait_gone (drive, NULL, ATSPI_ROLE_INVALID, "Export");
}

static void
assert_untouched (const char *path)
{
  g_autofree char *original = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), EXAMPLE, NULL);

  output_assert_same (path, original);
}

static gboolean
is_saved_cb (Drive *drive, gpointer path)
{
  g_autofree char *text = output_read_xml (path);

  return strstr (text, edited[0]) != NULL;
}

/* What is typed is still there, and goes where there is room. */
static void
save (Drive *drive, const char *path)
{
  drive_press (drive, "<Control>s");
  drive_wait (drive, "the file to be saved", is_saved_cb, (gpointer) path);
}

/* Takes all the room that is left. */
static void
fill (const char *path)
{
  static const char zeros[4096];
  int fd = open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

  g_assert_cmpint (fd, >=, 0);
  while (write (fd, zeros, sizeof zeros) > 0)
    ;
  close (fd);
}

static void
test_full_disk (void)
{
  g_autofree char *folder = case_begin ();
  g_autofree char *disk = g_build_filename (folder, "disk", NULL);
  g_autofree char *pdf = g_build_filename (disk, "statement.pdf", NULL);
  g_autofree char *filler = g_build_filename (disk, "filler", NULL);
  g_autofree char *file = NULL;
  g_autoptr (Drive) drive = NULL;

  g_assert_cmpint (g_mkdir (disk, 0700), ==, 0);
  if (!can_mount || mount ("tmpfs", disk, "tmpfs", 0, "size=512k") != 0)
    {
      g_test_skip ("no file system can be mounted here");
      return;
    }
  file = case_copy (EXAMPLE, disk);
  drive = drive_new (file);
  edit (drive);
  fill (filler);
  fail_to_save (drive);
  fail_to_export (drive, pdf);
  assert_untouched (file);
  g_assert_cmpint (g_remove (filler), ==, 0);
  save (drive, file);
}

/* The limit holds for every file, those for after a crash too. */
static void
test_limit (void)
{
  g_autofree char *folder = case_begin ();
  g_autofree char *pdf = g_build_filename (folder, "statement.pdf", NULL);
  g_autofree char *file = case_copy (EXAMPLE, folder);
  g_autoptr (Drive) drive = drive_new (file);
  const struct rlimit little = { 1000, RLIM_INFINITY };
  const struct rlimit all = { RLIM_INFINITY, RLIM_INFINITY };

  editor_show (drive, "Meeting");
  drive_limit_files (drive, &little);
  edit (drive);
  fail_to_save (drive);
  fail_to_export (drive, pdf);
  assert_untouched (file);
  drive_limit_files (drive, &all);
  save (drive, file);
}

/* Who administers the machine may write to any file, but not where nothing can be written. */
static gboolean
make_read_only (const char *path)
{
  if (geteuid () != 0)
    return g_chmod (path, 0400) == 0;
  return can_mount && mount (path, path, NULL, MS_BIND, NULL) == 0
         && mount (NULL, path, NULL, MS_BIND | MS_REMOUNT | MS_RDONLY, NULL) == 0;
}

/* It is said to be so, and to save it is to save it elsewhere. */
static void
test_read_only (void)
{
  g_autofree char *folder = case_begin ();
  g_autofree char *file = case_copy (EXAMPLE, folder);
  g_autofree char *elsewhere = g_build_filename (folder, "elsewhere.xml", NULL);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  g_autoptr (Drive) drive = NULL;

  if (!make_read_only (file))
    {
      g_test_skip ("no file can be made that may only be read");
      return;
    }
  drive = drive_new (file);
  title = drive_find (drive, NULL, ATSPI_ROLE_LABEL, "ashgabat.xml · Read-only");
  edit (drive);
  drive_press (drive, "<Control>s");
  editor_answer_file (drive, elsewhere);
  editor_wait_file (drive, elsewhere);
  assert_untouched (file);
  text = output_read_xml (elsewhere);
  output_assert_says (text, "the document", edited);
}

int
main (int argc, char *argv[])
{
  can_mount = enter_own_view ();
  drive_init (&argc, &argv);
  g_test_add_func ("/drive/places/full-disk", test_full_disk);
  g_test_add_func ("/drive/places/limit", test_limit);
  g_test_add_func ("/drive/places/read-only", test_read_only);
  return g_test_run ();
}

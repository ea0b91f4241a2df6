/* Writing whole or not at all. */
#include "store/cq-store.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
} Place;

static void
set_up (Place *place, gconstpointer data)
{
  place->folder = g_dir_make_tmp ("cq-store-XXXXXX", NULL);
  place->path = g_build_filename (place->folder, "statement.xml", NULL);
}

static void
tear_down (Place *place, gconstpointer data)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  g_chmod (place->folder, 0755);
  folder = g_dir_open (place->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (place->folder, name, NULL);
      g_unlink (path);
    }
  g_rmdir (place->folder);
  g_free (place->folder);
  g_free (place->path);
}

static GBytes *
bytes_of (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
assert_contents (const char *path, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cq_store_read (path, 1000, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, strlen (expected));
}

static void
test_replace (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) first = bytes_of ("first");
  g_autoptr (GBytes) second = bytes_of ("the second");
  struct stat found;

  g_assert_true (cq_store_write (place->path, first, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_chmod (place->path, 0640), ==, 0);
  g_assert_true (cq_store_write (place->path, second, &error));
  assert_contents (place->path, "the second");
  g_assert_cmpint (stat (place->path, &found), ==, 0);
  g_assert_cmpint (found.st_mode & 0777, ==, 0640);
  g_assert_cmpuint (count_files (place->folder), ==, 1);
}

static void
test_link (Place *place, gconstpointer data)
{
  g_autofree char *link_path = g_build_filename (place->folder, "link.xml", NULL);
  g_autoptr (GBytes) first = bytes_of ("first");
  g_autoptr (GBytes) second = bytes_of ("second");

  g_assert_true (cq_store_write (place->path, first, NULL));
  g_assert_cmpint (symlink ("statement.xml", link_path), ==, 0);
  g_assert_true (cq_store_write (link_path, second, NULL));
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  assert_contents (place->path, "second");
}

static void
test_folders (Place *place, gconstpointer data)
{
  g_autoptr (GError) absent = NULL;
  g_autoptr (GError) folder = NULL;
  g_autofree char *nowhere = g_build_filename (place->folder, "none", "a.xml", NULL);
  g_autoptr (GBytes) bytes = bytes_of ("x");

  g_assert_false (cq_store_write (nowhere, bytes, &absent));
  g_assert_error (absent, CQ_STORE_ERROR, CQ_STORE_ERROR_FOLDER);
  g_assert_nonnull (strstr (absent->message, nowhere));
  g_assert_false (cq_store_write (place->folder, bytes, &folder));
  g_assert_error (folder, CQ_STORE_ERROR, CQ_STORE_ERROR_FAILED);
  g_assert_cmpuint (count_files (place->folder), ==, 0);
}

/* A limit on the size of files stands for a full disk: the system refuses in the middle of the write */
static void
test_full (Place *place, gconstpointer data)
{
  g_autoptr (GBytes) old = bytes_of ("the good version");
  g_autofree char *large = g_strnfill (100000, 'x');
  g_autoptr (GBytes) bytes = bytes_of (large);
  g_autoptr (GError) error = NULL;
  struct rlimit before;
  struct rlimit small;

  g_assert_true (cq_store_write (place->path, old, NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 4096;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (cq_store_write (place->path, bytes, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_FULL);
  assert_contents (place->path, "the good version");
  g_assert_cmpuint (count_files (place->folder), ==, 1);
}

/* Standard output of a child: a pipe that nobody reads, and a file that may not grow */
static int
write_output_in_child (int output, gsize limit, GBytes *bytes)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      struct rlimit small = { limit, limit };
      g_autoptr (GError) error = NULL;

      dup2 (output, STDOUT_FILENO);
      if (limit > 0)
        setrlimit (RLIMIT_FSIZE, &small);
      _exit (cq_store_write ("-", bytes, &error) ? 100 : error->code);
    }
  waitpid (child, &status, 0);
  return WIFEXITED (status) ? WEXITSTATUS (status) : -1;
}

static void
test_output (Place *place, gconstpointer data)
{
  g_autofree char *large = g_strnfill (100000, 'x');
  g_autoptr (GBytes) bytes = bytes_of (large);
  int ends[2];
  int fd = g_open (place->path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);

  g_assert_cmpint (pipe (ends), ==, 0);
  close (ends[0]);
  g_assert_cmpint (write_output_in_child (ends[1], 0, bytes), ==, CQ_STORE_ERROR_CLOSED);
  close (ends[1]);
  g_assert_cmpint (write (fd, "before", 6), ==, 6);
  g_assert_cmpint (write_output_in_child (fd, 4096, bytes), ==, CQ_STORE_ERROR_FULL);
  assert_contents (place->path, "before");
  g_assert_cmpint (write_output_in_child (fd, 0, bytes), ==, 100);
  close (fd);
}

/* A link to what is not there yet: it is made, and the link stays */
static void
test_link_ahead (Place *place, gconstpointer data)
{
  g_autofree char *link_path = g_build_filename (place->folder, "link.xml", NULL);
  g_autoptr (GBytes) bytes = bytes_of ("first");

  g_assert_cmpint (symlink ("statement.xml", link_path), ==, 0);
  g_assert_true (cq_store_write (link_path, bytes, NULL));
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  assert_contents (place->path, "first");
}

static void
test_full_device (Place *place, gconstpointer data)
{
  g_autoptr (GBytes) bytes = bytes_of ("x");
  g_autoptr (GError) error = NULL;

  g_assert_false (cq_store_write ("/dev/full", bytes, &error));
  g_assert_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_FULL);
}

static void
test_read (Place *place, gconstpointer data)
{
  g_autoptr (GError) absent = NULL;
  g_autoptr (GError) folder = NULL;
  g_autoptr (GError) large = NULL;
  g_autoptr (GBytes) bytes = bytes_of ("0123456789");

  g_assert_null (cq_store_read (place->path, 10, &absent));
  g_assert_error (absent, CQ_STORE_ERROR, CQ_STORE_ERROR_READ);
  g_assert_null (cq_store_read (place->folder, 10, &folder));
  g_assert_error (folder, CQ_STORE_ERROR, CQ_STORE_ERROR_READ);
  g_assert_true (cq_store_write (place->path, bytes, NULL));
  g_assert_null (cq_store_read (place->path, 9, &large));
  g_assert_error (large, CQ_STORE_ERROR, CQ_STORE_ERROR_TOO_LARGE);
}

static void
test_changed (Place *place, gconstpointer data)
{
  g_autoptr (GBytes) ours = bytes_of ("ours");
  g_autoptr (GBytes) theirs = bytes_of ("theirs, longer");
  g_autoptr (CqFingerprint) known = NULL;
  g_autoptr (CqFingerprint) written = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cq_store_write_unchanged (place->path, ours, NULL, &known, &error));
  g_assert_no_error (error);
  g_assert_true (cq_fingerprint_matches (known, place->path));
  g_assert_true (cq_store_write (place->path, theirs, NULL));
  g_assert_false (cq_store_write_unchanged (place->path, ours, known, &written, &error));
  g_assert_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_CHANGED);
  g_assert_null (written);
  assert_contents (place->path, "theirs, longer");
}

static void
set_time (const char *path, gint64 seconds)
{
  struct timespec times[] = { { seconds, 0 }, { seconds, 0 } };

  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
}

static void
write_in_place (const char *path, const char *text)
{
  int fd = g_open (path, O_WRONLY | O_TRUNC | O_CLOEXEC);

  g_assert_cmpint (write (fd, text, strlen (text)), ==, strlen (text));
  close (fd);
}

typedef enum
{
  SAME,
  TOUCHED,
  REWRITTEN,  /* in place, of the same size, later */
  GROWN,      /* in place, its time put back */
  SUPPLANTED, /* by another file of the same size and time */
  GONE,
  N_CHANGES
} Change;

static void
change_file (const char *path, Change change)
{
  g_autofree char *other = g_strconcat (path, ".other", NULL);

  switch (change)
    {
    case TOUCHED:
      set_time (path, 2000);
      break;
    case REWRITTEN:
      write_in_place (path, "fives");
      set_time (path, 2000);
      break;
    case GROWN:
      write_in_place (path, "longer");
      set_time (path, 1000);
      break;
    case SUPPLANTED:
      g_assert_true (g_file_set_contents (other, "other", -1, NULL));
      set_time (other, 1000);
      g_assert_cmpint (g_rename (other, path), ==, 0);
      break;
    case GONE:
      g_assert_cmpint (g_unlink (path), ==, 0);
      break;
    default:
      break;
    }
}

/* What a change does to a fingerprint, and to one that was kept over a restart */
static void
test_changes (Place *place, gconstpointer data)
{
  static const struct
  {
    gboolean matches;
    gboolean matches_later;
    gboolean may_write;
  } expected[N_CHANGES] = {
    [SAME] = { TRUE, TRUE, TRUE },         [TOUCHED] = { FALSE, FALSE, FALSE },
    [REWRITTEN] = { FALSE, FALSE, FALSE }, [GROWN] = { FALSE, FALSE, FALSE },
    [SUPPLANTED] = { FALSE, TRUE, FALSE }, [GONE] = { FALSE, FALSE, TRUE },
  };

  for (Change change = SAME; change < N_CHANGES; change++)
    {
      g_autoptr (GBytes) ours = bytes_of ("ours");
      g_autoptr (CqFingerprint) known = NULL;
      g_autoptr (CqFingerprint) copy = NULL;
      g_autoptr (CqFingerprint) kept = NULL;
      g_autoptr (CqFingerprint) written = NULL;
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (place->path, "first", -1, NULL));
      set_time (place->path, 1000);
      known = cq_fingerprint_new (place->path, NULL);
      copy = cq_fingerprint_copy (known);
      text = cq_fingerprint_to_string (known);
      kept = cq_fingerprint_from_string (text);
      change_file (place->path, change);

      g_test_message ("change %d", change);
      g_assert_cmpint (cq_fingerprint_matches (known, place->path), ==, expected[change].matches);
      g_assert_cmpint (cq_fingerprint_matches (copy, place->path), ==, expected[change].matches);
      g_assert_cmpint (cq_fingerprint_matches (kept, place->path), ==, expected[change].matches_later);
      g_assert_cmpint (cq_store_write_unchanged (place->path, ours, known, &written, &error), ==,
                       expected[change].may_write);
      if (expected[change].may_write)
        g_assert_true (cq_fingerprint_matches (written, place->path));
      else
        g_assert_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_CHANGED);
      g_assert_cmpuint (count_files (place->folder), ==, 1);
    }
}

static void
test_fingerprint_text (void)
{
  static const char *const broken[]
      = { "", "1", "1 2", "1 2 3 4", "1 2 x", " 1 2", "99999999999999999999 1 1" };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    g_assert_null (cq_fingerprint_from_string (broken[i]));
}

/* What another program writes in its place is not ours, though it came right after us */
static void
test_written (Place *place, gconstpointer data)
{
  g_autoptr (GBytes) ours = bytes_of ("ours");
  g_autoptr (CqFingerprint) written = NULL;

  g_assert_true (cq_store_write_unchanged (place->path, ours, NULL, &written, NULL));
  g_assert_true (cq_fingerprint_matches (written, place->path));
  g_assert_true (g_file_set_contents (place->path, "them", -1, NULL));
  g_assert_false (cq_fingerprint_matches (written, place->path));
}

/* Waits for our draft to appear, then writes to the file that it is to replace */
static gpointer
change_meanwhile (gpointer data)
{
  Place *place = data;

  while (count_files (place->folder) < 2)
    g_usleep (50);
  write_in_place (place->path, "theirs, longer");
  return NULL;
}

static void
test_changed_meanwhile (Place *place, gconstpointer data)
{
  gsize size = 64 * 1024 * 1024;
  g_autoptr (GBytes) ours = g_bytes_new_take (g_malloc0 (size), size);
  g_autoptr (CqFingerprint) known = NULL;
  g_autoptr (GError) error = NULL;
  GThread *other;

  g_assert_true (g_file_set_contents (place->path, "first", -1, NULL));
  known = cq_fingerprint_new (place->path, NULL);
  other = g_thread_new ("other", change_meanwhile, place);
  g_assert_false (cq_store_write_unchanged (place->path, ours, known, NULL, &error));
  g_thread_join (other);
  g_assert_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_CHANGED);
  assert_contents (place->path, "theirs, longer");
  g_assert_cmpuint (count_files (place->folder), ==, 1);
}

static void
test_mode (Place *place, gconstpointer data)
{
  g_autoptr (GBytes) bytes = bytes_of ("x");
  mode_t before = umask (027);
  struct stat found;

  g_assert_true (cq_store_write (place->path, bytes, NULL));
  umask (before);
  g_assert_cmpint (stat (place->path, &found), ==, 0);
  g_assert_cmpint (found.st_mode & 0777, ==, 0640);
}

/* A process killed in the middle of writing leaves the old version or the new one, never a part */
static void
test_killed (Place *place, gconstpointer data)
{
  g_autofree char *a = g_strnfill (300000, 'a');
  g_autofree char *b = g_strnfill (300000, 'b');
  g_autoptr (GBytes) first = bytes_of (a);
  g_autoptr (GBytes) second = bytes_of (b);

  g_assert_true (cq_store_write (place->path, first, NULL));
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *text = NULL;
      gsize length;
      pid_t child = fork ();

      if (child == 0)
        for (;;)
          {
            cq_store_write (place->path, second, NULL);
            cq_store_write (place->path, first, NULL);
          }
      g_usleep (500 * (i + 1));
      kill (child, SIGKILL);
      waitpid (child, NULL, 0);
      g_assert_true (g_file_get_contents (place->path, &text, &length, NULL));
      g_assert_cmpuint (length, ==, 300000);
      for (gsize k = 1; k < length; k++)
        if (text[k] != text[0])
          g_error ("torn at %" G_GSIZE_FORMAT, k);
    }
}

#define ADD(name, function) g_test_add ("/store/" name, Place, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("replace", test_replace);
  ADD ("link", test_link);
  ADD ("folders", test_folders);
  ADD ("full", test_full);
  ADD ("full-device", test_full_device);
  ADD ("output", test_output);
  ADD ("link-ahead", test_link_ahead);
  ADD ("read", test_read);
  ADD ("changed", test_changed);
  ADD ("changes", test_changes);
  ADD ("changed-meanwhile", test_changed_meanwhile);
  ADD ("written", test_written);
  ADD ("mode", test_mode);
  g_test_add_func ("/store/fingerprint-text", test_fingerprint_text);
  ADD ("killed", test_killed);
  return g_test_run ();
}

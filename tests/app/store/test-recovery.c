/* Copies of documents, and what is found of them after a crash. */
#include "store/cq-recovery.h"

#include "cq-place.h"
#include "docbook/cq-writer.h"

static CqRecovery *
open_recovery (Place *place)
{
  g_autofree char *folder = g_build_filename (place->folder, "state", "recovery", NULL);

  return cq_recovery_new (folder);
}

static GPtrArray *
list_lost (CqRecovery *recovery)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *lost = cq_recovery_list_lost (recovery, &error);

  g_assert_no_error (error);
  return lost;
}

static void
assert_none_lost (CqRecovery *recovery)
{
  g_autoptr (GPtrArray) lost = list_lost (recovery);

  g_assert_cmpuint (lost->len, ==, 0);
}

/* What a process leaves that ends without a word: the lock goes, the copy stays */
static void
leave_copy (Place *place, CqNode *document, const char *path)
{
  g_autoptr (CqRecovery) recovery = open_recovery (place);
  g_autoptr (CqRecoverySlot) slot = cq_recovery_open_slot (recovery);
  g_autoptr (CqFingerprint) fingerprint = path != NULL ? cq_fingerprint_new (path, NULL) : NULL;
  g_autoptr (GError) error = NULL;

  cq_recovery_slot_set_origin (slot, path, fingerprint);
  cq_recovery_slot_write (slot, document, &error);
  g_assert_no_error (error);
}

static CqLost *
find_only_lost (GPtrArray *lost)
{
  g_assert_cmpuint (lost->len, ==, 1);
  return lost->pdata[0];
}

static void
test_nothing (Place *place, gconstpointer data)
{
  g_autoptr (CqRecovery) recovery = open_recovery (place);
  g_autoptr (CqRecoverySlot) slot = cq_recovery_open_slot (recovery);

  assert_none_lost (recovery);
  g_assert_true (cq_recovery_slot_discard (slot, NULL));
  g_assert_cmpuint (place_count (place->folder), ==, 0);
}

static void
test_default (void)
{
  g_autofree char *folder = cq_recovery_get_default_folder ();

  g_assert_true (g_str_has_prefix (folder, g_get_user_state_dir ()));
  g_assert_true (g_str_has_suffix (folder, "/communique/recovery"));
}

/* Written twice, lost, found, taken, written to, lost again, discarded */
static void
test_whole_life (Place *place, gconstpointer data)
{
  g_autoptr (CqRecovery) recovery = open_recovery (place);
  g_autoptr (CqNode) first = place_document ("Joint Statement", "One.");
  g_autoptr (CqNode) second = place_document ("Joint Statement", "Two.");
  g_autoptr (CqNode) third = place_document ("Joint Declaration", "Three.");
  CqRecoverySlot *slot = cq_recovery_open_slot (recovery);

  g_assert_true (cq_recovery_slot_write (slot, first, NULL));
  g_assert_true (cq_recovery_slot_write (slot, second, NULL));
  assert_none_lost (recovery);
  cq_recovery_slot_free (slot);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) all = list_lost (recovery);
      CqLost *lost = find_only_lost (all);
      g_autoptr (CqNode) document = NULL;

      g_assert_cmpint (lost->state, ==, CQ_LOST_WHOLE);
      g_assert_null (lost->problem);
      g_assert_null (lost->path);
      g_assert_cmpstr (lost->title, ==, i == 0 ? "Joint Statement" : "Joint Declaration");
      g_assert_cmpint (ABS (g_date_time_to_unix (lost->time) - g_get_real_time () / G_USEC_PER_SEC), <, 100);
      slot = cq_recovery_take_lost (recovery, lost, &document, NULL);
      g_assert_nonnull (slot);
      g_assert_true (cq_node_equal (document, i == 0 ? second : third));
      assert_none_lost (recovery);
      if (i == 0)
        {
          g_assert_true (cq_recovery_slot_write (slot, third, NULL));
          cq_recovery_slot_free (slot);
        }
    }
  g_assert_true (cq_recovery_slot_discard (slot, NULL));
  assert_none_lost (recovery);
  g_assert_true (cq_recovery_slot_write (slot, first, NULL));
  g_assert_true (cq_recovery_slot_discard (slot, NULL));
  cq_recovery_slot_free (slot);
  assert_none_lost (recovery);
}

/* The file that a copy belongs to: its name, whatever bytes are in it, and whether it was changed since */
static void
test_origin (Place *place, gconstpointer data)
{
  static const char *const names[]
      = { "statement.xml", "Совместное заявление.xml", "50% & [1]; x = y\n.xml", "latin-\xe9.xml" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (CqRecovery) recovery = open_recovery (place);
      g_autofree char *path = g_build_filename (place->folder, names[i], NULL);
      g_autoptr (CqNode) saved = place_document ("Roadmap", "Saved.");
      g_autoptr (CqNode) edited = place_document ("Roadmap", "Edited.");
      g_autoptr (GBytes) bytes = cq_writer_write (saved);
      g_autoptr (GPtrArray) all = NULL;
      g_autoptr (GPtrArray) later = NULL;
      g_autoptr (CqNode) document = NULL;
      g_autoptr (CqRecoverySlot) slot = NULL;

      g_assert_true (cq_store_write (path, bytes, NULL));
      leave_copy (place, edited, path);
      all = list_lost (recovery);
      g_assert_cmpint (find_only_lost (all)->state, ==, CQ_LOST_WHOLE);
      g_assert_cmpstr (find_only_lost (all)->path, ==, path);
      g_assert_false (find_only_lost (all)->has_changed);

      g_assert_true (g_file_set_contents (path, "theirs", -1, NULL));
      later = list_lost (recovery);
      g_assert_true (find_only_lost (later)->has_changed);
      slot = cq_recovery_take_lost (recovery, find_only_lost (later), &document, NULL);
      g_assert_cmpstr (cq_recovery_slot_get_path (slot), ==, path);
      g_assert_false (cq_fingerprint_matches (cq_recovery_slot_get_fingerprint (slot), path));
      g_assert_false (
          cq_store_write_unchanged (path, bytes, cq_recovery_slot_get_fingerprint (slot), NULL, NULL));
      g_assert_true (cq_recovery_slot_discard (slot, NULL));
    }
}

/* A document without a title is called by its file, and one without either by nothing */
static void
test_titles (Place *place, gconstpointer data)
{
  g_autoptr (CqRecovery) recovery = open_recovery (place);
  g_autoptr (CqNode) document = place_document (" ", "Text.");

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) all = NULL;

      leave_copy (place, document, i == 0 ? NULL : place->path);
      all = list_lost (recovery);
      g_assert_cmpstr (find_only_lost (all)->title, ==, i == 0 ? NULL : "statement.xml");
      g_assert_true (cq_recovery_forget_lost (recovery, find_only_lost (all), NULL));
    }
}

/* Killed between saving and discarding: the file says all that the copy says */
static void
test_saved (Place *place, gconstpointer data)
{
  g_autoptr (CqRecovery) recovery = open_recovery (place);
  g_autoptr (CqNode) document = place_document ("Roadmap", "Text.");
  g_autoptr (GBytes) bytes = cq_writer_write (document);
  g_autofree char *folder = g_build_filename (place->folder, "state", "recovery", NULL);

  g_assert_true (cq_store_write (place->path, bytes, NULL));
  leave_copy (place, document, place->path);
  g_assert_cmpuint (place_count (folder), ==, 1);
  assert_none_lost (recovery);
  g_assert_cmpuint (place_count (folder), ==, 0);
}

typedef enum
{
  CUT_OFF,
  EMPTY,
  ZEROES, /* what a loss of power makes of a file on some disks */
  ORIGIN_GARBAGE,
  ORIGIN_EMPTY,
  ORIGIN_GONE,
  ORIGIN_NO_FILE, /* it names something on another machine */
  LOCK_GONE,
  N_DAMAGES
} Damage;

static void
put (const char *folder, const char *name, const char *bytes, gssize length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_unlink (path);
  if (bytes != NULL)
    g_assert_true (g_file_set_contents (path, bytes, length, NULL));
}

static void
damage (const char *folder, Damage what)
{
  g_autofree char *path = g_build_filename (folder, "document.xml", NULL);
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  switch (what)
    {
    case CUT_OFF:
      put (folder, "document.xml", text, length / 2);
      break;
    case EMPTY:
      put (folder, "document.xml", "", 0);
      break;
    case ZEROES:
      put (folder, "document.xml", "\0\0\0\0\0\0\0\0", 8);
      break;
    case ORIGIN_GARBAGE:
      put (folder, "origin.ini", "\xff\x00garbage", 9);
      break;
    case ORIGIN_EMPTY:
      put (folder, "origin.ini", "", 0);
      break;
    case ORIGIN_GONE:
      put (folder, "origin.ini", NULL, 0);
      break;
    case ORIGIN_NO_FILE:
      put (folder, "origin.ini", "[Origin]\nUri=https://example.org/a.xml\n", -1);
      break;
    default:
      put (folder, "lock", NULL, 0);
    }
}

/* What is broken is listed, with words for people, again and again, until somebody forgets it; what can
 * be opened nevertheless can be taken */
static void
test_damages (Place *place, gconstpointer data)
{
  for (Damage what = CUT_OFF; what < N_DAMAGES; what++)
    {
      CqLostState expected = what <= ZEROES      ? CQ_LOST_BROKEN
                             : what == LOCK_GONE ? CQ_LOST_WHOLE
                                                 : CQ_LOST_NAMELESS;
      g_autoptr (CqRecovery) recovery = open_recovery (place);
      g_autoptr (CqNode) document = place_document ("Roadmap", "Text.");
      g_autoptr (CqNode) recovered = NULL;
      g_autoptr (GPtrArray) before = NULL;
      g_autoptr (GPtrArray) after = NULL;
      g_autoptr (CqRecoverySlot) slot = NULL;
      g_autoptr (GError) error = NULL;
      CqLost *lost;

      leave_copy (place, document, place->path);
      before = list_lost (recovery);
      damage (find_only_lost (before)->folder, what);
      for (guint i = 0; i < 2; i++)
        {
          g_clear_pointer (&after, g_ptr_array_unref);
          after = list_lost (recovery);
        }
      lost = find_only_lost (after);
      g_test_message ("damage %d: %s", what, lost->problem);
      g_assert_cmpint (lost->state, ==, expected);
      g_assert_cmpint (lost->problem == NULL, ==, expected == CQ_LOST_WHOLE);
      g_assert_cmpstr (lost->path, ==, expected == CQ_LOST_NAMELESS ? NULL : place->path);
      if (expected == CQ_LOST_BROKEN)
        g_assert_nonnull (strstr (lost->problem, lost->folder));
      slot = cq_recovery_take_lost (recovery, lost, &recovered, &error);
      if (expected == CQ_LOST_BROKEN)
        {
          g_assert_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_READ);
          g_assert_null (slot);
          g_assert_null (recovered);
        }
      else
        {
          g_assert_no_error (error);
          g_assert_true (cq_node_equal (recovered, document));
          g_assert_true (cq_recovery_slot_discard (slot, NULL));
        }
      if (expected == CQ_LOST_BROKEN)
        g_assert_true (cq_recovery_forget_lost (recovery, lost, NULL));
      assert_none_lost (recovery);
    }
}

/* The slot of a process that lives is not offered; when it is killed, it is */
static void
test_living (Place *place, gconstpointer data)
{
  g_autoptr (CqRecovery) recovery = open_recovery (place);
  g_autoptr (CqNode) document = place_document ("Roadmap", "Text.");
  g_autoptr (GPtrArray) all = NULL;
  int ends[2];
  char sign;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      CqRecoverySlot *slot = cq_recovery_open_slot (recovery);

      sign = cq_recovery_slot_write (slot, document, NULL) ? 'y' : 'n';
      if (write (ends[1], &sign, 1) == 1)
        pause ();
      _exit (1);
    }
  g_assert_cmpint (read (ends[0], &sign, 1), ==, 1);
  g_assert_cmpint (sign, ==, 'y');
  assert_none_lost (recovery);
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
  all = list_lost (recovery);
  g_assert_cmpint (find_only_lost (all)->state, ==, CQ_LOST_WHOLE);
  close (ends[0]);
  close (ends[1]);
}

/* Two programs see the same copy: one gets it, and the other does not get an old one */
static void
test_contested (Place *place, gconstpointer data)
{
  g_autoptr (CqRecovery) recovery = open_recovery (place);
  g_autoptr (CqNode) old = place_document ("Roadmap", "Old.");
  g_autoptr (CqNode) newer = place_document ("Roadmap", "Newer.");
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (CqNode) document = NULL;
  g_autoptr (GError) in_use = NULL;
  g_autoptr (GError) gone = NULL;
  CqRecoverySlot *slot;

  leave_copy (place, old, NULL);
  all = list_lost (recovery);
  slot = cq_recovery_take_lost (recovery, find_only_lost (all), &document, NULL);
  g_clear_pointer (&document, cq_node_unref);
  g_assert_null (cq_recovery_take_lost (recovery, find_only_lost (all), &document, &in_use));
  g_assert_error (in_use, CQ_STORE_ERROR, CQ_STORE_ERROR_IN_USE);
  g_assert_false (cq_recovery_forget_lost (recovery, find_only_lost (all), NULL));
  g_assert_true (cq_recovery_slot_write (slot, newer, NULL));
  cq_recovery_slot_free (slot);

  slot = cq_recovery_take_lost (recovery, find_only_lost (all), &document, NULL);
  g_assert_true (cq_node_equal (document, newer));
  g_clear_pointer (&document, cq_node_unref);
  g_assert_true (cq_recovery_slot_discard (slot, NULL));
  cq_recovery_slot_free (slot);
  g_assert_null (cq_recovery_take_lost (recovery, find_only_lost (all), &document, &gone));
  g_assert_error (gone, CQ_STORE_ERROR, CQ_STORE_ERROR_READ);
  g_assert_null (document);
}

static void
test_full (Place *place, gconstpointer data)
{
  g_autoptr (CqRecovery) recovery = open_recovery (place);
  g_autofree char *words = g_strnfill (100000, 'x');
  g_autoptr (CqNode) small = place_document ("Roadmap", "Text.");
  g_autoptr (CqNode) large = place_document ("Roadmap", words);
  g_autoptr (CqRecoverySlot) slot = cq_recovery_open_slot (recovery);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (CqNode) document = NULL;
  g_autoptr (GError) error = NULL;
  struct rlimit before;

  g_assert_true (cq_recovery_slot_write (slot, small, NULL));
  before = place_fill_disk (4096);
  g_assert_false (cq_recovery_slot_write (slot, large, &error));
  place_free_disk (before);
  g_assert_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_FULL);
  g_test_message ("%s", error->message);
  g_clear_pointer (&slot, cq_recovery_slot_free);

  all = list_lost (recovery);
  slot = cq_recovery_take_lost (recovery, find_only_lost (all), &document, NULL);
  g_assert_true (cq_node_equal (document, small));
  g_assert_true (cq_recovery_slot_write (slot, large, NULL));
  g_clear_pointer (&document, cq_node_unref);
  g_clear_pointer (&slot, cq_recovery_slot_free);
  slot = cq_recovery_take_lost (recovery, find_only_lost (all), &document, NULL);
  g_assert_true (cq_node_equal (document, large));
}

static gboolean
is_denied (gpointer data)
{
  g_autoptr (CqRecovery) recovery = cq_recovery_new (data);
  g_autoptr (CqRecoverySlot) slot = cq_recovery_open_slot (recovery);
  g_autoptr (CqNode) document = place_document ("Roadmap", "Text.");
  g_autoptr (GError) writing = NULL;
  g_autoptr (GError) listing = NULL;

  return !cq_recovery_slot_write (slot, document, &writing)
         && g_error_matches (writing, CQ_STORE_ERROR, CQ_STORE_ERROR_DENIED)
         && cq_recovery_list_lost (recovery, &listing) == NULL
         && g_error_matches (listing, CQ_STORE_ERROR, CQ_STORE_ERROR_READ);
}

static void
test_denied (Place *place, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (place->folder, "closed", NULL);

  g_chmod (place->folder, 0755);
  g_assert_cmpint (g_mkdir (folder, 0), ==, 0);
  g_assert_true (place_in_child (is_denied, folder));
  g_chmod (folder, 0700);
}

/* Another person's copy can be seen and not opened: it is named, and left */
static gboolean
is_out_of_reach (gpointer data)
{
  g_autoptr (CqRecovery) recovery = cq_recovery_new (data);
  g_autoptr (GPtrArray) all = cq_recovery_list_lost (recovery, NULL);
  const CqLost *lost = all != NULL && all->len == 1 ? all->pdata[0] : NULL;

  return lost != NULL && lost->state == CQ_LOST_BROKEN && strstr (lost->problem, lost->folder) != NULL
         && !cq_recovery_forget_lost (recovery, lost, NULL);
}

static void
test_out_of_reach (Place *place, gconstpointer data)
{
  g_autoptr (CqRecovery) recovery = open_recovery (place);
  g_autofree char *state = g_build_filename (place->folder, "state", NULL);
  g_autofree char *folder = g_build_filename (state, "recovery", NULL);
  g_autoptr (CqNode) document = place_document ("Roadmap", "Text.");
  g_autoptr (GPtrArray) all = NULL;

  leave_copy (place, document, NULL);
  all = list_lost (recovery);
  g_chmod (place->folder, 0755);
  g_chmod (state, 0755);
  g_chmod (folder, 0755);
  g_chmod (find_only_lost (all)->folder, 0);
  g_assert_true (place_in_child (is_out_of_reach, folder));
  g_chmod (find_only_lost (all)->folder, 0700);
}

/* Somebody empties the folder of state while the program runs */
static void
test_removed (Place *place, gconstpointer data)
{
  g_autoptr (CqRecovery) recovery = open_recovery (place);
  g_autofree char *state = g_build_filename (place->folder, "state", NULL);
  g_autoptr (CqNode) document = place_document ("Roadmap", "Text.");
  g_autoptr (CqRecoverySlot) slot = cq_recovery_open_slot (recovery);
  g_autoptr (GPtrArray) all = NULL;

  cq_recovery_slot_set_origin (slot, place->path, NULL);
  g_assert_true (cq_recovery_slot_write (slot, document, NULL));
  g_assert_cmpint (nftw (state, place_remove_cb, 16, FTW_DEPTH | FTW_PHYS), ==, 0);
  g_assert_true (cq_recovery_slot_write (slot, document, NULL));
  g_clear_pointer (&slot, cq_recovery_slot_free);
  all = list_lost (recovery);
  g_assert_cmpstr (find_only_lost (all)->path, ==, place->path);
}

/* Puts the copy in @folder back to where a process is killed that has written it and not yet named it */
static void
take_name (const char *folder, const char *draft)
{
  g_autofree char *path = g_build_filename (folder, "document.xml", NULL);
  g_autofree char *other = g_build_filename (folder, draft, NULL);

  g_assert_cmpint (g_rename (path, other), ==, 0);
}

/* A first copy that is whole but for its name is no less a copy; an older or a torn one beside it is none */
static void
test_unnamed (Place *place, gconstpointer data)
{
  g_autoptr (CqRecovery) recovery = open_recovery (place);
  g_autoptr (CqNode) saved = place_document ("Roadmap", "Saved.");
  g_autoptr (CqNode) old = place_document ("Roadmap", "Old.");
  g_autoptr (CqNode) edited = place_document ("Roadmap", "Edited.");
  g_autoptr (GBytes) bytes = cq_writer_write (saved);
  g_autoptr (GBytes) older = cq_writer_write (old);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (CqNode) document = NULL;
  g_autoptr (CqRecoverySlot) slot = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *draft = NULL;
  struct timespec times[] = { { 1000, 0 }, { 1000, 0 } };

  g_assert_true (cq_store_write (place->path, bytes, NULL));
  leave_copy (place, edited, place->path);
  before = list_lost (recovery);
  folder = g_strdup (find_only_lost (before)->folder);
  take_name (folder, ".document.xml.MmMmMm");
  put (folder, ".document.xml.ZzZzZz", "<article><para>torn", 19);
  draft = g_build_filename (folder, ".document.xml.AaAaAa", NULL);
  g_assert_true (cq_store_write (draft, older, NULL));
  g_assert_cmpint (utimensat (AT_FDCWD, draft, times, 0), ==, 0);

  all = list_lost (recovery);
  g_assert_cmpint (find_only_lost (all)->state, ==, CQ_LOST_WHOLE);
  g_assert_cmpstr (find_only_lost (all)->path, ==, place->path);
  slot = cq_recovery_take_lost (recovery, find_only_lost (all), &document, NULL);
  g_assert_true (cq_node_equal (document, edited));
  g_assert_true (cq_recovery_slot_discard (slot, NULL));
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  assert_none_lost (recovery);
}

/* Until it is being written, or has its name already */
static void
wait_for_copy (const char *root)
{
  for (gint64 end = g_get_monotonic_time () + 5 * G_TIME_SPAN_SECOND; g_get_monotonic_time () < end;)
    {
      g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);
      const char *name = dir != NULL ? g_dir_read_name (dir) : NULL;
      g_autofree char *folder = name != NULL ? g_build_filename (root, name, NULL) : NULL;
      g_autoptr (GDir) slot = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;

      while (slot != NULL && (name = g_dir_read_name (slot)) != NULL)
        if (strstr (name, "document.xml") != NULL)
          return;
    }
}

/* Returns: whether a draft in one of the slots holds all of @bytes */
static gboolean
has_whole_draft (const char *root, GBytes *bytes)
{
  g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);
  const char *name;
  gboolean found = FALSE;

  while (dir != NULL && !found && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folder = g_build_filename (root, name, NULL);
      g_autoptr (GDir) slot = g_dir_open (folder, 0, NULL);

      while (slot != NULL && (name = g_dir_read_name (slot)) != NULL)
        {
          g_autofree char *path = g_build_filename (folder, name, NULL);
          g_autoptr (GBytes) there
              = name[0] == '.' ? cq_store_read (path, CQ_READER_MAX_BYTES, NULL) : NULL;

          found = found || (there != NULL && g_bytes_equal (there, bytes));
        }
    }
  return found;
}

/* Processes killed in their first write: what was wholly written is offered, what was torn is not */
static void
test_killed_at_first (Place *place, gconstpointer data)
{
  g_autoptr (CqRecovery) recovery = open_recovery (place);
  g_autofree char *root = g_build_filename (place->folder, "state", "recovery", NULL);
  g_autofree char *words = g_strnfill (2000000, 'x');
  g_autoptr (CqNode) document = place_document ("Roadmap", words);
  g_autoptr (GBytes) bytes = cq_writer_write (document);
  guint n_whole = 0, n_torn = 0;

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (GPtrArray) all = NULL;
      gboolean is_named, is_whole;
      pid_t child = fork ();
      int status;

      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        {
          leave_copy (place, document, NULL);
          _exit (0);
        }
      wait_for_copy (root);
      g_usleep (i * 200);
      g_assert_cmpint (kill (child, SIGKILL), ==, 0);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      is_whole = has_whole_draft (root, bytes);
      all = list_lost (recovery);
      is_named = all->len > 0;
      g_assert_true (is_named || !is_whole);
      n_whole += is_whole;
      n_torn += !is_named;
      if (!is_named)
        continue;
      g_assert_cmpint (find_only_lost (all)->state, ==, CQ_LOST_WHOLE);
      g_assert_true (cq_recovery_forget_lost (recovery, find_only_lost (all), NULL));
      g_assert_cmpuint (place_count (root), ==, 0);
    }
  g_test_message ("%u first copies whole without a name, %u torn", n_whole, n_torn);
}

/* What a process leaves that is killed in its first write is tidied away; what is not ours stays */
static void
test_leftovers (Place *place, gconstpointer data)
{
  static const struct
  {
    const char *folder;
    const char *file;
    gboolean stays;
  } rows[] = {
    { "00000000-0000-4000-8000-000000000001", NULL, FALSE },
    { "00000000-0000-4000-8000-000000000002", "lock", FALSE },
    { "00000000-0000-4000-8000-000000000003", "origin.ini", FALSE },
    { "00000000-0000-4000-8000-000000000004", ".document.xml.AbCdEf", FALSE },
    { "00000000-0000-4000-8000-000000000005", ".origin.ini.AbCdEf", FALSE },
    { "00000000-0000-4000-8000-000000000006", "letter.odt", TRUE },
    { "letters", "document.xml", TRUE },
    { "letters", "origin.ini", TRUE },
  };
  g_autoptr (CqRecovery) recovery = cq_recovery_new (place->folder);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *folder = g_build_filename (place->folder, rows[i].folder, NULL);

      g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
      if (rows[i].file != NULL)
        put (folder, rows[i].file, "torn", 4);
    }
  assert_none_lost (recovery);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_build_filename (place->folder, rows[i].folder, rows[i].file, NULL);
      g_autofree char *folder = g_build_filename (place->folder, rows[i].folder, NULL);

      g_test_message ("%s", path);
      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, rows[i].stays);
      g_assert_cmpint (g_file_test (folder, G_FILE_TEST_EXISTS), ==, rows[i].stays);
    }
}

static void
test_order (Place *place, gconstpointer data)
{
  static const int times[] = { 2000, 4000, 1000, 3000 };
  g_autoptr (CqRecovery) recovery = open_recovery (place);
  g_autoptr (CqNode) document = place_document ("Roadmap", "Text.");
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) sorted = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    leave_copy (place, document, NULL);
  all = list_lost (recovery);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      const CqLost *lost = all->pdata[i];
      g_autofree char *path = g_build_filename (lost->folder, "document.xml", NULL);
      struct timespec at[] = { { times[i], 0 }, { times[i], 0 } };

      g_assert_cmpint (utimensat (AT_FDCWD, path, at, 0), ==, 0);
    }
  sorted = list_lost (recovery);
  g_assert_cmpuint (sorted->len, ==, G_N_ELEMENTS (times));
  for (guint i = 0; i < sorted->len; i++)
    {
      const CqLost *lost = sorted->pdata[i];
      g_assert_cmpint (g_date_time_to_unix (lost->time), ==, 4000 - 1000 * i);
    }
}

/* Programs that open, write, look and discard at once: nobody is offered what another one holds, none
 * loses its place to one that tidies, and nothing is left */
static gboolean
run_one_of_many (gpointer data)
{
  g_autoptr (CqRecovery) recovery = open_recovery (data);
  g_autoptr (CqNode) document = place_document ("Roadmap", "Text.");

  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (CqRecoverySlot) slot = cq_recovery_open_slot (recovery);
      g_autoptr (GPtrArray) lost = NULL;

      if (!cq_recovery_slot_write (slot, document, NULL))
        return FALSE;
      lost = cq_recovery_list_lost (recovery, NULL);
      if (lost == NULL || lost->len > 0 || !cq_recovery_slot_discard (slot, NULL))
        return FALSE;
    }
  return TRUE;
}

static void
test_many (Place *place, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (place->folder, "state", "recovery", NULL);
  pid_t children[4];

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      children[i] = fork ();
      if (children[i] == 0)
        _exit (run_one_of_many (place) ? 0 : 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int status;

      g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
      g_assert_true (WIFEXITED (status));
      g_assert_cmpint (WEXITSTATUS (status), ==, 0);
    }
  g_assert_cmpuint (place_count (folder), ==, 0);
}

#define ADD(name, function)                                                                                  \
  g_test_add ("/recovery/" name, Place, NULL, place_set_up, function, place_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recovery/default", test_default);
  ADD ("nothing", test_nothing);
  ADD ("whole-life", test_whole_life);
  ADD ("origin", test_origin);
  ADD ("titles", test_titles);
  ADD ("saved", test_saved);
  ADD ("damages", test_damages);
  ADD ("living", test_living);
  ADD ("contested", test_contested);
  ADD ("full", test_full);
  ADD ("denied", test_denied);
  ADD ("out-of-reach", test_out_of_reach);
  ADD ("removed", test_removed);
  ADD ("unnamed", test_unnamed);
  ADD ("killed-at-first", test_killed_at_first);
  ADD ("leftovers", test_leftovers);
  ADD ("order", test_order);
  ADD ("many", test_many);
  return g_test_run ();
}

/* The session and the copy of what is in no file yet. */
#include "file-fixtures.h"

#include "store/cq-recent.h"

static char *
dup_copies_folder (Desk *desk)
{
  return g_build_filename (desk->folder, "copies", NULL);
}

static CqRecovery *
open_recovery (Desk *desk)
{
  g_autofree char *folder = dup_copies_folder (desk);

  return cq_recovery_new (folder);
}

static void
keep_copies (Desk *desk)
{
  g_autoptr (CqRecovery) recovery = open_recovery (desk);

  cq_session_set_slot (desk->session, cq_recovery_open_slot (recovery));
}

static gboolean
has_copy (Desk *desk)
{
  g_autofree char *folder = dup_copies_folder (desk);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        return TRUE;
    }
  return FALSE;
}

static void
wait_for_copy (Desk *desk, gboolean expected)
{
  gint64 end = g_get_monotonic_time () + G_TIME_SPAN_SECOND;

  while (has_copy (desk) != expected && g_get_monotonic_time () < end)
    wait_a_moment (20);
  g_assert_cmpint (has_copy (desk), ==, expected);
}

/* The window goes without a word, as in a crash; the next start finds what it left */
static CqLost *
crash (Desk *desk)
{
  g_autoptr (CqRecovery) recovery = open_recovery (desk);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;

  get_up (desk);
  all = cq_recovery_list_lost (recovery, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 1);
  return g_ptr_array_steal_index (all, 0);
}

static void
recover (Desk *desk, const CqLost *lost)
{
  g_autoptr (CqRecovery) recovery = open_recovery (desk);
  g_autoptr (CqNode) document = NULL;
  g_autoptr (GError) error = NULL;
  CqRecoverySlot *slot = cq_recovery_take_lost (recovery, lost, &document, &error);

  g_assert_no_error (error);
  sit_down (desk, cq_session_new_recovered (desk->catalogue, document, slot));
}

static void
start_again (Desk *desk)
{
  CqCatalogue *catalogue = desk->catalogue;

  sit_down (desk, cq_session_new_from_template (catalogue, cq_catalogue_find (catalogue, STATEMENT), NULL));
}

static void
assert_nothing_lost (Desk *desk)
{
  g_autoptr (CqRecovery) recovery = open_recovery (desk);
  g_autoptr (GPtrArray) all = NULL;

  get_up (desk);
  all = cq_recovery_list_lost (recovery, NULL);
  g_assert_cmpuint (all->len, ==, 0);
  start_again (desk);
}

static void
test_edit (Desk *desk, gconstpointer data)
{
  keep_copies (desk);
  wait_a_moment (500);
  g_assert_false (has_copy (desk));
  change (desk, "one", NULL);
  wait_for_copy (desk, TRUE);
  cq_session_undo (desk->session);
  wait_for_copy (desk, FALSE);
  cq_session_redo (desk->session);
  wait_for_copy (desk, TRUE);
  save_well (desk, desk->path);
  wait_for_copy (desk, FALSE);
  assert_nothing_lost (desk);
}

/* What was changed before there was a place for copies */
static void
test_late_slot (Desk *desk, gconstpointer data)
{
  change (desk, "one", NULL);
  keep_copies (desk);
  wait_for_copy (desk, TRUE);
  cq_session_close (desk->session);
  wait_for_copy (desk, FALSE);
  /* Nothing brings it back */
  change (desk, "two", NULL);
  wait_a_moment (500);
  g_assert_false (has_copy (desk));
  assert_nothing_lost (desk);
}

static void
test_crash (Desk *desk, gconstpointer data)
{
  g_autoptr (CqLost) lost = NULL;

  keep_copies (desk);
  save_well (desk, desk->path);
  change (desk, "one", NULL);
  lost = crash (desk);
  g_assert_cmpstr (lost->path, ==, desk->path);
  g_assert_false (lost->has_changed);
  recover (desk, lost);
  g_assert_cmpstr (cq_session_get_path (desk->session), ==, desk->path);
  assert_subtitle (cq_session_get_document (desk->session), "one");
  assert_state (desk, "Unsaved changes", TRUE);
  assert_file_says (desk, NULL);
  g_assert_false (cq_session_get_can_undo (desk->session));
  wait_a_moment (500);
  g_assert_true (has_copy (desk));
  save_well (desk, NULL);
  assert_state (desk, "Saved", FALSE);
  assert_file_says (desk, "one");
  wait_for_copy (desk, FALSE);
  assert_nothing_lost (desk);
}

static void
test_crash_unsaved (Desk *desk, gconstpointer data)
{
  g_autoptr (CqLost) lost = NULL;
  g_autoptr (CqLost) again = NULL;

  keep_copies (desk);
  change (desk, "one", NULL);
  lost = crash (desk);
  g_assert_null (lost->path);
  recover (desk, lost);
  g_assert_null (cq_session_get_path (desk->session));
  assert_state (desk, "Not saved yet", TRUE);
  /* What was recovered and not looked at is not given up either */
  again = crash (desk);
  recover (desk, again);
  change (desk, "two", NULL);
  g_clear_pointer (&again, cq_lost_free);
  again = crash (desk);
  recover (desk, again);
  assert_subtitle (cq_session_get_document (desk->session), "two");
  cq_session_close (desk->session);
  assert_nothing_lost (desk);
}

/* The file was changed between the crash and the next start */
static void
test_changed_meanwhile (Desk *desk, gconstpointer data)
{
  g_autoptr (CqLost) lost = NULL;
  g_autoptr (GError) error = NULL;

  keep_copies (desk);
  save_well (desk, desk->path);
  change (desk, "ours", NULL);
  lost = crash (desk);
  write_outside (desk, "theirs");
  recover (desk, lost);
  wait_for_changes (desk, 1);
  g_assert_false (save (desk, NULL, CQ_SAVE_UNCHANGED, &error));
  g_assert_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_CHANGED);
  assert_file_says (desk, "theirs");
  wait_a_moment (500);
  g_assert_true (has_copy (desk));
  g_assert_true (save (desk, NULL, CQ_SAVE_OVER, NULL));
  wait_for_copy (desk, FALSE);
}

/* What is typed while a file is written is in no file */
static void
test_typing_while_saving (Desk *desk, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (CqLost) lost = NULL;

  keep_copies (desk);
  change (desk, "one", NULL);
  cq_session_save_async (desk->session, desk->path, CQ_SAVE_UNCHANGED, take_result_cb, &result);
  change (desk, "two", NULL);
  g_assert_true (cq_session_save_finish (desk->session, wait_for (&result), NULL));
  g_clear_object (&result);
  assert_file_says (desk, "one");
  lost = crash (desk);
  g_assert_cmpstr (lost->path, ==, desk->path);
  g_assert_false (lost->has_changed);
  recover (desk, lost);
  assert_subtitle (cq_session_get_document (desk->session), "two");
}

/* As soon as the file says something, the copy does not say anything older: whoever is killed then is
 * not asked about it */
static void
test_copy_before_file (Desk *desk, gconstpointer data)
{
  g_autofree char *folder = dup_copies_folder (desk);
  g_autofree char *copy = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) saved = NULL;
  g_autoptr (GBytes) copied = NULL;

  keep_copies (desk);
  change (desk, "one", NULL);
  wait_for_copy (desk, TRUE);
  dir = g_dir_open (folder, 0, NULL);
  copy = g_build_filename (folder, g_dir_read_name (dir), "document.xml", NULL);
  change (desk, "two", NULL);
  cq_session_save_async (desk->session, desk->path, CQ_SAVE_UNCHANGED, take_result_cb, &result);
  while (!g_file_test (desk->path, G_FILE_TEST_EXISTS))
    g_usleep (1000);
  saved = read_bytes (desk->path);
  copied = read_bytes (copy);
  assert_same_bytes (saved, copied);
  wait_for (&result);
}

static void
test_origin (Desk *desk, gconstpointer data)
{
  g_autoptr (CqLost) lost = NULL;
  g_autofree char *other = g_build_filename (desk->folder, "other.xml", NULL);
  g_autoptr (GAsyncResult) result = NULL;

  save_well (desk, desk->path);
  open_instead (desk, desk->path);
  keep_copies (desk);
  change (desk, "one", NULL);
  lost = crash (desk);
  g_assert_cmpstr (lost->path, ==, desk->path);
  recover (desk, lost);
  save_well (desk, other);
  change (desk, "two", NULL);
  g_clear_pointer (&lost, cq_lost_free);
  lost = crash (desk);
  g_assert_cmpstr (lost->path, ==, other);
  recover (desk, lost);
  g_free (desk->path);
  desk->path = g_steal_pointer (&other);
  write_outside (desk, "theirs");
  cq_session_reload_async (desk->session, take_result_cb, &result);
  g_assert_true (cq_session_reload_finish (desk->session, wait_for (&result), NULL));
  g_clear_object (&result);
  wait_for_copy (desk, FALSE);
  change (desk, "three", NULL);
  g_clear_pointer (&lost, cq_lost_free);
  lost = crash (desk);
  g_assert_false (lost->has_changed);
  recover (desk, lost);
}

/* Where no copy can be kept, it is said, and said again when it can */
static void
test_failing (Desk *desk, gconstpointer data)
{
  g_autofree char *folder = dup_copies_folder (desk);
  gint64 end = g_get_monotonic_time () + PATIENCE;

  g_assert_cmpint (g_mkdir (folder, 0500), ==, 0);
  keep_copies (desk);
  change (desk, "one", NULL);
  while (cq_session_get_copy_message (desk->session) == NULL && g_get_monotonic_time () < end)
    wait_a_moment (20);
  g_assert_nonnull (cq_session_get_copy_message (desk->session));
  assert_state (desk, "Could not autosave", TRUE);
  /* It is no reason not to save */
  save_well (desk, desk->path);
  assert_state (desk, "Saved", FALSE);
  change (desk, "two", NULL);
  wait_a_moment (400);
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
  while (cq_session_get_copy_message (desk->session) != NULL && g_get_monotonic_time () < end)
    wait_a_moment (20);
  assert_state (desk, "Unsaved changes", TRUE);
  wait_for_copy (desk, TRUE);
}

static GPtrArray *
wait_for_recent (const char *list, guint n)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  GPtrArray *all = cq_recent_list (list, NULL);

  while ((all == NULL || all->len < n) && g_get_monotonic_time () < end)
    {
      g_clear_pointer (&all, g_ptr_array_unref);
      wait_a_moment (20);
      all = cq_recent_list (list, NULL);
    }
  g_assert_nonnull (all);
  g_assert_cmpuint (all->len, ==, n);
  return all;
}

static void
test_recent (Desk *desk, gconstpointer data)
{
  g_autofree char *list = g_build_filename (desk->folder, "recent.xbel", NULL);
  g_autofree char *other = g_build_filename (desk->folder, "other.xml", NULL);
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;

  save_well (desk, desk->path);
  open_instead (desk, desk->path);
  cq_session_set_recent (desk->session, list);
  first = wait_for_recent (list, 1);
  g_assert_cmpstr (((CqRecent *) first->pdata[0])->path, ==, desk->path);
  g_assert_cmpstr (((CqRecent *) first->pdata[0])->title, ==, "Joint Statement");
  save_well (desk, other);
  second = wait_for_recent (list, 2);
  g_assert_cmpstr (((CqRecent *) second->pdata[0])->path, ==, other);
}

#define ADD(name, function) g_test_add ("/session-copy/" name, Desk, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  give_up_privileges ();
  g_test_init (&argc, &argv, NULL);
  ADD ("edit", test_edit);
  ADD ("late-slot", test_late_slot);
  ADD ("crash", test_crash);
  ADD ("crash-unsaved", test_crash_unsaved);
  ADD ("changed-meanwhile", test_changed_meanwhile);
  ADD ("typing-while-saving", test_typing_while_saving);
  ADD ("copy-before-file", test_copy_before_file);
  ADD ("origin", test_origin);
  ADD ("failing", test_failing);
  ADD ("recent", test_recent);
  return g_test_run ();
}

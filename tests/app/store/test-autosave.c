/* Copies written from a thread: soon, the newest, again after a failure, and none when all is saved. */
#include "store/cq-autosave.h"

#include "cq-place.h"
#include "docbook/cq-writer.h"

typedef struct
{
  Place place;
  CqAutosave *autosave;
  GPtrArray *reports; /* what was reported, in order; "" is that all is well again */
} Fixture;

static char *
dup_root (Fixture *fixture)
{
  return g_build_filename (fixture->place.folder, "recovery", NULL);
}

static void
report_cb (CqAutosave *autosave, const GError *error, gpointer data)
{
  Fixture *fixture = data;

  g_assert_true (autosave == fixture->autosave);
  g_assert_true (g_main_context_is_owner (g_main_context_default ()));
  g_ptr_array_add (fixture->reports, g_strdup (error != NULL ? error->message : ""));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *root = NULL;
  g_autoptr (CqRecovery) recovery = NULL;

  place_set_up (&fixture->place, data);
  root = dup_root (fixture);
  recovery = cq_recovery_new (root);
  fixture->reports = g_ptr_array_new_with_free_func (g_free);
  fixture->autosave = cq_autosave_new (cq_recovery_open_slot (recovery), report_cb, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->autosave, cq_autosave_free);
  g_ptr_array_unref (fixture->reports);
  place_tear_down (&fixture->place, data);
}

/* Returns: (nullable): the only copy that is on disk now, whoever holds it */
static CqNode *
read_copy (Fixture *fixture)
{
  g_autofree char *root = dup_root (fixture);
  g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);
  const char *name = dir != NULL ? g_dir_read_name (dir) : NULL;
  g_autofree char *path = name != NULL ? g_build_filename (root, name, "document.xml", NULL) : NULL;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;
  g_assert_null (g_dir_read_name (dir));
  return cq_reader_load_file (path, NULL, NULL);
}

static void
assert_copy (Fixture *fixture, CqNode *expected)
{
  g_autoptr (CqNode) copy = read_copy (fixture);

  g_assert_true ((copy == NULL) == (expected == NULL));
  g_assert_true (expected == NULL || cq_node_equal (copy, expected));
}

/* Lets the main context run until nothing is pending, or for so long at the most */
static gboolean
wait_until_settled (Fixture *fixture, gint64 milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (cq_autosave_is_pending (fixture->autosave) && g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  while (g_main_context_iteration (NULL, FALSE))
    ;
  return !cq_autosave_is_pending (fixture->autosave);
}

/* Within a second, without anybody asking */
static void
test_soon (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CqNode) document = place_document ("Roadmap", "Text.");

  g_assert_false (cq_autosave_is_pending (fixture->autosave));
  cq_autosave_put (fixture->autosave, document);
  g_assert_true (cq_autosave_is_pending (fixture->autosave));
  g_assert_true (wait_until_settled (fixture, 1000));
  assert_copy (fixture, document);
  g_assert_cmpuint (fixture->reports->len, ==, 0);
}

/* Whoever types without a pause is not put off until the end */
static void
test_steady (Fixture *fixture, gconstpointer data)
{
  guint n_copies = 0;
  g_autoptr (CqNode) seen = NULL;
  g_autoptr (CqNode) document = NULL;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *text = g_strdup_printf ("Version %u.", i);
      g_autoptr (CqNode) copy = read_copy (fixture);

      if (copy != NULL && (seen == NULL || !cq_node_equal (copy, seen)))
        n_copies++;
      g_clear_pointer (&seen, cq_node_unref);
      seen = g_steal_pointer (&copy);
      g_clear_pointer (&document, cq_node_unref);
      document = place_document ("Roadmap", text);
      cq_autosave_put (fixture->autosave, document);
      g_usleep (10000);
    }
  /* Two seconds: about every 0.3 s, and not at every keystroke either */
  g_assert_cmpuint (n_copies, >=, 2);
  g_assert_cmpuint (n_copies, <=, 10);
  g_assert_true (cq_autosave_flush (fixture->autosave, NULL));
  assert_copy (fixture, document);
}

static void
test_flush (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CqNode) first = place_document ("Roadmap", "One.");
  g_autoptr (CqNode) second = place_document ("Roadmap", "Two.");

  g_assert_true (cq_autosave_flush (fixture->autosave, NULL));
  assert_copy (fixture, NULL);
  cq_autosave_put (fixture->autosave, first);
  cq_autosave_put (fixture->autosave, second);
  g_assert_true (cq_autosave_flush (fixture->autosave, NULL));
  g_assert_false (cq_autosave_is_pending (fixture->autosave));
  assert_copy (fixture, second);
}

/* A full disk: said once, in words for people; what was there stays; what was typed is written as soon
 * as there is room, though nobody types any more */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = g_strnfill (100000, 'x');
  g_autoptr (CqNode) small = place_document ("Roadmap", "Text.");
  g_autoptr (CqNode) large = place_document ("Roadmap", words);
  g_autoptr (GError) error = NULL;
  struct rlimit before;

  cq_autosave_put (fixture->autosave, small);
  g_assert_true (cq_autosave_flush (fixture->autosave, NULL));
  before = place_fill_disk (4096);
  cq_autosave_put (fixture->autosave, large);
  g_assert_false (cq_autosave_flush (fixture->autosave, &error));
  g_assert_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_FULL);
  /* Longer than until it is tried again */
  g_assert_false (wait_until_settled (fixture, 1500));
  g_assert_cmpuint (fixture->reports->len, ==, 1);
  g_assert_cmpstr (fixture->reports->pdata[0], ==, error->message);
  assert_copy (fixture, small);

  place_free_disk (before);
  g_assert_true (wait_until_settled (fixture, 1500));
  assert_copy (fixture, large);
  g_assert_cmpuint (fixture->reports->len, ==, 2);
  g_assert_cmpstr (fixture->reports->pdata[1], ==, "");
}

/* Where no folder can be made, until one can */
static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *root = dup_root (fixture);
  g_autoptr (CqNode) document = place_document ("Roadmap", "Text.");

  g_assert_true (g_file_set_contents (root, "a file", -1, NULL));
  cq_autosave_put (fixture->autosave, document);
  g_assert_false (wait_until_settled (fixture, 500));
  g_assert_cmpuint (fixture->reports->len, ==, 1);
  g_assert_nonnull (strstr (fixture->reports->pdata[0], root));
  g_assert_cmpint (g_unlink (root), ==, 0);
  g_assert_true (wait_until_settled (fixture, 1500));
  assert_copy (fixture, document);
  g_assert_cmpuint (fixture->reports->len, ==, 2);
}

/* Nobody hears of a failure that was over before the main context ran */
static void
test_passing_failure (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = g_strnfill (100000, 'x');
  g_autoptr (CqNode) large = place_document ("Roadmap", words);
  struct rlimit before = place_fill_disk (4096);

  cq_autosave_put (fixture->autosave, large);
  g_assert_false (cq_autosave_flush (fixture->autosave, NULL));
  place_free_disk (before);
  g_assert_true (cq_autosave_flush (fixture->autosave, NULL));
  g_assert_true (wait_until_settled (fixture, 0));
  g_assert_cmpuint (fixture->reports->len, ==, 0);
}

static void
test_discard (Fixture *fixture, gconstpointer data)
{
  g_autofree char *root = dup_root (fixture);
  g_autoptr (CqNode) document = place_document ("Roadmap", "Text.");

  for (guint i = 0; i < 3; i++)
    {
      cq_autosave_put (fixture->autosave, document);
      if (i > 0)
        g_assert_true (cq_autosave_flush (fixture->autosave, NULL));
      cq_autosave_discard (fixture->autosave);
      g_assert_true (i == 2 ? wait_until_settled (fixture, 1000)
                            : cq_autosave_flush (fixture->autosave, NULL));
      g_assert_cmpuint (place_count (root), ==, 0);
    }
}

static CqFingerprint *
save (Fixture *fixture, CqNode *document)
{
  g_autoptr (GBytes) bytes = cq_writer_write (document);

  g_assert_true (cq_store_write (fixture->place.path, bytes, NULL));
  return cq_fingerprint_new (fixture->place.path, NULL);
}

static void
test_saved (Fixture *fixture, gconstpointer data)
{
  g_autofree char *root = dup_root (fixture);
  g_autoptr (CqNode) document = place_document ("Roadmap", "Text.");
  g_autoptr (CqNode) same = place_document ("Roadmap", "Text.");
  g_autoptr (CqFingerprint) fingerprint = save (fixture, document);

  cq_autosave_put (fixture->autosave, document);
  g_assert_true (cq_autosave_flush (fixture->autosave, NULL));
  cq_autosave_saved (fixture->autosave, same, fixture->place.path, fingerprint);
  g_assert_true (cq_autosave_flush (fixture->autosave, NULL));
  g_assert_cmpuint (place_count (root), ==, 0);
}

/* What was typed while the file was written is not of the file: its copy stays, and belongs to the file now
 */
static void
test_saved_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autofree char *root = dup_root (fixture);
  g_autoptr (CqRecovery) recovery = cq_recovery_new (root);
  g_autoptr (CqNode) saved = place_document ("Roadmap", "Saved.");
  g_autoptr (CqNode) typed = place_document ("Roadmap", "Typed.");
  g_autoptr (CqFingerprint) fingerprint = save (fixture, saved);
  g_autoptr (GPtrArray) all = NULL;
  const CqLost *lost;

  cq_autosave_put (fixture->autosave, saved);
  cq_autosave_put (fixture->autosave, typed);
  g_assert_true (cq_autosave_flush (fixture->autosave, NULL));
  cq_autosave_saved (fixture->autosave, saved, fixture->place.path, fingerprint);
  g_clear_pointer (&fixture->autosave, cq_autosave_free);
  assert_copy (fixture, typed);
  all = cq_recovery_list_lost (recovery, NULL);
  g_assert_cmpuint (all->len, ==, 1);
  lost = all->pdata[0];
  g_assert_cmpstr (lost->path, ==, fixture->place.path);
  g_assert_false (lost->has_changed);
}

/* The program ends right after a keystroke, or after a document is given up */
static void
test_end (Fixture *fixture, gconstpointer data)
{
  gboolean is_given_up = GPOINTER_TO_INT (data);
  g_autofree char *root = dup_root (fixture);
  g_autoptr (CqNode) document = place_document ("Roadmap", "Text.");

  cq_autosave_put (fixture->autosave, document);
  if (is_given_up)
    cq_autosave_discard (fixture->autosave);
  g_clear_pointer (&fixture->autosave, cq_autosave_free);
  assert_copy (fixture, is_given_up ? NULL : document);
}

#define ADD(name, function, data) g_test_add ("/autosave/" name, Fixture, data, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("soon", test_soon, NULL);
  ADD ("steady", test_steady, NULL);
  ADD ("flush", test_flush, NULL);
  ADD ("full", test_full, NULL);
  ADD ("no-folder", test_no_folder, NULL);
  ADD ("passing-failure", test_passing_failure, NULL);
  ADD ("discard", test_discard, NULL);
  ADD ("saved", test_saved, NULL);
  ADD ("saved-meanwhile", test_saved_meanwhile, NULL);
  ADD ("end/kept", test_end, GINT_TO_POINTER (FALSE));
  ADD ("end/given-up", test_end, GINT_TO_POINTER (TRUE));
  return g_test_run ();
}

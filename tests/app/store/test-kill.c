/* Processes that edit, keep copies and save, killed at random moments. What is found afterwards in the
 * file and the copy is whole, valid, one of the versions that were made, and lacks nothing that was older
 * than a second.
 *
 * The seed is printed; --seed gives it again. What is edited then is the same; when the disk is done is
 * not. */
#include "store/cq-autosave.h"

#include "cq-place.h"
#include "docbook/cq-schema.h"
#include "docbook/cq-writer.h"
#include "statement/cq-clause-draft.h"

#include <sys/prctl.h>

#define N_KILLS 100
#define N_AT_ONCE 5
#define MAX_VERSIONS 300
#define LONGEST (1700 * G_TIME_SPAN_MILLISECOND)
#define PROMISE G_TIME_SPAN_SECOND

/* A version, and when it was made. Smaller than what a pipe takes in one piece. */
typedef struct
{
  guint version;
  gint64 time;
} Stamp;

typedef struct
{
  Place place;
  char *root;
  guint32 seed;
  pid_t process;
  int stamps; /* the end of the pipe that the process writes to */
  gint64 end;
  gint64 killed;
} Run;

typedef struct
{
  guint n_copies;    /* how often there was one to offer */
  guint n_drafts;    /* how often a write was torn in the middle */
  gint64 worst_loss; /* the age of the oldest version that was lost */
} Sum;

static CqNode *
add_clause (CqNode *document, const CqClausePlace *place, const char *text)
{
  g_autoptr (CqClauseDraft) draft = cq_clause_draft_new_text (NULL, text);

  return cq_clause_add (document, place, draft, NULL);
}

static CqNode *
load_example (guint32 seed)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "templates/examples/ashgabat.xml", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = cq_reader_load_file (path, NULL, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  /* Every other document is so long that writing it takes a while */
  if (seed % 2 == 0)
    return g_steal_pointer (&document);
  words = g_strnfill (3000000, 'x');
  return add_clause (document, &(CqClausePlace){ .kind = CQ_CLAUSE_PREAMBULAR }, words);
}

/* The versions of one run, each with a clause of its own, some of them begun again from an earlier one
 * as undo does it */
static GPtrArray *
make_versions (guint32 seed)
{
  const CqClausePlace place = { .kind = CQ_CLAUSE_OPERATIVE, .numbered = TRUE };
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  GPtrArray *versions = cq_node_array_new ();

  g_ptr_array_add (versions, load_example (seed));
  for (guint i = 1; i <= MAX_VERSIONS; i++)
    {
      guint back = g_rand_int_range (random, 0, 10) == 0 ? g_rand_int_range (random, 0, MIN (i, 5)) : 0;
      g_autofree char *text = g_strdup_printf ("The Parties will do the thing of version %u.", i);

      g_ptr_array_add (versions, add_clause (versions->pdata[i - 1 - back], &place, text));
    }
  return versions;
}

static gboolean
save (CqAutosave *autosave, CqNode *document, const char *path, CqFingerprint **fingerprint)
{
  g_autoptr (GBytes) bytes = cq_writer_write (document);
  g_autoptr (CqFingerprint) before = g_steal_pointer (fingerprint);

  if (!cq_autosave_flush (autosave, NULL)
      || !cq_store_write_unchanged (path, bytes, before, fingerprint, NULL))
    return FALSE;
  cq_autosave_saved (autosave, document, path, *fingerprint);
  return TRUE;
}

/* In the process that is to be killed. Comes back only where something failed. */
static void
edit (const Run *run, GPtrArray *versions)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (run->seed);
  g_autoptr (CqRecovery) recovery = cq_recovery_new (run->root);
  g_autoptr (CqFingerprint) fingerprint = cq_fingerprint_new (run->place.path, NULL);
  CqRecoverySlot *slot = cq_recovery_open_slot (recovery);
  g_autoptr (CqAutosave) autosave = NULL;

  cq_recovery_slot_set_origin (slot, run->place.path, fingerprint);
  autosave = cq_autosave_new (slot, NULL, NULL);
  for (guint i = 1; i < versions->len; i++)
    {
      Stamp stamp = { i, g_get_monotonic_time () };

      if (write (run->stamps, &stamp, sizeof stamp) != sizeof stamp)
        return;
      cq_autosave_put (autosave, versions->pdata[i]);
      if (g_rand_int_range (random, 0, 100) == 0
          && !save (autosave, versions->pdata[i], run->place.path, &fingerprint))
        return;
      g_usleep (g_rand_int_range (random, 5000, 15000));
    }
  /* A slow machine kills late */
  for (;;)
    pause ();
}

static void
start (Run *run, guint32 seed, gint64 duration)
{
  g_autoptr (GPtrArray) versions = make_versions (seed);
  g_autoptr (GBytes) bytes = cq_writer_write (versions->pdata[0]);
  pid_t parent = getpid ();
  int ends[2];

  place_set_up (&run->place, NULL);
  run->root = g_build_filename (run->place.folder, "recovery", NULL);
  run->seed = seed;
  g_assert_true (cq_store_write (run->place.path, bytes, NULL));
  g_assert_cmpint (pipe (ends), ==, 0);
  run->end = g_get_monotonic_time () + duration;
  run->process = fork ();
  g_assert_cmpint (run->process, >=, 0);
  if (run->process == 0)
    {
      prctl (PR_SET_PDEATHSIG, SIGKILL);
      close (ends[0]);
      run->stamps = ends[1];
      if (getppid () == parent)
        edit (run, versions);
      _exit (1);
    }
  close (ends[1]);
  run->stamps = ends[0];
}

static gboolean
has_draft (Run *run)
{
  g_autoptr (GDir) root = g_dir_open (run->root, 0, NULL);
  const char *name;

  while (root != NULL && (name = g_dir_read_name (root)) != NULL)
    {
      g_autofree char *folder = g_build_filename (run->root, name, NULL);
      g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        if (name[0] == '.')
          return TRUE;
    }
  return FALSE;
}

static void
stop (Run *run)
{
  gint64 now = g_get_monotonic_time ();
  int status;

  if (run->end > now)
    g_usleep (run->end - now);
  /* Half of them in the middle of a write, where one comes */
  while (run->seed % 4 < 2 && !has_draft (run) && g_get_monotonic_time () < run->end + G_TIME_SPAN_SECOND / 2)
    ;
  run->killed = g_get_monotonic_time ();
  g_assert_cmpint (kill (run->process, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (run->process, &status, 0), ==, run->process);
  if (!WIFSIGNALED (status))
    g_error ("seed %u: the process failed before it was killed", run->seed);
}

/* Returns: (element-type Stamp): of each version that was made, from version 1 on */
static GArray *
read_stamps (Run *run)
{
  GArray *stamps = g_array_new (FALSE, FALSE, sizeof (Stamp));
  Stamp stamp;

  while (read (run->stamps, &stamp, sizeof stamp) == sizeof stamp)
    {
      g_assert_cmpuint (stamp.version, ==, stamps->len + 1);
      g_array_append_val (stamps, stamp);
    }
  close (run->stamps);
  return stamps;
}

/* Returns: the number of the version that @document is; ends the test where it is none that was made */
static guint
find_version (Run *run, CqNode *document, GPtrArray *versions, guint last)
{
  for (guint i = last + 1; i-- > 0;)
    if (cq_node_equal (versions->pdata[i], document))
      return i;
  g_error ("seed %u: what was found is no version that was made", run->seed);
}

static void
assert_valid (CqNode *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) messages = cq_schema_check_document (document, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < messages->len; i++)
    {
      const CqMessage *message = messages->pdata[i];
      g_assert_cmpint (message->severity, !=, CQ_MESSAGE_ERROR);
    }
}

/* Returns: the version of the copy, which is newer than the file; where there is none, @file */
static guint
recover (Run *run, GPtrArray *versions, guint last, guint file, Sum *sum)
{
  g_autoptr (CqRecovery) recovery = cq_recovery_new (run->root);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = cq_recovery_list_lost (recovery, &error);
  g_autoptr (CqNode) document = NULL;
  g_autoptr (CqRecoverySlot) slot = NULL;
  const CqLost *lost;
  guint copy;

  g_assert_no_error (error);
  if (all->len == 0)
    {
      g_assert_cmpuint (place_count (run->root), ==, 0);
      return file;
    }
  g_assert_cmpuint (all->len, ==, 1);
  lost = all->pdata[0];
  g_assert_cmpint (lost->state, ==, CQ_LOST_WHOLE);
  g_assert_cmpstr (lost->path, ==, run->place.path);
  slot = cq_recovery_take_lost (recovery, lost, &document, &error);
  g_assert_no_error (error);
  assert_valid (document);
  copy = find_version (run, document, versions, last);
  g_assert_cmpuint (copy, >, file);
  g_assert_true (cq_recovery_slot_discard (slot, NULL));
  g_assert_cmpuint (place_count (run->root), ==, 0);
  sum->n_copies++;
  return copy;
}

static void
examine (Run *run, Sum *sum)
{
  g_autoptr (GArray) stamps = read_stamps (run);
  g_autoptr (GPtrArray) versions = make_versions (run->seed);
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) saved = cq_reader_load_file (run->place.path, NULL, &error);
  guint last = stamps->len;
  guint found;

  g_assert_no_error (error);
  assert_valid (saved);
  if (has_draft (run))
    sum->n_drafts++;
  found = recover (run, versions, last, find_version (run, saved, versions, last), sum);
  if (found < last)
    {
      gint64 loss = run->killed - g_array_index (stamps, Stamp, found).time;

      sum->worst_loss = MAX (sum->worst_loss, loss);
      if (loss > PROMISE)
        g_error ("seed %u: version %u was lost, made %.3f s before the kill; found were %u of %u", run->seed,
                 found + 1, loss / 1e6, found, last);
    }
  place_tear_down (&run->place, NULL);
  g_free (run->root);
}

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  const Run *one = a;
  const Run *other = b;

  return one->end < other->end ? -1 : one->end > other->end;
}

static void
test_kill (void)
{
  Sum sum = { 0 };

  for (guint done = 0; done < N_KILLS; done += N_AT_ONCE)
    {
      Run runs[N_AT_ONCE] = { 0 };

      for (guint i = 0; i < N_AT_ONCE; i++)
        start (&runs[i], g_test_rand_int (), g_test_rand_int_range (0, LONGEST));
      qsort (runs, N_AT_ONCE, sizeof *runs, compare_ends);
      for (guint i = 0; i < N_AT_ONCE; i++)
        stop (&runs[i]);
      for (guint i = 0; i < N_AT_ONCE; i++)
        examine (&runs[i], &sum);
    }
  g_test_message ("%u kills; %u copies recovered; %u writes torn; the worst loss %.3f s",
                  N_KILLS, sum.n_copies, sum.n_drafts, sum.worst_loss / 1e6);
  /* Else it shows nothing */
  g_assert_cmpuint (sum.n_copies, >, N_KILLS / 3);
  g_assert_cmpuint (sum.n_drafts, >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kill", test_kill);
  return g_test_run ();
}

/* Work of which only the newest matters: when its owner goes, the thread has stopped. */
#include "session/cq-newest.h"

typedef struct
{
  int began; /* atomic */
  int ended; /* atomic */
} Wish;

static void
leave_cb (gpointer wish)
{
}

/* Stops when it is told to, but not at once. */
static gpointer
work_cb (gpointer data, GCancellable *cancellable, GError **error)
{
  Wish *wish = data;

  g_atomic_int_set (&wish->began, 1);
  while (!g_cancellable_set_error_if_cancelled (cancellable, error))
    g_usleep (G_TIME_SPAN_MILLISECOND);
  g_usleep (50 * G_TIME_SPAN_MILLISECOND);
  g_atomic_int_set (&wish->ended, 1);
  return NULL;
}

static void
done_cb (gpointer owner, gpointer wish, gpointer result, const GError *error)
{
  g_assert_not_reached ();
}

static const CqNewestWork work = { work_cb, done_cb, leave_cb, leave_cb };

static void
test_gone_at_work (void)
{
  g_autoptr (GObject) owner = g_object_new (G_TYPE_OBJECT, NULL);
  CqNewest *newest = cq_newest_new (owner, &work);
  Wish wish = { 0, 0 };

  cq_newest_want (newest, &wish);
  while (g_atomic_int_get (&wish.began) == 0)
    g_main_context_iteration (NULL, FALSE);
  cq_newest_free (newest);
  g_assert_cmpint (g_atomic_int_get (&wish.ended), ==, 1);
  g_clear_object (&owner);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_gone_before (void)
{
  g_autoptr (GObject) owner = g_object_new (G_TYPE_OBJECT, NULL);
  CqNewest *newest = cq_newest_new (owner, &work);
  Wish wish = { 0, 0 };

  cq_newest_want (newest, &wish);
  cq_newest_free (newest);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (g_atomic_int_get (&wish.began), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/newest/gone-at-work", test_gone_at_work);
  g_test_add_func ("/newest/gone-before", test_gone_before);
  return g_test_run ();
}

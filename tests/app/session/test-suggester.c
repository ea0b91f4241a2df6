/* What may have been meant by a word, looked for in a thread. */
#include "../spell/plain-speller.h"
#include "session/cq-suggester.h"

#define LONGEST (60 * G_USEC_PER_SEC)

typedef struct
{
  CqSpeller *speller;
  CqSuggester *suggester;
  guint n_suggested;
} Fixture;

static void
suggested_cb (Fixture *self)
{
  self->n_suggested++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->speller = plain_speller_new ("en", "the ministers city", NULL);
  self->suggester = cq_suggester_new (self->speller);
  g_signal_connect_swapped (self->suggester, "suggested", G_CALLBACK (suggested_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->suggester);
  cq_speller_unref (self->speller);
}

static void
wait_suggested (Fixture *self, guint n)
{
  const gint64 end = g_get_monotonic_time () + LONGEST;

  while (self->n_suggested < n && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (self->n_suggested, ==, n);
}

static void
pass_a_while (void)
{
  const gint64 end = g_get_monotonic_time () + 100 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

static const char *
get_first (Fixture *self, const char *word)
{
  const char *const *words = cq_suggester_get (self->suggester, "en", word);

  return words != NULL ? words[0] : NULL;
}

static void
test_found (Fixture *self, gconstpointer data)
{
  cq_suggester_want (self->suggester, "en", "ciyt");
  g_assert_null (cq_suggester_get (self->suggester, "en", "ciyt"));
  wait_suggested (self, 1);
  g_assert_cmpstr (get_first (self, "ciyt"), ==, "city");
  g_assert_null (cq_suggester_get (self->suggester, "en", "teh"));
  g_assert_null (cq_suggester_get (self->suggester, "ru", "ciyt"));

  /* Nothing is like it: that is known too. */
  cq_suggester_want (self->suggester, "en", "xyzzy");
  wait_suggested (self, 2);
  g_assert_nonnull (cq_suggester_get (self->suggester, "en", "xyzzy"));
  g_assert_null (get_first (self, "xyzzy"));

  /* With another word among those of the person, something may be. */
  cq_speller_add (self->speller, "en", "xylophone");
  g_assert_null (cq_suggester_get (self->suggester, "en", "xyzzy"));
  cq_suggester_want (self->suggester, "en", "xyzzy");
  wait_suggested (self, 3);
  g_assert_nonnull (cq_suggester_get (self->suggester, "en", "xyzzy"));
}

/* While one is looked for, nobody waits; and of those that are wanted meanwhile, the last counts. */
static void
test_newest (Fixture *self, gconstpointer data)
{
  g_assert_true (cq_speller_has (self->speller, "en"));
  g_mutex_lock (&plain_suggesting);
  cq_suggester_want (self->suggester, "en", "ciyt");
  pass_a_while ();
  cq_suggester_want (self->suggester, "en", "xyzzy");
  cq_suggester_want (self->suggester, "en", "teh");
  g_assert_null (get_first (self, "ciyt"));
  g_assert_true (cq_speller_has (self->speller, "en"));
  g_assert_cmpuint (cq_speller_get_generation (self->speller), ==, 0);
  g_assert_cmpuint (self->n_suggested, ==, 0);
  g_mutex_unlock (&plain_suggesting);
  wait_suggested (self, 2);
  g_assert_cmpstr (get_first (self, "teh"), ==, "the");
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  g_mutex_lock (&plain_suggesting);
  cq_suggester_want (self->suggester, "en", "ciyt");
  pass_a_while ();
  cq_suggester_cancel (self->suggester);
  g_mutex_unlock (&plain_suggesting);
  pass_a_while ();
  g_assert_cmpuint (self->n_suggested, ==, 0);
  cq_suggester_want (self->suggester, "en", "teh");
  wait_suggested (self, 1);
  g_assert_cmpstr (get_first (self, "teh"), ==, "the");
}

/* It goes when it is not wanted any more, after the thread has. */
static void
test_gone (Fixture *self, gconstpointer data)
{
  cq_suggester_want (self->suggester, "en", "ciyt");
  g_main_context_iteration (NULL, FALSE);
  g_clear_object (&self->suggester);
  pass_a_while ();
  g_assert_cmpuint (self->n_suggested, ==, 0);
}

#define ADD(name, test) g_test_add ("/session/suggester/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("found", test_found);
  ADD ("newest", test_newest);
  ADD ("cancelled", test_cancelled);
  ADD ("gone", test_gone);
  return g_test_run ();
}

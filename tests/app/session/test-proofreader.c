/* The proofreader: the words of the newest document, looked up in a thread when somebody wants them. */
#include <locale.h>
#include <string.h>

#include "../spell/plain-speller.h"
#include "docbook/cq-reader.h"
#include "session/cq-proofreader.h"
#include "spell/cq-ignored-words.h"

#define LONGEST (60 * G_USEC_PER_SEC)

typedef struct
{
  CqSpeller *speller;
  CqProofreader *proofreader;
  guint n_found;   /* how often something was found */
  guint n_changed; /* how often words may have become right or wrong */
} Fixture;

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->speller = plain_speller_new ("en", "the ministers met in city", NULL);
  self->proofreader = cq_proofreader_new (self->speller);
  g_signal_connect_swapped (self->proofreader, "notify::misspellings", G_CALLBACK (count_cb), &self->n_found);
  g_signal_connect_swapped (self->proofreader, "words-changed", G_CALLBACK (count_cb), &self->n_changed);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->proofreader);
  cq_speller_unref (self->speller);
}

static CqNode *
parse (const char *text)
{
  g_autofree char *xml = g_strdup_printf ("<article xmlns=\"http://docbook.org/ns/docbook\" version=\"5.0\" xml:lang=\"en\">"
                                          "<title>The city</title><para>%s</para></article>",
                                          text);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_parse (bytes, "test.xml", NULL, &error);

  g_assert_no_error (error);
  return document;
}

static void
wait_found (Fixture *self, guint n)
{
  const gint64 end = g_get_monotonic_time () + LONGEST;

  while (self->n_found < n && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (self->n_found, ==, n);
}

static gboolean
raise_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Long enough for whatever else might come. */
static void
wait_longer (void)
{
  gboolean is_over = FALSE;

  g_timeout_add (3 * CQ_PROOFREADER_PAUSE, raise_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

/* Nothing is looked up as long as nobody wants it. */
static void
test_unwanted (Fixture *self, gconstpointer data)
{
  g_autoptr (CqNode) document = parse ("teh");

  cq_proofreader_set_document (self->proofreader, document);
  wait_longer ();
  g_assert_cmpuint (self->n_found, ==, 0);
  g_assert_cmpuint (cq_speller_get_n_asked (self->speller), ==, 0);
  g_assert_false (cq_proofreader_is_busy (self->proofreader));
}

static void
test_newest (Fixture *self, gconstpointer data)
{
  g_autoptr (CqNode) first = parse ("teh");
  g_autoptr (CqNode) second = parse ("teh mte");

  cq_proofreader_set_marks (self->proofreader, TRUE);
  cq_proofreader_set_document (self->proofreader, first);
  cq_proofreader_set_document (self->proofreader, second);
  g_assert_true (cq_proofreader_is_busy (self->proofreader));
  wait_found (self, 1);
  g_assert_false (cq_proofreader_is_busy (self->proofreader));
  g_assert_true (cq_proofreader_get_source (self->proofreader) == second);
  g_assert_cmpuint (cq_proofreader_get_misspellings (self->proofreader)->len, ==, 2);
}

/* It says when marks may have become others: not with every key. */
static void
test_words_changed (Fixture *self, gconstpointer data)
{
  g_autoptr (CqNode) first = parse ("teh");
  g_autoptr (CqNode) second = parse ("teh city");
  g_autoptr (CqNode) third = cq_ignored_words_add (second, "en", "teh");

  cq_proofreader_set_marks (self->proofreader, TRUE);
  g_assert_cmpuint (self->n_changed, ==, 1);
  cq_proofreader_set_document (self->proofreader, first);
  wait_found (self, 1);
  g_assert_cmpuint (self->n_changed, ==, 2);
  cq_proofreader_set_document (self->proofreader, second);
  wait_found (self, 2);
  g_assert_cmpuint (self->n_changed, ==, 2);
  cq_proofreader_set_document (self->proofreader, third);
  wait_found (self, 3);
  g_assert_cmpuint (self->n_changed, ==, 3);
  g_assert_cmpuint (cq_proofreader_get_misspellings (self->proofreader)->len, ==, 0);
  g_assert_true (cq_known_words_have (cq_proofreader_get_known (self->proofreader), "en", "teh"));
}

static void
test_add_word (Fixture *self, gconstpointer data)
{
  g_autoptr (CqNode) document = parse ("teh mte");

  cq_proofreader_set_is_needed (self->proofreader, TRUE);
  cq_proofreader_set_document (self->proofreader, document);
  wait_found (self, 1);
  cq_proofreader_add_word (self->proofreader, "en", "teh");
  g_assert_true (cq_proofreader_is_busy (self->proofreader));
  wait_found (self, 2);
  g_assert_cmpuint (cq_proofreader_get_misspellings (self->proofreader)->len, ==, 1);
}

/* Without a document nothing is left of the last one; and who goes in the middle of the work takes nothing along. */
static void
test_end (Fixture *self, gconstpointer data)
{
  g_autoptr (CqNode) document = parse ("teh");

  cq_proofreader_set_is_needed (self->proofreader, TRUE);
  cq_proofreader_set_document (self->proofreader, document);
  wait_found (self, 1);
  cq_proofreader_set_document (self->proofreader, NULL);
  g_assert_cmpuint (cq_proofreader_get_misspellings (self->proofreader)->len, ==, 0);
  g_assert_null (cq_proofreader_get_source (self->proofreader));
  g_assert_null (cq_proofreader_get_known (self->proofreader));
  cq_proofreader_set_document (self->proofreader, document);
  for (guint i = 0; i < 3; i++)
    g_main_context_iteration (NULL, FALSE);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("/session/proofreader/unwanted", test_unwanted);
  ADD ("/session/proofreader/newest", test_newest);
  ADD ("/session/proofreader/words-changed", test_words_changed);
  ADD ("/session/proofreader/add-word", test_add_word);
  ADD ("/session/proofreader/end", test_end);
  return g_test_run ();
}

/* From one misspelled word to the next, with a speller of a few words. */
#include <adwaita.h>
#include <string.h>

#include "../../app/spell/plain-speller.h"
#include "docbook/cq-reader.h"
#include "spell/cq-spelling-dialog.h"
#include "widget-test.h"

typedef struct
{
  CqSpeller *speller;
  CqCatalogue *catalogue;
  CqSession *session;
  CqProofreader *proofreader;
  GtkWidget *window; /* (owned) */
  GtkWidget *dialog; /* (unowned): its own until it is closed */
} Fixture;

static CqNode *
parse (const char *text)
{
  g_autofree char *xml = g_strdup_printf ("<article xmlns=\"http://docbook.org/ns/docbook\" version=\"5.0\" xml:lang=\"en\">"
                                          "<title>City</title><para>%s</para></article>",
                                          text);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_parse (bytes, "test.xml", NULL, &error);

  g_assert_no_error (error);
  return document;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  const char *const folders[] = { g_getenv ("CQ_DATADIR"), NULL };
  g_autoptr (CqNode) document = parse ("the ciyt met teh roads");

  self->speller = data != NULL ? plain_speller_new ("en", "the city met roads", NULL) : plain_speller_new (NULL);
  self->catalogue = cq_catalogue_new (folders);
  self->session = cq_session_new_from_document (self->catalogue, document);
  self->proofreader = cq_proofreader_new (self->speller);
  cq_proofreader_set_document (self->proofreader, document);
  self->window = g_object_ref_sink (adw_window_new ());
  gtk_window_present (GTK_WINDOW (self->window));
  g_mutex_lock (&plain_suggesting);
  self->dialog = GTK_WIDGET (cq_spelling_dialog_new (GTK_WINDOW (self->window), self->session, self->proofreader));
  gtk_window_present (GTK_WINDOW (self->dialog));
  settle ();
  settle ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  if (self->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (self->dialog));
  gtk_window_destroy (GTK_WINDOW (self->window));
  settle ();
  g_object_unref (self->window);
  cq_session_close (self->session);
  g_object_unref (self->session);
  g_object_unref (self->proofreader);
  cq_catalogue_unref (self->catalogue);
  cq_speller_unref (self->speller);
}

/* Returns: (transfer none) (nullable): a label with that text, as it is seen */
static GtkWidget *
find_words (GtkWidget *widget, const char *text)
{
  GtkWidget *found = GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text) ? widget : NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_words (child, text);
  return found;
}

static GtkEditable *
get_entry (Fixture *self)
{
  return GTK_EDITABLE (find_child (self->dialog, ADW_TYPE_ENTRY_ROW));
}

static void
wait_for (Fixture *self, const char *text)
{
  while (find_words (self->dialog, text) == NULL)
    settle ();
}

/* It says that it is looking, and goes on answering. */
static void
test_waits (Fixture *self, gconstpointer data)
{
  wait_for (self, "Looking for suggestions…");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (self)), ==, "ciyt");
  g_mutex_unlock (&plain_suggesting);
  wait_for (self, "city");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (self)), ==, "city");
  g_assert_null (find_words (self->dialog, "Looking for suggestions…"));
  gtk_widget_activate_action (self->dialog, "word.skip", NULL);
  wait_for (self, "the");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (self)), ==, "the");
}

/* Whoever knows better than a dictionary need not wait for it. */
static void
test_typed (Fixture *self, gconstpointer data)
{
  wait_for (self, "Looking for suggestions…");
  gtk_editable_set_text (get_entry (self), "cities");
  g_mutex_unlock (&plain_suggesting);
  wait_for (self, "city");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (self)), ==, "cities");
}

static void
test_closed (Fixture *self, gconstpointer data)
{
  wait_for (self, "Looking for suggestions…");
  /* Would not return, if it waited for the thread. */
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&self->dialog)));
  settle ();
  g_mutex_unlock (&plain_suggesting);
  settle ();
}

/* On a system without any dictionary, that is said, and what would bring one. */
static void
test_no_dictionary (Fixture *self, gconstpointer data)
{
  g_mutex_unlock (&plain_suggesting);
  wait_for (self, "No Dictionary");
  g_assert_nonnull (find_words (self->dialog, "English: no dictionary is installed, so the spelling is not checked"));
  g_assert_nonnull (find_words (self->dialog, "Install the package hunspell-en-gb"));
}

#define ADD(name, words, test) g_test_add ("/ui/spelling-dialog/" name, Fixture, words, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("waits", "words", test_waits);
  ADD ("typed", "words", test_typed);
  ADD ("closed", "words", test_closed);
  ADD ("no-dictionary", NULL, test_no_dictionary);
  return g_test_run ();
}

/* What goes wrong in the hands of people: crashes, broken files, nonsense, other programs, places that cannot be written. */
#include <glib/gstdio.h>
#include <libxml/c14n.h>
#include <libxml/parser.h>
#include <string.h>

#include "editor.h"
#include "outputs.h"

#define N_PARTIES 1000
#define N_WORDS 5000

#define TYPED "The Ministers saw that nothing was lost."

/* Each case begins as on the first day: no documents of late, nothing recovered.
 *
 * Returns: (transfer full): a folder of the case, in the home folder, which is gone after the test */
static char *
begin (void)
{
  static const char *const places[] = { "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME" };
  char *folder = g_build_filename (g_getenv ("HOME"), "case-XXXXXX", NULL);

  g_assert_nonnull (g_mkdtemp (folder));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *place = g_build_filename (folder, places[i], NULL);

      g_setenv (places[i], place, TRUE);
    }
  return folder;
}

static char *
copy (const char *source, const char *folder)
{
  g_autofree char *from = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), source, NULL);
  g_autofree char *base = g_path_get_basename (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  char *to = g_build_filename (folder, base, NULL);
  gsize size;

  g_file_get_contents (from, &bytes, &size, &error);
  g_assert_no_error (error);
  g_file_set_contents (to, bytes, (gssize) size, &error);
  g_assert_no_error (error);
  return to;
}

static void
write_file (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
assert_file (const char *path, const char *text)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (bytes, ==, text);
}

/* Returns: (transfer full): the file as canonical XML, with its entities written out */
static char *
read_canonical (const char *path)
{
  xmlDoc *document = xmlReadFile (path, NULL, XML_PARSE_NONET | XML_PARSE_NOENT);
  xmlChar *bytes = NULL;
  char *text;

  g_assert_nonnull (document);
  g_assert_cmpint (xmlC14NDocDumpMemory (document, NULL, XML_C14N_1_0, NULL, TRUE, &bytes), >, 0);
  text = g_strdup ((const char *) bytes);
  xmlFree (bytes);
  xmlFreeDoc (document);
  return text;
}

/* Whether some name or description in it has all of @words in it */
static gboolean
has_words (const Seen *seen, const char *const *words)
{
  const char *texts[] = { seen->name, seen->description };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      guint n = 0;

      while (words[n] != NULL && strstr (texts[i], words[n]) != NULL)
        n++;
      if (words[n] == NULL)
        return TRUE;
    }
  for (guint i = 0; i < seen->children->len; i++)
    if (has_words (seen->children->pdata[i], words))
      return TRUE;
  return FALSE;
}

static gboolean
is_said_cb (Drive *drive, gpointer words)
{
  return has_words (sight_get_root (drive_look (drive)), words);
}

/* Waits until one sentence says all of @words. */
static void
wait_said (Drive *drive, const char *const *words)
{
  drive_wait (drive, words[0], is_said_cb, (gpointer) words);
}

/* Returns: (transfer full): the window that asks a question */
static char *
find_question (Drive *drive, const char *heading)
{
  g_autofree char *label = drive_find (drive, NULL, ATSPI_ROLE_LABEL, heading);
  const Seen *seen = sight_find_path (drive_look (drive), label);

  g_assert_nonnull (seen);
  while (seen->parent->parent != NULL)
    seen = seen->parent;
  return g_strdup (seen->path);
}

/* Answers a question, and waits until it is gone. */
static void
answer (Drive *drive, const char *heading, const char *button)
{
  g_autofree char *window = find_question (drive, heading);

  drive_click (drive, window, ATSPI_ROLE_PUSH_BUTTON, button);
  drive_wait_gone (drive, NULL, ATSPI_ROLE_LABEL, heading);
}

/* Each document has a folder for its copy, which is written beside it first. */
static gboolean
is_copied_cb (Drive *drive, gpointer text)
{
  g_autofree char *recovery = g_build_filename (g_getenv ("XDG_STATE_HOME"), "communique", "recovery", NULL);
  g_autoptr (GDir) slots = g_dir_open (recovery, 0, NULL);
  const char *name;

  while (slots != NULL && (name = g_dir_read_name (slots)) != NULL)
    {
      g_autofree char *path = g_build_filename (recovery, name, "document.xml", NULL);
      g_autofree char *bytes = NULL;

      if (g_file_get_contents (path, &bytes, NULL, NULL) && strstr (bytes, text) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
test_crash (void)
{
  g_autofree char *folder = begin ();
  g_autoptr (Drive) drive = drive_new (NULL);
  g_autoptr (Drive) next = NULL;
  g_autofree char *recovered = NULL;

  editor_begin (drive, "Joint Statement with annexed Roadmap");
  editor_show (drive, "The Ministers welcome…");
  editor_fill (drive, "Text", TYPED);
  drive_wait (drive, "a copy of what was typed", is_copied_cb, (gpointer) TYPED);
  drive_kill (drive);

  next = drive_new (NULL);
  recovered = drive_find (next, NULL, ATSPI_ROLE_LABEL, "Recovered");
  drive_click (next, NULL, ATSPI_ROLE_PUSH_BUTTON, "Open “Joint Statement” as it was");
  editor_show (next, "The Ministers saw…");
  editor_assert_text (next, "Text", TYPED);
}

static void
test_broken (void)
{
  static const char *const said[] = { "broken.xml", "Line 3", "is not closed", "Mend the file", NULL };
  g_autofree char *folder = begin ();
  g_autofree char *path = g_build_filename (folder, "broken.xml", NULL);
  g_autoptr (Drive) drive = NULL;

  write_file (path, "<article xmlns=\"http://docbook.org/ns/docbook\" version=\"5.0\">\n<title>Broken</title>\n"
                    "<para>Cut</article>\n");
  drive = drive_new (path);
  wait_said (drive, said);
  answer (drive, "The Document Cannot Be Opened", "_Close Close");
  editor_begin (drive, "Joint Statement with annexed Roadmap");
  editor_show (drive, "Meeting");
  editor_fill (drive, "City", "Ashgabat");
}

static void
test_foreign (void)
{
  g_autofree char *folder = begin ();
  g_autofree char *path = copy ("tests/foreign/01-manual.xml", folder);
  g_autofree char *original = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "tests/foreign/01-manual.xml", NULL);
  g_autofree char *again = g_build_filename (folder, "again.xml", NULL);
  g_autofree char *said = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (Drive) drive = drive_new (path);

  editor_show (drive, "Installing Lanternfish");
  editor_assert_text (drive, "Heading", "Installing Lanternfish");
  drive_press (drive, "<Control>s");
  editor_save_as (drive, again);
  output_assert_same (path, original);
  said = read_canonical (again);
  expected = read_canonical (original);
  g_assert_cmpstr (said, ==, expected);
}

static void
test_nonsense_date (void)
{
  static const char *const said[] = { "“the day after never” names no date", "Write, for example", NULL };
  g_autofree char *folder = begin ();
  g_autofree char *path = copy ("templates/examples/ashgabat.xml", folder);
  g_autofree char *original = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "templates/examples/ashgabat.xml", NULL);
  g_autofree char *again = g_build_filename (folder, "again.xml", NULL);
  g_autofree char *before = g_build_filename (folder, "before.xml", NULL);
  g_autoptr (Drive) drive = drive_new (path);

  editor_show (drive, "Meeting");
  editor_save_as (drive, before);
  editor_fill (drive, "Dates", "the day after never");
  wait_said (drive, said);
  editor_assert_text (drive, "Dates", "the day after never");
  editor_save_as (drive, again);
  output_assert_same (again, before);
  output_assert_same (path, original);
}

static void
test_changed_outside (void)
{
  static const char theirs[] = "<article xmlns=\"http://docbook.org/ns/docbook\" version=\"5.0\"><title>Theirs</title><para/></article>\n";
  g_autofree char *folder = begin ();
  g_autofree char *path = copy ("templates/examples/ashgabat.xml", folder);
  g_autoptr (Drive) drive = drive_new (path);

  editor_show (drive, "Meeting");
  editor_fill (drive, "City", "Mary");
  write_file (path, theirs);
  drive_press (drive, "<Control>s");
  answer (drive, "The File Was Changed by Another Program", "_Cancel Cancel");
  assert_file (path, theirs);
  editor_assert_text (drive, "City", "Mary");
}

static void
test_close (void)
{
  g_autofree char *folder = begin ();
  g_autofree char *path = copy ("templates/examples/ashgabat.xml", folder);
  g_autofree char *question = NULL;
  g_autoptr (Drive) drive = drive_new (path);

  editor_show (drive, "Meeting");
  editor_fill (drive, "City", "Mary");
  drive_press (drive, "<Control>w");
  answer (drive, "Save “Joint Statement”?", "_Cancel Cancel");
  editor_assert_text (drive, "City", "Mary");
  drive_press (drive, "<Control>w");
  question = find_question (drive, "Save “Joint Statement”?");
  drive_click (drive, question, ATSPI_ROLE_PUSH_BUTTON, "_Discard Discard");
  drive_wait_end (drive);
}

/* The folder is taken away while the document is open: nobody can write there, whatever they may. */
static void
test_unwritable (void)
{
  static const char *const said[] = { "could not be written", "its folder does not exist", "choose another", NULL };
  g_autofree char *folder = begin ();
  g_autofree char *inner = g_build_filename (folder, "inner", NULL);
  g_autofree char *moved = g_build_filename (folder, "moved", NULL);
  g_autofree char *path = NULL;
  g_autoptr (Drive) drive = NULL;

  g_assert_cmpint (g_mkdir (inner, 0700), ==, 0);
  path = copy ("templates/examples/ashgabat.xml", inner);
  drive = drive_new (path);
  editor_show (drive, "Meeting");
  editor_fill (drive, "City", "Mary");
  g_assert_cmpint (g_rename (inner, moved), ==, 0);
  drive_press (drive, "<Control>s");
  wait_said (drive, said);
  answer (drive, "The Document Was Not Saved", "_Close Close");
  editor_assert_text (drive, "City", "Mary");
}

static void
write_large (const char *path)
{
  g_autoptr (GString) xml = g_string_new (
      "<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:cq=\"urn:communique:statement\" version=\"5.0\" xml:lang=\"en\" "
      "role=\"joint-statement\"><info><title>Large Statement</title><authorgroup xml:id=\"parties\">");

  for (guint i = 1; i <= N_PARTIES; i++)
    g_string_append_printf (xml,
                            "<author xml:id=\"p%u\" role=\"party\"><orgname><phrase role=\"short\" xml:lang=\"en\">Party %u</phrase>"
                            "</orgname></author>",
                            i, i);
  g_string_append (xml, "</authorgroup><cq:file profile=\"1\" template=\"joint-statement\" formality=\"issued\" "
                        "numbering=\"continuous\" style=\"dialogue\" paper=\"A4\"/></info>"
                        "<section xml:id=\"area\" role=\"area\"><title>Everything</title><orderedlist role=\"operative\">"
                        "<listitem xml:id=\"op1\" role=\"operative\"><para>Long");
  for (guint i = 0; i < N_WORDS - 1; i++)
    g_string_append (xml, " words");
  g_string_append (xml, ".</para></listitem></orderedlist></section></article>\n");
  write_file (path, xml->str);
}

static void
test_large (void)
{
  g_autofree char *folder = begin ();
  g_autofree char *path = g_build_filename (folder, "large.xml", NULL);
  g_autofree char *again = g_build_filename (folder, "again.xml", NULL);
  g_autofree char *outline = NULL;
  g_autofree char *count = NULL;
  g_autofree char *fold = NULL;
  g_autofree char *text = NULL;
  g_autofree char *row = NULL;
  g_autofree char *saved = NULL;
  g_autoptr (Drive) drive = NULL;

  write_large (path);
  drive = drive_new (path);
  outline = drive_find (drive, NULL, ATSPI_ROLE_LIST, "Outline");
  count = drive_find (drive, outline, ATSPI_ROLE_LABEL, "1000");
  /* Only the lines that are seen are there. */
  fold = drive_find (drive, outline, ATSPI_ROLE_PUSH_BUTTON, "Fold “Parties”");
  drive_point (drive, fold);
  editor_show (drive, "Long words…");
  row = editor_find (drive, ATSPI_ROLE_TEXT, "Text");
  drive_replace (drive, row, 0, 4, "Very long");
  text = drive_read (drive, row);
  g_assert_true (g_str_has_prefix (text, "Very long words words"));
  editor_save_as (drive, again);
  saved = output_read_xml (again);
  g_assert_nonnull (strstr (saved, "Very long words"));
  g_assert_nonnull (strstr (saved, "Party 1000"));
}

int
main (int argc, char *argv[])
{
  drive_init (&argc, &argv);
  g_test_add_func ("/drive/bad-input/crash", test_crash);
  g_test_add_func ("/drive/bad-input/broken", test_broken);
  g_test_add_func ("/drive/bad-input/foreign", test_foreign);
  g_test_add_func ("/drive/bad-input/nonsense-date", test_nonsense_date);
  g_test_add_func ("/drive/bad-input/changed-outside", test_changed_outside);
  g_test_add_func ("/drive/bad-input/close", test_close);
  g_test_add_func ("/drive/bad-input/unwritable", test_unwritable);
  g_test_add_func ("/drive/bad-input/large", test_large);
  return g_test_run ();
}

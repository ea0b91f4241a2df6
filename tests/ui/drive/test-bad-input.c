/* What goes wrong in the hands of people: crashes, broken files, nonsense, other programs, places that cannot be written. */
#include <glib/gstdio.h>
#include <libxml/c14n.h>
#include <libxml/parser.h>
#include <string.h>

#include "case.h"
#include "editor.h"
#include "outputs.h"

#define N_PARTIES 1000
#define N_WORDS 5000

#define TYPED "The Ministers saw that nothing was lost."

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

static void
test_crash (void)
{
  g_autofree char *folder = case_begin ();
  g_autoptr (Drive) drive = drive_new (NULL);
  g_autoptr (Drive) next = NULL;
  g_autofree char *recovered = NULL;

  editor_begin (drive, "Joint Statement with Annexed Roadmap");
  editor_show (drive, "The Ministers welcome…");
  editor_fill (drive, "Text", TYPED);
  editor_wait_kept (drive, TYPED);
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
  g_autofree char *folder = case_begin ();
  g_autofree char *path = g_build_filename (folder, "broken.xml", NULL);
  g_autoptr (Drive) drive = NULL;

  case_write (path, "<article xmlns=\"http://docbook.org/ns/docbook\" version=\"5.0\">\n<title>Broken</title>\n"
                    "<para>Cut</article>\n");
  drive = drive_new (path);
  editor_wait_said (drive, said);
  editor_answer (drive, "The Document Cannot Be Opened", "_Close Close");
  editor_begin (drive, "Joint Statement with Annexed Roadmap");
  editor_show (drive, "Meeting");
  editor_fill (drive, "City", "Ashgabat");
}

static void
test_foreign (void)
{
  g_autofree char *folder = case_begin ();
  g_autofree char *path = case_copy ("tests/foreign/01-manual.xml", folder);
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
  static const char *const said[] = { "“the day after never”", "Write, for example", NULL };
  g_autofree char *folder = case_begin ();
  g_autofree char *path = case_copy ("templates/examples/ashgabat.xml", folder);
  g_autofree char *original = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "templates/examples/ashgabat.xml", NULL);
  g_autofree char *again = g_build_filename (folder, "again.xml", NULL);
  g_autofree char *before = g_build_filename (folder, "before.xml", NULL);
  g_autoptr (Drive) drive = drive_new (path);

  editor_show (drive, "Meeting");
  editor_save_as (drive, before);
  editor_fill (drive, "Dates", "the day after never");
  editor_wait_said (drive, said);
  editor_assert_text (drive, "Dates", "the day after never");
  editor_save_as (drive, again);
  output_assert_same (again, before);
  output_assert_same (path, original);
}

static void
test_changed_outside (void)
{
  static const char theirs[] = "<article xmlns=\"http://docbook.org/ns/docbook\" version=\"5.0\"><title>Theirs</title><para/></article>\n";
  g_autofree char *folder = case_begin ();
  g_autofree char *path = case_copy ("templates/examples/ashgabat.xml", folder);
  g_autoptr (Drive) drive = drive_new (path);

  editor_show (drive, "Meeting");
  editor_fill (drive, "City", "Mary");
  case_write (path, theirs);
  drive_press (drive, "<Control>s");
  editor_answer (drive, "The File Was Changed by Another Program", "_Cancel Cancel");
  assert_file (path, theirs);
  editor_assert_text (drive, "City", "Mary");
}

static void
test_close (void)
{
  g_autofree char *folder = case_begin ();
  g_autofree char *path = case_copy ("templates/examples/ashgabat.xml", folder);
  g_autofree char *question = NULL;
  g_autoptr (Drive) drive = drive_new (path);

  editor_show (drive, "Meeting");
  editor_fill (drive, "City", "Mary");
  drive_press (drive, "<Control>w");
  editor_answer (drive, "Save “Joint Statement”?", "_Cancel Cancel");
  editor_assert_text (drive, "City", "Mary");
  drive_press (drive, "<Control>w");
  question = editor_find_question (drive, "Save “Joint Statement”?");
  drive_click (drive, question, ATSPI_ROLE_PUSH_BUTTON, "_Discard Discard");
  drive_wait_end (drive);
}

/* A file of the office with a fault: its line stands among the problems, and the rest of it is used. */
static void
test_office (void)
{
  static const char *const said[] = { "house.register:3: ", "no such key as “short-dative”", NULL };
  g_autofree char *folder = case_begin ();
  g_autofree char *own = g_build_filename (g_getenv ("XDG_DATA_HOME"), "communique", "register", NULL);
  g_autofree char *path = g_build_filename (own, "house.register", NULL);
  g_autofree char *party = NULL;
  g_autoptr (Drive) drive = NULL;

  g_assert_cmpint (g_mkdir_with_parents (own, 0700), ==, 0);
  case_write (path, "[KG]\nshort[en]=Kirgizia\nshort-dative[ru]=Кыргызстану\n");
  drive = drive_new (NULL);
  editor_begin (drive, "Joint Statement with Annexed Roadmap");
  editor_show (drive, "Parties");
  editor_pick_country (drive, "Add Party…", "kyrgyz", "Kyrgyzstan");
  party = editor_find (drive, ATSPI_ROLE_LIST_ITEM, "Kirgizia");
  drive_press (drive, "F8");
  editor_wait_said (drive, said);
}

/* The folder is taken away while the document is open: nobody can write there, whatever they may. */
static void
test_unwritable (void)
{
  static const char *const said[] = { "could not be written", "its folder does not exist", "choose another", NULL };
  g_autofree char *folder = case_begin ();
  g_autofree char *inner = g_build_filename (folder, "inner", NULL);
  g_autofree char *moved = g_build_filename (folder, "moved", NULL);
  g_autofree char *path = NULL;
  g_autoptr (Drive) drive = NULL;

  g_assert_cmpint (g_mkdir (inner, 0700), ==, 0);
  path = case_copy ("templates/examples/ashgabat.xml", inner);
  drive = drive_new (path);
  editor_show (drive, "Meeting");
  editor_fill (drive, "City", "Mary");
  g_assert_cmpint (g_rename (inner, moved), ==, 0);
  drive_press (drive, "<Control>s");
  editor_wait_said (drive, said);
  editor_answer (drive, "The Document Was Not Saved", "_Close Close");
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
  case_write (path, xml->str);
}

static void
test_large (void)
{
  g_autofree char *folder = case_begin ();
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
  g_test_add_func ("/drive/bad-input/office", test_office);
  g_test_add_func ("/drive/bad-input/unwritable", test_unwritable);
  g_test_add_func ("/drive/bad-input/large", test_large);
  return g_test_run ();
}

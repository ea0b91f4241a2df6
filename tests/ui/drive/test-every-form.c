/* What a drafting officer does besides filling in forms: who signs in which order, what the roadmap prints,
 * notes and references in a sentence, one part for itself, the size of the pages, a second document. */
#include <string.h>

#include "case.h"
#include "editor.h"
#include "outputs.h"

#define EXAMPLE "tests/app/edition/documents/one-language.xml"

static void
choose_from_menu (Drive *drive, const char *within, const char *button, const char *entry)
{
  g_autofree char *opener = drive_find (drive, within, ATSPI_ROLE_PUSH_BUTTON, button);

  if (within != NULL)
    drive_scroll (drive, within, opener);
  drive_open (drive, opener);
  drive_click (drive, opener, ATSPI_ROLE_MENU_ITEM, entry);
  drive_wait_closed (drive, opener);
}

/* Exports as plain text, and reads it in one line. */
static char *
export_text (Drive *drive, const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  editor_export (drive, "Plain text", path);
  return output_read_text (path);
}

/* What was typed or moved is taken back, step by step, until the file is again what it was. */
static void
undo_all (Drive *drive, const char *folder)
{
  g_autofree char *source = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), EXAMPLE, NULL);
  g_autofree char *undone = g_build_filename (folder, "undone.xml", NULL);
  g_autofree char *undo = drive_find (drive, NULL, ATSPI_ROLE_PUSH_BUTTON, "Undo");

  while (drive_has_state (drive, undo, ATSPI_STATE_SENSITIVE))
    {
      drive_press (drive, "<Control>z");
      drive_look (drive);
    }
  editor_save_as (drive, undone);
  output_assert_same (undone, source);
}

static void
add_witness (Drive *drive, const char *name, const char *title)
{
  g_autofree char *form = NULL;

  editor_show (drive, "Signatures");
  form = drive_find (drive, NULL, ATSPI_ROLE_FORM, "Signatures");
  drive_click (drive, form, ATSPI_ROLE_PUSH_BUTTON, "Add Witness");
  editor_fill (drive, "Name", name);
  editor_fill (drive, "Title", title);
}

static gboolean
signs_first_cb (Drive *drive, gpointer party)
{
  g_autofree char *list = drive_find (drive, NULL, ATSPI_ROLE_LIST, "Order of Signing");
  const Seen *seen = sight_find_path (drive_look (drive), list);

  return seen != NULL && seen->children->len > 0
         && seen_is (seen->children->pdata[0], ATSPI_ROLE_LIST_ITEM, party);
}

static void
wait_signs_first (Drive *drive, const char *party)
{
  drive_wait (drive, party, signs_first_cb, (gpointer) party);
}

static void
test_signatures (void)
{
  static const char *const before[]
      = { "For Japan Fumio Kishida", "For the Republic of Kazakhstan", "For the Kyrgyz Republic", NULL };
  static const char *const after[] = { "For the Republic of Kazakhstan",
                                       "For Japan Fumio Kishida",
                                       "For the Kyrgyz Republic",
                                       "Second Witness",
                                       "Envoy",
                                       "First Witness",
                                       "Ambassador",
                                       NULL };
  static const char *const chapeau[]
      = { "The Ministers of Foreign Affairs of Japan, the Republic of Kazakhstan,", NULL };
  g_autofree char *folder = case_begin ();
  g_autofree char *file = case_copy (EXAMPLE, folder);
  g_autoptr (Drive) drive = drive_new (file);
  g_autofree char *form = NULL;
  g_autofree char *moved = NULL;
  g_autofree char *again = NULL;

  add_witness (drive, "First Witness", "Ambassador");
  add_witness (drive, "Second Witness", "Envoy");
  editor_show (drive, "Signatures");
  form = drive_find (drive, NULL, ATSPI_ROLE_FORM, "Signatures");
  wait_signs_first (drive, "Japan");
  choose_from_menu (drive, form, "More for “Japan”", "Move Down");
  wait_signs_first (drive, "Kazakhstan");
  choose_from_menu (drive, form, "More for “Second Witness”", "Move Up");
  moved = export_text (drive, folder, "moved.txt");
  output_assert_order (moved, after);
  output_assert_says (moved, "the text", chapeau);

  drive_click (drive, form, ATSPI_ROLE_PUSH_BUTTON, "Same Order as Parties");
  wait_signs_first (drive, "Japan");
  again = export_text (drive, folder, "again.txt");
  output_assert_order (again, before);
  undo_all (drive, folder);
}

static gboolean
is_off_cb (Drive *drive, gpointer box)
{
  return !drive_has_state (drive, box, ATSPI_STATE_CHECKED);
}

static gboolean
is_on_cb (Drive *drive, gpointer box)
{
  return !is_off_cb (drive, box);
}

static void
flip (Drive *drive, const char *column, gboolean on)
{
  g_autofree char *form = drive_find (drive, NULL, ATSPI_ROLE_FORM, "Roadmap");
  g_autofree char *row = drive_find (drive, form, ATSPI_ROLE_LIST_ITEM, column);
  g_autofree char *box = drive_find (drive, row, ATSPI_ROLE_CHECK_BOX, NULL);

  drive_scroll (drive, form, row);
  drive_point (drive, row);
  drive_wait (drive, column, on ? is_on_cb : is_off_cb, box);
}

/* What is printed is laid out as the pages are. */
static void
test_roadmap (void)
{
  static const char *const text_says[]
      = { "No. | Action | Lead | Partners | By | Deliverable | Funding", NULL };
  static const char *const page_says[] = { "Funding", "Technical cooperation programmes of Japan", NULL };
  g_autofree char *folder = case_begin ();
  g_autofree char *file = case_copy (EXAMPLE, folder);
  g_autofree char *pdf = g_build_filename (folder, "roadmap.pdf", NULL);
  g_autoptr (Drive) drive = drive_new (file);
  g_autofree char *text = NULL;
  g_autofree char *page = NULL;

  editor_show (drive, "Roadmap");
  flip (drive, "Funding", TRUE);
  flip (drive, "Indicator", FALSE);
  drive_take_picture (drive, "roadmap-columns");
  text = export_text (drive, folder, "roadmap.txt");
  output_assert_says (text, "the text", text_says);
  g_assert_null (strstr (text, "| Indicator"));
  editor_export (drive, "PDF", pdf);
  page = output_read_pdf (pdf);
  output_assert_says (page, "the page", page_says);
  g_assert_null (strstr (page, "120 specialists trained"));
  undo_all (drive, folder);
}

static void
put_caret_at_end (Drive *drive, const char *label)
{
  g_autofree char *text = editor_find (drive, ATSPI_ROLE_TEXT, label);

  drive_point (drive, text);
  drive_press (drive, "<Control>End");
}

static gboolean
is_typed_cb (Drive *drive, gpointer words)
{
  g_autofree char *path = editor_find (drive, ATSPI_ROLE_TEXT, "Text");
  g_autofree char *text = drive_read (drive, path);

  return g_str_has_suffix (text, words);
}

/* Types on, and waits until it stands there: what is opened meanwhile would take the rest. */
static void
type_on (Drive *drive, const char *words)
{
  drive_type (drive, words);
  drive_wait (drive, words, is_typed_cb, (gpointer) words);
}

static void
add_footnote (Drive *drive, const char *form, const char *words)
{
  g_autofree char *insert = drive_find (drive, form, ATSPI_ROLE_PUSH_BUTTON, "Insert into “Text”");
  g_autofree char *note = NULL;

  drive_open (drive, insert);
  drive_click (drive, insert, ATSPI_ROLE_MENU_ITEM, "Footnote");
  note = drive_find_state (drive, form, ATSPI_ROLE_TEXT, "Footnote", ATSPI_STATE_FOCUSED);
  drive_type (drive, words);
  drive_press (drive, "Escape");
  drive_wait_closed (drive, insert);
}

static void
add_reference (Drive *drive, const char *form, const char *paragraph)
{
  g_autofree char *insert = drive_find (drive, form, ATSPI_ROLE_PUSH_BUTTON, "Insert into “Text”");

  drive_open (drive, insert);
  drive_click (drive, insert, ATSPI_ROLE_MENU_ITEM, "Paragraphs");
  drive_click (drive, insert, ATSPI_ROLE_MENU_ITEM, paragraph);
  drive_wait_closed (drive, insert);
}

/* The note is the second of three: numbers follow. */
static void
test_sentence (void)
{
  static const char *const text_says[] = { "[2] see paragraph 3 ", "[2] as things stand", NULL };
  g_autofree char *folder = case_begin ();
  g_autofree char *file = case_copy (EXAMPLE, folder);
  g_autofree char *docbook = g_build_filename (folder, "circulated.xml", NULL);
  g_autoptr (Drive) drive = drive_new (file);
  g_autofree char *form = drive_find (drive, NULL, ATSPI_ROLE_FORM, NULL);
  g_autofree char *text = NULL;
  g_autofree char *xml = NULL;

  editor_show (drive, "The Ministers attach importance…");
  put_caret_at_end (drive, "Text");
  add_footnote (drive, form, "as things stand");
  type_on (drive, " see paragraph ");
  add_reference (drive, form, "3  The Ministers support…");
  text = export_text (drive, folder, "sentence.txt");
  output_assert_says (text, "the text", text_says);
  editor_export (drive, "DocBook XML", docbook);
  g_file_get_contents (docbook, &xml, NULL, NULL);
  g_assert_nonnull (strstr (xml, "<footnote"));
  g_assert_nonnull (strstr (xml, "as things stand</para></footnote>"));
  g_assert_nonnull (strstr (xml, "see paragraph <xref linkend="));
  undo_all (drive, folder);
}

/* The annexed roadmap goes out for itself. */
static void
test_part (void)
{
  static const char *const says[]
      = { "Roadmap for Regional Cooperation in Transport and Logistics", "Aims", NULL };
  g_autofree char *folder = case_begin ();
  g_autofree char *file = case_copy (EXAMPLE, folder);
  g_autofree char *docbook = g_build_filename (folder, "roadmap.xml", NULL);
  g_autofree char *plain = g_build_filename (folder, "roadmap.txt", NULL);
  g_autoptr (Drive) drive = drive_new (file);
  g_autofree char *said = NULL;
  g_autofree char *xml = NULL;
  g_autofree char *text = NULL;

  editor_export_choice (drive, "DocBook XML", "Part", "Roadmap for Regional…", docbook);
  g_assert_cmpint (output_run_cli ("validate", NULL, docbook, &said), ==, 0);
  xml = output_read_xml (docbook);
  output_assert_says (xml, "the DocBook of the part", says);
  g_assert_null (strstr (xml, "Recalling that the Dialogue"));

  editor_export_choice (drive, "Plain text", "Part", "Roadmap for Regional…", plain);
  text = output_read_text (plain);
  output_assert_says (text, "the text of the part", says);
  g_assert_null (strstr (text, "Recalling that the Dialogue"));
}

/* A PDF that bears its source is a document as the source is. */
static void
test_source (void)
{
  g_autofree char *folder = case_begin ();
  g_autofree char *file = case_copy (EXAMPLE, folder);
  g_autofree char *bare = g_build_filename (folder, "bare.pdf", NULL);
  g_autofree char *pdf = g_build_filename (folder, "source.pdf", NULL);
  g_autoptr (Drive) drive = drive_new (file);
  g_autofree char *refused = NULL;
  g_autofree char *said = NULL;

  editor_export (drive, "PDF", bare);
  g_assert_cmpint (output_run_cli ("validate", NULL, bare, &refused), ==, 2);
  editor_export_source (drive, pdf);
  g_assert_cmpint (output_run_cli ("validate", NULL, pdf, &said), ==, 0);
}

static void
wait_for (Drive *drive, AtspiRole role, const char *name)
{
  g_free (drive_find (drive, NULL, role, name));
}

static gboolean
is_on_page_cb (Drive *drive, gpointer page)
{
  g_autofree char *pages = drive_find (drive, NULL, ATSPI_ROLE_PANEL, "Pages of the document");

  return g_str_has_prefix (sight_find_path (drive_look (drive), pages)->description, page);
}

static void
test_pages (void)
{
  g_autofree char *folder = case_begin ();
  g_autofree char *file = case_copy (EXAMPLE, folder);
  g_autoptr (Drive) drive = drive_new (file);
  g_autofree char *number = NULL;

  wait_for (drive, ATSPI_ROLE_PUSH_BUTTON, "Zoom: Fit Width");
  choose_from_menu (drive, NULL, "Zoom: Fit Width", "100%");
  wait_for (drive, ATSPI_ROLE_PUSH_BUTTON, "Zoom: 100%");
  drive_click (drive, NULL, ATSPI_ROLE_PUSH_BUTTON, "Zoom in");
  wait_for (drive, ATSPI_ROLE_PUSH_BUTTON, "Zoom: 110%");
  drive_click (drive, NULL, ATSPI_ROLE_PUSH_BUTTON, "Zoom out");
  wait_for (drive, ATSPI_ROLE_PUSH_BUTTON, "Zoom: 100%");
  drive_click (drive, NULL, ATSPI_ROLE_PUSH_BUTTON, "Zoom out");
  wait_for (drive, ATSPI_ROLE_PUSH_BUTTON, "Zoom: 90%");
  drive_press (drive, "<Control>0");
  wait_for (drive, ATSPI_ROLE_PUSH_BUTTON, "Zoom: 100%");
  choose_from_menu (drive, NULL, "Zoom: 100%", "Fit Width");
  wait_for (drive, ATSPI_ROLE_PUSH_BUTTON, "Zoom: Fit Width");

  drive_click (drive, NULL, ATSPI_ROLE_PUSH_BUTTON, "Next page");
  drive_wait (drive, "the second page", is_on_page_cb, (gpointer) "Page 2 of ");
  number = drive_find (drive, NULL, ATSPI_ROLE_TEXT, "Page number");
  drive_point (drive, number);
  drive_press (drive, "<Control>a");
  drive_type (drive, "5\n");
  drive_wait (drive, "the fifth page", is_on_page_cb, (gpointer) "Page 5 of ");
}

/* Each window has its own document, and takes back its own steps. */
static void
test_windows (void)
{
  g_autofree char *folder = case_begin ();
  g_autofree char *file = case_copy (EXAMPLE, folder);
  g_autoptr (Drive) drive = drive_new (file);
  g_autofree char *question = NULL;

  editor_show (drive, "Meeting");
  editor_fill (drive, "City", "Mary");
  drive_press (drive, "<Control>n");
  editor_begin (drive, "Roadmap");
  editor_show (drive, "Meeting");
  editor_fill (drive, "City", "Tokyo");
  drive_press (drive, "<Control>z");
  editor_assert_text (drive, "City", "");
  drive_press (drive, "<Control><Shift>z");
  editor_assert_text (drive, "City", "Tokyo");

  drive_press (drive, "<Control>w");
  question = editor_find_question (drive, "Save “Roadmap…");
  drive_click (drive, question, ATSPI_ROLE_PUSH_BUTTON, "_Discard Discard");
  drive_wait_gone (drive, NULL, ATSPI_ROLE_FRAME, "• Roadmap…");
  editor_assert_text (drive, "City", "Mary");
  drive_press (drive, "<Control>z");
  editor_assert_text (drive, "City", "Ashgabat");
}

int
main (int argc, char *argv[])
{
  drive_init (&argc, &argv);
  g_test_add_func ("/drive/every-form/signatures", test_signatures);
  g_test_add_func ("/drive/every-form/roadmap", test_roadmap);
  g_test_add_func ("/drive/every-form/sentence", test_sentence);
  g_test_add_func ("/drive/every-form/part", test_part);
  g_test_add_func ("/drive/every-form/source", test_source);
  g_test_add_func ("/drive/every-form/pages", test_pages);
  g_test_add_func ("/drive/every-form/windows", test_windows);
  return g_test_run ();
}

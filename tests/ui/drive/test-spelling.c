/* Misspelled words in the real window: underlined as they are typed, corrected by the menu, ignored in the document,
 * and gone through one by one. */
#include <glib/gstdio.h>
#include <string.h>

#include "case.h"
#include "editor.h"
#include "outputs.h"

#define EXAMPLE "templates/examples/ashgabat.xml"
#define CLAUSE "The Ministers will hold…"

typedef struct
{
  const char *path;
  const char *word;
  gboolean is_marked;
} Wanted;

static gboolean
is_as_wanted_cb (Drive *drive, gpointer data)
{
  const Wanted *wanted = data;
  g_autofree char *text = drive_read (drive, wanted->path);
  const char *at = strstr (text, wanted->word);
  g_autofree char *look = NULL;

  if (at == NULL)
    return FALSE;
  look = drive_read_look (drive, wanted->path, (int) g_utf8_pointer_to_offset (text, at) + 1, "underline");
  return g_str_equal (look, "error") == wanted->is_marked;
}

static void
wait_mark (Drive *drive, const char *path, const char *word, gboolean is_marked)
{
  Wanted wanted = { path, word, is_marked };
  g_autofree char *what = g_strdup_printf ("“%s” %s", word, is_marked ? "to be underlined" : "not to be underlined");

  drive_wait (drive, what, is_as_wanted_cb, &wanted);
}

/* A case of its own, and a list of personal words of its own */
static char *
begin (void)
{
  char *folder = case_begin ();
  g_autofree char *words = g_build_filename (folder, "words", NULL);

  g_assert_cmpint (g_mkdir (words, 0700), ==, 0);
  g_setenv ("ENCHANT_CONFIG_DIR", words, TRUE);
  return folder;
}

static gboolean
has_dictionary (const char *file)
{
  g_autofree char *said = NULL;

  output_run_cli ("check", "--spelling", file, &said);
  return strstr (said, "[missing-dictionary] English") == NULL && strstr (said, "English: no dictionary") == NULL;
}

/* Puts the cursor behind all that stands in the clause. */
static char *
go_to_end (Drive *drive)
{
  char *path;

  editor_show (drive, CLAUSE);
  path = editor_find (drive, ATSPI_ROLE_TEXT, "Text");
  drive_point (drive, path);
  drive_press (drive, "<Control>End");
  return path;
}

static void
type_wrong (Drive *drive, const char *path, const char *word)
{
  g_autofree char *typed = g_strdup_printf (" %s ", word);

  drive_type (drive, typed);
  wait_mark (drive, path, word, TRUE);
}

/* The cursor stands behind the word and a blank. */
static void
open_menu (Drive *drive)
{
  drive_press (drive, "Left");
  drive_press (drive, "Left");
  drive_press (drive, "<Shift>F10");
}

static void
choose (Drive *drive, const char *path, const char *choice)
{
  drive_click (drive, path, ATSPI_ROLE_MENU_ITEM, choice);
  drive_wait_gone (drive, path, ATSPI_ROLE_MENU_ITEM, choice);
}

static void
wait_text (Drive *drive, const char *word)
{
  editor_assert_text (drive, "Text", word);
}

static gboolean
is_saved_cb (Drive *drive, gpointer path)
{
  g_autofree char *text = output_read_xml (path);

  return strstr (text, "teh") != NULL;
}

#define BEFORE "The Ministers will hold their next meeting at a time and place to be determined through diplomatic channels."

static void
test_typing (void)
{
  g_autofree char *folder = begin ();
  g_autofree char *file = case_copy (EXAMPLE, folder);
  g_autofree char *path = NULL;
  g_autofree char *again = NULL;
  g_autofree char *saved = NULL;
  g_autoptr (Drive) drive = NULL;
  g_autoptr (Drive) next = NULL;

  if (!has_dictionary (file))
    {
      g_test_skip ("hunspell-en-gb");
      return;
    }
  drive = drive_new (file);
  path = go_to_end (drive);
  type_wrong (drive, path, "transprot");

  open_menu (drive);
  choose (drive, path, "transport");
  wait_text (drive, BEFORE " transport ");
  drive_press (drive, "<Control>z");
  wait_text (drive, BEFORE " transprot ");
  wait_mark (drive, path, "transprot", TRUE);

  drive_press (drive, "<Control>End");
  open_menu (drive);
  choose (drive, path, "Ignore in This Document");
  wait_mark (drive, path, "transprot", FALSE);
  drive_press (drive, "<Control>End");
  drive_type (drive, "teh ");
  wait_mark (drive, path, "teh", TRUE);
  drive_press (drive, "<Control>s");
  drive_wait (drive, "the file to be saved", is_saved_cb, file);
  g_assert_true (g_file_get_contents (file, &saved, NULL, NULL));
  g_assert_nonnull (strstr (saved, "<cq:spelling><cq:ignored lang=\"en\">transprot</cq:ignored></cq:spelling>"));
  g_clear_pointer (&drive, drive_free);

  next = drive_new (file);
  editor_show (next, CLAUSE);
  again = editor_find (next, ATSPI_ROLE_TEXT, "Text");
  wait_mark (next, again, "teh", TRUE);
  wait_mark (next, again, "transprot", FALSE);
}

typedef struct
{
  const char *path;
  const char *text;
} Proposal;

static gboolean
is_proposed_cb (Drive *drive, gpointer data)
{
  const Proposal *proposal = data;
  g_autofree char *text = drive_read (drive, proposal->path);

  return g_str_equal (text, proposal->text);
}

static void
wait_proposed (Drive *drive, const char *path, const char *text)
{
  Proposal proposal = { path, text };
  g_autofree char *what = g_strdup_printf ("“%s” to be proposed", text);

  drive_wait (drive, what, is_proposed_cb, &proposal);
}

static void
test_dialog (void)
{
  g_autofree char *folder = begin ();
  g_autofree char *file = case_copy (EXAMPLE, folder);
  g_autofree char *path = NULL;
  g_autofree char *dialog = NULL;
  g_autofree char *replacement = NULL;
  g_autofree char *done = NULL;
  g_autoptr (Drive) drive = NULL;

  if (!has_dictionary (file))
    {
      g_test_skip ("hunspell-en-gb");
      return;
    }
  drive = drive_new (file);
  path = go_to_end (drive);
  type_wrong (drive, path, "transprot");
  drive_type (drive, "lgoistics transprot ");
  wait_mark (drive, path, "lgoistics", TRUE);

  drive_press (drive, "F7");
  dialog = drive_find (drive, NULL, ATSPI_ROLE_INVALID, "Check Spelling");
  replacement = drive_find (drive, dialog, ATSPI_ROLE_TEXT, "Change to");
  wait_proposed (drive, replacement, "transport");
  drive_press (drive, "<Alt>l");
  wait_text (drive, BEFORE " transport lgoistics transport ");
  wait_proposed (drive, replacement, "logistics");
  drive_press (drive, "Return");
  wait_text (drive, BEFORE " transport logistics transport ");
  done = drive_find (drive, dialog, ATSPI_ROLE_LABEL, "Spelling Checked");
  drive_press (drive, "Escape");
  drive_wait_gone (drive, NULL, ATSPI_ROLE_LABEL, "Spelling Checked");
  drive_press (drive, "<Control>z");
  wait_text (drive, BEFORE " transport lgoistics transport ");
}

static const char kyrgyz[]
    = "<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:cq=\"urn:communique:statement\" version=\"5.0\" xml:lang=\"ky\""
      " role=\"joint-statement\"><info><title>Билдирүү</title><cq:file profile=\"1\"/></info>"
      "<orderedlist role=\"operative\"><listitem xml:id=\"op1\" role=\"operative\"><para>Сөз</para></listitem></orderedlist></article>";

/* Where there is no dictionary that is said, and everything else works on. */
static void
test_no_dictionary (void)
{
  g_autofree char *folder = begin ();
  g_autofree char *file = g_build_filename (folder, "statement.xml", NULL);
  g_autofree char *dialog = NULL;
  g_autofree char *said = NULL;
  g_autofree char *language = NULL;
  g_autoptr (Drive) drive = NULL;

  case_write (file, kyrgyz);
  drive = drive_new (file);
  editor_show (drive, "Meeting");
  drive_press (drive, "F7");
  dialog = drive_find (drive, NULL, ATSPI_ROLE_INVALID, "Check Spelling");
  said = drive_find (drive, dialog, ATSPI_ROLE_LABEL, "No Dictionary");
  language = drive_find (drive, dialog, ATSPI_ROLE_LABEL,
                         "Kyrgyz: no dictionary is installed, and Debian has none; the spelling is not checked");
  drive_press (drive, "Escape");
  drive_wait_gone (drive, NULL, ATSPI_ROLE_LABEL, "No Dictionary");
  editor_fill (drive, "City", "Бишкек");
}

int
main (int argc, char *argv[])
{
  drive_init (&argc, &argv);
  g_test_add_func ("/drive/spelling/typing", test_typing);
  g_test_add_func ("/drive/spelling/dialog", test_dialog);
  g_test_add_func ("/drive/spelling/no-dictionary", test_no_dictionary);
  return g_test_run ();
}

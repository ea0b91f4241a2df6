/* Three languages in one document: added, written side by side, kept in step, saved and exported each. */
#include <string.h>

#include "case.h"
#include "editor.h"
#include "outputs.h"

#define EXAMPLE "tests/app/edition/documents/one-language.xml"

#define THREE "tests/app/edition/documents/three-languages.xml"

#define JAPANESE "日本語"
#define RUSSIAN "русский"
#define BEHIND "Behind the text in English"

static void
add_language (Drive *drive, const char *typed, const char *own)
{
  g_autofree char *form = NULL;
  g_autofree char *button = NULL;
  g_autofree char *entry = NULL;
  g_autofree char *list = NULL;
  g_autofree char *found = NULL;

  editor_show (drive, "Document");
  form = drive_find (drive, NULL, ATSPI_ROLE_FORM, "Document");
  button = drive_find_ready (drive, form, ATSPI_ROLE_PUSH_BUTTON, "Add Language…");
  drive_scroll (drive, form, button);
  drive_point (drive, button);
  entry = drive_find_state (drive, form, ATSPI_ROLE_ENTRY, NULL, ATSPI_STATE_FOCUSED);
  drive_type (drive, typed);
  list = drive_find (drive, form, ATSPI_ROLE_LIST, "Languages found");
  found = drive_find (drive, list, ATSPI_ROLE_LABEL, own);
  drive_wait_gone (drive, list, ATSPI_ROLE_LABEL, "Deutsch");
  drive_press (drive, "Return");
  drive_wait_gone (drive, NULL, ATSPI_ROLE_LIST, "Languages found"); /* a click beside it would only close it */
}

static char *
label_of (const char *label, const char *own)
{
  return g_strdup_printf ("%s · %s", label, own);
}

static void
write_both (Drive *drive, const char *label, const char *japanese, const char *russian)
{
  g_autofree char *in_japanese = label_of (label, JAPANESE);
  g_autofree char *in_russian = label_of (label, RUSSIAN);

  editor_choose (drive, NULL, "Language beside it", JAPANESE);
  editor_fill (drive, in_japanese, japanese);
  editor_choose (drive, NULL, "Language beside it", RUSSIAN);
  editor_fill (drive, in_russian, russian);
}

static void
wait_behind (Drive *drive)
{
  g_autofree char *note = editor_find (drive, ATSPI_ROLE_LABEL, BEHIND);
}

static void
mark_in_step (Drive *drive)
{
  g_autofree char *form = drive_find (drive, NULL, ATSPI_ROLE_FORM, NULL);

  drive_click (drive, form, ATSPI_ROLE_PUSH_BUTTON, "Mark as in step: Opening words · " RUSSIAN);
  drive_wait_gone (drive, form, ATSPI_ROLE_LABEL, BEHIND);
}

static void
write_texts (Drive *drive)
{
  editor_show (drive, "Document");
  write_both (drive, "Subtitle", "第6回外相会合", "Шестая встреча министров иностранных дел");
  editor_show (drive, "Chapeau");
  write_both (drive, "Opening words", "外務大臣は会合した。", "Министры иностранных дел встретились.");
}

static void
assert_copies (Drive *drive, const char *folder)
{
  static const struct
  {
    const char *own;
    const char *file;
    const char *says[4];
  } copies[] = {
    { "English", "en.txt", { "Joint Statement", "The Ministers met again.", NULL } },
    { JAPANESE, "ja.txt", { "共同声明", "外務大臣は会合した。", "（仮訳）", NULL } },
    { RUSSIAN, "ru.txt", { "Шестая встреча", "Министры иностранных дел встретились.", "(неофициальный перевод)", NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    {
      g_autofree char *path = g_build_filename (folder, copies[i].file, NULL);
      g_autofree char *text = NULL;

      editor_export_choice (drive, "Plain text", "Language", copies[i].own, path);
      text = output_read_text (path);
      output_assert_says (text, copies[i].file, copies[i].says);
    }
}

static void
test_in_step (void)
{
  g_autofree char *folder = case_begin ();
  g_autofree char *file = case_copy (EXAMPLE, folder);
  g_autofree char *saved = g_build_filename (folder, "three.xml", NULL);
  g_autofree char *said = NULL;

  {
    g_autoptr (Drive) drive = drive_new (file);

    add_language (drive, "Japanese", JAPANESE);
    add_language (drive, "Russian", RUSSIAN);
    write_texts (drive);
    editor_fill (drive, "Opening words", "The Ministers met.");
    wait_behind (drive);
    mark_in_step (drive);
    editor_fill (drive, "Opening words", "The Ministers met again.");
    wait_behind (drive);
    editor_save_as (drive, saved);
  }
  g_assert_cmpint (output_run_cli ("validate", NULL, saved, &said), ==, 0);
  {
    g_autoptr (Drive) drive = drive_new (saved);

    editor_show (drive, "Chapeau");
    editor_choose (drive, NULL, "Language beside it", RUSSIAN);
    wait_behind (drive);
    assert_copies (drive, folder);
  }
}

/* From one text that is missing to the next by the keyboard, and a language less after it was asked. */
static void
test_remove (void)
{
  g_autofree char *folder = case_begin ();
  g_autofree char *file = case_copy (EXAMPLE, folder);
  g_autoptr (Drive) drive = drive_new (file);
  g_autofree char *first = NULL;
  g_autofree char *form = NULL;
  g_autofree char *row = NULL;

  add_language (drive, "Japanese", JAPANESE);
  drive_press (drive, "<Control><Alt>Page_Down");
  first = drive_find_state (drive, NULL, ATSPI_ROLE_TEXT, "Subtitle · " JAPANESE, ATSPI_STATE_FOCUSED);
  editor_show (drive, "Document");
  form = drive_find (drive, NULL, ATSPI_ROLE_FORM, "Document");
  row = drive_find_ready (drive, form, ATSPI_ROLE_LIST_ITEM, JAPANESE " (Japanese)");
  drive_scroll (drive, form, row);
  drive_point (drive, row);
  g_free (form);
  form = drive_find (drive, NULL, ATSPI_ROLE_FORM, JAPANESE " (Japanese)");
  drive_click (drive, form, ATSPI_ROLE_PUSH_BUTTON, "Remove Language…");
  editor_answer (drive, "Remove Japanese?", "_Remove Remove");
  drive_wait_gone (drive, NULL, ATSPI_ROLE_FORM, JAPANESE " (Japanese)");
  drive_wait_gone (drive, NULL, ATSPI_ROLE_COMBO_BOX, "Language beside it");
}

/* What is exported of all languages at once. */
static void
test_together (void)
{
  static const char *const english[] = { "Joint Statement on Mountain Roads", NULL };
  static const char *const russian[] = { "Совместное заявление о горных дорогах", NULL };
  static const char *const both[] = { "[English]", "Haruko Mori", "[Русский]", "Харуко Мори", NULL };
  g_autofree char *folder = case_begin ();
  g_autofree char *file = case_copy (THREE, folder);
  g_autofree char *all = g_build_filename (folder, "all", NULL);
  g_autofree char *side = g_build_filename (folder, "side.txt", NULL);
  g_autofree char *in_english = g_build_filename (all, "en.txt", NULL);
  g_autofree char *in_russian = g_build_filename (all, "ru.txt", NULL);
  g_autofree char *text = NULL;
  g_autoptr (Drive) drive = drive_new (file);

  editor_export_choice (drive, "Plain text", "Language", "Each in a file of its own", all);
  text = output_read_text (in_english);
  output_assert_says (text, "en.txt", english);
  g_free (text);
  text = output_read_text (in_russian);
  output_assert_says (text, "ru.txt", russian);
  g_free (text);
  editor_export_choice (drive, "Plain text", "Language", "Side by side", side);
  text = output_read_text (side);
  output_assert_says (text, "side.txt", both);
}

/* Parties in the order that the hand gives them: by the keyboard alone */
static void
test_order (void)
{
  g_autofree char *folder = case_begin ();
  g_autofree char *path = case_copy ("templates/examples/ashgabat.xml", folder);
  g_autofree char *again = g_build_filename (folder, "again.xml", NULL);
  g_autofree char *chips = NULL;
  g_autofree char *first = NULL;
  g_autofree char *moved = NULL;
  g_autofree char *saved = NULL;
  g_autoptr (Drive) drive = drive_new (path);

  editor_show (drive, "Parties");
  editor_choose (drive, NULL, "In the clauses", "By hand");
  chips = editor_find (drive, ATSPI_ROLE_PANEL, "Order by hand");
  drive_press (drive, "Tab");
  first = drive_find_state (drive, chips, ATSPI_ROLE_PANEL, "Japan", ATSPI_STATE_FOCUSED);
  drive_press (drive, "<Alt>Right");
  drive_press (drive, "<Alt>Right");
  moved = drive_find_state (drive, chips, ATSPI_ROLE_PANEL, "Japan", ATSPI_STATE_FOCUSED);
  drive_press (drive, "<Alt>Left");
  editor_save_as (drive, again);
  g_file_get_contents (again, &saved, NULL, NULL);
  g_assert_nonnull (strstr (saved, "<cq:order place=\"body\" by=\"hand\">kz jp kg tj tm uz</cq:order>"));
}

int
main (int argc, char *argv[])
{
  drive_init (&argc, &argv);
  g_test_add_func ("/drive/languages/order", test_order);
  g_test_add_func ("/drive/languages/in-step", test_in_step);
  g_test_add_func ("/drive/languages/remove", test_remove);
  g_test_add_func ("/drive/languages/together", test_together);
  return g_test_run ();
}

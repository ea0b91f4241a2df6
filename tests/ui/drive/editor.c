/* What a drafting officer does with the editor, through the accessibility bus. */
#include "editor.h"

#include <string.h>

/* Whether a label in it says @text */
static gboolean
says (const Seen *seen, const char *text)
{
  if (seen_is (seen, ATSPI_ROLE_LABEL, text))
    return TRUE;
  for (guint i = 0; i < seen->children->len; i++)
    if (says (seen->children->pdata[i], text))
      return TRUE;
  return FALSE;
}

/* Which row of a list says @text; -1 where none does */
static int
find_row (Drive *drive, const char *list, const char *text)
{
  Sight *sight = drive_look (drive);
  Seen *seen = sight_find_path (sight, list);

  for (guint i = 0; seen != NULL && i < seen->children->len; i++)
    if (says (seen->children->pdata[i], text))
      return (int) i;
  return -1;
}

typedef struct
{
  const char *list;
  const char *text;
  gboolean is_first;
  int row;
} WantedRow;

static gboolean
has_row_cb (Drive *drive, gpointer data)
{
  WantedRow *wanted = data;

  wanted->row = find_row (drive, wanted->list, wanted->text);
  return wanted->is_first ? wanted->row == 0 : wanted->row >= 0;
}

static int
wait_row (Drive *drive, const char *list, const char *text)
{
  WantedRow wanted = { list, text, FALSE, -1 };
  g_autofree char *what = g_strdup_printf ("a row “%s”", text);

  drive_wait (drive, what, has_row_cb, &wanted);
  return wanted.row;
}

static void
wait_first_row (Drive *drive, const char *list, const char *text)
{
  WantedRow wanted = { list, text, TRUE, -1 };
  g_autofree char *what = g_strdup_printf ("“%s” as the first row", text);

  drive_wait (drive, what, has_row_cb, &wanted);
}

/**
 * editor_begin:
 * @template: the title of a template
 *
 * Begins a document from the welcome.
 */
void
editor_begin (Drive *drive, const char *template)
{
  g_autofree char *form = NULL;

  drive_click (drive, NULL, ATSPI_ROLE_PUSH_BUTTON, template);
  form = drive_find (drive, NULL, ATSPI_ROLE_FORM, "Document");
}

/**
 * editor_show:
 * @title: a row of the outline, or how it begins and an ellipsis
 *
 * Goes to a form by the outline. It is shown when this returns.
 */
void
editor_show (Drive *drive, const char *title)
{
  g_autofree char *outline = drive_find (drive, NULL, ATSPI_ROLE_LIST, "Outline");

  drive_select (drive, outline, wait_row (drive, outline, title));
}

/**
 * editor_add:
 * @what: an entry of the menu below the outline
 */
void
editor_add (Drive *drive, const char *what)
{
  g_autofree char *button = drive_find (drive, NULL, ATSPI_ROLE_PUSH_BUTTON, "Add to the document");

  drive_click (drive, button, ATSPI_ROLE_PUSH_BUTTON, NULL);
  drive_click (drive, button, ATSPI_ROLE_MENU_ITEM, what);
}

/**
 * editor_find:
 *
 * Returns: (transfer full): what stands in the form that is shown
 */
char *
editor_find (Drive *drive, AtspiRole role, const char *label)
{
  g_autofree char *form = drive_find (drive, NULL, ATSPI_ROLE_FORM, NULL);

  return drive_find (drive, form, role, label);
}

typedef struct
{
  const char *path;
  const char *text;
} WantedText;

static gboolean
has_text_cb (Drive *drive, gpointer data)
{
  const WantedText *wanted = data;
  g_autofree char *text = drive_read (drive, wanted->path);

  return g_str_equal (text, wanted->text);
}

static void
wait_text (Drive *drive, const char *path, const char *label, const char *text)
{
  g_autofree char *what = g_strdup_printf ("“%s” in “%s”", text, label);
  WantedText wanted = { path, text };

  drive_wait (drive, what, has_text_cb, &wanted);
}

/**
 * editor_assert_text:
 *
 * Waits until a row has a text.
 */
void
editor_assert_text (Drive *drive, const char *label, const char *text)
{
  g_autofree char *path = editor_find (drive, ATSPI_ROLE_TEXT, label);

  wait_text (drive, path, label, text);
}

/**
 * editor_fill:
 * @label: a row of the form that is shown
 *
 * Writes a text into a row.
 */
void
editor_fill (Drive *drive, const char *label, const char *text)
{
  g_autofree char *path = editor_find (drive, ATSPI_ROLE_TEXT, label);

  drive_write (drive, path, text);
  wait_text (drive, path, label, text);
}

/**
 * editor_fill_blank:
 * @label: a row of the form that is shown
 * @blank: what a blank in its text asks for
 *
 * Writes a text in the place of a blank, and leaves the rest as it is.
 */
void
editor_fill_blank (Drive *drive, const char *label, const char *blank, const char *text)
{
  g_autofree char *path = editor_find (drive, ATSPI_ROLE_TEXT, label);
  g_autofree char *shown = g_strdup_printf ("[%s]", blank);
  g_autofree char *before = drive_read (drive, path);
  const char *at = strstr (before, shown);
  g_autoptr (GString) after = g_string_new (before);
  int start;

  if (at == NULL)
    drive_fail (drive, "no blank “%s” in “%s”", blank, before);
  start = (int) g_utf8_pointer_to_offset (before, at);
  drive_replace (drive, path, start, start + (int) g_utf8_strlen (shown, -1), text);
  g_string_replace (after, shown, text, 1);
  wait_text (drive, path, label, after->str);
}

static void
press_times (Drive *drive, const char *key, int times)
{
  for (int i = 0; i < times; i++)
    drive_press (drive, key);
}

/**
 * editor_choose:
 * @within: (nullable): where it stands
 * @label: a row with a list of choices
 * @choice: one of them
 *
 * Opens the list with the mouse, and goes to the choice with the arrows.
 */
void
editor_choose (Drive *drive, const char *within, const char *label, const char *choice)
{
  g_autofree char *combo = drive_find (drive, within, ATSPI_ROLE_COMBO_BOX, label);
  g_autofree char *pane = NULL;
  g_autofree char *list = NULL;
  int wanted;

  drive_point (drive, combo);
  pane = drive_find (drive, combo, ATSPI_ROLE_SCROLL_PANE, NULL);
  list = drive_find (drive, pane, ATSPI_ROLE_LIST, NULL);
  wanted = wait_row (drive, list, choice);
  drive_press (drive, "Home");
  press_times (drive, "Down", wanted);
  drive_press (drive, "Return");
  drive_wait_gone (drive, combo, ATSPI_ROLE_SCROLL_PANE, NULL);
}

/**
 * editor_choose_focused:
 * @within: where it stands
 * @label: a button with a list of choices, that has the keyboard
 * @index: which of them
 *
 * Opens the list by the keyboard. It begins at its first row.
 */
void
editor_choose_focused (Drive *drive, const char *within, const char *label, guint index)
{
  g_autofree char *combo = drive_find (drive, within, ATSPI_ROLE_COMBO_BOX, label);
  g_autofree char *focused = NULL;
  g_autofree char *row = NULL;

  focused = drive_find_state (drive, combo, ATSPI_ROLE_PUSH_BUTTON, NULL, ATSPI_STATE_FOCUSED);
  drive_press (drive, "space");
  row = drive_find_state (drive, combo, ATSPI_ROLE_LIST_ITEM, NULL, ATSPI_STATE_FOCUSED);
  drive_press (drive, "Home");
  press_times (drive, "Down", (int) index);
  drive_press (drive, "Return");
  drive_wait_gone (drive, combo, ATSPI_ROLE_SCROLL_PANE, NULL);
}

static gboolean
shows_choice (Drive *drive, const char *within, const char *label, const char *choice)
{
  g_autofree char *combo = drive_find (drive, within, ATSPI_ROLE_COMBO_BOX, label);
  Sight *sight = drive_look (drive);
  const Seen *seen = sight_find_path (sight, combo);

  return seen != NULL && says (seen, choice);
}

/**
 * editor_pick_country:
 * @button: the button that opens the list of countries
 * @typed: the beginning of a name
 * @name: the country that is found by it first
 *
 * Picks a country in the form that is shown.
 */
void
editor_pick_country (Drive *drive, const char *button, const char *typed, const char *name)
{
  g_autofree char *form = drive_find (drive, NULL, ATSPI_ROLE_FORM, NULL);
  g_autofree char *entry = NULL;
  g_autofree char *found = NULL;

  drive_click (drive, form, ATSPI_ROLE_PUSH_BUTTON, button);
  entry = drive_find_state (drive, form, ATSPI_ROLE_ENTRY, NULL, ATSPI_STATE_FOCUSED);
  drive_type (drive, typed);
  found = drive_find (drive, form, ATSPI_ROLE_LIST, "Countries");
  wait_first_row (drive, found, name);
  drive_press (drive, "Return");
}

/**
 * editor_add_party:
 * @typed: the beginning of a name
 * @name: the country that is found by it first
 *
 * Adds a country to the parties, whose form must be shown.
 */
void
editor_add_party (Drive *drive, const char *typed, const char *name)
{
  g_autofree char *party = NULL;

  editor_pick_country (drive, "Add Party…", typed, name);
  party = editor_find (drive, ATSPI_ROLE_LIST_ITEM, name);
}

static void
go_to_check (Drive *drive, const char *panel, const char *party)
{
  g_autofree char *first = drive_find_state (drive, panel, ATSPI_ROLE_CHECK_BOX, NULL, ATSPI_STATE_FOCUSED);
  g_autofree char *wanted = drive_find (drive, panel, ATSPI_ROLE_CHECK_BOX, party);
  Sight *sight = drive_look (drive);
  const Seen *parent = sight_find_path (sight, wanted)->parent;
  g_autofree char *focused = NULL;

  for (guint i = 0; i < parent->children->len && !seen_is (parent->children->pdata[i], ATSPI_ROLE_INVALID, party); i++)
    drive_press (drive, "Down");
  focused = drive_find_state (drive, panel, ATSPI_ROLE_CHECK_BOX, party, ATSPI_STATE_FOCUSED);
}

/**
 * editor_tick:
 * @label: a row of owners
 * @party: one that is to be among them
 */
void
editor_tick (Drive *drive, const char *label, const char *party)
{
  g_autofree char *panel = editor_find (drive, ATSPI_ROLE_PANEL, label);
  g_autofree char *button = g_strdup_printf ("Add to “%s”", label);
  g_autofree char *ticked = NULL;

  drive_click (drive, panel, ATSPI_ROLE_PUSH_BUTTON, button);
  go_to_check (drive, panel, party);
  drive_press (drive, "space");
  ticked = drive_find_state (drive, panel, ATSPI_ROLE_CHECK_BOX, party, ATSPI_STATE_CHECKED);
  drive_press (drive, "Escape");
  drive_wait_gone (drive, panel, ATSPI_ROLE_CHECK_BOX, NULL);
}

/**
 * editor_save_as:
 * @path: a file that is not there yet
 *
 * Saves the document there, and waits until it stands there.
 */
void
editor_save_as (Drive *drive, const char *path)
{
  drive_press (drive, "<Control><Shift>s");
  editor_answer_file (drive, path);
  editor_wait_file (drive, path);
}

/* Opens the dialog, and sets what is not set so already. */
static char *
open_export (Drive *drive, const char *format)
{
  char *dialog;

  drive_press (drive, "<Control>e");
  dialog = drive_find (drive, NULL, ATSPI_ROLE_INVALID, "Export");
  if (!shows_choice (drive, dialog, "Format", format))
    editor_choose (drive, dialog, "Format", format);
  return dialog;
}

static void
begin_export (Drive *drive, const char *dialog, const char *path)
{
  drive_click (drive, dialog, ATSPI_ROLE_PUSH_BUTTON, "_Export… Export…");
  editor_answer_file (drive, path);
}

static void
wait_exported (Drive *drive, const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *said = g_strdup_printf ("“%s” was exported…", base);
  g_autofree char *toast = drive_find (drive, NULL, ATSPI_ROLE_LABEL, said);

  editor_wait_file (drive, path);
}

/**
 * editor_try_export:
 * @format: as the dialog calls it
 * @path: a file that is not there yet
 *
 * Exports the document, however that ends.
 */
void
editor_try_export (Drive *drive, const char *format, const char *path)
{
  g_autofree char *dialog = open_export (drive, format);

  begin_export (drive, dialog, path);
}

/**
 * editor_export:
 * @format: as the dialog calls it
 * @path: a file that is not there yet
 *
 * Exports the document, and waits until that is said.
 */
void
editor_export (Drive *drive, const char *format, const char *path)
{
  editor_try_export (drive, format, path);
  wait_exported (drive, path);
}

/**
 * editor_export_source:
 * @path: a file that is not there yet
 *
 * Exports as PDF with the DocBook that circulates attached, and waits until that is said.
 */
void
editor_export_source (Drive *drive, const char *path)
{
  g_autofree char *dialog = open_export (drive, "PDF");
  g_autofree char *row = drive_find (drive, dialog, ATSPI_ROLE_LIST_ITEM, "Attach the source…");

  drive_point (drive, row);
  begin_export (drive, dialog, path);
  wait_exported (drive, path);
}

/**
 * editor_export_choice:
 * @format: as the dialog calls it
 * @label: what is chosen besides: “Part”, “Language”
 * @choice: which, or how it begins and an ellipsis
 * @path: a file that is not there yet
 *
 * Exports the document so, and waits until that is said.
 */
void
editor_export_choice (Drive *drive, const char *format, const char *label, const char *choice, const char *path)
{
  g_autofree char *dialog = open_export (drive, format);

  editor_choose (drive, dialog, label, choice);
  begin_export (drive, dialog, path);
  wait_exported (drive, path);
}

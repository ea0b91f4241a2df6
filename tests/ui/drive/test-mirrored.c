/* Where a language is written from right to left, the window is its own mirror image: tests/po/in-pseudo
 * --mirrored. */
#include "case.h"
#include "editor.h"

static void
assert_before (Drive *drive, const char *path, const char *other, const char *what)
{
  if (!drive_stands_before (drive, path, other))
    drive_fail (drive, "%s", what);
}

/* Outline, form and pages; what is worked in the header */
static void
test_window (void)
{
  g_autofree char *folder = case_begin ();
  g_autofree char *file = case_copy ("templates/examples/ashgabat.xml", folder);
  g_autoptr (Drive) drive = drive_new (file);
  g_autofree char *outline = drive_find (drive, NULL, ATSPI_ROLE_LIST, "Outline");
  g_autofree char *pages = drive_find (drive, NULL, ATSPI_ROLE_INVALID, "Pages of the document");
  g_autofree char *form = NULL;
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  editor_show (drive, "Document");
  form = drive_find (drive, NULL, ATSPI_ROLE_FORM, "Document");
  assert_before (drive, outline, form, "the outline does not stand before the form");
  assert_before (drive, form, pages, "the form does not stand before the pages");
  undo = drive_find (drive, NULL, ATSPI_ROLE_PUSH_BUTTON, "Undo");
  redo = drive_find (drive, NULL, ATSPI_ROLE_PUSH_BUTTON, "Redo");
  assert_before (drive, undo, redo, "“Undo” does not stand before “Redo”");
  drive_take_picture (drive, "mirrored-document");
}

/* The chips of a row, which flow by themselves; the columns of the roadmap */
static void
test_rows (void)
{
  g_autofree char *folder = case_begin ();
  g_autofree char *file = case_copy ("templates/examples/ashgabat.xml", folder);
  g_autoptr (Drive) drive = drive_new (file);
  g_autofree char *outline = drive_find (drive, NULL, ATSPI_ROLE_LIST, "Outline");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *who = NULL;
  g_autofree char *number = NULL;
  g_autofree char *action = NULL;

  editor_show (drive, "Japan and Kazakhstan intend…");
  who = editor_find (drive, ATSPI_ROLE_PANEL, "Who");
  first = drive_find (drive, who, ATSPI_ROLE_PANEL, "Japan");
  second = drive_find (drive, who, ATSPI_ROLE_PANEL, "Kazakhstan");
  assert_before (drive, first, second, "Japan does not stand before Kazakhstan");
  drive_take_picture (drive, "mirrored-commitment");
  editor_show (drive, "Roadmap");
  number = drive_find (drive, NULL, ATSPI_ROLE_INVALID, "No.");
  action = drive_find (drive, NULL, ATSPI_ROLE_INVALID, "Action");
  assert_before (drive, number, action, "numbers do not stand before actions");
  assert_before (drive, outline, number, "the table is not scrolled to its first column");
  drive_take_picture (drive, "mirrored-roadmap");
}

int
main (int argc, char *argv[])
{
  drive_init (&argc, &argv);
  g_test_add_func ("/drive/mirrored/window", test_window);
  g_test_add_func ("/drive/mirrored/rows", test_rows);
  return g_test_run ();
}

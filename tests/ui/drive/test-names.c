/* Whatever the keyboard reaches or the mouse works has a name that a screen reader can say: in every view. */
#include "case.h"
#include "editor.h"
#include "walk.h"

static void
look_at_page (Walk *walk, const char *shown)
{
  g_autofree char *path = drive_find (walk_get_drive (walk), NULL, ATSPI_ROLE_INVALID, shown);

  walk_begin_view (walk, shown);
  walk_look (walk);
}

/* A window that is open, until Escape closes it */
static void
look_at_window (Walk *walk, const char *shown)
{
  Drive *drive = walk_get_drive (walk);

  look_at_page (walk, shown);
  drive_press (drive, "Escape");
  drive_wait_gone (drive, NULL, ATSPI_ROLE_INVALID, shown);
}

static void
look_at_help (Walk *walk)
{
  Drive *drive = walk_get_drive (walk);

  drive_press (drive, "<Control><Shift>question");
  look_at_page (walk, "New clause below");
  walk_assert_met (walk, ATSPI_ROLE_PUSH_BUTTON, 2);
  drive_press (drive, "Page_Down");
  look_at_window (walk, "Next form");
  drive_press (drive, "F10");
  drive_click (drive, NULL, ATSPI_ROLE_MENU_ITEM, "About Communiqué");
  look_at_window (walk, "Legal");
  walk_assert_met (walk, ATSPI_ROLE_PUSH_BUTTON, 2);
}

static void
look_at_forms (Walk *walk)
{
  Drive *drive = walk_get_drive (walk);
  g_autofree char *outline = drive_find (drive, NULL, ATSPI_ROLE_LIST, "Outline");
  g_autofree char *form = drive_find (drive, NULL, ATSPI_ROLE_FORM, NULL);
  guint n_rows = sight_find_path (drive_look (drive), outline)->children->len;

  walk_begin_view (walk, "the forms");
  for (guint i = 0; i < n_rows; i++)
    {
      drive_select (drive, outline, (int) i);
      walk_look_into (walk, form);
    }
}

static void
look_at_party_search (Walk *walk)
{
  Drive *drive = walk_get_drive (walk);
  g_autofree char *form = NULL;
  g_autofree char *entry = NULL;
  g_autofree char *found = NULL;

  editor_show (drive, "Parties");
  form = drive_find (drive, NULL, ATSPI_ROLE_FORM, "Parties");
  drive_click (drive, form, ATSPI_ROLE_PUSH_BUTTON, "Add Party…");
  entry = drive_find_state (drive, form, ATSPI_ROLE_ENTRY, NULL, ATSPI_STATE_FOCUSED);
  drive_type (drive, "tur");
  found = drive_find (drive, form, ATSPI_ROLE_LABEL, "Turkmenistan");
  walk_begin_view (walk, "the search for a party");
  walk_look (walk);
  walk_assert_met (walk, ATSPI_ROLE_ENTRY, 1);
  walk_assert_met (walk, ATSPI_ROLE_LIST_ITEM, 4);
  drive_press (drive, "Escape");
  drive_wait_gone (drive, form, ATSPI_ROLE_ENTRY, NULL);
}

/* A time, in whatever way it may be said */
static void
look_at_times (Walk *walk)
{
  static const struct
  {
    const char *kind;
    const char *asked; /* what the popover asks for then */
  } kinds[] = {
    { "Not Set", NULL },
    { "Day", "Next Month" },
    { "Month", "Month: …" },
    { "Quarter", "Quarter: …" },
    { "Year", "Year" },
    { "Period", "Last Date" },
    { "Within a Time Limit", "Counted from: …" },
    { "By an Event", "Event" },
    { "Recurring", "Beginning" },
    { "Ongoing", "Printed As" },
    { "Own Wording", "Printed As" },
  };
  Drive *drive = walk_get_drive (walk);
  g_autofree char *opener = NULL;

  editor_show (drive, "Japan and Kazakhstan intend…");
  opener = editor_find (drive, ATSPI_ROLE_PUSH_BUTTON, "Choose a date for “By”");
  walk_begin_view (walk, "the popover for a date");
  drive_open (drive, opener);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *chosen = g_strdup_printf ("Kind of date: %s", kinds[i].kind);

      editor_choose_focused (drive, opener, "Kind of date", i);
      g_free (drive_find (drive, opener, ATSPI_ROLE_PUSH_BUTTON, chosen));
      if (kinds[i].asked != NULL)
        g_free (drive_find_ready (drive, opener, ATSPI_ROLE_INVALID, kinds[i].asked));
      walk_look (walk);
    }
  drive_close (drive, opener);
  walk_assert_met (walk, ATSPI_ROLE_COMBO_BOX, 5);
  walk_assert_met (walk, ATSPI_ROLE_SPIN_BUTTON, 2);
  walk_assert_met (walk, ATSPI_ROLE_TEXT, 5);
  walk_assert_met (walk, ATSPI_ROLE_PUSH_BUTTON, 9);
}

/* All of a commitment: what its rows open, and then what is folded, which moves them off the screen */
static void
look_at_commitment (Walk *walk)
{
  Drive *drive = walk_get_drive (walk);
  g_autofree char *form = drive_find (drive, NULL, ATSPI_ROLE_FORM, NULL);
  g_autofree char *fold = NULL;
  g_autofree char *unfolded = NULL;

  editor_show (drive, "Japan will assist…");
  walk_begin_view (walk, "a commitment");
  walk_look_into (walk, form);
  fold = drive_find (drive, form, ATSPI_ROLE_LIST_ITEM, "Partners, Deliverable…");
  drive_scroll (drive, form, fold);
  drive_point (drive, fold);
  unfolded = editor_find (drive, ATSPI_ROLE_TEXT, "Roadmap wording");
  walk_look (walk);
  walk_assert_met (walk, ATSPI_ROLE_MENU_ITEM, 5);
  walk_assert_met (walk, ATSPI_ROLE_CHECK_BOX, 9);
  walk_assert_met (walk, ATSPI_ROLE_TEXT, 14);
}

/* The table of a roadmap, and the switches of its columns */
static void
look_at_roadmap (Walk *walk)
{
  Drive *drive = walk_get_drive (walk);

  editor_show (drive, "Roadmap");
  walk_begin_view (walk, "the roadmap");
  walk_look (walk);
  walk_assert_met (walk, ATSPI_ROLE_CHECK_BOX, 19);
}

static void
look_at_signatures (Walk *walk)
{
  Drive *drive = walk_get_drive (walk);
  g_autofree char *form = NULL;
  g_autofree char *witness = NULL;

  editor_show (drive, "Signatures");
  walk_begin_view (walk, "the signatures");
  form = drive_find (drive, NULL, ATSPI_ROLE_FORM, "Signatures");
  walk_look_into (walk, form);
  walk_assert_met (walk, ATSPI_ROLE_LIST_ITEM, 6);
  walk_assert_met (walk, ATSPI_ROLE_MENU_ITEM, 2);
  drive_click (drive, form, ATSPI_ROLE_PUSH_BUTTON, "Add Witness");
  witness = editor_find (drive, ATSPI_ROLE_TEXT, "Name");
  walk_begin_view (walk, "a witness");
  walk_look (walk);
  walk_assert_met (walk, ATSPI_ROLE_TEXT, 2);
}

/* What stands around the form: the header, the outline, the bar of the pages */
static void
look_at_frame (Walk *walk)
{
  Drive *drive = walk_get_drive (walk);
  g_autofree char *window = drive_find (drive, NULL, ATSPI_ROLE_FRAME, NULL);

  walk_begin_view (walk, "the window");
  walk_look_into (walk, window);
  walk_assert_met (walk, ATSPI_ROLE_MENU_ITEM, 18);
  /* Of problems */
  walk_assert_met (walk, ATSPI_ROLE_LIST, 1);
  walk_assert_met (walk, ATSPI_ROLE_LIST_ITEM, 10);
}

static void
look_at_export (Walk *walk)
{
  Drive *drive = walk_get_drive (walk);

  drive_press (drive, "<Control>e");
  g_free (drive_find (drive, NULL, ATSPI_ROLE_INVALID, "Export"));
  walk_begin_view (walk, "Export of a clean copy");
  walk_look (walk);
  walk_assert_met (walk, ATSPI_ROLE_COMBO_BOX, 3);
  walk_assert_met (walk, ATSPI_ROLE_CHECK_BOX, 1);
  walk_assert_met (walk, ATSPI_ROLE_PUSH_BUTTON, 2);
  editor_choose (drive, NULL, "Edition", "Draft");
  look_at_window (walk, "Export");
  walk_assert_met (walk, ATSPI_ROLE_CHECK_BOX, 2);
}

static void
look_at_preview (Walk *walk)
{
  drive_press (walk_get_drive (walk), "<Control><Shift>p");
  look_at_window (walk, "Print Preview");
  walk_assert_met (walk, ATSPI_ROLE_COMBO_BOX, 2);
  walk_assert_met (walk, ATSPI_ROLE_PUSH_BUTTON, 2);
}

static void
test_template (void)
{
  Walk *walk = walk_new (NULL);
  Drive *drive = walk_get_drive (walk);
  g_autofree char *window = drive_find (drive, NULL, ATSPI_ROLE_FRAME, NULL);

  walk_begin_view (walk, "the welcome");
  walk_look_into (walk, window);
  walk_assert_met (walk, ATSPI_ROLE_PUSH_BUTTON, 6);
  walk_assert_met (walk, ATSPI_ROLE_MENU_ITEM, 8);
  look_at_help (walk);

  editor_begin (drive, "Joint Statement of Two States");
  look_at_party_search (walk);
  editor_add_party (drive, "Jap", "Japan");
  editor_add_party (drive, "Turkmeni", "Turkmenistan");
  look_at_forms (walk);
  walk_assert_met (walk, ATSPI_ROLE_TEXT, 30);
  look_at_frame (walk);
  look_at_export (walk);
  look_at_preview (walk);

  drive_press (drive, "<Control>w");
  look_at_window (walk, "Save “Joint Statement”?");
  walk_assert_met (walk, ATSPI_ROLE_PUSH_BUTTON, 3);
  walk_end (walk);
}

static void
test_example (void)
{
  g_autofree char *folder = case_begin ();
  g_autofree char *file = case_copy ("templates/examples/ashgabat.xml", folder);
  g_autofree char *recovered = NULL;
  Walk *walk = walk_new (file);
  Drive *drive = walk_get_drive (walk);

  look_at_forms (walk);
  walk_assert_met (walk, ATSPI_ROLE_TEXT, 100);
  walk_assert_met (walk, ATSPI_ROLE_TABLE_ROW, 10);
  look_at_commitment (walk);
  look_at_times (walk);
  look_at_roadmap (walk);
  look_at_signatures (walk);

  editor_show (drive, "Meeting");
  editor_fill (drive, "City", "Ashgabat, as it was");
  case_write (file, "<article xmlns=\"http://docbook.org/ns/docbook\" version=\"5.0\"><title/></article>\n");
  drive_press (drive, "<Control>s");
  look_at_window (walk, "The File Was Changed by Another Program");
  walk_assert_met (walk, ATSPI_ROLE_PUSH_BUTTON, 3);

  /* And a welcome that has something to offer */
  editor_wait_kept (drive, "Ashgabat, as it was");
  walk_restart (walk, NULL);
  recovered = drive_find (walk_get_drive (walk), NULL, ATSPI_ROLE_LABEL, "Recovered");
  walk_begin_view (walk, "the welcome after a crash");
  walk_look (walk);
  walk_assert_met (walk, ATSPI_ROLE_PUSH_BUTTON, 8);
  walk_end (walk);
}

int
main (int argc, char *argv[])
{
  drive_init (&argc, &argv);
  g_test_add_func ("/drive/names/template", test_template);
  g_test_add_func ("/drive/names/example", test_example);
  return g_test_run ();
}

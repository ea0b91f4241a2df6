/* The founding case by the keyboard alone: what the bus tells is only read. */
#include "editor.h"
#include "outputs.h"

/* How many steps may lead to anything: many more than there are */
#define MAX_STEPS 80

static const Seen *
find_focus (const Seen *seen)
{
  const Seen *focus = seen_has_state (seen, ATSPI_STATE_FOCUSED) ? seen : NULL;

  for (guint i = 0; focus == NULL && i < seen->children->len; i++)
    focus = find_focus (seen->children->pdata[i]);
  return focus;
}

static void
wait_for (Drive *drive, AtspiRole role, const char *name, AtspiStateType state)
{
  g_free (drive_find_state (drive, NULL, role, name, state));
}

static gboolean
has_focus (Drive *drive, const char *name)
{
  const Seen *focus = find_focus (sight_get_root (drive_look (drive)));

  return focus != NULL && g_str_has_prefix (focus->name, name);
}

/* Goes on with a key until something has the keyboard. An entry row does not say that it has it. */
static void
step_to (Drive *drive, const char *key, const char *name)
{
  for (guint i = 0; !has_focus (drive, name); i++)
    {
      if (i == MAX_STEPS)
        drive_fail (drive, "%s does not lead to “%s”", key, name);
      drive_press (drive, key);
    }
}

static char *
read_form_name (Drive *drive)
{
  g_autofree char *form = drive_find (drive, NULL, ATSPI_ROLE_FORM, NULL);

  return g_strdup (sight_find_path (drive_look (drive), form)->name);
}

static int
find_selected_row (Drive *drive)
{
  g_autofree char *outline = drive_find (drive, NULL, ATSPI_ROLE_LIST, "Outline");
  const Seen *list = sight_find_path (drive_look (drive), outline);

  for (guint i = 0; list != NULL && i < list->children->len; i++)
    if (seen_has_state (list->children->pdata[i], ATSPI_STATE_SELECTED))
      return (int) i;
  return -1;
}

static gboolean
is_elsewhere_cb (Drive *drive, gpointer data)
{
  const int row = find_selected_row (drive);

  return row >= 0 && row != *(int *) data;
}

/* Goes from form to form until one has a name. */
static void
go_on_to (Drive *drive, const char *key, const char *title)
{
  g_autofree char *name = read_form_name (drive);

  while (!g_str_equal (name, title))
    {
      int before = find_selected_row (drive);

      drive_press (drive, key);
      drive_wait (drive, "the next form", is_elsewhere_cb, &before);
      g_free (name);
      name = read_form_name (drive);
    }
}

/* Types over what stands in the row that has the keyboard, which must be this one. */
static void
type_over (Drive *drive, const char *label, const char *text)
{
  drive_press (drive, "<Control>a");
  drive_type (drive, text);
  editor_assert_text (drive, label, text);
}

/* Types into the next row. */
static void
fill_next (Drive *drive, const char *label, const char *text)
{
  drive_press (drive, "Tab");
  type_over (drive, label, text);
}

/* Whether a label in it begins with a text */
static gboolean
says (const Seen *seen, const char *text)
{
  if (seen->role == ATSPI_ROLE_LABEL && g_str_has_prefix (seen->name, text))
    return TRUE;
  for (guint i = 0; i < seen->children->len; i++)
    if (says (seen->children->pdata[i], text))
      return TRUE;
  return FALSE;
}

static gboolean
is_first_country_cb (Drive *drive, gpointer data)
{
  g_autofree char *list = drive_find (drive, NULL, ATSPI_ROLE_LIST, "Countries");
  const Seen *seen = sight_find_path (drive_look (drive), list);

  return seen != NULL && seen->children->len > 0 && says (seen->children->pdata[0], data);
}

static void
pick_country (Drive *drive, const char *button, const char *name)
{
  step_to (drive, "Tab", button);
  drive_press (drive, "space");
  wait_for (drive, ATSPI_ROLE_ENTRY, NULL, ATSPI_STATE_FOCUSED);
  drive_type (drive, name);
  drive_wait (drive, name, is_first_country_cb, (gpointer) name);
  drive_press (drive, "Return");
  drive_wait_gone (drive, NULL, ATSPI_ROLE_ENTRY, NULL);
}

static void
add_party (Drive *drive, const char *name)
{
  pick_country (drive, "Add Party…", name);
  g_free (editor_find (drive, ATSPI_ROLE_LIST_ITEM, name));
}

static void
add_owner (Drive *drive, const char *party)
{
  step_to (drive, "Tab", "Add to “Who”");
  drive_press (drive, "space");
  wait_for (drive, ATSPI_ROLE_CHECK_BOX, NULL, ATSPI_STATE_FOCUSED);
  step_to (drive, "Down", party);
  drive_press (drive, "space");
  wait_for (drive, ATSPI_ROLE_CHECK_BOX, party, ATSPI_STATE_CHECKED);
  drive_press (drive, "Escape");
  drive_wait_gone (drive, NULL, ATSPI_ROLE_CHECK_BOX, party);
}

typedef struct
{
  const char *first;
  const char *second;
} Order;

static gboolean
stand_in_order_cb (Drive *drive, gpointer data)
{
  const Order *order = data;
  g_autofree char *outline = drive_find (drive, NULL, ATSPI_ROLE_LIST, "Outline");
  const Seen *seen = sight_find_path (drive_look (drive), outline);
  gboolean has_first = FALSE;

  for (guint i = 0; seen != NULL && i < seen->children->len; i++)
    {
      if (says (seen->children->pdata[i], order->first))
        has_first = TRUE;
      else if (says (seen->children->pdata[i], order->second))
        return has_first;
    }
  return FALSE;
}

static void
wait_order (Drive *drive, const char *first, const char *second)
{
  Order order = { first, second };
  g_autofree char *what = g_strdup_printf ("“%s” above “%s”", first, second);

  drive_wait (drive, what, stand_in_order_cb, &order);
}

static void
answer_file (Drive *drive, const char *path)
{
  wait_for (drive, ATSPI_ROLE_TEXT, "Name:", ATSPI_STATE_FOCUSED);
  drive_press (drive, "<Control>a");
  drive_type (drive, path);
  drive_press (drive, "Return");
  drive_wait_gone (drive, NULL, ATSPI_ROLE_TEXT, "Name:");
  editor_wait_file (drive, path);
}

static void
begin (Drive *drive)
{
  step_to (drive, "Tab", "Joint Statement with Annexed Roadmap");
  drive_press (drive, "Return");
  g_free (drive_find (drive, NULL, ATSPI_ROLE_FORM, "Document"));
}

static void
fill_in_meeting_and_parties (Drive *drive)
{
  go_on_to (drive, "<Control>Page_Down", "Meeting");
  type_over (drive, "Name", "6th Meeting of Foreign Ministers");
  fill_next (drive, "Number", "6");
  fill_next (drive, "Framework", "Central Asia plus Japan Dialogue");
  fill_next (drive, "City", "Ashgabat");
  pick_country (drive, "Choose Country", "Turkmenistan");
  fill_next (drive, "Dates", "1 May 2017");

  go_on_to (drive, "<Control>Page_Down", "Parties");
  add_party (drive, "Japan");
  add_party (drive, "Kazakhstan");
}

#define WELCOMED "The Ministers welcome the railway along the Caspian Sea."
#define STRESSED "The Ministers stress the use of open borders."

static void
fill_in_clauses (Drive *drive)
{
  go_on_to (drive, "<Control>Page_Down", "Paragraph 2");
  step_to (drive, "Tab", "Text");
  type_over (drive, "Text", WELCOMED);
  drive_press (drive, "<Control>Return");
  editor_assert_text (drive, "Text", "");
  step_to (drive, "Tab", "Text");
  type_over (drive, "Text", STRESSED);

  drive_press (drive, "<Control><Shift>Return");
  g_free (editor_find (drive, ATSPI_ROLE_TEXT, "Does what"));
  add_owner (drive, "Japan");
  step_to (drive, "Tab", "Does what");
  type_over (drive, "Does what", "train the staff of road control");
  fill_next (drive, "By", "December 2018");
}

static gboolean
is_in_outline (Drive *drive)
{
  g_autofree char *outline = drive_find (drive, NULL, ATSPI_ROLE_LIST, "Outline");
  const Seen *list = sight_find_path (drive_look (drive), outline);

  return list != NULL && find_focus (list) != NULL;
}

/* From pane to pane until the outline has the keyboard */
static void
turn_to_outline (Drive *drive)
{
  for (guint i = 0; !is_in_outline (drive); i++)
    {
      if (i == MAX_STEPS)
        drive_fail (drive, "F6 does not lead to the outline");
      drive_press (drive, "F6");
    }
}

/* Moves a clause below the next one, and takes that back and forth again. */
static void
move_clause (Drive *drive)
{
  wait_order (drive, WELCOMED, STRESSED);
  go_on_to (drive, "<Control>Page_Up", "Paragraph 2");
  turn_to_outline (drive);
  drive_press (drive, "<Alt>Down");
  wait_order (drive, STRESSED, WELCOMED);
  drive_press (drive, "<Control>z");
  wait_order (drive, WELCOMED, STRESSED);
  drive_press (drive, "<Control><Shift>z");
  wait_order (drive, STRESSED, WELCOMED);
}

static const char *const typed[] = {
  "meeting in Ashgabat on 1 May 2017 for the 6th Meeting of Foreign Ministers of the Central Asia plus Japan "
  "Dialogue,",
  "Japan and the Republic of Kazakhstan",
  "Japan will train the staff of road control by December 2018.",
  NULL,
};
static const char *const moved[] = { STRESSED " " WELCOMED, NULL };
static const char *const moved_on_page[] = { "2. " STRESSED " 3. " WELCOMED, NULL };

static void
test_keyboard (void)
{
  g_autofree char *folder = g_dir_make_tmp ("keyboard-XXXXXX", NULL);
  g_autofree char *saved = g_build_filename (folder, "statement.xml", NULL);
  g_autofree char *pdf = g_build_filename (folder, "statement.pdf", NULL);
  g_autofree char *said = NULL;
  g_autofree char *saved_text = NULL;
  g_autofree char *pdf_text = NULL;
  g_autoptr (Drive) drive = drive_new (NULL);

  begin (drive);
  fill_in_meeting_and_parties (drive);
  fill_in_clauses (drive);
  move_clause (drive);

  drive_press (drive, "<Control>s");
  answer_file (drive, saved);
  drive_press (drive, "<Control>e");
  wait_for (drive, ATSPI_ROLE_PUSH_BUTTON, "_Export… Export…", ATSPI_STATE_FOCUSED);
  drive_press (drive, "Return");
  answer_file (drive, pdf);

  g_assert_cmpint (output_run_cli ("validate", NULL, saved, &said), ==, 0);
  saved_text = output_read_xml (saved);
  output_assert_says (saved_text, "the document", typed);
  output_assert_says (saved_text, "the document", moved);
  pdf_text = output_read_pdf (pdf);
  output_assert_says (pdf_text, "the PDF", typed);
  output_assert_says (pdf_text, "the PDF", moved_on_page);
  output_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  drive_init (&argc, &argv);
  g_test_add_func ("/drive/keyboard", test_keyboard);
  return g_test_run ();
}

/* The text of a clause in its widget, typed and clicked in. */
#include <adwaita.h>
#include <string.h>
#include <time.h>

#include "app/forms/rich-content.h"
#include "cq-focus-return.h"
#include "keyboard.h"
#include "rows/cq-rich-view.h"
#include "rows/cq-sentence-row.h"

#define FIELD "<phrase role='field name-short' linkend='jp'>Japan</phrase>"
#define OTHER "<phrase role='field name-short' linkend='kz'>Kazakhstan</phrase>"
#define BLANK "<phrase role='field text'><replaceable>a step</replaceable></phrase>"
#define VERB(text) "<emphasis role='verb'>" text "</emphasis>"
#define ITALIC(text) "<emphasis>" text "</emphasis>"
#define NOTE(text) "<footnote><para>" text "</para></footnote>"

typedef struct
{
  GtkWidget *window;
  AdwPreferencesGroup *group;
  CqSentenceRow *row;
  CqRichView *view;
  GtkTextBuffer *buffer;
  CqRich *rich;       /* (owned): what was entered last */
  guint n_entered;
  gboolean is_echoed; /* whether what is entered is shown again, as a form does */
} Fixture;

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (child), type) ? child : find_child (child, type);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static CqRow *
make_row (CqRich *rich)
{
  CqRow *row = cq_row_new (CQ_ROW_SENTENCE, "text", "Sentence");
  g_autoptr (GPtrArray) fields = content_from_xml (FIELD OTHER);

  row->rich = cq_rich_ref (rich);
  row->placeholder = g_strdup ("What is agreed");
  row->inserts = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_insert_free);
  g_ptr_array_add (row->inserts, cq_insert_new ("Parties", "Japan", cq_node_ref (fields->pdata[0])));
  g_ptr_array_add (row->inserts, cq_insert_new ("Parties", "Kazakhstan", cq_node_ref (fields->pdata[1])));
  return row;
}

static void
show (Fixture *fixture, CqRich *rich)
{
  g_autoptr (CqRow) row = make_row (rich);

  cq_row_widget_show (CQ_ROW_WIDGET (fixture->row), row);
}

static void
show_xml (Fixture *fixture, const char *xml)
{
  g_autoptr (CqRich) rich = rich_from_xml (xml, "en");

  show (fixture, rich);
  fixture->n_entered = 0;
  keyboard_rest (30);
}

/* As a form does: the content goes into the document, and comes back as another text. */
static void
entered_cb (Fixture *fixture, const CqRowInput *input)
{
  g_autoptr (GPtrArray) content = cq_rich_get_content (input->rich);

  g_clear_pointer (&fixture->rich, cq_rich_unref);
  fixture->rich = cq_rich_new (content, "en", NULL);
  fixture->n_entered++;
  g_assert_cmpstr (cq_rich_get_text (fixture->rich), ==, cq_rich_get_text (input->rich));
  if (fixture->is_echoed)
    show (fixture, fixture->rich);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  fixture->window = gtk_window_new ();
  fixture->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  fixture->row = g_object_ref_sink (g_object_new (CQ_TYPE_SENTENCE_ROW, NULL));
  fixture->view = CQ_RICH_VIEW (find_child (GTK_WIDGET (fixture->row), CQ_TYPE_RICH_VIEW));
  fixture->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  fixture->is_echoed = TRUE;
  g_signal_connect_swapped (fixture->row, "entered", G_CALLBACK (entered_cb), fixture);
  adw_preferences_group_add (fixture->group, GTK_WIDGET (fixture->row));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->group));
  gtk_window_set_child (GTK_WINDOW (fixture->window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 200);
  gtk_window_present (GTK_WINDOW (fixture->window));
  keyboard_rest (100);
  /* A selection made right after another may be told that it has lost the primary clipboard to that, and go. */
  gtk_text_buffer_remove_selection_clipboard (fixture->buffer,
                                              gtk_widget_get_primary_clipboard (GTK_WIDGET (fixture->view)));
  keyboard_attach (fixture->window);
  cq_row_widget_take_focus (CQ_ROW_WIDGET (fixture->row));
  keyboard_rest (50);
}

static void
remove_row (Fixture *fixture)
{
  gtk_text_buffer_add_selection_clipboard (fixture->buffer,
                                           gtk_widget_get_primary_clipboard (GTK_WIDGET (fixture->view)));
  adw_preferences_group_remove (fixture->group, GTK_WIDGET (fixture->row));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (gtk_widget_get_root (GTK_WIDGET (fixture->row)) != NULL)
    remove_row (fixture);
  g_object_unref (fixture->row);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_pointer (&fixture->rich, cq_rich_unref);
  keyboard_rest (20);
}

static char *
get_text (Fixture *fixture)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (fixture->buffer, &start, &end);
  return gtk_text_buffer_get_text (fixture->buffer, &start, &end, TRUE);
}

/* The buffer says what the text says, and the text is what was entered. */
static void
assert_edited (Fixture *fixture, const char *xml, guint n_entered)
{
  g_autofree char *text = get_text (fixture);
  CqRich *rich = cq_rich_view_get_rich (fixture->view);

  assert_content (rich, xml);
  g_assert_cmpstr (text, ==, cq_rich_get_text (rich));
  g_assert_cmpuint (fixture->n_entered, ==, n_entered);
  if (n_entered > 0)
    g_assert_true (cq_rich_equal (rich, fixture->rich));
}

static void
select_range (Fixture *fixture, guint bound, guint cursor)
{
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &from, (int) bound);
  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &to, (int) cursor);
  gtk_text_buffer_select_range (fixture->buffer, &to, &from);
}

static void
assert_selected (Fixture *fixture, guint bound, guint cursor)
{
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_iter_at_mark (fixture->buffer, &from, gtk_text_buffer_get_selection_bound (fixture->buffer));
  gtk_text_buffer_get_iter_at_mark (fixture->buffer, &to, gtk_text_buffer_get_insert (fixture->buffer));
  g_assert_cmpint (gtk_text_iter_get_offset (&from), ==, bound);
  g_assert_cmpint (gtk_text_iter_get_offset (&to), ==, cursor);
}

static void
test_type (Fixture *fixture, gconstpointer data)
{
  show_xml (fixture, "a " FIELD " b");
  select_range (fixture, 9, 9);
  keyboard_type ("xy");
  assert_edited (fixture, "a " FIELD " bxy", 2);
  assert_selected (fixture, 11, 11);
  select_range (fixture, 1, 1);
  keyboard_type ("A");
  assert_edited (fixture, "aA " FIELD " bxy", 3);
  assert_selected (fixture, 2, 2);
}

/* To type over a range is one edit, and takes atoms whole. */
static void
test_type_over (Fixture *fixture, gconstpointer data)
{
  show_xml (fixture, "a " FIELD " b");
  select_range (fixture, 4, 9);
  assert_selected (fixture, 2, 9);
  keyboard_type ("x");
  assert_edited (fixture, "a x", 1);
  show_xml (fixture, "a " ITALIC ("bcd") " e");
  select_range (fixture, 2, 5);
  keyboard_type ("x");
  assert_edited (fixture, "a " ITALIC ("x") " e", 1);
}

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  show_xml (fixture, "a " FIELD " " OTHER);
  select_range (fixture, 7, 7);
  keyboard_press (GDK_KEY_BackSpace, 0);
  assert_edited (fixture, "a  " OTHER, 1);
  keyboard_press (GDK_KEY_BackSpace, 0);
  assert_edited (fixture, "a " OTHER, 2);
  keyboard_press (GDK_KEY_Right, 0);
  keyboard_press (GDK_KEY_Delete, 0);
  assert_edited (fixture, "a ", 3);
  show_xml (fixture, "e\xcc\x81<phrase role='field due'>e\xcc\x81</phrase>");
  select_range (fixture, 4, 4);
  keyboard_press (GDK_KEY_BackSpace, 0);
  assert_edited (fixture, "e\xcc\x81", 1);
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  show_xml (fixture, "a" FIELD "b" BLANK "c");
  select_range (fixture, 1, 1);
  keyboard_press (GDK_KEY_Right, 0);
  assert_selected (fixture, 6, 6);
  keyboard_press (GDK_KEY_Left, 0);
  assert_selected (fixture, 1, 1);
  keyboard_press (GDK_KEY_Right, GDK_SHIFT_MASK);
  assert_selected (fixture, 1, 6);
  keyboard_press (GDK_KEY_Left, GDK_SHIFT_MASK);
  assert_selected (fixture, 1, 1);
  /* A blank is selected on the way, and left with the next key. */
  select_range (fixture, 7, 7);
  keyboard_press (GDK_KEY_Right, 0);
  assert_selected (fixture, 7, 15);
  keyboard_press (GDK_KEY_Right, 0);
  assert_selected (fixture, 15, 15);
  keyboard_press (GDK_KEY_Left, 0);
  assert_selected (fixture, 15, 7);
  keyboard_type ("x");
  assert_edited (fixture, "a" FIELD "bxc", 1);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  show_xml (fixture, "a <phrase role='field due'>by the end of 2018</phrase> b");
  select_range (fixture, 2, 2);
  keyboard_press (GDK_KEY_Right, GDK_CONTROL_MASK);
  assert_selected (fixture, 20, 20);
  keyboard_press (GDK_KEY_Left, GDK_CONTROL_MASK);
  assert_selected (fixture, 2, 2);
  keyboard_press (GDK_KEY_Delete, GDK_CONTROL_MASK);
  assert_edited (fixture, "a  b", 1);
}

static void
test_click (Fixture *fixture, gconstpointer data)
{
  GdkRectangle area;

  show_xml (fixture, "a " BLANK " b " FIELD " c");
  g_assert_true (cq_rich_view_get_area (fixture->view, 2, 8, &area));
  keyboard_click (GTK_WIDGET (fixture->view), area.x + area.width / 2, area.y + area.height / 2);
  assert_selected (fixture, 2, 10);
  keyboard_type ("x");
  assert_edited (fixture, "a x b " FIELD " c", 1);
  g_assert_true (cq_rich_view_get_area (fixture->view, 6, 5, &area));
  keyboard_click (GTK_WIDGET (fixture->view), area.x + area.width - 6, area.y + area.height / 2);
  assert_selected (fixture, 11, 11);
}

static void
test_emphasis (Fixture *fixture, gconstpointer data)
{
  show_xml (fixture, "a bc d");
  select_range (fixture, 2, 4);
  keyboard_press (GDK_KEY_i, GDK_CONTROL_MASK);
  assert_edited (fixture, "a " ITALIC ("bc") " d", 1);
  assert_selected (fixture, 2, 4);
  g_assert_true (cq_rich_view_get_emphasized (fixture->view));
  keyboard_press (GDK_KEY_i, GDK_CONTROL_MASK);
  assert_edited (fixture, "a bc d", 2);
  /* With nothing selected, it is for what is typed next. */
  select_range (fixture, 6, 6);
  keyboard_press (GDK_KEY_i, GDK_CONTROL_MASK);
  g_assert_true (cq_rich_view_get_emphasized (fixture->view));
  keyboard_type ("xy");
  assert_edited (fixture, "a bc d" ITALIC ("xy"), 4);
  keyboard_press (GDK_KEY_i, GDK_CONTROL_MASK);
  keyboard_type ("z");
  assert_edited (fixture, "a bc d" ITALIC ("xy") "z", 5);
  keyboard_press (GDK_KEY_i, GDK_CONTROL_MASK);
  keyboard_press (GDK_KEY_Left, 0);
  keyboard_press (GDK_KEY_Right, 0);
  g_assert_false (cq_rich_view_get_emphasized (fixture->view));
}

static void
test_insert (Fixture *fixture, gconstpointer data)
{
  show_xml (fixture, "a b");
  select_range (fixture, 1, 2);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "sentence.insert", "u", 1);
  keyboard_rest (20);
  assert_edited (fixture, "a" OTHER "b", 1);
  assert_selected (fixture, 11, 11);
}

/* The menu has a key of its own, and gives the keyboard back at once. */
static void
test_insert_menu (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = find_child (GTK_WIDGET (fixture->row), GTK_TYPE_MENU_BUTTON);
  GtkWidget *popover;

  cq_focus_return_watch (GTK_WINDOW (fixture->window));
  show_xml (fixture, "a b");
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  keyboard_listen (popover);
  select_range (fixture, 3, 3);
  keyboard_press (GDK_KEY_k, GDK_CONTROL_MASK);
  keyboard_rest (200);
  g_assert_true (gtk_widget_get_mapped (popover));
  keyboard_press_both (GDK_KEY_Escape, GDK_KEY_x);
  g_assert_false (gtk_widget_get_mapped (popover));
  assert_edited (fixture, "a bx", 1);
}

/* The text is one stop on the way through a form: what is done to it has keys of its own. */
static void
test_stops (Fixture *fixture, gconstpointer data)
{
  GtkWidget *other = gtk_button_new ();

  adw_preferences_group_add (fixture->group, other);
  show_xml (fixture, "a b");
  keyboard_press (GDK_KEY_Tab, 0);
  g_assert_true (gtk_widget_has_focus (other));
  keyboard_press (GDK_KEY_Tab, 0);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (fixture->view)));
  keyboard_press (GDK_KEY_Tab, GDK_SHIFT_MASK);
  g_assert_true (gtk_widget_has_focus (other));
}

static void
test_footnote (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover;
  GtkWidget *button = gtk_button_new ();
  GdkRectangle area;
  guint n_heard;

  show_xml (fixture, VERB ("Recalling") " it");
  select_range (fixture, 9, 9);
  keyboard_press (GDK_KEY_f, GDK_CONTROL_MASK | GDK_ALT_MASK);
  keyboard_rest (200);
  popover = gtk_widget_get_last_child (GTK_WIDGET (fixture->row));
  keyboard_listen (popover);
  assert_edited (fixture, VERB ("Recalling") "<footnote><para/></footnote> it", 1);
  g_assert_true (gtk_widget_get_mapped (popover));
  keyboard_type ("ab");
  assert_edited (fixture, VERB ("Recalling") NOTE ("ab") " it", 3);
  keyboard_press (GDK_KEY_Escape, 0);
  keyboard_rest (300);
  g_assert_false (gtk_widget_get_mapped (popover));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (fixture->view)));
  /* Behind its mark the key opens it again; so does a click. */
  assert_selected (fixture, 10, 10);
  keyboard_press (GDK_KEY_f, GDK_CONTROL_MASK | GDK_ALT_MASK);
  keyboard_rest (200);
  g_assert_true (gtk_widget_get_mapped (popover));
  show_xml (fixture, VERB ("Recalling") " it");
  keyboard_rest (300);
  g_assert_false (gtk_widget_get_mapped (popover));
  show_xml (fixture, "a" NOTE ("b") "c");
  g_assert_true (cq_rich_view_get_area (fixture->view, 1, 1, &area));
  keyboard_click (GTK_WIDGET (fixture->view), area.x + area.width / 2, area.y + area.height / 2);
  keyboard_rest (200);
  g_assert_true (gtk_widget_get_mapped (popover));
  /* The row goes with its popover, and the keyboard is free again. */
  adw_preferences_group_add (fixture->group, button);
  remove_row (fixture);
  gtk_widget_grab_focus (button);
  keyboard_rest (100);
  n_heard = keyboard_n_heard;
  keyboard_type ("x");
  g_assert_cmpuint (keyboard_n_heard, ==, n_heard + 1);
}

static void
test_clipboard (Fixture *fixture, gconstpointer data)
{
  show_xml (fixture, "a " FIELD ITALIC ("b") " c");
  select_range (fixture, 1, 8);
  keyboard_press (GDK_KEY_x, GDK_CONTROL_MASK);
  assert_edited (fixture, "a c", 1);
  select_range (fixture, 0, 0);
  keyboard_press (GDK_KEY_v, GDK_CONTROL_MASK);
  keyboard_rest (100);
  assert_edited (fixture, " " FIELD ITALIC ("b") "a c", 2);
  assert_selected (fixture, 7, 7);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->view)), "two\r\n lines\t");
  keyboard_press (GDK_KEY_v, GDK_CONTROL_MASK);
  keyboard_rest (200);
  assert_edited (fixture, " " FIELD ITALIC ("btwo  lines ") "a c", 3);
}

static void
test_return (Fixture *fixture, gconstpointer data)
{
  adw_preferences_group_add (fixture->group, gtk_button_new ());
  show_xml (fixture, "a b");
  select_range (fixture, 0, 1);
  keyboard_press (GDK_KEY_Return, 0);
  assert_edited (fixture, "a b", 0);
  keyboard_press (GDK_KEY_Tab, 0);
  assert_edited (fixture, "a b", 0);
  g_assert_false (gtk_widget_has_focus (GTK_WIDGET (fixture->view)));
}

/* What others do by the buffer, such as a screen reader: it is told, within atoms too. */
static void
test_buffer (Fixture *fixture, gconstpointer data)
{
  GtkTextIter iter;
  GtkTextIter end;

  show_xml (fixture, "a " FIELD " " BLANK);
  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, 4);
  gtk_text_buffer_insert (fixture->buffer, &iter, "x", -1);
  g_assert_cmpint (gtk_text_iter_get_offset (&iter), ==, 8);
  keyboard_rest (10);
  assert_edited (fixture, "a " FIELD "x " BLANK, 1);
  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, 12);
  gtk_text_buffer_insert (fixture->buffer, &iter, "日本\nと", -1);
  keyboard_rest (10);
  assert_edited (fixture, "a " FIELD "x 日本 と", 2);
  /* Two places at once */
  gtk_text_buffer_get_start_iter (fixture->buffer, &iter);
  gtk_text_buffer_insert (fixture->buffer, &iter, "!", -1);
  gtk_text_buffer_get_end_iter (fixture->buffer, &iter);
  gtk_text_buffer_insert (fixture->buffer, &iter, "!", -1);
  keyboard_rest (10);
  assert_edited (fixture, "!a " FIELD "x 日本 と!", 3);
  gtk_text_buffer_get_bounds (fixture->buffer, &iter, &end);
  gtk_text_buffer_delete (fixture->buffer, &iter, &end);
  keyboard_rest (10);
  assert_edited (fixture, "", 4);
}

/* What is shown again leaves the cursor; what is shown otherwise changes only what differs. */
static void
test_show (Fixture *fixture, gconstpointer data)
{
  show_xml (fixture, "one two " FIELD);
  select_range (fixture, 4, 7);
  show_xml (fixture, "one two " FIELD);
  assert_selected (fixture, 4, 7);
  show_xml (fixture, "number one two " FIELD);
  assert_selected (fixture, 11, 14);
  show_xml (fixture, "number one two " OTHER);
  assert_selected (fixture, 11, 14);
  assert_edited (fixture, "number one two " OTHER, 0);
  show_xml (fixture, "");
  assert_edited (fixture, "", 0);
  keyboard_type ("x");
  assert_edited (fixture, "x", 1);
}

static gboolean
has_italic (Fixture *fixture, guint offset)
{
  g_autoptr (GSList) tags = NULL;
  GtkTextIter iter;
  gboolean found = FALSE;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, (int) offset);
  tags = gtk_text_iter_get_tags (&iter);
  for (GSList *tag = tags; tag != NULL; tag = tag->next)
    {
      PangoStyle style;
      gboolean is_set;
      g_object_get (tag->data, "style", &style, "style-set", &is_set, NULL);
      found = found || (is_set && style == PANGO_STYLE_ITALIC);
    }
  return found;
}

static void
test_looks (Fixture *fixture, gconstpointer data)
{
  show_xml (fixture, "a " VERB ("will") " b " ITALIC ("c") "d");
  g_assert_false (has_italic (fixture, 1));
  g_assert_true (has_italic (fixture, 2));
  g_assert_false (has_italic (fixture, 6));
  select_range (fixture, 4, 4);
  keyboard_type ("x");
  select_range (fixture, 8, 8);
  keyboard_type ("y");
  assert_edited (fixture, "a " VERB ("wixll") " yb " ITALIC ("c") "d", 2);
  g_assert_true (has_italic (fixture, 4));
  g_assert_false (has_italic (fixture, 8));
  select_range (fixture, 2, 9);
  keyboard_type ("z");
  assert_edited (fixture, "a zb " ITALIC ("c") "d", 3);
  g_assert_false (has_italic (fixture, 2));
  g_assert_true (has_italic (fixture, 5));
  show_xml (fixture, "a zb cd");
  g_assert_false (has_italic (fixture, 5));
}

/* While an input method is at work, the buffer is left alone. */
static void
test_preedit (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  show_xml (fixture, "ab");
  select_range (fixture, 2, 2);
  g_signal_emit_by_name (fixture->view, "preedit-changed", "に");
  show_xml (fixture, "xab");
  text = get_text (fixture);
  g_assert_cmpstr (text, ==, "ab");
  g_signal_emit_by_name (fixture->view, "preedit-changed", "");
  keyboard_rest (10);
  assert_edited (fixture, "xab", 0);
  assert_selected (fixture, 3, 3);
}

static guint
measure_height (GtkWidget *widget, int width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return (guint) height;
}

/* The room for the words is known before they are given any, and grows with them. */
static void
test_height (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);
  const int width = gtk_widget_get_width (view);
  const int one_line = gtk_widget_get_height (view);
  int narrow;

  g_assert_cmpint (one_line, >, 10);
  show_xml (fixture, "the " FIELD " and " ITALIC ("many other words that run over the end of the line, ")
                         ITALIC ("and on, and on, ") OTHER " and further on, until there are several lines");
  keyboard_rest (200);
  g_assert_cmpint (gtk_widget_get_height (view), >, one_line);
  narrow = (int) measure_height (view, width - 140);
  gtk_widget_set_size_request (view, -1, -1);
  gtk_widget_set_margin_end (view, 140);
  keyboard_rest (100);
  g_assert_cmpint (gtk_widget_get_width (view), ==, width - 140);
  g_assert_cmpint (gtk_widget_get_height (view), ==, narrow);
  show_xml (fixture, "few words");
  keyboard_rest (200);
  g_assert_cmpint (gtk_widget_get_height (view), ==, one_line);
}

static void
test_long (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) xml = g_string_new (NULL);
  clock_t began;

  for (guint i = 0; i < 1000; i++)
    g_string_append (xml, FIELD " shall build good roads. ");
  show_xml (fixture, xml->str);
  select_range (fixture, 200, 200);
  keyboard_rest (500);
  began = clock ();
  for (guint i = 0; i < 10; i++)
    keyboard_type ("x");
  g_test_message ("a key in 5,000 words: %.0f ms", (double) (clock () - began) / CLOCKS_PER_SEC * 100);
  g_assert_cmpint (clock () - began, <, 10 * CLOCKS_PER_SEC);
  g_assert_cmpuint (fixture->n_entered, ==, 10);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CqRich) rich = rich_from_xml ("a", "en");
  g_autoptr (CqRow) row = make_row (rich);

  show_xml (fixture, "a");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_PROPERTY_LABEL, "Sentence");
  row->problem = g_strdup ("A blank is not filled in");
  cq_row_widget_show (CQ_ROW_WIDGET (fixture->row), row);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "A blank is not filled in");
  row->hint = g_strdup ("In one sentence");
  cq_row_widget_show (CQ_ROW_WIDGET (fixture->row), row);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "A blank is not filled in\nIn one sentence");
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/ui/sentence-row/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("type", test_type);
  add ("type-over", test_type_over);
  add ("delete", test_delete);
  add ("move", test_move);
  add ("words", test_words);
  add ("click", test_click);
  add ("emphasis", test_emphasis);
  add ("insert", test_insert);
  add ("insert-menu", test_insert_menu);
  add ("stops", test_stops);
  add ("footnote", test_footnote);
  add ("clipboard", test_clipboard);
  add ("return", test_return);
  add ("buffer", test_buffer);
  add ("show", test_show);
  add ("looks", test_looks);
  add ("preedit", test_preedit);
  add ("height", test_height);
  add ("long", test_long);
  add ("names", test_names);
  return g_test_run ();
}

/* A time is typed, understood or not, and chosen; what is typed is never lost. */
#include "docbook/cq-reader.h"
#include "forms/cq-when-draft.h"
#include "forms/cq-when-reader.h"
#include "row-fixtures.h"
#include "rows/cq-when-row.h"

/* A row, and what the document has: what is entered is shown again, as a form does. */
typedef struct
{
  Shown *shown;
  CqRow *row;           /* (owned) */
  CqWhenReader *reader; /* (owned) */
  gboolean keeps;       /* whether what is entered is shown */
} Form;

static CqNode *
make_document (const char *lang)
{
  g_autofree char *xml
    = g_strdup_printf ("<article xmlns=\"http://docbook.org/ns/docbook\" version=\"5.0\" xml:lang=\"%s\"><info><title>T</title>"
                       "<date role=\"adopted\">2017-05-01</date></info><para>Text</para></article>",
                       lang);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));

  return cq_reader_parse (bytes, "test.xml", NULL, NULL);
}

static CqRow *
make_row (CqRowKind kind, const char *lang, CqNode *document, CqWhen *when)
{
  CqRow *row = cq_row_new (kind, "due", "By");

  row->lang = g_strdup (lang);
  row->document = cq_node_ref (document);
  row->when = when != NULL ? cq_when_ref (when) : NULL;
  return row;
}

static void
put (Form *form, CqWhen *when)
{
  CqRow *row = make_row (form->row->kind, form->row->lang, form->row->document, when);

  cq_row_unref (form->row);
  form->row = row;
  cq_row_widget_show (form->shown->row, row);
}

static void
entered_in_form_cb (CqRowWidget *widget, const CqRowInput *input, Form *form)
{
  if (form->keeps)
    put (form, input->when);
}

static CqWhen *
parse (Form *form, const char *text)
{
  return text != NULL ? cq_when_reader_read (form->reader, text, form->row->document, NULL) : NULL;
}

static Form *
form_new (CqRowKind kind, const char *lang, const char *text)
{
  Form *form = g_new0 (Form, 1);
  g_autoptr (CqNode) document = make_document (lang);
  g_autoptr (CqWhen) when = NULL;

  form->shown = shown_new (CQ_TYPE_WHEN_ROW);
  form->reader = cq_when_reader_new (lang);
  form->row = make_row (kind, lang, document, NULL);
  form->keeps = TRUE;
  when = parse (form, text);
  put (form, when);
  g_signal_connect (form->shown->row, "entered", G_CALLBACK (entered_in_form_cb), form);
  settle ();
  return form;
}

/* A popover goes before its window: GTK would look for the pointer over what is no more. */
static void
form_free (Form *form)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (find (form->shown, GTK_TYPE_MENU_BUTTON, 0)));
  settle ();
  shown_free (form->shown);
  cq_row_unref (form->row);
  cq_when_reader_free (form->reader);
  g_free (form);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Form, form_free)

static GtkEditable *
get_entry (Form *form)
{
  return GTK_EDITABLE (find (form->shown, ADW_TYPE_ENTRY_ROW, 0));
}

static void
type (Form *form, const char *text)
{
  GtkEditable *entry = get_entry (form);
  int position = 0;

  gtk_editable_delete_text (entry, 0, -1);
  gtk_editable_insert_text (entry, text, -1, &position);
  gtk_editable_set_position (entry, position);
  settle ();
}

static void
press_enter (Form *form)
{
  g_signal_emit_by_name (get_entry (form), "entry-activated");
  settle ();
}

static void
assert_text (Form *form, const char *expected)
{
  g_assert_cmpstr (gtk_editable_get_text (get_entry (form)), ==, expected);
}

/* The time that the form has, as a text. */
static void
assert_when (Form *form, const char *expected)
{
  g_autofree char *text
    = form->row->when != NULL ? cq_when_reader_get_text (form->reader, form->row->when, form->row->document) : NULL;

  g_assert_cmpstr (text, ==, expected);
}

static gboolean
says (Form *form, const char *part)
{
  GtkWidget *label;

  for (guint i = 0; (label = find (form->shown, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_get_mapped (label) && strstr (gtk_label_get_label (GTK_LABEL (label)), part) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
is_wrong (Form *form)
{
  return gtk_widget_has_css_class (GTK_WIDGET (get_entry (form)), "error");
}

static void
test_show (void)
{
  g_autoptr (Form) form = form_new (CQ_ROW_WHEN, "en", "before the end of 2018");

  assert_text (form, "before the end of 2018");
  g_assert_true (says (form, "The last day is Monday, 31 December 2018, printed as “before the end of 2018”"));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_entry (form))), ==, "By");
  put (form, NULL);
  assert_text (form, "");
  g_assert_false (says (form, "day"));
  g_assert_cmpuint (form->shown->n_entered, ==, 0);
}

static void
test_type (void)
{
  g_autoptr (Form) form = form_new (CQ_ROW_WHEN, "en", NULL);
  guint n_entered;

  type (form, "31/12/2018");
  assert_when (form, "31 December 2018");
  g_assert_true (says (form, "Monday, 31 December 2018"));

  /* It stays as it was typed till one leaves it. */
  assert_text (form, "31/12/2018");
  n_entered = form->shown->n_entered;
  press_enter (form);
  assert_text (form, "31 December 2018");
  g_assert_cmpuint (form->shown->n_entered, ==, n_entered);

  type (form, "");
  assert_when (form, NULL);
  g_assert_false (is_wrong (form));
}

/* The form shows the row again after each edit: neither text nor cursor moves. */
static void
test_cursor (void)
{
  g_autoptr (Form) form = form_new (CQ_ROW_WHEN, "en", NULL);
  g_autoptr (CqWhen) when = NULL;

  type (form, "Dec 2018");
  gtk_editable_set_position (get_entry (form), 3);
  when = cq_when_ref (form->row->when);
  put (form, when);
  assert_text (form, "Dec 2018");
  g_assert_cmpint (gtk_editable_get_position (get_entry (form)), ==, 3);
}

static void
test_half_typed (void)
{
  g_autoptr (Form) form = form_new (CQ_ROW_WHEN, "en", NULL);
  static const char text[] = "31 December 2018";
  int position = 0;

  for (guint i = 0; text[i] != '\0'; i++)
    gtk_editable_insert_text (get_entry (form), &text[i], 1, &position);
  settle ();
  g_assert_cmpuint (form->shown->n_entered, ==, 1);
  assert_when (form, "31 December 2018");
}

static void
test_wrong (void)
{
  g_autoptr (Form) form = form_new (CQ_ROW_WHEN, "en", "2018");
  g_autoptr (CqWhen) same = NULL;
  g_autoptr (CqWhen) other = NULL;

  type (form, "31 Foo 2018");
  g_assert_true (says (form, "“Foo” is not understood"));
  g_assert_false (is_wrong (form));
  press_enter (form);
  g_assert_true (is_wrong (form));
  assert_text (form, "31 Foo 2018");

  /* Another row's edit leaves it alone; so long the document has what it had. */
  same = cq_when_ref (form->row->when);
  put (form, same);
  assert_text (form, "31 Foo 2018");
  g_assert_true (is_wrong (form));
  assert_when (form, "2018");

  /* An undo does not. */
  other = parse (form, "2019");
  put (form, other);
  assert_text (form, "2019");
  g_assert_false (is_wrong (form));

  type (form, "3/4/2018");
  press_enter (form);
  g_assert_true (says (form, "may be 3 April 2018 or 4 March 2018"));
  type (form, "3 April 2018");
  g_assert_false (is_wrong (form));
}

static void
test_languages (void)
{
  g_autoptr (Form) form = form_new (CQ_ROW_WHEN, "ja", NULL);

  type (form, "２０１８年１２月");
  press_enter (form);
  assert_text (form, "2018年12月");
  type (form, "within six months of adoption");
  press_enter (form);
  assert_text (form, "採択から6か月以内に");
  g_assert_true (says (form, "Counted from 1 May 2017, the last day is Wednesday, 1 November 2017"));
}

/* What other languages call it stays with the time. */
static void
test_other_words (void)
{
  g_autoptr (Form) form = form_new (CQ_ROW_WHEN, "en", NULL);
  g_autoptr (CqWhen) plain = parse (form, "2018");
  g_autoptr (CqWhen) when = cq_when_with_wording (plain, "ru", "скоро");

  put (form, when);
  type (form, "before the end of 2018");
  g_assert_cmpstr (cq_when_get_wording (form->row->when, "ru", "en"), ==, "скоро");
  g_assert_cmpstr (cq_when_get_wording (form->row->when, "en", "en"), ==, "before the end of 2018");
  type (form, "2019");
  g_assert_null (cq_when_get_wording (form->row->when, "ru", "en"));
}

static void
test_dates (void)
{
  g_autoptr (Form) date = form_new (CQ_ROW_DATE, "en", NULL);
  g_autoptr (Form) days = form_new (CQ_ROW_DATES, "en", NULL);

  type (date, "before the end of 2018");
  press_enter (date);
  assert_text (date, "2018");
  type (date, "2018–2020");
  press_enter (date);
  g_assert_true (is_wrong (date));
  g_assert_true (says (date, "only one is wanted"));

  type (days, "30 April - 1 May 2017");
  press_enter (days);
  assert_text (days, "30 April – 1 May 2017");
  type (days, "every year");
  press_enter (days);
  g_assert_true (is_wrong (days));
}

/* The parts of the popover, by what they are called. */
static GtkWidget *
find_part (Form *form, GType type, const char *name)
{
  GtkWidget *part = find_button (form->shown, type, name);

  if (part == NULL)
    g_error ("Nothing is called %s", name);
  return part;
}

static void
open (Form *form)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (find_part (form, GTK_TYPE_MENU_BUTTON, "Choose a date for “By”")));
  settle ();
}

static void
choose (Form *form, const char *name, guint index)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_part (form, GTK_TYPE_DROP_DOWN, name)), index);
  settle ();
}

static void
spin (Form *form, const char *name, int value)
{
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_part (form, GTK_TYPE_SPIN_BUTTON, name)), value);
  settle ();
}

static void
fill (Form *form, const char *name, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_part (form, GTK_TYPE_ENTRY, name)), text);
  settle ();
}

static void
pick (Form *form, int year, int month, int day)
{
  g_autoptr (GDateTime) time = g_date_time_new_local (year, month, day, 0, 0, 0);

  gtk_calendar_select_day (GTK_CALENDAR (find_part (form, GTK_TYPE_CALENDAR, "Day")), time);
  settle ();
}

static void
test_choose (void)
{
  g_autoptr (Form) form = form_new (CQ_ROW_WHEN, "en", NULL);

  open (form);
  choose (form, "Kind of date", CQ_WHEN_PRECISION_MONTH);
  assert_text (form, "December 2018");
  choose (form, "Month", 4);
  spin (form, "Year", 2019);
  assert_text (form, "May 2019");
  assert_when (form, "May 2019");
  choose (form, "Kind of date", CQ_WHEN_PRECISION_QUARTER);
  choose (form, "Quarter", 2);
  assert_text (form, "the third quarter of 2019");
  choose (form, "Kind of date", CQ_WHEN_PRECISION_YEAR);
  assert_text (form, "2019");
  choose (form, "Kind of date", CQ_WHEN_PRECISION_DAY);
  assert_text (form, "30 September 2019");
  pick (form, 2020, 2, 29);
  assert_text (form, "29 February 2020");
  fill (form, "Printed As", "before the leap day is over");
  assert_text (form, "29 February 2020 “before the leap day is over”");
  choose (form, "Kind of date", CQ_WHEN_PRECISION_NONE);
  assert_text (form, "");
  assert_when (form, NULL);
}

static void
test_choose_lengths (void)
{
  g_autoptr (Form) form = form_new (CQ_ROW_WHEN, "en", "2018");

  open (form);
  choose (form, "Kind of date", CQ_WHEN_PRECISION_WITHIN);
  assert_text (form, "within six months of adoption");
  spin (form, "Number", 60);
  choose (form, "Unit", CQ_SPAN_DAY);
  choose (form, "Counted from", CQ_ANCHOR_MEETING);
  assert_text (form, "within 60 days of the meeting");
  choose (form, "Counted from", CQ_N_ANCHORS);
  assert_text (form, "within 60 days");
  choose (form, "Kind of date", CQ_WHEN_PRECISION_EVERY);
  spin (form, "Number", 2);
  fill (form, "Beginning", "Q1 2019");
  assert_text (form, "every two years from the first quarter of 2019");
  fill (form, "Beginning", "");
  assert_text (form, "every two years");
  choose (form, "Kind of date", CQ_WHEN_PRECISION_ONGOING);
  assert_text (form, "on an ongoing basis");
}

static void
test_choose_words (void)
{
  g_autoptr (Form) form = form_new (CQ_ROW_WHEN, "en", "2018");

  open (form);
  choose (form, "Kind of date", CQ_WHEN_PRECISION_EVENT);
  g_assert_true (says (form, "Write what the event is"));
  assert_when (form, "2018");
  fill (form, "Event", "the 7th Meeting");
  assert_text (form, "by the 7th Meeting");
  choose (form, "Kind of date", CQ_WHEN_PRECISION_WORDS);
  g_assert_true (says (form, "Write the words"));
  fill (form, "Printed As", "as soon as possible");
  assert_text (form, "as soon as possible");
}

static void
test_choose_period (void)
{
  g_autoptr (Form) form = form_new (CQ_ROW_WHEN, "en", "2018");

  open (form);
  choose (form, "Kind of date", CQ_WHEN_PRECISION_PERIOD);
  fill (form, "Last Date", "2020");
  assert_text (form, "2018–2020");
  fill (form, "Last Date", "20");
  g_assert_true (says (form, "“20”"));
  assert_text (form, "2018–2020");
  fill (form, "Last Date", "2017");
  g_assert_true (says (form, "ends before it begins"));
  assert_text (form, "2018–2020");
  fill (form, "Last Date", "2020");
  pick (form, 2018, 5, 1);
  assert_text (form, "1 May 2018 – 2020");
  gtk_widget_grab_focus (find_part (form, GTK_TYPE_ENTRY, "Last Date"));
  settle ();
  pick (form, 2018, 5, 3);
  assert_text (form, "1–3 May 2018");
}

/* Undo while it is open. */
static void
test_choose_undone (void)
{
  g_autoptr (Form) form = form_new (CQ_ROW_WHEN, "en", "2018");
  g_autoptr (CqWhen) before = cq_when_ref (form->row->when);

  open (form);
  choose (form, "Kind of date", CQ_WHEN_PRECISION_MONTH);
  put (form, before);
  settle ();
  assert_text (form, "2018");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (find_part (form, GTK_TYPE_DROP_DOWN, "Kind of date"))), ==,
                    CQ_WHEN_PRECISION_YEAR);
}

static guint
count_kinds (Form *form)
{
  GtkWidget *kinds = find_part (form, GTK_TYPE_DROP_DOWN, "Kind of date");

  return g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (kinds)));
}

static void
test_choose_dates (void)
{
  g_autoptr (Form) date = form_new (CQ_ROW_DATE, "en", "1 May 2017");
  g_autoptr (Form) days = form_new (CQ_ROW_DATES, "en", "1–3 May 2017");

  open (date);
  g_assert_cmpuint (count_kinds (date), ==, CQ_WHEN_PRECISION_YEAR + 1);
  g_assert_false (gtk_widget_get_mapped (find_part (date, GTK_TYPE_ENTRY, "Printed As")));
  open (days);
  g_assert_cmpuint (count_kinds (days), ==, CQ_WHEN_PRECISION_PERIOD + 1);
  pick (days, 2017, 4, 30);
  assert_text (days, "30 April – 3 May 2017");
}

static void
test_keys (void)
{
  g_autoptr (Form) form = form_new (CQ_ROW_WHEN, "en", "2018");

  g_assert_false (press (GTK_WIDGET (get_entry (form)), GDK_KEY_a));
  g_assert_false (press (GTK_WIDGET (get_entry (form)), GDK_KEY_Down));
  g_assert_true (press (GTK_WIDGET (get_entry (form)), GDK_KEY_F4));
  g_assert_true (gtk_widget_get_visible (find (form->shown, GTK_TYPE_POPOVER, 0)));
}

static void
test_names (void)
{
  static const char *const arrows[] = { "Previous Month", "Next Month", "Previous Year", "Next Year" };
  g_autoptr (Form) form = form_new (CQ_ROW_WHEN, "en", "2018");

  open (form);
  assert_named (form->shown, ADW_TYPE_ENTRY_ROW);
  assert_named (form->shown, GTK_TYPE_BUTTON);
  assert_named (form->shown, GTK_TYPE_CALENDAR);
  assert_named (form->shown, GTK_TYPE_DROP_DOWN);
  assert_named (form->shown, GTK_TYPE_ENTRY);
  assert_named (form->shown, GTK_TYPE_MENU_BUTTON);
  assert_named (form->shown, GTK_TYPE_SPIN_BUTTON);
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    find_part (form, GTK_TYPE_BUTTON, arrows[i]);
  find_part (form, GTK_TYPE_TOGGLE_BUTTON, "Kind of date: Year");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/when-row/show", test_show);
  g_test_add_func ("/ui/when-row/type", test_type);
  g_test_add_func ("/ui/when-row/cursor", test_cursor);
  g_test_add_func ("/ui/when-row/half-typed", test_half_typed);
  g_test_add_func ("/ui/when-row/wrong", test_wrong);
  g_test_add_func ("/ui/when-row/languages", test_languages);
  g_test_add_func ("/ui/when-row/other-words", test_other_words);
  g_test_add_func ("/ui/when-row/dates", test_dates);
  g_test_add_func ("/ui/when-row/choose", test_choose);
  g_test_add_func ("/ui/when-row/choose-lengths", test_choose_lengths);
  g_test_add_func ("/ui/when-row/choose-words", test_choose_words);
  g_test_add_func ("/ui/when-row/choose-period", test_choose_period);
  g_test_add_func ("/ui/when-row/choose-undone", test_choose_undone);
  g_test_add_func ("/ui/when-row/choose-dates", test_choose_dates);
  g_test_add_func ("/ui/when-row/keys", test_keys);
  g_test_add_func ("/ui/when-row/names", test_names);
  return g_test_run ();
}

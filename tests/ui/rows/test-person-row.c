/* Who signed before is offered, by any of their names, and can be taken out of the register. */
#include "office/cq-people.h"
#include "row-fixtures.h"
#include "rows/cq-person-list.h"
#include "rows/cq-person-row.h"

static void
remember (const char *of, const char *name, const char *japanese, const char *title)
{
  g_autofree char *path = cq_people_get_default_file ();
  g_autoptr (GPtrArray) persons = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_person_unref);
  g_autoptr (GError) error = NULL;
  CqPerson *person = cq_person_new (of);

  g_hash_table_insert (person->names, g_strdup ("en"), g_strdup (name));
  if (japanese != NULL)
    g_hash_table_insert (person->names, g_strdup ("ja"), g_strdup (japanese));
  g_hash_table_insert (person->titles, g_strdup ("en"), g_strdup (title));
  g_ptr_array_add (persons, person);
  g_assert_true (cq_people_remember (path, persons, &error));
  g_assert_no_error (error);
}

static void
show (Shown *shown, const char *text, CqSignatoryText what, const char *of)
{
  g_autoptr (CqRow) row = cq_row_new (CQ_ROW_PERSON, "signatory-name", "Name");

  row->text = g_strdup (text);
  row->lang = g_strdup ("en");
  row->of = g_strdup (of);
  row->what = what;
  cq_row_widget_show (shown->row, row);
  settle ();
}

static GtkWidget *
find_entry (Shown *shown)
{
  return find (shown, ADW_TYPE_ENTRY_ROW, 0);
}

static void
type (Shown *shown, const char *text)
{
  int position = -1;
  GtkEditable *entry = GTK_EDITABLE (find_entry (shown));

  gtk_editable_delete_text (entry, 0, -1);
  gtk_editable_insert_text (entry, text, -1, &position);
  settle ();
}

static gboolean
is_open (Shown *shown)
{
  return gtk_widget_get_visible (find (shown, GTK_TYPE_POPOVER, 0));
}

static void
assert_offered (Shown *shown, const char *expected)
{
  GtkWidget *list = find (shown, CQ_TYPE_PERSON_LIST, 0);
  g_autoptr (GString) offered = g_string_new (NULL);
  GtkWidget *row;

  for (guint i = 0;; i++)
    {
      guint nth = i;
      guint first = 0;

      row = find_nth (list, GTK_TYPE_LIST_BOX_ROW, &nth);
      if (row == NULL)
        break;
      g_string_append_printf (offered, "%s;", gtk_label_get_label (GTK_LABEL (find_nth (row, GTK_TYPE_LABEL, &first))));
    }
  g_assert_cmpstr (offered->str, ==, expected);
}

static const CqPerson *chosen;
static char *chosen_title;

static void
chosen_cb (CqRowWidget *widget, const CqRowInput *input)
{
  chosen = input->person;
  if (chosen != NULL)
    {
      g_free (chosen_title);
      chosen_title = g_strdup (cq_person_get_text (chosen, CQ_SIGNATORY_TITLE, "en"));
    }
}

/* Nobody is offered by a register that is empty, and any name may be typed. */
static void
test_nobody (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_PERSON_ROW);

  show (shown, NULL, CQ_SIGNATORY_NAME, "JP");
  g_assert_false (gtk_widget_get_visible (find_button (shown, GTK_TYPE_BUTTON, "Suggestions for “Name”")));
  type (shown, "Fumio Kishida");
  g_assert_cmpstr (shown->text, ==, "Fumio Kishida");
  g_assert_false (is_open (shown));
}

static void
test_choose (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_PERSON_ROW);
  GtkWidget *entry = find_entry (shown);

  remember ("TM", "Rashid Meredov", NULL, "Minister of Foreign Affairs of Turkmenistan");
  remember ("JP", "Fumio Kishida", "岸田文雄", "Minister for Foreign Affairs of Japan");
  g_signal_connect (shown->row, "entered", G_CALLBACK (chosen_cb), NULL);
  show (shown, NULL, CQ_SIGNATORY_NAME, "JP");
  type (shown, "岸田");
  g_assert_true (is_open (shown));
  assert_offered (shown, "Fumio Kishida;");
  g_assert_null (chosen);
  /* Nothing is taken that was not chosen. */
  g_assert_false (press (entry, GDK_KEY_Return));
  g_assert_true (press (entry, GDK_KEY_Down));
  g_assert_true (press (entry, GDK_KEY_Return));
  g_assert_cmpstr (chosen_title, ==, "Minister for Foreign Affairs of Japan");
  g_assert_false (is_open (shown));

  /* All are there, those of the party first. */
  g_assert_true (press (entry, GDK_KEY_Down));
  assert_offered (shown, "Fumio Kishida;Rashid Meredov;");
  g_assert_true (press (entry, GDK_KEY_Escape));
  g_assert_false (is_open (shown));
  /* What is offered is what stands there already. */
  type (shown, "Fumio Kishida");
  g_assert_false (is_open (shown));

  show (shown, NULL, CQ_SIGNATORY_TITLE, "TM");
  type (shown, "minister");
  assert_offered (shown, "Minister of Foreign Affairs of Turkmenistan;");
}

static void
test_remove (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_PERSON_ROW);
  GtkWidget *entry = find_entry (shown);

  remember ("TM", "Rashid Meredov", NULL, "Minister of Foreign Affairs of Turkmenistan");
  remember ("JP", "Fumio Kishida", "岸田文雄", "Minister for Foreign Affairs of Japan");
  show (shown, NULL, CQ_SIGNATORY_NAME, "JP");
  click (find_button (shown, GTK_TYPE_BUTTON, "Suggestions for “Name”"));
  assert_offered (shown, "Fumio Kishida;Rashid Meredov;");
  click (find_button (shown, GTK_TYPE_BUTTON, "Remove “Rashid Meredov” from Register"));
  g_assert_true (is_open (shown));
  assert_offered (shown, "Fumio Kishida;");
  /* From the keyboard too */
  g_assert_true (press (entry, GDK_KEY_Down));
  g_assert_true (press (entry, GDK_KEY_Delete));
  g_assert_false (is_open (shown));
  g_assert_false (gtk_widget_get_visible (find_button (shown, GTK_TYPE_BUTTON, "Suggestions for “Name”")));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/person-row/nobody", test_nobody);
  g_test_add_func ("/ui/person-row/choose", test_choose);
  g_test_add_func ("/ui/person-row/remove", test_remove);
  return g_test_run ();
}

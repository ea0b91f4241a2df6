/* What is typed into a line of text, and what comes back. */
#include "row-fixtures.h"

#include "rows/cq-text-row.h"

static void
show_text (Shown *shown, const char *text)
{
  g_autoptr (CqRow) row = cq_row_new (CQ_ROW_TEXT, "name", "Name");

  row->text = g_strdup (text);
  cq_row_widget_show (shown->row, row);
}

/* As the form does: the document keeps no blanks around a name. */
static void
keep_cb (CqRowWidget *widget, const CqRowInput *input, Shown *shown)
{
  g_autofree char *kept = g_strstrip (g_strdup (input->text));

  show_text (shown, kept);
}

static const char *
get_typed (Shown *shown)
{
  return gtk_editable_get_text (GTK_EDITABLE (shown->row));
}

static void
type (Shown *shown, const char *text)
{
  int position = (int) g_utf8_strlen (get_typed (shown), -1);

  gtk_editable_insert_text (GTK_EDITABLE (shown->row), text, -1, &position);
  gtk_editable_set_position (GTK_EDITABLE (shown->row), position);
}

static void
test_blanks (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_TEXT_ROW);

  g_signal_connect (shown->row, "entered", G_CALLBACK (keep_cb), shown);
  show_text (shown, "");
  type (shown, "6th");
  type (shown, " ");
  g_assert_cmpstr (get_typed (shown), ==, "6th ");
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (shown->row)), ==, 4);
  type (shown, "Meeting");
  g_assert_cmpstr (get_typed (shown), ==, "6th Meeting");
  g_assert_cmpstr (shown->text, ==, "6th Meeting");
}

/* A check's word, or another row's edit, shows the row again: nothing moves. */
static void
test_again (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_TEXT_ROW);

  g_signal_connect (shown->row, "entered", G_CALLBACK (keep_cb), shown);
  show_text (shown, "");
  type (shown, "Ashgabat ");
  show_text (shown, "Ashgabat");
  g_assert_cmpstr (get_typed (shown), ==, "Ashgabat ");
}

static void
test_undone (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_TEXT_ROW);

  g_signal_connect (shown->row, "entered", G_CALLBACK (keep_cb), shown);
  show_text (shown, "Tashkent");
  type (shown, " and");
  show_text (shown, "Tashkent");
  g_assert_cmpstr (get_typed (shown), ==, "Tashkent");
  g_assert_cmpuint (shown->n_entered, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/text-row/blanks", test_blanks);
  g_test_add_func ("/ui/text-row/again", test_again);
  g_test_add_func ("/ui/text-row/undone", test_undone);
  return g_test_run ();
}

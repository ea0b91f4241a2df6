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

/* Below the title, on the side where that begins, whichever way the text is written */
static void
test_side (void)
{
  static const char *const texts[] = { "CAJ/FM/6/1", "اليابان", "6" };

  for (guint i = 0; i < G_N_ELEMENTS (texts) * 2; i++)
    {
      const gboolean is_mirrored = i % 2 == 1;
      g_autoptr (Shown) shown = shown_new (CQ_TYPE_TEXT_ROW);
      GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (shown->row)));
      graphene_rect_t first;
      graphene_rect_t last;

      gtk_widget_set_direction (text, is_mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      show_text (shown, texts[i / 2]);
      settle ();
      gtk_text_compute_cursor_extents (GTK_TEXT (text), 0, &first, NULL);
      gtk_text_compute_cursor_extents (GTK_TEXT (text), (gsize) g_utf8_strlen (texts[i / 2], -1), &last, NULL);
      if (is_mirrored)
        g_assert_cmpfloat (MAX (first.origin.x, last.origin.x), >, gtk_widget_get_width (text) - 5);
      else
        g_assert_cmpfloat (MIN (first.origin.x, last.origin.x), <, 5);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/text-row/blanks", test_blanks);
  g_test_add_func ("/ui/text-row/again", test_again);
  g_test_add_func ("/ui/text-row/undone", test_undone);
  g_test_add_func ("/ui/text-row/side", test_side);
  return g_test_run ();
}

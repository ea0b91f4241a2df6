/* Owners are ticked, named and taken out. */
#include "row-fixtures.h"
#include "rows/cq-chip.h"
#include "rows/cq-owners-row.h"

/* What a party is called tells nothing of its country. */
static const char *const parties[][3] = { { "jp", "Japan", "🇯🇵" }, { "kz", "Kazakhstan", "🇰🇿" }, { "uz", "Uzbekistan", NULL } };

/* Owners as words: ids of parties, and names with a capital. */
static CqRow *
make_row (const char *owners)
{
  g_auto (GStrv) words = g_strsplit (owners, ",", -1);
  CqRow *row = cq_row_new (CQ_ROW_OWNERS, "lead", "Lead");

  row->lang = g_strdup ("en");
  for (gsize i = 0; i < G_N_ELEMENTS (parties); i++)
    cq_row_add_marked_choice (row, parties[i][0], parties[i][1], parties[i][2]);
  row->owners = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_owner_unref);
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (row->owners, g_ascii_islower (*words[i]) ? cq_owner_new_party (words[i])
                                                              : cq_owner_new_named (NULL, words[i]));
  return row;
}

static void
show (Shown *shown, const char *owners)
{
  g_autoptr (CqRow) row = make_row (owners);

  cq_row_widget_show (shown->row, row);
  settle ();
}

static char *
list_chips (Shown *shown)
{
  GString *chips = g_string_new (NULL);
  GtkWidget *chip;

  for (guint i = 0; (chip = find (shown, CQ_TYPE_CHIP, i)) != NULL; i++)
    g_string_append_printf (chips, i > 0 ? ",%s" : "%s", cq_chip_get_label (CQ_CHIP (chip)));
  return g_string_free (chips, FALSE);
}

static char *
list_entered (Shown *shown)
{
  GString *owners = g_string_new (NULL);

  for (guint i = 0; i < shown->owners->len; i++)
    {
      const char *party = cq_owner_get_party (shown->owners->pdata[i]);
      const char *name = party != NULL ? party : cq_owner_get_name (shown->owners->pdata[i], "en", "en");

      g_string_append_printf (owners, i > 0 ? ",%s" : "%s", name);
    }
  return g_string_free (owners, FALSE);
}

static void
assert_text (char *actual, const char *expected)
{
  g_assert_cmpstr (actual, ==, expected);
  g_free (actual);
}

static void
open_popover (Shown *shown)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (find (shown, GTK_TYPE_MENU_BUTTON, 0)));
  settle ();
}

static GtkCheckButton *
find_check (Shown *shown, const char *label)
{
  GtkWidget *check;

  for (guint i = 0; (check = find (shown, GTK_TYPE_CHECK_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (check)), label) == 0)
      return GTK_CHECK_BUTTON (check);
  g_assert_not_reached ();
}

static void
test_show (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_OWNERS_ROW);
  GtkWidget *kazakhstan;

  show (shown, "jp,kz,World Bank");
  assert_text (list_chips (shown), "Japan,Kazakhstan,World Bank");
  kazakhstan = find (shown, CQ_TYPE_CHIP, 1);

  /* What stays is the same chip: the focus may be on it. */
  show (shown, "kz,World Bank,uz");
  assert_text (list_chips (shown), "Kazakhstan,World Bank,Uzbekistan");
  g_assert_true (find (shown, CQ_TYPE_CHIP, 0) == kazakhstan);
  g_assert_cmpstr (cq_chip_get_flag (CQ_CHIP (kazakhstan)), ==, "🇰🇿");
  g_assert_cmpstr (cq_chip_get_flag (CQ_CHIP (find (shown, CQ_TYPE_CHIP, 2))), ==, "");

  /* A party that the document does not have, as after a removal elsewhere. */
  show (shown, "tj");
  assert_text (list_chips (shown), "tj");
  show (shown, "");
  g_assert_cmpuint (shown->n_entered, ==, 0);
}

static void
test_none (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_OWNERS_ROW);
  g_autoptr (CqRow) row = cq_row_new (CQ_ROW_OWNERS, "lead", "Lead");

  row->lang = g_strdup ("en");
  cq_row_widget_show (shown->row, row);
  open_popover (shown);
  assert_text (list_chips (shown), "");
  g_assert_false (gtk_widget_get_mapped (find (shown, GTK_TYPE_CHECK_BUTTON, 0)));
}

static void
test_tick (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_OWNERS_ROW);

  show (shown, "jp,World Bank");
  open_popover (shown);
  g_assert_true (gtk_check_button_get_active (find_check (shown, "Japan")));
  g_assert_false (gtk_check_button_get_active (find_check (shown, "Uzbekistan")));
  g_assert_true (gtk_check_button_get_inconsistent (find_check (shown, "All Parties")));

  gtk_check_button_set_active (find_check (shown, "Uzbekistan"), TRUE);
  assert_text (list_entered (shown), "jp,World Bank,uz");
  show (shown, "jp,World Bank,uz");
  gtk_check_button_set_active (find_check (shown, "Japan"), FALSE);
  assert_text (list_entered (shown), "World Bank,uz");
  g_assert_cmpuint (shown->n_entered, ==, 2);
}

static void
test_all (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_OWNERS_ROW);

  show (shown, "World Bank,uz");
  open_popover (shown);
  gtk_check_button_set_active (find_check (shown, "All Parties"), TRUE);
  assert_text (list_entered (shown), "jp,kz,uz,World Bank");
  show (shown, "jp,kz,uz,World Bank");
  g_assert_true (gtk_check_button_get_active (find_check (shown, "All Parties")));
  g_assert_false (gtk_check_button_get_inconsistent (find_check (shown, "All Parties")));
  gtk_check_button_set_active (find_check (shown, "All Parties"), FALSE);
  assert_text (list_entered (shown), "World Bank");
  g_assert_cmpuint (shown->n_entered, ==, 2);
}

static void
test_name (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_OWNERS_ROW);
  GtkWidget *entry;

  show (shown, "jp");
  open_popover (shown);
  entry = find (shown, GTK_TYPE_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "  ");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (shown->n_entered, ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), " UNODC ");
  g_signal_emit_by_name (entry, "activate");
  assert_text (list_entered (shown), "jp,UNODC");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

static void
test_remove (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_OWNERS_ROW);
  GtkWidget *chip;

  show (shown, "jp,kz,World Bank");
  click (find_button (shown, GTK_TYPE_BUTTON, "Remove Kazakhstan"));
  assert_text (list_entered (shown), "jp,World Bank");

  show (shown, "jp,World Bank");
  chip = find (shown, CQ_TYPE_CHIP, 1);
  g_assert_false (press (chip, GDK_KEY_a));
  g_assert_true (press (chip, GDK_KEY_Delete));
  assert_text (list_entered (shown), "jp");
  show (shown, "jp");
  g_assert_true (press (find (shown, CQ_TYPE_CHIP, 0), GDK_KEY_BackSpace));
  g_assert_cmpuint (shown->owners->len, ==, 0);
  g_assert_cmpuint (shown->n_entered, ==, 3);
}

/* Where owners are an order, they are moved and not taken out. */
static void
test_move (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_OWNERS_ROW);
  g_autoptr (CqRow) row = make_row ("jp,kz,uz");
  GtkWidget *first;

  row->is_movable = TRUE;
  cq_row_widget_show (shown->row, row);
  settle ();
  g_assert_false (gtk_widget_get_visible (find (shown, GTK_TYPE_MENU_BUTTON, 0)));
  first = find (shown, CQ_TYPE_CHIP, 0);
  g_assert_true (gtk_widget_get_focusable (first));
  g_assert_false (press (first, GDK_KEY_Delete));
  g_assert_false (press (first, GDK_KEY_Right));
  g_assert_true (press_with (first, GDK_KEY_Left, GDK_ALT_MASK));
  g_assert_cmpuint (shown->n_entered, ==, 0);
  g_assert_true (press_with (first, GDK_KEY_Right, GDK_ALT_MASK));
  assert_text (list_entered (shown), "kz,jp,uz");
  g_signal_emit_by_name (first, "dropped", find (shown, CQ_TYPE_CHIP, 2));
  assert_text (list_entered (shown), "uz,jp,kz");
  g_assert_cmpuint (shown->n_entered, ==, 2);
}

static void
again_cb (CqRowWidget *widget, const CqRowInput *input, gpointer data)
{
  g_autoptr (CqRow) row = make_row ("");

  g_ptr_array_unref (row->owners);
  row->owners = g_ptr_array_ref (input->owners);
  cq_row_widget_show (widget, row);
}

/* As one deletes, the focus goes to what has come into the place; then to the last, then to the button that adds. */
static void
test_focus (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_OWNERS_ROW);
  static const char *const next[] = { "Uzbekistan", "Japan", NULL };

  g_signal_connect (shown->row, "entered", G_CALLBACK (again_cb), NULL);
  show (shown, "jp,kz,uz");
  gtk_widget_grab_focus (find_button (shown, GTK_TYPE_BUTTON, "Remove Kazakhstan"));
  for (gsize i = 0; i < G_N_ELEMENTS (next); i++)
    {
      GtkWidget *chip = gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (shown->window)), CQ_TYPE_CHIP);
      GtkWidget *focus;

      press (chip, GDK_KEY_Delete);
      focus = gtk_root_get_focus (GTK_ROOT (shown->window));
      g_assert_nonnull (focus);
      chip = gtk_widget_get_ancestor (focus, CQ_TYPE_CHIP);
      if (next[i] == NULL)
        g_assert_nonnull (gtk_widget_get_ancestor (focus, GTK_TYPE_MENU_BUTTON));
      else
        g_assert_cmpstr (cq_chip_get_label (CQ_CHIP (chip)), ==, next[i]);
    }
}

/* A chip stands on the line as long as it fits there, and else begins the next; none reaches beyond the row. */
static void
test_wrap (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_OWNERS_ROW);
  graphene_rect_t last = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  GtkWidget *box;
  guint n_lines = 0;
  GtkWidget *chip;

  show (shown, "jp,kz,uz,IMF,ATF-JCC and other relevant bodies,A body whose name is so long that no row of any form "
               "of the window could ever hold the whole of it on one of its lines");
  while (gtk_widget_get_width (find (shown, CQ_TYPE_CHIP, 5)) == 0)
    g_main_context_iteration (NULL, TRUE);
  box = gtk_widget_get_parent (find (shown, CQ_TYPE_CHIP, 0));
  for (guint i = 0; (chip = find (shown, CQ_TYPE_CHIP, i)) != NULL; i++)
    {
      graphene_rect_t place;
      double right;

      g_assert_true (gtk_widget_compute_bounds (chip, box, &place));
      right = last.origin.x + last.size.width + 6 + place.size.width;
      g_assert_cmpfloat (place.origin.x + place.size.width, <=, gtk_widget_get_width (box));
      g_assert_cmpfloat (place.origin.y + place.size.height, <=, gtk_widget_get_height (box));
      if (i == 0 || place.origin.y >= last.origin.y + last.size.height)
        {
          n_lines++;
          g_assert_cmpfloat (place.origin.x, ==, 0);
          g_assert_true (i == 0 || right > gtk_widget_get_width (box));
        }
      else
        g_assert_cmpfloat (place.origin.x, ==, last.origin.x + last.size.width + 6);
      last = place;
    }
  g_assert_cmpuint (n_lines, >=, 3);
  g_assert_cmpuint (n_lines, <=, 5);
}

static void
test_names (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_OWNERS_ROW);

  show (shown, "jp,World Bank");
  open_popover (shown);
  g_assert_nonnull (find_button (shown, GTK_TYPE_BUTTON, "Remove World Bank"));
  g_assert_nonnull (find_button (shown, GTK_TYPE_MENU_BUTTON, "Add to “Lead”"));
  assert_named (shown, GTK_TYPE_MENU_BUTTON);
  assert_named (shown, CQ_TYPE_CHIP);
  assert_named (shown, GTK_TYPE_ENTRY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/owners-row/move", test_move);
  g_test_add_func ("/ui/owners-row/show", test_show);
  g_test_add_func ("/ui/owners-row/none", test_none);
  g_test_add_func ("/ui/owners-row/tick", test_tick);
  g_test_add_func ("/ui/owners-row/all", test_all);
  g_test_add_func ("/ui/owners-row/name", test_name);
  g_test_add_func ("/ui/owners-row/remove", test_remove);
  g_test_add_func ("/ui/owners-row/focus", test_focus);
  g_test_add_func ("/ui/owners-row/wrap", test_wrap);
  g_test_add_func ("/ui/owners-row/names", test_names);
  return g_test_run ();
}

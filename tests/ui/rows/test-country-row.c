/* A country is found by typing and chosen, and taken back. */
#include "cq-country-line.h"
#include "cq-country-list.h"
#include "form/cq-add-party-button.h"
#include "row-fixtures.h"
#include "rows/cq-country-row.h"

static CqRow *
make_row (const char *code)
{
  CqRow *row = cq_row_new (CQ_ROW_COUNTRY, "country", "Country");

  row->text = g_strdup (code);
  row->lang = g_strdup ("ja");
  return row;
}

static void
show (Shown *shown, const char *code)
{
  g_autoptr (CqRow) row = make_row (code);

  cq_row_widget_show (shown->row, row);
  settle ();
}

static gboolean
says (Shown *shown, const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = find (shown, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_get_mapped (label) && g_str_equal (gtk_label_get_label (GTK_LABEL (label)), text))
      return TRUE;
  return FALSE;
}

static GtkWidget *
open_list (Shown *shown)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (find (shown, GTK_TYPE_MENU_BUTTON, 0)));
  settle ();
  return find (shown, GTK_TYPE_SEARCH_ENTRY, 0);
}

static void
test_show (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_COUNTRY_ROW);
  GtkWidget *clear;

  show (shown, "TM");
  clear = find_button (shown, GTK_TYPE_BUTTON, "Clear Country");
  g_assert_true (says (shown, "Turkmenistan"));
  g_assert_true (says (shown, "\U0001F1F9\U0001F1F2"));
  g_assert_true (gtk_widget_get_visible (clear));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (shown->row)), ==, "Country");

  show (shown, NULL);
  g_assert_true (says (shown, "None"));
  g_assert_false (gtk_widget_get_visible (clear));

  /* What somebody wrote into the file by hand is not hidden. */
  show (shown, "Atlantis");
  g_assert_true (says (shown, "Atlantis"));
  g_assert_true (gtk_widget_get_visible (clear));
  g_assert_cmpuint (shown->n_entered, ==, 0);
}

static void
test_choose (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_COUNTRY_ROW);
  GtkWidget *entry;

  show (shown, NULL);
  entry = open_list (shown);
  gtk_editable_set_text (GTK_EDITABLE (entry), "kyr");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (shown->n_entered, ==, 1);
  g_assert_cmpstr (shown->text, ==, "KG");

  /* The names of the document's language are known too; the search begins anew. */
  entry = open_list (shown);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  gtk_editable_set_text (GTK_EDITABLE (entry), "日本");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (shown->text, ==, "JP");
}

static void
test_keys (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_COUNTRY_ROW);
  GtkWidget *entry;

  show (shown, NULL);
  entry = open_list (shown);
  gtk_editable_set_text (GTK_EDITABLE (entry), "guinea");
  g_assert_true (press (entry, GDK_KEY_Up));
  g_assert_true (press (entry, GDK_KEY_Down));
  g_assert_true (press (entry, GDK_KEY_Down));
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (shown->text, ==, "GQ");

  entry = open_list (shown);
  g_assert_true (press (entry, GDK_KEY_Page_Down));
  g_assert_true (press (entry, GDK_KEY_Page_Up));
  g_assert_false (press (entry, GDK_KEY_a));
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (shown->text, ==, "AF");
}

static void
test_nothing (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_COUNTRY_ROW);
  GtkWidget *entry;
  GtkWidget *popover;

  show (shown, NULL);
  entry = open_list (shown);
  popover = find (shown, GTK_TYPE_POPOVER, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "zzz");
  settle ();
  g_assert_true (says (shown, "No country found"));
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (shown->n_entered, ==, 0);

  g_assert_true (gtk_widget_get_visible (popover));
  g_signal_emit_by_name (entry, "stop-search");
  settle ();
  g_assert_false (gtk_widget_get_visible (popover));
}

static void
test_clear (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_COUNTRY_ROW);

  show (shown, "JP");
  click (find_button (shown, GTK_TYPE_BUTTON, "Clear Country"));
  g_assert_cmpuint (shown->n_entered, ==, 1);
  g_assert_cmpstr (shown->text, ==, NULL);
}

static void
chosen_cb (CqCountryList *list, const char *what, GPtrArray *said)
{
  g_ptr_array_add (said, g_strdup (what));
}

/* Where an organization may be added, whatever was typed is its name, behind the countries. */
static void
test_offer (void)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) named = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list = cq_country_list_new ();
  GtkWidget *entry;
  guint nth = 0;

  g_object_set (list, "offers-name", TRUE, NULL);
  g_signal_connect (list, "chosen", G_CALLBACK (chosen_cb), chosen);
  g_signal_connect (list, "named", G_CALLBACK (chosen_cb), named);
  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));
  cq_country_list_begin (CQ_COUNTRY_LIST (list));
  settle ();
  entry = find_nth (list, GTK_TYPE_SEARCH_ENTRY, &nth);

  gtk_editable_set_text (GTK_EDITABLE (entry), " European Union ");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (chosen->len, ==, 0);
  g_assert_cmpuint (named->len, ==, 1);
  g_assert_cmpstr (named->pdata[0], ==, "European Union");

  gtk_editable_set_text (GTK_EDITABLE (entry), "Japan");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (chosen->len, ==, 1);
  g_assert_cmpstr (chosen->pdata[0], ==, "JP");
  press (entry, GDK_KEY_Down);
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (named->len, ==, 2);
  g_assert_cmpstr (named->pdata[1], ==, "Japan");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
act_cb (GSimpleAction *action, GVariant *parameter, GPtrArray *said)
{
  g_ptr_array_add (said, g_variant_dup_string (parameter, NULL));
}

/* The button below the parties asks who, and the form's action is told. */
static void
test_add_party (void)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("act", G_VARIANT_TYPE_STRING);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = cq_add_party_button_new ("add-party", "Add Party…");
  static const char *const typed[] = { "日本", "World Bank / IMF" };

  g_signal_connect (action, "activate", G_CALLBACK (act_cb), said);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  gtk_widget_insert_action_group (window, "edit", G_ACTION_GROUP (actions));
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  cq_add_party_button_set_language (CQ_ADD_PARTY_BUTTON (button), "ja");
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      guint nth = 0;
      guint first = 0;
      GtkWidget *entry;

      gtk_menu_button_popup (GTK_MENU_BUTTON (find_nth (button, GTK_TYPE_MENU_BUTTON, &nth)));
      settle ();
      entry = find_nth (button, GTK_TYPE_SEARCH_ENTRY, &first);
      gtk_editable_set_text (GTK_EDITABLE (entry), typed[i]);
      g_signal_emit_by_name (entry, "activate");
      settle ();
    }
  g_assert_cmpuint (said->len, ==, 2);
  g_assert_cmpstr (said->pdata[0], ==, "add-party/JP");
  g_assert_cmpstr (said->pdata[1], ==, "add-party/World Bank / IMF");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_names (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_COUNTRY_ROW);

  show (shown, "JP");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (shown->row), GTK_ACCESSIBLE_PROPERTY_LABEL, "Country: Japan");
  g_assert_nonnull (find_button (shown, GTK_TYPE_MENU_BUTTON, "Choose Country"));
  assert_named (shown, GTK_TYPE_MENU_BUTTON);
  assert_named (shown, GTK_TYPE_SEARCH_ENTRY);
  assert_named (shown, GTK_TYPE_LIST_VIEW);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/country-row/show", test_show);
  g_test_add_func ("/ui/country-row/choose", test_choose);
  g_test_add_func ("/ui/country-row/keys", test_keys);
  g_test_add_func ("/ui/country-row/nothing", test_nothing);
  g_test_add_func ("/ui/country-row/clear", test_clear);
  g_test_add_func ("/ui/country-row/offer", test_offer);
  g_test_add_func ("/ui/country-row/add-party", test_add_party);
  g_test_add_func ("/ui/country-row/names", test_names);
  return g_test_run ();
}

/* What there is to choose where a document is exported. */
#include <adwaita.h>

#include "docbook/cq-reader.h"
#include "edition/cq-edition.h"
#include "export/cq-export-dialog.h"
#include "style/cq-style.h"
#include "widget-test.h"

typedef struct
{
  CqExportDialog *dialog; /* (unowned): its own until it is closed */
  CqNode *document;       /* (owned) */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "<article xmlns='http://docbook.org/ns/docbook' version='5.0' xml:lang='en'><title>T</title><para>x</para></article>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);

  fixture->document = cq_reader_parse (bytes, "test", NULL, NULL);
  fixture->dialog = cq_export_dialog_new (NULL, fixture->document, NULL, NULL, "test");
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  settle ();
  cq_node_unref (fixture->document);
}

/* The list of the dialog that is called @title; (nullable) */
static AdwComboRow *
find_list (GtkWidget *root, const char *title)
{
  AdwComboRow *found = NULL;

  if (ADW_IS_COMBO_ROW (root) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title))
    return ADW_COMBO_ROW (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_list (child, title);
  return found;
}

/* The style of the document comes first, then all that there are; only pages have one. */
static void
test_styles (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *format = find_list (GTK_WIDGET (fixture->dialog), "Format");
  AdwComboRow *style = find_list (GTK_WIDGET (fixture->dialog), "Page style");
  g_auto (GStrv) names = cq_style_list_names ();
  GtkStringList *titles = GTK_STRING_LIST (adw_combo_row_get_model (style));

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (titles)), ==, g_strv_length (names) + 1);
  g_assert_cmpuint (adw_combo_row_get_selected (style), ==, 0);
  g_assert_cmpstr (gtk_string_list_get_string (titles, 0), ==, "As in the document");
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *title = cq_style_dup_title (names[i]);
      g_assert_cmpstr (gtk_string_list_get_string (titles, i + 1), ==, title);
    }
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (style)));
  adw_combo_row_set_selected (format, 1);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (style)));
  adw_combo_row_set_selected (format, 3);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (style)));
}

/* The editions stand in the order of their kinds; only a draft is asked for what it bears. */
static void
test_editions (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { [CQ_EDITION_CLEAN] = "Clean", [CQ_EDITION_DRAFT] = "Draft", [CQ_EDITION_SIGNATURE] = "For signature" };
  AdwComboRow *edition = find_list (GTK_WIDGET (fixture->dialog), "Edition");
  AdwComboRow *notice = find_list (GTK_WIDGET (fixture->dialog), "Notice");
  GtkStringList *titles = GTK_STRING_LIST (adw_combo_row_get_model (edition));

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (titles)), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_cmpstr (gtk_string_list_get_string (titles, i), ==, names[i]);
      adw_combo_row_set_selected (edition, i);
      settle ();
      g_assert_cmpuint (adw_combo_row_get_selected (edition), ==, i);
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (notice)) == (i == CQ_EDITION_DRAFT));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/ui/export-dialog/styles", Fixture, NULL, set_up, test_styles, tear_down);
  g_test_add ("/ui/export-dialog/editions", Fixture, NULL, set_up, test_editions, tear_down);
  return g_test_run ();
}

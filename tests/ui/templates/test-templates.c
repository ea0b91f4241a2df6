/* Every template of the program can be made. They are found by looking into the resource, so that a new one cannot
 * be forgotten; a warning ends the test. */
#include "late-tooltip.h"

#include <adwaita.h>
#include <string.h>

static void
settle (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

/* What a widget must stand in: popovers in what opens them, rows in a list. */
static GtkWidget *
make_home (GtkWidget *widget)
{
  GtkWidget *home;

  if (GTK_IS_POPOVER (widget))
    {
      home = gtk_menu_button_new ();
      gtk_menu_button_set_popover (GTK_MENU_BUTTON (home), widget);
      return home;
    }
  if (GTK_IS_LIST_BOX_ROW (widget))
    {
      home = gtk_list_box_new ();
      gtk_list_box_append (GTK_LIST_BOX (home), widget);
      return home;
    }
  return widget;
}

static void
show (GtkWidget *widget)
{
  GtkWidget *window = GTK_IS_WINDOW (widget) ? widget : gtk_window_new ();

  if (widget != window)
    gtk_window_set_child (GTK_WINDOW (window), make_home (widget));
  gtk_window_present (GTK_WINDOW (window));
  if (GTK_IS_POPOVER (widget))
    gtk_popover_popup (GTK_POPOVER (widget));
  settle ();
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

typedef struct
{
  char *class_name; /* (owned) (nullable) */
} Template;

static void
start_element_cb (GMarkupParseContext *context, const char *element, const char **names, const char **values,
                  gpointer data, GError **error)
{
  Template *template = data;

  for (guint i = 0; g_str_equal (element, "template") && names[i] != NULL; i++)
    if (g_str_equal (names[i], "class"))
      template->class_name = g_strdup (values[i]);
}

/* The class that a file is the template of; %NULL where it is none, but builds what it names */
static char *
read_class (GBytes *bytes)
{
  static const GMarkupParser parser = { .start_element = start_element_cb };
  Template template = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &template, NULL);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  g_markup_parse_context_parse (context, text, (gssize) length, &error);
  g_assert_no_error (error);
  return template.class_name;
}

static void
make_class (const char *name)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  GType type = gtk_builder_get_type_from_name (builder, name);
  g_autoptr (GObject) made = NULL;

  if (type == G_TYPE_INVALID)
    g_error ("no class is called %s", name);
  made = g_object_ref_sink (g_object_new (type, NULL));
  if (GTK_IS_WINDOW (made))
    g_object_ref (made);
  show (GTK_WIDGET (made));
}

static void
make_parts (const char *path)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (path);
  g_autoptr (GSList) parts = gtk_builder_get_objects (builder);

  for (GSList *at = parts; at != NULL; at = at->next)
    if (GTK_IS_WINDOW (at->data))
      show (at->data);
}

static void
test_file (gconstpointer data)
{
  const char *path = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autofree char *class_name = NULL;

  pass_late_tooltips ();
  g_assert_no_error (error);
  class_name = read_class (bytes);
  if (class_name != NULL)
    make_class (class_name);
  else
    make_parts (path);
}

static guint
add_files (const char *folder)
{
  g_auto (GStrv) names = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  guint n_files = 0;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (folder, names[i], NULL);

      if (g_str_has_suffix (path, "/"))
        n_files += add_files (path);
      else if (g_str_has_suffix (path, ".ui"))
        {
          g_autofree char *name = g_strconcat ("/templates/", path + strlen (CQ_RESOURCES), NULL);

          g_test_add_data_func_full (name, g_steal_pointer (&path), test_file, g_free);
          n_files++;
        }
    }
  return n_files;
}

/* The program's own looks, without which the theme makes the numbers of the pages of shortcuts narrower than nothing */
static void
load_looks (void)
{
  g_autoptr (GtkCssProvider) css = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (css, CQ_RESOURCES "style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (css),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  load_looks ();
  g_assert_cmpuint (add_files (CQ_RESOURCES), >, 20);
  return g_test_run ();
}

/* Every icon that the windows name is there to be shown. */
#include <string.h>

#include "cq-application.h"

static void
test_own (gconstpointer program)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  const char *id = g_application_get_application_id ((GApplication *) program);
  g_autofree char *symbolic = g_strconcat (id, "-symbolic", NULL);
  const char *names[] = { id, symbolic };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (int size = 16; size <= 256; size *= 2)
      {
        g_autoptr (GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (theme, names[i], NULL, size, 1,
                                                                        GTK_TEXT_DIR_LTR, 0);
        g_autoptr (GFile) file = gtk_icon_paintable_get_file (icon);
        g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;

        g_assert_cmpstr (gtk_icon_paintable_get_icon_name (icon), ==, names[i]);
        g_assert_nonnull (uri);
        g_assert_true (g_str_has_prefix (uri, "resource:///io/github/communique/Communique/icons/"));
        g_assert_cmpint (gdk_paintable_get_intrinsic_width (GDK_PAINTABLE (icon)), ==, size);
      }
}

/* Symbolic icons go by the end of their names; no other word of the program ends like that. */
static void
check_file (GtkIconTheme *theme, GFile *file)
{
  g_autofree char *text = NULL;
  g_autoptr (GRegex) pattern = g_regex_new ("\\b[a-z0-9.-]+-symbolic\\b(?![-./])", G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GError) error = NULL;

  g_file_load_contents (file, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  for (g_regex_match (pattern, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 0);

      if (!gtk_icon_theme_has_icon (theme, name))
        g_test_fail_printf ("%s names “%s”, and there is no such icon", g_file_peek_path (file), name);
    }
}

static guint
check_folder (GtkIconTheme *theme, GFile *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileEnumerator) files = g_file_enumerate_children (folder, "standard::name,standard::type",
                                                                 G_FILE_QUERY_INFO_NONE, NULL, &error);
  guint n_files = 0;
  GFileInfo *info;
  GFile *child;

  g_assert_no_error (error);
  while (g_file_enumerator_iterate (files, &info, &child, NULL, &error) && info != NULL)
    {
      const char *name = g_file_info_get_name (info);

      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
        n_files += check_folder (theme, child);
      else if (g_str_has_suffix (name, ".ui") || g_str_has_suffix (name, ".c"))
        {
          check_file (theme, child);
          n_files++;
        }
    }
  g_assert_no_error (error);
  return n_files;
}

static void
test_named (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_autoptr (GFile) folder = g_file_new_build_filename (g_getenv ("CQ_SOURCE_DIR"), "ui", NULL);

  g_assert_cmpuint (check_folder (theme, folder), >, 0);
}

int
main (int argc, char *argv[])
{
  g_autoptr (CqApplication) program = cq_application_new ();
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  /* Once it is registered it has told the theme of its icons. */
  g_application_register (G_APPLICATION (program), NULL, &error);
  g_assert_no_error (error);
  g_test_add_data_func ("/icons/own", program, test_own);
  g_test_add_func ("/icons/named", test_named);
  return g_test_run ();
}

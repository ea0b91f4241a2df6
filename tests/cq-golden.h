#pragma once

#include <gio/gio.h>

/* Golden files. A test makes text and holds it against tests/golden/<name>. With
 * CQ_GOLDEN_UPDATE=1 in the environment the file is written instead: read the diff before you
 * accept it. */
static inline void
cq_assert_golden (const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "tests", "golden", name, NULL);
  g_autofree char *expected = NULL;
  g_autofree char *actual_path = NULL;
  g_autofree char *quoted_expected = NULL;
  g_autofree char *quoted_actual = NULL;
  g_autofree char *command = NULL;
  g_autofree char *flat = NULL;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (g_getenv ("CQ_GOLDEN_UPDATE"), "1") == 0)
    {
      g_autofree char *folder = g_path_get_dirname (path);
      g_mkdir_with_parents (folder, 0755);
      g_assert_true (g_file_set_contents (path, text, -1, &error));
      g_test_message ("wrote %s", path);
      return;
    }

  if (!g_file_get_contents (path, &expected, NULL, &error))
    g_error ("%s: %s (run with CQ_GOLDEN_UPDATE=1 to make it)", path, error->message);
  if (g_str_equal (expected, text))
    return;

  flat = g_strdelimit (g_strdup (name), "/", '-');
  actual_path = g_build_filename (g_get_tmp_dir (), flat, NULL);
  g_assert_true (g_file_set_contents (actual_path, text, -1, &error));
  quoted_expected = g_shell_quote (path);
  quoted_actual = g_shell_quote (actual_path);
  command = g_strdup_printf ("diff -u %s %s >&2", quoted_expected, quoted_actual);
  (void) !system (command);
  g_error ("%s differs from what the program made (%s)", path, actual_path);
}

/* Where a case begins: a home of its own, and files to open. */
#include "case.h"

/**
 * case_begin:
 *
 * Begins as on the first day: no documents of late, nothing recovered.
 *
 * Returns: (transfer full): a folder of the case, in the home folder, which is gone after the test
 */
char *
case_begin (void)
{
  static const char *const places[]
      = { "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME" };
  char *folder = g_build_filename (g_getenv ("HOME"), "case-XXXXXX", NULL);

  g_assert_nonnull (g_mkdtemp (folder));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *place = g_build_filename (folder, places[i], NULL);

      g_setenv (places[i], place, TRUE);
    }
  return folder;
}

/**
 * case_copy:
 * @source: a file of the project
 *
 * Returns: (transfer full): where a copy of it stands in the folder
 */
char *
case_copy (const char *source, const char *folder)
{
  g_autofree char *from = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), source, NULL);
  g_autofree char *base = g_path_get_basename (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  char *to = g_build_filename (folder, base, NULL);
  gsize size;

  g_file_get_contents (from, &bytes, &size, &error);
  g_assert_no_error (error);
  g_file_set_contents (to, bytes, (gssize) size, &error);
  g_assert_no_error (error);
  return to;
}

/**
 * case_write:
 *
 * Writes a file, as another program would.
 */
void
case_write (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

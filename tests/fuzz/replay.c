/* Runs a fuzzer's entry over files, for the tests: what once broke must not break again. */
#include <glib.h>

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static guint
replay_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *data = NULL;
      gsize length;

      if (!g_file_get_contents (path, &data, &length, NULL))
        continue;
      g_test_message ("%s", path);
      LLVMFuzzerTestOneInput ((const guint8 *) data, length);
      n++;
    }
  return n;
}

static void
test_replay (gconstpointer data)
{
  char *const *folders = (char *const *) data;
  guint n = 0;

  for (guint i = 0; folders[i] != NULL; i++)
    n += replay_folder (folders[i]);
  g_assert_cmpuint (n, >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/fuzz/replay", argv + 1, test_replay);
  return g_test_run ();
}

/* Where the files of names are. */
#include <string.h>

#include "register/cq-register-private.h"

#define ENDING ".register"

/* The folders whose files count, the later over the earlier: what came with the program, or the folder that is
 * chosen to stand in for it; the house; the person at the keyboard. */
static char **
list_folders (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "communique", "register", NULL);
  const char *chosen = g_getenv ("CQ_DATADIR");
  g_autofree char *installed = g_build_filename (CQ_REGISTER_DATADIR, "register", NULL);
  g_autofree char *shipped = chosen != NULL ? g_build_filename (chosen, "register", NULL) : g_strdup (installed);
  const char *const *houses = g_get_system_data_dirs ();

  g_strv_builder_add (builder, shipped);
  /* Of the folders of the house the first one counts most. */
  for (guint i = g_strv_length ((char **) houses); i > 0; i--)
    {
      g_autofree char *folder = g_build_filename (houses[i - 1], "communique", "register", NULL);
      if (!g_str_equal (folder, installed))
        g_strv_builder_add (builder, folder);
    }
  g_strv_builder_add (builder, own);
  return g_strv_builder_end (builder);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_files (const char *folder, GPtrArray *paths)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ENDING) && *name != '.')
      g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, compare_names);
  while (names->len > 0)
    g_ptr_array_add (paths, g_ptr_array_steal_index (names, 0));
}

static void
read_path (CqRegister *self, const char *path, GPtrArray *problems)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  CqRegisterFile file = { path, NULL, 0 };

  if (g_file_get_contents (path, &data, &file.length, &error))
    {
      file.data = data;
      cq_register_read (self, &file, problems);
    }
  else if (problems != NULL)
    g_ptr_array_add (problems, cq_message_new (CQ_MESSAGE_ERROR, path, 0, NULL, NULL, error->message));
}

static CqRegister *
begin_with_all (GPtrArray *problems)
{
  CqRegister *self = cq_register_begin ();
  g_auto (GStrv) folders = list_folders ();
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; folders[i] != NULL; i++)
    add_files (folders[i], paths);
  for (guint i = 0; i < paths->len; i++)
    read_path (self, paths->pdata[i], problems);
  return self;
}

/**
 * cq_register_load:
 * @problems: (element-type CqMessage) (nullable): where what is wrong with the files is added
 *
 * Reads every file that ends in “.register” of the folders of the program, of the house and of the person at the
 * keyboard. Within a folder the later in the alphabet counts.
 *
 * Returns: (transfer full): the register
 */
CqRegister *
cq_register_load (GPtrArray *problems)
{
  return cq_register_end (begin_with_all (problems));
}

/**
 * cq_register_load_with:
 * @file: one more file, which counts over all others
 * @problems: (element-type CqMessage) (nullable): where what is wrong with @file is added, and with it alone
 *
 * Returns: (transfer full): the register
 */
CqRegister *
cq_register_load_with (const CqRegisterFile *file, GPtrArray *problems)
{
  CqRegister *self = begin_with_all (NULL);

  cq_register_read (self, file, problems);
  return cq_register_end (self);
}

/**
 * cq_register_get_own_file:
 *
 * Returns: (transfer full): the file that keeps the names which the person at the keyboard keeps
 */
char *
cq_register_get_own_file (void)
{
  return g_build_filename (g_get_user_data_dir (), "communique", "register", "own" ENDING, NULL);
}

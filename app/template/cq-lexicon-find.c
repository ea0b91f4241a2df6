/* Where lexicons are found: the drafter's own before that of the house, and that before the shipped one. */
#include <string.h>

#include "docbook/cq-message.h"
#include "language/cq-language.h"
#include "template/cq-lexicon.h"

#define ENDING ".lexicon"

static char **
list_folders (void)
{
  g_autoptr (GStrvBuilder) folders = g_strv_builder_new ();
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "communique", "lexicon", NULL);
  const char *chosen = g_getenv ("CQ_DATADIR");
  const char *const *houses = g_get_system_data_dirs ();
  g_autofree char *shipped = g_build_filename (chosen != NULL ? chosen : CQ_LEXICON_DATADIR, "lexicon", NULL);

  g_strv_builder_add (folders, own);
  for (guint i = 0; houses[i] != NULL; i++)
    {
      g_autofree char *folder = g_build_filename (houses[i], "communique", "lexicon", NULL);

      if (!g_str_equal (folder, shipped))
        g_strv_builder_add (folders, folder);
    }
  g_strv_builder_add (folders, shipped);
  return g_strv_builder_end (folders);
}

/* Returns: (nullable): the lexicon in the file */
static CqLexicon *
read_file (const char *path, GPtrArray *faults)
{
  g_autofree char *data = NULL;
  g_autoptr (GError) problem = NULL;

  if (g_file_get_contents (path, &data, NULL, &problem))
    return cq_lexicon_new_from_data (data, path, faults);
  if (faults != NULL && !g_error_matches (problem, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    g_ptr_array_add (faults, cq_message_new (CQ_MESSAGE_ERROR, path, 0, NULL, NULL, problem->message));
  return NULL;
}

/**
 * cq_lexicon_load:
 * @lang: a BCP 47 language tag
 * @faults: (element-type CqMessage) (nullable): where what is wrong with the files is added
 *
 * Reads the lexicon of the nearest variety of @lang, the drafter's own one before that of the house, and that before
 * the shipped one. Of a file with faults the rest is used; one that is of no use at all hides nothing.
 *
 * Returns: (transfer full) (nullable): the lexicon; %NULL where @lang has none
 */
CqLexicon *
cq_lexicon_load (const char *lang, GPtrArray *faults)
{
  g_auto (GStrv) folders = list_folders ();
  g_auto (GStrv) tags = cq_language_get_fallbacks (lang);

  for (guint i = 0; tags[i] != NULL; i++)
    for (guint j = 0; folders[j] != NULL; j++)
      {
        g_autofree char *leaf = g_strconcat (tags[i], ENDING, NULL);
        g_autofree char *path = g_build_filename (folders[j], leaf, NULL);
        CqLexicon *found = read_file (path, faults);

        if (found != NULL)
          return found;
      }
  return NULL;
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * cq_lexicon_list_faults:
 *
 * Returns: (transfer full) (element-type CqMessage): what is wrong with any file of a lexicon, whatever its language
 */
GPtrArray *
cq_lexicon_list_faults (void)
{
  GPtrArray *faults = cq_message_array_new ();
  g_auto (GStrv) folders = list_folders ();

  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autoptr (GDir) dir = g_dir_open (folders[i], 0, NULL);
      g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        if (g_str_has_suffix (name, ENDING) && *name != '.')
          g_ptr_array_add (paths, g_build_filename (folders[i], name, NULL));
      g_ptr_array_sort (paths, compare_paths);
      for (guint k = 0; k < paths->len; k++)
        {
          g_autoptr (CqLexicon) lexicon = read_file (paths->pdata[k], faults);
        }
    }
  return faults;
}

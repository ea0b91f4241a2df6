/*
 * The languages whose dates have patterns. Files are read when the first date is written, and then stand as long as
 * the process: what has been printed does not change under the hand.
 */
#include "language/cq-date-languages.h"

#include "docbook/cq-message.h"
#include "language/cq-date-file.h"
#include "language/cq-date-text.h"
#include "language/cq-language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  GPtrArray *languages; /* (owned) (element-type CqDateLanguage) */
  GPtrArray *faults;    /* (owned) (element-type CqMessage) */
} Registry;

/* The folders, the least first: what a later one says wins. The person's own is the last. */
static char **
list_folders (void)
{
  g_autoptr (GStrvBuilder) folders = g_strv_builder_new ();
  const char *const *houses = g_get_system_data_dirs ();
  const char *chosen = g_getenv ("CQ_DATADIR");
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "communique", "dates", NULL);

  for (guint i = g_strv_length ((char **) houses); i > 0; i--)
    {
      g_autofree char *folder = g_build_filename (houses[i - 1], "communique", "dates", NULL);
      g_strv_builder_add (folders, folder);
    }
  if (chosen != NULL)
    {
      g_autofree char *folder = g_build_filename (chosen, "dates", NULL);
      g_strv_builder_add (folders, folder);
    }
  g_strv_builder_add (folders, own);
  return g_strv_builder_end (folders);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char **
list_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, CQ_DATE_FILE_SUFFIX))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_steal (names, NULL);
}

static CqDateLanguage *
find_exactly (GPtrArray *languages,
              const char *lang)
{
  for (guint i = 0; i < languages->len; i++)
    if (g_ascii_strcasecmp (((CqDateLanguage *) languages->pdata[i])->lang, lang) == 0)
      return languages->pdata[i];
  return NULL;
}

static const CqDateLanguage *
find_nearest (GPtrArray *languages,
              const char *lang)
{
  const CqDateLanguage *found = find_exactly (languages, lang);
  g_auto (GStrv) fallbacks = found == NULL ? cq_language_get_fallbacks (lang) : NULL;

  for (guint i = 0; found == NULL && fallbacks[i] != NULL; i++)
    found = find_exactly (languages, fallbacks[i]);
  return found;
}

/* The language that a file is named by; %NULL where there is none such, which is then a fault. */
static char *
get_language_of_file (const char *path,
                      GPtrArray *faults)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *lang = g_strndup (name, strlen (name) - strlen (CQ_DATE_FILE_SUFFIX));
  g_autofree char *text = NULL;

  if (cq_language_is_known (lang))
    return g_steal_pointer (&lang);
  text = g_strdup_printf (_ ("There is no language “%s”. A file is named by its language, such as ru.dates or en-US.dates"),
                          lang);
  g_ptr_array_add (faults, cq_message_new (CQ_MESSAGE_ERROR, path, 0, NULL, NULL, text));
  return NULL;
}

static void
read_file (Registry *self,
           const char *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *lang = get_language_of_file (path, self->faults);
  g_autofree char *data = NULL;
  g_autoptr (GError) problem = NULL;
  CqDateLanguage *language = lang != NULL ? find_exactly (self->languages, lang) : NULL;

  if (lang == NULL)
    return;
  if (!g_file_get_contents (path, &data, NULL, &problem))
    {
      g_ptr_array_add (self->faults, cq_message_new (CQ_MESSAGE_ERROR, path, 0, NULL, NULL, problem->message));
      return;
    }
  if (language == NULL)
    {
      language = cq_date_language_copy (find_nearest (self->languages, lang), lang);
      g_ptr_array_add (self->languages, language);
    }
  cq_date_file_read (language, data, path, self->faults);
}

static Registry *
read_all (void)
{
  Registry *self = g_new0 (Registry, 1);
  g_auto (GStrv) folders = list_folders ();

  self->languages = g_ptr_array_new ();
  self->faults = cq_message_array_new ();
  for (guint i = 0; i < CQ_DATE_N_LANGUAGES; i++)
    g_ptr_array_add (self->languages, cq_date_language_copy (&cq_date_languages[i], cq_date_languages[i].lang));
  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_auto (GStrv) names = list_files (folders[i]);

      for (guint j = 0; names[j] != NULL; j++)
        read_file (self, folders[i], names[j]);
    }
  return self;
}

static Registry *
get_registry (void)
{
  static gsize registry;

  if (g_once_init_enter (&registry))
    g_once_init_leave (&registry, (gsize) read_all ());
  return (Registry *) registry;
}

/* cq_date_language_find:
 * Returns: (nullable) (transfer none): the patterns of @lang, or of what it is a variety of. */
const CqDateLanguage *
cq_date_language_find (const char *lang)
{
  return find_nearest (get_registry ()->languages, lang);
}

/* cq_date_language_get_nth:
 * Returns: (nullable) (transfer none): one language after the other; %NULL behind the last. */
const CqDateLanguage *
cq_date_language_get_nth (guint n)
{
  GPtrArray *languages = get_registry ()->languages;

  return n < languages->len ? languages->pdata[n] : NULL;
}

/**
 * cq_date_text_list_faults:
 *
 * Returns: (transfer none) (element-type CqMessage): what is wrong in the files of the office: file, line, and what to do
 */
GPtrArray *
cq_date_text_list_faults (void)
{
  return get_registry ()->faults;
}

/**
 * cq_date_text_check_file:
 * @path: of a file of dates, named by its language, “ru.dates”
 * @data: what stands in it
 *
 * Returns: (transfer full) (element-type CqMessage): what is wrong in it
 */
GPtrArray *
cq_date_text_check_file (const char *path,
                         const char *data)
{
  GPtrArray *faults = cq_message_array_new ();
  g_autofree char *lang = NULL;
  g_autoptr (CqDateLanguage) language = NULL;

  g_return_val_if_fail (path != NULL && g_str_has_suffix (path, CQ_DATE_FILE_SUFFIX), faults);
  g_return_val_if_fail (data != NULL, faults);

  lang = get_language_of_file (path, faults);
  if (lang == NULL)
    return faults;
  language = cq_date_language_copy (cq_date_language_find (lang), lang);
  cq_date_file_read (language, data, path, faults);
  return faults;
}

/**
 * cq_date_text_list_languages:
 *
 * Returns: (transfer full): the languages that have patterns of their own
 */
char **
cq_date_text_list_languages (void)
{
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  const CqDateLanguage *language;

  for (guint i = 0; (language = cq_date_language_get_nth (i)) != NULL; i++)
    g_strv_builder_add (tags, language->lang);
  return g_strv_builder_end (tags);
}

/**
 * cq_date_text_describe:
 * @lang: a BCP 47 language tag
 * @source: (out) (optional) (transfer none) (nullable): the file that changed them last
 *
 * Returns: (nullable) (transfer full): the patterns of @lang as a file that an office may keep and change; %NULL where
 *   @lang has none
 */
char *
cq_date_text_describe (const char *lang,
                       const char **source)
{
  const CqDateLanguage *language;

  g_return_val_if_fail (lang != NULL, NULL);

  language = cq_date_language_find (lang);
  if (source != NULL)
    *source = language != NULL ? language->source : NULL;
  return language != NULL ? cq_date_file_write (language) : NULL;
}

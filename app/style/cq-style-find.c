/* Where styles are found, and what they stand on. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "style/cq-style-private.h"
#include "tree/cq-name.h"

#define DEFAULT_STYLE "dialogue"

/* The folders of styles: of the person at the keyboard; the chosen one, which may stand in for the shipped one;
 * of the house; the shipped one. */
static char **
list_folders (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "communique", "styles", NULL);
  g_autofree char *shipped = g_build_filename (CQ_STYLE_DATADIR, "styles", NULL);
  const char *const *houses = g_get_system_data_dirs ();
  const char *chosen = g_getenv ("CQ_DATADIR");

  g_strv_builder_add (builder, own);
  if (chosen != NULL)
    {
      g_autofree char *folder = g_build_filename (chosen, "styles", NULL);
      g_strv_builder_add (builder, folder);
    }
  for (guint i = 0; houses[i] != NULL; i++)
    {
      g_autofree char *folder = g_build_filename (houses[i], "communique", "styles", NULL);
      if (!g_str_equal (folder, shipped))
        g_strv_builder_add (builder, folder);
    }
  g_strv_builder_add (builder, shipped);
  return g_strv_builder_end (builder);
}

/**
 * cq_style_find_file:
 * @name: of a style, or the path of its file
 * @after: (nullable): a file that bears the same name: only those that it hides are looked at
 *
 * Returns: (transfer full) (nullable): the path
 */
char *
cq_style_find_file (const char *name, const char *after)
{
  g_auto (GStrv) folders = NULL;
  g_autofree char *leaf = NULL;
  gboolean is_after = after == NULL;

  if (strchr (name, G_DIR_SEPARATOR) != NULL || g_str_has_suffix (name, ".style"))
    return g_strdup (name);
  folders = list_folders ();
  leaf = g_strconcat (name, ".style", NULL);
  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folders[i], leaf, NULL);

      if (is_after && g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return g_steal_pointer (&path);
      is_after = is_after || g_str_equal (path, after);
    }
  return NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * cq_style_list_names:
 *
 * Returns: (transfer full): the names of all styles to be found, sorted
 */
char **
cq_style_list_names (void)
{
  g_auto (GStrv) folders = list_folders ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autoptr (GDir) folder = g_dir_open (folders[i], 0, NULL);
      const char *leaf;

      while (folder != NULL && (leaf = g_dir_read_name (folder)) != NULL)
        {
          g_autofree char *name = g_strndup (leaf, strcspn (leaf, "."));
          if (g_str_has_suffix (leaf, ".style")
              && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
            g_ptr_array_add (names, g_steal_pointer (&name));
        }
    }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_steal (names, NULL);
}

/* “There is no page style …” with those that there are. */
static char *
describe_absence (const char *name)
{
  g_auto (GStrv) names = cq_style_list_names ();
  g_autofree char *list = g_strjoinv (", ", names);

  return g_strdup_printf (_ ("There is no page style “%s”. There are: %s"), name, list);
}

static CqStyleSource *
read_file (const char *path, GError **error)
{
  g_autofree char *data = NULL;
  g_autoptr (GError) problem = NULL;

  if (g_file_get_contents (path, &data, NULL, &problem))
    return cq_style_source_new (path, data, error);
  g_set_error (error, CQ_STYLE_ERROR, CQ_STYLE_ERROR_NOT_FOUND, _ ("%s: the page style cannot be read: %s"), path,
               problem->message);
  return NULL;
}

/* The name that a file is found by: "office" of "/home/…/office.style" */
static char *
name_of (const char *path)
{
  char *name = g_path_get_basename (path);

  if (g_str_has_suffix (name, ".style"))
    name[strlen (name) - strlen (".style")] = '\0';
  return name;
}

static gboolean
has_source (GPtrArray *sources, const char *path)
{
  for (guint i = 0; i < sources->len; i++)
    if (g_str_equal (((CqStyleSource *) g_ptr_array_index (sources, i))->path, path))
      return TRUE;
  return FALSE;
}

/* Adds what the last of @sources is based on. A style of an office that is named as the shipped one may be based
 * on it. Returns: whether that can be; @is_done is set where it stands on its own */
static gboolean
add_base (GPtrArray *sources, gboolean *is_done, GError **error)
{
  CqStyleSource *source = g_ptr_array_index (sources, sources->len - 1);
  g_autofree char *base = g_key_file_get_string (source->file, "style", "based-on", NULL);
  g_autofree char *own = name_of (source->path);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  CqStyleSource *found;

  *is_done = base == NULL;
  if (base == NULL)
    return TRUE;
  path = cq_style_find_file (base, g_str_equal (base, own) ? source->path : NULL);
  if (path == NULL)
    {
      text = describe_absence (base);
      return cq_style_source_refuse (source, CQ_STYLE_ERROR_NOT_FOUND, "style", "based-on", text, error);
    }
  if (has_source (sources, path))
    {
      text = g_strdup_printf (_ ("“%s” is based on this style in its turn"), base);
      return cq_style_source_refuse (source, CQ_STYLE_ERROR_VALUE, "style", "based-on", text, error);
    }
  found = read_file (path, error);
  if (found != NULL)
    g_ptr_array_add (sources, found);
  return found != NULL;
}

/* A style without a title goes by its name, unless it stands in for the one that it is based on. */
static gboolean
has_title_of_its_own (GPtrArray *sources)
{
  const CqStyleSource *own = g_ptr_array_index (sources, 0);
  const CqStyleSource *base = sources->len > 1 ? g_ptr_array_index (sources, 1) : NULL;
  g_autofree char *name = name_of (own->path);
  g_autofree char *base_name = base != NULL ? name_of (base->path) : NULL;

  return g_key_file_has_key (own->file, "style", "title", NULL) || g_strcmp0 (name, base_name) == 0;
}

static CqStyle *
make (CqStyleSource *source, GError **error)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_style_source_free);
  g_autoptr (CqStyle) self = cq_style_new_bare ();
  gboolean is_done = FALSE;

  g_ptr_array_add (sources, source);
  while (!is_done)
    if (!add_base (sources, &is_done, error))
      return NULL;
  if (!cq_style_read_sources (self, sources, error))
    return NULL;
  self->name = name_of (source->path);
  if (!has_title_of_its_own (sources))
    {
      g_free (self->title);
      self->title = g_strdup (self->name);
    }
  for (guint i = 0; i < sources->len; i++)
    {
      const char *data = ((CqStyleSource *) g_ptr_array_index (sources, i))->data;
      self->hash = cq_hash_bytes (self->hash, data, strlen (data));
    }
  return g_steal_pointer (&self);
}

/**
 * cq_style_load:
 * @name: (nullable): the name of a style, or the path of a style file; %NULL is the usual one
 * @error: return location for a #CqStyleError that names file, line, group and key
 *
 * Returns: (transfer full) (nullable): the style
 */
CqStyle *
cq_style_load (const char *name, GError **error)
{
  g_autofree char *path = NULL;
  CqStyleSource *source;

  if (name == NULL || *name == '\0')
    name = DEFAULT_STYLE;
  path = cq_style_find_file (name, NULL);
  if (path == NULL)
    {
      g_autofree char *text = describe_absence (name);
      g_set_error_literal (error, CQ_STYLE_ERROR, CQ_STYLE_ERROR_NOT_FOUND, text);
      return NULL;
    }
  source = read_file (path, error);
  return source != NULL ? make (source, error) : NULL;
}

/* The titles of the shipped styles stand in their files in English, where those who translate do not find them. A
 * style of somebody's own is called as its file says. */
static const char *
translate (const char *title)
{
  /* Translators: titles of page styles, named after whose documents look so. “Dialogue” is the “Central Asia +
     Japan” Dialogue. */
  static const char *const shipped[] = {
    NC_ ("page style", "ASEAN"),
    NC_ ("page style", "Dialogue"),
    NC_ ("page style", "Plain Ministry"),
    NC_ ("page style", "United Nations"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    if (g_str_equal (title, shipped[i]))
      return g_dpgettext2 (GETTEXT_PACKAGE, "page style", title);
  return title;
}

/**
 * cq_style_dup_title:
 * @name: the name of a style
 *
 * Returns: (transfer full): its title for whoever is at the keyboard, else its name; the rest of it is not read
 */
char *
cq_style_dup_title (const char *name)
{
  g_autofree char *path = cq_style_find_file (name, NULL);

  while (path != NULL)
    {
      g_autoptr (CqStyleSource) source = read_file (path, NULL);
      g_autofree char *title
          = source != NULL ? g_key_file_get_locale_string (source->file, "style", "title", NULL, NULL) : NULL;
      g_autofree char *base = source != NULL ? g_key_file_get_string (source->file, "style", "based-on", NULL) : NULL;
      char *hidden = g_strcmp0 (base, name) == 0 ? cq_style_find_file (name, path) : NULL;

      if (title != NULL)
        {
          g_free (hidden);
          return g_strdup (translate (title));
        }
      g_free (path);
      path = hidden;
    }
  return g_strdup (name);
}

/**
 * cq_style_new_from_data:
 * @data: the content of a style file
 * @name: its name, for messages
 * @error: return location for a #CqStyleError
 *
 * Returns: (transfer full) (nullable): the style
 */
CqStyle *
cq_style_new_from_data (const char *data, const char *name, GError **error)
{
  CqStyleSource *source = cq_style_source_new (name, data, error);

  return source != NULL ? make (source, error) : NULL;
}

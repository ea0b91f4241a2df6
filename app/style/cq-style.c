/* The value, and where its files are found. */
#include "style/cq-style-private.h"

#include <glib/gi18n-lib.h>

#include "tree/cq-name.h"

#define DEFAULT_STYLE "dialogue"
#define DEEPEST_BASE 8

G_DEFINE_QUARK (cq-style-error-quark, cq_style_error)

static void
free_running_head (CqRunningHead *head)
{
  g_free (head->left);
  g_free (head->centre);
  g_free (head->right);
}

static void
copy_running_head (CqRunningHead *head)
{
  head->left = g_strdup (head->left);
  head->centre = g_strdup (head->centre);
  head->right = g_strdup (head->right);
}

/**
 * cq_style_ref:
 *
 * Returns: (transfer full): @self
 */
CqStyle *
cq_style_ref (CqStyle *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
cq_style_unref (CqStyle *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_free (self->name);
  g_free (self->title);
  g_hash_table_unref (self->families);
  g_free (self->list.arabic);
  g_free (self->list.lower_alpha);
  g_free (self->list.upper_alpha);
  g_free (self->list.lower_roman);
  g_free (self->list.upper_roman);
  g_free (self->list.bullets);
  g_free (self->list.dash);
  free_running_head (&self->head);
  free_running_head (&self->foot);
  g_free (self);
}

static CqStyle *
cq_style_copy (const CqStyle *style)
{
  CqStyle *self = g_memdup2 (style, sizeof *style);
  GHashTableIter iter;
  gpointer key, value;

  g_atomic_ref_count_init (&self->refs);
  self->name = g_strdup (style->name);
  self->title = g_strdup (style->title);
  self->families = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_iter_init (&iter, style->families);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (self->families, g_strdup (key), g_strdup (value));
  self->list.arabic = g_strdup (style->list.arabic);
  self->list.lower_alpha = g_strdup (style->list.lower_alpha);
  self->list.upper_alpha = g_strdup (style->list.upper_alpha);
  self->list.lower_roman = g_strdup (style->list.lower_roman);
  self->list.upper_roman = g_strdup (style->list.upper_roman);
  self->list.bullets = g_strdup (style->list.bullets);
  self->list.dash = g_strdup (style->list.dash);
  copy_running_head (&self->head);
  copy_running_head (&self->foot);
  return self;
}

/* What stands in a style before any file has spoken: enough that every number is possible. */
static CqStyle *
cq_style_new_bare (void)
{
  CqStyle bare = {
    .paper = { 595.276, 841.89, 72, 72, 72, 72, 36, 36 },
    .list = { 22, 4, (char *) "{n}.", (char *) "({n})", (char *) "({n})", (char *) "({n})", (char *) "{n}.",
              (char *) "•–◦", (char *) "–", 6 },
    .table = { 0.5, 1, 0xbbbbbb, 0x555555, 0xf1f1ee, 5, 4, 8, 10, 0 },
    .signature = { 48, 0.6, 0.8, 5, 0x555555 },
    .note = { 0.5, 1, 0x999999, 8, 4 },
    .blank_colour = 0xececec,
  };
  CqTextStyle body = { CQ_FACE_TEXT, 10.5, 15, 0, 7, .align = CQ_ALIGN_JUSTIFY, .colour = 0x111111 };

  bare.families = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, NULL);
  g_hash_table_insert (bare.families, (char *) "text", (char *) "serif");
  g_hash_table_insert (bare.families, (char *) "heading", (char *) "sans-serif");
  g_hash_table_insert (bare.families, (char *) "code", (char *) "monospace");
  for (guint i = 0; i < CQ_N_TEXTS; i++)
    bare.text[i] = body;

  CqStyle *self = cq_style_copy (&bare);
  g_hash_table_unref (bare.families);
  return self;
}

/* The folders of styles, the one of the person at the keyboard first. */
static char **
list_folders (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "communique", "styles", NULL);
  g_autofree char *shipped = g_build_filename (CQ_STYLE_DATADIR, "styles", NULL);
  const char *chosen = g_getenv ("CQ_DATADIR");

  g_strv_builder_add (builder, own);
  if (chosen != NULL)
    {
      g_autofree char *folder = g_build_filename (chosen, "styles", NULL);
      g_strv_builder_add (builder, folder);
    }
  g_strv_builder_add (builder, shipped);
  return g_strv_builder_end (builder);
}

static char *
find_file (const char *name)
{
  g_auto (GStrv) folders = NULL;
  g_autofree char *leaf = NULL;

  if (strchr (name, G_DIR_SEPARATOR) != NULL || g_str_has_suffix (name, ".style"))
    return g_strdup (name);
  folders = list_folders ();
  leaf = g_strconcat (name, ".style", NULL);
  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folders[i], leaf, NULL);
      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return g_steal_pointer (&path);
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

static CqStyle *load (const char *name, guint depth, GError **error);

static CqStyle *
read_data (const char *data, const char *name, guint depth, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (CqStyle) self = NULL;
  g_autofree char *base = NULL;
  g_autoptr (GError) problem = NULL;

  if (!g_key_file_load_from_data (file, data, strlen (data), G_KEY_FILE_NONE, &problem))
    {
      g_set_error (error, CQ_STYLE_ERROR, CQ_STYLE_ERROR_FILE, _ ("%s: not a style: %s"), name, problem->message);
      return NULL;
    }
  base = g_key_file_get_string (file, "style", "base", NULL);
  if (base != NULL && depth >= DEEPEST_BASE)
    {
      g_set_error (error, CQ_STYLE_ERROR, CQ_STYLE_ERROR_VALUE, _ ("%s: [style] base: styles stand on one another in a circle"), name);
      return NULL;
    }
  if (base != NULL)
    {
      g_autoptr (CqStyle) ground = load (base, depth + 1, error);
      if (ground == NULL)
        return NULL;
      self = cq_style_copy (ground);
    }
  else
    self = cq_style_new_bare ();
  if (!cq_style_read_groups (self, file, name, error))
    return NULL;
  self->hash = cq_hash_bytes (self->hash, data, strlen (data));
  return g_steal_pointer (&self);
}

static CqStyle *
load (const char *name, guint depth, GError **error)
{
  g_autofree char *path = find_file (name);
  g_autofree char *data = NULL;
  g_autoptr (GError) problem = NULL;

  if (path == NULL)
    {
      g_set_error (error, CQ_STYLE_ERROR, CQ_STYLE_ERROR_NOT_FOUND, _ ("There is no page style “%s”"), name);
      return NULL;
    }
  if (!g_file_get_contents (path, &data, NULL, &problem))
    {
      g_set_error (error, CQ_STYLE_ERROR, CQ_STYLE_ERROR_NOT_FOUND, _ ("%s: the page style cannot be read: %s"), path,
                   problem->message);
      return NULL;
    }
  return read_data (data, path, depth, error);
}

/**
 * cq_style_load:
 * @name: (nullable): the name of a style, or the path of a style file; %NULL is the usual one
 * @error: return location for a #CqStyleError that names file, group and key
 *
 * Returns: (transfer full) (nullable): the style
 */
CqStyle *
cq_style_load (const char *name, GError **error)
{
  return load (name != NULL && *name != '\0' ? name : DEFAULT_STYLE, 0, error);
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
  return read_data (data, name, 0, error);
}

/**
 * cq_style_with_paper:
 * @paper: "A4", "Letter", …
 * @landscape: whether the page lies on its side
 * @error: return location for a #CqStyleError
 *
 * Returns: (transfer full) (nullable): the style on other paper, margins unchanged
 */
CqStyle *
cq_style_with_paper (CqStyle *self, const char *paper, gboolean landscape, GError **error)
{
  double width, height;

  if (!cq_style_find_paper (paper, &width, &height))
    {
      g_set_error (error, CQ_STYLE_ERROR, CQ_STYLE_ERROR_VALUE, _ ("There is no paper “%s”"), paper);
      return NULL;
    }

  CqStyle *changed = cq_style_copy (self);
  changed->paper.width = landscape ? height : width;
  changed->paper.height = landscape ? width : height;
  changed->hash = cq_hash_bytes (self->hash, &changed->paper, sizeof changed->paper);
  return changed;
}

/**
 * cq_style_get_landscape:
 *
 * Returns: the paper lying on its side; the margins turn with it
 */
CqPaper
cq_style_get_landscape (const CqStyle *self)
{
  CqPaper paper = self->paper;

  if (paper.width >= paper.height)
    return paper;
  paper.width = self->paper.height;
  paper.height = self->paper.width;
  return paper;
}

/**
 * cq_style_dup_families:
 * @script: (nullable): ISO 15924 code of the script to be served first
 *
 * Returns: (transfer full): the font families of @face, comma-separated: those of @script, the
 * usual ones, then those of all other scripts, so that each script falls back to its own
 */
char *
cq_style_dup_families (const CqStyle *self, CqFace face, const char *script)
{
  static const char *const faces[CQ_N_FACES] = { "text", "heading", "code" };
  g_autofree char *own_key = g_strconcat (faces[face], " ", script, NULL);
  const char *own = script != NULL ? g_hash_table_lookup (self->families, own_key) : NULL;
  const char *usual = g_hash_table_lookup (self->families, faces[face]);
  GString *families = g_string_new (own);
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (self->families), (GCompareFunc) strcmp);
  gsize length = strlen (faces[face]);

  if (families->len > 0)
    g_string_append_c (families, ',');
  g_string_append (families, usual);
  for (GList *l = keys; l != NULL; l = l->next)
    {
      const char *key = l->data;
      if (strncmp (key, faces[face], length) != 0 || key[length] != ' ')
        continue;
      if (g_hash_table_lookup (self->families, key) == own)
        continue;
      g_string_append_c (families, ',');
      g_string_append (families, g_hash_table_lookup (self->families, key));
    }
  return g_string_free (families, FALSE);
}

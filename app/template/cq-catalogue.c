/* The folders that templates are found in. */
#include "template/cq-catalogue.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "template/cq-template-private.h"

struct _CqCatalogue
{
  gatomicrefcount refs;
  GPtrArray *templates; /* (owned) (element-type CqTemplate): sorted by id */
  GPtrArray *problems;  /* (owned) (element-type CqMessage) */
};

static void
add_problem (CqCatalogue *self, const char *path, const char *text)
{
  g_ptr_array_add (self->problems, cq_message_new (CQ_MESSAGE_ERROR, path, 0, NULL, NULL, text));
}

static void
add_template (CqCatalogue *self, CqTemplate *template, guint n_before)
{
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->templates->len; i++)
    {
      CqTemplate *other = self->templates->pdata[i];

      if (!g_str_equal (cq_template_get_id (other), cq_template_get_id (template)))
        continue;
      if (i < n_before)
        {
          cq_template_unref (other);
          self->templates->pdata[i] = cq_template_ref (template);
          return;
        }
      /* Translators: an id, and the path of a file */
      text = g_strdup_printf (_ ("The id “%s” is that of %s already; give this template another"),
                              cq_template_get_id (template), cq_template_get_path (other));
      add_problem (self, cq_template_get_path (template), text);
      return;
    }
  g_ptr_array_add (self->templates, cq_template_ref (template));
}

static void
load_file (CqCatalogue *self, const char *path, guint n_before)
{
  CqMessage *problem = NULL;
  g_autoptr (CqTemplate) template = cq_template_try (path, &problem);

  if (template != NULL)
    add_template (self, template, n_before);
  else
    g_ptr_array_add (self->problems, problem);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_files (CqCatalogue *self, const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  if (dir == NULL && !g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    add_problem (self, folder, error->message);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".xml") && *name != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (cq_template_get_id (*(CqTemplate *const *) a), cq_template_get_id (*(CqTemplate *const *) b));
}

/**
 * cq_catalogue_new:
 * @folders: (array zero-terminated=1): where templates are; of two with one id, the one in the later
 *   folder counts. A folder that does not exist is empty.
 *
 * Reads every file of the folders that ends in `.xml`. One that is no template is a problem, and does
 * not hide the others.
 *
 * Returns: (transfer full): the catalogue
 */
CqCatalogue *
cq_catalogue_new (const char *const *folders)
{
  CqCatalogue *self = g_new0 (CqCatalogue, 1);

  g_atomic_ref_count_init (&self->refs);
  self->templates = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_template_unref);
  self->problems = cq_message_array_new ();
  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) names = list_files (self, folders[i]);
      guint n_before = self->templates->len;

      for (guint j = 0; j < names->len; j++)
        {
          g_autofree char *path = g_build_filename (folders[i], names->pdata[j], NULL);
          load_file (self, path, n_before);
        }
    }
  g_ptr_array_sort (self->templates, compare_ids);
  return self;
}

CqCatalogue *
cq_catalogue_ref (CqCatalogue *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
cq_catalogue_unref (CqCatalogue *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_ptr_array_unref (self->templates);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

/**
 * cq_catalogue_list:
 *
 * Returns: (transfer none) (element-type CqTemplate): the templates, sorted by id
 */
GPtrArray *
cq_catalogue_list (CqCatalogue *self)
{
  return self->templates;
}

/**
 * cq_catalogue_find:
 *
 * Returns: (transfer none) (nullable): the template of that id
 */
CqTemplate *
cq_catalogue_find (CqCatalogue *self, const char *id)
{
  for (guint i = 0; i < self->templates->len; i++)
    if (g_str_equal (cq_template_get_id (self->templates->pdata[i]), id))
      return self->templates->pdata[i];
  return NULL;
}

/**
 * cq_catalogue_get_problems:
 *
 * Returns: (transfer none) (element-type CqMessage): files and folders that could not be used, and why
 */
GPtrArray *
cq_catalogue_get_problems (CqCatalogue *self)
{
  return self->problems;
}

/**
 * cq_catalogue_get_own_folder:
 *
 * Returns: (transfer full): the folder that a drafter's own templates are dropped into
 */
char *
cq_catalogue_get_own_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "communique", "templates", NULL);
}

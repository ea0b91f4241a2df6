/* What circulates in several languages, as a file each. */
#include "export/cq-export-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "language/cq-language.h"
#include "store/cq-store.h"

#define PLACE_OF_TAG "%s"

/* One language after the other: what is heard of each is a share of the whole. */
typedef struct
{
  CqExportProgress progress; /* (nullable) */
  gpointer data;
  guint index;
  guint n;
} Share;

static void
hear_cb (double fraction, const char *step, gpointer data)
{
  const Share *self = data;

  if (self->progress != NULL)
    self->progress ((self->index + fraction) / self->n, step, self->data);
}

static const char *
get_ending (CqExportTarget target)
{
  switch (target)
    {
    case CQ_EXPORT_PDF:
      return ".pdf";
    case CQ_EXPORT_DOCBOOK:
      return ".xml";
    case CQ_EXPORT_TEXT:
      return ".txt";
    case CQ_EXPORT_PNG:
    case CQ_EXPORT_SVG:
    default:
      return G_DIR_SEPARATOR_S; /* a folder of pictures */
    }
}

static char *
make_path (const CqExportChoice *choice, const char *path, const char *lang)
{
  const char *place = cq_export_find_place (path, PLACE_OF_TAG);

  if (cq_export_is_folder (path))
    {
      g_autofree char *base = g_strconcat (lang, get_ending (choice->target), NULL);
      return g_build_filename (path, base, NULL);
    }
  return place != NULL ? g_strdup_printf ("%.*s%s%s", (int) (place - path), path, lang, place + strlen (PLACE_OF_TAG))
                       : g_strdup (path);
}

/**
 * cq_export_check_languages:
 * @path: where to write
 * @langs: (array zero-terminated=1): languages that have a file each
 * @error: a #CqExportError
 *
 * Returns: whether @path has room for them: a folder, which ends with a slash where it is to be made, or a file with
 *   "%s" in its name for the tag of the language; or there is only one
 */
gboolean
cq_export_check_languages (const char *path, const char *const *langs, GError **error)
{
  const guint n = g_strv_length ((GStrv) langs);
  g_autofree char *shown = NULL;

  if (n == 1 || cq_export_is_folder (path) || cq_export_find_place (path, PLACE_OF_TAG) != NULL)
    return TRUE;
  shown = g_filename_display_name (path);
  g_set_error (error, CQ_EXPORT_ERROR, CQ_EXPORT_ERROR_LANGUAGES,
               /* Translators: a file, a number, and “%s” as it is to be typed */
               g_dngettext (GETTEXT_PACKAGE,
                            "“%s” is one file, and there is %u language. Name a folder that ends with “/”, or a file with "
                            "“%s” where the language shall stand, or set the languages side by side",
                            "“%s” is one file, and there are %u languages. Name a folder that ends with “/”, or a file "
                            "with “%s” where the language shall stand, or set the languages side by side",
                            n),
               shown, n, PLACE_OF_TAG);
  return FALSE;
}

/* Which language it was that failed; the error itself stays what it is. */
static void
name_language (GError **error, const char *lang)
{
  g_autofree char *interface = cq_language_get_interface ();
  g_autofree char *name = cq_language_get_name (lang, interface);

  /* Translators: before an error: the language of the copy that could not be made */
  g_prefix_error (error, C_("language of a copy", "%s: "), name != NULL ? name : lang);
}

static void
take_notices (GPtrArray **notices, GPtrArray *more)
{
  if (notices == NULL || more == NULL)
    return;
  if (*notices == NULL)
    *notices = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < more->len; i++)
    if (!g_ptr_array_find_with_equal_func (*notices, g_ptr_array_index (more, i), g_str_equal, NULL))
      g_ptr_array_add (*notices, g_strdup (g_ptr_array_index (more, i)));
}

/* Returns: (transfer full) (nullable) (element-type GBytes): all files, so that a language that cannot be made leaves no
 * files of others */
static GPtrArray *
make_all (CqNode *document, const CqExportChoice *choice, const char *const *langs, gint64 epoch, Share *share,
          GCancellable *cancellable, GPtrArray **notices, GError **error)
{
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (share->index = 0; langs[share->index] != NULL; share->index++)
    {
      CqExportChoice one = *choice;
      g_autoptr (GPtrArray) said = NULL;
      GBytes *bytes;

      one.lang = langs[share->index];
      bytes = cq_export_make (document, &one, epoch, hear_cb, share, cancellable, &said, error);
      take_notices (notices, said);
      if (bytes == NULL)
        {
          name_language (error, one.lang);
          return NULL;
        }
      g_ptr_array_add (made, bytes);
    }
  return g_steal_pointer (&made);
}

static gboolean
write_all (const CqExportChoice *choice, const char *const *langs, GPtrArray *made, const char *path, GError **error)
{
  /* Where it cannot be made, the first file says why. */
  const gboolean is_new = g_str_has_suffix (path, G_DIR_SEPARATOR_S) && g_mkdir (path, 0777) == 0;

  for (guint i = 0; i < made->len; i++)
    {
      g_autofree char *file = make_path (choice, path, langs[i]);

      if (!cq_store_write (file, g_ptr_array_index (made, i), error))
        {
          if (is_new && i == 0)
            g_rmdir (path);
          return FALSE;
        }
    }
  return TRUE;
}

/* Pictures are many already: each language is written when its own are drawn. */
static gboolean
write_pictures (CqNode *document, const CqExportChoice *choice, const char *const *langs, gint64 epoch, const char *path,
                Share *share, GCancellable *cancellable, GPtrArray **notices, GError **error)
{
  if (g_str_has_suffix (path, G_DIR_SEPARATOR_S))
    g_mkdir (path, 0777); /* where it cannot be made, the first picture says why */
  for (share->index = 0; langs[share->index] != NULL; share->index++)
    {
      CqExportChoice one = *choice;
      g_autofree char *place = make_path (choice, path, langs[share->index]);
      g_autoptr (GPtrArray) said = NULL;
      gboolean is_done;

      one.lang = langs[share->index];
      is_done = cq_export_write (document, &one, epoch, place, hear_cb, share, cancellable, &said, error);
      take_notices (notices, said);
      if (!is_done)
        {
          name_language (error, one.lang);
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * cq_export_write_languages:
 * @document: the document
 * @choice: what to make of it in each language
 * @langs: (array zero-terminated=1): the languages
 * @epoch: as for cq_export_write()
 * @path: a folder, which is made where it is absent and ends with a slash: its files are named by the tags of the
 *   languages; or a file with "%s" in its name for the tag
 * @progress: (nullable) (scope call): hears how far it is, in this thread
 * @progress_data: handed to @progress
 * @cancellable: (nullable): stops it; then nothing is written, of pictures no further language
 * @notices: (out) (optional) (transfer full) (nullable) (element-type utf8): what whoever exports should know
 * @error: as for cq_export_write(); its message begins with the language that it is about
 *
 * Makes what is circulated in several languages, and when all of it is made writes it, a file a language.
 *
 * Returns: whether it is written
 */
gboolean
cq_export_write_languages (CqNode *document,
                           const CqExportChoice *choice,
                           const char *const *langs,
                           gint64 epoch,
                           const char *path,
                           CqExportProgress progress,
                           gpointer progress_data,
                           GCancellable *cancellable,
                           GPtrArray **notices,
                           GError **error)
{
  Share share = { progress, progress_data, 0, g_strv_length ((GStrv) langs) };
  g_autoptr (GPtrArray) made = NULL;

  if (notices != NULL)
    *notices = NULL;
  if (!cq_export_check_languages (path, langs, error))
    return FALSE;
  if (cq_export_target_is_picture (choice->target))
    return write_pictures (document, choice, langs, epoch, path, &share, cancellable, notices, error);
  made = make_all (document, choice, langs, epoch, &share, cancellable, notices, error);
  return made != NULL && write_all (choice, langs, made, path, error);
}

/* What circulates, as files: one, or a picture of each page. */
#include "export/cq-export-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "picture/cq-picture.h"
#include "store/cq-store.h"

#define PLACE_OF_NUMBER "%d"

/* When each step begins. */
#define AT_LAYOUT 0.02
#define AT_DRAWING 0.2
#define AT_WRITING 0.98

/* Pictures on their way to their files */
typedef struct
{
  CqPages *pages;
  const CqExportChoice *choice;
  guint first; /* of the pages, from 0 */
  guint n;
  CqExportProgress progress; /* (nullable) */
  gpointer progress_data;
  GCancellable *cancellable; /* (nullable) */
} Pictures;

/**
 * cq_export_target_is_picture:
 *
 * Returns: whether there is a file for each page
 */
gboolean
cq_export_target_is_picture (CqExportTarget target)
{
  return target == CQ_EXPORT_PNG || target == CQ_EXPORT_SVG;
}

static gboolean
read_number (const char *text, guint *number)
{
  guint64 read;

  if (!g_ascii_string_to_unsigned (text, 10, 1, G_MAXUINT, &read, NULL))
    return FALSE;
  *number = (guint) read;
  return TRUE;
}

/**
 * cq_export_choice_set_pages:
 * @text: a page or a range of pages: "3", "3-5" or "3–5"
 *
 * Chooses pages for pictures.
 *
 * Returns: whether @text is one; @choice is as it was where not
 */
gboolean
cq_export_choice_set_pages (CqExportChoice *choice, const char *text)
{
  g_auto (GStrv) ends = g_strsplit (text, strstr (text, "–") != NULL ? "–" : "-", 2);
  const char *last = ends[0] != NULL && ends[1] != NULL ? ends[1] : ends[0];
  guint pages[2];

  if (last == NULL || !read_number (g_strstrip (ends[0]), &pages[0]) || !read_number (last + strspn (last, " "), &pages[1])
      || pages[0] > pages[1])
    return FALSE;
  choice->first_page = pages[0];
  choice->last_page = pages[1];
  return TRUE;
}

static void
tell (const Pictures *self, double fraction, const char *step)
{
  if (self->progress != NULL)
    self->progress (fraction, step, self->progress_data);
}

static gboolean
find_range (Pictures *self, GError **error)
{
  const guint n_pages = cq_pages_get_n_pages (self->pages);
  const guint first = MAX (self->choice->first_page, 1);
  const guint last = self->choice->last_page != 0 ? self->choice->last_page : n_pages;

  if (first > last || last > n_pages)
    {
      const guint wrong = first > n_pages ? first : last;

      g_set_error (error, CQ_EXPORT_ERROR, CQ_EXPORT_ERROR_PAGE,
                   g_dngettext (GETTEXT_PACKAGE, "There is no page %u: the document has %u page",
                                "There is no page %u: the document has %u pages", n_pages),
                   wrong, n_pages);
      return FALSE;
    }
  self->first = first - 1;
  self->n = last - first + 1;
  return TRUE;
}

/**
 * cq_export_is_folder:
 *
 * Returns: whether what is written to @path goes into a folder, one that is there or one that ends as folders do
 */
gboolean
cq_export_is_folder (const char *path)
{
  return g_str_has_suffix (path, G_DIR_SEPARATOR_S) || g_file_test (path, G_FILE_TEST_IS_DIR);
}

/**
 * cq_export_find_place:
 * @mark: what stands for what tells several files apart, "%d"
 *
 * Returns: (nullable): where the name of the file has @mark
 */
const char *
cq_export_find_place (const char *path, const char *mark)
{
  const char *base = strrchr (path, G_DIR_SEPARATOR);

  return strstr (base != NULL ? base : path, mark);
}

/* With zeros before it, so that the files stand in the order of the pages. */
static char *
make_number (const Pictures *self, guint index)
{
  const guint n_pages = cq_pages_get_n_pages (self->pages);
  int width = 1;

  for (guint most = 10; most <= n_pages; most *= 10)
    width++;
  return g_strdup_printf ("%0*u", width, index + 1);
}

static char *
make_path (const Pictures *self, const char *path, guint index)
{
  g_autofree char *number = make_number (self, index);
  const char *place = cq_export_find_place (path, PLACE_OF_NUMBER);

  if (cq_export_is_folder (path))
    {
      g_autofree char *base
          = g_strconcat ("page-", number, self->choice->target == CQ_EXPORT_PNG ? ".png" : ".svg", NULL);
      return g_build_filename (path, base, NULL);
    }
  if (place != NULL)
    return g_strdup_printf ("%.*s%s%s", (int) (place - path), path, number, place + strlen (PLACE_OF_NUMBER));
  return g_strdup (path);
}

static gboolean
check_name (const Pictures *self, const char *path, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  if (self->n == 1 || cq_export_is_folder (path) || cq_export_find_place (path, PLACE_OF_NUMBER) != NULL)
    return TRUE;
  g_set_error (error, CQ_EXPORT_ERROR, CQ_EXPORT_ERROR_NAME,
               g_dngettext (GETTEXT_PACKAGE,
                            "“%s” is one file, and there is %u page. Name a folder, or a file with “%s” where the number "
                            "of the page shall stand, or choose one page",
                            "“%s” is one file, and there are %u pages. Name a folder, or a file with “%s” where the "
                            "number of the page shall stand, or choose one page",
                            self->n),
               shown, self->n, PLACE_OF_NUMBER);
  return FALSE;
}

static GBytes *
draw (const Pictures *self, guint index, GError **error)
{
  const double resolution = self->choice->resolution > 0 ? self->choice->resolution : CQ_PICTURE_RESOLUTION;

  if (self->choice->target == CQ_EXPORT_PNG)
    return cq_picture_make_png (self->pages, index, resolution, error);
  return cq_picture_make_svg (self->pages, index, error);
}

/* Returns: (transfer full) (nullable) (element-type GBytes): all of them, so that a page that cannot be drawn leaves
 * no files of others */
static GPtrArray *
draw_all (const Pictures *self, GError **error)
{
  g_autoptr (GPtrArray) drawn = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < self->n; i++)
    {
      g_autofree char *step = g_strdup_printf (_("Drawing page %u of %u"), i + 1, self->n);
      GBytes *picture;

      tell (self, AT_DRAWING + (AT_WRITING - AT_DRAWING) * i / self->n, step);
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return NULL;
      picture = draw (self, self->first + i, error);
      if (picture == NULL)
        return NULL;
      g_ptr_array_add (drawn, picture);
    }
  return g_steal_pointer (&drawn);
}

static gboolean
write_all (const Pictures *self, GPtrArray *drawn, const char *path, GError **error)
{
  /* Where it cannot be made, the first file says why. */
  const gboolean is_new = g_str_has_suffix (path, G_DIR_SEPARATOR_S) && g_mkdir (path, 0777) == 0;

  for (guint i = 0; i < drawn->len; i++)
    {
      g_autofree char *file = make_path (self, path, self->first + i);

      if (!cq_store_write (file, g_ptr_array_index (drawn, i), error))
        {
          if (is_new && i == 0)
            g_rmdir (path);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
write_pictures (CqNode *document,
                CqNode *edition,
                Pictures *self,
                const char *path,
                GPtrArray **notices,
                GError **error)
{
  g_autoptr (CqPages) pages = NULL;
  g_autoptr (GPtrArray) drawn = NULL;

  tell (self, AT_LAYOUT, _("Laying out the pages"));
  pages = cq_export_lay_out (document, edition, self->choice, self->cancellable, error);
  self->pages = pages;
  if (pages == NULL || !find_range (self, error) || !check_name (self, path, error))
    return FALSE;
  cq_export_note_faults (document, pages, notices);
  drawn = draw_all (self, error);
  if (drawn == NULL || g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  tell (self, AT_WRITING, _("Writing the files"));
  if (!write_all (self, drawn, path, error))
    return FALSE;
  tell (self, 1, C_("progress", "Done"));
  return TRUE;
}

/**
 * cq_export_write:
 * @document: the document
 * @choice: what to make of it
 * @epoch: the time that the file bears: seconds since 1970-01-01 UTC, or %CQ_PDF_NOW
 * @path: the file; "-" is standard output. Of pictures of several pages: a folder, which is made where it is absent
 *   and ends with a slash; or a file with "%d" in its name for the number of the page
 * @progress: (nullable) (scope call): hears how far it is, in this thread
 * @progress_data: handed to @progress
 * @cancellable: (nullable): stops it; then nothing is written
 * @notices: (out) (optional) (transfer full) (nullable) (element-type utf8): what whoever exports should know
 * @error: of the edition, the style, the layout, the PDF or the picture, a #CqExportError, a #CqStoreError, or
 *   %G_IO_ERROR_CANCELLED
 *
 * Makes what is circulated, and when all of it is made writes it: each file whole or not at all.
 *
 * Returns: whether it is written
 */
gboolean
cq_export_write (CqNode *document,
                 const CqExportChoice *choice,
                 gint64 epoch,
                 const char *path,
                 CqExportProgress progress,
                 gpointer progress_data,
                 GCancellable *cancellable,
                 GPtrArray **notices,
                 GError **error)
{
  CqExportChoice stamped = *choice;
  Pictures pictures = { NULL, &stamped, 0, 0, progress, progress_data, cancellable };
  g_autoptr (CqNode) edition = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!cq_export_target_is_picture (choice->target))
    {
      bytes = cq_export_make (document, choice, epoch, progress, progress_data, cancellable, notices, error);
      return bytes != NULL && cq_store_write (path, bytes, error);
    }
  if (stamped.markings.time == 0)
    stamped.markings.time = epoch;
  tell (&pictures, 0, _("Making the edition"));
  edition = cq_export_make_edition (document, &stamped, notices, error);
  if (edition == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  return write_pictures (document, edition, &pictures, path, notices, error);
}

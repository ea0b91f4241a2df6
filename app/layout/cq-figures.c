/* Where the pictures of a document are: in files beside it, or in the document itself. */
#include "layout/cq-figures.h"

#include "docbook/cq-writer.h"
#include "layout/cq-sketch.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST_BYTES (32 * 1024 * 1024)
#define MOST_KEPT 256 /* pictures of a kind that are not read again; past that, those not asked for lately go */

typedef struct
{
  struct stat state; /* of the file when it was read; all 0 for what stands in the document */
  CqFigure *figure; /* (owned) (nullable) */
  GError *error;      /* (owned) (nullable) */
  guint asked;        /* for the last time */
} Known;

struct _CqFigures
{
  GHashTable *known;    /* (owned) (element-type utf8 Known): by path, or by the whole of a data URI */
  GHashTable *drawings; /* (owned) (element-type CqNode Known): what stands in the document as elements, by what it says */
  guint asked;          /* so often */
  CqSetter *setter;     /* (unowned) (nullable): for the words of drawings */
};

static void
known_free (gpointer data)
{
  Known *known = data;

  g_clear_pointer (&known->figure, cq_figure_unref);
  g_clear_error (&known->error);
  g_free (known);
}

/**
 * cq_figures_new:
 *
 * Returns: (transfer full): no pictures yet
 */
CqFigures *
cq_figures_new (void)
{
  CqFigures *self = g_new0 (CqFigures, 1);

  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, known_free);
  self->drawings = g_hash_table_new_full (cq_node_hash_key, cq_node_equal_keys, (GDestroyNotify) cq_node_unref, known_free);
  return self;
}

void
cq_figures_free (CqFigures *self)
{
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->drawings);
  g_free (self);
}

/**
 * cq_figures_use_setter:
 * @setter: sets the words of drawings that stand in the document, from now on; outlives @self
 */
void
cq_figures_use_setter (CqFigures *self, CqSetter *setter)
{
  self->setter = setter;
}

static gboolean
is_same_state (const struct stat *one, const struct stat *two)
{
  return one->st_dev == two->st_dev && one->st_ino == two->st_ino && one->st_size == two->st_size
         && one->st_mtim.tv_sec == two->st_mtim.tv_sec && one->st_mtim.tv_nsec == two->st_mtim.tv_nsec;
}

static CqFigure *
answer (CqFigures *self, Known *known, GError **error)
{
  known->asked = ++self->asked;
  if (known->figure != NULL)
    return cq_figure_ref (known->figure);
  g_propagate_error (error, g_error_copy (known->error));
  return NULL;
}

static gboolean
is_forgotten (gpointer key, gpointer value, gpointer data)
{
  const CqFigures *self = data;

  return self->asked - ((const Known *) value)->asked > MOST_KEPT / 2;
}

/* Keeps a picture, or the reason why there is none; both are taken over, and so is @key. */
static Known *
keep (CqFigures *self, GHashTable *among, gpointer key, CqFigure *figure, GError *reason)
{
  Known *known = g_new0 (Known, 1);

  known->figure = figure;
  known->error = reason;
  known->asked = self->asked;
  if (g_hash_table_size (among) >= MOST_KEPT)
    g_hash_table_foreach_remove (among, is_forgotten, self);
  g_hash_table_replace (among, key, known);
  return known;
}

/* Reads @bytes, or keeps the reason why there are none. @key is taken over. */
static Known *
learn (CqFigures *self, GHashTable *among, gpointer key, GBytes *bytes, GError *reason)
{
  CqFigure *figure = bytes != NULL ? cq_figure_read (bytes, &reason) : NULL;

  return keep (self, among, key, figure, reason);
}

static gboolean
fail_place (GError **error)
{
  g_set_error_literal (error, CQ_FIGURE_ERROR, CQ_FIGURE_ERROR_PLACE,
                       _ ("pictures are read from the document’s own folder and from nowhere else"));
  return FALSE;
}

/* Where the file @name is, links followed; %NULL where that is not below @folder. */
static char *
find_path (const char *folder, const char *name, GError **error)
{
  g_autofree char *unescaped = g_uri_unescape_string (name, "/");
  g_autofree char *joined = g_build_filename (folder, unescaped != NULL ? unescaped : name, NULL);
  g_autofree char *real_folder = realpath (folder, NULL);
  g_autofree char *prefix = NULL;
  g_autofree char *path = NULL;

  if (real_folder == NULL || g_path_is_absolute (name))
    {
      fail_place (error);
      return NULL;
    }
  path = realpath (joined, NULL);
  if (path == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (errno), g_strerror (errno));
      return NULL;
    }
  prefix = g_str_has_suffix (real_folder, "/") ? g_strdup (real_folder) : g_strconcat (real_folder, "/", NULL);
  if (!g_str_has_prefix (path, prefix))
    {
      fail_place (error);
      return NULL;
    }
  return g_steal_pointer (&path);
}

/* Reads the whole of an open file. */
static GBytes *
read_whole (int fd, const struct stat *state, GError **error)
{
  g_autofree guint8 *bytes = g_malloc ((gsize) state->st_size + 1);
  gsize size = 0;

  while (size < (gsize) state->st_size)
    {
      gssize n = read (fd, bytes + size, (gsize) state->st_size - size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (errno), g_strerror (errno));
          return NULL;
        }
      if (n == 0)
        break;
      size += (gsize) n;
    }
  return g_bytes_new_take (g_steal_pointer (&bytes), size);
}

/* Opens a file that can be a picture; -1 with @error set where it cannot. */
static int
open_picture (const char *path, struct stat *state, GError **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);

  if (fd < 0 || fstat (fd, state) < 0)
    g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (errno), g_strerror (errno));
  else if (!S_ISREG (state->st_mode))
    g_set_error_literal (error, CQ_FIGURE_ERROR, CQ_FIGURE_ERROR_KIND, _ ("it is not a file"));
  else if (state->st_size > MOST_BYTES)
    g_set_error_literal (error, CQ_FIGURE_ERROR, CQ_FIGURE_ERROR_LARGE, _ ("the file is larger than 32 MB"));
  else
    return fd;
  if (fd >= 0)
    close (fd);
  return -1;
}

static CqFigure *
find_file (CqFigures *self, const char *path, GError **error)
{
  struct stat state = { 0 };
  int fd = open_picture (path, &state, error);
  Known *known = fd >= 0 ? g_hash_table_lookup (self->known, path) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  GError *reason = NULL;

  if (fd < 0)
    return NULL;
  if (known == NULL || !is_same_state (&known->state, &state))
    {
      bytes = read_whole (fd, &state, &reason);
      known = learn (self, self->known, g_strdup (path), bytes, reason);
      known->state = state;
    }
  close (fd);
  return answer (self, known, error);
}

/* "data:image/png;base64,…": the picture stands in the document. */
static CqFigure *
find_embedded (CqFigures *self, const char *uri, GError **error)
{
  Known *known = g_hash_table_lookup (self->known, uri);
  const char *comma = strchr (uri, ',');
  g_autoptr (GBytes) bytes = NULL;

  if (known != NULL)
    return answer (self, known, error);
  if (comma == NULL)
    {
      g_set_error_literal (error, CQ_FIGURE_ERROR, CQ_FIGURE_ERROR_KIND, _ ("it is neither PNG, JPEG nor SVG"));
      return NULL;
    }
  if (comma - uri >= 7 && memcmp (comma - 7, ";base64", 7) == 0)
    {
      gsize size;
      guint8 *data = g_base64_decode (comma + 1, &size);
      bytes = g_bytes_new_take (data, size);
    }
  else
    bytes = g_uri_unescape_bytes (comma + 1, -1, NULL, error);
  return bytes != NULL ? answer (self, learn (self, self->known, g_strdup (uri), bytes, NULL), error) : NULL;
}

/**
 * cq_figures_find_drawing:
 * @svg: an SVG that stands in the document
 * @error: a #CqFigureError
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL with @error set: the part of a sentence after a colon
 */
CqFigure *
cq_figures_find_drawing (CqFigures *self, CqNode *svg, GError **error)
{
  Known *known = g_hash_table_lookup (self->drawings, svg);
  CqFigure *sketch = known == NULL && self->setter != NULL ? cq_sketch_read (svg, self->setter) : NULL;

  if (sketch != NULL)
    known = keep (self, self->drawings, cq_node_ref (svg), sketch, NULL);
  if (known == NULL)
    {
      char *text = cq_writer_write_node (svg);
      g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

      known = learn (self, self->drawings, cq_node_ref (svg), bytes, NULL);
    }
  return answer (self, known, error);
}

/**
 * cq_figures_find:
 * @folder: (nullable): where the document's files are; %NULL where it has none
 * @name: the name of a file below @folder, or a data URI
 * @error: a #CqFigureError or #GIOErrorEnum
 *
 * Finds a picture. Nothing is read from a network, nor from outside of @folder.
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL with @error set: the part of a sentence after a colon
 */
CqFigure *
cq_figures_find (CqFigures *self, const char *folder, const char *name, GError **error)
{
  const char *scheme = g_uri_peek_scheme (name);
  g_autofree char *path = NULL;

  if (g_strcmp0 (scheme, "data") == 0)
    return find_embedded (self, name, error);
  if (scheme != NULL)
    {
      fail_place (error);
      return NULL;
    }
  if (folder == NULL)
    {
      g_set_error_literal (error, CQ_FIGURE_ERROR, CQ_FIGURE_ERROR_PLACE, _ ("the document has no folder until it is saved"));
      return NULL;
    }
  path = find_path (folder, name, error);
  return path != NULL ? find_file (self, path, error) : NULL;
}

#include "pdf/cq-pdf-finish.h"

/*
 * Quires that were drawn into files of their own become one file. All of them list the same glyphs first, so that their
 * fonts are the same under the same names: the pages of later quires are given those of the first one.
 */

/* Quires on their way into one file */
typedef struct
{
  CqPdfFile *file; /* (unowned) */
  qpdf_oh fonts;   /* of the first quire: all there are */
  guint n_pages;   /* so far, the list of glyphs among them */
} CqJoin;

/* The fonts on a page */
static qpdf_oh
get_fonts (qpdf_data qpdf,
           qpdf_oh page)
{
  qpdf_oh resources = qpdf_oh_get_key (qpdf, page, "/Resources");
  qpdf_oh fonts = qpdf_oh_get_key (qpdf, resources, "/Font");

  qpdf_oh_release (qpdf, resources);
  return fonts;
}

/* Returns: (transfer full) (element-type utf8): what the fonts are called on a page */
static GPtrArray *
list_names (qpdf_data qpdf,
            qpdf_oh fonts)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  if (qpdf_oh_is_dictionary (qpdf, fonts))
    for (qpdf_oh_begin_dict_key_iter (qpdf, fonts); qpdf_oh_dict_more_keys (qpdf);)
      g_ptr_array_add (names, g_strdup (qpdf_oh_dict_next_key (qpdf)));
  return names;
}

/* (transfer full) (nullable): the name of a font, whose first letters tell which glyphs it has */
static char *
dup_font (qpdf_data qpdf,
          qpdf_oh fonts,
          const char *name)
{
  qpdf_oh font = qpdf_oh_get_key (qpdf, fonts, name);
  qpdf_oh base = qpdf_oh_get_key (qpdf, font, "/BaseFont");
  char *text = g_strdup (qpdf_oh_is_name (qpdf, base) ? qpdf_oh_get_name (qpdf, base) : NULL);

  qpdf_oh_release (qpdf, base);
  qpdf_oh_release (qpdf, font);
  return text;
}

/* Returns: (transfer full) (element-type utf8): the fonts that a quire has as the first one has them */
static GHashTable *
find_shared_fonts (const CqJoin *self,
                   qpdf_data quire)
{
  GHashTable *shared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  qpdf_oh list = qpdf_get_page_n (quire, 0);
  qpdf_oh fonts = get_fonts (quire, list);
  g_autoptr (GPtrArray) names = list_names (quire, fonts);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *own = dup_font (quire, fonts, name);
      g_autofree char *first = dup_font (self->file->qpdf, self->fonts, name);

      if (own != NULL && g_strcmp0 (own, first) == 0)
        g_hash_table_add (shared, g_strdup (name));
    }
  qpdf_oh_release (quire, fonts);
  qpdf_oh_release (quire, list);
  return shared;
}

/* Takes the fonts that are shared from a page. Returns: (transfer full) (element-type utf8): their names */
static GPtrArray *
take_fonts (GHashTable *shared,
            qpdf_data quire,
            qpdf_oh page)
{
  qpdf_oh fonts = get_fonts (quire, page);
  GPtrArray *names = list_names (quire, fonts);

  for (guint i = names->len; i-- > 0;)
    if (g_hash_table_contains (shared, g_ptr_array_index (names, i)))
      qpdf_oh_remove_key (quire, fonts, g_ptr_array_index (names, i));
    else
      g_ptr_array_remove_index (names, i);
  qpdf_oh_release (quire, fonts);
  return names;
}

/* Gives a page the first quire's fonts of these names. */
static void
give_fonts (const CqJoin *self,
            qpdf_oh page,
            GPtrArray *names)
{
  qpdf_data qpdf = self->file->qpdf;
  qpdf_oh fonts = get_fonts (qpdf, page);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      cq_pdf_set (self->file, fonts, name, qpdf_oh_get_key (qpdf, self->fonts, name));
    }
  qpdf_oh_release (qpdf, fonts);
}

static gboolean
add_page (CqJoin *self,
          GHashTable *shared,
          qpdf_data quire,
          guint index)
{
  qpdf_data qpdf = self->file->qpdf;
  qpdf_oh page = qpdf_get_page_n (quire, index);
  g_autoptr (GPtrArray) names = take_fonts (shared, quire, page);
  gboolean is_added = qpdf_add_page (qpdf, quire, page, QPDF_FALSE) < QPDF_ERRORS;

  if (is_added)
    {
      qpdf_oh added = qpdf_get_page_n (qpdf, self->n_pages++);

      give_fonts (self, added, names);
      qpdf_oh_release (qpdf, added);
    }
  qpdf_oh_release (quire, page);
  return is_added;
}

static gboolean
read_file (qpdf_data qpdf,
           GBytes *file)
{
  gsize size;
  const char *bytes = g_bytes_get_data (file, &size);

  qpdf_silence_errors (qpdf);
  qpdf_set_suppress_warnings (qpdf, QPDF_TRUE);
  return qpdf_read_memory (qpdf, "pages", bytes, size, NULL) < QPDF_ERRORS;
}

/* Adds the pages of a quire but for its list of glyphs. */
static gboolean
add_quire (CqJoin *self,
           qpdf_data quire,
           GBytes *drawn)
{
  int n_pages = read_file (quire, drawn) ? qpdf_get_num_pages (quire) : 0;
  g_autoptr (GHashTable) shared = n_pages > 1 ? find_shared_fonts (self, quire) : NULL;
  gboolean is_added = shared != NULL;

  for (int i = 1; i < n_pages && is_added; i++)
    is_added = add_page (self, shared, quire, (guint) i);
  return is_added;
}

/**
 * cq_pdf_join:
 * @self: a file without content
 * @drawn: (element-type GBytes): what cq_pdf_draw() returned
 *
 * Reads what was drawn.
 *
 * Returns: whether that was possible
 */
gboolean
cq_pdf_join (CqPdfFile *self,
             GPtrArray *drawn)
{
  gboolean is_read = read_file (self->qpdf, g_ptr_array_index (drawn, 0));
  CqJoin join = { .file = self };
  qpdf_oh list;

  if (!is_read || drawn->len == 1)
    return is_read;
  list = qpdf_get_page_n (self->qpdf, 0);
  join.fonts = get_fonts (self->qpdf, list);
  join.n_pages = (guint) MAX (qpdf_get_num_pages (self->qpdf), 0);
  self->quires = g_new0 (qpdf_data, drawn->len);
  for (guint i = 1; i < drawn->len && is_read; i++)
    {
      self->quires[self->n_quires++] = qpdf_init ();
      is_read = add_quire (&join, self->quires[self->n_quires - 1], g_ptr_array_index (drawn, i));
    }
  qpdf_oh_release (self->qpdf, join.fonts);
  return is_read && qpdf_remove_page (self->qpdf, list) < QPDF_ERRORS;
}

/**
 * cq_pdf_leave_quires:
 * @self: a file that is written, or never will be
 *
 * Lets the files go from which pages were added.
 */
void
cq_pdf_leave_quires (CqPdfFile *self)
{
  for (guint i = 0; i < self->n_quires; i++)
    qpdf_cleanup (&self->quires[i]);
  g_clear_pointer (&self->quires, g_free);
  self->n_quires = 0;
}

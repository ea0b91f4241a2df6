#include "pdf/cq-pdf-finish.h"

#include <string.h>

/*
 * Quires that were drawn into files of their own become one file. All of them list the same glyphs first, so that their
 * fonts are the same under the same names: the pages of later quires are given those of the first one.
 */

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

/* What a font is called tells, by its first letters, which glyphs it has. */
static gboolean
is_same_font (qpdf_data qpdf,
              qpdf_oh font,
              qpdf_data other_qpdf,
              qpdf_oh other)
{
  qpdf_oh name = qpdf_oh_get_key (qpdf, font, "/BaseFont");
  qpdf_oh other_name = qpdf_oh_get_key (other_qpdf, other, "/BaseFont");
  g_autofree char *text = g_strdup (qpdf_oh_is_name (qpdf, name) ? qpdf_oh_get_name (qpdf, name) : NULL);
  gboolean is_same = text != NULL && qpdf_oh_is_name_and_equals (other_qpdf, other_name, text);

  qpdf_oh_release (qpdf, name);
  qpdf_oh_release (other_qpdf, other_name);
  return is_same;
}

/* Takes the fonts that the first quire has from a page of another one, and tells their names. */
static GPtrArray *
take_fonts (CqPdfFile *self,
            qpdf_oh shared,
            qpdf_data quire,
            qpdf_oh page)
{
  qpdf_oh fonts = get_fonts (quire, page);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  if (qpdf_oh_is_dictionary (quire, fonts))
    for (qpdf_oh_begin_dict_key_iter (quire, fonts); qpdf_oh_dict_more_keys (quire);)
      {
        const char *name = qpdf_oh_dict_next_key (quire);
        qpdf_oh font = qpdf_oh_get_key (quire, fonts, name);
        qpdf_oh first = qpdf_oh_get_key (self->qpdf, shared, name);

        if (is_same_font (self->qpdf, first, quire, font))
          g_ptr_array_add (names, g_strdup (name));
        qpdf_oh_release (quire, font);
        qpdf_oh_release (self->qpdf, first);
      }
  for (guint i = 0; i < names->len; i++)
    qpdf_oh_remove_key (quire, fonts, g_ptr_array_index (names, i));
  qpdf_oh_release (quire, fonts);
  return names;
}

/* Gives a page the fonts of these names. */
static void
give_fonts (CqPdfFile *self,
            qpdf_oh shared,
            qpdf_oh page,
            GPtrArray *names)
{
  qpdf_oh fonts = get_fonts (self->qpdf, page);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      cq_pdf_set (self, fonts, name, qpdf_oh_get_key (self->qpdf, shared, name));
    }
  qpdf_oh_release (self->qpdf, fonts);
}

static gboolean
add_page (CqPdfFile *self,
          qpdf_oh shared,
          qpdf_data quire,
          guint index)
{
  qpdf_oh page = qpdf_get_page_n (quire, index);
  g_autoptr (GPtrArray) names = take_fonts (self, shared, quire, page);
  gboolean is_added = qpdf_add_page (self->qpdf, quire, page, QPDF_FALSE) < QPDF_ERRORS;
  int n_pages = qpdf_get_num_pages (self->qpdf);

  if (is_added)
    {
      qpdf_oh added = qpdf_get_page_n (self->qpdf, n_pages - 1);

      give_fonts (self, shared, added, names);
      qpdf_oh_release (self->qpdf, added);
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
add_quire (CqPdfFile *self,
           qpdf_oh shared,
           qpdf_data quire,
           GBytes *drawn)
{
  int n_pages = read_file (quire, drawn) ? qpdf_get_num_pages (quire) : 0;
  gboolean is_added = n_pages > 1;

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
  qpdf_oh list;
  qpdf_oh shared;

  if (!is_read || drawn->len == 1)
    return is_read;
  list = qpdf_get_page_n (self->qpdf, 0);
  shared = get_fonts (self->qpdf, list);
  self->quires = g_new0 (qpdf_data, drawn->len);
  for (guint i = 1; i < drawn->len && is_read; i++)
    {
      self->quires[self->n_quires++] = qpdf_init ();
      is_read = add_quire (self, shared, self->quires[self->n_quires - 1], g_ptr_array_index (drawn, i));
    }
  qpdf_oh_release (self->qpdf, shared);
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

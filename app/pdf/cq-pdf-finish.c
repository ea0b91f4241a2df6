#include "pdf/cq-pdf-finish.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * Cairo's file is read by libqpdf and given what makes it readable by a screen reader and an
 * archive. What cairo wrote of a structure is no longer reached and falls away; it is never even read.
 */

void
cq_pdf_set (CqPdfFile *self,
            qpdf_oh dictionary,
            const char *key,
            qpdf_oh value)
{
  qpdf_oh_replace_key (self->qpdf, dictionary, key, value);
  qpdf_oh_release (self->qpdf, value);
}

void
cq_pdf_set_name (CqPdfFile *self,
                 qpdf_oh dictionary,
                 const char *key,
                 const char *name)
{
  cq_pdf_set (self, dictionary, key, qpdf_oh_new_name (self->qpdf, name));
}

/* Archives bound the length of a text: 32,767 bytes, of which a character takes two, or four. */
#define MOST_CHARACTERS 8000

void
cq_pdf_set_text (CqPdfFile *self,
                 qpdf_oh dictionary,
                 const char *key,
                 const char *text)
{
  g_autofree char *cut = strlen (text) > MOST_CHARACTERS && g_utf8_strlen (text, -1) > MOST_CHARACTERS
                           ? g_utf8_substring (text, 0, MOST_CHARACTERS)
                           : NULL;

  cq_pdf_set (self, dictionary, key, qpdf_oh_new_unicode_string (self->qpdf, cut != NULL ? cut : text));
}

void
cq_pdf_set_integer (CqPdfFile *self,
                    qpdf_oh dictionary,
                    const char *key,
                    gint64 number)
{
  cq_pdf_set (self, dictionary, key, qpdf_oh_new_integer (self->qpdf, number));
}

/* Points at an object without giving the handle away */
void
cq_pdf_point (CqPdfFile *self,
              qpdf_oh dictionary,
              const char *key,
              qpdf_oh object)
{
  qpdf_oh_replace_key (self->qpdf, dictionary, key, object);
}

void
cq_pdf_append (CqPdfFile *self,
               qpdf_oh array,
               qpdf_oh value)
{
  qpdf_oh_append_item (self->qpdf, array, value);
  qpdf_oh_release (self->qpdf, value);
}

void
cq_pdf_append_integer (CqPdfFile *self,
                       qpdf_oh array,
                       gint64 number)
{
  cq_pdf_append (self, array, qpdf_oh_new_integer (self->qpdf, number));
}

/* Makes an object of its own from @value, which is given away */
qpdf_oh
cq_pdf_make_indirect (CqPdfFile *self,
                      qpdf_oh value)
{
  qpdf_oh object = qpdf_make_indirect_object (self->qpdf, value);

  qpdf_oh_release (self->qpdf, value);
  return object;
}

/* A place on a page, for whatever leads to it; @x and @y in points from the lower left corner */
qpdf_oh
cq_pdf_new_place (CqPdfFile *self,
                  guint page,
                  double x,
                  double y)
{
  qpdf_oh place = qpdf_oh_new_array (self->qpdf);

  qpdf_oh_append_item (self->qpdf, place, self->pages[page]);
  cq_pdf_append (self, place, qpdf_oh_new_name (self->qpdf, "/XYZ"));
  cq_pdf_append (self, place, qpdf_oh_new_real_from_double (self->qpdf, x, 3));
  cq_pdf_append (self, place, qpdf_oh_new_real_from_double (self->qpdf, y, 3));
  cq_pdf_append_integer (self, place, 0);
  return place;
}

static void
take_pages (CqPdfFile *self)
{
  int n_pages = qpdf_get_num_pages (self->qpdf);

  self->n_pages = MAX (n_pages, 0);
  self->pages = g_new0 (qpdf_oh, self->n_pages);
  for (guint i = 0; i < self->n_pages; i++)
    self->pages[i] = qpdf_get_page_n (self->qpdf, i);
}

static gboolean
write_file (CqPdfFile *self)
{
  if (qpdf_init_write_memory (self->qpdf) >= QPDF_ERRORS)
    return FALSE;

  qpdf_set_minimum_pdf_version (self->qpdf, "1.7");
  qpdf_set_deterministic_ID (self->qpdf, QPDF_TRUE);
  /* What cairo and we have compressed stays as it is. */
  qpdf_set_stream_data_mode (self->qpdf, qpdf_s_preserve);
  qpdf_set_object_stream_mode (self->qpdf, qpdf_o_generate);
  if (qpdf_write (self->qpdf) >= QPDF_ERRORS)
    return FALSE;
  return TRUE;
}

/* What libqpdf has written, and libqpdf on its way out: letting go of tens of thousands of values takes as long as saving
 * the file, and is done beside it. */
typedef struct
{
  char *bytes;     /* (owned) */
  GThread *thread; /* lets go of libqpdf */
} CqWritten;

static gpointer
let_go (gpointer data)
{
  qpdf_data qpdf = data;

  qpdf_cleanup (&qpdf);
  return NULL;
}

static void
free_written (gpointer data)
{
  CqWritten *self = data;

  g_thread_join (self->thread);
  g_free (self->bytes);
  g_free (self);
}

/* Takes the file out of libqpdf, which is given away. */
static GBytes *
take_file (qpdf_data qpdf)
{
  CqWritten *self = g_new0 (CqWritten, 1);
  gsize size = qpdf_get_buffer_length (qpdf);

  self->bytes = g_memdup2 (qpdf_get_buffer (qpdf), size);
  self->thread = g_thread_new ("cq-let-go", let_go, qpdf);
  return g_bytes_new_with_free_func (self->bytes, size, free_written, self);
}

static gboolean
complete (CqPdfFile *self,
          CqPages *pages,
          const CqPdfOptions *options)
{
  g_autoptr (GHashTable) fonts = NULL;
  CqPdfContents *contents;

  take_pages (self);
  fonts = cq_pdf_mend_fonts (self);
  contents = cq_pdf_contents_begin (self, fonts);
  cq_pdf_describe_file (self, pages, options);
  cq_pdf_show_the_way (self, pages);
  cq_pdf_build_structure (self, pages);
  cq_pdf_contents_end (contents);
  return !qpdf_has_error (self->qpdf) && !g_cancellable_is_cancelled (options->cancellable);
}

/**
 * cq_pdf_finish:
 * @drawn: (element-type GBytes): what cairo made of the pages
 * @pages: the pages
 * @options: with no member left to the pages
 * @drawing: what was drawn
 * @error: a #CqPdfError or %G_IO_ERROR_CANCELLED
 *
 * Gives a drawn PDF its structure tree, artifacts, languages and metadata.
 *
 * Returns: (transfer full): the finished file, or %NULL with @error set
 */
GBytes *
cq_pdf_finish (GPtrArray *drawn,
               CqPages *pages,
               const CqPdfOptions *options,
               CqPdfDrawing *drawing,
               GError **error)
{
  CqPdfFile file = {
    .qpdf = qpdf_init (),
    .leaves = (const CqLeaf *) (void *) drawing->leaves->data,
    .n_leaves = drawing->leaves->len,
    .drawing = drawing,
  };
  gboolean is_written = cq_pdf_join (&file, drawn) && complete (&file, pages, options) && write_file (&file);

  cq_pdf_leave_quires (&file);
  g_free (file.pages);
  if (is_written && !g_cancellable_is_cancelled (options->cancellable))
    return take_file (file.qpdf);
  if (!g_cancellable_set_error_if_cancelled (options->cancellable, error))
    {
      qpdf_error reason = qpdf_get_error (file.qpdf);

      g_set_error (error, CQ_PDF_ERROR, CQ_PDF_ERROR_FAILED, _("The PDF could not be finished: %s"),
                   reason != NULL ? qpdf_get_error_full_text (file.qpdf, reason) : "libqpdf");
    }
  qpdf_cleanup (&file.qpdf);
  return NULL;
}

#include "pdf/cq-pdf-source.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pdf/cq-pdf-stream.h"
#include "pdf/cq-pdf.h"

/*
 * The document within a PDF. The file may come from anywhere, and whoever reads all of a PDF unpacks what a few bytes
 * can make as large as the memory. So nothing is read but the attached file itself, which stands by itself in
 * every PDF, and only as far as a document may be long.
 */

#define MARK "/EmbeddedFile"
#define MOST_DESCRIPTION 4096 /* of a stream: what stands before it */

/* What stands before an attached file, and where the file begins */
typedef struct
{
  char *words; /* (owned): between "obj" and "stream" */
  const char *begin;
  const char *end;
} CqAttached;

/**
 * cq_pdf_is_pdf:
 *
 * Returns: whether @bytes begin as a PDF does
 */
gboolean
cq_pdf_is_pdf (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size >= 5 && memcmp (data, "%PDF-", 5) == 0;
}

/* The last @word between @from and @end; files hold bytes of any kind */
static const char *
find_last (const char *from,
           const char *end,
           const char *word)
{
  gsize length = strlen (word);

  for (const char *at = end - length; at >= from; at--)
    if (memcmp (at, word, length) == 0)
      return at;
  return NULL;
}

/* The description around @mark; without words where it is none of a stream */
static CqAttached
look_around (const char *data,
             const char *end,
             const char *mark)
{
  CqAttached attached = { NULL, NULL, end };
  const char *from = mark - MIN (mark - data, MOST_DESCRIPTION);
  gsize room = (gsize) MIN (end - mark, MOST_DESCRIPTION);
  const char *begin = find_last (from, mark, "obj");
  const char *stop = memmem (mark, room, "stream", strlen ("stream"));

  if (begin == NULL || stop == NULL || memmem (mark, (gsize) (stop - mark), "endobj", strlen ("endobj")) != NULL)
    return attached;
  attached.words = g_strndup (begin + strlen ("obj"), (gsize) (stop - begin) - strlen ("obj"));
  attached.begin = stop + strlen ("stream");
  if (attached.begin < end && *attached.begin == '\r')
    attached.begin++;
  if (attached.begin < end && *attached.begin == '\n')
    attached.begin++;
  return attached;
}

/* The end of what is attached: where its length says, if the file agrees, else where the word stands */
static void
find_end (CqAttached *self)
{
  const char *length = strstr (self->words, "/Length");
  guint64 size = length != NULL ? g_ascii_strtoull (length + strlen ("/Length"), NULL, 10) : 0;
  const char *word;

  if (size > 0 && size < (guint64) (self->end - self->begin)
      && memmem (self->begin + size, MIN ((gsize) (self->end - self->begin) - size, 16), "endstream", 9) != NULL)
    {
      self->end = self->begin + size;
      return;
    }
  word = memmem (self->begin, (gsize) (self->end - self->begin), "endstream", 9);
  if (word != NULL)
    self->end = word;
}

static gboolean
is_document (const CqAttached *self)
{
  g_autofree char *lower = g_ascii_strdown (self->words, -1);

  return strstr (lower, CQ_PDF_SOURCE_TYPE) != NULL;
}

static GBytes *
unpack (CqAttached *self)
{
  g_autoptr (GByteArray) plain = NULL;
  gsize size;

  find_end (self);
  size = (gsize) (self->end - self->begin);
  if (strstr (self->words, "/Filter") == NULL)
    return size <= CQ_PDF_SOURCE_MOST ? g_bytes_new (self->begin, size) : NULL;
  if (strstr (self->words, "/FlateDecode") == NULL || strstr (self->words, "/DecodeParms") != NULL)
    return NULL;
  plain = cq_pdf_inflate (self->begin, size, CQ_PDF_SOURCE_MOST);
  return plain != NULL ? g_byte_array_free_to_bytes (g_steal_pointer (&plain)) : NULL;
}

/**
 * cq_pdf_take_source:
 * @pdf: a PDF, from anywhere
 * @error: a #CqPdfError
 *
 * Takes out the document that is attached to a PDF: DocBook as bytes, not yet looked at.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL with @error set
 */
GBytes *
cq_pdf_take_source (GBytes *pdf,
                    GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size);
  const char *end = data + size;
  gboolean is_found = FALSE;

  for (const char *mark = data; size > 0 && (mark = memmem (mark, (gsize) (end - mark), MARK, strlen (MARK))) != NULL;
       mark += strlen (MARK))
    {
      CqAttached attached = look_around (data, end, mark);
      g_autofree char *words = attached.words;
      GBytes *source;

      if (words == NULL || !is_document (&attached))
        continue;
      is_found = TRUE;
      source = unpack (&attached);
      if (source != NULL)
        return source;
    }
  if (is_found)
    g_set_error_literal (error, CQ_PDF_ERROR, CQ_PDF_ERROR_SOURCE,
                         _("The document that is attached to this PDF cannot be unpacked: it is damaged, locked by a "
                           "password, or too long. Open the document itself"));
  else
    g_set_error_literal (error, CQ_PDF_ERROR, CQ_PDF_ERROR_SOURCE,
                         _("No document is attached to this PDF. Open the document itself, or a PDF that was exported "
                           "with its source attached"));
  return NULL;
}

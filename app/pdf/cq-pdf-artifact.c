#include "pdf/cq-pdf-finish.h"

#include <stdlib.h>
#include <string.h>

/*
 * Running heads, rules and shades are drawn as leaves of the kind NonStruct, because cairo
 * knows no artifacts. In the pages' streams these leaves are turned into artifacts here. Inflating
 * and deflating is most of the work and needs no libqpdf, which is not to be shared between
 * threads: so it is done page by page on all processors.
 */

#define LEAF "/NonStruct <<"
#define LEAF_END "BDC"
#define ARTIFACT "/Artifact BMC"

typedef struct
{
  guint8 *text; /* (owned): inflated content */
  gsize length;
  GBytes *packed; /* (owned) (nullable) */
} CqContent;

static gsize
rewrite (char *text,
         gsize length)
{
  char *to = text;
  const char *from = text;
  const char *end = text + length;

  /* What replaces a leaf is never longer than the leaf. */
  G_STATIC_ASSERT (sizeof ARTIFACT <= sizeof LEAF + sizeof LEAF_END);
  while (from < end)
    {
      const char *leaf = memmem (from, end - from, LEAF, strlen (LEAF));
      const char *stop = leaf == NULL ? NULL : memmem (leaf, end - leaf, LEAF_END, strlen (LEAF_END));
      gsize kept = (stop == NULL ? end : leaf) - from;

      memmove (to, from, kept);
      to += kept;
      if (stop == NULL)
        break;
      memcpy (to, ARTIFACT, strlen (ARTIFACT));
      to += strlen (ARTIFACT);
      from = stop + strlen (LEAF_END);
    }
  return to - text;
}

static GBytes *
deflate (const guint8 *text,
         gsize length)
{
  g_autoptr (GConverter) compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 6));
  gsize size = length + length / 1000 + 64;
  guint8 *packed = g_malloc (size);
  gsize taken = 0;
  gsize made = 0;

  if (g_converter_convert (compressor, text, length, packed, size, G_CONVERTER_INPUT_AT_END, &taken, &made, NULL)
        != G_CONVERTER_FINISHED
      || taken != length)
    {
      g_free (packed);
      return NULL;
    }
  return g_bytes_new_take (g_realloc (packed, MAX (made, 1)), made);
}

static void
mark_artifacts (gpointer data,
                gpointer nothing)
{
  CqContent *content = data;

  content->length = rewrite ((char *) content->text, content->length);
  content->packed = deflate (content->text, content->length);
}

static gboolean *
find_pages_with_artifacts (CqPdfFile *self)
{
  gboolean *found = g_new0 (gboolean, MAX (self->n_pages, 1));

  for (guint i = 0; i < self->n_leaves; i++)
    if (self->leaves[i].element == CQ_ELEMENT_ARTIFACT)
      found[self->leaves[i].page] = TRUE;
  return found;
}

static void
put_content (CqPdfFile *self,
             guint page,
             CqContent *content)
{
  qpdf_oh stream = qpdf_oh_get_key (self->qpdf, self->pages[page], "/Contents");
  gsize size;
  const guint8 *bytes;

  if (content->packed == NULL)
    {
      bytes = content->text;
      size = content->length;
    }
  else
    {
      bytes = g_bytes_get_data (content->packed, &size);
    }
  qpdf_oh_replace_stream_data (self->qpdf, stream, bytes, size,
                               content->packed == NULL ? qpdf_oh_new_null (self->qpdf)
                                                       : qpdf_oh_new_name (self->qpdf, "/FlateDecode"),
                               qpdf_oh_new_null (self->qpdf));
  qpdf_oh_release (self->qpdf, stream);
}

/**
 * cq_pdf_mark_artifacts:
 * @self: a file whose pages are drawn
 *
 * Makes artifacts of the leaves that belong to no element.
 */
void
cq_pdf_mark_artifacts (CqPdfFile *self)
{
  g_autofree gboolean *found = find_pages_with_artifacts (self);
  g_autofree CqContent *contents = g_new0 (CqContent, MAX (self->n_pages, 1));
  GThreadPool *pool = g_thread_pool_new (mark_artifacts, NULL, g_get_num_processors (), FALSE, NULL);

  for (guint i = 0; i < self->n_pages; i++)
    {
      qpdf_oh stream;
      unsigned char *text = NULL;
      size_t length = 0;
      QPDF_BOOL filtered = QPDF_FALSE;

      if (!found[i])
        continue;
      stream = qpdf_oh_get_key (self->qpdf, self->pages[i], "/Contents");
      if (qpdf_oh_get_stream_data (self->qpdf, stream, qpdf_dl_generalized, &filtered, &text, &length) < QPDF_ERRORS
          && filtered)
        {
          contents[i] = (CqContent) { text, length, NULL };
          g_thread_pool_push (pool, &contents[i], NULL);
        }
      qpdf_oh_release (self->qpdf, stream);
    }
  g_thread_pool_free (pool, FALSE, TRUE);

  for (guint i = 0; i < self->n_pages; i++)
    {
      if (contents[i].text == NULL)
        continue;
      put_content (self, i, &contents[i]);
      free (contents[i].text);
      g_clear_pointer (&contents[i].packed, g_bytes_unref);
    }
}

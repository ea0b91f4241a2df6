#include "pdf/cq-pdf-finish.h"

#include "pdf/cq-pdf-stream.h"

/* The bytes of streams, packed and unpacked. */

#define LEVEL 5 /* of deflating: higher ones take longer than they save */

/* Converts the whole of @from, @room bytes at a time; %NULL where that cannot be, or is more than @most */
static GByteArray *
convert (GConverter *converter,
         const void *from,
         gsize size,
         gsize room,
         gsize most)
{
  g_autoptr (GByteArray) made = g_byte_array_sized_new ((guint) room);
  gsize taken = 0;

  for (;;)
    {
      gsize n_taken = 0;
      gsize n_made = 0;
      guint length = made->len;
      GConverterResult result;

      if (length > most || length > G_MAXUINT - room)
        return NULL;
      g_byte_array_set_size (made, (guint) (length + room));
      result = g_converter_convert (converter, (const guint8 *) from + taken, size - taken, made->data + length, room,
                                    G_CONVERTER_INPUT_AT_END, &n_taken, &n_made, NULL);
      g_byte_array_set_size (made, (guint) (length + n_made));
      taken += n_taken;
      if (result == G_CONVERTER_FINISHED)
        return made->len <= most ? g_steal_pointer (&made) : NULL;
      if (result == G_CONVERTER_ERROR)
        return NULL;
    }
}

/**
 * cq_pdf_inflate:
 * @bytes: (array length=size): what was deflated
 * @most: how many bytes it may be
 *
 * Returns: (transfer full) (nullable): what it was before; %NULL where it is broken or longer than @most
 */
GByteArray *
cq_pdf_inflate (const void *bytes,
                gsize size,
                gsize most)
{
  g_autoptr (GConverter) inflater = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));

  return convert (inflater, bytes, size, CLAMP (size * 6, 4096, 1 << 20), most);
}

/**
 * cq_pdf_deflate:
 * @bytes: (array length=size): anything
 *
 * Returns: (transfer full): it, deflated
 */
GByteArray *
cq_pdf_deflate (const void *bytes,
                gsize size)
{
  g_autoptr (GConverter) deflater = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, LEVEL));

  return convert (deflater, bytes, size, CLAMP (size / 3, 1024, 1 << 20), G_MAXUINT);
}

/**
 * cq_pdf_fill_packed:
 * @stream: a stream
 * @packed: (array length=size): what cq_pdf_deflate() made of what it is to hold
 *
 * Fills a stream with what is deflated already.
 */
void
cq_pdf_fill_packed (CqPdfFile *self,
                    qpdf_oh stream,
                    const void *packed,
                    gsize size)
{
  qpdf_oh filter = qpdf_oh_new_name (self->qpdf, "/FlateDecode");
  qpdf_oh parameters = qpdf_oh_new_null (self->qpdf);

  qpdf_oh_replace_stream_data (self->qpdf, stream, packed, size, filter, parameters);
  qpdf_oh_release (self->qpdf, parameters);
  qpdf_oh_release (self->qpdf, filter);
}

/**
 * cq_pdf_fill_stream:
 * @stream: a stream
 * @bytes: (array length=size): what it is to hold
 *
 * Fills a stream, deflated.
 */
void
cq_pdf_fill_stream (CqPdfFile *self,
                    qpdf_oh stream,
                    const void *bytes,
                    gsize size)
{
  g_autoptr (GByteArray) packed = cq_pdf_deflate (bytes, size);

  cq_pdf_fill_packed (self, stream, packed->data, packed->len);
}

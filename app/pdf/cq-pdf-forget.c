#include "pdf/cq-pdf-leaf.h"

#include <string.h>

/*
 * Cairo writes an object for every leaf. None of them is wanted: the structure is built anew. But
 * libqpdf reads all objects that the file's table lists, and a large table of a thousand pages has a
 * hundred thousand of them. So they are struck from the table first. Where the file does not look as
 * cairo 1.16 writes it, nothing is struck, and it only takes longer.
 */

/* "0000000123 00000 n \n" */
#define ENTRY_LENGTH 20
#define STATE 17

static gboolean
is_structure (const char *bytes,
              gsize size,
              gsize offset)
{
  static const char *const beginnings[] = { "<< /Type /StructElem\n", "<< /Type /StructTreeRoot\n", "[\n" };
  const char *object = bytes + offset;
  const char *line = offset < size ? memchr (object, '\n', MIN (size - offset, 24)) : NULL;

  if (line == NULL)
    return FALSE;
  line++;
  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      gsize length = strlen (beginnings[i]);

      if ((gsize) (bytes + size - line) >= length && memcmp (line, beginnings[i], length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The table's first entry and their number; %NULL where there is no table as cairo writes it */
static char *
find_table (GByteArray *file,
            guint *n_entries)
{
  char *bytes = (char *) file->data;
  const char *mark;
  guint64 offset;
  char *end;

  /* So that numbers end somewhere */
  g_byte_array_append (file, (const guint8 *) "", 1);
  g_byte_array_set_size (file, file->len - 1);
  bytes = (char *) file->data;
  mark = g_strrstr_len (bytes + MAX (file->len, 64u) - 64, MIN (file->len, 64u), "startxref\n");
  if (mark == NULL)
    return NULL;
  offset = g_ascii_strtoull (mark + strlen ("startxref\n"), NULL, 10);
  if (offset >= file->len || !g_str_has_prefix (bytes + offset, "xref\n0 "))
    return NULL;
  *n_entries = g_ascii_strtoull (bytes + offset + strlen ("xref\n0 "), &end, 10);
  if (*end != '\n' || *n_entries > (gsize) (bytes + file->len - end) / ENTRY_LENGTH)
    return NULL;
  return end + 1;
}

/**
 * cq_pdf_forget_structure:
 * @file: a PDF as cairo writes it; changed in place
 *
 * Strikes cairo's own structure tree from the table of objects.
 */
void
cq_pdf_forget_structure (GByteArray *file)
{
  guint n_entries;
  char *table = find_table (file, &n_entries);

  for (guint i = 1; table != NULL && i < n_entries; i++)
    {
      char *entry = table + (gsize) i * ENTRY_LENGTH;

      if (entry[STATE] == 'n'
          && is_structure ((const char *) file->data, file->len, g_ascii_strtoull (entry, NULL, 10)))
        entry[STATE] = 'f';
    }
}

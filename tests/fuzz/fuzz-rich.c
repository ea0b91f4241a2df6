/*
 * Fuzzing the texts of sentences: whatever content stands in a paragraph, it is the same after it was read, and
 * whatever is edited, what comes out is a text again. Up to a form feed the bytes are content; each four of those
 * behind it are an edit.
 */
#include "docbook/cq-reader.h"
#include "forms/cq-rich.h"
#include "statement/cq-text.h"

#include <stdlib.h>
#include <string.h>

#define MAX_EDITS 200

static CqNode *
read_content (const guint8 *data, size_t size)
{
  g_autoptr (GString) xml = g_string_new ("<para xmlns='http://docbook.org/ns/docbook' xmlns:xlink='http://www.w3.org/1999/xlink'>");
  g_autoptr (GBytes) bytes = NULL;

  g_string_append_len (xml, (const char *) data, (gssize) size);
  g_string_append (xml, "</para>");
  bytes = g_bytes_new (xml->str, xml->len);
  return cq_reader_parse (bytes, "fuzz", NULL, NULL);
}

/* What holds of every text: it says what its content says, and to write it and read it again changes nothing. */
static void
check_rich (CqRich *rich)
{
  g_autoptr (GPtrArray) content = cq_rich_get_content (rich);
  g_autoptr (CqRich) again = cq_rich_new (content, cq_rich_get_lang (rich), NULL);
  const char *text = cq_rich_get_text (rich);
  guint n_spans, n_again;
  const CqRichSpan *spans = cq_rich_get_spans (rich, &n_spans);

  cq_rich_get_spans (again, &n_again);
  if (!cq_rich_equal (rich, again) || n_spans != n_again)
    g_error ("“%s” is read again as “%s”", text, cq_rich_get_text (again));
  if (!g_utf8_validate (text, -1, NULL) || (guint) g_utf8_strlen (text, -1) != cq_rich_get_length (rich))
    abort ();
  for (guint i = 0; i < n_spans; i++)
    if (spans[i].start + spans[i].length > cq_rich_get_length (rich))
      abort ();
}

static void
check_text (CqRich *rich, CqRich *edited, guint start, guint end, const char *typed)
{
  g_autofree char *head = NULL;
  g_autofree char *tail = NULL;
  g_autofree char *expected = NULL;

  cq_rich_widen (rich, &start, &end);
  head = g_utf8_substring (cq_rich_get_text (rich), 0, start);
  tail = g_utf8_substring (cq_rich_get_text (rich), end, -1);
  expected = g_strconcat (head, typed, tail, NULL);
  if (!g_str_equal (expected, cq_rich_get_text (edited)))
    g_error ("“%s” became “%s” and not “%s”", cq_rich_get_text (rich), cq_rich_get_text (edited), expected);
}

static CqRich *
edit_footnote (CqRich *rich, guint offset)
{
  g_autoptr (CqRich) words = cq_rich_get_footnote (rich, offset);
  g_autoptr (CqRich) changed = words != NULL ? cq_rich_replace (words, 0, 0, "See ") : NULL;

  if (changed == NULL)
    return cq_rich_insert_footnote (rich, offset);
  return cq_rich_set_footnote (rich, offset, changed);
}

static CqRich *
edit_atom (CqRich *rich, guint offset, guint8 what)
{
  const CqRichSpan *atom = cq_rich_find_atom (rich, offset);

  if (atom == NULL)
    return cq_rich_ref (rich);
  if (atom->kind == CQ_RICH_BLANK && what % 2 == 0)
    return cq_rich_fill_blank (rich, offset, "filled");
  return cq_rich_remove_atom (rich, offset);
}

static CqRich *
paste (CqRich *rich, guint start, guint end)
{
  g_autoptr (CqRich) slice = cq_rich_get_slice (rich, start, end);
  g_autoptr (GPtrArray) content = cq_rich_get_content (slice);

  check_rich (slice);
  return cq_rich_replace_with_content (rich, end, end, content);
}

static CqRich *
edit (CqRich *rich, const guint8 *bytes)
{
  static const char *const words[] = { "", "a", " ", "日本は", "e\xcc\x81", "👩‍👩‍👧", "مرحبا", "two words, " };
  guint length = cq_rich_get_length (rich);
  guint start = bytes[1] % (length + 1);
  guint end = start + bytes[2] % (length - start + 1);
  const char *typed = words[bytes[3] % G_N_ELEMENTS (words)];
  g_autoptr (CqNode) field = NULL;
  CqRich *edited;

  switch (bytes[0] % 7)
    {
    case 0:
    case 1:
      edited = cq_rich_replace (rich, start, end, typed);
      check_text (rich, edited, start, end, typed);
      return edited;
    case 2:
      edited = cq_rich_set_emphasis (rich, start, end, bytes[3] % 2 == 0);
      check_text (rich, edited, 0, 0, "");
      return edited;
    case 3:
      field = cq_text_new_unfilled ("due", NULL, "by when");
      return cq_rich_insert_node (rich, start, field);
    case 4:
      return edit_footnote (rich, start);
    case 5:
      return edit_atom (rich, start, bytes[3]);
    default:
      return paste (rich, start, end);
    }
}

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  const guint8 *end = size > 0 ? memchr (data, '\f', size) : NULL;
  size_t length = end != NULL ? (size_t) (end - data) : size;
  g_autoptr (CqNode) document = read_content (data, length);
  g_autoptr (GPtrArray) content = NULL;
  g_autoptr (GPtrArray) written = NULL;
  g_autoptr (CqRich) rich = NULL;

  if (document == NULL)
    return 0;
  content = cq_content_of (cq_document_get_root (document));
  rich = cq_rich_new (content, "en", NULL);
  written = cq_rich_get_content (rich);
  if (written->len != content->len)
    g_error ("%u nodes became %u", content->len, written->len);
  for (guint i = 0; i < content->len; i++)
    if (!cq_node_equal (content->pdata[i], written->pdata[i]))
      abort ();
  check_rich (rich);
  for (guint i = 0; end != NULL && i < MAX_EDITS && (size_t) (end - data) + 1 + 4 * (i + 1) <= size; i++)
    {
      CqRich *edited = edit (rich, end + 1 + 4 * i);

      check_rich (edited);
      cq_rich_unref (rich);
      rich = edited;
    }
  return 0;
}

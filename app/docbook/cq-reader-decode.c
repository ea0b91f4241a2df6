/* From the bytes of a file to UTF-8. Done before the parser, so that the bounds are counted in
 * the same characters that it sees, and a wrong encoding is named as such. */
#include "docbook/cq-reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Encodings that files of ministries come in; what GLib converts is far more than is wise. */
static const char *const known_encodings[] = {
  "UTF-8",        "UTF-16",       "UTF-16LE",     "UTF-16BE",     "US-ASCII",     "ASCII",        "ISO-8859-1",
  "ISO-8859-2",   "ISO-8859-3",   "ISO-8859-4",   "ISO-8859-5",   "ISO-8859-6",   "ISO-8859-7",   "ISO-8859-8",
  "ISO-8859-9",   "ISO-8859-10",  "ISO-8859-13",  "ISO-8859-14",  "ISO-8859-15",  "ISO-8859-16",  "WINDOWS-1250",
  "WINDOWS-1251", "WINDOWS-1252", "WINDOWS-1253", "WINDOWS-1254", "WINDOWS-1255", "WINDOWS-1256", "WINDOWS-1257",
  "WINDOWS-1258", "KOI8-R",       "KOI8-U",       "KOI8-T",       "SHIFT_JIS",    "EUC-JP",       "EUC-KR",
  "GB2312",       "GBK",          "GB18030",      "BIG5",         NULL,
};

/* What the bytes themselves say; NULL for a family that holds ASCII. */
static const char *
guess_encoding (const guint8 *data, gsize length, gsize *mark)
{
  *mark = 0;
  if (length >= 4 && (memcmp (data, "\xff\xfe\0\0", 4) == 0 || memcmp (data, "\0\0\xfe\xff", 4) == 0))
    return "UTF-32";
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      *mark = 3;
      return "UTF-8";
    }
  if (length >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    {
      *mark = 2;
      return data[0] == 0xff ? "UTF-16LE" : "UTF-16BE";
    }
  if (length >= 4 && memcmp (data, "<\0?\0", 4) == 0)
    return "UTF-16LE";
  if (length >= 4 && memcmp (data, "\0<\0?", 4) == 0)
    return "UTF-16BE";
  return NULL;
}

/* Returns: (transfer full) (nullable): the encoding that the XML declaration names */
static char *
read_declared (const char *text, gsize length)
{
  const char *end;
  const char *at;
  const char *close;

  if (text == NULL || length < 6 || memcmp (text, "<?xml", 5) != 0 || !g_ascii_isspace (text[5]))
    return NULL;
  end = memmem (text, MIN (length, 1024), "?>", 2);
  if (end == NULL)
    return NULL;
  at = memmem (text, end - text, "encoding", 8);
  if (at == NULL)
    return NULL;
  for (at += 8; at < end && (g_ascii_isspace (*at) || *at == '='); at++)
    ;
  if (at >= end || (*at != '"' && *at != '\''))
    return NULL;
  close = memchr (at + 1, *at, end - at - 1);
  return close != NULL ? g_ascii_strup (at + 1, close - at - 1) : NULL;
}

static GBytes *
refuse (CqReaderError code, guint line, const char *text, GError **error)
{
  g_propagate_error (error, cq_reader_error_new (code, line, "%s", text));
  return NULL;
}

static gboolean
check_utf8 (const char *text, gsize length, gboolean is_ascii, GError **error)
{
  const char *wrong = text + length;

  if (!is_ascii && g_utf8_validate_len (text, length, &wrong))
    return TRUE;
  if (is_ascii)
    {
      gsize at = 0;
      while (at < length && text[at] > 0)
        at++;
      if (at == length)
        return TRUE;
      wrong = text + at;
    }
  if (*wrong == '\0')
    g_propagate_error (error, cq_reader_error_new (CQ_READER_ERROR_SYNTAX, cq_reader_line_at (text, wrong),
                                                   _ ("a zero byte stands in the file; XML is text")));
  else
    g_propagate_error (error,
                       cq_reader_error_new (CQ_READER_ERROR_ENCODING, cq_reader_line_at (text, wrong),
                                            _ ("the byte 0x%02X is not %s; the file must be saved in the encoding "
                                               "that its first line names, or in UTF-8 where it names none"),
                                            (guint8) *wrong, is_ascii ? "US-ASCII" : "UTF-8"));
  return FALSE;
}

static GBytes *
convert (const char *data, gsize length, const char *encoding, GError **error)
{
  gsize n_read = 0;
  gsize n_written = 0;
  g_autoptr (GError) reason = NULL;
  g_autofree char *text = g_convert (data, length, "UTF-8", encoding, &n_read, &n_written, &reason);
  const char *at;
  guint line = 1;

  if (text == NULL || n_read != length)
    {
      /* Good enough for every encoding of the list: a line feed is never half a character */
      for (gsize i = 0; i < MIN (n_read, length); i++)
        line += data[i] == '\n';
      g_propagate_error (error, cq_reader_error_new (CQ_READER_ERROR_ENCODING, line,
                                                     _ ("the file is not in %s, the encoding that it names"), encoding));
      return NULL;
    }
  at = memchr (text, '\0', n_written);
  if (at != NULL)
    return refuse (CQ_READER_ERROR_SYNTAX, cq_reader_line_at (text, at),
                   _ ("a zero byte stands in the file; XML is text"), error);
  return g_bytes_new_take (g_steal_pointer (&text), n_written);
}

static gboolean
looks_like_xml (const char *text, gsize length)
{
  gsize at = 0;

  while (at < length && g_ascii_isspace (text[at]))
    at++;
  return at < length && text[at] == '<';
}

/* Decides between what the bytes and what the declaration say. NULL where they disagree or
 * nobody knows the encoding. */
static const char *
choose_encoding (const char *guessed, const char *declared, GError **error)
{
  if (guessed != NULL && (declared == NULL || g_str_equal (guessed, declared)
                          || (g_str_equal (declared, "UTF-16") && g_str_has_prefix (guessed, "UTF-16"))))
    return guessed;
  if (guessed == NULL && declared == NULL)
    return "UTF-8";
  if (guessed != NULL)
    g_propagate_error (error, cq_reader_error_new (CQ_READER_ERROR_ENCODING, 1,
                                                   _ ("the file says that it is in %s but is in %s"), declared,
                                                   guessed));
  else if (g_str_has_prefix (declared, "UTF-16"))
    g_propagate_error (error, cq_reader_error_new (CQ_READER_ERROR_ENCODING, 1,
                                                   _ ("the file says that it is in %s but is not"), declared));
  else if (!g_strv_contains (known_encodings, declared))
    g_propagate_error (error, cq_reader_error_new (CQ_READER_ERROR_ENCODING, 1,
                                                   _ ("the encoding “%s” is not known; save the file in UTF-8"),
                                                   declared));
  else
    return declared;
  return NULL;
}

/**
 * cq_reader_decode:
 * @bytes: a file
 *
 * Returns: (transfer full) (nullable): its text in UTF-8 without byte order mark, shared with @bytes where
 *   it is that already; %NULL with %CQ_READER_ERROR_ENCODING or %CQ_READER_ERROR_SYNTAX
 */
GBytes *
cq_reader_decode (GBytes *bytes, GError **error)
{
  gsize length;
  gsize mark;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *guessed = guess_encoding ((const guint8 *) data, length, &mark);
  g_autofree char *declared = NULL;
  g_autoptr (GBytes) text = NULL;
  const char *encoding;

  if (length == 0)
    return refuse (CQ_READER_ERROR_SYNTAX, 1, _ ("the file is empty"), error);
  if (g_strcmp0 (guessed, "UTF-32") == 0)
    return refuse (CQ_READER_ERROR_ENCODING, 1, _ ("the file is in UTF-32; save it in UTF-8"), error);

  if (guessed != NULL && g_str_has_prefix (guessed, "UTF-16"))
    {
      text = convert (data + mark, length - mark, guessed, error);
      if (text == NULL)
        return NULL;
    }
  else
    text = g_bytes_new_from_bytes (bytes, mark, length - mark);

  data = g_bytes_get_data (text, &length);
  if (!looks_like_xml (data, length))
    return refuse (CQ_READER_ERROR_SYNTAX, 1, _ ("the file is not XML: it does not begin with “<”"), error);
  declared = read_declared (data, length);
  encoding = choose_encoding (guessed, declared, error);
  if (encoding == NULL)
    return NULL;
  if (g_str_has_prefix (encoding, "UTF-16"))
    return g_steal_pointer (&text);
  if (!g_str_equal (encoding, "UTF-8") && !g_str_has_suffix (encoding, "ASCII"))
    return convert (data, length, encoding, error);
  if (!check_utf8 (data, length, g_str_has_suffix (encoding, "ASCII"), error))
    return NULL;
  return g_steal_pointer (&text);
}

/* From bytes to text that XML can hold, and what its script says of its language. */
#include "import/cq-import-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static guint
count_lines (const char *text, const char *end)
{
  guint line = 1;

  for (const char *at = text; (at = memchr (at, '\n', (gsize) (end - at))) != NULL; at++)
    line++;
  return line;
}

static gboolean
check_utf8 (const char *text, gsize length, const char *name, GError **error)
{
  const char *wrong;

  if (g_utf8_validate_len (text, length, &wrong))
    return TRUE;
  if (*wrong == '\0')
    cq_import_set_error (error, CQ_IMPORT_ERROR_ENCODING, name, count_lines (text, wrong),
                         _ ("a zero byte stands here; the file is no text. Save it as text in UTF-8"));
  else
    cq_import_set_error (error, CQ_IMPORT_ERROR_ENCODING, name, count_lines (text, wrong),
                         _ ("the byte 0x%02X is not UTF-8. Save the file as text in UTF-8"), (guint8) *wrong);
  return FALSE;
}

static char *
decode_utf16 (const char *data, gsize length, const char *encoding, const char *name, GError **error)
{
  gsize n_read = 0;
  gsize n_written = 0;
  g_autofree char *text = g_convert (data, length, "UTF-8", encoding, &n_read, &n_written, NULL);

  if (text == NULL || n_read != length)
    {
      guint8 wrong = n_read < length ? (guint8) data[n_read] : 0;
      g_autofree char *place = g_strdup_printf ("%" G_GSIZE_FORMAT, n_read + 2);

      cq_import_set_error (error, CQ_IMPORT_ERROR_ENCODING, name, 0,
                           _ ("the byte 0x%02X at place %s is not %s, which the file begins as. Save it as text in UTF-8"),
                           wrong, place, encoding);
      return NULL;
    }
  return check_utf8 (text, n_written, name, error) ? g_steal_pointer (&text) : NULL;
}

/**
 * cq_import_decode:
 * @name: how the file was named
 *
 * Returns: (transfer full) (nullable): the text in UTF-8 without byte order mark, its lines ended by line feeds
 */
char *
cq_import_decode (GBytes *bytes, const char *name, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  char *text;

  if (length > CQ_IMPORT_MAX_BYTES)
    {
      cq_import_set_error (error, CQ_IMPORT_ERROR_BOUNDS, name, 0,
                           _ ("the file is larger than %u MB. Divide it"),
                           (guint) (CQ_IMPORT_MAX_BYTES / 1024 / 1024));
      return NULL;
    }
  if (length >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    text = decode_utf16 (data + 2, length - 2, (guint8) data[0] == 0xff ? "UTF-16LE" : "UTF-16BE", name, error);
  else
    {
      gsize mark = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

      if (length > 0 && !check_utf8 (data + mark, length - mark, name, error))
        return NULL;
      text = length > 0 ? g_strndup (data + mark, length - mark) : g_strdup ("");
    }
  if (text != NULL && text[strspn (text, " \t\r\n\f\v")] == '\0')
    {
      cq_import_set_error (error, CQ_IMPORT_ERROR_EMPTY, name, 0, _ ("there is no text in the file"));
      g_clear_pointer (&text, g_free);
    }
  return text;
}

static gboolean
is_of_xml (gunichar c)
{
  return c == '\t' || c == '\n' || (c >= 0x20 && c != 0x7f && c != 0xfffe && c != 0xffff);
}

/**
 * cq_import_clean:
 * @text: UTF-8
 *
 * Control characters have no place in XML: what they are is told once. Line ends of other systems and page
 * breaks become line feeds.
 *
 * Returns: (transfer full): the text with U+FFFD in their place
 */
char *
cq_import_clean (CqImport *self, const char *text)
{
  GString *clean = g_string_sized_new (strlen (text) + 1);
  guint line = 1;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '\n' || (c == '\r' && at[1] != '\n'))
        line++;
      if (c == '\r')
        g_string_append (clean, at[1] == '\n' ? "" : "\n");
      else if (c == '\f')
        g_string_append (clean, "\n\n");
      else if (is_of_xml (c))
        g_string_append_len (clean, at, g_utf8_next_char (at) - at);
      else
        {
          if (!self->has_foreign_characters)
            cq_import_note (self, line, _ ("the control character U+%04X is shown as “\xef\xbf\xbd”, and so is every other"), c);
          self->has_foreign_characters = TRUE;
          g_string_append (clean, "\xef\xbf\xbd");
        }
    }
  return g_string_free (clean, FALSE);
}

/* Which letters a text has. */
typedef struct
{
  guint kana;
  guint hangul;
  guint han;
  guint cyrillic;
  guint russian;    /* Э and Ы */
  guint other;      /* Cyrillic letters that Russian has not */
  guint kazakh;     /* Ұ */
  guint tajik;      /* Ҷ and Ӯ */
  guint kyrgyz;     /* Ң */
  guint not_kyrgyz; /* of Kazakh, Tatar, Bashkir, Tajik */
} Letters;

static void
count_cyrillic (Letters *letters, gunichar c)
{
  c = g_unichar_tolower (c);
  letters->cyrillic++;
  letters->russian += c == 0x44d || c == 0x44b;
  letters->other += (c < 0x430 || c > 0x44f) && c != 0x451;
  letters->kazakh += c == 0x4b1;
  letters->tajik += c == 0x4b7 || c == 0x4ef;
  letters->kyrgyz += c == 0x4a3;
  letters->not_kyrgyz += c == 0x49b || c == 0x493 || c == 0x4d9 || c == 0x497 || c == 0x499 || c == 0x456 || c == 0x4b3;
}

/**
 * cq_import_detect_language:
 *
 * Returns: (transfer full): the language where the script leaves no doubt of it, else English
 */
char *
cq_import_detect_language (const char *text)
{
  Letters letters = { 0 };

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      letters.kana += c >= 0x3041 && c <= 0x30fa;
      letters.hangul += c >= 0xac00 && c <= 0xd7a3;
      letters.han += c >= 0x4e00 && c <= 0x9fff;
      if (c >= 0x400 && c <= 0x52f)
        count_cyrillic (&letters, c);
    }
  /* A word or two may be of another language than what stands around them */
  if (letters.kana >= 10 && letters.kana + letters.han > letters.cyrillic + letters.hangul)
    return g_strdup ("ja");
  if (letters.hangul >= 10 && letters.hangul > letters.han)
    return g_strdup ("ko");
  if (letters.han >= 50 && letters.kana == 0)
    return g_strdup ("zh");
  if (letters.cyrillic < 40 || letters.cyrillic * 2 < strlen (text) / 4)
    return g_strdup ("en");
  if (letters.kazakh > 0 && letters.tajik == 0)
    return g_strdup ("kk");
  if (letters.tajik > 0 && letters.kyrgyz == 0)
    return g_strdup ("tg");
  if (letters.kyrgyz > 0 && letters.not_kyrgyz == 0)
    return g_strdup ("ky");
  if (letters.russian > 0 && letters.other == 0)
    return g_strdup ("ru");
  return g_strdup ("en");
}

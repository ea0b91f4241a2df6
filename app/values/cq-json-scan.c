/* A look over a JSON text before the parser sees it.
 *
 * json-glib recurses into nested values, keeps the last of two equal keys, takes text that is not
 * JSON (comments, a second value after the first) and forgets where a value stood. This pass runs
 * over the text without recursion, refuses all that, and can tell the line of a value again once
 * something is found wrong with it. */
#include "values/cq-json-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END,
  EXPECT_KEY,
  EXPECT_KEY_OR_END,
  EXPECT_COLON,
  EXPECT_COMMA_OR_END,
  EXPECT_NOTHING,
} Expect;

/* An object or array that is open. */
typedef struct
{
  GHashTable *keys; /* (owned) (nullable): of an object */
  char *key;        /* (owned) (nullable): the member being read */
  guint index;      /* the element being read */
} Frame;

typedef struct
{
  const char *at;
  const char *end;
  guint line;
  guint token_line; /* where the key or element began */
  Expect expect;
  GArray *frames;    /* (owned) (element-type Frame) */
  const char *place; /* (nullable): the value whose line is wanted */
  guint found;
  char *message; /* (owned) (nullable) */
} Scan;

static gboolean
fail (Scan *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
fail (Scan *self, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  self->message = g_strdup_vprintf (format, args);
  va_end (args);
  return FALSE;
}

static void
frame_clear (gpointer data)
{
  Frame *frame = data;

  g_clear_pointer (&frame->keys, g_hash_table_unref);
  g_clear_pointer (&frame->key, g_free);
}

static Frame *
innermost (Scan *self)
{
  return self->frames->len > 0 ? &g_array_index (self->frames, Frame, self->frames->len - 1) : NULL;
}

static char *
current_place (Scan *self)
{
  GString *place = g_string_new (NULL);

  for (guint i = 0; i < self->frames->len; i++)
    {
      Frame *frame = &g_array_index (self->frames, Frame, i);
      if (frame->keys == NULL)
        g_string_append_printf (place, "[%u]", frame->index);
      else
        g_string_append_printf (place, "%s%s", place->len > 0 ? "." : "", frame->key != NULL ? frame->key : "");
    }
  return g_string_free (place, FALSE);
}

static void
note_value (Scan *self, guint line)
{
  g_autofree char *place = NULL;

  if (self->place == NULL || self->found > 0)
    return;
  place = current_place (self);
  if (g_str_equal (place, self->place))
    self->found = line;
}

static gboolean
is_allowed (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD)
         || (c >= 0x10000 && c <= 0x10FFFF);
}

static gboolean
read_hex (Scan *self, gunichar *c)
{
  *c = 0;
  for (int i = 0; i < 4; i++, self->at++)
    {
      if (self->at == self->end || !g_ascii_isxdigit (*self->at))
        return fail (self, _ ("This is not JSON: \\u must be followed by four hexadecimal digits."));
      *c = *c * 16 + g_ascii_xdigit_value (*self->at);
    }
  return TRUE;
}

static gboolean
read_unicode_escape (Scan *self, GString *string)
{
  gunichar c, low;

  if (!read_hex (self, &c))
    return FALSE;
  if (c >= 0xD800 && c <= 0xDBFF && self->end - self->at >= 2 && self->at[0] == '\\' && self->at[1] == 'u')
    {
      self->at += 2;
      if (!read_hex (self, &low))
        return FALSE;
      if (low >= 0xDC00 && low <= 0xDFFF)
        c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
    }
  if (c >= 0xD800 && c <= 0xDFFF)
    return fail (self, _ ("This is not JSON: half of a surrogate pair stands alone."));
  if (!is_allowed (c))
    return fail (self,
                 _ ("A text holds the control character or noncharacter U+%04X, which XML does not allow. "
                    "Remove it."), c);
  g_string_append_unichar (string, c);
  return TRUE;
}

static gboolean
read_escape (Scan *self, GString *string)
{
  static const char escaped[] = "\"\\/bfnrt";
  static const char meant[] = "\"\\/\b\f\n\r\t";
  const char *found;

  if (self->at == self->end)
    return fail (self, _ ("This is not JSON: it ends within a text."));
  if (*self->at == 'u')
    {
      self->at++;
      return read_unicode_escape (self, string);
    }
  found = strchr (escaped, *self->at);
  if (found == NULL || *self->at == '\0')
    return fail (self, _ ("This is not JSON: \\%c is no escape sequence."), *self->at);
  if (*self->at == 'b' || *self->at == 'f')
    return fail (self, _ ("A text holds the control character \\%c, which XML does not allow. Remove it."), *self->at);
  g_string_append_c (string, meant[found - escaped]);
  self->at++;
  return TRUE;
}

static gboolean
read_string (Scan *self, GString *string)
{
  self->at++;
  while (self->at < self->end && *self->at != '"')
    {
      gunichar c = g_utf8_get_char (self->at);

      if (c == '\\')
        {
          self->at++;
          if (!read_escape (self, string))
            return FALSE;
          continue;
        }
      if (c < 0x20 || !is_allowed (c))
        return fail (self,
                     _ ("A text holds the control character or noncharacter U+%04X. Remove it, or write a line "
                        "break as \\n."), c);
      g_string_append_unichar (string, c);
      self->at = g_utf8_next_char (self->at);
    }
  if (self->at == self->end)
    return fail (self, _ ("This is not JSON: it ends within a text."));
  self->at++;
  return TRUE;
}

static gboolean
read_key (Scan *self)
{
  Frame *frame = innermost (self);
  g_autoptr (GString) key = g_string_new (NULL);

  self->token_line = self->line;
  if (!read_string (self, key))
    return FALSE;
  if (!g_hash_table_add (frame->keys, g_strdup (key->str)))
    return fail (self, _ ("The key “%s” stands twice in one object. Keep one of the two."), key->str);
  g_free (frame->key);
  frame->key = g_strdup (key->str);
  self->expect = EXPECT_COLON;
  return TRUE;
}

static gboolean
open_frame (Scan *self, gboolean is_object)
{
  Frame frame = { is_object ? g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) : NULL, NULL, 0 };

  if (self->frames->len == CQ_JSON_MAX_DEPTH)
    {
      frame_clear (&frame);
      return fail (self, _ ("Objects and arrays are nested too deep; the limit is %d. Nest the text less."),
                   CQ_JSON_MAX_DEPTH);
    }
  g_array_append_val (self->frames, frame);
  self->expect = is_object ? EXPECT_KEY_OR_END : EXPECT_VALUE_OR_END;
  self->at++;
  return TRUE;
}

static void
end_value (Scan *self)
{
  self->expect = self->frames->len > 0 ? EXPECT_COMMA_OR_END : EXPECT_NOTHING;
}

static gboolean
close_frame (Scan *self)
{
  gboolean is_object = innermost (self) != NULL && innermost (self)->keys != NULL;
  gboolean may_close = self->expect == EXPECT_COMMA_OR_END
                       || self->expect == (is_object ? EXPECT_KEY_OR_END : EXPECT_VALUE_OR_END);

  if (innermost (self) == NULL || !may_close || *self->at != (is_object ? '}' : ']'))
    return fail (self, _ ("This is not JSON: “%c” stands where it cannot stand."), *self->at);
  self->at++;
  g_array_set_size (self->frames, self->frames->len - 1);
  end_value (self);
  return TRUE;
}

static gboolean
read_digits (Scan *self)
{
  const char *start = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;
  return self->at > start;
}

static gboolean
read_number (Scan *self)
{
  const char *start;
  gboolean good;

  if (*self->at == '-')
    self->at++;
  start = self->at;
  good = read_digits (self) && (*start != '0' || self->at == start + 1);
  if (good && self->at < self->end && *self->at == '.')
    {
      self->at++;
      good = read_digits (self);
    }
  if (good && self->at < self->end && (*self->at == 'e' || *self->at == 'E'))
    {
      self->at++;
      if (self->at < self->end && (*self->at == '+' || *self->at == '-'))
        self->at++;
      good = read_digits (self);
    }
  if (!good || self->at - start > 40)
    return fail (self, _ ("This is not JSON: a number is badly written."));
  return TRUE;
}

static gboolean
read_word (Scan *self)
{
  static const char *const words[] = { "true", "false", "null" };
  const char *start = self->at;

  while (self->at < self->end && g_ascii_isalpha (*self->at))
    self->at++;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if ((gsize) (self->at - start) == strlen (words[i]) && memcmp (start, words[i], self->at - start) == 0)
      return TRUE;
  return fail (self, _ ("This is not JSON: a text must stand in double quotes."));
}

static gboolean
read_value (Scan *self)
{
  Frame *frame = innermost (self);
  g_autoptr (GString) string = NULL;

  note_value (self, frame != NULL && frame->keys != NULL ? self->token_line : self->line);
  if (*self->at == '{' || *self->at == '[')
    return open_frame (self, *self->at == '{');
  if (*self->at == '"')
    {
      string = g_string_new (NULL);
      if (!read_string (self, string))
        return FALSE;
    }
  else if (!(*self->at == '-' || g_ascii_isdigit (*self->at) ? read_number (self) : read_word (self)))
    return FALSE;
  end_value (self);
  return TRUE;
}

static gboolean
read_comma (Scan *self)
{
  Frame *frame = innermost (self);

  if (*self->at != ',')
    return fail (self, _ ("This is not JSON: a comma or a closing bracket is missing."));
  frame->index++;
  self->expect = frame->keys != NULL ? EXPECT_KEY : EXPECT_VALUE;
  self->at++;
  return TRUE;
}

static gboolean
read_token (Scan *self)
{
  if (*self->at == '}' || *self->at == ']')
    return close_frame (self);
  switch (self->expect)
    {
    case EXPECT_KEY:
    case EXPECT_KEY_OR_END:
      if (*self->at != '"')
        return fail (self, _ ("This is not JSON: a key in double quotes is missing."));
      return read_key (self);
    case EXPECT_COLON:
      if (*self->at != ':')
        return fail (self, _ ("This is not JSON: a colon is missing after a key."));
      self->at++;
      self->expect = EXPECT_VALUE;
      return TRUE;
    case EXPECT_COMMA_OR_END:
      return read_comma (self);
    case EXPECT_NOTHING:
      return fail (self, _ ("This is not JSON: something stands after its end. Keep one object."));
    case EXPECT_VALUE:
    case EXPECT_VALUE_OR_END:
    default:
      return read_value (self);
    }
}

static gboolean
run (Scan *self)
{
  while (self->at < self->end)
    {
      if (*self->at == '\n')
        self->line++;
      if (*self->at == ' ' || *self->at == '\t' || *self->at == '\n' || *self->at == '\r')
        self->at++;
      else if (!read_token (self))
        return FALSE;
      if (self->found > 0)
        return TRUE;
    }
  if (self->expect != EXPECT_NOTHING)
    return fail (self, self->frames->len > 0 ? _ ("This is not JSON: it ends before its last bracket is closed.")
                                             : _ ("This is not JSON: it holds nothing. An empty set of values is {}."));
  return TRUE;
}

static void
scan_init (Scan *self, const char *text, gsize length, const char *place)
{
  *self = (Scan){ .at = text, .end = text + length, .line = 1, .expect = EXPECT_VALUE, .place = place };
  self->frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  g_array_set_clear_func (self->frames, frame_clear);
}

/**
 * cq_json_scan:
 * @text: (array length=length): what may be JSON, in UTF-8
 * @line: (out): where it fails
 * @message: (out) (transfer full): what fails and what to do, where it fails
 *
 * Returns: whether @text is one JSON value within bounds, its keys unlike and its texts fit for XML
 */
gboolean
cq_json_scan (const char *text, gsize length, guint *line, char **message)
{
  Scan self;
  gboolean good;

  scan_init (&self, text, length, NULL);
  good = run (&self);
  *line = self.line;
  *message = self.message;
  g_array_unref (self.frames);
  return good;
}

/**
 * cq_json_find_line:
 * @text: (array length=length): a text that cq_json_scan() accepts
 * @place: as `sections[2].clauses[1].text`; empty for the whole
 *
 * Returns: the line of that value, or of its key; 0 where there is none
 */
guint
cq_json_find_line (const char *text, gsize length, const char *place)
{
  Scan self;

  scan_init (&self, text, length, place);
  run (&self);
  g_free (self.message);
  g_array_unref (self.frames);
  return self.found;
}

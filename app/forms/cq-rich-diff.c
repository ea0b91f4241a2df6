/* Texts on one line, and where two of them differ. */
#include "forms/cq-rich.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

static gboolean
is_space (gunichar c)
{
  return c == '\n' || c == '\r' || c == '\t' || c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* What XML cannot hold, and what stands for a widget in a text buffer. */
static gboolean
is_unfit (gunichar c)
{
  return c < ' ' || c == 0x7f || c == 0xfffc || c == 0xfffe || c == 0xffff;
}

/**
 * cq_rich_dup_line:
 * @text: a text, as it was pasted
 *
 * Returns: (transfer full): it on one line: every run of line ends and tabs is one space; characters that no file
 *   can hold are left out
 */
char *
cq_rich_dup_line (const char *text)
{
  GString *line = g_string_new (NULL);
  gboolean in_run = FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      if (is_space (c))
        {
          if (!in_run)
            g_string_append_c (line, ' ');
          in_run = TRUE;
          continue;
        }
      in_run = FALSE;
      if (!is_unfit (c))
        g_string_append_unichar (line, c);
    }
  return g_string_free (line, FALSE);
}

/* Whether a character as people see it may begin at @at; without the data to tell, it may. */
static gboolean
is_boundary (const char *text, const char *at)
{
  UErrorCode status = U_ZERO_ERROR;
  UText opened = UTEXT_INITIALIZER;
  UBreakIterator *breaks = ubrk_open (UBRK_CHARACTER, "", NULL, 0, &status);
  gboolean is;

  utext_openUTF8 (&opened, text, -1, &status);
  ubrk_setUText (breaks, &opened, &status);
  is = U_FAILURE (status) || ubrk_isBoundary (breaks, (int32_t) (at - text));
  utext_close (&opened);
  if (breaks != NULL)
    ubrk_close (breaks);
  return is;
}

/* How many bytes two texts begin with alike. */
static gsize
count_prefix (const char *old_text, const char *new_text)
{
  gsize n = 0;

  while (old_text[n] != '\0' && old_text[n] == new_text[n])
    n++;
  while (n > 0
         && ((old_text[n] & 0xc0) == 0x80 || (new_text[n] & 0xc0) == 0x80 || !is_boundary (old_text, old_text + n)
             || !is_boundary (new_text, new_text + n)))
    n--;
  return n;
}

/* How many bytes they end with alike, at most @most. */
static gsize
count_suffix (const char *old_text, gsize old_bytes, const char *new_text, gsize new_bytes, gsize most)
{
  gsize n = 0;

  while (n < most && old_text[old_bytes - n - 1] == new_text[new_bytes - n - 1])
    n++;
  while (n > 0
         && ((old_text[old_bytes - n] & 0xc0) == 0x80 || !is_boundary (old_text, old_text + old_bytes - n)
             || !is_boundary (new_text, new_text + new_bytes - n)))
    n--;
  return n;
}

/**
 * cq_rich_diff:
 * @start: (out): where the texts begin to differ
 * @end: (out): the offset in @old_text from which on they are alike again
 * @replacement: (out) (transfer full) (nullable): what stands there in @new_text; %NULL where they are alike
 *
 * The one replacement that makes @new_text of @old_text. It parts no character from its accents.
 *
 * Returns: whether the texts differ
 */
gboolean
cq_rich_diff (const char *old_text, const char *new_text, guint *start, guint *end, char **replacement)
{
  gsize old_bytes = strlen (old_text);
  gsize new_bytes = strlen (new_text);
  gsize prefix;
  gsize suffix;

  *start = *end = 0;
  *replacement = NULL;
  if (g_str_equal (old_text, new_text))
    return FALSE;
  prefix = count_prefix (old_text, new_text);
  suffix = count_suffix (old_text, old_bytes, new_text, new_bytes, MIN (old_bytes, new_bytes) - prefix);
  *start = (guint) g_utf8_pointer_to_offset (old_text, old_text + prefix);
  *end = (guint) g_utf8_pointer_to_offset (old_text, old_text + old_bytes - suffix);
  *replacement = g_strndup (new_text + prefix, new_bytes - suffix - prefix);
  return TRUE;
}

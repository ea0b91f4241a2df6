/* Lines of plain text: where ICU allows them to end, and as wide as they are seen. */
#include "language/cq-wrap.h"

#include <string.h>
#include <unicode/ubrk.h>

struct _CqWrap
{
  UBreakIterator *breaks; /* (owned) (nullable): %NULL where ICU has no rules at all */
};

/**
 * cq_wrap_new:
 * @lang: a BCP 47 tag
 *
 * Returns: (transfer full): what breaks text in a language
 */
CqWrap *
cq_wrap_new (const char *lang)
{
  CqWrap *self = g_new0 (CqWrap, 1);
  /* Strict: no line begins with a small kana or a long vowel mark. */
  g_autofree char *locale = g_strconcat (lang, "@lb=strict", NULL);
  UErrorCode status = U_ZERO_ERROR;

  self->breaks = ubrk_open (UBRK_LINE, locale, NULL, 0, &status);
  if (U_FAILURE (status))
    g_clear_pointer (&self->breaks, ubrk_close);
  return self;
}

void
cq_wrap_free (CqWrap *self)
{
  g_clear_pointer (&self->breaks, ubrk_close);
  g_free (self);
}

static double
count_columns (gunichar c)
{
  /* Most texts are asked for these again and again. */
  if (c >= ' ' && c <= '~')
    return 1;
  return g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
}

static double
measure (const char *start, const char *end, CqWrapMeasure get_width)
{
  double width = 0;

  for (const char *at = start; at < end; at = g_utf8_next_char (at))
    width += get_width (g_utf8_get_char (at));
  return width;
}

/**
 * cq_wrap_count_columns:
 * @text: a line
 *
 * Returns: how many columns it takes
 */
guint
cq_wrap_count_columns (const char *text)
{
  return (guint) measure (text, text + strlen (text), count_columns);
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

/* Whether of a script that does not part words one letter, and perhaps a mark, would be left for the last line. */
static gboolean
leaves_one (const char *at)
{
  if (!g_unichar_iswide (g_utf8_get_char (at)))
    return FALSE;
  do
    at = g_utf8_next_char (at);
  while (g_unichar_ispunct (g_utf8_get_char (at)));
  return *at == '\0';
}

/* Of the places where a line may end, those where nobody is surprised: between words, not within “e-mail”, an address
 * of the web, or before the mark of a note. Scripts that do not part words are broken wherever they may be. */
static gboolean
is_good (const char *text, const char *at)
{
  const char *last = g_utf8_find_prev_char (text, at);
  const gunichar before = last != NULL ? g_utf8_get_char (last) : ' ';
  const gunichar after = g_utf8_get_char (at);

  if (*at == '\0' || g_unichar_isspace (before))
    return TRUE;
  if (after == '[' || leaves_one (at))
    return FALSE;
  return g_unichar_iswide (before) || g_unichar_iswide (after) || (is_letter (before) && is_letter (after));
}

static const char *
trim (const char *start, const char *end)
{
  while (end > start && end[-1] == ' ')
    end--;
  return end;
}

/* Where the line that begins at @start ends. What fits into no line stands out of it. */
static const char *
find_end (CqWrap *self, const char *text, const char *start, double width, CqWrapMeasure get_width)
{
  const char *best = NULL, *measured = start;
  double used = 0;

  for (int32_t next = ubrk_following (self->breaks, (int32_t) (start - text)); next != UBRK_DONE;
       next = ubrk_next (self->breaks))
    {
      const char *at = text + next, *end = trim (measured, at);

      if (!is_good (text, at))
        continue;
      if (best != NULL && used + measure (measured, end, get_width) > width)
        break;
      used += measure (measured, at, get_width);
      best = measured = at;
    }
  return best != NULL ? best : start + strlen (start);
}

static void
add_lines (CqWrap *self, const char *text, double first, double others, CqWrapMeasure get_width, GStrvBuilder *lines)
{
  const char *start = text;
  double width = first;

  while (*start != '\0')
    {
      const char *end = find_end (self, text, start, width, get_width);
      g_autofree char *line = g_strndup (start, (gsize) (trim (start, end) - start));

      g_strv_builder_add (lines, line);
      start = end + strspn (end, " ");
      width = others;
    }
}

static char **
break_text (CqWrap *self, const char *text, double first, double others, CqWrapMeasure get_width)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  UText opened = UTEXT_INITIALIZER;
  UErrorCode status = U_ZERO_ERROR;

  utext_openUTF8 (&opened, text, -1, &status);
  if (self->breaks != NULL)
    ubrk_setUText (self->breaks, &opened, &status);
  if (self->breaks != NULL && U_SUCCESS (status))
    add_lines (self, text, first, others, get_width, lines);
  else
    g_strv_builder_add (lines, text);
  utext_close (&opened);
  return g_strv_builder_end (lines);
}

/**
 * cq_wrap_break:
 * @text: words in one line
 * @first: columns of the first line
 * @others: columns of the others
 *
 * Returns: (transfer full): the lines, without white space at their ends; none of no words
 */
char **
cq_wrap_break (CqWrap *self, const char *text, guint first, guint others)
{
  return break_text (self, text, first, others, count_columns);
}

/**
 * cq_wrap_break_measured:
 * @text: words in one line
 * @width: of a line, in the measure of @get_width
 * @get_width: how wide a character is
 *
 * Returns: (transfer full): the lines, without white space at their ends; none of no words
 */
char **
cq_wrap_break_measured (CqWrap *self, const char *text, double width, CqWrapMeasure get_width)
{
  return break_text (self, text, width, width, get_width);
}

/* How wide words are about to be, where nothing is at hand that knows the fonts. */
#include "edition/cq-timeline.h"

#include "language/cq-wrap.h"

#include <string.h>

/* In hundredths of the size, from space to tilde: of Noto Sans, and little different in its like */
static const guint8 latin[] = {
  26, 27, 41, 65, 57, 83, 73, 22, 30, 30, 55, 57, 27, 32, 27, 37, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 27, 27, 57, 57, 57, 43,
  90, 64, 65, 63, 73, 56, 52, 73, 74, 34, 27, 62, 52, 91, 76, 78, 60, 78, 62, 55, 56, 73, 60, 93, 59, 57, 57, 33, 37, 33, 57, 44,
  28, 56, 62, 48, 62, 56, 34, 62, 62, 26, 26, 53, 26, 94, 62, 60, 62, 62, 41, 48, 36, 62, 51, 79, 53, 51, 47, 38, 55, 38, 57,
};

static double
get_width (gunichar c)
{
  if (c >= ' ' && c <= '~')
    return latin[c - ' '] / 100.0;
  if (g_unichar_iszerowidth (c))
    return 0;
  if (g_unichar_iswide (c))
    return 1;
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_CYRILLIC:
    case G_UNICODE_SCRIPT_GREEK:
    case G_UNICODE_SCRIPT_ARMENIAN:
      return g_unichar_isupper (c) ? 0.72 : 0.62;
    case G_UNICODE_SCRIPT_LATIN:
      return g_unichar_isupper (c) ? 0.7 : 0.57;
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
      return 0.56;
    default:
      return g_unichar_isalnum (c) ? 0.7 : 0.5;
    }
}

/**
 * cq_text_width_estimate:
 *
 * Returns: about how wide a line is, in its own size
 */
double
cq_text_width_estimate (const char *text, gboolean is_bold)
{
  double width = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    width += get_width (g_utf8_get_char (at));
  return is_bold ? width * 1.08 : width;
}

/* Back to the end of a word, where the language parts words and that is not far */
static const char *
find_word_end (const char *text, const char *end)
{
  const char *space = end;

  while (space > text && !g_unichar_isspace (g_utf8_get_char (space)))
    space = g_utf8_prev_char (space);
  return 3 * (space - text) > 2 * (end - text) ? space : end;
}

/* @text cut between words, or characters as people see them, and with an ellipsis, so that it fits. */
static char *
shorten (const char *text, double width)
{
  const char *end = text + strlen (text);
  g_autofree char *cut = NULL;

  width -= 0.82; /* of the ellipsis */
  for (double used = cq_text_width_estimate (text, FALSE); end > text && used > width;)
    {
      end = g_utf8_prev_char (end);
      used -= get_width (g_utf8_get_char (end));
    }
  while (end > text && *end != '\0' && g_unichar_iszerowidth (g_utf8_get_char (end)))
    end = g_utf8_prev_char (end);
  end = find_word_end (text, end);
  while (end > text && (g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end)))
                        || strchr (",;:.-", *g_utf8_prev_char (end)) != NULL))
    end = g_utf8_prev_char (end);
  cut = g_strndup (text, (gsize) (end - text));
  return g_strconcat (cut, "…", NULL);
}

/* As much of a text as is so wide: whatever follows is left out anyway. */
static char *
take_beginning (const char *text, double width)
{
  const char *end = text;

  for (double used = 0; *end != '\0' && used <= width; end = g_utf8_next_char (end))
    used += get_width (g_utf8_get_char (end));
  return g_strndup (text, (gsize) (end - text));
}

/**
 * cq_text_width_break:
 * @wrap: of the language of the text
 * @width: of a line, in the size of the text
 * @most: lines
 *
 * Breaks a text where its language lets lines end; what goes beyond the last is left out for an ellipsis.
 *
 * Returns: (transfer full): no more than @most lines, each about as wide as @width at most
 */
char **
cq_text_width_break (CqWrap *wrap, const char *text, double width, guint most)
{
  g_autofree char *beginning = take_beginning (text, width * (most + 2));
  g_auto (GStrv) lines = cq_wrap_break_measured (wrap, beginning, width, get_width);
  g_autoptr (GStrvBuilder) fitting = g_strv_builder_new ();
  const char *at = beginning;

  for (guint i = 0; lines[i] != NULL && i < most; i++)
    {
      const char *start = strstr (at, lines[i]);
      const gboolean has_more = i + 1 == most && lines[i + 1] != NULL && start != NULL;
      g_autofree char *rest = g_strdup (has_more ? start : lines[i]);

      at = start != NULL ? start + strlen (lines[i]) : at;
      if (cq_text_width_estimate (rest, FALSE) > width)
        {
          g_autofree char *cut = shorten (rest, width);
          g_strv_builder_add (fitting, cut);
        }
      else
        g_strv_builder_add (fitting, rest);
    }
  return g_strv_builder_end (fitting);
}

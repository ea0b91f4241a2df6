/* Texts as they are compared: what looks alike is alike. */
#include "forms/cq-when-fold.h"

#include <string.h>

static gunichar
fold_mark (gunichar c)
{
  switch (c)
    {
    case 0x2018:
    case 0x2019:
    case 0x02BB:
    case 0x02BC:
    case 0x0060:
    case 0x00B4:
      return '\'';
    case 0x2010:
    case 0x2011:
      return '-';
    case 0x2012:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case 0x301C:
    case '~':
      return 0x2013;
    default:
      return g_unichar_isspace (c) ? ' ' : c;
    }
}

/**
 * cq_folded_new:
 * @text: any text
 *
 * Case, accents and width do not count, and a space is as good as two.
 *
 * Returns: (transfer full): the text as it is compared
 */
CqFolded
cq_folded_new (const char *text)
{
  CqFolded folded = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (gsize)) };
  gsize end = strlen (text);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
      gunichar letter = g_unichar_tolower (g_utf8_get_char (at));
      gsize n = g_unichar_fully_decompose (letter, TRUE, parts, G_N_ELEMENTS (parts));
      gsize place = (gsize) (at - text);

      /* The breve of й is no accent: "3-й" and "и". */
      if (letter == 0x0439)
        parts[0] = letter;
      for (gsize i = 0; i < n; i++)
        {
          gunichar c = fold_mark (g_unichar_tolower (parts[i]));

          if (g_unichar_ismark (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
            continue;
          if (c == ' ' && (folded.text->len == 0 || folded.text->str[folded.text->len - 1] == ' '))
            continue;
          g_string_append_unichar (folded.text, c);
          while (folded.places->len < folded.text->len)
            g_array_append_val (folded.places, place);
        }
    }
  g_array_append_val (folded.places, end);
  return folded;
}

void
cq_folded_clear (CqFolded *folded)
{
  g_string_free (folded->text, TRUE);
  g_array_unref (folded->places);
}

/**
 * cq_when_fold:
 * @text: any text
 *
 * Returns: (transfer full): the text as it is compared: without case, accents and width
 */
char *
cq_when_fold (const char *text)
{
  CqFolded folded = cq_folded_new (text);

  g_array_unref (folded.places);
  return g_strstrip (g_string_free (folded.text, FALSE));
}

/* Numbers and letters of lists. */
#include "layout/cq-draft-private.h"

/* a … z, aa … az, ba … */
static char *
format_alpha (guint number, char first)
{
  char letters[16];
  guint i = sizeof letters - 1;

  letters[i] = '\0';
  for (; number > 0 && i > 0; number = (number - 1) / 26)
    letters[--i] = (char) (first + (number - 1) % 26);
  return g_strdup (letters + i);
}

static char *
format_roman (guint number)
{
  static const struct
  {
    guint value;
    const char *letters;
  } digits[] = { { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" }, { 90, "xc" }, { 50, "l" },
                 { 40, "xl" },  { 10, "x" },   { 9, "ix" },  { 5, "v" },    { 4, "iv" },  { 1, "i" } };
  GString *roman = g_string_new (NULL);

  if (number > 9999)
    g_string_printf (roman, "%u", number);
  else
    for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
      for (; number >= digits[i].value; number -= digits[i].value)
        g_string_append (roman, digits[i].letters);
  return g_string_free (roman, FALSE);
}

static char *
fill_in (const char *format, const char *number)
{
  const char *place = strstr (format, "{n}");
  gsize before = (gsize) (place - format);
  gsize length = strlen (number);
  const char *rest = place + strlen ("{n}");
  char *label = g_malloc (before + length + strlen (rest) + 1);

  memcpy (label, format, before);
  memcpy (label + before, number, length);
  strcpy (label + before + length, rest);
  return label;
}

/**
 * cq_label_format:
 * @numeration: (nullable): of the list; %NULL is the usual one of its depth
 * @depth: of the list, from 0
 * @number: of the entry
 *
 * Returns: (transfer full): its label, "1.", "(a)"
 */
char *
cq_label_format (const CqListStyle *style, const char *numeration, guint depth, guint number)
{
  static const char *const usual[] = { "arabic", "loweralpha", "lowerroman", "upperalpha" };
  char digits[16];
  guint first = sizeof digits - 1;
  g_autofree char *text = NULL;

  if (numeration == NULL)
    numeration = usual[depth % G_N_ELEMENTS (usual)];
  if (g_str_equal (numeration, "loweralpha") || g_str_equal (numeration, "upperalpha"))
    {
      gboolean is_lower = numeration[0] == 'l';
      text = format_alpha (number, is_lower ? 'a' : 'A');
      return fill_in (is_lower ? style->lower_alpha : style->upper_alpha, text);
    }
  if (g_str_equal (numeration, "lowerroman") || g_str_equal (numeration, "upperroman"))
    {
      gboolean is_lower = numeration[0] == 'l';
      text = format_roman (number);
      if (is_lower)
        return fill_in (style->lower_roman, text);
      g_autofree char *upper = g_ascii_strup (text, -1);
      return fill_in (style->upper_roman, upper);
    }
  digits[first] = '\0';
  for (gboolean is_first = TRUE; is_first || number > 0; is_first = FALSE, number /= 10)
    digits[--first] = (char) ('0' + number % 10);
  return fill_in (style->arabic, digits + first);
}

/* The names of the fields of patterns. */
#include "language/cq-date-fields.h"

#include <string.h>

/* What the name of a field begins with that takes the end of a range */
#define LAST "last-"

static const struct
{
  const char *brief;
  const char *word;
} names[] = {
  { "d", "day" },
  { "dd", "day-two-digits" },
  { "do", "day-ordinal" },
  { "dw", "day-in-words" },
  { "m", "month" },
  { "n", "month-alone" },
  { "s", "month-short" },
  { "u", "month-until" },
  { "l", "month-in" },
  { "mn", "month-number" },
  { "mm", "month-two-digits" },
  { "mw", "month-number-in-words" },
  { "y", "year" },
  { "yo", "year-ordinal" },
  { "yw", "year-in-words" },
  { "yn", "year-alone-in-words" },
  { "q", "quarter" },
  { "qr", "quarter-roman" },
  { "qw", "quarter-in-words" },
  { "ql", "quarter-in" },
  { "a", "start" },
  { "b", "end" },
};

/* A field that has no name stays, for whoever reads it to refuse. */
static char *
dup_name (const char *field,
          gboolean to_words)
{
  gboolean is_last = to_words ? strlen (field) > 1 && g_str_has_suffix (field, "2") : g_str_has_prefix (field, LAST);
  g_autofree char *plain = !is_last ? g_strdup (field)
                           : to_words ? g_strndup (field, strlen (field) - 1)
                                      : g_strdup (field + strlen (LAST));

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (!g_str_equal (plain, to_words ? names[i].brief : names[i].word))
        continue;
      if (to_words)
        return g_strconcat (is_last ? LAST : "", names[i].word, NULL);
      return g_strconcat (names[i].brief, is_last ? "2" : "", NULL);
    }
  return g_strdup (field);
}

static char *
translate (const char *pattern,
           gboolean to_words)
{
  GString *text = g_string_new (NULL);
  const char *rest = pattern;
  const char *open;

  while ((open = strchr (rest, '{')) != NULL && strchr (open, '}') != NULL)
    {
      const char *close = strchr (open, '}');
      g_autofree char *field = g_strndup (open + 1, (gsize) (close - open - 1));
      g_autofree char *name = dup_name (field, to_words);

      g_string_append_len (text, rest, open - rest);
      g_string_append_printf (text, "{%s}", name);
      rest = close + 1;
    }
  g_string_append (text, rest);
  return g_string_free (text, FALSE);
}

/* cq_date_fields_from_words:
 * Returns: (transfer full): @pattern with the names of the tables. */
char *
cq_date_fields_from_words (const char *pattern)
{
  return translate (pattern, FALSE);
}

/* cq_date_fields_to_words:
 * Returns: (transfer full): @pattern with the names that people write. */
char *
cq_date_fields_to_words (const char *pattern)
{
  return translate (pattern, TRUE);
}

/* cq_date_fields_list:
 * Returns: (transfer full): all names that people write, with commas between them. */
char *
cq_date_fields_list (void)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_string_append_printf (text, "%s{%s}", i > 0 ? ", " : "", names[i].word);
  return g_string_free (text, FALSE);
}

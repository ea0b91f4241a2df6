/* Numbers and letters at the head of a paragraph. */
#include "import/cq-import-private.h"

#include <string.h>

/* A number of four digits is a year. */
#define MAX_DIGITS 3
/* (z) and (xxx) */
#define MAX_LETTERS 5

static gsize
skip_space (const char *text, gsize at)
{
  gsize start = at;

  while (text[at] == ' ' || text[at] == '\t' || text[at] == '\n')
    at++;
  for (; g_str_has_prefix (text + at, "\xc2\xa0") || g_str_has_prefix (text + at, "\xe3\x80\x80");)
    at += (guint8) text[at] == 0xc2 ? 2 : 3;
  return at > start ? at : 0;
}

/* "bis" and its like, put in between numbers that were there before */
static gsize
read_insertion (const char *text)
{
  static const char *const words[] = { "bis", "ter", "quater", "quinquies", "alt" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (text, words[i]) && !g_ascii_isalnum (text[strlen (words[i])]))
      return strlen (words[i]);
  return 0;
}

/**
 * cq_label_read_number:
 * @value: (out): the number, without what is put behind it
 * @number: (out): (transfer full): as it is printed, "14", "14 bis"
 *
 * Reads “14. ”, “14) ”, “2.bis ” or “14 bis. ” at the head of a paragraph.
 *
 * Returns: how long it is, with the space behind it; 0 where there is none
 */
gsize
cq_label_read_number (const char *text, guint *value, char **number)
{
  gsize at = strspn (text, "0123456789");
  gsize digits = at;
  gsize inserted;

  if (digits == 0 || digits > MAX_DIGITS)
    return 0;
  *value = (guint) g_ascii_strtoull (text, NULL, 10);
  if (text[at] == ' ' || text[at] == '.')
    at++;
  inserted = read_insertion (text + at);
  if (inserted > 0)
    {
      gsize end = at + inserted;

      if (text[end] == '.' || text[end] == ')')
        end++;
      end = skip_space (text, end);
      if (end > 0)
        *number = g_strdup_printf ("%.*s %.*s", (int) digits, text, (int) inserted, text + at);
      return end;
    }
  if (text[digits] != '.' && text[digits] != ')')
    return 0;
  at = skip_space (text, digits + 1);
  if (at > 0)
    *number = g_strndup (text, digits);
  return at;
}

static guint
roman_value (const char *letters, gsize length)
{
  static const char *const ones[] = { "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix" };
  static const char *const tens[] = { "", "x", "xx", "xxx", "xl", "l" };

  for (guint value = 1; value < 60; value++)
    {
      g_autofree char *roman = g_strconcat (tens[value / 10], ones[value % 10], NULL);

      if (strlen (roman) == length && strncmp (roman, letters, length) == 0)
        return value;
    }
  return 0;
}

/* What the letters or digits are in @kind; 0 where they are nothing in it */
static guint
value_in (CqLabelKind kind, const char *letters, gsize length)
{
  gboolean is_upper = kind == CQ_LABEL_UPPER_LETTER || kind == CQ_LABEL_UPPER_ROMAN;
  g_autofree char *lower = g_ascii_strdown (letters, (gssize) length);

  if (kind == CQ_LABEL_ARABIC)
    return length <= 2 && g_ascii_isdigit (*letters) ? (guint) g_ascii_strtoull (lower, NULL, 10) : 0;
  for (gsize i = 0; i < length; i++)
    if (is_upper ? !g_ascii_isupper (letters[i]) : !g_ascii_islower (letters[i]))
      return 0;
  if (kind == CQ_LABEL_ROMAN || kind == CQ_LABEL_UPPER_ROMAN)
    return roman_value (lower, length);
  return length == 1 ? (guint) (*lower - 'a') + 1 : 0;
}

/* The letters between the signs; returns the length of all with the space behind, 0 where there are none */
static gsize
read_signs (const char *text, const char **letters, gsize *length)
{
  gboolean has_opening = *text == '(';
  gsize at = has_opening ? 1 : 0;

  *letters = text + at;
  while (g_ascii_isalnum (text[at]))
    at++;
  *length = (gsize) (text + at - *letters);
  if (*length == 0 || *length > MAX_LETTERS || text[at] != ')')
    return 0;
  return skip_space (text, at + 1);
}

/**
 * cq_label_read_point:
 * @kind: what marks are looked for
 * @value: (out): which of them it is, from 1
 *
 * Reads “(a) ”, “a) ”, “(iv) ” or “(1) ” at the head of a paragraph.
 *
 * Returns: how long it is, with the space behind it; 0 where there is none
 */
gsize
cq_label_read_point (const char *text, CqLabelKind kind, guint *value)
{
  const char *letters;
  gsize length;
  gsize end = read_signs (text, &letters, &length);

  *value = end > 0 ? value_in (kind, letters, length) : 0;
  return *value > 0 ? end : 0;
}

/**
 * cq_label_read_any_point:
 *
 * Returns: as cq_label_read_point(), of marks of any kind
 */
gsize
cq_label_read_any_point (const char *text)
{
  guint value;
  gsize length = 0;

  for (CqLabelKind kind = CQ_LABEL_LETTER; kind <= CQ_LABEL_UPPER_ROMAN && length == 0; kind++)
    length = cq_label_read_point (text, kind, &value);
  return length;
}

/**
 * cq_label_read_heading:
 * @value: (out): which it is, from 1
 *
 * Reads “IV. ” before a heading, or “IV.” on a line of its own.
 *
 * Returns: how long it is, with what space is behind it; 0 where there is none
 */
gsize
cq_label_read_heading (const char *text, guint *value)
{
  gsize length = strspn (text, "IVXL");
  gsize end;

  if (length == 0 || text[length] != '.')
    return 0;
  *value = value_in (CQ_LABEL_UPPER_ROMAN, text, length);
  end = text[length + 1] == '\0' ? length + 1 : skip_space (text, length + 1);
  return *value > 0 ? end : 0;
}

/**
 * cq_label_kind_get_numeration:
 *
 * Returns: (transfer none): the numeration of DocBook's lists
 */
const char *
cq_label_kind_get_numeration (CqLabelKind kind)
{
  static const char *const numerations[] = { "loweralpha", "lowerroman", "arabic", "upperalpha", "upperroman" };

  return numerations[kind];
}

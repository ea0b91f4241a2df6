/* Values of a style file: what each may be, and what it is then. */
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "style/cq-numeral.h"
#include "style/cq-style-private.h"

static const struct
{
  const char *name;
  double width;
  double height;
} papers[] = {
  { "A4", 595.276, 841.89 },   { "Letter", 612, 792 },         { "Legal", 612, 1008 },
  { "A3", 841.89, 1190.551 }, { "A5", 419.528, 595.276 }, { "B5", 515.906, 728.504 },
};

gboolean
cq_style_find_paper (const char *name, double *width, double *height)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (papers[i].name, name) == 0)
      {
        *width = papers[i].width;
        *height = papers[i].height;
        return TRUE;
      }
  return FALSE;
}

static char *
list_papers (void)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", papers[i].name);
  return g_string_free (list, FALSE);
}

/* Points, or a number with its unit: "25mm" "1in" "2.5cm" "12pt". */
static gboolean
parse_length (const char *value, double *length)
{
  static const struct
  {
    const char *unit;
    double points;
  } units[] = { { "", 1 }, { "pt", 1 }, { "mm", 72 / 25.4 }, { "cm", 72 / 2.54 }, { "in", 72 } };
  char *end;
  double number = g_ascii_strtod (value, &end);

  if (end == value || !isfinite (number))
    return FALSE;
  while (*end == ' ')
    end++;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strcmp (end, units[i].unit) == 0)
      {
        *length = number * units[i].points;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_number (const CqStyleKey *key, const char *value, gpointer place)
{
  double number;

  if (!parse_length (value, &number) || number < key->least || number > key->most)
    return FALSE;
  if (key->type != CQ_KEY_COUNT)
    *(double *) place = number;
  else if (number == floor (number))
    *(guint *) place = (guint) number;
  else
    return FALSE;
  return TRUE;
}

static gboolean
read_colour (const char *value, guint32 *colour)
{
  if (value[0] != '#' || strlen (value) != 7 || strspn (value + 1, "0123456789abcdefABCDEF") != 6)
    return FALSE;
  *colour = (guint32) g_ascii_strtoull (value + 1, NULL, 16);
  return TRUE;
}

static gboolean
read_choice (const CqStyleKey *key, const char *value, guint *choice)
{
  for (guint i = 0; key->choices[i] != NULL; i++)
    if (g_str_equal (key->choices[i], value))
      {
        *choice = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_string (const CqStyleKey *key, const char *value, char **string)
{
  if (*value == '\0' || (key->type == CQ_KEY_LABEL && strstr (value, "{n}") == NULL))
    return FALSE;
  g_free (*string);
  *string = g_strdup (value);
  return TRUE;
}

static gboolean
read_pattern (const CqStyleKey *key, const char *value, const char *lang, CqPattern *pattern)
{
  if (key->type == CQ_KEY_PATTERN ? !cq_pattern_is_valid (value) : *value != '\0' && !cq_numeral_is_label (value))
    return FALSE;
  cq_pattern_set (pattern, lang, value);
  return TRUE;
}

/**
 * cq_style_key_read:
 * @lang: (nullable): of a pattern: the language that it is for
 * @group: where the group of the key begins in the style
 *
 * Takes over a value, if it can be.
 *
 * Returns: whether it can
 */
gboolean
cq_style_key_read (const CqStyleKey *self, const char *value, const char *lang, gpointer group)
{
  gpointer place = (char *) group + self->offset;

  switch (self->type)
    {
    case CQ_KEY_LENGTH:
    case CQ_KEY_FRACTION:
    case CQ_KEY_COUNT:
      return read_number (self, value, place);
    case CQ_KEY_COLOUR:
      return read_colour (value, place);
    case CQ_KEY_BOOLEAN:
      if (!g_str_equal (value, "true") && !g_str_equal (value, "false"))
        return FALSE;
      *(gboolean *) place = value[0] == 't';
      return TRUE;
    case CQ_KEY_TEXT:
    case CQ_KEY_TITLE:
    case CQ_KEY_LABEL:
      return read_string (self, value, place);
    case CQ_KEY_PATTERN:
    case CQ_KEY_NUMERAL:
      return read_pattern (self, value, lang, place);
    case CQ_KEY_CHOICE:
      return read_choice (self, value, place);
    case CQ_KEY_PAPER:
      return cq_style_find_paper (value, &((CqPaper *) place)->width, &((CqPaper *) place)->height);
    case CQ_KEY_ELSEWHERE:
    default:
      return TRUE;
    }
}

/**
 * cq_style_key_describe:
 *
 * Returns: (transfer full): what the value of a key may be, for messages
 */
char *
cq_style_key_describe (const CqStyleKey *self)
{
  g_autofree char *list = NULL;

  switch (self->type)
    {
    case CQ_KEY_LENGTH:
      return g_strdup_printf (_ ("Give a length from %g to %g points; a unit may follow the number: pt, mm, cm or in"),
                              self->least, self->most);
    case CQ_KEY_FRACTION:
      return g_strdup_printf (_ ("Give a number from %g to %g"), self->least, self->most);
    case CQ_KEY_COUNT:
      return g_strdup_printf (_ ("Give a whole number from %g to %g"), self->least, self->most);
    case CQ_KEY_COLOUR:
      return g_strdup (_ ("Give a colour, such as #1a2b3c"));
    case CQ_KEY_BOOLEAN:
      return g_strdup_printf (_ ("Give one of these: %s"), "true, false");
    case CQ_KEY_LABEL:
      return g_strdup (_ ("Write {n} where the number stands"));
    case CQ_KEY_PATTERN:
      list = cq_pattern_list_words ();
      return g_strdup_printf (_ ("In braces, only these may stand: %s"), list);
    case CQ_KEY_NUMERAL:
      list = cq_numeral_list ();
      return g_strdup_printf (_ ("Write a label with one of these, or nothing: %s"), list);
    case CQ_KEY_CHOICE:
      list = g_strjoinv (", ", (char **) self->choices);
      return g_strdup_printf (_ ("Give one of these: %s"), list);
    case CQ_KEY_PAPER:
      list = list_papers ();
      return g_strdup_printf (_ ("Give one of these, or width and height: %s"), list);
    case CQ_KEY_TEXT:
    case CQ_KEY_TITLE:
    case CQ_KEY_ELSEWHERE:
    default:
      return g_strdup (_ ("It cannot be empty"));
    }
}

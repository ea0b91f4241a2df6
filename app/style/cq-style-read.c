/* From key file to style: one table says what may be said, and between which bounds. */
#include "style/cq-style-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>

typedef enum
{
  LENGTH,
  FRACTION,
  COUNT,
  COLOUR,
  BOOLEAN,
  TEXT,
  PATTERN,
  LABEL,
  CHOICE,
} Type;

typedef struct
{
  const char *group;
  const char *key;
  Type type;
  gsize offset;
  double least;
  double most;
  const char *const *choices;
} Key;

static const char *const faces[] = { "text", "heading", "code", NULL };
static const char *const aligns[] = { "start", "centre", "end", "justify", NULL };
static const char *const capitals[] = { "as-written", "upper", "small", NULL };
static const char *const emphases[] = { "italic", "bold", "bold-capitals", "plain", NULL };

#define AT(field) G_STRUCT_OFFSET (CqStyle, field)

static const Key keys[] = {
  { "style", "title", TEXT, AT (title) },
  { "page", "margin-top", LENGTH, AT (paper.top), 0, 400 },
  { "page", "margin-bottom", LENGTH, AT (paper.bottom), 0, 400 },
  { "page", "margin-left", LENGTH, AT (paper.left), 0, 400 },
  { "page", "margin-right", LENGTH, AT (paper.right), 0, 400 },
  { "page", "head", LENGTH, AT (paper.head), 0, 400 },
  { "page", "foot", LENGTH, AT (paper.foot), 0, 400 },
  { "clauses", "opening-verb", CHOICE, AT (opening_verb), .choices = emphases },
  { "clauses", "verb", CHOICE, AT (verb), .choices = emphases },
  { "clauses", "blank-colour", COLOUR, AT (blank_colour) },
  { "clauses", "link-colour", COLOUR, AT (link_colour) },
  { "lists", "indent", LENGTH, AT (list.indent), 0, 200 },
  { "lists", "label-gap", LENGTH, AT (list.label_gap), 0, 100 },
  { "lists", "between", LENGTH, AT (list.between), 0, 100 },
  { "lists", "arabic", LABEL, AT (list.arabic) },
  { "lists", "lower-alpha", LABEL, AT (list.lower_alpha) },
  { "lists", "upper-alpha", LABEL, AT (list.upper_alpha) },
  { "lists", "lower-roman", LABEL, AT (list.lower_roman) },
  { "lists", "upper-roman", LABEL, AT (list.upper_roman) },
  { "lists", "bullets", TEXT, AT (list.bullets) },
  { "lists", "dash", TEXT, AT (list.dash) },
  { "tables", "rule", LENGTH, AT (table.rule), 0, 20 },
  { "tables", "rule-head", LENGTH, AT (table.rule_head), 0, 20 },
  { "tables", "rule-colour", COLOUR, AT (table.rule_colour) },
  { "tables", "rule-head-colour", COLOUR, AT (table.rule_head_colour) },
  { "tables", "band-colour", COLOUR, AT (table.band_colour) },
  { "tables", "padding-x", LENGTH, AT (table.padding_x), 0, 50 },
  { "tables", "padding-y", LENGTH, AT (table.padding_y), 0, 50 },
  { "tables", "before", LENGTH, AT (table.before), 0, 200 },
  { "tables", "after", LENGTH, AT (table.after), 0, 200 },
  { "tables", "landscape-from", COUNT, AT (table.landscape_from), 0, 1000 },
  { "signatures", "space", LENGTH, AT (signature.space), 0, 300 },
  { "signatures", "rule", LENGTH, AT (signature.rule), 0, 20 },
  { "signatures", "rule-width", FRACTION, AT (signature.rule_width), 0, 1 },
  { "signatures", "gap", LENGTH, AT (signature.gap), 0, 100 },
  { "signatures", "colour", COLOUR, AT (signature.colour) },
  { "notes", "rule", LENGTH, AT (note.rule), 0, 20 },
  { "notes", "rule-width", FRACTION, AT (note.rule_width), 0, 1 },
  { "notes", "colour", COLOUR, AT (note.colour) },
  { "notes", "before", LENGTH, AT (note.before), 0, 100 },
  { "notes", "after", LENGTH, AT (note.after), 0, 100 },
  { "head", "left", PATTERN, AT (head.left) },
  { "head", "centre", PATTERN, AT (head.centre) },
  { "head", "right", PATTERN, AT (head.right) },
  { "head", "first-page", BOOLEAN, AT (head.first_page) },
  { "foot", "left", PATTERN, AT (foot.left) },
  { "foot", "centre", PATTERN, AT (foot.centre) },
  { "foot", "right", PATTERN, AT (foot.right) },
  { "foot", "first-page", BOOLEAN, AT (foot.first_page) },
};

#undef AT
#define AT(field) G_STRUCT_OFFSET (CqTextStyle, field)

static const Key text_keys[] = {
  { "text", "face", CHOICE, AT (face), .choices = faces },
  { "text", "size", LENGTH, AT (size), 1, 200 },
  { "text", "leading", LENGTH, AT (leading), 1, 400 },
  { "text", "before", LENGTH, AT (before), 0, 400 },
  { "text", "after", LENGTH, AT (after), 0, 400 },
  { "text", "indent", LENGTH, AT (indent), 0, 400 },
  { "text", "tracking", LENGTH, AT (tracking), 0, 50 },
  { "text", "bold", BOOLEAN, AT (bold) },
  { "text", "italic", BOOLEAN, AT (italic) },
  { "text", "capitals", CHOICE, AT (capitals), .choices = capitals },
  { "text", "align", CHOICE, AT (align), .choices = aligns },
  { "text", "colour", COLOUR, AT (colour) },
};

/* The [text …] groups, in the order of CqTextKind. */
static const char *const text_names[CQ_N_TEXTS] = {
  "body", "chapeau", "preambular", "linking", "clause", "quote", "code", "framework", "title", "subtitle",
  "place", "annex", "heading-1", "heading-2", "heading-3", "heading-4", "term", "caption", "column-head",
  "band", "cell", "closing", "signature", "footnote", "running-head",
};

static const struct
{
  const char *name;
  double width;
  double height;
} papers[] = {
  { "A4", 595.276, 841.89 }, { "Letter", 612, 792 }, { "Legal", 612, 1008 }, { "A3", 841.89, 1190.551 }, { "A5", 419.528, 595.276 },
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
parse_colour (const char *value, guint32 *colour)
{
  char *end;

  if (value[0] != '#' || strlen (value) != 7 || strspn (value + 1, "0123456789abcdefABCDEF") != 6)
    return FALSE;
  *colour = (guint32) g_ascii_strtoull (value + 1, &end, 16);
  return TRUE;
}

/* Every brace of a pattern opens a word that the layout can fill. */
static gboolean
is_pattern (const char *value)
{
  static const char *const words[] = { "{symbol}", "{distribution}", "{classification}", "{title}", "{page}", "{pages}" };

  for (const char *p = strpbrk (value, "{}"); p != NULL; p = strpbrk (p, "{}"))
    {
      gsize length = 0;
      for (guint i = 0; i < G_N_ELEMENTS (words) && length == 0; i++)
        length = g_str_has_prefix (p, words[i]) ? strlen (words[i]) : 0;
      if (length == 0)
        return FALSE;
      p += length;
    }
  return TRUE;
}

static void
replace_string (gpointer place, const char *value)
{
  char **string = place;

  g_free (*string);
  *string = g_strdup (value);
}

static gboolean
read_number (const Key *key, const char *value, gpointer place)
{
  double number;

  if (!parse_length (value, &number) || number < key->least || number > key->most)
    return FALSE;
  if (key->type == COUNT)
    {
      if (number != floor (number))
        return FALSE;
      *(guint *) place = (guint) number;
    }
  else
    *(double *) place = number;
  return TRUE;
}

static gboolean
read_value (const Key *key, const char *value, gpointer place)
{
  switch (key->type)
    {
    case LENGTH:
    case FRACTION:
    case COUNT:
      return read_number (key, value, place);
    case COLOUR:
      return parse_colour (value, place);
    case BOOLEAN:
      if (!g_str_equal (value, "true") && !g_str_equal (value, "false"))
        return FALSE;
      *(gboolean *) place = value[0] == 't';
      return TRUE;
    case PATTERN:
      if (!is_pattern (value))
        return FALSE;
      replace_string (place, value);
      return TRUE;
    case LABEL:
      if (strstr (value, "{n}") == NULL)
        return FALSE;
      replace_string (place, value);
      return TRUE;
    case TEXT:
      replace_string (place, value);
      return *value != '\0';
    case CHOICE:
      for (guint i = 0; key->choices[i] != NULL; i++)
        if (g_str_equal (key->choices[i], value))
          {
            *(guint *) place = i;
            return TRUE;
          }
      return FALSE;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
refuse_key (const char *name, const char *group, const char *key, GError **error)
{
  g_set_error (error, CQ_STYLE_ERROR, CQ_STYLE_ERROR_KEY, _ ("%s: [%s] %s: unknown key"), name, group, key);
  return FALSE;
}

static gboolean
read_key (const Key *known, guint n_known, const char *name, const char *group, const char *key, const char *value,
          gpointer place, GError **error)
{
  const char *word = g_str_has_prefix (group, "text ") ? "text" : group;

  for (guint i = 0; i < n_known; i++)
    {
      if (!g_str_equal (known[i].group, word) || !g_str_equal (known[i].key, key))
        continue;
      if (read_value (&known[i], value, (char *) place + known[i].offset))
        return TRUE;
      g_set_error (error, CQ_STYLE_ERROR, CQ_STYLE_ERROR_VALUE, _ ("%s: [%s] %s: “%s” cannot be"), name, group, key, value);
      return FALSE;
    }
  return refuse_key (name, group, key, error);
}

static gboolean
read_text_group (CqStyle *self, GKeyFile *file, const char *name, const char *group, CqTextStyle *style, GError **error)
{
  g_auto (GStrv) words = g_key_file_get_keys (file, group, NULL, NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *value = g_key_file_get_string (file, group, words[i], NULL);
      if (!read_key (text_keys, G_N_ELEMENTS (text_keys), name, group, words[i], value ? value : "", style, error))
        return FALSE;
    }
  return TRUE;
}

/* The texts start from the body's, unless the style stands on another. */
static gboolean
read_texts (CqStyle *self, GKeyFile *file, const char *name, GError **error)
{
  gboolean has_base = g_key_file_has_key (file, "style", "base", NULL);

  for (guint i = 0; i < CQ_N_TEXTS; i++)
    {
      g_autofree char *group = g_strconcat ("text ", text_names[i], NULL);

      if (i > 0 && !has_base)
        self->text[i] = self->text[CQ_TEXT_BODY];
      if (g_key_file_has_group (file, group) && !read_text_group (self, file, name, group, &self->text[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_families (CqStyle *self, GKeyFile *file, const char *name, GError **error)
{
  g_auto (GStrv) words = g_key_file_get_keys (file, "fonts", NULL, NULL);

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], "-", 2);
      g_autofree char *value = g_key_file_get_string (file, "fonts", words[i], NULL);

      if (!g_strv_contains (faces, parts[0]) || (parts[1] != NULL && strlen (parts[1]) != 4))
        return refuse_key (name, "fonts", words[i], error);
      if (value == NULL || *value == '\0')
        {
          g_set_error (error, CQ_STYLE_ERROR, CQ_STYLE_ERROR_VALUE, _ ("%s: [%s] %s: no font is named"), name, "fonts", words[i]);
          return FALSE;
        }
      g_hash_table_replace (self->families, g_strjoinv (" ", parts), g_strdelimit (g_strdup (value), ";", ','));
    }
  return TRUE;
}

static gboolean
read_paper (CqStyle *self, GKeyFile *file, const char *name, GError **error)
{
  g_autofree char *paper = g_key_file_get_string (file, "page", "paper", NULL);
  CqPaper *p = &self->paper;

  if (paper != NULL && !cq_style_find_paper (paper, &p->width, &p->height))
    {
      g_set_error (error, CQ_STYLE_ERROR, CQ_STYLE_ERROR_VALUE, _ ("%s: [%s] %s: “%s” cannot be"), name, "page", "paper", paper);
      return FALSE;
    }
  if (g_key_file_get_boolean (file, "page", "landscape", NULL) && p->width < p->height)
    {
      double width = p->width;
      p->width = p->height;
      p->height = width;
    }
  if (MIN (p->width, p->height) - p->left - p->right < 72 || MIN (p->width, p->height) - p->top - p->bottom < 72)
    {
      g_set_error (error, CQ_STYLE_ERROR, CQ_STYLE_ERROR_VALUE, _ ("%s: [%s] %s: the margins leave no room for text"), name,
                   "page", "margin-left");
      return FALSE;
    }
  return TRUE;
}

static gboolean
is_read_elsewhere (const char *group, const char *key)
{
  if (g_str_equal (group, "page"))
    return g_str_equal (key, "paper") || g_str_equal (key, "landscape");
  if (g_str_equal (group, "style"))
    return g_str_equal (key, "base");
  return g_str_equal (group, "fonts");
}

static gboolean
is_text_group (const char *group)
{
  for (guint i = 0; i < CQ_N_TEXTS; i++)
    if (g_str_has_prefix (group, "text ") && g_str_equal (group + strlen ("text "), text_names[i]))
      return TRUE;
  return FALSE;
}

/* Takes over into @self what @file says; @name is for messages. */
gboolean
cq_style_read_groups (CqStyle *self, GKeyFile *file, const char *name, GError **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);

  g_free (self->name);
  self->name = g_path_get_basename (name);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_key_file_get_keys (file, groups[i], NULL, NULL);

      if (is_text_group (groups[i]))
        continue;
      for (guint j = 0; words[j] != NULL; j++)
        {
          g_autofree char *value = g_key_file_get_string (file, groups[i], words[j], NULL);
          if (is_read_elsewhere (groups[i], words[j]))
            continue;
          if (!read_key (keys, G_N_ELEMENTS (keys), name, groups[i], words[j], value ? value : "", self, error))
            return FALSE;
        }
    }
  return read_texts (self, file, name, error) && read_families (self, file, name, error)
         && read_paper (self, file, name, error);
}

/* The lines of a plain text. */
#include "import/cq-import-lines.h"

#include <string.h>

#include "import/cq-import-private.h"
#include "tree/cq-node-builder.h"

/* Wider lines than this are no lines of a page but paragraphs. */
#define MAX_WIDTH 200
/* Hardly a page has fewer letters in a line. */
#define MIN_WIDTH 50
#define TAB_WIDTH 8
/* From fewer lines that follow one another nobody can tell. */
#define MIN_PAIRS 6
#define MAX_BULLET_LEVELS 6

/* What stands before a point of a list */
static gboolean
is_bullet_sign (gunichar c)
{
  static const gunichar signs[] = { '-', '*', 0xb7, 0x2013, 0x2014, 0x2022, 0x2023, 0x2043, 0x25aa, 0x25cf, 0x25e6, 0x30fb, 0xf0b7 };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (c == signs[i])
      return TRUE;
  return FALSE;
}

static guint
measure (const char *text)
{
  guint width = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    width += g_unichar_iswide (g_utf8_get_char (at)) ? 2 : 1;
  return width;
}

static guint
measure_indent (const char *line)
{
  guint indent = 0;

  for (; *line != '\0'; line = g_utf8_next_char (line))
    {
      gunichar c = g_utf8_get_char (line);

      if (c == '\t')
        indent += TAB_WIDTH - indent % TAB_WIDTH;
      else if (g_unichar_isspace (c))
        indent += g_unichar_iswide (c) ? 2 : 1;
      else
        break;
    }
  return indent;
}

static gunichar
get_last (const char *text)
{
  return *text != '\0' ? g_utf8_get_char (g_utf8_prev_char (text + strlen (text))) : 0;
}

/* How much room the next line would have wanted on this one */
static guint
measure_first_word (const char *text)
{
  const char *end = text;

  if (g_unichar_iswide (g_utf8_get_char (text)))
    return 2;
  while (*end != '\0' && !g_unichar_isspace (g_utf8_get_char (end)) && !g_unichar_iswide (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  g_autofree char *word = g_strndup (text, (gsize) (end - text));
  return measure (word);
}

/* “3.”, “II.” or “(a)” on a line: the words are on the next. */
static gboolean
is_lone_mark (const char *text)
{
  g_autofree char *padded = g_strconcat (text, " ", NULL);
  g_autofree char *number = NULL;
  guint value;

  return (*text == '(' && cq_label_read_any_point (padded) == strlen (padded))
         || (g_str_has_suffix (text, ".") && cq_label_read_number (padded, &value, &number) == strlen (padded))
         || cq_label_read_heading (text, &value) == strlen (text);
}

/* Whether a paragraph begins with @text by its mark: after a line that ends something */
static gboolean
begins_with_mark (const char *text, const char *before)
{
  g_autofree char *padded = g_strconcat (text, " ", NULL);
  g_autofree char *number = NULL;
  guint value;

  if (is_lone_mark (text))
    return TRUE;
  if (strchr (".:;,!?)", (int) MIN (get_last (before), 127)) == NULL && !g_str_has_suffix (before, " and")
      && !g_str_has_suffix (before, " or") && get_last (before) != 0x3002)
    return FALSE;
  return cq_label_read_number (padded, &value, &number) > 0 || cq_label_read_any_point (padded) > 0
         || cq_label_read_heading (padded, &value) > 0;
}

static int
compare_widths (gconstpointer a, gconstpointer b)
{
  return (int) *(const guint *) a - (int) *(const guint *) b;
}

/* Whether words follow the line that are no paragraph of their own by their mark */
static gboolean
may_go_on (const CqTextLines *self, guint index)
{
  const char *text = self->texts[index];
  const char *next = index + 1 < self->n_lines ? self->texts[index + 1] : "";

  return *text != '\0' && *next != '\0' && !is_lone_mark (text) && !cq_text_is_bullet (self, index + 1)
         && !begins_with_mark (next, text);
}

/* The width that most of the sorted @widths nearly have; 0 where four of five lines do not, or where it is no page’s. The
 * few that are wider, such as an address, say nothing of the others. */
static guint
find_common_width (GArray *widths)
{
  guint n_full = 0;
  guint n_wider = 0;
  guint width = 0;

  for (guint first = 0, last = 0; last < widths->len; last++)
    {
      while (g_array_index (widths, guint, first) * 5 < g_array_index (widths, guint, last) * 4)
        first++;
      if (last - first + 1 < n_full)
        continue;
      n_full = last - first + 1;
      n_wider = widths->len - last - 1;
      width = g_array_index (widths, guint, last);
    }
  return width >= MIN_WIDTH && width <= MAX_WIDTH && n_full * 5 >= widths->len * 4 && n_wider * 10 <= widths->len ? width : 0;
}

/* Where lines are broken: where most of those that are followed by another are; or nearly as wide as the widest, if half
 * of them are so. */
static guint
find_width (const CqTextLines *self)
{
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_full = 0;
  guint width;

  for (guint i = 0; i + 1 < self->n_lines; i++)
    if (may_go_on (self, i))
      g_array_append_val (widths, self->widths[i]);
  if (widths->len < MIN_PAIRS)
    return 0;
  g_array_sort (widths, compare_widths);
  width = find_common_width (widths);
  if (width > 0)
    return width;
  width = g_array_index (widths, guint, widths->len * 95 / 100);
  for (guint i = 0; i < widths->len; i++)
    n_full += g_array_index (widths, guint, i) * 5 >= width * 4;
  return g_array_index (widths, guint, widths->len - 1) <= MAX_WIDTH && width >= 30 && n_full * 2 >= widths->len ? width : 0;
}

/**
 * cq_text_lines_new:
 * @text: UTF-8, its lines ended by line feeds
 *
 * Returns: (transfer full): its lines
 */
CqTextLines *
cq_text_lines_new (const char *text)
{
  CqTextLines *self = g_new0 (CqTextLines, 1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  self->n_lines = g_strv_length (lines);
  self->texts = g_new0 (char *, self->n_lines + 1);
  self->indents = g_new0 (guint, self->n_lines);
  self->widths = g_new0 (guint, self->n_lines);
  for (guint i = 0; i < self->n_lines; i++)
    {
      self->texts[i] = cq_import_dup_stripped (lines[i], TRUE);
      self->indents[i] = measure_indent (lines[i]);
      self->widths[i] = self->indents[i] + measure (self->texts[i]);
    }
  self->width = find_width (self);
  return self;
}

void
cq_text_lines_free (CqTextLines *self)
{
  g_strfreev (self->texts);
  g_free (self->indents);
  g_free (self->widths);
  g_free (self);
}

/**
 * cq_text_goes_on:
 * @index: a line with words
 * @in_bullet: whether it is one of a bullet
 *
 * Returns: whether the next line is of the same paragraph
 */
gboolean
cq_text_goes_on (const CqTextLines *self, guint index, gboolean in_bullet)
{
  const char *text = self->texts[index];
  const char *next = index + 1 < self->n_lines ? self->texts[index + 1] : "";

  if (*next == '\0' || cq_text_is_bullet (self, index + 1))
    return FALSE;
  if (is_lone_mark (text))
    return TRUE;
  if (begins_with_mark (next, text))
    return FALSE;
  if (in_bullet && self->indents[index + 1] > 0 && self->width > 0)
    return TRUE;
  /* What is so much wider was not broken where the others are */
  if (self->width == 0 || self->widths[index] * 2 > self->width * 3)
    return FALSE;
  if (self->indents[index + 1] >= self->indents[index] + 2 && self->indents[index] == 0)
    return FALSE;
  /* Letters are not of one width: a full line may have fewer of them */
  if ((self->widths[index] + 1 + measure_first_word (next)) * 20 > self->width * 17)
    return TRUE;
  /* A sentence that has not ended and goes on in small letters */
  return g_unichar_islower (g_utf8_get_char (next)) && strchr (".:;!?", (int) MIN (get_last (text), 127)) == NULL;
}

/**
 * cq_text_skip_bullet:
 *
 * Returns: (transfer none) (nullable): the words behind a bullet; %NULL where there is none
 */
const char *
cq_text_skip_bullet (const char *text)
{
  gunichar c = g_utf8_get_char (text);
  const char *rest;

  if (!is_bullet_sign (c))
    return NULL;
  rest = g_utf8_next_char (text);
  /* The Japanese middle dot needs no space */
  if (c != 0x30fb && !g_unichar_isspace (g_utf8_get_char (rest)))
    return NULL;
  rest = cq_import_skip_space (rest);
  return *rest != '\0' ? rest : NULL;
}

/**
 * cq_text_is_bullet:
 *
 * Returns: whether the line begins with a bullet; a line between dashes does not
 */
gboolean
cq_text_is_bullet (const CqTextLines *self, guint index)
{
  const char *text = self->texts[index];
  const char *rest = cq_text_skip_bullet (text);

  return rest != NULL && get_last (text) != g_utf8_get_char (text);
}

/**
 * cq_text_join:
 * @text: a paragraph so far
 *
 * Adds a line: behind a space, but not behind a hyphen within a word, nor between characters of Chinese or Japanese.
 */
void
cq_text_join (GString *text, const char *line)
{
  gunichar before = get_last (text->str);
  gunichar after = g_utf8_get_char (line);
  gboolean is_hyphen = before == '-' && text->len > 1 && g_ascii_isalpha (text->str[text->len - 2]) && g_unichar_islower (after);

  if (text->len > 0 && *line != '\0' && !is_hyphen && !cq_import_is_joined (before, after))
    g_string_append_c (text, ' ');
  g_string_append (text, line);
}

/* A list that is being filled, and its last entry */
typedef struct
{
  guint indent;
  CqNodeBuilder *list;
  CqNodeBuilder *entry;
} BulletLevel;

struct _CqBulletList
{
  BulletLevel levels[MAX_BULLET_LEVELS];
  guint n_levels;
};

CqBulletList *
cq_bullet_list_new (void)
{
  return g_new0 (CqBulletList, 1);
}

void
cq_bullet_list_free (CqBulletList *self)
{
  if (self->n_levels > 0)
    cq_node_unref (cq_bullet_list_end (self));
  g_free (self);
}

/* Ends the innermost list: it becomes part of the entry around it. Returns the outermost. */
static CqNode *
end_level (CqBulletList *self)
{
  BulletLevel *level = &self->levels[--self->n_levels];
  CqNode *list;

  cq_node_builder_take (level->list, cq_node_builder_end (level->entry));
  list = cq_node_builder_end (level->list);
  if (self->n_levels == 0)
    return list;
  cq_node_builder_take (self->levels[self->n_levels - 1].entry, list);
  return NULL;
}

/**
 * cq_bullet_list_add:
 * @indent: how far its bullet stands from the left
 */
void
cq_bullet_list_add (CqBulletList *self, guint indent, const char *text)
{
  BulletLevel *level;

  while (self->n_levels > 1 && indent < self->levels[self->n_levels - 1].indent)
    end_level (self);
  if (self->n_levels == 0 || (indent > self->levels[self->n_levels - 1].indent && self->n_levels < MAX_BULLET_LEVELS))
    {
      BulletLevel begun = { indent, cq_node_builder_new (CQ_DB_ITEMIZEDLIST), NULL };

      self->levels[self->n_levels++] = begun;
    }
  level = &self->levels[self->n_levels - 1];
  if (level->entry != NULL)
    cq_node_builder_take (level->list, cq_node_builder_end (level->entry));
  level->entry = cq_node_builder_new (CQ_DB_LISTITEM);
  cq_node_builder_add_element (level->entry, CQ_DB_PARA, text);
}

/**
 * cq_bullet_list_end:
 *
 * Returns: (transfer full): the list; it has one entry at least
 */
CqNode *
cq_bullet_list_end (CqBulletList *self)
{
  CqNode *list = NULL;

  while (self->n_levels > 0)
    list = end_level (self);
  return list;
}

/* What a style file may say: one table. */
#include "style/cq-style-private.h"

#include <string.h>

static const char *const faces[] = { "text", "heading", "code", NULL };
static const char *const aligns[] = { "start", "centre", "end", "justify", NULL };
static const char *const capitals[] = { "as-written", "upper", "small", NULL };
static const char *const emphases[] = { "italic", "bold", "bold-capitals", "plain", NULL };
static const char *const sides[] = { "single", "double", NULL };
static const char *const label_places[] = { "hanging", "run-in", NULL };
static const char *const row_aligns[] = { "bottom", "top", NULL };
static const char *const annex_starts[] = { "page", "sheet", "run-on", NULL };
static const char *const margin_sides[] = { "start", "end", NULL };
static const char *const rows[] = { "1", "2", "3", "4", "5", "6" };

/* The [text …] groups, in the order of CqTextKind. */
static const char *const texts[CQ_N_TEXTS + 1] = {
  "body", "chapeau", "preambular", "linking", "clause", "quote", "code", "masthead", "masthead-name", "masthead-symbol",
  "framework", "title", "subtitle", "place", "annex", "heading-1", "heading-2", "heading-3", "heading-4", "term", "caption",
  "column-head", "column-number", "band", "cell", "closing", "signature", "footnote", "running-head",
  "marking", "margin", "watermark", NULL,
};

#define AT(field) G_STRUCT_OFFSET (CqStyle, field)
static const CqStyleKey style_keys[] = {
  { "title", CQ_KEY_TITLE, AT (title) },
  { "based-on", CQ_KEY_ELSEWHERE },
};
static const CqStyleKey page_keys[] = {
  { "paper", CQ_KEY_PAPER, AT (paper) },
  { "width", CQ_KEY_LENGTH, AT (paper.width), 200, 3000 },
  { "height", CQ_KEY_LENGTH, AT (paper.height), 200, 3000 },
  { "landscape", CQ_KEY_BOOLEAN, AT (is_landscape) },
  { "sides", CQ_KEY_CHOICE, AT (is_double_sided), .choices = sides },
  { "binding", CQ_KEY_LENGTH, AT (binding), 0, 200 },
  { "margin-top", CQ_KEY_LENGTH, AT (paper.top), 0, 400 },
  { "margin-bottom", CQ_KEY_LENGTH, AT (paper.bottom), 0, 400 },
  { "margin-left", CQ_KEY_LENGTH, AT (paper.left), 0, 400 },
  { "margin-right", CQ_KEY_LENGTH, AT (paper.right), 0, 400 },
  { "head", CQ_KEY_LENGTH, AT (paper.head), 0, 400 },
  { "foot", CQ_KEY_LENGTH, AT (paper.foot), 0, 400 },
};
static const CqStyleKey annex_keys[] = {
  { "start", CQ_KEY_CHOICE, AT (annex), .choices = annex_starts },
  { "list", CQ_KEY_BOOLEAN, AT (lists_annexes) },
};
static const CqStyleKey clause_keys[] = {
  { "opening-verb", CQ_KEY_CHOICE, AT (opening_verb), .choices = emphases },
  { "clause-verb", CQ_KEY_CHOICE, AT (clause_verb), .choices = emphases },
  { "verb", CQ_KEY_CHOICE, AT (verb), .choices = emphases },
  { "emphasis-dots", CQ_KEY_BOOLEAN, AT (emphasis_dots) },
  { "blank-colour", CQ_KEY_COLOUR, AT (blank_colour) },
  { "link-colour", CQ_KEY_COLOUR, AT (link_colour) },
};
static const CqStyleKey heading_keys[] = {
  { "level-1", CQ_KEY_NUMERAL, AT (heading_labels[0]) },
  { "level-2", CQ_KEY_NUMERAL, AT (heading_labels[1]) },
  { "level-3", CQ_KEY_NUMERAL, AT (heading_labels[2]) },
  { "level-4", CQ_KEY_NUMERAL, AT (heading_labels[3]) },
};
static const CqStyleKey numbering_keys[] = {
  { "level-1", CQ_KEY_NUMERAL, AT (clause_labels[0]) }, { "level-2", CQ_KEY_NUMERAL, AT (clause_labels[1]) },
  { "level-3", CQ_KEY_NUMERAL, AT (clause_labels[2]) }, { "level-4", CQ_KEY_NUMERAL, AT (clause_labels[3]) },
  { "level-5", CQ_KEY_NUMERAL, AT (clause_labels[4]) }, { "level-6", CQ_KEY_NUMERAL, AT (clause_labels[5]) },
  { "level-7", CQ_KEY_NUMERAL, AT (clause_labels[6]) },
};
static const CqStyleKey list_keys[] = {
  { "indent", CQ_KEY_LENGTH, AT (list.indent), 0, 200 },
  { "label-gap", CQ_KEY_LENGTH, AT (list.label_gap), 0, 100 },
  { "labels", CQ_KEY_CHOICE, AT (list.is_run_in), .choices = label_places },
  { "between", CQ_KEY_LENGTH, AT (list.between), 0, 100 },
  { "arabic", CQ_KEY_LABEL, AT (list.arabic) },
  { "lower-alpha", CQ_KEY_LABEL, AT (list.lower_alpha) },
  { "upper-alpha", CQ_KEY_LABEL, AT (list.upper_alpha) },
  { "lower-roman", CQ_KEY_LABEL, AT (list.lower_roman) },
  { "upper-roman", CQ_KEY_LABEL, AT (list.upper_roman) },
  { "bullets", CQ_KEY_TEXT, AT (list.bullets) },
  { "dash", CQ_KEY_TEXT, AT (list.dash) },
};
static const CqStyleKey table_keys[] = {
  { "rule", CQ_KEY_LENGTH, AT (table.rule), 0, 20 },
  { "rule-head", CQ_KEY_LENGTH, AT (table.rule_head), 0, 20 },
  { "rule-column", CQ_KEY_LENGTH, AT (table.rule_column), 0, 20 },
  { "rule-colour", CQ_KEY_COLOUR, AT (table.rule_colour) },
  { "rule-head-colour", CQ_KEY_COLOUR, AT (table.rule_head_colour) },
  { "band-colour", CQ_KEY_COLOUR, AT (table.band_colour) },
  { "head-colour", CQ_KEY_COLOUR, AT (table.head_colour) },
  { "padding-x", CQ_KEY_LENGTH, AT (table.padding_x), 0, 50 },
  { "padding-y", CQ_KEY_LENGTH, AT (table.padding_y), 0, 50 },
  { "before", CQ_KEY_LENGTH, AT (table.before), 0, 200 },
  { "after", CQ_KEY_LENGTH, AT (table.after), 0, 200 },
  { "smallest-text", CQ_KEY_LENGTH, AT (table.smallest_text), 1, 200 },
  { "narrowest-column", CQ_KEY_LENGTH, AT (table.narrowest), 0, 400 },
  { "landscape", CQ_KEY_BOOLEAN, AT (table.may_lie) },
  { "column-numbers", CQ_KEY_NUMERAL, AT (table.column_numbers) },
  { "continued", CQ_KEY_PATTERN, AT (table.continued) },
};
static const CqStyleKey signature_keys[] = {
  { "columns", CQ_KEY_COUNT, AT (signature.columns), 0, 6 },
  { "space", CQ_KEY_LENGTH, AT (signature.space), 0, 300 },
  { "rule", CQ_KEY_LENGTH, AT (signature.rule), 0, 20 },
  { "rule-width", CQ_KEY_FRACTION, AT (signature.rule_width), 0, 1 },
  { "gap", CQ_KEY_LENGTH, AT (signature.gap), 0, 100 },
  { "colour", CQ_KEY_COLOUR, AT (signature.colour) },
};
static const CqStyleKey note_keys[] = {
  { "rule", CQ_KEY_LENGTH, AT (note.rule), 0, 20 },
  { "rule-width", CQ_KEY_FRACTION, AT (note.rule_width), 0, 1 },
  { "colour", CQ_KEY_COLOUR, AT (note.colour) },
  { "before", CQ_KEY_LENGTH, AT (note.before), 0, 100 },
  { "after", CQ_KEY_LENGTH, AT (note.after), 0, 100 },
};
static const CqStyleKey marking_keys[] = {
  { "above-head", CQ_KEY_LENGTH, AT (marking.above_head), 0, 400 },
  { "gap", CQ_KEY_LENGTH, AT (marking.gap), 0, 200 },
  { "line-numbers", CQ_KEY_CHOICE, AT (marking.line_numbers), .choices = margin_sides },
  { "symbols", CQ_KEY_CHOICE, AT (marking.symbols), .choices = margin_sides },
  { "watermark-width", CQ_KEY_FRACTION, AT (marking.watermark_width), 0.05, 1 },
};
#undef AT

#define AT(field) G_STRUCT_OFFSET (CqFirstPage, field)
static const CqStyleKey first_page_keys[] = {
  { "margin-top", CQ_KEY_LENGTH, AT (top), 0, 600 },
  { "margin-bottom", CQ_KEY_LENGTH, AT (bottom), 0, 600 },
  { "margin-left", CQ_KEY_LENGTH, AT (left), 0, 400 },
  { "margin-right", CQ_KEY_LENGTH, AT (right), 0, 400 },
  { "head", CQ_KEY_LENGTH, AT (head), 0, 400 },
  { "foot", CQ_KEY_LENGTH, AT (foot), 0, 400 },
};
#undef AT

#define AT(field) G_STRUCT_OFFSET (CqTextStyle, field)
static const CqStyleKey text_keys[] = {
  { "face", CQ_KEY_CHOICE, AT (face), .choices = faces },
  { "size", CQ_KEY_LENGTH, AT (size), 1, 200 },
  { "leading", CQ_KEY_LENGTH, AT (leading), 1, 400 },
  { "before", CQ_KEY_LENGTH, AT (before), 0, 400 },
  { "after", CQ_KEY_LENGTH, AT (after), 0, 400 },
  { "indent", CQ_KEY_LENGTH, AT (indent), 0, 400 },
  { "indent-end", CQ_KEY_LENGTH, AT (indent_end), 0, 400 },
  { "first-line", CQ_KEY_LENGTH, AT (first_line), 0, 200 },
  { "tracking", CQ_KEY_LENGTH, AT (tracking), 0, 50 },
  { "bold", CQ_KEY_BOOLEAN, AT (bold) },
  { "italic", CQ_KEY_BOOLEAN, AT (italic) },
  { "capitals", CQ_KEY_CHOICE, AT (capitals), .choices = capitals },
  { "align", CQ_KEY_CHOICE, AT (align), .choices = aligns },
  { "colour", CQ_KEY_COLOUR, AT (colour) },
};
#undef AT

#define AT(field) G_STRUCT_OFFSET (CqHeadPatterns, field)
static const CqStyleKey pattern_keys[] = {
  { "left", CQ_KEY_PATTERN, AT (left) },
  { "centre", CQ_KEY_PATTERN, AT (centre) },
  { "right", CQ_KEY_PATTERN, AT (right) },
};
#undef AT

#define AT(field) G_STRUCT_OFFSET (CqRunningHead, field)
static const CqStyleKey head_keys[] = {
  { "left", CQ_KEY_PATTERN, AT (patterns.left) },
  { "centre", CQ_KEY_PATTERN, AT (patterns.centre) },
  { "right", CQ_KEY_PATTERN, AT (patterns.right) },
  { "first-page", CQ_KEY_BOOLEAN, AT (first_page) },
  { "rule", CQ_KEY_LENGTH, AT (rule), 0, 20 },
  { "rule-gap", CQ_KEY_LENGTH, AT (rule_gap), 0, 100 },
  { "rule-colour", CQ_KEY_COLOUR, AT (rule_colour) },
};
#undef AT

#define AT(field) G_STRUCT_OFFSET (CqMastheadRow, field)
static const CqStyleKey masthead_keys[] = {
  { "left", CQ_KEY_PATTERN, AT (patterns.left) },
  { "centre", CQ_KEY_PATTERN, AT (patterns.centre) },
  { "right", CQ_KEY_PATTERN, AT (patterns.right) },
  { "left-text", CQ_KEY_CHOICE, AT (left_text), .choices = texts },
  { "centre-text", CQ_KEY_CHOICE, AT (centre_text), .choices = texts },
  { "right-text", CQ_KEY_CHOICE, AT (right_text), .choices = texts },
  { "left-width", CQ_KEY_FRACTION, AT (share), 0, 1 },
  { "align", CQ_KEY_CHOICE, AT (is_high), .choices = row_aligns },
  { "before", CQ_KEY_LENGTH, AT (before), 0, 400 },
  { "gap", CQ_KEY_LENGTH, AT (gap), 0, 100 },
  { "rule", CQ_KEY_LENGTH, AT (rule), 0, 20 },
  { "rule-colour", CQ_KEY_COLOUR, AT (colour) },
  { "after", CQ_KEY_LENGTH, AT (after), 0, 400 },
};
#undef AT

#define AT(field) G_STRUCT_OFFSET (CqStyle, field)
#define KEYS(keys) keys, G_N_ELEMENTS (keys)
static const CqStyleGroup groups[] = {
  { "style", NULL, 1, 0, 0, KEYS (style_keys) },
  { "page", NULL, 1, 0, 0, KEYS (page_keys) },
  { "first-page", NULL, 1, AT (first), 0, KEYS (first_page_keys) },
  { "fonts", NULL, 1, 0, 0, NULL, 0 },
  { "text", texts, CQ_N_TEXTS, AT (text), sizeof (CqTextStyle), KEYS (text_keys) },
  { "masthead", rows, CQ_N_MASTHEAD_ROWS, AT (masthead), sizeof (CqMastheadRow), KEYS (masthead_keys) },
  { "head", NULL, 1, AT (head), 0, KEYS (head_keys) },
  { "foot", NULL, 1, AT (foot), 0, KEYS (head_keys) },
  { "first-head", NULL, 1, AT (head.first), 0, KEYS (pattern_keys) },
  { "first-foot", NULL, 1, AT (foot.first), 0, KEYS (pattern_keys) },
  { "verso-head", NULL, 1, AT (head.verso), 0, KEYS (pattern_keys) },
  { "verso-foot", NULL, 1, AT (foot.verso), 0, KEYS (pattern_keys) },
  { "clauses", NULL, 1, 0, 0, KEYS (clause_keys) },
  { "headings", NULL, 1, 0, 0, KEYS (heading_keys) },
  { "numbering", NULL, 1, 0, 0, KEYS (numbering_keys) },
  { "lists", NULL, 1, 0, 0, KEYS (list_keys) },
  { "tables", NULL, 1, 0, 0, KEYS (table_keys) },
  { "annexes", NULL, 1, 0, 0, KEYS (annex_keys) },
  { "signatures", NULL, 1, 0, 0, KEYS (signature_keys) },
  { "notes", NULL, 1, 0, 0, KEYS (note_keys) },
  { "markings", NULL, 1, 0, 0, KEYS (marking_keys) },
};

/* Returns: (nullable): the kind of the group that a file calls @name; @offset is where it begins */
const CqStyleGroup *
cq_style_groups_find (const char *name, gsize *offset)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      const CqStyleGroup *group = &groups[i];
      gsize length = strlen (group->name);

      if (strncmp (name, group->name, length) != 0 || (name[length] != '\0' && name[length] != ' '))
        continue;
      *offset = group->offset;
      if (group->members == NULL && name[length] == '\0')
        return group;
      for (guint m = 0; group->members != NULL && m < group->n_members; m++)
        if (name[length] == ' ' && g_str_equal (name + length + 1, group->members[m]))
          {
            *offset = group->offset + m * group->stride;
            return group;
          }
    }
  return NULL;
}

/* Returns: (transfer full): the groups that @name may have been meant for, for messages: those of its kind, or one of
 * each kind */
char *
cq_style_groups_list (const char *name)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      gsize length = strlen (groups[i].name);

      if (groups[i].members == NULL || strncmp (name, groups[i].name, length) != 0 || name[length] != ' ')
        {
          g_string_append_printf (list, groups[i].members ? "%s[%s …]" : "%s[%s]", list->len > 0 ? " " : "", groups[i].name);
          continue;
        }
      g_string_truncate (list, 0);
      for (guint m = 0; m < groups[i].n_members; m++)
        g_string_append_printf (list, "%s[%s %s]", m > 0 ? " " : "", groups[i].name, groups[i].members[m]);
      break;
    }
  return g_string_free (list, FALSE);
}

/* Returns: (nullable): what is known of a key */
const CqStyleKey *
cq_style_group_find_key (const CqStyleGroup *self, const char *name)
{
  for (guint i = 0; i < self->n_keys; i++)
    if (g_str_equal (self->keys[i].name, name))
      return &self->keys[i];
  return NULL;
}

/* Returns: (transfer full): the keys of a group, for messages */
char *
cq_style_group_list_keys (const CqStyleGroup *self)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < self->n_keys; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", self->keys[i].name);
  return g_string_free (list, FALSE);
}

typedef void (*VisitString) (CqKeyType type, gpointer place);

static void
visit_strings (CqStyle *self, VisitString visit)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (guint m = 0; m < groups[i].n_members; m++)
      for (guint k = 0; k < groups[i].n_keys; k++)
        visit (groups[i].keys[k].type, (char *) self + groups[i].offset + m * groups[i].stride + groups[i].keys[k].offset);
}

static gboolean
is_pattern (CqKeyType type)
{
  return type == CQ_KEY_PATTERN || type == CQ_KEY_NUMERAL;
}

static gboolean
is_string (CqKeyType type)
{
  return type == CQ_KEY_TEXT || type == CQ_KEY_TITLE || type == CQ_KEY_LABEL;
}

static void
keep (CqKeyType type, gpointer place)
{
  if (is_pattern (type))
    *(CqPattern *) place = cq_pattern_copy (place);
  else if (is_string (type))
    *(char **) place = g_strdup (*(char **) place);
}

/* Makes a copy of the bytes of a style its own: whatever they point to is copied too. */
void
cq_style_keep_strings (CqStyle *self)
{
  visit_strings (self, keep);
}

static void
release (CqKeyType type, gpointer place)
{
  if (is_pattern (type))
    cq_pattern_clear (place);
  else if (is_string (type))
    g_free (*(char **) place);
}

void
cq_style_free_strings (CqStyle *self)
{
  visit_strings (self, release);
}

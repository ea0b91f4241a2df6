/* What a document says of itself to whoever leafs through it: the words of running heads, and the masthead. */
#include "layout/cq-draft-private.h"

#include "language/cq-date-text.h"
#include "language/cq-language.h"
#include "language/cq-punctuation.h"
#include "layout/cq-head-line.h"
#include "layout/cq-inline.h"

static const char *
keep (CqDrafter *self, const char *words)
{
  return words != NULL && *words != '\0' ? cq_strings_keep (self->draft->strings, words) : NULL;
}

static const char *
keep_words (CqDrafter *self, CqNode *node)
{
  g_autofree char *words = node != NULL ? cq_inline_dup_plain (node) : NULL;

  return keep (self, words);
}

/**
 * cq_draft_find_word:
 * @node: a child of an info
 *
 * Returns: the word of a head that @node is, or CQ_N_PATTERN_WORDS
 */
CqPatternWord
cq_draft_find_word (CqNode *node)
{
  const char *role = cq_node_get (node, CQ_AT_ROLE);
  const char *otherclass = cq_node_is (node, CQ_DB_BIBLIOID) ? cq_node_get (node, CQ_AT_OTHERCLASS) : NULL;

  if (g_strcmp0 (otherclass, "symbol") == 0)
    return CQ_PATTERN_SYMBOL;
  if (g_strcmp0 (otherclass, "agenda-item") == 0)
    return CQ_PATTERN_AGENDA_ITEM;
  if (cq_node_is (node, CQ_DB_LEGALNOTICE) && g_strcmp0 (role, "distribution") == 0)
    return CQ_PATTERN_DISTRIBUTION;
  if (cq_node_is (node, CQ_DB_LEGALNOTICE) && g_strcmp0 (role, "classification") == 0)
    return CQ_PATTERN_CLASSIFICATION;
  return cq_node_is (node, CQ_DB_EDITION) ? CQ_PATTERN_VERSION : CQ_N_PATTERN_WORDS;
}

/* A marking says what it is; its bare word is a phrase of its own within it. */
static const char *
find_value (CqDrafter *self, CqNode *node)
{
  CqNode *para = cq_node_find_child (node, CQ_DB_PARA);
  CqNode *value = para != NULL ? cq_node_find_child_with_role (para, CQ_DB_PHRASE, "value") : NULL;

  return keep_words (self, value != NULL ? value : node);
}

/* City and country, as far as they are known. */
static const char *
find_place (CqDrafter *self, const CqContext *context, CqNode *meeting)
{
  CqNode *address = cq_node_find_child (meeting, CQ_DB_ADDRESS);
  CqNode *city = address != NULL ? cq_node_find_child (address, CQ_DB_CITY) : NULL;
  CqNode *country = address != NULL ? cq_node_find_child (address, CQ_DB_COUNTRY) : NULL;
  const char *city_words = keep_words (self, city);
  const char *country_words = keep_words (self, country);
  g_autofree char *both = NULL;

  if (city_words == NULL || country_words == NULL)
    return city_words != NULL ? city_words : country_words != NULL ? country_words : keep_words (self, address);
  both = g_strconcat (city_words, cq_punctuation_get_comma (context->lang), country_words, NULL);
  return keep (self, both);
}

/* The day on which the document was signed or adopted, in words. */
static const char *
find_date (CqDrafter *self, const CqContext *context, CqNode *info)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (info, &i)) != NULL;)
    {
      const char *role = cq_node_is (child, CQ_DB_DATE) ? cq_node_get (child, CQ_AT_ROLE) : NULL;
      g_autofree char *text = role != NULL ? cq_inline_dup_plain (child) : NULL;
      g_autofree char *words = NULL;
      CqDate date;

      if (text == NULL || g_str_has_prefix (role, "next") || !cq_date_parse (text, &date, NULL))
        continue;
      words = cq_date_text (&date, NULL, context->lang != NULL ? context->lang : "en", CQ_DATE_STYLE_TEXT);
      return keep (self, words != NULL ? words : text);
    }
  return NULL;
}

static void
find_meeting (CqDrafter *self, const CqContext *context, CqNode *meeting, CqHeadWords *part)
{
  part->words[CQ_PATTERN_FRAMEWORK] = keep_words (self, cq_node_find_child (meeting, CQ_DB_CONFSPONSOR));
  part->words[CQ_PATTERN_MEETING] = keep_words (self, cq_node_find_child (meeting, CQ_DB_CONFTITLE));
  part->words[CQ_PATTERN_DATES] = keep_words (self, cq_node_find_child (meeting, CQ_DB_CONFDATES));
  part->words[CQ_PATTERN_PLACE] = find_place (self, context, meeting);
}

/**
 * cq_draft_find_words:
 * @info: (nullable): of the document or of an annex
 * @title: (nullable): its title
 *
 * Returns: what running heads and the masthead may say of it
 */
CqHeadWords
cq_draft_find_words (CqDrafter *self, const CqContext *context, CqNode *info, CqNode *title)
{
  CqHeadWords part = { .order = self->draft->blocks->len };
  CqNode *meeting = info != NULL ? cq_node_find_child (info, CQ_DB_CONFGROUP) : NULL;
  g_autofree char *language = context->lang != NULL ? cq_language_get_autonym (context->lang) : NULL;
  g_autofree char *original = self->draft->original != NULL && context->lang != NULL
                                  ? cq_language_get_name (self->draft->original, context->lang)
                                  : NULL;
  CqNode *child;

  part.words[CQ_PATTERN_TITLE] = keep_words (self, title);
  part.words[CQ_PATTERN_LANGUAGE] = keep (self, language);
  part.words[CQ_PATTERN_ORIGINAL] = keep (self, original);
  for (guint i = 0; info != NULL && (child = cq_node_next_element (info, &i)) != NULL;)
    {
      CqPatternWord word = cq_draft_find_word (child);

      if (word < CQ_N_PATTERN_WORDS)
        part.words[word] = keep_words (self, child);
      if (word == CQ_PATTERN_DISTRIBUTION)
        part.words[CQ_PATTERN_DISTRIBUTION_VALUE] = find_value (self, child);
    }
  if (meeting != NULL)
    find_meeting (self, context, meeting, &part);
  if (info != NULL)
    part.words[CQ_PATTERN_DATE] = find_date (self, context, info);
  if (part.words[CQ_PATTERN_DATE] == NULL)
    part.words[CQ_PATTERN_DATE] = part.words[CQ_PATTERN_DATES];
  return part;
}

/* One line of the masthead, filled in. */
static void
draft_line (CqDrafter *self, const CqContext *context, const char *line, const CqHeadWords *part, CqNode *meeting)
{
  static const guint of_meeting = 1u << CQ_PATTERN_FRAMEWORK | 1u << CQ_PATTERN_MEETING | 1u << CQ_PATTERN_PLACE
                                  | 1u << CQ_PATTERN_DATES;
  gboolean is_of_meeting = meeting != NULL && cq_pattern_find_words (line) & of_meeting;
  g_autoptr (CqNode) para = cq_head_line_fill (line, part->words, (context->flags & CQ_BLOCK_RTL) != 0,
                                               is_of_meeting ? cq_node_get (meeting, CQ_XML_ID) : NULL);

  if (para != NULL)
    cq_draft_whole (self, context, para, CQ_ELEMENT_PARAGRAPH);
}

static void
draft_cell (CqDrafter *self, const CqContext *context, CqTable *table, const CqPattern *pattern, CqTextKind text,
            const CqHeadWords *part, CqNode *meeting)
{
  CqCell cell = { .column = table->cells->len, .n_rows = 1, .n_columns = 1, .at_bottom = !table->masthead->is_high };
  g_auto (GStrv) lines = g_strsplit (cq_pattern_get (pattern, context->lang), "\n", -1);
  CqContext inner = *context;

  cell.flow.blocks = g_ptr_array_new ();
  g_array_append_val (table->cells, cell);
  inner.flow = &cq_table_get_cell (table, table->cells->len - 1)->flow;
  inner.text = text;
  inner.is_cell = TRUE;
  inner.left = 0;
  for (guint i = 0; lines[i] != NULL; i++)
    draft_line (self, &inner, lines[i], part, meeting);
}

/* Whether @pattern comes to something. */
static gboolean
has_words (const CqPattern *pattern, const char *lang, const CqHeadWords *part)
{
  const char *text = cq_pattern_get (pattern, lang);
  g_autofree char *words = text != NULL ? cq_pattern_fill (text, part->words) : NULL;

  return words != NULL && *words != '\0';
}

static gboolean
is_given (const CqPattern *pattern, const char *lang)
{
  const char *text = cq_pattern_get (pattern, lang);

  return text != NULL && *text != '\0';
}

static void
draft_row (CqDrafter *self, const CqContext *context, const CqMastheadRow *style, const CqHeadWords *part, CqNode *meeting)
{
  const CqHeadPatterns *patterns = &style->patterns;
  const struct
  {
    const CqPattern *pattern;
    CqTextKind text;
    double share;
  } columns[] = { { &patterns->left, style->left_text, style->share },
                  { &patterns->centre, style->centre_text, 0 },
                  { &patterns->right, style->right_text, style->share > 0 ? 1 - style->share : 0 } };
  gboolean is_plain = !has_words (&patterns->centre, context->lang, part);
  CqTable *table = cq_table_new ();
  CqRow row = { .group_end = 1 };
  CqContext inner = *context;
  CqBlock *block = cq_draft_text (self, context, NULL, 0, 0, CQ_ELEMENT_DIVISION);

  block->table = table;
  block->before = style->before;
  block->after = style->after;
  block->flags |= CQ_BLOCK_KEEP_NEXT;
  block->left = context->left;
  block->width = context->width;
  table->kind = CQ_TABLE_MASTHEAD;
  table->masthead = style;
  table->masthead_row = (guint) (style - self->style->masthead);
  table->left = context->left;
  table->width = context->width;
  table->is_rtl = (context->flags & CQ_BLOCK_RTL) != 0;
  g_array_append_val (table->rows, row);
  inner.element = block->element;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (is_given (columns[i].pattern, context->lang))
      {
        CqColumn column = { .share = is_plain ? columns[i].share : 0 };
        g_array_append_val (table->columns, column);
        draft_cell (self, &inner, table, columns[i].pattern, columns[i].text, part, meeting);
      }
}

/**
 * cq_draft_masthead:
 * @part: the words of the document
 * @meeting: (nullable): the meeting that it is of
 *
 * Drafts the masthead of the style, as much of it as comes to something.
 */
void
cq_draft_masthead (CqDrafter *self, const CqContext *context, const CqHeadWords *part, CqNode *meeting)
{
  for (guint i = 0; i < CQ_N_MASTHEAD_ROWS; i++)
    {
      const CqMastheadRow *row = &self->style->masthead[i];

      if (has_words (&row->patterns.left, context->lang, part) || has_words (&row->patterns.centre, context->lang, part)
          || has_words (&row->patterns.right, context->lang, part))
        draft_row (self, context, row, part, meeting);
    }
}

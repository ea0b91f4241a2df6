/* The title block: framework and meeting, title, subtitle, place and date; and whatever else a
 * document says about itself. */
#include "layout/cq-draft-private.h"

#include "language/cq-punctuation.h"
#include "layout/cq-inline.h"

static gboolean
has_words (CqNode *node)
{
  return node != NULL && cq_inline_has_words (node, 0, cq_node_get_n_children (node));
}

/* A paragraph of the words of several elements, with @separator between them. */
typedef struct
{
  CqNodeBuilder *builder;
  const char *separator;
  guint n_parts;
} Line;

static void
line_add (Line *line, CqNode *node)
{
  if (!has_words (node))
    return;
  if (line->n_parts++ > 0)
    cq_node_builder_add_text (line->builder, line->separator);
  cq_node_builder_add (line->builder, node);
}

static void
line_end (CqDrafter *self, const CqContext *context, Line *line, CqTextKind text)
{
  g_autoptr (CqNode) para = cq_node_builder_end (line->builder);
  CqContext inner = *context;

  inner.text = text;
  inner.flags |= CQ_BLOCK_KEEP_NEXT;
  if (line->n_parts > 0)
    cq_draft_whole (self, &inner, para, CQ_ELEMENT_PARAGRAPH);
}

/* Both lines of the meeting are where it stands. */
static Line
begin_meeting_line (CqNode *meeting, const char *separator)
{
  Line line = { cq_node_builder_new (CQ_DB_PARA), separator, 0 };

  cq_node_builder_set (line.builder, CQ_XML_ID, cq_node_get (meeting, CQ_XML_ID));
  return line;
}

static gboolean
has (guint words, CqPatternWord word)
{
  return (words & 1u << word) != 0;
}

static void
draft_framework (CqDrafter *self, const CqContext *context, CqNode *meeting, guint said)
{
  Line line = begin_meeting_line (meeting, cq_punctuation_get_dot (context->lang));
  gboolean names_meeting = cq_node_find_child (meeting, CQ_DB_CONFTITLE) != NULL;

  if (!has (said, CQ_PATTERN_FRAMEWORK))
    line_add (&line, cq_node_find_child (meeting, CQ_DB_CONFSPONSOR));
  if (!has (said, CQ_PATTERN_MEETING))
    line_add (&line, cq_node_find_child (meeting, CQ_DB_CONFTITLE));
  if (!names_meeting || !self->draft->is_circulated) /* the title of our meetings says their number */
    line_add (&line, cq_node_find_child (meeting, CQ_DB_CONFNUM));
  line_end (self, context, &line, CQ_TEXT_FRAMEWORK);
}

/* Whether the words of @node stand in those of @other. */
static gboolean
is_said_by (CqNode *node, CqNode *other)
{
  g_autofree char *words = node ? cq_inline_dup_plain (node) : NULL;
  g_autofree char *others = other ? cq_inline_dup_plain (other) : NULL;

  return words == NULL || (others != NULL && strstr (others, words) != NULL);
}

/* The formality often says where and when; then the place is not said again. */
static void
draft_place (CqDrafter *self, const CqContext *context, CqNode *info, CqNode *meeting, guint said)
{
  Line line = begin_meeting_line (meeting, cq_punctuation_get_comma (context->lang));
  CqNode *address = cq_node_find_child (meeting, CQ_DB_ADDRESS);
  CqNode *city = address ? cq_node_find_child (address, CQ_DB_CITY) : NULL;
  CqNode *dates = cq_node_find_child (meeting, CQ_DB_CONFDATES);
  CqNode *formality = cq_node_find_child_with_role (info, CQ_DB_RELEASEINFO, "formality");

  if (!is_said_by (city, formality) || !is_said_by (dates, formality))
    {
      if (!has (said, CQ_PATTERN_PLACE))
        {
          line_add (&line, city != NULL ? city : address);
          line_add (&line, city != NULL ? cq_node_find_child (address, CQ_DB_COUNTRY) : NULL);
        }
      if (!has (said, CQ_PATTERN_DATES))
        line_add (&line, dates);
    }
  line_end (self, context, &line, CQ_TEXT_PLACE);
}

/* Titles and the meeting stand there already; a date with a role is a record of the date that
 * the text gives in words. */
static gboolean
is_of_title_block (CqNode *node)
{
  switch ((guint) cq_node_get_tag (node))
    {
    case CQ_DB_TITLE:
    case CQ_DB_SUBTITLE:
    case CQ_DB_CONFGROUP:
      return TRUE;
    case CQ_DB_DATE:
      return cq_node_get (node, CQ_AT_ROLE) != NULL;
    case CQ_DB_RELEASEINFO:
      return cq_node_has_role (node, CQ_DB_RELEASEINFO, "formality")
             || cq_node_has_role (node, CQ_DB_RELEASEINFO, "standing");
    default:
      return FALSE;
    }
}

/* Authors, abstract, keywords …: everything that a document says of itself is printed, here or in the heads of
 * pages. @said is what stands there; @is_part whether this is the title block of a part. */
static void
draft_rest (CqDrafter *self, const CqContext *context, CqNode *info, gboolean is_part, guint said)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (info, &i)) != NULL;)
    {
      CqContext inner = *context;
      CqPlaceKind place = cq_place_of (child, FALSE);
      CqPatternWord word = cq_draft_find_word (child);

      if (is_of_title_block (child) || (is_part && word < CQ_N_PATTERN_WORDS && has (said, word)))
        continue;
      if (place == CQ_PLACE_INLINE || place == CQ_PLACE_TITLE)
        place = CQ_PLACE_TEXTUAL;
      if (is_part && (place == CQ_PLACE_TEXTUAL || word < CQ_N_PATTERN_WORDS))
        inner.text = CQ_TEXT_PLACE;
      cq_draft_element (self, &inner, child, place);
    }
}

static void
draft_annex_word (CqDrafter *self, const CqContext *context, CqNode *node)
{
  const char *label = cq_node_get (node, CQ_AT_LABEL);
  g_autoptr (CqNode) para = cq_node_new_with_text (CQ_DB_PARA, label ? label : cq_annex_word (context->lang));
  CqContext inner = *context;

  inner.text = CQ_TEXT_ANNEX;
  inner.flags |= CQ_BLOCK_KEEP_NEXT;
  cq_draft_whole (self, &inner, para, CQ_ELEMENT_PARAGRAPH);
}

static void
draft_title (CqDrafter *self, const CqContext *context, CqNode *title, CqTextKind text, CqElementKind kind, gboolean in_outline)
{
  CqContext inner = *context;
  CqBlock *block;

  if (!has_words (title))
    return;
  inner.text = text;
  inner.flags |= CQ_BLOCK_KEEP_NEXT;
  block = cq_draft_whole (self, &inner, title, kind);
  if (in_outline)
    {
      g_autofree char *words = cq_inline_dup_plain (title);
      CqHeading heading = { cq_strings_keep (self->draft->strings, words), 1, block->order };
      g_array_append_val (self->draft->headings, heading);
    }
}

static CqNode *
find_in (CqNode *node, CqNode *info, CqTag tag)
{
  CqNode *found = cq_node_find_child (node, tag);

  return found == NULL && info != NULL ? cq_node_find_child (info, tag) : found;
}

/* The last block of the title block stands apart from the text. */
static void
end_title_block (CqDrafter *self, guint first)
{
  if (self->draft->body.blocks->len > first)
    self->next.before = self->style->text[CQ_TEXT_TITLE].leading;
}

/* What the heads of pages say, and the masthead: an annex has none. A marking said with its name is said too where
 * only its value is asked for. */
static guint
find_said (CqDrafter *self, const CqContext *context, gboolean is_annex)
{
  guint said = cq_style_find_head_words (self->style, context->lang);

  if (!is_annex)
    said |= cq_style_find_masthead_words (self->style, context->lang);
  if (has (said, CQ_PATTERN_DISTRIBUTION_VALUE))
    said |= 1u << CQ_PATTERN_DISTRIBUTION;
  return said;
}

/* The titles, the meeting, and what the text counts for. */
static void
draft_titles (CqDrafter *self, const CqContext *context, CqNode *node, gboolean is_annex, guint said)
{
  CqNode *info = cq_node_find_child (node, CQ_DB_INFO);
  CqNode *meeting = info ? cq_node_find_child (info, CQ_DB_CONFGROUP) : NULL;

  if (is_annex)
    draft_annex_word (self, context, node);
  if (meeting != NULL)
    draft_framework (self, context, meeting, said);
  draft_title (self, context, find_in (node, info, CQ_DB_TITLE), CQ_TEXT_TITLE, CQ_ELEMENT_H1, TRUE);
  draft_title (self, context, find_in (node, info, CQ_DB_SUBTITLE), CQ_TEXT_SUBTITLE, CQ_ELEMENT_PARAGRAPH, FALSE);
  if (info == NULL)
    return;
  draft_title (self, context, cq_node_find_child_with_role (info, CQ_DB_RELEASEINFO, "standing"), CQ_TEXT_SUBTITLE,
               CQ_ELEMENT_PARAGRAPH, FALSE);
  draft_title (self, context, cq_node_find_child_with_role (info, CQ_DB_RELEASEINFO, "formality"), CQ_TEXT_SUBTITLE,
               CQ_ELEMENT_PARAGRAPH, FALSE);
  if (meeting != NULL)
    draft_place (self, context, info, meeting, said);
}

static void
draft_title_block (CqDrafter *self, const CqContext *context, CqNode *node, gboolean is_annex)
{
  CqNode *info = cq_node_find_child (node, CQ_DB_INFO);
  CqNode *meeting = info ? cq_node_find_child (info, CQ_DB_CONFGROUP) : NULL;
  CqNode *title = find_in (node, info, CQ_DB_TITLE);
  CqHeadWords part = cq_draft_find_words (self, context, info, title);
  guint said = find_said (self, context, is_annex);

  if (!is_annex)
    cq_draft_masthead (self, context, &part, meeting);
  if (!cq_draft_is_synoptic (node))
    draft_titles (self, context, node, is_annex, said);
  if (info != NULL)
    draft_rest (self, context, info, TRUE, said);
  g_array_append_val (self->draft->parts, part);
}

/* What a title block is made of, without the text below it. */
static CqNode *
without_text (CqNode *node)
{
  CqNodeBuilder *builder = cq_node_builder_new_from (node);
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    if (cq_node_is (child, CQ_DB_INFO) || cq_node_is (child, CQ_DB_TITLE) || cq_node_is (child, CQ_DB_SUBTITLE)
        || cq_node_has_role (child, CQ_DB_INFORMALTABLE, "synoptic"))
      cq_node_builder_add (builder, child);
  return cq_node_builder_end (builder);
}

/* The title block of the document or of an annex; where languages stand side by side it is in their columns. */
void
cq_draft_title_block (CqDrafter *self, const CqContext *context, CqNode *node, gboolean is_annex)
{
  g_autoptr (CqNode) own = without_text (node);
  guint first = self->draft->body.blocks->len, span;

  if (!cq_draft_take_over (self, context, own, NULL))
    {
      span = cq_draft_open_span (self, context, own, NULL);
      draft_title_block (self, context, own, is_annex);
      cq_draft_close_span (self, span);
    }
  if (!is_annex)
    self->draft->title = g_array_index (self->draft->parts, CqHeadWords, 0).words[CQ_PATTERN_TITLE];
  if (cq_node_find_child_with_role (node, CQ_DB_PARA, "formality") == NULL)
    end_title_block (self, first);
}

/* The info of a section or of a list: all but its title. */
void
cq_draft_info (CqDrafter *self, const CqContext *context, CqNode *node)
{
  if (context->level > 0 || context->depth > 0 || context->is_cell)
    draft_rest (self, context, node, FALSE, 0);
}

/* The line above the title of an annex, where the document gives it no label. */
const char *
cq_annex_word (const char *lang)
{
  static const struct
  {
    const char *lang;
    const char *word;
  } words[] = {
    { "en", "Annex" },    { "fr", "Annexe" },  { "es", "Anexo" },   { "ru", "Приложение" }, { "ja", "別添" },
    { "zh", "附件" },     { "ar", "مرفق" },    { "kk", "Қосымша" }, { "ky", "Тиркеме" },    { "tg", "Замима" },
    { "uz", "Ilova" },    { "tk", "Goşundy" }, { "de", "Anlage" },
  };

  for (guint i = 0; lang != NULL && i < G_N_ELEMENTS (words); i++)
    if (strncmp (lang, words[i].lang, 2) == 0 && (lang[2] == '\0' || lang[2] == '-'))
      return words[i].word;
  return words[0].word;
}

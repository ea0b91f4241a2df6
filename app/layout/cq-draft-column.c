/* Texts in several languages side by side: what stands in a column. */
#include "layout/cq-draft-private.h"

#include "layout/cq-inline.h"

/**
 * cq_draft_is_synoptic:
 * @part: the document or an annex
 *
 * Returns: whether its titles stand in the columns of its text
 */
gboolean
cq_draft_is_synoptic (CqNode *part)
{
  return cq_node_find_child_with_role (part, CQ_DB_INFORMALTABLE, "synoptic") != NULL;
}

/* "area" is that of the first level, "area 2" one within. */
static guint
level_of (CqNode *node)
{
  const char *role = cq_node_get (node, CQ_AT_ROLE);
  const char *number = role != NULL ? strchr (role, ' ') : NULL;

  return number != NULL ? (guint) CLAMP (g_ascii_strtoull (number, NULL, 10), 1, 4) : 1;
}

/**
 * cq_draft_column_heading:
 * @node: a bridgehead in a column
 *
 * Drafts the heading. One row is one line of the outline, in the language of the document.
 */
void
cq_draft_column_heading (CqDrafter *self, const CqContext *context, CqNode *node)
{
  const gboolean is_title = cq_node_has_role (node, CQ_DB_BRIDGEHEAD, "title");
  const guint level = is_title ? 0 : level_of (node);
  CqContext inner = *context;
  CqBlock *block;

  inner.text = is_title ? CQ_TEXT_TITLE : CQ_TEXT_HEADING_1 + level - 1;
  block = cq_draft_whole (self, &inner, node, CQ_ELEMENT_H1 + level);
  if (g_strcmp0 (context->lang, self->draft->lang) == 0)
    {
      g_autofree char *words = cq_inline_dup_plain (node);
      CqHeading heading = { cq_strings_keep (self->draft->strings, words), level + 1, block->order };
      g_array_append_val (self->draft->headings, heading);
    }
}

/**
 * cq_draft_text_of_column:
 * @para: a paragraph in a column, with a role that no paragraph elsewhere has
 *
 * Returns: what it is to the eye
 */
CqTextKind
cq_draft_text_of_column (const CqContext *context, CqNode *para)
{
  static const struct
  {
    const char *role;
    CqTextKind text;
  } kinds[] = {
    { "annex", CQ_TEXT_ANNEX },         { "framework", CQ_TEXT_FRAMEWORK },      { "subtitle", CQ_TEXT_SUBTITLE },
    { "place", CQ_TEXT_PLACE },         { "party", CQ_TEXT_SIGNATURE },          { "on-behalf-of", CQ_TEXT_SIGNATURE },
    { "name", CQ_TEXT_SIGNATURE },      { "represented-by", CQ_TEXT_SIGNATURE }, { "title", CQ_TEXT_SIGNATURE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (cq_node_has_role (para, CQ_DB_PARA, kinds[i].role))
      return kinds[i].text;
  return context->text;
}

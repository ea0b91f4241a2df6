/* The footnotes of a rich text: their words are texts of their own. */
#include "forms/cq-rich-private.h"

#include "statement/cq-clause-draft.h"

/* What a paragraph states that states no language: it is in that of the text around. */
#define LANGUAGE_OF_TEXT "und"

/**
 * cq_rich_pick_footnote:
 *
 * Returns: (transfer none) (nullable): the paragraph of a footnote that stands beside text in @lang; %NULL where
 *   @node has no words
 */
CqNode *
cq_rich_pick_footnote (CqNode *node, const char *lang)
{
  return cq_node_is (node, CQ_DB_FOOTNOTE) ? cq_text_pick_child (node, CQ_DB_PARA, lang, LANGUAGE_OF_TEXT, NULL) : NULL;
}

static CqNode *
find_footnote (CqRich *self, guint offset)
{
  const CqRichSpan *atom = cq_rich_find_atom (self, offset);

  return atom != NULL && cq_node_is (atom->node, CQ_DB_FOOTNOTE) ? atom->node : NULL;
}

/**
 * cq_rich_insert_footnote:
 * @at: an offset, as for cq_rich_insert_node()
 *
 * Returns: (transfer full): the text with a footnote without words
 */
CqRich *
cq_rich_insert_footnote (CqRich *self, guint at)
{
  g_autoptr (CqNode) footnote = cq_footnote_new (NULL);

  return cq_rich_insert_node (self, at, footnote);
}

/**
 * cq_rich_get_footnote:
 * @offset: of a character
 *
 * Returns: (transfer full) (nullable): the words of the footnote there; %NULL where there is none
 */
CqRich *
cq_rich_get_footnote (CqRich *self, guint offset)
{
  CqNode *footnote = find_footnote (self, offset);
  CqNode *para = footnote != NULL ? cq_rich_pick_footnote (footnote, self->lang) : NULL;
  g_autoptr (GPtrArray) content = para != NULL ? cq_content_of (para) : NULL;

  return footnote != NULL ? cq_rich_new (content, self->lang, self->numbering) : NULL;
}

/**
 * cq_rich_set_footnote:
 * @offset: of a character
 * @words: what the footnote there shall say
 *
 * Returns: (transfer full): the edited text; @self where there is no footnote
 */
CqRich *
cq_rich_set_footnote (CqRich *self, guint offset, CqRich *words)
{
  CqNode *footnote = find_footnote (self, offset);
  CqNode *para = footnote != NULL ? cq_rich_pick_footnote (footnote, self->lang) : NULL;
  const char *lang = para != NULL ? cq_text_get_language (para, LANGUAGE_OF_TEXT) : NULL;
  g_autoptr (GPtrArray) content = NULL;
  g_autoptr (CqNode) changed = NULL;

  if (footnote == NULL)
    return cq_rich_ref (self);
  content = cq_rich_get_content (words);
  changed = cq_footnote_with (footnote, lang, LANGUAGE_OF_TEXT, content);
  return cq_rich_change_atom (self, offset, changed);
}

/* Editions: the list of the annexes, below the signatures of the text that they belong to. */
#include "edition/cq-edition-private.h"

#include "statement/cq-text.h"

#define FEWEST 2 /* of a single annex, the text says itself that it is annexed */

/* What an annex is called; a blank where it has no title yet, as above its text. */
static void
add_title (CqEditionWork *work, CqNodeBuilder *builder, CqNode *annex)
{
  CqNode *title = cq_node_find_child (annex, CQ_DB_TITLE);
  g_autofree char *text = title != NULL ? cq_text_get_plain (title) : NULL;

  if (text != NULL && *text != '\0')
    cq_node_builder_add_text (builder, text);
  else
    cq_node_builder_take (builder, cq_edition_new_text (CQ_DB_PHRASE, work->kind == CQ_EDITION_DRAFT ? "blank draft" : "blank", "[…]"));
}

static void
add_entry (CqEditionWork *work, CqNodeBuilder *list, CqNode *annex)
{
  const char *id = cq_node_get (annex, CQ_XML_ID);
  CqNodeBuilder *entry = cq_node_builder_new (CQ_DB_VARLISTENTRY);
  CqNodeBuilder *text = cq_node_builder_new (CQ_DB_LISTITEM);
  CqNodeBuilder *para = cq_node_builder_new (CQ_DB_PARA);
  CqNodeBuilder *link = id != NULL ? cq_node_builder_new (CQ_DB_LINK) : NULL;

  add_title (work, link != NULL ? link : para, annex);
  if (link != NULL)
    {
      cq_node_builder_set (link, CQ_AT_LINKEND, id);
      cq_node_builder_take (para, cq_node_builder_end (link));
    }
  cq_node_builder_take (text, cq_node_builder_end (para));
  cq_node_builder_add_element (entry, CQ_DB_TERM, cq_node_get (annex, CQ_AT_LABEL));
  cq_node_builder_take (entry, cq_node_builder_end (text));
  cq_node_builder_take (list, cq_node_builder_end (entry));
}

/**
 * cq_edition_add_annexes:
 * @body: the children of the part, its annexes among them
 * @depth: of @blocks
 *
 * Adds the list of the annexes that stand in this edition, each a link to its annex, where there are several.
 */
void
cq_edition_add_annexes (CqEditionWork *work, GPtrArray *body, guint depth, GPtrArray *blocks)
{
  CqNodeBuilder *list = cq_node_builder_new (CQ_DB_VARIABLELIST);
  g_autoptr (CqNode) made = NULL;
  guint n = 0;

  cq_node_builder_set (list, CQ_AT_ROLE, "annexes");
  for (guint i = 0; i < body->len; i++)
    {
      CqNode *node = g_ptr_array_index (body, i);

      if (!cq_node_is (node, CQ_DB_APPENDIX) || cq_node_get (node, CQ_AT_LABEL) == NULL)
        continue;
      add_entry (work, list, node);
      n++;
    }
  made = cq_node_builder_end (list);
  if (n < FEWEST)
    return;
  g_ptr_array_add (blocks, cq_edition_new_text (CQ_DB_BRIDGEHEAD, "annexes", cq_document_words_get (work->words, CQ_WORD_ANNEXES)));
  g_ptr_array_add (blocks, cq_edition_indent (made, depth));
}

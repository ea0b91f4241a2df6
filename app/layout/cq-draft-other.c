/* Figures, examples, notes, listings, quotations, and what the program does not know. */
#include "layout/cq-draft-private.h"

#include "layout/cq-inline.h"

#define ADMONITION_INDENT 14
#define CODE_INDENT 12

static void
draft_caption (CqDrafter *self, const CqContext *context, CqNode *title, CqElementKind kind)
{
  CqContext inner = *context;

  if (title == NULL)
    return;
  inner.text = context->is_cell || context->is_note ? CQ_TEXT_BAND : CQ_TEXT_CAPTION;
  inner.flags |= CQ_BLOCK_KEEP_NEXT;
  cq_draft_whole (self, &inner, title, kind);
}

static void
draft_attribution (CqDrafter *self, const CqContext *context, CqNode *node)
{
  CqContext inner = *context;
  CqNode *attribution = cq_node_find_child (node, CQ_DB_ATTRIBUTION);

  if (attribution == NULL)
    return;
  inner.has_align = TRUE;
  inner.align = CQ_ALIGN_END;
  cq_draft_element (self, &inner, attribution, CQ_PLACE_TEXTUAL);
}

static void
draft_without (CqDrafter *self, const CqContext *context, CqNode *node, CqTag left_out)
{
  guint n = cq_node_get_n_children (node);
  guint start = 0;

  for (guint i = 0; i < n; i++)
    if (cq_node_is (cq_node_get_child (node, i), left_out))
      {
        cq_draft_children (self, context, node, start, i);
        start = i + 1;
      }
  cq_draft_children (self, context, node, start, n);
}

/* A caption, if there is one, and the blocks below it; quotations are indented. */
void
cq_draft_titled (CqDrafter *self, const CqContext *context, CqNode *node)
{
  CqContext inner = *context;
  gboolean is_quote = cq_place_of (node, FALSE) == CQ_PLACE_QUOTE;

  inner.element = cq_draft_add_element (self, context, is_quote ? CQ_ELEMENT_QUOTE : CQ_ELEMENT_DIVISION);
  draft_caption (self, &inner, cq_inline_find_title (node), CQ_ELEMENT_PARAGRAPH);
  if (!is_quote)
    {
      inner.depth += inner.depth == 0 ? 0 : 1;
      cq_draft_children (self, &inner, node, 0, cq_node_get_n_children (node));
      return;
    }
  if (!context->is_cell && !context->is_note)
    inner.text = CQ_TEXT_QUOTE;
  draft_without (self, &inner, node, CQ_DB_ATTRIBUTION);
  draft_attribution (self, &inner, node);
}

/* A note, a warning: a bar runs along its side. */
void
cq_draft_admonition (CqDrafter *self, const CqContext *context, CqNode *node)
{
  CqContext inner = *context;
  CqContext title;

  cq_context_indent (&inner, ADMONITION_INDENT);
  inner.flags |= CQ_BLOCK_BAR;
  inner.element = cq_draft_add_element (self, context, CQ_ELEMENT_DIVISION);
  title = inner;
  draft_caption (self, &title, cq_inline_find_title (node), CQ_ELEMENT_PARAGRAPH);
  cq_draft_children (self, &inner, node, 0, cq_node_get_n_children (node));
}

static gboolean
has_blocks (CqNode *node)
{
  return cq_place_holds_blocks (node);
}

/* A listing. Every line end counts. */
void
cq_draft_verbatim (CqDrafter *self, const CqContext *context, CqNode *node)
{
  CqContext inner = *context;
  gboolean is_code = !cq_node_is (node, CQ_DB_LITERALLAYOUT) || g_strcmp0 (cq_node_get (node, CQ_AT_CLASS), "monospaced") == 0;

  if (has_blocks (node))
    {
      cq_draft_children (self, &inner, node, 0, cq_node_get_n_children (node));
      return;
    }
  if (!cq_inline_has_words (node, 0, cq_node_get_n_children (node)))
    return;
  if (is_code)
    inner.text = CQ_TEXT_CODE;
  inner.flags |= CQ_BLOCK_VERBATIM;
  inner.has_align = TRUE;
  inner.align = CQ_ALIGN_START;
  if (!context->is_cell)
    cq_context_indent (&inner, CODE_INDENT);
  cq_draft_text (self, &inner, node, 0, cq_node_get_n_children (node), is_code ? CQ_ELEMENT_CODE : CQ_ELEMENT_PARAGRAPH);
}

/* Figures, examples, notes, listings, quotations, questions, and what the program does not know. */
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

/* Questions are numbered; answers stand below them. */
static void
draft_question (CqDrafter *self, const CqContext *context, CqNode *node, guint number)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    {
      CqContext inner = cq_context_enter (self, context, child);
      gboolean is_question = cq_node_is (child, CQ_DB_QUESTION);
      CqNode *own = cq_node_find_child (child, CQ_DB_LABEL);
      g_autofree char *label = own ? cq_inline_dup_plain (own) : cq_label_format (&self->style->list, "arabic", 0, number);
      CqPlaceKind place = cq_place_of (child, FALSE);

      cq_context_indent (&inner, self->style->list.indent);
      if (is_question || own != NULL)
        cq_draft_set_label (self, &inner, label, self->style->list.indent, cq_draft_add_element (self, &inner, CQ_ELEMENT_LABEL));
      if (is_question)
        inner.flags |= CQ_BLOCK_BOLD | CQ_BLOCK_KEEP_NEXT;
      if (own == NULL)
        cq_draft_element (self, &inner, child, place == CQ_PLACE_INLINE ? CQ_PLACE_TEXTUAL : place);
      else
        for (guint j = 0; j < cq_node_get_n_children (child); j++)
          if (cq_node_get_child (child, j) != own)
            cq_draft_children (self, &inner, child, j, j + 1);
      cq_draft_flush_label (self, &inner);
    }
}

void
cq_draft_questions (CqDrafter *self, const CqContext *context, CqNode *node)
{
  CqContext list = *context;
  guint number = 1;
  CqNode *child;

  draft_caption (self, context, cq_inline_find_title (node), CQ_ELEMENT_PARAGRAPH);
  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    {
      CqPlaceKind place = cq_place_of (child, FALSE);
      guint extent = cq_draft_open_extent (self, child);
      if (cq_node_is (child, CQ_DB_QANDAENTRY))
        draft_question (self, &list, child, number++);
      else if (cq_node_is (child, CQ_DB_QANDADIV))
        cq_draft_questions (self, &list, child);
      else if (!cq_node_is (child, CQ_DB_TITLE))
        cq_draft_element (self, &list, child, place == CQ_PLACE_INLINE || place == CQ_PLACE_TITLE ? CQ_PLACE_TEXTUAL : place);
      cq_draft_close_extent (self, extent);
    }
}

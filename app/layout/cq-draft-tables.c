/* Tables: what stands around their rows, and what is a table in all but name. */
#include "layout/cq-draft-private.h"

#include "layout/cq-inline.h"

static CqBlock *
block_above (CqDraft *draft, guint index)
{
  return index > 0 ? g_ptr_array_index (draft->body.blocks, index - 1) : NULL;
}

static void
tie (CqBlock *block)
{
  if (!(block->flags & CQ_BLOCK_KEEP_NEXT))
    block->flags |= CQ_BLOCK_KEEP_NEXT | CQ_BLOCK_TIED;
}

/**
 * cq_draft_tie_signatures:
 *
 * Ties the closing line to the signatures, and the paragraph above it to both: they never stand alone on a page.
 */
void
cq_draft_tie_signatures (CqDraft *draft)
{
  for (guint i = 0; i < draft->body.blocks->len; i++)
    {
      const CqTable *table = ((CqBlock *) g_ptr_array_index (draft->body.blocks, i))->table;
      guint at = i;

      if (table == NULL || table->kind != CQ_TABLE_SIGNATURES)
        continue;
      while (at > 0 && (block_above (draft, at)->text == CQ_TEXT_CAPTION || block_above (draft, at)->text == CQ_TEXT_CLOSING))
        tie (block_above (draft, at--));
      if (at > 0)
        tie (block_above (draft, at));
    }
}

/* Rows tied together by cells that span rows are one group. */
static void
find_groups (CqTable *table)
{
  guint cell = 0, end;

  for (guint row = 0; row < table->rows->len; row = end)
    {
      end = row + 1;
      for (; cell < table->cells->len && cq_table_get_cell (table, cell)->row < end; cell++)
        end = MAX (end, cq_table_get_cell (table, cell)->row + cq_table_get_cell (table, cell)->n_rows);
      for (guint i = row; i < end; i++)
        {
          cq_table_get_row (table, i)->group = row;
          cq_table_get_row (table, i)->group_end = end;
        }
    }
}

/**
 * cq_draft_bound_spans:
 * @table: with all of its rows
 *
 * Ends cells that span rows where their part of the table does, and ties the rows that are left of them together.
 */
void
cq_draft_bound_spans (CqDrafter *self, CqTable *table)
{
  for (guint i = 0; i < table->cells->len; i++)
    {
      CqCell *cell = cq_table_get_cell (table, i);
      CqRowPart part = cq_table_get_row (table, cell->row)->part;
      guint end = cell->row + 1;

      while (end < table->rows->len && end < cell->row + cell->n_rows && cq_table_get_row (table, end)->part == part)
        end++;
      cell->n_rows = end - cell->row;
      g_array_index (self->draft->elements, CqElement, cell->element).row_span = (guint16) cell->n_rows;
    }
  find_groups (table);
}

/* A table within a cell has no place for columns of its own: its cells stand one below the other. */
static void
draft_nested (CqDrafter *self, const CqContext *context, CqNode *node)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    if (cq_draft_is_cell (child))
      cq_draft_children (self, context, child, 0, cq_node_get_n_children (child));
    else if (cq_node_is (child, CQ_DB_TITLE))
      cq_draft_element (self, context, child, CQ_PLACE_TEXTUAL);
    else
      draft_nested (self, context, child);
}

/* The row of a table whose cells are the children of @node with tag @tag; (nullable) */
static CqNode *
make_row (CqNode *node, CqTag tag)
{
  CqNodeBuilder *row = cq_node_builder_new (CQ_DB_ROW);
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    if (cq_node_is (child, tag))
      {
        CqNodeBuilder *entry = cq_node_builder_new (CQ_DB_ENTRY);
        cq_node_builder_add_children (entry, child);
        cq_node_builder_take (row, cq_node_builder_end (entry));
      }
  return cq_node_builder_end (row);
}

/* A list of records, each with the same fields: a table in all but name. */
void
cq_draft_segmented (CqDrafter *self, const CqContext *context, CqNode *node)
{
  CqNodeBuilder *table = cq_node_builder_new (CQ_DB_INFORMALTABLE);
  CqNodeBuilder *head = cq_node_builder_new (CQ_DB_THEAD);
  CqNodeBuilder *body = cq_node_builder_new (CQ_DB_TBODY);
  CqNode *title = cq_inline_find_title (node);
  CqNode *child;

  if (title != NULL)
    cq_node_builder_add (table, title);
  cq_node_builder_take (head, make_row (node, CQ_DB_SEGTITLE));
  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    if (cq_node_is (child, CQ_DB_SEGLISTITEM))
      cq_node_builder_take (body, make_row (child, CQ_DB_SEG));
  cq_node_builder_take (table, cq_node_builder_end (head));
  cq_node_builder_take (table, cq_node_builder_end (body));
  g_ptr_array_add (self->made, cq_node_builder_end (table));
  cq_draft_table (self, context, g_ptr_array_index (self->made, self->made->len - 1));
}

static void
draft_table_title (CqDrafter *self, const CqContext *context, CqNode *node)
{
  CqNode *title = cq_inline_find_title (node);
  CqNode *caption = cq_node_find_child (node, CQ_DB_CAPTION);
  CqContext inner = *context;

  inner.text = CQ_TEXT_CAPTION;
  inner.flags |= CQ_BLOCK_KEEP_NEXT;
  if (title != NULL)
    cq_draft_whole (self, &inner, title, CQ_ELEMENT_PARAGRAPH);
  if (caption != NULL)
    cq_draft_children (self, &inner, caption, 0, cq_node_get_n_children (caption));
}

/* Whatever stands in a table besides its rows: its alternative words, notes, a picture. */
static void
draft_table_rest (CqDrafter *self, const CqContext *context, CqNode *node)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    if (cq_node_is (child, CQ_DB_MEDIAOBJECT) || cq_node_is (child, CQ_DB_TEXTOBJECT))
      cq_draft_element (self, context, child, CQ_PLACE_MEDIA);
}

static void
collect_cells (CqNode *node, GPtrArray *cells)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    if (cq_draft_is_cell (child))
      g_ptr_array_add (cells, child);
    else
      collect_cells (child, cells);
}

/* The same signatures in as many columns as the style wants. */
static CqNode *
with_columns (CqDrafter *self, CqNode *node, guint n)
{
  CqNodeBuilder *table = cq_node_builder_new_from (node);
  CqNodeBuilder *group = cq_node_builder_new (CQ_DB_TGROUP);
  CqNodeBuilder *body = cq_node_builder_new (CQ_DB_TBODY);
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  g_autofree char *count = g_strdup_printf ("%u", n);

  collect_cells (node, cells);
  for (guint i = 0; i < cells->len; i += n)
    {
      CqNodeBuilder *row = cq_node_builder_new (CQ_DB_ROW);
      for (guint c = i; c < MIN (i + n, cells->len); c++)
        cq_node_builder_add (row, g_ptr_array_index (cells, c));
      cq_node_builder_take (body, cq_node_builder_end (row));
    }
  cq_node_builder_set (group, CQ_AT_COLS, count);
  cq_node_builder_take (group, cq_node_builder_end (body));
  cq_node_builder_take (table, cq_node_builder_end (group));
  g_ptr_array_add (self->made, cq_node_builder_end (table));
  return g_ptr_array_index (self->made, self->made->len - 1);
}

/* The proportions of a roadmap are the program's own, for readers that measure nothing: here its words are measured, and
 * only room to spare is shared out so. */
static void
forget_shares (const CqContext *context)
{
  GPtrArray *blocks = context->flow->blocks;
  CqTable *table = ((CqBlock *) g_ptr_array_index (blocks, blocks->len - 1))->table;

  for (guint i = 0; i < table->columns->len; i++)
    {
      CqColumn *column = cq_table_get_column (table, i);

      column->spare = column->share;
      column->share = 0;
    }
}

/* What stands above the table on further pages: its title again, and a word that says so. No part of the text. */
static void
draft_continued (CqDrafter *self, const CqContext *context, CqNode *title)
{
  CqBlock *above = g_ptr_array_index (context->flow->blocks, context->flow->blocks->len - 1);
  const CqTextStyle *style = &self->style->text[CQ_TEXT_CAPTION];
  const char *pattern = cq_pattern_get (&self->style->table.continued, context->lang);
  const char *known[CQ_N_PATTERN_WORDS] = { NULL };
  CqContext place = *context;
  CqNodeBuilder *para;
  g_autofree char *words = NULL;
  g_autofree char *line = NULL;
  CqBlock *block;

  if (title == NULL || pattern == NULL || *pattern == '\0')
    return;
  words = cq_inline_dup_plain (title);
  known[CQ_PATTERN_TITLE] = words;
  line = cq_pattern_fill (pattern, known);
  para = cq_node_builder_new (CQ_DB_PARA);
  cq_node_builder_add_text (para, line);
  cq_context_indent (&place, style->indent);
  cq_context_indent_end (&place, style->indent_end);
  block = g_new0 (CqBlock, 1);
  block->node = cq_node_builder_end (para);
  block->n_children = 1;
  block->text = CQ_TEXT_CAPTION;
  block->flags = context->flags & CQ_BLOCK_RTL;
  block->lang = context->lang;
  block->left = place.left;
  block->width = place.width;
  block->after = style->after;
  block->align = style->align;
  block->id = context->id;
  block->element = above->element;
  block->order = self->draft->blocks->len;
  block->division = context->division;
  g_ptr_array_add (self->draft->blocks, block);
  above->table->continued = block;
}

void
cq_draft_table (CqDrafter *self, const CqContext *context, CqNode *node)
{
  gboolean is_signatures = cq_node_has_role (node, CQ_DB_INFORMALTABLE, "signatures")
                           || cq_node_has_role (node, CQ_DB_INFORMALTABLE, "witnesses");
  gboolean has_groups = FALSE;
  CqNode *child;

  if (context->is_cell || context->is_note)
    {
      draft_nested (self, context, node);
      return;
    }
  if (is_signatures && self->style->signature.columns > 0)
    node = with_columns (self, node, self->style->signature.columns);
  draft_table_title (self, context, node);
  draft_table_rest (self, context, node);
  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    if (cq_node_is (child, CQ_DB_TGROUP))
      {
        cq_draft_table_group (self, context, node, child, is_signatures);
        if (cq_node_has_role (node, CQ_DB_TABLE, "roadmap"))
          forget_shares (context);
        if (!is_signatures)
          draft_continued (self, context, cq_inline_find_title (node));
        has_groups = TRUE;
      }
  if (!has_groups)
    cq_draft_table_group (self, context, node, node, is_signatures);
}

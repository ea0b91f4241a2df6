/* Rows and cells of a table, CALS or HTML. */
#include "layout/cq-draft-private.h"

#include "layout/cq-inline.h"
#include "style/cq-numeral.h"

#define MOST_COLUMNS 256
#define MOST_ROWS_SPANNED 10000

/* A table on its way. */
typedef struct
{
  CqTable *table;
  GPtrArray *names;  /* (element-type char): of columns; %NULL where one has none */
  GArray *aligns;    /* (element-type int): of columns; -1 where one has none */
  GArray *covered;   /* (element-type guint): rows still covered by a span from above, by column */
  guint32 part_element;
  CqRowPart part;
  GHashTable *spans; /* (nullable): name → spanspec */
  guint next_column; /* for colspecs */
} TableDraft;

static void
ensure_columns (TableDraft *draft, guint n)
{
  n = MIN (n, MOST_COLUMNS);
  while (draft->table->columns->len < n)
    {
      CqColumn column = { 0 };
      int align = -1;
      guint covered = 0;
      g_array_append_val (draft->table->columns, column);
      g_array_append_val (draft->aligns, align);
      g_array_append_val (draft->covered, covered);
      g_ptr_array_add (draft->names, NULL);
    }
}

static guint
number_of (CqNode *node, CqTag attribute, guint otherwise, guint most)
{
  const char *value = cq_node_get (node, attribute);
  guint64 number = value ? g_ascii_strtoull (value, NULL, 10) : 0;

  return number == 0 ? otherwise : (guint) MIN (number, most);
}

static int
align_of (CqNode *node)
{
  const char *align = cq_node_get (node, CQ_AT_ALIGN);

  if (align == NULL)
    return -1;
  if (g_str_equal (align, "center"))
    return CQ_ALIGN_CENTRE;
  if (g_str_equal (align, "right"))
    return CQ_ALIGN_END;
  if (g_str_equal (align, "justify"))
    return CQ_ALIGN_JUSTIFY;
  return g_str_equal (align, "left") ? CQ_ALIGN_START : -1;
}

/* "2*", "30mm", "120", "25%" */
static void
read_width (const char *width, CqColumn *column)
{
  char *end;
  double number;

  if (width == NULL)
    return;
  number = g_ascii_strtod (width, &end);
  if (end == width)
    number = 1;
  if (number <= 0 || number > 100000)
    return;
  if (*end == '*' || *end == '%')
    column->share = number;
  else if (g_str_has_prefix (end, "mm"))
    column->fixed = number * 72 / 25.4;
  else if (g_str_has_prefix (end, "cm"))
    column->fixed = number * 72 / 2.54;
  else if (g_str_has_prefix (end, "in"))
    column->fixed = number * 72;
  else if (g_str_has_prefix (end, "px"))
    column->fixed = number * 0.75;
  else
    column->fixed = number;
}

static void
draft_colspec (TableDraft *draft, CqNode *node)
{
  guint at = number_of (node, CQ_AT_COLNUM, draft->next_column + 1, MOST_COLUMNS) - 1;
  guint span = number_of (node, CQ_AT_SPAN, 1, MOST_COLUMNS);
  const char *width = cq_node_get (node, CQ_AT_COLWIDTH);

  ensure_columns (draft, at + span);
  for (guint i = at; i < MIN (at + span, draft->table->columns->len); i++)
    {
      read_width (width ? width : cq_node_get (node, CQ_AT_WIDTH), cq_table_get_column (draft->table, i));
      g_array_index (draft->aligns, int, i) = align_of (node);
      g_ptr_array_index (draft->names, i) = (gpointer) cq_node_get (node, CQ_AT_COLNAME);
    }
  draft->next_column = at + span;
}

static gboolean
find_column (TableDraft *draft, const char *name, guint *column)
{
  for (guint i = 0; name != NULL && i < draft->names->len; i++)
    if (g_strcmp0 (g_ptr_array_index (draft->names, i), name) == 0)
      {
        *column = i;
        return TRUE;
      }
  return FALSE;
}

/* The columns that an entry takes: by name, by span, or the next that is free. */
static void
place_entry (TableDraft *draft, CqNode *node, guint *column, guint *n_columns)
{
  guint start = *column, end;

  *n_columns = number_of (node, CQ_AT_COLSPAN, 1, MOST_COLUMNS);
  if (cq_node_get (node, CQ_AT_SPANNAME) != NULL)
    {
      CqNode *spec = g_hash_table_lookup (draft->spans, cq_node_get (node, CQ_AT_SPANNAME));
      node = spec != NULL ? spec : node;
    }
  if (find_column (draft, cq_node_get (node, CQ_AT_NAMEST), &start))
    {
      if (find_column (draft, cq_node_get (node, CQ_AT_NAMEEND), &end) && end >= start)
        *n_columns = end - start + 1;
    }
  else
    find_column (draft, cq_node_get (node, CQ_AT_COLNAME), &start);
  start = MAX (start, *column); /* never back over what stands there already */
  while (start < draft->covered->len && g_array_index (draft->covered, guint, start) > 0)
    start++;
  start = MIN (start, MOST_COLUMNS - 1);
  *n_columns = MAX (1, MIN (*n_columns, MOST_COLUMNS - start));
  ensure_columns (draft, start + *n_columns);
  *column = start;
}

static CqTextKind
text_of_cell (CqTable *table, const CqRow *row)
{
  if (table->kind == CQ_TABLE_SIGNATURES)
    return CQ_TEXT_SIGNATURE;
  if (row->is_numbers)
    return CQ_TEXT_COLUMN_NUMBER;
  if (row->part == CQ_ROW_HEAD)
    return CQ_TEXT_COLUMN_HEAD;
  if (table->is_synoptic)
    return CQ_TEXT_BODY;
  return row->is_band ? CQ_TEXT_BAND : CQ_TEXT_CELL;
}

static void
draft_cell_blocks (CqDrafter *self, const CqContext *context, TableDraft *draft, CqCell *cell, CqNode *node)
{
  const CqRow *row = cq_table_get_row (draft->table, cell->row);
  CqContext inner = cq_context_enter (self, context, node);
  int align = align_of (node);
  guint extent = cq_draft_open_extent (self, node);

  inner.flow = &cell->flow;
  inner.text = text_of_cell (draft->table, row);
  inner.is_cell = TRUE;
  inner.is_synoptic = draft->table->is_synoptic && row->part != CQ_ROW_HEAD;
  inner.left = 0;
  inner.depth = 0;
  inner.level = MAX (inner.level, 1);
  inner.element = cell->element;
  if (align < 0)
    align = g_array_index (draft->aligns, int, cell->column);
  inner.has_align = align >= 0;
  inner.align = align >= 0 ? (CqAlign) align : CQ_ALIGN_START;
  if (cell->is_header && row->part != CQ_ROW_HEAD)
    inner.text = CQ_TEXT_BAND;
  cq_draft_children (self, &inner, node, 0, cq_node_get_n_children (node));
  cq_draft_flush_label (self, &inner);
  cq_draft_close_extent (self, extent);
}

gboolean
cq_draft_is_cell (CqNode *node)
{
  return cq_node_is (node, CQ_DB_ENTRY) || cq_node_is (node, CQ_DB_ENTRYTBL) || cq_node_is (node, CQ_DB_TD)
         || cq_node_is (node, CQ_DB_TH);
}

/* Where a row has no cell an empty one is tagged: else those behind it stood below the heads of other columns. */
static void
fill_gap (CqDrafter *self, const CqContext *context, TableDraft *draft, guint start, guint end)
{
  CqContext inner = *context;
  CqElement *gap = NULL;

  inner.element = cq_table_get_row (draft->table, draft->table->rows->len - 1)->element;
  for (guint i = start; i < end; i++)
    if (g_array_index (draft->covered, guint, i) > 0)
      gap = NULL;
    else if (gap != NULL)
      gap->column_span++;
    else
      {
        guint32 element = cq_draft_add_element (self, &inner, draft->part == CQ_ROW_HEAD ? CQ_ELEMENT_HEADER : CQ_ELEMENT_CELL);

        gap = &g_array_index (self->draft->elements, CqElement, element);
        gap->column_span = gap->row_span = 1;
      }
}

static void
draft_cell (CqDrafter *self, const CqContext *context, TableDraft *draft, CqNode *node, guint *column)
{
  CqCell cell = { .row = draft->table->rows->len - 1 };
  CqContext inner = *context;
  const char *valign = cq_node_get (node, CQ_AT_VALIGN);

  cell.column = *column;
  place_entry (draft, node, &cell.column, &cell.n_columns);
  fill_gap (self, context, draft, *column, cell.column);
  cell.n_rows = MAX (number_of (node, CQ_AT_MOREROWS, 0, MOST_ROWS_SPANNED) + 1,
                     number_of (node, CQ_AT_ROWSPAN, 1, MOST_ROWS_SPANNED));
  cell.flow.blocks = g_ptr_array_new ();
  cell.is_header = draft->part == CQ_ROW_HEAD || cq_node_is (node, CQ_DB_TH);
  cell.at_bottom = g_strcmp0 (valign, "bottom") == 0;
  cell.at_middle = g_strcmp0 (valign, "middle") == 0;
  inner.element = cq_table_get_row (draft->table, cell.row)->element;
  cell.element = cq_draft_add_element (self, &inner, cell.is_header ? CQ_ELEMENT_HEADER : CQ_ELEMENT_CELL);
  CqElement *element = &g_array_index (self->draft->elements, CqElement, cell.element);
  element->column_span = (guint16) cell.n_columns;
  element->row_span = (guint16) cell.n_rows;
  g_array_append_val (draft->table->cells, cell);
  draft_cell_blocks (self, context, draft, cq_table_get_cell (draft->table, draft->table->cells->len - 1), node);
  for (guint i = cell.column; i < cell.column + cell.n_columns; i++)
    g_array_index (draft->covered, guint, i) = cell.n_rows;
  *column = cell.column + cell.n_columns;
}

/* Whether a column of @row begins with a heading. */
static gboolean
holds_heading (CqNode *row)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (row, &i)) != NULL;)
    if (cq_node_find_child (child, CQ_DB_BRIDGEHEAD) != NULL)
      return TRUE;
  return FALSE;
}

static void
draft_row (CqDrafter *self, const CqContext *context, TableDraft *draft, CqNode *node)
{
  CqContext inner = cq_context_enter (self, context, node);
  CqRow row = { .part = draft->part,
                .is_band = cq_node_has_role (node, CQ_DB_ROW, "band"),
                .is_numbers = cq_node_has_role (node, CQ_DB_ROW, "column-numbers"),
                .is_heading = draft->table->is_synoptic && holds_heading (node) };
  guint extent = cq_draft_open_extent (self, node);
  guint column = 0;
  CqNode *child;

  inner.element = draft->part_element;
  row.element = cq_draft_add_element (self, &inner, CQ_ELEMENT_ROW);
  g_array_append_val (draft->table->rows, row);
  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    if (cq_draft_is_cell (child))
      draft_cell (self, &inner, draft, child, &column);
  fill_gap (self, &inner, draft, column, draft->covered->len);
  for (guint i = 0; i < draft->covered->len; i++)
    if (g_array_index (draft->covered, guint, i) > 0)
      g_array_index (draft->covered, guint, i)--;
  cq_draft_close_extent (self, extent);
}

static void
enter_part (CqDrafter *self, const CqContext *context, TableDraft *draft, CqRowPart part)
{
  static const CqElementKind kinds[] = { CQ_ELEMENT_BODY, CQ_ELEMENT_HEAD, CQ_ELEMENT_FOOT };

  draft->part = part;
  draft->part_element = cq_draft_add_element (self, context, kinds[part]);
  for (guint i = 0; i < draft->covered->len; i++)
    g_array_index (draft->covered, guint, i) = 0;
}

static void
draft_rows (CqDrafter *self, const CqContext *context, TableDraft *draft, CqNode *node)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    if (cq_node_is (child, CQ_DB_ROW) || cq_node_is (child, CQ_DB_TR))
      draft_row (self, context, draft, child);
}

static void
draft_part (CqDrafter *self, const CqContext *context, TableDraft *draft, CqNode *node, CqTag tag, CqRowPart part)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    if (cq_node_is (child, tag))
      {
        enter_part (self, context, draft, part);
        draft_rows (self, context, draft, child);
      }
}

/* Where the style numbers columns and the document does not, a row of numbers ends the head. */
static void
draft_numbers (CqDrafter *self, const CqContext *context, TableDraft *draft)
{
  const char *label = cq_pattern_get (&self->style->table.column_numbers, context->lang);
  guint n = draft->table->rows->len;
  CqNodeBuilder *builder;
  CqNode *row;

  if (label == NULL || *label == '\0' || draft->table->kind != CQ_TABLE_GRID || n == 0
      || cq_table_get_row (draft->table, n - 1)->is_numbers)
    return;
  builder = cq_node_builder_new (CQ_DB_ROW);
  cq_node_builder_set (builder, CQ_AT_ROLE, "column-numbers");
  for (guint i = 1; i <= draft->table->columns->len; i++)
    {
      CqNodeBuilder *entry = cq_node_builder_new (CQ_DB_ENTRY);
      g_autofree char *number = cq_numeral_fill (label, i);

      cq_node_builder_set (entry, CQ_AT_ALIGN, "center");
      cq_node_builder_add_text (entry, number);
      cq_node_builder_take (builder, cq_node_builder_end (entry));
    }
  row = cq_node_builder_end (builder);
  g_ptr_array_add (self->made, row);
  draft_row (self, context, draft, row);
}

static void
draft_colspecs (TableDraft *draft, CqNode *node)
{
  CqNode *child;

  ensure_columns (draft, number_of (node, CQ_AT_COLS, 1, MOST_COLUMNS));
  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    {
      if (cq_node_is (child, CQ_DB_COLSPEC) || cq_node_is (child, CQ_DB_COL))
        draft_colspec (draft, child);
      else if (cq_node_is (child, CQ_DB_SPANSPEC) && cq_node_get (child, CQ_AT_SPANNAME) != NULL)
        g_hash_table_insert (draft->spans, (gpointer) cq_node_get (child, CQ_AT_SPANNAME), child);
      else if (cq_node_is (child, CQ_DB_COLGROUP))
        draft_colspecs (draft, child);
    }
}

/* The table block itself carries no text. */
static CqBlock *
add_table_block (CqDrafter *self, const CqContext *context, CqTable *table)
{
  CqBlock *block = cq_draft_text (self, context, NULL, 0, 0, CQ_ELEMENT_TABLE);
  const CqStyle *style = self->style;

  block->table = table;
  block->left = context->left;
  block->width = context->width;
  block->before = table->kind == CQ_TABLE_SIGNATURES ? 0 : style->table.before;
  block->after = table->kind == CQ_TABLE_SIGNATURES ? style->text[CQ_TEXT_BODY].after : style->table.after;
  table->left = context->left;
  table->width = context->width;
  table->is_rtl = (context->flags & CQ_BLOCK_RTL) != 0;
  return block;
}

/* One group of rows of @whole: a tgroup, or an HTML table. */
void
cq_draft_table_group (CqDrafter *self, const CqContext *context, CqNode *whole, CqNode *node, gboolean is_signatures)
{
  TableDraft draft = { .table = cq_table_new (),
                       .names = g_ptr_array_new (),
                       .aligns = g_array_new (FALSE, TRUE, sizeof (int)),
                       .covered = g_array_new (FALSE, TRUE, sizeof (guint)),
                       .spans = g_hash_table_new (g_str_hash, g_str_equal) };
  CqContext inner = *context;
  CqBlock *block;

  draft.table->kind = is_signatures ? CQ_TABLE_SIGNATURES : CQ_TABLE_GRID;
  draft.table->is_synoptic = cq_node_has_role (whole, CQ_DB_INFORMALTABLE, "synoptic");
  cq_draft_flush_label (self, context);
  if (is_signatures) /* below the closing line */
    {
      cq_context_indent (&inner, self->style->text[CQ_TEXT_CLOSING].indent);
      cq_context_indent_end (&inner, self->style->text[CQ_TEXT_CLOSING].indent_end);
    }
  block = add_table_block (self, &inner, draft.table);
  if (is_signatures)
    block->flags |= CQ_BLOCK_KEEP_TOGETHER;
  inner.element = block->element;
  draft_colspecs (&draft, node);
  draft_part (self, &inner, &draft, node, CQ_DB_THEAD, CQ_ROW_HEAD);
  draft_numbers (self, &inner, &draft);
  draft.table->n_head_rows = draft.table->rows->len;
  draft_part (self, &inner, &draft, node, CQ_DB_TBODY, CQ_ROW_BODY);
  if (cq_node_find_child (node, CQ_DB_TR) != NULL || cq_node_find_child (node, CQ_DB_ROW) != NULL)
    {
      enter_part (self, &inner, &draft, CQ_ROW_BODY);
      draft_rows (self, &inner, &draft, node);
    }
  draft_part (self, &inner, &draft, node, CQ_DB_TFOOT, CQ_ROW_FOOT);
  cq_draft_bound_spans (self, draft.table);
  g_ptr_array_unref (draft.names);
  g_array_unref (draft.aligns);
  g_array_unref (draft.covered);
  g_hash_table_unref (draft.spans);
}

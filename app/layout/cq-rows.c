/* Rows of a table on pages: their heights, what of them fits, and where their lines stand. */
#include <math.h>

#include "layout/cq-paginate.h"

static double
padding_above (CqPaginator *self, CqTable *table)
{
  const CqSignatureStyle *signature = &self->style->signature;

  switch (table->kind)
    {
    case CQ_TABLE_SIGNATURES:
      return signature->space + signature->gap;
    case CQ_TABLE_MASTHEAD:
      return 0;
    case CQ_TABLE_GRID:
    default:
      return self->style->table.padding_y;
    }
}

static double
padding_of (CqPaginator *self, CqTable *table)
{
  double below = table->kind == CQ_TABLE_GRID ? self->style->table.padding_y : 0;

  if (table->masthead != NULL && table->masthead->rule > 0)
    below = table->masthead->gap + table->masthead->rule;
  return padding_above (self, table) + below;
}

static double
left_of_cell (CqCell *cell, const guint *taken, guint index)
{
  return cq_flow_get_height (cell->lines, taken ? taken[index] : 0, cell->lines->len);
}

/* Cells may reach into @row from as far above as this. */
static guint
first_reaching (CqTable *table, guint row)
{
  return cq_table_get_row (table, row)->group;
}

static double
least_height (CqPaginator *self, CqTable *table, guint row)
{
  const CqRow *here = cq_table_get_row (table, row);
  CqTextKind text = here->is_numbers ? CQ_TEXT_COLUMN_NUMBER : here->part == CQ_ROW_HEAD ? CQ_TEXT_COLUMN_HEAD : CQ_TEXT_CELL;

  return padding_of (self, table) + (table->kind == CQ_TABLE_GRID ? cq_style_get_text (self->style, text, table->smaller).leading : 0);
}

/**
 * cq_rows_get_height:
 * @taken: (nullable): lines of each cell that stand on earlier pages
 * @heights: (out caller-allocates) (array): of each of the @n rows
 *
 * Returns: the height of the rows
 */
double
cq_rows_get_height (CqPaginator *self, CqTable *table, guint first, guint n, const guint *taken, double *heights)
{
  double padding = padding_of (self, table);
  double sum = 0;

  for (guint r = 0; r < n; r++)
    heights[r] = least_height (self, table, first + r);
  for (guint i = cq_table_find_cells (table, first_reaching (table, first)); i < table->cells->len; i++)
    {
      CqCell *cell = cq_table_get_cell (table, i);
      if (cell->row >= first + n)
        break;
      if (cell->n_rows == 1 && cell->row >= first)
        heights[cell->row - first] = MAX (heights[cell->row - first], left_of_cell (cell, taken, i) + padding);
    }
  for (guint i = cq_table_find_cells (table, first_reaching (table, first)); i < table->cells->len; i++)
    {
      CqCell *cell = cq_table_get_cell (table, i);
      guint last = cell->row + cell->n_rows - 1;
      double has = 0;

      if (cell->row >= first + n)
        break;
      if (cell->n_rows == 1 || last < first || last >= first + n)
        continue;
      for (guint r = MAX (cell->row, first); r <= last; r++)
        has += heights[r - first];
      heights[last - first] += MAX (0, left_of_cell (cell, taken, i) + padding - has);
    }
  for (guint r = 0; r < n; r++)
    sum += heights[r];
  return sum;
}

static double
height_of_continued (CqTable *table)
{
  const CqBlock *block = table->continued;

  return block != NULL ? block->slab->n_lines * (double) block->slab->leading + block->after : 0;
}

/* The height of what is shown again where a table goes on: its title and its head. */
double
cq_rows_get_head_height (CqPaginator *self, CqTable *table)
{
  g_autofree double *heights = g_new0 (double, table->n_head_rows + 1);

  return height_of_continued (table)
         + (table->n_head_rows > 0 ? cq_rows_get_height (self, table, 0, table->n_head_rows, NULL, heights) : 0);
}

/* Adds the notes called by the lines of cells of rows @first to @end, from @from up to @to. */
void
cq_rows_add_called (CqPaginator *self, CqTable *table, guint first, guint end, const guint *from, const guint *to, GArray *slices)
{
  for (guint i = cq_table_find_cells (table, first_reaching (table, first)); i < table->cells->len; i++)
    {
      CqCell *cell = cq_table_get_cell (table, i);
      if (cell->row >= end)
        break;
      for (guint line = from ? from[i] : 0; line < (to ? to[i] : cell->lines->len); line++)
        {
          const CqFlowLine *placed = &g_array_index (cell->lines, CqFlowLine, line);
          cq_notes_add_called (self, placed->block, placed->line, slices);
        }
    }
}

/* The lines of a cell up to @end, or less of them, so that neither the first line of a paragraph nor its last stands alone. */
static guint
without_line_alone (CqCell *cell, guint taken, guint end)
{
  const CqFlowLine *next = end < cell->lines->len ? &g_array_index (cell->lines, CqFlowLine, end) : NULL;
  guint here = next != NULL ? next->line : 0;
  guint better = end;

  if (here > 0 && here + 1 == next->block->slab->n_lines)
    {
      here--;
      better--;
    }
  if (here == 1)
    better--;
  return better > taken ? better : end;
}

/* How many lines of a cell fit; at least one if @force. No line is left alone if it can be helped. */
static guint
lines_that_fit (CqCell *cell, guint taken, double room, gboolean force)
{
  guint end = taken;

  while (end < cell->lines->len && cq_flow_get_height (cell->lines, taken, end + 1) <= room + 0.01)
    end++;
  if (end == taken && force && taken < cell->lines->len)
    end++;
  return without_line_alone (cell, taken, end);
}

/* Takes lines of the cells that begin in, or reach into, row @row. Returns whether any did. */
static gboolean
take_lines (CqTable *table, guint row, double room, double padding, gboolean force, guint *taken, double *used)
{
  gboolean progress = FALSE;

  for (guint i = cq_table_find_cells (table, first_reaching (table, row)); i < table->cells->len; i++)
    {
      CqCell *cell = cq_table_get_cell (table, i);
      guint end;
      if (cell->row > row)
        break;
      if (cell->row + cell->n_rows <= row)
        continue;
      end = lines_that_fit (cell, taken[i], room - padding, force);
      progress |= end > taken[i];
      if (end > taken[i])
        *used = MAX (*used, cq_flow_get_height (cell->lines, taken[i], end) + padding);
      taken[i] = end;
    }
  return progress;
}

/**
 * cq_rows_split:
 * @state: what stands on earlier pages
 * @room: how much may be used
 * @force: whether at least something has to be placed
 * @next_row: (out): the row with which the next page goes on
 * @used: (out): height of what is placed
 *
 * Returns: (transfer full) (nullable): how far each cell gets on this page; %NULL if nothing fits
 */
guint *
cq_rows_split (CqPaginator *self, const CqAtom *atom, const CqGroupState *state, double room, gboolean force, guint *next_row, double *used)
{
  CqTable *table = atom->block->table;
  guint end = atom->first + atom->n;
  guint first = state->taken ? state->row : atom->first;
  g_autofree double *heights = g_new0 (double, end - first);
  g_autofree guint *taken = g_new0 (guint, table->cells->len);
  double padding = padding_of (self, table), part = 0;
  guint row = first;

  if (state->taken != NULL)
    memcpy (taken, state->taken, table->cells->len * sizeof (guint));
  cq_rows_get_height (self, table, first, end - first, state->taken, heights);
  *used = 0;
  for (; row < end && *used + heights[row - first] <= room + 0.01; row++)
    *used += heights[row - first];
  /* Cells of the rows that fit; those that reach further give as many lines as there is room. */
  for (guint i = cq_table_find_cells (table, first_reaching (table, first)); row > first && i < table->cells->len; i++)
    {
      CqCell *cell = cq_table_get_cell (table, i);
      if (cell->row >= row)
        break;
      if (cell->row + cell->n_rows <= row)
        taken[i] = cell->lines->len;
      else
        taken[i] = lines_that_fit (cell, taken[i], *used - padding, FALSE);
    }
  *next_row = row;
  if (row > first)
    return g_steal_pointer (&taken);
  if (!take_lines (table, row, room, padding, force, taken, &part))
    return NULL;
  *used = part;
  return g_steal_pointer (&taken);
}

static double
width_of_cell (CqTable *table, const CqCell *cell)
{
  double width = 0;

  for (guint i = cell->column; i < cell->column + cell->n_columns; i++)
    width += cq_table_get_column (table, i)->width;
  return width;
}

static double
x_of_cell (CqPaginator *self, const CqBlock *block, const CqCell *cell)
{
  CqTable *table = block->table;
  const CqColumn *first = cq_table_get_column (table, cell->column);
  const CqColumn *last = cq_table_get_column (table, cell->column + cell->n_columns - 1);

  double x = self->sheet->paper.left + block->left + MIN (first->x, last->x);

  if (table->kind == CQ_TABLE_GRID)
    x += self->style->table.padding_x;
  if (table->kind == CQ_TABLE_SIGNATURES && table->is_rtl)
    x += width_of_cell (table, cell) * (1 - self->style->signature.rule_width);
  return x;
}

/* The line to sign on. */
static void
emit_signature_rule (CqPaginator *self, const CqBlock *block, const CqCell *cell, double y)
{
  const CqSignatureStyle *signature = &self->style->signature;
  double width = width_of_cell (block->table, cell) * signature->rule_width;

  if (cell->lines->len > 0 && signature->rule > 0)
    cq_sheet_add_rule (self, x_of_cell (self, block, cell), y + signature->space, width, signature->rule, signature->colour);
}

static void
emit_cell (CqPaginator *self, const CqBlock *block, CqCell *cell, guint from, guint to, double y, double height, gboolean is_repeat)
{
  double x = x_of_cell (self, block, cell);
  double text = cq_flow_get_height (cell->lines, from, to);
  double top = y + padding_above (self, block->table);
  double spare = height - text - padding_of (self, block->table);
  double offset = 0;

  if (block->table->kind == CQ_TABLE_SIGNATURES && from == 0)
    emit_signature_rule (self, block, cell, y);
  if (from >= to)
    return;
  if (spare > 0 && (cell->at_bottom || cell->at_middle) && from == 0 && to == cell->lines->len)
    top += cell->at_bottom ? spare : spare / 2;
  offset = g_array_index (cell->lines, CqFlowLine, from).top;
  for (guint i = from; i < to; i++)
    {
      const CqFlowLine *line = &g_array_index (cell->lines, CqFlowLine, i);
      cq_sheet_add_line (self, line->block, line->line, x + line->block->left, top + line->top - offset, is_repeat);
    }
}

/* The height that a cell has at hand from @row on. */
static double
height_of_cell (const CqCell *cell, guint row, guint end, const double *heights, guint first)
{
  double height = 0;

  for (guint r = row; r < MIN (end, cell->row + cell->n_rows); r++)
    height += heights[r - first];
  return height;
}

/**
 * cq_rows_emit:
 * @from: (nullable): lines of each cell that stand on earlier pages
 * @to: (nullable): how far each cell gets on this one; %NULL is to the end
 * @is_repeat: whether this is the head, shown again
 * @is_last: whether the table ends here, or breaks off for the page
 *
 * Places rows @first up to @end at @y.
 */
void
cq_rows_emit (CqPaginator *self, const CqBlock *block, guint first, guint end, const guint *from, const guint *to, double y, gboolean is_repeat,
              gboolean is_last)
{
  CqTable *table = block->table;
  g_autofree double *heights = g_new0 (double, end - first);

  cq_rows_get_height (self, table, first, end - first, from, heights);
  if (to != NULL)
    {
      /* A row that breaks off is as high as the part of it that is here. */
      double used = 0;
      for (guint i = cq_table_find_cells (table, first_reaching (table, end - 1)); i < table->cells->len; i++)
        {
          CqCell *cell = cq_table_get_cell (table, i);
          if (cell->row >= end)
            break;
          if (cell->row + cell->n_rows > end - 1 && MAX (cell->row, first) == end - 1)
            used = MAX (used, cq_flow_get_height (cell->lines, from ? from[i] : 0, to[i]) + padding_of (self, table));
        }
      heights[end - 1 - first] = MAX (used, MIN (heights[end - 1 - first], least_height (self, table, end - 1)));
    }
  if (first == 0)
    cq_rows_rule_top (self, block, y);
  for (guint row = first; row < end; row++)
    {
      cq_rows_shade (self, block, row, y, heights[row - first]);
      for (guint i = cq_table_find_cells (table, row == first ? first_reaching (table, row) : row); i < table->cells->len; i++)
        {
          CqCell *cell = cq_table_get_cell (table, i);
          if (cell->row > row)
            break;
          if (cell->row + cell->n_rows <= row)
            continue;
          emit_cell (self, block, cell, from ? from[i] : 0, to ? to[i] : cell->lines->len, y,
                     height_of_cell (cell, row, end, heights, first), is_repeat);
        }
      cq_rows_rule_sides (self, block, row, y, heights[row - first]);
      y += heights[row - first];
      cq_rows_rule_below (self, block, row, y, is_last && row + 1 == end);
    }
}

/**
 * cq_rows_emit_head:
 *
 * Places the title and the head of a table that goes on from the page before at @y.
 */
void
cq_rows_emit_head (CqPaginator *self, const CqBlock *block, double y)
{
  CqTable *table = block->table;
  CqBlock *above = table->continued;

  for (guint line = 0; above != NULL && line < above->slab->n_lines; line++)
    cq_sheet_add_line (self, above, line, self->sheet->paper.left + above->left, y + line * (double) above->slab->leading, TRUE);
  if (table->n_head_rows > 0)
    cq_rows_emit (self, block, 0, table->n_head_rows, NULL, NULL, y + height_of_continued (table), TRUE, FALSE);
}

/* The rules around rows and cells, and the grounds behind them. */
#include <math.h>

#include "layout/cq-paginate.h"

#define NO_GROUND 0xffffff

/* A table that is narrower than the text stands where lines begin. */
static double
left_of (CqPaginator *self, const CqBlock *block)
{
  CqTable *table = block->table;

  return self->sheet->paper.left + block->left + (table->is_rtl ? table->width - cq_table_get_total_width (table) : 0);
}

/* The ground of a band and of the head, below the rule above it. */
void
cq_rows_shade (CqPaginator *self, const CqBlock *block, guint row, double y, double height)
{
  const CqTableStyle *style = &self->style->table;
  const CqRow *here = cq_table_get_row (block->table, row);
  guint32 colour = here->part == CQ_ROW_HEAD ? style->head_colour : NO_GROUND;
  double rule = (row == 0 || row == block->table->n_head_rows ? style->rule_head : style->rule) / 2;

  if (here->is_band)
    colour = style->band_colour;
  if (block->table->kind == CQ_TABLE_GRID && colour != NO_GROUND)
    cq_sheet_add_rule (self, left_of (self, block), y + rule, cq_table_get_total_width (block->table), height - rule, colour);
}

/* The cell of a column that stands in @row, or reaches into it; (nullable) */
static const CqCell *
find_cell (CqTable *table, guint row, guint column)
{
  for (guint i = cq_table_find_cells (table, cq_table_get_row (table, row)->group); i < table->cells->len; i++)
    {
      const CqCell *cell = cq_table_get_cell (table, i);
      if (cell->row > row)
        return NULL;
      if (cell->column <= column && column < cell->column + cell->n_columns && cell->row + cell->n_rows > row)
        return cell;
    }
  return NULL;
}

static gboolean
is_crossed (CqTable *table, guint row, guint column)
{
  const CqCell *cell;

  if (cq_table_get_row (table, row)->group_end == row + 1)
    return FALSE;
  cell = find_cell (table, row, column);
  return cell != NULL && cell->row + cell->n_rows > row + 1;
}

/* The rule of a masthead. */
static void
rule_masthead (CqPaginator *self, const CqBlock *block, double y)
{
  const CqMastheadRow *row = block->table->masthead;

  if (row->rule > 0)
    cq_sheet_add_rule (self, self->sheet->paper.left + block->left, y - row->rule, block->width, row->rule, row->colour);
}

/* A rule below @row: thick below the head and where the table ends. It does not run through a
 * cell that goes on below. */
void
cq_rows_rule_below (CqPaginator *self, const CqBlock *block, guint row, double y, gboolean is_last)
{
  const CqTableStyle *style = &self->style->table;
  CqTable *table = block->table;
  gboolean is_thick = is_last || row + 1 == table->n_head_rows;
  guint32 colour = is_thick ? style->rule_head_colour : style->rule_colour;
  double thickness = is_thick ? style->rule_head : style->rule;
  double left = self->sheet->paper.left + block->left;
  double start = 0, end = 0;

  if (table->kind == CQ_TABLE_MASTHEAD)
    rule_masthead (self, block, y);
  if (table->kind != CQ_TABLE_GRID || (table->is_synoptic && !is_thick))
    return;
  for (guint c = 0; c < table->columns->len; c++)
    {
      const CqColumn *column = cq_table_get_column (table, c);
      if (!is_last && is_crossed (table, row, c))
        continue;
      if (end > start && fabs (column->x - end) > 0.01 && fabs (column->x + column->width - start) > 0.01)
        {
          cq_sheet_add_rule (self, left + start, y - thickness / 2, end - start, thickness, colour);
          start = end = 0;
        }
      start = end > start ? MIN (start, column->x) : column->x;
      end = MAX (end, column->x + column->width);
    }
  if (end > start)
    cq_sheet_add_rule (self, left + start, y - thickness / 2, end - start, thickness, colour);
}

void
cq_rows_rule_top (CqPaginator *self, const CqBlock *block, double y)
{
  const CqTableStyle *style = &self->style->table;

  if (block->table->kind == CQ_TABLE_GRID)
    cq_sheet_add_rule (self, left_of (self, block), y - style->rule_head / 2, cq_table_get_total_width (block->table),
                       style->rule_head, style->rule_head_colour);
}

/* Texts side by side are set apart by a rule between them, and by none along the sides. */
static void
rule_between (CqPaginator *self, const CqBlock *block, double y, double height)
{
  const CqTableStyle *style = &self->style->table;
  CqTable *table = block->table;
  guint n = table->columns->len;
  double x = left_of (self, block);

  for (guint c = 0; c + 1 < n; c++)
    {
      x += cq_table_get_column (table, table->is_rtl ? n - 1 - c : c)->width;
      cq_sheet_add_rule (self, x - style->rule / 2, y, style->rule, height, style->rule_colour);
    }
}

/* The rules between the columns of @row and along its sides. They do not run through a cell. */
void
cq_rows_rule_sides (CqPaginator *self, const CqBlock *block, guint row, double y, double height)
{
  const CqTableStyle *style = &self->style->table;
  CqTable *table = block->table;
  double left = left_of (self, block);
  double x = left;
  guint n = table->columns->len;

  if (table->is_synoptic && style->rule_column <= 0)
    rule_between (self, block, y, height);
  if (table->kind != CQ_TABLE_GRID || style->rule_column <= 0)
    return;
  for (guint c = 0; c <= n; c++)
    {
      /* Columns from left to right, whichever way they are read. */
      guint at = table->is_rtl ? n - 1 - c : c;
      const CqCell *here = c < n ? find_cell (table, row, at) : NULL;
      const CqCell *before = c > 0 ? find_cell (table, row, table->is_rtl ? at + 1 : at - 1) : NULL;

      if (here == NULL || here != before)
        cq_sheet_add_rule (self, x - style->rule_column / 2, y, style->rule_column, height, style->rule_colour);
      if (c < n)
        x += cq_table_get_column (table, at)->width;
    }
}

/* Tables: how wide their columns are, how high their cells. */
#include "layout/cq-table.h"

#include <math.h>

#include "layout/cq-flow.h"

#define GUTTER 14 /* between the columns of a masthead */
#define STEP 72   /* what a column asks for is told in so many points: about a dozen letters */
#define SNUG 0.62 /* a table that needs less of the measure than this is not stretched */

CqTable *
cq_table_new (void)
{
  CqTable *self = g_new0 (CqTable, 1);

  self->columns = g_array_new (FALSE, TRUE, sizeof (CqColumn));
  self->rows = g_array_new (FALSE, TRUE, sizeof (CqRow));
  self->cells = g_array_new (FALSE, TRUE, sizeof (CqCell));
  self->needed = g_array_new (FALSE, FALSE, sizeof (CqNeededWidth));
  return self;
}

void
cq_table_free (CqTable *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      g_ptr_array_unref (cq_table_get_cell (self, i)->flow.blocks);
      g_clear_pointer (&cq_table_get_cell (self, i)->lines, g_array_unref);
    }
  g_array_unref (self->columns);
  g_array_unref (self->rows);
  g_array_unref (self->cells);
  g_array_unref (self->needed);
  g_free (self);
}

CqCell *
cq_table_get_cell (CqTable *self, guint index)
{
  return &g_array_index (self->cells, CqCell, index);
}

CqRow *
cq_table_get_row (CqTable *self, guint index)
{
  return &g_array_index (self->rows, CqRow, index);
}

CqColumn *
cq_table_get_column (CqTable *self, guint index)
{
  return &g_array_index (self->columns, CqColumn, index);
}

/* The first cell that begins in @row or below it. */
guint
cq_table_find_cells (CqTable *self, guint row)
{
  guint low = 0, high = self->cells->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      if (cq_table_get_cell (self, middle)->row < row)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static double
width_of_columns (CqTable *self, guint first, guint n)
{
  double width = 0;

  for (guint i = first; i < first + n; i++)
    width += cq_table_get_column (self, i)->width;
  return width;
}

double
cq_table_get_total_width (CqTable *self)
{
  return width_of_columns (self, 0, self->columns->len);
}

/**
 * cq_table_get_inner_width:
 *
 * Returns: the width of the text of @cell
 */
double
cq_table_get_inner_width (CqTable *self, const CqCell *cell, const CqStyle *style)
{
  double padding = self->kind == CQ_TABLE_GRID ? 2 * style->table.padding_x : 0;
  double share = self->kind == CQ_TABLE_SIGNATURES ? style->signature.rule_width : 1;

  return MAX (8, share * width_of_columns (self, cell->column, cell->n_columns) - padding);
}

/* What a cell wants: its widest word and its longest line. */
static void
measure_cell (CqTable *self, const CqCell *cell, double padding, double *least, double *most)
{
  double size = 1 - self->smaller / 100.0;

  *least = *most = padding;
  for (guint i = 0; i < cell->flow.blocks->len; i++)
    {
      const CqBlock *block = g_ptr_array_index (cell->flow.blocks, i);
      double indent = self->width - block->width + padding + block->first_line;

      *least = MAX (*least, indent + size * (double) block->natural->least_width + 0.1);
      *most = MAX (*most, indent + size * (double) block->natural->width + 0.1);
    }
}

static void
widen (CqTable *self, const CqCell *cell, double least, double most)
{
  double has_least = 0, has_most = 0;

  for (guint i = cell->column; i < cell->column + cell->n_columns; i++)
    {
      has_least += cq_table_get_column (self, i)->least;
      has_most += cq_table_get_column (self, i)->most;
    }
  for (guint i = cell->column; i < cell->column + cell->n_columns; i++)
    {
      CqColumn *column = cq_table_get_column (self, i);
      double part = has_most > 0 ? column->most / has_most : 1.0 / cell->n_columns;
      if (least > has_least)
        column->least += (least - has_least) * part;
      if (most > has_most)
        column->most += (most - has_most) * part;
      column->most = MAX (column->most, column->least);
    }
}

/**
 * cq_table_forget_widths:
 *
 * Says that a cell is another than when the table was measured.
 */
void
cq_table_forget_widths (CqTable *self)
{
  self->is_measured = self->is_chosen = FALSE;
  g_array_set_size (self->needed, 0);
}

/**
 * cq_table_measure:
 * @smaller: so many hundredths are taken from the size of the letters
 *
 * Finds out how wide the columns have to be, and would like to be. The blocks of the cells have been measured in letters
 * of full size. Cells of one column speak first; those that span several only ask for what is still missing. A band does
 * not ask for more than its widest word.
 */
void
cq_table_measure (CqTable *self, const CqStyle *style, guint smaller)
{
  if (self->is_measured && self->smaller == smaller)
    return;
  self->is_measured = TRUE;
  self->smaller = smaller;
  for (guint i = 0; i < self->columns->len; i++)
    cq_table_get_column (self, i)->least = cq_table_get_column (self, i)->most = 0;
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->cells->len; i++)
      {
        const CqCell *cell = cq_table_get_cell (self, i);
        double least, most;

        if ((cell->n_columns > 1) != (pass == 1))
          continue;
        measure_cell (self, cell, 2 * style->table.padding_x, &least, &most);
        if (cell->n_columns == 1)
          {
            CqColumn *column = cq_table_get_column (self, cell->column);
            column->least = MAX (column->least, least);
            column->most = MAX (column->most, most);
          }
        else
          widen (self, cell, least, cq_table_get_row (self, cell->row)->is_band ? least : most);
      }
}

static double
add_needed_widths (CqTable *self, const CqStyle *style)
{
  double narrowest = style->table.narrowest * (1 - self->smaller / 100.0);
  double width = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const CqColumn *column = cq_table_get_column (self, i);
      width += MAX (column->least, MIN (column->most, narrowest));
    }
  return width;
}

/**
 * cq_table_get_needed_width:
 * @smaller: so many hundredths are taken from the size of the letters
 *
 * Measures the table, unless an earlier draft has.
 *
 * Returns: the width at which no word is broken, and no column narrower than the style allows to a text of several lines
 */
double
cq_table_get_needed_width (CqTable *self, const CqStyle *style, guint smaller)
{
  CqNeededWidth needed = { .smaller = smaller };

  for (guint i = 0; i < self->needed->len; i++)
    if (g_array_index (self->needed, CqNeededWidth, i).smaller == smaller)
      return g_array_index (self->needed, CqNeededWidth, i).width;
  cq_table_measure (self, style, smaller);
  needed.width = add_needed_widths (self, style);
  g_array_append_val (self->needed, needed);
  return needed.width;
}

/* There is not even room for the widest words: the widest columns give first. */
static void
squeeze (CqTable *self)
{
  double low = 0, high = self->width;

  for (guint round = 0; round < 40; round++)
    {
      double cap = (low + high) / 2, sum = 0;
      for (guint i = 0; i < self->columns->len; i++)
        sum += MIN (cq_table_get_column (self, i)->least, cap);
      if (sum > self->width)
        high = cap;
      else
        low = cap;
    }
  for (guint i = 0; i < self->columns->len; i++)
    cq_table_get_column (self, i)->width = MIN (cq_table_get_column (self, i)->least, low);
}

/* A column that says how wide it wants to be is heard, as long as its words fit. */
static double
wish_of (const CqColumn *column, double measure, double shares)
{
  if (column->fixed > 0)
    return MAX (column->fixed, column->least);
  if (column->share > 0 && shares > 0)
    return MAX (measure * column->share / shares, column->least);
  return column->most;
}

/* What a long text weighs. Letter by letter it weighs the same, so that columns stand still while it is typed. */
static double
weight_of (double wish)
{
  return sqrt (ceil (wish / STEP) * STEP);
}

/* What is left when all have their part goes to those that had no more than their widest word. */
static void
give_rest (CqTable *self, const double *wishes)
{
  double rest = self->width - cq_table_get_total_width (self), asked = rest - self->width;

  for (guint i = 0; i < self->columns->len; i++)
    asked += wishes[i];
  for (guint i = 0; asked > 0 && i < self->columns->len; i++)
    cq_table_get_column (self, i)->width += (wishes[i] - cq_table_get_column (self, i)->width) * MIN (1, rest / asked);
}

/* Room is shared out: who asks for no more than an equal part gets it whole; the rest is divided
 * by what is asked, damped, so that long texts do not starve the others. */
static void
share_out (CqTable *self, const double *wishes, double room)
{
  guint n = self->columns->len, n_open = n;
  g_autofree gboolean *done = g_new0 (gboolean, n);
  gboolean again = TRUE;
  double weights = 0;

  while (again && n_open > 0)
    {
      double part = room / n_open;
      again = FALSE;
      for (guint i = 0; i < n; i++)
        {
          CqColumn *column = cq_table_get_column (self, i);
          double wish = wishes[i];
          if (done[i] || (wish > part && column->least <= part))
            continue;
          if (wish > part)
            wish = column->least;
          column->width = wish;
          room -= wish;
          n_open--;
          done[i] = again = TRUE;
          break;
        }
    }
  for (guint i = 0; i < n; i++)
    weights += done[i] ? 0 : weight_of (wishes[i]);
  for (guint i = 0; i < n; i++)
    if (!done[i])
      cq_table_get_column (self, i)->width = room * weight_of (wishes[i]) / weights;
  give_rest (self, wishes);
}

/* Whoever came out narrower than its widest word takes from those that have to spare. */
static void
mend (CqTable *self)
{
  double missing = 0, spare = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      CqColumn *column = cq_table_get_column (self, i);
      missing += MAX (0, column->least - column->width);
      spare += MAX (0, column->width - column->least);
    }
  if (missing <= 0 || spare <= 0)
    return;
  for (guint i = 0; i < self->columns->len; i++)
    {
      CqColumn *column = cq_table_get_column (self, i);
      if (column->width < column->least)
        column->width = column->least;
      else
        column->width -= (column->width - column->least) * MIN (1, missing / spare);
    }
}

/* A table that needs little keeps to what it needs, unless it is to have the whole measure. */
static void
stretch (CqTable *self, double wanted)
{
  double spares = 0;

  for (guint i = 0; i < self->columns->len; i++)
    spares += cq_table_get_column (self, i)->spare;
  for (guint i = 0; i < self->columns->len; i++)
    {
      CqColumn *column = cq_table_get_column (self, i);

      if (wanted >= self->width * SNUG)
        column->width *= self->width / wanted;
      else if (spares > 0)
        column->width += (self->width - wanted) * column->spare / spares;
    }
}

static void
place_columns (CqTable *self, double gap)
{
  double x = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      CqColumn *column = cq_table_get_column (self, i);
      column->x = self->is_rtl ? self->width - x - column->width : x;
      x += column->width + gap;
    }
}

static void
choose_widths (CqTable *self, const CqStyle *style)
{
  g_autofree double *wishes = g_new0 (double, self->columns->len);
  const double gap = self->masthead != NULL ? GUTTER : 0, room = self->width - gap * (self->columns->len - 1);
  double least = 0, wanted = 0, shares = 0;

  if (self->kind != CQ_TABLE_GRID)
    {
      for (guint i = 0; i < self->columns->len; i++)
        {
          CqColumn *column = cq_table_get_column (self, i);
          column->width = room * (column->share > 0 ? column->share : 1.0 / self->columns->len);
        }
      place_columns (self, gap);
      return;
    }
  for (guint i = 0; i < self->columns->len; i++)
    shares += cq_table_get_column (self, i)->share;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const CqColumn *column = cq_table_get_column (self, i);
      wishes[i] = wish_of (column, self->width, shares);
      wanted += wishes[i];
      least += column->least;
    }
  if (least > self->width)
    squeeze (self);
  else if (wanted > self->width)
    {
      share_out (self, wishes, self->width);
      mend (self);
      cq_table_balance (self, style);
    }
  else
    {
      for (guint i = 0; i < self->columns->len; i++)
        cq_table_get_column (self, i)->width = wishes[i];
      stretch (self, wanted);
    }
  place_columns (self, 0);
}

/**
 * cq_table_choose_widths:
 *
 * Gives every column its width. A table of rows and columns has been measured; one of an earlier draft has its widths
 * already where it has the same room.
 */
void
cq_table_choose_widths (CqTable *self, const CqStyle *style)
{
  if (self->is_chosen && self->chosen_width == self->width && self->chosen_smaller == self->smaller)
    return;
  choose_widths (self, style);
  self->is_chosen = TRUE;
  self->chosen_width = self->width;
  self->chosen_smaller = self->smaller;
}

/**
 * cq_table_stack_cells:
 *
 * Puts the lines of each cell one below the other, unless they stand there already. The blocks of the cells have been
 * set.
 */
void
cq_table_stack_cells (CqTable *self)
{
  if (self->is_stacked)
    return;
  self->is_stacked = TRUE;
  self->version++;
  for (guint i = 0; i < self->cells->len; i++)
    {
      CqCell *cell = cq_table_get_cell (self, i);
      g_clear_pointer (&cell->lines, g_array_unref);
      cell->lines = cq_flow_stack (&cell->flow, &cell->height);
    }
}

/* Column widths at which a table is low: width moves from column to column as long as rows get lower by it. */
#include "layout/cq-table.h"

#include <string.h>

#define MOST_ROWS 48  /* as many rows, spread over the table, speak for all of them */
#define MOST_MOVES 40 /* of one size */
#define RAGGED 1.2    /* of the leading is left over at the end of a line on the average, where a text has several */
#define SLACK 0.05    /* what a cell that is not the highest of its row counts */

/* A line of a cell as it was measured, with nothing broken. */
typedef struct
{
  guint row;    /* among those that speak */
  guint column;
  double width;
  double indent;
  double leading;
} Piece;

typedef enum
{
  NARROWER,
  AS_IS,
  WIDER,
  N_CHANGES
} Change;

typedef struct
{
  CqTable *table;
  GArray *pieces;             /* (element-type Piece) */
  guint n_rows;
  guint n_columns;
  double *heights[N_CHANGES]; /* of each cell, row by row */
  double *sums[N_CHANGES];    /* of each column */
} Balance;

static void
add_cell (Balance *self, const CqCell *cell, guint row, double padding)
{
  for (guint b = 0; b < cell->flow.blocks->len; b++)
    {
      const CqBlock *block = g_ptr_array_index (cell->flow.blocks, b);
      double size = 1 - self->table->smaller / 100.0;

      for (guint line = 0; line < block->natural->n_lines; line++)
        {
          Piece piece = { row, cell->column, size * (double) block->natural->lines[line],
                          self->table->width - block->width + padding, size * (double) block->natural->leading };
          g_array_append_val (self->pieces, piece);
        }
    }
}

static void
add_cells (Balance *self, double padding)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint row = 0; row < self->table->rows->len; row++)
    if (!cq_table_get_row (self->table, row)->is_band)
      g_array_append_val (rows, row);
  self->n_rows = MIN (rows->len, MOST_ROWS);
  for (guint i = 0; i < self->n_rows; i++)
    {
      guint row = g_array_index (rows, guint, (guint) ((guint64) i * rows->len / self->n_rows));

      for (guint c = cq_table_find_cells (self->table, row); c < self->table->cells->len; c++)
        {
          const CqCell *cell = cq_table_get_cell (self->table, c);
          if (cell->row > row)
            break;
          if (cell->n_columns == 1 && cell->n_rows == 1)
            add_cell (self, cell, i, padding);
        }
    }
}

/* How high the cells are, their columns wider by @by. */
static void
measure (Balance *self, Change change, double by)
{
  double *heights = self->heights[change], *sums = self->sums[change];

  memset (heights, 0, self->n_rows * self->n_columns * sizeof (double));
  memset (sums, 0, self->n_columns * sizeof (double));
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);
      double room = MAX (cq_table_get_column (self->table, piece->column)->width + by - piece->indent, 4);
      double n_lines = piece->width <= room ? 1 : MAX (2, piece->width / MAX (room - RAGGED * piece->leading, 4) + 0.5);

      heights[piece->row * self->n_columns + piece->column] += n_lines * piece->leading;
      sums[piece->column] += n_lines * piece->leading;
    }
}

/* The height of the table if @from gives to @to; both the same is as it is. */
static double
cost_of (const Balance *self, guint from, guint to)
{
  double cost = 0;

  for (guint row = 0; row < self->n_rows; row++)
    {
      double height = 0;
      for (guint c = 0; c < self->n_columns; c++)
        {
          Change change = from == to || (c != from && c != to) ? AS_IS : c == from ? NARROWER : WIDER;
          height = MAX (height, self->heights[change][row * self->n_columns + c]);
        }
      cost += height;
    }
  for (guint c = 0; c < self->n_columns; c++)
    cost += SLACK * self->sums[from == to || (c != from && c != to) ? AS_IS : c == from ? NARROWER : WIDER][c];
  return cost;
}

static gboolean
is_free (const CqColumn *column)
{
  return column->fixed <= 0 && column->share <= 0;
}

/* Moves so much width from one column to another, where it helps most. Returns whether it does. */
static gboolean
move (Balance *self, double by)
{
  guint best_from = 0, best_to = 0;
  double best;

  measure (self, NARROWER, -by);
  measure (self, AS_IS, 0);
  measure (self, WIDER, by);
  best = cost_of (self, 0, 0) - 0.01;
  for (guint from = 0; from < self->n_columns; from++)
    {
      const CqColumn *giver = cq_table_get_column (self->table, from);
      if (!is_free (giver) || giver->width - by < giver->least)
        continue;
      for (guint to = 0; to < self->n_columns; to++)
        {
          double cost;
          if (to == from || !is_free (cq_table_get_column (self->table, to)))
            continue;
          cost = cost_of (self, from, to);
          if (cost < best)
            {
              best = cost;
              best_from = from;
              best_to = to;
            }
        }
    }
  if (best_from == best_to)
    return FALSE;
  cq_table_get_column (self->table, best_from)->width -= by;
  cq_table_get_column (self->table, best_to)->width += by;
  return TRUE;
}

/**
 * cq_table_balance:
 *
 * Makes the rows lower where a column has more room than it needs. The columns have widths, which together stay as
 * they are, and the blocks of the cells have been measured. Columns whose width the document gives are left alone.
 */
void
cq_table_balance (CqTable *self, const CqStyle *style)
{
  static const double steps[] = { 24, 8, 3 };
  Balance balance = { .table = self, .pieces = g_array_new (FALSE, FALSE, sizeof (Piece)), .n_columns = self->columns->len };

  add_cells (&balance, 2 * style->table.padding_x);
  for (guint change = 0; change < N_CHANGES; change++)
    {
      balance.heights[change] = g_new0 (double, balance.n_rows * balance.n_columns + 1);
      balance.sums[change] = g_new0 (double, balance.n_columns + 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (guint n = 0; n < MOST_MOVES && move (&balance, steps[i]); n++)
      ;
  for (guint change = 0; change < N_CHANGES; change++)
    {
      g_free (balance.heights[change]);
      g_free (balance.sums[change]);
    }
  g_array_unref (balance.pieces);
}

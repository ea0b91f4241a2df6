/* Plain text: a table as rows of cells, each in its column. */
#include "edition/cq-plain-text-private.h"

/* A table with more columns is broken, or means to break whoever reads it. */
#define MOST_COLUMNS 1000

/* A table being read */
typedef struct
{
  CqPlainText *text;
  GPtrArray *rows;   /* (element-type CqPlainRow) */
  GPtrArray *names;  /* (element-type utf8): of the columns, as colspec has them; borrowed */
  GArray *taken;     /* of each column, how many more rows the cell above it takes */
  guint n_columns;
} Reading;

static void
cell_free (gpointer data)
{
  CqPlainCell *self = data;

  g_free (self->text);
  g_free (self);
}

static void
row_free (gpointer data)
{
  CqPlainRow *self = data;

  g_ptr_array_unref (self->cells);
  g_free (self);
}

static guint
read_number (CqNode *node, CqTag attribute, guint least)
{
  const char *value = cq_node_get (node, attribute);
  guint64 number = 0;

  if (value == NULL || !g_ascii_string_to_unsigned (value, 10, 0, MOST_COLUMNS, &number, NULL))
    return least;
  return MAX ((guint) number, least);
}

/* Returns: whether @name is that of a column */
static gboolean
find_column (Reading *self, const char *name, guint *column)
{
  return name != NULL && g_ptr_array_find_with_equal_func (self->names, name, g_str_equal, column);
}

static guint *
get_taken (Reading *self, guint column)
{
  if (self->taken->len <= column)
    g_array_set_size (self->taken, column + 1);
  return &g_array_index (self->taken, guint, column);
}

/* Where the cell stands that comes when @next columns are filled. */
static void
place_cell (Reading *self, CqNode *node, guint next, CqPlainCell *cell)
{
  guint first = 0;
  guint last = 0;

  while (next < MOST_COLUMNS && *get_taken (self, next) > 0)
    next++;
  cell->column = next;
  cell->span = read_number (node, CQ_AT_COLSPAN, 1);
  find_column (self, cq_node_get (node, CQ_AT_COLNAME), &cell->column);
  if (find_column (self, cq_node_get (node, CQ_AT_NAMEST), &first)
      && find_column (self, cq_node_get (node, CQ_AT_NAMEEND), &last) && first <= last)
    {
      cell->column = first;
      cell->span = last - first + 1;
    }
  if (cell->column + cell->span > MOST_COLUMNS)
    cell->span = 1;
}

/* The cells above that reach down into this row reach one less into the next. */
static void
pass_row (Reading *self, const guint *fresh, guint n_fresh)
{
  for (guint i = 0; i < self->taken->len; i++)
    {
      guint *taken = get_taken (self, i);

      if (*taken > 0)
        (*taken)--;
      if (i < n_fresh)
        *taken = MAX (*taken, fresh[i]);
    }
}

static void
read_row (Reading *self, CqNode *node, gboolean is_head)
{
  CqPlainRow *row = g_new0 (CqPlainRow, 1);
  g_autoptr (GArray) fresh = g_array_new (FALSE, TRUE, sizeof (guint));
  guint next = 0;
  CqNode *child;

  row->is_head = is_head;
  row->is_numbers = cq_node_has_role (node, CQ_DB_ROW, "column-numbers");
  row->cells = g_ptr_array_new_with_free_func (cell_free);
  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    {
      CqPlainCell *cell = g_new0 (CqPlainCell, 1);
      const guint more = MAX (read_number (child, CQ_AT_MOREROWS, 0), read_number (child, CQ_AT_ROWSPAN, 1) - 1);

      place_cell (self, child, next, cell);
      cell->text = cq_plain_table_get_cell (self->text, child);
      g_ptr_array_add (row->cells, cell);
      next = cell->column + cell->span;
      if (more > 0 && fresh->len < next)
        g_array_set_size (fresh, next);
      for (guint column = cell->column; more > 0 && column < next; column++)
        g_array_index (fresh, guint, column) = more;
    }
  pass_row (self, (const guint *) (gpointer) fresh->data, fresh->len);
  for (guint i = self->taken->len; i < fresh->len; i++)
    *get_taken (self, i) = g_array_index (fresh, guint, i);
  self->n_columns = MAX (self->n_columns, next);
  g_ptr_array_add (self->rows, row);
}

static void
read_rows (Reading *self, CqNode *node, gboolean is_head)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    switch (cq_node_get_tag (child))
      {
      case CQ_DB_ROW:
      case CQ_DB_TR:
        read_row (self, child, is_head);
        break;
      case CQ_DB_COLSPEC:
        g_ptr_array_add (self->names, (char *) (cq_node_get (child, CQ_AT_COLNAME) != NULL
                                                    ? cq_node_get (child, CQ_AT_COLNAME)
                                                    : ""));
        break;
      case CQ_DB_TITLE:
      case CQ_DB_INFO:
      case CQ_DB_CAPTION:
      case CQ_DB_ALT:
        break;
      default:
        read_rows (self, child, is_head || cq_node_is (child, CQ_DB_THEAD));
        break;
      }
}

/**
 * cq_plain_grid_read:
 * @n_columns: (out): how many columns the rows have
 *
 * Returns: (transfer full) (element-type CqPlainRow): the rows of a table
 */
GPtrArray *
cq_plain_grid_read (CqPlainText *text, CqNode *table, guint *n_columns)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GArray) taken = g_array_new (FALSE, TRUE, sizeof (guint));
  Reading reading = { text, g_ptr_array_new_with_free_func (row_free), names, taken, 0 };

  read_rows (&reading, table, FALSE);
  *n_columns = reading.n_columns;
  return reading.rows;
}

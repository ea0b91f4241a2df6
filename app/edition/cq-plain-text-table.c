/* Plain text: tables. */
#include "edition/cq-plain-text-private.h"

#include "language/cq-punctuation.h"

#include <string.h>

#define SIGNATURE_LINE "____________________"
#define BETWEEN " | "
/* The number of a row takes less columns. */
#define MOST_NUMBER 8

/**
 * cq_plain_table_get_cell:
 *
 * Returns: (transfer full): the paragraphs of a cell, between slashes
 */
char *
cq_plain_table_get_cell (CqPlainText *text, CqNode *cell)
{
  GString *words = g_string_new (NULL);
  CqNode *child;
  gboolean has_blocks = FALSE;

  for (guint i = 0; (child = cq_node_next_element (cell, &i)) != NULL;)
    has_blocks = has_blocks || cq_plain_is_block (child);
  if (!has_blocks)
    cq_plain_words_append (text, cell, words);
  for (guint i = 0; has_blocks && (child = cq_node_next_element (cell, &i)) != NULL;)
    {
      g_autofree char *block = cq_plain_words_get (text, child);
      if (words->len > 0 && *block != '\0')
        g_string_append (words, " / ");
      g_string_append (words, block);
    }
  return g_strstrip (g_string_free (words, FALSE));
}

/* Returns: (transfer full): the cells of a row, filled up to these widths where there are any */
static char *
make_line (CqPlainRow *row, const guint *widths)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < row->cells->len; i++)
    {
      const CqPlainCell *cell = g_ptr_array_index (row->cells, i);
      const guint width = cq_wrap_count_columns (cell->text);

      if (i > 0)
        g_string_append (line, BETWEEN);
      g_string_append (line, cell->text);
      if (widths != NULL && widths[cell->column] > width && cell->span == 1)
        g_string_append_printf (line, "%*s", (int) (widths[cell->column] - width), "");
    }
  return g_strchomp (g_string_free (line, FALSE));
}

static void
put_row (CqPlainText *text, CqPlainRow *row, const guint *widths)
{
  g_autofree char *line = make_line (row, widths);

  cq_plain_text_put_verbatim (text, line);
  text->tight = TRUE;
}

/* Whether every row fits into a line, with its cells below one another. A row with cells left out to be filled from
 * above has none of its own to be below. */
static gboolean
fits (CqPlainText *text, GPtrArray *rows, guint n_columns, guint *widths)
{
  guint whole = text->indent + (n_columns - 1) * (guint) strlen (BETWEEN);

  for (guint i = 0; i < rows->len; i++)
    {
      CqPlainRow *row = g_ptr_array_index (rows, i);
      g_autofree char *line = make_line (row, NULL);

      for (guint j = 0; j < row->cells->len; j++)
        {
          const CqPlainCell *cell = g_ptr_array_index (row->cells, j);

          if (cell->column != j)
            return FALSE;
          if (cell->span == 1)
            widths[j] = MAX (widths[j], cq_wrap_count_columns (cell->text));
        }
      if (text->indent + cq_wrap_count_columns (line) > text->columns)
        return FALSE;
    }
  for (guint i = 0; i < n_columns; i++)
    whole += widths[i];
  return whole <= text->columns;
}

static void
put_columns (CqPlainText *text, GPtrArray *rows, guint n_columns, const guint *widths)
{
  for (guint i = 0; i < rows->len; i++)
    {
      CqPlainRow *row = g_ptr_array_index (rows, i);
      CqPlainRow *next = i + 1 < rows->len ? g_ptr_array_index (rows, i + 1) : NULL;

      put_row (text, row, widths);
      if (row->is_head && next != NULL && !next->is_head)
        {
          g_autoptr (GString) rule = g_string_new (NULL);

          for (guint j = 0; j < n_columns; j++)
            {
              g_autofree char *part = g_strnfill (widths[j], '-');
              g_string_append_printf (rule, "%s%s", j > 0 ? "-+-" : "", part);
            }
          cq_plain_text_put_verbatim (text, rule->str);
          text->tight = TRUE;
        }
    }
}

/* What stands at the head of a column: "Lead" */
static const char *
find_head (GPtrArray *rows, guint column)
{
  const char *found = NULL;

  for (guint i = 0; i < rows->len && ((CqPlainRow *) g_ptr_array_index (rows, i))->is_head; i++)
    {
      CqPlainRow *row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < row->cells->len; j++)
        {
          const CqPlainCell *cell = g_ptr_array_index (row->cells, j);

          if (!row->is_numbers && cell->column == column && cell->span == 1 && *cell->text != '\0')
            found = cell->text;
        }
    }
  return found;
}

/* A row as a block: its number as that of a clause, what it is about, and the other cells a line each. */
static void
put_record (CqPlainText *text, GPtrArray *rows, CqPlainRow *row)
{
  const CqPlainCell *first = row->cells->len > 0 ? g_ptr_array_index (row->cells, 0) : NULL;
  const gboolean has_number = first != NULL && first->column == 0 && row->cells->len > 1 && *first->text != '\0'
                              && cq_wrap_count_columns (first->text) < MOST_NUMBER;
  gboolean is_first = TRUE;

  text->tight = FALSE;
  text->indent += CQ_PLAIN_TEXT_STEP;
  if (has_number)
    text->mark = g_strdup (first->text);
  for (guint i = has_number ? 1 : 0; i < row->cells->len; i++)
    {
      const CqPlainCell *cell = g_ptr_array_index (row->cells, i);
      const char *head = is_first ? NULL : find_head (rows, cell->column);
      g_autofree char *line = g_strconcat (head != NULL ? head : "", head != NULL ? cq_punctuation_get_colon (text->lang) : "", cell->text, NULL);

      if (*cell->text == '\0')
        continue;
      /* Without a number, what it is about stands a step further out than the rest. */
      text->indent -= is_first && !has_number ? CQ_PLAIN_TEXT_STEP : 0;
      cq_plain_text_put_line (text, line);
      text->indent += is_first && !has_number ? CQ_PLAIN_TEXT_STEP : 0;
      text->tight = TRUE;
      is_first = FALSE;
    }
  text->indent -= CQ_PLAIN_TEXT_STEP;
  g_clear_pointer (&text->mark, g_free);
}

static void
put_records (CqPlainText *text, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      CqPlainRow *row = g_ptr_array_index (rows, i);
      g_autofree char *line = row->is_head ? make_line (row, NULL) : NULL;

      if (row->is_numbers) /* there are no columns to number */
        continue;
      if (line != NULL)
        cq_plain_text_put_line (text, line);
      else
        put_record (text, rows, row);
      text->tight = TRUE;
    }
}

static void
put_cells (CqPlainText *text, CqNode *table)
{
  guint n_columns = 0;
  g_autoptr (GPtrArray) rows = cq_plain_grid_read (text, table, &n_columns);
  g_autofree guint *widths = g_new0 (guint, n_columns);

  if (text->columns == 0)
    for (guint i = 0; i < rows->len; i++)
      put_row (text, g_ptr_array_index (rows, i), NULL);
  else if (n_columns > 0 && fits (text, rows, n_columns, widths))
    put_columns (text, rows, n_columns, widths);
  else
    put_records (text, rows);
}

/* Who signs: a paragraph a line. */
static void
put_signatures (CqPlainText *text, CqNode *entry)
{
  CqNode *para;

  for (guint i = 0; (para = cq_node_next_element (entry, &i)) != NULL;)
    {
      g_autofree char *words = cq_plain_words_get (text, para);
      if (*words != '\0')
        cq_plain_text_put_line (text, words);
      else if (cq_node_has_role (para, CQ_DB_PARA, "name"))
        cq_plain_text_put_line (text, SIGNATURE_LINE);
      text->tight = TRUE;
    }
  text->tight = FALSE;
}

/* Those who sign, an entry after the other */
static void
put_entries (CqPlainText *text, CqNode *node)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    switch (cq_node_get_tag (child))
      {
      case CQ_DB_ENTRY:
        put_signatures (text, child);
        break;
      case CQ_DB_TITLE:
      case CQ_DB_INFO:
      case CQ_DB_CAPTION:
      case CQ_DB_COLSPEC:
      case CQ_DB_ALT:
        break;
      default:
        put_entries (text, child);
        break;
      }
}

/* The entries of the rows of a part of @table, "head" or "body", in one array. */
static void
gather_entries (CqNode *node, gboolean in_head, gboolean is_head, GPtrArray *entries)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    if (!cq_node_is (child, CQ_DB_ENTRY))
      gather_entries (child, in_head || cq_node_is (child, CQ_DB_THEAD), is_head, entries);
    else if (in_head == is_head)
      g_ptr_array_add (entries, child);
}

/* Texts side by side: lines are too short for columns, so that each stands below the other, under the name of its
 * language. */
static void
put_synoptic (CqPlainText *text, CqNode *table)
{
  g_autoptr (GPtrArray) heads = g_ptr_array_new ();
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  gather_entries (table, FALSE, TRUE, heads);
  gather_entries (table, FALSE, FALSE, entries);
  for (guint i = 0; i < entries->len && heads->len > 0; i++)
    {
      CqNode *entry = g_ptr_array_index (entries, i);
      CqNode *name = cq_node_find_child (g_ptr_array_index (heads, i % heads->len), CQ_DB_PARA);
      g_autofree char *words = name != NULL ? cq_plain_words_get (text, name) : g_strdup ("");
      g_autofree char *line = g_strdup_printf ("[%s]", words);

      if (cq_node_get_n_children (entry) == 0)
        continue;
      cq_plain_text_put_line (text, line);
      text->tight = TRUE;
      cq_plain_text_put_children (text, entry);
    }
}

/* The languages of a table of texts side by side, and what each counts for. */
static void
put_languages (CqPlainText *text, CqNode *table)
{
  g_autoptr (GPtrArray) heads = g_ptr_array_new ();

  gather_entries (table, FALSE, TRUE, heads);
  for (guint i = 0; i < heads->len; i++)
    {
      CqNode *head = g_ptr_array_index (heads, i);
      g_autoptr (GString) line = g_string_new (NULL);
      CqNode *para;

      for (guint at = 0; (para = cq_node_next_element (head, &at)) != NULL;)
        {
          g_autofree char *words = cq_plain_words_get (text, para);
          g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words);
        }
      cq_plain_text_put_line (text, line->str);
      text->tight = TRUE;
    }
  text->tight = FALSE;
}

void
cq_plain_table_put (CqPlainText *text, CqNode *table)
{
  CqNode *info = cq_node_find_child (table, CQ_DB_INFO);
  CqNode *title = cq_node_find_child (table, CQ_DB_TITLE);
  const char *role = cq_node_get (table, CQ_AT_ROLE);

  if (title == NULL)
    title = cq_node_find_child (table, CQ_DB_CAPTION);
  if (title == NULL && info != NULL)
    title = cq_node_find_child (info, CQ_DB_TITLE);
  if (title != NULL)
    {
      g_autofree char *words = cq_plain_words_get (text, title);
      cq_plain_text_put_heading (text, words, '-');
      text->tight = TRUE;
    }
  if (g_strcmp0 (role, "signatures") == 0 || g_strcmp0 (role, "witnesses") == 0)
    put_entries (text, table);
  else if (g_strcmp0 (role, "synoptic") == 0)
    {
      put_languages (text, table);
      put_synoptic (text, table);
    }
  else
    put_cells (text, table);
  text->tight = FALSE;
}

/* From a table of Markdown to one of DocBook. */
#include "import/cq-import-markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "tree/cq-node-builder.h"

/* The shortest words that no writer would put into every cell of a row: programs that draw tables from pages do so
 * with what stands over all columns. */
#define MIN_BAND 40

/* What of a table is known before its rows are made. */
typedef struct
{
  CqMarkdown *markdown;
  guint n_columns;
  gboolean joins_lines; /* line ends within its cells are those of some page, and mean nothing */
  GPtrArray *cells;     /* (element-type GPtrArray): the content of each, row by row */
  guint next;           /* of the cells */
} Table;

/* How many lines of a cell go on in the middle of a sentence, and how many there are after the first. A writer who sets
 * line ends begins lines with a capital or a number. */
static void
count_lines (GPtrArray *content, guint *n_lines, guint *n_run_on)
{
  g_autoptr (GPtrArray) lines = cq_import_content_split (content);

  for (guint i = 1; i < lines->len; i++)
    {
      g_autofree char *text = cq_import_content_get_text (lines->pdata[i]);

      *n_lines += *text != '\0';
      *n_run_on += g_unichar_islower (g_utf8_get_char (text));
    }
}

static CqNode *
wrap_joined (GPtrArray *joined)
{
  return cq_import_content_wrap (joined, CQ_DB_PARA, NULL);
}

/* The paragraphs of a cell: of its lines, or of what stands between empty ones */
static void
add_paras (Table *self, CqNodeBuilder *entry, GPtrArray *content)
{
  g_autoptr (GPtrArray) lines = cq_import_content_split (content);
  g_autoptr (GPtrArray) joined = cq_node_array_new ();

  for (guint i = 0; i < lines->len; i++)
    {
      GPtrArray *line = lines->pdata[i];

      if (joined->len > 0 && (line->len == 0 || !self->joins_lines))
        {
          cq_node_builder_take (entry, wrap_joined (joined));
          g_ptr_array_set_size (joined, 0);
        }
      if (joined->len > 0)
        {
          CqNode *last = joined->pdata[joined->len - 1];
          const char *text = cq_node_get_kind (last) == CQ_NODE_TEXT ? cq_node_get_text (last) : "";

          if (!g_str_has_suffix (text, "-") && !g_str_has_suffix (text, "/"))
            g_ptr_array_add (joined, cq_node_new_text (" ", 1));
        }
      cq_import_content_append (joined, line);
    }
  if (joined->len > 0)
    cq_node_builder_take (entry, wrap_joined (joined));
}

static gboolean
is_band (Table *self)
{
  g_autofree char *first = NULL;

  if (self->n_columns < 2)
    return FALSE;
  first = cq_import_content_get_text (self->cells->pdata[self->next]);
  if (strlen (first) < MIN_BAND)
    return FALSE;
  for (guint i = 1; i < self->n_columns; i++)
    {
      g_autofree char *other = cq_import_content_get_text (self->cells->pdata[self->next + i]);

      if (!g_str_equal (first, other))
        return FALSE;
    }
  return TRUE;
}

static CqNode *
make_row (Table *self, cmark_node *row)
{
  CqNodeBuilder *builder = cq_node_builder_new (CQ_DB_ROW);
  gboolean band = is_band (self);

  if (band)
    {
      cq_node_builder_set (builder, CQ_AT_ROLE, "band");
      cq_import_note (self->markdown->import, (guint) cmark_node_get_start_line (row),
                      _ ("all cells of the row say the same; it is taken for one that spans the table"));
    }
  for (guint i = 0; i < (band ? 1 : self->n_columns); i++)
    {
      CqNodeBuilder *entry = cq_node_builder_new (CQ_DB_ENTRY);

      if (band)
        {
          g_autofree char *last = g_strdup_printf ("c%u", self->n_columns);

          cq_node_builder_set (entry, CQ_AT_NAMEST, "c1");
          cq_node_builder_set (entry, CQ_AT_NAMEEND, last);
        }
      add_paras (self, entry, self->cells->pdata[self->next + i]);
      cq_node_builder_take (builder, cq_node_builder_end (entry));
    }
  self->next += self->n_columns;
  return cq_node_builder_end (builder);
}

static void
add_columns (Table *self, CqNodeBuilder *group, cmark_node *table)
{
  const guint8 *alignments = cmark_gfm_extensions_get_table_alignments (table);
  g_autofree char *number = g_strdup_printf ("%u", self->n_columns);

  cq_node_builder_set (group, CQ_AT_COLS, number);
  for (guint i = 0; i < self->n_columns; i++)
    {
      CqNodeBuilder *column = cq_node_builder_new (CQ_DB_COLSPEC);
      g_autofree char *name = g_strdup_printf ("c%u", i + 1);
      guint8 alignment = alignments != NULL ? alignments[i] : 0;

      cq_node_builder_set (column, CQ_AT_COLNAME, name);
      if (alignment == 'l' || alignment == 'c' || alignment == 'r')
        cq_node_builder_set (column, CQ_AT_ALIGN, alignment == 'l' ? "left" : alignment == 'c' ? "center" : "right");
      cq_node_builder_take (group, cq_node_builder_end (column));
    }
}

/* Reads every cell, rows that are short filled up, and sees what their line ends are. */
static void
read_cells (Table *self, cmark_node *table)
{
  guint n_lines = 0;
  guint n_run_on = 0;

  for (cmark_node *row = cmark_node_first_child (table); row != NULL; row = cmark_node_next (row))
    {
      cmark_node *cell = cmark_node_first_child (row);

      for (guint i = 0; i < self->n_columns; i++)
        {
          GPtrArray *content = cell != NULL ? cq_markdown_read_inline (self->markdown, cell) : cq_node_array_new ();

          count_lines (content, &n_lines, &n_run_on);
          g_ptr_array_add (self->cells, content);
          cell = cell != NULL ? cmark_node_next (cell) : NULL;
        }
    }
  self->joins_lines = n_run_on * 4 >= n_lines && n_run_on > 1;
  if (self->joins_lines)
    cq_import_note (self->markdown->import, (guint) cmark_node_get_start_line (table),
                    _ ("lines within the cells of the table go on in mid-sentence; they are joined"));
}

/* How many cells a row has, as far as the last that is not empty */
static guint
count_cells (const char *row)
{
  const char *at = row + strspn (row, " \t>");
  guint cell = 1;
  guint n_cells = 0;

  for (at += *at == '|'; *at != '\0'; at++)
    if (*at == '|')
      cell++;
    else if (!g_ascii_isspace (*at))
      {
        n_cells = cell;
        at += *at == '\\' && at[1] != '\0';
      }
  return n_cells;
}

static void
add_cells (char **line, guint n, const char *cell)
{
  g_autofree char *old = g_strchomp (*line);
  GString *wide = g_string_new (old);

  if (!g_str_has_suffix (old, "|") || g_str_has_suffix (old, "\\|"))
    g_string_append (wide, " |");
  for (guint i = 0; i < n; i++)
    g_string_append (wide, cell);
  *line = g_string_free (wide, FALSE);
}

/* A table whose rows have more cells than its head: the head gets as many. */
static gboolean
widen (CqImport *import, char **lines, cmark_node *table)
{
  guint n_columns = cmark_gfm_extensions_get_table_columns (table);
  cmark_node *head = cmark_node_first_child (table);
  cmark_node *first = head != NULL ? cmark_node_next (head) : NULL;
  guint line = first != NULL ? (guint) cmark_node_get_start_line (first) : 0;
  guint widest = n_columns;

  if (line < 3)
    return FALSE;
  for (cmark_node *row = first; row != NULL; row = cmark_node_next (row))
    {
      guint at = (guint) cmark_node_get_start_line (row);
      guint n_cells = count_cells (lines[at - 1]);

      if (n_cells > n_columns)
        cq_import_note (import, at, _ ("the row has more cells than the head of its table; columns without a heading are added"));
      widest = MAX (widest, n_cells);
    }
  if (widest == n_columns)
    return FALSE;
  add_cells (&lines[line - 3], widest - n_columns, "  |");
  add_cells (&lines[line - 2], widest - n_columns, "---|");
  return TRUE;
}

/**
 * cq_markdown_widen_tables:
 * @lines: what the parser was given; changed
 * @root: what it made of it
 *
 * The parser leaves out cells that stand below no cell of the head. Here they get columns of their own.
 *
 * Returns: whether there are any, so that @lines are to be parsed instead
 */
gboolean
cq_markdown_widen_tables (CqImport *import, char **lines, cmark_node *root)
{
  cmark_iter *iter = cmark_iter_new (root);
  gboolean is_widened = FALSE;

  while (cmark_iter_next (iter) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iter);

      if (cmark_iter_get_event_type (iter) == CMARK_EVENT_ENTER && g_str_equal (cmark_node_get_type_string (node), "table"))
        is_widened |= widen (import, lines, node);
    }
  cmark_iter_free (iter);
  return is_widened;
}

/**
 * cq_markdown_make_table:
 *
 * Returns: (transfer full): the table
 */
CqNode *
cq_markdown_make_table (CqMarkdown *markdown, cmark_node *table)
{
  Table self = { .markdown = markdown,
                 .n_columns = MAX (cmark_gfm_extensions_get_table_columns (table), 1),
                 .cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref) };
  CqNodeBuilder *whole = cq_node_builder_new (CQ_DB_INFORMALTABLE);
  CqNodeBuilder *group = cq_node_builder_new (CQ_DB_TGROUP);
  CqNodeBuilder *head = cq_node_builder_new (CQ_DB_THEAD);
  CqNodeBuilder *body = cq_node_builder_new (CQ_DB_TBODY);
  cmark_node *row = cmark_node_first_child (table);

  read_cells (&self, table);
  add_columns (&self, group, table);
  /* DocBook wants a body: a table of one row has no head */
  if (row != NULL && cmark_node_next (row) != NULL && cmark_gfm_extensions_get_table_row_is_header (row))
    {
      cq_node_builder_take (head, make_row (&self, row));
      cq_node_builder_take (group, cq_node_builder_end (head));
      row = cmark_node_next (row);
    }
  else
    cq_node_builder_free (head);
  for (; row != NULL; row = cmark_node_next (row))
    cq_node_builder_take (body, make_row (&self, row));
  cq_node_builder_take (group, cq_node_builder_end (body));
  cq_node_builder_take (whole, cq_node_builder_end (group));
  g_ptr_array_unref (self.cells);
  return cq_node_builder_end (whole);
}

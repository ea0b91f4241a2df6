/* Synoptic editions: the cells of several languages in rows. */
#include "edition/cq-synoptic-private.h"

#include "edition/cq-edition-private.h"
#include "language/cq-language.h"

/* What stands side by side; %NULL where a language has nothing there. */
typedef struct
{
  const CqSynopticCell *cells[CQ_SYNOPTIC_MOST];
} Row;

static const CqSynopticCell *
cell_at (const CqSynopticColumn *column, guint index)
{
  return index < column->cells->len ? g_ptr_array_index (column->cells, index) : NULL;
}

/* Where @key stands in @column from @from on; as many as there are where it does not. */
static guint
find_key (const CqSynopticColumn *column, guint from, const char *key)
{
  while (from < column->cells->len && !g_str_equal (cell_at (column, from)->key, key))
    from++;
  return from;
}

/* The row that @key heads. What a language has before it and the first has not stands in rows of its own. */
static void
add_row (const CqSynopticColumn *columns, guint n, const CqSynopticCell *first, guint *at, GArray *rows)
{
  Row row = { { first } };

  for (guint i = 1; i < n; i++)
    {
      guint found = find_key (&columns[i], at[i], first->key);

      if (found == columns[i].cells->len)
        continue;
      for (; at[i] < found; at[i]++)
        {
          Row alone = { { NULL } };
          alone.cells[i] = cell_at (&columns[i], at[i]);
          g_array_append_val (rows, alone);
        }
      row.cells[i] = cell_at (&columns[i], at[i]++);
    }
  g_array_append_val (rows, row);
}

/* Returns: (transfer full) (element-type Row): the cells of the same key side by side, in the order of the first column */
static GArray *
match_rows (const CqSynopticColumn *columns, guint n)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (Row));
  guint at[CQ_SYNOPTIC_MOST] = { 0 };

  for (guint i = 0; i < columns[0].cells->len; i++)
    add_row (columns, n, cell_at (&columns[0], i), at, rows);
  for (guint i = 1; i < n; i++)
    for (; at[i] < columns[i].cells->len; at[i]++)
      {
        Row alone = { { NULL } };
        alone.cells[i] = cell_at (&columns[i], at[i]);
        g_array_append_val (rows, alone);
      }
  return rows;
}

static gboolean
is_wide (const Row *row, guint n)
{
  for (guint i = 0; i < n; i++)
    if (row->cells[i] != NULL && row->cells[i]->is_wide)
      return TRUE;
  return FALSE;
}

static CqNode *
make_blank (const CqSynopticColumn *column)
{
  CqNodeBuilder *para = cq_node_builder_new (CQ_DB_PARA);

  cq_node_builder_take (para, cq_edition_new_missing (column->words, column->lang));
  return cq_node_builder_end (para);
}

/* Whether the words of @row are lacking where a language has no cell, not merely a line that says where and when. */
static gboolean
is_text (const Row *row, guint n)
{
  for (guint i = 0; i < n; i++)
    if (row->cells[i] != NULL && g_str_has_prefix (row->cells[i]->key, CQ_SYNOPTIC_HEAD))
      return FALSE;
  return TRUE;
}

static CqNode *
make_row (const CqSynopticColumn *columns, guint n, const Row *row)
{
  CqNodeBuilder *builder = cq_node_builder_new (CQ_DB_ROW);

  for (guint i = 0; i < n; i++)
    {
      const CqSynopticCell *cell = row->cells[i];
      CqNodeBuilder *entry = cq_node_builder_new (CQ_DB_ENTRY);

      cq_node_builder_set (entry, CQ_XML_LANG, columns[i].lang);
      for (guint at = 0; cell != NULL && at < cell->body->len; at++)
        cq_node_builder_add (entry, g_ptr_array_index (cell->body, at));
      if (cell == NULL && is_text (row, n))
        cq_node_builder_take (entry, make_blank (&columns[i]));
      cq_node_builder_take (builder, cq_node_builder_end (entry));
    }
  return cq_node_builder_end (builder);
}

static const char *
get_standing (const CqSynopticColumn *column)
{
  switch (column->standing)
    {
    case CQ_STANDING_OFFICIAL_TRANSLATION:
      return cq_document_words_get (column->words, CQ_WORD_OFFICIAL_TRANSLATION);
    case CQ_STANDING_UNOFFICIAL_TRANSLATION:
      return cq_document_words_get (column->words, CQ_WORD_UNOFFICIAL_TRANSLATION);
    case CQ_STANDING_AUTHENTIC:
    case CQ_N_STANDINGS:
    default:
      return NULL;
    }
}

/* The languages, each by its own name, and what their texts count for. */
static CqNode *
make_head (const CqSynopticColumn *columns, guint n)
{
  CqNodeBuilder *head = cq_node_builder_new (CQ_DB_THEAD);
  CqNodeBuilder *row = cq_node_builder_new (CQ_DB_ROW);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *autonym = cq_language_get_autonym (columns[i].lang);
      g_autofree char *name = cq_edition_capitalize (autonym != NULL ? autonym : columns[i].lang, columns[i].lang);
      CqNodeBuilder *entry = cq_node_builder_new (CQ_DB_ENTRY);

      cq_node_builder_set (entry, CQ_XML_LANG, columns[i].lang);
      cq_node_builder_add_element (entry, CQ_DB_PARA, name);
      if (get_standing (&columns[i]) != NULL)
        cq_node_builder_take (entry, cq_edition_new_text (CQ_DB_PARA, "standing", get_standing (&columns[i])));
      cq_node_builder_take (row, cq_node_builder_end (entry));
    }
  cq_node_builder_take (head, cq_node_builder_end (row));
  return cq_node_builder_end (head);
}

/* Rows @first to @end under their head. */
static CqNode *
make_table (const CqSynopticColumn *columns, guint n, GArray *rows, guint first, guint end)
{
  CqNodeBuilder *table = cq_node_builder_new (CQ_DB_INFORMALTABLE);
  CqNodeBuilder *group = cq_node_builder_new (CQ_DB_TGROUP);
  CqNodeBuilder *body = cq_node_builder_new (CQ_DB_TBODY);
  g_autofree char *cols = g_strdup_printf ("%u", n);

  cq_node_builder_set (table, CQ_AT_ROLE, "synoptic");
  cq_node_builder_set (table, CQ_AT_FRAME, "topbot");
  cq_node_builder_set (group, CQ_AT_COLS, cols);
  cq_node_builder_set (group, CQ_AT_ROWSEP, "0");
  for (guint i = 0; i < n; i++)
    {
      CqNodeBuilder *spec = cq_node_builder_new (CQ_DB_COLSPEC);
      g_autofree char *name = g_strconcat ("text-", columns[i].lang, NULL);

      cq_node_builder_set (spec, CQ_AT_COLNAME, name);
      cq_node_builder_set (spec, CQ_AT_COLWIDTH, "1*");
      cq_node_builder_take (group, cq_node_builder_end (spec));
    }
  cq_node_builder_take (group, make_head (columns, n));
  cq_node_builder_set (body, CQ_AT_VALIGN, "top");
  for (guint i = first; i < end; i++)
    cq_node_builder_take (body, make_row (columns, n, &g_array_index (rows, Row, i)));
  cq_node_builder_take (group, cq_node_builder_end (body));
  cq_node_builder_take (table, cq_node_builder_end (group));
  return cq_node_builder_end (table);
}

/* What no cell can hold, once a language. */
static void
add_wide (const CqSynopticColumn *columns, guint n, const Row *row, GPtrArray *blocks)
{
  for (guint i = 0; i < n; i++)
    for (guint at = 0; row->cells[i] != NULL && at < row->cells[i]->body->len; at++)
      g_ptr_array_add (blocks, cq_node_with_attribute (g_ptr_array_index (row->cells[i]->body, at), CQ_XML_LANG,
                                                       columns[i].lang));
}

/**
 * cq_synoptic_add_tables:
 * @columns: a part in its languages, taken apart
 *
 * Adds the text of the part, side by side.
 */
void
cq_synoptic_add_tables (const CqSynopticColumn *columns, guint n, GPtrArray *blocks)
{
  g_autoptr (GArray) rows = match_rows (columns, n);
  guint end;

  for (guint first = 0; first < rows->len; first = end)
    {
      end = first;
      while (end < rows->len && !is_wide (&g_array_index (rows, Row, end), n))
        end++;
      if (end > first)
        g_ptr_array_add (blocks, make_table (columns, n, rows, first, end));
      if (end < rows->len)
        add_wide (columns, n, &g_array_index (rows, Row, end++), blocks);
    }
}

/* Editions: the columns of a roadmap. */
#include "edition/cq-edition-columns.h"

#include <string.h>

static const CqColumn known_columns[] = {
  { "number", CQ_WORD_COLUMN_NUMBER, CQ_CELL_NUMBER, 0, "3*", TRUE },
  { "action", CQ_WORD_COLUMN_ACTION, CQ_CELL_ACTION, 0, "12*", TRUE },
  { "type", CQ_WORD_COLUMN_TYPE, CQ_CELL_KIND, 0, "5*", FALSE },
  { "lead", CQ_WORD_COLUMN_LEAD, CQ_CELL_OWNERS, CQ_OWNERS_LEAD, "6*", TRUE },
  { "co-leads", CQ_WORD_COLUMN_CO_LEADS, CQ_CELL_OWNERS, CQ_OWNERS_CO_LEADS, "6*", TRUE },
  { "partners", CQ_WORD_COLUMN_PARTNERS, CQ_CELL_OWNERS, CQ_OWNERS_PARTNERS, "7*", TRUE },
  { "start", CQ_WORD_COLUMN_START, CQ_CELL_START, 0, "5*", TRUE },
  { "due", CQ_WORD_COLUMN_DUE, CQ_CELL_DUE, 0, "5*", TRUE },
  { "deliverable", CQ_WORD_COLUMN_DELIVERABLE, CQ_CELL_TEXT, CQ_COMMITMENT_DELIVERABLE, "8*", TRUE },
  { "outcome", CQ_WORD_COLUMN_OUTCOME, CQ_CELL_TEXT, CQ_COMMITMENT_OUTCOME, "8*", TRUE },
  { "indicator", CQ_WORD_COLUMN_INDICATOR, CQ_CELL_TEXT, CQ_COMMITMENT_INDICATOR, "7*", TRUE },
  { "baseline", CQ_WORD_COLUMN_BASELINE, CQ_CELL_TEXT, CQ_COMMITMENT_BASELINE, "5*", TRUE },
  { "target", CQ_WORD_COLUMN_TARGET, CQ_CELL_TEXT, CQ_COMMITMENT_TARGET, "5*", TRUE },
  { "funding", CQ_WORD_COLUMN_FUNDING, CQ_CELL_TEXT, CQ_COMMITMENT_FUNDING, "6*", TRUE },
  { "conditionality", CQ_WORD_COLUMN_CONDITIONALITY, CQ_CELL_TEXT, CQ_COMMITMENT_CONDITIONALITY, "6*", TRUE },
  { "reporting", CQ_WORD_COLUMN_REPORTING, CQ_CELL_TEXT, CQ_COMMITMENT_REPORTING, "6*", TRUE },
  { "status", CQ_WORD_COLUMN_STATUS, CQ_CELL_STATUS, 0, "5*", FALSE },
  { "evidence", CQ_WORD_COLUMN_EVIDENCE, CQ_CELL_TEXT, CQ_COMMITMENT_EVIDENCE, "6*", TRUE },
  { "source", CQ_WORD_COLUMN_SOURCE, CQ_CELL_SOURCE, 0, "5*", FALSE },
};

static const CqColumn *
find_column (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (known_columns); i++)
    if (strcmp (known_columns[i].name, name) == 0)
      return &known_columns[i];
  return NULL;
}

/* Whether a commitment has something for the column. */
static gboolean
has_cell (CqCommitment *commitment, const CqColumn *column)
{
  g_autoptr (GPtrArray) owners = NULL;
  g_autoptr (CqWhen) when = NULL;
  g_autofree char *text = NULL;

  switch (column->kind)
    {
    case CQ_CELL_OWNERS:
      owners = cq_commitment_get_owners (commitment, column->value);
      return owners != NULL && owners->len > 0;
    case CQ_CELL_START:
      when = cq_commitment_get_start (commitment);
      return when != NULL;
    case CQ_CELL_DUE:
      when = cq_commitment_get_due (commitment);
      return when != NULL;
    case CQ_CELL_TEXT:
      text = cq_commitment_get_text_any (commitment, column->value, NULL, NULL);
      return text != NULL;
    default:
      return TRUE;
    }
}

static gboolean
any_has_cell (GPtrArray *commitments, const CqColumn *column)
{
  for (guint i = 0; i < commitments->len; i++)
    if (has_cell (g_ptr_array_index (commitments, i), column))
      return TRUE;
  return FALSE;
}

/**
 * cq_columns_list:
 * @commitments: (element-type CqCommitment): what the matrix lists
 *
 * The columns that the part asks for, each once, those that the program does not know left out. Where
 * it asks for none, whatever the commitments have something to say in, so that nothing is lost.
 *
 * Returns: (transfer full) (element-type CqColumn): at least one
 */
GPtrArray *
cq_columns_list (CqPart *part, GPtrArray *commitments)
{
  g_auto (GStrv) asked = cq_part_get_roadmap_columns (part);
  GPtrArray *columns = g_ptr_array_new ();

  for (guint i = 0; asked != NULL && asked[i] != NULL; i++)
    {
      const CqColumn *column = find_column (asked[i]);
      if (column != NULL && !g_ptr_array_find (columns, column, NULL))
        g_ptr_array_add (columns, (gpointer) column);
    }
  for (guint i = 0; (asked == NULL || asked[0] == NULL) && i < G_N_ELEMENTS (known_columns); i++)
    if (known_columns[i].is_usual && any_has_cell (commitments, &known_columns[i]))
      g_ptr_array_add (columns, (gpointer) &known_columns[i]);
  if (columns->len == 0)
    g_ptr_array_add (columns, (gpointer) find_column ("action"));
  return columns;
}

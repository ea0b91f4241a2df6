/* Tables that the page is too narrow for: smaller letters, then pages that lie on their side, with what belongs to the table. */
#include "layout/cq-draft-private.h"

#define SIDE_BY_SIDE 10 /* hundredths by which letters are smaller in columns of texts side by side */
#define FEW 3 /* paragraphs above a table, which would leave a page almost empty, lie with it */

static CqBlock *
block_at (CqDraft *draft, guint index)
{
  return g_ptr_array_index (draft->body.blocks, index);
}

static gboolean
is_title (const CqBlock *block)
{
  return block->flags & CQ_BLOCK_KEEP_NEXT || block->text == CQ_TEXT_SUBTITLE || block->text == CQ_TEXT_PLACE;
}

static void
widen (CqBlock *block, double by)
{
  block->flags |= CQ_BLOCK_LANDSCAPE;
  block->width += by;
}

/* A block, and the notes that it calls. */
static void
turn_text (CqDraft *draft, CqBlock *block, double by)
{
  widen (block, by);
  for (guint i = 0; block->resolved != NULL && i < block->resolved->len; i++)
    {
      guint index = g_array_index (block->resolved, CqResolved, i).note;
      CqNote *note = index != G_MAXUINT ? g_ptr_array_index (draft->notes, index) : NULL;

      for (guint b = 0; note != NULL && b < note->flow.blocks->len; b++)
        widen (g_ptr_array_index (note->flow.blocks, b), by);
    }
}

static void
turn_block (CqDraft *draft, CqBlock *block, double by)
{
  CqTable *table = block->table;

  if (block->flags & CQ_BLOCK_LANDSCAPE)
    return;
  turn_text (draft, block, by);
  if (table == NULL)
    return;
  table->width += by;
  if (table->continued != NULL)
    widen (table->continued, by);
  for (guint i = 0; i < table->cells->len; i++)
    {
      CqCell *cell = cq_table_get_cell (table, i);
      for (guint b = 0; b < cell->flow.blocks->len; b++)
        turn_text (draft, g_ptr_array_index (cell->flow.blocks, b), by);
    }
}

/* Where what lies with the table at @at begins. In a section that is the whole of it. Of a part whose own text holds
 * the table it is the title block and a few paragraphs; after more of them, the table alone. */
static guint
find_start (CqDraft *draft, guint at)
{
  const CqDivision *division = &g_array_index (draft->divisions, CqDivision, block_at (draft, at)->division);
  guint start = at, n_paragraphs = 0;

  while (start > 0 && is_title (block_at (draft, start - 1)))
    start--;
  for (guint i = start; i > 0 && block_at (draft, i - 1)->division == block_at (draft, at)->division; i--)
    {
      n_paragraphs += is_title (block_at (draft, i - 1)) ? 0 : 1;
      if (!division->is_part || n_paragraphs <= FEW)
        start = i - 1;
      else
        return at - (at > 0 && is_title (block_at (draft, at - 1)) ? 1 : 0);
    }
  while (start > 0 && is_title (block_at (draft, start - 1)))
    start--;
  return start;
}

static gboolean
is_picture (const CqBlock *block)
{
  return block->figure != NULL || block->drawings != NULL;
}

/* Where the closing lines that follow at @at end, if they end the part: without signatures they would have a page to themselves. */
static guint
find_closing_end (CqDraft *draft, guint at)
{
  guint end = at;

  while (end < draft->body.blocks->len && block_at (draft, end)->text == CQ_TEXT_CLOSING && block_at (draft, end)->table == NULL)
    end++;
  return end - at <= FEW && (end == draft->body.blocks->len || block_at (draft, end)->flags & CQ_BLOCK_NEW_PAGE) ? end : at;
}

/* Where it ends: with the section, or in a part's own text with the pictures right below the table. */
static guint
find_end (CqDraft *draft, guint at)
{
  const CqDivision *division = &g_array_index (draft->divisions, CqDivision, block_at (draft, at)->division);
  guint end = at + 1;

  while (end < draft->body.blocks->len && block_at (draft, end)->division == block_at (draft, at)->division
         && (!division->is_part || is_picture (block_at (draft, end))))
    end++;
  return find_closing_end (draft, end);
}

/* The table at @index, if its words say how wide its columns are; (nullable) */
static CqTable *
grid_at (CqDraft *draft, guint index)
{
  CqTable *table = block_at (draft, index)->table;

  return table != NULL && table->kind == CQ_TABLE_GRID && table->columns->len > 0 ? table : NULL;
}

/* Finds the largest letters in which a table does not need more than its width. Returns whether there are such. */
static gboolean
fit (CqTable *table, const CqStyle *style, guint *smaller)
{
  double share = style->table.smallest_text / style->text[CQ_TEXT_CELL].size;
  guint most = (guint) (100 * CLAMP (1 - share, 0, 0.5));
  guint least = table->is_synoptic ? SIDE_BY_SIDE : 0;
  const guint steps[] = { least, MAX (least, most / 2), MAX (least, most) };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      *smaller = steps[i];
      if (cq_table_get_needed_width (table, style, *smaller) <= table->width)
        return TRUE;
    }
  return FALSE;
}

static void
turn (CqDraft *draft, guint at, double by)
{
  guint end = find_end (draft, at);

  for (guint b = find_start (draft, at); b < end; b++)
    turn_block (draft, block_at (draft, b), by);
}

static void
shrink (CqTable *table)
{
  for (guint i = 0; i < table->cells->len; i++)
    {
      CqCell *cell = cq_table_get_cell (table, i);
      for (guint b = 0; b < cell->flow.blocks->len; b++)
        ((CqBlock *) g_ptr_array_index (cell->flow.blocks, b))->smaller = table->smaller;
    }
}

/**
 * cq_draft_fit_tables:
 * @draft: a draft, the cells of whose tables have been measured
 *
 * Makes wide tables fit. What the page is too narrow for is set in smaller letters, as small as the style allows; what is
 * too wide all the same lies on its side, with the section that it stands in and the headings above it, and is as large
 * there as it can be. What is asked for is what the widest words need and a few more of each column, so that a table
 * does not change its sheet with each word that is typed in it.
 */
void
cq_draft_fit_tables (CqDraft *draft)
{
  const CqStyle *style = draft->style;
  double by = cq_style_get_measure (style, TRUE) - cq_style_get_measure (style, FALSE);
  guint smaller;

  for (guint i = 0; style->table.may_lie && by > 0 && i < draft->body.blocks->len; i++)
    {
      CqTable *table = grid_at (draft, i);
      if (table != NULL && !(block_at (draft, i)->flags & CQ_BLOCK_LANDSCAPE) && !fit (table, style, &smaller))
        turn (draft, i, by);
    }
  for (guint i = 0; i < draft->body.blocks->len; i++)
    {
      CqTable *table = grid_at (draft, i);
      if (table == NULL)
        continue;
      fit (table, style, &smaller);
      cq_table_measure (table, style, smaller);
      if (table->smaller > 0)
        shrink (table);
    }
}

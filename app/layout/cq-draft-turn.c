/* Which pages lie on their side: those of a wide table, and of what belongs to it. */
#include "layout/cq-draft-private.h"

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

/* Where it ends: with the section, or in a part's own text with the pictures right below the table. */
static guint
find_end (CqDraft *draft, guint at)
{
  const CqDivision *division = &g_array_index (draft->divisions, CqDivision, block_at (draft, at)->division);
  guint end = at + 1;

  while (end < draft->body.blocks->len && block_at (draft, end)->division == block_at (draft, at)->division
         && (!division->is_part || block_at (draft, end)->figure != NULL))
    end++;
  return end;
}

/**
 * cq_draft_turn:
 *
 * Lays wide tables on their side, with the section that they stand in and the headings above it.
 */
void
cq_draft_turn (CqDraft *draft)
{
  guint from = draft->style->table.landscape_from;
  double by = cq_style_get_measure (draft->style, TRUE) - cq_style_get_measure (draft->style, FALSE);

  if (from == 0 || by <= 0)
    return;
  for (guint i = 0; i < draft->body.blocks->len; i++)
    {
      const CqTable *table = block_at (draft, i)->table;
      guint start, end;

      if (table == NULL || table->kind != CQ_TABLE_GRID || table->columns->len < from)
        continue;
      start = find_start (draft, i);
      end = find_end (draft, i);
      for (guint b = start; b < end; b++)
        turn_block (draft, block_at (draft, b), by);
    }
}

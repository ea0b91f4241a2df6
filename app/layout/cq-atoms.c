/* The body as a sequence of what is not divided, with the price of beginning a page at each. */
#include "layout/cq-atoms.h"

/* A table all of whose rows are to stay together is taken apart only if no page can hold it. */
static void
add_table (CqPaginator *self, CqBlock *block, double before, CqBreak first_penalty)
{
  CqTable *table = block->table;

  for (guint row = 0; row < table->rows->len; row = cq_table_get_row (table, row)->group_end)
    {
      const CqRow *here = cq_table_get_row (table, row);
      guint n = here->group_end - row;
      g_autofree double *heights = g_new0 (double, n);
      CqAtom atom = { .block = block, .first = row, .n = n, .version = table->version };
      const CqRow *above = row > 0 ? cq_table_get_row (table, row - 1) : NULL;

      atom.height = cq_rows_get_height (self, table, row, n, NULL, heights);
      atom.before = row == 0 ? before : 0;
      atom.penalty = row == 0 ? first_penalty : CQ_BREAK_FREE;
      if (above != NULL && above->part == CQ_ROW_HEAD)
        atom.penalty = CQ_BREAK_NEVER;
      else if (above != NULL && (above->is_band || above->is_heading || block->flags & CQ_BLOCK_KEEP_TOGETHER))
        atom.penalty = CQ_BREAK_BOUND;
      else if (above != NULL && here->group_end == table->rows->len && above->group > 0)
        atom.penalty = CQ_BREAK_POOR; /* the last row does not stand alone under a head shown again */
      atom.new_page = row == 0 && (block->flags & CQ_BLOCK_NEW_PAGE) != 0;
      g_array_append_val (self->atoms, atom);
    }
}

static CqBreak
penalty_within (const CqBlock *block, guint line)
{
  guint n = block->slab->n_lines;

  if (line == 1 || line + 1 == n)
    return CQ_BREAK_ALONE;
  return block->flags & CQ_BLOCK_KEEP_TOGETHER ? CQ_BREAK_KEEP : CQ_BREAK_FREE;
}

static void
add_text (CqPaginator *self, CqBlock *block, double before, CqBreak first_penalty)
{
  for (guint line = 0; line < block->slab->n_lines; line++)
    {
      CqAtom atom = { .block = block, .first = line, .height = block->slab->leading, .version = block->version };

      atom.before = line == 0 ? before : 0;
      atom.penalty = line == 0 ? first_penalty : penalty_within (block, line);
      atom.new_page = line == 0 && (block->flags & CQ_BLOCK_NEW_PAGE) != 0;
      g_array_append_val (self->atoms, atom);
    }
}

/* Whether the words of @block end in a colon, so that the reader looks for what follows. */
static gboolean
announces (const CqBlock *block)
{
  static const char *const colons[] = { ":", "：", NULL };
  const CqRun *last;
  const char *end;

  if (block->slab == NULL || block->slab->n_runs == 0)
    return FALSE;
  last = &block->slab->runs[block->slab->n_runs - 1].run;
  end = last->text + last->n_bytes;
  for (guint i = 0; colons[i] != NULL; i++)
    if (last->n_bytes >= strlen (colons[i]) && strncmp (end - strlen (colons[i]), colons[i], strlen (colons[i])) == 0)
      return TRUE;
  return FALSE;
}

/* What a page that begins with @block parts, if @above is to stand with it. */
static CqBreak
penalty_between (const CqBlock *above, const CqBlock *block)
{
  if (above == NULL)
    return CQ_BREAK_FREE;
  if (!(above->flags & CQ_BLOCK_KEEP_NEXT))
    return announces (above) ? CQ_BREAK_POOR : CQ_BREAK_FREE;
  return block->text == CQ_TEXT_CLOSING && above->text != CQ_TEXT_CLOSING ? CQ_BREAK_KEEP : CQ_BREAK_BOUND;
}

/* One line more does not have a page to itself where the text, or a part of it, ends. A picture may. */
static void
keep_last_lines (CqPaginator *self)
{
  for (guint i = 1; i < self->atoms->len; i++)
    {
      CqAtom *atom = &g_array_index (self->atoms, CqAtom, i);
      gboolean is_last = i + 1 == self->atoms->len || g_array_index (self->atoms, CqAtom, i + 1).new_page;

      if (is_last && atom->n == 0 && atom->block->figure == NULL && atom->first == 0 && atom->penalty == CQ_BREAK_FREE && !atom->new_page)
        atom->penalty = CQ_BREAK_POOR;
    }
}

static CqAtom *
atom_at (CqPaginator *self, guint index)
{
  return &g_array_index (self->atoms, CqAtom, index);
}

static double
height_of_atoms (CqPaginator *self, guint first, guint end)
{
  double height = 0;

  for (guint i = first; i < end; i++)
    height += atom_at (self, i)->height + (i > first ? atom_at (self, i)->before : 0);
  return height;
}

/* Where what may not be parted from the atom at @index begins, if parting it costs as much as @least. */
static guint
find_begin (CqPaginator *self, guint index, CqBreak least)
{
  while (index > 0 && atom_at (self, index)->penalty >= least && !atom_at (self, index)->new_page)
    index--;
  return index;
}

/* Signatures that no page can hold with their closing line go on over pages, each of them whole. And what no page can hold
 * with the end of the text does not take that along. */
static void
release_signatures (CqPaginator *self, guint first, guint end)
{
  const CqBlock *block = atom_at (self, first)->block;
  const CqPaper paper = cq_style_get_paper (self->style, block->flags & CQ_BLOCK_LANDSCAPE ? CQ_SHEET_LANDSCAPE : 0);
  double limit = paper.height - paper.top - paper.bottom;
  guint closing = find_begin (self, first, CQ_BREAK_BOUND);

  if (height_of_atoms (self, closing, end) > limit)
    for (guint i = first + 1; i < end; i++)
      atom_at (self, i)->penalty = CQ_BREAK_FREE;
  else if (height_of_atoms (self, find_begin (self, closing, CQ_BREAK_KEEP), end) > limit)
    atom_at (self, closing)->penalty = CQ_BREAK_FREE;
}

static void
release_what_is_too_high (CqPaginator *self)
{
  for (guint i = 0, end; i < self->atoms->len; i = end)
    {
      const CqBlock *block = atom_at (self, i)->block;

      for (end = i + 1; end < self->atoms->len && atom_at (self, end)->block == block;)
        end++;
      if (block->table != NULL && block->table->kind == CQ_TABLE_SIGNATURES)
        release_signatures (self, i, end);
    }
}

/**
 * cq_atoms_make:
 *
 * Fills the atoms of @self from the body of its draft.
 */
void
cq_atoms_make (CqPaginator *self)
{
  GPtrArray *blocks = self->draft->body.blocks;
  const CqBlock *above = NULL;
  double after = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      CqBlock *block = g_ptr_array_index (blocks, i);
      double before = i == 0 || block->flags & CQ_BLOCK_NEW_PAGE ? block->before : MAX (after, block->before);
      CqBreak penalty = penalty_between (above, block);

      if (block->table != NULL)
        add_table (self, block, before, penalty);
      else
        add_text (self, block, before, penalty);
      after = block->after;
      above = block;
    }
  keep_last_lines (self);
  release_what_is_too_high (self);
}

/* Pages are filled one after the other: as much as fits, then back to the best place to end. */
#include "layout/cq-paginate.h"

#include "layout/cq-atoms.h"

#define TALL 0.4         /* of the page: a row taller than this may be divided */
#define TALL_CLAUSE 0.15 /* the same of a clause beside its translations */
#define NOTE_LINES 2  /* of a note that flows on, so many stay on the page of its call */
#define FEW_LINES 10  /* a part of a row is shorter by no more for the notes that it calls, else by their height */
#define BODY_LEFT 0.25 /* notes carried over leave so much of the page to the text */

/* What was found out while a page was filled. */
typedef struct
{
  guint start;
  guint end;             /* the atom with which the next page begins */
  double head;           /* height of a table's head shown again */
  GArray *rest;          /* (element-type CqNoteSlice): notes that flow on */
  guint n_whole;         /* slices before the note that is cut short */
  gboolean is_cut;       /* a note has been cut short: the page ends where it may */
  guint *split;          /* (nullable): how far each cell of the last atom gets */
  guint split_row;
  double split_height;
  guint seen;            /* the atom after the last that was looked at; after the end, one more */
} Fill;

static CqAtom *
atom_at (CqPaginator *self, guint index)
{
  return &g_array_index (self->atoms, CqAtom, index);
}

static double
space_above (CqPaginator *self, guint index, guint start)
{
  const CqAtom *atom = atom_at (self, index);

  if (index > start)
    return atom->before;
  return atom->new_page || (index == 0 && self->state.taken == NULL) ? atom->before : 0;
}

/* The height of an atom; of the first on a page, of what is left of it. */
static double
height_at (CqPaginator *self, guint index, guint start)
{
  const CqAtom *atom = atom_at (self, index);
  guint end = atom->first + atom->n;
  g_autofree double *heights = NULL;

  if (index != start || self->state.taken == NULL)
    return atom->height;
  heights = g_new0 (double, end - self->state.row);
  return cq_rows_get_height (self, atom->block->table, self->state.row, end - self->state.row, self->state.taken, heights);
}

static void
add_called (CqPaginator *self, guint index, guint start, GArray *slices)
{
  const CqAtom *atom = atom_at (self, index);
  gboolean goes_on = index == start && self->state.taken != NULL;

  if (atom->n == 0)
    cq_notes_add_called (self, atom->block, atom->first, slices);
  else
    cq_rows_add_called (self, atom->block->table, goes_on ? self->state.row : atom->first, atom->first + atom->n,
                        goes_on ? self->state.taken : NULL, NULL, slices);
}

static gboolean
is_landscape (const CqAtom *atom)
{
  return (atom->block->flags & CQ_BLOCK_LANDSCAPE) != 0;
}

/* Notes from the page before come first, but leave some room to the text. */
static void
take_carried (CqPaginator *self, Fill *fill, double share)
{
  g_array_set_size (fill->rest, 0);
  g_array_set_size (self->sheet_slices, 0);
  g_array_append_vals (self->sheet_slices, self->slices->data, self->slices->len);
  cq_notes_shorten (self, self->sheet_slices, 0, self->limit * share, 1, fill->rest);
}

/* What belongs together does not fit above the notes that flow on: they have the page for themselves. */
static void
leave_to_notes (CqPaginator *self, Fill *fill)
{
  take_carried (self, fill, 1);
  fill->end = fill->start;
  fill->head = 0;
  fill->is_cut = FALSE;
}

/* The head of a table that goes on is shown again, unless it would fill the page. */
static double
repeated_head (CqPaginator *self, guint start)
{
  const CqAtom *atom = start < self->atoms->len ? atom_at (self, start) : NULL;
  double height;

  if (atom == NULL || atom->n == 0 || atom->first < atom->block->table->n_head_rows || (atom->first == 0 && self->state.taken == NULL))
    return 0;
  height = cq_rows_get_head_height (self, atom->block->table);
  return height < self->limit * TALL ? height : 0;
}

/* Whether a row may be divided where it does not begin the page. A clause beside its translations may like any other
 * text, once it has more than a few lines; what a matrix says of an action stands together, and so does who signs. */
static gboolean
is_tall (const CqPaginator *self, const CqAtom *atom)
{
  const CqTable *table = atom->block->table;

  return table->kind != CQ_TABLE_SIGNATURES && atom->height > self->limit * (table->is_synoptic ? TALL_CLAUSE : TALL);
}

/* Divides the atom at @index, if it is a row that may be. */
static gboolean
split_atom (CqPaginator *self, Fill *fill, guint index, double body)
{
  const CqAtom *atom = atom_at (self, index);
  CqGroupState fresh = { 0 };
  const CqGroupState *state = index == fill->start ? &self->state : &fresh;
  gboolean is_first = index == fill->start;
  double before = cq_notes_get_height (self, self->sheet_slices), more = 0;
  const double room = self->limit - body - space_above (self, index, fill->start) - before;
  double part = room;
  guint n_before = self->sheet_slices->len;

  if (atom->n == 0 || (!is_first && (!is_tall (self, atom) || room < self->limit * 0.12)))
    return FALSE;
  for (guint attempt = 0; attempt <= FEW_LINES + 1; attempt++)
    {
      g_autofree guint *taken = cq_rows_split (self, atom, state, part, is_first, &fill->split_row, &fill->split_height);

      if (taken == NULL)
        return FALSE;
      cq_rows_add_called (self, atom->block->table, state->taken ? state->row : atom->first,
                          MIN (fill->split_row + 1, atom->first + atom->n), state->taken, taken, self->sheet_slices);
      more = cq_notes_get_height (self, self->sheet_slices) - before;
      if (fill->split_height + more <= room + 0.01 || attempt > FEW_LINES)
        {
          cq_notes_shorten (self, self->sheet_slices, n_before, room + before - fill->split_height, 0, fill->rest);
          fill->split = g_steal_pointer (&taken);
          return TRUE;
        }
      g_array_set_size (self->sheet_slices, n_before);
      part = attempt < FEW_LINES ? fill->split_height - 1 : room - more;
    }
  return FALSE;
}

/* The page ends where a note is cut short, or as soon after it as it may: the note makes room for
 * the lines until then. */
static gboolean
add_after_cut (CqPaginator *self, Fill *fill, guint index, double *body)
{
  double height = space_above (self, index, fill->start) + height_at (self, index, fill->start);
  guint n = self->sheet_slices->len;

  if (atom_at (self, index)->penalty == CQ_BREAK_FREE)
    return FALSE;
  add_called (self, index, fill->start, self->sheet_slices);
  if (self->sheet_slices->len > n)
    {
      g_array_set_size (self->sheet_slices, n);
      return FALSE;
    }
  *body += height;
  return cq_notes_shorten (self, self->sheet_slices, fill->n_whole, self->limit - *body, NOTE_LINES, fill->rest);
}

/* Adds the atom at @index to the page if it fits. Notes may be cut short, which ends the page. */
static gboolean
try_atom (CqPaginator *self, Fill *fill, guint index, double *body)
{
  double height = space_above (self, index, fill->start) + height_at (self, index, fill->start);
  const guint n_before = self->sheet_slices->len;
  guint n_fixed = n_before;
  double room = self->limit - *body - height;
  g_autoptr (GArray) rest = NULL;

  if (fill->is_cut)
    return add_after_cut (self, fill, index, body);
  add_called (self, index, fill->start, self->sheet_slices);
  if (cq_notes_get_height (self, self->sheet_slices) <= room + 0.01)
    {
      *body += height;
      return TRUE;
    }
  rest = g_array_new (FALSE, FALSE, sizeof (CqNoteSlice));
  if (room > 0 && fill->rest->len == 0 && cq_notes_shorten_called (self, self->sheet_slices, &n_fixed, height, room, NOTE_LINES, rest))
    {
      *body += height;
      fill->is_cut = TRUE;
      fill->n_whole = n_fixed;
      g_array_append_vals (fill->rest, rest->data, rest->len);
      return TRUE;
    }
  g_array_set_size (self->sheet_slices, n_before);
  return FALSE;
}

/* Where the page should end: at the last place that costs least. */
static guint
choose_end (CqPaginator *self, guint start, guint reached)
{
  for (CqBreak worst = CQ_BREAK_FREE; worst < CQ_BREAK_NEVER; worst++)
    for (guint i = reached; i > start; i--)
      if (atom_at (self, i)->penalty <= worst || atom_at (self, i)->new_page)
        return i;
  return MAX (reached, start + 1);
}

/* Notes of the atoms that stay, after going back to an earlier end. */
static void
recall_notes (CqPaginator *self, Fill *fill, guint n_carried)
{
  g_array_set_size (self->sheet_slices, n_carried);
  for (guint i = fill->start; i < fill->end; i++)
    add_called (self, i, fill->start, self->sheet_slices);
}

static gboolean
must_end_before (CqPaginator *self, Fill *fill, guint index)
{
  const CqAtom *atom = atom_at (self, index);

  return index > fill->start && (atom->new_page || is_landscape (atom) != is_landscape (atom_at (self, fill->start)));
}

/* An atom that no page can hold stands on a page all the same. */
static guint
force_first (CqPaginator *self, Fill *fill)
{
  guint n_fixed = self->sheet_slices->len;
  double room = self->limit - height_at (self, fill->start, fill->start);

  if (split_atom (self, fill, fill->start, fill->head))
    return fill->start;
  add_called (self, fill->start, fill->start, self->sheet_slices);
  cq_notes_shorten (self, self->sheet_slices, n_fixed, MAX (room, 0), 0, fill->rest);
  return fill->start + 1;
}

static double
used_height (CqPaginator *self, const Fill *fill)
{
  double height = fill->head;

  for (guint i = fill->start; i < fill->end; i++)
    height += space_above (self, i, fill->start) + height_at (self, i, fill->start);
  return height;
}

/* Whether the page that ends at @fill would part what belongs together, and a page of its own would not. */
static gboolean
should_wait (CqPaginator *self, Fill *fill)
{
  double height = 0;
  guint i;

  if (atom_at (self, fill->end)->penalty < CQ_BREAK_KEEP)
    return FALSE;
  for (i = fill->start; i < self->atoms->len && (i <= fill->end || atom_at (self, i)->penalty >= CQ_BREAK_KEEP); i++)
    height += space_above (self, i, fill->start) + height_at (self, i, fill->start);
  fill->seen = MAX (fill->seen, i + 1);
  return atom_at (self, fill->end)->penalty >= CQ_BREAK_BOUND || height <= self->limit;
}

static void
fill_sheet (CqPaginator *self, Fill *fill)
{
  gboolean may_wait = self->slices->len > 0 && self->state.taken == NULL && fill->start < self->atoms->len;
  guint n_carried, n_rest, i;
  double body;

  take_carried (self, fill, fill->start < self->atoms->len ? 1 - BODY_LEFT : 1);
  n_carried = self->sheet_slices->len;
  n_rest = fill->rest->len;
  body = fill->head = repeated_head (self, fill->start);
  for (i = fill->start; i < self->atoms->len && !must_end_before (self, fill, i); i++)
    if (!try_atom (self, fill, i, &body))
      break;
  fill->end = i;
  fill->seen = i + 1;
  if (i >= self->atoms->len || must_end_before (self, fill, i))
    return;
  if (i == fill->start && may_wait && atom_at (self, i)->height <= self->limit * TALL)
    {
      leave_to_notes (self, fill);
      return;
    }
  if (i == fill->start)
    fill->end = force_first (self, fill);
  if (i == fill->start || (!fill->is_cut && split_atom (self, fill, i, body)))
    return;
  fill->end = choose_end (self, fill->start, i);
  if (may_wait && should_wait (self, fill))
    leave_to_notes (self, fill);
  else if (fill->end < i)
    {
      g_array_set_size (fill->rest, n_rest);
      recall_notes (self, fill, n_carried);
      cq_notes_shorten (self, self->sheet_slices, n_carried, self->limit - used_height (self, fill), 0, fill->rest);
    }
}

/* Bars along notes and warnings, without a gap between their paragraphs. */
static void
emit_bar (CqPaginator *self, const CqBlock *block, double y, double height, double *bar_end)
{
  const CqPaper *paper = &self->sheet->paper;
  double x = paper->left + block->left - 9;
  double top = *bar_end > 0 && y - *bar_end < 30 ? *bar_end : y;

  if (!(block->flags & CQ_BLOCK_BAR))
    {
      *bar_end = 0;
      return;
    }
  if (block->flags & CQ_BLOCK_RTL)
    x = paper->left + block->left + block->width + 7;
  cq_sheet_add_rule (self, x, top, 2, y + height - top, self->style->table.rule_colour);
  *bar_end = y + height;
}

static double
emit_rows (CqPaginator *self, const Fill *fill, guint index, double y)
{
  const CqAtom *atom = atom_at (self, index);
  CqTable *table = atom->block->table;
  gboolean goes_on = index == fill->start && self->state.taken != NULL;
  gboolean is_split = fill->split != NULL && index == fill->end;
  guint first = goes_on ? self->state.row : atom->first;
  guint end = is_split ? MIN (fill->split_row + 1, atom->first + atom->n) : atom->first + atom->n;

  if (is_split && fill->split_row < atom->first + atom->n && fill->split_row > first)
    end = fill->split_row;
  cq_rows_emit (self, atom->block, first, end, goes_on ? self->state.taken : NULL, is_split ? fill->split : NULL, y, FALSE,
                !is_split && end == table->rows->len);
  return y + (is_split ? fill->split_height : height_at (self, index, fill->start));
}

static void
emit_sheet (CqPaginator *self, const Fill *fill)
{
  const CqPaper *paper = &self->sheet->paper;
  double y = paper->top, bar_end = 0;
  guint end = fill->end + (fill->split != NULL ? 1 : 0);

  if (fill->head > 0)
    {
      cq_rows_emit_head (self, atom_at (self, fill->start)->block, y);
      y += fill->head;
    }
  for (guint i = fill->start; i < end; i++)
    {
      const CqAtom *atom = atom_at (self, i);

      y += space_above (self, i, fill->start);
      if (atom->n > 0)
        {
          y = emit_rows (self, fill, i, y);
          continue;
        }
      emit_bar (self, atom->block, y, atom->height, &bar_end);
      cq_frame_emit (self, atom, y);
      cq_sheet_add_line (self, atom->block, atom->first, paper->left + atom->block->left, y, FALSE);
      y += atom->height;
    }
  cq_notes_emit (self, paper->height - paper->bottom);
}

/* Where the next page takes up. */
static void
advance (CqPaginator *self, Fill *fill)
{
  g_free (self->state.taken);
  self->state = (CqGroupState){ fill->split_row, g_steal_pointer (&fill->split), TRUE };
  g_array_set_size (self->slices, 0);
  g_array_append_vals (self->slices, fill->rest->data, fill->rest->len);
}

static void
make_note_lines (CqPaginator *self)
{
  for (guint i = 0; i < self->draft->notes->len; i++)
    {
      CqNote *note = g_ptr_array_index (self->draft->notes, i);
      double height;
      g_ptr_array_add (self->note_lines, cq_flow_stack (&note->flow, &height));
    }
}

/* Fills the next page from @start on. Returns where the one after it takes up. */
static guint
make_sheet (CqPaginator *self, guint start)
{
  gboolean is_apart = start < self->atoms->len && cq_sheet_is_needed_before (self, atom_at (self, start));
  Fill fill = { .start = is_apart ? self->atoms->len : start, .rest = g_array_new (FALSE, FALSE, sizeof (CqNoteSlice)) };

  cq_sheet_begin (self, fill.start < self->atoms->len ? atom_at (self, fill.start) : NULL);
  self->sheet->start = start;
  self->sheet->begins_clean = self->state.taken == NULL && self->slices->len == 0;
  fill_sheet (self, &fill);
  emit_sheet (self, &fill);
  self->sheet->is_empty = is_apart && self->sheet->placed->len == 0;
  self->sheet->n_placed = self->sheet->placed->len;
  self->sheet->n_seen = is_apart ? 1 : fill.seen - start;
  advance (self, &fill);
  g_array_unref (fill.rest);
  return is_apart ? start : fill.end;
}

/**
 * cq_paginate:
 * @draft: blocks that have been set
 * @last: (transfer full) (nullable): the pages of the draft from which @draft took over what it has not drafted itself
 *
 * Returns: (transfer full): the pages, at least one
 */
CqSheets *
cq_paginate (CqDraft *draft, CqSheets *last)
{
  CqPaginator self = { .draft = draft,
                       .style = draft->style,
                       .atoms = g_array_new (FALSE, FALSE, sizeof (CqAtom)),
                       .sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_sheet_free),
                       .note_lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref),
                       .slices = g_array_new (FALSE, FALSE, sizeof (CqNoteSlice)),
                       .sheet_slices = g_array_new (FALSE, FALSE, sizeof (CqNoteSlice)) };
  CqSheets made = { self.atoms, self.sheets };
  guint start;

  make_note_lines (&self);
  cq_atoms_make (&self);
  start = cq_sheets_take_begin (&self, last);
  while ((self.sheets->len == 0 || start < self.atoms->len || self.slices->len > 0) && !cq_sheets_take_end (&self, last, start))
    start = make_sheet (&self, start);
  g_clear_pointer (&last, cq_sheets_free);
  g_free (self.state.taken);
  g_ptr_array_unref (self.note_lines);
  g_array_unref (self.slices);
  g_array_unref (self.sheet_slices);
  return g_memdup2 (&made, sizeof made);
}

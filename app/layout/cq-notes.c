/* Footnotes at the foot of the page: what is called, what fits, what flows on. */
#include "layout/cq-paginate.h"

static GArray *
lines_of (CqPaginator *self, guint note)
{
  return g_ptr_array_index (self->note_lines, note);
}

static double
gap_of (CqPaginator *self)
{
  return self->style->text[CQ_TEXT_FOOTNOTE].after;
}

static double
separator_of (CqPaginator *self)
{
  const CqNoteStyle *style = &self->style->note;

  return style->before + style->rule + style->after;
}

/**
 * cq_notes_get_height:
 *
 * Returns: the height of the notes with the rule above them; 0 where there is none
 */
double
cq_notes_get_height (CqPaginator *self, GArray *slices)
{
  double height = 0;

  for (guint i = 0; i < slices->len; i++)
    {
      const CqNoteSlice *slice = &g_array_index (slices, CqNoteSlice, i);
      height += cq_flow_get_height (lines_of (self, slice->note), slice->first, slice->end) + (i > 0 ? gap_of (self) : 0);
    }
  return height > 0 ? height + separator_of (self) : 0;
}

/**
 * cq_notes_add_called:
 *
 * Adds the notes that @line of @block calls.
 */
void
cq_notes_add_called (CqPaginator *self, const CqBlock *block, guint line, GArray *slices)
{
  const CqLine *lines = block->slab->lines;
  guint call = 0;

  if (block->resolved == NULL || lines[line].n_calls == 0)
    return;
  for (guint i = 0; i < block->resolved->len; i++)
    {
      const CqResolved *resolved = &g_array_index (block->resolved, CqResolved, i);
      if (resolved->note == G_MAXUINT)
        continue;
      if (call >= lines[line].first_call && call < lines[line].first_call + lines[line].n_calls)
        {
          CqNoteSlice slice = { resolved->note, 0, lines_of (self, resolved->note)->len };
          if (slice.end > 0)
            g_array_append_val (slices, slice);
        }
      call++;
    }
}

/* A note that flows on takes two lines with it, if two stay. */
static void
move_one_more (GArray *slices, guint n_fixed, guint least, GArray *rest)
{
  CqNoteSlice *last = slices->len > n_fixed ? &g_array_index (slices, CqNoteSlice, slices->len - 1) : NULL;
  CqNoteSlice *moved = rest->len > 0 ? &g_array_index (rest, CqNoteSlice, 0) : NULL;
  guint keep = slices->len == n_fixed + 1 ? MAX (least, 2) : 2;

  if (last == NULL || moved == NULL || last->note != moved->note || moved->end - moved->first != 1 || last->end - last->first <= keep)
    return;
  last->end--;
  moved->first--;
}

/**
 * cq_notes_shorten:
 * @n_fixed: so many slices, the first, have to stay as they are
 * @room: what the notes may take
 * @least: so many lines of the first note after these have to stay here
 * @rest: what is taken away, in order
 *
 * Moves lines from the end of @slices to @rest until the notes fit.
 *
 * Returns: whether they do
 */
gboolean
cq_notes_shorten (CqPaginator *self, GArray *slices, guint n_fixed, double room, guint least, GArray *rest)
{
  while (cq_notes_get_height (self, slices) > room + 0.01)
    {
      CqNoteSlice *last;
      guint keep;

      if (slices->len <= n_fixed)
        return FALSE;
      last = &g_array_index (slices, CqNoteSlice, slices->len - 1);
      keep = slices->len == n_fixed + 1 ? MIN (least, last->end - last->first) : 0;
      if (keep > 1 && last->first == 0 && lines_of (self, last->note)->len <= keep + 1)
        keep = lines_of (self, last->note)->len; /* so short a note is not divided */
      if (last->end - last->first <= keep)
        return FALSE;
      last->end--;
      if (rest->len > 0 && g_array_index (rest, CqNoteSlice, 0).note == last->note)
        g_array_index (rest, CqNoteSlice, 0).first--;
      else
        {
          CqNoteSlice moved = { last->note, last->end, last->end + 1 };
          g_array_prepend_val (rest, moved);
        }
      if (last->end == last->first)
        g_array_set_size (slices, slices->len - 1);
    }
  move_one_more (slices, n_fixed, least, rest);
  return TRUE;
}

/* Whether the notes from @first on could all begin on a page of their own below something so high. */
static gboolean
could_begin_together (CqPaginator *self, const GArray *slices, guint first, double height)
{
  g_autoptr (GArray) alone = g_array_new (FALSE, FALSE, sizeof (CqNoteSlice));
  CqNoteSlice *last;

  g_array_append_vals (alone, &g_array_index (slices, CqNoteSlice, first), slices->len - first);
  last = &g_array_index (alone, CqNoteSlice, alone->len - 1);
  last->end = MIN (last->end, last->first + 1);
  return height + cq_notes_get_height (self, alone) <= self->limit;
}

/**
 * cq_notes_shorten_called:
 * @n_fixed: (inout): so many slices, the first, have to stay as they are; so many do
 * @height: of what calls the others
 * @room: what the notes may take
 * @least: so many lines of a note that is divided have to stay here
 * @rest: what is taken away, in order
 *
 * Shortens the notes that something calls, so that all of them begin on the page of their call: the last of them gives.
 * Where no page could hold the beginnings of all, others give too.
 *
 * Returns: whether the notes fit
 */
gboolean
cq_notes_shorten_called (CqPaginator *self, GArray *slices, guint *n_fixed, double height, double room, guint least, GArray *rest)
{
  if (slices->len > *n_fixed + 1 && could_begin_together (self, slices, *n_fixed, height))
    *n_fixed = slices->len - 1;
  return cq_notes_shorten (self, slices, *n_fixed, room, least, rest);
}

/**
 * cq_notes_emit:
 * @bottom: of the text area
 *
 * Places the notes of the page in hand at its foot.
 */
void
cq_notes_emit (CqPaginator *self, double bottom)
{
  const CqNoteStyle *style = &self->style->note;
  const CqPaper *paper = &self->sheet->paper;
  const CqTextStyle *text = &self->style->text[CQ_TEXT_FOOTNOTE];
  double measure = paper->width - paper->left - paper->right - text->indent - text->indent_end;
  double left = paper->left + (self->draft->is_rtl ? text->indent_end : text->indent);
  double height = cq_notes_get_height (self, self->sheet_slices);
  double y = bottom - height + style->before;

  if (height == 0)
    return;
  cq_sheet_add_rule (self, left + (self->draft->is_rtl ? measure * (1 - style->rule_width) : 0), y, measure * style->rule_width,
                     style->rule, style->colour);
  y += style->rule + style->after;
  for (guint i = 0; i < self->sheet_slices->len; i++)
    {
      const CqNoteSlice *slice = &g_array_index (self->sheet_slices, CqNoteSlice, i);
      GArray *lines = lines_of (self, slice->note);
      double offset = g_array_index (lines, CqFlowLine, slice->first).top;

      for (guint l = slice->first; l < slice->end; l++)
        {
          const CqFlowLine *line = &g_array_index (lines, CqFlowLine, l);
          cq_sheet_add_line (self, line->block, line->line, paper->left + line->block->left, y + line->top - offset, FALSE);
        }
      y += cq_flow_get_height (lines, slice->first, slice->end) + gap_of (self);
    }
}

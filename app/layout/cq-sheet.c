/* A page in the making: what stands on it, and which side of a sheet it is. */
#include "layout/cq-paginate.h"

#define LIKELY_MARKS 128 /* lines and rules on a page: only what is more costs anything */

void
cq_sheet_free (CqSheet *self)
{
  if (self == NULL) /* another layout has taken it over */
    return;
  g_array_unref (self->placed);
  g_clear_pointer (&self->heads, g_array_unref);
  g_clear_pointer (&self->marks, g_array_unref);
  g_free (self);
}

/* How wide its text is. */
double
cq_sheet_get_measure (const CqSheet *self)
{
  return self->paper.width - self->paper.left - self->paper.right;
}

void
cq_sheet_add_line (CqPaginator *self, CqBlock *block, guint line, double x, double y, gboolean is_repeat)
{
  CqPlaced placed = { .block = block, .line = line, .is_repeat = is_repeat, .x = x, .y = y, .height = block->slab->leading };

  g_array_append_val (self->sheet->placed, placed);
}

void
cq_sheet_add_rule (CqPaginator *self, double x, double y, double width, double height, guint32 colour)
{
  CqPlaced placed = { .x = x, .y = y, .width = width, .height = height, .colour = colour };

  g_array_append_val (self->sheet->placed, placed);
}

/* Which side of a sheet the next page is. */
static guint
next_side (CqPaginator *self, const CqAtom *atom)
{
  guint side = self->draft->is_rtl ? CQ_SHEET_RTL : 0;

  if (self->sheets->len == 0)
    side |= CQ_SHEET_FIRST;
  if (self->style->is_double_sided && self->sheets->len % 2 == 1)
    side |= CQ_SHEET_VERSO;
  if (atom != NULL ? atom->block->flags & CQ_BLOCK_LANDSCAPE : self->slices->len > 0 && self->sheet->side & CQ_SHEET_LANDSCAPE)
    side |= CQ_SHEET_LANDSCAPE; /* notes that flow on are as wide as the page of their call */
  return side;
}

/**
 * cq_sheet_begin:
 * @atom: (nullable): what it begins with; %NULL where there are only notes, or nothing
 *
 * Begins the next page.
 */
void
cq_sheet_begin (CqPaginator *self, const CqAtom *atom)
{
  CqSheet *sheet = g_new0 (CqSheet, 1);

  sheet->side = next_side (self, atom);
  sheet->paper = cq_style_get_paper (self->style, sheet->side);
  if (atom != NULL)
    sheet->first_order = atom->block->order;
  else
    sheet->first_order = self->sheet != NULL ? self->sheet->first_order : 0;
  sheet->placed = g_array_sized_new (FALSE, FALSE, sizeof (CqPlaced), LIKELY_MARKS);
  g_ptr_array_add (self->sheets, sheet);
  self->sheet = sheet;
  self->limit = sheet->paper.height - sheet->paper.top - sheet->paper.bottom;
  g_array_set_size (self->sheet_slices, 0);
}

/**
 * cq_sheet_is_needed_before:
 *
 * Returns: whether @atom begins on the front of a sheet, and the next page is a back
 */
gboolean
cq_sheet_is_needed_before (CqPaginator *self, const CqAtom *atom)
{
  return atom->new_page && atom->block->flags & CQ_BLOCK_NEW_SHEET && self->style->is_double_sided && self->sheets->len % 2 == 1;
}

/* What stands around words that stand for a picture. */
#include "layout/cq-paginate.h"

#define INSET 4
#define WEIGHT 0.5

/* A frame around the lines of a block, open where it goes on over the page. */
void
cq_frame_emit (CqPaginator *self, const CqAtom *atom, double y)
{
  const CqBlock *block = atom->block;
  double left = self->sheet->paper.left + block->left;
  gboolean is_last = block->slab->n_lines == atom->first + 1;
  double top = atom->first == 0 ? y - INSET : y;
  double bottom = y + atom->height + (is_last ? INSET : 0);
  guint32 colour = self->style->table.rule_colour;

  if (!(block->flags & CQ_BLOCK_FRAME))
    return;
  cq_sheet_add_rule (self, left, top, WEIGHT, bottom - top, colour);
  cq_sheet_add_rule (self, left + block->width - WEIGHT, top, WEIGHT, bottom - top, colour);
  if (atom->first == 0)
    cq_sheet_add_rule (self, left, top, block->width, WEIGHT, colour);
  if (is_last)
    cq_sheet_add_rule (self, left, bottom - WEIGHT, block->width, WEIGHT, colour);
}

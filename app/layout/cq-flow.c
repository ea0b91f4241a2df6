/* Blocks one below the other. */
#include "layout/cq-flow.h"

/**
 * cq_flow_stack:
 * @flow: blocks that have been set
 * @height: (out): of all of it
 *
 * Returns: (transfer full) (element-type CqFlowLine): their lines
 */
GArray *
cq_flow_stack (const CqFlow *flow, double *height)
{
  guint n_lines = 0;
  GArray *lines;
  double y = 0, after = 0;

  for (guint i = 0; i < flow->blocks->len; i++)
    n_lines += ((CqBlock *) g_ptr_array_index (flow->blocks, i))->slab->n_lines;
  lines = g_array_sized_new (FALSE, FALSE, sizeof (CqFlowLine), n_lines);
  for (guint i = 0; i < flow->blocks->len; i++)
    {
      CqBlock *block = g_ptr_array_index (flow->blocks, i);

      if (i > 0)
        y += MAX (after, block->before);
      for (guint line = 0; line < block->slab->n_lines; line++)
        {
          CqFlowLine placed = { block, line, y, block->slab->leading };
          g_array_append_val (lines, placed);
          y += block->slab->leading;
        }
      after = block->after;
    }
  *height = y;
  return lines;
}

/**
 * cq_flow_get_height:
 *
 * Returns: the height of the lines from @first up to, not with, @end
 */
double
cq_flow_get_height (GArray *lines, guint first, guint end)
{
  const CqFlowLine *top, *bottom;

  if (first >= end)
    return 0;
  top = &g_array_index (lines, CqFlowLine, first);
  bottom = &g_array_index (lines, CqFlowLine, end - 1);
  return bottom->top + bottom->height - top->top;
}

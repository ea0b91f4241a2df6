#pragma once

#include "layout/cq-block.h"

G_BEGIN_DECLS

/* A line of a cell or of a footnote. */
typedef struct
{
  CqBlock *block;
  guint line;
  double top;    /* from the top of the flow */
  double height;
} CqFlowLine;

GArray *cq_flow_stack (const CqFlow *flow,
                       double *height);
double cq_flow_get_height (GArray *lines,
                           guint first,
                           guint end);

G_END_DECLS

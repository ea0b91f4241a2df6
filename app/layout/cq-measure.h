#pragma once

#include "layout/cq-slab.h"

G_BEGIN_DECLS

/**
 * CqMeasure:
 *
 * How wide the lines of a paragraph are with nothing broken: immutable, counted. It is numbers, which no page shows.
 */
typedef struct
{
  gatomicrefcount refs;
  CqSlab *slab;       /* (owned) (nullable): the lines, where they had to be set to be measured */
  float width;        /* of the widest line */
  float least_width;  /* of the widest word */
  float leading;
  guint n_lines;
  float lines[];      /* their widths */
} CqMeasure;

CqMeasure *cq_measure_new (double width,
                           double least_width,
                           double leading);
CqMeasure *cq_measure_new_of_slab (CqSlab *slab);
gsize cq_measure_get_bytes (const CqMeasure *self);
CqMeasure *cq_measure_ref (CqMeasure *self);
void cq_measure_unref (CqMeasure *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqMeasure, cq_measure_unref)

G_END_DECLS

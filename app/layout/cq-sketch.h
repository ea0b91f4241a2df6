#pragma once

#include "layout/cq-figure.h"
#include "layout/cq-setter.h"
#include "tree/cq-node.h"

G_BEGIN_DECLS

CqFigure *cq_sketch_read (CqNode *svg,
                          CqSetter *setter);

G_END_DECLS

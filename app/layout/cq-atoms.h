#pragma once

#include "layout/cq-paginate.h"

G_BEGIN_DECLS

void cq_atoms_make (CqPaginator *self);

G_END_DECLS

#pragma once

#include "layout/cq-layout.h"
#include "layout/cq-paginate.h"
#include "layout/cq-setter.h"

G_BEGIN_DECLS

void cq_layout_cache_begin (CqLayoutCache *self);
void cq_layout_cache_end (CqLayoutCache *self);
CqSlab *cq_layout_cache_lookup (CqLayoutCache *self,
                                const CqBlock *block,
                                const CqStyle *style);
CqMeasure *cq_layout_cache_lookup_measure (CqLayoutCache *self,
                                           const CqBlock *block,
                                           const CqStyle *style);
void cq_layout_cache_add (CqLayoutCache *self,
                          const CqBlock *block,
                          const CqStyle *style);
GPtrArray *cq_layout_cache_get_setters (CqLayoutCache *self);
CqFigures *cq_layout_cache_get_figures (CqLayoutCache *self);
CqStrings *cq_layout_cache_get_strings (CqLayoutCache *self);
CqDraft *cq_layout_cache_take_draft (CqLayoutCache *self,
                                     const CqStyle *style,
                                     CqSheets **sheets);
void cq_layout_cache_keep_draft (CqLayoutCache *self,
                                 CqDraft *draft,
                                 CqSheets *sheets);

G_END_DECLS

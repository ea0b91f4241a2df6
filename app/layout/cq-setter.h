#pragma once

#include "layout/cq-block.h"

G_BEGIN_DECLS

/**
 * CqSetter:
 *
 * Sets paragraphs: text to lines of glyphs. Owns its font map and everything else of Pango, and
 * is used by one thread at a time.
 */
typedef struct _CqSetter CqSetter;

CqSetter *cq_setter_new (void);
void cq_setter_free (CqSetter *self);

void cq_setter_use_style (CqSetter *self,
                          CqStyle *style);
CqSlab *cq_setter_set (CqSetter *self,
                       const CqBlock *block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqSetter, cq_setter_free)

G_END_DECLS
